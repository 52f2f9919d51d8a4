/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* JSON (RFC 8259), token by token, with the place of each. */
#include "config.h"

#include "store/eco-json-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What may come next. */
enum
{
  VALUE,
  VALUE_OR_END, /* an array has just begun */
  NAME,
  NAME_OR_END, /* an object has just begun */
  COMMA_OR_END,
  NOTHING,
};

/**
 * eco_json_scan_init:
 * @text: (transfer none): UTF-8; must outlive @self
 * @length: in bytes
 *
 * Puts the scan in front of the first token; a byte order mark is passed over.
 */
void
eco_json_scan_init (EcoJsonScan *self, const char *text, gsize length)
{
  memset (self, 0, sizeof *self);
  self->text = text;
  self->length = length;
  self->at = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  self->value = g_string_new (NULL);
  self->expected = VALUE;
}

void
eco_json_scan_clear (EcoJsonScan *self)
{
  if (self->value != NULL)
    g_string_free (self->value, TRUE);
  self->value = NULL;
}

/* NUL at the end of the text, which no token has. */
static char
peek (const EcoJsonScan *self)
{
  return self->at < self->length ? self->text[self->at] : '\0';
}

static EcoJsonToken
fail (EcoJsonScan *self, gsize at, const char *problem)
{
  self->token = MIN (at, self->length);
  self->problem = self->token == self->length
                      ? _("The file ends too early: export the graph once more")
                      : problem;
  self->expected = NOTHING;
  self->at = self->length;
  return ECO_JSON_ERROR;
}

static void
skip_blanks (EcoJsonScan *self)
{
  while (peek (self) != '\0' && strchr (" \t\r\n", peek (self)) != NULL)
    self->at++;
}

/* ---- Texts */

/* The four digits behind “\u”. */
static gboolean
take_unit (EcoJsonScan *self, gunichar *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++, self->at++)
    {
      if (!g_ascii_isxdigit (peek (self)))
        return FALSE;
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (peek (self));
    }
  return TRUE;
}

/* Behind “\u”: one letter, which may be written as two halves. */
static gboolean
take_unicode (EcoJsonScan *self)
{
  gunichar letter, low;

  if (!take_unit (self, &letter) || letter == 0 || (letter >= 0xdc00 && letter < 0xe000))
    return FALSE;
  if (letter >= 0xd800 && letter < 0xdc00)
    {
      if (self->length - self->at < 6 || memcmp (self->text + self->at, "\\u", 2) != 0)
        return FALSE;
      self->at += 2;
      if (!take_unit (self, &low) || low < 0xdc00 || low > 0xdfff)
        return FALSE;
      letter = 0x10000 + ((letter - 0xd800) << 10) + (low - 0xdc00);
    }
  g_string_append_unichar (self->value, letter);
  return TRUE;
}

/* Behind a backslash. */
static gboolean
take_escape (EcoJsonScan *self)
{
  static const char names[] = "\"\\/bfnrt";
  static const char letters[] = "\"\\/\b\f\n\r\t";
  char name = peek (self);
  const char *found = name != '\0' ? strchr (names, name) : NULL;

  self->at++;
  if (name == 'u')
    return take_unicode (self);
  if (found == NULL)
    return FALSE;
  g_string_append_c (self->value, letters[found - names]);
  return TRUE;
}

static EcoJsonToken
take_text (EcoJsonScan *self, EcoJsonToken token)
{
  self->at++;
  while (self->at < self->length && peek (self) != '"')
    {
      gsize from = self->at;

      while (self->at < self->length && (guchar) peek (self) >= ' ' && peek (self) != '"' &&
             peek (self) != '\\')
        self->at++;
      g_string_append_len (self->value, self->text + from, (gssize) (self->at - from));
      from = self->at;
      if (self->at < self->length && (guchar) peek (self) < ' ')
        return fail (
            self, from,
            _("A text goes on over the end of its line, or has a control character: close "
               "its quotation mark, or write \\n"));
      if (peek (self) != '\\')
        continue;
      self->at++;
      if (!take_escape (self))
        return fail (self, self->at < self->length ? from : self->length,
                     _("What follows the backslash means nothing in JSON: write \\\\ for a "
                        "backslash"));
    }
  if (self->at >= self->length)
    return fail (self, self->length, NULL);
  self->at++;
  return token;
}

/* ---- Numbers and words */

static gboolean
take_digits (EcoJsonScan *self)
{
  gsize from = self->at;

  while (g_ascii_isdigit (peek (self)))
    self->at++;
  return self->at > from;
}

static gboolean
take_number (EcoJsonScan *self)
{
  gsize from = self->at;

  if (peek (self) == '-')
    self->at++;
  if (peek (self) == '0')
    self->at++;
  else if (!take_digits (self))
    return FALSE;
  if (peek (self) == '.')
    {
      self->at++;
      if (!take_digits (self))
        return FALSE;
    }
  if (peek (self) == 'e' || peek (self) == 'E')
    {
      self->at++;
      if (peek (self) == '+' || peek (self) == '-')
        self->at++;
      if (!take_digits (self))
        return FALSE;
    }
  g_string_append_len (self->value, self->text + from, (gssize) (self->at - from));
  return TRUE;
}

static gboolean
is_word_letter (char letter)
{
  return g_ascii_isalnum (letter) || letter == '_' || letter == '.' || letter == '+' ||
         letter == '-' || (guchar) letter >= 0x80;
}

static EcoJsonToken
take_word (EcoJsonScan *self)
{
  static const struct
  {
    const char *word;
    EcoJsonToken token;
  } words[] = { { "true", ECO_JSON_TRUE },       { "false", ECO_JSON_FALSE },
                { "null", ECO_JSON_NULL },       { "NaN", ECO_JSON_NUMBER },
                { "Infinity", ECO_JSON_NUMBER }, { "-Infinity", ECO_JSON_NUMBER } };
  gsize from = self->at;
  gsize length;

  while (is_word_letter (peek (self)))
    self->at++;
  length = self->at - from;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i].word) == length && memcmp (self->text + from, words[i].word, length) == 0)
      {
        g_string_append_len (self->value, self->text + from, (gssize) length);
        return words[i].token;
      }
  self->at = from;
  if ((g_ascii_isdigit (peek (self)) || peek (self) == '-') && take_number (self) &&
      !is_word_letter (peek (self)))
    return ECO_JSON_NUMBER;
  return fail (self, from,
               _("Here a value is expected: write a text between quotation marks, a number, true, "
                  "false or null"));
}

/* ---- Structure */

static EcoJsonToken
open_it (EcoJsonScan *self)
{
  char letter = peek (self);

  if (self->depth == ECO_JSON_MOST_DEPTH)
    return fail (self, self->at, _("The brackets are nested too deep: use fewer"));
  self->open[self->depth++] = letter;
  self->at++;
  self->expected = letter == '{' ? NAME_OR_END : VALUE_OR_END;
  return letter == '{' ? ECO_JSON_OBJECT : ECO_JSON_ARRAY;
}

static EcoJsonToken
close_it (EcoJsonScan *self)
{
  char letter = self->open[--self->depth];

  self->at++;
  self->expected = self->depth > 0 ? COMMA_OR_END : NOTHING;
  return letter == '{' ? ECO_JSON_OBJECT_END : ECO_JSON_ARRAY_END;
}

static EcoJsonToken
take_value (EcoJsonScan *self)
{
  if (peek (self) == '{' || peek (self) == '[')
    return open_it (self);
  if (peek (self) == ']' || peek (self) == '}')
    return fail (self, self->at,
                 _("Here a value is expected: add it, or remove the comma before "
                    "it"));
  self->expected = self->depth > 0 ? COMMA_OR_END : NOTHING;
  return peek (self) == '"' ? take_text (self, ECO_JSON_TEXT) : take_word (self);
}

static EcoJsonToken
take_name (EcoJsonScan *self)
{
  EcoJsonToken token;

  if (peek (self) != '"')
    return fail (self, self->at,
                 _("Here a name between quotation marks is expected: add it, or remove the comma "
                    "before it"));
  token = take_text (self, ECO_JSON_NAME);
  if (token == ECO_JSON_ERROR)
    return token;
  skip_blanks (self);
  if (peek (self) != ':')
    return fail (self, self->at, _("Here a colon is expected: add it behind the name"));
  self->at++;
  self->expected = VALUE;
  return token;
}

static gboolean
at_end_of_open (const EcoJsonScan *self)
{
  return self->depth > 0 && peek (self) == (self->open[self->depth - 1] == '{' ? '}' : ']');
}

/* Between two members; FALSE at the end of what is open, and when something is wrong. */
static gboolean
take_comma (EcoJsonScan *self, EcoJsonToken *token)
{
  if (at_end_of_open (self))
    *token = close_it (self);
  else if (peek (self) != ',')
    *token =
        fail (self, self->at,
              self->open[self->depth - 1] == '{' ? _("Here a comma or “}” is expected: add it")
                                                 : _("Here a comma or “]” is expected: add it"));
  else
    {
      self->at++;
      skip_blanks (self);
      self->token = self->at;
      self->expected = self->open[self->depth - 1] == '{' ? NAME : VALUE;
      return TRUE;
    }
  return FALSE;
}

/**
 * eco_json_scan_next:
 *
 * Goes on to the next token, of which @token says where and @value what it is.
 *
 * Returns: %ECO_JSON_END behind the last one; %ECO_JSON_ERROR when the text is no JSON, and from
 *   then on %ECO_JSON_END
 */
EcoJsonToken
eco_json_scan_next (EcoJsonScan *self)
{
  EcoJsonToken token;

  g_string_truncate (self->value, 0);
  skip_blanks (self);
  self->token = self->at;
  if (self->expected == NOTHING)
    return self->at < self->length
               ? fail (self, self->at, _("Something follows the end of the JSON: remove it"))
               : ECO_JSON_END;
  if (self->expected == COMMA_OR_END && !take_comma (self, &token))
    return token;
  if ((self->expected == NAME_OR_END || self->expected == VALUE_OR_END) && at_end_of_open (self))
    return close_it (self);
  if (self->expected == NAME || self->expected == NAME_OR_END)
    return take_name (self);
  return take_value (self);
}
