/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFieldRow: what one click sets: switches, levels, colours. */
#include "config.h"

#include "inspector/eco-field-row.h"

#include <glib/gi18n-lib.h>

/* ---- Yes or no */

static void
show_switch (EcoFieldRow *self)
{
  g_autofree char *text = eco_field_row_dup_text (self);

  gtk_switch_set_active (GTK_SWITCH (self->extra), g_strcmp0 (text, "yes") == 0);
}

static void
switched_cb (EcoFieldRow *self)
{
  eco_field_row_apply (self, gtk_switch_get_active (GTK_SWITCH (self->extra)) ? "yes" : "no",
                       FALSE);
}

static GtkWidget *
create_action_row (EcoFieldRow *self, GtkWidget *suffix)
{
  const char *label = eco_field_get_label (self->field);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  eco_field_row_take_title (self, g_strdup (label));
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  gtk_accessible_update_property (GTK_ACCESSIBLE (suffix), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return row;
}

void
eco_field_row_make_switch (EcoFieldRow *self)
{
  self->extra = gtk_switch_new ();
  self->show = show_switch;
  self->widget = create_action_row (self, self->extra);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->widget), self->extra);
  eco_field_row_connect (self, self->extra, "notify::active", G_CALLBACK (switched_cb));
}

/* ---- Levels: a few whole numbers, a button each */

static int
get_level (GtkWidget *button)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "level"));
}

static void
show_level (EcoFieldRow *self)
{
  g_autofree char *text = eco_field_row_dup_text (self);
  int value = text != NULL && text[0] != '\0' ? (int) g_ascii_strtoll (text, NULL, 10) : -100;

  for (GtkWidget *button = gtk_widget_get_first_child (self->extra); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      int level = get_level (button);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), level == value);
      /* A scale from one up fills like a bar. */
      if (self->field->min > 0 && level < value)
        gtk_widget_add_css_class (button, "filled");
      else
        gtk_widget_remove_css_class (button, "filled");
    }
}

static void
level_clicked_cb (EcoFieldRow *self, GtkWidget *button)
{
  g_autofree char *text = g_strdup_printf ("%d", get_level (button));
  g_autofree char *before = eco_field_row_dup_text (self);
  gboolean again = g_strcmp0 (text, before) == 0;

  if (self->quiet)
    return;
  if (!again)
    eco_field_row_apply (self, text, FALSE);
  else if (self->field->flags & ECO_FIELD_OPTIONAL)
    eco_field_row_apply (self, "", FALSE);
  eco_field_row_refresh (self);
}

static GtkWidget *
create_level (EcoFieldRow *self, int level)
{
  g_autofree char *text = NULL, *hint = NULL;
  GtkWidget *button;

  text = level < 0                    ? g_strdup_printf ("−%d", -level)
         : self->field->min < 0 && level > 0 ? g_strdup_printf ("+%d", level)
                                      : g_strdup_printf ("%d", level);
  /* TRANSLATORS: the name of a property and one of its levels, such as: Importance: 3 */
  hint = g_strdup_printf (_("%s: %s"), eco_field_get_label (self->field), text);
  button = gtk_toggle_button_new_with_label (text);
  gtk_widget_set_tooltip_text (button, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  g_object_set_data (G_OBJECT (button), "level", GINT_TO_POINTER (level));
  eco_field_row_connect (self, button, "clicked", G_CALLBACK (level_clicked_cb));
  return button;
}

void
eco_field_row_make_level (EcoFieldRow *self)
{
  self->extra = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->show = show_level;
  gtk_widget_add_css_class (self->extra, "linked");
  gtk_widget_add_css_class (self->extra, "levels");
  for (int level = (int) self->field->min; level <= (int) self->field->max; level++)
    gtk_box_append (GTK_BOX (self->extra), create_level (self, level));
  self->widget = create_action_row (self, self->extra);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->widget), 2);
}

/* ---- Colours */

/* Quiet hues that stay apart; the first is the theme's own choice. */
static const EcoColor swatches[] = {
  ECO_COLOR_UNSET,   ECO_RGB (0xc9803a), ECO_RGB (0xb5532f), ECO_RGB (0xb23a63), ECO_RGB (0x7a4fa3),
  ECO_RGB (0x4a56b0), ECO_RGB (0x2f74b5), ECO_RGB (0x1f8a8a), ECO_RGB (0x3b8f4f),
  ECO_RGB (0x6f7680),
};

static void
draw_swatch (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  EcoColor color = (EcoColor) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), "color"));
  double r, g, b, a, radius = MIN (width, height) / 2.0 - 1;

  cairo_arc (cr, width / 2.0, height / 2.0, radius, 0, 2 * G_PI);
  if (color == ECO_COLOR_UNSET)
    {
      cairo_set_source_rgba (cr, 0.5, 0.5, 0.5, 0.8);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke (cr);
      return;
    }
  eco_color_get_rgba (color, &r, &g, &b, &a);
  cairo_set_source_rgba (cr, r, g, b, a);
  cairo_fill (cr);
}

static GtkWidget *
create_swatch (EcoColor color)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), 24);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), 24);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_swatch, NULL, NULL);
  g_object_set_data (G_OBJECT (area), "color", GUINT_TO_POINTER (color));
  return area;
}

static void
show_color (EcoFieldRow *self)
{
  g_autofree char *text = eco_field_row_dup_text (self);
  GtkWidget *area = g_object_get_data (G_OBJECT (self->extra), "area");
  EcoColor color = ECO_COLOR_UNSET;

  if (text != NULL && text[0] != '\0')
    eco_color_parse (text, &color);
  g_object_set_data (G_OBJECT (area), "color", GUINT_TO_POINTER (color));
  gtk_widget_queue_draw (area);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->widget),
                               color != ECO_COLOR_UNSET ? text : _("As the theme has it"));
}

static void
swatch_clicked_cb (EcoFieldRow *self, GtkWidget *button)
{
  GtkWidget *area = gtk_button_get_child (GTK_BUTTON (button));
  EcoColor color = (EcoColor) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), "color"));
  char text[ECO_COLOR_TEXT_SIZE];

  eco_field_row_apply (self, color != ECO_COLOR_UNSET ? eco_color_to_text (color, text) : "",
                       FALSE);
  eco_field_row_refresh (self);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->extra));
}

static void
hex_cb (EcoFieldRow *self, GtkEntry *entry)
{
  EcoColor color;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autofree char *hex = text[0] != '#' ? g_strconcat ("#", text, NULL) : g_strdup (text);

  if (!eco_color_parse (hex, &color))
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      return;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  eco_field_row_apply (self, hex, FALSE);
  eco_field_row_refresh (self);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->extra));
}

/* Any colour, for those who know its number. */
static GtkWidget *
create_hex_entry (EcoFieldRow *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "#RRGGBB");
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 9);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Colour as #RRGGBB"), -1);
  eco_field_row_connect (self, entry, "activate", G_CALLBACK (hex_cb));
  return entry;
}

static GtkWidget *
create_swatches (EcoFieldRow *self)
{
  GtkWidget *grid = gtk_grid_new ();

  for (guint i = 0; i < G_N_ELEMENTS (swatches); i++)
    {
      GtkWidget *button = gtk_button_new ();
      char text[ECO_COLOR_TEXT_SIZE];
      const char *name = swatches[i] != ECO_COLOR_UNSET ? eco_color_to_text (swatches[i], text)
                                                        : _("As the theme has it");

      gtk_button_set_child (GTK_BUTTON (button), create_swatch (swatches[i]));
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "circular");
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
      eco_field_row_connect (self, button, "clicked", G_CALLBACK (swatch_clicked_cb));
      gtk_grid_attach (GTK_GRID (grid), button, (int) i % 5, (int) i / 5, 1, 1);
    }
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_grid_attach (GTK_GRID (grid), create_hex_entry (self), 0, 2, 5, 1);
  return grid;
}

void
eco_field_row_make_color (EcoFieldRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *area = create_swatch (ECO_COLOR_UNSET);

  self->extra = button;
  self->show = show_color;
  gtk_popover_set_child (GTK_POPOVER (popover), create_swatches (self));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), area);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "area", area);
  self->widget = create_action_row (self, button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->widget), button);
}
