/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoRulesDialog: which rules a document is put to, and how strict they are.
 *
 * The rows are made from the table of rules. What is changed is a step of the document at once. */
#include "config.h"

#include "dialogs/eco-rules-dialog.h"

#include "analysis/eco-rule.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What a switch or a number of a rule changes; freed with its widget. */
typedef struct
{
  const EcoRule *rule;
  const EcoRuleParameter *parameter; /* %NULL for the switch */
  EcoDocument *document;
} Handle;

static void
handle_free (gpointer data, GClosure *closure)
{
  Handle *self = data;

  g_object_unref (self->document);
  g_free (self);
}

static Handle *
handle_new (EcoDocument *document, const EcoRule *rule, const EcoRuleParameter *parameter)
{
  Handle *self = g_new0 (Handle, 1);

  self->rule = rule;
  self->parameter = parameter;
  self->document = g_object_ref (document);
  return self;
}

static void
expansion_cb (AdwExpanderRow *row, GParamSpec *pspec, Handle *handle)
{
  eco_rule_set_on (handle->rule, eco_document_get_editor (handle->document),
                   adw_expander_row_get_enable_expansion (row));
}

static void
active_cb (GtkSwitch *widget, GParamSpec *pspec, Handle *handle)
{
  eco_rule_set_on (handle->rule, eco_document_get_editor (handle->document),
                   gtk_switch_get_active (widget));
}

static void
number_cb (GtkSpinButton *spin, Handle *handle)
{
  eco_rule_set_number (handle->rule, eco_document_get_editor (handle->document),
                       handle->parameter, gtk_spin_button_get_value (spin));
}

/* The settings of a document, as rules read them. */
static GPtrArray *
dup_settings (EcoDocument *document)
{
  EcoList *list = eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (document)),
                                       ECO_ECOSYSTEM_SETTINGS);
  GPtrArray *settings = g_ptr_array_new ();

  for (guint i = 0; i < eco_list_get_length (list); i++)
    g_ptr_array_add (settings, eco_list_get (list, i));
  return settings;
}

static GtkWidget *
create_number_row (EcoDocument *document, const EcoRule *rule, const EcoRuleParameter *parameter,
                   GPtrArray *settings)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean whole = parameter->max - parameter->min >= 3;
  GtkWidget *spin
    = gtk_spin_button_new_with_range (parameter->min, parameter->max, whole ? 1 : 0.05);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(parameter->label));
  if (parameter->unit != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(parameter->unit));
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), whole ? 0 : 2);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin),
                             eco_rule_get_number (rule, parameter, settings));
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  g_signal_connect_data (spin, "value-changed", G_CALLBACK (number_cb),
                         handle_new (document, rule, parameter), handle_free, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  return row;
}

static GtkWidget *
create_tunable_row (EcoDocument *document, const EcoRule *rule, GPtrArray *settings)
{
  GtkWidget *row = adw_expander_row_new ();
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (row);

  adw_expander_row_set_subtitle (expander, _(rule->why));
  adw_expander_row_set_show_enable_switch (expander, TRUE);
  adw_expander_row_set_enable_expansion (expander, eco_rule_is_on (rule, settings));
  adw_expander_row_set_expanded (expander, FALSE);
  for (guint i = 0; i < ECO_RULE_MAX_PARAMETERS && rule->parameters[i].name != NULL; i++)
    adw_expander_row_add_row (expander,
                              create_number_row (document, rule, &rule->parameters[i], settings));
  g_signal_connect_data (row, "notify::enable-expansion", G_CALLBACK (expansion_cb),
                         handle_new (document, rule, NULL), handle_free, 0);
  return row;
}

static GtkWidget *
create_plain_row (EcoDocument *document, const EcoRule *rule, GPtrArray *settings)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(rule->why));
  gtk_switch_set_active (GTK_SWITCH (toggle), eco_rule_is_on (rule, settings));
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_signal_connect_data (toggle, "notify::active", G_CALLBACK (active_cb),
                         handle_new (document, rule, NULL), handle_free, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  return row;
}

static GtkWidget *
create_rule_row (EcoDocument *document, const EcoRule *rule, GPtrArray *settings)
{
  GtkWidget *row = rule->parameters[0].name != NULL
                     ? create_tunable_row (document, rule, settings)
                     : create_plain_row (document, rule, settings);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(rule->title));
  return row;
}

/**
 * eco_rules_dialog_new:
 * @document: whose rules are switched and tuned
 *
 * Returns: (transfer floating): the window
 */
GtkWindow *
eco_rules_dialog_new (EcoDocument *document)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();
  g_autoptr (GPtrArray) settings = dup_settings (document);
  guint n_rules;
  const EcoRule *const *rules = eco_rules_get (&n_rules);

  gtk_window_set_title (GTK_WINDOW (window), _("Rules"));
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 700);
  for (int group = 0; group < ECO_N_FINDING_GROUPS; group++)
    {
      GtkWidget *box = adw_preferences_group_new ();

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (box),
                                       eco_enum_get_label (ECO_TYPE_FINDING_GROUP, group));
      for (guint i = 0; i < n_rules; i++)
        if ((int) rules[i]->group == group)
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (box),
                                     create_rule_row (document, rules[i], settings));
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (box));
    }
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  return GTK_WINDOW (window);
}
