/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor: verbs on rings. */
#include "config.h"

#include "edit/eco-editor.h"

#include <glib/gi18n-lib.h>

/**
 * eco_editor_add_ring:
 * @position: where it will be, inside out; not the core if there is one
 * @name: its name
 *
 * Returns: (transfer none): the new ring
 */
EcoRing *
eco_editor_add_ring (EcoEditor *self, guint position, const char *name)
{
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (self);
  guint n = eco_list_get_length (eco_ecosystem_get_rings (ecosystem));
  g_autoptr (EcoObject) ring = eco_object_new (ECO_TYPE_RING, NULL);
  g_autofree char *label = g_strdup_printf (_("Add ring “%s”"), name);

  g_object_set (ring, "name", name, NULL);
  eco_editor_begin (self, label);
  eco_editor_insert (self, ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_RINGS,
                     CLAMP (position, MIN (n, 1), n), ring, NULL);
  eco_editor_end (self);
  return ECO_RING (ring);
}

/**
 * eco_editor_move_ring:
 * @ring: a ring of the ecosystem, not the core
 * @position: where it shall be, inside out; the core stays the core
 *
 * One step.
 */
void
eco_editor_move_ring (EcoEditor *self, EcoRing *ring, guint position)
{
  EcoList *rings = eco_ecosystem_get_rings (eco_editor_get_ecosystem (self));
  g_autofree char *label = g_strdup_printf (_("Move ring “%s”"), ring->name);

  if (eco_list_get (rings, 0) == (gpointer) ring)
    return;
  position = CLAMP (position, 1, eco_list_get_length (rings) - 1);
  eco_editor_begin (self, label);
  eco_editor_apply (self, eco_change_new_move (ECO_OBJECT (ring), position), NULL);
  eco_editor_end (self);
}
