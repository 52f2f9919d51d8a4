/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The lower half of the reader: the safe options of libxml2, limits, errors
 * with their place, and content of a newer version kept as it is. */
#include "config.h"

#include "store/eco-reader-private.h"
#include "store/eco-writer-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Nothing is fetched, no entity is replaced, nothing is repaired. */
#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)

/* Sets the error, with the place in front; only the first one counts. */
void
_eco_reader_fail (EcoReader *self, EcoError code, gsize offset, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (self->error != NULL)
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  _eco_reader_fail_parsed (self, offset, g_error_new_literal (ECO_ERROR, (int) code, message));
}

/* Takes over @cause, and puts the place in front of its message. */
void
_eco_reader_fail_parsed (EcoReader *self, gsize offset, GError *cause)
{
  guint line, column;

  if (self->error != NULL)
    {
      g_error_free (cause);
      return;
    }
  eco_xml_text_get_position (&self->text, offset, &line, &column);
  self->error = cause;
  g_prefix_error (&self->error, "%s:%u:%u: ", self->name, line, column);
}

/* Whether nothing but blanks follows the place that libxml2 names. */
static gboolean
is_at_end (EcoReader *self, const xmlError *cause)
{
  gsize at = 0;

  for (int line = 1; line < cause->line && at < self->text.length; at++)
    if (self->text.text[at] == '\n')
      line++;
  for (at += (gsize) MAX (cause->int2 - 1, 0); at < self->text.length; at++)
    if (!g_ascii_isspace (self->text.text[at]))
      return FALSE;
  return TRUE;
}

/* What libxml2 says, in one line; it says in English what is broken, but not
 * always what happened. */
static char *
describe_xml_error (EcoReader *self, const xmlError *cause)
{
  g_autofree char *reason = g_utf8_make_valid (cause->message != NULL ? cause->message : "", -1);

  if (cause->code == XML_ERR_DOCUMENT_EMPTY)
    return g_strdup (_("The file is not XML: choose a file that Ecotone wrote"));
  if (cause->code == XML_ERR_DOCUMENT_END && is_at_end (self, cause))
    return self->is_picture
             ? g_strdup (_("The picture ends too early: use another copy of it"))
             : g_strdup (_("The file ends too early: open its backup, whose name ends in “~”"));
  reason[strcspn (reason, "\n")] = '\0';
  if (self->is_picture)
    /* TRANSLATORS: in brackets stands what the XML parser says, in English */
    return g_strdup_printf (_("The picture is not well-formed XML (%s): use another copy of it"),
                            g_strstrip (reason));
  /* TRANSLATORS: in brackets stands what the XML parser says, in English */
  return g_strdup_printf (_("The file is not well-formed XML (%s): mend it in a text editor, or "
                            "open its backup, whose name ends in “~”"),
                          g_strstrip (reason));
}

static void
handle_xml_error (void *data, xmlErrorPtr cause)
{
  EcoReader *self = data;
  g_autofree char *reason = NULL;

  if (self->error != NULL || cause->level < XML_ERR_ERROR)
    return;
  reason = describe_xml_error (self, cause);
  self->error = g_error_new (ECO_ERROR, ECO_ERROR_SYNTAX, "%s:%d:%d: %s", self->name,
                             MAX (cause->line, 1), MAX (cause->int2, 1), reason);
}

static gboolean
check_encoding (EcoReader *self)
{
  const char *text = self->text.text;

  if (self->text.length >= 2 &&
      (memchr (text, '\0', MIN (self->text.length, 4)) != NULL ||
       memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    _eco_reader_fail (self, ECO_ERROR_SYNTAX, 0,
                      _("The file is not text in UTF-8: save it in that encoding"));
  return self->error == NULL;
}

static gboolean
is_blank (const EcoXmlText *text)
{
  for (gsize i = 0; i < text->length; i++)
    if (!g_ascii_isspace (text->text[i]))
      return FALSE;
  return TRUE;
}

/* What must be refused before libxml2 sees it. */
static gboolean
check_text (EcoReader *self)
{
  gsize offset;

  if (is_blank (&self->text))
    self->error =
      g_error_new (ECO_ERROR, ECO_ERROR_SYNTAX,
                   _("%s:1:1: The file is empty: open its backup, whose name ends in “~”"),
                   self->name);
  else if (self->text.length > ECO_FORMAT_MAX_BYTES)
    self->error =
      g_error_new (ECO_ERROR, ECO_ERROR_LIMIT,
                   _("%s: The file is larger than %u MiB, which is more than Ecotone reads: "
                     "split it"),
                   self->name, ECO_FORMAT_MAX_BYTES / (1024 * 1024));
  else if (check_encoding (self))
    {
      offset = eco_xml_text_find_doctype (&self->text);
      if (offset < self->text.length)
        _eco_reader_fail (
          self, ECO_ERROR_SYNTAX, offset,
          _("A DOCTYPE is not allowed, because it can make a file harmful: remove it"));
      else if (!eco_xml_text_check_attributes (&self->text, ECO_FORMAT_MAX_ATTRIBUTES, &offset))
        _eco_reader_fail (self, ECO_ERROR_LIMIT, offset,
                          _(
                            "An element has more than %d attributes: remove what is not Ecotone's"),
                          ECO_FORMAT_MAX_ATTRIBUTES);
    }
  return self->error == NULL;
}

/* Gets ready to step through @text. */
gboolean
_eco_reader_open (EcoReader *self, const char *text, gsize length)
{
  eco_xml_text_init (&self->text, text, length);
  if (!check_text (self))
    return FALSE;
  self->xml = xmlReaderForMemory (text, (int) length, NULL, NULL, PARSE_OPTIONS);
  if (self->xml == NULL)
    {
      _eco_reader_fail (self, ECO_ERROR_SYNTAX, 0,
                        _("The XML parser cannot be started: close other programs"));
      return FALSE;
    }
  xmlTextReaderSetStructuredErrorHandler (self->xml, handle_xml_error, self);
  return TRUE;
}

static void
check_element (EcoReader *self)
{
  const char *encoding;

  eco_xml_text_step (&self->text);
  if (++self->n_elements > ECO_FORMAT_MAX_ELEMENTS)
    _eco_reader_fail (self, ECO_ERROR_LIMIT, self->text.tag,
                      _("The file has more than %d elements: split it"), ECO_FORMAT_MAX_ELEMENTS);
  else if (xmlTextReaderDepth (self->xml) >= ECO_FORMAT_MAX_DEPTH)
    _eco_reader_fail (self, ECO_ERROR_LIMIT, self->text.tag,
                      _("The elements are nested more than %d deep: remove what is not Ecotone's"),
                      ECO_FORMAT_MAX_DEPTH);
  else if (self->n_elements == 1)
    {
      encoding = (const char *) xmlTextReaderConstEncoding (self->xml);
      if (encoding != NULL && g_ascii_strcasecmp (encoding, "UTF-8") != 0 &&
          g_ascii_strcasecmp (encoding, "US-ASCII") != 0)
        _eco_reader_fail (self, ECO_ERROR_SYNTAX, 0,
                          _("The file is written in %s: save it in UTF-8"), encoding);
    }
}

/* Goes on to the next event of libxml2; FALSE at the end and after an error. */
gboolean
_eco_reader_step (EcoReader *self, int *type)
{
  int got = xmlTextReaderRead (self->xml);

  if (self->error != NULL)
    return FALSE;
  if (got < 0)
    _eco_reader_fail (self, ECO_ERROR_SYNTAX, self->text.tag,
                      _("The file is not well-formed XML: mend it in a text editor, or open its "
                        "backup, whose name ends in “~”"));
  if (got != 1)
    return FALSE;
  *type = xmlTextReaderNodeType (self->xml);
  if (*type == XML_READER_TYPE_ELEMENT)
    check_element (self);
  else if (*type == XML_READER_TYPE_END_ELEMENT)
    eco_xml_text_step (&self->text);
  else if (*type == XML_READER_TYPE_DOCUMENT_TYPE || *type == XML_READER_TYPE_ENTITY_REFERENCE)
    _eco_reader_fail (self, ECO_ERROR_SYNTAX, self->text.tag,
                      _(
                        "A DOCTYPE is not allowed, because it can make a file harmful: remove it"));
  return self->error == NULL;
}

/* Keeps an attribute that is not known; FALSE when this is no newer version. */
gboolean
_eco_reader_keep_attribute (EcoReader *self, EcoObject *object, const xmlAttr *attribute)
{
  g_autofree char *name = NULL;
  xmlChar *value;

  if (self->minor <= ECO_FORMAT_MINOR)
    return FALSE;
  if (attribute->ns != NULL && attribute->ns->prefix != NULL)
    {
      name = g_strdup_printf ("xmlns:%s", attribute->ns->prefix);
      if (strcmp (name, "xmlns:xml") != 0 &&
          !_eco_extra_has_attribute (eco_object_get_extra (object), name))
        eco_object_add_extra_attribute (object, name, (const char *) attribute->ns->href);
      g_free (name);
      name = g_strdup_printf ("%s:%s", attribute->ns->prefix, attribute->name);
    }
  else
    name = g_strdup ((const char *) attribute->name);
  value = xmlNodeListGetString (attribute->doc, attribute->children, 1);
  eco_object_add_extra_attribute (object, name, value != NULL ? (const char *) value : "");
  if (value != NULL)
    xmlFree (value);
  self->n_kept++;
  return TRUE;
}

/* A start tag of its own: each namespace that differs from the parent's is named. */
static void
append_start_tag (GString *text, const xmlNode *node, const char *outer_ns)
{
  const char *ns = node->ns != NULL ? (const char *) node->ns->href : "";

  g_string_append_printf (text, "<%s", node->name);
  if (strcmp (ns, outer_ns) != 0)
    {
      g_string_append (text, " xmlns=\"");
      _eco_writer_append_escaped (text, ns);
      g_string_append_c (text, '"');
    }
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      xmlChar *value = xmlNodeListGetString (attribute->doc, attribute->children, 1);
      const char *prefix = attribute->ns != NULL ? (const char *) attribute->ns->prefix : NULL;
      g_autofree char *declared = g_strdup_printf (" xmlns:%s=\"", prefix != NULL ? prefix : "");

      if (prefix != NULL && strcmp (prefix, "xml") != 0 && strstr (text->str, declared) == NULL)
        {
          g_string_append (text, declared);
          _eco_writer_append_escaped (text, (const char *) attribute->ns->href);
          g_string_append_c (text, '"');
        }
      g_string_append_printf (text, " %s%s%s=\"", prefix != NULL ? prefix : "",
                              prefix != NULL ? ":" : "", attribute->name);
      _eco_writer_append_escaped (text, value != NULL ? (const char *) value : "");
      g_string_append_c (text, '"');
      if (value != NULL)
        xmlFree (value);
    }
}

static void
append_tag (GString *text, const xmlNode *node)
{
  const char *outer =
    node->parent != NULL && node->parent->ns != NULL ? (const char *) node->parent->ns->href : "";
  g_autoptr (GString) tag = g_string_new (NULL);

  append_start_tag (tag, node, outer);
  g_string_append_len (text, tag->str, (gssize) tag->len);
}

/* Not the blanks that only indent. */
static gboolean
is_kept_text (EcoReader *self, int type)
{
  const char *value = (const char *) xmlTextReaderConstValue (self->xml);

  if (type == XML_READER_TYPE_WHITESPACE || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE)
    return value != NULL && strchr (value, '\n') == NULL;
  return value != NULL && (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA);
}

/* Keeps the element that the reader stands on, with all that is in it, as
 * text; @wrapper is the list that it was found in. FALSE when this is no newer
 * version, or when something in it is not well. */
gboolean
_eco_reader_keep_element (EcoReader *self, EcoObject *object, const char *wrapper)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int depth = xmlTextReaderDepth (self->xml);
  int type = XML_READER_TYPE_ELEMENT;

  if (self->minor <= ECO_FORMAT_MINOR)
    return FALSE;
  if (wrapper != NULL)
    g_string_append_printf (text, "<%s>", wrapper);
  do
    {
      if (type == XML_READER_TYPE_ELEMENT)
        {
          append_tag (text, xmlTextReaderCurrentNode (self->xml));
          g_string_append (text, xmlTextReaderIsEmptyElement (self->xml) == 1 ? "/>" : ">");
          if (xmlTextReaderIsEmptyElement (self->xml) == 1 &&
              xmlTextReaderDepth (self->xml) == depth)
            break;
        }
      else if (type == XML_READER_TYPE_END_ELEMENT)
        {
          g_string_append_printf (text, "</%s>", xmlTextReaderConstLocalName (self->xml));
          if (xmlTextReaderDepth (self->xml) == depth)
            break;
        }
      else if (is_kept_text (self, type))
        _eco_writer_append_escaped (text, (const char *) xmlTextReaderConstValue (self->xml));
    }
  while (_eco_reader_step (self, &type));
  if (self->error != NULL)
    return FALSE;
  if (wrapper != NULL)
    g_string_append_printf (text, "</%s>", wrapper);
  eco_object_add_extra_child (object, text->str);
  self->n_kept++;
  return TRUE;
}
