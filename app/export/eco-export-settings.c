/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExportSettings: their defaults, and their text.
 *
 * As text, a setting is a line `word=value`. Reading is forgiving, since the text
 * is a memory and not a document: what is not understood keeps its default. */
#include "config.h"

#include "export/eco-export-settings.h"

#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  FORMAT,
  SCOPE,
  PAPER,
  WORD,
  NUMBER,
  SWITCH,
} Type;

#define AT(member) G_STRUCT_OFFSET (EcoExportSettings, member)

/* One description for reading and writing. */
static const struct
{
  const char *name;
  Type type;
  goffset offset;
  int least, most; /* of a number */
} rows[] = {
  { "format", FORMAT, AT (format), 0, 0 },
  { "scope", SCOPE, AT (scope), 0, 0 },
  { "matrix", WORD, AT (matrix), 0, 0 },
  { "plan", WORD, AT (plan), 0, 0 },
  { "who", WORD, AT (who), 0, 0 },
  { "theme", WORD, AT (theme), 0, 0 },
  { "paper", PAPER, AT (paper), 0, 0 },
  { "sheets", NUMBER, AT (sheets), 1, ECO_EXPORT_MAX_SHEETS },
  { "width", NUMBER, AT (width), ECO_EXPORT_LEAST_WIDTH, ECO_EXPORT_MAX_SIDE },
  { "dpi", NUMBER, AT (dpi), 0, ECO_EXPORT_MAX_DPI },
  { "margin", NUMBER, AT (margin), 0, ECO_EXPORT_MAX_MARGIN },
  { "background", SWITCH, AT (background), 0, 0 },
  { "title", SWITCH, AT (title), 0, 0 },
  { "legend", SWITCH, AT (legend), 0, 0 },
  { "labels", SWITCH, AT (labels), 0, 0 },
  { "owed", SWITCH, AT (owed), 0, 0 },
  { "outlines", SWITCH, AT (outlines), 0, 0 },
  { "embed", SWITCH, AT (embed), 0, 0 },
  { "safe", SWITCH, AT (safe), 0, 0 },
};

static const struct
{
  const char *name;
  const char *label;
} scopes[ECO_N_EXPORT_SCOPES] = {
  [ECO_EXPORT_SCOPE_MAP] = { "map", N_("The whole map") },
  [ECO_EXPORT_SCOPE_SHOWN] = { "shown", N_("As it is shown now") },
  [ECO_EXPORT_SCOPE_SELECTION] = { "selection", N_("The selection") },
  [ECO_EXPORT_SCOPE_RINGS] = { "rings", N_("The map and every ring") },
  [ECO_EXPORT_SCOPE_VIEWS] = { "views", N_("Every saved view") },
  [ECO_EXPORT_SCOPE_JOURNEY] = { "journey", N_("The journey") },
  [ECO_EXPORT_SCOPE_MATRIX] = { "matrix", N_("One matrix") },
  [ECO_EXPORT_SCOPE_MATRICES] = { "matrices", N_("Every matrix") },
  [ECO_EXPORT_SCOPE_PLAN] = { "plan", N_("One picture of the plan") },
  [ECO_EXPORT_SCOPE_BOARD_PACK] = { "board-pack", N_("The board pack") },
  [ECO_EXPORT_SCOPE_PLANS] = { "plans", N_("Every picture of the plan") },
  [ECO_EXPORT_SCOPE_HORIZONS] = { "quarters", N_("The map, quarter by quarter") },
};

/**
 * eco_export_settings_new:
 *
 * Returns: (transfer full): the defaults: the whole map as SVG in the light theme
 */
EcoExportSettings *
eco_export_settings_new (void)
{
  EcoExportSettings *self = g_new0 (EcoExportSettings, 1);

  self->sheets = 1;
  self->width = 3000;
  self->margin = 4;
  self->background = self->title = self->legend = self->labels = self->owed = TRUE;
  return self;
}

/**
 * eco_export_settings_free:
 */
void
eco_export_settings_free (EcoExportSettings *self)
{
  g_free (self->matrix);
  g_free (self->plan);
  g_free (self->who);
  g_free (self->theme);
  g_free (self);
}

/**
 * eco_export_settings_choose:
 * @scope: what is on the pages
 * @word: (nullable): which matrix or picture of the plan it is, or whose journey
 */
void
eco_export_settings_choose (EcoExportSettings *self, EcoExportScope scope, const char *word)
{
  char **member = scope == ECO_EXPORT_SCOPE_MATRIX    ? &self->matrix
                  : scope == ECO_EXPORT_SCOPE_PLAN    ? &self->plan
                  : scope == ECO_EXPORT_SCOPE_JOURNEY ? &self->who
                                                      : NULL;

  self->scope = scope;
  if (scope == ECO_EXPORT_SCOPE_BOARD_PACK && !eco_export_format_holds_pages (self->format))
    {
      self->format = ECO_EXPORT_PDF;
      self->paper = ECO_PAPER_SLIDE;
    }
  if (member == NULL)
    return;
  g_free (*member);
  *member = g_strdup (word);
}

static gboolean
find_ending (const char *word, EcoExportFormat *format)
{
  g_autofree char *name = g_strconcat ("x.", word, NULL);

  return eco_export_find_format (name, format);
}

static void
read_row (EcoExportSettings *self, guint i, const char *value)
{
  gpointer member = G_STRUCT_MEMBER_P (self, rows[i].offset);
  int number;

  switch (rows[i].type)
    {
    case FORMAT:
      find_ending (value, member);
      break;
    case SCOPE:
      eco_export_scope_parse (value, member);
      break;
    case PAPER:
      eco_paper_parse (value, member);
      break;
    case WORD:
      g_free (*(char **) member);
      *(char **) member = *value != '\0' ? g_strdup (value) : NULL;
      break;
    case NUMBER:
      if (eco_number_parse_int (value, &number) && number >= rows[i].least
          && number <= rows[i].most)
        *(int *) member = number;
      break;
    case SWITCH:
      *(gboolean *) member = g_str_equal (value, "yes");
      break;
    }
}

/**
 * eco_export_settings_new_from_text:
 * @text: (nullable): what eco_export_settings_to_text() gave
 *
 * Returns: (transfer full): these settings; defaults for what is not said
 */
EcoExportSettings *
eco_export_settings_new_from_text (const char *text)
{
  EcoExportSettings *self = eco_export_settings_new ();
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      char *equals = strchr (*line, '=');

      if (equals == NULL)
        continue;
      *equals = '\0';
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        if (g_str_equal (*line, rows[i].name))
          read_row (self, i, equals + 1);
    }
  return self;
}

/**
 * eco_export_settings_to_text:
 *
 * Returns: (transfer full): all of them, a line each
 */
char *
eco_export_settings_to_text (const EcoExportSettings *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gconstpointer member = G_STRUCT_MEMBER_P (self, rows[i].offset);

      g_string_append_printf (text, "%s=", rows[i].name);
      switch (rows[i].type)
        {
        case FORMAT:
          g_string_append (text,
                           eco_export_format_get_ending (*(const EcoExportFormat *) member) + 1);
          break;
        case SCOPE:
          g_string_append (text, eco_export_scope_get_name (*(const EcoExportScope *) member));
          break;
        case PAPER:
          g_string_append (text, eco_paper_get_name (*(const EcoPaper *) member));
          break;
        case WORD:
          g_string_append (text, *(char *const *) member != NULL ? *(char *const *) member : "");
          break;
        case NUMBER:
          g_string_append_printf (text, "%d", *(const int *) member);
          break;
        case SWITCH:
          g_string_append (text, *(const gboolean *) member ? "yes" : "no");
          break;
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/**
 * eco_export_settings_get_options:
 * @options: (out): what the writer of the format is told; without a date
 */
void
eco_export_settings_get_options (const EcoExportSettings *self, EcoExportOptions *options)
{
  *options = ECO_EXPORT_OPTIONS_INIT;
  options->paper = self->paper;
  options->sheets = self->paper != ECO_PAPER_TIGHT ? self->sheets : 1;
  options->transparent = !self->background;
  options->outlines = self->outlines;
  if (self->format != ECO_EXPORT_PNG)
    return;
  options->width = self->width;
  options->dpi = self->dpi;
}

/**
 * eco_export_settings_is_slide:
 *
 * Returns: whether pages are slides, which are 16:9
 */
gboolean
eco_export_settings_is_slide (const EcoExportSettings *self)
{
  return self->format == ECO_EXPORT_PPTX
         || (self->format == ECO_EXPORT_PDF && self->paper == ECO_PAPER_SLIDE);
}

/**
 * eco_export_scope_parse:
 * @name: the word of the command line, such as "rings"
 * @scope: (out): set when the word is known
 *
 * Returns: whether @name is a scope
 */
gboolean
eco_export_scope_parse (const char *name, EcoExportScope *scope)
{
  g_return_val_if_fail (name != NULL && scope != NULL, FALSE);

  for (int i = 0; i < ECO_N_EXPORT_SCOPES; i++)
    if (g_str_equal (name, scopes[i].name))
      {
        *scope = (EcoExportScope) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * eco_export_scope_get_name:
 *
 * Returns: (transfer none): the word of the command line
 */
const char *
eco_export_scope_get_name (EcoExportScope scope)
{
  g_return_val_if_fail ((int) scope >= 0 && scope < ECO_N_EXPORT_SCOPES, NULL);

  return scopes[scope].name;
}

/**
 * eco_export_scope_get_label:
 *
 * Returns: (transfer none): what a person reads
 */
const char *
eco_export_scope_get_label (EcoExportScope scope)
{
  g_return_val_if_fail ((int) scope >= 0 && scope < ECO_N_EXPORT_SCOPES, NULL);

  return _(scopes[scope].label);
}

/**
 * eco_export_scope_is_chart:
 *
 * Returns: whether its pages are no maps, so that nothing of the map can be said of them
 */
gboolean
eco_export_scope_is_chart (EcoExportScope scope)
{
  return scope >= ECO_EXPORT_SCOPE_JOURNEY && scope <= ECO_EXPORT_SCOPE_PLANS;
}
