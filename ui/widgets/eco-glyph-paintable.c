/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGlyphPaintable: the glyph of a kind in its coloured disc, as on the map. */
#include "config.h"

#include "widgets/eco-glyph-paintable.h"

#include "render/eco-painter.h"

#include <adwaita.h>

#define GRID 24.0          /* side of a glyph's own square */
#define GLYPH_SHARE 0.62   /* of the disc's diameter */

struct _EcoGlyphPaintable
{
  GObject parent_instance;

  EcoCatalog *catalog;        /* keeps the glyph alive */
  const EcoGlyph *glyph;      /* %NULL for an empty disc */
  EcoHue hue;
  int size;
};

static void
set_color (cairo_t *cr, EcoColor color)
{
  double r, g, b, a;

  eco_color_get_rgba (color, &r, &g, &b, &a);
  cairo_set_source_rgba (cr, r, g, b, a);
}

static void
eco_glyph_paintable_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width,
                              double height)
{
  EcoGlyphPaintable *self = ECO_GLYPH_PAINTABLE (paintable);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const EcoStyle *style = eco_style_get (dark ? ECO_THEME_DARK : ECO_THEME_LIGHT);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  double side = MIN (width, height), scale = side * GLYPH_SHARE / GRID;

  cairo_translate (cr, width / 2, height / 2);
  set_color (cr, style->hues[self->hue]);
  cairo_arc (cr, 0, 0, side / 2, 0, 2 * G_PI);
  cairo_fill (cr);
  if (self->glyph != NULL)
    {
      set_color (cr, style->glyph);
      cairo_scale (cr, scale, scale);
      cairo_translate (cr, -GRID / 2, -GRID / 2);
      eco_painter_paint_glyph (cr, self->glyph);
    }
  cairo_destroy (cr);
}

static int
eco_glyph_paintable_get_size (GdkPaintable *paintable)
{
  return ECO_GLYPH_PAINTABLE (paintable)->size;
}

static GdkPaintableFlags
eco_glyph_paintable_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_SIZE;
}

static void
paintable_iface_init (GdkPaintableInterface *iface)
{
  iface->snapshot = eco_glyph_paintable_snapshot;
  iface->get_intrinsic_width = eco_glyph_paintable_get_size;
  iface->get_intrinsic_height = eco_glyph_paintable_get_size;
  iface->get_flags = eco_glyph_paintable_get_flags;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EcoGlyphPaintable, eco_glyph_paintable, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_iface_init))

static void
eco_glyph_paintable_finalize (GObject *object)
{
  g_clear_object (&ECO_GLYPH_PAINTABLE (object)->catalog);
  G_OBJECT_CLASS (eco_glyph_paintable_parent_class)->finalize (object);
}

static void
eco_glyph_paintable_class_init (EcoGlyphPaintableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_glyph_paintable_finalize;
}

static void
eco_glyph_paintable_init (EcoGlyphPaintable *self)
{
}

/**
 * eco_glyph_paintable_new:
 * @kind: (nullable): the id of a kind
 * @preset: (nullable): the id of a preset, whose own glyph comes first
 * @size: px
 *
 * Its colours follow the theme whenever it is drawn.
 *
 * Returns: (transfer full): the picture
 */
GdkPaintable *
eco_glyph_paintable_new (EcoCatalog *catalog, const char *kind, const char *preset, int size)
{
  EcoGlyphPaintable *self = g_object_new (ECO_TYPE_GLYPH_PAINTABLE, NULL);
  const EcoKind *found = kind != NULL ? eco_catalog_lookup_kind (catalog, kind) : NULL;
  EcoElement element = found != NULL ? found->element : ECO_ELEMENT_NONE;

  self->catalog = g_object_ref (catalog);
  self->glyph = eco_catalog_get_node_glyph (catalog, kind, preset, element);
  self->hue = eco_style_get_hue (found, element);
  self->size = size;
  return GDK_PAINTABLE (self);
}
