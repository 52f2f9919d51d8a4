/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A report as Markdown, with tables; its pictures are SVG files beside it. */
#include "config.h"

#include "export/eco-report-private.h"

#include "render/eco-svg.h"

#include <string.h>

typedef struct
{
  GString *out;
  char *stem;       /* of the names of pictures */
  GPtrArray *files; /* of EcoReportFile: the pictures */
} Writer;

/* What people wrote is one line without blanks around it: they would be code, or no emphasis. */
static char *
dup_line (const char *text)
{
  char *line = g_strdup (text);

  for (char *at = line; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  return g_strstrip (line);
}

static void
put_escaped (GString *out, const char *line)
{
  for (const char *at = line; *at != '\0'; at++)
    {
      if (strchr ("\\`*_[]<>|#~&", *at) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
    }
}

/* Whatever signs are in it, it is text. */
static void
put_text (GString *out, const char *text)
{
  g_autofree char *line = dup_line (text);

  put_escaped (out, line);
}

/* The same where a line or an item begins: it is no list, rule or heading either. */
static void
put_line_text (GString *out, const char *text)
{
  g_autofree char *line = dup_line (text);
  gsize n_digits = strspn (line, "0123456789");

  if (*line == '-' || *line == '+' || *line == '=')
    g_string_append_c (out, '\\');
  if (line[n_digits] != '.' && line[n_digits] != ')')
    n_digits = 0;
  g_string_append_len (out, line, (gssize) n_digits);
  if (n_digits > 0)
    g_string_append_c (out, '\\');
  put_escaped (out, line + n_digits);
}

static void
put_row (Writer *self, const EcoReportBlock *table, guint row)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_string_append (self->out, "| ");
      put_text (self->out, _eco_report_get_cell (table, row, i));
      g_string_append_c (self->out, ' ');
    }
  g_string_append (self->out, "|\n");
}

static void
put_table (Writer *self, const EcoReportBlock *table)
{
  guint n_rows = _eco_report_count_rows (table);

  if (table->text != NULL)
    {
      g_string_append (self->out, "**");
      put_text (self->out, table->text);
      g_string_append (self->out, "**\n\n");
    }
  put_row (self, table, 0);
  for (guint i = 0; i < table->n_columns; i++)
    g_string_append (self->out, table->numbers & (1u << i) ? "| ---: " : "| --- ");
  g_string_append (self->out, "|\n");
  for (guint i = 1; i < n_rows; i++)
    put_row (self, table, i);
  g_string_append_c (self->out, '\n');
}

static void
put_figures (Writer *self, const EcoReportBlock *block)
{
  for (guint i = 0; i + 1 < block->items->len; i += 2)
    {
      g_string_append (self->out, "- **");
      put_text (self->out, block->items->pdata[i]);
      g_string_append (self->out, "** ");
      put_text (self->out, block->items->pdata[i + 1]);
      g_string_append_c (self->out, '\n');
    }
  g_string_append_c (self->out, '\n');
}

static void
put_finding (Writer *self, const EcoReportBlock *block)
{
  g_autofree char *steps = block->items->len > 0 ? _eco_report_dup_steps (block) : NULL;

  g_string_append_printf (self->out, "- %s **%s** ", _eco_severity_get_mark (block->severity),
                          eco_enum_get_label (ECO_TYPE_SEVERITY, (int) block->severity));
  put_text (self->out, block->text);
  if (steps != NULL)
    {
      g_string_append (self->out, "  \n  ");
      put_line_text (self->out, steps);
    }
  g_string_append_c (self->out, '\n');
}

/* The first picture is the map. */
static void
put_picture (Writer *self, const EcoReportBlock *block)
{
  EcoReportFile *file = g_new0 (EcoReportFile, 1);
  g_autofree char *link = NULL;

  file->name = self->files->len == 0
                 ? g_strdup_printf ("%s-map.svg", self->stem)
                 : g_strdup_printf ("%s-%u.svg", self->stem, self->files->len + 1);
  file->bytes = g_string_free_to_bytes (eco_svg_write (block->scene, 1, ECO_COLOR_UNSET));
  g_ptr_array_add (self->files, file);
  link = g_uri_escape_string (file->name, NULL, TRUE);
  g_string_append (self->out, "![");
  put_text (self->out, block->text != NULL ? block->text : "");
  g_string_append_printf (self->out, "](%s)\n\n", link);
}

static void
put_line (Writer *self, const char *before, const char *text, const char *after)
{
  g_autofree char *line = dup_line (text != NULL ? text : "");

  if (*line == '\0')
    return;
  g_string_append (self->out, before);
  if (*before == '*')
    put_text (self->out, line);
  else
    put_line_text (self->out, line);
  g_string_append (self->out, after);
}

static void
put_block (Writer *self, const EcoReportBlock *block)
{
  switch (block->type)
    {
    case ECO_REPORT_HEADING:
      put_line (self, &"#### "[3 - block->level], block->text, "\n\n");
      break;
    case ECO_REPORT_PARAGRAPH:
      put_line (self, "", block->text, "\n\n");
      break;
    case ECO_REPORT_NOTE:
      put_line (self, "*", block->text, "*\n\n");
      break;
    case ECO_REPORT_LIST:
      for (guint i = 0; i < block->items->len; i++)
        put_line (self, "- ", block->items->pdata[i], "\n");
      g_string_append_c (self->out, '\n');
      break;
    case ECO_REPORT_FINDING:
      put_finding (self, block);
      break;
    case ECO_REPORT_FIGURES:
      put_figures (self, block);
      break;
    case ECO_REPORT_TABLE:
      put_table (self, block);
      break;
    case ECO_REPORT_PICTURE:
      put_picture (self, block);
      break;
    }
}

static char *
dup_stem (const char *name)
{
  g_autofree char *base = g_path_get_basename (name);
  const char *dot = strrchr (base, '.');

  return dot != NULL && dot > base ? g_strndup (base, (gsize) (dot - base)) : g_strdup (base);
}

/* The report as Markdown; the pictures are added to @files. */
GBytes *
_eco_report_write_markdown (const EcoReport *report, const char *name, GPtrArray *files)
{
  Writer self = { g_string_new (NULL), dup_stem (name), files };
  gboolean finding = FALSE;

  put_line (&self, "# ", report->title, "\n\n");
  put_line (&self, "**", report->kind, "**\n\n");
  put_line (&self, "", report->subtitle, "\n\n");
  put_line (&self, "", report->facts, "\n\n");
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const EcoReportBlock *block = report->blocks->pdata[i];

      /* Findings are a list, after which a line stays empty. */
      if (finding && block->type != ECO_REPORT_FINDING)
        g_string_append_c (self.out, '\n');
      finding = block->type == ECO_REPORT_FINDING;
      put_block (&self, block);
    }
  g_free (self.stem);
  return g_string_free_to_bytes (self.out);
}
