/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Arranging nodes that are on the map already. Each way says where the nodes would best be;
 * then all settle at the free places nearest to that, and full rings become wider. What is
 * pinned stays. Down means from twelve o'clock to six, on both sides. */
#include "config.h"

#include "session/eco-document-arrange-private.h"

#include "base/eco-error.h"
#include "model/eco-sectors.h"
#include "render/eco-measure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* ---- Rows */

double
_eco_row_get_down (EcoSide side, double angle)
{
  return side == ECO_SIDE_INTERNAL ? 360 - angle : angle;
}

double
_eco_row_get_angle (EcoSide side, double down)
{
  return eco_angle_normalize (side == ECO_SIDE_INTERNAL ? 360 - down : down);
}

static void
row_free (gpointer data)
{
  EcoRow *row = data;

  g_ptr_array_unref (row->nodes);
  g_free (row);
}

static int
compare_down (gconstpointer a, gconstpointer b)
{
  const EcoNode *first = *(EcoNode *const *) a, *second = *(EcoNode *const *) b;
  double difference = _eco_row_get_down (first->side, first->angle) -
                      _eco_row_get_down (second->side, second->angle);

  if (difference == 0)
    difference = first->radius - second->radius;
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

/* The part of a side that a node keeps to. */
static void
find_span (EcoEcosystem *ecosystem, GArray *spans, EcoNode *node, double *from, double *to)
{
  int index = eco_sectors_find (spans, node->side, eco_sectors_of_node (ecosystem, node));

  *from = 0;
  *to = node->side == ECO_SIDE_NONE ? 360 : 180;
  if (index < 0)
    return;
  *from = _eco_row_get_down (node->side, g_array_index (spans, EcoSectorSpan, index).from);
  *to = _eco_row_get_down (node->side, g_array_index (spans, EcoSectorSpan, index).to);
  if (*from > *to)
    {
      double end = *from;

      *from = *to;
      *to = end;
    }
}

static EcoRow *
find_row (GPtrArray *rows, EcoRing *ring, EcoSide side, double from)
{
  for (guint i = 0; i < rows->len; i++)
    {
      EcoRow *row = rows->pdata[i];

      if (row->ring == ring && row->side == side && row->from == from)
        return row;
    }
  return NULL;
}

static GPtrArray *
create_rows (EcoRearrangement *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GArray) spans = eco_sectors_new (self->ecosystem, ECO_SECTOR_COUNT_ALL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      EcoNode *node = self->nodes->pdata[i];
      EcoRing *ring = eco_ecosystem_lookup_ring (self->ecosystem, node->ring);
      EcoRow *row;
      double from, to;

      if (ring == NULL)
        continue;
      find_span (self->ecosystem, spans, node, &from, &to);
      row = find_row (rows, ring, node->side, from);
      if (row == NULL)
        {
          row = g_new0 (EcoRow, 1);
          *row = (EcoRow) { ring, node->side, from, to, g_ptr_array_new (),
                            eco_ecosystem_get_plane (self->ecosystem) };
          g_ptr_array_add (rows, row);
        }
      g_ptr_array_add (row->nodes, node);
    }
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_sort (((EcoRow *) rows->pdata[i])->nodes, compare_down);
  return rows;
}

/* Whether the row has all nodes that are on its ring, side and sector. */
static gboolean
is_whole (EcoRearrangement *self, EcoRow *row)
{
  EcoList *nodes = eco_ecosystem_get_nodes (self->ecosystem);
  EcoNode *first = row->nodes->pdata[0];
  guint n = 0;

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (g_strcmp0 (node->ring, first->ring) == 0 && node->side == first->side &&
          eco_sectors_of_node (self->ecosystem, node) ==
            eco_sectors_of_node (self->ecosystem, first))
        n++;
    }
  return n == row->nodes->len;
}

void
_eco_rearrangement_want (EcoRearrangement *self, EcoNode *node, double angle, double radius)
{
  EcoPoint wanted = { angle, radius };

  g_ptr_array_add (self->moved, node);
  g_array_append_val (self->wanted, wanted);
}

/* ---- Ways that keep a row together */

/* @order: the nodes as they shall be, from the top down. A part of a row keeps its tracks. */
static void
fill_row (EcoRearrangement *self, EcoRow *row, GPtrArray *order, gboolean whole,
          EcoTypesetter *typesetter)
{
  EcoCatalog *catalog = eco_document_get_catalog (self->document);
  g_autofree double *down = g_new (double, row->nodes->len);
  g_autofree double *radii = g_new (double, row->nodes->len);
  EcoRow reordered = *row;

  for (guint i = 0; i < row->nodes->len; i++)
    {
      EcoNode *node = row->nodes->pdata[i];

      down[i] = _eco_row_get_down (node->side, node->angle);
      radii[i] = node->radius;
    }
  reordered.nodes = order;
  if (whole)
    _eco_row_choose_tracks (&reordered, typesetter, catalog, radii);
  _eco_row_spread (&reordered, typesetter, catalog, whole, radii, down);
  for (guint i = 0; i < order->len; i++)
    _eco_rearrangement_want (self, order->pdata[i], _eco_row_get_angle (row->side, down[i]),
                             radii[i]);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const EcoNode *first = *(EcoNode *const *) a, *second = *(EcoNode *const *) b;
  g_autofree char *first_key = g_utf8_collate_key (first->name != NULL ? first->name : "", -1);
  g_autofree char *second_key = g_utf8_collate_key (second->name != NULL ? second->name : "", -1);
  int order = strcmp (first_key, second_key);

  return order != 0 ? order : compare_down (a, b);
}

static guint
count_exchanges (EcoEcosystem *ecosystem, EcoNode *node)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  const char *id = eco_object_get_id (ECO_OBJECT (node));
  guint n = 0;

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      n += g_strcmp0 (exchange->from, id) == 0 || g_strcmp0 (exchange->to, id) == 0 ||
               g_strcmp0 (exchange->channel, id) == 0
             ? 1
             : 0;
    }
  return n;
}

static int
compare_sizes (gconstpointer a, gconstpointer b, gpointer sizes)
{
  gpointer first = g_hash_table_lookup (sizes, *(gpointer const *) a);
  gpointer second = g_hash_table_lookup (sizes, *(gpointer const *) b);

  if (first != second)
    return GPOINTER_TO_UINT (first) > GPOINTER_TO_UINT (second) ? -1 : 1;
  return compare_names (a, b);
}

static void
sort_by_size (EcoRearrangement *self, GPtrArray *order)
{
  g_autoptr (GHashTable) sizes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < order->len; i++)
    g_hash_table_insert (sizes, order->pdata[i],
                         GUINT_TO_POINTER (count_exchanges (self->ecosystem, order->pdata[i])));
  g_ptr_array_sort_with_data (order, compare_sizes, sizes);
}

/* Each takes the place of the next one, and the last that of the first. */
static void
turn_row (EcoRearrangement *self, EcoRow *row, int step)
{
  guint n = row->nodes->len;

  for (guint i = 0; i < n; i++)
    {
      EcoNode *next = row->nodes->pdata[(i + n + (guint) step) % n];

      _eco_rearrangement_want (self, row->nodes->pdata[i], next->angle, next->radius);
    }
}

static void
arrange_rows (EcoRearrangement *self, EcoArrange how)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (GPtrArray) rows = create_rows (self);

  for (guint i = 0; i < rows->len; i++)
    {
      EcoRow *row = rows->pdata[i];
      g_autoptr (GPtrArray) order = g_ptr_array_copy (row->nodes, NULL, NULL);

      if (how == ECO_ARRANGE_TURN_DOWN || how == ECO_ARRANGE_TURN_UP)
        {
          turn_row (self, row, how == ECO_ARRANGE_TURN_DOWN ? 1 : -1);
          continue;
        }
      if (how == ECO_ARRANGE_BY_NAME)
        g_ptr_array_sort (order, compare_names);
      else if (how == ECO_ARRANGE_BY_SIZE)
        sort_by_size (self, order);
      fill_row (self, row, order, is_whole (self, row), typesetter);
    }
}

/* ---- Ways for each node alone */

static void
set_text (EcoRearrangement *self, EcoNode *node, const char *field, const char *text)
{
  eco_editor_set_text (eco_document_get_editor (self->document), ECO_OBJECT (node), field,
                       text != NULL ? text : "", NULL);
}

/* A sector is of one side. */
static void
put_on (EcoRearrangement *self, EcoNode *node, EcoRing *ring, EcoSide side)
{
  EcoList *rings = eco_ecosystem_get_rings (self->ecosystem);

  if (eco_list_get (rings, 0) == (gpointer) ring)
    side = ECO_SIDE_NONE;
  else if (side == ECO_SIDE_NONE)
    side = node->angle > 180 ? ECO_SIDE_INTERNAL : ECO_SIDE_EXTERNAL;
  if (side != node->side)
    set_text (self, node, "sector", NULL);
  set_text (self, node, "ring", eco_object_get_id (ECO_OBJECT (ring)));
  set_text (self, node, "side", eco_enum_get_nick (ECO_TYPE_SIDE, (int) side));
}

static void
flip_side (EcoRearrangement *self, EcoNode *node)
{
  EcoRing *ring = eco_ecosystem_lookup_ring (self->ecosystem, node->ring);
  double angle = eco_angle_normalize (360 - node->angle), radius = node->radius;

  if (ring == NULL || node->side == ECO_SIDE_NONE)
    return;
  put_on (self, node, ring,
          node->side == ECO_SIDE_INTERNAL ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL);
  _eco_rearrangement_want (self, node, angle, radius);
}

/* The next ring that nodes can be on; the core is for the brand's own. */
static EcoRing *
find_next_ring (EcoRearrangement *self, EcoNode *node, int step)
{
  EcoList *rings = eco_ecosystem_get_rings (self->ecosystem);
  EcoRing *ring = eco_ecosystem_lookup_ring (self->ecosystem, node->ring);
  guint position;

  if (ring == NULL || !eco_list_find (rings, ECO_OBJECT (ring), &position))
    return NULL;
  if ((step < 0 && position == 0) ||
      (step > 0 && position + 1 >= eco_list_get_length (rings)))
    return NULL;
  return eco_list_get (rings, position + (guint) step);
}

static void
step_ring (EcoRearrangement *self, EcoNode *node, int step)
{
  EcoRing *ring = find_next_ring (self, node, step);
  double angle = node->angle;

  if (ring == NULL)
    return;
  put_on (self, node, ring, node->side);
  _eco_rearrangement_want (self, node, angle, (ring->inner + ring->outer) / 2);
}

static void
swap_two (EcoRearrangement *self)
{
  EcoNode *a = self->nodes->pdata[0], *b = self->nodes->pdata[1];
  EcoRing *ring_a = eco_ecosystem_lookup_ring (self->ecosystem, a->ring);
  EcoRing *ring_b = eco_ecosystem_lookup_ring (self->ecosystem, b->ring);
  g_autofree char *sector_a = g_strdup (a->sector), *sector_b = g_strdup (b->sector);
  EcoSide side_a = a->side, side_b = b->side;
  EcoPoint place_a = { a->angle, a->radius }, place_b = { b->angle, b->radius };

  if (ring_a == NULL || ring_b == NULL)
    return;
  put_on (self, a, ring_b, side_b);
  put_on (self, b, ring_a, side_a);
  set_text (self, a, "sector", sector_b);
  set_text (self, b, "sector", sector_a);
  _eco_rearrangement_want (self, a, place_b.x, place_b.y);
  _eco_rearrangement_want (self, b, place_a.x, place_a.y);
}

static void
arrange_each (EcoRearrangement *self, EcoArrange how)
{
  double angle = self->nodes->len > 0 ? ((EcoNode *) self->nodes->pdata[0])->angle : 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      EcoNode *node = self->nodes->pdata[i];

      if (how == ECO_ARRANGE_SWAP_SIDES ||
          (how == ECO_ARRANGE_TO_INTERNAL && node->side == ECO_SIDE_EXTERNAL) ||
          (how == ECO_ARRANGE_TO_EXTERNAL && node->side == ECO_SIDE_INTERNAL))
        flip_side (self, node);
      else if (how == ECO_ARRANGE_OUTWARDS || how == ECO_ARRANGE_INWARDS)
        step_ring (self, node, how == ECO_ARRANGE_OUTWARDS ? 1 : -1);
      else if (how == ECO_ARRANGE_MIRROR)
        _eco_rearrangement_want (self, node, eco_angle_normalize (540 - node->angle),
                                 node->radius);
      else if (how == ECO_ARRANGE_ALIGN)
        _eco_rearrangement_want (
          self, node, (node->angle > 180) == (angle > 180) ? angle : 360 - angle, node->radius);
    }
}

/* ---- What is meant */

/* With a ring selected its nodes are meant, with a single node its row, where one says little. */
static gboolean
means_row (EcoArrange how)
{
  return how == ECO_ARRANGE_EVENLY || how == ECO_ARRANGE_BY_NAME || how == ECO_ARRANGE_BY_SIZE ||
         how == ECO_ARRANGE_TURN_DOWN || how == ECO_ARRANGE_TURN_UP;
}

static gboolean
keeps_order (EcoArrange how)
{
  return how == ECO_ARRANGE_EVENLY || how == ECO_ARRANGE_BY_NAME || how == ECO_ARRANGE_BY_SIZE;
}

static gboolean
is_meant (EcoEcosystem *ecosystem, EcoNode *node, GHashTable *selected, EcoNode *only)
{
  EcoRing *ring = eco_ecosystem_lookup_ring (ecosystem, node->ring);

  if (only != NULL)
    return g_strcmp0 (node->ring, only->ring) == 0 && node->side == only->side &&
           eco_sectors_of_node (ecosystem, node) == eco_sectors_of_node (ecosystem, only);
  return g_hash_table_contains (selected, node) ||
         (ring != NULL && g_hash_table_contains (selected, ring));
}

static GPtrArray *
find_meant (EcoDocument *document, GPtrArray *objects, EcoArrange how, guint *n_pinned)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoNode *brand = eco_ecosystem_find_brand_node (ecosystem);
  EcoNode *only = objects->len == 1 && ECO_IS_NODE (objects->pdata[0]) && means_row (how)
                    ? objects->pdata[0]
                    : NULL;
  g_autoptr (GHashTable) selected = g_hash_table_new (NULL, NULL);
  GPtrArray *meant = g_ptr_array_new ();

  for (guint i = 0; i < objects->len; i++)
    g_hash_table_add (selected, objects->pdata[i]);
  *n_pinned = 0;
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (node == brand || !is_meant (ecosystem, node, selected, only))
        continue;
      if (node->pinned)
        (*n_pinned)++;
      else if (isfinite (node->angle) && isfinite (node->radius))
        g_ptr_array_add (meant, node);
    }
  return meant;
}

/* The first selected one leads. */
static void
put_first (GPtrArray *nodes, gpointer object)
{
  guint index;

  if (!g_ptr_array_find (nodes, object, &index))
    return;
  nodes->pdata[index] = nodes->pdata[0];
  nodes->pdata[0] = object;
}

static const char *
get_label (EcoArrange how)
{
  static const char *const labels[ECO_N_ARRANGES] = {
    N_("Tidy"), N_("Distribute evenly"), N_("Sort by name"), N_("Sort by exchanges"),
    N_("Mirror top to bottom"), N_("Swap the sides"), N_("Turn the ring down"),
    N_("Turn the ring up"), N_("Swap two nodes"), N_("Align to one angle"),
    N_("Move to the outer ring"), N_("Move to the inner ring"), N_("Move to the internal side"),
    N_("Move to the external side"),
  };

  return _(labels[how]);
}

/* A ring or a single node stands for others, who are counted; else the selection is what it is. */
static guint
count_meant (EcoDocument *self, GPtrArray *objects, EcoArrange how)
{
  EcoNode *brand = eco_ecosystem_find_brand_node (eco_document_get_ecosystem (self));
  g_autoptr (GPtrArray) meant = NULL;
  guint n = 0, n_pinned;

  if (objects->len > 1)
    {
      for (guint i = 0; i < objects->len; i++)
        n += ECO_IS_NODE (objects->pdata[i]) && objects->pdata[i] != brand ? 1 : 0;
      return n;
    }
  meant = find_meant (self, objects, how, &n_pinned);
  return meant->len + n_pinned;
}

/**
 * eco_document_can_arrange:
 * @objects: (element-type EcoObject): what is selected
 *
 * Returns: whether there are nodes that can be arranged so
 */
gboolean
eco_document_can_arrange (EcoDocument *self, GPtrArray *objects, EcoArrange how)
{
  guint n;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && objects != NULL, FALSE);
  g_return_val_if_fail ((guint) how < ECO_N_ARRANGES, FALSE);
  n = objects->len > 0 ? count_meant (self, objects, how) : 0;
  if (how == ECO_ARRANGE_SWAP)
    return n == 2;
  return n >= (how == ECO_ARRANGE_ALIGN || means_row (how) ? 2u : 1u);
}

static void
rearrange (EcoRearrangement *self, EcoArrange how)
{
  if (how == ECO_ARRANGE_TIDY)
    _eco_rearrangement_tidy (self);
  else if (how == ECO_ARRANGE_SWAP)
    swap_two (self);
  else if (means_row (how))
    arrange_rows (self, how);
  else
    arrange_each (self, how);
}

/**
 * eco_document_arrange:
 * @objects: (element-type EcoObject): what is selected; a ring stands for its nodes, and where
 *   a row is meant, a single node for all on its ring, side and sector
 *
 * Arranges the nodes as one step. Nodes that are pinned stay.
 *
 * Returns: whether there was something to arrange; when not, nothing changed
 */
gboolean
eco_document_arrange (EcoDocument *self, GPtrArray *objects, EcoArrange how, GError **error)
{
  EcoEditor *editor = eco_document_get_editor (self);
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (EcoPoint));
  g_autoptr (GPtrArray) meant = NULL;
  EcoRearrangement job;
  guint n_pinned;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && objects != NULL, FALSE);
  meant = find_meant (self, objects, how, &n_pinned);
  if (meant->len < (how == ECO_ARRANGE_SWAP ? 2u : 1u))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID, "%s",
                   n_pinned > 0 ? _("What is pinned stays in its place; unpin it first")
                                : _("Select the nodes to arrange first"));
      return FALSE;
    }
  if (objects->len > 0)
    put_first (meant, objects->pdata[0]);
  job = (EcoRearrangement) { self, eco_document_get_ecosystem (self), meant, moved, wanted };
  eco_editor_begin (editor, get_label (how));
  rearrange (&job, how);
  if (moved->len > 0)
    eco_document_settle (self, moved, (const EcoPoint *) wanted->data, keeps_order (how));
  eco_editor_end (editor);
  return TRUE;
}

/**
 * eco_document_move_to_ring:
 * @nodes: (element-type EcoNode): nodes of the document
 * @ring: where they go, straight outwards or inwards
 *
 * One step. Who is pinned goes too: it was told to.
 */
void
eco_document_move_to_ring (EcoDocument *self, GPtrArray *nodes, EcoRing *ring)
{
  EcoEditor *editor = eco_document_get_editor (self);
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (EcoPoint));
  g_autofree char *label = NULL;
  EcoRearrangement job = { self, eco_document_get_ecosystem (self), nodes, moved, wanted };

  g_return_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_RING (ring));
  /* TRANSLATORS: a step of the history; the name of a ring */
  label = g_strdup_printf (_("Move to “%s”"), eco_object_get_name (ECO_OBJECT (ring)));
  eco_editor_begin (editor, label);
  for (guint i = 0; i < nodes->len; i++)
    {
      EcoNode *node = nodes->pdata[i];
      double angle = node->angle;

      if (g_strcmp0 (node->ring, eco_object_get_id (ECO_OBJECT (ring))) == 0)
        continue;
      put_on (&job, node, ring, node->side);
      _eco_rearrangement_want (&job, node, angle, (ring->inner + ring->outer) / 2);
    }
  if (moved->len > 0)
    eco_document_settle (self, moved, (const EcoPoint *) wanted->data, FALSE);
  eco_editor_end (editor);
}
