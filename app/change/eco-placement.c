/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPlacement: where nodes and rings are, or shall be. */
#include "config.h"

#include "change/eco-placement.h"

#include "base/eco-error.h"
#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
clear_place (gpointer data)
{
  g_free (((EcoPlace *) data)->id);
}

/**
 * eco_placement_new:
 *
 * Returns: (transfer full): a placement of nothing
 */
EcoPlacement *
eco_placement_new (void)
{
  EcoPlacement *self = g_new (EcoPlacement, 1);

  self->nodes = g_array_new (FALSE, FALSE, sizeof (EcoPlace));
  self->rings = g_array_new (FALSE, FALSE, sizeof (EcoPlace));
  g_array_set_clear_func (self->nodes, clear_place);
  g_array_set_clear_func (self->rings, clear_place);
  return self;
}

/**
 * eco_placement_free:
 * @self: (transfer full) (nullable): a placement
 */
void
eco_placement_free (EcoPlacement *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->nodes);
  g_array_unref (self->rings);
  g_free (self);
}

/**
 * eco_placement_add_node:
 * @angle: degrees, 0 to 360
 * @radius: px from the centre of the brand
 */
void
eco_placement_add_node (EcoPlacement *self, const char *id, double angle, double radius)
{
  EcoPlace place = { g_strdup (id), angle, radius };

  g_array_append_val (self->nodes, place);
}

/**
 * eco_placement_add_ring:
 * @inner: px from the centre to the ring's inner edge
 * @outer: px from the centre to its outer edge
 */
void
eco_placement_add_ring (EcoPlacement *self, const char *id, double inner, double outer)
{
  EcoPlace place = { g_strdup (id), inner, outer };

  g_array_append_val (self->rings, place);
}

/**
 * eco_placement_capture:
 * @like: which nodes and rings to look at
 *
 * Returns: (transfer full): where they are in @ecosystem now
 */
EcoPlacement *
eco_placement_capture (EcoEcosystem *ecosystem, const EcoPlacement *like)
{
  EcoPlacement *self = eco_placement_new ();

  for (guint i = 0; i < like->nodes->len; i++)
    {
      const char *id = g_array_index (like->nodes, EcoPlace, i).id;
      EcoNode *node = eco_ecosystem_lookup_node (ecosystem, id);

      eco_placement_add_node (self, id, node != NULL ? node->angle : NAN,
                              node != NULL ? node->radius : NAN);
    }
  for (guint i = 0; i < like->rings->len; i++)
    {
      const char *id = g_array_index (like->rings, EcoPlace, i).id;
      EcoRing *ring = eco_ecosystem_lookup_ring (ecosystem, id);

      eco_placement_add_ring (self, id, ring != NULL ? ring->inner : NAN,
                              ring != NULL ? ring->outer : NAN);
    }
  return self;
}

/* @field: (inout): looked up once for all objects of the class */
static void
set_double (EcoObject *object, const EcoField **field, const char *name, double number)
{
  GValue value = G_VALUE_INIT;

  if (*field == NULL)
    *field = eco_object_find_field (object, name);
  g_value_init (&value, G_TYPE_DOUBLE);
  g_value_set_double (&value, number);
  eco_object_set_value (object, *field, &value);
}

/**
 * eco_placement_apply:
 * @ecosystem: open for writing
 *
 * Puts nodes and rings where the placement says; what is gone is passed over.
 */
void
eco_placement_apply (const EcoPlacement *self, EcoEcosystem *ecosystem)
{
  const EcoField *inner = NULL, *outer = NULL, *angle = NULL, *radius = NULL;

  for (guint i = 0; i < self->rings->len; i++)
    {
      EcoPlace *place = &g_array_index (self->rings, EcoPlace, i);
      EcoRing *ring = eco_ecosystem_lookup_ring (ecosystem, place->id);

      if (ring == NULL)
        continue;
      set_double (ECO_OBJECT (ring), &inner, "inner", place->first);
      set_double (ECO_OBJECT (ring), &outer, "outer", place->second);
    }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      EcoPlace *place = &g_array_index (self->nodes, EcoPlace, i);
      EcoNode *node = eco_ecosystem_lookup_node (ecosystem, place->id);

      if (node == NULL)
        continue;
      set_double (ECO_OBJECT (node), &angle, "angle", place->first);
      set_double (ECO_OBJECT (node), &radius, "radius", place->second);
    }
}

static gboolean
numbers_equal (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static gboolean
places_equal (GArray *a, GArray *b, gboolean ids_only)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      EcoPlace *x = &g_array_index (a, EcoPlace, i);
      EcoPlace *y = &g_array_index (b, EcoPlace, i);

      if (!g_str_equal (x->id, y->id))
        return FALSE;
      if (!ids_only &&
          !(numbers_equal (x->first, y->first) && numbers_equal (x->second, y->second)))
        return FALSE;
    }
  return TRUE;
}

/**
 * eco_placement_equal:
 *
 * Returns: whether both put the same things at the same places
 */
gboolean
eco_placement_equal (const EcoPlacement *a, const EcoPlacement *b)
{
  return places_equal (a->nodes, b->nodes, FALSE) && places_equal (a->rings, b->rings, FALSE);
}

/**
 * eco_placement_same_ids:
 *
 * Returns: whether both speak of the same things in the same order
 */
gboolean
eco_placement_same_ids (const EcoPlacement *a, const EcoPlacement *b)
{
  return places_equal (a->nodes, b->nodes, TRUE) && places_equal (a->rings, b->rings, TRUE);
}

static void
append_places (GString *text, const char *word, GArray *places)
{
  char first[ECO_NUMBER_TEXT_SIZE], second[ECO_NUMBER_TEXT_SIZE];

  for (guint i = 0; i < places->len; i++)
    {
      EcoPlace *place = &g_array_index (places, EcoPlace, i);

      g_string_append_printf (text, "%s%s %s %s %s", text->len > 0 ? "; " : "", word, place->id,
                              isnan (place->first) ? "-" : eco_number_to_text (place->first, first),
                              isnan (place->second) ? "-"
                                                    : eco_number_to_text (place->second, second));
    }
}

/**
 * eco_placement_to_text:
 *
 * Returns: (transfer full): `ring ID INNER OUTER; node ID ANGLE RADIUS; …`
 */
char *
eco_placement_to_text (const EcoPlacement *self)
{
  GString *text = g_string_new (NULL);

  append_places (text, "ring", self->rings);
  append_places (text, "node", self->nodes);
  return g_string_free (text, FALSE);
}

static gboolean
parse_number (const char *text, double *number)
{
  if (g_str_equal (text, "-"))
    {
      *number = NAN;
      return TRUE;
    }
  return eco_number_parse_double (text, number);
}

/**
 * eco_placement_from_text:
 * @text: as eco_placement_to_text() writes it
 *
 * Returns: (transfer full): the placement, or %NULL with @error set
 */
EcoPlacement *
eco_placement_from_text (const char *text, GError **error)
{
  g_autoptr (EcoPlacement) self = eco_placement_new ();
  g_auto (GStrv) rows = g_strsplit (text, "; ", -1);

  for (int i = 0; rows[i] != NULL && rows[i][0] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (rows[i], " ", 5);
      double first, second;

      if (g_strv_length (words) != 4 || !eco_id_is_valid (words[1]) ||
          !parse_number (words[2], &first) || !parse_number (words[3], &second))
        {
          g_autofree char *shown = eco_error_dup_shown (rows[i]);

          g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                       _("“%s” is not a placement: write “node ID ANGLE RADIUS”"), shown);
          return NULL;
        }
      if (g_str_equal (words[0], "ring"))
        eco_placement_add_ring (self, words[1], first, second);
      else
        eco_placement_add_node (self, words[1], first, second);
    }
  return g_steal_pointer (&self);
}
