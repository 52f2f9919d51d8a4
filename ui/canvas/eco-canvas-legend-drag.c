/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: the legend is dragged to another corner. The exported picture has it there too, so
 * the corner is a value of the ecosystem, and undo takes it back. */
#include "config.h"

#include "canvas/eco-canvas-legend-private.h"

#include "session/eco-document.h"

#include <math.h>

#define GAP 8.0   /* px from other widgets over the canvas */
#define MOVED 8.0 /* px from which a press is a drag */

static gboolean
is_rtl (EcoCanvasLegend *legend)
{
  return gtk_widget_get_direction (GTK_WIDGET (legend->canvas)) == GTK_TEXT_DIR_RTL;
}

/* The corner of the ecosystem; in the window the one at the start is free if nobody chose. */
EcoLegendPlace
_eco_canvas_legend_get_corner (EcoCanvasLegend *legend)
{
  EcoDocument *document = eco_canvas_get_document (legend->canvas);
  EcoLegendPlace corner = eco_document_get_ecosystem (document)->legend;

  if (corner == ECO_LEGEND_AUTOMATIC || corner == ECO_LEGEND_NONE)
    return is_rtl (legend) ? ECO_LEGEND_BOTTOM_RIGHT : ECO_LEGEND_BOTTOM_LEFT;
  return corner;
}

/* The px at the top or bottom of the canvas that other widgets over it take, at that side. */
static double
get_taken (EcoCanvasLegend *legend, gboolean left, gboolean top)
{
  GtkWidget *canvas = GTK_WIDGET (legend->canvas);
  EcoCamera *camera = _eco_canvas_get_camera (legend->canvas);
  double width = legend->place.width + 2 * ECO_LEGEND_INSET, taken = 0;
  double from = left ? 0 : camera->width - width;

  for (GtkWidget *widget = gtk_widget_get_first_child (gtk_widget_get_parent (canvas));
       widget != NULL; widget = gtk_widget_get_next_sibling (widget))
    {
      graphene_rect_t at;

      if (widget == canvas || !gtk_widget_get_visible (widget)
          || !gtk_widget_compute_bounds (widget, canvas, &at))
        continue;
      if (at.origin.x >= from + width || at.origin.x + at.size.width <= from)
        continue;
      if (top && at.origin.y + at.size.height < camera->height / 2)
        taken = MAX (taken, at.origin.y + at.size.height);
      else if (!top && at.origin.y > camera->height / 2)
        taken = MAX (taken, camera->height - at.origin.y);
    }
  return taken;
}

/* How far it stays from the bottom of the canvas in that corner. */
double
_eco_canvas_legend_get_below (EcoCanvasLegend *legend, EcoLegendPlace corner)
{
  double taken = _eco_legend_place_is_top (corner)
                     ? 0 : get_taken (legend, _eco_legend_place_is_left (corner), FALSE);

  return taken > 0 ? taken + GAP : ECO_LEGEND_INSET;
}

/* How far it stays from the top of the canvas at that side. */
double
_eco_canvas_legend_get_above (EcoCanvasLegend *legend, EcoLegendPlace corner)
{
  double taken = get_taken (legend, _eco_legend_place_is_left (corner), TRUE);

  return taken > 0 ? taken + GAP : ECO_LEGEND_INSET;
}

/* Where it is in that corner of the canvas, as large as it is. */
EcoRect
_eco_canvas_legend_get_place_at (EcoCanvasLegend *legend, EcoLegendPlace corner)
{
  EcoCamera *camera = _eco_canvas_get_camera (legend->canvas);
  EcoRect place = legend->place;

  place.x = _eco_legend_place_is_left (corner) ? ECO_LEGEND_INSET
                                               : camera->width - ECO_LEGEND_INSET - place.width;
  place.y = _eco_legend_place_is_top (corner)
                ? _eco_canvas_legend_get_above (legend, corner)
                : camera->height - _eco_canvas_legend_get_below (legend, corner) - place.height;
  return place;
}

/* The corner that it would come to lie in. */
static EcoLegendPlace
get_target (EcoCanvasLegend *legend)
{
  EcoCamera *camera = _eco_canvas_get_camera (legend->canvas);
  const EcoRect *at = &legend->place;
  gboolean left = at->x + legend->dragged.x + at->width / 2 < camera->width / 2;
  gboolean top = at->y + legend->dragged.y + at->height / 2 < camera->height / 2;

  return top ? (left ? ECO_LEGEND_TOP_LEFT : ECO_LEGEND_TOP_RIGHT)
             : (left ? ECO_LEGEND_BOTTOM_LEFT : ECO_LEGEND_BOTTOM_RIGHT);
}

/* The corner lights up. */
void
_eco_canvas_legend_snapshot_target (EcoCanvasLegend *legend, GtkSnapshot *snapshot, EcoColor accent)
{
  EcoRect place = _eco_canvas_legend_get_place_at (legend, get_target (legend));
  GdkRGBA fill = _eco_rgba (accent, 0.1), line = _eco_rgba (accent, 0.8);
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float) place.x, (float) place.y, (float) place.width,
                                            (float) place.height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &box, 10);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { line, line, line, line });
}

static gboolean
contains (const EcoRect *rect, double x, double y)
{
  return x >= rect->x && y >= rect->y && x < rect->x + rect->width && y < rect->y + rect->height;
}

/* What lies on the canvas gets the press; below the legend nothing does. */
static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, EcoCanvasLegend *legend)
{
  GtkWidget *widget = GTK_WIDGET (legend->canvas);
  gboolean here = eco_canvas_get_document (legend->canvas) != NULL
                  && _eco_canvas_legend_is_shown (legend) && contains (&legend->place, x, y)
                  && gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT) == widget;

  legend->dragging = FALSE;
  legend->dragged = (EcoPoint) { 0, 0 };
  gtk_gesture_set_state (GTK_GESTURE (drag),
                         here ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, EcoCanvasLegend *legend)
{
  legend->dragged = (EcoPoint) { dx, dy };
  legend->dragging = legend->dragging || hypot (dx, dy) > MOVED;
  gtk_widget_queue_draw (GTK_WIDGET (legend->canvas));
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, EcoCanvasLegend *legend)
{
  EcoDocument *document = eco_canvas_get_document (legend->canvas);
  EcoLegendPlace target = get_target (legend);

  if (legend->dragging && document != NULL && target != _eco_canvas_legend_get_corner (legend))
    {
      EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (document));

      eco_document_set_text (document, ecosystem, eco_object_find_field (ecosystem, "legend"),
                             eco_enum_get_nick (ECO_TYPE_LEGEND_PLACE, (int) target), NULL);
    }
  legend->dragging = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (legend->canvas));
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, EcoCanvasLegend *legend)
{
  legend->dragging = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (legend->canvas));
}

void
_eco_canvas_legend_init_drag (EcoCanvasLegend *legend)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  /* Before the tools of the map. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), legend);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), legend);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), legend);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancel_cb), legend);
  gtk_widget_add_controller (GTK_WIDGET (legend->canvas), GTK_EVENT_CONTROLLER (drag));
}
