/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGuidePanel: leads through the method, one question after another. */
#include "config.h"

#include "panels/eco-guide-panel-private.h"

#include "model/eco-model.h"
#include "widgets/eco-choice-popover.h"

#include <glib/gi18n-lib.h>

enum
{
  CLOSED,
  ADDED,
  MESSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoGuidePanel, eco_guide_panel, GTK_TYPE_WIDGET)

/* ---- Going on */

static void
close_cb (EcoGuidePanel *self)
{
  _eco_guide_panel_commit (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
go (EcoGuidePanel *self, int by)
{
  int to = (int) self->step + by;

  if (to >= ECO_GUIDE_N_STEPS)
    close_cb (self);
  else if (to >= 0)
    {
      eco_guide_panel_set_step (self, (EcoGuideStep) to);
      eco_guide_panel_focus (self);
    }
}

static void
back_cb (EcoGuidePanel *self)
{
  go (self, -1);
}

/* What is typed and not taken yet is not lost. */
static void
next_cb (EcoGuidePanel *self)
{
  if (_eco_guide_panel_commit (self))
    go (self, 1);
}

static gboolean
escape_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
           EcoGuidePanel *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  close_cb (self);
  return GDK_EVENT_STOP;
}

/* Before what scrolls takes them. */
static gboolean
page_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
         EcoGuidePanel *self)
{
  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down)
    next_cb (self);
  else if (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up)
    back_cb (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* ---- All steps */

static void
step_chosen_cb (EcoGuidePanel *self, GtkButton *button)
{
  int step = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "step"));

  gtk_menu_button_popdown (self->step_button);
  eco_guide_panel_set_step (self, (EcoGuideStep) step);
  eco_guide_panel_focus (self);
}

static GtkWidget *
create_step_row (EcoGuidePanel *self, EcoGuideStep step)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  double progress = eco_guide_get_progress (ecosystem, step);
  GtkWidget *row = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  /* TRANSLATORS: number and name of a step of the guide */
  g_autofree char *name = g_strdup_printf (_("%d  %s"), step + 1, eco_guide_get_title (step));
  g_autofree char *done = progress >= 1 ? g_strdup ("✓")
                                        : g_strdup_printf (_("%d %%"), (int) (progress * 100));
  GtkWidget *label = gtk_label_new (name), *mark = gtk_label_new (done);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (mark, progress >= 1 ? "guide-done" : "dim-label");
  gtk_widget_add_css_class (mark, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_button_set_child (GTK_BUTTON (row), box);
  gtk_widget_add_css_class (row, "flat");
  g_object_set_data (G_OBJECT (row), "step", GINT_TO_POINTER (step));
  g_signal_connect_object (row, "clicked", G_CALLBACK (step_chosen_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
create_steps_cb (GtkMenuButton *button, gpointer data)
{
  EcoGuidePanel *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (int i = 0; i < ECO_GUIDE_N_STEPS && self->document != NULL; i++)
    gtk_box_append (GTK_BOX (box), create_step_row (self, (EcoGuideStep) i));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_add_css_class (popover, "guide-steps");
  gtk_menu_button_set_popover (button, popover);
}

/* ---- Lines */

static void
brand_cb (EcoGuidePanel *self)
{
  _eco_guide_panel_commit (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->purpose_entry));
}

static void
purpose_cb (EcoGuidePanel *self)
{
  _eco_guide_panel_commit (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
audience_toggled_cb (EcoGuidePanel *self)
{
  EcoAudience audience = gtk_toggle_button_get_active (self->b2b_toggle)   ? ECO_AUDIENCE_B2B
                         : gtk_toggle_button_get_active (self->b2c_toggle) ? ECO_AUDIENCE_B2C
                                                                           : ECO_AUDIENCE_BOTH;
  EcoObject *ecosystem;

  if (self->updating || self->document == NULL)
    return;
  ecosystem = ECO_OBJECT (eco_document_get_ecosystem (self->document));
  if (ECO_ECOSYSTEM (ecosystem)->audience == audience)
    return;
  eco_editor_begin (eco_document_get_editor (self->document), _("Say whom the brand serves"));
  eco_editor_set_text (eco_document_get_editor (self->document), ecosystem, "audience",
                       eco_enum_get_nick (ECO_TYPE_AUDIENCE, audience), NULL);
  eco_editor_end (eco_document_get_editor (self->document));
}

/* An empty line goes on. */
static void
entry_cb (EcoGuidePanel *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (text[0] == '\0')
    {
      next_cb (self);
      return;
    }
  if (_eco_guide_panel_commit (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
entry_changed_cb (EcoGuidePanel *self)
{
  if (self->document != NULL)
    _eco_guide_panel_show_kind (self);
}

static void
kind_chosen_cb (GtkWidget *anchor, const char *id)
{
  EcoGuidePanel *self
    = ECO_GUIDE_PANEL (gtk_widget_get_ancestor (anchor, ECO_TYPE_GUIDE_PANEL));

  if (id != NULL)
    {
      g_free (self->kind);
      self->kind = g_strdup (id);
      _eco_guide_panel_show_kind (self);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
kind_cb (EcoGuidePanel *self)
{
  g_autoptr (EcoObject) node = eco_object_new (ECO_TYPE_NODE, NULL);
  g_autoptr (GListModel) kinds = eco_choice_list_new (
    self->document, node, eco_object_find_field (node, "kind"), FALSE);

  eco_choice_popover_open (self->kind_button, kinds, eco_document_get_catalog (self->document),
                           self->kind, kind_chosen_cb);
}

static void
later_cb (EcoGuidePanel *self)
{
  _eco_guide_panel_put_off (self);
}

/* ---- The document changes */

/* What nobody sees is not kept up to date. */
static void
document_changed_cb (EcoGuidePanel *self)
{
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->stale)
    _eco_guide_panel_refresh (self);
}

static void
map_cb (EcoGuidePanel *self)
{
  if (self->stale)
    _eco_guide_panel_refresh (self);
}

/* ---- Life */

static void
disconnect_document (EcoGuidePanel *self)
{
  self->gap = NULL;
  g_clear_pointer (&self->gaps, g_ptr_array_unref);
  g_clear_pointer (&self->stakeholders, g_ptr_array_unref);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
}

static void
eco_guide_panel_dispose (GObject *object)
{
  EcoGuidePanel *self = ECO_GUIDE_PANEL (object);

  eco_guide_panel_set_analyst (self, NULL);
  disconnect_document (self);
  g_clear_pointer (&self->later, g_hash_table_unref);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_guide_panel_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, box);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, step_button);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, total);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, question);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, reason);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, state);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, brand_entry);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, purpose_entry);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, audiences);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, both_toggle);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, b2b_toggle);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, b2c_toggle);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, gap_question);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, answers);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, gap_buttons);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, later_button);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, entry);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, kind_button);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, kind_label);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, whose);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, metric_entry);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, target_entry);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, usual_title);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, usual);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, back_button);
  gtk_widget_class_bind_template_child (klass, EcoGuidePanel, next_button);
}

static void
eco_guide_panel_class_init (EcoGuidePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_guide_panel_dispose;
  signals[CLOSED] = g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[ADDED] = g_signal_new ("added", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ecotone/Ecotone/ui/panels/eco-guide-panel.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, brand_cb);
  gtk_widget_class_bind_template_callback (widget_class, purpose_cb);
  gtk_widget_class_bind_template_callback (widget_class, audience_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
}

static void
eco_guide_panel_init (EcoGuidePanel *self)
{
  GtkEventController *escape = gtk_event_controller_key_new ();
  GtkEventController *pages = gtk_event_controller_key_new ();

  self->later = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->step_button, create_steps_cb, self, NULL);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (escape, "key-pressed", G_CALLBACK (escape_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), escape);
  gtk_event_controller_set_propagation_phase (pages, GTK_PHASE_CAPTURE);
  g_signal_connect (pages, "key-pressed", G_CALLBACK (page_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), pages);
}

/* ---- Public */

/**
 * eco_guide_panel_set_document:
 * @document: (nullable): what the answers go into
 */
void
eco_guide_panel_set_document (EcoGuidePanel *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_GUIDE_PANEL (self));
  if (self->document == document)
    return;
  disconnect_document (self);
  self->step = ECO_GUIDE_CORE;
  g_hash_table_remove_all (self->later);
  if (document == NULL)
    return;
  self->document = g_object_ref (document);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
  gtk_editable_set_text (GTK_EDITABLE (self->brand_entry), "");
  gtk_editable_set_text (GTK_EDITABLE (self->purpose_entry), "");
}

/**
 * eco_guide_panel_set_analyst:
 * @analyst: (nullable): whose findings can be planned
 */
void
eco_guide_panel_set_analyst (EcoGuidePanel *self, EcoAnalyst *analyst)
{
  g_return_if_fail (ECO_IS_GUIDE_PANEL (self));
  if (self->analyst != NULL)
    g_signal_handlers_disconnect_by_data (self->analyst, self);
  g_set_object (&self->analyst, analyst);
  if (analyst != NULL)
    g_signal_connect_swapped (analyst, "updated", G_CALLBACK (document_changed_cb), self);
}

/**
 * eco_guide_panel_set_step:
 * @step: what is asked now
 */
void
eco_guide_panel_set_step (EcoGuidePanel *self, EcoGuideStep step)
{
  g_return_if_fail (ECO_IS_GUIDE_PANEL (self) && step < ECO_GUIDE_N_STEPS);
  self->step = step;
  _eco_guide_panel_show_step (self);
}

/**
 * eco_guide_panel_get_step:
 *
 * Returns: what is asked now
 */
EcoGuideStep
eco_guide_panel_get_step (EcoGuidePanel *self)
{
  g_return_val_if_fail (ECO_IS_GUIDE_PANEL (self), ECO_GUIDE_CORE);
  return self->step;
}

/**
 * eco_guide_panel_focus:
 *
 * Gives the keys to where the question is answered.
 */
void
eco_guide_panel_focus (EcoGuidePanel *self)
{
  GtkFlowBoxChild *first;

  g_return_if_fail (ECO_IS_GUIDE_PANEL (self));
  first = gtk_flow_box_get_child_at_index (self->answers, 0);
  if (self->step == ECO_GUIDE_CORE && self->document != NULL
      && !eco_guide_has_brand (eco_document_get_ecosystem (self->document)))
    gtk_widget_grab_focus (GTK_WIDGET (self->brand_entry));
  else if (self->gap != NULL && first != NULL)
    gtk_widget_grab_focus (gtk_flow_box_child_get_child (first));
  else if (gtk_widget_get_visible (GTK_WIDGET (self->entry)))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  else
    gtk_widget_grab_focus (self->next_button);
}
