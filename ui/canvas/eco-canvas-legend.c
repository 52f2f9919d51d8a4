/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: the legend in the lower left corner. It is there when the rings
 * leave the corner free, or when it is asked for. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#include "render/eco-measure.h"

#include <math.h>

#define SIZE 0.82           /* of the legend of a small picture, by its size at 100 % */
#define PADDING 14.0
#define INSET 12.0          /* px of the view from its edges */

typedef enum
{
  LEGEND_AUTOMATIC,
  LEGEND_SHOWN,
  LEGEND_HIDDEN,
} LegendMode;

struct _EcoCanvasLegend
{
  EcoCanvas *canvas;
  EcoPainter *painter;
  EcoScene *scene;            /* what the texture shows */
  GdkTexture *texture;
  int scale;                  /* device px by px of the texture */
  EcoRect place;              /* px of the view */
  LegendMode mode;
};

EcoCanvasLegend *
_eco_canvas_legend_new (EcoCanvas *canvas)
{
  EcoCanvasLegend *legend = g_new0 (EcoCanvasLegend, 1);
  EcoPicture *picture = eco_canvas_controller_get_picture (canvas->controller);

  legend->canvas = canvas;
  legend->painter = eco_painter_new (eco_picture_get_typesetter (picture));
  return legend;
}

void
_eco_canvas_legend_free (EcoCanvasLegend *legend)
{
  g_clear_pointer (&legend->scene, eco_scene_unref);
  g_clear_object (&legend->texture);
  eco_painter_free (legend->painter);
  g_free (legend);
}

static double
get_factor (EcoCanvasLegend *legend)
{
  EcoDocument *document = eco_canvas_get_document (legend->canvas);
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (document));

  return SIZE / eco_measure_scale (eco_list_get_length (nodes));
}

/* Paints it once; it does not change when the view does. */
static void
paint (EcoCanvasLegend *legend, EcoScene *scene, const EcoRect *ink, double factor, int scale)
{
  int width = (int) ceil (ink->width * factor * scale);
  int height = (int) ceil (ink->height * factor * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, factor * scale, factor * scale);
  cairo_translate (cr, -ink->x, -ink->y);
  eco_painter_paint (legend->painter, scene, cr, NULL, factor * scale, ECO_PAINT_EXPORT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  g_clear_object (&legend->texture);
  legend->texture =
      gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  g_clear_pointer (&legend->scene, eco_scene_unref);
  legend->scene = eco_scene_ref (scene);
  legend->scale = scale;
}

/* Whether the rings leave the corner free while all of the picture is seen. */
static gboolean
has_room (EcoCanvasLegend *legend)
{
  EcoCamera camera = *_eco_canvas_get_camera (legend->canvas);
  EcoRect extent = eco_picture_get_extent (
      eco_canvas_controller_get_picture (legend->canvas->controller));
  double right = legend->place.x + legend->place.width, top = legend->place.y;
  double radius;

  eco_camera_fit (&camera, &extent, INSET, 1);
  radius = MAX (extent.width, extent.height) / 2 * camera.zoom;
  return hypot (camera.width / 2 - right, camera.height / 2 - top) > radius + INSET;
}

static gboolean
update (EcoCanvasLegend *legend)
{
  EcoScene *scene
      = eco_picture_get_legend (eco_canvas_controller_get_picture (legend->canvas->controller));
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (legend->canvas));
  EcoRect ink = scene != NULL ? eco_scene_get_ink (scene) : ECO_RECT_EMPTY;

  if (legend->mode == LEGEND_HIDDEN || eco_rect_is_empty (&ink))
    return FALSE;
  if (legend->scene != scene || legend->scale != scale)
    paint (legend, scene, &ink, get_factor (legend), scale);
  legend->place.width = gdk_texture_get_width (legend->texture) / (double) scale + 2 * PADDING;
  legend->place.height = gdk_texture_get_height (legend->texture) / (double) scale + 2 * PADDING;
  legend->place.x = INSET;
  legend->place.y = _eco_canvas_get_camera (legend->canvas)->height - INSET - legend->place.height;
  return legend->mode == LEGEND_SHOWN || has_room (legend);
}

/* Shows it if it is hidden, and the other way round. */
void
_eco_canvas_legend_toggle (EcoCanvasLegend *legend)
{
  if (eco_canvas_get_document (legend->canvas) == NULL)
    return;
  legend->mode = update (legend) ? LEGEND_HIDDEN : LEGEND_SHOWN;
  gtk_widget_queue_draw (GTK_WIDGET (legend->canvas));
}

void
_eco_canvas_legend_snapshot (EcoCanvasLegend *legend, GtkSnapshot *snapshot)
{
  EcoPicture *picture = eco_canvas_controller_get_picture (legend->canvas->controller);
  const EcoStyle *style = eco_style_get (eco_picture_get_theme (picture));
  GdkRGBA page = _eco_rgba (style->page, 0.92), line = _eco_rgba (style->hairline, 0.8);
  const EcoRect *place = &legend->place;
  graphene_rect_t box;
  GskRoundedRect outline;

  if (!update (legend))
    return;
  box = GRAPHENE_RECT_INIT ((float) place->x, (float) place->y, (float) place->width,
                            (float) place->height);
  gsk_rounded_rect_init_from_rect (&outline, &box, 10);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &page, &box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { line, line, line, line });
  gtk_snapshot_append_texture (snapshot, legend->texture,
                               &GRAPHENE_RECT_INIT ((float) (place->x + PADDING),
                                                    (float) (place->y + PADDING),
                                                    (float) (place->width - 2 * PADDING),
                                                    (float) (place->height - 2 * PADDING)));
}
