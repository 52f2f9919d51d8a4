/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A slide on the screen. */
#include "config.h"

#include "present/eco-screen-slide.h"

/* Shares of the width and height of the stage. */
#define SIDE 0.045
#define COLUMN 0.245
#define GAP 0.02
#define EDGE 0.035
#define TOP 0.06
#define TITLE_AT 0.27
#define WIDE 1.25           /* from this aspect on, the texts stand beside the map */
#define FADE 0.03           /* at the edge of a map that goes on */

/* Letters, shares of the height. */
#define SMALL 0.0185
#define TITLE 0.047
#define CAPTION 0.0255

#define FIT_MOST 2.4        /* zoom of a small map */

void
eco_screen_layout_init (EcoScreenLayout *self, double width, double height)
{
  double left = width * (SIDE + COLUMN + GAP);

  self->height = height;
  self->all = (EcoRect) { 0, 0, width, height };
  if (width >= height * WIDE)
    {
      self->text = (EcoRect) { width * SIDE, 0, width * COLUMN, height };
      self->map = (EcoRect) { left, height * EDGE, width - left - height * EDGE,
                              height * (1 - 2 * EDGE) };
      return;
    }
  self->height = width / WIDE;
  self->text = (EcoRect) { width * SIDE, 0, width * (1 - 2 * SIDE), height * 0.3 };
  self->map = (EcoRect) { width * EDGE, height * 0.3, width * (1 - 2 * EDGE), height * 0.67 };
}

/* ---- Life */

EcoScreenSlide *
eco_screen_slide_new (GtkWidget *screen, EcoTypesetter *typesetter, const EcoScreenFace *face)
{
  EcoScreenSlide *self = g_new0 (EcoScreenSlide, 1);

  self->scene = eco_scene_ref (face->scene);
  g_set_object (&self->view, face->view);
  self->above = g_strdup (face->above);
  self->title = g_strdup (face->title);
  self->caption = g_strdup (face->caption);
  self->progress = g_strdup (face->progress);
  self->tiles = eco_tile_cache_new (typesetter, G_CALLBACK (gtk_widget_queue_draw), screen);
  eco_tile_cache_set_scene (self->tiles, self->scene);
  return self;
}

void
eco_screen_slide_free (EcoScreenSlide *self)
{
  eco_tile_cache_free (self->tiles);
  eco_scene_unref (self->scene);
  g_clear_object (&self->view);
  g_free (self->above);
  g_free (self->title);
  g_free (self->caption);
  g_free (self->progress);
  g_free (self);
}

/* Points @camera at what the slide shows, in the place of the map. */
void
eco_screen_slide_aim (EcoScreenSlide *self, const EcoScreenLayout *layout, EcoCamera *camera)
{
  EcoRect ink = eco_scene_get_ink (self->scene);

  camera->width = layout->map.width;
  camera->height = layout->map.height;
  if (self->view == NULL || !eco_view_has_camera (self->view))
    {
      eco_camera_fit (camera, &ink, 0, FIT_MOST);
      return;
    }
  camera->centre = (EcoPoint) { self->view->camera_x, self->view->camera_y };
  camera->zoom = CLAMP (self->view->zoom * eco_view_get_scale (camera->width, camera->height),
                        ECO_CAMERA_MIN_ZOOM, ECO_CAMERA_MAX_ZOOM);
}

/* ---- Painting */

static GdkRGBA
get_rgba (EcoColor color, double alpha)
{
  double r, g, b, a;

  eco_color_get_rgba (color, &r, &g, &b, &a);
  return (GdkRGBA) { (float) r, (float) g, (float) b, (float) (a * alpha) };
}

static graphene_rect_t
get_graphene (const EcoRect *rect)
{
  return GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y, (float) rect->width,
                             (float) rect->height);
}

/* How a text is set. */
typedef struct
{
  double   size;
  int      weight;
  gboolean heading;
  EcoColor color;
  double   spacing;
} Type;

/* Lines of a title are about as long as each other: no word stands alone in the last one. */
static void
balance (PangoLayout *layout, double width)
{
  int n = pango_layout_get_line_count (layout);

  if (n < 2)
    return;
  for (double part = 0.96; part > 0.5; part -= 0.04)
    {
      pango_layout_set_width (layout, (int) (width * part * PANGO_SCALE));
      if (pango_layout_get_line_count (layout) > n)
        {
          pango_layout_set_width (layout, (int) (width * (part + 0.04) * PANGO_SCALE));
          return;
        }
    }
}

/* Puts a text with its upper left corner at @at; returns its height. */
static double
put (GtkWidget *screen, GtkSnapshot *snapshot, const EcoStyle *style, const char *text,
     const EcoRect *at, const Type *type)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (screen, text);
  PangoFontDescription *font = pango_font_description_new ();
  GdkRGBA color = get_rgba (type->color, 1);
  int height;

  pango_font_description_set_family (font, eco_style_get_fonts (style, type->heading));
  pango_font_description_set_weight (font, (PangoWeight) type->weight);
  pango_font_description_set_absolute_size (font, type->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (at->width * PANGO_SCALE));
  pango_layout_set_height (layout, (int) (MAX (at->height, type->size) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_line_spacing (layout, (float) type->spacing);
  if (type->heading)
    balance (layout, at->width);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) at->x, (float) at->y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
  return height;
}

static void
put_texts (EcoScreenSlide *self, GtkWidget *screen, const EcoScreenLayout *layout,
           GtkSnapshot *snapshot)
{
  const EcoStyle *style = eco_scene_get_style (self->scene);
  double unit = layout->height, end = layout->text.height - unit * TOP;
  gboolean beside = layout->text.height >= layout->all.height;
  Type small = { unit * SMALL, 500, FALSE, style->muted, 1.2 };
  Type title = { unit * TITLE, 700, TRUE, style->ink, 1.04 };
  Type caption = { unit * CAPTION, 400, FALSE, style->muted, 1.22 };
  EcoRect at = layout->text;
  EcoRect bar = { at.x, unit * (beside ? TITLE_AT : 0.14), unit * 0.044, MAX (unit * 0.0042, 2) };
  graphene_rect_t accent = get_graphene (&bar);
  GdkRGBA color = get_rgba (style->accent, 1);

  at.y = unit * TOP;
  at.height = small.size * 1.3;
  put (screen, snapshot, style, self->above, &at, &small);
  at.y = (beside ? layout->text.height : layout->all.height) - unit * TOP - small.size * 1.3;
  put (screen, snapshot, style, self->progress, &at, &small);
  gtk_snapshot_append_color (snapshot, &color, &accent);
  at.y = bar.y + unit * 0.03;
  at.height = unit * TITLE * 5;
  at.y += put (screen, snapshot, style, self->title, &at, &title) + unit * 0.02;
  at.height = end - at.y - small.size * 3;
  if (self->caption != NULL && at.height > caption.size)
    put (screen, snapshot, style, self->caption, &at, &caption);
}

/* A map that goes on beside the texts ends softly. */
static void
put_edge (EcoScreenSlide *self, const EcoScreenLayout *layout, const EcoCamera *camera,
          GtkSnapshot *snapshot)
{
  EcoRect ink = eco_scene_get_ink (self->scene);
  EcoRect seen = eco_camera_rect_to_view (camera, &ink);
  EcoColor page = eco_scene_get_style (self->scene)->page;
  const GskColorStop stops[] = { { 0, get_rgba (page, 1) }, { 1, get_rgba (page, 0) } };
  EcoRect edge = { layout->map.x, layout->map.y, layout->all.width * FADE, layout->map.height };
  graphene_rect_t bounds = get_graphene (&edge);

  if (seen.x >= -1)
    return;
  gtk_snapshot_append_linear_gradient (
      snapshot, &bounds, &GRAPHENE_POINT_INIT ((float) edge.x, 0),
      &GRAPHENE_POINT_INIT ((float) (edge.x + edge.width), 0), stops, G_N_ELEMENTS (stops));
}

/* A map that goes on is shown up to the edges of the stage. */
static EcoRect
get_window (const EcoScreenLayout *layout)
{
  if (layout->text.height < layout->all.height)
    return (EcoRect) { 0, layout->map.y, layout->all.width, layout->all.height - layout->map.y };
  return (EcoRect) { layout->map.x, 0, layout->all.width - layout->map.x, layout->all.height };
}

void
eco_screen_slide_snapshot (EcoScreenSlide *self, GtkWidget *screen, const EcoScreenLayout *layout,
                          const EcoCamera *camera, GtkSnapshot *snapshot)
{
  GdkRGBA page = get_rgba (eco_scene_get_style (self->scene)->page, 1);
  graphene_rect_t all = get_graphene (&layout->all);
  EcoRect window = get_window (layout);
  graphene_rect_t clip = get_graphene (&window);
  EcoScreenLayout whole = *layout;
  EcoCamera larger = *camera;

  /* The camera of the map's place, for all of the window. */
  larger.width = window.width;
  larger.height = window.height;
  larger.centre.x += (window.x + window.width / 2 - layout->map.x - layout->map.width / 2)
                     / camera->zoom;
  larger.centre.y += (window.y + window.height / 2 - layout->map.y - layout->map.height / 2)
                     / camera->zoom;
  page.alpha = 1;
  gtk_snapshot_append_color (snapshot, &page, &all);
  gtk_snapshot_push_clip (snapshot, &clip);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) window.x, (float) window.y));
  eco_tile_cache_snapshot (self->tiles, snapshot, &larger, gtk_widget_get_scale_factor (screen));
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
  whole.map = window;
  put_edge (self, &whole, &larger, snapshot);
  put_texts (self, screen, layout, snapshot);
}
