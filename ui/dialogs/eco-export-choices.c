/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can be chosen when the map leaves the program. */
#include "config.h"

#include "dialogs/eco-export-choices.h"

#include "analysis/eco-matrix.h"
#include "base/eco-calendar.h"
#include "chart/eco-plan-chart.h"
#include "model/eco-brand-theme.h"
#include "model/eco-model.h"
#include "render/eco-style.h"
#include "session/eco-timeline.h"

static gboolean
has_some (EcoEcosystem *ecosystem, guint list)
{
  EcoList *objects = eco_object_peek_list (ECO_OBJECT (ecosystem), list);

  return objects != NULL && eco_list_get_length (objects) > 0;
}

/* What the one picture of the plan is called; NULL for none. */
static const char *
find_plan (const EcoExportSettings *settings)
{
  EcoPlanOptions options = ECO_PLAN_OPTIONS_INIT;
  EcoPlanPicture picture;

  return eco_plan_word_parse (settings->plan, &picture, &options, NULL)
             ? eco_plan_picture_get_label (picture) : NULL;
}

static gboolean
has_quarters (EcoEcosystem *ecosystem)
{
  g_autoptr (GArray) dates = eco_timeline_list_dates (ecosystem, eco_date_get_today ());

  return dates->len > 0;
}

static gboolean
makes_sense (EcoDocument *document, EcoExportScope scope, const EcoExportSettings *settings)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);

  switch (scope)
    {
    case ECO_EXPORT_SCOPE_MAP:
    case ECO_EXPORT_SCOPE_RINGS:
      return TRUE;
    case ECO_EXPORT_SCOPE_SHOWN:
      return settings->scope == ECO_EXPORT_SCOPE_SHOWN
             || eco_view_state_is_active (eco_document_get_view_state (document));
    case ECO_EXPORT_SCOPE_SELECTION:
      return eco_selection_get_size (eco_document_get_selection (document)) > 0;
    case ECO_EXPORT_SCOPE_VIEWS:
      return has_some (ecosystem, ECO_ECOSYSTEM_VIEWS);
    case ECO_EXPORT_SCOPE_JOURNEY:
      return has_some (ecosystem, ECO_ECOSYSTEM_STAGES);
    case ECO_EXPORT_SCOPE_MATRIX:
      return settings->matrix != NULL;
    case ECO_EXPORT_SCOPE_MATRICES:
    case ECO_EXPORT_SCOPE_BOARD_PACK:
      return has_some (ecosystem, ECO_ECOSYSTEM_NODES);
    case ECO_EXPORT_SCOPE_PLAN:
      return find_plan (settings) != NULL;
    case ECO_EXPORT_SCOPE_PLANS:
      return has_some (ecosystem, ECO_ECOSYSTEM_INITIATIVES)
             || has_some (ecosystem, ECO_ECOSYSTEM_OBJECTIVES);
    case ECO_EXPORT_SCOPE_HORIZONS:
      return has_quarters (ecosystem);
    }
  g_return_val_if_reached (FALSE);
}

/* The one matrix goes by its title, and so does the one picture of the plan. */
static const char *
get_label (EcoExportScope scope, const EcoExportSettings *settings)
{
  EcoMatrixKind kind;
  EcoMatrixWords words;

  if (scope == ECO_EXPORT_SCOPE_PLAN && find_plan (settings) != NULL)
    return find_plan (settings);
  if (scope != ECO_EXPORT_SCOPE_MATRIX || !eco_matrix_kind_parse (settings->matrix, &kind))
    return eco_export_scope_get_label (scope);
  eco_matrix_get_words (kind, &words);
  return words.title;
}

/**
 * eco_export_choices_list_scopes:
 * @settings: what was chosen last
 * @scopes: (element-type EcoExportScope): takes the scopes that make sense now
 * @selected: (out): which of them to choose; while a filter or focus is on, what it shows
 *
 * Returns: (transfer full): what they are called
 */
GtkStringList *
eco_export_choices_list_scopes (EcoDocument *document, const EcoExportSettings *settings,
                                GArray *scopes, guint *selected)
{
  EcoExportScope wanted = settings->scope;
  GtkStringList *list = gtk_string_list_new (NULL);

  *selected = 0;
  if (wanted == ECO_EXPORT_SCOPE_MAP && makes_sense (document, ECO_EXPORT_SCOPE_SHOWN, settings))
    wanted = ECO_EXPORT_SCOPE_SHOWN;
  for (int i = 0; i < ECO_N_EXPORT_SCOPES; i++)
    {
      EcoExportScope scope = (EcoExportScope) i;

      if (!makes_sense (document, scope, settings))
        continue;
      if (scope == wanted)
        *selected = scopes->len;
      g_array_append_val (scopes, scope);
      gtk_string_list_append (list, get_label (scope, settings));
    }
  return list;
}

/**
 * eco_export_choices_list_themes:
 * @wanted: (nullable): the name of the one that was chosen last; the document's theme otherwise
 * @selected: (out): which of them to choose
 *
 * Returns: (transfer full): what they are called
 */
GtkStringList *
eco_export_choices_list_themes (EcoDocument *document, const char *wanted, guint *selected)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoList *brands = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_BRAND_THEMES);
  GtkStringList *list = gtk_string_list_new (NULL);
  GStrv names = g_new0 (char *, ECO_N_THEMES + eco_list_get_length (brands) + 1);
  guint n = 0;

  for (; n < ECO_N_THEMES; n++)
    {
      names[n] = g_strdup (eco_theme_get_name ((EcoTheme) n));
      gtk_string_list_append (list, eco_enum_get_label (ECO_TYPE_THEME, (int) n));
    }
  for (guint i = 0; i < eco_list_get_length (brands); i++)
    {
      names[n++] = g_strdup (eco_object_get_id (eco_list_get (brands, i)));
      gtk_string_list_append (list, ((EcoBrandTheme *) eco_list_get (brands, i))->name);
    }
  if (wanted == NULL || !g_strv_contains ((const char *const *) names, wanted))
    wanted = ecosystem->theme;
  *selected = ECO_THEME_LIGHT;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (names[i], wanted) == 0)
      *selected = i;
  g_object_set_data_full (G_OBJECT (list), "themes", names, (GDestroyNotify) g_strfreev);
  return list;
}

/**
 * eco_export_choices_dup_theme:
 * @list: what eco_export_choices_list_themes() gave
 * @selected: which of them
 *
 * Returns: (transfer full): its name in settings
 */
char *
eco_export_choices_dup_theme (GListModel *list, guint selected)
{
  GStrv names = g_object_get_data (G_OBJECT (list), "themes");

  g_return_val_if_fail (names != NULL && selected < g_strv_length (names), NULL);
  return g_strdup (names[selected]);
}
