/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What holds for every chart. */
#include "chart-check.h"

#include "render/eco-scene-private.h"

/* Level texts have the bounds of their letters, of turned ones the corners lie in the bounds. */
void
chart_check_scene (EcoScene *scene)
{
  EcoRect page = eco_scene_get_page (scene), ink = eco_scene_get_ink (scene);
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (EcoRect));

  g_assert_cmpfloat (ink.x, >=, page.x);
  g_assert_cmpfloat (ink.y, >=, page.y);
  g_assert_cmpfloat (ink.x + ink.width, <=, page.x + page.width);
  g_assert_cmpfloat (ink.y + ink.height, <=, page.y + page.height);
  for (guint i = 0; i < scene->items->len; i++)
    {
      const EcoItem *item = &g_array_index (scene->items, EcoItem, i);
      EcoRect rect = eco_item_rect (item);

      if (item->type != ECO_ITEM_TEXT
          || g_array_index (scene->numbers, float, item->data + 2) != 0)
        continue;
      /* Letters are less high than their line. */
      rect = (EcoRect) { rect.x + 0.5, rect.y + rect.height * 0.25, rect.width - 1,
                         rect.height * 0.5 };
      for (guint k = 0; k < texts->len; k++)
        if (eco_rect_intersects (&rect, &g_array_index (texts, EcoRect, k)))
          g_error ("“%s” lies on another text", eco_scene_string (scene, item->verbs));
      g_array_append_val (texts, rect);
    }
}
