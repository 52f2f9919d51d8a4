/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of EcoPresentWindow share: the slides, and the keys. */
#pragma once

#include "present/eco-deck.h"
#include "present/eco-present-window.h"
#include "present/eco-presenter.h"
#include "present/eco-screen.h"

G_BEGIN_DECLS

#define ECO_PRESENT_ALL (-1) /* nothing is left to be revealed */

struct _EcoPresentWindow
{
  GtkWindow parent_instance;

  EcoDocument *document;
  EcoDeck *deck;
  EcoScreen *screen;
  EcoPresenter *presenter;    /* in a strip or a window of its own; %NULL until it is wanted */
  GtkWindow *presenter_window; /* on another monitor; or %NULL */
  char *first;                /* id of the view to begin with, or %NULL */
  guint index;                /* of the slide that is shown or waited for */
  int reveal;                 /* last step that is there, or ECO_PRESENT_ALL */
  GString *typed;             /* digits */
  EcoScreenShade shade;
  gboolean spot;
  gboolean ended;
  guint idle;                 /* hides the pointer */
};

/* eco-present-window.c */
void _eco_present_window_go     (EcoPresentWindow *self, int index);
void _eco_present_window_update (EcoPresentWindow *self);
void _eco_present_window_end    (EcoPresentWindow *self);

/* eco-present-keys.c */
void _eco_present_window_init_keys (EcoPresentWindow *self);

/* eco-present-notes.c */
void _eco_present_window_toggle_notes (EcoPresentWindow *self);
void _eco_present_window_update_notes (EcoPresentWindow *self);

G_END_DECLS
