/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: where the selected nodes go, in the menu. */
#include "config.h"

#include "canvas/eco-canvas-private.h"
#include "session/eco-document-arrange.h"

#include <glib/gi18n-lib.h>

static GMenu *
create_rings (EcoEcosystem *ecosystem)
{
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < eco_list_get_length (rings); i++)
    {
      EcoObject *ring = eco_list_get (rings, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (eco_object_get_name (ring), NULL);

      g_menu_item_set_action_and_target (item, "canvas.move-to-ring", "s",
                                         eco_object_get_id (ring));
      g_menu_append_item (menu, item);
    }
  return menu;
}

/* What is impossible now is left out. */
static void
append_possible (GMenu *menu, EcoDocument *document, GPtrArray *objects, EcoArrange how,
                 const char *label, const char *action)
{
  if (eco_document_can_arrange (document, objects, how))
    g_menu_append (menu, label, action);
}

static GMenu *
create_arrange (EcoDocument *document, GPtrArray *objects)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) rows = g_menu_new ();
  g_autoptr (GMenu) sides = g_menu_new ();

  append_possible (menu, document, objects, ECO_ARRANGE_TIDY, _("Tidy"), "canvas.tidy-selection");
  append_possible (menu, document, objects, ECO_ARRANGE_EVENLY, _("Distribute Evenly"),
                   "canvas.distribute");
  append_possible (menu, document, objects, ECO_ARRANGE_ALIGN, _("Align to One Angle"),
                   "canvas.align");
  append_possible (menu, document, objects, ECO_ARRANGE_SWAP, _("Swap Places"), "canvas.swap");
  append_possible (rows, document, objects, ECO_ARRANGE_BY_NAME, _("Sort by Name"),
                   "canvas.sort-by-name");
  append_possible (rows, document, objects, ECO_ARRANGE_BY_SIZE, _("Sort by Exchanges"),
                   "canvas.sort-by-size");
  append_possible (rows, document, objects, ECO_ARRANGE_TURN_DOWN, _("Turn Down"),
                   "canvas.turn-down");
  append_possible (rows, document, objects, ECO_ARRANGE_TURN_UP, _("Turn Up"), "canvas.turn-up");
  append_possible (sides, document, objects, ECO_ARRANGE_MIRROR, _("Mirror Top to Bottom"),
                   "canvas.mirror");
  append_possible (sides, document, objects, ECO_ARRANGE_SWAP_SIDES, _("Swap the Sides"),
                   "canvas.swap-sides");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rows));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (sides));
  return menu;
}

static gboolean
all_pinned (GPtrArray *objects)
{
  for (guint i = 0; i < objects->len; i++)
    if (!ECO_IS_NODE (objects->pdata[i]) || !ECO_NODE (objects->pdata[i])->pinned)
      return FALSE;
  return TRUE;
}

void
_eco_canvas_menu_append_arrange (GMenu *menu, EcoCanvas *self)
{
  EcoDocument *document = eco_canvas_get_document (self);
  g_autoptr (GPtrArray) objects
      = eco_selection_dup_objects (eco_document_get_selection (document));
  g_autoptr (GMenu) rings = create_rings (eco_document_get_ecosystem (document));
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) sides = g_menu_new ();
  g_autoptr (GMenu) arrange = create_arrange (document, objects);

  if (eco_document_can_arrange (document, objects, ECO_ARRANGE_TIDY))
    g_menu_append_submenu (section, _("Arrange"), G_MENU_MODEL (arrange));
  if (!eco_canvas_can_do (self->controller, ECO_COMMAND_TOGGLE_PIN))
    {
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
      return;
    }
  g_menu_append (section, all_pinned (objects) ? _("Unpin") : _("Pin"), "canvas.toggle-pin");
  g_menu_append_submenu (section, _("Move to Ring"), G_MENU_MODEL (rings));
  g_menu_append (sides, eco_enum_get_label (ECO_TYPE_SIDE, ECO_SIDE_INTERNAL),
                 "canvas.move-to-side::internal");
  g_menu_append (sides, eco_enum_get_label (ECO_TYPE_SIDE, ECO_SIDE_EXTERNAL),
                 "canvas.move-to-side::external");
  g_menu_append_submenu (section, _("Move to Side"), G_MENU_MODEL (sides));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
