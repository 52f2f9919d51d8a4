/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPreviewArea: shows a picture that is made for its size. */
#include "config.h"

#include "dialogs/eco-preview-area.h"

#define LEAST 240
#define PADDING 24 /* px round the picture */

struct _EcoPreviewArea
{
  GtkWidget parent_instance;

  GdkTexture *texture;
};

enum
{
  RESIZED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoPreviewArea, eco_preview_area, GTK_TYPE_WIDGET)

static void
eco_preview_area_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = LEAST;
}

static void
eco_preview_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_signal_emit (widget, signals[RESIZED], 0);
}

/* Until the picture for a new size is there, the old one is stretched to fit. */
static void
eco_preview_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EcoPreviewArea *self = ECO_PREVIEW_AREA (widget);
  float width = gtk_widget_get_width (widget) - 2 * PADDING;
  float height = gtk_widget_get_height (widget) - 2 * PADDING, w, h, zoom;

  if (self->texture == NULL || width < 1 || height < 1)
    return;
  w = gdk_texture_get_width (self->texture);
  h = gdk_texture_get_height (self->texture);
  zoom = MIN (width / w, height / h);
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (PADDING + (width - w * zoom) / 2,
                                                    PADDING + (height - h * zoom) / 2, w * zoom,
                                                    h * zoom));
}

static void
eco_preview_area_dispose (GObject *object)
{
  g_clear_object (&ECO_PREVIEW_AREA (object)->texture);
  G_OBJECT_CLASS (eco_preview_area_parent_class)->dispose (object);
}

static void
eco_preview_area_class_init (EcoPreviewAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_preview_area_dispose;
  widget_class->measure = eco_preview_area_measure;
  widget_class->size_allocate = eco_preview_area_size_allocate;
  widget_class->snapshot = eco_preview_area_snapshot;
  gtk_widget_class_set_css_name (widget_class, "preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  /**
   * EcoPreviewArea::resized:
   *
   * A picture of another size is wanted.
   */
  signals[RESIZED] = g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_preview_area_init (EcoPreviewArea *self)
{
}

/**
 * eco_preview_area_set_surface:
 * @surface: (nullable): an ARGB32 image, as large as eco_preview_area_get_size() says
 */
void
eco_preview_area_set_surface (EcoPreviewArea *self, cairo_surface_t *surface)
{
  g_return_if_fail (ECO_IS_PREVIEW_AREA (self));

  g_clear_object (&self->texture);
  if (surface != NULL)
    {
      int stride = cairo_image_surface_get_stride (surface);
      int height = cairo_image_surface_get_height (surface);
      g_autoptr (GBytes) bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                                              (gsize) stride * (gsize) height);

      self->texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                              GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * eco_preview_area_get_size:
 * @width: (out): device px that the picture may have; 0 before the first layout
 * @height: (out): likewise
 */
void
eco_preview_area_get_size (EcoPreviewArea *self, int *width, int *height)
{
  int factor;

  g_return_if_fail (ECO_IS_PREVIEW_AREA (self));

  factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  *width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PADDING, 0) * factor;
  *height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * PADDING, 0) * factor;
}
