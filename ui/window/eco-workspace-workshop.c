/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: what a workshop needs: the guide in the place of the sidebar. */
#include "config.h"

#include "window/eco-workspace-private.h"

/* What is on has changed. */
static void
changed (EcoWorkspace *self)
{
  g_signal_emit_by_name (self, "workshop-changed");
}

/* ---- Guide */

static void
guide_closed_cb (EcoWorkspace *self)
{
  eco_workspace_set_guide (self, FALSE);
  eco_workspace_focus_view (self);
}

/* The keys stay where the next answer is typed. */
static void
guide_added_cb (EcoWorkspace *self, const char *id)
{
  eco_canvas_reveal (self->canvas, id);
}

/* A map with at most the brand on it says how to go on; whoever is being led needs no hint. */
void
_eco_workspace_update_hint (EcoWorkspace *self)
{
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (self->document));
  gboolean shown = eco_list_get_length (nodes) <= 1 && !eco_workspace_get_guide (self);

  gtk_widget_set_visible (self->hint, shown);
  gtk_widget_set_visible (self->guide_offer, shown);
}

/**
 * eco_workspace_get_guide:
 *
 * Returns: whether the guide stands in the place of the pages of the sidebar
 */
gboolean
eco_workspace_get_guide (EcoWorkspace *self)
{
  g_return_val_if_fail (ECO_IS_WORKSPACE (self), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (self->guide));
}

/**
 * eco_workspace_set_guide:
 * @shown: whether the guide stands in the place of the pages of the sidebar
 *
 * Shows it and gives it the keys, or gives the sidebar its pages back.
 */
void
eco_workspace_set_guide (EcoWorkspace *self, gboolean shown)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  shown = shown && self->document != NULL;
  if (shown)
    _eco_workspace_show_sidebar (self, TRUE);
  if (eco_workspace_get_guide (self) != shown)
    {
      gtk_widget_set_visible (self->sidebar_switcher, !shown);
      gtk_widget_set_visible (GTK_WIDGET (self->sidebar_stack), !shown);
      gtk_widget_set_visible (GTK_WIDGET (self->guide), shown);
      if (self->document != NULL)
        _eco_workspace_update_hint (self);
      changed (self);
    }
  if (!shown)
    return;
  eco_guide_panel_set_step (self->guide, eco_guide_panel_get_step (self->guide));
  eco_guide_panel_focus (self->guide);
}

/* ---- Life */

/* Another document, or none. */
void
_eco_workspace_follow_workshop (EcoWorkspace *self)
{
  eco_workspace_set_guide (self, FALSE);
  eco_guide_panel_set_document (self->guide, self->document);
  eco_guide_panel_set_analyst (self->guide, self->analyst);
}

void
_eco_workspace_class_add_workshop (GtkWidgetClass *klass)
{
  /**
   * EcoWorkspace::workshop-changed:
   *
   * The guide or another aid of a workshop is on or off now.
   */
  g_signal_new ("workshop-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                NULL, G_TYPE_NONE, 0);
  gtk_widget_class_bind_template_child (klass, EcoWorkspace, sidebar_switcher);
  gtk_widget_class_bind_template_child (klass, EcoWorkspace, guide);
  gtk_widget_class_bind_template_child (klass, EcoWorkspace, guide_offer);
  gtk_widget_class_bind_template_callback (klass, guide_closed_cb);
  gtk_widget_class_bind_template_callback (klass, guide_added_cb);
}
