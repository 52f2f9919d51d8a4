/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: the menu of what is under the pointer, or of what is selected. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#include <glib/gi18n-lib.h>

static void
append_delete (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("Delete"), "canvas.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* One call for each aspect; what is selected decides which of them have a say. */
static void
append_all (GMenu *menu, EcoCanvas *self)
{
  gboolean ring = _eco_canvas_menu_is_ring (self);
  gboolean selected = !ring && eco_canvas_can_do (self->controller, ECO_COMMAND_SELECT_NONE);

  if (ring)
    _eco_canvas_menu_append_ring (menu, self);
  if (selected)
    {
      _eco_canvas_menu_append_make (menu, self);
      _eco_canvas_menu_append_exchange (menu, self);
      _eco_canvas_menu_append_arrange (menu, self);
      _eco_canvas_menu_append_sectors (menu, self);
    }
  _eco_canvas_menu_append_clip (menu, self);
  _eco_canvas_menu_append_select (menu, self);
  if (selected)
    append_delete (menu);
  else
    _eco_canvas_menu_append_view (menu, self);
}

/* Without a pointer the menu is at what is selected. */
static EcoPoint
find_place (EcoCanvas *self)
{
  EcoCamera *camera = _eco_canvas_get_camera (self);
  EcoSelection *selection = eco_document_get_selection (eco_canvas_get_document (self));
  guint n = eco_selection_get_size (selection);
  EcoRect box;

  if (n > 0
      && (eco_scene_get_name_bounds (eco_canvas_get_scene (self),
                                     eco_selection_get_id (selection, n - 1), &box)
          || eco_scene_get_bounds (eco_canvas_get_scene (self),
                                   eco_selection_get_id (selection, n - 1), &box)))
    {
      box = eco_camera_rect_to_view (camera, &box);
      return (EcoPoint) { CLAMP (box.x + box.width / 2, 0, camera->width),
                          CLAMP (box.y + box.height, 0, camera->height) };
    }
  return (EcoPoint) { camera->width / 2, camera->height / 2 };
}

/**
 * eco_canvas_create_menu:
 *
 * Its actions are those of the canvas.
 *
 * Returns: (transfer full): the menu of what is selected, or of the map when nothing is
 */
GMenuModel *
eco_canvas_create_menu (EcoCanvas *self)
{
  GMenu *menu = g_menu_new ();

  if (eco_canvas_get_document (self) != NULL)
    append_all (menu, self);
  return G_MENU_MODEL (menu);
}

/* @at: px of the canvas, or %NULL to find a place. */
void
_eco_canvas_popup_menu (EcoCanvas *self, const EcoPoint *at)
{
  g_autoptr (GMenuModel) menu = NULL;
  EcoPoint place;

  if (eco_canvas_get_document (self) == NULL)
    return;
  place = at != NULL ? *at : find_place (self);
  menu = eco_canvas_create_menu (self);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) place.x, (int) place.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
