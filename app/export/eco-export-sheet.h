/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Puts pictures on sheets of paper: for PDF and for printers. */
#pragma once

#include "export/eco-paper.h"
#include "render/eco-painter.h"

G_BEGIN_DECLS

EcoRect eco_export_find_picture   (EcoScene *scene, gboolean margin);

/* The unit of @cr is a point, its origin the upper left corner of the sheet. */
void    eco_sheet_paint           (const EcoSheet *self,
                                   EcoScene       *scene,
                                   const EcoRect  *picture,
                                   EcoPainter     *painter,
                                   EcoColor        background,
                                   cairo_t        *cr);
void    eco_sheet_paint_of_poster (const EcoSheet *self,
                                   EcoScene       *scene,
                                   const EcoRect  *picture,
                                   EcoPainter     *painter,
                                   EcoColor        background,
                                   cairo_t        *cr);
void    eco_sheet_paint_marks     (const EcoSheet *self,
                                   EcoTypesetter  *typesetter,
                                   int             index,
                                   int             n,
                                   int             across,
                                   cairo_t        *cr);

G_END_DECLS
