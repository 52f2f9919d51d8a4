/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The exchanges: curves with arrow heads, drawn as plain paths.
 *
 * Hue and stroke say the family of the value, the width its strength; dashes
 * say that it is intangible. An exchange over a channel has two legs and
 * its head at the far end. Weak ones are painted first. */
#include "config.h"

#include "render/eco-builder-private.h"
#include "render/eco-builder-looks-private.h"
#include "render/eco-mark-private.h"
#include "render/eco-owed-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define LANE 7.0
#define HEAD_STANDOFF 1.5
#define MARK_REACH 6.0 /* of the sign of a status */
#define SOLID_STRETCH 2
#define MAX_SEGMENTS 30
#define MANY_EXCHANGES 700 /* of them the lines of a whole picture are found quickly too */
#define FEW_CARDS 120 /* among more, the lines of what is dragged are searched quickly */
#define MARK_SCALE 0.85  /* of a mark on a line */
#define MARK_BORDER 5.0   /* px of the band under a line that is marked, beyond both its edges */
#define MARK_ALPHA 0.26
#define GHOST_ALPHA 0.2 /* share of the alpha of a line that is put aside */

typedef struct
{
  EcoExchange *exchange;
  const EcoCategory *category;
  int family; /* place in the catalogue, or -1 */
  int order;
  gboolean dashed;
  gboolean ghost;
  EcoMark mark;
  int n_legs;
  int legs[2];
} Line;

typedef struct
{
  EcoBuilder *builder;
  GArray *lines;   /* Line */
  GArray *legs;    /* EcoLeg */
  GArray *circles; /* double */
  EcoRoute *routes;
  EcoRouteMemo *memo; /* or NULL */
  gboolean plain;     /* ways that are found quickly will do */
  gboolean quick;     /* even more so: all lines of the picture are found like that */
} Exchanges;

static int
find_card (EcoBuilder *self, const char *id)
{
  EcoNode *node =
      id != NULL && *id != '\0' ? eco_ecosystem_lookup_node (self->ecosystem, id) : NULL;

  return node != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->card_of, node)) - 1 : -1;
}

static int
find_family (EcoBuilder *self, const EcoCategoryFamily *family)
{
  const GPtrArray *families = self->catalog != NULL
                                  ? eco_catalog_get_category_families (self->catalog) : NULL;

  for (guint i = 0; families != NULL && i < families->len; i++)
    if (g_ptr_array_index (families, i) == family)
      return (int) i;
  return -1;
}

static void
add_leg (Exchanges *x, Line *line, int from, int to)
{
  EcoLeg leg = { from, to };

  line->legs[line->n_legs++] = (int) x->legs->len;
  g_array_append_val (x->legs, leg);
}

static gboolean
touches (EcoExchange *exchange, GHashTable *nodes)
{
  const char *ends[] = { exchange->from, exchange->to, exchange->channel };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i] != NULL && g_hash_table_contains (nodes, ends[i]))
      return TRUE;
  return FALSE;
}

static void
collect_line (Exchanges *x, EcoExchange *exchange, int order)
{
  EcoBuilder *self = x->builder;
  int from = find_card (self, exchange->from), to = find_card (self, exchange->to);
  int channel = find_card (self, exchange->channel);
  EcoFocus focus = eco_builder_get_focus (self, ECO_OBJECT (exchange));
  Line line = { .exchange = exchange, .family = -1, .order = order,
                .ghost = focus == ECO_FOCUS_GHOST,
                .mark = eco_builder_get_mark (self, ECO_OBJECT (exchange)) };

  if (from < 0 || to < 0 || from == to || focus == ECO_FOCUS_HIDE)
    return;
  if (self->catalog != NULL && exchange->category != NULL)
    line.category = eco_catalog_lookup_category (self->catalog, exchange->category);
  if (line.category != NULL)
    line.family = find_family (self, line.category->family);
  switch (exchange->tangible)
    {
    case ECO_TANGIBLE_YES:
      break;
    case ECO_TANGIBLE_NO:
      line.dashed = TRUE;
      break;
    case ECO_TANGIBLE_BY_CATEGORY:
      line.dashed = line.category != NULL && !line.category->tangible;
      break;
    }
  if (channel >= 0 && channel != from && channel != to)
    {
      add_leg (x, &line, from, channel);
      add_leg (x, &line, channel, to);
      self->channels_used = self->channels_used || !line.ghost;
    }
  else
    add_leg (x, &line, from, to);
  g_array_append_val (x->lines, line);
}

static void
route_legs (Exchanges *x)
{
  EcoBuilder *self = x->builder;
  EcoRouteInput input = {
    .cards = (EcoOutline *) self->outlines->data, .n_cards = (int) self->outlines->len,
    .names = (EcoRect *) self->names->data, .n_names = (int) self->names->len,
    .legs = (EcoLeg *) x->legs->data, .n_legs = (int) x->legs->len,
    .rim = self->radius, .plane = self->plane, .brand = self->brand, .lane = LANE,
    .memo = x->memo, .plain = x->plain, .quick = x->quick,
    .together = self->ecosystem->bundle,
  };

  for (guint i = 0; i < self->radii->len; i++)
    {
      const EcoRadii *radii = &g_array_index (self->radii, EcoRadii, i);
      double radius = radii->outer;

      if (i == 0)
        input.core = radii->inner;
      if (i + 1 < self->radii->len)
        g_array_append_val (x->circles, radius);
    }
  input.circles = (double *) x->circles->data;
  input.n_circles = (int) x->circles->len;
  x->routes = eco_route_all (&input);
}

/* From afar, thin lines are none. */
#define BOLD 1.7

static double
get_width (EcoBuilder *self, const Line *line)
{
  return eco_style_get_exchange_width (line->exchange->strength) * (self->options.bold ? BOLD : 1);
}

static EcoColor
get_color (EcoBuilder *self, const Line *line)
{
  EcoColor color = eco_style_get_family_color (self->style, line->category != NULL
                                                                ? line->category->family : NULL);
  double share = line->ghost ? GHOST_ALPHA : 1;

  if (line->mark == ECO_MARK_RETIRED)
    return eco_color_with_alpha (self->style->card_grey, 0.5 * share);
  switch (line->exchange->status)
    {
    case ECO_STATUS_CURRENT:
    case ECO_STATUS_AT_RISK:
      break;
    case ECO_STATUS_PLANNED:
      return eco_color_with_alpha (color, self->style->exchange_alpha * 0.75 * share);
    case ECO_STATUS_RETIRED:
      return eco_color_with_alpha (self->style->card_grey, 0.5 * share);
    }
  return eco_color_with_alpha (color, self->style->exchange_alpha * share);
}

/* The stroke of a family, scaled to the width of the line. */
static void
set_dashes (EcoPen *pen, const EcoCategoryFamily *family, gboolean intangible)
{
  static const double plain[] = { 6, 4 };
  const double *pattern = intangible ? plain : NULL;
  guint n = intangible ? G_N_ELEMENTS (plain) : 0;
  double scale = MAX (pen->width / 2, 0.8);

  if (family != NULL && (intangible ? family->n_intangible : family->n_tangible) > 0)
    {
      pattern = intangible ? family->intangible : family->tangible;
      n = intangible ? family->n_intangible : family->n_tangible;
    }
  pen->n_dashes = MIN (n, ECO_MAX_DASHES);
  for (guint i = 0; i < pen->n_dashes; i++)
    pen->dashes[i] = (float) (pattern[i] * scale);
  /* What is tangible reads as one line, with a rare mark of its family. */
  if (!intangible && pen->n_dashes > 0)
    pen->dashes[0] *= SOLID_STRETCH;
}

/* A slender triangle with its tip at @tip. */
static void
add_head (EcoBuilder *self, EcoPoint tip, EcoPoint from, double length, guint pen)
{
  double reach = MAX (eco_point_distance (tip, from), 1e-6);
  double c = (tip.x - from.x) / reach * length, s = (tip.y - from.y) / reach * length;
  EcoPoint points[] = { tip, { tip.x - c - s * 0.42, tip.y - s + c * 0.42 },
                        { tip.x - c + s * 0.42, tip.y - s - c * 0.42 } };

  eco_scene_add_path (self->scene, pen, ECO_DETAIL_SMALL, "MLLZ", points);
}

/* What an exchange transfers: its label, or else its category. */
static const char *
get_value (const Line *line)
{
  return line->exchange->label != NULL && *line->exchange->label != '\0' ? line->exchange->label
         : line->category != NULL ? eco_category_get_name (line->category)
                                  : line->exchange->category;
}

/* What goes is dashed, whatever it was. */
static void
set_gone (EcoPen *pen)
{
  pen->n_dashes = 2;
  pen->dashes[0] = 3;
  pen->dashes[1] = 5;
  pen->width = MIN (pen->width, 1.4f);
}

/* Who gives what to whom; @brief receives the length of the last part of it. */
static char *
dup_title (EcoBuilder *self, const Line *line, gsize *brief)
{
  EcoNode *from = eco_ecosystem_lookup_node (self->ecosystem, line->exchange->from);
  EcoNode *to = eco_ecosystem_lookup_node (self->ecosystem, line->exchange->to);
  g_autofree char *giver = eco_text_clean (from->name);
  g_autofree char *receiver = eco_text_clean (to->name);
  g_autofree char *what = eco_text_clean (get_value (line));
  GString *title = g_string_new (NULL);

  g_string_printf (title, "%s → %s: %s", giver, receiver, what);
  eco_builder_append_mark (self, line->mark, title);
  *brief = title->len - strlen (giver) - strlen (" → ") - strlen (receiver) - strlen (": ");
  return g_string_free (title, FALSE);
}

/* Of a cross or the outline of a hollow head: they are small, so they let nothing through. */
static EcoColor
get_mark_color (const Line *line, EcoColor color)
{
  return line->ghost ? eco_color_with_alpha (color, (color & 0xff) / 255.0 * 2) : color | 0xff;
}

/* A small cross or warning on the middle of the line. */
static void
add_status_mark (EcoBuilder *self, const Line *line, const EcoRoute *route, EcoColor color)
{
  EcoPoint at = eco_route_point (route, 0.5);
  double alpha = line->ghost ? GHOST_ALPHA * 2 : 1;
  double r = 3.5;
  EcoRect place = eco_rect_around (at, 2 * MARK_REACH, 2 * MARK_REACH);
  EcoPoint cross[] = { { at.x - r, at.y - r }, { at.x + r, at.y + r },
                       { at.x - r, at.y + r }, { at.x + r, at.y - r } };
  EcoPoint triangle[] = { { at.x, at.y - 5.5 }, { at.x + 6, at.y + 4.5 },
                          { at.x - 6, at.y + 4.5 } };
  EcoPoint bang[] = { { at.x, at.y - 2.2 }, { at.x, at.y + 1 }, { at.x, at.y + 2.6 },
                      { at.x, at.y + 3.2 } };

  switch (line->exchange->status)
    {
    case ECO_STATUS_CURRENT:
    case ECO_STATUS_PLANNED:
      return;
    case ECO_STATUS_AT_RISK:
      eco_scene_add_path (
          self->scene,
          eco_builder_pen (self, eco_color_with_alpha (self->style->warning, alpha), 0, 0),
          ECO_DETAIL_SMALL, "MLLZ", triangle);
      eco_scene_add_path (self->scene, eco_builder_pen (self, 0, self->style->warning_ink, 1.3),
                          ECO_DETAIL_SMALL, "MLML", bang);
      break;
    case ECO_STATUS_RETIRED:
      eco_scene_add_path (self->scene, eco_builder_pen (self, 0, get_mark_color (line, color), 1.4),
                          ECO_DETAIL_SMALL, "MLML", cross);
      break;
    }
  g_array_append_val (self->names, place);
}

/* The sign of what differs, where the one of the status is not. */
static void
add_mark (EcoBuilder *self, const Line *line, const EcoRoute *route)
{
  gboolean middle = line->exchange->status == ECO_STATUS_CURRENT
                    || line->exchange->status == ECO_STATUS_PLANNED;
  EcoPoint at = eco_route_point (route, middle ? 0.5 : 0.4);
  double size = 2 * ECO_MARK_RADIUS * MARK_SCALE;
  EcoRect place = eco_rect_around (at, size, size);

  if (line->mark == ECO_MARK_NONE || line->ghost)
    return;
  eco_builder_add_mark (self, self->style, line->mark, at, MARK_SCALE);
  g_array_append_val (self->names, place);
}

/* A soft band below what is new or has changed, so that all of its way can be seen. */
static void
add_mark_band (EcoBuilder *self, const Line *line, double width, const char *verbs,
               const EcoPoint *points)
{
  EcoColor color = eco_mark_get_color (self->style, line->mark);

  if (line->mark == ECO_MARK_NONE || line->mark == ECO_MARK_RETIRED || line->ghost)
    return;
  eco_scene_add_path (self->scene,
                      eco_builder_pen (self, 0, eco_color_with_alpha (color, MARK_ALPHA),
                                       width + MARK_BORDER),
                      ECO_DETAIL_ALWAYS, verbs, points);
}

static void
append_curve (const EcoRoute *route, char *verbs, EcoPoint *points, int *n_verbs, int *n_points)
{
  for (int i = 0; i < route->n_points; i++)
    {
      points[(*n_points)++] = route->points[i];
      if (i == 0)
        verbs[(*n_verbs)++] = 'M';
      else if (i % 3 == 0)
        verbs[(*n_verbs)++] = 'C';
    }
}

static void
add_line (Exchanges *x, const Line *line)
{
  EcoBuilder *self = x->builder;
  gsize brief;
  g_autofree char *title = dup_title (self, line, &brief);
  EcoRoute *last = &x->routes[line->legs[line->n_legs - 1]];
  EcoPoint points[2 * ECO_ROUTE_MAX_POINTS], tip = last->points[last->n_points - 1];
  char verbs[MAX_SEGMENTS * 2] = { 0 };
  int n_verbs = 0, n_points = 0;
  EcoColor color = get_color (self, line);
  gboolean planned = line->exchange->status == ECO_STATUS_PLANNED;
  EcoPen pen = { 0 };
  double head;

  pen.stroke = color;
  pen.width = (float) get_width (self, line);
  set_dashes (&pen, line->category != NULL ? line->category->family : NULL, line->dashed);
  if (line->mark == ECO_MARK_RETIRED)
    set_gone (&pen);
  head = 5.5 + pen.width * 1.7;
  /* The tip stands off the card by a hair; the line ends inside the head. */
  eco_route_shorten (last, HEAD_STANDOFF);
  tip = last->points[last->n_points - 1];
  head = eco_route_shorten (last, head * 0.85) / 0.85;

  eco_scene_begin_group (self->scene, ECO_LAYER_EXCHANGES, ECO_PART_EXCHANGE,
                         eco_object_get_id (ECO_OBJECT (line->exchange)), title);
  eco_scene_set_brief (self->scene, brief);
  for (int i = 0; i < line->n_legs; i++)
    append_curve (&x->routes[line->legs[i]], verbs, points, &n_verbs, &n_points);
  add_mark_band (self, line, pen.width, verbs, points);
  eco_scene_add_path (self->scene, eco_scene_add_pen (self->scene, &pen), ECO_DETAIL_ALWAYS, verbs,
                      points);
  add_head (self, tip, last->points[last->n_points - 1], head,
            planned ? eco_builder_pen (self, line->ghost ? 0 : self->style->card,
                                       get_mark_color (line, color), 1.1)
                    : eco_builder_pen (
                          self, eco_color_with_alpha (color, MIN (1, (color & 0xff) / 255.0 + 0.1)),
                          0, 0));
  add_status_mark (self, line, &x->routes[line->legs[0]], color);
  add_mark (self, line, &x->routes[line->legs[0]]);
  eco_scene_end_group (self->scene);

  if (line->ghost)
    return;
  self->n_marked[line->mark]++;
  self->strengths_used |= 1u << CLAMP (line->exchange->strength, 1, 5);
  self->exchange_status_used |= 1u << line->exchange->status;
  if (line->family >= 0 && line->family < 64)
    *(line->dashed ? &self->families_dashed : &self->families_solid)
        |= G_GUINT64_CONSTANT (1) << line->family;
}

/* The places of what does not come back, below all lines; before lines make room for heads. */
static void
add_owed (Exchanges *x, GHashTable *only)
{
  g_autoptr (EcoReciprocity) reciprocity = eco_builder_create_reciprocity (x->builder, only);
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (EcoOwed));

  for (guint i = 0; reciprocity != NULL && i < x->lines->len; i++)
    {
      const Line *line = &g_array_index (x->lines, Line, i);
      EcoOwed owed = { .exchange = line->exchange, .value = get_value (line),
                       .n_legs = line->n_legs, .color = get_color (x->builder, line),
                       .width = get_width (x->builder, line),
                       .ghost = line->ghost };

      if (!eco_reciprocity_is_owed (reciprocity, line->exchange))
        continue;
      for (int leg = 0; leg < line->n_legs; leg++)
        owed.legs[leg] = &x->routes[line->legs[leg]];
      g_array_append_val (arcs, owed);
    }
  eco_builder_add_owed (x->builder, arcs);
}

/* The strongest first, as not all may be kept. */
static void
keep_labels (Exchanges *x)
{
  for (guint i = x->lines->len; i-- > 0;)
    {
      const Line *line = &g_array_index (x->lines, Line, i);

      if (!line->ghost)
        eco_builder_keep_label (x->builder, line->exchange, line->order,
                                &x->routes[line->legs[0]], get_color (x->builder, line));
    }
}

static gboolean
is_gone (const Line *line)
{
  return line->exchange->status == ECO_STATUS_RETIRED || line->mark == ECO_MARK_RETIRED;
}

/* Ghosts, retired and weak ones below; within a strength, families together. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *x = a, *y = b;
  int retired = is_gone (y) - is_gone (x);

  if (x->ghost != y->ghost)
    return y->ghost - x->ghost;
  if (retired != 0)
    return retired;
  if (x->exchange->strength != y->exchange->strength)
    return x->exchange->strength - y->exchange->strength;
  return x->family != y->family ? x->family - y->family
         : x->dashed != y->dashed ? x->dashed - y->dashed
         : x->exchange->status != y->exchange->status
             ? (int) x->exchange->status - (int) y->exchange->status : x->order - y->order;
}

/**
 * eco_builder_add_exchanges:
 * @only: (nullable): ids of nodes; only their exchanges are added
 */
void
eco_builder_add_exchanges (EcoBuilder *self, GHashTable *only)
{
  EcoList *list = eco_ecosystem_get_exchanges (self->ecosystem);
  Exchanges x = { .builder = self, .memo = only == NULL ? self->options.memo : NULL,
                  .plain = only != NULL && self->cards->len > FEW_CARDS,
                  .quick = only != NULL && eco_list_get_length (list) > MANY_EXCHANGES };

  x.lines = g_array_new (FALSE, FALSE, sizeof (Line));
  x.legs = g_array_new (FALSE, FALSE, sizeof (EcoLeg));
  x.circles = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < eco_list_get_length (list); i++)
    if (only == NULL || touches (eco_list_get (list, i), only))
      collect_line (&x, eco_list_get (list, i), (int) i);
  route_legs (&x);
  g_array_sort (x.lines, compare_lines);
  add_owed (&x, only);
  for (guint i = 0; i < x.lines->len; i++)
    add_line (&x, &g_array_index (x.lines, Line, i));
  keep_labels (&x);
  g_free (x.routes);
  g_array_unref (x.circles);
  g_array_unref (x.legs);
  g_array_unref (x.lines);
}
