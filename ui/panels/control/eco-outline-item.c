/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoOutlineItem: a line of the outline, and what it says. */
#include "config.h"

#include "panels/control/eco-outline-item.h"

#include "model/eco-exchange.h"
#include "model/eco-node.h"

#include <glib/gi18n-lib.h>

struct _EcoOutlineItem
{
  GObject parent_instance;

  EcoOutlineSort sort;
  EcoObject *object;          /* the ring, the node or the exchange; the ring of a side */
  EcoSide side;               /* of a side */

  guint depth;
  guint n_children;
  gboolean open;
};

G_DEFINE_FINAL_TYPE (EcoOutlineItem, eco_outline_item, G_TYPE_OBJECT)

static void
eco_outline_item_finalize (GObject *object)
{
  g_object_unref (ECO_OUTLINE_ITEM (object)->object);
  G_OBJECT_CLASS (eco_outline_item_parent_class)->finalize (object);
}

static void
eco_outline_item_class_init (EcoOutlineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_outline_item_finalize;
}

static void
eco_outline_item_init (EcoOutlineItem *self)
{
}

/**
 * eco_outline_item_new:
 * @object: the ring, the node or the exchange; the ring of a side
 * @side: the side, of a side; none of all others
 *
 * Returns: (transfer full): a line
 */
EcoOutlineItem *
eco_outline_item_new (EcoOutlineSort sort, EcoObject *object, EcoSide side)
{
  EcoOutlineItem *self = g_object_new (ECO_TYPE_OUTLINE_ITEM, NULL);

  self->sort = sort;
  self->object = g_object_ref (object);
  self->side = side;
  return self;
}

/**
 * eco_outline_item_get_sort:
 *
 * Returns: what it is a line for
 */
EcoOutlineSort
eco_outline_item_get_sort (EcoOutlineItem *self)
{
  return self->sort;
}

/**
 * eco_outline_item_get_object:
 *
 * Returns: (transfer none): the ring, the node or the exchange; the ring of a side
 */
EcoObject *
eco_outline_item_get_object (EcoOutlineItem *self)
{
  return self->object;
}

/**
 * eco_outline_item_get_side:
 *
 * Returns: the side, of a side; else none
 */
EcoSide
eco_outline_item_get_side (EcoOutlineItem *self)
{
  return self->side;
}

/**
 * eco_outline_item_get_id:
 *
 * Returns: (transfer none) (nullable): the id of what can be selected with it;
 *   %NULL for a side, which is no thing of its own
 */
const char *
eco_outline_item_get_id (EcoOutlineItem *self)
{
  return self->sort != ECO_OUTLINE_SIDE ? eco_object_get_id (self->object) : NULL;
}

/**
 * eco_outline_item_get_depth:
 *
 * Returns: how many lines are above it in the tree
 */
guint
eco_outline_item_get_depth (EcoOutlineItem *self)
{
  return self->depth;
}

/**
 * eco_outline_item_get_n_children:
 *
 * Returns: how many nodes a ring or side has, how many exchanges a node has
 */
guint
eco_outline_item_get_n_children (EcoOutlineItem *self)
{
  return self->n_children;
}

/**
 * eco_outline_item_is_open:
 *
 * Returns: whether what is below it is shown
 */
gboolean
eco_outline_item_is_open (EcoOutlineItem *self)
{
  return self->open;
}

/**
 * eco_outline_item_get_other:
 *
 * Returns: (transfer none) (nullable): the node at the other end of an exchange
 */
EcoNode *
eco_outline_item_get_other (EcoOutlineItem *self)
{
  EcoEcosystem *ecosystem = eco_object_get_ecosystem (self->object);
  EcoExchange *exchange;

  if (ecosystem == NULL || (self->sort != ECO_OUTLINE_GIVES && self->sort != ECO_OUTLINE_GETS))
    return NULL;
  exchange = ECO_EXCHANGE (self->object);
  return eco_ecosystem_lookup_node (ecosystem, self->sort == ECO_OUTLINE_GIVES ? exchange->to
                                                                               : exchange->from);
}

/**
 * eco_outline_item_dup_title:
 *
 * Returns: (transfer full): the name that it shows
 */
char *
eco_outline_item_dup_title (EcoOutlineItem *self)
{
  EcoObject *named = self->object;

  if (self->sort == ECO_OUTLINE_SIDE)
    return g_strdup (eco_enum_get_label (ECO_TYPE_SIDE, (int) self->side));
  if (self->sort == ECO_OUTLINE_GIVES || self->sort == ECO_OUTLINE_GETS)
    named = (EcoObject *) eco_outline_item_get_other (self);
  return g_strdup (named != NULL ? eco_object_get_name (named) : "");
}

static const char *
get_kind_name (EcoNode *node, EcoCatalog *catalog)
{
  const EcoPreset *preset = eco_catalog_lookup_preset (catalog, node->preset);
  const EcoKind *kind = eco_catalog_lookup_kind (catalog, node->kind);

  if (preset != NULL && g_strcmp0 (eco_preset_get_name (preset), node->name) != 0)
    return eco_preset_get_name (preset);
  return kind != NULL ? eco_kind_get_name (kind) : node->kind;
}

/**
 * eco_outline_item_dup_detail:
 *
 * Returns: (transfer full): what stands beside the name: the kind, the value
 *   category, or how many nodes there are
 */
char *
eco_outline_item_dup_detail (EcoOutlineItem *self, EcoCatalog *catalog)
{
  const EcoCategory *category;
  const char *kind;

  switch (self->sort)
    {
    case ECO_OUTLINE_RING:
    case ECO_OUTLINE_SIDE:
      return g_strdup_printf ("%u", self->n_children);
    case ECO_OUTLINE_NODE:
      kind = get_kind_name (ECO_NODE (self->object), catalog);
      return g_strdup (g_strcmp0 (kind, eco_object_get_name (self->object)) != 0 ? kind : "");
    case ECO_OUTLINE_GIVES:
    case ECO_OUTLINE_GETS:
      category = eco_catalog_lookup_category (catalog, ECO_EXCHANGE (self->object)->category);
      return g_strdup (category != NULL ? eco_category_get_name (category)
                                        : ECO_EXCHANGE (self->object)->category);
    }
  g_return_val_if_reached (NULL);
}

/**
 * eco_outline_item_dup_spoken:
 *
 * Returns: (transfer full): what a screen reader says for the line
 */
char *
eco_outline_item_dup_spoken (EcoOutlineItem *self, EcoCatalog *catalog)
{
  g_autofree char *title = eco_outline_item_dup_title (self);
  g_autofree char *detail = eco_outline_item_dup_detail (self, catalog);

  switch (self->sort)
    {
    case ECO_OUTLINE_RING:
    case ECO_OUTLINE_SIDE:
      /* TRANSLATORS: said for a ring or side of the outline: its name, how many nodes it has */
      return g_strdup_printf (ngettext ("%s, %u node", "%s, %u nodes",
                                        self->n_children),
                              title, self->n_children);
    case ECO_OUTLINE_NODE:
      /* TRANSLATORS: said for a node of the outline: its name, its kind */
      return detail[0] != '\0' ? g_strdup_printf (_("%s, %s"), title, detail)
                               : g_steal_pointer (&title);
    case ECO_OUTLINE_GIVES:
      /* TRANSLATORS: said for an exchange of the outline: the value category, the other node */
      return g_strdup_printf (_("Gives %s to %s"), detail, title);
    case ECO_OUTLINE_GETS:
      /* TRANSLATORS: said for an exchange of the outline: the value category, the other node */
      return g_strdup_printf (_("Gets %s from %s"), detail, title);
    }
  g_return_val_if_reached (NULL);
}

/* ---- For the model */

/**
 * eco_outline_item_hash:
 *
 * Returns: a number for a hash table; equal lines have the same
 */
guint
eco_outline_item_hash (gconstpointer item)
{
  const EcoOutlineItem *self = item;

  return g_direct_hash (self->object) * 31 + self->sort * 7 + self->side;
}

/**
 * eco_outline_item_equal:
 *
 * Returns: whether both are lines for the same thing
 */
gboolean
eco_outline_item_equal (gconstpointer a, gconstpointer b)
{
  const EcoOutlineItem *one = a, *other = b;

  return one->object == other->object && one->sort == other->sort && one->side == other->side;
}

/**
 * eco_outline_item_set_state:
 * @depth: how many lines are above it in the tree
 * @n_children: how many things are in it
 * @open: whether they are shown
 */
void
eco_outline_item_set_state (EcoOutlineItem *self, guint depth, guint n_children, gboolean open)
{
  self->depth = depth;
  self->n_children = n_children;
  self->open = open;
}
