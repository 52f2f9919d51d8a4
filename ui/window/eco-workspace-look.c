/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: the look of the map on the screen. It is that of the document, or follows the
 * system; who has asked the system for high contrast gets it, whatever the document says. */
#include "config.h"

#include "window/eco-workspace-private.h"

#include "model/eco-brand-theme.h"
#include "render/eco-style-brand.h"

#include <adwaita.h>

static EcoTheme
get_system_theme (AdwStyleManager *manager)
{
  static const EcoTheme themes[2][2] = {
    { ECO_THEME_LIGHT, ECO_THEME_DARK },
    { ECO_THEME_CONTRAST, ECO_THEME_CONTRAST_DARK },
  };

  return themes[adw_style_manager_get_high_contrast (manager) ? 1 : 0]
               [adw_style_manager_get_dark (manager) ? 1 : 0];
}

/* The brand theme that the document has chosen, if it is one. */
static EcoObject *
find_brand (EcoEcosystem *ecosystem)
{
  EcoObject *found = eco_ecosystem_lookup (ecosystem, ecosystem->theme);

  return found != NULL && ECO_IS_BRAND_THEME (found) ? found : NULL;
}

/* A theme is seen while it is being chosen, which is no step yet. */
static void
object_changed_cb (EcoEcosystem *ecosystem, EcoObject *object, gpointer field, EcoWorkspace *self)
{
  if (object == ECO_OBJECT (ecosystem) || ECO_IS_BRAND_THEME (object))
    _eco_workspace_update_look (self);
}

/* Follows the look of the document from now on. */
void
_eco_workspace_follow_look (EcoWorkspace *self)
{
  g_signal_connect (eco_document_get_ecosystem (self->document), "object-changed",
                    G_CALLBACK (object_changed_cb), self);
}

/* Shows the map as document and system want it now. */
void
_eco_workspace_update_look (EcoWorkspace *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean forced = adw_style_manager_get_high_contrast (manager) || self->document == NULL;
  EcoEcosystem *ecosystem = forced ? NULL : eco_document_get_ecosystem (self->document);
  EcoObject *brand = ecosystem != NULL ? find_brand (ecosystem) : NULL;
  g_auto (EcoStyle) style = { 0 };

  /* Decoding a logo takes longer than comparing what it was made of. */
  if (brand != NULL && self->shown_brand != NULL && eco_object_equal (brand, self->shown_brand))
    return;
  g_clear_object (&self->shown_brand);
  if (brand != NULL)
    self->shown_brand = eco_object_copy (brand);
  if (ecosystem != NULL)
    eco_style_init_for (&style, ecosystem, get_system_theme (manager));
  else
    eco_style_copy (&style, eco_style_get (get_system_theme (manager)));
  eco_canvas_set_style (self->canvas, &style);
  _eco_workspace_set_chart_style (self, &style);
  _eco_workspace_update_time_look (self);
}
