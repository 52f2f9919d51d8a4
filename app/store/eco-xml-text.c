/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where things stand in the text of an XML file. */
#include "config.h"

#include "store/eco-xml-text.h"

#include <string.h>

/* The shortest text that an attribute can have: blank, name, =, two quotes. */
#define MIN_ATTRIBUTE_LENGTH 5

/**
 * eco_xml_text_init:
 * @text: (transfer none): must outlive @self
 * @length: in bytes
 *
 * Puts the walk in front of the first tag.
 */
void
eco_xml_text_init (EcoXmlText *self, const char *text, gsize length)
{
  self->text = text;
  self->length = length;
  self->tag = 0;
  self->next = 0;
}

/* Offset behind @end when that follows @from, or the end of the text. */
static gsize
skip_past (const EcoXmlText *self, gsize from, const char *end)
{
  const char *found = memmem (self->text + from, self->length - from, end, strlen (end));

  return found != NULL ? (gsize) (found - self->text) + strlen (end) : self->length;
}

static gboolean
starts_with (const EcoXmlText *self, gsize at, const char *prefix)
{
  gsize n = strlen (prefix);

  return self->length - at >= n && memcmp (self->text + at, prefix, n) == 0;
}

/**
 * eco_xml_text_step:
 *
 * Goes on to the next start or end tag; comments, CDATA sections and
 * processing instructions are passed over.
 *
 * Returns: its offset, or the length of the text when there is none
 */
gsize
eco_xml_text_step (EcoXmlText *self)
{
  gsize at = self->next;

  while (at < self->length)
    {
      const char *found = memchr (self->text + at, '<', self->length - at);

      if (found == NULL)
        break;
      at = (gsize) (found - self->text);
      if (starts_with (self, at, "<!--"))
        at = skip_past (self, at + 4, "-->");
      else if (starts_with (self, at, "<![CDATA["))
        at = skip_past (self, at, "]]>");
      else if (starts_with (self, at, "<?"))
        at = skip_past (self, at, "?>");
      else
        {
          self->tag = at;
          self->next = at + 1;
          return at;
        }
    }
  self->tag = self->next = self->length;
  return self->length;
}

/* The attribute of a tag that begins at or behind *@at; FALSE at the tag's end. */
static gboolean
next_attribute (const EcoXmlText *self, gsize *at, gsize *name, gsize *name_length)
{
  gsize i = *at;
  char quote;

  while (i < self->length && g_ascii_isspace (self->text[i]))
    i++;
  *name = i;
  while (i < self->length && strchr ("=<>/ \t\r\n", self->text[i]) == NULL)
    i++;
  *name_length = i - *name;
  while (i < self->length && self->text[i] != '"' && self->text[i] != '\'')
    {
      if (self->text[i] == '>' || self->text[i] == '<')
        return FALSE;
      i++;
    }
  if (i >= self->length)
    return FALSE;
  quote = self->text[i++];
  while (i < self->length && self->text[i] != quote)
    i++;
  *at = MIN (i + 1, self->length);
  return TRUE;
}

/* Offset behind the name of the element whose tag is at @tag. */
static gsize
skip_element_name (const EcoXmlText *self, gsize tag)
{
  gsize at = tag + 1;

  while (at < self->length && !g_ascii_isspace (self->text[at]) && self->text[at] != '>' &&
         self->text[at] != '/')
    at++;
  return at;
}

/**
 * eco_xml_text_find_attribute:
 * @tag: offset of a start tag
 * @name: with its prefix, if it has one
 *
 * Returns: the offset of the attribute, or @tag when the tag has none of that name
 */
gsize
eco_xml_text_find_attribute (const EcoXmlText *self, gsize tag, const char *name)
{
  gsize at = skip_element_name (self, tag);
  gsize found, length;

  while (next_attribute (self, &at, &found, &length))
    if (length == strlen (name) && memcmp (self->text + found, name, length) == 0)
      return found;
  return tag;
}

/**
 * eco_xml_text_find_content:
 *
 * Returns: the offset of the text that follows the tag stepped on last
 */
gsize
eco_xml_text_find_content (const EcoXmlText *self)
{
  gsize at = skip_element_name (self, self->tag);
  gsize name, length;

  while (next_attribute (self, &at, &name, &length))
    ;
  at = skip_past (self, at, ">");
  while (at < self->length && g_ascii_isspace (self->text[at]))
    at++;
  return at;
}

/**
 * eco_xml_text_find_doctype:
 *
 * Returns: the offset of the DOCTYPE, or the length of the text when there is none
 */
gsize
eco_xml_text_find_doctype (const EcoXmlText *self)
{
  EcoXmlText walk;
  gsize at;

  eco_xml_text_init (&walk, self->text, self->length);
  at = eco_xml_text_step (&walk);
  return at < self->length && starts_with (self, at, "<!") ? at : self->length;
}

/**
 * eco_xml_text_check_attributes:
 * @max: how many attributes a tag may have
 * @offset: (out): the tag that has more
 *
 * To be called before the text is parsed: libxml2 compares each attribute of
 * a tag with all others, which takes hours for a hostile file.
 *
 * Returns: whether all is well
 */
gboolean
eco_xml_text_check_attributes (const EcoXmlText *self, guint max, gsize *offset)
{
  EcoXmlText walk;
  gsize at, name, length;

  eco_xml_text_init (&walk, self->text, self->length);
  for (gsize tag = eco_xml_text_step (&walk); tag < self->length; tag = *offset)
    {
      gsize end = *offset = eco_xml_text_step (&walk);
      guint n = 0;

      if (end - tag < max * MIN_ATTRIBUTE_LENGTH)
        continue;
      at = skip_element_name (self, tag);
      while (n <= max && next_attribute (self, &at, &name, &length))
        n++;
      if (n > max)
        {
          *offset = tag;
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * eco_xml_text_get_position:
 * @line: (out): from 1
 * @column: (out): from 1, in characters
 *
 * Says where an offset is for a person.
 */
void
eco_xml_text_get_position (const EcoXmlText *self, gsize offset, guint *line, guint *column)
{
  gsize start = starts_with (self, 0, "\xef\xbb\xbf") ? 3 : 0;

  *line = 1;
  offset = MIN (offset, self->length);
  for (gsize i = start; i < offset; i++)
    if (self->text[i] == '\n')
      {
        ++*line;
        start = i + 1;
      }
  *column = 1;
  for (gsize i = start; i < offset; i++)
    if (((guchar) self->text[i] & 0xc0) != 0x80)
      ++*column;
}
