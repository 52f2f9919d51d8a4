/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoOutlineItem: a line of the outline: a ring, a side of it, a node, or an
 * exchange as one of its nodes sees it. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

typedef enum
{
  ECO_OUTLINE_RING,
  ECO_OUTLINE_SIDE,
  ECO_OUTLINE_NODE,
  ECO_OUTLINE_GIVES, /* an exchange from the node above */
  ECO_OUTLINE_GETS,  /* an exchange to the node above */
} EcoOutlineSort;

#define ECO_TYPE_OUTLINE_ITEM (eco_outline_item_get_type ())
G_DECLARE_FINAL_TYPE (EcoOutlineItem, eco_outline_item, ECO, OUTLINE_ITEM, GObject)

EcoOutlineItem *eco_outline_item_new (EcoOutlineSort sort, EcoObject *object,
                                      EcoSide side) G_GNUC_WARN_UNUSED_RESULT;

EcoOutlineSort eco_outline_item_get_sort   (EcoOutlineItem *self);
EcoObject     *eco_outline_item_get_object (EcoOutlineItem *self);
EcoSide        eco_outline_item_get_side   (EcoOutlineItem *self);
const char    *eco_outline_item_get_id     (EcoOutlineItem *self);
guint          eco_outline_item_get_depth  (EcoOutlineItem *self);
guint          eco_outline_item_get_n_children (EcoOutlineItem *self);
gboolean       eco_outline_item_is_open    (EcoOutlineItem *self);

EcoNode *eco_outline_item_get_other (EcoOutlineItem *self);
char    *eco_outline_item_dup_title (EcoOutlineItem *self) G_GNUC_WARN_UNUSED_RESULT;
char    *eco_outline_item_dup_detail (EcoOutlineItem *self,
                                      EcoCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
char    *eco_outline_item_dup_spoken (EcoOutlineItem *self,
                                      EcoCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;

/* For the model: what a line is, is the same for ever; how it stands is not. */
guint    eco_outline_item_hash      (gconstpointer item);
gboolean eco_outline_item_equal     (gconstpointer a, gconstpointer b);
void     eco_outline_item_set_state (EcoOutlineItem *self, guint depth, guint n_children,
                                     gboolean open);

G_END_DECLS
