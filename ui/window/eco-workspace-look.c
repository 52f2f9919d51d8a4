/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: the look of the map on the screen. It is that of the document, or follows the
 * system; who has asked the system for high contrast gets it, whatever the document says. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

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

/* The theme that a saved view asks for, else that of the document. */
static const char *
get_name (EcoWorkspace *self, EcoEcosystem *ecosystem)
{
  const char *style = eco_view_state_get_style (eco_document_get_view_state (self->document));

  return style != NULL ? style : ecosystem->theme;
}

/* The brand theme of that name, if it is one. */
static EcoObject *
find_brand (EcoEcosystem *ecosystem, const char *name)
{
  EcoObject *found = name != NULL ? eco_ecosystem_lookup (ecosystem, name) : NULL;

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
  const char *name = ecosystem != NULL ? get_name (self, ecosystem) : NULL;
  EcoObject *brand = ecosystem != NULL ? find_brand (ecosystem, name) : NULL;
  g_auto (EcoStyle) style = { 0 };

  /* Decoding a logo takes longer than comparing what it was made of. */
  if (brand != NULL && self->shown_brand != NULL && eco_object_equal (brand, self->shown_brand))
    return;
  g_clear_object (&self->shown_brand);
  if (brand != NULL)
    self->shown_brand = eco_object_copy (brand);
  if (ecosystem == NULL)
    eco_style_copy (&style, eco_style_get (get_system_theme (manager)));
  else if (name != ecosystem->theme)
    eco_style_init_named (&style, ecosystem, name, NULL);
  else
    eco_style_init_for (&style, ecosystem, get_system_theme (manager));
  eco_canvas_set_style (self->canvas, &style);
  _eco_workspace_set_chart_style (self, &style);
  _eco_workspace_update_time_look (self);
}

/**
 * eco_workspace_init_style:
 * @style: (out caller-allocates): cleared with eco_style_clear()
 *
 * Says in which theme the document is shown, whatever a saved view asks for.
 */
void
eco_workspace_init_style (EcoWorkspace *self, EcoStyle *style)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_return_if_fail (ECO_IS_WORKSPACE (self) && style != NULL);
  if (adw_style_manager_get_high_contrast (manager) || self->document == NULL)
    eco_style_copy (style, eco_style_get (get_system_theme (manager)));
  else
    eco_style_init_for (style, eco_document_get_ecosystem (self->document),
                        get_system_theme (manager));
}
