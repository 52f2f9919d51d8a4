/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: the option --picture, and matrices and pictures of the plan as tables. */
#include "config.h"

#include "cli/eco-cli-picture.h"

#include "analysis/eco-plan-table.h"
#include "base/eco-calendar.h"
#include "base/eco-error.h"
#include "cli/eco-cli.h"
#include "export/eco-export-charts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define JOURNEY "journey:"
#define MATRIX "matrix:"
#define PLAN "plan:"

static gboolean
is_plan (const char *word)
{
  EcoPlanOptions options = ECO_PLAN_OPTIONS_INIT;
  EcoPlanPicture picture;

  return eco_plan_word_parse (word, &picture, &options, NULL);
}

/* plan, or plan: and a picture; whether it is one of these. */
static gboolean
parse_plan (const char *text, EcoExportSettings *settings)
{
  if (g_str_equal (text, "plan"))
    {
      settings->scope = ECO_EXPORT_SCOPE_PLANS;
      return TRUE;
    }
  if (!g_str_has_prefix (text, PLAN) || !is_plan (text + strlen (PLAN)))
    return FALSE;
  settings->scope = ECO_EXPORT_SCOPE_PLAN;
  g_free (settings->plan);
  settings->plan = g_strdup (text + strlen (PLAN));
  return TRUE;
}

static char *
dup_plans (void)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < ECO_N_PLAN_PICTURES; i++)
    {
      const char *word = eco_plan_picture_get_word ((EcoPlanPicture) i);

      if (word != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", word);
    }
  return g_string_free (text, FALSE);
}

static char *
dup_matrices (void)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < ECO_N_MATRICES; i++)
    {
      EcoMatrixWords words;

      eco_matrix_get_words ((EcoMatrixKind) i, &words);
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", words.id);
    }
  return g_string_free (text, FALSE);
}

/**
 * eco_cli_parse_picture:
 * @text: (nullable): map, journey, journey:NODE, matrices, matrix:WORD, plan or plan:WORD
 * @settings: takes what it means; not touched for the map
 *
 * Returns: whether it is understood; otherwise what is wrong has been said
 */
gboolean
eco_cli_parse_picture (const char *text, EcoExportSettings *settings)
{
  g_autofree char *words = NULL, *plans = NULL;
  EcoMatrixKind kind;

  if (text == NULL || g_str_equal (text, "map"))
    return TRUE;
  if (g_str_equal (text, "journey") || g_str_has_prefix (text, JOURNEY))
    {
      settings->scope = ECO_EXPORT_SCOPE_JOURNEY;
      g_free (settings->who);
      settings->who = text[strlen ("journey")] != '\0' ? g_strdup (text + strlen (JOURNEY)) : NULL;
      return TRUE;
    }
  if (g_str_equal (text, "matrices"))
    {
      settings->scope = ECO_EXPORT_SCOPE_MATRICES;
      return TRUE;
    }
  if (g_str_has_prefix (text, MATRIX) && eco_matrix_kind_parse (text + strlen (MATRIX), &kind))
    {
      settings->scope = ECO_EXPORT_SCOPE_MATRIX;
      g_free (settings->matrix);
      settings->matrix = g_strdup (text + strlen (MATRIX));
      return TRUE;
    }
  if (parse_plan (text, settings))
    return TRUE;
  words = dup_matrices ();
  plans = dup_plans ();
  eco_cli_usage ("export",
                 /* TRANSLATORS: the words map to plan: are not translated */
                 _("“%s” is no picture: use map, journey, matrices, plan, matrix: and one of %s, "
                   "or plan: and one of %s"),
                 text, words, plans);
  return FALSE;
}

/**
 * eco_cli_is_chart:
 *
 * Returns: whether what is asked for is no map
 */
gboolean
eco_cli_is_chart (const EcoExportSettings *settings)
{
  return eco_export_scope_is_chart (settings->scope);
}

/**
 * eco_cli_is_csv:
 *
 * Returns: whether a file of this name is a table
 */
gboolean
eco_cli_is_csv (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".csv");
}

/* Which tables are told by a picture of the plan: the one after the other. */
static const struct
{
  EcoPlanPicture picture;
  EcoPlanTableKind table;
} plan_tables[] = {
  { ECO_PLAN_POWER_INTEREST, ECO_PLAN_TABLE_STAKEHOLDERS },
  { ECO_PLAN_ENGAGEMENT, ECO_PLAN_TABLE_STAKEHOLDERS },
  { ECO_PLAN_OBJECTIVES, ECO_PLAN_TABLE_OBJECTIVES },
  { ECO_PLAN_MEASUREMENT, ECO_PLAN_TABLE_MEASUREMENT },
  { ECO_PLAN_CAPABILITIES, ECO_PLAN_TABLE_CAPABILITIES },
  { ECO_PLAN_NEEDS, ECO_PLAN_TABLE_NEEDS },
  { ECO_PLAN_FORCES, ECO_PLAN_TABLE_FORCES },
};

/* The table of a picture of the plan as CSV; NULL where it has none. */
static char *
dup_plan_csv (const EcoFacts *facts, const char *word)
{
  EcoPlanOptions options = ECO_PLAN_OPTIONS_INIT;
  EcoPlanPicture picture;

  if (!eco_plan_word_parse (word, &picture, &options, NULL))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (plan_tables); i++)
    if (plan_tables[i].picture == picture)
      {
        g_autoptr (EcoPlanTable) table
            = eco_plan_table_new (facts, plan_tables[i].table, eco_date_get_today ());

        return eco_plan_table_to_csv (table);
      }
  return NULL;
}

static char *
dup_matrix_csv (EcoFacts *facts, const char *word)
{
  g_autoptr (EcoMatrix) matrix = NULL;
  EcoMatrixKind kind;

  if (word == NULL || !eco_matrix_kind_parse (word, &kind))
    return NULL;
  matrix = eco_matrix_new (facts, kind);
  return eco_matrix_to_csv (matrix);
}

/**
 * eco_cli_write_csv:
 * @settings: with the matrix or the picture of the plan
 *
 * Returns: whether the table was written
 */
gboolean
eco_cli_write_csv (EcoEcosystem *ecosystem, EcoCatalog *catalog,
                   const EcoExportSettings *settings, const char *output, GError **error)
{
  EcoExportSource source = { .ecosystem = ecosystem, .catalog = catalog };
  g_autoptr (EcoFacts) facts = eco_export_create_facts (&source);
  g_autoptr (GBytes) bytes = NULL;
  char *text = settings->scope == ECO_EXPORT_SCOPE_PLAN
                   ? dup_plan_csv (facts, settings->plan)
                   : dup_matrix_csv (facts, settings->matrix);

  if (text == NULL)
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_USAGE,
                           settings->scope == ECO_EXPORT_SCOPE_PLAN
                               ? _("This picture of the plan is no table; tables are made of "
                                   "objectives, engagement, measurement, capabilities, needs and "
                                   "forces.")
                               : _("A table is made of one matrix; say which with --picture."));
      return FALSE;
    }
  bytes = g_bytes_new_take (text, strlen (text));
  return eco_cli_write (bytes, output, error);
}
