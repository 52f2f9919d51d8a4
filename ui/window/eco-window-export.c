/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: pictures for other programs and for paper, and their look. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "dialogs/eco-export-dialog.h"
#include "dialogs/eco-print.h"
#include "dialogs/eco-theme-dialog.h"

void
_eco_window_export (EcoWindow *self)
{
  GtkWidget *dialog = eco_export_dialog_new (self->document);
  EcoExportScope scope;
  g_autofree char *word = NULL;
  g_autofree char *subtitle = NULL;
  const char *labels[ECO_N_MARKS] = { NULL };
  EcoExportOther other = { .mark_labels = labels };

  if (eco_workspace_get_other (self->workspace, &other, labels, &subtitle))
    eco_export_dialog_show_other (ECO_EXPORT_DIALOG (dialog), &other);
  else if (eco_workspace_get_chart (self->workspace, &scope, &word))
    eco_export_dialog_choose (ECO_EXPORT_DIALOG (dialog), scope, word);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (eco_window_tell), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
_eco_window_print (EcoWindow *self)
{
  g_autoptr (GtkPrintOperation) operation = eco_print_new_operation (self->document);
  EcoExportScope scope;
  g_autofree char *word = NULL, *subtitle = NULL;
  const char *labels[ECO_N_MARKS] = { NULL };
  EcoExportOther other = { .mark_labels = labels };

  if (eco_workspace_get_other (self->workspace, &other, labels, &subtitle))
    eco_print_show_other (operation, &other);
  else if (eco_workspace_get_chart (self->workspace, &scope, &word))
    eco_print_choose (operation, scope, word);
  eco_print_run (operation, GTK_WINDOW (self));
}

void
_eco_window_choose_theme (EcoWindow *self)
{
  GtkWidget *dialog = eco_theme_dialog_new (self->document);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}
