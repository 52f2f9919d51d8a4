/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoThemeDialog: theme files and images. */
#include "config.h"

#include "dialogs/eco-theme-dialog-private.h"

#include "render/eco-image-palette.h"
#include "store/eco-file-state.h"
#include "store/eco-save.h"
#include "store/eco-theme-file.h"
#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>

/* ---- Theme files */

static void
import_chosen_cb (GObject *object, GFile *file)
{
  EcoThemeDialog *self = ECO_THEME_DIALOG (object);
  EcoEcosystem *ecosystem = _eco_theme_dialog_get_ecosystem (self);
  g_autoptr (EcoBrandTheme) theme = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (file == NULL || !self->open)
    return;
  theme = eco_theme_file_load (file, NULL, &error);
  if (theme == NULL)
    {
      _eco_theme_dialog_tell (self, error);
      return;
    }
  id = eco_ecosystem_dup_new_id (ecosystem, ECO_TYPE_BRAND_THEME);
  eco_object_set_id (ECO_OBJECT (theme), id);
  eco_editor_insert (_eco_theme_dialog_get_editor (self), ECO_OBJECT (ecosystem),
                     ECO_ECOSYSTEM_BRAND_THEMES, G_MAXUINT, ECO_OBJECT (theme), NULL);
  _eco_theme_dialog_choose (self, id);
  _eco_theme_dialog_show_gallery (self);
}

void
_eco_theme_dialog_import (EcoThemeDialog *self)
{
  EcoUiFileChoice choice = {
    .title = _("Import a Theme"), .accept = _("_Import"),
    .filter = _("Themes of Ecotone"), .pattern = "*" ECO_THEME_FILE_SUFFIX,
  };

  eco_ui_choose_file (GTK_WINDOW (self), &choice, import_chosen_cb, self);
}

static void
export_chosen_cb (GObject *object, GFile *file)
{
  EcoThemeDialog *self = ECO_THEME_DIALOG (object);
  EcoBrandTheme *brand = self->document != NULL ? _eco_theme_dialog_get_brand (self) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL || brand == NULL)
    return;
  bytes = eco_theme_file_write (brand);
  if (!eco_save_bytes (file, bytes, NULL, ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP, NULL, &error))
    _eco_theme_dialog_tell (self, error);
}

void
_eco_theme_dialog_export (EcoThemeDialog *self)
{
  EcoBrandTheme *brand = _eco_theme_dialog_get_brand (self);
  g_autofree char *name = brand != NULL ? g_strconcat (brand->name, ECO_THEME_FILE_SUFFIX, NULL)
                                        : NULL;
  EcoUiFileChoice choice = {
    .title = _("Export a Theme"), .accept = _("_Export"), .name = name,
    .filter = _("Themes of Ecotone"), .pattern = "*" ECO_THEME_FILE_SUFFIX,
  };

  if (brand == NULL)
    return;
  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  eco_ui_choose_file (GTK_WINDOW (self), &choice, export_chosen_cb, self);
}

/* ---- Images */

static EcoImage *
load_image (GFile *file, GBytes **bytes, GError **error)
{
  *bytes = eco_file_load (file, ECO_IMAGE_MAX_BYTES, NULL, NULL, error);
  return *bytes != NULL ? eco_image_new (*bytes, error) : NULL;
}

static void
logo_chosen_cb (GObject *object, GFile *file)
{
  EcoThemeDialog *self = ECO_THEME_DIALOG (object);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoImage) image = NULL;
  g_autofree char *packed = NULL;

  if (file == NULL || self->brand == NULL)
    return;
  image = load_image (file, &bytes, &error);
  packed = image != NULL ? eco_brand_theme_pack_logo (bytes, &error) : NULL;
  if (packed == NULL)
    _eco_theme_dialog_tell (self, error);
  else
    eco_editor_set_text (_eco_theme_dialog_get_editor (self), ECO_OBJECT (self->brand), "logo",
                         packed, NULL);
}

void
_eco_theme_dialog_choose_logo (EcoThemeDialog *self)
{
  EcoUiFileChoice choice = { .title = _("Choose a Logo"), .accept = _("_Choose") };

  eco_ui_choose_file (GTK_WINDOW (self), &choice, logo_chosen_cb, self);
}

/* Colours go through the editor, so they are taken from a theme that is filled beside it. */
static void
take_colors (EcoThemeDialog *self, const EcoImagePalette *palette)
{
  static const char *const fields[] = { "core", "accent", "people", "process", "technology",
                                        "community", "channel" };
  g_autoptr (EcoObject) filled = eco_object_new (ECO_TYPE_BRAND_THEME, NULL);

  eco_image_palette_fill (palette, ECO_BRAND_THEME (filled));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = eco_object_dup_text (filled,
                                                   eco_object_find_field (filled, fields[i]));

      eco_editor_set_text (_eco_theme_dialog_get_editor (self), ECO_OBJECT (self->brand),
                           fields[i], text != NULL ? text : "", NULL);
    }
}

static void
colors_chosen_cb (GObject *object, GFile *file)
{
  EcoThemeDialog *self = ECO_THEME_DIALOG (object);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoImage) image = NULL;
  EcoImagePalette palette;
  EcoPixels pixels;

  if (file == NULL || self->brand == NULL)
    return;
  image = load_image (file, &bytes, &error);
  if (image == NULL)
    {
      _eco_theme_dialog_tell (self, error);
      return;
    }
  pixels = eco_image_get_pixels (image);
  if (eco_image_palette_from_pixels (&pixels, eco_style_get (self->brand->base), &palette))
    take_colors (self, &palette);
  else
    eco_ui_tell (GTK_WINDOW (self), _("There are no colours in this image"),
                 _("Choose one that is more than white paper."));
}

void
_eco_theme_dialog_choose_colors (EcoThemeDialog *self)
{
  EcoUiFileChoice choice = { .title = _("Colours from an Image"), .accept = _("_Choose") };

  eco_ui_choose_file (GTK_WINDOW (self), &choice, colors_chosen_cb, self);
}
