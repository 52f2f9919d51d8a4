/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Somebody else's ecosystem: where the file of a node is, and what is refused.
 *
 * eco-other-ecosystem-make.c: a new one, made of a node and its partners. */
#include "config.h"

#include "session/eco-other-ecosystem.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SUFFIX ".ecotone"

static gboolean
is_address (const char *text)
{
  g_autofree char *scheme = g_uri_parse_scheme (text);

  return scheme != NULL || g_str_has_prefix (text, "//") || g_str_has_prefix (text, "\\\\");
}

static gboolean
has_control (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static gboolean
check_text (const char *text, GError **error)
{
  if (text == NULL || *text == '\0')
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                         _("No file is given: choose one in the inspector"));
  else if (is_address (text))
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("“%s” is an address, and only files on this computer are opened: save it here, "
                   "and choose the file"),
                 text);
  else if (has_control (text))
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                         _("The name of the file has characters that no name should have: choose "
                           "the file anew"));
  else if (!g_str_has_suffix (text, SUFFIX))
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("“%s” is no ecosystem: its name would end in “%s”"), text, SUFFIX);
  else
    return TRUE;
  return FALSE;
}

static char *
dup_folder (GFile *document, GError **error)
{
  const char *path = document != NULL ? g_file_peek_path (document) : NULL;

  if (path != NULL)
    return g_path_get_dirname (path);
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                       document == NULL
                         ? _("The file is looked for beside this document: save the document first")
                         : _("This document is not on this computer: save it here first"));
  return NULL;
}

/**
 * eco_other_ecosystem_resolve:
 * @text: (nullable): what the node says
 *
 * Returns: (transfer full): the file that is meant, there or not; or %NULL with @error set
 */
GFile *
eco_other_ecosystem_resolve (const char *text, GFile *document, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  if (!check_text (text, error))
    return NULL;
  if (!g_path_is_absolute (text))
    {
      folder = dup_folder (document, error);
      if (folder == NULL)
        return NULL;
    }
  path = g_canonicalize_filename (text, folder);
  return g_file_new_for_path (path);
}

/**
 * eco_other_ecosystem_find:
 * @text: (nullable): what the node says
 *
 * Returns: (transfer full): the file, which is there; or %NULL with @error set
 */
GFile *
eco_other_ecosystem_find (const char *text, GFile *document, GError **error)
{
  g_autoptr (GFile) file = eco_other_ecosystem_resolve (text, document, error);
  GFileType type;

  if (file == NULL)
    return NULL;
  type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL);
  if (type == G_FILE_TYPE_REGULAR)
    return g_steal_pointer (&file);
  if (type == G_FILE_TYPE_UNKNOWN)
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("There is no file %s: put it there, or choose another in the inspector"),
                 g_file_peek_path (file));
  else
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("%s is no file: choose another in the inspector"), g_file_peek_path (file));
  return NULL;
}

/**
 * eco_other_ecosystem_dup_text:
 * @file: what was chosen
 *
 * Returns: (transfer full): what a node is to say for it: the way from the folder of the document,
 *   if it is in there, so that both may move together; or %NULL with @error set
 */
char *
eco_other_ecosystem_dup_text (GFile *file, GFile *document, GError **error)
{
  g_autoptr (GFile) folder = document != NULL ? g_file_get_parent (document) : NULL;
  const char *path = g_file_peek_path (file);
  char *text;

  if (path == NULL)
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                           _("The file is not on this computer: save it here, and choose it then"));
      return NULL;
    }
  if (document != NULL && g_file_equal (file, document))
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                           _("This is the document itself: choose another file"));
      return NULL;
    }
  text = folder != NULL ? g_file_get_relative_path (folder, file) : NULL;
  if (text == NULL)
    text = g_strdup (path);
  if (!g_utf8_validate (text, -1, NULL) || !check_text (text, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                             _("The name of the file cannot be written down: rename the file"));
      g_clear_pointer (&text, g_free);
    }
  return text;
}
