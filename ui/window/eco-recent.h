/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The documents that were used last, by this desktop's list of recent files. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray *eco_recent_list_files (guint most) G_GNUC_WARN_UNUSED_RESULT;
void       eco_recent_add        (GFile *file);
void       eco_recent_fill_menu  (GMenu *menu);

G_END_DECLS
