/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetworkView: the ranking as text, for a spreadsheet. */
#include "config.h"

#include "panels/eco-network-view-private.h"

#include "base/eco-cell.h"
#include "store/eco-save.h"
#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_title (guint column)
{
  return eco_network_column_is_metric (column)
           ? eco_network_get_title ((EcoNetworkMetric) (column - ECO_NETWORK_COLUMN_METRICS))
           : eco_network_column_get_title (column);
}

/* All rows as they are sorted. */
static char *
dup_table (EcoNetworkView *self, char separator)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *rows = G_LIST_MODEL (self->sorted);

  for (guint column = 0; column < ECO_NETWORK_N_COLUMNS; column++)
    {
      if (column > 0)
        g_string_append_c (text, separator);
      eco_cell_append (text, get_title (column), separator, FALSE);
    }
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EcoNetworkRow) row = g_list_model_get_item (rows, i);

      g_string_append_c (text, '\n');
      for (guint column = 0; column < ECO_NETWORK_N_COLUMNS; column++)
        {
          g_autofree char *cell = eco_network_row_dup_text (row, column);

          if (column > 0)
            g_string_append_c (text, separator);
          eco_cell_append (text, cell, separator, FALSE);
        }
    }
  g_string_append_c (text, '\n');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *text = dup_table (ECO_NETWORK_VIEW (widget), '\t');

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  _eco_network_view_message (ECO_NETWORK_VIEW (widget), _("The table is copied"));
}

static void
file_chosen_cb (GObject *object, GFile *file)
{
  EcoNetworkView *self = ECO_NETWORK_VIEW (object);
  char *text;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL || self->document == NULL)
    return;
  text = dup_table (self, ',');
  bytes = g_bytes_new_take (text, strlen (text));
  if (!eco_save_bytes (file, bytes, NULL, ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP, NULL, &error))
    _eco_network_view_message (self, error->message);
  else
    _eco_network_view_message (self, _("The table is saved"));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoUiFileChoice choice = { .title = _("Save the Table"),
                             .accept = _("_Save"),
                             .name = _("network.csv"),
                             .filter = _("Tables with commas"),
                             .pattern = "*.csv" };

  eco_ui_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), &choice, file_chosen_cb, widget);
}

void
_eco_network_view_install_copy (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "network.copy", NULL, copy_cb);
  gtk_widget_class_install_action (klass, "network.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "network.copy", NULL);
}
