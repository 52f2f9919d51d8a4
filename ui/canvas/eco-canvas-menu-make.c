/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what makes and names things, in the menu. */
#include "config.h"

#include "canvas/control/eco-canvas-make.h"
#include "canvas/eco-canvas-private.h"

#include <glib/gi18n-lib.h>

/* The ecosystem that a node stands for, or could stand for; the window has the actions. */
static void
append_other (GMenu *section, EcoCanvas *self)
{
  EcoDocument *document = eco_canvas_get_document (self);
  EcoObject *only = eco_selection_get_only (eco_document_get_selection (document));
  EcoNode *brand = eco_ecosystem_find_brand_node (eco_document_get_ecosystem (document));

  if (only == NULL || !ECO_IS_NODE (only))
    return;
  if (ECO_NODE (only)->file != NULL)
    g_menu_append (section, _("Open Its Ecosystem"), "win.open-ecosystem");
  else if (only != (EcoObject *) brand)
    g_menu_append (section, _("Make an Ecosystem of It"), "win.make-ecosystem");
}

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
  append_other (section, self);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
