/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is owed: beside the line of an exchange that nothing answers, a faint dotted arc back to
 * who gave, which ends before it gets there, in a small open circle. It is the place of an
 * exchange and none itself, so it has no head, and lies below all lines.
 *
 * Its way is that of the line, moved aside, and costs no search. */
#include "config.h"

#include "render/eco-builder-looks-private.h"
#include "render/eco-owed-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WIDTH 1.2
#define DOT 1.4f
#define GAP 3.8f
#define BESIDE 5.5    /* px between the edge of the line and the arc */
#define CIRCLE 3.2    /* radius */
#define STANDOFF 7.0  /* of the circle, from the card */
#define FAINT 0.62    /* share of the alpha of lines */
#define MAX_VERBS 30
#define MOST_ARCS 200

/* The nodes whose exchanges may answer what is drawn: @only, and the ends of what they carry. */
static GHashTable *
list_concerned (EcoBuilder *self, GHashTable *only)
{
  EcoList *list = eco_ecosystem_get_exchanges (self->ecosystem);
  GHashTable *nodes = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, only);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (nodes, id);
  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      EcoExchange *exchange = eco_list_get (list, i);

      if (exchange->channel != NULL && exchange->from != NULL
          && g_hash_table_contains (only, exchange->channel))
        g_hash_table_add (nodes, exchange->from);
    }
  return nodes;
}

/**
 * eco_builder_create_reciprocity:
 * @only: (nullable): ids of nodes; the exchanges that touch them
 *
 * Returns: (transfer full) (nullable): what is owed; %NULL when it is not shown
 */
EcoReciprocity *
eco_builder_create_reciprocity (EcoBuilder *self, GHashTable *only)
{
  g_autoptr (GHashTable) nodes = NULL;

  if (!self->options.owed)
    return NULL;
  if (only != NULL)
    nodes = list_concerned (self, only);
  return eco_reciprocity_new_for (self->ecosystem, nodes);
}

/* From the end to the start, with the bends moved to the side. */
static EcoRoute
turn_round (const EcoRoute *route, double aside)
{
  EcoRoute back = { .n_points = route->n_points };
  int last = route->n_points - 1;

  for (int i = 0; i <= last; i++)
    {
      EcoPoint at = route->points[last - i];
      /* Controls move with the end of the curve that they belong to. */
      int end = (i + 1) / 3 * 3;
      EcoPoint before = route->points[last - MAX (end - 1, 0)];
      EcoPoint after = route->points[last - MIN (end + 1, last)];
      double length = eco_point_distance (before, after);

      if (length > 1e-6)
        {
          at.x += (after.y - before.y) / length * aside;
          at.y -= (after.x - before.x) / length * aside;
        }
      back.points[i] = at;
    }
  return back;
}

static char *
dup_title (EcoBuilder *self, const EcoOwed *owed)
{
  EcoNode *giver = eco_ecosystem_lookup_node (self->ecosystem, owed->exchange->from);
  g_autofree char *name = eco_text_clean (giver->name);
  g_autofree char *value = eco_text_clean (owed->value);

  /* TRANSLATORS: a return that is missing: the name of who gave, and what was given */
  return g_strdup_printf (_("Owed to %s for “%s”"), name, value);
}

static EcoColor
get_color (EcoBuilder *self, const EcoOwed *owed)
{
  double alpha = (owed->color & 0xff) / 255.0 * FAINT;

  return eco_color_with_alpha (owed->color, owed->ghost ? alpha * 0.8 : alpha);
}

static void
add_arc (EcoBuilder *self, const EcoOwed *owed)
{
  g_autofree char *title = dup_title (self, owed);
  EcoPen pen = { .stroke = get_color (self, owed), .width = WIDTH, .n_dashes = 2,
                 .dashes = { DOT, GAP } };
  EcoPoint points[2 * ECO_ROUTE_MAX_POINTS], centre = { 0, 0 };
  char verbs[MAX_VERBS] = { 0 };
  int n_points = 0, n_verbs = 0;

  for (int leg = owed->n_legs - 1; leg >= 0; leg--)
    {
      EcoRoute back = turn_round (owed->legs[leg], owed->width / 2 + BESIDE);
      const EcoPoint *end = &back.points[back.n_points - 1];

      if (leg == 0)
        {
          eco_route_shorten (&back, STANDOFF + CIRCLE);
          centre = *end;
          eco_route_shorten (&back, CIRCLE);
        }
      for (int i = 0; i < back.n_points; i++)
        {
          points[n_points++] = back.points[i];
          if (i % 3 == 0)
            verbs[n_verbs++] = i == 0 ? 'M' : 'C';
        }
    }
  eco_scene_begin_group (self->scene, ECO_LAYER_EXCHANGES, ECO_PART_OWED,
                         eco_object_get_id (ECO_OBJECT (owed->exchange)), title);
  eco_scene_add_path (self->scene, eco_scene_add_pen (self->scene, &pen), ECO_DETAIL_ALWAYS, verbs,
                      points);
  eco_scene_add_circle (self->scene,
                        eco_builder_pen (self, 0, owed->ghost ? pen.stroke : owed->color, WIDTH),
                        ECO_DETAIL_SMALL, centre, CIRCLE);
  eco_scene_end_group (self->scene);
}

/**
 * eco_builder_add_owed:
 * @arcs: (element-type EcoOwed): the exchanges that are owed, with their lines
 *
 * Where most of a large picture is owed, arcs say nothing, and the legend says how many.
 */
void
eco_builder_add_owed (EcoBuilder *self, GArray *arcs)
{
  for (guint i = 0; i < arcs->len; i++)
    self->n_owed += !g_array_index (arcs, EcoOwed, i).ghost;
  for (guint i = 0; i < arcs->len; i++)
    {
      const EcoOwed *owed = &g_array_index (arcs, EcoOwed, i);

      if (owed->ghost ? arcs->len <= MOST_ARCS : self->n_owed <= MOST_ARCS)
        add_arc (self, owed);
    }
}

/* What stands beside the sample; without one where there are too many to be shown. */
static char *
dup_words (guint n)
{
  if (n <= MOST_ARCS)
    return g_strdup (_("Owed: nothing comes back yet"));
  /* TRANSLATORS: exchanges that nothing answers; too many to be drawn */
  return g_strdup_printf (ngettext ("Owed, not shown: %u exchange", "Owed, not shown: %u exchanges",
                                    n), n);
}

/**
 * eco_legend_put_owed:
 * @width: px of the sample
 * @text: px where the words begin
 *
 * A dotted stroke that ends in an open circle.
 */
void
eco_legend_put_owed (EcoLegend *legend, double width, double text)
{
  EcoBuilder *self = legend->builder;
  double y = eco_legend_get_middle (legend), x = legend->origin.x;
  double scale = eco_legend_scaled (legend, 1), r = CIRCLE * scale;
  EcoPoint line[] = { { x + width, y }, { x + 2 * r, y } };
  EcoPen pen = { .stroke = self->style->muted, .width = (float) (WIDTH * scale), .n_dashes = 2,
                 .dashes = { (float) (DOT * scale), (float) (GAP * scale) } };

  g_autofree char *words = NULL;

  if (self->n_owed == 0)
    return;
  words = dup_words (self->n_owed);
  if (legend->adding && self->n_owed <= MOST_ARCS)
    {
      eco_scene_add_path (self->scene, eco_scene_add_pen (self->scene, &pen), ECO_DETAIL_ALWAYS,
                          "ML", line);
      eco_scene_add_circle (self->scene,
                            eco_builder_pen (self, 0, self->style->muted, WIDTH * scale),
                            ECO_DETAIL_ALWAYS, (EcoPoint) { x + r, y }, r);
    }
  eco_legend_put_text (legend, self->n_owed <= MOST_ARCS ? text : 0, words);
  eco_legend_next_line (legend);
}
