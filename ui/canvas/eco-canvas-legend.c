/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: the legend in its corner, the lower one at the start if nobody chose. It is there
 * when the rings leave the corner free, or when it is asked for; else a button is. It can be
 * dragged to another corner. */
#include "config.h"

#include "canvas/eco-canvas-legend-private.h"

#include "render/eco-measure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SIZE 0.82           /* of the legend of a small picture, by its size at 100 % */
#define PADDING 14.0
#define NARROW 700.0        /* px of a canvas on which the legend must be asked for */

EcoCanvasLegend *
_eco_canvas_legend_new (EcoCanvas *canvas)
{
  EcoCanvasLegend *legend = g_new0 (EcoCanvasLegend, 1);
  EcoPicture *picture = eco_canvas_controller_get_picture (canvas->controller);

  legend->canvas = canvas;
  legend->painter = eco_painter_new (eco_picture_get_typesetter (picture));
  _eco_canvas_legend_init_drag (legend);
  return legend;
}

void
_eco_canvas_legend_free (EcoCanvasLegend *legend)
{
  g_clear_handle_id (&legend->update, g_source_remove);
  g_clear_weak_pointer (&legend->button);
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
  EcoLegendPlace corner = _eco_canvas_legend_get_corner (legend);
  const EcoRect *at = &legend->place;
  double inner_x = at->x + (_eco_legend_place_is_left (corner) ? at->width : 0);
  double inner_y = at->y + (_eco_legend_place_is_top (corner) ? at->height : 0);
  double across, down; /* half of the outermost ring */

  eco_camera_fit (&camera, &extent, ECO_LEGEND_INSET, 1);
  across = extent.width / 2 * camera.zoom + ECO_LEGEND_INSET;
  down = extent.height / 2 * camera.zoom + ECO_LEGEND_INSET;
  return hypot ((camera.width / 2 - inner_x) / across, (camera.height / 2 - inner_y) / down) > 1;
}

static gboolean
is_narrow (EcoCanvasLegend *legend)
{
  return _eco_canvas_get_camera (legend->canvas)->width < NARROW;
}

/* As large as it is, or as the canvas is high. Returns whether there is room for all of it. */
static gboolean
place (EcoCanvasLegend *legend, int scale)
{
  EcoCamera *camera = _eco_canvas_get_camera (legend->canvas);
  EcoLegendPlace corner = _eco_canvas_legend_get_corner (legend);
  double room, factor;

  legend->place.width = gdk_texture_get_width (legend->texture) / (double) scale + 2 * PADDING;
  legend->place.height = gdk_texture_get_height (legend->texture) / (double) scale + 2 * PADDING;
  room = camera->height - _eco_canvas_legend_get_below (legend, corner);
  room = MAX (room - _eco_canvas_legend_get_above (legend, corner), 1);
  factor = MIN (MIN (room / legend->place.height,
                     (camera->width - 2 * ECO_LEGEND_INSET) / legend->place.width), 1);
  legend->place.width *= factor;
  legend->place.height *= factor;
  legend->place = _eco_canvas_legend_get_place_at (legend, corner);
  return factor >= 1;
}

static gboolean
update_button_cb (gpointer data)
{
  EcoCanvasLegend *legend = data;

  legend->update = 0;
  if (legend->button == NULL)
    return G_SOURCE_REMOVE;
  gtk_widget_set_visible (legend->button, legend->has_button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (legend->button), legend->shown);
  gtk_widget_queue_draw (GTK_WIDGET (legend->canvas));
  return G_SOURCE_REMOVE;
}

static void
update_button (EcoCanvasLegend *legend, gboolean shown, gboolean has_button)
{
  if (legend->shown == shown && legend->has_button == has_button)
    return;
  legend->shown = shown;
  legend->has_button = has_button;
  if (legend->update == 0)
    legend->update = g_idle_add (update_button_cb, legend);
}

static gboolean
update (EcoCanvasLegend *legend)
{
  EcoScene *scene
      = eco_picture_get_legend (eco_canvas_controller_get_picture (legend->canvas->controller));
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (legend->canvas));
  EcoRect ink = scene != NULL ? eco_scene_get_ink (scene) : ECO_RECT_EMPTY;
  gboolean narrow = is_narrow (legend), whole, shown;
  EcoLegendMode mode = legend->modes[narrow];

  if (eco_rect_is_empty (&ink))
    {
      update_button (legend, FALSE, FALSE);
      return FALSE;
    }
  if (legend->scene != scene || legend->scale != scale)
    paint (legend, scene, &ink, get_factor (legend), scale);
  whole = place (legend, scale);
  shown = mode == ECO_LEGEND_MODE_SHOWN
          || (mode == ECO_LEGEND_MODE_AUTOMATIC && !narrow && whole && has_room (legend));
  update_button (legend, shown, !shown || mode == ECO_LEGEND_MODE_SHOWN);
  return shown;
}

/* Whether it is seen; brings its place up to date. */
gboolean
_eco_canvas_legend_is_shown (EcoCanvasLegend *legend)
{
  return update (legend);
}

/* Shows it if it is hidden, and the other way round. */
void
_eco_canvas_legend_toggle (EcoCanvasLegend *legend)
{
  gboolean shown;

  if (eco_canvas_get_document (legend->canvas) == NULL)
    return;
  shown = update (legend);
  legend->modes[is_narrow (legend)] = shown ? ECO_LEGEND_MODE_HIDDEN : ECO_LEGEND_MODE_SHOWN;
  gtk_widget_queue_draw (GTK_WIDGET (legend->canvas));
}

static void
button_clicked_cb (GtkButton *button, EcoCanvas *canvas)
{
  _eco_canvas_legend_toggle (canvas->legend);
  gtk_widget_grab_focus (GTK_WIDGET (canvas));
}

/* The button that stands in for the legend; only one is kept up to date. */
GtkWidget *
_eco_canvas_legend_create_button (EcoCanvasLegend *legend)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_("Legend"));

  gtk_widget_add_css_class (button, "legend-button");
  gtk_widget_set_tooltip_text (button, _("Show or hide the legend"));
  gtk_widget_set_visible (button, FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (button_clicked_cb), legend->canvas, 0);
  g_set_weak_pointer (&legend->button, button);
  return button;
}

void
_eco_canvas_legend_snapshot (EcoCanvasLegend *legend, GtkSnapshot *snapshot)
{
  EcoPicture *picture = eco_canvas_controller_get_picture (legend->canvas->controller);
  const EcoStyle *style = eco_picture_get_style (picture);
  GdkRGBA page = _eco_rgba (style->page, 0.92), line = _eco_rgba (style->hairline, 0.8);
  EcoRect place, *at = &place;
  double inside;
  graphene_rect_t box;
  GskRoundedRect outline;

  if (!update (legend))
    return;
  place = legend->place;
  if (legend->dragging)
    {
      _eco_canvas_legend_snapshot_target (legend, snapshot, style->accent);
      place.x += legend->dragged.x;
      place.y += legend->dragged.y;
    }
  inside = MIN (PADDING, at->width / 4);
  box = GRAPHENE_RECT_INIT ((float) at->x, (float) at->y, (float) at->width,
                            (float) at->height);
  gsk_rounded_rect_init_from_rect (&outline, &box, 10);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &page, &box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { line, line, line, line });
  gtk_snapshot_append_texture (snapshot, legend->texture,
                               &GRAPHENE_RECT_INIT ((float) (at->x + inside),
                                                    (float) (at->y + inside),
                                                    (float) (at->width - 2 * inside),
                                                    (float) (at->height - 2 * inside)));
}
