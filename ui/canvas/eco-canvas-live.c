/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what is drawn above the tiles: the thing under the pointer with its
 * exchanges, the selection, and the gesture in progress.
 *
 * The scenes of what does not follow the pointer are kept until it changes. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#include "render/eco-scene-line.h"

#include <math.h>

#define DIM_DELAY 200000.0  /* µs before the rest goes quiet */
#define DIM_DELAY_LINE 650000.0 /* the same over an exchange: they are everywhere */
#define DIM_TIME 160000.0   /* µs that it takes */
#define DIM_MOST 0.34
#define PLACEHOLDER_WIDTH 120.0
#define PLACEHOLDER_HEIGHT 32.0

struct _EcoCanvasLive
{
  EcoCanvas *canvas;
  EcoPainter *painter;

  EcoScene *selection;        /* outlines of what is selected, or %NULL: to be made */
  char *hovered;              /* what the next two are of */
  EcoScene *lifted;           /* the hovered thing and what it touches */
  EcoScene *outline;          /* round the hovered thing */
  EcoScene *rest;             /* all but what is being moved */

  double dim;                 /* how quiet the rest is, 0 … 1 */
  gint64 dim_since;           /* when the pointer came there; µs */
  gint64 dim_frame;           /* time of the last frame */
  guint tick;
};

EcoCanvasLive *
_eco_canvas_live_new (EcoCanvas *canvas)
{
  EcoCanvasLive *live = g_new0 (EcoCanvasLive, 1);
  EcoPicture *picture = eco_canvas_controller_get_picture (canvas->controller);

  live->canvas = canvas;
  live->painter = eco_painter_new (eco_picture_get_typesetter (picture));
  return live;
}

void
_eco_canvas_live_forget_selection (EcoCanvasLive *live)
{
  g_clear_pointer (&live->selection, eco_scene_unref);
}

static void
forget_hovered (EcoCanvasLive *live)
{
  g_clear_pointer (&live->hovered, g_free);
  g_clear_pointer (&live->lifted, eco_scene_unref);
  g_clear_pointer (&live->outline, eco_scene_unref);
}

/* The picture is another. */
void
_eco_canvas_live_forget (EcoCanvasLive *live)
{
  _eco_canvas_live_forget_selection (live);
  forget_hovered (live);
  g_clear_pointer (&live->rest, eco_scene_unref);
  live->dim = 0;
}

void
_eco_canvas_live_free (EcoCanvasLive *live)
{
  _eco_canvas_live_forget (live);
  if (live->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (live->canvas), live->tick);
  eco_painter_free (live->painter);
  g_free (live);
}

/* ---- Painting */

static cairo_t *
begin_paint (EcoCanvas *self, GtkSnapshot *snapshot, const EcoRect *rect)
{
  EcoCamera *camera = _eco_canvas_get_camera (self);
  EcoPoint shift =
      eco_tile_cache_get_shift (camera, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  EcoRect view = eco_camera_rect_to_view (camera, rect);
  double left = MAX (floor (view.x) - 2, 0), top = MAX (floor (view.y) - 2, 0);
  double right = MIN (ceil (view.x + view.width) + 2, camera->width);
  double bottom = MIN (ceil (view.y + view.height) + 2, camera->height);
  cairo_t *cr;

  if (eco_rect_is_empty (rect) || right <= left || bottom <= top)
    return NULL;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) left, (float) top,
                                                                 (float) (right - left),
                                                                 (float) (bottom - top)));
  cairo_translate (cr, shift.x, shift.y);
  cairo_scale (cr, camera->zoom, camera->zoom);
  return cr;
}

/* Paints a small scene where it is in the view. */
void
_eco_canvas_paint (EcoCanvas *self, GtkSnapshot *snapshot, EcoScene *scene)
{
  EcoCamera *camera = _eco_canvas_get_camera (self);
  EcoRect ink = eco_scene_get_ink (scene);
  EcoRect visible = eco_camera_get_visible (camera);
  cairo_t *cr = begin_paint (self, snapshot, &ink);

  if (cr == NULL)
    return;
  eco_painter_paint (self->live->painter, scene, cr, &visible,
                     camera->zoom * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                     ECO_PAINT_LEVELS);
  cairo_destroy (cr);
}

static const EcoStyle *
get_style (EcoCanvasLive *live)
{
  return eco_picture_get_style (eco_canvas_controller_get_picture (live->canvas->controller));
}

static EcoCanvasController *
get_controller (EcoCanvasLive *live)
{
  return live->canvas->controller;
}

/* ---- Hover */

/* While a name is typed, the pointer just lies where it was. */
static const char *
get_hovered (EcoCanvasLive *live)
{
  if (_eco_canvas_label_is_open (live->canvas->label))
    return NULL;
  return eco_canvas_controller_get_feedback (get_controller (live))->hovered;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EcoCanvasLive *live = data;
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (get_controller (live));
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double step = (double) (now - live->dim_frame) / DIM_TIME;
  const char *hovered = get_hovered (live);
  gboolean wanted = hovered != NULL && g_strcmp0 (hovered, live->hovered) == 0;
  double before = live->dim;

  live->dim_frame = now;
  if (!_eco_canvas_has_motion (live->canvas))
    step = 1;
  if (!wanted)
    live->dim = MAX (live->dim - step, 0);
  else if (live->dim > 0
           || (double) (now - live->dim_since) >= (feedback->handles ? DIM_DELAY : DIM_DELAY_LINE))
    live->dim = MIN (live->dim + step, 1);
  if (live->dim != before)
    gtk_widget_queue_draw (widget);
  if (wanted ? live->dim < 1 : live->dim > 0)
    return G_SOURCE_CONTINUE;
  live->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
ensure_tick (EcoCanvasLive *live)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (live->canvas));

  if (live->tick != 0 || clock == NULL)
    return;
  live->dim_frame = gdk_frame_clock_get_frame_time (clock);
  live->tick = gtk_widget_add_tick_callback (GTK_WIDGET (live->canvas), tick_cb, live, NULL);
}

/* What is under the pointer now; when it is nothing, the last thing stays until it faded. */
static void
update_hovered (EcoCanvasLive *live, const char *id)
{
  EcoScene *scene = eco_canvas_get_scene (live->canvas);
  g_autoptr (GPtrArray) around = NULL;

  if (id == NULL || g_strcmp0 (live->hovered, id) == 0)
    {
      if (id == NULL && live->hovered != NULL && live->dim <= 0)
        forget_hovered (live);
      if (live->hovered != NULL)
        ensure_tick (live);
      return;
    }
  forget_hovered (live);
  around =
      eco_picture_dup_around (eco_canvas_controller_get_picture (get_controller (live)), id, TRUE);
  live->hovered = g_strdup (id);
  live->lifted =
      eco_scene_new_subset (scene, (const char *const *) around->pdata, around->len, FALSE);
  live->outline = eco_scene_new_overlay (scene, &id, 1, ECO_FEEDBACK_HOVERED);
  live->dim_since = g_get_monotonic_time ();
  ensure_tick (live);
}

static void
show_shadow (EcoCanvasLive *live, GtkSnapshot *snapshot, const EcoRect *box, double strength)
{
  EcoRect view = eco_camera_rect_to_view (_eco_canvas_get_camera (live->canvas), box);
  GdkRGBA color = { 0, 0, 0, (float) ((get_style (live)->dark ? 0.6 : 0.22) * strength) };
  float zoom = (float) _eco_canvas_get_camera (live->canvas)->zoom;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) view.x, (float) view.y,
                                                        (float) view.width, (float) view.height),
                                   (float) MIN (view.width, view.height) / 2.5f);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &color, 0, 3 * zoom, 0, 10 * zoom);
}

static void
show_hovered (EcoCanvasLive *live, GtkSnapshot *snapshot)
{
  EcoCamera *camera = _eco_canvas_get_camera (live->canvas);
  GdkRGBA page = _eco_rgba (get_style (live)->page, DIM_MOST * live->dim);
  EcoRect box;

  if (live->hovered == NULL)
    return;
  if (live->dim > 0)
    {
      gtk_snapshot_append_color (
          snapshot, &page,
          &GRAPHENE_RECT_INIT (0, 0, (float) camera->width, (float) camera->height));
      if (eco_scene_get_bounds (eco_canvas_get_scene (live->canvas), live->hovered, &box)
          && box.width < 400 && box.height < 120)
        show_shadow (live, snapshot, &box, live->dim);
      _eco_canvas_paint (live->canvas, snapshot, live->lifted);
    }
  if (get_hovered (live) != NULL)
    _eco_canvas_paint (live->canvas, snapshot, live->outline);
}

/* ---- Selection */

static void
show_selection (EcoCanvasLive *live, GtkSnapshot *snapshot)
{
  EcoDocument *document = eco_canvas_get_document (live->canvas);
  EcoSelection *selection = eco_document_get_selection (document);

  if (live->selection == NULL)
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();

      for (guint i = 0; i < eco_selection_get_size (selection); i++)
        g_ptr_array_add (ids, (gpointer) eco_selection_get_id (selection, i));
      live->selection = eco_scene_new_overlay (eco_canvas_get_scene (live->canvas),
                                               (const char *const *) ids->pdata, ids->len,
                                               ECO_FEEDBACK_SELECTED);
    }
  _eco_canvas_paint (live->canvas, snapshot, live->selection);
}

static void
show_frame (EcoCanvasLive *live, GtkSnapshot *snapshot, const EcoRect *rect, float corner)
{
  EcoRect view = eco_camera_rect_to_view (_eco_canvas_get_camera (live->canvas), rect);
  GdkRGBA fill = _eco_rgba (get_style (live)->accent, 0.1);
  GdkRGBA stroke = _eco_rgba (get_style (live)->accent, 0.8);
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) view.x, (float) view.y, (float) view.width,
                                             (float) view.height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &area, corner);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &area);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { stroke, stroke, stroke, stroke });
}

/* The rubber band, and what it would leave selected. */
static void
show_band (EcoCanvasLive *live, GtkSnapshot *snapshot, const EcoCanvasFeedback *feedback)
{
  g_autoptr (EcoScene) chosen
      = eco_scene_new_overlay (eco_canvas_get_scene (live->canvas),
                               (const char *const *) feedback->chosen->pdata,
                               feedback->chosen->len, ECO_FEEDBACK_SELECTED);

  _eco_canvas_paint (live->canvas, snapshot, chosen);
  show_frame (live, snapshot, &feedback->band, 0);
}

/* ---- The gesture in progress */

/* The picture without what is being moved. */
EcoScene *
_eco_canvas_live_get_rest (EcoCanvasLive *live, EcoScene *scene)
{
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (get_controller (live));
  EcoPicture *picture = eco_canvas_controller_get_picture (get_controller (live));
  const char *edited = NULL;

  if (_eco_canvas_maker_hides (live->canvas->maker, &edited) && live->rest == NULL)
    live->rest = eco_scene_new_without_label (scene, edited);
  else if (feedback->moved->len == 0 && edited == NULL)
    {
      g_clear_pointer (&live->rest, eco_scene_unref);
      return scene;
    }
  if (live->rest == NULL)
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < feedback->moved->len; i++)
        g_ptr_array_extend_and_steal (
            ids, eco_picture_dup_around (
                     picture, g_array_index (feedback->moved, EcoMovedNode, i).id, FALSE));
      live->rest = eco_scene_new_subset (scene, (const char *const *) ids->pdata, ids->len, TRUE);
    }
  return live->rest;
}

static void
show_cell (EcoCanvasLive *live, GtkSnapshot *snapshot, const char *ring_id, EcoSide side,
           double angle)
{
  g_autoptr (EcoScene) cell
      = eco_scene_new_cell (eco_canvas_get_scene (live->canvas), ring_id, side, angle);

  _eco_canvas_paint (live->canvas, snapshot, cell);
}

/* Where in the cell the one thing is that would go there; NAN when there are several. */
static double
get_drop_angle (EcoCanvasLive *live, const EcoCanvasFeedback *feedback)
{
  EcoPoint at = { NAN, NAN };
  double angle, radius;

  if (feedback->has_card)
    at = feedback->card;
  else if (feedback->has_line)
    at = feedback->line_to;
  else if (feedback->moved->len == 1)
    at = g_array_index (feedback->moved, EcoMovedNode, 0).centre;
  if (isnan (at.x))
    return NAN;
  eco_plane_get_place (eco_scene_get_plane (eco_canvas_get_scene (live->canvas)), at, &angle,
                       &radius);
  return angle;
}

/* The line between rings or sectors that is being dragged. */
static void
show_edge (EcoCanvasLive *live, GtkSnapshot *snapshot, const EcoCanvasFeedback *feedback)
{
  g_autoptr (EcoScene) edge = NULL;

  if (feedback->edge_radius <= 0 && !feedback->has_border)
    return;
  edge = eco_scene_new_edge (eco_canvas_get_scene (live->canvas), feedback->edge_radius,
                             feedback->has_border ? feedback->border_angle : NAN);
  _eco_canvas_paint (live->canvas, snapshot, edge);
}

static void
show_cells (EcoCanvasLive *live, GtkSnapshot *snapshot, const EcoCanvasFeedback *feedback)
{
  for (guint i = 0; i < feedback->cells->len; i++)
    {
      const EcoCell *cell = &g_array_index (feedback->cells, EcoCell, i);

      show_cell (live, snapshot, cell->ring_id, cell->side,
                 feedback->cells->len == 1 ? get_drop_angle (live, feedback) : NAN);
    }
  if (feedback->ring_id != NULL && feedback->cells->len == 0)
    show_cell (live, snapshot, feedback->ring_id, feedback->side, get_drop_angle (live, feedback));
}

static void
show_moved (EcoCanvasLive *live, GtkSnapshot *snapshot, const EcoCanvasFeedback *feedback)
{
  EcoPicture *picture = eco_canvas_controller_get_picture (get_controller (live));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (EcoScene) moved = NULL;
  g_autoptr (EcoScene) outline = NULL;
  EcoRect box;

  if (feedback->moved->len == 0)
    return;
  moved = eco_picture_create_moved (picture, (const EcoMovedNode *) feedback->moved->data,
                                    feedback->moved->len);
  for (guint i = 0; i < feedback->moved->len; i++)
    {
      const char *id = g_array_index (feedback->moved, EcoMovedNode, i).id;

      g_ptr_array_add (ids, (gpointer) id);
      if (eco_scene_get_bounds (moved, id, &box))
        show_shadow (live, snapshot, &box, 1);
    }
  outline = eco_scene_new_overlay (moved, (const char *const *) ids->pdata, ids->len,
                                   ECO_FEEDBACK_SELECTED);
  _eco_canvas_paint (live->canvas, snapshot, moved);
  _eco_canvas_paint (live->canvas, snapshot, outline);
}

static void
show_connection (EcoCanvasLive *live, GtkSnapshot *snapshot, const EcoCanvasFeedback *feedback)
{
  EcoScene *scene = eco_canvas_get_scene (live->canvas);
  g_autoptr (EcoScene) target = NULL;
  g_autoptr (EcoScene) line = NULL;

  if (!feedback->has_line)
    return;
  if (feedback->target != NULL)
    {
      target = eco_scene_new_overlay (scene, &feedback->target, 1, ECO_FEEDBACK_TARGET);
      _eco_canvas_paint (live->canvas, snapshot, target);
    }
  line = eco_scene_new_line (scene, feedback->line_from, feedback->line_to);
  _eco_canvas_paint (live->canvas, snapshot, line);
}

/* Handles keep their size at every zoom, so they are drawn in the view's frame. */
static void
show_handles (EcoCanvasLive *live, GtkSnapshot *snapshot)
{
  const EcoStyle *style = get_style (live);
  GdkRGBA fill = _eco_rgba (style->card, 1), stroke = _eco_rgba (style->accent, 1);
  EcoPoint at;

  for (guint i = 0; i < ECO_N_HANDLES; i++)
    if (eco_canvas_controller_get_handle (get_controller (live), i, &at))
      {
        float r = (float) ECO_HANDLE_RADIUS;
        graphene_rect_t rect
            = GRAPHENE_RECT_INIT ((float) at.x - r, (float) at.y - r, 2 * r, 2 * r);
        GskRoundedRect circle;

        gsk_rounded_rect_init_from_rect (&circle, &rect, r);
        gtk_snapshot_push_rounded_clip (snapshot, &circle);
        gtk_snapshot_append_color (snapshot, &fill, &rect);
        gtk_snapshot_pop (snapshot);
        gtk_snapshot_append_border (snapshot, &circle, (float[4]) { 1.75f, 1.75f, 1.75f, 1.75f },
                                    (GdkRGBA[4]) { stroke, stroke, stroke, stroke });
      }
}

void
_eco_canvas_live_snapshot (EcoCanvasLive *live, GtkSnapshot *snapshot)
{
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (get_controller (live));

  update_hovered (live, get_hovered (live));
  show_hovered (live, snapshot);
  show_cells (live, snapshot, feedback);
  show_edge (live, snapshot, feedback);
  if (feedback->moved->len == 0 && !feedback->has_band)
    show_selection (live, snapshot);
  _eco_canvas_guides_snapshot (live->canvas, snapshot);
  show_moved (live, snapshot, feedback);
  show_connection (live, snapshot, feedback);
  if (get_hovered (live) != NULL)
    show_handles (live, snapshot);
  if (feedback->has_band)
    show_band (live, snapshot, feedback);
  if (feedback->has_card)
    {
      EcoRect card = eco_rect_around (feedback->card, PLACEHOLDER_WIDTH, PLACEHOLDER_HEIGHT);

      show_frame (live, snapshot, &card,
                  (float) (PLACEHOLDER_HEIGHT / 2 * _eco_canvas_get_camera (live->canvas)->zoom));
    }
}
