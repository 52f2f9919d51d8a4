/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing JSON: objects, arrays, texts, numbers, indented for reading. */
#include "config.h"

#include "cli/eco-json.h"

#include "base/eco-number.h"

#include <math.h>
#include <stdio.h>

/**
 * eco_json_init:
 * @self: (out caller-allocates): a writer
 */
void
eco_json_init (EcoJson *self)
{
  self->text = g_string_new (NULL);
  self->depth = 0;
  self->fresh = TRUE;
}

/**
 * eco_json_finish:
 *
 * Returns: (transfer full): what was written, with a line end
 */
char *
eco_json_finish (EcoJson *self)
{
  g_string_append_c (self->text, '\n');
  return g_string_free (g_steal_pointer (&self->text), FALSE);
}

/**
 * eco_json_print:
 *
 * Writes it all to standard output and frees it. JSON is UTF-8 in every locale, which g_print()
 * would turn into what the terminal reads.
 */
void
eco_json_print (EcoJson *self)
{
  g_autofree char *text = eco_json_finish (self);

  fputs (text, stdout);
  fflush (stdout);
}

static void
append_quoted (EcoJson *self, const char *value)
{
  g_autofree char *valid = g_utf8_validate (value, -1, NULL) ? NULL : g_utf8_make_valid (value, -1);

  g_string_append_c (self->text, '"');
  for (const char *p = valid != NULL ? valid : value; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (self->text, "\\%c", *p);
    else if ((guchar) *p < 0x20)
      g_string_append_printf (self->text, "\\u%04x", (guchar) *p);
    else
      g_string_append_c (self->text, *p);
  g_string_append_c (self->text, '"');
}

/* The comma, the new line and the name before a value. */
static void
lead_in (EcoJson *self, const char *name)
{
  if (!self->fresh)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    g_string_append_printf (self->text, "\n%*s", self->depth * 2, "");
  self->fresh = FALSE;
  if (name != NULL)
    {
      append_quoted (self, name);
      g_string_append (self->text, ": ");
    }
}

/**
 * eco_json_begin:
 * @name: (nullable): the member's name; %NULL in an array and at the top
 * @bracket: `{` or `[`
 */
void
eco_json_begin (EcoJson *self, const char *name, char bracket)
{
  lead_in (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->fresh = TRUE;
}

/**
 * eco_json_end:
 * @bracket: `}` or `]`
 */
void
eco_json_end (EcoJson *self, char bracket)
{
  self->depth--;
  if (!self->fresh)
    g_string_append_printf (self->text, "\n%*s", self->depth * 2, "");
  g_string_append_c (self->text, bracket);
  self->fresh = FALSE;
}

/**
 * eco_json_add_text:
 * @value: (nullable): text, such as the name of a file: what is not UTF-8 becomes U+FFFD; %NULL
 *   writes null
 */
void
eco_json_add_text (EcoJson *self, const char *name, const char *value)
{
  lead_in (self, name);
  if (value != NULL)
    append_quoted (self, value);
  else
    g_string_append (self->text, "null");
}

/**
 * eco_json_add_number:
 * @value: a number; JSON has none that is infinite or undefined, which writes null
 */
void
eco_json_add_number (EcoJson *self, const char *name, double value)
{
  char buffer[ECO_NUMBER_TEXT_SIZE];

  lead_in (self, name);
  g_string_append (self->text, isfinite (value) ? eco_number_to_text (value, buffer) : "null");
}

/**
 * eco_json_add_bool:
 */
void
eco_json_add_bool (EcoJson *self, const char *name, gboolean value)
{
  lead_in (self, name);
  g_string_append (self->text, value ? "true" : "false");
}
