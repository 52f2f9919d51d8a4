/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoComparePanel: chooses two of the baseline, its dates and scenarios and other files, and lists
 * what differs. The map shows it meanwhile.
 *
 * Signals: "shown": eco_compare_panel_get() has another result, or none any more;
 * "chosen" (const char *): the id of what shall be seen on the map; "message" (const char *). */
#pragma once

#include <gtk/gtk.h>

#include "plan/eco-compare-work.h"

G_BEGIN_DECLS

#define ECO_TYPE_COMPARE_PANEL (eco_compare_panel_get_type ())
G_DECLARE_FINAL_TYPE (EcoComparePanel, eco_compare_panel, ECO, COMPARE_PANEL, GtkWidget)

GtkWidget *eco_compare_panel_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       eco_compare_panel_set_look (EcoComparePanel *self, const EcoSceneOptions *options);
/* @scenario: its id, to be compared with the baseline; or NULL for what is likely. */
void       eco_compare_panel_open     (EcoComparePanel *self, EcoDocument *document,
                                       const char *scenario);
/* What is in a file, with what the document is now; @label: what the file is, for people. */
void       eco_compare_panel_open_file (EcoComparePanel *self, EcoDocument *document, GFile *file,
                                        const char *label);
void       eco_compare_panel_close    (EcoComparePanel *self);
gboolean   eco_compare_panel_is_open  (EcoComparePanel *self);
const EcoCompareResult *eco_compare_panel_get (EcoComparePanel *self);

G_END_DECLS
