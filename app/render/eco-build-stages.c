/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The names of the journey's stages, outside of the outermost ring, where its
 * external half follows them. They stand where the cards really are: at the
 * longest row of cards of one stage, so a card that was dragged away takes no
 * name along. */
#include "config.h"

#include "render/eco-build-names-private.h"

#include "model/eco-journey.h"

#include <math.h>

typedef struct
{
  double angle;
  int stage; /* -1: none */
} Stop;

/* A row of cards of one stage. */
typedef struct
{
  double from;
  double to;
  guint length;
} Row;

static int
compare_stops (gconstpointer first, gconstpointer second)
{
  const Stop *a = first, *b = second;

  return a->angle < b->angle ? -1 : a->angle > b->angle;
}

/* The cards of the external half of the outermost ring, from the top down. */
static GArray *
list_stops (EcoBuilder *self)
{
  EcoList *rings = eco_ecosystem_get_rings (self->ecosystem);
  EcoList *nodes = eco_ecosystem_get_nodes (self->ecosystem);
  const char *outer = eco_object_get_id (eco_list_get (rings, eco_list_get_length (rings) - 1));
  g_autofree int *stage = eco_journey_dup_stages (self->ecosystem);
  GArray *stops = g_array_new (FALSE, FALSE, sizeof (Stop));

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      Stop stop = { node->angle, stage[i] };

      if (node->side == ECO_SIDE_EXTERNAL && g_strcmp0 (node->ring, outer) == 0 &&
          isfinite (node->angle) && node->angle <= 180)
        g_array_append_val (stops, stop);
    }
  g_array_sort (stops, compare_stops);
  return stops;
}

/* The row that begins at the @at-th card, up to halfway to its neighbours. */
static Row
get_row (GArray *stops, guint at)
{
  const Stop *stop = (const Stop *) stops->data;
  guint end = at;

  while (end < stops->len && stop[end].stage == stop[at].stage)
    end++;
  return (Row) { at > 0 ? (stop[at - 1].angle + stop[at].angle) / 2 : 0,
                 end < stops->len ? (stop[end - 1].angle + stop[end].angle) / 2 : 180, end - at };
}

static Row
find_longest (GArray *stops, int stage)
{
  Row longest = { 0, 0, 0 };

  for (guint i = 0; i < stops->len;)
    {
      Row row = get_row (stops, i);

      if (g_array_index (stops, Stop, i).stage == stage && row.length > longest.length)
        longest = row;
      i += row.length;
    }
  return longest;
}

/**
 * eco_builder_add_stage_names:
 *
 * Adds the names of the stages, if the outer ring follows the journey; sectors
 * of the external side go first.
 */
void
eco_builder_add_stage_names (EcoBuilder *self)
{
  EcoList *stages = eco_object_get_list (ECO_OBJECT (self->ecosystem), ECO_ECOSYSTEM_STAGES);
  g_autoptr (GArray) stops = NULL;

  if (!self->ecosystem->journey_order || self->radii->len < 2 ||
      eco_sectors_are_on (self->spans, ECO_SIDE_EXTERNAL))
    return;
  stops = list_stops (self);
  for (guint i = 0; i < eco_list_get_length (stages); i++)
    {
      EcoStage *stage = eco_list_get (stages, i);
      Row row = find_longest (stops, (int) i);
      g_autofree char *name = eco_text_clean (stage->name);

      if (row.length == 0 || *name == '\0')
        continue;
      eco_scene_begin_group (self->scene, ECO_LAYER_NAMES, ECO_PART_NONE, NULL, name);
      eco_builder_add_part_name (self, row.from, row.to, stage->color, name);
      eco_scene_end_group (self->scene);
    }
}
