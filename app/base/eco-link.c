/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which links of a document may be followed: pages, mail addresses, and files beside the document.
 *
 * A document may come from anybody, so everything else is a text: what runs a script, what names
 * a file elsewhere or another computer, and what is shown otherwise than it is read. */
#include "config.h"

#include "base/eco-link.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* ---- Letters */

/* Those that are not seen, or that change the order of what is seen. */
static gboolean
is_hidden (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ||
         type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR ||
         type == G_UNICODE_UNASSIGNED || type == G_UNICODE_PRIVATE_USE ||
         type == G_UNICODE_SURROGATE;
}

static gboolean
has_hidden (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (is_hidden (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* Whether one of %00 to %1F, or %7F, stands in it: they would be control characters when read. */
static gboolean
has_escaped_control (const char *text)
{
  for (const char *at = strchr (text, '%'); at != NULL; at = strchr (at + 1, '%'))
    if (at[1] == '0' || at[1] == '1' || g_ascii_strncasecmp (at + 1, "7f", 2) == 0)
      return TRUE;
  return FALSE;
}

/* Letters of a host that are hidden behind %: no honest address has any. */
static gboolean
has_escaped_host (const char *text)
{
  const char *host = strstr (text, "://") + strlen ("://");

  return memchr (host, '%', strcspn (host, "/?#")) != NULL;
}

static gboolean
has_blank (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isspace (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* ---- Kinds */

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list words;

  va_start (words, format);
  g_propagate_error (error, g_error_new_valist (ECO_ERROR, ECO_ERROR_INVALID, format, words));
  va_end (words);
  return FALSE;
}

static gboolean
is_web (const char *scheme)
{
  return g_ascii_strcasecmp (scheme, "http") == 0 || g_ascii_strcasecmp (scheme, "https") == 0;
}

static gboolean
check_web (const char *text, GError **error)
{
  g_autoptr (GUri) uri = NULL;
  const char *host;

  if (strstr (text, "://") == NULL || has_escaped_host (text) || has_blank (text) ||
      has_escaped_control (text))
    return refuse (error, _("“%s” is no address of a page: write it as https://example.org"),
                   text);
  uri = g_uri_parse (text, G_URI_FLAGS_PARSE_RELAXED, NULL);
  host = uri != NULL ? g_uri_get_host (uri) : NULL;
  if (host == NULL || *host == '\0')
    return refuse (error, _("“%s” is no address of a page: write it as https://example.org"),
                   text);
  if (g_uri_get_userinfo (uri) != NULL)
    return refuse (error, _("“%s” has a name or password before the @: leave it out"), text);
  return TRUE;
}

/* An attachment, a sender or a second address could be smuggled in behind a question mark. */
static gboolean
has_good_headers (const char *query)
{
  static const char *const good[] = { "subject", "body", "cc" };
  g_auto (GStrv) headers = g_strsplit (query, "&", -1);

  for (guint i = 0; headers[i] != NULL; i++)
    {
      gsize length = strcspn (headers[i], "=");
      gboolean found = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (good); k++)
        found |=
            length == strlen (good[k]) && g_ascii_strncasecmp (headers[i], good[k], length) == 0;
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_mail (const char *text, GError **error)
{
  const char *address = strchr (text, ':') + 1, *query = strchr (address, '?');
  const char *at = strchr (address, '@');

  if (at == NULL || at == address || at[1] == '\0' || at[1] == '?' ||
      strchr (address, '/') == address ||
      (query != NULL && (query < at || !has_good_headers (query + 1))) || has_blank (text) ||
      has_escaped_control (text))
    return refuse (error, _("“%s” is no mail address: write it as mailto:name@example.org"), text);
  return TRUE;
}

/* What a desktop may start instead of showing. */
static gboolean
is_program (const char *name)
{
  static const char *const endings[] = {
    ".desktop",  ".sh",  ".bash",    ".exe", ".bat", ".cmd",     ".com",        ".scr",
    ".pif",      ".lnk", ".url",     ".jar", ".py",  ".pl",      ".rb",         ".run",
    ".appimage", ".msi", ".vbs",     ".ps1", ".js",  ".hta",     ".flatpakref", ".flatpakrepo",
    ".deb",      ".rpm", ".command", ".app", ".reg", ".service",
  };
  g_autofree char *lower = g_ascii_strdown (name, -1);
  gsize length = strlen (lower);

  /* Some systems pass over these. */
  while (length > 0 && (lower[length - 1] == '.' || lower[length - 1] == ' '))
    lower[--length] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

/* Where somebody forgets to escape, "&colon;" would be read as a colon. */
static gboolean
has_entity (const char *text)
{
  for (const char *at = strchr (text, '&'); at != NULL; at = strchr (at + 1, '&'))
    {
      gsize length =
          strspn (at + 1, "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

      if (length > 0 && at[1 + length] == ';')
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_file (const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);

  if (*text == '/' || *text == '~')
    return refuse (error,
                   _("“%s” leads to a place on one computer only: put the file beside the "
                     "document, and write its name"),
                   text);
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_equal (parts[i], "..") || strchr (parts[i], '%') != NULL)
      return refuse (error,
                     _("“%s” leads out of the folder of the document: put the file in there, "
                       "and write its name"),
                     text);
  if (g_str_has_suffix (text, "/") || is_program (text) || has_entity (text))
    return refuse (error, _("“%s” may be a program: link a document"), text);
  return TRUE;
}

/**
 * eco_link_check:
 * @text: (nullable): what a field says
 * @kind: (out) (optional): what it leads to
 *
 * Returns: whether the link may be followed and be written as one; if not, with %ECO_ERROR_INVALID
 *   it is nothing but a text. No file is looked at.
 */
gboolean
eco_link_check (const char *text, EcoLinkKind *kind, GError **error)
{
  g_autofree char *scheme = NULL;
  EcoLinkKind found = ECO_LINK_FILE;
  gboolean good;

  if (text == NULL || *text == '\0' || strlen (text) > ECO_LINK_MAX_BYTES ||
      !g_utf8_validate (text, -1, NULL) || has_hidden (text) || strchr (text, '\\') != NULL ||
      g_str_has_prefix (text, "//") || strpbrk (text, "<>\"`{}|^") != NULL)
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                           _("This is no link: it is empty, too long, or has characters that no "
                             "link has. Write the address anew"));
      return FALSE;
    }
  scheme = g_uri_parse_scheme (text);
  if (scheme != NULL && is_web (scheme))
    {
      found = ECO_LINK_WEB;
      good = check_web (text, error);
    }
  else if (scheme != NULL && g_ascii_strcasecmp (scheme, "mailto") == 0)
    {
      found = ECO_LINK_MAIL;
      good = check_mail (text, error);
    }
  else if (scheme != NULL || strchr (text, ':') != NULL)
    good = refuse (error,
                   _("“%s” is not opened: only pages (https), mail addresses (mailto) and "
                     "files beside the document are"),
                   text);
  else
    good = !g_unichar_isspace (g_utf8_get_char (text)) && check_file (text, error);
  if (!good && error != NULL && *error == NULL)
    refuse (error, _("“%s” begins with a blank: take it away"), text);
  if (good && kind != NULL)
    *kind = found;
  return good;
}

/* ---- Addresses */

/* The address of a page with its host as the network knows it: letters that look like others show.
 */
static char *
dup_plain_host (const char *text, gboolean *unusual)
{
  g_autoptr (GUri) uri = NULL;

  if (g_str_is_ascii (text))
    return g_strdup (text);
  *unusual = TRUE;
  uri = g_uri_parse (text, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
  return g_uri_join (G_URI_FLAGS_ENCODED, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri),
                     g_uri_get_port (uri), g_uri_get_path (uri), g_uri_get_query (uri),
                     g_uri_get_fragment (uri));
}

/* Links of the file system may lead out of the folder, so what is opened is what they lead to. */
static char *
dup_file_address (const char *text, const char *folder, GError **error)
{
  g_autofree char *below = folder != NULL ? realpath (folder, NULL) : NULL;
  g_autofree char *path = NULL;
  char *found;
  gsize length;

  if (below == NULL)
    {
      refuse (error, _("“%s” is looked for beside this document: save the document first"), text);
      return NULL;
    }
  path = g_build_filename (below, text, NULL);
  found = realpath (path, NULL);
  length = strlen (below);
  if (found == NULL)
    refuse (error, _("There is no file “%s”: put it there, or change the link"), path);
  else if (strncmp (found, below, length) != 0 || (length > 1 && found[length] != '/') ||
           !g_file_test (found, G_FILE_TEST_IS_REGULAR) || is_program (found) ||
           g_file_test (found, G_FILE_TEST_IS_EXECUTABLE))
    {
      refuse (error,
              _("“%s” leads out of the folder of the document, or to a program: it is not "
                "opened"),
              path);
      g_clear_pointer (&found, free);
    }
  return found;
}

/**
 * eco_link_dup_address:
 * @folder: (nullable): of the document, in which a file is looked for
 * @unusual: (out) (optional): whether a person should be asked, for what is opened is a file or
 *   an address that looks different from what it is
 *
 * Returns: (transfer full): the whole address, or the whole path of a file that is there, to be
 *   shown and opened; or %NULL with @error set
 */
char *
eco_link_dup_address (const char *text, const char *folder, gboolean *unusual, GError **error)
{
  EcoLinkKind kind;
  gboolean odd = FALSE;
  char *address;

  if (!eco_link_check (text, &kind, error))
    return NULL;
  if (kind == ECO_LINK_FILE)
    {
      odd = TRUE;
      address = dup_file_address (text, folder, error);
    }
  else
    address = kind == ECO_LINK_WEB ? dup_plain_host (text, &odd) : g_strdup (text);
  if (unusual != NULL)
    *unusual = odd;
  return address;
}
