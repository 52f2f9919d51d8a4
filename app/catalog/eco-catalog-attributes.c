/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The attributes of catalogue elements: each function takes one, checks it and
 * keeps what it says in the memory of the set that is being read. */
#include "config.h"

#include "catalog/eco-catalog-reader-private.h"

#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The longest stroke pattern, in numbers. */
#define MAX_PATTERN 12

static void
set_error (EcoReader *reader, EcoError code, const char *format, va_list args)
{
  g_autofree char *message = g_strdup_vprintf (format, args);
  int line, column;

  /* It quotes what the file says, which may be of several lines. */
  g_strdelimit (message, "\n\r\t", ' ');
  g_markup_parse_context_get_position (reader->context, &line, &column);
  g_set_error (reader->error, ECO_ERROR, code, "%s:%d:%d: %s", reader->name, line, column, message);
}

/* Sets the error with the place in front; returns FALSE for the caller to return. */
gboolean
eco_reader_fail (EcoReader *reader, EcoError code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  set_error (reader, code, format, args);
  va_end (args);
  return FALSE;
}

/* The same, for what is well-formed but breaks a rule. */
gboolean
eco_reader_refuse (EcoReader *reader, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  set_error (reader, ECO_ERROR_INVALID, format, args);
  va_end (args);
  return FALSE;
}

const char *
eco_reader_get (EcoReader *reader, const char *name)
{
  for (guint i = 0; reader->attributes[i] != NULL; i++)
    if (strcmp (reader->attributes[i], name) == 0)
      return reader->values[i];
  return NULL;
}

const char *
eco_reader_keep (EcoReader *reader, const char *text)
{
  return g_string_chunk_insert (reader->stage->strings, text);
}

gpointer
eco_reader_find (EcoReader *reader, EcoCatalogTable table, const char *id)
{
  gpointer thing = eco_catalog_set_lookup (reader->stage, table, id);

  return thing != NULL ? thing : eco_catalog_set_lookup (reader->base, table, id);
}

gboolean
eco_reader_take_text (EcoReader *reader, const char *attribute, const char **text)
{
  const char *value = eco_reader_get (reader, attribute);

  if (value != NULL)
    *text = eco_reader_keep (reader, value);
  else if (*text == NULL)
    *text = "";
  return TRUE;
}

gboolean
eco_reader_take_name (EcoReader *reader, const char **name)
{
  const char *value = eco_reader_get (reader, "name");

  if (value == NULL && *name == NULL)
    return eco_reader_refuse (reader, _("the new %s “%s” has no name; give it one"),
                              reader->element, reader->id);
  if (value != NULL && value[strspn (value, " \t\n")] == '\0')
    return eco_reader_refuse (reader, _("the name of %s “%s” is empty; give it one"),
                              reader->element, reader->id);
  if (value != NULL)
    *name = eco_reader_keep (reader, value);
  return TRUE;
}

gboolean
eco_reader_take_enum (EcoReader *reader, const char *attribute, GType type, gpointer value)
{
  const char *text = eco_reader_get (reader, attribute);
  g_autofree char *words = NULL;

  if (text == NULL || eco_enum_parse (type, text, value))
    return TRUE;
  words = eco_enum_dup_nicks (type);
  return eco_reader_refuse (reader, _("“%s” is not a value of %s; use one of: %s"), text,
                            attribute, words);
}

gboolean
eco_reader_take_word (EcoReader *reader,
                      const char *attribute,
                      const char *const *words,
                      gpointer value)
{
  const char *text = eco_reader_get (reader, attribute);
  g_autofree char *list = NULL;

  if (text == NULL)
    return TRUE;
  for (int i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], text) == 0)
      {
        *(int *) value = i;
        return TRUE;
      }
  list = g_strjoinv (", ", (char **) words);
  return eco_reader_refuse (reader, _("“%s” is not a value of %s; use one of: %s"), text,
                            attribute, list);
}

/* Replaces *thing by what the attribute names, when it is there. */
gboolean
eco_reader_take_reference (EcoReader *reader,
                           const char *attribute,
                           EcoCatalogTable table,
                           gpointer thing)
{
  const char *id = eco_reader_get (reader, attribute);
  gpointer *slot = thing;

  if (id != NULL)
    {
      *slot = eco_reader_find (reader, table, id);
      if (*slot == NULL)
        return eco_reader_refuse (
            reader,
            _("%s “%s” names the %s “%s”, which does not exist; correct it, or state it above"),
            reader->element, reader->id, attribute, id);
    }
  else if (*slot == NULL)
    return eco_reader_refuse (reader, _("the new %s “%s” needs the attribute “%s”"),
                              reader->element, reader->id, attribute);
  return TRUE;
}

/* Glyphs are loaded late: without any, the file is one of our own, and a test checks those. */
gboolean
eco_reader_take_glyph (EcoReader *reader, const char **glyph, const char *otherwise)
{
  const char *id = eco_reader_get (reader, "glyph");

  if (id != NULL)
    {
      if (reader->base->items[ECO_CATALOG_GLYPH]->len > 0
          && eco_reader_find (reader, ECO_CATALOG_GLYPH, id) == NULL)
        return eco_reader_refuse (
            reader,
            _("%s “%s” names the glyph “%s”, which does not exist; correct it, or state it above"),
            reader->element, reader->id, id);
      *glyph = eco_reader_keep (reader, id);
    }
  else if (*glyph == NULL)
    *glyph = otherwise;
  return TRUE;
}

gboolean
eco_reader_take_color (EcoReader *reader, const char *attribute, EcoColor *color)
{
  const char *text = eco_reader_get (reader, attribute);

  if (text == NULL && *color == ECO_COLOR_UNSET)
    return eco_reader_refuse (reader, _("the new %s “%s” needs the attribute “%s”"),
                              reader->element, reader->id, attribute);
  if (text != NULL && (!eco_color_parse (text, color) || (*color & 0xff) != 0xff))
    return eco_reader_refuse (reader, _("“%s” is not an opaque colour; write it as #RRGGBB"),
                              text);
  return TRUE;
}

gboolean
eco_reader_take_pattern (EcoReader *reader,
                         const char *attribute,
                         const double **pattern,
                         guint *n_pattern)
{
  const char *text = eco_reader_get (reader, attribute);
  g_auto (GStrv) words = NULL;
  double lengths[MAX_PATTERN];
  guint n = 0;

  if (text == NULL)
    return TRUE;
  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;
      if (n == MAX_PATTERN || !eco_number_parse_double (words[i], &lengths[n])
          || !(lengths[n] > 0.0 && lengths[n] <= 100.0))
        return eco_reader_refuse (
            reader,
            _("“%s” is not a stroke pattern; write up to 12 lengths from 0 to 100 such as “8 5”"),
            text);
      n++;
    }
  if (n % 2 != 0)
    return eco_reader_refuse (
        reader, _("the stroke pattern “%s” ends with a stroke; add the gap after it"), text);
  *n_pattern = n;
  *pattern = NULL;
  if (n > 0)
    *pattern = memcpy (eco_catalog_set_alloc (reader->stage, n * sizeof *lengths), lengths,
                       n * sizeof *lengths);
  return TRUE;
}
