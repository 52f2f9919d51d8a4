/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The document inside an SVG. The whole picture is read with the caution and
 * the limits of any other file; how it is indented and in which of its
 * elements the document stands may have changed. */
#include "config.h"

#include "store/eco-embedded-private.h"

#include "store/eco-reader-private.h"

#include <string.h>

static gboolean
is_ours (EcoReader *self)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (self->xml);
  const char *ns = (const char *) xmlTextReaderConstNamespaceUri (self->xml);

  return g_str_equal (name, ECO_EMBEDDED_ELEMENT) && g_strcmp0 (ns, ECO_EMBEDDED_NAMESPACE) == 0;
}

/* All text of the element that the reader stands on. */
static void
collect (EcoReader *self, GString *text)
{
  int depth = xmlTextReaderDepth (self->xml);
  int type;

  if (xmlTextReaderIsEmptyElement (self->xml) == 1)
    return;
  while (_eco_reader_step (self, &type))
    if (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA)
      g_string_append (text, (const char *) xmlTextReaderConstValue (self->xml));
    else if (type == XML_READER_TYPE_END_ELEMENT && xmlTextReaderDepth (self->xml) == depth)
      return;
}

/* As eco_embedded_extract(), of an SVG. */
GBytes *
_eco_embedded_extract_svg (GBytes *picture, const char *name, GError **error)
{
  EcoReader self = { .name = name, .is_picture = TRUE };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree guint8 *packed = NULL;
  gsize length;
  const char *data = g_bytes_get_data (picture, &length);
  guint n_found = 0;
  int type;

  /* No picture of ours has a DOCTYPE, and who adds one has made all anew. */
  eco_xml_text_init (&self.text, data, length);
  if (eco_xml_text_find_doctype (&self.text) < length)
    {
      _eco_embedded_set_missing (name, error);
      return NULL;
    }
  if (_eco_reader_open (&self, data, length))
    while (_eco_reader_step (&self, &type))
      if (type == XML_READER_TYPE_ELEMENT && is_ours (&self) && n_found++ == 0)
        collect (&self, text);
  g_clear_pointer (&self.xml, xmlFreeTextReader);
  if (self.error == NULL && n_found == 0)
    _eco_embedded_set_missing (name, &self.error);
  else if (self.error == NULL && n_found > 1)
    _eco_embedded_set_several (name, &self.error);
  if (self.error != NULL)
    {
      g_propagate_error (error, self.error);
      return NULL;
    }
  packed = g_base64_decode (text->str, &length);
  return _eco_embedded_inflate (packed, length, name, error);
}
