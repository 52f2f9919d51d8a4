/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One file of a workbook: unpacked within limits, and read forwards as XML, which has no document
 * type, no entities of its own and nothing that is fetched. */
#include "config.h"

#include "store/eco-xlsx-private.h"

#include "base/eco-error.h"
#include "store/eco-xml-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)
/* Unpacked, one file and all that are read; a workbook that has more is a trap. */
#define MOST_BYTES (64 * 1024 * 1024)
#define MOST_ALL_BYTES (160 * 1024 * 1024)
/* The time for the attributes of an element grows with their square. */
#define LONGEST_TAG (16 * 1024)
#define BLOCK (64 * 1024)
#define DEEPEST 32

static gboolean
refuse_size (GError **error)
{
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_LIMIT,
                       _("The workbook is too large when it is unpacked: save the sheet as CSV, "
                         "and split it"));
  return FALSE;
}

static gboolean
refuse_broken (const char *path, GError **error)
{
  /* TRANSLATORS: the name of a file inside of a workbook */
  g_set_error (error, ECO_ERROR, ECO_ERROR_SYNTAX,
               _("The workbook is broken (%s): open it in a spreadsheet program and save it anew"),
               path);
  return FALSE;
}

static gboolean
refuse_doctype (const char *path, GError **error)
{
  g_set_error (error, ECO_ERROR, ECO_ERROR_SYNTAX,
               _("The workbook has a document type in it (%s), which no spreadsheet program "
                 "writes: open it in one and save it anew"),
               path);
  return FALSE;
}

/* Before libxml2 sees anything of it. */
static gboolean
has_doctype (GBytes *bytes)
{
  EcoXmlText text;

  eco_xml_text_init (&text, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return eco_xml_text_find_doctype (&text) < text.length;
}

/* What the archive says of a size is not believed. */
static GBytes *
unpack (EcoXlsx *self, const char *path, GError **error)
{
  zip_file_t *file = zip_fopen (self->zip, path, ZIP_FL_NOCASE);
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  zip_int64_t n = 0;

  while (file != NULL && (n = zip_fread (file, block, BLOCK)) > 0)
    {
      self->n_bytes += (gsize) n;
      if (all->len + (gsize) n > MOST_BYTES || self->n_bytes > MOST_ALL_BYTES
          || g_cancellable_is_cancelled (self->cancellable))
        break;
      g_byte_array_append (all, block, (guint) n);
    }
  if (file != NULL)
    zip_fclose (file);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return NULL;
  if (n > 0)
    refuse_size (error);
  else if (file == NULL || n < 0)
    refuse_broken (path, error);
  else
    return g_byte_array_free_to_bytes (g_steal_pointer (&all));
  return NULL;
}

/* Whether every tag is short; what stands between quotation marks belongs to it. */
static gboolean
has_short_tags (GBytes *bytes)
{
  gsize length, start = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  char quote = '\0';
  gboolean inside = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!inside && data[i] == '<')
        {
          inside = TRUE;
          start = i;
        }
      else if (inside && quote == '\0' && data[i] == '>')
        inside = FALSE;
      else if (inside && (data[i] == '"' || data[i] == '\''))
        quote = quote == '\0' ? data[i] : quote == data[i] ? '\0' : quote;
      if (inside && i - start > LONGEST_TAG)
        return FALSE;
    }
  return TRUE;
}

static void
ignore_error (void *data, xmlErrorPtr cause)
{
}

/**
 * _eco_xlsx_has_part:
 */
gboolean
_eco_xlsx_has_part (EcoXlsx *self, const char *path)
{
  return zip_name_locate (self->zip, path, ZIP_FL_NOCASE) >= 0;
}

/**
 * _eco_xlsx_part_open:
 * @part: all zero
 * @path: where it is in the archive; stays alive as long as the part
 *
 * Returns: whether it is there and small enough
 */
gboolean
_eco_xlsx_part_open (EcoXlsx *self, EcoXlsxPart *part, const char *path, GError **error)
{
  part->path = path;
  part->bytes = unpack (self, path, error);
  if (part->bytes == NULL)
    return FALSE;
  if (g_bytes_get_size (part->bytes) > 0 && has_doctype (part->bytes))
    return refuse_doctype (path, error);
  if (g_bytes_get_size (part->bytes) == 0 || !has_short_tags (part->bytes))
    return refuse_broken (path, error);
  part->xml = xmlReaderForMemory (g_bytes_get_data (part->bytes, NULL),
                                  (int) g_bytes_get_size (part->bytes), NULL, NULL,
                                  PARSE_OPTIONS);
  if (part->xml == NULL)
    return refuse_broken (path, error);
  xmlTextReaderSetStructuredErrorHandler (part->xml, (xmlStructuredErrorFunc) ignore_error, NULL);
  return TRUE;
}

/**
 * _eco_xlsx_part_next:
 *
 * Returns: whether there is another node; when not, @error says whether that is the end
 */
gboolean
_eco_xlsx_part_next (EcoXlsxPart *part, GError **error)
{
  int read = xmlTextReaderRead (part->xml);
  int type = read == 1 ? xmlTextReaderNodeType (part->xml) : XML_READER_TYPE_NONE;

  if (read == 0)
    return FALSE;
  if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE)
    return refuse_doctype (part->path, error);
  if (read < 0 || xmlTextReaderDepth (part->xml) > DEEPEST)
    return refuse_broken (part->path, error);
  return TRUE;
}

static gboolean
is_node (EcoXlsxPart *part, int type, const char *name)
{
  return xmlTextReaderNodeType (part->xml) == type
         && g_strcmp0 ((const char *) xmlTextReaderConstLocalName (part->xml), name) == 0;
}

/**
 * _eco_xlsx_part_is:
 *
 * Returns: whether an element of that name begins here
 */
gboolean
_eco_xlsx_part_is (EcoXlsxPart *part, const char *name)
{
  return is_node (part, XML_READER_TYPE_ELEMENT, name);
}

/**
 * _eco_xlsx_part_ends:
 *
 * Returns: whether an element of that name ends here
 */
gboolean
_eco_xlsx_part_ends (EcoXlsxPart *part, const char *name)
{
  return is_node (part, XML_READER_TYPE_END_ELEMENT, name)
         || (is_node (part, XML_READER_TYPE_ELEMENT, name)
             && xmlTextReaderIsEmptyElement (part->xml) == 1);
}

/**
 * _eco_xlsx_part_dup:
 * @attribute: its name without a prefix
 *
 * Returns: (transfer full) (nullable): the attribute of the element
 */
char *
_eco_xlsx_part_dup (EcoXlsxPart *part, const char *attribute)
{
  char *found = NULL;

  while (found == NULL && xmlTextReaderMoveToNextAttribute (part->xml) == 1)
    if (g_strcmp0 ((const char *) xmlTextReaderConstLocalName (part->xml), attribute) == 0)
      found = g_strdup ((const char *) xmlTextReaderConstValue (part->xml));
  xmlTextReaderMoveToElement (part->xml);
  return found;
}

/**
 * _eco_xlsx_part_append:
 *
 * Appends the text that is here, if any.
 *
 * Returns: whether @text is still short enough for a cell
 */
gboolean
_eco_xlsx_part_append (EcoXlsxPart *part, GString *text)
{
  int type = xmlTextReaderNodeType (part->xml);

  if (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA
      || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE || type == XML_READER_TYPE_WHITESPACE)
    g_string_append (text, (const char *) xmlTextReaderConstValue (part->xml));
  return text->len <= ECO_SHEET_MOST_TEXT;
}

/**
 * _eco_xlsx_part_clear:
 */
void
_eco_xlsx_part_clear (EcoXlsxPart *part)
{
  g_clear_pointer (&part->xml, xmlFreeTextReader);
  g_clear_pointer (&part->bytes, g_bytes_unref);
}

static gboolean
is_escape (const char *text)
{
  for (int i = 2; i < 6; i++)
    if (text[0] != '_' || text[1] != 'x' || !g_ascii_isxdigit (text[i]))
      return FALSE;
  return text[6] == '_';
}

/**
 * _eco_xlsx_unescape:
 *
 * Puts the letters there that are written _xHHHH_, such as a carriage return.
 */
void
_eco_xlsx_unescape (GString *text)
{
  const char *escape = strstr (text->str, "_x");
  g_autoptr (GString) plain = NULL;

  if (escape == NULL)
    return;
  plain = g_string_new (NULL);
  for (const char *c = text->str; *c != '\0'; c++)
    {
      gunichar letter = is_escape (c) ? (gunichar) g_ascii_strtoull (c + 2, NULL, 16) : 0;

      if (letter != 0 && g_unichar_validate (letter))
        {
          g_string_append_unichar (plain, letter);
          c += 6;
        }
      else
        g_string_append_c (plain, *c);
    }
  g_string_assign (text, plain->str);
}
