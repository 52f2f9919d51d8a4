/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The badges of cards.
 *
 * They hang on the lower edge: at the left one below the disc that says what its colour means, at
 * the right those that were chosen. The upper corners belong to pin and warning. What finds no
 * room on a narrow card is still said in its title. */
#include "config.h"

#include "render/eco-badge-private.h"
#include "render/eco-builder-looks-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define FONT 11.0
#define WEIGHT 600
#define PAD 5.0
#define ICON 11.0
#define ICON_GAP 2.5
#define LINE 1.0
#define GAP 3.0   /* between badges */
#define DROP 4.0  /* px of the middle below the edge of the card */
#define END 7.0   /* px from the right edge of the card */
#define BAR 2.4
#define BAR_GAP 1.2
#define WORD_LENGTH 6 /* letters; longer words are shown by their initials */
#define MAX_INITIALS 3
#define MAX_BADGES 4
#define DOT 34.0      /* height of the votes of a node: to be read where all of a map is shown */
#define DOT_FONT 22.0
#define DOT_RIM 2.5

/**
 * eco_badge_clear:
 */
void
eco_badge_clear (EcoBadge *badge)
{
  g_clear_pointer (&badge->text, g_free);
}

static gboolean
is_percentage (const EcoAttribute *attribute)
{
  const EcoField *field = eco_attribute_get_field (attribute);

  return field != NULL && field->min == 0 && field->max == 100
         && g_str_equal (eco_attribute_get_unit (attribute), "%");
}

static char *
dup_initials (const char *words)
{
  GString *initials = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;

  if (g_utf8_strlen (words, -1) <= WORD_LENGTH)
    return g_string_free (g_string_append (initials, words), FALSE);
  parts = g_strsplit_set (words, " -/&", -1);
  for (guint i = 0; parts[i] != NULL && g_utf8_strlen (initials->str, -1) < MAX_INITIALS; i++)
    {
      gunichar c = g_utf8_get_char (parts[i]);

      /* Small words such as "of" say nothing. */
      if (c != 0 && (g_unichar_isupper (c) || i == 0 || !g_unichar_islower (c)))
        g_string_append_unichar (initials, g_unichar_toupper (c));
    }
  return g_string_free (initials, FALSE);
}

/* The number, with a sign where there is good and bad; of units only the percent is short. */
static char *
dup_number (const EcoAttribute *attribute, EcoNode *node)
{
  g_autofree char *text = eco_attribute_dup_text (attribute, node);
  const EcoField *field = eco_attribute_get_field (attribute);
  char *unit = text != NULL ? strchr (text, ' ') : NULL;

  if (unit != NULL)
    *unit = '\0';
  if (text != NULL && *text == '-')
    return g_strconcat ("−", text + 1, NULL);
  if (text != NULL && field != NULL && field->min < 0 && !g_str_equal (text, "0"))
    return g_strconcat ("+", text, NULL);
  return g_steal_pointer (&text);
}

static const EcoGlyph *
find_glyph (EcoBuilder *self, const EcoAttribute *attribute)
{
  g_autofree char *id = g_strconcat ("badge-", eco_attribute_get_name (attribute), NULL);

  return self->catalog != NULL ? eco_catalog_lookup_glyph (self->catalog, id) : NULL;
}

/**
 * eco_badge_init:
 * @badge: (out caller-allocates): cleared with eco_badge_clear()
 *
 * Returns: whether the node has something to show
 */
gboolean
eco_badge_init (EcoBadge *badge, EcoBuilder *builder, const EcoAttribute *attribute, EcoNode *node)
{
  const EcoField *field = eco_attribute_get_field (attribute);
  double number = eco_attribute_get_number (attribute, node);
  g_autofree char *word = NULL;

  *badge = (EcoBadge) { .share = -1, .glyph = find_glyph (builder, attribute) };
  badge->alert = g_str_equal (eco_attribute_get_name (attribute), "no-owner");
  switch (eco_attribute_get_type (attribute))
    {
    case ECO_ATTRIBUTE_FLAG:
      if (badge->glyph == NULL)
        badge->text = dup_initials (eco_attribute_get_label (attribute));
      return number > 0;
    case ECO_ATTRIBUTE_NUMBER:
      /* No votes are as good as none cast. */
      if (!isfinite (number)
          || (number == 0 && g_str_equal (eco_attribute_get_name (attribute), "votes")))
        return FALSE;
      if (is_percentage (attribute))
        badge->share = CLAMP (number / 100, 0, 1);
      badge->text = dup_number (attribute, node);
      return TRUE;
    case ECO_ATTRIBUTE_ORDER:
    case ECO_ATTRIBUTE_WORD:
      /* What everybody is, such as current, needs no badge. */
      if (field != NULL && eco_field_is_unset (field, node))
        return FALSE;
      word = eco_attribute_dup_word (attribute, node);
      badge->text = word != NULL ? dup_initials (word) : NULL;
      return badge->text != NULL && *badge->text != '\0';
    }
  return FALSE;
}

/**
 * eco_badge_init_sample:
 * @badge: (out caller-allocates): cleared with eco_badge_clear()
 *
 * The badge that stands in the legend for all of the attribute.
 */
void
eco_badge_init_sample (EcoBadge *badge, EcoBuilder *builder, const EcoAttribute *attribute)
{
  const EcoField *field = eco_attribute_get_field (attribute);

  *badge = (EcoBadge) { .share = -1, .glyph = find_glyph (builder, attribute) };
  badge->alert = g_str_equal (eco_attribute_get_name (attribute), "no-owner");
  switch (eco_attribute_get_type (attribute))
    {
    case ECO_ATTRIBUTE_FLAG:
      if (badge->glyph == NULL)
        badge->text = dup_initials (eco_attribute_get_label (attribute));
      break;
    case ECO_ATTRIBUTE_NUMBER:
      if (is_percentage (attribute))
        badge->share = 0.7;
      badge->text = g_strdup (badge->share >= 0                      ? "%"
                              : field != NULL && field->min < 0 ? "+1" : "12");
      break;
    case ECO_ATTRIBUTE_ORDER:
    case ECO_ATTRIBUTE_WORD:
      badge->text = g_strdup ("Ab");
      break;
    }
}

/**
 * eco_badge_init_key:
 * @badge: (out caller-allocates): cleared with eco_badge_clear()
 * @step: of the scale of colours
 *
 * Returns: whether there is a step, which the badge tells without colour
 */
gboolean
eco_badge_init_key (EcoBadge *badge, EcoBuilder *builder, const EcoStyle *style,
                    const EcoScale *scale, int step)
{
  EcoStepColors colors;

  *badge = (EcoBadge) { .share = -1 };
  if (step < 0)
    return FALSE;
  colors = eco_encoding_get_colors (style, scale, step);
  badge->text = eco_scale_dup_key (scale, step);
  if (badge->text == NULL)
    {
      badge->bars = step + 1;
      badge->n_bars = eco_scale_get_n_steps (scale);
    }
  badge->fill = badge->text != NULL ? colors.fill : style->card;
  badge->ink = badge->text != NULL ? colors.glyph : colors.line;
  return TRUE;
}

static double
get_icon_width (const EcoBadge *badge)
{
  if (badge->n_bars > 0)
    return badge->n_bars * (BAR + BAR_GAP) - BAR_GAP;
  return badge->glyph != NULL || badge->share >= 0 ? ICON : 0;
}

/**
 * eco_badge_measure:
 * @scale: 1 on a card
 *
 * Returns: the width in px
 */
double
eco_badge_measure (const EcoBadge *badge, EcoBuilder *builder, double scale)
{
  double icon = get_icon_width (badge), width = icon;

  if (badge->text != NULL)
    width += eco_typesetter_measure (builder->typesetter, badge->text, FONT, WEIGHT)
             + (icon > 0 ? ICON_GAP : 0);
  return MAX (ceil (width + 2 * PAD * (icon > 0 && badge->text == NULL ? 0.6 : 1)),
              ECO_BADGE_HEIGHT) * scale;
}

/* The part of a circle that is reached, from twelve o'clock on. */
static void
add_ring (const EcoBadge *badge, EcoBuilder *self, const EcoStyle *style, EcoPoint c, double scale)
{
  double r = (ICON / 2 - 1) * scale, to = badge->share * 2 * G_PI;
  int n = MAX ((int) ceil (badge->share * 4 - 1e-9), 1);
  double step = to / n, k = 4.0 / 3 * tan (step / 4);
  EcoPoint points[13] = { { c.x, c.y - r } };
  EcoColor track = eco_color_mix (style->card, style->card_grey, 0.35);
  guint reached = eco_builder_pen (self, 0, style->hues[ECO_HUE_TECHNOLOGY], 2.2 * scale);

  eco_scene_add_circle (self->scene, eco_builder_pen (self, 0, track, 2.2 * scale),
                        ECO_DETAIL_SMALL, c, r);
  if (badge->share <= 0)
    return;
  for (int i = 0; i < n; i++)
    {
      double a = i * step, b = a + step;

      points[3 * i + 1] = (EcoPoint) { c.x + r * (sin (a) + k * cos (a)),
                                       c.y - r * (cos (a) - k * sin (a)) };
      points[3 * i + 2] = (EcoPoint) { c.x + r * (sin (b) - k * cos (b)),
                                       c.y - r * (cos (b) + k * sin (b)) };
      points[3 * i + 3] = (EcoPoint) { c.x + r * sin (b), c.y - r * cos (b) };
    }
  eco_scene_add_path (self->scene, reached, ECO_DETAIL_SMALL,
                      n == 1 ? "MC" : n == 2 ? "MCC" : n == 3 ? "MCCC" : "MCCCC", points);
}

/* Rising bars, the reached ones filled. */
static void
add_bars (const EcoBadge *badge, EcoBuilder *self, const EcoStyle *style, double x, double middle,
          double scale)
{
  double most = (ECO_BADGE_HEIGHT - 6) * scale;

  for (int i = 0; i < badge->n_bars; i++)
    {
      double height = most * (0.35 + 0.65 * (i + 1) / badge->n_bars);
      EcoRect bar = { x + i * (BAR + BAR_GAP) * scale, middle + most / 2 - height, BAR * scale,
                      height };
      EcoColor color = i < badge->bars ? badge->ink
                                       : eco_color_mix (style->card, style->card_grey, 0.3);

      eco_scene_add_rect (self->scene, eco_builder_pen (self, color, 0, 0), ECO_DETAIL_SMALL, &bar,
                          0.6 * scale);
    }
}

static void
add_icon (const EcoBadge *badge, EcoBuilder *self, const EcoStyle *style, EcoColor ink, double x,
          double middle, double scale)
{
  double side = ICON * scale;

  if (badge->n_bars > 0)
    add_bars (badge, self, style, x, middle, scale);
  else if (badge->share >= 0)
    add_ring (badge, self, style, (EcoPoint) { x + side / 2, middle }, scale);
  else if (badge->glyph != NULL)
    eco_scene_add_glyph (self->scene, eco_builder_pen (self, ink, 0, 0), badge->glyph,
                         (EcoPoint) { x, middle - side / 2 }, side);
}

/**
 * eco_badge_add:
 * @left: the middle of its left edge
 * @scale: 1 on a card
 *
 * Draws the badge into the group that is open.
 */
void
eco_badge_add (const EcoBadge *badge, EcoBuilder *builder, const EcoStyle *style, EcoPoint left,
               double scale)
{
  double width = eco_badge_measure (badge, builder, scale), height = ECO_BADGE_HEIGHT * scale;
  EcoRect box = { left.x, left.y - height / 2, width, height };
  EcoColor line = badge->alert ? style->warning
                               : eco_color_mix (style->card, style->card_grey, 0.6);
  EcoColor ink = badge->alert ? style->warning : style->card_ink;
  double icon = get_icon_width (badge) * scale, content = icon, x;

  if (badge->fill != ECO_COLOR_UNSET && badge->ink != ECO_COLOR_UNSET)
    {
      ink = badge->ink;
      line = badge->n_bars > 0 ? badge->ink : style->card;
    }
  eco_scene_add_rect (builder->scene,
                      eco_builder_pen (builder, badge->fill != ECO_COLOR_UNSET ? badge->fill
                                                                               : style->card,
                                       line, LINE * scale),
                      ECO_DETAIL_SMALL, &box, height / 2);
  if (badge->text != NULL)
    content += eco_typesetter_measure (builder->typesetter, badge->text, FONT * scale, WEIGHT)
               + (icon > 0 ? ICON_GAP * scale : 0);
  x = left.x + (width - content) / 2;
  if (icon > 0)
    add_icon (badge, builder, style, ink, x, left.y, scale);
  if (badge->text == NULL)
    return;
  x += icon > 0 ? icon + ICON_GAP * scale : 0;
  eco_scene_add_text (builder->scene,
                      eco_builder_face (builder, ink, FONT * scale, WEIGHT, ECO_ANCHOR_START),
                      badge->text, (EcoPoint) { x, left.y + FONT * scale * 0.36 }, 0,
                      content - (icon > 0 ? icon + ICON_GAP * scale : 0));
}

/* What the colour says, below the disc. Returns where that ends. */
static double
add_key (EcoBuilder *self, const EcoCard *card, const EcoStyle *style, const EcoRect *box)
{
  const EcoScale *scale = eco_encoding_get_color (self->encoding);
  EcoPoint left = { box->x + card->plan.disc * 1.39, box->y + box->height + DROP };
  g_auto (EcoBadge) badge = { 0 };
  double width;

  if (scale == NULL
      || !eco_badge_init_key (&badge, self, style, scale, eco_scale_find_step (scale, card->node)))
    return box->x;
  width = eco_badge_measure (&badge, self, 1);
  left.x = MAX (left.x - width / 2, box->x - 2);
  eco_badge_add (&badge, self, style, left, 1);
  return left.x + width;
}

static gboolean
is_votes (const EcoAttribute *attribute)
{
  return g_str_equal (eco_attribute_get_name (attribute), "votes");
}

/* While people vote, the number is what the map is about: a large dot at the end. */
static void
add_votes (EcoBuilder *self, const EcoCard *card, const EcoStyle *style, const EcoRect *box)
{
  EcoColor fill = eco_style_ensure_contrast (style->accent, style->card, ECO_CONTRAST_TEXT);
  g_autofree char *text = g_strdup_printf ("%d", card->node->votes);
  double wide = eco_typesetter_measure (self->typesetter, text, DOT_FONT, WEIGHT);
  double width = MAX (DOT, wide + 20);
  EcoRect dot = { box->x + box->width - DOT * 0.1, box->y + (box->height - DOT) / 2, width, DOT };

  if (card->node->votes <= 0)
    return;
  eco_scene_add_rect (self->scene, eco_builder_pen (self, fill, style->card, DOT_RIM),
                      ECO_DETAIL_ALWAYS, &dot, DOT / 2);
  eco_scene_add_text (self->scene,
                      eco_builder_face (self, style->card, DOT_FONT, WEIGHT, ECO_ANCHOR_START),
                      text,
                      (EcoPoint) { dot.x + (width - wide) / 2,
                                   dot.y + DOT / 2 + DOT_FONT * 0.36 },
                      0, wide);
}

/**
 * eco_builder_add_badges:
 * @style: that of ghosts for a ghost
 * @box: of the card
 *
 * Draws the badges of a card into its group.
 */
void
eco_builder_add_badges (EcoBuilder *self, const EcoCard *card, const EcoStyle *style,
                        const EcoRect *box)
{
  GPtrArray *attributes = eco_encoding_get_badges (self->encoding);
  EcoPoint middle = { 0, box->y + box->height + DROP };
  double from = add_key (self, card, style, box) + GAP, right = box->x + box->width - END;

  /* From right to left, so that the first that was chosen is the last that finds no room. */
  for (guint i = 0; i < MIN (attributes->len, MAX_BADGES); i++)
    {
      g_auto (EcoBadge) badge = { 0 };
      double width;

      if (self->options.votes && is_votes (attributes->pdata[i]))
        continue;
      if (!eco_badge_init (&badge, self, attributes->pdata[i], card->node))
        continue;
      width = eco_badge_measure (&badge, self, 1);
      if (right - width < from)
        continue;
      middle.x = right - width;
      eco_badge_add (&badge, self, style, middle, 1);
      right -= width + GAP;
      if (!card->ghost)
        self->badges_used |= 1u << i;
    }
  if (self->options.votes)
    add_votes (self, card, style, box);
}

static void
append_value (GString *title, const EcoAttribute *attribute, EcoNode *node)
{
  g_autofree char *text = NULL;

  if (eco_attribute_get_type (attribute) == ECO_ATTRIBUTE_FLAG)
    {
      if (eco_attribute_get_number (attribute, node) > 0)
        g_string_append_printf (title, ", %s", eco_attribute_get_label (attribute));
      return;
    }
  text = eco_attribute_dup_text (attribute, node);
  if (text != NULL)
    g_string_append_printf (title, ", %s: %s", eco_attribute_get_label (attribute), text);
}

/**
 * eco_builder_append_data:
 * @title: what a person reads about the node
 *
 * Appends what size, colour and badges say, except the importance, which is no number to read.
 */
void
eco_builder_append_data (EcoBuilder *self, EcoNode *node, GString *title)
{
  const EcoScale *scales[] = { eco_encoding_get_size (self->encoding),
                               eco_encoding_get_color (self->encoding) };
  GPtrArray *badges = eco_encoding_get_badges (self->encoding);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      const EcoAttribute *attribute =
          scales[i] != NULL ? eco_scale_get_attribute (scales[i]) : NULL;

      if (attribute != NULL && !g_str_equal (eco_attribute_get_name (attribute), "importance"))
        append_value (title, attribute, node);
    }
  for (guint i = 0; i < badges->len; i++)
    append_value (title, badges->pdata[i], node);
}
