/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: that nothing of its document is lost: its journal, what others do with its file, and
 * changes that are dropped. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "session/eco-recovery.h"
#include "session/eco-versions.h"

#include <glib/gi18n-lib.h>

/* Topics of the strip over the document. */
#define DISK "disk"
#define JOURNAL "journal"
#define RECOVERED "recovered"

/* ---- What others do with the file */

static void
say_about_disk (EcoWindow *self, const char *format, EcoNoticeButton first)
{
  g_autofree char *base = g_file_get_basename (eco_document_get_file (self->main));
  g_autofree char *name = g_filename_display_name (base);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *text = g_strjoinv (name, parts);
  EcoNotice notice = { DISK, "dialog-warning-symbolic", text, { { NULL, NULL } } };
  guint n = 0;

  if (first.label != NULL)
    notice.buttons[n++] = first;
  notice.buttons[n] = (EcoNoticeButton) { _("Save _As…"), "win.save-as" };
  eco_notice_bar_show (self->notice_bar, &notice);
}

static void
disk_found_cb (EcoWindow *self, int state, gboolean read_only)
{
  const EcoNoticeButton reload = { _("_Reload"), "win.reload" }, save = { _("_Save"), "win.save" };
  const EcoNoticeButton none = { NULL, NULL };

  if (state == ECO_DISK_CHANGED)
    /* TRANSLATORS: %s is the name of a file */
    say_about_disk (self, _("“%s” changed on disk."), reload);
  else if (state == ECO_DISK_GONE)
    /* TRANSLATORS: %s is the name of a file */
    say_about_disk (self, _("“%s” is not in its place any more."), save);
  else if (read_only)
    /* TRANSLATORS: %s is the name of a file */
    say_about_disk (self, _("“%s” is read-only: save your changes as another file."), none);
  else
    eco_notice_bar_take_back (self->notice_bar, DISK);
}

/* ---- The journal */

static void
journal_failed_cb (EcoWindow *self, const char *why)
{
  /* TRANSLATORS: %s is why, a whole sentence */
  g_autofree char *text
      = g_strdup_printf (_("A crash would lose what you do now, so save often: %s"), why);
  EcoNotice notice = { JOURNAL, "dialog-warning-symbolic", text, { { _("_Save"), "win.save" } } };

  eco_notice_bar_show (self->notice_bar, &notice);
}

static void
journal_resumed_cb (EcoWindow *self)
{
  eco_notice_bar_take_back (self->notice_bar, JOURNAL);
}

/* Keeps up with the document that has the file, from now on. */
void
_eco_window_follow (EcoWindow *self)
{
  self->watch = eco_file_watch_new (self->main);
  g_signal_connect_swapped (self->watch, "found", G_CALLBACK (disk_found_cb), self);
  self->journal = eco_journal_new (self->main);
  g_signal_connect_swapped (self->journal, "failed", G_CALLBACK (journal_failed_cb), self);
  g_signal_connect_swapped (self->journal, "resumed", G_CALLBACK (journal_resumed_cb), self);
}

/* @closed: the document is closed on purpose, so that nothing of it is to be recovered */
void
_eco_window_unfollow (EcoWindow *self, gboolean closed)
{
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  if (self->journal != NULL)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  if (self->journal != NULL && closed)
    eco_journal_close (self->journal);
  g_clear_object (&self->journal);
  if (self->notice_bar == NULL || !closed)
    return;
  eco_notice_bar_take_back (self->notice_bar, DISK);
  eco_notice_bar_take_back (self->notice_bar, JOURNAL);
}

/**
 * eco_window_mention_recovered:
 *
 * Says that there are recovered documents, if there are; they stand on the start page, which is
 * not seen by who opens a file.
 */
void
eco_window_mention_recovered (EcoWindow *self)
{
  g_autoptr (GPtrArray) items = eco_recovery_list ();
  EcoNotice notice = { RECOVERED, "document-revert-symbolic",
                       _("There are documents with changes that were not saved."),
                       { { _("S_how"), "app.start-page" } } };

  g_return_if_fail (ECO_IS_WINDOW (self));
  if (items->len > 0 && eco_notice_bar_get_topic (self->notice_bar) == NULL)
    eco_notice_bar_show (self->notice_bar, &notice);
}

/* ---- Dropping changes */

typedef struct
{
  EcoWindow *window;
  EcoWindowThen then;
} Dropping;

static void
dropping_free (gpointer data)
{
  Dropping *dropping = data;

  g_object_unref (dropping->window);
  g_free (dropping);
}

static void
drop_anyway_cb (GObject *object, const char *response)
{
  Dropping *dropping = g_object_get_data (object, "dropping");

  if (g_str_equal (response, "discard") && dropping->window->main != NULL)
    dropping->then (dropping->window);
}

static void
ask_about_dropping (Dropping *dropping, const GError *error)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "discard", _("_Discard Anyway"), ECO_UI_DESTRUCTIVE },
  };
  EcoUiQuestion question = { .heading = _("Your changes cannot be kept"),
                             .body = error->message,
                             .responses = responses,
                             .n_responses = G_N_ELEMENTS (responses),
                             .preferred = "cancel" };
  /* Carries what is to be done through the question. */
  g_autoptr (GObject) object = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data_full (object, "dropping", dropping, dropping_free);
  eco_ui_ask (GTK_WINDOW (dropping->window), &question, drop_anyway_cb, object);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Dropping *dropping = data;
  g_autoptr (GError) error = NULL;

  if (!eco_versions_keep_finish (result, &error))
    {
      ask_about_dropping (dropping, error);
      return;
    }
  if (dropping->window->main != NULL)
    dropping->then (dropping->window);
  dropping_free (dropping);
}

/* Keeps changes that are not saved as a version of the file, and goes on; without a file there is
 * no place for one. */
void
_eco_window_drop_changes (EcoWindow *self, EcoWindowThen then)
{
  Dropping *dropping;

  if (eco_document_get_file (self->main) == NULL || !eco_document_get_modified (self->main))
    {
      then (self);
      return;
    }
  dropping = g_new (Dropping, 1);
  *dropping = (Dropping) { g_object_ref (self), then };
  eco_versions_keep_async (eco_document_get_file (self->main),
                           eco_document_get_ecosystem (self->main), ECO_VERSION_DISCARDED, NULL,
                           kept_cb, dropping);
}

/* ---- Taking what is on the disk */

static void
load_again (EcoWindow *self)
{
  gboolean dropped = eco_document_get_modified (self->main);
  AdwToast *toast;

  _eco_window_load (self, eco_document_get_file (self->main));
  if (!dropped)
    return;
  toast = _eco_window_toast_new (_("Your changes are kept in the version history"));
  adw_toast_set_button_label (toast, _("S_how"));
  adw_toast_set_action_name (toast, "win.version-history");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
_eco_window_reload (EcoWindow *self)
{
  if (self->main != NULL && eco_document_get_file (self->main) != NULL)
    _eco_window_drop_changes (self, load_again);
}

static void
reload_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _eco_window_reload (ECO_WINDOW (widget));
}

void
_eco_window_install_keep_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.reload", NULL, reload_cb);
}
