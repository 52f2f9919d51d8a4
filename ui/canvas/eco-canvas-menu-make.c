/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what makes and names things, in the menu. */
#include "config.h"

#include "canvas/control/eco-canvas-make.h"
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
  if (eco_canvas_can_make (self->controller, ECO_MAKE_CONNECTED))
    g_menu_append (section, _("New Connected Node…"), "canvas.add-connected");
  if (eco_canvas_can_make (self->controller, ECO_MAKE_SIBLING))
    g_menu_append (section, _("New Sibling"), "canvas.add-sibling");
  if (eco_canvas_can_make (self->controller, ECO_MAKE_EDIT))
    g_menu_append (section, _("Edit"), "canvas.edit-exchange");
  if (eco_canvas_can_do (self->controller, ECO_COMMAND_ADD_RETURN))
    g_menu_append (section, _("Add the Return"), "canvas.add-return");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
