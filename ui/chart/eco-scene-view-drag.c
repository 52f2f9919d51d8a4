/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSceneView: things of a picture of the plan that are dragged or nudged elsewhere.
 *
 * While one is dragged, a ghost of it follows the pointer, the place that would take it lights up,
 * and words say what that would mean. Nothing changes before it is let go. */
#include "config.h"

#include "chart/eco-scene-view-private.h"

#include "render/eco-scene-builder.h"
#include "render/eco-scene-private.h"

#include <math.h>

#define EDGE 28.0      /* px at which the view begins to follow */
#define MOST_PAN 7.0   /* px a frame */
#define SETTLE 1200    /* ms for which a dropped thing is shown where it was dropped */
#define BUBBLE_GAP 18.0
#define BUBBLE_INSET 8.0

struct _EcoSceneDrag
{
  EcoPlanChart *plan;  /* what can be moved; or NULL */
  char *id;            /* of what is held; or NULL */
  EcoPlanGrip grip;
  EcoPoint from, view; /* where it was taken (scene), where the pointer is (px of the view) */
  EcoPlanMove *move;   /* what letting go now would mean */
  EcoScene *ghost;     /* while it is dragged */
  gboolean dropped;    /* and the picture is not made yet that has it there */
  guint tick, timeout;
};

EcoSceneDrag *
_eco_scene_drag_new (void)
{
  return g_new0 (EcoSceneDrag, 1);
}

static void
let_go (EcoSceneView *self)
{
  EcoSceneDrag *drag = self->drag;

  if (drag->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), drag->tick);
  drag->tick = 0;
  g_clear_handle_id (&drag->timeout, g_source_remove);
  g_clear_pointer (&drag->id, g_free);
  g_clear_pointer (&drag->move, eco_plan_move_free);
  g_clear_pointer (&drag->ghost, eco_scene_unref);
  drag->dropped = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_eco_scene_drag_free (EcoSceneDrag *drag)
{
  g_clear_handle_id (&drag->timeout, g_source_remove);
  g_clear_pointer (&drag->plan, eco_plan_chart_unref);
  g_clear_pointer (&drag->id, g_free);
  g_clear_pointer (&drag->move, eco_plan_move_free);
  g_clear_pointer (&drag->ghost, eco_scene_unref);
  g_free (drag);
}

/* There is a new picture: what was dropped is in it, what is being dragged stays in the hand. */
void
_eco_scene_drag_settle (EcoSceneView *self)
{
  EcoRect box;

  if (self->drag->dropped || self->scene == NULL
      || (self->drag->id != NULL && !eco_scene_get_bounds (self->scene, self->drag->id, &box)))
    let_go (self);
}

/**
 * eco_scene_view_set_plan:
 * @plan: (nullable): whose scene is shown; its things can be put elsewhere
 */
void
eco_scene_view_set_plan (EcoSceneView *self, EcoPlanChart *plan)
{
  g_return_if_fail (ECO_IS_SCENE_VIEW (self));
  if (plan != NULL)
    eco_plan_chart_ref (plan);
  else
    let_go (self);
  g_clear_pointer (&self->drag->plan, eco_plan_chart_unref);
  self->drag->plan = plan;
}

static EcoPoint
get_scene_point (EcoSceneView *self)
{
  return eco_camera_to_scene (&self->camera, self->drag->view);
}

/* The shape of the pointer there; NULL for the usual one. */
const char *
_eco_scene_drag_get_cursor (EcoSceneView *self, EcoPoint view)
{
  EcoPlanChart *plan = self->drag->plan;
  const char *id = self->hovered;

  if (self->drag->ghost != NULL && !self->drag->dropped)
    return self->drag->grip == ECO_PLAN_GRIP_WHOLE ? "grabbing" : "ew-resize";
  if (id == NULL)
    return NULL;
  if (plan == NULL || !eco_plan_chart_can_move (plan, id))
    return "pointer";
  return eco_plan_chart_find_grip (plan, id, eco_camera_to_scene (&self->camera, view))
                 == ECO_PLAN_GRIP_WHOLE ? "grab" : "ew-resize";
}

/* ---- From press to drop */

/* Returns whether something that can be moved is held now. */
gboolean
_eco_scene_drag_press (EcoSceneView *self, EcoPoint view)
{
  EcoSceneDrag *drag = self->drag;
  const char *id = _eco_scene_view_find_at (self, view);

  let_go (self);
  if (drag->plan == NULL || id == NULL || !eco_plan_chart_can_move (drag->plan, id))
    return FALSE;
  drag->id = g_strdup (id);
  drag->view = view;
  drag->from = get_scene_point (self);
  drag->grip = eco_plan_chart_find_grip (drag->plan, id, drag->from);
  return TRUE;
}

gboolean
_eco_scene_drag_is_held (EcoSceneView *self)
{
  return self->drag->id != NULL && !self->drag->dropped;
}

static void
find_move (EcoSceneView *self)
{
  EcoSceneDrag *drag = self->drag;

  g_clear_pointer (&drag->move, eco_plan_move_free);
  drag->move = eco_plan_chart_find_move (drag->plan, drag->id, drag->grip, drag->from,
                                         get_scene_point (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* How much the view follows on an axis. */
static double
find_pan (double at, double length)
{
  if (at < EDGE)
    return MIN ((EDGE - at) / 2, MOST_PAN);
  return at > length - EDGE ? -MIN ((at - length + EDGE) / 2, MOST_PAN) : 0;
}

static gboolean
follow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EcoSceneView *self = ECO_SCENE_VIEW (widget);
  double dx = find_pan (self->drag->view.x, self->camera.width);
  double dy = find_pan (self->drag->view.y, self->camera.height);

  if ((dx != 0 || dy != 0) && !self->drag->dropped)
    {
      eco_camera_pan (&self->camera, dx, dy);
      _eco_scene_view_moved (self);
      find_move (self);
    }
  return G_SOURCE_CONTINUE;
}

void
_eco_scene_drag_update (EcoSceneView *self, EcoPoint view)
{
  EcoSceneDrag *drag = self->drag;
  const char *id = drag->id;

  drag->view = view;
  if (drag->ghost == NULL)
    {
      drag->ghost = eco_scene_new_subset (self->scene, &id, 1, FALSE);
      drag->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_cb, NULL, NULL);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                       _eco_scene_drag_get_cursor (self, view));
    }
  find_move (self);
}

static gboolean
settled_cb (gpointer data)
{
  EcoSceneView *self = data;

  self->drag->timeout = 0;
  let_go (self);
  return G_SOURCE_REMOVE;
}

/* Returns whether something was dragged; a press alone is a click. */
gboolean
_eco_scene_drag_drop (EcoSceneView *self)
{
  EcoSceneDrag *drag = self->drag;
  gboolean dragged = drag->ghost != NULL && !drag->dropped;
  g_autofree char *id = NULL;

  if (!dragged || drag->move == NULL || drag->move->values->len == 0)
    {
      if (!drag->dropped)
        let_go (self);
      return dragged;
    }
  if (drag->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), drag->tick);
  drag->tick = 0;
  drag->dropped = TRUE;
  self->keys = FALSE;
  drag->timeout = g_timeout_add (SETTLE, settled_cb, self);
  id = g_strdup (drag->id);
  eco_scene_view_set_cursor (self, id);
  _eco_scene_view_emit_moved (self, id, drag->move, FALSE);
  return TRUE;
}

/* Escape: everything stays where it was. */
gboolean
_eco_scene_drag_cancel (EcoSceneView *self)
{
  if (self->drag->ghost == NULL || self->drag->dropped)
    return GDK_EVENT_PROPAGATE;
  let_go (self);
  return GDK_EVENT_STOP;
}

/* ---- Keys */

/* Moves what the cursor is on by a step. */
gboolean
_eco_scene_drag_nudge (EcoSceneView *self, EcoPlanGrip grip, int dx, int dy)
{
  EcoPlanChart *plan = self->drag->plan;
  g_autoptr (EcoPlanMove) move = NULL;
  g_autofree char *id = NULL;

  if (plan == NULL || self->cursor == NULL || !eco_plan_chart_can_move (plan, self->cursor))
    return GDK_EVENT_PROPAGATE;
  self->keys = TRUE;
  _eco_scene_view_reveal (self);
  id = g_strdup (self->cursor);
  move = eco_plan_chart_find_nudge (plan, id, grip, dx, dy);
  if (move->values->len > 0)
    _eco_scene_view_emit_moved (self, id, move, TRUE);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

/* ---- What is seen of it */

static GdkRGBA
get_rgba (EcoColor color, float alpha)
{
  double r, g, b, a;

  eco_color_get_rgba (color, &r, &g, &b, &a);
  return (GdkRGBA) { (float) r, (float) g, (float) b, alpha };
}

static graphene_rect_t
get_view_box (EcoSceneView *self, const EcoRect *scene)
{
  EcoRect box = eco_camera_rect_to_view (&self->camera, scene);

  return GRAPHENE_RECT_INIT ((float) box.x, (float) box.y, (float) box.width, (float) box.height);
}

static void
add_box (GtkSnapshot *snapshot, const graphene_rect_t *box, const GdkRGBA *fill,
         const GdkRGBA *line)
{
  GskRoundedRect round;
  float widths[4] = { 2, 2, 2, 2 };

  gsk_rounded_rect_init_from_rect (&round, box, 7);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, fill, box);
  gtk_snapshot_pop (snapshot);
  if (line != NULL)
    gtk_snapshot_append_border (snapshot, &round, widths,
                                (GdkRGBA[4]) { *line, *line, *line, *line });
}

static void
add_place (EcoSceneView *self, GtkSnapshot *snapshot)
{
  const EcoStyle *style = eco_scene_get_style (self->scene);
  graphene_rect_t box = get_view_box (self, &self->drag->move->place);
  GdkRGBA fill = get_rgba (style->accent, 0.16f), line = get_rgba (style->accent, 1);

  if (!eco_rect_is_empty (&self->drag->move->place))
    add_box (snapshot, &box, &fill, &line);
}

/* What is dragged pales where it still is. */
static void
add_hole (EcoSceneView *self, GtkSnapshot *snapshot)
{
  GdkRGBA pale = get_rgba (eco_scene_get_style (self->scene)->page, 0.6f);
  EcoRect bounds;
  graphene_rect_t box;

  if (!eco_scene_get_bounds (self->scene, self->drag->id, &bounds))
    return;
  box = get_view_box (self, &bounds);
  add_box (snapshot, &box, &pale, NULL);
}

static void
add_ghost (EcoSceneView *self, GtkSnapshot *snapshot)
{
  EcoPoint to = get_scene_point (self);
  double zoom = self->camera.zoom;

  if (self->drag->grip != ECO_PLAN_GRIP_WHOLE)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) ((to.x - self->drag->from.x) * zoom),
                                                (float) ((to.y - self->drag->from.y) * zoom)));
  gtk_snapshot_push_opacity (snapshot, 0.8);
  _eco_scene_view_paint (self, snapshot, self->drag->ghost);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
add_words (EcoSceneView *self, GtkSnapshot *snapshot, const char *words)
{
  const EcoStyle *style = eco_scene_get_style (self->scene);
  GdkRGBA ground = get_rgba (style->ink, 0.95f), ink = get_rgba (style->page, 1);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  graphene_rect_t box;
  int width, height;
  double x, y;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (self->drag->view.x + BUBBLE_GAP, 4,
             MAX (self->camera.width - width - 2 * BUBBLE_INSET - 4, 4));
  y = self->drag->view.y + BUBBLE_GAP;
  if (y + height + 2 * BUBBLE_INSET > self->camera.height)
    y = self->drag->view.y - BUBBLE_GAP - height - 2 * BUBBLE_INSET;
  box = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (width + 2 * BUBBLE_INSET),
                            (float) (height + BUBBLE_INSET));
  add_box (snapshot, &box, &ground, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x + BUBBLE_INSET),
                                                          (float) (y + BUBBLE_INSET / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

/* Over all else. */
void
_eco_scene_drag_snapshot (EcoSceneView *self, GtkSnapshot *snapshot)
{
  EcoSceneDrag *drag = self->drag;

  if (drag->ghost == NULL)
    return;
  add_hole (self, snapshot);
  if (drag->move != NULL)
    add_place (self, snapshot);
  add_ghost (self, snapshot);
  if (!drag->dropped && drag->move != NULL && drag->move->words != NULL)
    add_words (self, snapshot, drag->move->words);
}
