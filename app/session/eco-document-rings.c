/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: rings come, go, change places and widths.
 *
 * Rings lie on each other without a gap, so all that changes moves those outside
 * of it. Nodes go along with their rings; what does not fit there any more takes
 * a free place nearby, and a ring that is too narrow becomes wider. */
#include "config.h"

#include "session/eco-document-rings.h"

#include "session/eco-document-private.h"

#include "base/eco-geometry.h"
#include "render/eco-measure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_CORE 56.0 /* px; a card with some air */
#define NEW_RING 110.0

static EcoList *
get_rings (EcoDocument *self)
{
  return eco_ecosystem_get_rings (self->ecosystem);
}

static guint
get_index (EcoDocument *self, EcoRing *ring)
{
  guint index = 0;

  return eco_list_find (get_rings (self), ECO_OBJECT (ring), &index) ? index : 0;
}

static gboolean
is_placed (EcoRing *ring)
{
  return isfinite (ring->inner + ring->outer);
}

/**
 * eco_document_ring_takes_nodes:
 *
 * Returns: whether cards fit there; the core often holds the brand alone
 */
gboolean
eco_document_ring_takes_nodes (EcoDocument *self, EcoRing *ring)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_RING (ring), FALSE);
  return get_index (self, ring) > 0 || ring->outer - ring->inner >= LEAST_CORE;
}

/**
 * eco_document_list_ring_nodes:
 *
 * Returns: (transfer container) (element-type EcoNode): what is on the ring
 */
GPtrArray *
eco_document_list_ring_nodes (EcoDocument *self, EcoRing *ring)
{
  GPtrArray *found = g_ptr_array_new ();
  EcoList *nodes;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_RING (ring), found);
  nodes = eco_ecosystem_get_nodes (self->ecosystem);
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (g_strcmp0 (node->ring, eco_object_get_id (ECO_OBJECT (ring))) == 0)
        g_ptr_array_add (found, node);
    }
  return found;
}

/**
 * eco_document_measure_least_ring:
 *
 * Returns: the least width of the ring in px, for its name and a card
 */
double
eco_document_measure_least_ring (EcoDocument *self, EcoRing *ring)
{
  g_autoptr (EcoTypesetter) typesetter = NULL;
  guint n_nodes;
  EcoRingSize size;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_RING (ring), 0);
  typesetter = eco_typesetter_new ();
  n_nodes = eco_list_get_length (eco_ecosystem_get_nodes (self->ecosystem));
  eco_measure_ring (typesetter, ring, eco_measure_scale (n_nodes), &size);
  return size.min_thickness;
}

/* ---- Stacking */

typedef struct
{
  EcoDocument *document;
  EcoPlacement *placement;
  GHashTable *loose;          /* set of ids of nodes that may have to move on */
} Stack;

static void
move_ring_nodes (Stack *stack, EcoRing *ring, double by, gboolean changed)
{
  g_autoptr (GPtrArray) nodes = eco_document_list_ring_nodes (stack->document, ring);
  EcoNode *brand = eco_ecosystem_find_brand_node (stack->document->ecosystem);

  for (guint i = 0; i < nodes->len; i++)
    {
      EcoNode *node = nodes->pdata[i];
      const char *id = eco_object_get_id (ECO_OBJECT (node));

      if (node == brand || !isfinite (node->angle + node->radius))
        continue;
      if (by != 0)
        eco_placement_add_node (stack->placement, id, node->angle, MAX (node->radius + by, 0));
      if (by != 0 || changed)
        g_hash_table_add (stack->loose, (gpointer) id);
    }
}

/* Lays the rings on each other again, @ring with another width, its nodes with
 * them; @loose: further nodes that need a place. Part of the open group. */
static void
stack_rings (EcoDocument *self, EcoRing *ring, double width, GHashTable *loose)
{
  Stack stack = { self, eco_placement_new (), loose };
  EcoList *rings = get_rings (self);
  double edge = ECO_RING (eco_list_get (rings, 0))->inner;

  for (guint i = 0; i < eco_list_get_length (rings); i++)
    {
      EcoRing *at = eco_list_get (rings, i);
      double by = is_placed (at) ? edge - at->inner : 0;
      double thickness = at == ring       ? width
                         : is_placed (at) ? at->outer - at->inner
                                          : eco_document_measure_least_ring (self, at);

      eco_placement_add_ring (stack.placement, eco_object_get_id (ECO_OBJECT (at)), edge,
                              edge + thickness);
      move_ring_nodes (&stack, at, by, at == ring);
      edge += thickness;
    }
  eco_editor_place (self->editor, stack.placement, NULL);
  if (g_hash_table_size (loose) > 0)
    _eco_document_refit (self, loose);
}

static gboolean
is_drawn (EcoDocument *self)
{
  return eco_list_get_length (get_rings (self)) > 0
         && is_placed (eco_list_get (get_rings (self), 0));
}

/* ---- Verbs */

/**
 * eco_document_dup_ring_name:
 *
 * Returns: (transfer full): a name that no ring has, such as "Ring 5"
 */
char *
eco_document_dup_ring_name (EcoDocument *self)
{
  EcoList *rings;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self), NULL);
  rings = get_rings (self);
  for (guint number = eco_list_get_length (rings) + 1;; number++)
    {
      g_autofree char *name = g_strdup_printf (_("Ring %u"), number);
      gboolean taken = FALSE;

      for (guint i = 0; i < eco_list_get_length (rings); i++)
        taken = taken || g_strcmp0 (ECO_RING (eco_list_get (rings, i))->name, name) == 0;
      if (!taken)
        return g_steal_pointer (&name);
    }
}

/**
 * eco_document_add_ring:
 * @inside: (nullable): the ring that the new one is laid round; %NULL for the outermost
 * @name: its name
 *
 * Adds a ring and moves those outside of it outwards: one step.
 *
 * Returns: (transfer none): the new ring
 */
EcoRing *
eco_document_add_ring (EcoDocument *self, EcoRing *inside, const char *name)
{
  g_autoptr (GHashTable) loose = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *label = NULL;
  guint position;
  EcoRing *ring;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && name != NULL, NULL);
  position = inside != NULL ? get_index (self, inside) + 1 : eco_list_get_length (get_rings (self));
  label = g_strdup_printf (_("Add ring “%s”"), name);
  eco_editor_begin (self->editor, label);
  ring = eco_editor_add_ring (self->editor, position, name);
  if (is_drawn (self))
    stack_rings (self, ring, MAX (NEW_RING, eco_document_measure_least_ring (self, ring)), loose);
  eco_editor_end (self->editor);
  return ring;
}

/**
 * eco_document_move_ring:
 * @ring: a ring, not the core
 * @step: 1 for one place outwards, -1 for one place inwards
 *
 * Changes places with its neighbour, nodes and all: one step.
 *
 * Returns: whether there is such a place; the core stays the core
 */
gboolean
eco_document_move_ring (EcoDocument *self, EcoRing *ring, int step)
{
  g_autoptr (GHashTable) loose = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *label = NULL;
  int to;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_RING (ring), FALSE);
  to = (int) get_index (self, ring) + (step < 0 ? -1 : 1);
  if (get_index (self, ring) == 0 || to < 1 || to >= (int) eco_list_get_length (get_rings (self)))
    return FALSE;
  label = g_strdup_printf (_("Move ring “%s”"), ring->name);
  eco_editor_begin (self->editor, label);
  eco_editor_move_ring (self->editor, ring, (guint) to);
  if (is_drawn (self))
    stack_rings (self, NULL, 0, loose);
  eco_editor_end (self->editor);
  return TRUE;
}

/**
 * eco_document_resize_ring:
 * @width: px; less than the ring needs is widened to that
 * @merge_key: (nullable): widths in a row with one key are one step
 *
 * Gives a ring another width: one step.
 */
void
eco_document_resize_ring (EcoDocument *self, EcoRing *ring, double width, const char *merge_key)
{
  g_autoptr (GHashTable) loose = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *label = NULL;

  g_return_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_RING (ring));
  if (!is_placed (ring) || !isfinite (width))
    return;
  width = MAX (width, eco_document_measure_least_ring (self, ring));
  label = g_strdup_printf (_("Resize ring “%s”"), ring->name);
  eco_editor_begin_merging (self->editor, label, merge_key);
  stack_rings (self, ring, width, loose);
  eco_editor_end (self->editor);
}

/**
 * eco_document_suggest_ring:
 * @ring: a ring that shall go
 *
 * Returns: (transfer none) (nullable): where its nodes best go: the next ring
 *   inwards that takes nodes, else the next outwards
 */
EcoRing *
eco_document_suggest_ring (EcoDocument *self, EcoRing *ring)
{
  EcoList *rings;
  guint index;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_RING (ring), NULL);
  rings = get_rings (self);
  index = get_index (self, ring);
  for (guint i = index; i > 0; i--)
    if (eco_document_ring_takes_nodes (self, eco_list_get (rings, i - 1)))
      return eco_list_get (rings, i - 1);
  return index + 1 < eco_list_get_length (rings) ? eco_list_get (rings, index + 1) : NULL;
}

static void
move_nodes_to (EcoDocument *self, GPtrArray *nodes, EcoRing *target, GHashTable *loose)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      EcoNode *node = nodes->pdata[i];

      eco_editor_move_node (self->editor, node, target, node->side, node->angle,
                            (target->inner + target->outer) / 2);
      g_hash_table_add (loose, (gpointer) eco_object_get_id (ECO_OBJECT (node)));
    }
}

/**
 * eco_document_remove_ring:
 * @ring: a ring; the core stays, and the user is told so
 * @target: (nullable): the ring where its nodes go; %NULL removes them too
 *
 * Removes a ring: one step.
 *
 * Returns: whether it is gone
 */
gboolean
eco_document_remove_ring (EcoDocument *self, EcoRing *ring, EcoRing *target)
{
  g_autoptr (GHashTable) loose = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) objects = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_RING (ring) && ring != target, FALSE);
  if (get_index (self, ring) == 0)
    {
      _eco_document_message (self, _("The brand’s ring cannot be removed"));
      return FALSE;
    }
  objects = eco_document_list_ring_nodes (self, ring);
  label = g_strdup_printf (_("Remove ring “%s”"), ring->name);
  eco_editor_begin (self->editor, label);
  if (target != NULL)
    {
      move_nodes_to (self, objects, target, loose);
      g_ptr_array_set_size (objects, 0);
    }
  g_ptr_array_add (objects, ring);
  eco_editor_remove (self->editor, objects);
  if (is_drawn (self))
    stack_rings (self, NULL, 0, loose);
  eco_editor_end (self->editor);
  return TRUE;
}
