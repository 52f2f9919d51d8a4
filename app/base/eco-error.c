/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The errors that a caller can react to differently. */
#include "base/eco-error.h"

G_DEFINE_QUARK (eco-error-quark, eco_error)
