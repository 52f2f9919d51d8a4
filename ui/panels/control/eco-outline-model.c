/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoOutlineModel: the lines of the outline of a document, kept up to date. */
#include "config.h"

#include "panels/control/eco-outline-model.h"

#include "base/eco-match.h"
#include "model/eco-exchange.h"
#include "model/eco-node.h"
#include "panels/control/eco-rows.h"

struct _EcoOutlineModel
{
  GObject parent_instance;

  EcoDocument *document;
  GListStore *rows;           /* of EcoOutlineItem */
  GHashTable *toggled;        /* set of keys of lines that are not as they are at first */
  char *filter;               /* folded; %NULL for none */
  gboolean active;
  gboolean dirty;             /* the document changed since the lines were made */
  guint idle;
};

enum
{
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoOutlineModel, eco_outline_model, G_TYPE_OBJECT)

/* ---- What makes the lines of one moment */

typedef struct
{
  EcoOutlineModel *model;
  EcoCatalog *catalog;
  GHashTable *old;            /* the lines of before, which stay the same objects */
  GHashTable *halves;         /* "ring/side" → GPtrArray of EcoNode */
  GHashTable *exchanges;      /* id of a node → GPtrArray of EcoExchange */
  GPtrArray *items;           /* of EcoOutlineItem */
} Maker;

static GPtrArray *
get_or_make (GHashTable *table, const char *key)
{
  GPtrArray *array = g_hash_table_lookup (table, key);

  if (array == NULL)
    {
      array = g_ptr_array_new ();
      g_hash_table_insert (table, g_strdup (key), array);
    }
  return array;
}

static char *
dup_half_key (const char *ring, EcoSide side)
{
  return g_strdup_printf ("%s/%d", ring, (int) side);
}

static gboolean
matches (Maker *maker, EcoNode *node)
{
  const char *wanted = maker->model->filter;
  const EcoKind *kind;

  if (wanted == NULL || eco_match_rank (node->name, wanted) != ECO_MATCH_NONE)
    return TRUE;
  kind = eco_catalog_lookup_kind (maker->catalog, node->kind);
  return kind != NULL && eco_match_rank (eco_kind_get_name (kind), wanted) != ECO_MATCH_NONE;
}

static void
collect (Maker *maker, EcoEcosystem *ecosystem)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      g_autofree char *key = dup_half_key (node->ring, node->side);

      if (matches (maker, node))
        g_ptr_array_add (get_or_make (maker->halves, key), node);
    }
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      g_ptr_array_add (get_or_make (maker->exchanges, exchange->from), exchange);
      g_ptr_array_add (get_or_make (maker->exchanges, exchange->to), exchange);
    }
}

/* Both halves of a ring read from the top to the bottom of the map. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const EcoNode *one = *(EcoNode *const *) a, *other = *(EcoNode *const *) b;
  double before = one->angle, after = other->angle;

  if (one->side == ECO_SIDE_INTERNAL)
    {
      before = other->angle;
      after = one->angle;
    }
  return before < after ? -1 : before > after ? 1 : 0;
}

static gboolean
is_open (Maker *maker, EcoOutlineSort sort, const char *key)
{
  gboolean open = sort == ECO_OUTLINE_RING || sort == ECO_OUTLINE_SIDE;

  /* What is looked for is shown, whatever was closed. */
  if (maker->model->filter != NULL)
    return open;
  return g_hash_table_contains (maker->model->toggled, key) ? !open : open;
}

static void
add (Maker *maker, EcoOutlineSort sort, EcoObject *object, EcoSide side, guint depth,
     guint n_children, gboolean open)
{
  EcoOutlineItem *item = eco_outline_item_new (sort, object, side);
  EcoOutlineItem *known = g_hash_table_lookup (maker->old, item);

  if (known != NULL)
    {
      g_object_unref (item);
      item = g_object_ref (known);
    }
  eco_outline_item_set_state (item, depth, n_children, open);
  g_ptr_array_add (maker->items, item);
}

static void
add_node (Maker *maker, EcoNode *node, guint depth)
{
  const char *id = eco_object_get_id (ECO_OBJECT (node));
  GPtrArray *exchanges = g_hash_table_lookup (maker->exchanges, id);
  guint n = exchanges != NULL ? exchanges->len : 0;
  gboolean open = n > 0 && is_open (maker, ECO_OUTLINE_NODE, id);

  add (maker, ECO_OUTLINE_NODE, ECO_OBJECT (node), ECO_SIDE_NONE, depth, n, open);
  for (int gets = 0; open && gets < 2; gets++)
    for (guint i = 0; i < n; i++)
      {
        EcoExchange *exchange = exchanges->pdata[i];

        if (g_str_equal (gets ? exchange->to : exchange->from, id))
          add (maker, gets ? ECO_OUTLINE_GETS : ECO_OUTLINE_GIVES, ECO_OBJECT (exchange),
               ECO_SIDE_NONE, depth + 1, 0, FALSE);
      }
}

static void
add_half (Maker *maker, EcoRing *ring, EcoSide side)
{
  g_autofree char *key = dup_half_key (eco_object_get_id (ECO_OBJECT (ring)), side);
  GPtrArray *nodes = g_hash_table_lookup (maker->halves, key);
  gboolean open = TRUE;
  guint depth = 1;

  if (nodes == NULL)
    return;
  g_ptr_array_sort (nodes, compare_places);
  if (side != ECO_SIDE_NONE)
    {
      open = is_open (maker, ECO_OUTLINE_SIDE, key);
      add (maker, ECO_OUTLINE_SIDE, ECO_OBJECT (ring), side, depth++, nodes->len, open);
    }
  for (guint i = 0; open && i < nodes->len; i++)
    add_node (maker, nodes->pdata[i], depth);
}

static void
add_ring (Maker *maker, EcoRing *ring)
{
  static const EcoSide sides[] = { ECO_SIDE_NONE, ECO_SIDE_INTERNAL, ECO_SIDE_EXTERNAL };
  const char *id = eco_object_get_id (ECO_OBJECT (ring));
  gboolean open = is_open (maker, ECO_OUTLINE_RING, id);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *key = dup_half_key (id, sides[i]);
      GPtrArray *nodes = g_hash_table_lookup (maker->halves, key);

      n += nodes != NULL ? nodes->len : 0;
    }
  if (n == 0 && maker->model->filter != NULL)
    return;
  add (maker, ECO_OUTLINE_RING, ECO_OBJECT (ring), ECO_SIDE_NONE, 0, n, open && n > 0);
  for (guint i = 0; open && i < G_N_ELEMENTS (sides); i++)
    add_half (maker, ring, sides[i]);
}

static void
free_array (gpointer array)
{
  g_ptr_array_free (array, TRUE);
}

static GPtrArray *
make_items (EcoOutlineModel *self)
{
  Maker maker = { .model = self, .catalog = eco_document_get_catalog (self->document) };
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);
  GListModel *rows = G_LIST_MODEL (self->rows);

  maker.items = g_ptr_array_new_with_free_func (g_object_unref);
  maker.old = g_hash_table_new (eco_outline_item_hash, eco_outline_item_equal);
  maker.halves = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_array);
  maker.exchanges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_array);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EcoOutlineItem) item = g_list_model_get_item (rows, i);

      g_hash_table_add (maker.old, item);
    }
  collect (&maker, ecosystem);
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    add_ring (&maker, eco_list_get (rings, i));
  g_hash_table_unref (maker.old);
  g_hash_table_unref (maker.halves);
  g_hash_table_unref (maker.exchanges);
  return maker.items;
}

/**
 * eco_outline_model_update:
 *
 * Makes the lines follow the document now.
 */
void
eco_outline_model_update (EcoOutlineModel *self)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (ECO_IS_OUTLINE_MODEL (self));
  g_clear_handle_id (&self->idle, g_source_remove);
  self->dirty = FALSE;
  items = self->document != NULL ? make_items (self) : g_ptr_array_new ();
  eco_rows_update (self->rows, items);
  g_signal_emit (self, signals[UPDATED], 0);
}

/* ---- Following the document */

static gboolean
idle_cb (gpointer data)
{
  EcoOutlineModel *self = data;

  self->idle = 0;
  eco_outline_model_update (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (EcoOutlineModel *self)
{
  self->dirty = TRUE;
  if (self->active && self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

static void
watch (EcoOutlineModel *self)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  GObject *watched[] = { G_OBJECT (eco_ecosystem_get_rings (ecosystem)),
                         G_OBJECT (eco_ecosystem_get_nodes (ecosystem)),
                         G_OBJECT (eco_ecosystem_get_exchanges (ecosystem)) };

  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (watched[i], "items-changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (ecosystem, "object-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
unwatch (EcoOutlineModel *self)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);

  g_signal_handlers_disconnect_by_data (ecosystem, self);
  g_signal_handlers_disconnect_by_data (eco_ecosystem_get_rings (ecosystem), self);
  g_signal_handlers_disconnect_by_data (eco_ecosystem_get_nodes (ecosystem), self);
  g_signal_handlers_disconnect_by_data (eco_ecosystem_get_exchanges (ecosystem), self);
}

/* ---- Life */

static void
eco_outline_model_dispose (GObject *object)
{
  EcoOutlineModel *self = ECO_OUTLINE_MODEL (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->document != NULL)
    unwatch (self);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (eco_outline_model_parent_class)->dispose (object);
}

static void
eco_outline_model_finalize (GObject *object)
{
  EcoOutlineModel *self = ECO_OUTLINE_MODEL (object);

  g_object_unref (self->rows);
  g_hash_table_unref (self->toggled);
  g_free (self->filter);
  G_OBJECT_CLASS (eco_outline_model_parent_class)->finalize (object);
}

static void
eco_outline_model_class_init (EcoOutlineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_outline_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_outline_model_finalize;

  /**
   * EcoOutlineModel::updated:
   *
   * The lines, or what they say, may have changed.
   */
  signals[UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_outline_model_init (EcoOutlineModel *self)
{
  self->rows = g_list_store_new (ECO_TYPE_OUTLINE_ITEM);
  self->toggled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * eco_outline_model_new:
 *
 * Returns: (transfer full): a model without lines, not active
 */
EcoOutlineModel *
eco_outline_model_new (void)
{
  return g_object_new (ECO_TYPE_OUTLINE_MODEL, NULL);
}

/**
 * eco_outline_model_set_document:
 * @document: (nullable): what the lines are of, all of it open at first
 */
void
eco_outline_model_set_document (EcoOutlineModel *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_OUTLINE_MODEL (self));
  if (self->document == document)
    return;
  if (self->document != NULL)
    unwatch (self);
  g_set_object (&self->document, document);
  g_hash_table_remove_all (self->toggled);
  if (document != NULL)
    watch (self);
  if (self->active || document == NULL)
    eco_outline_model_update (self);
  else
    self->dirty = TRUE;
}

/**
 * eco_outline_model_get_document:
 *
 * Returns: (transfer none) (nullable): what the lines are of
 */
EcoDocument *
eco_outline_model_get_document (EcoOutlineModel *self)
{
  g_return_val_if_fail (ECO_IS_OUTLINE_MODEL (self), NULL);
  return self->document;
}

/**
 * eco_outline_model_set_active:
 * @active: whether somebody looks at the lines
 */
void
eco_outline_model_set_active (EcoOutlineModel *self, gboolean active)
{
  g_return_if_fail (ECO_IS_OUTLINE_MODEL (self));
  self->active = active;
  if (active && self->dirty)
    eco_outline_model_update (self);
}

/**
 * eco_outline_model_set_filter:
 * @text: what is in the names or kinds of the nodes that are shown; "" shows all
 */
void
eco_outline_model_set_filter (EcoOutlineModel *self, const char *text)
{
  g_return_if_fail (ECO_IS_OUTLINE_MODEL (self));
  g_free (self->filter);
  self->filter = eco_match_fold (text);
  if (self->filter[0] == '\0')
    g_clear_pointer (&self->filter, g_free);
  eco_outline_model_update (self);
}

/**
 * eco_outline_model_get_filtered:
 *
 * Returns: whether some nodes may be left out
 */
gboolean
eco_outline_model_get_filtered (EcoOutlineModel *self)
{
  g_return_val_if_fail (ECO_IS_OUTLINE_MODEL (self), FALSE);
  return self->filter != NULL;
}

/**
 * eco_outline_model_get_rows:
 *
 * Returns: (transfer none): the lines, of #EcoOutlineItem
 */
GListModel *
eco_outline_model_get_rows (EcoOutlineModel *self)
{
  g_return_val_if_fail (ECO_IS_OUTLINE_MODEL (self), NULL);
  return G_LIST_MODEL (self->rows);
}

/**
 * eco_outline_model_set_open:
 * @open: whether what is below @item is shown from now on
 */
void
eco_outline_model_set_open (EcoOutlineModel *self, EcoOutlineItem *item, gboolean open)
{
  const char *id = eco_object_get_id (eco_outline_item_get_object (item));
  g_autofree char *key = NULL;

  g_return_if_fail (ECO_IS_OUTLINE_MODEL (self));
  if (eco_outline_item_is_open (item) == open || eco_outline_item_get_n_children (item) == 0)
    return;
  key = eco_outline_item_get_sort (item) == ECO_OUTLINE_SIDE
          ? dup_half_key (id, eco_outline_item_get_side (item))
          : g_strdup (id);
  if (!g_hash_table_remove (self->toggled, key))
    g_hash_table_add (self->toggled, g_steal_pointer (&key));
  eco_outline_model_update (self);
}

/**
 * eco_outline_model_find:
 * @id: of a ring, a node or an exchange
 * @position: (out): its first line
 *
 * Returns: whether there is a line for it
 */
gboolean
eco_outline_model_find (EcoOutlineModel *self, const char *id, guint *position)
{
  GListModel *rows = eco_outline_model_get_rows (self);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EcoOutlineItem) item = g_list_model_get_item (rows, i);

      if (g_strcmp0 (eco_outline_item_get_id (item), id) == 0)
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * eco_outline_model_find_parent:
 * @position: of a line
 * @parent: (out): the line that it is below
 *
 * Returns: whether it is below another
 */
gboolean
eco_outline_model_find_parent (EcoOutlineModel *self, guint position, guint *parent)
{
  GListModel *rows = eco_outline_model_get_rows (self);
  g_autoptr (EcoOutlineItem) item = g_list_model_get_item (rows, position);
  guint depth = item != NULL ? eco_outline_item_get_depth (item) : 0;

  for (guint i = position; i > 0 && depth > 0; i--)
    {
      g_autoptr (EcoOutlineItem) above = g_list_model_get_item (rows, i - 1);

      if (eco_outline_item_get_depth (above) < depth)
        {
          *parent = i - 1;
          return TRUE;
        }
    }
  return FALSE;
}
