/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Puts pictures on sheets of paper. */
#include "config.h"

#include "export/eco-export-sheet.h"

#include <glib/gi18n-lib.h>

#define MARK_FROM 4.0 /* of the marks round a sheet, points from its corner */
#define MARK_TO 16.0

/**
 * eco_export_find_picture:
 * @margin: whether the picture's margin belongs to it
 *
 * Returns: what is put on a page: all that is drawn, without the corners that the
 *   scene's own page leaves empty
 */
EcoRect
eco_export_find_picture (EcoScene *scene, gboolean margin)
{
  EcoRect page = eco_scene_get_page (scene), ink = eco_scene_get_ink (scene);

  if (eco_rect_is_empty (&ink))
    return page;
  return margin ? eco_rect_expand (&ink, MAX (ink.y - page.y, 0)) : ink;
}

static void
paint_background (EcoColor background, cairo_t *cr)
{
  double r, g, b, a;

  if (background == ECO_COLOR_UNSET)
    return;
  eco_color_get_rgba (background, &r, &g, &b, &a);
  cairo_set_source_rgba (cr, r, g, b, a);
  cairo_paint (cr);
}

/**
 * eco_sheet_paint:
 * @scene: what is painted
 * @picture: the part of it that lies on the sheet, in px of the scene
 * @painter: for one thread
 * @background: of all of the sheet, or %ECO_COLOR_UNSET
 * @cr: where to paint
 */
void
eco_sheet_paint (const EcoSheet *self, EcoScene *scene, const EcoRect *picture,
                 EcoPainter *painter, EcoColor background, cairo_t *cr)
{
  cairo_save (cr);
  paint_background (background, cr);
  cairo_translate (cr, self->x, self->y);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -picture->x, -picture->y);
  eco_painter_paint (painter, scene, cr, NULL, self->scale,
                     ECO_PAINT_REAL_TEXT | ECO_PAINT_NO_BACKGROUND);
  cairo_restore (cr);
}

/**
 * eco_sheet_paint_of_poster:
 *
 * As eco_sheet_paint(), but nothing is painted outside of the frame.
 */
void
eco_sheet_paint_of_poster (const EcoSheet *self, EcoScene *scene, const EcoRect *picture,
                           EcoPainter *painter, EcoColor background, cairo_t *cr)
{
  cairo_save (cr);
  cairo_rectangle (cr, self->frame.x, self->frame.y, self->frame.width, self->frame.height);
  cairo_clip (cr);
  eco_sheet_paint (self, scene, picture, painter, background, cr);
  cairo_restore (cr);
}

/**
 * eco_sheet_paint_marks:
 * @index: which sheet of the poster it is, from 0
 * @n: how many there are
 * @across: how many of them side by side
 *
 * Shows where the sheet is cut, and where it belongs.
 */
void
eco_sheet_paint_marks (const EcoSheet *self, EcoTypesetter *typesetter, int index, int n,
                       int across, cairo_t *cr)
{
  const EcoRect *frame = &self->frame;
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  double right = frame->x + frame->width, bottom = frame->y + frame->height;

  cairo_set_source_rgb (cr, 0.45, 0.45, 0.45);
  cairo_set_line_width (cr, 0.5);
  for (int corner = 0; corner < 4; corner++)
    {
      double x = corner % 2 == 0 ? frame->x : right, y = corner / 2 == 0 ? frame->y : bottom;
      double out_x = corner % 2 == 0 ? -1 : 1, out_y = corner / 2 == 0 ? -1 : 1;

      cairo_move_to (cr, x + out_x * MARK_FROM, y);
      cairo_line_to (cr, x + out_x * MARK_TO, y);
      cairo_move_to (cr, x, y + out_y * MARK_FROM);
      cairo_line_to (cr, x, y + out_y * MARK_TO);
      cairo_stroke (cr);
    }
  /* TRANSLATORS: which sheet of a poster it is, and in which row and column */
  text = g_strdup_printf (_("Sheet %d of %d: row %d, column %d"), index + 1, n,
                          index / across + 1, index % across + 1);
  layout = eco_typesetter_layout (typesetter, text, 8, 400);
  cairo_move_to (cr, frame->x + 2 * MARK_TO, bottom + MARK_TO);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
}
