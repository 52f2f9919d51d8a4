/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor: verbs on sectors. Where their nodes go, is up to the document. */
#include "config.h"

#include "edit/eco-editor.h"

#include "base/eco-number.h"
#include "model/eco-sectors.h"

#include <glib/gi18n-lib.h>

#define LEAST_SHARE 0.1

static gboolean
has_sector (EcoEcosystem *ecosystem, EcoSide side)
{
  EcoList *sectors = eco_ecosystem_get_sectors (ecosystem);

  for (guint i = 0; i < eco_list_get_length (sectors); i++)
    if (ECO_SECTOR (eco_list_get (sectors, i))->side == side)
      return TRUE;
  return FALSE;
}

/* Those that were named; for the first sector of a side, else all of the side, so that nothing
 * has to move. */
static GPtrArray *
find_members (EcoEcosystem *ecosystem, EcoSide side, GPtrArray *named)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; named != NULL && i < named->len; i++)
    if (ECO_IS_NODE (named->pdata[i]) && ECO_NODE (named->pdata[i])->side == side)
      g_ptr_array_add (members, named->pdata[i]);
  if (members->len > 0 || has_sector (ecosystem, side))
    return members;
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    if (ECO_NODE (eco_list_get (nodes, i))->side == side)
      g_ptr_array_add (members, eco_list_get (nodes, i));
  return members;
}

/**
 * eco_editor_add_sector:
 * @side: internal or external
 * @name: its name
 * @nodes: (nullable) (element-type EcoNode): those of the side belong to it; when there are none,
 *   the first sector of a side has all nodes of the side
 *
 * Returns: (transfer none) (nullable): the new sector, the last of its side;
 *   %NULL for the side none
 */
EcoSector *
eco_editor_add_sector (EcoEditor *self, EcoSide side, const char *name, GPtrArray *nodes)
{
  EcoObject *owner = ECO_OBJECT (eco_editor_get_ecosystem (self));
  g_autoptr (EcoObject) sector = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (ECO_IS_EDITOR (self) && name != NULL, NULL);
  if (side == ECO_SIDE_NONE)
    return NULL;
  sector = eco_object_new (ECO_TYPE_SECTOR, NULL);
  label = g_strdup_printf (_("Add sector “%s”"), name);
  g_object_set (sector, "name", name, "side", side, NULL);
  members = find_members (eco_editor_get_ecosystem (self), side, nodes);
  eco_editor_begin (self, label);
  eco_editor_insert (self, owner, ECO_ECOSYSTEM_SECTORS, G_MAXUINT, sector, NULL);
  for (guint i = 0; i < members->len; i++)
    eco_editor_set_text (self, members->pdata[i], "sector", eco_object_get_id (sector), NULL);
  eco_editor_end (self);
  return ECO_SECTOR (sector);
}

/* The position of the next sector of the same side, or -1. */
static int
find_next (EcoList *sectors, EcoSector *sector, int step)
{
  guint at;

  if (!eco_list_find (sectors, ECO_OBJECT (sector), &at))
    return -1;
  for (int i = (int) at + step; i >= 0 && i < (int) eco_list_get_length (sectors); i += step)
    if (ECO_SECTOR (eco_list_get (sectors, (guint) i))->side == sector->side)
      return i;
  return -1;
}

/**
 * eco_editor_move_sector:
 * @step: 1 for one place clockwise, -1 for one place back
 *
 * Changes places with the next sector of its side; nothing happens at the end.
 * One step.
 */
void
eco_editor_move_sector (EcoEditor *self, EcoSector *sector, int step)
{
  EcoList *sectors;
  g_autofree char *label = NULL;
  int to;

  g_return_if_fail (ECO_IS_EDITOR (self) && ECO_IS_SECTOR (sector));
  sectors = eco_ecosystem_get_sectors (eco_editor_get_ecosystem (self));
  to = find_next (sectors, sector, step < 0 ? -1 : 1);
  if (to < 0)
    return;
  label = g_strdup_printf (_("Move sector “%s”"), sector->name);
  eco_editor_begin (self, label);
  eco_editor_apply (self, eco_change_new_move (ECO_OBJECT (sector), (guint) to), NULL);
  eco_editor_end (self);
}

static void
set_share (EcoEditor *self, EcoSector *sector, double share)
{
  char text[ECO_NUMBER_TEXT_SIZE];

  eco_editor_set_text (self, ECO_OBJECT (sector), "share", eco_number_to_text (share, text), NULL);
}

/**
 * eco_editor_share_sectors:
 * @first: (nullable): %NULL for the part of the nodes without a sector
 * @second: (nullable): the neighbour of @first, likewise
 * @part: what @first gets of what both have together, from 0 to 1
 *
 * Moves the border between two neighbours: one step. The part of the nodes
 * without a sector keeps its share, so its neighbour alone grows or shrinks.
 */
void
eco_editor_share_sectors (EcoEditor *self, EcoSector *first, EcoSector *second, double part)
{
  double a = first != NULL ? first->share : 1, b = second != NULL ? second->share : 1;
  double share;

  g_return_if_fail (ECO_IS_EDITOR (self) && (first != NULL || second != NULL));
  part = CLAMP (part, 0.02, 0.98);
  eco_editor_begin (self, _("Move a border of sectors"));
  if (first != NULL && second != NULL)
    {
      share = (double) (int) (part * (a + b) * 100 + 0.5) / 100;
      share = CLAMP (share, LEAST_SHARE, MAX (a + b - LEAST_SHARE, LEAST_SHARE));
      set_share (self, first, share);
      set_share (self, second, MAX (a + b - share, LEAST_SHARE));
    }
  else if (first != NULL)
    set_share (self, first, CLAMP (part / (1 - part), LEAST_SHARE, 1000));
  else
    set_share (self, second, CLAMP ((1 - part) / part, LEAST_SHARE, 1000));
  eco_editor_end (self);
}
