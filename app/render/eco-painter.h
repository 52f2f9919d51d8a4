/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Paints scenes with Cairo: the screen, PNG and PDF. For one thread at a time;
 * a scene may be painted by several painters at once. */
#pragma once

#include <cairo.h>

#include "render/eco-scene.h"

G_BEGIN_DECLS

typedef struct _EcoPainter EcoPainter;

/**
 * EcoPaintFlags:
 * @ECO_PAINT_EXPORT: everything, as well as it can be done
 * @ECO_PAINT_FAST: rough edges are smoothed quickly, for the screen
 * @ECO_PAINT_LEVELS: leaves out what is too small to be seen, for the screen
 * @ECO_PAINT_REAL_TEXT: text that a reader can select, for PDF
 * @ECO_PAINT_NO_BACKGROUND: the caller has painted what lies under the picture
 */
typedef enum
{
  ECO_PAINT_EXPORT = 0,
  ECO_PAINT_FAST = 1 << 0,
  ECO_PAINT_LEVELS = 1 << 1,
  ECO_PAINT_REAL_TEXT = 1 << 2,
  ECO_PAINT_NO_BACKGROUND = 1 << 3,
} EcoPaintFlags;

EcoPainter *eco_painter_new   (EcoTypesetter *typesetter) G_GNUC_WARN_UNUSED_RESULT;
void        eco_painter_free  (EcoPainter *self);
void        eco_painter_paint (EcoPainter    *self,
                               EcoScene      *scene,
                               cairo_t       *cr,
                               const EcoRect *clip,
                               double         scale,
                               EcoPaintFlags  flags);

void eco_painter_paint_glyph (cairo_t *cr, const EcoGlyph *glyph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoPainter, eco_painter_free)

G_END_DECLS
