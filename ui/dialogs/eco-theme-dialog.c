/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoThemeDialog: life, and the choice. */
#include "config.h"

#include "dialogs/eco-theme-dialog-private.h"

#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (EcoThemeDialog, eco_theme_dialog, ADW_TYPE_WINDOW)

EcoEcosystem *
_eco_theme_dialog_get_ecosystem (EcoThemeDialog *self)
{
  return eco_document_get_ecosystem (self->document);
}

EcoEditor *
_eco_theme_dialog_get_editor (EcoThemeDialog *self)
{
  return eco_document_get_editor (self->document);
}

void
_eco_theme_dialog_tell (EcoThemeDialog *self, const GError *error)
{
  eco_ui_tell (GTK_WINDOW (self), _("This does not work"), error->message);
}

/* The brand theme that is chosen, or NULL. */
EcoBrandTheme *
_eco_theme_dialog_get_brand (EcoThemeDialog *self)
{
  EcoEcosystem *ecosystem = _eco_theme_dialog_get_ecosystem (self);
  EcoObject *found = eco_ecosystem_lookup (ecosystem, ecosystem->theme);

  return found != NULL && ECO_IS_BRAND_THEME (found) ? ECO_BRAND_THEME (found) : NULL;
}

static void
update_buttons (EcoThemeDialog *self)
{
  gtk_widget_set_sensitive (self->brand_buttons, _eco_theme_dialog_get_brand (self) != NULL);
}

/* Gives the document a look: a theme's name, the id of a brand theme, or "" for the system's. */
void
_eco_theme_dialog_choose (EcoThemeDialog *self, const char *name)
{
  EcoObject *ecosystem = ECO_OBJECT (_eco_theme_dialog_get_ecosystem (self));

  eco_editor_set_text (_eco_theme_dialog_get_editor (self), ecosystem, "theme", name, NULL);
  update_buttons (self);
}

void
_eco_theme_dialog_show_gallery (EcoThemeDialog *self)
{
  _eco_theme_dialog_fill_gallery (self);
  update_buttons (self);
  gtk_stack_set_visible_child_name (self->pages, "gallery");
  gtk_widget_set_visible (self->back_button, FALSE);
  gtk_widget_set_visible (self->cancel_button, TRUE);
  adw_window_title_set_title (self->title, _("Theme"));
  adw_window_title_set_subtitle (self->title, "");
}

/* ---- Buttons */

static void
apply_cb (EcoThemeDialog *self)
{
  if (self->open)
    eco_editor_end (_eco_theme_dialog_get_editor (self));
  self->open = FALSE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
back_cb (EcoThemeDialog *self)
{
  _eco_theme_dialog_clear_editor (self);
  _eco_theme_dialog_show_gallery (self);
}

/* A new one begins as the theme that is chosen, with the name of the brand. */
static void
new_cb (EcoThemeDialog *self)
{
  EcoEcosystem *ecosystem = _eco_theme_dialog_get_ecosystem (self);
  EcoEditor *editor = _eco_theme_dialog_get_editor (self);
  EcoTheme base = ECO_THEME_LIGHT;
  EcoObject *brand;

  if (ecosystem->theme != NULL)
    eco_theme_parse (ecosystem->theme, &base);
  brand = eco_editor_add (editor, ECO_ECOSYSTEM_BRAND_THEMES, ECO_TYPE_BRAND_THEME,
                          ecosystem->brand != NULL && *ecosystem->brand != '\0'
                              ? ecosystem->brand : _("Brand theme"));
  eco_editor_set_text (editor, brand, "base", eco_theme_get_name (base), NULL);
  _eco_theme_dialog_choose (self, eco_object_get_id (brand));
  _eco_theme_dialog_edit (self, ECO_BRAND_THEME (brand));
}

static void
edit_cb (EcoThemeDialog *self)
{
  EcoBrandTheme *brand = _eco_theme_dialog_get_brand (self);

  if (brand != NULL)
    _eco_theme_dialog_edit (self, brand);
}

static void
remove_cb (EcoThemeDialog *self)
{
  EcoBrandTheme *brand = _eco_theme_dialog_get_brand (self);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();

  if (brand == NULL)
    return;
  g_ptr_array_add (objects, brand);
  _eco_theme_dialog_choose (self, "");
  eco_editor_remove (_eco_theme_dialog_get_editor (self), objects);
  _eco_theme_dialog_show_gallery (self);
}

/* ---- Life */

static void
object_changed_cb (EcoThemeDialog *self, EcoObject *object)
{
  if (object == (EcoObject *) self->brand)
    _eco_theme_dialog_refresh (self);
}

/* Escape, Cancel and the window manager's button take everything back. */
static gboolean
eco_theme_dialog_close_request (GtkWindow *window)
{
  EcoThemeDialog *self = ECO_THEME_DIALOG (window);

  _eco_theme_dialog_clear_editor (self);
  if (self->open)
    eco_editor_cancel (_eco_theme_dialog_get_editor (self));
  self->open = FALSE;
  return GTK_WINDOW_CLASS (eco_theme_dialog_parent_class)->close_request (window);
}

static void
eco_theme_dialog_dispose (GObject *object)
{
  EcoThemeDialog *self = ECO_THEME_DIALOG (object);

  _eco_theme_dialog_stop_painting (self);
  _eco_theme_dialog_clear_editor (self);
  if (self->open)
    eco_editor_cancel (_eco_theme_dialog_get_editor (self));
  self->open = FALSE;
  g_clear_pointer (&self->painter, eco_theme_painter_free);
  g_clear_object (&self->document);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (eco_theme_dialog_parent_class)->dispose (object);
}

static void
eco_theme_dialog_class_init (EcoThemeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_theme_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = eco_theme_dialog_close_request;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ecotone/Ecotone/ui/dialogs/eco-theme-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoThemeDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, EcoThemeDialog, gallery);
  gtk_widget_class_bind_template_child (widget_class, EcoThemeDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, EcoThemeDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, EcoThemeDialog, brand_buttons);
  gtk_widget_class_bind_template_child (widget_class, EcoThemeDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EcoThemeDialog, editor);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "import_cb",
                                                G_CALLBACK (_eco_theme_dialog_import));
  gtk_widget_class_bind_template_callback_full (widget_class, "export_cb",
                                                G_CALLBACK (_eco_theme_dialog_export));
}

static void
eco_theme_dialog_init (EcoThemeDialog *self)
{
  self->rows = g_ptr_array_new ();
  g_queue_init (&self->waiting);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eco_theme_dialog_new:
 * @document: whose look is chosen
 *
 * Returns: (transfer none): the dialog, not yet shown
 */
GtkWidget *
eco_theme_dialog_new (EcoDocument *document)
{
  EcoThemeDialog *self = g_object_new (ECO_TYPE_THEME_DIALOG, NULL);

  self->document = g_object_ref (document);
  self->painter = eco_theme_painter_new (document);
  g_signal_connect_object (_eco_theme_dialog_get_ecosystem (self), "object-changed",
                           G_CALLBACK (object_changed_cb), self, G_CONNECT_SWAPPED);
  eco_editor_begin (_eco_theme_dialog_get_editor (self), _("Change the theme"));
  self->open = TRUE;
  _eco_theme_dialog_show_gallery (self);
  return GTK_WIDGET (self);
}
