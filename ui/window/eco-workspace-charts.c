/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: the pages that show the analysis: charts and the network. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

#include "model/eco-initiative.h"

/* Follows the document from now on. */
void
_eco_workspace_follow_charts (EcoWorkspace *self)
{
  eco_matrix_view_set_document (self->matrix, self->document, self->analyst);
  eco_journey_view_set_document (self->journey, self->document, self->analyst);
  eco_network_view_set_document (self->network, self->document, self->analyst);
  eco_plan_view_set_document (self->plan, self->document, self->analyst);
  eco_table_set_document (ECO_TABLE (eco_plan_view_get_list (self->plan)), self->document);
}

void
_eco_workspace_set_chart_style (EcoWorkspace *self, const EcoStyle *style)
{
  eco_matrix_view_set_style (self->matrix, style);
  eco_journey_view_set_style (self->journey, style);
  eco_plan_view_set_style (self->plan, style);
}

/* What shows the chart of the page that is seen; NULL where it is no chart. */
static GtkWidget *
get_chart (EcoWorkspace *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->views);

  if (page == GTK_WIDGET (self->matrix))
    return eco_matrix_view_get_chart (self->matrix);
  if (page == GTK_WIDGET (self->plan))
    return eco_plan_view_get_chart (self->plan);
  return page == GTK_WIDGET (self->journey) ? eco_journey_view_get_chart (self->journey) : NULL;
}

/* Lets the chart that is seen do what is asked of the map. FALSE: there is none, or it is nothing
 * that charts do. */
gboolean
_eco_workspace_activate_chart (EcoWorkspace *self, const char *action)
{
  GtkWidget *chart = g_str_has_prefix (action, "canvas.zoom-") ? get_chart (self) : NULL;
  g_autofree char *name = NULL;

  if (chart == NULL)
    return FALSE;
  name = g_strconcat ("chart.", action + strlen ("canvas."), NULL);
  return gtk_widget_activate_action_variant (chart, name, NULL);
}

/**
 * eco_workspace_get_chart:
 * @scope: (out): how the chart that is seen is exported
 * @word: (out) (transfer full): which one it is, or whose; or %NULL
 *
 * Returns: whether a chart is seen
 */
gboolean
eco_workspace_get_chart (EcoWorkspace *self, EcoExportScope *scope, char **word)
{
  GtkWidget *page;

  g_return_val_if_fail (ECO_IS_WORKSPACE (self), FALSE);
  if (get_chart (self) == NULL)
    return FALSE;
  page = gtk_stack_get_visible_child (self->views);
  if (page == GTK_WIDGET (self->matrix))
    {
      *scope = ECO_EXPORT_SCOPE_MATRIX;
      *word = g_strdup (eco_matrix_view_get_word (self->matrix));
    }
  else if (page == GTK_WIDGET (self->plan))
    {
      *scope = ECO_EXPORT_SCOPE_PLAN;
      *word = eco_plan_view_dup_word (self->plan);
    }
  else
    {
      *scope = ECO_EXPORT_SCOPE_JOURNEY;
      *word = g_strdup (eco_journey_view_get_who (self->journey));
    }
  return TRUE;
}

/* ---- The plan */

static void
message_cb (EcoWorkspace *self, const char *text)
{
  g_signal_emit_by_name (self, "message", text);
}

/* The menu of the plan, over the list. */
static void
menu_wanted_cb (EcoWorkspace *self, GtkWidget *list, double x, double y)
{
  double left, top;

  if (gtk_widget_translate_coordinates (list, GTK_WIDGET (self->plan), x, y, &left, &top))
    eco_plan_view_open_menu (self->plan, left, top);
}

/* The plan and the tables do not know each other. */
void
_eco_workspace_init_plan (EcoWorkspace *self)
{
  GtkWidget *list = eco_table_new_plan ();

  g_signal_connect_swapped (list, "message", G_CALLBACK (message_cb), self);
  g_signal_connect_swapped (list, "menu-wanted", G_CALLBACK (menu_wanted_cb), self);
  g_signal_connect_swapped (list, "columns-changed", G_CALLBACK (_eco_workspace_columns_changed),
                            self);
  eco_plan_view_set_list (self->plan, list);
}

static gboolean
shows_initiatives (const char *word)
{
  static const char *const starts[] = { "board", "list", "road-map", "effort" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (word, starts[i]))
      return TRUE;
  return FALSE;
}

/**
 * eco_workspace_show_plan:
 * @word: (nullable): of a picture, or "list"; %NULL for the one that was seen last
 *
 * Shows the plan and gives it the keys.
 */
void
eco_workspace_show_plan (EcoWorkspace *self, const char *word)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  if (word != NULL)
    eco_plan_view_show (self->plan, word);
  eco_workspace_show_view (self, "plan");
}

/**
 * eco_workspace_show_new:
 * @word: of the picture that shows such things; where there is none, the one that was seen last
 * @id: of what is new
 *
 * Selects it, shows it in the plan, and lets the user name it. The picture stays as it is if it
 * shows initiatives and this is one.
 */
void
eco_workspace_show_new (EcoWorkspace *self, const char *word, const char *id)
{
  g_autofree char *shown = NULL;
  EcoObject *object;

  g_return_if_fail (ECO_IS_WORKSPACE (self) && id != NULL);
  shown = eco_plan_view_dup_word (self->plan);
  object = eco_ecosystem_lookup (eco_document_get_ecosystem (self->document), id);
  eco_workspace_show_plan (self, ECO_IS_INITIATIVE (object) && shows_initiatives (shown) ? NULL
                                                                                        : word);
  eco_selection_set_only (eco_document_get_selection (self->document), id);
  eco_workspace_edit_selected (self);
}

/**
 * eco_workspace_edit_selected:
 *
 * Shows the inspector with what is selected, and gives the keys to its name.
 */
void
eco_workspace_edit_selected (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  _eco_workspace_show_inspector (self, TRUE);
  eco_inspector_edit_name (self->inspector);
}
