/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The commands of the program and their keys: one table for the application's
 * accelerators, the canvas, the shortcuts window and the command finder.
 *
 * Every action has a row, with or without a key. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* EcoAccelScope: where a key works */
typedef enum
{
  ECO_ACCEL_WINDOW, /* everywhere in the window */
  ECO_ACCEL_CANVAS, /* on the canvas only, because texts need the key too */
  ECO_ACCEL_TABLE,  /* in the table, which knows it itself: it is only shown */
  ECO_ACCEL_PLAN,   /* in the pictures of the plan, likewise */
  ECO_ACCEL_SLIDES, /* in a presentation, likewise */
  ECO_ACCEL_SHOWN,  /* no action of the window: it is only shown */
} EcoAccelScope;

typedef struct
{
  const char   *group;  /* heading in the shortcuts window; translatable */
  const char   *title;  /* what it does; translatable */
  const char   *action; /* detailed name, or %NULL when it is only shown */
  EcoAccelScope scope;
  const char   *keys[6]; /* GTK's names, the first is shown first; there may be none */
} EcoAccel;

const EcoAccel *eco_accels_get          (guint *n_accels);
char           *eco_accels_dup_overlay  (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
