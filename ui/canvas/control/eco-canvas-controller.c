/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: what the tools and commands share. */
#include "config.h"

#include "canvas/control/eco-canvas-make-private.h"

#include <math.h>

#define HIT_TOLERANCE 5.0

enum
{
  FEEDBACK_CHANGED,
  VIEW_CHANGED,
  EDIT_LABEL,
  CHOOSE_KIND,
  EDIT_EXCHANGE,
  MESSAGE,
  REMOVE_RING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoCanvasController, eco_canvas_controller, G_TYPE_OBJECT)

static void
clear_moved (gpointer data)
{
  g_free ((char *) ((EcoMovedNode *) data)->id);
}

void
_eco_controller_forget_press (EcoCanvasController *self)
{
  g_clear_pointer (&self->press.id, g_free);
  self->press = (EcoPress) { .last = self->press.last };
}

/* What is gone from the picture can be neither under the pointer nor dragged. */
static void
picture_changed_cb (EcoPicture *picture, EcoCanvasController *self)
{
  EcoEcosystem *ecosystem = eco_picture_get_ecosystem (picture);

  if (self->tool != NULL)
    eco_canvas_controller_cancel (self);
  if (self->hovered != NULL
      && (ecosystem == NULL || eco_ecosystem_lookup (ecosystem, self->hovered) == NULL))
    _eco_controller_set_hovered (self, NULL, FALSE);
  _eco_controller_show (self);
}

static void
eco_canvas_controller_dispose (GObject *object)
{
  EcoCanvasController *self = ECO_CANVAS_CONTROLLER (object);

  if (self->picture != NULL)
    g_signal_handlers_disconnect_by_data (self->picture, self);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->press.id, g_free);
  g_clear_pointer (&self->hovered, g_free);
  g_clear_pointer (&self->target, g_free);
  g_clear_pointer ((char **) &self->feedback.ring_id, g_free);
  g_clear_pointer (&self->feedback.moved, g_array_unref);
  g_clear_pointer (&self->feedback.cells, g_array_unref);
  g_clear_pointer (&self->feedback.guides, g_array_unref);
  g_clear_pointer (&self->move.origins, g_array_unref);
  g_clear_pointer (&self->move.targets, g_array_unref);
  g_clear_pointer (&self->move.others, g_array_unref);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  _eco_making_clear (&self->making);
  g_clear_pointer (&self->feedback.chosen, g_ptr_array_unref);
  G_OBJECT_CLASS (eco_canvas_controller_parent_class)->dispose (object);
}

static void
eco_canvas_controller_class_init (EcoCanvasControllerClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_canvas_controller_dispose;

  /**
   * EcoCanvasController::feedback-changed:
   *
   * What is drawn above the picture is another, and perhaps the cursor.
   */
  signals[FEEDBACK_CHANGED] = g_signal_new ("feedback-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EcoCanvasController::view-changed:
   *
   * The camera moved.
   */
  signals[VIEW_CHANGED] = g_signal_new ("view-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);

  /**
   * EcoCanvasController::edit-label:
   * @id: of a node or an exchange whose name shall be typed
   */
  signals[EDIT_LABEL] = g_signal_new ("edit-label", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * EcoCanvasController::choose-kind:
   *
   * A node is wanted; eco_canvas_get_making() says where.
   */
  signals[CHOOSE_KIND] = g_signal_new ("choose-kind", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);

  /**
   * EcoCanvasController::edit-exchange:
   * @id: of an exchange that shall be edited where it is
   */
  signals[EDIT_EXCHANGE] = g_signal_new ("edit-exchange", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * EcoCanvasController::remove-ring:
   * @id: of a ring that shall go; its nodes may be worth a question
   */
  signals[REMOVE_RING] = g_signal_new ("remove-ring", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * EcoCanvasController::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
eco_canvas_controller_init (EcoCanvasController *self)
{
  self->picture = eco_picture_new ();
  self->move.snap = TRUE;
  self->feedback.moved = g_array_new (FALSE, FALSE, sizeof (EcoMovedNode));
  g_array_set_clear_func (self->feedback.moved, clear_moved);
  self->feedback.cells = g_array_new (FALSE, FALSE, sizeof (EcoCell));
  self->feedback.guides = g_array_new (FALSE, FALSE, sizeof (EcoGuide));
  self->move.origins = g_array_new (FALSE, FALSE, sizeof (EcoSnapNode));
  self->move.targets = g_array_new (FALSE, FALSE, sizeof (EcoSnapNode));
  self->move.others = g_array_new (FALSE, FALSE, sizeof (EcoSnapNode));
  self->before = g_ptr_array_new_with_free_func (g_free);
  self->feedback.chosen = g_ptr_array_new_with_free_func (g_free);
  eco_camera_init (&self->camera);
  _eco_making_clear (&self->making);
  g_signal_connect (self->picture, "changed", G_CALLBACK (picture_changed_cb), self);
}

/* ---- For the tools */

EcoDocument *
_eco_controller_get_document (EcoCanvasController *self)
{
  return eco_picture_get_document (self->picture);
}

EcoEcosystem *
_eco_controller_get_ecosystem (EcoCanvasController *self)
{
  return eco_picture_get_ecosystem (self->picture);
}

EcoEditor *
_eco_controller_get_editor (EcoCanvasController *self)
{
  return eco_document_get_editor (_eco_controller_get_document (self));
}

EcoSelection *
_eco_controller_get_selection (EcoCanvasController *self)
{
  return eco_document_get_selection (_eco_controller_get_document (self));
}

EcoScene *
_eco_controller_get_scene (EcoCanvasController *self)
{
  return eco_picture_get_scene (self->picture);
}

EcoNode *
_eco_controller_get_node (EcoCanvasController *self, const char *id)
{
  return id != NULL ? eco_ecosystem_lookup_node (_eco_controller_get_ecosystem (self), id) : NULL;
}

/* The selected nodes that can be moved: all but the brand. */
GPtrArray *
_eco_controller_dup_nodes (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) objects
      = eco_selection_dup_objects (_eco_controller_get_selection (self));
  EcoNode *brand = eco_ecosystem_find_brand_node (_eco_controller_get_ecosystem (self));
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < objects->len; i++)
    if (ECO_IS_NODE (objects->pdata[i]) && objects->pdata[i] != brand)
      g_ptr_array_add (nodes, g_object_ref (objects->pdata[i]));
  return nodes;
}

/* How places become points of the picture: all that is dragged, met or asked for goes by it. */
EcoPlane
_eco_controller_get_plane (EcoCanvasController *self)
{
  return eco_ecosystem_get_plane (_eco_controller_get_ecosystem (self));
}

EcoPoint
_eco_controller_get_centre (EcoCanvasController *self, EcoNode *node)
{
  return isfinite (node->angle + node->radius)
             ? eco_plane_get_point (_eco_controller_get_plane (self), node->angle, node->radius)
             : (EcoPoint) { 0, 0 };
}

gboolean
_eco_controller_hit (EcoCanvasController *self, EcoPoint view, EcoHit *hit)
{
  EcoScene *scene = _eco_controller_get_scene (self);
  EcoNode *brand;

  *hit = (EcoHit) { ECO_PART_NONE, NULL, NULL, ECO_SIDE_NONE };
  if (scene == NULL)
    return FALSE;
  eco_scene_hit (scene, eco_camera_to_scene (&self->camera, view),
                 HIT_TOLERANCE / self->camera.zoom, hit);
  if (hit->part == ECO_PART_BRAND)
    {
      brand = eco_ecosystem_find_brand_node (_eco_controller_get_ecosystem (self));
      hit->id = brand != NULL ? eco_object_get_id (ECO_OBJECT (brand)) : NULL;
    }
  return hit->part != ECO_PART_NONE;
}

/* The nodes and exchanges there, the top first. */
GPtrArray *
_eco_controller_list_at (EcoCanvasController *self, EcoPoint view)
{
  EcoScene *scene = _eco_controller_get_scene (self);

  if (scene == NULL)
    return g_ptr_array_new ();
  return eco_scene_list_at (scene, eco_camera_to_scene (&self->camera, view),
                            HIT_TOLERANCE / self->camera.zoom);
}

/* Whether the picture can be worked on; else says why not. */
gboolean
_eco_controller_may_edit (EcoCanvasController *self)
{
  const char *refusal = eco_picture_get_refusal (self->picture);

  if (refusal != NULL)
    _eco_controller_message (self, refusal);
  return refusal == NULL;
}

gboolean
_eco_controller_is_preview (EcoCanvasController *self)
{
  return eco_picture_get_refusal (self->picture) != NULL;
}

/**
 * eco_canvas_controller_may_edit:
 *
 * Returns: whether the picture can be worked on; if not, says why with "message"
 */
gboolean
eco_canvas_controller_may_edit (EcoCanvasController *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), FALSE);
  return _eco_controller_may_edit (self);
}

void
_eco_controller_show (EcoCanvasController *self)
{
  g_signal_emit (self, signals[FEEDBACK_CHANGED], 0);
}

void
_eco_controller_edit_label (EcoCanvasController *self, const char *id)
{
  g_signal_emit (self, signals[EDIT_LABEL], 0, id);
}

void
_eco_controller_remove_ring (EcoCanvasController *self, const char *id)
{
  g_autofree char *own = g_strdup (id);

  g_signal_emit (self, signals[REMOVE_RING], 0, own);
}

void
_eco_controller_message (EcoCanvasController *self, const char *text)
{
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

static gboolean
set_string (char **string, const char *value)
{
  if (g_strcmp0 (*string, value) == 0)
    return FALSE;
  g_free (*string);
  *string = g_strdup (value);
  return TRUE;
}

void
_eco_controller_set_hovered (EcoCanvasController *self, const char *id, gboolean handles)
{
  gboolean changed = set_string (&self->hovered, id);

  changed = changed || self->feedback.handles != handles;
  self->feedback.hovered = self->hovered;
  self->feedback.handles = handles;
  if (changed)
    _eco_controller_show (self);
}

void
_eco_controller_set_target (EcoCanvasController *self, const char *id)
{
  if (!set_string (&self->target, id))
    return;
  self->feedback.target = self->target;
  _eco_controller_show (self);
}

void
_eco_controller_set_cell (EcoCanvasController *self, EcoRing *ring, EcoSide side)
{
  gboolean changed = set_string ((char **) &self->feedback.ring_id,
                                 ring != NULL ? eco_object_get_id (ECO_OBJECT (ring)) : NULL);

  changed = changed || self->feedback.side != side;
  self->feedback.side = side;
  if (changed)
    _eco_controller_show (self);
}

/* Takes all feedback of the gesture away. */
void
_eco_controller_end_tool (EcoCanvasController *self)
{
  self->tool = NULL;
  _eco_making_clear (&self->making);
  g_array_set_size (self->feedback.moved, 0);
  g_array_set_size (self->feedback.cells, 0);
  g_array_set_size (self->feedback.guides, 0);
  g_array_set_size (self->move.origins, 0);
  g_array_set_size (self->move.targets, 0);
  g_array_set_size (self->move.others, 0);
  self->feedback.refused = FALSE;
  g_ptr_array_set_size (self->before, 0);
  g_ptr_array_set_size (self->feedback.chosen, 0);
  self->feedback.has_line = FALSE;
  self->feedback.edge_radius = 0;
  self->feedback.has_border = FALSE;
  self->feedback.has_band = FALSE;
  self->feedback.has_card = FALSE;
  _eco_controller_set_cell (self, NULL, ECO_SIDE_NONE);
  _eco_controller_set_target (self, NULL);
  _eco_controller_show (self);
}

/* ---- Public questions */

/**
 * eco_canvas_controller_new:
 *
 * Returns: (transfer full): a controller of no document yet
 */
EcoCanvasController *
eco_canvas_controller_new (void)
{
  return g_object_new (ECO_TYPE_CANVAS_CONTROLLER, NULL);
}

/**
 * eco_canvas_controller_get_picture:
 *
 * Returns: (transfer none): what is worked on, as a scene
 */
EcoPicture *
eco_canvas_controller_get_picture (EcoCanvasController *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), NULL);
  return self->picture;
}

/**
 * eco_canvas_controller_get_camera:
 *
 * Returns: (transfer none): what the view shows; whoever moves it redraws
 */
EcoCamera *
eco_canvas_controller_get_camera (EcoCanvasController *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), NULL);
  return &self->camera;
}

/**
 * eco_canvas_controller_camera_moved:
 *
 * To be called after a change of the camera: keeps it on the picture, and tells.
 */
void
eco_canvas_controller_camera_moved (EcoCanvasController *self)
{
  EcoScene *scene;
  EcoRect page = ECO_RECT_EMPTY;

  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  scene = _eco_controller_get_scene (self);
  if (scene != NULL)
    page = eco_scene_get_page (scene);
  eco_camera_limit (&self->camera, &page);
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

/**
 * eco_canvas_controller_set_document:
 * @document: (nullable): what is worked on from now on
 */
void
eco_canvas_controller_set_document (EcoCanvasController *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  _eco_controller_forget_press (self);
  eco_picture_set_document (self->picture, document);
}

/**
 * eco_canvas_controller_get_feedback:
 *
 * Returns: (transfer none): what is drawn above the picture
 */
const EcoCanvasFeedback *
eco_canvas_controller_get_feedback (EcoCanvasController *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), NULL);
  return &self->feedback;
}

/**
 * eco_canvas_controller_get_cursor:
 *
 * Returns: the shape that the pointer has now
 */
EcoCursor
eco_canvas_controller_get_cursor (EcoCanvasController *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), ECO_CURSOR_ARROW);
  if (self->feedback.refused)
    return ECO_CURSOR_REFUSED;
  return self->tool != NULL ? self->tool->cursor : self->cursor;
}

/**
 * eco_canvas_controller_is_busy:
 *
 * Returns: whether a gesture is in progress
 */
gboolean
eco_canvas_controller_is_busy (EcoCanvasController *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), FALSE);
  return self->tool != NULL;
}
