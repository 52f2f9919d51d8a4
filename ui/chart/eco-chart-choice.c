/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A drop-down over a chart that may be narrow: what is chosen is cut, the list is not. */
#include "config.h"

#include "chart/eco-chart-choice.h"

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer cut)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (GPOINTER_TO_INT (cut))
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
create_factory (gboolean cut)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), GINT_TO_POINTER (cut));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}

/**
 * eco_chart_choice_set_up:
 * @drop_down: of strings
 */
void
eco_chart_choice_set_up (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) chosen = create_factory (TRUE);
  g_autoptr (GtkListItemFactory) list = create_factory (FALSE);

  gtk_drop_down_set_factory (drop_down, chosen);
  gtk_drop_down_set_list_factory (drop_down, list);
}
