/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The display list as text, one line per group and item, for tests. */
#include "config.h"

#include "base/eco-number.h"
#include "render/eco-scene-private.h"

static const char *const layer_names[ECO_N_LAYERS] = {
  "background", "bands", "exchanges", "names", "nodes", "labels", "brand", "title", "legend",
  "feedback",
};

static void
append_numbers (GString *text, const float *numbers, guint n)
{
  char buffer[ECO_NUMBER_TEXT_SIZE];

  for (guint i = 0; i < n; i++)
    {
      g_string_append_c (text, ' ');
      g_string_append (text, eco_number_to_fixed (numbers[i], 0, buffer));
    }
}

static void
append_pen (GString *text, const EcoPen *pen)
{
  char color[ECO_COLOR_TEXT_SIZE], width[ECO_NUMBER_TEXT_SIZE];

  if (pen->fill != 0)
    g_string_append_printf (text, " fill %s", eco_color_to_text (pen->fill, color));
  if (pen->stroke != 0)
    g_string_append_printf (text, " stroke %s width %s", eco_color_to_text (pen->stroke, color),
                            eco_number_to_fixed (pen->width, 2, width));
  if (pen->n_dashes > 0)
    g_string_append (text, " dash");
  append_numbers (text, pen->dashes, pen->n_dashes);
}

static void
append_path (GString *text, EcoScene *self, const EcoItem *item, const float *n)
{
  for (guint i = 0; i < item->n_verbs; i++)
    {
      char verb = (char) self->verbs->data[item->verbs + i];
      guint count = verb == 'C' ? 6 : verb == 'Z' ? 0 : 2;

      g_string_append_printf (text, " %c", verb);
      append_numbers (text, n, count);
      n += count;
    }
}

static void
append_item (GString *text, EcoScene *self, const EcoItem *item)
{
  static const char *const types[] = { "path", "rect", "circle", "glyph", "text", "image" };
  static const guint counts[] = { 0, 5, 3, 3, 3, 4 };
  const float *n = &g_array_index (self->numbers, float, item->data);

  g_string_append_printf (text, "  %s", types[item->type]);
  if (item->type == ECO_ITEM_PATH)
    append_path (text, self, item, n);
  else
    append_numbers (text, n, counts[item->type]);
  if (item->type == ECO_ITEM_GLYPH)
    g_string_append_printf (text, " %s",
                            ((EcoGlyph *) g_ptr_array_index (self->glyphs, item->verbs))->id);
  if (item->type == ECO_ITEM_TEXT)
    {
      const EcoFace *face = &g_array_index (self->faces, EcoFace, item->look);
      char size[ECO_NUMBER_TEXT_SIZE], color[ECO_COLOR_TEXT_SIZE];

      g_string_append_printf (text, " size %s weight %d %s%s \"%s\"",
                              eco_number_to_fixed (face->size, 1, size), face->weight,
                              eco_color_to_text (face->color, color), face->struck ? " struck" : "",
                              eco_scene_string (self, item->verbs));
    }
  else if (item->type != ECO_ITEM_IMAGE)
    append_pen (text, &g_array_index (self->pens, EcoPen, item->look));
  g_string_append_c (text, '\n');
}

/**
 * eco_scene_dump:
 *
 * Returns: (transfer full): the display list as text, coordinates rounded to px
 */
char *
eco_scene_dump (EcoScene *self)
{
  GString *text;
  float page[4];

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new ("page");
  page[0] = (float) self->page.x;
  page[1] = (float) self->page.y;
  page[2] = (float) self->page.width;
  page[3] = (float) self->page.height;
  append_numbers (text, page, 4);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (self->groups, EcoGroup, i);

      g_string_append_printf (text, "%s", layer_names[group->layer]);
      if (group->id != 0 && !eco_group_lends_id (group))
        g_string_append_printf (text, " #%s", eco_scene_string (self, group->id));
      if (group->title != 0)
        g_string_append_printf (text, " \"%s\"", eco_scene_string (self, group->title));
      g_string_append_c (text, '\n');
      for (guint k = 0; k < group->n_items; k++)
        append_item (text, self, &g_array_index (self->items, EcoItem, group->first + k));
    }
  return g_string_free (text, FALSE);
}
