/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the display tests share: an application, a window of it, and ways to wait and to look. */
#pragma once

#include "application/eco-application.h"
#include "window/eco-window.h"

typedef struct
{
  EcoApplication *application;
  EcoWindow *window;
} WindowFixture;

typedef gboolean (*WindowCondition) (gpointer data);
typedef gboolean (*WindowMatch) (GtkWidget *widget, const char *text);

/* For g_test_add(): data is the application. */
EcoApplication *window_create_application (void);
void            window_set_up             (WindowFixture *fixture, gconstpointer data);
void            window_tear_down          (WindowFixture *fixture, gconstpointer data);

EcoDocument    *window_start_document     (WindowFixture *fixture);
gboolean        window_wait_until         (WindowCondition condition, gpointer data);
gboolean        window_is_mapped          (gpointer window);
GtkWidget      *window_find               (GtkWidget *widget, WindowMatch match, const char *text);
gboolean        window_has_action         (WindowFixture *fixture, const char *name);
