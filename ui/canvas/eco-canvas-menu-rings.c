/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what can be done with a ring or a sector, in the menu. */
#include "config.h"

#include "canvas/control/eco-canvas-rings.h"
#include "canvas/eco-canvas-private.h"
#include "model/eco-sectors.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *label;
  const char *action;
} Item;

static void
append_items (GMenu *menu, const Item *items, guint n_items)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < n_items; i++)
    g_menu_append (section, _(items[i].label), items[i].action);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* The colours of the theme's rings by name, so that they can be told apart. */
static GMenu *
create_colors (void)
{
  static const struct
  {
    const char *label;
    const char *color;
  } colors[] = {
    { N_("By Itself"), "" },      { N_("Blue"), "#3584E4" },   { N_("Teal"), "#1F9E8F" },
    { N_("Green"), "#33A35C" },   { N_("Yellow"), "#D9A514" }, { N_("Orange"), "#E07A2F" },
    { N_("Red"), "#D9485A" },     { N_("Purple"), "#8F5CC2" }, { N_("Grey"), "#77767B" },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(colors[i].label), NULL);

      g_menu_item_set_action_and_target (item, "canvas.set-color", "s", colors[i].color);
      g_menu_append_item (menu, item);
    }
  return menu;
}

static void
append_colors (GMenu *menu)
{
  g_autoptr (GMenu) colors = create_colors ();

  g_menu_append_submenu (menu, _("Colour"), G_MENU_MODEL (colors));
}

static void
append_ring (GMenu *menu)
{
  static const Item places[] = {
    { N_("Move Outwards"), "canvas.ring-outwards" },
    { N_("Move Inwards"), "canvas.ring-inwards" },
    { N_("Widen"), "canvas.widen-ring" },
    { N_("Narrow"), "canvas.narrow-ring" },
  };
  static const Item more[] = {
    { N_("Add Ring Outside"), "canvas.add-ring" },
    { N_("Add Internal Sector"), "canvas.add-sector-internal" },
    { N_("Add External Sector"), "canvas.add-sector-external" },
  };
  static const Item end[] = { { N_("Remove Ring…"), "canvas.remove-ring" } };
  g_autoptr (GMenu) ring = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (ring, _("Rename"), "canvas.rename");
  append_colors (ring);
  append_items (ring, places, G_N_ELEMENTS (places));
  append_items (ring, more, G_N_ELEMENTS (more));
  append_items (ring, end, G_N_ELEMENTS (end));
  g_menu_append_submenu (section, _("Ring"), G_MENU_MODEL (ring));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_sector (GMenu *menu)
{
  static const Item items[] = {
    { N_("Move Clockwise"), "canvas.sector-on" },
    { N_("Move Back"), "canvas.sector-back" },
    { N_("Add Another Sector"), "canvas.add-sector" },
    { N_("Remove Sector"), "canvas.delete" },
  };
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("Rename"), "canvas.rename");
  append_colors (section);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  append_items (menu, items, G_N_ELEMENTS (items));
}

/* Whether a ring or a sector alone is selected, which nothing else in the menu is for. */
gboolean
_eco_canvas_menu_is_ring (EcoCanvas *self)
{
  return eco_canvas_can_color (self->controller);
}

void
_eco_canvas_menu_append_ring (GMenu *menu, EcoCanvas *self)
{
  EcoSelection *selection = eco_document_get_selection (eco_canvas_get_document (self));

  if (ECO_IS_RING (eco_selection_get_only (selection)))
    append_ring (menu);
  else
    append_sector (menu);
}

/* Where the selected nodes can go. */
void
_eco_canvas_menu_append_sectors (GMenu *menu, EcoCanvas *self)
{
  EcoDocument *document = eco_canvas_get_document (self);
  EcoList *sectors = eco_ecosystem_get_sectors (eco_document_get_ecosystem (document));
  g_autoptr (GMenu) submenu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  if (!eco_canvas_can_do (self->controller, ECO_COMMAND_TOGGLE_PIN))
    return;
  for (guint i = 0; i < eco_list_get_length (sectors); i++)
    {
      EcoSector *sector = eco_list_get (sectors, i);
      g_autofree char *label
          = g_strdup_printf ("%s (%s)", sector->name,
                             eco_enum_get_label (ECO_TYPE_SIDE, (int) sector->side));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "canvas.move-to-sector", "s",
                                         eco_object_get_id (ECO_OBJECT (sector)));
      g_menu_append_item (submenu, item);
    }
  g_menu_append (submenu, _("New Sector"), "canvas.add-sector");
  g_menu_append_submenu (section, _("Move to Sector"), G_MENU_MODEL (submenu));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
