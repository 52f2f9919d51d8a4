/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: opening, saving and closing, and the questions that they raise. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "base/eco-error.h"
#include "dialogs/eco-graph-dialog.h"
#include "window/eco-recent.h"
#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BLANK_TEMPLATE "blank-rings"

static void save_to (EcoWindow *self, GFile *file, gboolean overwrite);

/* ---- Names */

static char *
dup_display_name (EcoDocument *document)
{
  GFile *file = eco_document_get_file (document);
  g_autofree char *name = NULL;

  if (file == NULL)
    return eco_document_dup_title (document);
  name = g_file_get_basename (file);
  return g_filename_display_name (name);
}

/* Of a name such as "map.svg"; "" for none. */
static const char *
get_ending (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot != name ? dot : "";
}

/* A file name for a title: nothing in it that a file system dislikes. */
static char *
dup_suggested_name (EcoDocument *document)
{
  g_autofree char *title = eco_document_dup_title (document);
  g_autofree char *name = NULL;

  if (eco_document_get_file (document) != NULL)
    return g_file_get_basename (eco_document_get_file (document));
  if (eco_document_get_origin (document) != NULL)
    {
      name = g_file_get_basename (eco_document_get_origin (document));
      name[strlen (name) - strlen (get_ending (name))] = '\0';
      return g_strconcat (name, ".ecotone", NULL);
    }
  name = g_strdelimit (g_strdup (title), "/\\:*?\"<>|\n\t", '-');
  return g_strconcat (name[0] == '.' ? "_" : "", name, ".ecotone", NULL);
}

static void
tell_failure (EcoWindow *self, const char *heading, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    eco_ui_tell (GTK_WINDOW (self), heading, error->message);
}

/* ---- Opening */

/* Examples are compiled in; what is made of them is a new document. */
static gboolean
is_builtin (GFile *file)
{
  return g_file_has_uri_scheme (file, "resource");
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoDocument) document = eco_document_open_finish (result, &error);

  if (!_eco_window_end (self, result))
    return;
  if (document != NULL)
    {
      if (eco_document_get_file (document) != NULL &&
          !is_builtin (eco_document_get_file (document)))
        eco_recent_add (eco_document_get_file (document));
      eco_window_set_document (self, document);
      if (eco_document_get_origin (document) != NULL)
        eco_window_tell (self, _("This is the document inside the picture; saving it makes a file "
                                 "of its own"));
      return;
    }
  eco_window_set_document (self, self->main);
  tell_failure (self, _("The file could not be opened"), error);
}

/* Reads it and shows it here without asking; errors are told in a dialog. */
void
_eco_window_load (EcoWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *title = g_strdup_printf (_("Opening %s"), base);

  if (self->main == NULL && eco_graph_dialog_takes (file))
    {
      _eco_window_import_graph (self, file);
      return;
    }
  adw_status_page_set_title (ADW_STATUS_PAGE (self->loading_page), title);
  if (self->main == NULL)
    gtk_stack_set_visible_child (self->stack, self->loading_page);
  eco_document_open_async (file, self->catalog,
                           _eco_window_begin (self, _("Reading and laying out the map")),
                           opened_cb, g_object_ref (self));
}

/**
 * eco_window_open_copy:
 * @file: a file that stays as it is, such as an earlier version
 *
 * Shows what is in it as an untitled document; errors are told in a dialog.
 */
void
eco_window_open_copy (EcoWindow *self, GFile *file)
{
  g_return_if_fail (ECO_IS_WINDOW (self) && G_IS_FILE (file));
  eco_document_open_copy_async (file, self->catalog,
                                _eco_window_begin (self, _("Reading and laying out the map")),
                                opened_cb, g_object_ref (self));
}

static void
started_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoDocument) document = eco_document_open_finish (result, &error);

  if (!_eco_window_end (self, result))
    return;
  if (document != NULL)
    eco_window_set_document (self, document);
  else
    tell_failure (self, _("The template could not be opened"), error);
}

/* Nothing has to be laid out, so it is there at once. */
static void
start_blank (EcoWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoDocument) document =
    eco_document_new_from_template (BLANK_TEMPLATE, self->catalog, &error);

  if (document != NULL)
    eco_window_set_document (self, document);
  else
    tell_failure (self, _("The template could not be opened"), error);
}

/**
 * eco_window_start_template:
 * @name: (nullable): a template; %NULL for empty rings
 *
 * Starts a new document here.
 */
void
eco_window_start_template (EcoWindow *self, const char *name)
{
  g_return_if_fail (ECO_IS_WINDOW (self));
  if (name == NULL || g_str_equal (name, BLANK_TEMPLATE))
    start_blank (self);
  else
    eco_document_start_async (name, self->catalog,
                              _eco_window_begin (self, _("Laying out the map")), started_cb,
                              g_object_ref (self));
}

/* ---- Saving */

static void
file_chosen_cb (GObject *object, GFile *file)
{
  EcoWindow *self = ECO_WINDOW (object);

  if (file != NULL && self->main != NULL)
    save_to (self, file, FALSE);
  else
    self->close_after = FALSE;
}

void
_eco_window_save_as (EcoWindow *self)
{
  g_autofree char *name = dup_suggested_name (self->main);
  GFile *origin = eco_document_get_origin (self->main);
  GFile *file = eco_document_get_file (self->main) != NULL
                    ? eco_document_get_file (self->main)
                    : origin;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  EcoUiFileChoice choice = {
    .title = _("Save the ecosystem"),
    .accept = _("_Save"),
    .name = name,
    .folder = folder,
    .filter = _("Ecosystems"),
    .pattern = "*.ecotone",
  };

  eco_ui_choose_file (GTK_WINDOW (self), &choice, file_chosen_cb, self);
}

static void
conflict_answered_cb (GObject *object, const char *response)
{
  EcoWindow *self = ECO_WINDOW (object);

  if (self->main == NULL)
    return;
  if (g_str_equal (response, "overwrite"))
    save_to (self, NULL, TRUE);
  else if (g_str_equal (response, "save-as"))
    _eco_window_save_as (self);
  else
    self->close_after = FALSE;
  if (g_str_equal (response, "reload"))
    _eco_window_reload (self);
}

/* The file is another one than was read: nobody's work may be lost unasked. */
static void
ask_about_conflict (EcoWindow *self)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "reload", _("_Reload"), ECO_UI_PLAIN },
    { "overwrite", _("_Overwrite"), ECO_UI_DESTRUCTIVE },
    { "save-as", _("Save _As…"), ECO_UI_SUGGESTED },
  };
  g_autofree char *name = dup_display_name (self->main);
  g_autofree char *heading = g_strdup_printf (_("“%s” changed on disk"), name);
  const char *body
    = _("Reload takes the other version, Overwrite takes yours. The one that is dropped stays in "
        "the version history.");
  EcoUiQuestion question = { heading, body, responses, G_N_ELEMENTS (responses), "save-as" };

  eco_ui_ask (GTK_WINDOW (self), &question, conflict_answered_cb, self);
}

static void
failure_answered_cb (GObject *object, const char *response)
{
  EcoWindow *self = ECO_WINDOW (object);

  if (g_str_equal (response, "save-as") && self->main != NULL)
    _eco_window_save_as (self);
  else
    self->close_after = FALSE;
}

/* What cannot be saved there can be saved elsewhere. */
static void
ask_about_failure (EcoWindow *self, const GError *error)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "save-as", _("Save _As…"), ECO_UI_SUGGESTED },
  };
  EcoUiQuestion question = { _("The file could not be saved"), error->message, responses,
                             G_N_ELEMENTS (responses), "save-as", NULL };

  eco_ui_ask (GTK_WINDOW (self), &question, failure_answered_cb, self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoWindow) self = data;
  g_autoptr (GError) error = NULL;
  EcoDocument *document = ECO_DOCUMENT (source);

  if (eco_document_save_finish (document, result, &error))
    {
      eco_recent_add (eco_document_get_file (document));
      if (self->close_after)
        gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if (g_error_matches (error, ECO_ERROR, ECO_ERROR_CONFLICT))
    {
      ask_about_conflict (self);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->close_after = FALSE;
  else
    ask_about_failure (self, error);
}

/* file NULL: where it came from. */
static void
save_to (EcoWindow *self, GFile *file, gboolean overwrite)
{
  eco_history_seal (eco_document_get_history (self->main));
  eco_document_save_async (self->main, file, overwrite, NULL, saved_cb, g_object_ref (self));
}

void
_eco_window_save (EcoWindow *self)
{
  if (eco_document_get_file (self->main) == NULL)
    _eco_window_save_as (self);
  else
    save_to (self, NULL, FALSE);
}

/* ---- Closing */

static void
discard (EcoWindow *self)
{
  eco_window_set_document (self, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
close_answered_cb (GObject *object, const char *response)
{
  EcoWindow *self = ECO_WINDOW (object);

  if (self->main == NULL)
    return;
  if (g_str_equal (response, "discard"))
    _eco_window_drop_changes (self, discard);
  else if (g_str_equal (response, "save"))
    {
      self->close_after = TRUE;
      _eco_window_save (self);
    }
}

static void
ask_about_closing (EcoWindow *self)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "discard", _("_Discard"), ECO_UI_DESTRUCTIVE },
    { "save", _("_Save"), ECO_UI_SUGGESTED },
  };
  g_autofree char *name = dup_display_name (self->main);
  g_autofree char *heading = g_strdup_printf (_("Save the changes to “%s”?"), name);
  const char *body
    = eco_document_get_file (self->main) != NULL
        ? _("Discarded changes stay in the version history for a month.")
        : _("It was never saved: what you discard is lost for good.");
  EcoUiQuestion question
    = { heading, body, responses, G_N_ELEMENTS (responses), "save", NULL };

  eco_ui_ask (GTK_WINDOW (self), &question, close_answered_cb, self);
}

/* Whether nothing would be lost; else the user is asked, and the answer closes the window. */
gboolean
_eco_window_may_close (EcoWindow *self)
{
  if (self->main == NULL)
    return TRUE;
  if (eco_document_get_saving (self->main))
    {
      self->close_after = TRUE;
      return FALSE;
    }
  /* Nobody waits for a layout to be able to go. */
  if (self->work != NULL)
    g_cancellable_cancel (G_CANCELLABLE (self->work));
  if (!eco_document_get_modified (self->main))
    return TRUE;
  self->close_after = FALSE;
  ask_about_closing (self);
  return FALSE;
}
