/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what the selected exchanges can be made, in the menu. */
#include "config.h"

#include "canvas/control/eco-canvas-make.h"
#include "canvas/eco-canvas-private.h"

#include <glib/gi18n-lib.h>

static void
append (GMenu *menu, const char *label, const char *action, const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

/* A family is a sub-menu of its own: all categories would be taller than the screen. */
static GMenu *
create_categories (EcoCatalog *catalog)
{
  const GPtrArray *families = eco_catalog_get_category_families (catalog);
  const GPtrArray *categories = eco_catalog_get_categories (catalog);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < families->len; i++)
    {
      const EcoCategoryFamily *family = families->pdata[i];
      g_autoptr (GMenu) submenu = g_menu_new ();

      for (guint k = 0; k < categories->len; k++)
        {
          const EcoCategory *category = categories->pdata[k];

          if (category->family == family)
            append (submenu, eco_category_get_name (category), "canvas.set-category",
                    category->id);
        }
      g_menu_append_submenu (menu, eco_category_family_get_name (family),
                             G_MENU_MODEL (submenu));
    }
  return menu;
}

static GMenu *
create_statuses (void)
{
  GMenu *menu = g_menu_new ();

  for (int status = ECO_STATUS_CURRENT; status <= ECO_STATUS_RETIRED; status++)
    append (menu, eco_enum_get_label (ECO_TYPE_STATUS, status), "canvas.set-status",
            eco_enum_get_nick (ECO_TYPE_STATUS, status));
  return menu;
}

static GMenu *
create_strengths (void)
{
  GMenu *menu = g_menu_new ();

  for (int strength = 1; strength <= 5; strength++)
    {
      g_autofree char *text = g_strdup_printf ("%d", strength);

      append (menu, text, "canvas.set-strength", text);
    }
  return menu;
}

void
_eco_canvas_menu_append_exchange (GMenu *menu, EcoCanvas *self)
{
  EcoDocument *document = eco_canvas_get_document (self);
  g_autoptr (GMenu) section = NULL;
  g_autoptr (GMenu) categories = NULL;
  g_autoptr (GMenu) strengths = NULL;
  g_autoptr (GMenu) statuses = NULL;

  if (!eco_canvas_can_make (self->controller, ECO_MAKE_REVERSE))
    return;
  section = g_menu_new ();
  categories = create_categories (eco_document_get_catalog (document));
  strengths = create_strengths ();
  statuses = create_statuses ();
  g_menu_append_submenu (section, _("Value"), G_MENU_MODEL (categories));
  g_menu_append_submenu (section, _("Strength"), G_MENU_MODEL (strengths));
  g_menu_append_submenu (section, _("Status"), G_MENU_MODEL (statuses));
  g_menu_append (section, _("Reverse"), "canvas.reverse-exchange");
  if (eco_canvas_can_make (self->controller, ECO_MAKE_RESET_LABEL))
    g_menu_append (section, _("Reset Label Place"), "canvas.reset-label");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
