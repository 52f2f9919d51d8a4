/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFilter as the short text that a view keeps; eco-filter.h has its syntax. */
#include "config.h"

#include "model/eco-filter-private.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LENGTH (64 * 1024)

static const char *const words[ECO_N_CRITERIA] = {
  "ring", "side", "sector", "kind", "element", "status", "tag", "owner", "audience", "stage",
  "category", "channel",
};

/* What stands after a backslash, and for what. */
static const char escaped[] = "\"\\\n\r\t", letters[] = "\"\\nrt";

/**
 * eco_criterion_get_word:
 *
 * Returns: (transfer none): what stands before the "=" in the text
 */
const char *
eco_criterion_get_word (EcoCriterion criterion)
{
  g_return_val_if_fail ((guint) criterion < ECO_N_CRITERIA, "");
  return words[criterion];
}

/**
 * eco_criterion_get_enum:
 *
 * Returns: the set of base/eco-enums.h that the values are of, or %G_TYPE_INVALID
 */
GType
eco_criterion_get_enum (EcoCriterion criterion)
{
  switch (criterion)
    {
    case ECO_CRITERION_SIDE:
      return ECO_TYPE_SIDE;
    case ECO_CRITERION_ELEMENT:
      return ECO_TYPE_ELEMENT;
    case ECO_CRITERION_STATUS:
      return ECO_TYPE_STATUS;
    case ECO_CRITERION_AUDIENCE:
      return ECO_TYPE_AUDIENCE;
    case ECO_CRITERION_RING:
    case ECO_CRITERION_SECTOR:
    case ECO_CRITERION_KIND:
    case ECO_CRITERION_TAG:
    case ECO_CRITERION_OWNER:
    case ECO_CRITERION_STAGE:
    case ECO_CRITERION_CATEGORY:
    case ECO_CRITERION_CHANNEL:
      break;
    }
  return G_TYPE_INVALID;
}

/* ---- Writing */

static gboolean
is_plain (const char *c)
{
  gunichar letter = g_utf8_get_char (c);

  return strchr (",=\"", *c) == NULL && !g_unichar_isspace (letter) && !g_unichar_iscntrl (letter);
}

static void
append_value (GString *text, const char *value)
{
  gboolean plain = *value != '\0';

  for (const char *c = value; *c != '\0' && plain; c = g_utf8_next_char (c))
    plain = is_plain (c);
  if (plain)
    {
      g_string_append (text, value);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *c = value; *c != '\0'; c++)
    {
      const char *special = strchr (escaped, *c);

      if (special != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, special != NULL ? letters[special - escaped] : *c);
    }
  g_string_append_c (text, '"');
}

/**
 * eco_filter_to_text:
 *
 * Returns: (transfer full): the filter as a line of text; "" when it asks for nothing
 */
char *
eco_filter_to_text (EcoFilter *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (ECO_IS_FILTER (self), g_string_free (text, FALSE));
  for (int i = 0; i < ECO_N_CRITERIA; i++)
    for (guint k = 0; k < self->values[i]->len; k++)
      {
        if (k > 0)
          g_string_append_c (text, ',');
        else
          g_string_append_printf (text, "%s%s=", text->len > 0 ? " " : "", words[i]);
        append_value (text, self->values[i]->pdata[k]);
      }
  return g_string_free (text, FALSE);
}

/* ---- Reading */

static const char *
skip_blanks (const char *at)
{
  while (g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static const char *
skip_plain (const char *at)
{
  while (*at != '\0' && is_plain (at))
    at = g_utf8_next_char (at);
  return at;
}

static gboolean
refuse (GError **error, EcoError code, char *message)
{
  g_set_error_literal (error, ECO_ERROR, (int) code, message);
  g_free (message);
  return FALSE;
}

static gboolean
read_quoted (const char **at, GString *value, const char *word, GError **error)
{
  const char *c = *at + 1;

  for (; *c != '\0' && *c != '"'; c++)
    {
      const char *letter = *c == '\\' && c[1] != '\0' ? strchr (letters, c[1]) : NULL;

      if (*c == '\\' && letter == NULL)
        return refuse (error, ECO_ERROR_SYNTAX,
                       g_strdup_printf (_("“%s=”: after a backslash stands one of %s"), word,
                                        letters));
      g_string_append_c (value, letter != NULL ? escaped[letter - letters] : *c);
      c += letter != NULL;
    }
  if (*c == '\0')
    return refuse (error, ECO_ERROR_SYNTAX,
                   g_strdup_printf (_("The quotation mark after “%s=” is not closed"), word));
  *at = c + 1;
  return TRUE;
}

static gboolean
read_value (const char **at, GString *value, const char *word, GError **error)
{
  const char *end;

  g_string_truncate (value, 0);
  if (**at == '"')
    return read_quoted (at, value, word, error);
  end = skip_plain (*at);
  if (end == *at)
    return refuse (error, ECO_ERROR_SYNTAX,
                   g_strdup_printf (_("A value is missing after “%s=”"), word));
  g_string_append_len (value, *at, end - *at);
  *at = end;
  return TRUE;
}

static gboolean
check_value (EcoCriterion criterion, const char *value, GError **error)
{
  GType set = eco_criterion_get_enum (criterion);
  g_autofree char *nicks = NULL;
  int ignored;

  if (set == G_TYPE_INVALID || eco_enum_parse (set, value, &ignored))
    return TRUE;
  nicks = eco_enum_dup_nicks (set);
  /* TRANSLATORS: a value, a criterion of a filter such as "side", and what it can be */
  return refuse (error, ECO_ERROR_INVALID,
                 g_strdup_printf (_("“%s” is no value of “%s”: use one of %s"), value,
                                  words[criterion], nicks));
}

/* Reads the word and its "=". */
static gboolean
read_word (const char **at, EcoCriterion *criterion, GError **error)
{
  const char *end = skip_plain (*at);
  g_autofree char *word = g_strndup (*at, (gsize) (end - *at));
  g_autofree char *all = NULL;

  for (int i = 0; i < ECO_N_CRITERIA; i++)
    if (g_str_equal (word, words[i]))
      {
        *criterion = (EcoCriterion) i;
        *at = end + 1;
        return *end == '=' || refuse (error, ECO_ERROR_SYNTAX,
                                      g_strdup_printf (_("“=” is missing after “%s”"), word));
      }
  all = g_strjoin (", ", words[0], words[1], words[2], words[3], words[4], words[5], words[6],
                   words[7], words[8], words[9], words[10], words[11], NULL);
  return refuse (error, ECO_ERROR_SYNTAX,
                 g_strdup_printf (_("“%s” is no criterion: use one of %s"),
                                  *word != '\0' ? word : *at, all));
}

static gboolean
read_criterion (EcoFilter *self, const char **at, GError **error)
{
  g_autoptr (GString) value = g_string_new (NULL);
  EcoCriterion criterion;

  if (!read_word (at, &criterion, error))
    return FALSE;
  if (self->values[criterion]->len > 0)
    return refuse (error, ECO_ERROR_SYNTAX,
                   g_strdup_printf (_("“%s” is there twice: part its values by commas"),
                                    words[criterion]));
  for (gboolean first = TRUE; first || **at == ','; first = FALSE)
    {
      if (!first)
        (*at)++;
      if (!read_value (at, value, words[criterion], error)
          || !check_value (criterion, value->str, error))
        return FALSE;
      eco_filter_set_value (self, criterion, value->str, TRUE);
    }
  if (**at != '\0' && skip_blanks (*at) == *at)
    return refuse (error, ECO_ERROR_SYNTAX,
                   g_strdup_printf (_("After a value of “%s” stands a comma or a blank, not “%s”"),
                                    words[criterion], *at));
  return TRUE;
}

/**
 * eco_filter_set_text:
 * @text: as eco_filter_to_text() writes it
 *
 * Makes it what @text says. Ids are not looked up: what is not there is not found.
 *
 * Returns: whether @text was understood; if not, the filter is as it was and
 *   @error says why in one sentence
 */
gboolean
eco_filter_set_text (EcoFilter *self, const char *text, GError **error)
{
  g_autoptr (EcoFilter) read = eco_filter_new ();
  const char *at = text;

  g_return_val_if_fail (ECO_IS_FILTER (self) && text != NULL, FALSE);
  if (strlen (text) > MAX_LENGTH)
    return refuse (error, ECO_ERROR_LIMIT, g_strdup (_("The filter is too long")));
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, ECO_ERROR_SYNTAX, g_strdup (_("The filter is not UTF-8 text")));
  for (at = skip_blanks (at); *at != '\0'; at = skip_blanks (at))
    if (!read_criterion (read, &at, error))
      return FALSE;
  for (int i = 0; i < ECO_N_CRITERIA; i++)
    {
      GPtrArray *values = self->values[i];

      self->values[i] = read->values[i];
      read->values[i] = values;
    }
  _eco_filter_changed (self);
  return TRUE;
}
