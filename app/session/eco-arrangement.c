/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoArrangement: an ecosystem as the layout sees it, and the way back. */
#include "config.h"

#include "session/eco-arrangement-private.h"
#include "session/eco-progress.h"

#include "layout/eco-layout-place.h"
#include "model/eco-model.h"
#include "model/eco-sectors.h"
#include "render/eco-measure.h"
#include "session/eco-grouping.h"

#include <math.h>

/* How often a ring is widened for one card before that is given up. */
#define MOST_WIDENINGS 12
/* px by which a place is looked for farther down, and how often. */
#define BELOW_STEP 16.0
#define MOST_STEPS_DOWN 10

/* FNV-1a, 64 bits: ties are broken the same way on every machine. */
static guint64
hash_id (const char *id)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (const char *p = id; *p != '\0'; p++)
    hash = (hash ^ (guchar) *p) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}

static int
find_index (GHashTable *index, const char *id)
{
  return id != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (index, id)) - 1 : -1;
}

static void
take_rings (EcoArrangement *self, EcoEcosystem *ecosystem, EcoTypesetter *typesetter, double scale)
{
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);
  guint n = eco_list_get_length (rings);

  self->rings = g_new0 (EcoLayoutRing, MAX (n, 1));
  self->inner = g_new0 (double, MAX (n, 1));
  self->outer = g_new0 (double, MAX (n, 1));
  self->ring_ids = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      EcoRing *ring = eco_list_get (rings, i);
      EcoRingSize size;

      eco_measure_ring (typesetter, ring, scale, &size);
      self->rings[i] = (EcoLayoutRing) { size.pad_inner, size.pad_outer,
                                         size.name_length / self->plane.stretch,
                                         size.min_thickness };
      self->inner[i] = ring->inner;
      self->outer[i] = ring->outer;
      self->ring_ids[i] = g_strdup (eco_object_get_id (ECO_OBJECT (ring)));
      g_hash_table_insert (self->ring_index, self->ring_ids[i], GUINT_TO_POINTER (i + 1));
    }
  self->input.rings = self->rings;
  self->input.n_rings = (int) n;
}

static void
take_spans (EcoArrangement *self, GArray *spans)
{
  self->spans = g_new0 (EcoLayoutSpan, spans->len + 1);
  for (guint i = 0; i < spans->len; i++)
    {
      const EcoSectorSpan *span = &g_array_index (spans, EcoSectorSpan, i);

      self->spans[i] = (EcoLayoutSpan) { span->side, span->from, span->to, 0 };
    }
  self->input.spans = self->spans;
  self->input.n_spans = (int) spans->len;
}

static void
take_nodes (EcoArrangement *self, EcoEcosystem *ecosystem, EcoCatalog *catalog, GArray *spans)
{
  g_autoptr (EcoEncoding) encoding = eco_encoding_new (ecosystem, catalog, NULL);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoNode *brand = eco_ecosystem_find_brand_node (ecosystem);
  guint n = eco_list_get_length (nodes);

  self->nodes = g_new0 (EcoLayoutNode, MAX (n, 1));
  self->node_ids = g_new0 (char *, n + 1);
  self->cards = g_new0 (EcoCardFacts, n + 1);
  self->texts = g_string_chunk_new (4096);
  self->input.brand = -1;
  for (guint i = 0; i < n; i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoLayoutNode *out = &self->nodes[i];

      self->node_ids[i] = g_strdup (eco_object_get_id (ECO_OBJECT (node)));
      g_hash_table_insert (self->node_index, self->node_ids[i], GUINT_TO_POINTER (i + 1));
      out->ring = MAX (find_index (self->ring_index, node->ring), 0);
      out->side = out->ring == 0 ? ECO_SIDE_NONE : node->side;
      out->sector = -1;
      if (spans->len > 0 && out->ring > 0)
        out->sector = eco_sectors_find (spans, node->side, eco_sectors_of_node (ecosystem, node));
      out->key = hash_id (self->node_ids[i]);
      out->pinned = node->pinned && !isnan (node->angle) && !isnan (node->radius);
      out->angle = node->angle;
      out->radius = node->radius;
      _eco_arrangement_keep_card (self, (int) i, node, encoding);
      if (node == brand)
        self->input.brand = (int) i;
    }
  self->input.nodes = self->nodes;
  self->input.n_nodes = (int) n;
}

static void
take_edges (EcoArrangement *self, EcoEcosystem *ecosystem)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  guint n = eco_list_get_length (exchanges);
  int count = 0;

  self->edges = g_new0 (EcoLayoutEdge, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);
      EcoLayoutEdge *out = &self->edges[count];

      out->from = find_index (self->node_index, exchange->from);
      out->to = find_index (self->node_index, exchange->to);
      out->via = find_index (self->node_index, exchange->channel);
      out->weight = exchange->strength / 3.0;
      if (out->via == out->from || out->via == out->to)
        out->via = -1;
      if (out->from >= 0 && out->to >= 0 && out->from != out->to)
        count++;
    }
  self->input.edges = self->edges;
  self->input.n_edges = count;
}

static EcoArrangement *
create (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoTypesetter *typesetter,
        EcoSectorCount count)
{
  g_autoptr (GArray) spans = eco_sectors_new (ecosystem, count);
  EcoArrangement *self = g_new0 (EcoArrangement, 1);
  double scale = eco_measure_scale (eco_list_get_length (eco_ecosystem_get_nodes (ecosystem)));

  self->plane = eco_ecosystem_get_plane (ecosystem);
  eco_layout_input_init (&self->input);
  self->node_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->ring_index = g_hash_table_new (g_str_hash, g_str_equal);
  take_rings (self, ecosystem, typesetter, scale);
  take_spans (self, spans);
  take_nodes (self, ecosystem, catalog, spans);
  self->input.core_radius = eco_measure_core (typesetter, ecosystem);
  self->input.gap = ECO_CARD_GAP;
  self->input.divide = ECO_HALF_DIVIDE / self->plane.stretch;
  return self;
}

/* What a layout of everything needs besides. */
static EcoArrangement *
create_whole (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoTypesetter *typesetter)
{
  EcoArrangement *self = create (ecosystem, catalog, typesetter, ECO_SECTOR_COUNT_ALL);

  take_edges (self, ecosystem);
  self->grouping = eco_grouping_new (ecosystem, catalog);
  return self;
}

int
_eco_arrangement_find_node (EcoArrangement *self, const char *id)
{
  return find_index (self->node_index, id);
}

int
_eco_arrangement_find_ring (EcoArrangement *self, const char *id)
{
  return find_index (self->ring_index, id);
}

/**
 * eco_arrangement_new_counting:
 * @count: which nodes without a sector make a part of the side for themselves
 * @typesetter: measures the cards, so call it in the thread that has it
 *
 * Returns: (transfer full): a snapshot of rings and cards, without exchanges: for looking for
 *   places, not for a layout of everything
 */
EcoArrangement *
eco_arrangement_new_counting (EcoEcosystem *ecosystem, EcoCatalog *catalog,
                              EcoTypesetter *typesetter, EcoSectorCount count)
{
  EcoArrangement *self = create (ecosystem, catalog, typesetter, count);

  eco_arrangement_measure (self, catalog, typesetter);
  return self;
}

/**
 * eco_arrangement_new:
 * @typesetter: measures the cards, so call it in the thread that has it
 *
 * Returns: (transfer full): a snapshot of what the layout needs
 */
EcoArrangement *
eco_arrangement_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoTypesetter *typesetter)
{
  EcoArrangement *self = create_whole (ecosystem, catalog, typesetter);

  eco_arrangement_measure (self, catalog, typesetter);
  return self;
}

/**
 * eco_arrangement_new_unmeasured:
 * @typesetter: measures the names of the rings
 *
 * Returns: (transfer full): a snapshot of what the layout needs, but for the sizes of the cards;
 *   they are found by eco_arrangement_measure() before anything else is asked
 */
EcoArrangement *
eco_arrangement_new_unmeasured (EcoEcosystem *ecosystem, EcoCatalog *catalog,
                                EcoTypesetter *typesetter)
{
  return create_whole (ecosystem, catalog, typesetter);
}

/**
 * eco_arrangement_free:
 * @self: (transfer full) (nullable): an arrangement
 */
void
eco_arrangement_free (EcoArrangement *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->node_index);
  g_hash_table_unref (self->ring_index);
  g_strfreev (self->node_ids);
  g_strfreev (self->ring_ids);
  eco_grouping_free (self->grouping);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_free (self->cards);
  g_free (self->nodes);
  g_free (self->edges);
  g_free (self->rings);
  g_free (self->spans);
  g_free (self->inner);
  g_free (self->outer);
  g_free (self);
}

/**
 * eco_arrangement_forget:
 *
 * Forgets where things are, except what is pinned, so that the layout does not
 * start from it.
 */
void
eco_arrangement_forget (EcoArrangement *self)
{
  for (int i = 0; i < self->input.n_nodes; i++)
    if (!self->nodes[i].pinned)
      self->nodes[i].angle = self->nodes[i].radius = NAN;
}

/**
 * eco_arrangement_keep_order:
 *
 * Lets the layout mend the places that things have instead of starting anew:
 * they stay near where they are, and in their order.
 */
void
eco_arrangement_keep_order (EcoArrangement *self)
{
  self->input.keep_order = TRUE;
}

/**
 * eco_arrangement_is_placed:
 *
 * Returns: whether every node and every ring has a place
 */
gboolean
eco_arrangement_is_placed (EcoArrangement *self)
{
  for (int i = 0; i < self->input.n_rings; i++)
    if (isnan (self->inner[i]) || isnan (self->outer[i]) || self->outer[i] < self->inner[i])
      return FALSE;
  for (int i = 0; i < self->input.n_nodes; i++)
    if (isnan (self->nodes[i].angle) || isnan (self->nodes[i].radius))
      return FALSE;
  return TRUE;
}

static void
report_cb (double fraction, gpointer progress)
{
  eco_progress_report (progress, fraction);
}

/**
 * eco_arrangement_run:
 * @client: (nullable): the Graphviz helper; without it the wedges are our own
 * @cancellable: (nullable): told how far it is when it is an EcoProgress
 * @message: (out) (optional): what the user should know, or %NULL
 *
 * Lays everything out anew; pins stay. May run in any thread.
 *
 * Returns: (transfer full): where everything shall be, or %NULL with @error set
 */
EcoPlacement *
eco_arrangement_run (EcoArrangement *self, EcoLayoutClient *client, GCancellable *cancellable,
                     char **message, GError **error)
{
  g_autoptr (EcoLayoutResult) result = NULL;
  g_auto (EcoGroupedInput) grouped = { 0 };
  EcoPlacement *placement;

  eco_grouped_input_init (&grouped, &self->input, self->grouping);
  result = eco_layout_run (&grouped.input, client, ECO_IS_PROGRESS (cancellable) ? report_cb : NULL,
                           cancellable, cancellable, error);
  if (result == NULL)
    return NULL;
  if (message != NULL)
    *message = g_strdup (result->message);
  placement = eco_placement_new ();
  for (int i = 0; i < self->input.n_rings; i++)
    eco_placement_add_ring (placement, self->ring_ids[i], result->ring_inner[i],
                            result->ring_outer[i]);
  for (int i = 0; i < self->input.n_nodes; i++)
    eco_placement_add_node (placement, self->node_ids[i], result->angle[i], result->radius[i]);
  return placement;
}

/**
 * eco_arrangement_complete:
 *
 * Gives a free place to the few things that have none; nothing else moves.
 *
 * Returns: (transfer full) (nullable): their places; %NULL when only a new
 *   layout of everything helps
 */
EcoPlacement *
eco_arrangement_complete (EcoArrangement *self)
{
  g_autoptr (EcoPlacement) placement = eco_placement_new ();

  for (int i = 0; i < self->input.n_rings; i++)
    if (isnan (self->inner[i]) || isnan (self->outer[i]) || self->outer[i] < self->inner[i])
      return NULL;
  for (int i = 0; i < self->input.n_nodes; i++)
    {
      EcoLayoutNode *node = &self->nodes[i];
      double angle, radius;
      double wanted =
          isnan (node->angle) ? (node->side == ECO_SIDE_INTERNAL ? 270 : 90) : node->angle;

      if (!isnan (node->angle) && !isnan (node->radius))
        continue;
      if (!eco_layout_place_one (&self->input, self->inner, self->outer, i, wanted,
                                 (self->inner[node->ring] + self->outer[node->ring]) / 2, &angle,
                                 &radius))
        return NULL;
      node->angle = angle;
      node->radius = radius;
      eco_placement_add_node (placement, self->node_ids[i], angle, radius);
    }
  return g_steal_pointer (&placement);
}

/* The part of the side at an angle, or at its end that is nearer. */
static int
find_span_at (EcoArrangement *self, EcoSide side, double angle)
{
  int found = -1;

  for (int i = 0; i < self->input.n_spans; i++)
    if (self->spans[i].side == side && (found < 0 || angle >= self->spans[i].from))
      found = i;
  return found;
}

/**
 * eco_arrangement_find_place:
 * @id: a node
 * @ring: id of the ring where it shall be
 * @side: the side where it shall be
 * @wanted_angle: degrees; says which sector of the side is meant
 * @wanted_radius: px
 * @angle: (out): where it can be
 * @radius: (out): where it can be
 *
 * Returns: whether there is a free place for its card on that ring, side and sector
 */
gboolean
eco_arrangement_find_place (EcoArrangement *self, const char *id, const char *ring, EcoSide side,
                            double wanted_angle, double wanted_radius, double *angle,
                            double *radius)
{
  int node = find_index (self->node_index, id);
  int target = find_index (self->ring_index, ring);

  if (node < 0 || target < 0 || isnan (self->inner[target]) || isnan (self->outer[target]))
    return FALSE;
  self->nodes[node].ring = target;
  self->nodes[node].side = target == 0 ? ECO_SIDE_NONE : side;
  self->nodes[node].sector = target == 0 ? -1 : find_span_at (self, side, wanted_angle);
  self->nodes[node].pinned = FALSE;
  self->nodes[node].angle = self->nodes[node].radius = NAN;
  return eco_layout_place_one (&self->input, self->inner, self->outer, node, wanted_angle,
                               wanted_radius, angle, radius);
}

/* Which nodes are meant by their ids. */
static gboolean *
make_loose (EcoArrangement *self, GHashTable *ids)
{
  gboolean *loose = g_new0 (gboolean, self->input.n_nodes + 1);

  for (int i = 0; i < self->input.n_nodes; i++)
    loose[i] = g_hash_table_contains (ids, self->node_ids[i]);
  return loose;
}

/**
 * eco_arrangement_refit:
 * @ids: (element-type utf8): set of the nodes that may be moved
 *
 * Moves those that do not fit where they are; full rings become wider.
 *
 * Returns: (transfer full): the places of what moved, which may be nothing
 */
EcoPlacement *
eco_arrangement_refit (EcoArrangement *self, GHashTable *ids)
{
  g_autofree gboolean *loose = make_loose (self, ids);
  int n_rings = self->input.n_rings, n_nodes = self->input.n_nodes;
  EcoPlacement *placement = eco_placement_new ();
  g_autofree double *inner = g_memdup2 (self->inner, sizeof (double) * (gsize) MAX (n_rings, 1));
  g_autofree double *outer = g_memdup2 (self->outer, sizeof (double) * (gsize) MAX (n_rings, 1));
  g_autofree double *angle = g_new0 (double, n_nodes + 1), *radius = g_new0 (double, n_nodes + 1);

  for (int i = 0; i < n_rings; i++)
    if (isnan (inner[i]) || isnan (outer[i]))
      return placement;
  eco_layout_refit (&self->input, loose, inner, outer, angle, radius);
  for (int i = 0; i < n_rings; i++)
    if (inner[i] != self->inner[i] || outer[i] != self->outer[i])
      eco_placement_add_ring (placement, self->ring_ids[i], inner[i], outer[i]);
  for (int i = 0; i < n_nodes; i++)
    if (i != self->input.brand
        && (angle[i] != self->nodes[i].angle || radius[i] != self->nodes[i].radius))
      eco_placement_add_node (placement, self->node_ids[i], angle[i], radius[i]);
  return placement;
}

/* The free place nearest to the wanted one, in a wider ring if need be. */
gboolean
_eco_arrangement_settle_one (EcoArrangement *self, int index, EcoPoint wanted,
                             gboolean *widened)
{
  EcoLayoutNode *node = &self->nodes[index];
  double angle, radius;

  if (isnan (self->inner[node->ring]) || isnan (self->outer[node->ring]))
    return FALSE;
  if (isnan (wanted.x))
    wanted.x = node->side == ECO_SIDE_INTERNAL ? 270 : 90;
  if (isnan (wanted.y))
    wanted.y = (self->inner[node->ring] + self->outer[node->ring]) / 2;
  for (int try = 0; !eco_layout_place_one (&self->input, self->inner, self->outer, index, wanted.x,
                                           wanted.y, &angle, &radius);
       try++)
    {
      if (try == MOST_WIDENINGS)
        return FALSE;
      _eco_arrangement_widen (self, node->ring, node->height + self->input.gap);
      *widened = TRUE;
    }
  node->angle = angle;
  node->radius = radius;
  return TRUE;
}

/* How far from twelve o'clock along its side, in px of the circle. */
static double
get_down (const EcoLayoutNode *node)
{
  double down = node->side == ECO_SIDE_INTERNAL ? 360 - node->angle : node->angle;

  return down * G_PI / 180 * node->radius;
}

/* Below the one before it in its row, or beside it: the wanted place goes down until it is. */
static gboolean
settle_below (EcoArrangement *self, int index, int above, EcoPoint wanted, gboolean *widened)
{
  EcoLayoutNode *node = &self->nodes[index];
  const EcoLayoutNode *before = above >= 0 ? &self->nodes[above] : NULL;

  for (int try = 0; _eco_arrangement_settle_one (self, index, wanted, widened); try++)
    {
      double step = BELOW_STEP / MAX (node->radius, 1) * 180 / G_PI;

      if (before == NULL || before->ring != node->ring || before->side != node->side ||
          try == MOST_STEPS_DOWN ||
          get_down (node) >= get_down (before) * node->radius / before->radius - node->height / 2)
        return TRUE;
      wanted.x += node->side == ECO_SIDE_INTERNAL ? -step : step;
      node->angle = node->radius = NAN;
    }
  return FALSE;
}

static void
add_everything (EcoArrangement *self, EcoPlacement *placement)
{
  for (int i = 0; i < self->input.n_rings; i++)
    if (!isnan (self->inner[i]) && !isnan (self->outer[i]))
      eco_placement_add_ring (placement, self->ring_ids[i], self->inner[i], self->outer[i]);
  for (int i = 0; i < self->input.n_nodes; i++)
    if (!isnan (self->nodes[i].angle) && !isnan (self->nodes[i].radius))
      eco_placement_add_node (placement, self->node_ids[i], self->nodes[i].angle,
                              self->nodes[i].radius);
}

/**
 * eco_arrangement_settle:
 * @ids: (array length=n): nodes
 * @wanted: (array length=n): degrees and px where each would best be; NAN leaves it open
 * @in_order: whether nodes of one row shall stay in their order, from the top down
 *
 * Gives each of the nodes the free place on its ring and side that is nearest to the wanted
 * one, in their order. A ring that is full becomes wider, which moves what is outside of it
 * outwards; else nothing but the nodes moves.
 *
 * Returns: (transfer full): where everything shall be that moves
 */
EcoPlacement *
eco_arrangement_settle (EcoArrangement *self, const char *const *ids, const EcoPoint *wanted,
                        guint n, gboolean in_order)
{
  EcoPlacement *placement = eco_placement_new ();
  gboolean widened = FALSE;
  int last = -1;

  for (guint i = 0; i < n; i++)
    {
      int index = find_index (self->node_index, ids[i]);

      if (index >= 0)
        self->nodes[index].angle = self->nodes[index].radius = NAN;
    }
  for (guint i = 0; i < n; i++)
    {
      int index = find_index (self->node_index, ids[i]);

      if (index >= 0 &&
          settle_below (self, index, in_order ? last : -1, wanted[i], &widened))
        eco_placement_add_node (placement, ids[i], self->nodes[index].angle,
                                self->nodes[index].radius);
      last = index;
    }
  if (!widened)
    return placement;
  eco_placement_free (placement);
  placement = eco_placement_new ();
  add_everything (self, placement);
  return placement;
}
