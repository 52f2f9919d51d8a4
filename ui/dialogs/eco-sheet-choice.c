/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSheetChoice: which tables of an ecosystem go out, and in what format. */
#include "config.h"

#include "dialogs/eco-sheet-choice.h"

#include "store/eco-sheet-columns.h"

#include <glib/gi18n-lib.h>

struct _EcoSheetChoice
{
  GtkBox parent_instance;

  GtkWidget *formats;         /* of GtkDropDown */
  GtkWidget *tables;          /* the box with the buttons */
  GtkWidget *mark;            /* of GtkCheckButton */
  GtkWidget *guarded;         /* of GtkCheckButton */
  GtkWidget *safe;            /* of GtkCheckButton */
  GPtrArray *buttons;         /* of GtkCheckButton, one for each list of eco_sheet_get_lists() */
};

G_DEFINE_FINAL_TYPE (EcoSheetChoice, eco_sheet_choice, GTK_TYPE_BOX)

static void
format_cb (EcoSheetChoice *self)
{
  EcoSheetFormat format = eco_sheet_choice_get_format (self);

  gtk_widget_set_visible (self->tables, eco_sheet_format_has_lists (format));
  gtk_widget_set_visible (self->mark, format == ECO_SHEET_CSV);
  gtk_widget_set_visible (self->guarded, format == ECO_SHEET_CSV);
}

static void
eco_sheet_choice_finalize (GObject *object)
{
  g_ptr_array_unref (ECO_SHEET_CHOICE (object)->buttons);
  G_OBJECT_CLASS (eco_sheet_choice_parent_class)->finalize (object);
}

static void
eco_sheet_choice_class_init (EcoSheetChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_sheet_choice_finalize;
}

static void
add_formats (EcoSheetChoice *self)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  for (int i = 0; i < ECO_N_SHEET_FORMATS; i++)
    gtk_string_list_append (model, eco_sheet_format_get_label ((EcoSheetFormat) i));
  self->formats = gtk_drop_down_new (G_LIST_MODEL (model), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->formats), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Format"), -1);
  g_signal_connect_swapped (self->formats, "notify::selected", G_CALLBACK (format_cb), self);
  gtk_box_append (GTK_BOX (self), self->formats);
}

static void
eco_sheet_choice_init (EcoSheetChoice *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->buttons = g_ptr_array_new ();
  add_formats (self);
  self->tables = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->tables), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->tables), 16);
  gtk_box_append (GTK_BOX (self), self->tables);
  self->mark = gtk_check_button_new_with_label (_("Mark the text as UTF-8, as Excel wants it"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->mark), TRUE);
  gtk_box_append (GTK_BOX (self), self->mark);
  self->guarded = gtk_check_button_new_with_label (
      _("Safe for spreadsheets: no text becomes a formula"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->guarded), TRUE);
  gtk_box_append (GTK_BOX (self), self->guarded);
  self->safe = gtk_check_button_new_with_label (
      _("Safe to share: without what is confidential"));
  gtk_box_append (GTK_BOX (self), self->safe);
  format_cb (self);
}

/* What is empty goes out only when it is asked for. */
static void
add_button (EcoSheetChoice *self, EcoDocument *document, guint list)
{
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (document));
  guint n = eco_list_get_length (eco_object_get_list (ecosystem, list));
  g_autofree char *label
      = g_strdup_printf ("%s (%u)", _(eco_sheet_get_spec (list)->label), n);
  GtkWidget *button = gtk_check_button_new_with_label (label);
  int at = (int) self->buttons->len;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), n > 0);
  gtk_grid_attach (GTK_GRID (self->tables), button, at % 2, at / 2, 1, 1);
  g_ptr_array_add (self->buttons, button);
}

/**
 * eco_sheet_choice_new:
 *
 * Returns: (transfer floating): the choice, with all tables that have rows
 */
GtkWidget *
eco_sheet_choice_new (EcoDocument *document)
{
  EcoSheetChoice *self = g_object_new (ECO_TYPE_SHEET_CHOICE, NULL);
  guint n_lists;
  const guint *lists = eco_sheet_get_lists (&n_lists);

  for (guint i = 0; i < n_lists; i++)
    add_button (self, document, lists[i]);
  return GTK_WIDGET (self);
}

/**
 * eco_sheet_choice_get_format:
 */
EcoSheetFormat
eco_sheet_choice_get_format (EcoSheetChoice *self)
{
  return (EcoSheetFormat) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->formats));
}

/**
 * eco_sheet_choice_get_mark:
 *
 * Returns: whether a text begins with a byte order mark
 */
gboolean
eco_sheet_choice_get_mark (EcoSheetChoice *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->mark));
}

/**
 * eco_sheet_choice_get_raw:
 *
 * Returns: whether what looks like a formula goes out as it is
 */
gboolean
eco_sheet_choice_get_raw (EcoSheetChoice *self)
{
  return !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->guarded));
}

/**
 * eco_sheet_choice_get_safe:
 *
 * Returns: whether what is confidential stays here
 */
gboolean
eco_sheet_choice_get_safe (EcoSheetChoice *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->safe));
}

/**
 * eco_sheet_choice_dup_lists:
 *
 * Returns: (transfer full) (element-type guint): the lists that were chosen; without any, the
 *   first
 */
GArray *
eco_sheet_choice_dup_lists (EcoSheetChoice *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_lists;
  const guint *lists = eco_sheet_get_lists (&n_lists);

  for (guint i = 0; i < n_lists; i++)
    if (gtk_check_button_get_active (self->buttons->pdata[i]))
      g_array_append_val (chosen, lists[i]);
  if (chosen->len == 0)
    g_array_append_val (chosen, lists[0]);
  return chosen;
}
