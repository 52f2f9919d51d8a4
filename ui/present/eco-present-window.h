/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPresentWindow: a document presented on the full screen: its saved views one after the other,
 * or the map and its rings.
 *
 * Keys: Right, Space, Page Down, Return and a click go on; Left, Page Up and Backspace go back;
 * Home and End; digits and Return go to that slide; R or Down lets the map appear ring by ring, Up
 * takes back; B or period is black, W white; L a spot of light; N the notes; Escape ends.
 *
 * Signals: "ended" (const char *view): with the id of the view that was shown last, or "";
 * "message" (const char *) with why there is nothing to present. */
#pragma once

#include <gtk/gtk.h>

#include "render/eco-style.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_PRESENT_WINDOW (eco_present_window_get_type ())
G_DECLARE_FINAL_TYPE (EcoPresentWindow, eco_present_window, ECO, PRESENT_WINDOW, GtkWindow)

GtkWidget *eco_present_window_new (EcoDocument    *document,
                                   const EcoStyle *style,
                                   const char     *first) G_GNUC_WARN_UNUSED_RESULT;
guint      eco_present_window_get_slide  (EcoPresentWindow *self);
gint       eco_present_window_get_reveal (EcoPresentWindow *self);

G_END_DECLS
