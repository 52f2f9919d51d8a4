/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The keys of the program: one table for the application's accelerators, for
 * the canvas and for the shortcuts window. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* EcoAccelScope: where a key works */
typedef enum
{
  ECO_ACCEL_WINDOW, /* everywhere in the window */
  ECO_ACCEL_CANVAS, /* on the canvas, which knows it itself, because texts need the key too */
  ECO_ACCEL_SHOWN,  /* no action of the window: it is only shown */
} EcoAccelScope;

typedef struct
{
  const char   *group;  /* heading in the shortcuts window; translatable */
  const char   *title;  /* what the key does; translatable */
  const char   *action; /* detailed name, or %NULL when it is only shown */
  EcoAccelScope scope;
  const char   *keys[4]; /* GTK's names, the first is shown first */
} EcoAccel;

const EcoAccel *eco_accels_get          (guint *n_accels);
char           *eco_accels_dup_overlay  (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
