/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of the export dialog share. */
#pragma once

#include "dialogs/eco-export-dialog.h"

#include "dialogs/eco-export-worker.h"
#include "dialogs/eco-preview-area.h"

G_BEGIN_DECLS

struct _EcoExportDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkWidget *export_button;
  GtkSpinner *spinner;
  EcoPreviewArea *preview_area;
  GtkLabel *problem_label;
  GtkLabel *page_label;
  GtkWidget *previous_button, *next_button;
  GtkLabel *words_label;
  AdwComboRow *format_row;
  AdwComboRow *scope_row;
  AdwComboRow *theme_row;
  GtkWidget *size_group;
  AdwComboRow *paper_row;
  GtkWidget *sheets_row, *width_row, *dpi_row, *embed_row, *outlines_row;
  GtkSpinButton *sheets_spin, *width_spin, *dpi_spin, *margin_spin;
  AdwActionRow *report_row;
  GtkSwitch *title_switch, *legend_switch, *labels_switch, *owed_switch, *background_switch;
  GtkSwitch *safe_switch, *embed_switch, *outlines_switch;

  EcoDocument *document;
  EcoExportWorker *worker;
  EcoExportSettings *settings;
  GArray *scopes;            /* EcoExportScope that make sense, as the row lists them */
  GCancellable *cancellable; /* of the preview */
  GCancellable *writing_cancellable;
  guint preview_source;
  gboolean previewing;       /* a preview is being made */
  gboolean preview_again;    /* and is out of date already */
  guint page, n_pages;       /* that the preview shows */
  gboolean filling;          /* the rows are being set, not chosen */
  gboolean writing;
};

/* eco-export-dialog-rows.c */
void eco_export_dialog_fill_rows (EcoExportDialog *self);
void eco_export_dialog_read_rows (EcoExportDialog *self);
void eco_export_dialog_show_rows (EcoExportDialog *self);

G_END_DECLS
