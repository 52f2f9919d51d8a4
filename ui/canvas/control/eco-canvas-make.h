/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Making nodes and exchanges on the map, and editing exchanges there.
 *
 * Where a node is wanted but not said of what kind, the controller asks with
 * the signal "choose-kind" and stays busy until eco_canvas_answer_kind(), or
 * until it is cancelled. "edit-exchange" asks for the bar of an exchange. */
#pragma once

#include "canvas/control/eco-canvas-controller.h"

G_BEGIN_DECLS

/* What is being made, to be shown; the strings are lent until the next call. */
typedef struct
{
  char    *hint;     /* what the gesture in progress will do, in words, or %NULL */
  gboolean asked;    /* a kind is asked for */
  gboolean fixed;    /* the node will be at `at`; else where its kind belongs */
  EcoPoint at;       /* in the picture's frame */
  char    *from;     /* node that it will be connected from, or %NULL */
  char    *name;     /* what it will be called, or %NULL for what its kind is called */
  char    *exchange; /* whose end or label is dragged, or %NULL */
  gboolean giver;    /* it is the end at the giver */
  double   label_at; /* where the label is, or -1 when it is an end */
  GString *typed;    /* of the name of a node that is looked for, or %NULL */
} EcoMaking;

/* EcoMakeCommand: commands without a parameter, in the order of their table */
typedef enum
{
  ECO_MAKE_NODE,      /* asks for its kind */
  ECO_MAKE_SIBLING,   /* of the selected node */
  ECO_MAKE_CONNECTED, /* asks for the kind of a node that the selected one gives to */
  ECO_MAKE_EDIT,      /* the selected exchange */
  ECO_MAKE_REVERSE,   /* the selected exchanges */
  ECO_MAKE_RESET_LABEL,
} EcoMakeCommand;
#define ECO_N_MAKE_COMMANDS 6

const EcoMaking *eco_canvas_get_making (EcoCanvasController *self);
gboolean   eco_canvas_can_make    (EcoCanvasController *self, EcoMakeCommand command);
void       eco_canvas_make        (EcoCanvasController *self, EcoMakeCommand command);

GPtrArray *eco_canvas_list_kinds  (EcoCanvasController *self,
                                   const char          *text) G_GNUC_WARN_UNUSED_RESULT;
EcoNode   *eco_canvas_answer_kind (EcoCanvasController *self, const char *kind, const char *name);

/* eco-canvas-make-exchange.c */
GPtrArray *eco_canvas_dup_exchanges (EcoCanvasController *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean   eco_canvas_set_exchanges (EcoCanvasController *self,
                                     const char          *field,
                                     const char          *text);
void       eco_canvas_reverse_exchanges (EcoCanvasController *self);
void       eco_canvas_reset_labels  (EcoCanvasController *self);
gboolean   eco_canvas_get_end       (EcoCanvasController *self, gboolean giver, EcoPoint *view);

/* Text that is typed on the canvas; eco-canvas-keys.c */
gboolean   eco_canvas_controller_type (EcoCanvasController *self, const char *text);

G_END_DECLS
