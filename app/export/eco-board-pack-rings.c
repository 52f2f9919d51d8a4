/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The board pack: a page for each ring, with the map beside who stands on it. */
#include "config.h"

#include "export/eco-board-pack-private.h"

#include <glib/gi18n-lib.h>

#define LEAST_LINES 3 /* that the names of a side must have room for */

static GPtrArray *
list_nodes (EcoBoardPack *self, EcoRing *ring, EcoSide side)
{
  GPtrArray *found = g_ptr_array_new ();
  const char *id = eco_object_get_id (ECO_OBJECT (ring));

  for (guint i = 0; i < eco_facts_get_n_nodes (self->facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (self->facts, i);

      if (g_strcmp0 (fact->node->ring, id) == 0 && fact->node->side == side)
        g_ptr_array_add (found, (gpointer) fact);
    }
  return found;
}

static guint
count_exchanges (EcoBoardPack *self, EcoRing *ring)
{
  const char *id = eco_object_get_id (ECO_OBJECT (ring));
  guint n = 0;

  for (guint i = 0; i < eco_facts_get_n_exchanges (self->facts); i++)
    {
      const EcoExchangeFact *exchange = eco_facts_get_exchange (self->facts, i);

      n += g_strcmp0 (eco_facts_get_node (self->facts, exchange->from)->node->ring, id) == 0
           || g_strcmp0 (eco_facts_get_node (self->facts, exchange->to)->node->ring, id) == 0;
    }
  return n;
}

static char *
dup_names (const GPtrArray *nodes)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((const EcoNodeFact *) nodes->pdata[i])->name);
  return g_string_free (names, FALSE);
}

static double
put_side (EcoPackPage *page, const char *title, const GPtrArray *nodes, EcoPoint at, double bottom)
{
  EcoChartType heading = { ECO_PACK_SMALL + 1, 600, page->chart.style->muted, ECO_ANCHOR_START };
  EcoChartType text = { ECO_PACK_TEXT, 400, page->chart.style->ink, ECO_ANCHOR_START };
  g_autofree char *names = dup_names (nodes);
  int most = (int) ((bottom - at.y - 30) / (text.size * 1.34));

  if (nodes->len == 0)
    return 0;
  eco_pack_page_put (page, title, at, &heading);
  at.y += 30;
  return eco_pack_page_put_lines (page, names, at, ECO_PACK_COLUMN, MAX (most, LEAST_LINES), &text)
         + 56;
}

static double
put_description (EcoPackPage *page, const char *text, EcoPoint at)
{
  EcoChartType type = { ECO_PACK_TEXT, 400, page->chart.style->muted, ECO_ANCHOR_START };

  if (text == NULL || *text == '\0')
    return 0;
  return eco_pack_page_put_lines (page, text, at, ECO_PACK_COLUMN, 4, &type) + 26;
}

static void
put_column (EcoBoardPack *self, EcoPackPage *page, EcoRing *ring)
{
  g_autoptr (GPtrArray) none = list_nodes (self, ring, ECO_SIDE_NONE);
  g_autoptr (GPtrArray) internal = list_nodes (self, ring, ECO_SIDE_INTERNAL);
  g_autoptr (GPtrArray) external = list_nodes (self, ring, ECO_SIDE_EXTERNAL);
  guint n = none->len + internal->len + external->len, n_exchanges = count_exchanges (self, ring);
  EcoChartType figure
      = { ECO_PACK_HEADING, 700, page->chart.style->ink, ECO_ANCHOR_START, .heading = TRUE };
  g_autofree char *nodes = g_strdup_printf (ngettext ("%u node", "%u nodes", n), n);
  g_autofree char *exchanges = g_strdup_printf (
      ngettext ("%u exchange", "%u exchanges", n_exchanges), n_exchanges);
  /* TRANSLATORS: "12 nodes, 30 exchanges" */
  g_autofree char *both = g_strdup_printf (_("%s, %s"), nodes, exchanges);
  double bottom = page->body.y + page->body.height, middle;
  EcoPoint at = { page->body.x, page->body.y };

  at.y += put_description (page, ring->description, at) + ECO_PACK_HEADING;
  eco_pack_page_put (page, both, at, &figure);
  at.y += 52;
  at.y += put_side (page, _("On neither side"), none, at, bottom);
  middle = internal->len > 0 && external->len > 0
               ? at.y + (bottom - at.y) * internal->len / (internal->len + external->len)
               : bottom;
  at.y += put_side (page, _("Internal"), internal, at, MAX (middle - 40, at.y + 120));
  put_side (page, _("External"), external, at, bottom);
}

static void
add_ring (EcoBoardPack *self, EcoRing *ring)
{
  EcoEcosystem *ecosystem = self->source->ecosystem;
  EcoPackHead head = { _("Ring"), ring->name, NULL };
  g_autoptr (EcoSlide) slide = eco_slide_new_ring (ecosystem, self->source->catalog, ring);
  g_autoptr (EcoScene) map = _eco_board_pack_create_map (self, slide->visibility, FALSE);
  EcoPackPage page;
  EcoRect room;

  _eco_board_pack_begin (self, &page, &head);
  if (!eco_pack_page_has_column (&page, map, &head, &room))
    {
      /* A wide map is smaller, for who is on the ring stands beside it anyway. */
      room.x += ECO_PACK_COLUMN + ECO_SPACE_6;
      room.width -= ECO_PACK_COLUMN + ECO_SPACE_6;
    }
  eco_pack_page_add_scene (&page, map, &room);
  eco_pack_page_put_head (&page, &head);
  put_column (self, &page, ring);
  _eco_board_pack_end (self, &page, ring->name != NULL ? ring->name : head.kicker,
                       eco_scene_get_summary (map));
}

static gboolean
has_several (EcoBoardPack *self, EcoRing *ring)
{
  const char *id = eco_object_get_id (ECO_OBJECT (ring));
  guint n = 0;

  for (guint i = 0; i < eco_facts_get_n_nodes (self->facts); i++)
    n += g_strcmp0 (eco_facts_get_node (self->facts, i)->node->ring, id) == 0;
  return n > (ring->role == ECO_RING_ROLE_BRAND ? 1 : 0);
}

/* From the inside; a ring with nobody on it, or with the brand alone, has no page. */
void
_eco_board_pack_add_rings (EcoBoardPack *self)
{
  EcoList *rings = eco_ecosystem_get_rings (self->source->ecosystem);

  for (guint i = 0; i < eco_list_get_length (rings); i++)
    if (has_several (self, eco_list_get (rings, i)))
      add_ring (self, eco_list_get (rings, i));
}
