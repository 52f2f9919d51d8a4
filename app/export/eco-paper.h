/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPaper: the pages that a picture can be put on. */
#pragma once

#include "base/eco-rect.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* EcoPaper: sizes of a page; paper lies as the picture does */
typedef enum
{
  ECO_PAPER_TIGHT, /* as large as the picture */
  ECO_PAPER_A4,
  ECO_PAPER_A3,
  ECO_PAPER_LETTER,
  ECO_PAPER_SLIDE, /* 16:9, 13.333 by 7.5 inches, as presentations have it */
} EcoPaper;
#define ECO_N_PAPERS 5

/* How a picture lies on one sheet, in points (1/72 inch). */
typedef struct
{
  double  width, height; /* of the sheet */
  EcoRect frame;         /* the part of it that may be drawn on */
  double  scale;         /* points by px of the picture */
  double  x, y;          /* of the picture's upper left corner on the sheet */
} EcoSheet;

gboolean    eco_paper_parse     (const char *name, EcoPaper *paper);
const char *eco_paper_get_name  (EcoPaper paper);
const char *eco_paper_get_label (EcoPaper paper);
int         eco_sheet_place     (EcoSheet      *sheet,
                                 const EcoRect *picture,
                                 int            across,
                                 int            index);
int         eco_paper_place     (EcoPaper       paper,
                                 const EcoRect *picture,
                                 int            across,
                                 int            index,
                                 EcoSheet      *sheet);

G_END_DECLS
