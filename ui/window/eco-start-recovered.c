/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoStartPage: what a crash left is recovered or discarded; and a document that ends the program
 * when its picture is made does so once. */
#include "config.h"

#include "window/eco-start-page-private.h"

#include "session/eco-versions.h"
#include "store/eco-writer.h"
#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <fcntl.h>

static GtkWindow *
get_window (EcoStartPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- Pictures */

/* A file that is there while the picture is made. */
static char *
dup_mark (const EcoRecoveryItem *item)
{
  g_autofree char *key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, item->id, -1);

  return g_build_filename (g_get_user_state_dir (), "ecotone", "pictures", key, NULL);
}

gboolean
_eco_start_page_may_picture (const EcoRecoveryItem *item)
{
  g_autofree char *mark = dup_mark (item);

  return !g_file_test (mark, G_FILE_TEST_EXISTS);
}

void
_eco_start_page_begin_picture (const EcoRecoveryItem *item)
{
  g_autofree char *mark = item != NULL ? dup_mark (item) : NULL;
  g_autofree char *folder = mark != NULL ? g_path_get_dirname (mark) : NULL;

  if (mark != NULL && g_mkdir_with_parents (folder, 0700) == 0)
    {
      int fd = g_creat (mark, 0600);

      if (fd >= 0)
        g_close (fd, NULL);
    }
}

void
_eco_start_page_end_picture (const EcoRecoveryItem *item)
{
  g_autofree char *mark = item != NULL ? dup_mark (item) : NULL;

  if (mark != NULL)
    g_unlink (mark);
}

/* ---- Recovering */

/**
 * eco_start_page_recover:
 * @id: of a journal
 *
 * Says that it shall be recovered, as if its card was chosen.
 */
void
eco_start_page_recover (EcoStartPage *self, const char *id)
{
  const EcoRecoveryItem *item;

  g_return_if_fail (ECO_IS_START_PAGE (self) && id != NULL);
  item = _eco_start_page_find_recovered (self, id);
  if (item != NULL && !_eco_start_page_postpone (self, id))
    _eco_start_page_emit_recovery (self, item);
}

static void
recover_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_start_page_recover (ECO_START_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* ---- Discarding */

typedef struct
{
  char *id;
  GFile *file;                /* whose version it becomes, or %NULL */
} Discarding;

static void
discarding_free (Discarding *discarding)
{
  g_free (discarding->id);
  g_clear_object (&discarding->file);
  g_free (discarding);
}

static gboolean
keep (const Discarding *discarding, GError **error)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_recovery_read (discarding->id, NULL, error);
  g_autoptr (GBytes) bytes = NULL;

  if (ecosystem == NULL)
    return FALSE;
  bytes = eco_writer_write (ecosystem);
  return eco_versions_keep (discarding->file, bytes, ECO_VERSION_DISCARDED, NULL, 0, error);
}

static void
discard_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Discarding *discarding = data;
  GError *error = NULL;

  if ((discarding->file == NULL || keep (discarding, &error))
      && eco_recovery_discard (discarding->id, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
discarded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EcoStartPage *self = ECO_START_PAGE (source);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) && get_window (self) != NULL)
    eco_ui_tell (get_window (self), _("The document could not be discarded"), error->message);
  _eco_start_page_refill (self);
}

/* What has ended the program is not read once more just to keep it. */
static void
answered_cb (GObject *object, const char *response)
{
  EcoStartPage *self = g_object_get_data (object, "page");
  const EcoRecoveryItem *item
      = _eco_start_page_find_recovered (self, g_object_get_data (object, "id"));
  g_autoptr (GTask) task = NULL;
  Discarding *discarding;

  if (!g_str_equal (response, "discard") || item == NULL)
    return;
  discarding = g_new0 (Discarding, 1);
  discarding->id = g_strdup (item->id);
  if (item->file != NULL && item->n_crashes == 0)
    discarding->file = g_object_ref (item->file);
  task = g_task_new (self, NULL, discarded_cb, NULL);
  g_task_set_source_tag (task, answered_cb);
  g_task_set_task_data (task, discarding, (GDestroyNotify) discarding_free);
  g_task_run_in_thread (task, discard_thread);
}

static void
discard_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "discard", _("_Discard"), ECO_UI_DESTRUCTIVE },
  };
  EcoStartPage *self = ECO_START_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  const EcoRecoveryItem *item = _eco_start_page_find_recovered (self, id);
  g_autofree char *heading = NULL;
  g_autoptr (GObject) object = NULL;
  EcoUiQuestion question = {
    .body = _("Its unsaved changes are lost for good."),
    .responses = responses,
    .n_responses = G_N_ELEMENTS (responses),
    .preferred = "cancel",
  };

  if (item == NULL)
    return;
  heading = g_strdup_printf (_("Discard what was recovered of “%s”?"), item->title);
  question.heading = heading;
  if (item->file != NULL && item->n_crashes == 0)
    question.body = _("The saved file stays as it is. The discarded changes stay in its version "
                      "history for a month.");
  object = g_object_new (G_TYPE_OBJECT, NULL);
  g_object_set_data_full (object, "page", g_object_ref (self), g_object_unref);
  g_object_set_data_full (object, "id", g_strdup (id), g_free);
  eco_ui_ask (get_window (self), &question, answered_cb, object);
}

void
_eco_start_page_install_recovery_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "start.recover", "s", recover_cb);
  gtk_widget_class_install_action (klass, "start.discard", "s", discard_cb);
}
