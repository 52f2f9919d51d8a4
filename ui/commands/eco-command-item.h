/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCommandItem: a line of the command bar, and which lines answer to what was typed. */
#pragma once

#include <gio/gio.h>

#include "application/eco-accels.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

/* EcoCommandItemSort: what a line does when it is chosen */
typedef enum
{
  ECO_COMMAND_ITEM_NODE,    /* goes to a node */
  ECO_COMMAND_ITEM_KIND,    /* adds a node of a kind */
  ECO_COMMAND_ITEM_COMMAND, /* runs an action */
} EcoCommandItemSort;

#define ECO_TYPE_COMMAND_ITEM (eco_command_item_get_type ())
G_DECLARE_FINAL_TYPE (EcoCommandItem, eco_command_item, ECO, COMMAND_ITEM, GObject)

EcoCommandItemSort eco_command_item_get_sort   (EcoCommandItem *self);
const char   *eco_command_item_get_id     (EcoCommandItem *self);
const char   *eco_command_item_get_title  (EcoCommandItem *self);
const char   *eco_command_item_get_detail (EcoCommandItem *self);
const char   *eco_command_item_get_key    (EcoCommandItem *self);
const char   *eco_command_item_get_kind   (EcoCommandItem *self);
const char   *eco_command_item_get_preset (EcoCommandItem *self);

/* Whether an action is possible now. */
typedef gboolean (*EcoCommandPossible) (const char *action, gpointer data);

GPtrArray *eco_command_items_search (EcoDocument      *document,
                                    EcoCatalog       *catalog,
                                    const char       *text,
                                    EcoCommandPossible possible,
                                    gpointer          data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
