/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPaper: sizes, and how a picture lies on a page or on the sheets of a poster. */
#include "config.h"

#include "export/eco-paper.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MM (72 / 25.4)
#define PAPER_MARGIN (12 * MM) /* what printers leave white, and a little */
#define SLIDE_MARGIN 24.0
#define ALIKE 0.004 /* by which the shape of a page may differ from that of the sheet */
#define OVERLAP (8 * MM)       /* of two sheets of a poster, for glue */
#define MOST_SHEETS 20000

static const struct
{
  const char *name;
  const char *label;
  double shorter, longer; /* points */
  double margin;
} papers[ECO_N_PAPERS] = {
  [ECO_PAPER_TIGHT] = { "tight", N_("As large as the picture"), 0, 0, 0 },
  [ECO_PAPER_A4] = { "a4", N_("A4"), 210 * MM, 297 * MM, PAPER_MARGIN },
  [ECO_PAPER_A3] = { "a3", N_("A3"), 297 * MM, 420 * MM, PAPER_MARGIN },
  [ECO_PAPER_LETTER] = { "letter", N_("Letter"), 612, 792, PAPER_MARGIN },
  [ECO_PAPER_SLIDE] = { "slide", N_("Slide, 16:9"), 540, 960, SLIDE_MARGIN },
};

/**
 * eco_paper_parse:
 * @name: the word of the command line, such as "a4"
 * @paper: (out): set when the word is known
 *
 * Returns: whether @name is a paper
 */
gboolean
eco_paper_parse (const char *name, EcoPaper *paper)
{
  g_return_val_if_fail (name != NULL && paper != NULL, FALSE);

  for (int i = 0; i < ECO_N_PAPERS; i++)
    if (g_str_equal (name, papers[i].name))
      {
        *paper = (EcoPaper) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * eco_paper_get_name:
 *
 * Returns: (transfer none): the word of the command line
 */
const char *
eco_paper_get_name (EcoPaper paper)
{
  g_return_val_if_fail ((int) paper >= 0 && paper < ECO_N_PAPERS, NULL);

  return papers[paper].name;
}

/**
 * eco_paper_get_label:
 *
 * Returns: (transfer none): what a person reads
 */
const char *
eco_paper_get_label (EcoPaper paper)
{
  g_return_val_if_fail ((int) paper >= 0 && paper < ECO_N_PAPERS, NULL);

  return _(papers[paper].label);
}

/* The sheet lies as the picture does; a slide always lies on its longer side. */
/* Whether the picture is a page that was set for such a sheet: its corner is the origin, which is
 * the middle of maps. */
static gboolean
is_page (const EcoSheet *sheet, const EcoRect *picture)
{
  return picture->x == 0 && picture->y == 0
         && fabs (picture->width / MAX (picture->height, 1) * sheet->height / sheet->width - 1)
                < ALIKE;
}

static void
size_sheet (EcoPaper paper, const EcoRect *picture, EcoSheet *sheet)
{
  gboolean upright = picture->height > picture->width && paper != ECO_PAPER_SLIDE;
  double margin = papers[paper].margin;

  sheet->width = upright ? papers[paper].shorter : papers[paper].longer;
  sheet->height = upright ? papers[paper].longer : papers[paper].shorter;
  sheet->frame = (EcoRect) { margin, margin, sheet->width - 2 * margin,
                             sheet->height - 2 * margin };
  /* It has margins of its own, and pictures that go up to the edge. */
  if (is_page (sheet, picture))
    sheet->frame = (EcoRect) { 0, 0, sheet->width, sheet->height };
}

/**
 * eco_sheet_place:
 * @sheet: its size and its frame say what there is; the rest is filled in
 * @picture: what is put on it, in px; not empty
 * @across: sheets side by side, at least 1; as many rows as that needs
 * @index: which of the sheets, row by row
 *
 * Puts a picture into the middle of the frame as large as it fits, or spreads it
 * over sheets that overlap by 8 mm. A row of which less than half would be used is
 * saved by making the picture a little smaller.
 *
 * Returns: how many sheets there are
 */
int
eco_sheet_place (EcoSheet *sheet, const EcoRect *picture, int across, int index)
{
  double width, height, step_x, step_y;
  int rows = 1, column, row;

  g_return_val_if_fail (across >= 1, 0);

  step_x = MAX (sheet->frame.width - (across > 1 ? OVERLAP : 0), 1);
  step_y = MAX (sheet->frame.height - (across > 1 ? OVERLAP : 0), 1);
  width = sheet->frame.width + (across - 1) * step_x;
  sheet->scale = width / MAX (picture->width, 1);
  if (across > 1)
    {
      double more = (picture->height * sheet->scale - sheet->frame.height) / step_y;

      rows = 1 + (int) lround (CLAMP (more, 0, MOST_SHEETS));
    }
  height = sheet->frame.height + (rows - 1) * step_y;
  sheet->scale = MIN (sheet->scale, height / MAX (picture->height, 1));
  column = index % across;
  row = index / across;
  sheet->x = sheet->frame.x + (width - picture->width * sheet->scale) / 2 - column * step_x;
  sheet->y = sheet->frame.y + (height - picture->height * sheet->scale) / 2 - row * step_y;
  return rows * across;
}

/**
 * eco_paper_place:
 * @paper: any but %ECO_PAPER_TIGHT
 * @picture: what is put on it, in px; not empty
 * @across: sheets side by side, at least 1
 * @index: which of the sheets, row by row
 * @sheet: (out): the sheet and how the picture lies on it
 *
 * As eco_sheet_place(), with the paper's own margins.
 *
 * Returns: how many sheets there are
 */
int
eco_paper_place (EcoPaper paper, const EcoRect *picture, int across, int index, EcoSheet *sheet)
{
  g_return_val_if_fail (paper != ECO_PAPER_TIGHT, 0);

  size_sheet (paper, picture, sheet);
  return eco_sheet_place (sheet, picture, across, index);
}
