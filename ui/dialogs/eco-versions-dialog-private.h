/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoVersionsDialog share: the list, and what is done with a version. */
#pragma once

#include "dialogs/eco-versions-dialog.h"

#include "dialogs/eco-version-row.h"

G_BEGIN_DECLS

struct _EcoVersionsDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwToastOverlay *toasts;
  AdwWindowTitle  *title;
  GtkStack        *pages;
  AdwStatusPage   *empty;
  GtkBox          *body;
  GtkWidget       *scroller;
  GtkListBox      *list;
  GtkOrientable   *separator;
  GtkPicture      *picture;
  GtkLabel        *heading;
  GtkLabel        *words;
  GtkWidget       *restore_button;

  EcoDocument     *document;
  EcoEcosystem    *present;    /* a copy, for threads to compare with */
  GQueue           waiting;    /* of EcoVersionRow, referenced: those to be compared */
  GCancellable    *work;       /* of the thread that compares, or %NULL */
  GCancellable    *painting;   /* of the one that paints, or %NULL */
};

/* eco-versions-dialog.c */
void           _eco_versions_dialog_fill      (EcoVersionsDialog *self, gint64 time);
EcoVersionRow *_eco_versions_dialog_get_row   (EcoVersionsDialog *self);
void           _eco_versions_dialog_emit_file (EcoVersionsDialog *self, EcoVersionRow *row,
                                               gboolean compare);
void           _eco_versions_dialog_emit_restored (EcoVersionsDialog *self, const char *title);

/* eco-versions-actions.c */
void           _eco_versions_dialog_install_actions (GtkWidgetClass *klass);

G_END_DECLS
