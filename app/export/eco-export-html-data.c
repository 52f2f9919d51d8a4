/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the page knows about its pictures: the nodes and exchanges that are seen on them, and of
 * these what anybody may read. Notes stay out, as does everything that is hidden. */
#include "config.h"

#include "export/eco-export-html-private.h"

#include "render/eco-scene-private.h"
#include "render/eco-typesetter.h"

#include <glib/gi18n-lib.h>

/* The ids of the groups of the scene that are nodes or exchanges. */
static GHashTable *
list_shown (EcoScene *scene)
{
  GHashTable *shown = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < scene->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (scene->groups, EcoGroup, i);
      const char *id = eco_scene_string (scene, group->id);

      if (id != NULL && (group->part == ECO_PART_NODE || group->part == ECO_PART_BRAND
                         || group->part == ECO_PART_EXCHANGE))
        g_hash_table_add (shown, (gpointer) id);
    }
  return shown;
}

/* The objects of the list that are shown. */
static GPtrArray *
pick (EcoList *list, GHashTable *shown)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      gpointer object = eco_list_get (list, i);

      if (g_hash_table_contains (shown, eco_object_get_id (object)))
        g_ptr_array_add (picked, object);
    }
  return picked;
}

/**
 * eco_html_content_new:
 *
 * Returns: (transfer full): what is on @page; nothing where only the picture is known
 */
EcoHtmlContent *
eco_html_content_new (const EcoExportPage *page)
{
  EcoHtmlContent *self = g_new0 (EcoHtmlContent, 1);
  g_autoptr (GHashTable) shown = list_shown (page->scene);

  if (page->ecosystem == NULL)
    {
      self->nodes = g_ptr_array_new ();
      self->exchanges = g_ptr_array_new ();
      return self;
    }
  self->nodes = pick (eco_ecosystem_get_nodes (page->ecosystem), shown);
  self->exchanges = pick (eco_ecosystem_get_exchanges (page->ecosystem), shown);
  return self;
}

/**
 * eco_html_content_free:
 */
void
eco_html_content_free (EcoHtmlContent *self)
{
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->exchanges);
  g_free (self);
}

/**
 * eco_html_get_kind:
 *
 * Returns: (transfer none): what a person calls the kind of @node, or ""
 */
const char *
eco_html_get_kind (const EcoExportPage *page, EcoNode *node)
{
  const EcoKind *kind = page->catalog != NULL && node->kind != NULL
                            ? eco_catalog_lookup_kind (page->catalog, node->kind) : NULL;

  return kind != NULL ? eco_kind_get_name (kind) : node->kind != NULL ? node->kind : "";
}

static const EcoCategory *
find_category (const EcoExportPage *page, EcoExchange *exchange)
{
  return page->catalog != NULL && exchange->category != NULL
             ? eco_catalog_lookup_category (page->catalog, exchange->category) : NULL;
}

/**
 * eco_html_dup_value:
 *
 * Returns: (transfer full): what @exchange transfers: its label and its category
 */
char *
eco_html_dup_value (const EcoExportPage *page, EcoExchange *exchange)
{
  const EcoCategory *category = find_category (page, exchange);
  const char *name = category != NULL             ? eco_category_get_name (category)
                     : exchange->category != NULL ? exchange->category : "";
  g_autofree char *label = eco_text_clean (exchange->label);

  if (label == NULL || *label == '\0')
    return g_strdup (name);
  return *name != '\0' ? g_strdup_printf ("%s (%s)", label, name) : g_steal_pointer (&label);
}

/* A JSON string that stands in HTML: neither a tag nor a comment can begin in it. */
static void
put_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (out, "\\%c", *p);
    else if ((guchar) *p < 0x20 || *p == '<' || *p == '>' || *p == '&')
      g_string_append_printf (out, "\\u%04x", (guchar) *p);
    else
      g_string_append_c (out, *p);
  g_string_append_c (out, '"');
}

/* A member of an object; the first one follows the bracket. */
static void
put_member (GString *out, const char *name, const char *text)
{
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  put_string (out, name);
  g_string_append_c (out, ':');
  put_string (out, text);
}

static void
put_clean (GString *out, const char *name, const char *text)
{
  g_autofree char *clean = eco_text_clean (text);

  put_member (out, name, clean);
}

static void
put_status (GString *out, EcoStatus status)
{
  put_member (out, "status",
              status != ECO_STATUS_CURRENT ? eco_enum_get_label (ECO_TYPE_STATUS, (int) status)
                                           : "");
}

static void
put_node (GString *out, const EcoExportPage *page, EcoNode *node)
{
  EcoRing *ring = node->ring != NULL ? eco_ecosystem_lookup_ring (page->ecosystem, node->ring)
                                     : NULL;

  g_string_append_c (out, '{');
  put_member (out, "id", eco_object_get_id (ECO_OBJECT (node)));
  put_clean (out, "name", node->name);
  put_member (out, "kind", eco_html_get_kind (page, node));
  put_clean (out, "ring", ring != NULL ? ring->name : "");
  put_member (out, "side",
              node->side != ECO_SIDE_NONE ? eco_enum_get_label (ECO_TYPE_SIDE, (int) node->side)
                                          : "");
  put_status (out, node->status);
  put_clean (out, "owner", node->owner);
  put_member (out, "description", node->description);
  g_string_append_c (out, '}');
}

static gboolean
is_dashed (EcoExchange *exchange, const EcoCategory *category)
{
  switch (exchange->tangible)
    {
    case ECO_TANGIBLE_YES:
      return FALSE;
    case ECO_TANGIBLE_NO:
      return TRUE;
    case ECO_TANGIBLE_BY_CATEGORY:
      break;
    }
  return category != NULL && !category->tangible;
}

static void
put_exchange (GString *out, const EcoExportPage *page, const EcoHtmlContent *content,
              EcoExchange *exchange)
{
  EcoNode *channel = exchange->channel != NULL
                         ? eco_ecosystem_lookup_node (page->ecosystem, exchange->channel) : NULL;
  gboolean seen = channel != NULL && g_ptr_array_find (content->nodes, channel, NULL);
  const EcoCategory *category = find_category (page, exchange);
  const EcoCategoryFamily *family = category != NULL ? category->family : NULL;
  EcoColor color = eco_style_get_family_color (eco_scene_get_style (page->scene), family);
  g_autofree char *value = eco_html_dup_value (page, exchange);
  char text[ECO_COLOR_TEXT_SIZE];

  g_string_append_c (out, '{');
  put_member (out, "id", eco_object_get_id (ECO_OBJECT (exchange)));
  put_member (out, "from", exchange->from);
  put_member (out, "to", exchange->to);
  put_member (out, "channel", seen ? exchange->channel : "");
  put_member (out, "value", value);
  put_status (out, exchange->status);
  /* The card has the colours of the reader's system, whatever theme the picture has. */
  put_member (out, "color",
              eco_color_to_text ((family != NULL ? family->light : color) | 0xff, text));
  put_member (out, "dark",
              eco_color_to_text ((family != NULL ? family->dark : color) | 0xff, text));
  g_string_append_printf (out, ",\"dashed\":%s}",
                          is_dashed (exchange, category) ? "true" : "false");
}

static void
put_words (GString *out)
{
  g_string_append (out, "\"words\":{");
  put_member (out, "gives", _("Gives"));
  put_member (out, "gets", _("Gets"));
  /* TRANSLATORS: heading of the exchanges that travel over a channel */
  put_member (out, "carries", _("Carries"));
  put_member (out, "owner", _("Owner"));
  /* TRANSLATORS: of a search that finds nothing; short */
  put_member (out, "none", _("None"));
  g_string_append_c (out, '}');
}

/**
 * eco_html_put_data:
 * @pages: (element-type EcoExportPage)
 * @contents: (element-type EcoHtmlContent): one for each page
 *
 * Writes what the script reads.
 */
void
eco_html_put_data (GString *out, GPtrArray *pages, GPtrArray *contents)
{
  g_string_append_c (out, '{');
  put_words (out);
  g_string_append (out, ",\n\"pages\":[");
  for (guint i = 0; i < pages->len; i++)
    {
      const EcoExportPage *page = pages->pdata[i];
      const EcoHtmlContent *content = contents->pdata[i];

      g_string_append (out, i > 0 ? ",\n{\"nodes\":[" : "{\"nodes\":[");
      for (guint k = 0; k < content->nodes->len; k++)
        {
          g_string_append (out, k > 0 ? ",\n" : "\n");
          put_node (out, page, content->nodes->pdata[k]);
        }
      g_string_append (out, "],\n\"exchanges\":[");
      for (guint k = 0; k < content->exchanges->len; k++)
        {
          g_string_append (out, k > 0 ? ",\n" : "\n");
          put_exchange (out, page, content, content->exchanges->pdata[k]);
        }
      g_string_append (out, "]}");
    }
  g_string_append (out, "]}");
}
