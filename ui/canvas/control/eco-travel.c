/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTravel: cards on their way to new places. */
#include "config.h"

#include "canvas/control/eco-travel.h"

#define FEWEST 3      /* cards; what moves fewer needs no explanation */
#define MOST 1500     /* cards that can be painted in one frame */
#define LARGEST 5000  /* nodes of a map; a larger one would stutter */

struct _EcoTravel
{
  GArray *travellers;         /* of EcoTraveller */
  double progress;            /* in time, 0 … 1 */
};

static void
clear_traveller (gpointer data)
{
  g_free (((EcoTraveller *) data)->id);
}

static GArray *
create_travellers (void)
{
  GArray *travellers = g_array_new (FALSE, FALSE, sizeof (EcoTraveller));

  g_array_set_clear_func (travellers, clear_traveller);
  return travellers;
}

/**
 * eco_travel_new:
 *
 * Returns: (transfer full): nobody under way
 */
EcoTravel *
eco_travel_new (void)
{
  EcoTravel *self = g_new0 (EcoTravel, 1);

  self->travellers = create_travellers ();
  return self;
}

/**
 * eco_travel_free:
 * @self: (transfer full): a travel
 */
void
eco_travel_free (EcoTravel *self)
{
  g_array_unref (self->travellers);
  g_free (self);
}

/* id -> index + 1 of those who are under way */
static GHashTable *
index_travellers (EcoTravel *self)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->travellers->len; i++)
    g_hash_table_insert (index, g_array_index (self->travellers, EcoTraveller, i).id,
                         GUINT_TO_POINTER (i + 1));
  return index;
}

/* From where it is now. */
static EcoTraveller
send_on (EcoTravel *self, guint index)
{
  EcoTraveller traveller = g_array_index (self->travellers, EcoTraveller, index);

  eco_travel_get_now (self, index, &traveller.old_angle, &traveller.old_radius,
                      &traveller.old_plane);
  traveller.id = g_strdup (traveller.id);
  return traveller;
}

static EcoTraveller
send (EcoTravel *self, const EcoStep *step, GHashTable *index)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (index, step->id));
  EcoTraveller traveller;

  if (before == 0)
    return (EcoTraveller) { g_strdup (step->id), step->old_angle, step->old_radius, step->angle,
                            step->radius,        step->old_plane, step->plane };
  traveller = send_on (self, before - 1);
  traveller.angle = step->angle;
  traveller.radius = step->radius;
  traveller.plane = step->plane;
  return traveller;
}

/**
 * eco_travel_begin:
 * @steps: (element-type EcoStep): who goes where; those under way who are not among them go on
 * @n_nodes: of the whole map
 *
 * Returns: whether anybody is under way now; too few, or too many to be drawn in time, are
 *   there at once
 */
gboolean
eco_travel_begin (EcoTravel *self, const GArray *steps, guint n_nodes)
{
  g_autoptr (GHashTable) index = index_travellers (self);
  GArray *travellers = create_travellers ();
  gboolean goes_on = self->travellers->len > 0;

  for (guint i = 0; n_nodes < LARGEST && i < steps->len; i++)
    {
      EcoTraveller traveller = send (self, &g_array_index (steps, EcoStep, i), index);

      g_hash_table_remove (index, traveller.id);
      g_array_append_val (travellers, traveller);
    }
  for (guint i = 0; n_nodes < LARGEST && i < self->travellers->len; i++)
    if (g_hash_table_contains (index, g_array_index (self->travellers, EcoTraveller, i).id))
      {
        EcoTraveller traveller = send_on (self, i);

        g_array_append_val (travellers, traveller);
      }
  g_array_unref (self->travellers);
  self->travellers = travellers;
  self->progress = 0;
  if (travellers->len > MOST || (travellers->len < FEWEST && !goes_on))
    eco_travel_end (self);
  return self->travellers->len > 0;
}

/**
 * eco_travel_end:
 *
 * All are where they go.
 */
void
eco_travel_end (EcoTravel *self)
{
  g_array_set_size (self->travellers, 0);
}

/**
 * eco_travel_set_progress:
 * @progress: in time, from 0 to 1
 */
void
eco_travel_set_progress (EcoTravel *self, double progress)
{
  self->progress = CLAMP (progress, 0, 1);
}

/**
 * eco_travel_get_part:
 *
 * Returns: how much of their ways they have made, from 0 to 1; the last part is slow
 */
double
eco_travel_get_part (EcoTravel *self)
{
  double left = 1 - self->progress;

  return 1 - left * left * left;
}

/**
 * eco_travel_get_length:
 *
 * Returns: how many are under way
 */
guint
eco_travel_get_length (EcoTravel *self)
{
  return self->travellers->len;
}

/**
 * eco_travel_get:
 * @index: below eco_travel_get_length()
 *
 * Returns: (transfer none): one of them
 */
const EcoTraveller *
eco_travel_get (EcoTravel *self, guint index)
{
  g_return_val_if_fail (index < self->travellers->len, NULL);
  return &g_array_index (self->travellers, EcoTraveller, index);
}

/**
 * eco_travel_get_now:
 * @index: below eco_travel_get_length()
 * @angle: (out): degrees
 * @radius: (out): px
 * @plane: (out): the form of the picture that goes along
 *
 * Tells where one of them is.
 */
void
eco_travel_get_now (EcoTravel *self, guint index, double *angle, double *radius, EcoPlane *plane)
{
  const EcoTraveller *traveller;
  double part = eco_travel_get_part (self);

  g_return_if_fail (index < self->travellers->len);
  traveller = &g_array_index (self->travellers, EcoTraveller, index);
  *angle = eco_angle_normalize (
      traveller->old_angle + part * eco_angle_difference (traveller->old_angle, traveller->angle));
  *radius = traveller->old_radius + part * (traveller->radius - traveller->old_radius);
  plane->stretch = traveller->old_plane.stretch
                   + part * (traveller->plane.stretch - traveller->old_plane.stretch);
}
