/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: the option --picture, and matrices as tables. */
#include "config.h"

#include "cli/eco-cli-picture.h"

#include "base/eco-error.h"
#include "cli/eco-cli.h"
#include "export/eco-export-charts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define JOURNEY "journey:"
#define MATRIX "matrix:"

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
 * @text: (nullable): map, journey, journey:NODE, matrices or matrix:WORD
 * @settings: takes what it means; not touched for the map
 *
 * Returns: whether it is understood; otherwise what is wrong has been said
 */
gboolean
eco_cli_parse_picture (const char *text, EcoExportSettings *settings)
{
  g_autofree char *words = NULL;
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
  words = dup_matrices ();
  eco_cli_usage ("export",
                 _("“%s” is no picture: use map, journey, matrices, or matrix: and one of %s"),
                 text, words);
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
  return settings->scope >= ECO_EXPORT_SCOPE_JOURNEY;
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

/**
 * eco_cli_write_csv:
 * @settings: with the matrix
 *
 * Returns: whether the table was written
 */
gboolean
eco_cli_write_csv (EcoEcosystem *ecosystem, EcoCatalog *catalog,
                   const EcoExportSettings *settings, const char *output, GError **error)
{
  EcoExportSource source = { .ecosystem = ecosystem, .catalog = catalog };
  g_autoptr (EcoFacts) facts = eco_export_create_facts (&source);
  g_autoptr (EcoMatrix) matrix = NULL;
  g_autoptr (GBytes) bytes = NULL;
  EcoMatrixKind kind;
  char *text;

  if (settings->matrix == NULL || !eco_matrix_kind_parse (settings->matrix, &kind))
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_USAGE,
                           _("A table is made of one matrix; say which with --picture."));
      return FALSE;
    }
  matrix = eco_matrix_new (facts, kind);
  text = eco_matrix_to_csv (matrix);
  bytes = g_bytes_new_take (text, strlen (text));
  return eco_cli_write (bytes, output, error);
}
