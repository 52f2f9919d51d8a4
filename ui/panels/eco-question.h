/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoQuestion: a button that needs a word before it can do what it says.
 *
 * Signal: "answered" (const char *), which is never empty. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ECO_TYPE_QUESTION (eco_question_get_type ())
G_DECLARE_FINAL_TYPE (EcoQuestion, eco_question, ECO, QUESTION, GtkWidget)

GtkWidget *eco_question_new (const char *label,
                             const char *question,
                             const char *proposal) G_GNUC_WARN_UNUSED_RESULT;
gboolean   eco_question_is_open (EcoQuestion *self);

G_END_DECLS
