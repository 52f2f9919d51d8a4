/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoBar: a part of a whole as a bar in the hue of a family of value categories.
 *
 * A number stands beside it, so nobody has to read lengths or hues. */
#include "config.h"

#include "widgets/eco-bar.h"

#include "render/eco-style.h"

#include <adwaita.h>

#define HEIGHT 8
#define LEAST_WIDTH 24
#define CORNER 2

struct _EcoBar
{
  GtkWidget parent_instance;

  EcoCatalog *catalog;  /* keeps the family alive */
  const EcoCategoryFamily *family;
  double part;          /* 0 to 1 */
  gboolean from_end;
};

G_DEFINE_FINAL_TYPE (EcoBar, eco_bar, GTK_TYPE_WIDGET)

static void
eco_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EcoBar *self = ECO_BAR (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const EcoStyle *style = eco_style_get (dark ? ECO_THEME_DARK : ECO_THEME_LIGHT);
  EcoColor color = self->family != NULL ? eco_style_get_family_color (style, self->family)
                                        : style->muted;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  float length = (float) MAX (self->part * width, self->part > 0 ? CORNER : 0);
  gboolean right = self->from_end != (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  graphene_rect_t box = GRAPHENE_RECT_INIT (right ? (float) width - length : 0,
                                            ((float) height - HEIGHT) / 2, length, HEIGHT);
  GskRoundedRect outline;
  double r, g, b, a;
  GdkRGBA rgba;

  if (length <= 0)
    return;
  eco_color_get_rgba (color, &r, &g, &b, &a);
  rgba = (GdkRGBA){ (float) r, (float) g, (float) b, (float) a };
  gsk_rounded_rect_init_from_rect (&outline, &box, CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &rgba, &box);
  gtk_snapshot_pop (snapshot);
}

static void
eco_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                 int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : HEIGHT;
}

static void
eco_bar_finalize (GObject *object)
{
  g_clear_object (&ECO_BAR (object)->catalog);
  G_OBJECT_CLASS (eco_bar_parent_class)->finalize (object);
}

static void
eco_bar_class_init (EcoBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_bar_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = eco_bar_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = eco_bar_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass),
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
eco_bar_init (EcoBar *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * eco_bar_new:
 * @family: (nullable): whose hue it has
 * @part: of the whole, 0 to 1
 * @from_end: whether it grows from the end towards the start
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
eco_bar_new (EcoCatalog *catalog, const EcoCategoryFamily *family, double part, gboolean from_end)
{
  EcoBar *self = g_object_new (ECO_TYPE_BAR, "hexpand", TRUE, NULL);

  self->catalog = g_object_ref (catalog);
  self->family = family;
  self->part = CLAMP (part, 0, 1);
  self->from_end = from_end;
  return GTK_WIDGET (self);
}
