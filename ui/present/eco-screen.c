/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoScreen: what an audience sees. The map glides and the slides fade into each other; where less
 * motion is wanted, the next one is there at once. */
#include "config.h"

#include "present/eco-screen.h"

#include "present/eco-screen-slide.h"

#include <glib/gi18n-lib.h>

#define DURATION 700000.0 /* µs of the way to the next slide */
#define SPOT 0.17         /* radius of the spot of light, a share of the height */
#define SPOT_SHADE 0.66f

struct _EcoScreen
{
  GtkWidget parent_instance;

  EcoTypesetter *typesetter;
  EcoScreenSlide *last;        /* while it fades; or %NULL */
  EcoScreenSlide *now;         /* %NULL until there is one */
  EcoCamera camera, from;     /* where the map is, and where it came from */
  double done;                /* of the way, 0 … 1 */
  gint64 start;               /* µs; 0 until the first frame */
  guint tick;
  EcoScreenShade shade;
  gboolean spot;
  EcoPoint pointer;
  char *typed;                /* digits of the slide to go to, or %NULL */
};

G_DEFINE_FINAL_TYPE (EcoScreen, eco_screen, GTK_TYPE_WIDGET)

/* ---- The way to the next slide */

static void
end_way (EcoScreen *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->done = 1;
  g_clear_pointer (&self->last, eco_screen_slide_free);
  if (self->now != NULL)
    eco_tile_cache_set_hold (self->now->tiles, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
way_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EcoScreen *self = ECO_SCREEN (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double t;

  if (self->start == 0)
    self->start = now;
  t = (double) (now - self->start) / DURATION;
  if (t >= 1)
    {
      self->tick = 0;
      end_way (self);
      return G_SOURCE_REMOVE;
    }
  self->done = t * t * (3 - 2 * t);
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static gboolean
has_motion (EcoScreen *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled,
                NULL);
  return enabled && gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
begin_way (EcoScreen *self)
{
  self->done = 0;
  self->start = 0;
  if (self->camera.zoom != self->from.zoom)
    eco_tile_cache_set_hold (self->last->tiles, TRUE);
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), way_cb, NULL, NULL);
}

/* ---- Painting */

static void
put_spot (EcoScreen *self, GtkSnapshot *snapshot, const graphene_rect_t *all)
{
  float radius = (float) (SPOT * all->size.height);
  const GskColorStop stops[] = { { 0, { 0, 0, 0, 0 } },
                                 { 0.86f, { 0, 0, 0, 0 } },
                                 { 1, { 0, 0, 0, SPOT_SHADE } } };

  gtk_snapshot_append_radial_gradient (
      snapshot, all, &GRAPHENE_POINT_INIT ((float) self->pointer.x, (float) self->pointer.y),
      radius, radius, 0, 1, stops, G_N_ELEMENTS (stops));
}

static void
put_typed (EcoScreen *self, GtkSnapshot *snapshot, int width, int height)
{
  g_autoptr (PangoLayout) layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->typed);
  PangoFontDescription *font = pango_font_description_new ();
  const EcoStyle *style = eco_scene_get_style (self->now->scene);
  GdkRGBA color = { 0, 0, 0, 1 };
  double r, g, b, a;
  int w, h;

  eco_color_get_rgba (style->ink, &r, &g, &b, &a);
  color = (GdkRGBA) { (float) r, (float) g, (float) b, 1 };
  pango_font_description_set_family (font, eco_style_get_fonts (style, TRUE));
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, 0.09 * height * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_get_pixel_size (layout, &w, &h);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (width - w - 0.05 * height),
                                                          (float) (height - h - 0.04 * height)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
put_slides (EcoScreen *self, GtkSnapshot *snapshot, int width, int height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  EcoScreenLayout layout;
  EcoCamera camera;

  eco_screen_layout_init (&layout, width, height);
  camera = eco_camera_mix (&self->from, &self->camera, self->done);
  if (self->last == NULL)
    {
      eco_screen_slide_snapshot (self->now, widget, &layout, &camera, snapshot);
      return;
    }
  gtk_snapshot_push_cross_fade (snapshot, self->done);
  eco_screen_slide_snapshot (self->last, widget, &layout, &camera, snapshot);
  gtk_snapshot_pop (snapshot);
  eco_screen_slide_snapshot (self->now, widget, &layout, &camera, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
eco_screen_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EcoScreen *self = ECO_SCREEN (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  const GdkRGBA black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };

  gtk_snapshot_push_clip (snapshot, &all);
  if (self->shade != ECO_SCREEN_CLEAR || self->now == NULL)
    gtk_snapshot_append_color (snapshot, self->shade == ECO_SCREEN_WHITE ? &white : &black, &all);
  else
    {
      put_slides (self, snapshot, width, height);
      if (self->spot)
        put_spot (self, snapshot, &all);
      if (self->typed != NULL)
        put_typed (self, snapshot, width, height);
    }
  gtk_snapshot_pop (snapshot);
}

/* The map is as large as its place allows. */
static void
aim (EcoScreen *self, int width, int height)
{
  EcoScreenLayout layout;

  if (self->now == NULL || width < 1 || height < 1)
    return;
  eco_screen_layout_init (&layout, width, height);
  eco_screen_slide_aim (self->now, &layout, &self->camera);
}

static void
eco_screen_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EcoScreen *self = ECO_SCREEN (widget);

  aim (self, width, height);
  self->from.width = self->camera.width;
  self->from.height = self->camera.height;
  if (self->tick == 0)
    self->from = self->camera;
}

static void
eco_screen_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 120;
}

/* ---- Class */

static void
eco_screen_dispose (GObject *object)
{
  EcoScreen *self = ECO_SCREEN (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_pointer (&self->last, eco_screen_slide_free);
  g_clear_pointer (&self->now, eco_screen_slide_free);
  g_clear_pointer (&self->typesetter, eco_typesetter_unref);
  g_clear_pointer (&self->typed, g_free);
  G_OBJECT_CLASS (eco_screen_parent_class)->dispose (object);
}

static void
eco_screen_class_init (EcoScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_screen_dispose;
  widget_class->snapshot = eco_screen_snapshot;
  widget_class->size_allocate = eco_screen_size_allocate;
  widget_class->measure = eco_screen_measure;
  gtk_widget_class_set_css_name (widget_class, "screen");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
eco_screen_init (EcoScreen *self)
{
  self->typesetter = eco_typesetter_new ();
  self->done = 1;
  eco_camera_init (&self->camera);
  self->from = self->camera;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/* ---- Public */

/**
 * eco_screen_new:
 *
 * Returns: a screen on which nothing is yet
 */
GtkWidget *
eco_screen_new (void)
{
  return g_object_new (ECO_TYPE_SCREEN, NULL);
}

static void
update_label (EcoScreen *self)
{
  g_autofree char *label
      = self->now->caption != NULL
            ? g_strdup_printf ("%s. %s", self->now->title, self->now->caption)
            : g_strdup (self->now->title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * eco_screen_show:
 * @face: what is shown from now on
 *
 * Goes there from what is shown now.
 */
void
eco_screen_show (EcoScreen *self, const EcoScreenFace *face)
{
  EcoCamera from;
  gboolean first;

  g_return_if_fail (ECO_IS_SCREEN (self) && face != NULL && face->scene != NULL);
  from = eco_camera_mix (&self->from, &self->camera, self->done);
  first = self->now == NULL;
  end_way (self);
  self->last = g_steal_pointer (&self->now);
  self->now = eco_screen_slide_new (GTK_WIDGET (self), self->typesetter, face);
  aim (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  self->from = first ? self->camera : from;
  update_label (self);
  if (first || !has_motion (self))
    {
      self->from = self->camera;
      end_way (self);
    }
  else
    begin_way (self);
}

/**
 * eco_screen_set_shade:
 * @shade: black, white, or nothing over the slide
 */
void
eco_screen_set_shade (EcoScreen *self, EcoScreenShade shade)
{
  g_return_if_fail (ECO_IS_SCREEN (self));
  self->shade = shade;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * eco_screen_set_spot:
 * @spot: whether all is darker but what is near the pointer
 */
void
eco_screen_set_spot (EcoScreen *self, gboolean spot)
{
  g_return_if_fail (ECO_IS_SCREEN (self));
  self->spot = spot;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * eco_screen_set_typed:
 * @digits: (nullable): of the slide that somebody wants to go to
 */
void
eco_screen_set_typed (EcoScreen *self, const char *digits)
{
  g_return_if_fail (ECO_IS_SCREEN (self));
  g_free (self->typed);
  self->typed = g_strdup (digits);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * eco_screen_point:
 * @at: where the pointer is
 */
void
eco_screen_point (EcoScreen *self, EcoPoint at)
{
  g_return_if_fail (ECO_IS_SCREEN (self));
  self->pointer = at;
  if (self->spot)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
