/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the controller shares with its tools and commands. */
#pragma once

#include "canvas/control/eco-canvas-commands.h"
#include "canvas/control/eco-canvas-make.h"

G_BEGIN_DECLS

/* A gesture that takes more than a click. Only one is in progress at a time. */
typedef struct
{
  EcoCursor cursor;
  void (*motion)   (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers);
  void (*release)  (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers);
  void (*cancel)   (EcoCanvasController *self);
  gboolean (*key)  (EcoCanvasController *self, EcoKey key, EcoModifiers modifiers);
  gboolean (*press) (EcoCanvasController *self, EcoPoint view); /* without: it is given up */
  gboolean (*type) (EcoCanvasController *self, const char *text); /* "\b" takes one back */
} EcoTool;

/* The button that is down, or was last. */
typedef struct
{
  gboolean down;
  gboolean dragged;           /* it went farther than a click does */
  EcoPoint view;              /* where it went down */
  EcoPoint scene;             /* the same in the picture's frame */
  EcoPoint last;              /* where the pointer was last */
  EcoPart part;               /* what was there */
  char *id;
  gboolean handle;            /* it was a handle of that node */
  gboolean label;             /* it was the label of that exchange */
  int end;                    /* it was that exchange's handle at the giver (1), receiver (2) */
} EcoPress;

/* What is known of nodes that are dragged. */
typedef struct
{
  gboolean snap;              /* they meet guides */
  GArray *origins;            /* of EcoSnapNode: where they were */
  GArray *targets;            /* of EcoSnapNode: where they go */
  GArray *others;             /* of EcoSnapNode: the nodes that stay */
} EcoMove;

struct _EcoCanvasController
{
  GObject parent_instance;

  EcoPicture *picture;
  EcoCamera camera;
  const EcoTool *tool;        /* in progress, or %NULL */
  EcoPress press;
  gboolean space;             /* held, so that a drag pans */
  gboolean pointed;           /* the pointer is over the canvas, and moved last */
  EcoCursor cursor;

  EcoCanvasFeedback feedback; /* points into the strings below; owns its ring_id */
  char *hovered;
  char *target;
  EcoMove move;
  GPtrArray *before;          /* ids selected before the rubber band */
  EcoModifiers modifiers;     /* held when the pointer moved last */
  EcoMaking making;
};

EcoDocument  *_eco_controller_get_document  (EcoCanvasController *self);
EcoEcosystem *_eco_controller_get_ecosystem (EcoCanvasController *self);
EcoEditor    *_eco_controller_get_editor    (EcoCanvasController *self);
EcoSelection *_eco_controller_get_selection (EcoCanvasController *self);
EcoScene     *_eco_controller_get_scene     (EcoCanvasController *self);
EcoNode      *_eco_controller_get_node      (EcoCanvasController *self, const char *id);
GPtrArray    *_eco_controller_dup_nodes     (EcoCanvasController *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      _eco_ring_takes_nodes         (EcoRing *ring, guint index);
EcoPlane      _eco_controller_get_plane     (EcoCanvasController *self);
EcoPoint      _eco_controller_get_centre    (EcoCanvasController *self, EcoNode *node);

gboolean      _eco_controller_hit           (EcoCanvasController *self, EcoPoint view, EcoHit *hit);
GPtrArray    *_eco_controller_list_at       (EcoCanvasController *self,
                                             EcoPoint view) G_GNUC_WARN_UNUSED_RESULT;
gboolean      _eco_controller_find_cell     (EcoCanvasController *self,
                                             EcoPoint             point,
                                             EcoRing            **ring,
                                             EcoSide             *side);
gboolean      _eco_controller_put_node      (EcoCanvasController *self,
                                             EcoNode             *node,
                                             EcoRing             *ring,
                                             EcoSide              side,
                                             EcoPoint             wanted);
void          _eco_controller_hover         (EcoCanvasController *self, EcoPoint view);
gboolean      _eco_controller_stands_out    (EcoCanvasController *self, const char *id);
gboolean      _eco_controller_is_on_handle  (EcoCanvasController *self, EcoPoint view);
void          _eco_controller_set_hovered   (EcoCanvasController *self,
                                             const char          *id,
                                             gboolean             handles);
void          _eco_controller_set_target    (EcoCanvasController *self, const char *id);
void          _eco_controller_set_cell      (EcoCanvasController *self,
                                             EcoRing             *ring,
                                             EcoSide              side);
void          _eco_controller_remove_ring   (EcoCanvasController *self, const char *id);
gboolean      _eco_tool_resize_begin        (EcoCanvasController *self);
gboolean      _eco_tool_resize_get_cursor   (EcoCanvasController *self,
                                             EcoPoint             view,
                                             EcoCursor           *cursor);
void          _eco_controller_forget_press  (EcoCanvasController *self);
void          _eco_controller_end_tool      (EcoCanvasController *self);
void          _eco_controller_show          (EcoCanvasController *self);
gboolean      _eco_controller_may_edit      (EcoCanvasController *self);
gboolean      _eco_controller_is_preview    (EcoCanvasController *self);
void          _eco_controller_edit_label    (EcoCanvasController *self, const char *id);
void          _eco_controller_message       (EcoCanvasController *self, const char *text);

/* Each begins a gesture at the place of the press. */
void          _eco_tool_pan_begin           (EcoCanvasController *self);
void          _eco_tool_select_begin        (EcoCanvasController *self, EcoModifiers modifiers);
void          _eco_tool_move_begin          (EcoCanvasController *self);
void          _eco_tool_connect_begin       (EcoCanvasController *self, const char *from);
void          _eco_tool_connect_by_keys     (EcoCanvasController *self, const char *from);

G_END_DECLS
