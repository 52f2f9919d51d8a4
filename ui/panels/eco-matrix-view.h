/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMatrixView: one of six matrices, to be read, selected from and filled.
 *
 * A cell selects what is behind it; an empty one offers the step that fills it.
 *
 * Signal: "message" (const char *), a sentence for the user. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-analyst.h"
#include "render/eco-style.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_MATRIX_VIEW (eco_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (EcoMatrixView, eco_matrix_view, ECO, MATRIX_VIEW, GtkWidget)

void        eco_matrix_view_set_document (EcoMatrixView *self,
                                          EcoDocument   *document,
                                          EcoAnalyst    *analyst);
void        eco_matrix_view_set_style    (EcoMatrixView *self, const EcoStyle *style);
const char *eco_matrix_view_get_word     (EcoMatrixView *self);
GtkWidget  *eco_matrix_view_get_chart    (EcoMatrixView *self);

G_END_DECLS
