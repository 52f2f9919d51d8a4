/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSceneView: what is seen and what is said of it. Input is in eco-scene-view-input.c. */
#include "config.h"

#include "chart/eco-scene-view-private.h"

#include "render/eco-scene-builder.h"
#include "render/eco-scene-private.h"

#include <math.h>

#define FIT_MARGIN 16.0
#define FIT_MOST 1.25
#define READABLE 0.8        /* least zoom at which all texts are read with ease */
#define REVEAL_MARGIN 24.0

enum
{
  CHOSEN,
  CURSOR_CHANGED,
  ACTIVATED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoSceneView, eco_scene_view, GTK_TYPE_WIDGET)

/* ---- What it says */

static const char *
find_title (EcoSceneView *self, const char *id)
{
  const EcoGroup *group
      = self->scene != NULL && id != NULL ? eco_scene_find_group (self->scene, id) : NULL;

  return group != NULL ? eco_scene_string (self->scene, group->title) : NULL;
}

static gboolean
has_popover (EcoSceneView *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      return TRUE;
  return FALSE;
}

/* The screen reader says where the cursor is. */
static void
update_label (EcoSceneView *self)
{
  const char *title = find_title (self, self->cursor);
  const char *label = self->label != NULL ? self->label : "";
  g_autofree char *text
      = title != NULL ? g_strdup_printf ("%s, %s", label, title) : g_strdup (label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean keys, GtkTooltip *tooltip)
{
  EcoSceneView *self = ECO_SCENE_VIEW (widget);
  const char *id = keys ? self->cursor : _eco_scene_view_find_at (self, (EcoPoint) { x, y });
  const char *title = find_title (self, id);
  GdkRectangle place;

  if (title == NULL || has_popover (self) || _eco_scene_drag_is_held (self)
      || !eco_scene_view_get_place (self, id, &place))
    return FALSE;
  gtk_tooltip_set_text (tooltip, title);
  gtk_tooltip_set_tip_area (tooltip, &place);
  return TRUE;
}

/* ---- What it shows */

/* Somebody has chosen what is seen. */
void
_eco_scene_view_moved (EcoSceneView *self)
{
  EcoRect page;

  if (self->scene != NULL)
    {
      page = eco_scene_get_page (self->scene);
      eco_camera_limit (&self->camera, &page);
    }
  self->extent = ECO_SCENE_EXTENT_FREE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Where the page begins, for a page that does not fit; it is in the middle on the axis on which it
 * does. */
static double
find_centre (double at, double length, double view, double zoom)
{
  return length * zoom + 2 * FIT_MARGIN <= view ? at + length / 2
                                                : at + (view / 2 - FIT_MARGIN) / zoom;
}

static void
fit_camera (EcoSceneView *self)
{
  EcoRect page = self->scene != NULL ? eco_scene_get_page (self->scene) : ECO_RECT_EMPTY;
  EcoCamera *camera = &self->camera;

  if (self->extent == ECO_SCENE_EXTENT_FREE || eco_rect_is_empty (&page))
    return;
  eco_camera_fit (camera, &page, FIT_MARGIN, FIT_MOST);
  if (self->extent != ECO_SCENE_EXTENT_READABLE)
    return;
  camera->zoom = MAX (camera->zoom, READABLE);
  camera->centre.x = find_centre (page.x, page.width, camera->width, camera->zoom);
  /* Reading begins at the top. */
  camera->centre.y = page.y + (camera->height / 2 - FIT_MARGIN) / camera->zoom;
}

void
_eco_scene_view_zoom (EcoSceneView *self, EcoPoint at, double zoom)
{
  eco_camera_zoom_at (&self->camera, at, zoom);
  _eco_scene_view_moved (self);
}

const char *
_eco_scene_view_find_at (EcoSceneView *self, EcoPoint view)
{
  EcoHit hit;

  if (self->scene == NULL)
    return NULL;
  eco_scene_hit (self->scene, eco_camera_to_scene (&self->camera, view), 0, &hit);
  return hit.part == ECO_PART_NODE ? hit.id : NULL;
}

void
_eco_scene_view_hover (EcoSceneView *self, const char *id)
{
  if (g_strcmp0 (self->hovered, id) == 0)
    return;
  g_free (self->hovered);
  self->hovered = g_strdup (id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_eco_scene_view_choose (EcoSceneView *self, const char *id)
{
  g_autofree char *own = g_strdup (id);

  if (own == NULL)
    return;
  eco_scene_view_set_cursor (self, own);
  g_signal_emit (self, signals[CHOSEN], 0, own);
}

void
_eco_scene_view_emit_moved (EcoSceneView *self, const char *id, EcoPlanMove *move, gboolean keys)
{
  g_signal_emit (self, signals[MOVED], 0, id, move, keys);
}

void
_eco_scene_view_emit_activated (EcoSceneView *self, const char *id)
{
  g_signal_emit (self, signals[ACTIVATED], 0, id);
}

void
_eco_scene_view_paint (EcoSceneView *self, GtkSnapshot *snapshot, EcoScene *scene)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  EcoPoint shift = eco_tile_cache_get_shift (&self->camera, scale);
  EcoRect visible = eco_camera_get_visible (&self->camera);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot,
      &GRAPHENE_RECT_INIT (0, 0, (float) self->camera.width, (float) self->camera.height));

  cairo_translate (cr, shift.x, shift.y);
  cairo_scale (cr, self->camera.zoom, self->camera.zoom);
  eco_painter_paint (self->painter, scene, cr, &visible, self->camera.zoom * scale,
                     ECO_PAINT_LEVELS);
  cairo_destroy (cr);
}

static void
paint_feedback (EcoSceneView *self, GtkSnapshot *snapshot, const char *id, EcoFeedback feedback)
{
  g_autoptr (EcoScene) scene = NULL;

  if (id == NULL)
    return;
  scene = eco_scene_new_overlay (self->scene, &id, 1, feedback);
  _eco_scene_view_paint (self, snapshot, scene);
}

static void
paint_marks (EcoSceneView *self, GtkSnapshot *snapshot)
{
  if (self->marked->len > 0 && self->marks == NULL)
    self->marks = eco_scene_new_overlay (self->scene, (const char *const *) self->marked->pdata,
                                         self->marked->len, ECO_FEEDBACK_SELECTED);
  if (self->marks != NULL)
    _eco_scene_view_paint (self, snapshot, self->marks);
}

static GdkRGBA
get_page_color (EcoSceneView *self)
{
  double r, g, b, a;

  eco_color_get_rgba (eco_scene_get_style (self->scene)->page, &r, &g, &b, &a);
  return (GdkRGBA) { (float) r, (float) g, (float) b, 1 };
}

static void
eco_scene_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EcoSceneView *self = ECO_SCENE_VIEW (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                            (float) gtk_widget_get_height (widget));
  GdkRGBA page;

  if (self->scene == NULL)
    return;
  page = get_page_color (self);
  gtk_snapshot_push_clip (snapshot, &all);
  gtk_snapshot_append_color (snapshot, &page, &all);
  eco_tile_cache_set_scene (self->tiles, self->scene);
  eco_tile_cache_snapshot (self->tiles, snapshot, &self->camera,
                           gtk_widget_get_scale_factor (widget));
  paint_marks (self, snapshot);
  paint_feedback (self, snapshot, self->hovered, ECO_FEEDBACK_HOVERED);
  if (self->keys && gtk_widget_has_focus (widget))
    paint_feedback (self, snapshot, self->cursor, ECO_FEEDBACK_TARGET);
  _eco_scene_drag_snapshot (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
eco_scene_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 480;
}

static void
eco_scene_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EcoSceneView *self = ECO_SCENE_VIEW (widget);

  self->camera.width = width;
  self->camera.height = height;
  fit_camera (self);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

/* ---- Class */

static void
eco_scene_view_dispose (GObject *object)
{
  EcoSceneView *self = ECO_SCENE_VIEW (object);

  eco_scene_view_drop_popovers (self);
  g_clear_pointer (&self->drag, _eco_scene_drag_free);
  g_clear_pointer (&self->tiles, eco_tile_cache_free);
  g_clear_pointer (&self->painter, eco_painter_free);
  g_clear_pointer (&self->scene, eco_scene_unref);
  g_clear_pointer (&self->marks, eco_scene_unref);
  g_clear_pointer (&self->marked, g_ptr_array_unref);
  g_clear_pointer (&self->cursor, g_free);
  g_clear_pointer (&self->hovered, g_free);
  g_clear_pointer (&self->label, g_free);
  G_OBJECT_CLASS (eco_scene_view_parent_class)->dispose (object);
}

static void
eco_scene_view_class_init (EcoSceneViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_scene_view_dispose;
  widget_class->snapshot = eco_scene_view_snapshot;
  widget_class->measure = eco_scene_view_measure;
  widget_class->size_allocate = eco_scene_view_size_allocate;
  widget_class->query_tooltip = query_tooltip;

  /**
   * EcoSceneView::chosen:
   * @id: of what was clicked, or where the cursor is
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * EcoSceneView::cursor-changed:
   *
   * The cursor is on another thing.
   */
  signals[CURSOR_CHANGED]
      = g_signal_new ("cursor-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EcoSceneView::activated:
   * @id: of what is to be edited
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * EcoSceneView::moved:
   * @id: of what was put elsewhere
   * @move: (type gpointer): #EcoPlanMove, what that means; it says something
   * @keys: whether it was a step by a key
   */
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_POINTER,
                                 G_TYPE_BOOLEAN);

  _eco_scene_view_class_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "sceneview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
eco_scene_view_init (EcoSceneView *self)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();

  self->tiles
      = eco_tile_cache_new (typesetter, G_CALLBACK (gtk_widget_queue_draw), self);
  self->painter = eco_painter_new (typesetter);
  self->marked = g_ptr_array_new_with_free_func (g_free);
  self->drag = _eco_scene_drag_new ();
  eco_camera_init (&self->camera);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  _eco_scene_view_init_input (self);
}

/* Brings what the cursor is on into the view. */
void
_eco_scene_view_reveal (EcoSceneView *self)
{
  EcoRect box;

  if (self->cursor == NULL || self->scene == NULL
      || !eco_scene_get_bounds (self->scene, self->cursor, &box)
      || !eco_camera_reveal (&self->camera, &box, REVEAL_MARGIN))
    return;
  self->extent = ECO_SCENE_EXTENT_FREE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whether what the cursor is on stands elsewhere than before. */
static gboolean
has_moved (EcoSceneView *self, const EcoRect *before)
{
  EcoRect box;

  return self->cursor != NULL && eco_scene_get_bounds (self->scene, self->cursor, &box)
         && (box.x != before->x || box.y != before->y);
}

/* ---- Public */

/**
 * eco_scene_view_set_scene:
 * @scene: (nullable): what is shown from now on; the view stays where it is, unless it shows all,
 *   or the keys have moved what the cursor is on
 */
void
eco_scene_view_set_scene (EcoSceneView *self, EcoScene *scene)
{
  EcoRect box, before = ECO_RECT_EMPTY;

  g_return_if_fail (ECO_IS_SCENE_VIEW (self));
  if (self->scene == scene)
    return;
  if (self->cursor != NULL && self->scene != NULL)
    eco_scene_get_bounds (self->scene, self->cursor, &before);
  g_clear_pointer (&self->scene, eco_scene_unref);
  g_clear_pointer (&self->marks, eco_scene_unref);
  self->scene = scene != NULL ? eco_scene_ref (scene) : NULL;
  if (self->cursor != NULL
      && (scene == NULL || !eco_scene_get_bounds (scene, self->cursor, &box)))
    g_clear_pointer (&self->cursor, g_free);
  g_clear_pointer (&self->hovered, g_free);
  _eco_scene_drag_settle (self);
  fit_camera (self);
  if (self->keys && !eco_rect_is_empty (&before) && has_moved (self, &before))
    _eco_scene_view_reveal (self);
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * eco_scene_view_get_scene:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
EcoScene *
eco_scene_view_get_scene (EcoSceneView *self)
{
  g_return_val_if_fail (ECO_IS_SCENE_VIEW (self), NULL);
  return self->scene;
}

/**
 * eco_scene_view_set_label:
 * @label: what it is, for those who do not see it
 */
void
eco_scene_view_set_label (EcoSceneView *self, const char *label)
{
  g_return_if_fail (ECO_IS_SCENE_VIEW (self));
  g_free (self->label);
  self->label = g_strdup (label);
  update_label (self);
}

/**
 * eco_scene_view_set_marked:
 * @ids: (array length=n_ids) (nullable): the things that are selected
 */
void
eco_scene_view_set_marked (EcoSceneView *self, const char *const *ids, guint n_ids)
{
  g_return_if_fail (ECO_IS_SCENE_VIEW (self));
  g_ptr_array_set_size (self->marked, 0);
  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (self->marked, g_strdup (ids[i]));
  g_clear_pointer (&self->marks, eco_scene_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * eco_scene_view_get_cursor:
 *
 * Returns: (transfer none) (nullable): id of the thing where the cursor is
 */
const char *
eco_scene_view_get_cursor (EcoSceneView *self)
{
  g_return_val_if_fail (ECO_IS_SCENE_VIEW (self), NULL);
  return self->cursor;
}

/**
 * eco_scene_view_set_cursor:
 * @id: (nullable): of a thing, which is brought into the view
 */
void
eco_scene_view_set_cursor (EcoSceneView *self, const char *id)
{
  g_return_if_fail (ECO_IS_SCENE_VIEW (self));
  if (g_strcmp0 (self->cursor, id) == 0)
    return;
  g_free (self->cursor);
  self->cursor = g_strdup (id);
  _eco_scene_view_reveal (self);
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CURSOR_CHANGED], 0);
}

/**
 * eco_scene_view_fit:
 * @all: whether all is shown, however small; else it stays large enough to be read
 *
 * Goes on doing so when the size or the scene changes.
 */
void
eco_scene_view_fit (EcoSceneView *self, gboolean all)
{
  g_return_if_fail (ECO_IS_SCENE_VIEW (self));
  self->extent = all ? ECO_SCENE_EXTENT_ALL : ECO_SCENE_EXTENT_READABLE;
  fit_camera (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * eco_scene_view_get_place:
 * @id: of a thing
 * @place: (out): where it is, px of the view
 *
 * Returns: whether it is there
 */
gboolean
eco_scene_view_get_place (EcoSceneView *self, const char *id, GdkRectangle *place)
{
  EcoRect box;

  g_return_val_if_fail (ECO_IS_SCENE_VIEW (self) && id != NULL && place != NULL, FALSE);
  if (self->scene == NULL || !eco_scene_get_bounds (self->scene, id, &box))
    return FALSE;
  box = eco_camera_rect_to_view (&self->camera, &box);
  *place = (GdkRectangle) { (int) floor (box.x), (int) floor (box.y), (int) ceil (box.width),
                            (int) ceil (box.height) };
  return TRUE;
}

/**
 * eco_scene_view_dup_at:
 * @x: px of the view
 * @y: likewise
 *
 * Returns: (transfer full) (nullable): id of the thing there
 */
char *
eco_scene_view_dup_at (EcoSceneView *self, double x, double y)
{
  g_return_val_if_fail (ECO_IS_SCENE_VIEW (self), NULL);
  return g_strdup (_eco_scene_view_find_at (self, (EcoPoint) { x, y }));
}

/**
 * eco_scene_view_drop_popovers:
 *
 * What is asked over it is asked no more; nobody hears an answer.
 */
void
eco_scene_view_drop_popovers (EcoSceneView *self)
{
  GtkWidget *child;

  g_return_if_fail (ECO_IS_SCENE_VIEW (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
