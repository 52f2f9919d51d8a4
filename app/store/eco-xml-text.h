/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where things stand in the text of an XML file.
 *
 * The parser of libxml2 runs ahead of the elements that it hands out, and
 * forgets columns. So the text is walked beside it, one tag for each of its
 * events; offsets become lines and columns only when an error needs them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *text;           /* not owned; UTF-8 */
  gsize length;
  gsize tag;                  /* offset of the tag that was stepped on last */
  gsize next;                 /* where the search for the next one begins */
} EcoXmlText;

void     eco_xml_text_init             (EcoXmlText *self, const char *text, gsize length);
gsize    eco_xml_text_step             (EcoXmlText *self);
gsize    eco_xml_text_find_attribute   (const EcoXmlText *self, gsize tag, const char *name);
gsize    eco_xml_text_find_content     (const EcoXmlText *self);
gsize    eco_xml_text_find_doctype     (const EcoXmlText *self);
gboolean eco_xml_text_check_attributes (const EcoXmlText *self, guint max, gsize *offset);
void     eco_xml_text_get_position     (const EcoXmlText *self, gsize offset,
                                        guint *line, guint *column);

G_END_DECLS
