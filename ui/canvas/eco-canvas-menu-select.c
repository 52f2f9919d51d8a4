/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what else to select, in the menu. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#include <glib/gi18n-lib.h>

void
_eco_canvas_menu_append_select (GMenu *menu, EcoCanvas *self)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = {
    { N_("All"), "canvas.select-all" },
    { N_("None"), "canvas.select-none" },
    { N_("Invert"), "canvas.select-invert" },
    { N_("Same Kind"), "canvas.select-kind" },
    { N_("Same Ring"), "canvas.select-ring" },
    { N_("Same Side"), "canvas.select-side" },
    { N_("Connected"), "canvas.select-connected" },
  };
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) submenu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_menu_append (submenu, _(items[i].label), items[i].action);
  g_menu_append_submenu (section, _("Select"), G_MENU_MODEL (submenu));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
