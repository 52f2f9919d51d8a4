/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All that the pictures show once more as tables, for those who do not see them and for paper. */
#include "config.h"

#include "export/eco-export-html-private.h"

#include "render/eco-svg-private.h"
#include "render/eco-typesetter.h"

#include <glib/gi18n-lib.h>

static void
put_cell (GString *out, const char *text)
{
  g_autofree char *clean = eco_text_clean (text);

  g_string_append (out, "<td>");
  eco_svg_put_text (out, clean != NULL ? clean : "");
  g_string_append (out, "</td>");
}

static void
begin_table (GString *out, const char *heading, const char *const *columns, guint n)
{
  g_string_append (out, "<h2>");
  eco_svg_put_text (out, heading);
  g_string_append (out, "</h2>\n<div class=\"wide\"><table><thead><tr>");
  for (guint i = 0; i < n; i++)
    {
      g_string_append (out, "<th scope=\"col\">");
      eco_svg_put_text (out, columns[i]);
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr></thead><tbody>\n");
}

static void
end_table (GString *out)
{
  g_string_append (out, "</tbody></table></div>\n");
}

static void
put_node (GString *out, const EcoExportPage *page, EcoNode *node)
{
  EcoRing *ring = node->ring != NULL ? eco_ecosystem_lookup_ring (page->ecosystem, node->ring)
                                     : NULL;

  g_string_append (out, "<tr>");
  put_cell (out, node->name);
  put_cell (out, eco_html_get_kind (page, node));
  put_cell (out, ring != NULL ? ring->name : "");
  put_cell (out, node->side != ECO_SIDE_NONE
                     ? eco_enum_get_label (ECO_TYPE_SIDE, (int) node->side) : "");
  put_cell (out, eco_enum_get_label (ECO_TYPE_STATUS, (int) node->status));
  put_cell (out, node->owner);
  put_cell (out, node->description);
  g_string_append (out, "</tr>\n");
}

static void
put_exchange (GString *out, const EcoExportPage *page, EcoExchange *exchange)
{
  EcoNode *from = eco_ecosystem_lookup_node (page->ecosystem, exchange->from);
  EcoNode *to = eco_ecosystem_lookup_node (page->ecosystem, exchange->to);
  g_autofree char *value = eco_html_dup_value (page, exchange);

  g_string_append (out, "<tr>");
  put_cell (out, from != NULL ? from->name : "");
  put_cell (out, to != NULL ? to->name : "");
  put_cell (out, value);
  put_cell (out, eco_enum_get_label (ECO_TYPE_STATUS, (int) exchange->status));
  g_string_append (out, "</tr>\n");
}

/* Calls @put for each object of the pages, once where several pages show it. */
static void
put_once (GString *out, GPtrArray *pages, GPtrArray *contents, gboolean nodes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pages->len; i++)
    {
      const EcoHtmlContent *content = contents->pdata[i];
      GPtrArray *objects = nodes ? content->nodes : content->exchanges;

      for (guint k = 0; k < objects->len; k++)
        {
          if (!g_hash_table_add (seen, (gpointer) eco_object_get_id (objects->pdata[k])))
            continue;
          if (nodes)
            put_node (out, pages->pdata[i], objects->pdata[k]);
          else
            put_exchange (out, pages->pdata[i], objects->pdata[k]);
        }
    }
}

/* The first text of a group, or NULL. */
static const char *
get_text (EcoScene *scene, const EcoGroup *group)
{
  for (guint i = 0; i < group->n_items; i++)
    {
      const EcoItem *item = &g_array_index (scene->items, EcoItem, group->first + i);

      if (item->type == ECO_ITEM_TEXT)
        return eco_scene_string (scene, item->verbs);
    }
  return NULL;
}

/* What a chart says: things with a text whose title says more than the text does. */
static void
put_chart (GString *out, const EcoExportPage *page, gboolean summary)
{
  EcoScene *scene = page->scene;

  g_string_append (out, "<h2>");
  eco_svg_put_text (out, page->name);
  g_string_append (out, "</h2>\n");
  if (summary)
    {
      g_string_append (out, "<p>");
      eco_svg_put_text (out, eco_scene_get_summary (scene));
      g_string_append (out, "</p>\n");
    }
  g_string_append (out, "<ul>\n");
  for (guint i = 0; i < scene->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (scene->groups, EcoGroup, i);
      const char *title = eco_scene_string (scene, group->title);
      const char *text = get_text (scene, group);

      if (group->part != ECO_PART_NODE || title == NULL || text == NULL
          || g_str_equal (title, text))
        continue;
      g_string_append (out, "<li>");
      eco_svg_put_text (out, title);
      g_string_append (out, "</li>\n");
    }
  g_string_append (out, "</ul>\n");
}

/**
 * eco_html_put_lists:
 * @pages: (element-type EcoExportPage)
 * @contents: (element-type EcoHtmlContent): one for each page
 *
 * Writes a table of the nodes and one of the exchanges; of charts, what they say as a list.
 */
void
eco_html_put_lists (GString *out, GPtrArray *pages, GPtrArray *contents)
{
  gboolean maps = FALSE;
  const char *const node_columns[] = { _("Name"), _("Kind"), _("Ring"), _("Side"), _("Status"),
                                       _("Owner"), _("Description") };
  const char *const exchange_columns[] = { C_ ("exchange", "From"), C_ ("exchange", "To"),
                                           _("Value"), _("Status") };

  for (guint i = 0; i < pages->len; i++)
    {
      const EcoExportPage *page = pages->pdata[i];

      maps = maps || page->ecosystem != NULL;
      if (page->ecosystem == NULL)
        put_chart (out, page, i > 0); /* that of the first is there */
    }
  if (!maps)
    return;
  begin_table (out, _("Nodes"), node_columns, G_N_ELEMENTS (node_columns));
  put_once (out, pages, contents, TRUE);
  end_table (out);
  begin_table (out, _("Value exchanges"), exchange_columns, G_N_ELEMENTS (exchange_columns));
  put_once (out, pages, contents, FALSE);
  end_table (out);
}
