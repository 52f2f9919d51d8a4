/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: the analysis of the document, for all who show something of it. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

/* Follows the findings of the document from now on. */
void
_eco_workspace_follow_analysis (EcoWorkspace *self)
{
  if (self->analyst != NULL)
    eco_findings_panel_set_document (self->findings, NULL, NULL);
  eco_inspector_set_analyst (self->inspector, NULL);
  eco_loss_card_set_document (self->loss_card, NULL, NULL);
  if (self->analyst != NULL)
    g_object_run_dispose (G_OBJECT (self->analyst));
  g_clear_object (&self->analyst);
  if (self->document == NULL)
    return;
  self->analyst = eco_analyst_new (eco_document_get_ecosystem (self->document),
                                   eco_document_get_catalog (self->document));
  eco_findings_panel_set_document (self->findings, self->document, self->analyst);
  eco_inspector_set_analyst (self->inspector, self->analyst);
  eco_loss_card_set_document (self->loss_card, self->document, self->analyst);
  eco_analyst_refresh (self->analyst);
}

/* The things of a finding are selected: let the map show them, if it is there. */
void
_eco_workspace_finding_shown (EcoWorkspace *self)
{
  EcoSelection *selection = eco_document_get_selection (self->document);

  for (guint i = MIN (eco_selection_get_size (selection), 8); i-- > 0;)
    eco_canvas_reveal (self->canvas, eco_selection_get_id (selection, i));
}

/**
 * eco_workspace_show_findings:
 *
 * Shows the findings and gives them the keys.
 */
void
eco_workspace_show_findings (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  eco_workspace_set_guide (self, FALSE);
  _eco_workspace_show_sidebar (self, TRUE);
  gtk_stack_set_visible_child_name (self->sidebar_stack, "findings");
  eco_findings_panel_focus (self->findings);
}
