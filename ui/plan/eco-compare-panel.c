/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoComparePanel: what is compared with what, and what differs. */
#include "config.h"

#include "plan/eco-compare-panel.h"

#include "plan/eco-compare-list.h"
#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>

#define WIDTH 300

/* One side, and the row in which it is chosen. */
typedef struct
{
  GtkDropDown *choice;
  guint chosen;
} Side;

struct _EcoComparePanel
{
  GtkWidget parent_instance;

  GtkWidget *box;
  Side sides[2];              /* from, to */
  GtkLabel *counts;
  GtkSpinner *spinner;
  GtkListBox *list;
  GtkWidget *copy;
  GtkWidget *export;
  EcoDocument *document;
  GPtrArray *choices;         /* of EcoCompareSide */
  EcoSceneOptions options;
  EcoStyle style;
  EcoCompareResult *result;   /* or %NULL */
  GCancellable *run;          /* of the thread at work, or %NULL */
  guint refresh;              /* idle after an edit, or 0 */
  gboolean filling;
};

enum
{
  SHOWN,
  CHOSEN,
  MESSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoComparePanel, eco_compare_panel, GTK_TYPE_WIDGET)

/* ---- Comparing */

static void
stop (EcoComparePanel *self)
{
  if (self->run != NULL)
    g_cancellable_cancel (self->run);
  g_clear_object (&self->run);
}

static void
take_result (EcoComparePanel *self, EcoCompareResult *result)
{
  g_autofree char *counts = result != NULL ? eco_compare_dup_counts (result) : g_strdup ("");

  g_clear_pointer (&self->result, eco_compare_result_free);
  self->result = result;
  gtk_label_set_label (self->counts, counts);
  eco_compare_list_fill (self->list, result);
  gtk_widget_set_sensitive (self->copy, result != NULL);
  gtk_widget_set_sensitive (self->export, result != NULL);
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoComparePanel) self = data;
  g_autoptr (GError) error = NULL;
  EcoCompareResult *compared = eco_compare_finish (result, &error);

  if (self->run == NULL || self->run != g_task_get_cancellable (G_TASK (result)))
    {
      g_clear_pointer (&compared, eco_compare_result_free);
      return;
    }
  g_clear_object (&self->run);
  gtk_spinner_stop (self->spinner);
  take_result (self, compared);
  if (compared == NULL)
    {
      gtk_label_set_label (self->counts, error->message);
      g_signal_emit (self, signals[MESSAGE], 0, error->message);
    }
}

static void
compare (EcoComparePanel *self)
{
  const EcoCompareSide *from = self->choices->pdata[self->sides[0].chosen];
  const EcoCompareSide *to = self->choices->pdata[self->sides[1].chosen];

  stop (self);
  self->run = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  eco_compare_async (self->document, from, to, &self->options, self->run, compared_cb,
                     g_object_ref (self));
}

/* ---- Choosing */

/* The last row asks for a file. */
static void
fill_choices (EcoComparePanel *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

      for (guint k = 0; k < self->choices->len; k++)
        gtk_string_list_append (names, ((EcoCompareSide *) self->choices->pdata[k])->label);
      gtk_string_list_append (names, _("Another file…"));
      gtk_drop_down_set_model (self->sides[i].choice, G_LIST_MODEL (names));
      gtk_drop_down_set_selected (self->sides[i].choice, self->sides[i].chosen);
    }
  self->filling = FALSE;
}

/* Which side asked is known by its row: it is at the last choice. */
static void
file_chosen_cb (GObject *object, GFile *file)
{
  EcoComparePanel *self = ECO_COMPARE_PANEL (object);

  if (self->document == NULL)
    return;
  for (guint i = 0; file != NULL && i < G_N_ELEMENTS (self->sides); i++)
    if (gtk_drop_down_get_selected (self->sides[i].choice) == self->choices->len)
      {
        self->sides[i].chosen = self->choices->len;
        g_ptr_array_add (self->choices, eco_compare_side_new_file (file, NULL));
        break;
      }
  fill_choices (self);
  if (file != NULL)
    compare (self);
}

static void
ask_for_file (EcoComparePanel *self)
{
  EcoUiFileChoice choice = {
    .title = _("Compare with a file"),
    .accept = _("_Compare"),
    .filter = _("Ecosystems"),
    .pattern = "*.ecotone",
  };

  eco_ui_choose_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), &choice,
                      file_chosen_cb, self);
}

static void
selected_cb (EcoComparePanel *self, GParamSpec *pspec, GtkDropDown *choice)
{
  Side *side = choice == self->sides[0].choice ? &self->sides[0] : &self->sides[1];
  guint selected = gtk_drop_down_get_selected (choice);

  if (self->filling || selected == GTK_INVALID_LIST_POSITION || selected == side->chosen)
    return;
  if (selected == self->choices->len)
    {
      ask_for_file (self);
      return;
    }
  side->chosen = selected;
  compare (self);
}

/* ---- Callbacks */

static void
row_activated_cb (EcoComparePanel *self, GtkListBoxRow *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "id");

  if (id != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
copy_cb (EcoComparePanel *self)
{
  g_autofree char *text = eco_compare_dup_text (self->result);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  g_signal_emit (self, signals[MESSAGE], 0, _("The comparison is on the clipboard"));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
                EcoComparePanel *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  eco_compare_panel_close (self);
  return GDK_EVENT_STOP;
}

/* A plan that changes has other scenarios and dates; what is chosen stays if it can. */
static gboolean
refresh_cb (gpointer data)
{
  EcoComparePanel *self = data;
  g_autoptr (GPtrArray) before = self->choices;

  self->choices = eco_compare_sides_new (self->document);
  for (guint k = 0; k < before->len; k++)
    if (((EcoCompareSide *) before->pdata[k])->kind == ECO_COMPARE_FILE)
      g_ptr_array_add (self->choices, eco_compare_side_copy (before->pdata[k]));
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      const EcoCompareSide *chosen = before->pdata[self->sides[i].chosen];

      self->sides[i].chosen = 0;
      for (guint k = 0; k < self->choices->len; k++)
        if (eco_compare_side_equal (self->choices->pdata[k], chosen))
          self->sides[i].chosen = k;
    }
  self->refresh = 0;
  fill_choices (self);
  compare (self);
  return G_SOURCE_REMOVE;
}

/* Edits come in groups; all of them are compared once. */
static void
document_changed_cb (EcoComparePanel *self)
{
  if (self->refresh == 0)
    self->refresh = g_idle_add (refresh_cb, self);
}

/* ---- Life */

static void
forget_document (EcoComparePanel *self)
{
  stop (self);
  g_clear_handle_id (&self->refresh, g_source_remove);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
}

static void
eco_compare_panel_dispose (GObject *object)
{
  EcoComparePanel *self = ECO_COMPARE_PANEL (object);

  forget_document (self);
  g_clear_pointer (&self->result, eco_compare_result_free);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  eco_style_clear (&self->style);
  self->style = (EcoStyle) { 0 };
  G_OBJECT_CLASS (eco_compare_panel_parent_class)->dispose (object);
}

static void
eco_compare_panel_class_init (EcoComparePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_compare_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "compare-panel");

  /**
   * EcoComparePanel::shown:
   *
   * There is another result, or none any more.
   */
  signals[SHOWN]
      = g_signal_new ("shown", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EcoComparePanel::chosen:
   * @id: of a node or exchange that shall be seen
   */
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * EcoComparePanel::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_heading (EcoComparePanel *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (_("Comparison"));
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (title, "title-4");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_tooltip_text (close, _("End the comparison"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("End the comparison"), -1);
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->spinner));
  gtk_box_append (GTK_BOX (row), close);
  gtk_box_append (GTK_BOX (self->box), row);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (eco_compare_panel_close), self);
}

static void
add_side (EcoComparePanel *self, guint index, const char *name)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = gtk_label_new (name);
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), 5);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (choice, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), choice);
  gtk_box_append (GTK_BOX (self->box), row);
  self->sides[index].choice = GTK_DROP_DOWN (choice);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (selected_cb), self);
}

static void
add_list (EcoComparePanel *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "compare-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What differs"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), scroller);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

static void
add_buttons (EcoComparePanel *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->copy = gtk_button_new_with_mnemonic (_("Copy as _Text"));
  self->export = gtk_button_new_with_mnemonic (_("E_xport…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->export), "win.export");
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_box_append (GTK_BOX (row), self->copy);
  gtk_box_append (GTK_BOX (row), self->export);
  gtk_box_append (GTK_BOX (self->box), row);
  g_signal_connect_swapped (self->copy, "clicked", G_CALLBACK (copy_cb), self);
}

static void
eco_compare_panel_init (EcoComparePanel *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_size_request (self->box, WIDTH, -1);
  add_heading (self);
  add_side (self, 0, _("From"));
  add_side (self, 1, _("To"));
  self->counts = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->counts, 0);
  gtk_label_set_wrap (self->counts, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->counts), "heading");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->counts));
  add_list (self);
  add_buttons (self);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* ---- Public */

/**
 * eco_compare_panel_new:
 *
 * Returns: (transfer floating): a panel that is not shown yet
 */
GtkWidget *
eco_compare_panel_new (void)
{
  return g_object_new (ECO_TYPE_COMPARE_PANEL, NULL);
}

/**
 * eco_compare_panel_set_look:
 * @options: how the map is drawn; copied, without what filter and focus show
 */
void
eco_compare_panel_set_look (EcoComparePanel *self, const EcoSceneOptions *options)
{
  g_return_if_fail (ECO_IS_COMPARE_PANEL (self) && options->style != NULL);
  if (self->options.style != NULL && eco_style_equal (&self->style, options->style)
      && self->options.owed == options->owed)
    return;
  eco_style_clear (&self->style);
  eco_style_copy (&self->style, options->style);
  self->options = *options;
  self->options.style = &self->style;
  self->options.visibility = NULL;
  if (eco_compare_panel_is_open (self))
    compare (self);
}

static guint
find_scenario (EcoComparePanel *self, const char *id)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (g_strcmp0 (((EcoCompareSide *) self->choices->pdata[i])->id, id) == 0 && id != NULL)
      return i;
  return self->choices->len > 1 ? 1 : 0;
}

static void
take_document (EcoComparePanel *self, EcoDocument *document)
{
  forget_document (self);
  self->document = g_object_ref (document);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = eco_compare_sides_new (document);
}

static void
show (EcoComparePanel *self, guint from, guint to)
{
  self->sides[0].chosen = from;
  self->sides[1].chosen = to;
  fill_choices (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->sides[1].choice));
  compare (self);
}

/**
 * eco_compare_panel_open:
 * @document: the one with the file
 * @scenario: (nullable): id of what the baseline is compared with; %NULL: the first scenario, or
 *   else the plan
 */
void
eco_compare_panel_open (EcoComparePanel *self, EcoDocument *document, const char *scenario)
{
  g_return_if_fail (ECO_IS_COMPARE_PANEL (self) && ECO_IS_DOCUMENT (document));
  take_document (self, document);
  show (self, 0, find_scenario (self, scenario));
}

/**
 * eco_compare_panel_open_file:
 * @document: the one with the file
 * @file: what it was once, or something else
 * @label: (nullable): what that is, for people; %NULL: its name
 *
 * Compares what is in a file with what the document is now.
 */
void
eco_compare_panel_open_file (EcoComparePanel *self, EcoDocument *document, GFile *file,
                             const char *label)
{
  g_return_if_fail (ECO_IS_COMPARE_PANEL (self) && ECO_IS_DOCUMENT (document) && G_IS_FILE (file));
  take_document (self, document);
  g_ptr_array_add (self->choices, eco_compare_side_new_file (file, label));
  show (self, self->choices->len - 1, 0);
}

/**
 * eco_compare_panel_close:
 *
 * Ends the comparison.
 */
void
eco_compare_panel_close (EcoComparePanel *self)
{
  g_return_if_fail (ECO_IS_COMPARE_PANEL (self));
  if (!eco_compare_panel_is_open (self))
    return;
  forget_document (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  take_result (self, NULL);
}

/**
 * eco_compare_panel_is_open:
 *
 * Returns: whether it is shown
 */
gboolean
eco_compare_panel_is_open (EcoComparePanel *self)
{
  g_return_val_if_fail (ECO_IS_COMPARE_PANEL (self), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (self));
}

/**
 * eco_compare_panel_get:
 *
 * Returns: (transfer none) (nullable): what differs; %NULL while it is not known
 */
const EcoCompareResult *
eco_compare_panel_get (EcoComparePanel *self)
{
  g_return_val_if_fail (ECO_IS_COMPARE_PANEL (self), NULL);
  return self->result;
}
