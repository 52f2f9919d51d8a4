/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoScenarioMenu: which scenario is shown, and what can be done with scenarios. */
#include "config.h"

#include "plan/eco-scenario-menu.h"

#include <glib/gi18n-lib.h>

#define WIDTH 300
#define MOST_HEIGHT 320
#define MOST_CHARS 20 /* of the name on the button */

struct _EcoScenarioMenu
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  GtkWidget *popover;
  GtkListBox *list;
  GtkEditable *entry;
  GtkButton *add;
  EcoDocument *document;
  char *current;              /* id of what is shown, or %NULL */
  char *renamed;              /* id of what gets another name, or %NULL for a new one */
};

G_DEFINE_FINAL_TYPE (EcoScenarioMenu, eco_scenario_menu, GTK_TYPE_WIDGET)

/* ---- Rows */

static void
append_item (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_row_menu (const char *id)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new (), second = g_menu_new (), last = g_menu_new ();

  append_item (first, _("_Compare with the Baseline"), "win.compare-scenario", id);
  append_item (first, _("_Merge into the Baseline"), "win.merge-scenario", id);
  append_item (second, _("_Rename"), "scenario.rename", id);
  append_item (second, _("_Duplicate"), "win.duplicate-scenario", id);
  append_item (last, _("Re_move"), "win.remove-scenario", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

/* "12 changes" */
static char *
dup_size (EcoObject *scenario)
{
  EcoList *changes = eco_object_peek_list (scenario, ECO_SCENARIO_CHANGES);
  guint n = changes != NULL ? eco_list_get_length (changes) : 0;

  return g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
}

static void
add_texts (GtkWidget *row, const char *name, const char *note)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *labels[] = { gtk_label_new (name), gtk_label_new (note) };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_label_set_xalign (GTK_LABEL (labels[i]), 0);
      gtk_label_set_ellipsize (GTK_LABEL (labels[i]), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (texts), labels[i]);
    }
  gtk_widget_add_css_class (labels[1], "horizon-what");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (row), texts);
}

/* @scenario: %NULL for the baseline */
static void
add_row (EcoScenarioMenu *self, EcoObject *scenario)
{
  const char *id = scenario != NULL ? eco_object_get_id (scenario) : "";
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *row = gtk_list_box_row_new ();
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  g_autofree char *note
      = scenario != NULL ? dup_size (scenario) : g_strdup (_("The ecosystem of today"));

  gtk_widget_set_opacity (
      check, g_strcmp0 (self->current != NULL ? self->current : "", id) == 0 ? 1 : 0);
  gtk_box_append (GTK_BOX (box), check);
  add_texts (box,
             scenario != NULL ? eco_object_get_name (scenario) : C_("scenario", "Baseline"), note);
  if (scenario != NULL)
    {
      GtkWidget *more = gtk_menu_button_new ();
      g_autoptr (GMenuModel) menu = create_row_menu (id);
      g_autofree char *label
          = g_strdup_printf (_("What to do with “%s”"), eco_object_get_name (scenario));

      gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), menu);
      gtk_widget_add_css_class (more, "flat");
      gtk_widget_set_valign (more, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      gtk_box_append (GTK_BOX (box), more);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  gtk_list_box_append (self->list, row);
}

static EcoList *
get_scenarios (EcoScenarioMenu *self)
{
  return eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (self->document)),
                              ECO_ECOSYSTEM_SCENARIOS);
}

static void
set_renamed (EcoScenarioMenu *self, const char *id, const char *name)
{
  g_free (self->renamed);
  self->renamed = g_strdup (id);
  gtk_editable_set_text (self->entry, name != NULL ? name : "");
  gtk_button_set_label (self->add, id != NULL ? _("Rename") : _("Add"));
}

static void
fill (EcoScenarioMenu *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  if (self->document == NULL)
    return;
  add_row (self, NULL);
  for (guint i = 0; i < eco_list_get_length (get_scenarios (self)); i++)
    add_row (self, eco_list_get (get_scenarios (self), i));
}

static void
update_label (EcoScenarioMenu *self)
{
  EcoObject *shown = self->document != NULL && self->current != NULL
                         ? eco_ecosystem_lookup (eco_document_get_ecosystem (self->document),
                                                 self->current)
                         : NULL;
  const char *name = shown != NULL ? eco_object_get_name (shown) : C_("scenario", "Baseline");
  g_autofree char *text = g_strdup_printf (_("Shown: %s. Choose a scenario"), name);

  gtk_label_set_label (self->label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

static void
document_changed_cb (EcoScenarioMenu *self)
{
  update_label (self);
  if (gtk_widget_get_mapped (self->popover))
    fill (self);
}

/* ---- Callbacks */

static void
row_activated_cb (EcoScenarioMenu *self, GtkListBoxRow *row)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-scenario", "s",
                              g_object_get_data (G_OBJECT (row), "id"));
}

static void
add_cb (EcoScenarioMenu *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (*name == '\0')
    return;
  if (self->renamed != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.rename-scenario", "(ss)", self->renamed,
                                  name);
      set_renamed (self, NULL, NULL);
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-scenario", "s", name);
  set_renamed (self, NULL, NULL);
}

static void
rename_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoScenarioMenu *self = ECO_SCENARIO_MENU (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  EcoObject *scenario = eco_ecosystem_lookup (eco_document_get_ecosystem (self->document), id);

  if (scenario == NULL)
    return;
  set_renamed (self, id, eco_object_get_name (scenario));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
compare_cb (EcoScenarioMenu *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.compare", NULL);
}

/* The keys begin at what is shown now. */
static void
focus_current (EcoScenarioMenu *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (i == 0 || g_strcmp0 (g_object_get_data (G_OBJECT (row), "id"), self->current) == 0)
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
shown_cb (EcoScenarioMenu *self)
{
  set_renamed (self, NULL, NULL);
  fill (self);
  focus_current (self);
}

/* ---- Life */

static void
eco_scenario_menu_dispose (GObject *object)
{
  EcoScenarioMenu *self = ECO_SCENARIO_MENU (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->current, g_free);
  g_clear_pointer (&self->renamed, g_free);
  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  G_OBJECT_CLASS (eco_scenario_menu_parent_class)->dispose (object);
}

static void
eco_scenario_menu_class_init (EcoScenarioMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_scenario_menu_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "scenario.rename", "s", rename_cb);
}

static GtkWidget *
create_list (EcoScenarioMenu *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "scenario-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Scenarios"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  return scroller;
}

static GtkWidget *
create_popover (EcoScenarioMenu *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *compare = gtk_button_new_with_mnemonic (_("_Compare…"));

  self->popover = gtk_popover_new ();
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  self->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Name of a new scenario"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the scenario"), -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  self->add = GTK_BUTTON (gtk_button_new_with_label (_("Add")));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->add));
  gtk_box_append (GTK_BOX (box), create_list (self));
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), compare);
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (add_cb), self);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  g_signal_connect_swapped (compare, "clicked", G_CALLBACK (compare_cb), self);
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (shown_cb), self);
  return self->popover;
}

static void
eco_scenario_menu_init (EcoScenarioMenu *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, MOST_CHARS);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (self->button, box);
  gtk_menu_button_set_popover (self->button, create_popover (self));
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  update_label (self);
}

/* ---- Public */

/**
 * eco_scenario_menu_new:
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
eco_scenario_menu_new (void)
{
  return g_object_new (ECO_TYPE_SCENARIO_MENU, NULL);
}

/**
 * eco_scenario_menu_show:
 * @document: (nullable): whose scenarios they are
 * @owner: (nullable): the scenario or initiative that is shown; %NULL for the baseline
 */
void
eco_scenario_menu_show (EcoScenarioMenu *self, EcoDocument *document, EcoObject *owner)
{
  g_return_if_fail (ECO_IS_SCENARIO_MENU (self));
  g_free (self->current);
  self->current = owner != NULL ? g_strdup (eco_object_get_id (owner)) : NULL;
  if (self->document != document)
    {
      if (self->document != NULL)
        g_signal_handlers_disconnect_by_data (self->document, self);
      g_set_object (&self->document, document);
      if (document != NULL)
        g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
    }
  document_changed_cb (self);
}

/**
 * eco_scenario_menu_popup:
 *
 * Shows the scenarios and gives them the keys.
 */
void
eco_scenario_menu_popup (EcoScenarioMenu *self)
{
  g_return_if_fail (ECO_IS_SCENARIO_MENU (self));
  gtk_menu_button_popup (self->button);
}

/**
 * eco_scenario_menu_get_current:
 *
 * Returns: (transfer none) (nullable): the id of the scenario or initiative that is shown; %NULL
 *   for the baseline
 */
const char *
eco_scenario_menu_get_current (EcoScenarioMenu *self)
{
  g_return_val_if_fail (ECO_IS_SCENARIO_MENU (self), NULL);
  return self->current;
}
