/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small pictures of one map in many looks. */
#include "config.h"

#include "widgets/eco-theme-picture.h"

#include "render/eco-miniature.h"
#include "render/eco-painter.h"
#include "render/eco-scene-builder.h"

/* On a larger map the plain ways of the lines must do. */
#define MOST_EXCHANGES 150 /* whose fine ways are found while somebody waits */
#define MOST_NODES 400     /* of a map that is painted as it is; a larger one as a miniature */

struct _EcoThemePainter
{
  EcoDocument *document;
  EcoTypesetter *typesetter;
  EcoPainter *painter;
  EcoRouteMemo *memo;
  gboolean refined;
};

/**
 * eco_theme_painter_new:
 * @document: whose map is painted
 *
 * Returns: (transfer full): a painter
 */
EcoThemePainter *
eco_theme_painter_new (EcoDocument *document)
{
  EcoThemePainter *self = g_new0 (EcoThemePainter, 1);

  self->document = g_object_ref (document);
  self->typesetter = eco_typesetter_new ();
  self->painter = eco_painter_new (self->typesetter);
  self->memo = eco_route_memo_new ();
  return self;
}

/**
 * eco_theme_painter_free:
 */
void
eco_theme_painter_free (EcoThemePainter *self)
{
  g_object_unref (self->document);
  eco_painter_free (self->painter);
  eco_typesetter_unref (self->typesetter);
  eco_route_memo_free (self->memo);
  g_free (self);
}

static EcoScene *
build (EcoThemePainter *self, const EcoStyle *style, double aspect)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.style = style;
  options.typesetter = self->typesetter;
  options.memo = self->memo;
  options.title = options.legend = options.words = options.owed = FALSE;
  options.margin = 0.02;
  options.aspect = aspect;
  return eco_scene_new (eco_document_get_ecosystem (self->document),
                        eco_document_get_catalog (self->document), &options);
}

/* The fine ways, for all pictures that follow. */
static void
refine (EcoThemePainter *self, const EcoStyle *style)
{
  EcoList *exchanges
      = eco_ecosystem_get_exchanges (eco_document_get_ecosystem (self->document));
  g_autoptr (EcoScene) scene = NULL;
  g_autoptr (EcoRouteJob) job = NULL;

  self->refined = TRUE;
  if (eco_list_get_length (exchanges) > MOST_EXCHANGES)
    return;
  scene = build (self, style, 1);
  job = eco_route_memo_take_job (self->memo);
  if (job == NULL)
    return;
  eco_route_job_run (job);
  eco_route_memo_apply (self->memo, job);
}

static void
paint_map (EcoThemePainter *self, const EcoStyle *style, cairo_t *cr, int width, int height)
{
  g_autoptr (EcoScene) scene = NULL;
  EcoRect page;
  double scale;

  if (!self->refined)
    refine (self, style);
  scene = build (self, style, width / (double) height);
  page = eco_scene_get_page (scene);
  scale = MIN (width / page.width, height / page.height);
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -page.x - page.width / 2, -page.y - page.height / 2);
  eco_painter_paint (self->painter, scene, cr, NULL, scale, 0);
}

/* Nobody waits for a large map that is shown as small as this. */
static void
paint_miniature (EcoThemePainter *self, const EcoStyle *style, cairo_t *cr, int width, int height)
{
  double r, g, b, a;
  int side = MIN (width, height);

  eco_color_get_rgba (style->page, &r, &g, &b, &a);
  cairo_set_source_rgba (cr, r, g, b, a);
  cairo_paint (cr);
  cairo_translate (cr, (width - side) / 2.0, (height - side) / 2.0);
  eco_miniature_paint (eco_document_get_ecosystem (self->document),
                       eco_document_get_catalog (self->document), style, cr, side, side);
}

/**
 * eco_theme_painter_paint:
 * @width: device px
 * @height: device px
 *
 * Returns: (transfer full): the map as it is now in the look of @style
 */
GdkTexture *
eco_theme_painter_paint (EcoThemePainter *self, const EcoStyle *style, int width, int height)
{
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (self->document));
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;
  GdkTexture *texture;
  cairo_t *cr;
  int stride;

  g_return_val_if_fail (self != NULL && style != NULL, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  if (eco_list_get_length (nodes) > MOST_NODES)
    paint_miniature (self, style, cr, width, height);
  else
    paint_map (self, style, cr, width, height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  cairo_surface_destroy (surface);
  return texture;
}
