/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Measures, breaks and shapes text.
 *
 * Widths are taken at one large size and scaled, which is exact for unhinted
 * outlines, and are kept per text and weight: a scene is rebuilt after every
 * edit and most of its labels have not changed. */
#include "config.h"

#include "render/eco-typesetter-private.h"

#include "render/eco-style.h"

#include <string.h>

#define MAX_CACHED 65536
#define MAX_BROKEN 131072
#define KEY_SIZE 256
#define MAX_OTHERS 16

struct _EcoTypesetter
{
  grefcount refs;
  PangoContext *context;
  const char *fonts; /* interned */
  GHashTable *others; /* fonts -> EcoTypesetter, or NULL */
  PangoLayout *scratch;
  int scratch_weight;
  GHashTable *widths; /* weight and text -> width at ECO_MEASURE_SIZE, as float bits */
  GHashTable *broken; /* Broken, by what it was made of */
  GHashTable *loaded; /* weight -> PangoFont at ECO_MEASURE_SIZE */
};

/* A text that was broken once. */
typedef struct
{
  char *text;
  double size, width, most;
  int weight;
  EcoLines lines;
} Broken;

static PangoFontDescription *
create_font (EcoTypesetter *self, double size, int weight)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, self->fonts);
  pango_font_description_set_weight (font, (PangoWeight) weight);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  return font;
}

static PangoContext *
create_context (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  return context;
}

static guint
hash_broken (gconstpointer data)
{
  const Broken *broken = data;

  return g_str_hash (broken->text) + (guint) (broken->size * 16) * 31u + (guint) broken->weight;
}

static gboolean
equal_broken (gconstpointer a, gconstpointer b)
{
  const Broken *x = a, *y = b;

  return x->size == y->size && x->weight == y->weight && x->width == y->width
         && x->most == y->most && g_str_equal (x->text, y->text);
}

static void
free_broken (gpointer data)
{
  Broken *broken = data;

  eco_lines_clear (&broken->lines);
  g_free (broken->text);
  g_free (broken);
}

/* Takes the context. */
static EcoTypesetter *
create (PangoContext *context, const char *fonts)
{
  EcoTypesetter *self = g_new0 (EcoTypesetter, 1);

  g_ref_count_init (&self->refs);
  self->context = context;
  self->fonts = g_intern_string (fonts);
  self->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->broken = g_hash_table_new_full (hash_broken, equal_broken, free_broken, NULL);
  self->loaded = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  return self;
}

/**
 * eco_typesetter_new:
 *
 * Returns: (transfer full): a typesetter with a font map of its own
 */
EcoTypesetter *
eco_typesetter_new (void)
{
  return create (create_context (), ECO_STYLE_FONTS);
}

/**
 * eco_typesetter_get_for:
 * @fonts: names of families, the best first
 *
 * The sizes of cards are those of the fonts of ours, and so belong to @self; what is shown in
 * other fonts is measured and set by another typesetter.
 *
 * Returns: (transfer none): the one for @fonts, which may be @self
 */
EcoTypesetter *
eco_typesetter_get_for (EcoTypesetter *self, const char *fonts)
{
  EcoTypesetter *other;

  g_return_val_if_fail (self != NULL && fonts != NULL, self);

  if (g_str_equal (fonts, self->fonts))
    return self;
  if (self->others == NULL)
    self->others = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                          (GDestroyNotify) eco_typesetter_unref);
  other = g_hash_table_lookup (self->others, fonts);
  if (other == NULL)
    {
      if (g_hash_table_size (self->others) >= MAX_OTHERS)
        g_hash_table_remove_all (self->others);
      other = create (g_object_ref (self->context), fonts);
      g_hash_table_insert (self->others, (gpointer) other->fonts, other);
    }
  return other;
}

/**
 * eco_typesetter_get_fonts:
 *
 * Returns: (transfer none): the families that it sets texts in, an interned text
 */
const char *
eco_typesetter_get_fonts (EcoTypesetter *self)
{
  g_return_val_if_fail (self != NULL, ECO_STYLE_FONTS);

  return self->fonts;
}

/**
 * eco_typesetter_ref:
 *
 * Returns: @self
 */
EcoTypesetter *
eco_typesetter_ref (EcoTypesetter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->refs);
  return self;
}

/**
 * eco_typesetter_unref:
 */
void
eco_typesetter_unref (EcoTypesetter *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->refs))
    return;
  g_clear_object (&self->scratch);
  g_clear_object (&self->context);
  g_clear_pointer (&self->others, g_hash_table_unref);
  g_clear_pointer (&self->widths, g_hash_table_unref);
  g_clear_pointer (&self->broken, g_hash_table_unref);
  g_clear_pointer (&self->loaded, g_hash_table_unref);
  g_free (self);
}

/**
 * eco_typesetter_layout:
 * @text: one line, valid UTF-8
 * @size: height of the font in px
 * @weight: 400 regular, 500 medium, 600 semibold, 700 bold
 *
 * Returns: (transfer full): @text, shaped and set from left to right
 */
PangoLayout *
eco_typesetter_layout (EcoTypesetter *self, const char *text, double size, int weight)
{
  PangoLayout *layout;
  PangoFontDescription *font;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  layout = pango_layout_new (self->context);
  font = create_font (self, size, weight);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  return layout;
}

/* The font that plain letters are set in, remembered. */
static PangoFont *
ensure_font (EcoTypesetter *self, int weight)
{
  PangoFont *font = g_hash_table_lookup (self->loaded, GINT_TO_POINTER (weight));

  if (font == NULL)
    {
      PangoFontDescription *description = create_font (self, ECO_MEASURE_SIZE, weight);

      font = pango_context_load_font (self->context, description);
      pango_font_description_free (description);
      if (font != NULL)
        g_hash_table_insert (self->loaded, GINT_TO_POINTER (weight), font);
    }
  return font;
}

/**
 * eco_typesetter_shape:
 * @text: one line
 * @weight: as for eco_typesetter_layout()
 * @font: (out) (transfer none): what it is set in
 *
 * Shapes printable ASCII in one font, for a fraction of what a layout costs. The font has a size of
 * %ECO_MEASURE_SIZE px; texts of other sizes are scaled, as outlines are not hinted.
 *
 * Returns: (transfer full) (nullable): the glyphs, or %NULL where it takes a layout
 */
hb_buffer_t *
eco_typesetter_shape (EcoTypesetter *self, const char *text, int weight, PangoFont **font)
{
  hb_buffer_t *buffer;
  const hb_glyph_info_t *infos;
  unsigned n;

  g_return_val_if_fail (self != NULL && text != NULL && font != NULL, NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p < ' ' || *p > '~')
      return NULL;
  *font = ensure_font (self, weight);
  if (*font == NULL)
    return NULL;
  buffer = hb_buffer_create ();
  hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script (buffer, HB_SCRIPT_LATIN);
  hb_buffer_set_language (buffer, hb_language_get_default ());
  hb_buffer_add_utf8 (buffer, text, -1, 0, -1);
  hb_shape (pango_font_get_hb_font (*font), buffer, NULL, 0);
  infos = hb_buffer_get_glyph_infos (buffer, &n);
  for (unsigned i = 0; i < n; i++)
    if (infos[i].codepoint == 0)
      {
        hb_buffer_destroy (buffer);
        return NULL;
      }
  return buffer;
}

/* The width of a text at ECO_MEASURE_SIZE, not remembered. */
float
_eco_typesetter_measure_now (EcoTypesetter *self, const char *text, int weight)
{
  PangoFont *font;
  hb_buffer_t *buffer = eco_typesetter_shape (self, text, weight, &font);
  int width = 0;

  if (buffer != NULL)
    {
      unsigned n;
      const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions (buffer, &n);

      for (unsigned i = 0; i < n; i++)
        width += positions[i].x_advance;
      hb_buffer_destroy (buffer);
      return (float) width / PANGO_SCALE;
    }
  if (self->scratch == NULL)
    {
      self->scratch = eco_typesetter_layout (self, text, ECO_MEASURE_SIZE, weight);
      self->scratch_weight = weight;
    }
  if (self->scratch_weight != weight)
    {
      PangoFontDescription *description = create_font (self, ECO_MEASURE_SIZE, weight);

      pango_layout_set_font_description (self->scratch, description);
      pango_font_description_free (description);
      self->scratch_weight = weight;
    }
  pango_layout_set_text (self->scratch, text, -1);
  pango_layout_get_size (self->scratch, &width, NULL);
  return (float) width / PANGO_SCALE;
}

/* The width at ECO_MEASURE_SIZE of the first bytes of a text, remembered. */
static double
measure_cached (EcoTypesetter *self, const char *text, gsize length, int weight)
{
  char buffer[KEY_SIZE];
  g_autofree char *large = length + 2 > sizeof buffer ? g_malloc (length + 2) : NULL;
  char *key = large != NULL ? large : buffer;
  gpointer found;
  union
  {
    float width;
    guint32 bits;
  } value;

  key[0] = (char) ('0' + weight / 100);
  memcpy (key + 1, text, length);
  key[length + 1] = '\0';
  if (g_hash_table_lookup_extended (self->widths, key, NULL, &found))
    value.bits = GPOINTER_TO_UINT (found);
  else
    {
      value.width = _eco_typesetter_measure_now (self, key + 1, weight);
      if (g_hash_table_size (self->widths) >= MAX_CACHED)
        g_hash_table_remove_all (self->widths);
      g_hash_table_insert (self->widths, g_strdup (key), GUINT_TO_POINTER (value.bits));
    }
  return value.width;
}

/* Plain words do not reach over the blanks between them, so each is shaped once
 * however many labels have it; shaping is most of what a large map costs. */
static double
measure_words (EcoTypesetter *self, const char *text, int weight)
{
  double sum = 0;

  while (*text != '\0')
    {
      gsize length = *text == ' ' ? 1 : strcspn (text, " ");

      sum += measure_cached (self, text, length, weight);
      text += length;
    }
  return sum;
}

/**
 * eco_typesetter_measure:
 * @text: one line, valid UTF-8
 * @size: height of the font in px
 * @weight: as for eco_typesetter_layout()
 *
 * Returns: the advance width of @text in px
 */
double
eco_typesetter_measure (EcoTypesetter *self, const char *text, double size, int weight)
{
  double width;

  g_return_val_if_fail (self != NULL && text != NULL, 0);

  width = g_str_is_ascii (text) ? measure_words (self, text, weight)
                                : measure_cached (self, text, strlen (text), weight);
  return width * size / ECO_MEASURE_SIZE;
}

/**
 * eco_typesetter_break:
 * @text: valid UTF-8 without control characters
 * @width: up to this width (px) the text stays on one line
 * @most: no line becomes wider than this (px)
 * @lines: (out caller-allocates): initialised to zero; cleared by the caller
 *
 * Breaks @text into as few lines as @most allows, of about the same width. What
 * does not fit into %ECO_MAX_LINES lines ends with an ellipsis.
 */
void
eco_typesetter_break (EcoTypesetter *self, const char *text, double size, int weight, double width,
                      double most, EcoLines *lines)
{
  Broken key = { (char *) text, size, width, most, weight, { { NULL } } }, *broken;

  g_return_if_fail (self != NULL && text != NULL && lines != NULL);

  eco_lines_clear (lines);
  broken = g_hash_table_lookup (self->broken, &key);
  if (broken == NULL)
    {
      broken = g_memdup2 (&key, sizeof key);
      broken->text = g_strdup (text);
      _eco_typesetter_break_now (self, text, size, weight, width, most, &broken->lines);
      if (g_hash_table_size (self->broken) >= MAX_BROKEN)
        g_hash_table_remove_all (self->broken);
      g_hash_table_add (self->broken, broken);
    }
  *lines = broken->lines;
  for (int i = 0; i < lines->n_lines; i++)
    lines->lines[i] = g_strdup (broken->lines.lines[i]);
}

/**
 * eco_text_is_rtl:
 * @text: valid UTF-8
 *
 * Returns: whether its first letter is of a script that is read from right to left
 */
gboolean
eco_text_is_rtl (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeScript script = c < 0x590 ? G_UNICODE_SCRIPT_COMMON : g_unichar_get_script (c);

      if (script == G_UNICODE_SCRIPT_HEBREW || script == G_UNICODE_SCRIPT_ARABIC
          || script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA
          || script == G_UNICODE_SCRIPT_NKO)
        return TRUE;
      if (g_unichar_isalpha (c))
        return FALSE;
    }
  return FALSE;
}

/**
 * eco_lines_clear:
 * @lines: initialised
 *
 * Frees the lines.
 */
void
eco_lines_clear (EcoLines *lines)
{
  g_return_if_fail (lines != NULL);

  for (int i = 0; i < ECO_MAX_LINES; i++)
    g_clear_pointer (&lines->lines[i], g_free);
  lines->n_lines = 0;
  lines->shortened = FALSE;
}
