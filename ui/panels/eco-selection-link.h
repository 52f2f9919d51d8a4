/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSelectionLink: the selected rows of a list and the selection of a document are one.
 *
 * Signal-free and owned by the panel; a change of the document's selection is
 * told by a callback after the rows follow it. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

typedef struct _EcoSelectionLink EcoSelectionLink;

/* The id of a row's thing, or NULL when it cannot be selected. */
typedef const char *(*EcoRowIdFunc) (gpointer item);
/* position: the first selected row, when the selection was changed elsewhere. */
typedef void (*EcoRowShowFunc) (GtkWidget *panel, guint position);

EcoSelectionLink *eco_selection_link_new (GtkSelectionModel *rows, EcoRowIdFunc id_of,
                                          EcoRowShowFunc show,
                                          GtkWidget *panel) G_GNUC_WARN_UNUSED_RESULT;
void eco_selection_link_free         (EcoSelectionLink *self);
void eco_selection_link_set_document (EcoSelectionLink *self, EcoDocument *document);
void eco_selection_link_update       (EcoSelectionLink *self);

G_END_DECLS
