/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoStrokePaintable: the line of an exchange as on the map: hue, stroke, arrow. */
#include "config.h"

#include "widgets/eco-stroke-paintable.h"

#include "render/eco-style.h"

#include <adwaita.h>

#define ARROW 5.0

struct _EcoStrokePaintable
{
  GObject parent_instance;

  EcoCatalog *catalog;        /* keeps the category alive */
  const EcoCategory *category; /* %NULL when the catalogue does not know it */
  gboolean tangible;
  double width;
  int size;
};

static void
set_dashes (EcoStrokePaintable *self, cairo_t *cr)
{
  const EcoCategoryFamily *family = self->category->family;
  guint n_dashes = self->tangible ? family->n_tangible : family->n_intangible;
  const double *dashes = self->tangible ? family->tangible : family->intangible;

  if (n_dashes > 0)
    cairo_set_dash (cr, dashes, (int) n_dashes, 0);
}

static void
eco_stroke_paintable_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width,
                               double height)
{
  EcoStrokePaintable *self = ECO_STROKE_PAINTABLE (paintable);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const EcoStyle *style = eco_style_get (dark ? ECO_THEME_DARK : ECO_THEME_LIGHT);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  EcoColor color = style->muted;
  double r, g, b, a;
  cairo_t *cr;

  if (self->category != NULL)
    color = eco_style_get_family_color (style, self->category->family);
  eco_color_get_rgba (color, &r, &g, &b, &a);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_set_source_rgba (cr, r, g, b, a);
  cairo_translate (cr, 0, height / 2);
  cairo_set_line_width (cr, self->width);
  if (self->category != NULL)
    set_dashes (self, cr);
  cairo_move_to (cr, 1, 0);
  cairo_line_to (cr, width - 1 - ARROW, 0);
  cairo_stroke (cr);
  cairo_move_to (cr, width - 1, 0);
  cairo_line_to (cr, width - 1 - ARROW * 1.6, -ARROW * 0.8);
  cairo_line_to (cr, width - 1 - ARROW * 1.6, ARROW * 0.8);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static int
eco_stroke_paintable_get_size (GdkPaintable *paintable)
{
  return ECO_STROKE_PAINTABLE (paintable)->size;
}

static GdkPaintableFlags
eco_stroke_paintable_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_SIZE;
}

static void
paintable_iface_init (GdkPaintableInterface *iface)
{
  iface->snapshot = eco_stroke_paintable_snapshot;
  iface->get_intrinsic_width = eco_stroke_paintable_get_size;
  iface->get_intrinsic_height = eco_stroke_paintable_get_size;
  iface->get_flags = eco_stroke_paintable_get_flags;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EcoStrokePaintable, eco_stroke_paintable, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_iface_init))

static void
eco_stroke_paintable_finalize (GObject *object)
{
  g_clear_object (&ECO_STROKE_PAINTABLE (object)->catalog);
  G_OBJECT_CLASS (eco_stroke_paintable_parent_class)->finalize (object);
}

static void
eco_stroke_paintable_class_init (EcoStrokePaintableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_stroke_paintable_finalize;
}

static void
eco_stroke_paintable_init (EcoStrokePaintable *self)
{
}

/**
 * eco_stroke_paintable_new:
 * @exchange: whose line it is, as it is now
 * @size: px
 *
 * Its colour follows the theme whenever it is drawn.
 *
 * Returns: (transfer full): the picture
 */
GdkPaintable *
eco_stroke_paintable_new (EcoCatalog *catalog, EcoExchange *exchange, int size)
{
  EcoStrokePaintable *self = g_object_new (ECO_TYPE_STROKE_PAINTABLE, NULL);

  self->catalog = g_object_ref (catalog);
  self->category = eco_catalog_lookup_category (catalog, exchange->category);
  self->tangible = exchange->tangible == ECO_TANGIBLE_BY_CATEGORY
                     ? self->category != NULL && self->category->tangible
                     : exchange->tangible == ECO_TANGIBLE_YES;
  self->width = eco_style_get_exchange_width (exchange->strength);
  self->size = size;
  return GDK_PAINTABLE (self);
}
