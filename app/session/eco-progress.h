/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoProgress: a piece of work that takes its time. It can be cancelled, as any
 * GCancellable, and says how far it has come.
 *
 * Whatever in session/ takes a GCancellable and may take long reports to it when
 * it is one of these. The work may run in any thread; "fraction" is notified in
 * the one that has made the object, a few times a second. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ECO_TYPE_PROGRESS (eco_progress_get_type ())
G_DECLARE_FINAL_TYPE (EcoProgress, eco_progress, ECO, PROGRESS, GCancellable)

/* Properties: "fraction" (double, from 0 to 1; it never goes back). */

EcoProgress *eco_progress_new          (void) G_GNUC_WARN_UNUSED_RESULT;
double       eco_progress_get_fraction (EcoProgress *self);
void         eco_progress_report       (EcoProgress *self, double fraction);

G_END_DECLS
