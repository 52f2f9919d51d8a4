/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: what a person does on the map, as commands on the editor.
 *
 * It knows no GTK: the widget hands on where the pointer is and which key was
 * pressed, and draws what eco_canvas_controller_get_feedback() says. Points are
 * px of the view.
 *
 * Signals: "feedback-changed"; "view-changed" when the camera moved;
 * "edit-label" (const char *id) when a name shall be typed; "message" (const
 * char *) with something that the user should read. */
#pragma once

#include "canvas/control/eco-camera.h"
#include "canvas/control/eco-canvas-feedback.h"
#include "canvas/control/eco-picture.h"

G_BEGIN_DECLS

#define ECO_TYPE_CANVAS_CONTROLLER (eco_canvas_controller_get_type ())
G_DECLARE_FINAL_TYPE (EcoCanvasController, eco_canvas_controller, ECO, CANVAS_CONTROLLER, GObject)

/* EcoModifiers: keys held while something happens */
typedef enum
{
  ECO_MODIFIER_NONE = 0,
  ECO_MODIFIER_SHIFT = 1 << 0,
  ECO_MODIFIER_CONTROL = 1 << 1,
  ECO_MODIFIER_ALT = 1 << 2,
} EcoModifiers;

/* EcoButton: buttons of the pointer */
typedef enum
{
  ECO_BUTTON_PRIMARY,
  ECO_BUTTON_MIDDLE,
  ECO_BUTTON_SECONDARY,
} EcoButton;

/* EcoKey: the keys that the canvas understands by itself */
typedef enum
{
  ECO_KEY_TAB,
  ECO_KEY_BACK_TAB,
  ECO_KEY_LEFT,
  ECO_KEY_RIGHT,
  ECO_KEY_UP,
  ECO_KEY_DOWN,
  ECO_KEY_ENTER,
  ECO_KEY_ESCAPE,
} EcoKey;

/* Radius (px of the view) of a handle, and its distance from the card. */
#define ECO_HANDLE_RADIUS 5.0
#define ECO_HANDLE_GAP 9.0
#define ECO_N_HANDLES 4

EcoCanvasController *eco_canvas_controller_new (void) G_GNUC_WARN_UNUSED_RESULT;
EcoPicture *eco_canvas_controller_get_picture (EcoCanvasController *self);
EcoCamera  *eco_canvas_controller_get_camera (EcoCanvasController *self);
void        eco_canvas_controller_camera_moved (EcoCanvasController *self);
void        eco_canvas_controller_set_document (EcoCanvasController *self, EcoDocument *document);
const EcoCanvasFeedback *eco_canvas_controller_get_feedback (EcoCanvasController *self);
EcoCursor   eco_canvas_controller_get_cursor (EcoCanvasController *self);
gboolean    eco_canvas_controller_may_edit (EcoCanvasController *self);
gboolean    eco_canvas_controller_is_busy (EcoCanvasController *self);

/* Pointer and keys; eco-canvas-pointer.c, eco-canvas-hover.c and eco-canvas-keys.c */
void     eco_canvas_controller_press (EcoCanvasController *self, EcoPoint view, EcoButton button,
                                      EcoModifiers modifiers);
void     eco_canvas_controller_motion (EcoCanvasController *self, EcoPoint view,
                                       EcoModifiers modifiers);
void     eco_canvas_controller_release (EcoCanvasController *self, EcoPoint view,
                                        EcoModifiers modifiers);
void     eco_canvas_controller_double_click (EcoCanvasController *self, EcoPoint view);
void     eco_canvas_controller_leave (EcoCanvasController *self);
gboolean eco_canvas_controller_cancel (EcoCanvasController *self);
gboolean eco_canvas_controller_scroll_at_edge (EcoCanvasController *self);
gboolean eco_canvas_controller_get_pointer (EcoCanvasController *self, EcoPoint *scene);
void     eco_canvas_controller_set_space (EcoCanvasController *self, gboolean held);
void     eco_canvas_controller_set_snap (EcoCanvasController *self, gboolean snap);
void     eco_canvas_controller_set_modifiers (EcoCanvasController *self, EcoModifiers modifiers);
gboolean eco_canvas_controller_key (EcoCanvasController *self, EcoKey key, EcoModifiers modifiers);
gboolean eco_canvas_controller_get_handle (EcoCanvasController *self, guint index, EcoPoint *view);

/* A kind that is dragged in from outside; eco-tool-place.c */
gboolean eco_canvas_controller_drop_motion (EcoCanvasController *self, EcoPoint view);
void     eco_canvas_controller_drop_leave (EcoCanvasController *self);
gboolean eco_canvas_controller_drop (EcoCanvasController *self, EcoPoint view, const char *kind);

G_END_DECLS
