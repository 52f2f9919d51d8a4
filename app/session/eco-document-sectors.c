/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: every node stands in its sector.
 *
 * Sectors are facts, and where they are follows from all of them. Whatever a
 * step changes (a sector, its share, the sector or side of a node), the nodes
 * that it leaves outside of theirs are moved inside as a part of that step. When
 * the parts of a side get other sizes, its nodes keep their places in proportion. */
#include "config.h"

#include "session/eco-document-private.h"

#include "base/eco-geometry.h"
#include "model/eco-sectors.h"

#include <math.h>

typedef struct
{
  EcoDocument *document;
  GArray *spans;              /* as they are now */
  EcoPlacement *placement;
  GHashTable *moved;          /* set of ids */
} Keep;

static const EcoSectorSpan *
find_span (GArray *spans, EcoSide side, EcoSector *sector)
{
  int index = eco_sectors_find (spans, side, sector);

  return index >= 0 ? &g_array_index (spans, EcoSectorSpan, index) : NULL;
}

/* Where the nodes of a part were before; a side that was not divided was one part. */
static gboolean
find_span_before (EcoDocument *self, EcoSide side, EcoSector *sector, EcoSectorSpan *before)
{
  const EcoSectorSpan *found = find_span (self->spans, side, sector);

  if (found != NULL)
    *before = *found;
  else if (sector == NULL && !eco_sectors_are_on (self->spans, side))
    *before = (EcoSectorSpan) { NULL, side, side == ECO_SIDE_EXTERNAL ? 0 : 180,
                                side == ECO_SIDE_EXTERNAL ? 180 : 360 };
  else
    return FALSE;
  return TRUE;
}

static gboolean
holds (const EcoSectorSpan *span, double angle)
{
  return angle >= span->from - 1e-6 && angle <= span->to + 1e-6;
}

/* Whether the part of the side is where it was. */
static gboolean
is_as_before (EcoDocument *self, const EcoSectorSpan *now)
{
  EcoSectorSpan before;

  return find_span_before (self, now->side, now->sector, &before)
         && fabs (before.from - now->from) < 1e-9 && fabs (before.to - now->to) < 1e-9;
}

/* The wanted angle of a node: in proportion, or the nearer end of its part. */
static double
fit_angle (EcoDocument *self, const EcoSectorSpan *now, double angle)
{
  EcoSectorSpan before;
  double middle = (now->from + now->to) / 2;

  if (find_span_before (self, now->side, now->sector, &before) && holds (&before, angle))
    {
      if (is_as_before (self, now))
        return angle;
      return now->from
             + (angle - before.from) * (now->to - now->from) / (before.to - before.from);
    }
  if (holds (now, angle))
    return angle;
  return eco_angle_difference (middle, angle) < 0 ? now->from + 1e-4 : now->to - 1e-4;
}

/* A node that may stay is still looked at: its box may reach over a new border. */
static void
keep_node (Keep *keep, EcoNode *node)
{
  EcoDocument *self = keep->document;
  EcoSector *sector = eco_sectors_of_node (self->ecosystem, node);
  const EcoSectorSpan *now;
  double angle;

  if (sector == NULL && node->sector != NULL && node->sector[0] != '\0')
    eco_editor_set_text (self->editor, ECO_OBJECT (node), "sector", "", NULL);
  now = find_span (keep->spans, node->side, sector);
  if (now == NULL || !isfinite (node->angle + node->radius))
    return;
  angle = fit_angle (self, now, node->angle);
  if (angle == node->angle && is_as_before (self, now))
    return;
  if (angle != node->angle)
    eco_placement_add_node (keep->placement, eco_object_get_id (ECO_OBJECT (node)),
                            eco_angle_normalize (angle), node->radius);
  g_hash_table_add (keep->moved, (gpointer) eco_object_get_id (ECO_OBJECT (node)));
}

static void
closing_cb (EcoEditor *editor, EcoDocument *self)
{
  EcoList *nodes = eco_ecosystem_get_nodes (self->ecosystem);
  EcoList *rings = eco_ecosystem_get_rings (self->ecosystem);
  Keep keep = { self };
  g_autoptr (GHashTable) moved = NULL;
  g_autoptr (GArray) spans = NULL;

  if (eco_list_get_length (eco_ecosystem_get_sectors (self->ecosystem)) == 0)
    return;
  keep.spans = spans = eco_sectors_new (self->ecosystem, ECO_SECTOR_COUNT_ALL);
  keep.moved = moved = g_hash_table_new (g_str_hash, g_str_equal);
  keep.placement = eco_placement_new ();
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (g_strcmp0 (node->ring, eco_object_get_id (eco_list_get (rings, 0))) != 0)
        keep_node (&keep, node);
    }
  eco_editor_place (self->editor, keep.placement, NULL);
  if (g_hash_table_size (moved) > 0)
    _eco_document_refit (self, moved);
}

/* Remembers where the sectors are, so that the next step can tell what changed. */
void
_eco_document_note_sectors (EcoDocument *self)
{
  g_clear_pointer (&self->spans, g_array_unref);
  self->spans = eco_sectors_new (self->ecosystem, ECO_SECTOR_COUNT_ALL);
}

void
_eco_document_init_sectors (EcoDocument *self)
{
  _eco_document_note_sectors (self);
  g_signal_connect (self->editor, "closing", G_CALLBACK (closing_cb), self);
}
