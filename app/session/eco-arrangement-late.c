/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A layout that takes its time: the cards are measured where the work is done, and when it is
 * ready it is laid over what people have done meanwhile. */
#include "config.h"

#include "session/eco-arrangement-private.h"

#include <math.h>

#define EVEN 1e-6 /* below that two numbers are the same */

/* Remembers what a card is made of, to be measured in another thread. */
void
_eco_arrangement_keep_card (EcoArrangement *self, int index, EcoNode *node,
                            const EcoEncoding *encoding)
{
  EcoCardFacts *facts = &self->cards[index];

  *facts = eco_card_facts_of (node, encoding);
  facts->text = g_string_chunk_insert (self->texts, facts->text != NULL ? facts->text : "");
  eco_card_facts_clear (facts);
  facts->kind = g_string_chunk_insert_const (self->texts, facts->kind != NULL ? facts->kind : "");
}

/**
 * eco_arrangement_measure:
 * @typesetter: of this thread
 *
 * Measures the cards of eco_arrangement_new_unmeasured(), in any thread.
 */
void
eco_arrangement_measure (EcoArrangement *self, EcoCatalog *catalog, EcoTypesetter *typesetter)
{
  for (int i = 0; self->cards != NULL && i < self->input.n_nodes; i++)
    {
      EcoLayoutNode *node = &self->nodes[i];

      eco_measure_card_facts (typesetter, catalog, &self->cards[i], &node->width, &node->height);
      node->width = eco_plane_fit_width (self->plane, node->width, ECO_CARD_GAP);
    }
  g_clear_pointer (&self->cards, g_free);
  g_clear_pointer (&self->texts, g_string_chunk_free);
}

static gboolean
spans_equal (const EcoArrangement *a, const EcoArrangement *b)
{
  if (a->input.n_spans != b->input.n_spans)
    return FALSE;
  for (int i = 0; i < a->input.n_spans; i++)
    if (a->spans[i].side != b->spans[i].side || fabs (a->spans[i].from - b->spans[i].from) > EVEN
        || fabs (a->spans[i].to - b->spans[i].to) > EVEN)
      return FALSE;
  return TRUE;
}

/* Whether the same places mean the same in both. */
static gboolean
grounds_equal (const EcoArrangement *a, const EcoArrangement *b)
{
  return a->plane.stretch == b->plane.stretch && spans_equal (a, b)
         && g_strv_equal ((const char *const *) a->ring_ids, (const char *const *) b->ring_ids);
}

/* Whether a node may be put where the layout wants it: it still belongs there. */
static gboolean
belongs (const EcoLayoutNode *then, const EcoLayoutNode *now)
{
  if (then->ring != now->ring || then->side != now->side || then->sector != now->sector)
    return FALSE;
  return !now->pinned
         || (then->pinned && then->angle == now->angle && then->radius == now->radius);
}

static gboolean
size_equal (const EcoLayoutNode *a, const EcoLayoutNode *b)
{
  return fabs (a->width - b->width) < EVEN && fabs (a->height - b->height) < EVEN;
}

/**
 * eco_arrangement_merge:
 * @self: the ecosystem as it was when the layout began
 * @now: the ecosystem as it is
 * @placement: (inout): what the layout wants; loses what does not belong there any more
 *
 * For a layout that is ready while people have gone on working.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids, which are @now's, of what has
 *   to find a place after @placement was applied; %NULL when rings or sectors are others now,
 *   so that the layout is of no use
 */
GPtrArray *
eco_arrangement_merge (EcoArrangement *self, EcoArrangement *now, EcoPlacement **placement)
{
  g_autoptr (EcoPlacement) wanted = *placement;
  g_autoptr (GHashTable) astray = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *changed;

  *placement = NULL;
  if (!grounds_equal (self, now))
    return NULL;
  changed = g_ptr_array_new ();
  for (int i = 0; i < now->input.n_nodes; i++)
    {
      int before = _eco_arrangement_find_node (self, now->node_ids[i]);

      if (before >= 0 && belongs (&self->nodes[before], &now->nodes[i])
          && size_equal (&self->nodes[before], &now->nodes[i]))
        continue;
      g_ptr_array_add (changed, now->node_ids[i]);
      if (before < 0 || !belongs (&self->nodes[before], &now->nodes[i]))
        g_hash_table_add (astray, now->node_ids[i]);
    }
  *placement = eco_placement_new ();
  for (guint i = 0; i < wanted->rings->len; i++)
    {
      const EcoPlace *place = &g_array_index (wanted->rings, EcoPlace, i);

      eco_placement_add_ring (*placement, place->id, place->first, place->second);
    }
  for (guint i = 0; i < wanted->nodes->len; i++)
    {
      const EcoPlace *place = &g_array_index (wanted->nodes, EcoPlace, i);

      if (!g_hash_table_contains (astray, place->id))
        eco_placement_add_node (*placement, place->id, place->first, place->second);
    }
  return changed;
}
