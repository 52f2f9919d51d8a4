/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* XML of other programs, read forwards: nothing is fetched, no entity is replaced, nothing is
 * repaired, and a DOCTYPE is refused before libxml2 sees anything. */
#include "config.h"

#include "store/eco-graph-read-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)
#define MOST_ELEMENTS 5000000u
#define MOST_ATTRIBUTES 64u
/* Of what libxml2 says, which may have names of the file in it. */
#define MOST_SHOWN 200

/* Whether nothing but blanks follows the place that libxml2 names. */
static gboolean
is_at_end (EcoGraphXml *self, const xmlError *cause)
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

/* What libxml2 says, in one line; it says in English what is broken. */
static char *
describe_error (EcoGraphXml *self, const xmlError *cause)
{
  g_autofree char *all = g_utf8_make_valid (cause->message != NULL ? cause->message : "", -1);
  g_autofree char *reason = g_utf8_substring (all, 0, MIN (g_utf8_strlen (all, -1), MOST_SHOWN));

  if (cause->code == XML_ERR_DOCUMENT_EMPTY)
    return g_strdup (_("The file is not XML: choose a GraphML or GEXF file"));
  if (cause->code == XML_ERR_DOCUMENT_END && is_at_end (self, cause))
    return g_strdup (_("The file ends too early: export the graph once more"));
  reason[strcspn (reason, "\n")] = '\0';
  /* TRANSLATORS: in brackets stands what the XML parser says, in English */
  return g_strdup_printf (_("The file is not well-formed XML (%s): mend it in a text editor, or "
                             "export the graph once more"),
                          g_strstrip (reason));
}

static void
handle_error (void *data, xmlErrorPtr cause)
{
  EcoGraphXml *self = data;
  g_autofree char *reason = NULL;

  if (self->draft->error != NULL || cause->level < XML_ERR_ERROR)
    return;
  reason = describe_error (self, cause);
  self->draft->error = g_error_new (ECO_ERROR, ECO_ERROR_SYNTAX, "%s:%d:%d: %s", self->draft->name,
                                    MAX (cause->line, 1), MAX (cause->int2, 1), reason);
}

static void
refuse_doctype (EcoGraphXml *self, gsize offset)
{
  _eco_graph_draft_fail (self->draft, ECO_ERROR_SYNTAX, offset,
                         _("A DOCTYPE is not read, because it can make a file harmful: remove the "
                            "DOCTYPE line"));
}

/* What must be refused before libxml2 sees it. */
static gboolean
check_text (EcoGraphXml *self)
{
  gsize offset = eco_xml_text_find_doctype (&self->text);

  if (offset < self->text.length)
    refuse_doctype (self, offset);
  else if (!eco_xml_text_check_attributes (&self->text, MOST_ATTRIBUTES, &offset))
    _eco_graph_draft_fail (self->draft, ECO_ERROR_LIMIT, offset,
                           _("An element has more than %u attributes: remove some"),
                           MOST_ATTRIBUTES);
  return self->draft->error == NULL;
}

/* Gets ready to step through the text of @draft, which _eco_graph_draft_check() has passed. */
gboolean
_eco_graph_xml_open (EcoGraphXml *self, EcoGraphDraft *draft)
{
  self->draft = draft;
  eco_xml_text_init (&self->text, draft->text, draft->length);
  if (!check_text (self))
    return FALSE;
  self->xml = xmlReaderForMemory (draft->text, (int) draft->length, NULL, NULL, PARSE_OPTIONS);
  if (self->xml == NULL)
    {
      _eco_graph_draft_fail (draft, ECO_ERROR_SYNTAX, 0,
                             _("The XML parser cannot be started: close other programs"));
      return FALSE;
    }
  xmlTextReaderSetStructuredErrorHandler (self->xml, handle_error, self);
  return TRUE;
}

void
_eco_graph_xml_clear (EcoGraphXml *self)
{
  g_clear_pointer (&self->xml, xmlFreeTextReader);
}

static void
check_element (EcoGraphXml *self)
{
  const char *encoding;

  eco_xml_text_step (&self->text);
  if (++self->n_elements > MOST_ELEMENTS)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_LIMIT, self->text.tag,
                           _("The file has more than %u elements: export a part of the graph"),
                           MOST_ELEMENTS);
  else if (xmlTextReaderDepth (self->xml) >= (int) ECO_GRAPH_MOST_DEPTH)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_LIMIT, self->text.tag,
                           _("The elements are nested more than %u deep: put fewer groups into "
                              "groups"),
                           ECO_GRAPH_MOST_DEPTH);
  else if (self->n_elements == 1)
    {
      encoding = (const char *) xmlTextReaderConstEncoding (self->xml);
      if (encoding != NULL && g_ascii_strcasecmp (encoding, "UTF-8") != 0 &&
          g_ascii_strcasecmp (encoding, "US-ASCII") != 0)
        _eco_graph_draft_fail (self->draft, ECO_ERROR_SYNTAX, 0,
                               _("The file is written in %s: save it in UTF-8"), encoding);
    }
}

/* Goes on to the next event of libxml2; FALSE at the end and after an error. */
gboolean
_eco_graph_xml_step (EcoGraphXml *self, int *type)
{
  int got = self->draft->error == NULL ? xmlTextReaderRead (self->xml) : 0;

  if (self->draft->error != NULL)
    return FALSE;
  if (got < 0)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_SYNTAX, self->text.tag,
                           _("The file is not well-formed XML: mend it in a text editor, or "
                              "export the graph once more"));
  if (got != 1)
    return FALSE;
  *type = xmlTextReaderNodeType (self->xml);
  if (*type == XML_READER_TYPE_ELEMENT)
    check_element (self);
  else if (*type == XML_READER_TYPE_END_ELEMENT)
    eco_xml_text_step (&self->text);
  else if (*type == XML_READER_TYPE_DOCUMENT_TYPE || *type == XML_READER_TYPE_ENTITY_REFERENCE)
    refuse_doctype (self, self->text.tag);
  return self->draft->error == NULL;
}

/* The name of the element, without a prefix. */
const char *
_eco_graph_xml_name (EcoGraphXml *self)
{
  const xmlChar *name = xmlTextReaderConstLocalName (self->xml);

  return name != NULL ? (const char *) name : "";
}

/* The attribute of that local name; prefixes are chosen freely. */
char *
_eco_graph_xml_dup (EcoGraphXml *self, const char *attribute)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->xml);

  for (const xmlAttr *at = node != NULL ? node->properties : NULL; at != NULL; at = at->next)
    if (strcmp ((const char *) at->name, attribute) == 0)
      {
        xmlChar *value = xmlNodeListGetString (at->doc, at->children, 1);
        char *copy = g_strdup (value != NULL ? (const char *) value : "");

        if (value != NULL)
          xmlFree (value);
        return copy;
      }
  return NULL;
}

/* Where the attribute of the tag is, or the tag itself. */
gsize
_eco_graph_xml_find (EcoGraphXml *self, const char *attribute)
{
  return eco_xml_text_find_attribute (&self->text, self->text.tag, attribute);
}

/* Appends the text that is here, if any. */
void
_eco_graph_xml_append (EcoGraphXml *self, GString *text)
{
  int type = xmlTextReaderNodeType (self->xml);

  if (type != XML_READER_TYPE_TEXT && type != XML_READER_TYPE_CDATA &&
      type != XML_READER_TYPE_SIGNIFICANT_WHITESPACE && type != XML_READER_TYPE_WHITESPACE)
    return;
  g_string_append (text, (const char *) xmlTextReaderConstValue (self->xml));
  if (text->len > ECO_GRAPH_MOST_TEXT)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_LIMIT, self->text.tag,
                           _("a text has more than %u bytes: shorten it"), ECO_GRAPH_MOST_TEXT);
}
