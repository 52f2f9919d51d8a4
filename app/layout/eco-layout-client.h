/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The client of ecotone-layout, the helper process in which Graphviz runs.
 * A crash, a hang or nonsense stays in there: the client kills the helper,
 * reports an error, and starts a fresh one for the next request. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reference counted and safe to share between threads; requests queue. */
typedef struct _EcoLayoutClient EcoLayoutClient;

EcoLayoutClient *eco_layout_client_new           (void) G_GNUC_WARN_UNUSED_RESULT;
EcoLayoutClient *eco_layout_client_new_for_path  (const char      *program,
                                                  int              deadline_ms)
                                                  G_GNUC_WARN_UNUSED_RESULT;
EcoLayoutClient *eco_layout_client_ref           (EcoLayoutClient *client);
void             eco_layout_client_unref         (EcoLayoutClient *client);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoLayoutClient, eco_layout_client_unref)

void             eco_layout_client_warm_up       (EcoLayoutClient *client);
const char      *eco_layout_client_get_program   (EcoLayoutClient *client);
double           eco_layout_client_get_cpu_time  (EcoLayoutClient *client);

gboolean         eco_layout_client_twopi         (EcoLayoutClient *client,
                                                  int              n_nodes,
                                                  const int       *parent,
                                                  const double    *separation,
                                                  int              n_separations,
                                                  double          *x,
                                                  double          *y,
                                                  GCancellable    *cancellable,
                                                  GError         **error);

G_END_DECLS
