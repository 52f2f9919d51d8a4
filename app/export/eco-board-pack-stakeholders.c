/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The board pack: a page for each key stakeholder: what it gives and gets, beside its part of the
 * map. */
#include "config.h"

#include "export/eco-board-pack-private.h"

#include "analysis/eco-balance.h"
#include "model/eco-filter.h"

#include <glib/gi18n-lib.h>

#define LEAST_EXCHANGES 3 /* of whom there is enough to say */
#define CENTRAL 4.0       /* what the most central one has by that alone */
#define COLUMN 400.0      /* of what is given, and of what is got */
#define GAP 44.0
#define PART_MARGIN 36.0  /* px of the map round what stands out */
#define LEAST_PART 420.0  /* px of the map, so that names are no larger than the texts */
#define NAME_LINE 30.0
#define AFTER_LINE 12.0

typedef struct
{
  guint  node;
  double score;
} Ranked;

/* ---- Who is key */

static gboolean
is_stakeholder (EcoBoardPack *self, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (self->facts, node);

  return fact->role == ECO_RING_ROLE_STAKEHOLDERS && fact->element == ECO_ELEMENT_PEOPLE
         && eco_facts_get_given (self->facts, node).n
                + eco_facts_get_received (self->facts, node).n >= LEAST_EXCHANGES;
}

/* What people have said counts first; how central they are decides between equals. */
static double
find_score (EcoBoardPack *self, guint node)
{
  const EcoNode *object = eco_facts_get_node (self->facts, node)->node;
  double most = self->network != NULL ? eco_network_get_most (self->network, ECO_NETWORK_PAGE_RANK)
                                      : 0;
  double rank = most > 0 ? eco_network_get_value (self->network, node, ECO_NETWORK_PAGE_RANK) / most
                         : 0;

  return MAX (object->importance, 0) + MAX (object->influence, 0) + CENTRAL * rank;
}

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *one = a, *other = b;

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  return one->node < other->node ? -1 : 1;
}

static GArray *
list_key (EcoBoardPack *self)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (guint i = 0; i < eco_facts_get_n_nodes (self->facts); i++)
    if (is_stakeholder (self, i))
      {
        Ranked one = { i, find_score (self, i) };

        g_array_append_val (ranked, one);
      }
  g_array_sort (ranked, compare_ranked);
  g_array_set_size (ranked, MIN (ranked->len, ECO_BOARD_PACK_STAKEHOLDERS));
  return ranked;
}

/* ---- Gives and gets */

static char *
dup_flows (EcoBoardPack *self, const EcoBalanceSide *side, gboolean gives)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < side->exchanges->len; i++)
    {
      const EcoExchangeFact *exchange
          = eco_facts_get_exchange (self->facts, g_array_index (side->exchanges, guint, i));
      const EcoNodeFact *partner
          = eco_facts_get_node (self->facts, gives ? exchange->to : exchange->from);
      /* TRANSLATORS: what is given, and to or from whom */
      g_autofree char *one = g_strdup_printf (gives ? _("%s → %s") : _("%s ← %s"),
                                              exchange->label, partner->name);

      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", one);
    }
  return g_string_free (text, FALSE);
}

/* How high the lines are when each has at most @most lines of exchanges. */
static double
lay_flows (EcoBoardPack *self, EcoPackPage *page, const EcoBalance *balance, gboolean gives,
           EcoPoint at, int most, gboolean put)
{
  EcoChartType name = { ECO_PACK_TEXT + 1, 600, page->chart.style->ink, ECO_ANCHOR_START };
  EcoChartType flow = { ECO_PACK_TEXT - 1, 400, page->chart.style->muted, ECO_ANCHOR_START };
  double start = at.y;

  for (guint i = 0; i < balance->categories->len; i++)
    {
      const EcoBalanceLine *line = &g_array_index (balance->categories, EcoBalanceLine, i);
      const EcoBalanceSide *side = gives ? &line->gives : &line->gets;
      g_autofree char *flows = NULL;

      if (side->n == 0)
        continue;
      flows = dup_flows (self, side, gives);
      if (put)
        eco_pack_page_put (page, line->name, at, &name);
      at.y += NAME_LINE - 5;
      at.y += put ? eco_pack_page_put_lines (page, flows, at, COLUMN, most, &flow)
                  : eco_chart_measure_lines (&page->chart, flows, COLUMN, most, &flow);
      at.y += AFTER_LINE + 5;
    }
  return at.y - start;
}

static void
put_flows (EcoBoardPack *self, EcoPackPage *page, const EcoBalance *balance, gboolean gives,
           double x)
{
  EcoChartType heading
      = { ECO_PACK_HEADING, 700, page->chart.style->ink, ECO_ANCHOR_START, .heading = TRUE };
  EcoChartType note = { ECO_PACK_TEXT, 400, page->chart.style->muted, ECO_ANCHOR_START };
  const EcoBalanceSide *all = gives ? &balance->gives : &balance->gets;
  EcoPoint at = { x, page->body.y + ECO_PACK_HEADING };
  double room;
  int most = 4;

  eco_pack_page_put (page, gives ? _("Gives") : _("Gets"), at, &heading);
  eco_pack_page_put_rule (page, (EcoPoint) { x, at.y + 14 }, COLUMN);
  at.y += 48;
  if (all->n == 0)
    {
      eco_pack_page_put (page, _("Nothing yet"), at, &note);
      return;
    }
  room = page->body.y + page->body.height - at.y;
  while (most > 1 && lay_flows (self, page, balance, gives, at, most, FALSE) > room)
    most--;
  lay_flows (self, page, balance, gives, at, most, TRUE);
}

/* ---- The page */

/* What stands out, with some of what is round it, in the shape of @into. */
static EcoRect
find_part (EcoBoardPack *self, EcoScene *map, const EcoVisibility *visibility, const EcoRect *into)
{
  EcoRect part = ECO_RECT_EMPTY, bounds;
  double width, height, aspect = into->width / into->height;

  for (guint i = 0; i < eco_facts_get_n_nodes (self->facts); i++)
    {
      const char *id = eco_facts_get_node (self->facts, i)->id;

      if (eco_visibility_get (visibility, id) == ECO_FOCUS_ALL
          && eco_scene_get_bounds (map, id, &bounds))
        part = eco_rect_union (&part, &bounds);
    }
  part = eco_rect_expand (&part, PART_MARGIN);
  width = MAX (MAX (part.width, LEAST_PART), part.height * aspect);
  height = width / aspect;
  return eco_rect_around ((EcoPoint) { part.x + part.width / 2, part.y + part.height / 2 }, width,
                          height);
}

static void
put_focus (EcoBoardPack *self, EcoPackPage *page, const char *id, const EcoRect *into)
{
  g_autoptr (EcoFilter) filter = eco_filter_new ();
  EcoAround around = { id, 1 };
  g_autoptr (EcoVisibility) visibility = eco_filter_apply (
      filter, self->source->ecosystem, self->source->catalog, &around, ECO_FOCUS_GHOST);
  g_autoptr (EcoScene) map = _eco_board_pack_create_map (self, visibility, FALSE);
  EcoRect part = find_part (self, map, visibility, into);

  eco_pack_page_add_window (page, map, &part, into);
}

static void
add_stakeholder (EcoBoardPack *self, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (self->facts, node);
  g_autoptr (EcoBalance) balance = eco_balance_new (self->facts, node);
  g_autofree char *sentence = eco_balance_dup_sentence (balance);
  EcoPackHead head = { _("Key stakeholder"), fact->name, sentence };
  EcoPackPage page;
  EcoRect room;

  _eco_board_pack_begin (self, &page, &head);
  room = page.body;
  room.x += 2 * (COLUMN + GAP);
  room.width -= 2 * (COLUMN + GAP);
  put_focus (self, &page, fact->id, &room);
  eco_pack_page_put_head (&page, &head);
  put_flows (self, &page, balance, TRUE, page.body.x);
  put_flows (self, &page, balance, FALSE, page.body.x + COLUMN + GAP);
  _eco_board_pack_end (self, &page, fact->name, sentence);
}

/* The most important ones. */
void
_eco_board_pack_add_stakeholders (EcoBoardPack *self)
{
  g_autoptr (GArray) key = list_key (self);

  for (guint i = 0; i < key->len; i++)
    add_stakeholder (self, g_array_index (key, Ranked, i).node);
}
