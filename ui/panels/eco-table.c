/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTable: the objects of a document as sheets. */
#include "config.h"

#include "panels/eco-table-private.h"

#include "model/eco-model.h"
#include "panels/eco-table-words.h"

enum
{
  PROP_0,
  PROP_PLAN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The class of the rows of each sheet. */
static GType (*const types[ECO_TABLE_N_SHEETS]) (void) = {
  [ECO_TABLE_NODES] = eco_node_get_type,
  [ECO_TABLE_EXCHANGES] = eco_exchange_get_type,
  [ECO_TABLE_INITIATIVES] = eco_initiative_get_type,
  [ECO_TABLE_OBJECTIVES] = eco_objective_get_type,
  [ECO_TABLE_METRICS] = eco_metric_get_type,
  [ECO_TABLE_CAPABILITIES] = eco_capability_get_type,
  [ECO_TABLE_NEEDS] = eco_need_get_type,
  [ECO_TABLE_FORCES] = eco_market_force_get_type,
};

enum
{
  MESSAGE,
  MENU_WANTED,
  COLUMNS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoTable, eco_table, GTK_TYPE_WIDGET)

EcoTableWhich
_eco_table_get_which (EcoTable *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  for (guint i = 0; i < ECO_TABLE_N_SHEETS; i++)
    if (self->sheets[i] != NULL && GTK_WIDGET (self->sheets[i]) == shown)
      return (EcoTableWhich) i;
  return self->plan ? ECO_TABLE_INITIATIVES : ECO_TABLE_NODES;
}

static EcoTableSheet *
get_shown (EcoTable *self)
{
  return self->sheets[_eco_table_get_which (self)];
}

void
_eco_table_message (EcoTable *self, const char *text)
{
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

/* ---- Callbacks */

static void
message_cb (EcoTable *self, const char *text)
{
  _eco_table_message (self, text);
}

static void
menu_wanted_cb (EcoTableSheet *sheet, GtkWidget *widget, double x, double y, EcoTable *self)
{
  double left, top;

  if (gtk_widget_translate_coordinates (widget, GTK_WIDGET (self), x, y, &left, &top))
    g_signal_emit (self, signals[MENU_WANTED], 0, GTK_WIDGET (self), left, top);
}

static void
columns_changed_cb (EcoTable *self)
{
  g_signal_emit (self, signals[COLUMNS_CHANGED], 0);
}

static void
sheet_changed_cb (EcoTable *self)
{
  EcoTableWords words;

  eco_table_words_get (types[_eco_table_get_which (self)] (), &words);
  gtk_label_set_label (self->new_label, words.new_row);
  gtk_widget_set_tooltip_text (self->new_button, words.new_row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->new_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words.new_row, -1);
}

static void
sheet_chosen_cb (EcoTable *self)
{
  guint which = ECO_TABLE_INITIATIVES + gtk_drop_down_get_selected (self->chooser);

  if (which < ECO_TABLE_N_SHEETS && self->sheets[which] != NULL)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->sheets[which]));
}

static void
search_changed_cb (EcoTable *self)
{
  for (guint i = 0; i < ECO_TABLE_N_SHEETS; i++)
    if (self->sheets[i] != NULL)
      eco_sheet_set_filter (eco_table_sheet_get_sheet (self->sheets[i]),
                            gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
search_activated_cb (EcoTable *self)
{
  eco_table_sheet_focus (get_shown (self));
}

static void
search_stopped_cb (EcoTable *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
create_menu_cb (GtkMenuButton *button, gpointer self)
{
  _eco_table_update_menu (self);
}

static void
new_clicked_cb (EcoTable *self)
{
  _eco_table_add_row (self);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        EcoTable *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (key != GDK_KEY_Insert || modifiers != 0)
    return GDK_EVENT_PROPAGATE;
  _eco_table_add_row (self);
  return GDK_EVENT_STOP;
}

/* ---- Life */

static void
eco_table_dispose (GObject *object)
{
  EcoTable *self = ECO_TABLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (eco_table_parent_class)->dispose (object);
}

static void
add_signals (EcoTableClass *klass)
{
  /**
   * EcoTable::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * EcoTable::menu-wanted:
   * @widget: where the menu belongs
   * @x: px in @widget
   * @y: px in @widget
   */
  signals[MENU_WANTED] =
    g_signal_new ("menu-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 3, GTK_TYPE_WIDGET, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  /**
   * EcoTable::columns-changed:
   *
   * The user shows other columns.
   */
  signals[COLUMNS_CHANGED] =
    g_signal_new ("columns-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static EcoTableSheet *
add_sheet (EcoTable *self, GType type)
{
  GtkWidget *sheet = eco_table_sheet_new (type);
  EcoTableWords words;

  eco_table_words_get (type, &words);
  g_signal_connect_swapped (sheet, "message", G_CALLBACK (message_cb), self);
  g_signal_connect (sheet, "menu-wanted", G_CALLBACK (menu_wanted_cb), self);
  g_signal_connect_swapped (sheet, "columns-changed", G_CALLBACK (columns_changed_cb), self);
  gtk_stack_add_titled (self->stack, sheet, NULL, words.title);
  return ECO_TABLE_SHEET (sheet);
}

static void
fill_chooser (EcoTable *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  EcoTableWords words;

  for (guint i = ECO_TABLE_INITIATIVES; i < ECO_TABLE_N_SHEETS; i++)
    {
      eco_table_words_get (types[i] (), &words);
      gtk_string_list_append (list, words.title);
    }
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (list));
  gtk_widget_set_visible (GTK_WIDGET (self->chooser), TRUE);
  gtk_widget_set_visible (self->switcher, FALSE);
}

static void
eco_table_constructed (GObject *object)
{
  EcoTable *self = ECO_TABLE (object);

  G_OBJECT_CLASS (eco_table_parent_class)->constructed (object);
  for (guint i = 0; i < ECO_TABLE_N_SHEETS; i++)
    if ((i >= ECO_TABLE_INITIATIVES) == self->plan)
      self->sheets[i] = add_sheet (self, types[i] ());
  if (self->plan)
    fill_chooser (self);
  sheet_changed_cb (self);
}

static void
eco_table_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PLAN:
      ECO_TABLE (object)->plan = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
eco_table_class_init (EcoTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_table_dispose;
  G_OBJECT_CLASS (klass)->constructed = eco_table_constructed;
  G_OBJECT_CLASS (klass)->set_property = eco_table_set_property;
  properties[PROP_PLAN]
    = g_param_spec_boolean ("plan", NULL, NULL, FALSE,
                            (G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  add_signals (klass);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ecotone/Ecotone/ui/panels/eco-table.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoTable, box);
  gtk_widget_class_bind_template_child (widget_class, EcoTable, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EcoTable, new_button);
  gtk_widget_class_bind_template_child (widget_class, EcoTable, new_label);
  gtk_widget_class_bind_template_child (widget_class, EcoTable, columns_button);
  gtk_widget_class_bind_template_child (widget_class, EcoTable, stack);
  gtk_widget_class_bind_template_child (widget_class, EcoTable, switcher);
  gtk_widget_class_bind_template_child (widget_class, EcoTable, chooser);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_chosen_cb);
}

static void
eco_table_init (EcoTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_menu_button_set_create_popup_func (self->columns_button, create_menu_cb, self, NULL);
}

/**
 * eco_table_new_plan:
 *
 * Returns: a table of what the plan consists of
 */
GtkWidget *
eco_table_new_plan (void)
{
  return g_object_new (ECO_TYPE_TABLE, "plan", TRUE, NULL);
}

/**
 * eco_table_has_sheet:
 *
 * Returns: whether it has that sheet
 */
gboolean
eco_table_has_sheet (EcoTable *self, EcoTableWhich which)
{
  g_return_val_if_fail (ECO_IS_TABLE (self) && which < ECO_TABLE_N_SHEETS, FALSE);
  return self->sheets[which] != NULL;
}

/**
 * eco_table_set_document:
 * @document: (nullable): whose objects are shown
 */
void
eco_table_set_document (EcoTable *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_TABLE (self));
  g_set_object (&self->document, document);
  for (guint i = 0; i < ECO_TABLE_N_SHEETS; i++)
    if (self->sheets[i] != NULL)
      eco_table_sheet_set_document (self->sheets[i], document);
}

/**
 * eco_table_focus:
 *
 * Gives the keys to the sheet that is shown.
 */
void
eco_table_focus (EcoTable *self)
{
  g_return_if_fail (ECO_IS_TABLE (self));
  eco_table_sheet_focus (get_shown (self));
}

/**
 * eco_table_set_narrow:
 * @narrow: whether there is little room
 *
 * The button for a new row goes without its word then.
 */
void
eco_table_set_narrow (EcoTable *self, gboolean narrow)
{
  g_return_if_fail (ECO_IS_TABLE (self));
  gtk_widget_set_visible (GTK_WIDGET (self->new_label), !narrow);
}

/**
 * eco_table_rename:
 *
 * Lets the user change the name of the only selected thing.
 */
void
eco_table_rename (EcoTable *self)
{
  EcoObject *only;

  g_return_if_fail (ECO_IS_TABLE (self) && self->document != NULL);
  only = eco_selection_get_only (eco_document_get_selection (self->document));
  if (only != NULL)
    eco_table_sheet_edit (get_shown (self), eco_object_get_id (only),
                          ECO_IS_EXCHANGE (only) ? "label" : "name");
}

/**
 * eco_table_set_columns:
 * @ids: ids of columns parted by commas, or "" for those that are shown at first
 */
void
eco_table_set_columns (EcoTable *self, EcoTableWhich which, const char *ids)
{
  g_return_if_fail (ECO_IS_TABLE (self) && eco_table_has_sheet (self, which));
  eco_table_sheet_set_columns (self->sheets[which], ids);
}

/**
 * eco_table_dup_columns:
 *
 * Returns: (transfer full): the ids of the columns that are shown, parted by
 *   commas; "" if they are those that are shown at first
 */
char *
eco_table_dup_columns (EcoTable *self, EcoTableWhich which)
{
  g_return_val_if_fail (ECO_IS_TABLE (self) && eco_table_has_sheet (self, which), NULL);
  return eco_table_sheet_dup_columns (self->sheets[which]);
}
