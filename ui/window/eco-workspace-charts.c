/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: the pages that show the analysis: charts and the network. */
#include "config.h"

#include "window/eco-workspace-private.h"

/* Follows the document from now on. */
void
_eco_workspace_follow_charts (EcoWorkspace *self)
{
  eco_matrix_view_set_document (self->matrix, self->document, self->analyst);
  eco_journey_view_set_document (self->journey, self->document, self->analyst);
  eco_network_view_set_document (self->network, self->document, self->analyst);
}

void
_eco_workspace_set_chart_style (EcoWorkspace *self, const EcoStyle *style)
{
  eco_matrix_view_set_style (self->matrix, style);
  eco_journey_view_set_style (self->journey, style);
}

/* What shows the chart of the page that is seen; NULL where it is no chart. */
static GtkWidget *
get_chart (EcoWorkspace *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->views);

  if (page == GTK_WIDGET (self->matrix))
    return eco_matrix_view_get_chart (self->matrix);
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
 * @word: (out): which one it is, or whose; or %NULL
 *
 * Returns: whether a chart is seen
 */
gboolean
eco_workspace_get_chart (EcoWorkspace *self, EcoExportScope *scope, const char **word)
{
  g_return_val_if_fail (ECO_IS_WORKSPACE (self), FALSE);
  if (get_chart (self) == NULL)
    return FALSE;
  if (gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->matrix))
    {
      *scope = ECO_EXPORT_SCOPE_MATRIX;
      *word = eco_matrix_view_get_word (self->matrix);
    }
  else
    {
      *scope = ECO_EXPORT_SCOPE_JOURNEY;
      *word = eco_journey_view_get_who (self->journey);
    }
  return TRUE;
}
