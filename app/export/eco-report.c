/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoReport: what an analysis says, as a document. */
#include "config.h"

#include "export/eco-report-private.h"

#include "base/eco-number.h"
#include "export/eco-share.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *ending;
  EcoReportFormat format;
} endings[] = {
  { ".html", ECO_REPORT_HTML },   { ".pdf", ECO_REPORT_PDF }, { ".md", ECO_REPORT_MARKDOWN },
  { ".htm", ECO_REPORT_HTML },    { ".markdown", ECO_REPORT_MARKDOWN },
};

static void
block_free (gpointer data)
{
  EcoReportBlock *block = data;

  g_free (block->text);
  g_clear_pointer (&block->items, g_ptr_array_unref);
  g_clear_pointer (&block->scene, eco_scene_unref);
  g_clear_pointer (&block->dark, eco_scene_unref);
  g_free (block);
}

/* Appends a block. @text: (transfer full) (nullable) */
EcoReportBlock *
_eco_report_add (EcoReport *self, EcoReportBlockType type, char *text)
{
  EcoReportBlock *block = g_new0 (EcoReportBlock, 1);

  block->type = type;
  block->text = text;
  block->items = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->blocks, block);
  return block;
}

void
_eco_report_add_heading (EcoReport *self, int level, const char *text)
{
  _eco_report_add (self, ECO_REPORT_HEADING, g_strdup (text))->level = level;
}

void
_eco_report_add_item (EcoReportBlock *block, const char *text)
{
  g_ptr_array_add (block->items, g_strdup (text != NULL ? text : ""));
}

/* A cell of a table, or a figure: whole, or with one digit behind the point. */
void
_eco_report_add_number (EcoReportBlock *block, double number)
{
  char text[ECO_NUMBER_TEXT_SIZE];

  _eco_report_add_item (block, eco_number_to_text (number, text));
}

/* @heads ends with NULL; the bits of @numbers say which columns are numbers. */
EcoReportBlock *
_eco_report_add_table (EcoReport *self, const char *caption, const char *const *heads,
                       guint numbers)
{
  EcoReportBlock *table = _eco_report_add (self, ECO_REPORT_TABLE, g_strdup (caption));

  for (table->n_columns = 0; heads[table->n_columns] != NULL; table->n_columns++)
    _eco_report_add_item (table, heads[table->n_columns]);
  table->numbers = numbers;
  return table;
}

/* With the row of heads. */
guint
_eco_report_count_rows (const EcoReportBlock *table)
{
  return table->n_columns > 0 ? table->items->len / table->n_columns : 0;
}

const char *
_eco_report_get_cell (const EcoReportBlock *table, guint row, guint column)
{
  return table->items->pdata[row * table->n_columns + column];
}

/* What stands below a finding: the next steps, or why it is muted, or why it matters. */
char *
_eco_report_dup_steps (const EcoReportBlock *finding)
{
  g_autoptr (GString) steps = g_string_new (NULL);

  for (guint i = 0; i < finding->items->len; i++)
    g_string_append_printf (steps, "%s%s", i > 0 ? " · " : "",
                            (const char *) finding->items->pdata[i]);
  if (finding->muted)
    /* TRANSLATORS: said of a muted finding */
    return g_strdup_printf (_("Reason: %s"), steps->str);
  /* TRANSLATORS: what can be done about a finding */
  return finding->is_why ? g_strdup (steps->str) : g_strdup_printf (_("Next step: %s"), steps->str);
}

/* A severity must be seen without colour too. */
const char *
_eco_severity_get_mark (EcoSeverity severity)
{
  switch (severity)
    {
    case ECO_SEVERITY_PROBLEM:
      return "■";
    case ECO_SEVERITY_WARNING:
      return "▲";
    case ECO_SEVERITY_HINT:
    default:
      return "●";
    }
}

static char *
dup_facts (EcoEcosystem *ecosystem)
{
  char date[ECO_DATE_TEXT_SIZE];
  const char *brand = ecosystem->brand;

  if (ecosystem->date == 0)
    return g_strdup (brand);
  eco_date_to_text (ecosystem->date, date);
  return brand != NULL ? g_strdup_printf ("%s · %s", brand, date) : g_strdup (date);
}

static EcoReport *
new_empty (const EcoReportSource *source)
{
  EcoReport *self = g_new0 (EcoReport, 1);
  EcoEcosystem *ecosystem = source->ecosystem;

  self->title = g_strdup (ecosystem->title != NULL ? ecosystem->title : _("Unnamed ecosystem"));
  self->subtitle = g_strdup (ecosystem->subtitle);
  self->kind = g_strdup (_("Analysis report"));
  self->facts = dup_facts (ecosystem);
  /* TRANSLATORS: the code of the language that you translate into, such as "de" */
  self->language = g_strdup (C_("code of the language", "en"));
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  eco_style_copy (&self->style,
                  source->style != NULL ? source->style : eco_style_get (ECO_THEME_LIGHT));
  return self;
}

/**
 * eco_report_new:
 *
 * Analyses the ecosystem and writes down what is found; takes time, and may be called in any
 * thread that has the ecosystem for itself.
 *
 * Returns: (transfer full) (nullable): the report; %NULL when it was cancelled
 */
EcoReport *
eco_report_new (const EcoReportSource *source, GError **error)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (source->ecosystem);
  g_autoptr (EcoAnalysis) analysis
    = eco_analysis_new (snapshot, source->catalog, NULL, source->cancellable);
  g_autoptr (EcoReport) self = new_empty (source);
  g_autoptr (EcoTypesetter) typesetter = source->typesetter != NULL
                                           ? eco_typesetter_ref (source->typesetter)
                                           : eco_typesetter_new ();
  EcoReportMaker maker = { source, self, analysis, NULL, typesetter };

  if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
    return NULL;
  maker.facts = eco_analysis_get_facts (analysis);
  _eco_report_add_summary (&maker);
  _eco_report_add_map (&maker);
  _eco_report_add_findings (&maker);
  _eco_report_add_value (&maker);
  _eco_report_add_journey (&maker);
  _eco_report_add_matrices (&maker);
  _eco_report_add_plan (&maker);
  _eco_report_add_network (&maker);
  _eco_report_add_muted (&maker);
  if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * eco_report_free:
 */
void
eco_report_free (EcoReport *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->kind);
  g_free (self->facts);
  g_free (self->language);
  eco_style_clear (&self->style);
  g_clear_pointer (&self->cover, eco_scene_unref);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static gboolean
is_whole (EcoEcosystem *copy, char **ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (eco_ecosystem_lookup (copy, ids[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
carry_over (EcoEcosystem *copy, guint list, EcoObject *object)
{
  eco_list_append (eco_object_get_list (ECO_OBJECT (copy), list), object);
}

/* Findings stay muted, without the reason, which is not for everybody. */
static void
carry_mutes (EcoEcosystem *ecosystem, EcoEcosystem *copy)
{
  EcoList *list = eco_object_peek_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_MUTED_FINDINGS);

  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    {
      EcoMutedFinding *muted = eco_list_get (list, i);

      if (is_whole (copy, muted->concerns))
        {
          g_autoptr (EcoObject) twin = eco_object_copy (ECO_OBJECT (muted));

          g_object_set (twin, "reason", NULL, NULL);
          carry_over (copy, ECO_ECOSYSTEM_MUTED_FINDINGS, twin);
        }
    }
}

/* Rules stay switched and tuned. */
static void
carry_rules (EcoEcosystem *ecosystem, EcoEcosystem *copy)
{
  EcoList *list = eco_object_peek_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_SETTINGS);

  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    {
      EcoSetting *setting = eco_list_get (list, i);

      if (setting->name != NULL && g_str_has_prefix (setting->name, "rule."))
        {
          g_autoptr (EcoObject) twin = eco_object_copy (ECO_OBJECT (setting));

          carry_over (copy, ECO_ECOSYSTEM_SETTINGS, twin);
        }
    }
}

/**
 * eco_report_new_safe_copy:
 *
 * Returns: (transfer full): a copy that may leave the house, in which the same rules are in use
 *   and the same findings are muted
 */
EcoEcosystem *
eco_report_new_safe_copy (EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  EcoEcosystem *copy = eco_share_new_copy (ecosystem, catalog, NULL);

  eco_ecosystem_begin_change (copy);
  carry_mutes (ecosystem, copy);
  carry_rules (ecosystem, copy);
  eco_ecosystem_end_change (copy);
  return copy;
}

/**
 * eco_report_find_format:
 * @file_name: a name or path
 * @format: (out): what its ending stands for
 *
 * Returns: whether reports can be written so
 */
gboolean
eco_report_find_format (const char *file_name, EcoReportFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (file_name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i].ending))
      {
        *format = endings[i].format;
        return TRUE;
      }
  return FALSE;
}

/**
 * eco_report_format_get_ending:
 *
 * Returns: the ending of file names, with its dot
 */
const char *
eco_report_format_get_ending (EcoReportFormat format)
{
  return endings[format].ending;
}

static void
file_free (gpointer data)
{
  EcoReportFile *file = data;

  g_free (file->name);
  g_bytes_unref (file->bytes);
  g_free (file);
}

/**
 * eco_report_write:
 * @name: what the file is going to be called, with or without a folder
 *
 * Returns: (transfer full) (element-type EcoReportFile) (nullable): the report, and the pictures
 *   that must lie beside it; %NULL when it could not be made
 */
GPtrArray *
eco_report_write (const EcoReport *self, EcoReportFormat format, const char *name,
                  const EcoReportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (file_free);
  EcoReportFile *file = g_new0 (EcoReportFile, 1);
  GBytes *bytes;

  if (format == ECO_REPORT_HTML)
    bytes = _eco_report_write_html (self);
  else if (format == ECO_REPORT_PDF)
    bytes = _eco_report_write_pdf (self, options, error);
  else
    bytes = _eco_report_write_markdown (self, name, files);
  file->name = g_path_get_basename (name);
  file->bytes = bytes != NULL ? bytes : g_bytes_new (NULL, 0);
  g_ptr_array_insert (files, 0, file);
  return bytes != NULL ? g_steal_pointer (&files) : NULL;
}
