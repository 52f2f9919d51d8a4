/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what is seen of the map, in the menu. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#include <glib/gi18n-lib.h>

void
_eco_canvas_menu_append_view (GMenu *menu, EcoCanvas *self)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("Focus on This"), "win.focus");
  g_menu_append (section, _("What If We Lose This?"), "win.lose");
  g_menu_append (section, _("Show All"), "canvas.zoom-fit");
  g_menu_append (section, _("Original Size"), "canvas.zoom-100");
  g_menu_append (section, _("Show or Hide the Legend"), "canvas.toggle-legend");
  g_menu_append (section, _("Show or Hide What Is Owed"), "canvas.toggle-owed");
  g_menu_append (section, _("Show or Hide the Overview"), "canvas.toggle-minimap");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
