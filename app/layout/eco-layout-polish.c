/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "layout/eco-layout-private.h"
void
eco_layout_polish (EcoLayoutState *state)
{
}
