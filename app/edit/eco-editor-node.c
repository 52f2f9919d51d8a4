/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor: verbs on nodes. */
#include "config.h"

#include "edit/eco-editor.h"

#include "model/eco-sectors.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The innermost ring is the core, and only there a node has no side. */
static EcoSide
fit_side (EcoEditor *self, EcoRing *ring, EcoSide side, double angle)
{
  EcoList *rings = eco_ecosystem_get_rings (eco_editor_get_ecosystem (self));

  if (eco_list_get_length (rings) > 0 && eco_list_get (rings, 0) == (gpointer) ring)
    return ECO_SIDE_NONE;
  if (side != ECO_SIDE_NONE)
    return side;
  return !isnan (angle) && angle > 180 ? ECO_SIDE_INTERNAL : ECO_SIDE_EXTERNAL;
}

/**
 * eco_editor_suggest_ring:
 * @kind: id of a kind or preset of the catalogue
 * @side: (out): where it belongs
 *
 * Returns: (transfer none) (nullable): the ring where things of that kind
 *   belong; the outermost when no ring has its role; %NULL without rings
 */
EcoRing *
eco_editor_suggest_ring (EcoEditor *self, const char *kind, EcoSide *side)
{
  const EcoPreset *preset = eco_catalog_lookup_preset (eco_editor_get_catalog (self), kind);
  const EcoKind *found = preset != NULL
                           ? preset->kind
                           : eco_catalog_lookup_kind (eco_editor_get_catalog (self), kind);
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (self);
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);
  guint n = eco_list_get_length (rings);
  EcoRing *ring = NULL;

  if (found != NULL && found->ring != ECO_RING_ROLE_FREE)
    ring = eco_ecosystem_find_ring_by_role (ecosystem, found->ring);
  if (ring == NULL && n > 0)
    ring = eco_list_get (rings, n - 1);
  *side = fit_side (self, ring, found != NULL ? found->side : ECO_SIDE_EXTERNAL, NAN);
  return ring;
}

/**
 * eco_editor_add_node:
 * @kind: id of a kind or preset of the catalogue
 * @name: (nullable): its name; %NULL takes the kind's
 * @ring: (nullable): a ring of the ecosystem; %NULL takes the one where the kind belongs
 * @side: the side; on the core it is none, elsewhere none follows @angle
 * @angle: degrees, or NAN to leave it to the layout
 * @radius: px, or NAN to leave it to the layout
 *
 * Returns: (transfer none) (nullable): the new node; %NULL without rings
 */
EcoNode *
eco_editor_add_node (EcoEditor *self, const char *kind, const char *name, EcoRing *ring,
                     EcoSide side, double angle, double radius)
{
  EcoCatalog *catalog = eco_editor_get_catalog (self);
  const EcoPreset *preset = eco_catalog_lookup_preset (catalog, kind);
  const EcoKind *found = preset != NULL ? preset->kind : eco_catalog_lookup_kind (catalog, kind);
  g_autoptr (EcoObject) node = eco_object_new (ECO_TYPE_NODE, NULL);
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (self);
  EcoSide suggested = side;
  g_autofree char *label = NULL;

  if (ring == NULL)
    ring = eco_editor_suggest_ring (self, kind, &suggested);
  if (ring == NULL)
    return NULL;
  if (name == NULL)
    name = preset != NULL ? eco_preset_get_name (preset)
           : found != NULL ? eco_kind_get_name (found)
                           : kind;
  g_object_set (node, "name", name, "kind", found != NULL ? found->id : kind,
                "preset", preset != NULL ? preset->id : NULL,
                "ring", eco_object_get_id (ECO_OBJECT (ring)),
                "side", fit_side (self, ring, side != ECO_SIDE_NONE ? side : suggested, angle),
                NULL);
  /* GObject takes NAN for an error, but it is the default here. */
  if (!isnan (angle) && !isnan (radius))
    g_object_set (node, "angle", angle, "radius", radius, NULL);
  if (found != NULL)
    g_object_set (node, "media", preset != NULL ? preset->media : found->media, NULL);
  label = g_strdup_printf (_("Add “%s”"), name);
  eco_editor_begin (self, label);
  eco_editor_insert (self, ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_NODES, G_MAXUINT, node, NULL);
  eco_editor_end (self);
  return ECO_NODE (node);
}

/* The sector at a place is a fact of the node that goes there. */
static void
set_sector_at (EcoEditor *self, EcoNode *node, EcoRing *ring, EcoSide side, double angle)
{
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (self);
  g_autoptr (GArray) spans = eco_sectors_new (ecosystem, ECO_SECTOR_COUNT_PLACED);
  EcoSector *sector = node->side == side ? eco_sectors_of_node (ecosystem, node) : NULL;
  int at = isnan (angle) ? -1 : eco_sectors_find_at (spans, side, angle);

  if (eco_list_get (eco_ecosystem_get_rings (ecosystem), 0) == (gpointer) ring)
    sector = NULL;
  else if (at >= 0)
    sector = g_array_index (spans, EcoSectorSpan, at).sector;
  eco_editor_set_text (self, ECO_OBJECT (node), "sector",
                       sector != NULL ? eco_object_get_id (ECO_OBJECT (sector)) : "", NULL);
}

/**
 * eco_editor_move_node:
 * @ring: a ring of the ecosystem
 * @side: the side; on the core it becomes none
 * @angle: degrees, or NAN to leave it to the layout
 * @radius: px, or NAN to leave it to the layout
 *
 * Puts a node on a ring, a side and a place, and into the sector that is there:
 * one step.
 */
void
eco_editor_move_node (EcoEditor *self, EcoNode *node, EcoRing *ring, EcoSide side, double angle,
                      double radius)
{
  EcoPlacement *placement = eco_placement_new ();
  EcoObject *object = ECO_OBJECT (node);
  g_autofree char *label = g_strdup_printf (_("Move “%s”"), eco_object_get_name (object));

  side = fit_side (self, ring, side, angle);
  eco_placement_add_node (placement, eco_object_get_id (object), angle, radius);
  eco_editor_begin (self, label);
  set_sector_at (self, node, ring, side, angle);
  eco_editor_set_text (self, object, "ring", eco_object_get_id (ECO_OBJECT (ring)), NULL);
  eco_editor_set_text (self, object, "side", eco_enum_get_nick (ECO_TYPE_SIDE, (int) side), NULL);
  eco_editor_apply (self, eco_change_new_place (eco_editor_get_ecosystem (self), placement), NULL);
  eco_editor_end (self);
}

/**
 * eco_editor_rename:
 * @object: something with a name
 * @name: what it is called from now on
 *
 * One step.
 */
void
eco_editor_rename (EcoEditor *self, EcoObject *object, const char *name)
{
  const char *field = eco_object_find_field (object, "name") != NULL    ? "name"
                      : eco_object_find_field (object, "title") != NULL ? "title"
                                                                        : "label";
  g_autofree char *label = g_strdup_printf (_("Rename “%s”"), eco_object_get_name (object));

  eco_editor_begin (self, label);
  eco_editor_set_text (self, object, field, name, NULL);
  eco_editor_end (self);
}

/**
 * eco_editor_place:
 * @placement: (transfer full): where things shall be
 * @label: what is being done, for people
 *
 * One step.
 */
void
eco_editor_place (EcoEditor *self, EcoPlacement *placement, const char *label)
{
  eco_editor_begin (self, label);
  eco_editor_apply (self, eco_change_new_place (eco_editor_get_ecosystem (self), placement), NULL);
  eco_editor_end (self);
}
