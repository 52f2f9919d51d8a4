/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The RELAX NG schema of the native format, for those who validate. */
#include "config.h"

#include "store/eco-schema.h"

#include "store/eco-reader-private.h"
#include "store/eco-upgrade.h"

#include "eco-resources.h"

#include <glib/gi18n-lib.h>
#include <libxml/relaxng.h>
#include <string.h>

/* What a validation has found; the first problem counts, the others follow from it. */
typedef struct
{
  EcoReader *reader;
  int line;
  char *element;
  char *reason;
} Problem;

static void
handle_problem (void *data, xmlErrorPtr cause)
{
  Problem *self = data;
  const xmlNode *node = cause->node;

  if (self->reason != NULL)
    return;
  self->reason = g_strstrip (g_utf8_make_valid (cause->message != NULL ? cause->message : "", -1));
  self->line = MAX (cause->line, 1);
  if (node != NULL && node->type == XML_ELEMENT_NODE)
    self->element = g_strdup ((const char *) node->name);
}

/* Offset behind the @line-th line. */
static gsize
find_line_end (const EcoXmlText *text, int line)
{
  gsize at = 0;

  while (at < text->length && line > 0)
    if (text->text[at++] == '\n')
      line--;
  return at;
}

/* The validator knows the line in which a tag ends, and no column: the last
 * tag of that name up to there is the one. */
static gsize
find_offset (Problem *self)
{
  EcoXmlText walk;
  gsize end = find_line_end (&self->reader->text, self->line);
  gsize length = self->element != NULL ? strlen (self->element) : 0;
  gsize found = 0;

  eco_xml_text_init (&walk, self->reader->text.text, self->reader->text.length);
  while (length > 0 && eco_xml_text_step (&walk) < end)
    if (walk.length - walk.tag - 1 >= length &&
        memcmp (walk.text + walk.tag + 1, self->element, length) == 0)
      found = walk.tag;
  return found;
}

static xmlRelaxNG *
load_schema (void)
{
  g_autoptr (GBytes) bytes = NULL;
  xmlRelaxNGParserCtxt *parser;
  xmlRelaxNG *schema;
  gsize length;
  const char *text;

  bytes = g_resource_lookup_data (eco_resources_get_resource (), ECO_SCHEMA_PATH,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  text = g_bytes_get_data (bytes, &length);
  parser = xmlRelaxNGNewMemParserCtxt (text, (int) length);
  schema = xmlRelaxNGParse (parser);
  xmlRelaxNGFreeParserCtxt (parser);
  return schema;
}

/* Well-formed, within the limits, and without DOCTYPE. */
static gboolean
check_limits (EcoReader *reader, const char *text, gsize length)
{
  int type;

  if (_eco_reader_open (reader, text, length))
    while (_eco_reader_step (reader, &type))
      ;
  g_clear_pointer (&reader->xml, xmlFreeTextReader);
  return reader->error == NULL;
}

/* The schema says nothing about what a newer minor version adds. */
static gboolean
is_newer (xmlDoc *document)
{
  xmlNode *root = xmlDocGetRootElement (document);
  xmlChar *version = root != NULL ? xmlGetNoNsProp (root, BAD_CAST "version") : NULL;
  int major, minor;
  gboolean newer = version != NULL &&
                   eco_upgrade_parse_version ((const char *) version, &major, &minor) &&
                   major == ECO_FORMAT_MAJOR && minor > ECO_FORMAT_MINOR;

  if (version != NULL)
    xmlFree (version);
  return newer;
}

static void
validate_document (EcoReader *reader, xmlDoc *document, xmlRelaxNG *schema)
{
  Problem problem = { .reader = reader };
  xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt (schema);

  xmlRelaxNGSetValidStructuredErrors (context, handle_problem, &problem);
  if (xmlRelaxNGValidateDoc (context, document) != 0)
    _eco_reader_fail (reader, ECO_ERROR_INVALID, find_offset (&problem),
                      /* TRANSLATORS: in brackets stands what the validator says, in English */
                      _("The file breaks the schema of the format (%s): mend it in a text editor, "
                        "or open and save it"),
                      problem.reason != NULL ? problem.reason : "");
  xmlRelaxNGFreeValidCtxt (context);
  g_free (problem.element);
  g_free (problem.reason);
}

/**
 * eco_schema_validate:
 * @bytes: a whole file
 * @name: (nullable): what the file is called in messages
 *
 * Compares a file with the schema. What the schema cannot say, such as that
 * what is named exists, eco_reader_read_bytes() checks.
 *
 * Returns: whether the file is as the schema wants it
 */
gboolean
eco_schema_validate (GBytes *bytes, const char *name, GError **error)
{
  EcoReader reader = { .name = name != NULL ? name : "-" };
  gsize length;
  const char *text;
  xmlDoc *document = NULL;
  xmlRelaxNG *schema = NULL;

  g_return_val_if_fail (bytes != NULL, FALSE);
  text = g_bytes_get_data (bytes, &length);
  if (check_limits (&reader, text, length))
    document = xmlReadMemory (text, (int) length, NULL, NULL,
                              XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (document != NULL && !is_newer (document) && (schema = load_schema ()) != NULL)
    validate_document (&reader, document, schema);
  g_clear_pointer (&schema, xmlRelaxNGFree);
  g_clear_pointer (&document, xmlFreeDoc);
  if (reader.error == NULL)
    return TRUE;
  g_propagate_error (error, reader.error);
  return FALSE;
}
