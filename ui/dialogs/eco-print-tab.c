/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tab of the printer's dialog: pages, colours, poster, what is on the picture. */
#include "config.h"

#include "dialogs/eco-print-tab.h"

#include "dialogs/eco-export-choices.h"

#include <glib/gi18n-lib.h>

#define ROW_SPACING 12
#define MARGIN 24

typedef struct
{
  GtkDropDown *scope, *theme;
  GtkSpinButton *sheets;
  GtkCheckButton *title, *legend, *labels, *owed, *background;
  GArray *scopes;
} Tab;

static void
tab_free (Tab *tab)
{
  g_array_unref (tab->scopes);
  g_free (tab);
}

static void
attach (GtkGrid *grid, int row, const char *label, GtkWidget *widget)
{
  GtkWidget *text = gtk_label_new_with_mnemonic (label);

  gtk_label_set_xalign (GTK_LABEL (text), 1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (text), widget);
  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_grid_attach (grid, text, 0, row, 1, 1);
  gtk_grid_attach (grid, widget, 1, row, 1, 1);
}

static GtkCheckButton *
add_check (GtkGrid *grid, int row, const char *label, gboolean active)
{
  GtkWidget *check = gtk_check_button_new_with_mnemonic (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_grid_attach (grid, check, 1, row, 1, 1);
  return GTK_CHECK_BUTTON (check);
}

static GtkDropDown *
create_drop_down (GtkStringList *list, guint selected)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (list), NULL);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  return GTK_DROP_DOWN (drop_down);
}

/**
 * eco_print_tab_new:
 * @settings: what is chosen at first
 *
 * Returns: (transfer none): the tab
 */
GtkWidget *
eco_print_tab_new (EcoDocument *document, const EcoExportSettings *settings)
{
  GtkWidget *grid = gtk_grid_new ();
  Tab *tab = g_new0 (Tab, 1);
  guint selected;
  GtkStringList *list;

  tab->scopes = g_array_new (FALSE, FALSE, sizeof (EcoExportScope));
  g_object_set_data_full (G_OBJECT (grid), "eco-print-tab", tab, (GDestroyNotify) tab_free);
  gtk_grid_set_row_spacing (GTK_GRID (grid), ROW_SPACING);
  gtk_grid_set_column_spacing (GTK_GRID (grid), ROW_SPACING);
  gtk_widget_set_margin_top (grid, MARGIN);
  gtk_widget_set_margin_bottom (grid, MARGIN);
  gtk_widget_set_margin_start (grid, MARGIN);
  gtk_widget_set_margin_end (grid, MARGIN);

  list = eco_export_choices_list_scopes (document, settings, tab->scopes, &selected);
  tab->scope = create_drop_down (list, selected);
  attach (GTK_GRID (grid), 0, _("_Pages"), GTK_WIDGET (tab->scope));
  list = eco_export_choices_list_themes (document, settings->theme, &selected);
  tab->theme = create_drop_down (list, selected);
  attach (GTK_GRID (grid), 1, _("Col_ours"), GTK_WIDGET (tab->theme));
  tab->sheets = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (1, ECO_EXPORT_MAX_SHEETS, 1));
  gtk_spin_button_set_value (tab->sheets, settings->sheets);
  attach (GTK_GRID (grid), 2, _("_Sheets side by side"), GTK_WIDGET (tab->sheets));
  tab->title = add_check (GTK_GRID (grid), 3, _("_Title"), settings->title);
  tab->legend = add_check (GTK_GRID (grid), 4, _("_Legend"), settings->legend);
  tab->labels = add_check (GTK_GRID (grid), 5, _("_Names of exchanges"), settings->labels);
  tab->owed = add_check (GTK_GRID (grid), 6, _("_Owed returns"), settings->owed);
  tab->background = add_check (GTK_GRID (grid), 7, _("_Background"), settings->background);
  return grid;
}

/**
 * eco_print_tab_read:
 * @settings: takes what was chosen
 */
void
eco_print_tab_read (GtkWidget *widget, EcoExportSettings *settings)
{
  Tab *tab = g_object_get_data (G_OBJECT (widget), "eco-print-tab");
  guint scope;

  g_return_if_fail (tab != NULL);

  scope = gtk_drop_down_get_selected (tab->scope);
  if (scope < tab->scopes->len)
    settings->scope = g_array_index (tab->scopes, EcoExportScope, scope);
  g_free (settings->theme);
  settings->theme = eco_export_choices_dup_theme (gtk_drop_down_get_model (tab->theme),
                                                  gtk_drop_down_get_selected (tab->theme));
  settings->sheets = gtk_spin_button_get_value_as_int (tab->sheets);
  settings->title = gtk_check_button_get_active (tab->title);
  settings->legend = gtk_check_button_get_active (tab->legend);
  settings->labels = gtk_check_button_get_active (tab->labels);
  settings->owed = gtk_check_button_get_active (tab->owed);
  settings->background = gtk_check_button_get_active (tab->background);
}
