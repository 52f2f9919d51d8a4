/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExportDialog: between its rows and the settings. */
#include "config.h"

#include "dialogs/eco-export-dialog-private.h"

#include "model/eco-model.h"
#include "render/eco-style.h"

#include <glib/gi18n-lib.h>

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

static gboolean
makes_sense (EcoExportDialog *self, EcoExportScope scope)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);

  switch (scope)
    {
    case ECO_EXPORT_SCOPE_MAP:
    case ECO_EXPORT_SCOPE_RINGS:
      return TRUE;
    case ECO_EXPORT_SCOPE_SHOWN:
      return eco_view_state_is_active (eco_document_get_view_state (self->document));
    case ECO_EXPORT_SCOPE_SELECTION:
      return eco_selection_get_size (eco_document_get_selection (self->document)) > 0;
    case ECO_EXPORT_SCOPE_VIEWS:
      return eco_list_get_length (eco_object_get_list (ECO_OBJECT (ecosystem),
                                                       ECO_ECOSYSTEM_VIEWS)) > 0;
    }
  g_return_val_if_reached (FALSE);
}

/* What is shown now is what was looked at last, so it is suggested while it is not all. */
static void
fill_scopes (EcoExportDialog *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  EcoExportScope wanted = self->settings->scope;
  guint selected = 0;

  if (wanted == ECO_EXPORT_SCOPE_MAP && makes_sense (self, ECO_EXPORT_SCOPE_SHOWN))
    wanted = ECO_EXPORT_SCOPE_SHOWN;
  for (int i = 0; i < ECO_N_EXPORT_SCOPES; i++)
    {
      EcoExportScope scope = (EcoExportScope) i;

      if (!makes_sense (self, scope))
        continue;
      if (scope == wanted)
        selected = self->scopes->len;
      g_array_append_val (self->scopes, scope);
      gtk_string_list_append (list, eco_export_scope_get_label (scope));
    }
  take_model (self->scope_row, list);
  adw_combo_row_set_selected (self->scope_row, selected);
}

static void
fill_themes (EcoExportDialog *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  EcoTheme theme = ECO_THEME_LIGHT;

  for (int i = 0; i < ECO_N_THEMES; i++)
    gtk_string_list_append (list, eco_enum_get_label (ECO_TYPE_THEME, i));
  take_model (self->theme_row, list);
  if (self->settings->theme != NULL)
    eco_theme_parse (self->settings->theme, &theme);
  adw_combo_row_set_selected (self->theme_row, (guint) theme);
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
  settings->theme = g_strdup (
      eco_theme_get_name ((EcoTheme) adw_combo_row_get_selected (self->theme_row)));
  settings->paper = (EcoPaper) adw_combo_row_get_selected (self->paper_row);
  settings->sheets = gtk_spin_button_get_value_as_int (self->sheets_spin);
  settings->width = gtk_spin_button_get_value_as_int (self->width_spin);
  settings->dpi = gtk_spin_button_get_value_as_int (self->dpi_spin);
  settings->margin = gtk_spin_button_get_value_as_int (self->margin_spin);
  settings->title = gtk_switch_get_active (self->title_switch);
  settings->legend = gtk_switch_get_active (self->legend_switch);
  settings->labels = gtk_switch_get_active (self->labels_switch);
  settings->background = gtk_switch_get_active (self->background_switch);
  settings->safe = gtk_switch_get_active (self->safe_switch);
  settings->embed = gtk_switch_get_active (self->embed_switch);
  settings->outlines = gtk_switch_get_active (self->outlines_switch);
}

/* Only what means something for the format can be chosen. */
void
eco_export_dialog_show_rows (EcoExportDialog *self)
{
  EcoExportFormat format = self->settings->format;
  gboolean is_png = format == ECO_EXPORT_PNG;
  gboolean is_pdf = format == ECO_EXPORT_PDF;

  gtk_widget_set_visible (self->size_group, is_png || is_pdf);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), is_pdf);
  gtk_widget_set_visible (self->sheets_row, is_pdf && self->settings->paper != ECO_PAPER_TIGHT);
  gtk_widget_set_visible (self->width_row, is_png);
  gtk_widget_set_visible (self->dpi_row, is_png);
  gtk_widget_set_visible (self->outlines_row, format == ECO_EXPORT_SVG);
}
