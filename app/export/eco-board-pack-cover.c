/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The board pack: the cover, the summary and the map. */
#include "config.h"

#include "export/eco-board-pack-private.h"

#include "analysis/eco-loops.h"
#include "base/eco-calendar.h"
#include "render/eco-scene-builder.h"
#include "render/eco-summary.h"

#include <glib/gi18n-lib.h>

#define BADGE 104.0       /* the core of the map, as the mark of the cover */
#define COVER_TITLE 68.0
#define COVER_SUBTITLE 26.0
#define COVER_TEXT 560.0  /* width */
#define COVER_MAP 1180.0  /* diameter, more than the page is high */
#define COVER_MIDDLE 1250.0
#define FIGURE 54.0
#define MOST_GRAVEST 3
#define MOST_LOOPS 1000

/* ---- Cover */

static double
put_line (EcoPackPage *page, const char *text, double y, const EcoChartType *type, int most)
{
  if (text == NULL || *text == '\0')
    return 0;
  return eco_pack_page_put_lines (page, text, (EcoPoint) { ECO_PACK_MARGIN, y }, COVER_TEXT, most,
                                  type);
}

static void
put_cover_texts (EcoPackPage *page, EcoEcosystem *ecosystem, const char *title)
{
  const EcoStyle *style = page->chart.style;
  EcoChartType kicker = { ECO_PACK_CAPTION, 600, style->accent, ECO_ANCHOR_START };
  EcoChartType heading = { COVER_TITLE, 700, style->ink, ECO_ANCHOR_START, .heading = TRUE };
  EcoChartType subtitle = { COVER_SUBTITLE, 400, style->muted, ECO_ANCHOR_START };
  EcoChartType small = { ECO_PACK_CAPTION, 400, style->muted, ECO_ANCHOR_START };
  double lines = eco_chart_measure_lines (&page->chart, title, COVER_TEXT, 4, &heading);
  double y = page->height * 0.5 - lines / 2;
  g_autofree char *date = ecosystem->date != 0 ? eco_date_dup_words (ecosystem->date) : NULL;

  put_line (page, _("Board pack"), y - COVER_TITLE * 0.4, &kicker, 1);
  y += COVER_TITLE;
  y += put_line (page, title, y, &heading, 4) + 4;
  put_line (page, ecosystem->subtitle, y, &subtitle, 2);
  y = page->height - ECO_PACK_MARGIN;
  if (date != NULL)
    y -= put_line (page, date, y, &small, 1);
  small.weight = 600;
  small.color = style->ink;
  put_line (page, ecosystem->brand, y, &small, 1);
}

/* The title beside the map, which goes on beyond the page. */
void
_eco_board_pack_add_cover (EcoBoardPack *self)
{
  EcoEcosystem *ecosystem = self->source->ecosystem;
  const char *title = ecosystem->title != NULL ? ecosystem->title : ecosystem->brand;
  g_autoptr (EcoScene) map = _eco_board_pack_create_map (self, NULL, FALSE);
  g_autoptr (EcoScene) core = eco_scene_new_layer (map, ECO_LAYER_BRAND, FALSE);
  EcoRect badge = { ECO_PACK_MARGIN, ECO_PACK_MARGIN, BADGE, BADGE }, into;
  EcoPackPage page;

  title = title != NULL ? title : _("Ecosystem");
  _eco_board_pack_begin (self, &page, NULL);
  into = eco_rect_around ((EcoPoint) { COVER_MIDDLE, page.height / 2 }, COVER_MAP, COVER_MAP);
  eco_pack_page_add_scene (&page, map, &into);
  eco_pack_page_add_scene (&page, core, &badge);
  put_cover_texts (&page, ecosystem, title);
  /* TRANSLATORS: the name of the first page */
  _eco_board_pack_end (self, &page, _("Cover"), title);
}

/* ---- Summary */

static void
put_figure (EcoPackPage *page, guint place, guint number, const char *what)
{
  const EcoStyle *style = page->chart.style;
  double width = page->body.width / 6;
  EcoPoint at = { page->body.x + place * width, page->body.y + FIGURE };
  g_autofree char *digits = g_strdup_printf ("%u", number);
  EcoChartType figure = { FIGURE, 700, style->ink, ECO_ANCHOR_START, .heading = TRUE };
  EcoChartType text = { ECO_PACK_SMALL + 1.5, 400, style->muted, ECO_ANCHOR_START };

  eco_pack_page_put (page, digits, at, &figure);
  at.y += FIGURE * 0.55;
  eco_pack_page_put_lines (page, what, at, width - 16, 2, &text);
}

static void
put_figures (EcoBoardPack *self, EcoPackPage *page)
{
  EcoAnalysis *analysis = self->analysis;
  guint nodes = eco_facts_get_n_nodes (self->facts);
  guint exchanges = eco_facts_get_n_exchanges (self->facts);
  guint problems = eco_analysis_count (analysis, ECO_SEVERITY_PROBLEM);
  guint warnings = eco_analysis_count (analysis, ECO_SEVERITY_WARNING);
  g_autoptr (GPtrArray) owed
      = eco_reciprocity_list_owed (eco_facts_get_reciprocity (self->facts));
  g_autoptr (EcoLoops) loops = eco_loops_new (self->facts, MOST_LOOPS, NULL);
  guint n_loops = loops->loops->len + loops->n_more;

  put_figure (page, 0, nodes, ngettext ("node", "nodes", nodes));
  put_figure (page, 1, exchanges, ngettext ("exchange", "exchanges", exchanges));
  put_figure (page, 2, n_loops, ngettext ("value loop", "value loops", n_loops));
  put_figure (page, 3, owed->len, ngettext ("exchange owed", "exchanges owed", owed->len));
  put_figure (page, 4, problems, ngettext ("problem", "problems", problems));
  put_figure (page, 5, warnings, ngettext ("warning", "warnings", warnings));
}

static gboolean
is_repeated (const GPtrArray *findings, guint at)
{
  for (guint i = 0; i < at; i++)
    if (ECO_FINDING (findings->pdata[i])->rule == ECO_FINDING (findings->pdata[at])->rule)
      return TRUE;
  return FALSE;
}

/* The gravest of different rules, each with why it matters. */
static void
put_gravest (EcoBoardPack *self, EcoPackPage *page, EcoRect room)
{
  const GPtrArray *findings = eco_analysis_get_findings (self->analysis);
  const EcoStyle *style = page->chart.style;
  EcoChartType heading
      = { ECO_PACK_HEADING, 700, style->ink, ECO_ANCHOR_START, .heading = TRUE };
  EcoChartType text = { ECO_PACK_TEXT + 2, 600, style->ink, ECO_ANCHOR_START };
  EcoChartType why = { ECO_PACK_TEXT - 1, 400, style->muted, ECO_ANCHOR_START };
  EcoPoint at = { room.x, room.y + ECO_PACK_HEADING };
  guint n = 0;

  if (findings->len == 0)
    return;
  eco_pack_page_put (page, _("Most pressing"), at, &heading);
  at.y += 38;
  for (guint i = 0; i < findings->len && n < MOST_GRAVEST; i++)
    {
      const EcoFinding *finding = findings->pdata[i];

      if (is_repeated (findings, i))
        continue;
      at.y += eco_pack_page_put_lines (page, finding->sentence, at, room.width, 3, &text);
      at.y += eco_pack_page_put_lines (page, _(finding->rule->why), at, room.width, 2, &why) + 26;
      n++;
    }
}

/* In figures, in words, and what to look at first. */
void
_eco_board_pack_add_summary (EcoBoardPack *self)
{
  EcoPackHead head = { NULL, _("Executive summary"), self->source->ecosystem->purpose };
  g_autoptr (EcoSummary) summary
      = eco_summary_new (self->source->ecosystem, self->source->catalog, NULL);
  EcoChartType text = { ECO_PACK_TEXT + 2, 400, 0, ECO_ANCHOR_START };
  EcoChartType heading = { ECO_PACK_HEADING, 700, 0, ECO_ANCHOR_START, .heading = TRUE };
  EcoPackPage page;
  EcoRect left, right;

  _eco_board_pack_begin (self, &page, &head);
  text.color = heading.color = page.chart.style->ink;
  left = page.body;
  left.y += 160;
  left.width = page.body.width * 0.46;
  right = left;
  right.x = page.body.x + page.body.width * 0.52;
  right.width = page.body.width * 0.48;
  eco_pack_page_put_head (&page, &head);
  put_figures (self, &page);
  eco_pack_page_put_rule (&page, (EcoPoint) { page.body.x, left.y - 14 }, page.body.width);
  left.y += 14;
  right.y += 14;
  eco_pack_page_put (&page, _("The ecosystem today"),
                     (EcoPoint) { left.x, left.y + ECO_PACK_HEADING }, &heading);
  eco_pack_page_put_lines (&page, summary->text,
                           (EcoPoint) { left.x, left.y + ECO_PACK_HEADING + 38 }, left.width, 16,
                           &text);
  put_gravest (self, &page, right);
  _eco_board_pack_end (self, &page, head.title, summary->text);
}

/* ---- The map */

void
_eco_board_pack_add_map (EcoBoardPack *self)
{
  EcoPackHead head = { NULL, _("The map"), NULL };
  g_autoptr (EcoScene) map
      = _eco_board_pack_create_map (self, NULL, self->settings->legend);
  EcoPackPage page;

  _eco_board_pack_begin (self, &page, &head);
  eco_pack_page_add_map (&page, map, &head);
  eco_pack_page_put_head (&page, &head);
  _eco_board_pack_end (self, &page, head.title, eco_scene_get_summary (map));
}
