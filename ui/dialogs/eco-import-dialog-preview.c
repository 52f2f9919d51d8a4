/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoImportDialog: what would become of every row, and what is wrong. */
#include "config.h"

#include "dialogs/eco-import-dialog-private.h"
#include "dialogs/eco-import-item-factory.h"

#include <glib/gi18n-lib.h>

/* Which buttons there are, in the order in which the first that has something is chosen. */
static const int filter_order[ECO_N_IMPORT_FILTERS] = {
  ECO_IMPORT_ITEM_PROBLEMS, ECO_IMPORT_NEW, ECO_IMPORT_CHANGED, ECO_IMPORT_MISSING,
  ECO_IMPORT_SAME,
};

static GtkToggleButton *
get_button (EcoImportDialog *self, int filter)
{
  GtkToggleButton *const buttons[ECO_N_IMPORT_FILTERS] = {
    [ECO_IMPORT_NEW] = self->new_button,         [ECO_IMPORT_CHANGED] = self->changed_button,
    [ECO_IMPORT_SAME] = self->same_button,       [ECO_IMPORT_MISSING] = self->missing_button,
    [ECO_IMPORT_ITEM_PROBLEMS] = self->problems_button,
  };

  return buttons[filter];
}

static guint
count (EcoImportDialog *self, int filter)
{
  return filter == ECO_IMPORT_ITEM_PROBLEMS ? self->plan->problems->len
                                            : self->plan->n_states[filter];
}

static char *
dup_button_label (int filter, guint n)
{
  switch (filter)
    {
    case ECO_IMPORT_NEW:
      return g_strdup_printf (C_("import", "%u new"), n);
    case ECO_IMPORT_CHANGED:
      return g_strdup_printf (C_("import", "%u changed"), n);
    case ECO_IMPORT_SAME:
      return g_strdup_printf (C_("import", "%u unchanged"), n);
    case ECO_IMPORT_MISSING:
      return g_strdup_printf (C_("import", "%u not in the file"), n);
    default:
      return g_strdup_printf (ngettext ("%u problem", "%u problems", n), n);
    }
}

/* ---- The list */

static void
show_items (EcoImportDialog *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->filter == ECO_IMPORT_ITEM_PROBLEMS)
    for (guint i = 0; i < self->plan->problems->len; i++)
      g_ptr_array_add (items, eco_import_item_new_problem (self->plan->problems->pdata[i]));
  else
    for (guint i = 0; i < self->plan->rows->len; i++)
      {
        const EcoImportRow *row = self->plan->rows->pdata[i];

        if ((int) row->state == self->filter)
          g_ptr_array_add (items, eco_import_item_new_row (row, self->settings->list,
                                                           self->settings->missing));
      }
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->preview_stack, items->len > 0 ? "list" : "empty");
}

/* ---- The plan */

/* Whether importing would do anything. */
static gboolean
does_something (EcoImportDialog *self)
{
  return self->plan->n_states[ECO_IMPORT_NEW] + self->plan->n_states[ECO_IMPORT_CHANGED] > 0
         || (self->settings->missing != ECO_IMPORT_KEEP
             && self->plan->n_states[ECO_IMPORT_MISSING] > 0);
}

static void
show_counts (EcoImportDialog *self)
{
  int first = -1;

  self->filling = TRUE;
  for (int i = 0; i < ECO_N_IMPORT_FILTERS; i++)
    {
      int filter = filter_order[i];
      guint n = count (self, filter);
      g_autofree char *label = dup_button_label (filter, n);

      gtk_button_set_label (GTK_BUTTON (get_button (self, filter)), label);
      gtk_widget_set_sensitive (GTK_WIDGET (get_button (self, filter)), n > 0);
      if (first < 0 && n > 0)
        first = filter;
    }
  /* What is wrong comes first, and what is chosen stays as long as there is any of it. */
  if (self->plan->problems->len > 0 || self->filter < 0 || count (self, self->filter) == 0)
    self->filter = first >= 0 ? first : ECO_IMPORT_NEW;
  gtk_toggle_button_set_active (get_button (self, self->filter), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_button), self->plan->problems->len > 0);
  self->filling = FALSE;
}

static void
show_import_button (EcoImportDialog *self)
{
  gboolean possible = self->plan->problems->len == 0 && does_something (self);

  gtk_widget_set_sensitive (self->import_button, possible);
  gtk_widget_set_tooltip_text (self->import_button,
                               possible ? NULL
                               : self->plan->problems->len > 0
                                 ? _("Nothing is imported while there are problems")
                                 : _("The ecosystem has all of this already"));
}

static gboolean
plan_cb (gpointer data)
{
  EcoImportDialog *self = data;

  self->idle = 0;
  _eco_import_dialog_drop_plan (self);
  self->plan = eco_import_plan_new (self->document, self->sheet, self->settings);
  show_counts (self);
  show_items (self);
  show_import_button (self);
  return G_SOURCE_REMOVE;
}

/* Makes the plan anew, once for all that was chosen meanwhile. */
void
_eco_import_dialog_queue (EcoImportDialog *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (plan_cb, self);
}

/* Items show the plan, so they go first. */
void
_eco_import_dialog_drop_plan (EcoImportDialog *self)
{
  g_list_store_remove_all (self->items);
  g_clear_pointer (&self->plan, eco_import_plan_free);
}

void
_eco_import_dialog_filter_cb (EcoImportDialog *self, GtkToggleButton *button)
{
  if (self->filling || self->plan == NULL || !gtk_toggle_button_get_active (button))
    return;
  for (int i = 0; i < ECO_N_IMPORT_FILTERS; i++)
    if (get_button (self, i) == button)
      self->filter = i;
  show_items (self);
}

/* The parts of the list, which no template can make. */
void
_eco_import_dialog_init_preview (EcoImportDialog *self)
{
  GtkListItemFactory *factory = eco_import_item_factory_new ();

  self->filter = -1;
  self->items = g_list_store_new (ECO_TYPE_IMPORT_ITEM);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (
      self->list_view,
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)))));
  g_object_unref (factory);
}
