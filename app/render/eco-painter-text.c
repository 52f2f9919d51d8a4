/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Paints the texts of a scene.
 *
 * A text is shaped once; its glyphs and their places are kept, as they are the
 * same at every zoom. For PDF the text itself is shown, so that it can be
 * selected and searched. */
#include "config.h"

#include "render/eco-painter-private.h"
#include "render/eco-typesetter-private.h"

#include <string.h>

typedef struct
{
  char *text;
  const char *fonts; /* interned */
  float size;
  int weight;
} RunKey;

typedef struct
{
  cairo_scaled_font_t *font;
  cairo_glyph_t *glyphs;
  int n_glyphs;
} Piece;

typedef struct
{
  RunKey key;
  GArray *pieces; /* Piece */
} Run;

static guint
hash_key (gconstpointer data)
{
  const RunKey *key = data;

  return g_str_hash (key->text) * 31u + (guint) (key->size * 16) * 7u + (guint) key->weight;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const RunKey *x = a, *y = b;

  return x->size == y->size && x->weight == y->weight && x->fonts == y->fonts
         && g_str_equal (x->text, y->text);
}

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  cairo_scaled_font_destroy (piece->font);
  g_free (piece->glyphs);
}

static void
free_run (gpointer data)
{
  Run *run = data;

  g_free (run->key.text);
  g_array_unref (run->pieces);
  g_free (run);
}

/**
 * eco_painter_create_runs:
 *
 * Returns: (transfer full): an empty table of shaped texts
 */
GHashTable *
eco_painter_create_runs (void)
{
  return g_hash_table_new_full (hash_key, equal_keys, NULL, free_run);
}

/* Appends the glyphs of a piece of one font, the baseline's start at 0, 0. */
static void
append_piece (GArray *pieces, const PangoGlyphItem *item, double *x)
{
  PangoFont *font = item->item->analysis.font;
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  const PangoGlyphString *string = item->glyphs;
  Piece piece = { .glyphs = g_new (cairo_glyph_t, MAX (string->num_glyphs, 1)) };

  for (int i = 0; i < string->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &string->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY && !(info->glyph & PANGO_GLYPH_UNKNOWN_FLAG))
        piece.glyphs[piece.n_glyphs++] = (cairo_glyph_t) {
          .index = info->glyph,
          .x = *x + (double) info->geometry.x_offset / PANGO_SCALE,
          .y = (double) info->geometry.y_offset / PANGO_SCALE,
        };
      *x += (double) info->geometry.width / PANGO_SCALE;
    }
  if (scaled == NULL || piece.n_glyphs == 0)
    {
      g_free (piece.glyphs);
      return;
    }
  piece.font = cairo_scaled_font_reference (scaled);
  g_array_append_val (pieces, piece);
}

/* Which typesetter sets texts of the look. */
static EcoTypesetter *
get_typesetter (EcoPainting *painting, const EcoFace *face)
{
  return eco_typesetter_get_for (painting->painter->typesetter,
                                 eco_style_get_fonts (&painting->scene->style, face->heading));
}

static Run *
ensure_run (EcoPainting *painting, const char *text, const EcoFace *face)
{
  EcoPainter *self = painting->painter;
  EcoTypesetter *typesetter = get_typesetter (painting, face);
  RunKey key = { (char *) text, eco_typesetter_get_fonts (typesetter), face->size, face->weight };
  Run *run = g_hash_table_lookup (self->runs, &key);
  g_autoptr (PangoLayout) layout = NULL;
  double x = 0;

  if (run != NULL)
    return run;
  run = g_new0 (Run, 1);
  run->key = key;
  run->key.text = g_strdup (text);
  run->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (run->pieces, clear_piece);
  layout = eco_typesetter_layout (typesetter, text, face->size, face->weight);
  for (GSList *l = pango_layout_get_line_readonly (layout, 0)->runs; l != NULL; l = l->next)
    append_piece (run->pieces, l->data, &x);
  g_hash_table_insert (self->runs, &run->key, run);
  return run;
}

static void
show_run (EcoPainting *painting, const char *text, const EcoFace *face)
{
  Run *run = ensure_run (painting, text, face);
  cairo_t *cr = painting->cr;

  for (guint i = 0; i < run->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (run->pieces, Piece, i);

      cairo_set_scaled_font (cr, piece->font);
      if (face->halo != 0)
        {
          eco_painting_set_color (painting, face->halo);
          cairo_glyph_path (cr, piece->glyphs, piece->n_glyphs);
          cairo_set_line_width (cr, 3);
          cairo_set_dash (cr, NULL, 0, 0);
          cairo_stroke (cr);
        }
      eco_painting_set_color (painting, face->color);
      cairo_show_glyphs (cr, piece->glyphs, piece->n_glyphs);
    }
}

/* Glyphs with the text that they show, so that it can be selected. */
static void
show_glyphs (cairo_t *cr, PangoFont *font, const char *text, hb_buffer_t *buffer)
{
  unsigned n;
  const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos (buffer, &n);
  const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions (buffer, &n);
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, n);
  g_autofree cairo_text_cluster_t *clusters = g_new (cairo_text_cluster_t, n);
  int n_clusters = 0, length = (int) strlen (text);
  double x = 0;

  for (unsigned i = 0; i < n; i++)
    {
      int end = i + 1 < n ? (int) infos[i + 1].cluster : length;

      glyphs[i] = (cairo_glyph_t) { infos[i].codepoint,
                                    x + positions[i].x_offset / (double) PANGO_SCALE,
                                    -positions[i].y_offset / (double) PANGO_SCALE };
      x += positions[i].x_advance / (double) PANGO_SCALE;
      if (i > 0 && infos[i].cluster == infos[i - 1].cluster)
        {
          clusters[n_clusters - 1].num_glyphs++;
          clusters[n_clusters - 1].num_bytes += end - (int) infos[i].cluster;
        }
      else
        clusters[n_clusters++] = (cairo_text_cluster_t) { end - (int) infos[i].cluster, 1 };
    }
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  cairo_show_text_glyphs (cr, text, length, glyphs, (int) n, clusters, n_clusters, 0);
}

/* Shows plain text without a layout; returns whether it could. */
static gboolean
show_plainly (EcoPainting *painting, const char *text, const EcoFace *face)
{
  PangoFont *font;
  hb_buffer_t *buffer = face->halo != 0 ? NULL
                                        : eco_typesetter_shape (get_typesetter (painting, face),
                                                                text, face->weight, &font);

  if (buffer == NULL)
    return FALSE;
  eco_painting_set_color (painting, face->color);
  cairo_scale (painting->cr, face->size / ECO_MEASURE_SIZE, face->size / ECO_MEASURE_SIZE);
  show_glyphs (painting->cr, font, text, buffer);
  cairo_scale (painting->cr, ECO_MEASURE_SIZE / face->size, ECO_MEASURE_SIZE / face->size);
  hb_buffer_destroy (buffer);
  return TRUE;
}

static void
show_layout (EcoPainting *painting, const char *text, const EcoFace *face)
{
  g_autoptr (PangoLayout) layout
      = eco_typesetter_layout (get_typesetter (painting, face), text, face->size, face->weight);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  cairo_t *cr = painting->cr;

  cairo_move_to (cr, 0, 0);
  if (face->halo != 0)
    {
      eco_painting_set_color (painting, face->halo);
      pango_cairo_layout_line_path (cr, line);
      cairo_set_line_width (cr, 3);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_stroke (cr);
      cairo_move_to (cr, 0, 0);
    }
  eco_painting_set_color (painting, face->color);
  pango_cairo_show_layout_line (cr, line);
  cairo_new_path (cr);
}

/**
 * eco_painter_show_text:
 * @item: a text of the scene
 */
void
eco_painter_show_text (EcoPainting *painting, const EcoItem *item)
{
  EcoScene *scene = painting->scene;
  const float *n = &g_array_index (scene->numbers, float, item->data);
  const EcoFace *face = &g_array_index (scene->faces, EcoFace, item->look);
  const char *text = eco_scene_string (scene, item->verbs);
  cairo_t *cr = painting->cr;
  double left = face->anchor == ECO_ANCHOR_START ? 0
                : face->anchor == ECO_ANCHOR_MIDDLE ? -n[3] / 2 : -n[3];

  cairo_save (cr);
  cairo_translate (cr, n[0], n[1]);
  if (n[2] != 0)
    cairo_rotate (cr, n[2] * G_PI / 180);
  cairo_translate (cr, left, 0);
  if (!(painting->flags & ECO_PAINT_REAL_TEXT))
    show_run (painting, text, face);
  else if (!show_plainly (painting, text, face))
    show_layout (painting, text, face);
  if (face->struck)
    {
      eco_painting_set_color (painting, face->color);
      cairo_rectangle (cr, 0, -face->size * 0.31, n[3], face->size * 0.085);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}
