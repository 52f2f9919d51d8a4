/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoThemeDialog share: life, the gallery, the editor, files. */
#pragma once

#include "dialogs/eco-theme-dialog.h"

#include "model/eco-brand-theme.h"
#include "widgets/eco-theme-picture.h"

G_BEGIN_DECLS

struct _EcoThemeDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkStack       *pages;
  GtkFlowBox     *gallery;
  GtkWidget      *back_button;
  GtkWidget      *cancel_button;
  GtkWidget      *brand_buttons;
  AdwWindowTitle *title;
  GtkBox         *editor;

  EcoDocument     *document;
  EcoThemePainter *painter;
  GQueue           waiting;    /* cards of the gallery without a picture; not owned */
  guint            idle;       /* that paints them */
  gboolean         filling;    /* the gallery is being made: its selection says nothing */
  gboolean         open;       /* a group of changes is */

  /* the editor */
  EcoBrandTheme   *brand;      /* that is edited, or NULL */
  GPtrArray       *rows;       /* of EcoFieldRow */
  GtkPicture      *logo;
  GtkWidget       *logo_button;
  GtkWidget       *corner;     /* a scale */
};

/* eco-theme-dialog.c */
EcoEcosystem  *_eco_theme_dialog_get_ecosystem (EcoThemeDialog *self);
EcoEditor     *_eco_theme_dialog_get_editor    (EcoThemeDialog *self);
void           _eco_theme_dialog_choose        (EcoThemeDialog *self, const char *name);
EcoBrandTheme *_eco_theme_dialog_get_brand     (EcoThemeDialog *self);
void           _eco_theme_dialog_show_gallery  (EcoThemeDialog *self);
void           _eco_theme_dialog_tell          (EcoThemeDialog *self, const GError *error);

/* eco-theme-gallery.c */
void           _eco_theme_dialog_fill_gallery  (EcoThemeDialog *self);
void           _eco_theme_dialog_stop_painting (EcoThemeDialog *self);

/* eco-theme-editor.c */
void           _eco_theme_dialog_edit          (EcoThemeDialog *self, EcoBrandTheme *brand);
void           _eco_theme_dialog_refresh       (EcoThemeDialog *self);
void           _eco_theme_dialog_clear_editor  (EcoThemeDialog *self);

/* eco-theme-files.c */
void           _eco_theme_dialog_import        (EcoThemeDialog *self);
void           _eco_theme_dialog_export        (EcoThemeDialog *self);
void           _eco_theme_dialog_choose_logo   (EcoThemeDialog *self);
void           _eco_theme_dialog_choose_colors (EcoThemeDialog *self);

G_END_DECLS
