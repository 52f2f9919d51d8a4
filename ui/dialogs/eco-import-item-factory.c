/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How an EcoImportItem looks in a list: an icon, what it is called, what becomes of it, where it
 * stands in the file. */
#include "config.h"

#include "dialogs/eco-import-item-factory.h"

#include "dialogs/eco-import-item.h"

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (NULL), *details = gtk_label_new (NULL);
  GtkWidget *place = gtk_label_new (NULL);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (details), 0);
  gtk_label_set_wrap (GTK_LABEL (details), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (details), PANGO_WRAP_WORD_CHAR);
  /* Looking for the width at which a long text looks best takes seconds. */
  gtk_label_set_natural_wrap_mode (GTK_LABEL (details), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (details, "caption");
  gtk_widget_add_css_class (details, "dim-label");
  gtk_widget_add_css_class (place, "caption");
  gtk_widget_add_css_class (place, "numeric");
  gtk_widget_add_css_class (place, "dim-label");
  gtk_widget_set_valign (place, GTK_ALIGN_START);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), details);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), place);
  gtk_widget_add_css_class (row, "import-row");
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  EcoImportItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *icon = gtk_widget_get_first_child (row);
  GtkWidget *texts = gtk_widget_get_next_sibling (icon);
  GtkWidget *title = gtk_widget_get_first_child (texts);
  GtkWidget *details = gtk_widget_get_next_sibling (title);
  g_autofree char *name = eco_import_item_dup_title (item);
  g_autofree char *words = eco_import_item_dup_details (item);
  g_autofree char *place = eco_import_item_dup_place (item);
  g_autofree char *spoken =
      g_strdup_printf ("%s, %s, %s. %s", eco_import_item_get_word (item), name, place, words);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), eco_import_item_get_icon (item));
  gtk_widget_set_tooltip_text (icon, eco_import_item_get_word (item));
  gtk_label_set_text (GTK_LABEL (title), name);
  gtk_label_set_text (GTK_LABEL (details), words);
  gtk_widget_set_visible (details, words[0] != '\0');
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (row)), place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * eco_import_item_factory_new:
 *
 * Returns: (transfer full): makes the rows of a list of EcoImportItem
 */
GtkListItemFactory *
eco_import_item_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
