/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFilterPopover: the values of a criterion of the filter, to be checked.
 *
 * Its rows are made each time it opens, so they are those of the moment. */
#include "config.h"

#include "panels/eco-filter-popover.h"

#include "base/eco-match.h"

#include <glib/gi18n-lib.h>

#define LONG_LIST 8 /* more values can be searched */
#define MAX_HEIGHT 360

struct _EcoFilterPopover
{
  GtkPopover parent_instance;

  EcoDocument *document;
  int criterion;              /* of the values, or -1 to choose it first */
  int shown;                  /* criterion of the values on the page */

  GtkStack *stack;
  GtkWidget *criteria;        /* box of buttons */
  GtkWidget *back;
  GtkLabel *title;
  GtkWidget *search;
  GtkWidget *values;          /* box of check buttons */
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (EcoFilterPopover, eco_filter_popover, GTK_TYPE_POPOVER)

static void
remove_children (GtkWidget *box)
{
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_first_child (box))
    gtk_box_remove (GTK_BOX (box), child);
}

/* ---- Values */

static void
value_toggled_cb (GtkCheckButton *check, EcoFilterPopover *self)
{
  EcoFilter *filter = eco_view_state_get_filter (eco_document_get_view_state (self->document));

  eco_filter_set_value (filter, (EcoCriterion) self->shown,
                        g_object_get_data (G_OBJECT (check), "value"),
                        gtk_check_button_get_active (check));
}

static GtkWidget *
make_value (EcoFilterPopover *self, const EcoFilterValue *value, gboolean active)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = gtk_check_button_new_with_label (value->label);
  GtkWidget *count;
  g_autofree char *number = g_strdup_printf ("%u", value->count);

  count = gtk_label_new (number);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_set_hexpand (check, TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_object_set_data_full (G_OBJECT (check), "value", g_strdup (value->value), g_free);
  g_object_set_data_full (G_OBJECT (row), "words", eco_match_fold (value->label), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  number, -1);
  g_signal_connect (check, "toggled", G_CALLBACK (value_toggled_cb), self);
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), count);
  return row;
}

static void
show_values (EcoFilterPopover *self, int criterion)
{
  EcoFilter *filter = eco_view_state_get_filter (eco_document_get_view_state (self->document));
  g_autoptr (GPtrArray) values = eco_filter_list_values (
      filter, eco_document_get_ecosystem (self->document),
      eco_document_get_catalog (self->document), (EcoCriterion) criterion);

  self->shown = criterion;
  gtk_label_set_label (self->title, eco_criterion_get_label ((EcoCriterion) criterion));
  gtk_widget_set_visible (self->back, self->criterion < 0);
  gtk_widget_set_visible (self->search, values->len > LONG_LIST);
  gtk_widget_set_visible (self->nothing, values->len == 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  remove_children (self->values);
  for (guint i = 0; i < values->len; i++)
    {
      const EcoFilterValue *value = values->pdata[i];

      gtk_box_append (GTK_BOX (self->values),
                      make_value (self, value,
                                  eco_filter_has_value (filter, (EcoCriterion) criterion,
                                                        value->value)));
    }
  gtk_stack_set_visible_child_name (self->stack, "values");
  if (values->len > LONG_LIST)
    gtk_widget_grab_focus (self->search);
  else
    gtk_widget_child_focus (self->values, GTK_DIR_TAB_FORWARD);
}

static void
search_changed_cb (EcoFilterPopover *self)
{
  g_autofree char *wanted = eco_match_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  for (GtkWidget *row = gtk_widget_get_first_child (self->values); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, eco_match_rank_folded (g_object_get_data (G_OBJECT (row), "words"),
                                                        wanted)
                                     != ECO_MATCH_NONE);
}

/* ---- Criteria */

static void
criterion_clicked_cb (GtkWidget *button, EcoFilterPopover *self)
{
  show_values (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "criterion")));
}

static void
show_criteria (EcoFilterPopover *self)
{
  gtk_stack_set_visible_child_name (self->stack, "criteria");
  gtk_widget_child_focus (self->criteria, GTK_DIR_TAB_FORWARD);
}

static void
add_criteria (EcoFilterPopover *self)
{
  self->criteria = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (int i = 0; i < ECO_N_CRITERIA; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (eco_criterion_get_label ((EcoCriterion) i));

      gtk_widget_add_css_class (button, "flat");
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
      g_object_set_data (G_OBJECT (button), "criterion", GINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (criterion_clicked_cb), self);
      gtk_box_append (GTK_BOX (self->criteria), button);
    }
  gtk_stack_add_named (self->stack, self->criteria, "criteria");
}

/* ---- Life */

static GtkWidget *
make_heading (EcoFilterPopover *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_tooltip_text (self->back, _("Back to the criteria"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Back to the criteria"), -1);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (show_criteria), self);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_set_margin_start (GTK_WIDGET (self->title), 4);
  gtk_box_append (GTK_BOX (heading), self->back);
  gtk_box_append (GTK_BOX (heading), GTK_WIDGET (self->title));
  return heading;
}

static void
add_values (EcoFilterPopover *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search values"), -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  self->nothing = gtk_label_new (_("Nothing to choose from"));
  gtk_widget_add_css_class (self->nothing, "dim-label");
  self->values = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_margin_end (self->values, 8);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->values);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_box_append (GTK_BOX (page), make_heading (self));
  gtk_box_append (GTK_BOX (page), self->search);
  gtk_box_append (GTK_BOX (page), self->nothing);
  gtk_box_append (GTK_BOX (page), scroller);
  gtk_stack_add_named (self->stack, page, "values");
}

static void
eco_filter_popover_show (GtkWidget *widget)
{
  EcoFilterPopover *self = ECO_FILTER_POPOVER (widget);

  GTK_WIDGET_CLASS (eco_filter_popover_parent_class)->show (widget);
  if (self->document == NULL)
    return;
  if (self->criterion >= 0)
    show_values (self, self->criterion);
  else
    show_criteria (self);
}

static void
eco_filter_popover_dispose (GObject *object)
{
  g_clear_object (&ECO_FILTER_POPOVER (object)->document);
  G_OBJECT_CLASS (eco_filter_popover_parent_class)->dispose (object);
}

static void
eco_filter_popover_class_init (EcoFilterPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_filter_popover_dispose;
  GTK_WIDGET_CLASS (klass)->show = eco_filter_popover_show;
}

static void
eco_filter_popover_init (EcoFilterPopover *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (self->stack), 220, -1);
  add_criteria (self);
  add_values (self);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->stack));
}

/**
 * eco_filter_popover_new:
 * @criterion: an EcoCriterion, or -1 to let the user choose it first
 *
 * Returns: a popover without a document yet
 */
GtkWidget *
eco_filter_popover_new (int criterion)
{
  EcoFilterPopover *self = g_object_new (ECO_TYPE_FILTER_POPOVER, NULL);

  self->criterion = criterion;
  return GTK_WIDGET (self);
}

/**
 * eco_filter_popover_set_document:
 * @document: (nullable): whose filter it changes
 */
void
eco_filter_popover_set_document (EcoFilterPopover *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_FILTER_POPOVER (self));
  gtk_popover_popdown (GTK_POPOVER (self));
  remove_children (self->values);
  g_set_object (&self->document, document);
}
