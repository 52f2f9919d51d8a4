/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExportDialog: between its rows and the settings. */
#include "config.h"

#include "dialogs/eco-export-dialog-private.h"

#include "dialogs/eco-export-choices.h"

static void
take_model (AdwComboRow *row, GtkStringList *list)
{
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  g_object_unref (list);
}

static void
fill_formats (EcoExportDialog *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (int i = 0; i < ECO_N_EXPORT_FORMATS; i++)
    gtk_string_list_append (list, eco_export_format_get_label ((EcoExportFormat) i));
  take_model (self->format_row, list);
  adw_combo_row_set_selected (self->format_row, (guint) self->settings->format);
}

static void
fill_scopes (EcoExportDialog *self)
{
  guint selected;

  take_model (self->scope_row,
              eco_export_choices_list_scopes (self->document, self->settings,
                                              self->scopes, &selected));
  adw_combo_row_set_selected (self->scope_row, selected);
}

static void
fill_themes (EcoExportDialog *self)
{
  guint selected;

  take_model (self->theme_row, eco_export_choices_list_themes (
                                   self->document, self->settings->theme, &selected));
  adw_combo_row_set_selected (self->theme_row, selected);
}

static void
fill_papers (EcoExportDialog *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (int i = 0; i < ECO_N_PAPERS; i++)
    gtk_string_list_append (list, eco_paper_get_label ((EcoPaper) i));
  take_model (self->paper_row, list);
  adw_combo_row_set_selected (self->paper_row, (guint) self->settings->paper);
}

/* Shows the settings. */
void
eco_export_dialog_fill_rows (EcoExportDialog *self)
{
  const EcoExportSettings *settings = self->settings;

  fill_formats (self);
  fill_scopes (self);
  fill_themes (self);
  fill_papers (self);
  gtk_spin_button_set_value (self->sheets_spin, settings->sheets);
  gtk_spin_button_set_value (self->width_spin, settings->width);
  gtk_spin_button_set_value (self->dpi_spin, settings->dpi);
  gtk_spin_button_set_value (self->margin_spin, settings->margin);
  gtk_switch_set_active (self->title_switch, settings->title);
  gtk_switch_set_active (self->legend_switch, settings->legend);
  gtk_switch_set_active (self->labels_switch, settings->labels);
  gtk_switch_set_active (self->owed_switch, settings->owed);
  gtk_switch_set_active (self->background_switch, settings->background);
  gtk_switch_set_active (self->safe_switch, settings->safe);
  gtk_switch_set_active (self->embed_switch, settings->embed);
  gtk_switch_set_active (self->outlines_switch, settings->outlines);
}

/* Takes the settings from what was chosen. */
void
eco_export_dialog_read_rows (EcoExportDialog *self)
{
  EcoExportSettings *settings = self->settings;
  guint scope = adw_combo_row_get_selected (self->scope_row);

  settings->format = (EcoExportFormat) adw_combo_row_get_selected (self->format_row);
  if (scope < self->scopes->len)
    settings->scope = g_array_index (self->scopes, EcoExportScope, scope);
  g_free (settings->theme);
  settings->theme = eco_export_choices_dup_theme (
      adw_combo_row_get_model (self->theme_row), adw_combo_row_get_selected (self->theme_row));
  settings->paper = (EcoPaper) adw_combo_row_get_selected (self->paper_row);
  settings->sheets = gtk_spin_button_get_value_as_int (self->sheets_spin);
  settings->width = gtk_spin_button_get_value_as_int (self->width_spin);
  settings->dpi = gtk_spin_button_get_value_as_int (self->dpi_spin);
  settings->margin = gtk_spin_button_get_value_as_int (self->margin_spin);
  settings->title = gtk_switch_get_active (self->title_switch);
  settings->legend = gtk_switch_get_active (self->legend_switch);
  settings->labels = gtk_switch_get_active (self->labels_switch);
  settings->owed = gtk_switch_get_active (self->owed_switch);
  settings->background = gtk_switch_get_active (self->background_switch);
  settings->safe = gtk_switch_get_active (self->safe_switch);
  settings->embed = gtk_switch_get_active (self->embed_switch);
  settings->outlines = gtk_switch_get_active (self->outlines_switch);
}

static void
show_row_of (GtkSwitch *of, gboolean show)
{
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (of), ADW_TYPE_ACTION_ROW), show);
}

/* Only what means something for the format and the pages can be chosen. */
void
eco_export_dialog_show_rows (EcoExportDialog *self)
{
  EcoExportFormat format = self->settings->format;
  gboolean is_svg = format == ECO_EXPORT_SVG, is_png = format == ECO_EXPORT_PNG;
  gboolean is_pdf = format == ECO_EXPORT_PDF;
  gboolean is_map = !eco_export_scope_is_chart (self->settings->scope);

  gtk_widget_set_visible (self->size_group, is_png || is_pdf);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), is_pdf);
  gtk_widget_set_visible (self->sheets_row, is_pdf && self->settings->paper != ECO_PAPER_TIGHT);
  gtk_widget_set_visible (self->width_row, is_png);
  gtk_widget_set_visible (self->dpi_row, is_png);
  gtk_widget_set_visible (self->embed_row, is_svg || is_png);
  gtk_widget_set_visible (self->outlines_row, is_svg);
  show_row_of (self->labels_switch, is_map);
  show_row_of (self->owed_switch, is_map);
  show_row_of (self->title_switch, self->settings->scope != ECO_EXPORT_SCOPE_BOARD_PACK);
}
