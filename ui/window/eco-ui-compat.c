/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dialogs whose classes changed between GTK 4.8 and today.
 *
 * This is the only file that uses what is newer than GTK 4.8 and libadwaita
 * 1.2, or deprecated since; so it alone lifts the limits that the build sets. */
#undef GDK_VERSION_MIN_REQUIRED
#undef GDK_VERSION_MAX_ALLOWED
#undef ADW_VERSION_MIN_REQUIRED
#undef ADW_VERSION_MAX_ALLOWED

#include "config.h"

#include "window/eco-ui-compat.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  GObject *object;
  EcoUiAnswerFunc answer;
  EcoUiFileFunc file;
} Reply;

static Reply *
reply_new (gpointer object, EcoUiAnswerFunc answer, EcoUiFileFunc file)
{
  Reply *reply = g_new0 (Reply, 1);

  reply->object = object != NULL ? g_object_ref (object) : NULL;
  reply->answer = answer;
  reply->file = file;
  return reply;
}

static void
reply_free (Reply *reply)
{
  g_clear_object (&reply->object);
  g_free (reply);
}

/* ---- Questions */

#if ADW_CHECK_VERSION(1, 5, 0)
typedef AdwAlertDialog Question;
typedef AdwResponseAppearance Appearance;
#define question_new(parent, heading, body) \
  ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body))
#define question_set_extra adw_alert_dialog_set_extra_child
#define question_add adw_alert_dialog_add_response
#define question_set_look adw_alert_dialog_set_response_appearance
#define question_set_default adw_alert_dialog_set_default_response
#define question_set_close adw_alert_dialog_set_close_response
#define question_present(question, parent) \
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (parent))
#else
typedef AdwMessageDialog Question;
typedef AdwResponseAppearance Appearance;
#define question_new(parent, heading, body) \
  ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body))
#define question_set_extra adw_message_dialog_set_extra_child
#define question_add adw_message_dialog_add_response
#define question_set_look adw_message_dialog_set_response_appearance
#define question_set_default adw_message_dialog_set_default_response
#define question_set_close adw_message_dialog_set_close_response
#define question_present(question, parent) gtk_window_present (GTK_WINDOW (question))
#endif

static Appearance
get_appearance (EcoUiLook look)
{
  switch (look)
    {
    case ECO_UI_PLAIN:
      return ADW_RESPONSE_DEFAULT;
    case ECO_UI_SUGGESTED:
      return ADW_RESPONSE_SUGGESTED;
    case ECO_UI_DESTRUCTIVE:
      return ADW_RESPONSE_DESTRUCTIVE;
    }
  g_return_val_if_reached (ADW_RESPONSE_DEFAULT);
}

static void
response_cb (Question *question, const char *response, Reply *reply)
{
  if (reply->answer != NULL)
    reply->answer (reply->object, response);
}

/**
 * eco_ui_ask:
 * @parent: the window that the question is about
 * @question: what is asked
 * @func: (nullable): called with the response that was chosen
 * @object: (nullable): passed on to @func and kept alive until then
 *
 * Asks, and returns at once.
 */
void
eco_ui_ask (GtkWindow *parent, const EcoUiQuestion *question, EcoUiAnswerFunc func, gpointer object)
{
  Question *dialog = question_new (parent, question->heading, question->body);

  for (guint i = 0; i < question->n_responses; i++)
    {
      const EcoUiResponse *response = &question->responses[i];

      question_add (dialog, response->id, response->label);
      question_set_look (dialog, response->id, get_appearance (response->look));
    }
  if (question->extra != NULL)
    question_set_extra (dialog, question->extra);
  question_set_close (dialog, question->responses[0].id);
  if (question->preferred != NULL)
    question_set_default (dialog, question->preferred);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb),
                         reply_new (object, func, NULL), (GClosureNotify) reply_free, 0);
  question_present (dialog, parent);
}

/**
 * eco_ui_tell:
 * @heading: what went wrong
 * @body: what, where, and the remedy
 *
 * Says something that must be read.
 */
void
eco_ui_tell (GtkWindow *parent, const char *heading, const char *body)
{
  EcoUiResponse response = { "close", _("_Close"), ECO_UI_PLAIN };
  EcoUiQuestion question = { heading, body, &response, 1, "close" };

  eco_ui_ask (parent, &question, NULL, NULL);
}

/* ---- Files */

static GtkFileFilter *
create_filter (const EcoUiFileChoice *choice)
{
  GtkFileFilter *filter = gtk_file_filter_new ();
  g_auto (GStrv) patterns = g_strsplit (choice->pattern, "|", -1);

  gtk_file_filter_set_name (filter, choice->filter);
  for (int i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  return filter;
}

static GtkFileFilter *
create_also_filter (const EcoUiFileChoice *choice)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, choice->also);
  for (int i = 0; choice->also_patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, choice->also_patterns[i]);
  return filter;
}

static GtkFileFilter *
create_any_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("All files"));
  gtk_file_filter_add_pattern (filter, "*");
  return filter;
}

#if GTK_CHECK_VERSION(4, 10, 0)
static void
file_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  Reply *reply = data;

  reply->file (reply->object, file);
  reply_free (reply);
}

static void
file_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  Reply *reply = data;

  reply->file (reply->object, file);
  reply_free (reply);
}

static void
show_file_dialog (GtkWindow *parent, const EcoUiFileChoice *choice, Reply *reply)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) any = create_any_filter ();

  gtk_file_dialog_set_title (dialog, choice->title);
  gtk_file_dialog_set_accept_label (dialog, choice->accept);
  if (choice->folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, choice->folder);
  if (choice->filter != NULL)
    {
      g_autoptr (GtkFileFilter) filter = create_filter (choice);

      g_list_store_append (filters, filter);
      gtk_file_dialog_set_default_filter (dialog, filter);
    }
  if (choice->also != NULL)
    {
      g_autoptr (GtkFileFilter) also = create_also_filter (choice);

      g_list_store_append (filters, also);
    }
  g_list_store_append (filters, any);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  if (choice->name != NULL)
    {
      gtk_file_dialog_set_initial_name (dialog, choice->name);
      gtk_file_dialog_save (dialog, parent, NULL, file_saved_cb, reply);
    }
  else
    gtk_file_dialog_open (dialog, parent, NULL, file_opened_cb, reply);
}
#else
static void
chooser_response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  Reply *reply = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  reply->file (reply->object, file);
  reply_free (reply);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
show_file_dialog (GtkWindow *parent, const EcoUiFileChoice *choice, Reply *reply)
{
  GtkFileChooserAction action =
    choice->name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (choice->title, parent, action, choice->accept, NULL);
  g_autoptr (GtkFileFilter) any = create_any_filter ();

  if (choice->folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), choice->folder, NULL);
  if (choice->filter != NULL)
    {
      g_autoptr (GtkFileFilter) filter = create_filter (choice);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  if (choice->also != NULL)
    {
      g_autoptr (GtkFileFilter) also = create_also_filter (choice);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), also);
    }
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), any);
  if (choice->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), choice->name);
  g_signal_connect (dialog, "response", G_CALLBACK (chooser_response_cb), reply);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
#endif

/**
 * eco_ui_choose_file:
 * @parent: the window that the file is for
 * @choice: what to choose; with a name, where to save
 * @func: called with the file, or %NULL when nothing was chosen
 * @object: (nullable): passed on to @func and kept alive until then
 *
 * Lets a file be chosen, and returns at once.
 */
void
eco_ui_choose_file (GtkWindow *parent, const EcoUiFileChoice *choice, EcoUiFileFunc func,
                    gpointer object)
{
  show_file_dialog (parent, choice, reply_new (object, NULL, func));
}

/* ---- About */

/**
 * eco_ui_show_about:
 * @parent: the window that it is shown over
 *
 * Says what the program is.
 */
void
eco_ui_show_about (GtkWindow *parent)
{
  const char *name = "Ecotone";
  const char *comments = _("Draw, check and plan the digital ecosystem of a brand: who takes part, "
                           "through which channels, and what flows between them.");

#if ADW_CHECK_VERSION(1, 5, 0)
  adw_show_about_dialog (GTK_WIDGET (parent), "application-name", name, "application-icon",
                         ECO_APPLICATION_ID, "version", ECO_VERSION, "comments", comments,
                         "license-type", GTK_LICENSE_LGPL_2_1, NULL);
#else
  adw_show_about_window (parent, "application-name", name, "application-icon", ECO_APPLICATION_ID,
                         "version", ECO_VERSION, "comments", comments, "license-type",
                         GTK_LICENSE_LGPL_2_1, NULL);
#endif
}
