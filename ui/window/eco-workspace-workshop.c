/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: what a workshop needs: the guide in the place of the sidebar, big type, votes, and
 * a map that appears step by step. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

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

/* ---- Big type */

/* Cards keep the size that their places were found for; the one that is selected is named large. */
static void
update_big_name (EcoWorkspace *self)
{
  EcoObject *only = self->document != NULL
                      ? eco_selection_get_only (eco_document_get_selection (self->document)) : NULL;
  const char *name = only != NULL ? eco_object_get_name (only) : "";
  gboolean shown = eco_workspace_get_big_type (self) && name[0] != '\0';

  gtk_label_set_label (self->big_name, name);
  gtk_widget_set_visible (GTK_WIDGET (self->big_name), shown);
}

static void
update_canvas (EcoWorkspace *self)
{
  gboolean voting = eco_workshop_bar_get_mode (self->workshop_bar) == ECO_WORKSHOP_VOTING;

  eco_canvas_set_workshop (self->canvas, voting, eco_workspace_get_big_type (self));
  eco_plan_view_set_voting (self->plan, voting);
}

/**
 * eco_workspace_get_big_type:
 *
 * Returns: whether all is to be read from afar
 */
gboolean
eco_workspace_get_big_type (EcoWorkspace *self)
{
  g_return_val_if_fail (ECO_IS_WORKSPACE (self), FALSE);
  return gtk_widget_has_css_class (GTK_WIDGET (self), "big-type");
}

/**
 * eco_workspace_set_big_type:
 * @big: whether all is to be read from afar, as on a projector
 */
void
eco_workspace_set_big_type (EcoWorkspace *self, gboolean big)
{
  GtkRoot *root;

  g_return_if_fail (ECO_IS_WORKSPACE (self));
  if (eco_workspace_get_big_type (self) == big)
    return;
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (big)
    gtk_widget_add_css_class (GTK_WIDGET (self), "big-type");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "big-type");
  /* The header and the dialogs of the window too. */
  if (root != NULL && big)
    gtk_widget_add_css_class (GTK_WIDGET (root), "big-type");
  else if (root != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (root), "big-type");
  update_canvas (self);
  update_big_name (self);
  changed (self);
}

/* ---- Votes, and a map that appears step by step */

/* One can vote on the map and in the plan. */
static void
workshop_mode_cb (EcoWorkspace *self)
{
  EcoWorkshopMode mode = eco_workshop_bar_get_mode (self->workshop_bar);
  gboolean plan = gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->plan);

  if (mode != ECO_WORKSHOP_NOTHING && !(plan && mode == ECO_WORKSHOP_VOTING))
    eco_workspace_show_view (self, "map");
  update_canvas (self);
  eco_workspace_focus_view (self);
  changed (self);
}

/* Keys of the map itself; what is typed into a name on it is no vote. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        EcoWorkspace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL || gtk_root_get_focus (root) != GTK_WIDGET (self->canvas))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape && _eco_workspace_end_rival (self))
    return GDK_EVENT_STOP;
  return eco_workshop_bar_key (self->workshop_bar, keyval, state);
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, EcoWorkspace *self)
{
  GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  g_autofree char *id = NULL;

  if (eco_workshop_bar_get_mode (self->workshop_bar) == ECO_WORKSHOP_VOTING)
    id = eco_canvas_dup_node_at (self->canvas, x, y);
  if (id == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  eco_workshop_bar_vote (self->workshop_bar, id, state & GDK_SHIFT_MASK ? -1 : 1);
}

/**
 * eco_workspace_get_workshop_bar:
 *
 * Returns: (transfer none): what is going on in a workshop
 */
EcoWorkshopBar *
eco_workspace_get_workshop_bar (EcoWorkspace *self)
{
  g_return_val_if_fail (ECO_IS_WORKSPACE (self), NULL);
  return self->workshop_bar;
}

/* ---- Life */

/* Another document, or none. */
void
_eco_workspace_follow_workshop (EcoWorkspace *self)
{
  eco_workspace_set_guide (self, FALSE);
  eco_workshop_bar_set_document (self->workshop_bar, self->document);
  if (self->document != NULL)
    g_signal_connect_object (eco_document_get_selection (self->document), "changed",
                             G_CALLBACK (update_big_name), self, G_CONNECT_SWAPPED);
  _eco_workspace_follow_rival (self);
  eco_guide_panel_set_document (self->guide, self->document);
  eco_guide_panel_set_analyst (self->guide, self->analyst);
}

/* Before the canvas: a click on a node is a vote, not the start of a drag. */
void
_eco_workspace_init_workshop (EcoWorkspace *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), keys);
}

void
_eco_workspace_class_add_workshop (GtkWidgetClass *klass)
{
  g_type_ensure (ECO_TYPE_WORKSHOP_BAR);
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
  gtk_widget_class_bind_template_child (klass, EcoWorkspace, workshop_bar);
  gtk_widget_class_bind_template_child (klass, EcoWorkspace, big_name);
  gtk_widget_class_bind_template_callback (klass, workshop_mode_cb);
  gtk_widget_class_bind_template_callback (klass, guide_closed_cb);
  gtk_widget_class_bind_template_callback (klass, guide_added_cb);
}
