/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The commands on rings and sectors. They work on the ring or sector that is
 * selected; a new one is selected, and its name is open for typing. */
#include "config.h"

#include "canvas/control/eco-canvas-rings.h"

#include "canvas/control/eco-canvas-controller-private.h"
#include "model/eco-sectors.h"
#include "session/eco-document-rings.h"

#include <glib/gi18n-lib.h>

#define WIDTH_STEP 16.0 /* px */

static EcoObject *
get_only (EcoCanvasController *self)
{
  return eco_selection_get_only (_eco_controller_get_selection (self));
}

static EcoRing *
get_ring (EcoCanvasController *self)
{
  EcoObject *only = get_only (self);

  return ECO_IS_RING (only) ? ECO_RING (only) : NULL;
}

/* 0 is the core; -1 when no ring is selected. */
static int
get_ring_index (EcoCanvasController *self)
{
  EcoList *rings = eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self));
  EcoRing *ring = get_ring (self);
  guint index;

  return ring != NULL && eco_list_find (rings, ECO_OBJECT (ring), &index) ? (int) index : -1;
}

static gboolean
can_always (EcoCanvasController *self)
{
  return TRUE;
}

static gboolean
can_go_outwards (EcoCanvasController *self)
{
  EcoList *rings = eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self));
  int index = get_ring_index (self);

  return index > 0 && index + 1 < (int) eco_list_get_length (rings);
}

static gboolean
can_go_inwards (EcoCanvasController *self)
{
  return get_ring_index (self) > 1;
}

static gboolean
has_ring (EcoCanvasController *self)
{
  return get_ring (self) != NULL;
}

static gboolean
has_ring_but_core (EcoCanvasController *self)
{
  return get_ring_index (self) > 0;
}

static gboolean
has_sector (EcoCanvasController *self)
{
  return ECO_IS_SECTOR (get_only (self));
}

static void
name_it (EcoCanvasController *self, gpointer object)
{
  const char *id = eco_object_get_id (object);

  eco_selection_set_only (_eco_controller_get_selection (self), id);
  _eco_controller_edit_label (self, id);
}

static void
add_ring (EcoCanvasController *self)
{
  EcoDocument *document = _eco_controller_get_document (self);
  g_autofree char *name = eco_document_dup_ring_name (document);

  name_it (self, eco_document_add_ring (document, get_ring (self), name));
}

static void
go_outwards (EcoCanvasController *self)
{
  eco_document_move_ring (_eco_controller_get_document (self), get_ring (self), 1);
}

static void
go_inwards (EcoCanvasController *self)
{
  eco_document_move_ring (_eco_controller_get_document (self), get_ring (self), -1);
}

static void
resize (EcoCanvasController *self, double by)
{
  EcoRing *ring = get_ring (self);
  g_autofree char *key = g_strconcat ("resize ", eco_object_get_id (ECO_OBJECT (ring)), NULL);

  eco_document_resize_ring (_eco_controller_get_document (self), ring,
                            ring->outer - ring->inner + by, key);
}

static void
widen (EcoCanvasController *self)
{
  resize (self, WIDTH_STEP);
}

static void
narrow (EcoCanvasController *self)
{
  resize (self, -WIDTH_STEP);
}

static void
remove_ring (EcoCanvasController *self)
{
  _eco_controller_remove_ring (self, eco_object_get_id (get_only (self)));
}

/* A name that no sector has. */
static char *
dup_sector_name (EcoList *sectors)
{
  for (guint number = eco_list_get_length (sectors) + 1;; number++)
    {
      g_autofree char *name = g_strdup_printf (_("Sector %u"), number);
      gboolean taken = FALSE;

      for (guint i = 0; i < eco_list_get_length (sectors); i++)
        taken = taken || g_strcmp0 (eco_object_get_name (eco_list_get (sectors, i)), name) == 0;
      if (!taken)
        return g_steal_pointer (&name);
    }
}

/* The selected nodes of that side are in it from the start. */
static void
add_sector (EcoCanvasController *self, EcoSide side)
{
  g_autoptr (GPtrArray) nodes = _eco_controller_dup_nodes (self);
  g_autofree char *name
      = dup_sector_name (eco_ecosystem_get_sectors (_eco_controller_get_ecosystem (self)));
  EcoSector *sector
      = eco_editor_add_sector (_eco_controller_get_editor (self), side, name, nodes);

  if (sector != NULL)
    name_it (self, sector);
}

static void
add_sector_internal (EcoCanvasController *self)
{
  add_sector (self, ECO_SIDE_INTERNAL);
}

static void
add_sector_external (EcoCanvasController *self)
{
  add_sector (self, ECO_SIDE_EXTERNAL);
}

static void
add_sector_here (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) nodes = _eco_controller_dup_nodes (self);
  EcoObject *only = get_only (self);
  EcoSide side = nodes->len > 0        ? ECO_NODE (nodes->pdata[0])->side
                 : ECO_IS_SECTOR (only) ? ECO_SECTOR (only)->side
                                        : ECO_SIDE_NONE;

  add_sector (self, side != ECO_SIDE_NONE ? side : ECO_SIDE_EXTERNAL);
}

static void
move_sector_on (EcoCanvasController *self)
{
  eco_editor_move_sector (_eco_controller_get_editor (self), ECO_SECTOR (get_only (self)), 1);
}

static void
move_sector_back (EcoCanvasController *self)
{
  eco_editor_move_sector (_eco_controller_get_editor (self), ECO_SECTOR (get_only (self)), -1);
}

/* In the order of EcoRingCommand. */
static const struct
{
  gboolean (*can) (EcoCanvasController *self);
  void (*run) (EcoCanvasController *self);
} commands[ECO_N_RING_COMMANDS] = {
  { can_always, add_ring },
  { can_go_outwards, go_outwards },
  { can_go_inwards, go_inwards },
  { has_ring, widen },
  { has_ring, narrow },
  { has_ring_but_core, remove_ring },
  { can_always, add_sector_here },
  { can_always, add_sector_internal },
  { can_always, add_sector_external },
  { has_sector, move_sector_on },
  { has_sector, move_sector_back },
};

/**
 * eco_canvas_can_do_ring:
 *
 * Returns: whether the command has something to work on
 */
gboolean
eco_canvas_can_do_ring (EcoCanvasController *self, EcoRingCommand command)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), FALSE);
  g_return_val_if_fail ((guint) command < ECO_N_RING_COMMANDS, FALSE);
  return _eco_controller_get_document (self) != NULL && commands[command].can (self);
}

/**
 * eco_canvas_do_ring:
 *
 * Gives up the gesture in progress and runs the command, if it has something to work on.
 */
void
eco_canvas_do_ring (EcoCanvasController *self, EcoRingCommand command)
{
  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  eco_canvas_controller_cancel (self);
  if (eco_canvas_can_do_ring (self, command) && _eco_controller_may_edit (self))
    commands[command].run (self);
}

/**
 * eco_canvas_can_color:
 *
 * Returns: whether a ring or a sector is selected
 */
gboolean
eco_canvas_can_color (EcoCanvasController *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), FALSE);
  return _eco_controller_get_document (self) != NULL && (has_ring (self) || has_sector (self));
}

/**
 * eco_canvas_set_color:
 * @color: "#RRGGBB", or "" for the one that it has by itself
 *
 * Colours the selected ring or sector: one step.
 */
void
eco_canvas_set_color (EcoCanvasController *self, const char *color)
{
  EcoEditor *editor;
  g_autofree char *label = NULL;

  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self) && color != NULL);
  if (!eco_canvas_can_color (self) || !_eco_controller_may_edit (self))
    return;
  editor = _eco_controller_get_editor (self);
  label = g_strdup_printf (_("Colour “%s”"), eco_object_get_name (get_only (self)));
  eco_editor_begin (editor, label);
  eco_editor_set_text (editor, get_only (self), "color", color, NULL);
  eco_editor_end (editor);
}

static gboolean
put_in_sector (EcoCanvasController *self, EcoNode *node, const EcoSectorSpan *span)
{
  EcoEcosystem *ecosystem = _eco_controller_get_ecosystem (self);
  EcoRing *ring = eco_ecosystem_lookup_ring (ecosystem, node->ring);
  EcoPoint wanted = eco_plane_get_point (_eco_controller_get_plane (self),
                                         (span->from + span->to) / 2, node->radius);

  if (ring == NULL || ring == eco_list_get (eco_ecosystem_get_rings (ecosystem), 0)
      || eco_sectors_of_node (ecosystem, node) == span->sector)
    return TRUE;
  return _eco_controller_put_node (self, node, ring, span->side, wanted);
}

/**
 * eco_canvas_move_to_sector:
 * @sector_id: a sector of the ecosystem
 *
 * Moves the selected nodes to the sector, each on its ring, as one step. Those
 * of the core stay: it has no sectors.
 */
void
eco_canvas_move_to_sector (EcoCanvasController *self, const char *sector_id)
{
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (GArray) spans = NULL;
  g_autofree char *label = NULL;
  EcoEditor *editor;
  EcoObject *sector;
  int index;

  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self) && sector_id != NULL);
  if (_eco_controller_get_document (self) == NULL || !_eco_controller_may_edit (self))
    return;
  sector = eco_ecosystem_lookup (_eco_controller_get_ecosystem (self), sector_id);
  if (sector == NULL || !ECO_IS_SECTOR (sector))
    return;
  spans = eco_sectors_new (_eco_controller_get_ecosystem (self), ECO_SECTOR_COUNT_PLACED);
  index = eco_sectors_find (spans, ECO_SECTOR (sector)->side, ECO_SECTOR (sector));
  if (index < 0)
    return;
  nodes = _eco_controller_dup_nodes (self);
  editor = _eco_controller_get_editor (self);
  label = g_strdup_printf (_("Move to “%s”"), eco_object_get_name (sector));
  eco_editor_begin (editor, label);
  for (guint i = 0; i < nodes->len; i++)
    if (!put_in_sector (self, nodes->pdata[i], &g_array_index (spans, EcoSectorSpan, index)))
      {
        eco_editor_cancel (editor);
        _eco_controller_message (self,
                                 _("There is no free place there; tidy the map to make room"));
        return;
      }
  eco_editor_end (editor);
}
