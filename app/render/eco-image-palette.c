/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds the colours of a picture.
 *
 * The pixels are counted in boxes of 5 bits a channel. The boxes are parted into clusters in
 * CIELAB by k-means (S. P. Lloyd, "Least squares quantization in PCM", IEEE Transactions on
 * Information Theory 28(2), 1982), which begins with the fullest box and then always with the one
 * farthest from all begun clusters, by distance and weight (as T. F. Gonzalez, "Clustering to
 * minimize the maximum intercluster distance", 1985). Nothing is drawn by lot, so a picture has
 * one palette. Clusters that look alike are joined.
 *
 * Paper, ink and holes are no brand colours: near white, near black and transparent pixels are
 * passed over. */
#include "config.h"

#include "render/eco-image-palette.h"

#include "base/eco-lab.h"

#include <math.h>
#include <string.h>

#define N_BOXES (32 * 32 * 32)
#define MAX_ROUNDS 32
#define ALIKE 11.0       /* CIEDE2000; clusters nearer than this are one colour */
#define LEAST_SHARE 0.01 /* of a colour that counts */
#define WHITE_L 93.0
#define BLACK_L 7.0
#define GREY_CHROMA 9.0  /* below, a colour is a grey */
#define APART 10.0       /* CIEDE2000 from core to accent */
#define HUES_APART 6.5   /* the same between hues, which glyphs tell apart too */
#define FAR_HUE 50.0     /* degrees; a colour replaces no hue of ours farther away */

typedef struct
{
  EcoLab lab;
  double weight;
} Point;

/* ---- Counting */

static gboolean
is_passed_over (EcoLab lab)
{
  double chroma = eco_lab_get_chroma (lab);

  return (lab.l > WHITE_L && chroma < GREY_CHROMA) || (lab.l < BLACK_L && chroma < 2 * GREY_CHROMA);
}

/* The mean colours of the boxes that count. */
static GArray *
count_boxes (const EcoPixels *pixels, double *n_dark)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));
  g_autofree guint32(*sums)[4] = g_malloc0 (sizeof (guint32[N_BOXES][4]));

  for (int y = 0; y < pixels->height; y++)
    for (int x = 0; x < pixels->width; x++)
      {
        const guint8 *p = pixels->data + (gsize) y * (gsize) pixels->stride + 4 * (gsize) x;
        guint32 *sum = sums[(p[0] >> 3) << 10 | (p[1] >> 3) << 5 | p[2] >> 3];

        if (p[3] < 0x80)
          continue;
        for (int i = 0; i < 3; i++)
          sum[i] += p[i];
        sum[3]++;
      }
  for (guint i = 0; i < N_BOXES; i++)
    {
      const guint32 *sum = sums[i];
      Point point = { .weight = sum[3] };

      if (sum[3] == 0)
        continue;
      point.lab = eco_lab_from_color ((EcoColor) (sum[0] / sum[3] << 24 | sum[1] / sum[3] << 16
                                                  | sum[2] / sum[3] << 8 | 0xff));
      if (point.lab.l < BLACK_L)
        *n_dark += point.weight;
      if (!is_passed_over (point.lab))
        g_array_append_val (points, point);
    }
  return points;
}

/* ---- Clusters */

static double
square_distance (EcoLab x, EcoLab y)
{
  return (x.l - y.l) * (x.l - y.l) + (x.a - y.a) * (x.a - y.a) + (x.b - y.b) * (x.b - y.b);
}

static guint
find_nearest (const Point *clusters, guint n, EcoLab lab, double *distance)
{
  guint best = 0;

  *distance = INFINITY;
  for (guint i = 0; i < n; i++)
    if (square_distance (clusters[i].lab, lab) < *distance)
      {
        *distance = square_distance (clusters[i].lab, lab);
        best = i;
      }
  return best;
}

static guint
begin_clusters (const GArray *points, Point clusters[ECO_IMAGE_PALETTE_SIZE])
{
  guint n = 0;

  while (n < MIN (ECO_IMAGE_PALETTE_SIZE, points->len))
    {
      double best = 0;

      for (guint i = 0; i < points->len; i++)
        {
          const Point *point = &g_array_index (points, Point, i);
          double distance, score;

          find_nearest (clusters, n, point->lab, &distance);
          score = n == 0 ? point->weight : distance * sqrt (point->weight);
          if (score <= best)
            continue;
          best = score;
          clusters[n] = *point;
        }
      if (best <= 0)
        break;
      n++;
    }
  return n;
}

/* One round. Returns whether a centre moved. */
static gboolean
move_clusters (const GArray *points, Point *clusters, guint n)
{
  Point sums[ECO_IMAGE_PALETTE_SIZE] = { { { 0 }, 0 } };
  gboolean moved = FALSE;

  for (guint i = 0; i < points->len; i++)
    {
      const Point *point = &g_array_index (points, Point, i);
      double distance;
      Point *sum = &sums[find_nearest (clusters, n, point->lab, &distance)];

      sum->lab.l += point->lab.l * point->weight;
      sum->lab.a += point->lab.a * point->weight;
      sum->lab.b += point->lab.b * point->weight;
      sum->weight += point->weight;
    }
  for (guint i = 0; i < n; i++)
    {
      double w = sums[i].weight;
      EcoLab centre = clusters[i].lab;

      if (w > 0)
        centre = (EcoLab) { sums[i].lab.l / w, sums[i].lab.a / w, sums[i].lab.b / w };
      moved = moved || square_distance (centre, clusters[i].lab) > 0.01;
      clusters[i] = (Point) { centre, w };
    }
  return moved;
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const Point *x = a, *y = b;

  return x->weight != y->weight ? (x->weight < y->weight ? 1 : -1)
         : x->lab.l != y->lab.l ? (x->lab.l < y->lab.l ? 1 : -1) : 0;
}

/* Joins those that look alike, the lighter into the heavier one; sorts them by weight. */
static guint
join_clusters (Point *clusters, guint n)
{
  guint kept = 0;

  qsort (clusters, n, sizeof *clusters, compare_weights);
  for (guint i = 0; i < n; i++)
    {
      guint k = 0;

      while (k < kept && eco_lab_get_distance (clusters[k].lab, clusters[i].lab) >= ALIKE)
        k++;
      if (k < kept)
        clusters[k].weight += clusters[i].weight;
      else if (clusters[i].weight > 0)
        clusters[kept++] = clusters[i];
    }
  qsort (clusters, kept, sizeof *clusters, compare_weights);
  return kept;
}

/* ---- Proposals */

static double
get_hue_angle (EcoLab lab)
{
  return atan2 (lab.b, lab.a) * 180 / G_PI;
}

static double
hue_difference (EcoLab x, EcoLab y)
{
  double difference = fabs (get_hue_angle (x) - get_hue_angle (y));

  return difference > 180 ? 360 - difference : difference;
}

/* Whether no other hue, proposed or of the base, looks like @color. */
static gboolean
is_apart (const EcoImagePalette *self, const EcoStyle *base, int except, EcoColor color)
{
  EcoLab lab = eco_lab_from_color (color);

  for (int i = 0; i < ECO_HUE_OTHER; i++)
    {
      EcoColor other = self->hues[i] != ECO_COLOR_UNSET ? self->hues[i] : base->hues[i];

      if (i != except && eco_lab_get_distance (eco_lab_from_color (other), lab) < HUES_APART)
        return FALSE;
    }
  return TRUE;
}

/* Each colour takes the place of the hue of ours that it is like, so that the hues stay apart. */
static void
propose_hue (EcoImagePalette *self, const EcoStyle *base, EcoColor color)
{
  EcoLab lab = eco_lab_from_color (color);
  double nearest = FAR_HUE;
  int best = -1;

  for (int i = 0; i < ECO_HUE_OTHER; i++)
    {
      double difference = hue_difference (eco_lab_from_color (base->hues[i]), lab);

      if (self->hues[i] == ECO_COLOR_UNSET && difference < nearest
          && is_apart (self, base, i, color))
        {
          nearest = difference;
          best = i;
        }
    }
  if (best >= 0)
    self->hues[best] = color;
}

static void
propose (EcoImagePalette *self, const EcoStyle *base)
{
  double most = 0;

  for (guint i = 0; i < self->n_colors; i++)
    {
      EcoLab lab = eco_lab_from_color (self->colors[i]);
      double chroma = eco_lab_get_chroma (lab);

      if (chroma < GREY_CHROMA)
        continue;
      if (self->core == ECO_COLOR_UNSET)
        self->core = self->colors[i];
      else if (chroma * sqrt (self->shares[i]) > most
               && eco_lab_get_distance (eco_lab_from_color (self->core), lab) >= APART)
        {
          most = chroma * sqrt (self->shares[i]);
          self->accent = self->colors[i];
        }
      propose_hue (self, base, self->colors[i]);
    }
  if (self->core == ECO_COLOR_UNSET && self->n_colors > 0)
    self->core = self->colors[0];
  if (self->accent == ECO_COLOR_UNSET)
    self->accent = self->core;
}

/**
 * eco_image_palette_from_pixels:
 * @base: the theme whose hues are replaced
 * @palette: (out caller-allocates)
 *
 * Finds the colours of a picture and proposes what a brand theme may use them for. The same
 * pixels always give the same palette.
 *
 * Returns: whether there is any colour; a picture of nothing but black gives a black core
 */
gboolean
eco_image_palette_from_pixels (const EcoPixels *pixels, const EcoStyle *base,
                               EcoImagePalette *palette)
{
  Point clusters[ECO_IMAGE_PALETTE_SIZE] = { { { 0 }, 0 } };
  g_autoptr (GArray) points = NULL;
  double sum = 0, n_dark = 0;
  guint n;

  g_return_val_if_fail (pixels != NULL && base != NULL && palette != NULL, FALSE);

  memset (palette, 0, sizeof *palette);
  points = count_boxes (pixels, &n_dark);
  n = begin_clusters (points, clusters);
  for (int round = 0; round < MAX_ROUNDS; round++)
    if (!move_clusters (points, clusters, n))
      break;
  n = join_clusters (clusters, n);
  for (guint i = 0; i < n; i++)
    sum += clusters[i].weight;
  for (guint i = 0; i < n; i++)
    if (clusters[i].weight >= LEAST_SHARE * sum)
      {
        palette->colors[palette->n_colors] = eco_lab_to_color (clusters[i].lab);
        palette->shares[palette->n_colors++] = clusters[i].weight / sum;
      }
  propose (palette, base);
  if (palette->core == ECO_COLOR_UNSET && n_dark > 0)
    palette->core = palette->accent = ECO_RGB (0x15181e);
  return palette->core != ECO_COLOR_UNSET;
}

/**
 * eco_image_palette_fill:
 * @theme: in no ecosystem, or in one that may be changed
 *
 * Puts the proposals into @theme; what there is none for becomes that of the base.
 */
void
eco_image_palette_fill (const EcoImagePalette *palette, EcoBrandTheme *theme)
{
  g_return_if_fail (palette != NULL && ECO_IS_BRAND_THEME (theme));

  g_object_set (theme, "core", palette->core, "accent", palette->accent,
                "people", palette->hues[ECO_HUE_PEOPLE],
                "process", palette->hues[ECO_HUE_PROCESS],
                "technology", palette->hues[ECO_HUE_TECHNOLOGY],
                "community", palette->hues[ECO_HUE_COMMUNITY],
                "channel", palette->hues[ECO_HUE_CHANNEL], NULL);
}
