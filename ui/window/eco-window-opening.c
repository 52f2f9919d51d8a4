/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: what is asked before a file is opened: whether to recover what a crash left of it, and
 * what to do when somebody has it open. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "base/eco-clock.h"
#include "session/eco-recovery.h"
#include "window/eco-recent.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

/* What a question is about, carried through it. */
static GObject *
carry (EcoWindow *self, GFile *file, EcoRecoveryItem *item)
{
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data_full (object, "window", g_object_ref (self), g_object_unref);
  if (file != NULL)
    g_object_set_data_full (object, "file", g_object_ref (file), g_object_unref);
  if (item != NULL)
    g_object_set_data_full (object, "id", g_strdup (item->id), g_free);
  if (item != NULL)
    g_object_set_data_full (object, "words", eco_window_dup_recovered_words (item), g_free);
  return object;
}

static char *
dup_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base);
}

/**
 * eco_window_find:
 * @file: a file
 *
 * Returns: (transfer none) (nullable): the window in which it is open
 */
GtkWindow *
eco_window_find (GtkApplication *application, GFile *file)
{
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *at = windows; at != NULL; at = at->next)
    {
      EcoDocument *document
          = ECO_IS_WINDOW (at->data) ? eco_window_get_document (at->data) : NULL;
      GFile *other = document != NULL ? eco_document_get_file (document) : NULL;

      if (other != NULL && g_file_equal (other, file))
        return at->data;
    }
  return NULL;
}

/* ---- Recovering */

/**
 * eco_window_dup_recovered_words:
 *
 * Returns: (transfer full): such as "12 changes · Today 14:32"
 */
char *
eco_window_dup_recovered_words (const EcoRecoveryItem *item)
{
  g_autofree char *time = eco_clock_dup_words (item->time, 0);

  if (item->n_changes == 0)
    /* TRANSLATORS: of what a crash left; %s is such as: Today 14:32 */
    return g_strdup_printf (_("Changed last: %s"), time);
  /* TRANSLATORS: of what a crash left; the second is such as: Today 14:32 */
  return g_strdup_printf (
      ngettext ("%1$u change · %2$s", "%1$u changes · %2$s", item->n_changes),
      item->n_changes, time);
}

typedef struct
{
  EcoWindow *window;
  char *words;
} Recovering;

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Recovering *recovering = data;
  g_autoptr (EcoWindow) self = recovering->window;
  g_autofree char *words = recovering->words;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoDocument) document = eco_recovery_open_finish (result, &error);
  g_autofree char *said = NULL;

  g_free (recovering);
  if (!_eco_window_end (self, result))
    return;
  if (document == NULL)
    {
      eco_window_set_document (self, self->main);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        eco_ui_tell (GTK_WINDOW (self), _("The document could not be recovered"), error->message);
      return;
    }
  if (eco_document_get_file (document) != NULL)
    eco_recent_add (eco_document_get_file (document));
  eco_window_set_document (self, document);
  /* TRANSLATORS: %s is such as: 12 changes · Today 14:32 */
  said = g_strdup_printf (_("Recovered: %s. Save to keep it."), words);
  eco_window_tell (self, said);
}

static void
recover_now (EcoWindow *self, const char *id, const char *words)
{
  Recovering *recovering = g_new (Recovering, 1);

  *recovering = (Recovering) { g_object_ref (self), g_strdup (words) };
  if (self->main == NULL)
    {
      adw_status_page_set_title (ADW_STATUS_PAGE (self->loading_page), _("Recovering"));
      gtk_stack_set_visible_child (self->stack, self->loading_page);
    }
  eco_recovery_open_async (id, self->catalog, _eco_window_begin (self, _("Recovering")),
                           recovered_cb, recovering);
}

static void
insisted_cb (GObject *object, const char *response)
{
  if (g_str_equal (response, "open"))
    recover_now (g_object_get_data (object, "window"), g_object_get_data (object, "id"),
                 g_object_get_data (object, "words"));
}

/**
 * eco_window_recover:
 * @item: what a crash left; copied
 *
 * Opens it here; asks first when that has ended the program before.
 */
void
eco_window_recover (EcoWindow *self, EcoRecoveryItem *item)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "open", _("_Open"), ECO_UI_DESTRUCTIVE },
  };
  g_autofree char *heading = NULL, *words = NULL;
  g_autoptr (GObject) object = NULL;
  EcoUiQuestion question = {
    .body = _("Opening it has ended Ecotone before, and may do so again. Other windows are "
              "recovered then."),
    .responses = responses,
    .n_responses = G_N_ELEMENTS (responses),
    .preferred = "cancel",
  };

  g_return_if_fail (ECO_IS_WINDOW (self) && item != NULL);
  if (item->n_crashes < ECO_RECOVERY_MOST_CRASHES)
    {
      words = eco_window_dup_recovered_words (item);
      recover_now (self, item->id, words);
      return;
    }
  heading = g_strdup_printf (_("Open “%s” all the same?"), item->title);
  question.heading = heading;
  object = carry (self, NULL, item);
  eco_ui_ask (GTK_WINDOW (self), &question, insisted_cb, object);
}

/* ---- A file that a crash has left something of */

static void
recovery_answered_cb (GObject *object, const char *response)
{
  EcoWindow *self = g_object_get_data (object, "window");

  if (g_str_equal (response, "recover"))
    recover_now (self, g_object_get_data (object, "id"), g_object_get_data (object, "words"));
  else if (g_str_equal (response, "saved"))
    _eco_window_load (self, g_object_get_data (object, "file"));
}

static void
ask_about_recovery (EcoWindow *self, GFile *file, EcoRecoveryItem *item)
{
  gboolean dangerous = item->n_crashes >= ECO_RECOVERY_MOST_CRASHES;
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "saved", _("Open the _Saved File"), ECO_UI_PLAIN },
    { "recover", _("_Recover"), dangerous ? ECO_UI_DESTRUCTIVE : ECO_UI_SUGGESTED },
  };
  g_autofree char *name = dup_name (file);
  g_autofree char *heading = g_strdup_printf (_("Recover the unsaved changes of “%s”?"), name);
  g_autofree char *words = eco_window_dup_recovered_words (item);
  g_autofree char *body = g_strdup_printf (
      "%s\n\n%s", words,
      dangerous ? _("Opening them has ended Ecotone before, and may do so again.")
                : _("Ecotone ended before they were saved. They stay on the start page until you "
                    "save or discard them."));
  EcoUiQuestion question
      = { heading, body, responses, G_N_ELEMENTS (responses), dangerous ? "saved" : "recover",
          NULL };
  g_autoptr (GObject) object = carry (self, file, item);

  eco_ui_ask (GTK_WINDOW (self), &question, recovery_answered_cb, object);
}

/* ---- A file that somebody has open */

static void
editor_answered_cb (GObject *object, const char *response)
{
  EcoWindow *self = g_object_get_data (object, "window");
  GFile *file = g_object_get_data (object, "file");

  if (g_str_equal (response, "copy"))
    eco_window_open_copy (self, file);
  else if (g_str_equal (response, "open"))
    _eco_window_load (self, file);
}

static void
ask_about_editor (EcoWindow *self, GFile *file, const EcoJournalEditor *editor)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "open", _("Open _Anyway"), ECO_UI_PLAIN },
    { "copy", _("Open a _Copy"), ECO_UI_SUGGESTED },
  };
  g_autofree char *name = dup_name (file);
  g_autofree char *time = eco_clock_dup_words (editor->since, 0);
  g_autofree char *heading = g_strdup_printf (_("“%s” is open already"), name);
  /* TRANSLATORS: %s is a time such as: Today 14:32 */
  g_autofree char *since = g_strdup_printf (_("Another Ecotone has it open (%s)."), time);
  g_autofree char *body = g_strdup_printf (
      "%s %s", since, _("Whoever saves last is asked what to do with the other’s changes."));
  EcoUiQuestion question
      = { heading, body, responses, G_N_ELEMENTS (responses), "copy", NULL };
  g_autoptr (GObject) object = carry (self, file, NULL);

  eco_ui_ask (GTK_WINDOW (self), &question, editor_answered_cb, object);
}

/* ---- Opening */

/**
 * eco_window_open_file:
 * @file: an ecosystem's file, or a picture with one inside
 *
 * Shows the window in which it is open already; or else reads it and shows it here, in place of
 * what is shown. Asks first where a crash has left something of it, or somebody else has it open.
 * Errors are told in a dialog.
 */
void
eco_window_open_file (EcoWindow *self, GFile *file)
{
  g_autoptr (EcoRecoveryItem) item = NULL;
  EcoJournalEditor editor;
  GtkWindow *other;

  g_return_if_fail (ECO_IS_WINDOW (self) && G_IS_FILE (file));
  other = eco_window_find (gtk_window_get_application (GTK_WINDOW (self)), file);
  if (other != NULL && other != GTK_WINDOW (self))
    {
      gtk_window_present (other);
      return;
    }
  item = eco_recovery_find (file);
  if (item != NULL)
    ask_about_recovery (self, file, item);
  else if (eco_journal_find_editor (file, &editor) && editor.pid != getpid ())
    ask_about_editor (self, file, &editor);
  else
    _eco_window_load (self, file);
}
