/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTable: new rows. Most are made at once; an exchange asks for its two nodes. */
#include "config.h"

#include "panels/eco-table-private.h"

#include "model/eco-exchange.h"
#include "model/eco-node.h"
#include "panels/eco-table-words.h"
#include "panels/control/eco-new-row.h"
#include "widgets/eco-choice.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EcoTable *table;            /* not owned: it outlives its popover */
  GtkWidget *popover;
  GtkWidget *ends[2];         /* who gives, who gets */
} NewExchange;

static const char *
get_end (NewExchange *self, int which)
{
  EcoChoice *choice = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->ends[which]));

  return choice != NULL ? eco_choice_get_id (choice) : NULL;
}

static void
add_exchange_cb (NewExchange *self)
{
  EcoTable *table = self->table;
  g_autoptr (GError) error = NULL;
  EcoExchange *exchange = eco_new_row_add_exchange (table->document, get_end (self, 0),
                                                    get_end (self, 1), &error);

  if (exchange == NULL)
    {
      _eco_table_message (table, error->message);
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  eco_table_sheet_edit (table->sheets[ECO_TABLE_EXCHANGES],
                        eco_object_get_id (ECO_OBJECT (exchange)), "category");
}

static GtkWidget *
create_end (NewExchange *self, GtkWidget *grid, int which, const char *current)
{
  EcoObjectClass *klass = g_type_class_ref (ECO_TYPE_EXCHANGE);
  const EcoField *field =
    eco_object_class_find_field (klass, which == 0 ? "from" : "to", &(guint) { 0 });
  GListModel *choices = eco_choice_list_new (self->table->document, NULL, field, FALSE);
  GtkWidget *label = gtk_label_new (eco_field_get_label (field));
  GtkWidget *end = gtk_drop_down_new (
    choices, gtk_property_expression_new (ECO_TYPE_CHOICE, NULL, "label"));
  guint position = eco_choice_list_find (choices, current);

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (end), TRUE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (end), position);
  gtk_widget_set_size_request (end, 220, -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (end), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  eco_field_get_label (field), -1);
  gtk_grid_attach (GTK_GRID (grid), label, 0, which, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), end, 1, which, 1, 1);
  g_type_class_unref (klass);
  return end;
}

static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

static void
ask_for_exchange (EcoTable *self)
{
  NewExchange *asked = g_new0 (NewExchange, 1);
  GtkWidget *grid = gtk_grid_new (), *button = gtk_button_new_with_mnemonic (_("_Add"));
  const char *from, *to;

  eco_new_row_guess_ends (self->document, &from, &to);
  asked->table = self;
  asked->popover = gtk_popover_new ();
  asked->ends[0] = create_end (asked, grid, 0, from);
  asked->ends[1] = create_end (asked, grid, 1, to);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_grid_attach (GTK_GRID (grid), button, 1, 2, 1, 1);
  g_object_set (grid, "margin-top", 8, "margin-bottom", 8, "margin-start", 8, "margin-end", 8,
                NULL);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_exchange_cb), asked);
  gtk_popover_set_child (GTK_POPOVER (asked->popover), grid);
  gtk_popover_set_default_widget (GTK_POPOVER (asked->popover), button);
  g_object_set_data_full (G_OBJECT (asked->popover), "asked", asked, g_free);
  g_signal_connect (asked->popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_widget_set_parent (asked->popover, self->new_button);
  gtk_popover_popup (GTK_POPOVER (asked->popover));
}

static void
add_node (EcoTable *self)
{
  g_autoptr (GError) error = NULL;
  EcoNode *node = eco_new_row_add_node (self->document, &error);

  if (node == NULL)
    {
      _eco_table_message (self, error->message);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  eco_sheet_set_filter (eco_table_sheet_get_sheet (self->sheets[ECO_TABLE_NODES]), "");
  eco_table_sheet_edit (self->sheets[ECO_TABLE_NODES], eco_object_get_id (ECO_OBJECT (node)),
                        "name");
}

static guint
find_list (EcoTable *self, GType type)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (eco_document_get_ecosystem (self->document));
  guint list = 0;

  while (list + 1 < klass->n_lists && klass->lists[list].item_type () != type)
    list++;
  return list;
}

/* Something of the plan, whose name is typed then. */
static void
add_other (EcoTable *self, EcoTableWhich which)
{
  EcoEditor *editor = eco_document_get_editor (self->document);
  GType type = eco_sheet_get_row_type (eco_table_sheet_get_sheet (self->sheets[which]));
  EcoTableWords words;
  EcoObject *object;

  eco_table_words_get (type, &words);
  object = eco_editor_add (editor, find_list (self, type), type, words.name);
  if (object == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  eco_sheet_set_filter (eco_table_sheet_get_sheet (self->sheets[which]), "");
  eco_selection_set_only (eco_document_get_selection (self->document), eco_object_get_id (object));
  eco_table_sheet_edit (self->sheets[which], eco_object_get_id (object), "name");
}

/* In the sheet that is shown. */
void
_eco_table_add_row (EcoTable *self)
{
  if (self->document == NULL)
    return;
  if (_eco_table_get_which (self) == ECO_TABLE_NODES)
    add_node (self);
  else if (_eco_table_get_which (self) == ECO_TABLE_EXCHANGES)
    ask_for_exchange (self);
  else
    add_other (self, _eco_table_get_which (self));
}
