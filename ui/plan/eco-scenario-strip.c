/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoScenarioStrip: says that what is edited is a scenario or what an initiative changes. */
#include "config.h"

#include "plan/eco-scenario-strip.h"

#include <glib/gi18n-lib.h>

struct _EcoScenarioStrip
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *label;
  GtkLabel *note;
  GtkWidget *problems;
  GtkWidget *compare;
  GtkWidget *merge;
};

G_DEFINE_FINAL_TYPE (EcoScenarioStrip, eco_scenario_strip, GTK_TYPE_WIDGET)

static void
eco_scenario_strip_dispose (GObject *object)
{
  g_clear_pointer (&ECO_SCENARIO_STRIP (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_scenario_strip_parent_class)->dispose (object);
}

static void
eco_scenario_strip_class_init (EcoScenarioStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_scenario_strip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "scenario-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static GtkWidget *
add_button (EcoScenarioStrip *self, const char *label, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static GtkLabel *
add_label (GtkWidget *box, const char *css)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
eco_scenario_strip_init (EcoScenarioStrip *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->label = add_label (words, "heading");
  self->note = add_label (words, "scenario-note");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (self->box), words);
  self->problems = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->problems), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Some of its changes do not fit any more"), -1);
  gtk_box_append (GTK_BOX (self->box), self->problems);
  self->compare = add_button (self, _("Co_mpare"), _("Compare with the baseline"),
                              "win.compare");
  self->merge = add_button (self, _("Mer_ge"), _("Make its changes part of the baseline"),
                            "win.merge-shown");
  add_button (self, _("_Back"), _("Back to the baseline"), "win.show-baseline");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * eco_scenario_strip_new:
 *
 * Returns: (transfer floating): a strip that is not shown yet
 */
GtkWidget *
eco_scenario_strip_new (void)
{
  return g_object_new (ECO_TYPE_SCENARIO_STRIP, NULL);
}

/**
 * eco_scenario_strip_show:
 * @owner: (nullable): the scenario or initiative whose changes are edited; %NULL hides the strip
 * @problems: (nullable) (element-type utf8): what of them does not fit any more
 */
void
eco_scenario_strip_show (EcoScenarioStrip *self, EcoObject *owner, GPtrArray *problems)
{
  g_autoptr (GString) tooltip = g_string_new (NULL);
  g_autofree char *text = NULL;

  g_return_if_fail (ECO_IS_SCENARIO_STRIP (self));
  gtk_widget_set_visible (GTK_WIDGET (self), owner != NULL);
  if (owner == NULL)
    return;
  if (ECO_IS_SCENARIO (owner))
    text = g_strdup_printf (_("Scenario “%s”"), eco_object_get_name (owner));
  else
    text = g_strdup_printf (_("Initiative “%s”"), eco_object_get_name (owner));
  gtk_label_set_label (self->note, ECO_IS_SCENARIO (owner)
                                       ? _("Edits change the scenario only")
                                       : _("Edits become what it changes when it is due"));
  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), text);
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    g_string_append_printf (tooltip, "%s%s", i > 0 ? "\n" : "", (char *) problems->pdata[i]);
  gtk_widget_set_visible (self->problems, tooltip->len > 0);
  gtk_widget_set_tooltip_text (self->problems, tooltip->str);
  gtk_widget_set_visible (self->compare, ECO_IS_SCENARIO (owner));
  gtk_widget_set_visible (self->merge, ECO_IS_SCENARIO (owner));
}
