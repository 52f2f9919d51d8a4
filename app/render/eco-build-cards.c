/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The cards of the nodes.
 *
 * A card says its element by its outline (round ends: people, small corners:
 * technology, cut corners: process) as well as by the colour of its disc, and
 * its status by stroke and marks as well as by colour. */
#include "config.h"

#include "render/eco-badge-private.h"
#include "render/eco-builder-looks-private.h"
#include "render/eco-mark-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GLYPH_SHARE 1.3 /* side of the glyph by the radius of its disc; on whole px, to be crisp */
#define CHAMFER 7.0
#define WARNING_SCALE 1.15
#define MARK_LINE 2.0 /* of the outline of what is marked */
#define PIN_ROOM 17.0
#define X_HEIGHT_SHARE 0.36 /* of the baseline below the middle of a line */

typedef struct
{
  EcoBuilder *builder;
  const EcoStyle *style; /* that of ghosts for a ghost */
  const EcoCard *card;
  const EcoCardPlan *plan;
  EcoRect box;
  gboolean retired, planned;
  EcoMark mark;
  const EcoScale *scale; /* of the colours, or %NULL for those of the elements */
  EcoStepColors colors;
} CardJob;

static void
add_chamfered (EcoScene *scene, guint pen, const EcoRect *box, double cut)
{
  double x = box->x, y = box->y, r = x + box->width, b = y + box->height;
  EcoPoint points[] = { { x + cut, y }, { r - cut, y }, { r, y + cut }, { r, b - cut },
                        { r - cut, b }, { x + cut, b }, { x, b - cut }, { x, y + cut } };

  eco_scene_add_path (scene, pen, ECO_DETAIL_ALWAYS, "MLLLLLLLZ", points);
}

/* What differs stands out, what goes steps back. */
static void
mark_outline (const CardJob *job, EcoPen *pen)
{
  if (job->mark == ECO_MARK_NONE)
    return;
  pen->stroke = eco_mark_get_color (job->style, job->mark);
  if (job->mark != ECO_MARK_RETIRED)
    {
      pen->width = (float) MARK_LINE;
      return;
    }
  pen->width = 1.3f;
  pen->n_dashes = 2;
  pen->dashes[0] = 4;
  pen->dashes[1] = 3;
}

static void
add_outline (CardJob *job)
{
  EcoBuilder *self = job->builder;
  const EcoStyle *style = job->style;
  double corner = eco_style_get_corner (style, job->card->shape, job->box.height);
  EcoPen pen = { 0 };
  guint index;

  pen.fill = job->retired ? eco_color_mix (style->card, style->page, 0.7) : style->card;
  pen.stroke = job->retired ? style->hairline
               : job->scale != NULL
                   ? eco_color_mix (style->card, job->colors.line, style->outline_strength)
                   : eco_style_get_outline (style, job->card->hue);
  pen.width = 1.1f;
  if (job->planned)
    {
      pen.stroke = job->colors.line;
      pen.width = 1.4f;
      pen.n_dashes = 2;
      pen.dashes[0] = 4;
      pen.dashes[1] = 3;
    }
  mark_outline (job, &pen);
  index = eco_scene_add_pen (self->scene, &pen);
  switch (job->card->shape)
    {
    case ECO_SHAPE_PILL:
    case ECO_SHAPE_CARD:
      eco_scene_add_rect (self->scene, index, ECO_DETAIL_ALWAYS, &job->box, corner);
      break;
    case ECO_SHAPE_CHAMFER:
      add_chamfered (self->scene, index, &job->box, CHAMFER);
      break;
    case ECO_SHAPE_DOUBLE:
      {
        EcoRect outside = eco_rect_expand (&job->box, 3);
        EcoPen second = pen;

        second.fill = style->page;
        eco_scene_add_rect (self->scene, eco_scene_add_pen (self->scene, &second),
                            ECO_DETAIL_ALWAYS, &outside, corner + 3);
        eco_scene_add_rect (self->scene, index, ECO_DETAIL_ALWAYS, &job->box, corner);
      }
      break;
    }
}

/* The disc follows the card: round, square or cut. */
static void
add_disc (CardJob *job)
{
  EcoBuilder *self = job->builder;
  const EcoStyle *style = job->style;
  double r = job->plan->disc, side = round (r * GLYPH_SHARE);
  double inset = MIN (job->box.height / 2, r + 4 * r / 10);
  EcoPoint centre = { job->box.x + inset, job->box.y + job->box.height / 2 };
  EcoRect square = eco_rect_around (centre, 2 * r, 2 * r);
  EcoStepColors colors = job->colors;
  const EcoGlyph *glyph = NULL;
  guint pen;

  if (job->retired)
    colors = (EcoStepColors) {
      .fill = job->card->ghost ? style->hues[ECO_HUE_OTHER] : style->card_grey,
      .glyph = style->glyph,
    };
  pen = eco_builder_pen (self, colors.fill, job->scale != NULL ? colors.line : 0,
                         job->scale != NULL ? 1.2 : 0);
  switch (job->card->shape)
    {
    case ECO_SHAPE_PILL:
    case ECO_SHAPE_DOUBLE:
      eco_scene_add_circle (self->scene, pen, ECO_DETAIL_ALWAYS, centre, r);
      break;
    case ECO_SHAPE_CARD:
      eco_scene_add_rect (self->scene, pen, ECO_DETAIL_ALWAYS, &square, r * 0.42);
      break;
    case ECO_SHAPE_CHAMFER:
      add_chamfered (self->scene, pen, &square, r * 0.5);
      break;
    }
  if (self->catalog != NULL)
    glyph = eco_catalog_get_node_glyph (self->catalog, job->card->node->kind,
                                        job->card->node->preset,
                                        job->card->kind != NULL ? job->card->kind->element
                                                                : ECO_ELEMENT_NONE);
  if (glyph != NULL)
    eco_scene_add_glyph (self->scene, eco_builder_pen (self, colors.glyph, 0, 0), glyph,
                         (EcoPoint) { round (centre.x - side / 2), round (centre.y - side / 2) },
                         side);
}

/* @y: of the baseline of the first line */
static void
add_lines (CardJob *job, const EcoLines *lines, const EcoFace *face, double y, double step)
{
  EcoBuilder *self = job->builder;
  double x = job->box.x + job->plan->text_x;
  double right = job->box.x + job->box.width - (job->plan->text_x - 2 * job->plan->disc) * 0.96;

  for (int i = 0; i < lines->n_lines; i++)
    {
      EcoFace turned = *face;
      /* What is read from the right begins at the right. */
      gboolean rtl = eco_text_is_rtl (lines->lines[i]);

      turned.anchor = rtl ? ECO_ANCHOR_END : ECO_ANCHOR_START;
      eco_scene_add_text (self->scene, eco_scene_add_face (self->scene, &turned), lines->lines[i],
                          (EcoPoint) { rtl ? right : x, y + i * step }, 0, lines->widths[i]);
    }
}

static void
add_label (CardJob *job)
{
  const EcoCardPlan *plan = job->plan;
  EcoFace face = { .color = job->retired ? job->style->card_grey : job->style->card_ink,
                   .size = (float) plan->font_size, .weight = (guint16) plan->weight,
                   .struck = job->retired };
  double names = plan->lines.n_lines * plan->line_height;
  double top = job->box.y + (job->box.height - names - plan->more.n_lines * plan->more_height) / 2;

  add_lines (job, &plan->lines, &face,
             top + plan->line_height / 2 + plan->font_size * X_HEIGHT_SHARE, plan->line_height);
  face.color = job->style->card_grey;
  face.size = (float) plan->more_size;
  face.weight = 400;
  add_lines (job, &plan->more, &face,
             top + names + plan->more_height / 2 + plan->more_size * X_HEIGHT_SHARE,
             plan->more_height);
}

/**
 * eco_builder_add_warning:
 * @scale: 1 on a card
 *
 * Adds a triangle with an exclamation mark, which says: at risk.
 */
void
eco_builder_add_warning (EcoBuilder *self, const EcoStyle *style, EcoPoint centre, double scale)
{
  EcoPoint triangle[] = { { centre.x, centre.y - 7 * scale },
                          { centre.x + 7.5 * scale, centre.y + 6 * scale },
                          { centre.x - 7.5 * scale, centre.y + 6 * scale } };
  EcoPoint mark[] = { { centre.x, centre.y - 2.8 * scale }, { centre.x, centre.y + 1.4 * scale } };
  EcoPen pen = { 0 };

  pen.fill = style->warning;
  pen.stroke = style->card;
  pen.width = (float) (1.2 * scale);
  eco_scene_add_path (self->scene, eco_scene_add_pen (self->scene, &pen), ECO_DETAIL_SMALL, "MLLZ",
                      triangle);
  eco_scene_add_path (self->scene, eco_builder_pen (self, 0, style->warning_ink, 1.5 * scale),
                      ECO_DETAIL_SMALL, "ML", mark);
  eco_scene_add_circle (self->scene, eco_builder_pen (self, style->warning_ink, 0, 0),
                        ECO_DETAIL_SMALL, (EcoPoint) { centre.x, centre.y + 3.7 * scale },
                        0.9 * scale);
}

/* A drawing pin on the other corner: it stays there when the map is tidied. */
static void
add_pin (EcoBuilder *self, const EcoStyle *style, EcoPoint c)
{
  const double x[] = { -3, 3, 2.3, 1.7, 2.1, 3.6, -3.6, -2.1, -1.7, -2.3 };
  const double y[] = { -5, -5, -3.7, -3.7, -0.9, 1, 1, -0.9, -3.7, -3.7 };
  EcoPoint head[G_N_ELEMENTS (x)], needle[] = { { c.x, c.y + 1 }, { c.x, c.y + 5.2 } };
  EcoPen disc = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    head[i] = (EcoPoint) { c.x + x[i], c.y + y[i] };
  disc.fill = style->card;
  disc.stroke = style->card_ink;
  disc.width = 1;
  eco_scene_add_circle (self->scene, eco_scene_add_pen (self->scene, &disc), ECO_DETAIL_SMALL, c,
                        8);
  eco_scene_add_path (self->scene, eco_builder_pen (self, style->card_ink, 0, 0), ECO_DETAIL_SMALL,
                      "MLLLLLLLLLZ", head);
  eco_scene_add_path (self->scene, eco_builder_pen (self, 0, style->card_ink, 1.2),
                      ECO_DETAIL_SMALL, "ML", needle);
}

/* On the upper left corner, beside a pin. */
static void
add_mark (const CardJob *job, gboolean pinned)
{
  double corner = eco_style_get_corner (job->style, job->card->shape, job->box.height);
  EcoPoint at = { job->box.x + MAX (4, corner * 0.3) + (pinned ? PIN_ROOM : 0),
                  job->box.y + MAX (1, corner * 0.1) };

  eco_builder_add_mark (job->builder, job->style, job->mark, at, 1);
}

/* "Customers (customer), at risk" */
static char *
dup_title (EcoBuilder *self, const EcoCard *card)
{
  g_autofree char *name = eco_text_clean (card->node->name);
  const char *kind = card->kind != NULL ? eco_kind_get_name (card->kind) : card->node->kind;
  GString *title = g_string_new (name);

  if (kind != NULL && g_ascii_strcasecmp (kind, name) != 0)
    g_string_append_printf (title, " (%s)", kind);
  if (card->node->status != ECO_STATUS_CURRENT)
    g_string_append_printf (title, ", %s",
                            eco_enum_get_label (ECO_TYPE_STATUS, (int) card->node->status));
  eco_builder_append_mark (self, eco_builder_get_mark (self, ECO_OBJECT (card->node)), title);
  if (card->node->file != NULL)
    g_string_append (title, _(", an ecosystem of its own"));
  eco_builder_append_data (self, card->node, title);
  return g_string_free (title, FALSE);
}

/* The look of ghosts on the ring of the card. */
static const EcoStyle *
get_ghost_style (EcoBuilder *self, const EcoCard *card)
{
  EcoList *rings = eco_ecosystem_get_rings (self->ecosystem);
  guint n = eco_list_get_length (rings), found = n;

  if (self->ghost_styles == NULL)
    {
      /* The last one is for nodes on no ring. */
      self->ghost_styles = g_array_sized_new (FALSE, FALSE, sizeof (EcoStyle), n + 1);
      g_array_set_size (self->ghost_styles, n + 1);
      for (guint i = 0; i <= n; i++)
        {
          EcoRing *ring = i < n ? eco_list_get (rings, i) : NULL;

          eco_style_init_ghost (&g_array_index (self->ghost_styles, EcoStyle, i), self->style,
                                ring != NULL
                                    ? eco_style_get_band (self->style, ring->color, ring->role)
                                    : self->style->page);
        }
    }
  for (guint i = 0; i < n && found == n; i++)
    if (g_strcmp0 (eco_object_get_id (eco_list_get (rings, i)), card->node->ring) == 0)
      found = i;
  return &g_array_index (self->ghost_styles, EcoStyle, found);
}

static void
note_card (EcoBuilder *self, const CardJob *job, int step)
{
  const EcoCard *card = job->card;
  const EcoScale *size = eco_encoding_get_size (self->encoding);

  self->ghosts_used = self->ghosts_used || card->ghost;
  if (card->ghost)
    return;
  self->hues_used |= 1u << card->hue;
  self->shapes_used |= 1u << card->shape;
  self->node_status_used |= 1u << card->node->status;
  self->others_used = self->others_used || card->node->file != NULL;
  self->colors_used |= 1u << (step + 1);
  self->n_marked[job->mark]++;
  if (size != NULL)
    self->sizes_used |= 1u << (eco_scale_find_step (size, card->node) + 1);
}

static void
add_card (EcoBuilder *self, guint i)
{
  const EcoCard *card = &g_array_index (self->cards, EcoCard, i);
  g_autofree char *title = dup_title (self, card);
  const EcoStyle *style = card->ghost ? get_ghost_style (self, card) : self->style;
  CardJob job = { .builder = self, .card = card, .plan = &card->plan, .style = style,
                  .retired = card->node->status == ECO_STATUS_RETIRED,
                  .planned = card->node->status == ECO_STATUS_PLANNED,
                  .mark = eco_builder_get_mark (self, ECO_OBJECT (card->node)),
                  .scale = eco_encoding_get_color (self->encoding) };
  gboolean pin = self->options.pins && card->node->pinned;
  int step = job.scale != NULL ? eco_scale_find_step (job.scale, card->node) : -1;

  job.retired = job.retired || job.mark == ECO_MARK_RETIRED;
  job.colors = job.scale != NULL
                   ? eco_encoding_get_colors (style, job.scale, step)
                   : (EcoStepColors) { style->hues[card->hue], style->hues[card->hue],
                                       style->glyph };
  job.box = eco_card_box (card->centre, card->plan.width, card->plan.height);
  eco_scene_begin_group (self->scene, ECO_LAYER_NODES, ECO_PART_NODE,
                         eco_object_get_id (ECO_OBJECT (card->node)), title);
  add_outline (&job);
  add_disc (&job);
  add_label (&job);
  eco_builder_add_badges (self, card, style, &job.box);
  if (card->node->status == ECO_STATUS_AT_RISK)
    eco_builder_add_warning (
        self, style, (EcoPoint) { job.box.x + job.box.width - 4, job.box.y + 1 }, WARNING_SCALE);
  if (card->node->file != NULL)
    eco_builder_add_other (self, style, (EcoPoint) { job.box.x + job.box.width - 4,
                                                     job.box.y + job.box.height - 1 }, 1);
  if (pin)
    add_pin (self, job.style, (EcoPoint) { job.box.x + 3, job.box.y });
  add_mark (&job, pin);
  eco_scene_end_group (self->scene);
  note_card (self, &job, step);
}

/**
 * eco_builder_add_cards:
 * @only: (nullable): ids of the nodes to add; %NULL for all
 */
void
eco_builder_add_cards (EcoBuilder *self, GHashTable *only)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      const EcoCard *card = &g_array_index (self->cards, EcoCard, i);

      if ((int) i != self->brand
          && (only == NULL
              || g_hash_table_contains (only, eco_object_get_id (ECO_OBJECT (card->node)))))
        add_card (self, i);
    }
}
