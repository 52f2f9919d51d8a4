/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A map so small that no label can be read. */
#include "config.h"

#include "render/eco-miniature.h"

#include "model/eco-list.h"
#include "model/eco-model.h"
#include "render/eco-typesetter.h"

#include <math.h>
#include <string.h>

#define MARGIN 0.035        /* of the shorter side */
#define BAND_BOLD 2.4       /* how much stronger bands are than on the map */
#define CORE_SHARE 0.2      /* of the radius that the core has at least */
#define MOST_LINES 140
#define LINE_ALPHA 0.42
#define CROWD 12            /* nodes of a half ring that no longer stand in one row */
#define LEAST_LETTER 8.0    /* px that a letter is legible at */

typedef struct
{
  double inner, outer; /* px of the model */
} Band;

typedef struct
{
  EcoNode *node;
  EcoPoint at; /* px of the miniature, from its centre */
} Spot;

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  const EcoStyle *style;
  cairo_t *cr;
  EcoPlane plane;
  gboolean placed;    /* the file says where rings and nodes are */
  GArray *bands;      /* of Band, by ring */
  GArray *spots;      /* of Spot */
  GHashTable *spot_of; /* id → index + 1 */
  double scale;       /* px of the miniature by px of the model */
  double size;        /* px: the shorter side */
  double core;        /* px: radius of the core */
} Miniature;

static double
get_band_end (Miniature *self)
{
  return self->bands->len > 0
             ? g_array_index (self->bands, Band, self->bands->len - 1).outer
             : 1;
}

/* The edges of the rings, or rings of one width where a file has none. */
static void
find_bands (Miniature *self)
{
  EcoList *rings = eco_ecosystem_get_rings (self->ecosystem);
  guint n = eco_list_get_length (rings);
  double last = 0;

  for (guint i = 0; i < n; i++)
    {
      EcoRing *ring = eco_list_get (rings, i);

      self->placed &= isfinite (ring->inner) && isfinite (ring->outer) && ring->inner >= last
                      && ring->outer > ring->inner;
      last = ring->outer;
    }
  for (guint i = 0; i < n; i++)
    {
      EcoRing *ring = eco_list_get (rings, i);
      Band band = { ring->inner, ring->outer };

      if (!self->placed)
        band = (Band) { i == 0 ? 0 : 0.15 + 0.6 * i, 0.75 + 0.6 * i };
      g_array_append_val (self->bands, band);
    }
}

static int
find_ring (Miniature *self, const char *id)
{
  EcoList *rings = eco_ecosystem_get_rings (self->ecosystem);

  for (guint i = 0; i < eco_list_get_length (rings); i++)
    if (g_strcmp0 (eco_object_get_id (eco_list_get (rings, i)), id) == 0)
      return (int) i;
  return -1;
}

/* A place for the @index-th of @n nodes of a half ring. */
static EcoPoint
spread (Miniature *self, int ring, EcoSide side, guint index, guint n)
{
  const Band *band = &g_array_index (self->bands, Band, ring);
  double turn = (index + 0.5) / n * 164 + 8;
  double track = n > CROWD ? ((int) (index % 3) - 1) * 0.26 : 0;

  return eco_plane_get_point (self->plane, side == ECO_SIDE_EXTERNAL ? turn : 360 - turn,
                              (band->inner + band->outer) / 2
                                  + track * (band->outer - band->inner));
}

static void
add_spot (Miniature *self, EcoNode *node, guint (*counts)[2], guint (*used)[2])
{
  int ring = find_ring (self, node->ring);
  int side = node->side == ECO_SIDE_EXTERNAL ? 1 : 0;
  Spot spot = { node, { 0, 0 } };

  if (ring < 0)
    return;
  if (self->placed && isfinite (node->angle) && isfinite (node->radius))
    spot.at = eco_plane_get_point (self->plane, node->angle, node->radius);
  else if (node->side != ECO_SIDE_NONE)
    spot.at = spread (self, ring, node->side, used[ring][side]++, counts[ring][side]);
  spot.at.x *= self->scale;
  spot.at.y *= self->scale;
  g_array_append_val (self->spots, spot);
  g_hash_table_insert (self->spot_of, (gpointer) eco_object_get_id (ECO_OBJECT (node)),
                       GUINT_TO_POINTER (self->spots->len));
}

static void
find_spots (Miniature *self)
{
  EcoList *nodes = eco_ecosystem_get_nodes (self->ecosystem);
  g_autofree guint (*counts)[2] = g_malloc0 (sizeof (guint[2]) * (self->bands->len + 1));
  g_autofree guint (*used)[2] = g_malloc0 (sizeof (guint[2]) * (self->bands->len + 1));

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      int ring = find_ring (self, node->ring);

      if (ring >= 0)
        counts[ring][node->side == ECO_SIDE_EXTERNAL ? 1 : 0]++;
    }
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    add_spot (self, eco_list_get (nodes, i), counts, used);
}

static void
set_color (cairo_t *cr, EcoColor color, double alpha)
{
  double r, g, b, a;

  eco_color_get_rgba (color, &r, &g, &b, &a);
  cairo_set_source_rgba (cr, r, g, b, a * alpha);
}

/* An arc of the plane, in the picture's own px. */
static void
trace_arc (Miniature *self, double radius, double from, double to)
{
  cairo_save (self->cr);
  cairo_scale (self->cr, self->plane.stretch, 1);
  if (to > from)
    cairo_arc (self->cr, 0, 0, radius, from, to);
  else
    cairo_arc_negative (self->cr, 0, 0, radius, from, to);
  cairo_restore (self->cr);
}

static void
paint_band (Miniature *self, EcoRing *ring, const Band *band)
{
  EcoStyle bold = *self->style; /* only read while the other one lives */
  double gap = MAX (self->size * 0.008, 1);
  double inner = MAX (band->inner * self->scale, self->core * 1.06) + gap / 2;
  double outer = band->outer * self->scale - gap / 2;

  bold.band_strength = MIN (self->style->band_strength * BAND_BOLD, 1);
  if (outer - inner < 1)
    return;
  set_color (self->cr, eco_style_get_band (&bold, ring->color, ring->role), 1);
  trace_arc (self, outer, 0, 2 * G_PI);
  cairo_new_sub_path (self->cr);
  trace_arc (self, inner, 2 * G_PI, 0);
  cairo_fill (self->cr);
}

static void
paint_bands (Miniature *self)
{
  EcoList *rings = eco_ecosystem_get_rings (self->ecosystem);
  double gap = MAX (self->size * 0.014, 1.5);

  for (guint i = 1; i < self->bands->len; i++)
    paint_band (self, eco_list_get (rings, i), &g_array_index (self->bands, Band, i));
  /* The divide between the sides. */
  set_color (self->cr, self->style->page, 1);
  cairo_rectangle (self->cr, -gap / 2, -self->size / 2, gap, self->size);
  cairo_fill (self->cr);
}

static int
compare_strength (gconstpointer a, gconstpointer b)
{
  const EcoExchange *first = *(EcoExchange *const *) a, *second = *(EcoExchange *const *) b;

  return second->strength - first->strength;
}

static void
paint_line (Miniature *self, EcoExchange *exchange)
{
  guint from = GPOINTER_TO_UINT (g_hash_table_lookup (self->spot_of, exchange->from));
  guint to = GPOINTER_TO_UINT (g_hash_table_lookup (self->spot_of, exchange->to));
  const EcoCategory *category;
  EcoColor color = self->style->muted;
  EcoPoint a, b, m;

  if (from == 0 || to == 0)
    return;
  category = self->catalog != NULL && exchange->category != NULL
                 ? eco_catalog_lookup_category (self->catalog, exchange->category) : NULL;
  if (category != NULL)
    color = eco_style_get_family_color (self->style, category->family);
  a = g_array_index (self->spots, Spot, from - 1).at;
  b = g_array_index (self->spots, Spot, to - 1).at;
  /* Bent towards the centre, as lines run that mean the same there. */
  m = (EcoPoint) { (a.x + b.x) * 0.3, (a.y + b.y) * 0.3 };
  set_color (self->cr, color, LINE_ALPHA);
  cairo_move_to (self->cr, a.x, a.y);
  cairo_curve_to (self->cr, (a.x + 2 * m.x) / 3, (a.y + 2 * m.y) / 3, (b.x + 2 * m.x) / 3,
                  (b.y + 2 * m.y) / 3, b.x, b.y);
  cairo_stroke (self->cr);
}

/* The strongest, as many as can be told apart. */
static void
paint_lines (Miniature *self)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (self->ecosystem);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    g_ptr_array_add (order, eco_list_get (exchanges, i));
  g_ptr_array_sort (order, compare_strength);
  cairo_set_line_width (self->cr, CLAMP (self->size / 220, 0.5, 2));
  for (guint i = MIN (order->len, MOST_LINES); i > 0; i--)
    paint_line (self, order->pdata[i - 1]);
}

static void
paint_spots (Miniature *self)
{
  double area = G_PI * self->size * self->size / 4 * self->plane.stretch;
  double radius = sqrt (area * 0.1 / MAX (self->spots->len, 1) / G_PI);

  radius = CLAMP (radius, MAX (self->size * 0.006, 0.8), self->size * 0.034);
  for (guint i = 0; i < self->spots->len; i++)
    {
      const Spot *spot = &g_array_index (self->spots, Spot, i);
      const EcoKind *kind = self->catalog != NULL && spot->node->kind != NULL
                                ? eco_catalog_lookup_kind (self->catalog, spot->node->kind) : NULL;
      EcoHue hue = kind != NULL ? eco_style_get_hue (kind, kind->element) : ECO_HUE_OTHER;

      if (hypot (spot->at.x, spot->at.y) < self->core + radius)
        continue;
      if (radius > 1.5)
        {
          set_color (self->cr, self->style->card, 1);
          cairo_arc (self->cr, spot->at.x, spot->at.y, radius * 1.35, 0, 2 * G_PI);
          cairo_fill (self->cr);
        }
      set_color (self->cr, self->style->hues[hue], 1);
      cairo_arc (self->cr, spot->at.x, spot->at.y, radius, 0, 2 * G_PI);
      cairo_fill (self->cr);
    }
}

/* The monogram, or the first letter of what it is about. */
static char *
dup_letters (EcoEcosystem *ecosystem)
{
  const char *const texts[] = { ecosystem->monogram, ecosystem->brand, ecosystem->title };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *clean = eco_text_clean (texts[i] != NULL ? texts[i] : "");

      if (*clean != '\0')
        return g_utf8_substring (clean, 0, i == 0 ? MIN (g_utf8_strlen (clean, -1), 3) : 1);
    }
  return g_strdup ("");
}

static void
paint_core (Miniature *self)
{
  g_autofree char *letters = dup_letters (self->ecosystem);
  glong n = MAX (g_utf8_strlen (letters, -1), 1);
  double size = self->core * (n == 1 ? 1.15 : n == 2 ? 0.9 : 0.68);

  set_color (self->cr, self->style->core, 1);
  cairo_arc (self->cr, 0, 0, self->core, 0, 2 * G_PI);
  cairo_fill (self->cr);
  if (size >= LEAST_LETTER && *letters != '\0')
    {
      g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
      g_autoptr (PangoLayout) layout = eco_typesetter_layout (typesetter, letters, size, 700);
      PangoRectangle ink;

      pango_layout_get_pixel_extents (layout, &ink, NULL);
      set_color (self->cr, self->style->core_ink, 1);
      cairo_move_to (self->cr, -ink.x - ink.width / 2.0, -ink.y - ink.height / 2.0);
      pango_cairo_show_layout (self->cr, layout);
    }
}

/**
 * eco_miniature_get_size:
 * @most: px of the longer side
 * @width: (out): px, at least 1
 * @height: (out): px, at least 1
 */
void
eco_miniature_get_size (EcoEcosystem *ecosystem, int most, int *width, int *height)
{
  double stretch = eco_ecosystem_get_plane (ecosystem).stretch;

  g_return_if_fail (most > 0);

  *width = most;
  *height = MAX ((int) lround (most / stretch), 1);
}

/**
 * eco_miniature_paint:
 * @catalog: (nullable): for the colours of kinds and categories
 * @cr: to be painted on from 0, 0 on
 * @width: px
 * @height: px
 *
 * Paints the whole map.
 */
void
eco_miniature_paint (EcoEcosystem *ecosystem, EcoCatalog *catalog, const EcoStyle *style,
                     cairo_t *cr, int width, int height)
{
  Miniature self = { .ecosystem = ecosystem, .catalog = catalog, .style = style, .cr = cr };
  double half;

  g_return_if_fail (ECO_IS_ECOSYSTEM (ecosystem));
  g_return_if_fail (width > 0 && height > 0);

  self.plane = eco_ecosystem_get_plane (ecosystem);
  self.placed = TRUE;
  self.size = MIN (width, height);
  self.bands = g_array_new (FALSE, FALSE, sizeof (Band));
  self.spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  self.spot_of = g_hash_table_new (g_str_hash, g_str_equal);
  find_bands (&self);
  half = self.size * (0.5 - MARGIN);
  self.scale = half / get_band_end (&self);
  self.core = half * CORE_SHARE;
  if (self.bands->len > 0)
    self.core = CLAMP (g_array_index (self.bands, Band, 0).outer * self.scale * 0.92, self.core,
                       half * 0.4);
  find_spots (&self);
  cairo_save (cr);
  set_color (cr, style->page, 1);
  cairo_paint (cr);
  cairo_translate (cr, width / 2.0, height / 2.0);
  paint_bands (&self);
  paint_lines (&self);
  paint_spots (&self);
  paint_core (&self);
  cairo_restore (cr);
  g_array_unref (self.bands);
  g_array_unref (self.spots);
  g_hash_table_unref (self.spot_of);
}
