/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: the menu of what is under the pointer, or of what is selected. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#include <glib/gi18n-lib.h>

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

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

static void
append_moves (GMenu *menu, EcoEcosystem *ecosystem)
{
  GMenu *section = g_menu_new (), *sides = g_menu_new ();
  g_autoptr (GMenu) rings = create_rings (ecosystem);

  g_menu_append_submenu (section, _("Move to Ring"), G_MENU_MODEL (rings));
  g_menu_append (sides, eco_enum_get_label (ECO_TYPE_SIDE, ECO_SIDE_INTERNAL),
                 "canvas.move-to-side::internal");
  g_menu_append (sides, eco_enum_get_label (ECO_TYPE_SIDE, ECO_SIDE_EXTERNAL),
                 "canvas.move-to-side::external");
  g_menu_append_submenu (section, _("Move to Side"), G_MENU_MODEL (sides));
  g_object_unref (sides);
  append_section (menu, section);
}

static gboolean
all_pinned (GPtrArray *objects)
{
  for (guint i = 0; i < objects->len; i++)
    if (!ECO_IS_NODE (objects->pdata[i]) || !ECO_NODE (objects->pdata[i])->pinned)
      return FALSE;
  return TRUE;
}

static void
append_selected (GMenu *menu, EcoCanvas *self)
{
  EcoDocument *document = eco_canvas_get_document (self);
  g_autoptr (GPtrArray) objects
      = eco_selection_dup_objects (eco_document_get_selection (document));
  GMenu *section = g_menu_new ();

  if (eco_canvas_can_do (self->controller, ECO_COMMAND_RENAME))
    g_menu_append (section, _("Rename"), "canvas.rename");
  if (eco_canvas_can_do (self->controller, ECO_COMMAND_CONNECT))
    g_menu_append (section, _("Connect To…"), "canvas.connect");
  if (eco_canvas_can_do (self->controller, ECO_COMMAND_ADD_RETURN))
    g_menu_append (section, _("Add the Return"), "canvas.add-return");
  if (eco_canvas_can_do (self->controller, ECO_COMMAND_TOGGLE_PIN))
    g_menu_append (section, all_pinned (objects) ? _("Unpin") : _("Pin"), "canvas.toggle-pin");
  append_section (menu, section);
  if (eco_canvas_can_do (self->controller, ECO_COMMAND_TOGGLE_PIN))
    append_moves (menu, eco_document_get_ecosystem (document));
  section = g_menu_new ();
  g_menu_append (section, _("Delete"), "canvas.delete");
  append_section (menu, section);
}

static void
append_view (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append (section, _("Select All"), "canvas.select-all");
  append_section (menu, section);
  section = g_menu_new ();
  g_menu_append (section, _("Show All"), "canvas.zoom-fit");
  g_menu_append (section, _("Original Size"), "canvas.zoom-100");
  g_menu_append (section, _("Show or Hide the Legend"), "canvas.toggle-legend");
  append_section (menu, section);
}

/* Without a pointer the menu is at what is selected. */
static EcoPoint
find_place (EcoCanvas *self)
{
  EcoCamera *camera = _eco_canvas_get_camera (self);
  EcoSelection *selection = eco_document_get_selection (eco_canvas_get_document (self));
  guint n = eco_selection_get_size (selection);
  EcoRect box;

  if (n > 0 && eco_scene_get_bounds (eco_canvas_get_scene (self),
                                     eco_selection_get_id (selection, n - 1), &box))
    {
      box = eco_camera_rect_to_view (camera, &box);
      return (EcoPoint) { CLAMP (box.x + box.width / 2, 0, camera->width),
                          CLAMP (box.y + box.height, 0, camera->height) };
    }
  return (EcoPoint) { camera->width / 2, camera->height / 2 };
}

/* @at: px of the canvas, or %NULL to find a place. */
void
_eco_canvas_popup_menu (EcoCanvas *self, const EcoPoint *at)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  EcoPoint place;

  if (eco_canvas_get_document (self) == NULL)
    return;
  place = at != NULL ? *at : find_place (self);
  if (eco_canvas_can_do (self->controller, ECO_COMMAND_SELECT_NONE))
    append_selected (menu, self);
  else
    append_view (menu);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) place.x, (int) place.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
