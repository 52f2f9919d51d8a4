/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows that follow a model: a list store takes a new order with as few signals as it can. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void eco_rows_update (GListStore *store, GPtrArray *items);

G_END_DECLS
