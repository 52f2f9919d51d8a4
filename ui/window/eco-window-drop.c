/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: files that are dropped. Ecosystems are opened, spreadsheets and graphs are imported
 * into the ecosystem that is open, and plain text becomes nodes of it, a line each. A graph opens
 * as a new ecosystem where none is open. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "dialogs/eco-graph-dialog.h"
#include "session/eco-clip-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EcoWindow *window;
  EcoDocument *document;
} Reading;

static void
table_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (g_file_load_contents_finish (G_FILE (source), result, &text, &length, NULL, &error) &&
      !g_utf8_validate (text, (gssize) length, NULL))
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _("The text is not in UTF-8; save it in UTF-8 and drop it again"));
  if (error == NULL)
    eco_clip_paste_text (reading->document, text, NULL, &error);
  if (error != NULL)
    eco_window_tell (reading->window, error->message);
  g_object_unref (reading->document);
  g_object_unref (reading->window);
  g_free (reading);
}

static gboolean
ends_in (GFile *file, const char *const *endings)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name != NULL ? name : "", -1);

  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

static void
take_table (EcoWindow *self, GFile *file, gboolean is_text)
{
  Reading *reading;

  if (self->document == NULL)
    {
      eco_window_tell (self, _("Open an ecosystem first; then a table can be dropped on it"));
      return;
    }
  if (!is_text)
    {
      _eco_window_import_file (self, file);
      return;
    }
  reading = g_new (Reading, 1);
  reading->window = g_object_ref (self);
  reading->document = g_object_ref (self->document);
  g_file_load_contents_async (file, NULL, table_read_cb, reading);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, EcoWindow *self)
{
  static const char *const sheets[] = { ".csv", ".tsv", ".xlsx", NULL };
  static const char *const texts[] = { ".txt", NULL };
  GSList *dropped = g_value_get_boxed (value);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *l = dropped; l != NULL; l = l->next)
    if (self->document != NULL && eco_graph_dialog_takes (l->data))
      _eco_window_import_graph (self, l->data);
    else if (ends_in (l->data, sheets) || ends_in (l->data, texts))
      take_table (self, l->data, ends_in (l->data, texts));
    else
      g_ptr_array_add (files, l->data);
  if (files->len > 0)
    g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                        (GFile **) files->pdata, (int) files->len, "");
  return dropped != NULL;
}

void
_eco_window_init_drop (EcoWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
