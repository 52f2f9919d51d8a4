/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFilterBar: what the filter asks for and what is in focus. */
#include "config.h"

#include "panels/eco-filter-bar.h"

#include "model/eco-model.h"
#include "panels/eco-filter-chip.h"
#include "panels/eco-filter-popover.h"

#include <glib/gi18n-lib.h>

struct _EcoFilterBar
{
  GtkWidget parent_instance;

  /* template */
  GtkRevealer *revealer;
  GtkWidget *chip_row;
  GtkBox *chips;
  GtkMenuButton *add_button;
  GtkWidget *audience_chip;
  GtkLabel *audience_label;
  GtkWidget *focus_chip;
  GtkLabel *focus_label;
  GtkSpinButton *steps_spin;
  GtkLabel *status;
  GtkToggleButton *ghost_toggle;
  GtkToggleButton *hide_toggle;

  EcoFilterChip *criteria[ECO_N_CRITERIA];
  EcoFilterPopover *popover;
  EcoDocument *document;
  gboolean wanted;            /* by the user, although nothing is put aside */
  gboolean updating;          /* the widgets are set by the program */
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoFilterBar, eco_filter_bar, GTK_TYPE_WIDGET)

static EcoViewState *
get_state (EcoFilterBar *self)
{
  return eco_document_get_view_state (self->document);
}

/* ---- What is shown */

static void
show_status (EcoFilterBar *self)
{
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (self->document));
  guint shown = eco_view_state_count_shown (get_state (self), nodes);
  guint n = eco_list_get_length (nodes);
  g_autofree char *text = NULL;

  /* TRANSLATORS: how many nodes a filter shows, and how many there are */
  text = g_strdup_printf (ngettext ("%u of %u node shown", "%u of %u nodes shown", n), shown, n);
  gtk_label_set_label (self->status, text);
}

static void
show_focus (EcoFilterBar *self)
{
  const char *id = eco_view_state_get_focus (get_state (self));
  EcoObject *object =
      id != NULL ? eco_ecosystem_lookup (eco_document_get_ecosystem (self->document), id) : NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->focus_chip, object != NULL);
  if (object == NULL)
    return;
  if (*eco_object_get_name (object) != '\0')
    /* TRANSLATORS: the node that is in focus; a number of steps follows */
    text = g_strdup_printf (_("Around “%s”"), eco_object_get_name (object));
  else
    text = g_strdup (_("Around this exchange"));
  gtk_label_set_label (self->focus_label, text);
  gtk_spin_button_set_value (self->steps_spin, eco_view_state_get_steps (get_state (self)));
}

static void
show_audience (EcoFilterBar *self)
{
  EcoAudience audience = eco_view_state_get_audience (get_state (self));
  /* TRANSLATORS: what is shown on the map; %s is B2B or B2C */
  g_autofree char *text = g_strdup_printf (_("For %s"),
                                           eco_enum_get_label (ECO_TYPE_AUDIENCE, (int) audience));

  gtk_widget_set_visible (self->audience_chip, audience != ECO_AUDIENCE_BOTH);
  gtk_label_set_label (self->audience_label, text);
}

static void
update (EcoFilterBar *self)
{
  gboolean active = self->document != NULL && eco_view_state_is_active (get_state (self));

  if (self->updating)
    return;
  self->updating = TRUE;
  /* A chip whose list is open stays, although nothing in it is checked any more. */
  for (int i = 0; i < ECO_N_CRITERIA; i++)
    {
      eco_filter_chip_update (self->criteria[i]);
      active = active || gtk_widget_get_visible (GTK_WIDGET (self->criteria[i]));
    }
  if (self->document != NULL)
    {
      show_status (self);
      show_audience (self);
      show_focus (self);
      gtk_toggle_button_set_active (
          eco_view_state_get_rest (get_state (self)) == ECO_FOCUS_HIDE ? self->hide_toggle
                                                                       : self->ghost_toggle,
          TRUE);
    }
  gtk_widget_set_visible (self->chip_row, active);
  gtk_revealer_set_reveal_child (self->revealer,
                                 active || (self->wanted && self->document != NULL));
  self->updating = FALSE;
}

/* ---- Callbacks */

static void
steps_changed_cb (EcoFilterBar *self)
{
  if (!self->updating && self->document != NULL)
    eco_view_state_set_focus (get_state (self), eco_view_state_get_focus (get_state (self)),
                              (guint) gtk_spin_button_get_value_as_int (self->steps_spin));
}

static void
close_bar (EcoFilterBar *self)
{
  self->wanted = FALSE;
  g_signal_emit (self, signals[CLOSED], 0);
  update (self);
}

static void
end_focus_cb (EcoFilterBar *self)
{
  if (self->document == NULL)
    return;
  g_signal_emit (self, signals[CLOSED], 0);
  eco_view_state_set_focus (get_state (self), NULL, eco_view_state_get_steps (get_state (self)));
}

static void
end_audience_cb (EcoFilterBar *self)
{
  if (self->document == NULL)
    return;
  g_signal_emit (self, signals[CLOSED], 0);
  eco_view_state_set_audience (get_state (self), ECO_AUDIENCE_BOTH);
}

static void
rest_toggled_cb (EcoFilterBar *self)
{
  if (!self->updating && self->document != NULL)
    eco_view_state_set_rest (get_state (self), gtk_toggle_button_get_active (self->ghost_toggle)
                                                   ? ECO_FOCUS_GHOST : ECO_FOCUS_HIDE);
}

static void
clear_cb (EcoFilterBar *self)
{
  if (self->document == NULL)
    return;
  eco_view_state_clear (get_state (self));
  close_bar (self);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        EcoFilterBar *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  close_bar (self);
  return GDK_EVENT_STOP;
}

/* ---- Life */

static void
disconnect_document (EcoFilterBar *self)
{
  if (self->document == NULL)
    return;
  g_signal_handlers_disconnect_by_data (get_state (self), self);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
}

static void
eco_filter_bar_dispose (GObject *object)
{
  EcoFilterBar *self = ECO_FILTER_BAR (object);

  disconnect_document (self);
  if (self->revealer != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->revealer));
      self->revealer = NULL;
    }
  G_OBJECT_CLASS (eco_filter_bar_parent_class)->dispose (object);
}

static void
eco_filter_bar_class_init (EcoFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_filter_bar_dispose;

  /**
   * EcoFilterBar::closed:
   *
   * The user is done with it.
   */
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ecotone/Ecotone/ui/panels/eco-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoFilterBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, EcoFilterBar, chip_row);
  gtk_widget_class_bind_template_child (widget_class, EcoFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, EcoFilterBar, add_button);
  gtk_widget_class_bind_template_child (widget_class, EcoFilterBar, audience_chip);
  gtk_widget_class_bind_template_child (widget_class, EcoFilterBar, audience_label);
  gtk_widget_class_bind_template_callback (widget_class, end_audience_cb);
  gtk_widget_class_bind_template_child (widget_class, EcoFilterBar, focus_chip);
  gtk_widget_class_bind_template_child (widget_class, EcoFilterBar, focus_label);
  gtk_widget_class_bind_template_child (widget_class, EcoFilterBar, steps_spin);
  gtk_widget_class_bind_template_child (widget_class, EcoFilterBar, status);
  gtk_widget_class_bind_template_child (widget_class, EcoFilterBar, ghost_toggle);
  gtk_widget_class_bind_template_child (widget_class, EcoFilterBar, hide_toggle);
  gtk_widget_class_bind_template_callback (widget_class, steps_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_focus_cb);
  gtk_widget_class_bind_template_callback (widget_class, rest_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
eco_filter_bar_init (EcoFilterBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *popover = eco_filter_popover_new (-1), *before = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->popover = ECO_FILTER_POPOVER (popover);
  gtk_menu_button_set_popover (self->add_button, popover);
  for (int i = 0; i < ECO_N_CRITERIA; i++)
    {
      GtkWidget *chip = eco_filter_chip_new ((EcoCriterion) i);

      self->criteria[i] = ECO_FILTER_CHIP (chip);
      g_signal_connect_swapped (chip, "notify::visible", G_CALLBACK (update), self);
      gtk_box_insert_child_after (self->chips, chip, before);
      before = chip;
    }
  gtk_box_reorder_child_after (self->chips, self->audience_chip, before);
  gtk_box_reorder_child_after (self->chips, self->focus_chip, self->audience_chip);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  update (self);
}

/* ---- Public */

/**
 * eco_filter_bar_set_document:
 * @document: (nullable): whose filter and focus it shows
 */
void
eco_filter_bar_set_document (EcoFilterBar *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_FILTER_BAR (self));
  if (self->document == document)
    return;
  disconnect_document (self);
  self->wanted = FALSE;
  if (document != NULL)
    {
      self->document = g_object_ref (document);
      g_signal_connect_swapped (document, "changed", G_CALLBACK (update), self);
      g_signal_connect_swapped (get_state (self), "changed", G_CALLBACK (update), self);
    }
  for (int i = 0; i < ECO_N_CRITERIA; i++)
    eco_filter_chip_set_document (self->criteria[i], document);
  eco_filter_popover_set_document (self->popover, document);
  update (self);
}

/**
 * eco_filter_bar_toggle:
 *
 * Shows the bar and offers the criteria. When it is shown although nothing is
 * put aside, hides it.
 */
void
eco_filter_bar_toggle (EcoFilterBar *self)
{
  g_return_if_fail (ECO_IS_FILTER_BAR (self));
  if (self->document == NULL)
    return;
  if (self->wanted && !eco_view_state_is_active (get_state (self)))
    {
      close_bar (self);
      return;
    }
  self->wanted = TRUE;
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}
