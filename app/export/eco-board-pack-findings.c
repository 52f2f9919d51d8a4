/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The board pack: what was found, the gravest first, with what can be done about it. */
#include "config.h"

#include "export/eco-board-pack-private.h"

#include <glib/gi18n-lib.h>

#define MOST_FINDINGS 24
#define INDENT 34.0
#define GAP 18.0
#define HEADING 32.0 /* with the space under it */
#define BEFORE 10.0  /* more space above one */

static const char *
get_heading (EcoSeverity severity)
{
  switch (severity)
    {
    case ECO_SEVERITY_PROBLEM:
      return _("Problems");
    case ECO_SEVERITY_WARNING:
      return _("Warnings");
    case ECO_SEVERITY_HINT:
    default:
      return _("Hints");
    }
}

/* A severity must be seen without colour too. */
static const char *
get_mark (EcoSeverity severity)
{
  return severity == ECO_SEVERITY_PROBLEM ? "■" : severity == ECO_SEVERITY_WARNING ? "▲" : "●";
}

static char *
dup_step (const EcoFinding *finding)
{
  const EcoFix *fix = finding->fixes->len > 0 ? finding->fixes->pdata[0] : NULL;

  /* TRANSLATORS: what can be done about a finding */
  return fix != NULL ? g_strdup_printf (_("Next step: %s"), fix->label)
                     : g_strdup (_(finding->rule->why));
}

/* The page on which findings are put, one after the other. */
typedef struct
{
  EcoBoardPack *pack;
  EcoPackPage page;
  EcoPackHead head;
  double y;
  gboolean open;
} Findings;

static void
begin (Findings *self)
{
  self->head = (EcoPackHead) { _("Findings"), _("What to look at"), NULL };
  _eco_board_pack_begin (self->pack, &self->page, &self->head);
  eco_pack_page_put_head (&self->page, &self->head);
  self->y = self->page.body.y + ECO_PACK_TEXT;
  self->open = TRUE;
}

static void
end (Findings *self)
{
  if (self->open)
    _eco_board_pack_end (self->pack, &self->page, self->head.kicker, self->head.title);
  self->open = FALSE;
}

static void
put_heading (Findings *self, EcoSeverity severity)
{
  EcoChartType type = { ECO_PACK_TEXT, 700, self->page.chart.style->muted, ECO_ANCHOR_START };

  eco_pack_page_put (&self->page, get_heading (severity),
                     (EcoPoint) { self->page.body.x, self->y }, &type);
  self->y += HEADING;
}

/* Measures it, or puts it. */
static double
lay (Findings *self, const EcoFinding *finding, gboolean put)
{
  EcoPackPage *page = &self->page;
  const EcoStyle *style = page->chart.style;
  EcoChartType text = { ECO_PACK_TEXT, 500, style->ink, ECO_ANCHOR_START };
  EcoChartType small = { ECO_PACK_SMALL + 1, 400, style->muted, ECO_ANCHOR_START };
  EcoChartType mark = { ECO_PACK_SMALL, 400, style->ink, ECO_ANCHOR_START };
  EcoPoint at = { page->body.x + INDENT, self->y };
  double width = page->body.width - INDENT;
  g_autofree char *step = dup_step (finding);

  if (!put)
    return eco_chart_measure_lines (&page->chart, finding->sentence, width, 2, &text)
           + eco_chart_measure_lines (&page->chart, step, width, 1, &small) + GAP;
  mark.color = finding->severity == ECO_SEVERITY_HINT ? style->muted : style->warning;
  eco_pack_page_put (page, get_mark (finding->severity), (EcoPoint) { page->body.x, self->y },
                     &mark);
  at.y += eco_pack_page_put_lines (page, finding->sentence, at, width, 2, &text);
  at.y += eco_pack_page_put_lines (page, step, at, width, 1, &small);
  return at.y + GAP - self->y;
}

static void
put_rest (Findings *self, guint n)
{
  EcoChartType type
      = { ECO_PACK_SMALL + 1, 400, self->page.chart.style->muted, ECO_ANCHOR_START };
  g_autofree char *text = g_strdup_printf (
      ngettext ("And %u more; the analysis report has all of them.",
                "And %u more; the analysis report has all of them.", n), n);

  if (n > 0)
    eco_pack_page_put (&self->page, text,
                       (EcoPoint) { self->page.body.x + INDENT, self->y }, &type);
}

/* One after the other, with a heading for each severity; where nothing was found there is no page.
 */
void
_eco_board_pack_add_findings (EcoBoardPack *self)
{
  const GPtrArray *findings = eco_analysis_get_findings (self->analysis);
  Findings pages = { .pack = self };
  guint n = MIN (findings->len, MOST_FINDINGS);

  for (guint i = 0; i < n; i++)
    {
      const EcoFinding *finding = findings->pdata[i];
      const EcoFinding *before = i > 0 ? findings->pdata[i - 1] : NULL;
      gboolean heading = before == NULL || before->severity != finding->severity;

      if (pages.open
          && pages.y + (heading ? HEADING + BEFORE : 0) + lay (&pages, finding, FALSE)
                 > pages.page.body.y + pages.page.body.height)
        end (&pages);
      if (pages.open && heading)
        pages.y += BEFORE;
      if (!pages.open)
        {
          begin (&pages);
          heading = TRUE;
        }
      if (heading)
        put_heading (&pages, finding->severity);
      pages.y += lay (&pages, finding, TRUE);
    }
  if (pages.open)
    put_rest (&pages, findings->len - n);
  end (&pages);
}
