/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what makes and names things, in the menu. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#include <glib/gi18n-lib.h>

void
_eco_canvas_menu_append_make (GMenu *menu, EcoCanvas *self)
{
  g_autoptr (GMenu) section = g_menu_new ();

  if (eco_canvas_can_do (self->controller, ECO_COMMAND_RENAME))
    g_menu_append (section, _("Rename"), "canvas.rename");
  if (eco_canvas_can_do (self->controller, ECO_COMMAND_CONNECT))
    g_menu_append (section, _("Connect To…"), "canvas.connect");
  if (eco_canvas_can_do (self->controller, ECO_COMMAND_ADD_RETURN))
    g_menu_append (section, _("Add the Return"), "canvas.add-return");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
