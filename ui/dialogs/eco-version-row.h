/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVersionRow: an earlier version in a list: its name or time, why it is kept, and how it
 * differs from the present. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-versions.h"

G_BEGIN_DECLS

#define ECO_TYPE_VERSION_ROW (eco_version_row_get_type ())
G_DECLARE_FINAL_TYPE (EcoVersionRow, eco_version_row, ECO, VERSION_ROW, GtkListBoxRow)

GtkWidget        *eco_version_row_new         (const EcoVersion *version) G_GNUC_WARN_UNUSED_RESULT;
const EcoVersion *eco_version_row_get_version (EcoVersionRow *self);
/* Its name, or else when it was kept. */
char             *eco_version_row_dup_title   (EcoVersionRow *self) G_GNUC_WARN_UNUSED_RESULT;
/* When and why it was kept. */
char             *eco_version_row_dup_reason  (EcoVersionRow *self) G_GNUC_WARN_UNUSED_RESULT;
const char       *eco_version_row_get_words   (EcoVersionRow *self);

/* Compares it with the present in a thread, and says how it differs. */
void              eco_version_row_load_async  (EcoVersionRow *self, EcoEcosystem *present,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer data);
void              eco_version_row_load_finish (EcoVersionRow *self, GAsyncResult *result);

G_END_DECLS
