/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what else to select, in the menu. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#include <glib/gi18n-lib.h>

void
_eco_canvas_menu_append_select (GMenu *menu, EcoCanvas *self)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("Select All"), "canvas.select-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
