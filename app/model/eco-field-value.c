/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The value of a field as GValue and as the text of the file format. */
#include "config.h"

#include "model/eco-field-private.h"

#include "base/eco-error.h"
#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static void
refuse (GError **error, const EcoField *field, const char *text, const char *remedy)
{
  g_autofree char *shown = eco_error_dup_shown (text);

  /* TRANSLATORS: the name of an attribute, its value, and what to write instead */
  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID, _("%s=\"%s%s\" is not possible: %s"),
               field->name, shown, "", remedy);
}

static void
refuse_range (GError **error, const EcoField *field, const char *text)
{
  char low[ECO_NUMBER_TEXT_SIZE], high[ECO_NUMBER_TEXT_SIZE];
  g_autofree char *remedy = NULL;

  remedy = g_strdup_printf (field->type == ECO_FIELD_INT ? _("use a whole number from %s to %s")
                                                         : _("use a number from %s to %s"),
                            eco_number_to_text (field->min, low),
                            eco_number_to_text (field->max, high));
  refuse (error, field, text, remedy);
}

/* Length of what the file format cannot hold at @p: a control character, or
 * U+FFFE or U+FFFF; 0 when it can. */
static gsize
get_unwritable_length (const char *p)
{
  const guchar *c = (const guchar *) p;

  if (c[0] < 0x20 && c[0] != '\t' && c[0] != '\n' && c[0] != '\r')
    return 1;
  return c[0] == 0xef && c[1] == 0xbf && c[2] >= 0xbe ? 3 : 0;
}

/* A copy without what the file format cannot hold; %NULL when nothing is left. */
static char *
dup_writable (const char *text)
{
  const char *p = text;
  GString *clean;

  while (*p != '\0' && get_unwritable_length (p) == 0)
    p++;
  if (*p == '\0')
    return p > text ? g_strndup (text, (gsize) (p - text)) : NULL;
  clean = g_string_new_len (text, p - text);
  while (*p != '\0')
    {
      gsize skipped = get_unwritable_length (p);

      if (skipped == 0)
        g_string_append_c (clean, *p);
      p += MAX (skipped, 1);
    }
  return g_string_free (clean, clean->len == 0);
}

/* Words are parted by commas (free text) or blanks (ids). */
static char **
split_words (const EcoField *field, const char *text)
{
  GPtrArray *words = g_ptr_array_new ();
  g_auto (GStrv) parts = g_strsplit_set (text, field->type == ECO_FIELD_REFS ? " \t\n" : ",", -1);

  for (int i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  if (words->len == 0)
    {
      g_ptr_array_free (words, TRUE);
      return NULL;
    }
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (words, FALSE);
}

static gboolean
parse_string (const EcoField *field, gpointer object, const char *text, GError **error)
{
  if (strlen (text) > ECO_FIELD_MAX_TEXT)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                   _("%s is longer than 1 MiB: shorten it"), field->name);
      return FALSE;
    }
  if (field->type == ECO_FIELD_REF && text[0] != '\0' && !eco_id_is_valid (text))
    {
      refuse (error, field, text, _("use the id of another object"));
      return FALSE;
    }
  if (field->check != NULL && !field->check (text, error))
    return FALSE;
  eco_field_clear (field, object);
  *ECO_FIELD_PTR (object, field, char *) = dup_writable (text);
  return TRUE;
}

static gboolean
parse_strv (const EcoField *field, gpointer object, const char *text, GError **error)
{
  char **words;

  if (strlen (text) > ECO_FIELD_MAX_TEXT)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                   _("%s is longer than 1 MiB: shorten it"), field->name);
      return FALSE;
    }
  words = split_words (field, text);
  for (int i = 0; field->type == ECO_FIELD_REFS && words != NULL && words[i] != NULL; i++)
    if (!eco_id_is_valid (words[i]))
      {
        refuse (error, field, words[i], _("use the ids of other objects, parted by blanks"));
        g_strfreev (words);
        return FALSE;
      }
  eco_field_clear (field, object);
  *ECO_FIELD_PTR (object, field, char **) = words;
  return TRUE;
}

static gboolean
parse_word (const EcoField *field, gpointer object, const char *text, GError **error)
{
  int *value = ECO_FIELD_PTR (object, field, int);

  if (field->type == ECO_FIELD_BOOL)
    {
      if (strcmp (text, "yes") != 0 && strcmp (text, "no") != 0)
        {
          refuse (error, field, text, _("use yes or no"));
          return FALSE;
        }
      *value = text[0] == 'y';
    }
  else if (!eco_enum_parse (field->enum_type (), text, value))
    {
      g_autofree char *nicks = eco_enum_dup_nicks (field->enum_type ());
      g_autofree char *remedy = g_strdup_printf (_("use one of %s"), nicks);

      refuse (error, field, text, remedy);
      return FALSE;
    }
  return TRUE;
}

static gboolean
parse_number (const EcoField *field, gpointer object, const char *text, GError **error)
{
  double number;
  int whole;

  if (field->type == ECO_FIELD_DOUBLE)
    {
      if (!eco_number_parse_double (text, &number) || number < field->min || number > field->max)
        {
          refuse_range (error, field, text);
          return FALSE;
        }
      *ECO_FIELD_PTR (object, field, double) = number;
      return TRUE;
    }
  if (!eco_number_parse_int (text, &whole) || whole < field->min || whole > field->max)
    {
      refuse_range (error, field, text);
      return FALSE;
    }
  *ECO_FIELD_PTR (object, field, int) = whole;
  return TRUE;
}

/**
 * eco_field_parse:
 * @object: an instance of the class that has the field; nobody is told
 * @text: the value as the file format writes it, valid UTF-8
 *
 * Returns: whether @text was understood; when not, the old value stays and
 *   @error says what to write instead
 */
gboolean
eco_field_parse (const EcoField *field, gpointer object, const char *text, GError **error)
{
  switch (field->type)
    {
    case ECO_FIELD_STRING:
    case ECO_FIELD_TEXT:
    case ECO_FIELD_LINK:
    case ECO_FIELD_CATALOG:
    case ECO_FIELD_REF:
      return parse_string (field, object, text, error);
    case ECO_FIELD_REFS:
    case ECO_FIELD_WORDS:
      return parse_strv (field, object, text, error);
    case ECO_FIELD_BOOL:
    case ECO_FIELD_ENUM:
      return parse_word (field, object, text, error);
    case ECO_FIELD_INT:
    case ECO_FIELD_DOUBLE:
      return parse_number (field, object, text, error);
    case ECO_FIELD_DATE:
      if (eco_date_parse (text, ECO_FIELD_PTR (object, field, EcoDate)))
        return TRUE;
      refuse (error, field, text, _("use a day of the calendar, written YYYY-MM-DD"));
      return FALSE;
    case ECO_FIELD_COLOR:
      if (eco_color_parse (text, ECO_FIELD_PTR (object, field, EcoColor)))
        return TRUE;
      refuse (error, field, text, _("use a colour, written #RRGGBB"));
      return FALSE;
    }
  g_return_val_if_reached (FALSE);
}

/**
 * eco_field_append_text:
 * @text: the value is appended to it as the file format writes it, before any
 *   escaping; nothing for an unset text, date, colour or number
 */
void
eco_field_append_text (const EcoField *field, gconstpointer object, GString *text)
{
  char buffer[ECO_NUMBER_TEXT_SIZE];
  char **words;
  double number;
  int whole = 0;

  if (_eco_field_is_string (field))
    {
      if (*ECO_FIELD_PTR (object, field, char *) != NULL)
        g_string_append (text, *ECO_FIELD_PTR (object, field, char *));
      return;
    }
  if (_eco_field_is_strv (field))
    {
      words = *ECO_FIELD_PTR (object, field, char **);
      for (int i = 0; words != NULL && words[i] != NULL; i++)
        {
          if (i > 0)
            g_string_append (text, field->type == ECO_FIELD_REFS ? " " : ", ");
          g_string_append (text, words[i]);
        }
      return;
    }
  if (field->type == ECO_FIELD_DOUBLE)
    {
      number = *ECO_FIELD_PTR (object, field, double);
      if (isfinite (number))
        g_string_append (text, eco_number_to_text (number, buffer));
      return;
    }
  whole = *ECO_FIELD_PTR (object, field, int);
  if (field->type == ECO_FIELD_BOOL)
    g_string_append (text, whole ? "yes" : "no");
  else if (field->type == ECO_FIELD_ENUM)
    g_string_append (text, eco_enum_get_nick (field->enum_type (), whole));
  else if (field->type == ECO_FIELD_DATE)
    g_string_append (text, eco_date_to_text (whole, buffer));
  else if (field->type == ECO_FIELD_COLOR)
    g_string_append (text, whole != 0 ? eco_color_to_text ((EcoColor) whole, buffer) : "");
  else if (whole >= field->min)
    g_string_append_printf (text, "%d", whole);
}

static char *
dup_text (const char *text)
{
  g_autofree char *valid = NULL;

  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  return text != NULL ? dup_writable (text) : NULL;
}

/* As they come back from a file: an empty list is none, and a word that holds
 * what parts words is several. */
static char **
dup_words (const EcoField *field, const GValue *value)
{
  char **words = g_value_get_boxed (value);
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;

  if (words == NULL || words[0] == NULL)
    return NULL;
  joined = g_strjoinv (field->type == ECO_FIELD_REFS ? " " : ",", words);
  text = dup_text (joined);
  return text != NULL ? split_words (field, text) : NULL;
}

/**
 * eco_field_set_value:
 * @object: an instance of the class that has the field; nobody is told
 * @value: of the type that eco_field_get_gtype() gives; numbers are clamped
 *   to the field's range, and characters that no file can hold are left out
 *
 * Returns: whether the value is another one than before
 */
gboolean
eco_field_set_value (const EcoField *field, gpointer object, const GValue *value)
{
  if (_eco_field_is_string (field))
    {
      g_autofree char *text = dup_text (g_value_get_string (value));
      char **place = ECO_FIELD_PTR (object, field, char *);

      if (g_strcmp0 (text, *place) == 0)
        return FALSE;
      g_free (*place);
      *place = g_steal_pointer (&text);
      return TRUE;
    }
  if (_eco_field_is_strv (field))
    {
      g_auto (GStrv) words = dup_words (field, value);
      char ***place = ECO_FIELD_PTR (object, field, char **);

      if ((words == NULL && *place == NULL) ||
          (words != NULL && *place != NULL &&
           g_strv_equal ((const char *const *) words, (const char *const *) *place)))
        return FALSE;
      g_strfreev (*place);
      *place = g_steal_pointer (&words);
      return TRUE;
    }
  if (field->type == ECO_FIELD_DOUBLE)
    {
      double number = g_value_get_double (value);
      double *place = ECO_FIELD_PTR (object, field, double);

      number = isnan (number) ? field->initial : CLAMP (number, field->min, field->max);
      if (number == *place || (isnan (number) && isnan (*place)))
        return FALSE;
      *place = number;
      return TRUE;
    }
  else
    {
      int *place = ECO_FIELD_PTR (object, field, int);
      int whole = field->type == ECO_FIELD_BOOL    ? g_value_get_boolean (value)
                  : field->type == ECO_FIELD_ENUM  ? g_value_get_enum (value)
                  : field->type == ECO_FIELD_COLOR ? (int) g_value_get_uint (value)
                                                   : g_value_get_int (value);

      if (field->type == ECO_FIELD_INT && whole != (int) _eco_field_get_initial (field))
        whole = CLAMP (whole, (int) field->min, (int) field->max);
      if (whole == *place)
        return FALSE;
      *place = whole;
      return TRUE;
    }
}

/**
 * eco_field_get_value:
 * @value: (out): initialised to the type that eco_field_get_gtype() gives
 */
void
eco_field_get_value (const EcoField *field, gconstpointer object, GValue *value)
{
  if (_eco_field_is_string (field))
    g_value_set_string (value, *ECO_FIELD_PTR (object, field, char *));
  else if (_eco_field_is_strv (field))
    g_value_set_boxed (value, *ECO_FIELD_PTR (object, field, char **));
  else if (field->type == ECO_FIELD_DOUBLE)
    g_value_set_double (value, *ECO_FIELD_PTR (object, field, double));
  else if (field->type == ECO_FIELD_BOOL)
    g_value_set_boolean (value, *ECO_FIELD_PTR (object, field, int));
  else if (field->type == ECO_FIELD_ENUM)
    g_value_set_enum (value, *ECO_FIELD_PTR (object, field, int));
  else if (field->type == ECO_FIELD_COLOR)
    g_value_set_uint (value, *ECO_FIELD_PTR (object, field, EcoColor));
  else
    g_value_set_int (value, *ECO_FIELD_PTR (object, field, int));
}
