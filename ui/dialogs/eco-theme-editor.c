/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoThemeDialog: the editor of a brand theme, rows made from the table of its class. */
#include "config.h"

#include "dialogs/eco-theme-dialog-private.h"

#include "base/eco-number.h"
#include "inspector/eco-field-row.h"
#include "render/eco-image.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LOGO_SIDE 48

/* ---- Logo */

static void
show_logo (EcoThemeDialog *self)
{
  g_autoptr (GBytes) bytes = eco_brand_theme_dup_logo (self->brand, NULL);
  g_autoptr (EcoImage) image = bytes != NULL ? eco_image_new (bytes, NULL) : NULL;
  g_autoptr (GBytes) data = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  EcoPixels pixels;

  gtk_widget_set_visible (GTK_WIDGET (self->logo), image != NULL);
  gtk_widget_set_visible (self->logo_button, image != NULL);
  if (image == NULL)
    return;
  pixels = eco_image_get_pixels (image);
  data = g_bytes_new (pixels.data, (gsize) pixels.stride * (gsize) (pixels.height - 1)
                                       + 4 * (gsize) pixels.width);
  texture = gdk_memory_texture_new (pixels.width, pixels.height, GDK_MEMORY_R8G8B8A8, data,
                                    (gsize) pixels.stride);
  gtk_picture_set_paintable (self->logo, GDK_PAINTABLE (texture));
}

static void
remove_logo_cb (EcoThemeDialog *self)
{
  eco_editor_set_text (_eco_theme_dialog_get_editor (self), ECO_OBJECT (self->brand), "logo", "",
                       NULL);
}

static GtkWidget *
create_button (EcoThemeDialog *self, const char *label, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static GtkWidget *
create_logo_group (EcoThemeDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = create_row (_("Logo"), _("PNG, JPEG or SVG; it stays in the document"));
  GtkWidget *colors = create_row (_("Colours from an image"), _("Of the logo, or of any picture"));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Logo"));
  self->logo = GTK_PICTURE (gtk_picture_new ());
  gtk_picture_set_alternative_text (self->logo, _("Logo"));
  gtk_picture_set_can_shrink (self->logo, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->logo), LOGO_SIDE, LOGO_SIDE);
  gtk_widget_set_valign (GTK_WIDGET (self->logo), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->logo), "theme-logo");
  self->logo_button = create_button (self, _("_Remove"), _("Remove the logo"),
                                     G_CALLBACK (remove_logo_cb));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->logo));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->logo_button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             create_button (self, _("C_hoose…"), _("Choose a logo"),
                                            G_CALLBACK (_eco_theme_dialog_choose_logo)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (colors),
                             create_button (self, _("Ch_oose…"),
                                            _("Choose an image to take colours from"),
                                            G_CALLBACK (_eco_theme_dialog_choose_colors)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), colors);
  return group;
}

/* ---- Corners */

static void
corner_cb (EcoThemeDialog *self)
{
  char text[ECO_NUMBER_TEXT_SIZE];

  if (self->brand == NULL)
    return;
  eco_number_to_fixed (gtk_range_get_value (GTK_RANGE (self->corner)), 1, text);
  eco_editor_set_text (_eco_theme_dialog_get_editor (self), ECO_OBJECT (self->brand), "corner",
                       text, NULL);
}

static void
show_corner (EcoThemeDialog *self)
{
  double corner = isfinite (self->brand->corner) ? self->brand->corner
                                                 : eco_style_get (self->brand->base)->corner;

  g_signal_handlers_block_by_func (self->corner, corner_cb, self);
  gtk_range_set_value (GTK_RANGE (self->corner), corner);
  g_signal_handlers_unblock_by_func (self->corner, corner_cb, self);
}

static GtkWidget *
create_corner_row (EcoThemeDialog *self)
{
  GtkWidget *row = create_row (_("Corner radius"), _("Of cards"));

  self->corner = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 14, 0.5);
  gtk_widget_set_size_request (self->corner, 180, -1);
  gtk_scale_add_mark (GTK_SCALE (self->corner), ECO_STYLE_ROUND, GTK_POS_BOTTOM, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->corner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Corner radius"), -1);
  g_signal_connect_object (self->corner, "value-changed", G_CALLBACK (corner_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->corner);
  return row;
}

/* ---- Rows of fields */

static void
add_field (EcoThemeDialog *self, GtkWidget *group, const EcoField *field)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);
  EcoFieldRow *row;

  g_ptr_array_add (objects, g_object_ref (self->brand));
  row = eco_field_row_new (self->document, objects, field);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row->widget);
  if (row->complaint != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row->complaint);
}

static GtkWidget *
create_group (const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  return group;
}

static void
fill (EcoThemeDialog *self)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (self->brand);
  GtkWidget *general = create_group (NULL, NULL);
  GtkWidget *colors = create_group (_("Colours"), _("Made darker or lighter where they would "
                                                    "not be seen well enough"));
  GtkWidget *type = create_group (_("Type and shape"), NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];

      if (field->type == ECO_FIELD_COLOR)
        add_field (self, colors, field);
      else if (field->type == ECO_FIELD_ENUM || g_str_equal (field->name, "name"))
        add_field (self, general, field);
      else if (field->type == ECO_FIELD_STRING)
        add_field (self, type, field);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (type), create_corner_row (self));
  gtk_box_append (self->editor, general);
  gtk_box_append (self->editor, create_logo_group (self));
  gtk_box_append (self->editor, colors);
  gtk_box_append (self->editor, type);
}

void
_eco_theme_dialog_clear_editor (EcoThemeDialog *self)
{
  GtkWidget *child;

  for (guint i = 0; i < self->rows->len; i++)
    {
      EcoFieldRow *row = self->rows->pdata[i];

      row->gone = TRUE;
      eco_field_row_unref (row);
    }
  g_ptr_array_set_size (self->rows, 0);
  while (self->editor != NULL
         && (child = gtk_widget_get_first_child (GTK_WIDGET (self->editor))) != NULL)
    gtk_box_remove (self->editor, child);
  g_clear_object (&self->brand);
}

/* What the document says now. */
void
_eco_theme_dialog_refresh (EcoThemeDialog *self)
{
  if (self->brand == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    eco_field_row_refresh (self->rows->pdata[i]);
  show_logo (self);
  show_corner (self);
  adw_window_title_set_subtitle (self->title, self->brand->name);
}

/* Shows the page with the rows of @brand. */
void
_eco_theme_dialog_edit (EcoThemeDialog *self, EcoBrandTheme *brand)
{
  _eco_theme_dialog_stop_painting (self);
  _eco_theme_dialog_clear_editor (self);
  self->brand = g_object_ref (brand);
  fill (self);
  adw_window_title_set_title (self->title, _("Brand Theme"));
  _eco_theme_dialog_refresh (self);
  gtk_widget_set_visible (self->back_button, TRUE);
  gtk_widget_set_visible (self->cancel_button, FALSE);
  gtk_stack_set_visible_child_name (self->pages, "editor");
}
