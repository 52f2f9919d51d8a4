/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The core: the darkest thing of the picture, with the brand's logo or monogram and its name.
 *
 * The disc is as large as the layout was told, whatever is in it; so the logo takes the room
 * that the name leaves, and stands alone where that is too little. */
#include "config.h"

#include "render/eco-builder-private.h"
#include "render/eco-builder-looks-private.h"
#include "render/eco-mark-private.h"

#include <math.h>

#define X_HEIGHT_SHARE 0.36 /* of the baseline below the middle of a line */
#define RIM 12.0            /* px that the core keeps free inside */
#define LEAST_LOGO 26.0     /* px; a lower one is not worth the room of the name */
#define LINE_STEP 1.2       /* of lines of the name, by their size */
#define LOGO_GAP 6.0        /* px from the logo to the name */
#define BRAND_MARK_SCALE 1.2
#define PLATE_PAD 5.0       /* px of a plate round the logo */
#define LEGIBLE 0.75        /* share of a logo that must be seen well without a plate */

typedef struct
{
  EcoBuilder *builder;
  EcoCorePlan plan; /* widths and size as they are shown */
  double radius;    /* of the core */
  double widest;    /* line of the name */
  double text_height;
} CoreJob;

/* In wider fonts than ours the name is set smaller. */
static void
fit_name (CoreJob *job)
{
  EcoBuilder *self = job->builder;
  EcoCorePlan *plan = &job->plan;
  double room = 0, widest = 0, share;

  for (int i = 0; i < plan->lines.n_lines; i++)
    {
      room = MAX (room, plan->lines.widths[i]);
      plan->lines.widths[i] = eco_typesetter_measure (self->headings, plan->lines.lines[i],
                                                      plan->font_size, 700);
      widest = MAX (widest, plan->lines.widths[i]);
    }
  share = widest > room ? room / widest : 1;
  plan->font_size *= share;
  for (int i = 0; i < plan->lines.n_lines; i++)
    plan->lines.widths[i] *= share;
  job->widest = widest * share;
  job->text_height = plan->lines.n_lines * plan->font_size * LINE_STEP;
}

/* How far below the centre something of a width may reach in the core. */
static double
reach (const CoreJob *job, double width)
{
  double radius = job->radius - RIM;

  return width / 2 < radius ? sqrt (radius * radius - width * width / 4) : 0;
}

/* The largest box of the logo that leaves room for the name below; empty where there is none. */
static EcoRect
fit_above_name (const CoreJob *job, double aspect)
{
  double bottom = reach (job, job->widest) - job->text_height - LOGO_GAP;

  if (job->text_height <= 0)
    return ECO_RECT_EMPTY;
  for (double height = 2 * job->radius; height >= LEAST_LOGO; height -= 0.5)
    {
      double top = bottom - height;

      if (aspect * height < 2 * job->radius && -top <= reach (job, aspect * height)
          && bottom <= reach (job, aspect * height))
        return (EcoRect) { -aspect * height / 2, top, aspect * height, height };
    }
  return ECO_RECT_EMPTY;
}

static EcoRect
fit_alone (const CoreJob *job, double aspect)
{
  double height = 2 * (job->radius - RIM) / hypot (1, aspect);

  return eco_rect_around ((EcoPoint) { 0, 0 }, aspect * height, height);
}

/* What is not seen well on the core lies on a plate of white or black. */
static void
add_plate (CoreJob *job, EcoImage *logo, const EcoRect *box)
{
  EcoBuilder *self = job->builder;
  EcoColor white = ECO_RGB (0xffffff), black = ECO_RGB (0x15181e);
  double share = eco_image_get_legible_share (logo, self->style->core);
  double on_white = eco_image_get_legible_share (logo, white);
  double on_black = eco_image_get_legible_share (logo, black);
  EcoRect plate = eco_rect_expand (box, PLATE_PAD);
  guint pen;

  if (share >= LEGIBLE || MAX (on_white, on_black) <= share)
    return;
  pen = eco_builder_pen (self, on_white >= on_black ? white : black, 0, 0);
  if (job->text_height > 0)
    eco_scene_add_rect (self->scene, pen, ECO_DETAIL_ALWAYS, &plate, 6);
  else
    eco_scene_add_circle (self->scene, pen, ECO_DETAIL_ALWAYS, (EcoPoint) { 0, 0 },
                          job->radius - RIM / 2);
}

/* Adds the logo. Returns where the name begins; the name is dropped where there is no room. */
static double
add_logo (CoreJob *job)
{
  EcoBuilder *self = job->builder;
  EcoImage *logo = self->style->logo;
  EcoPixels pixels = eco_image_get_pixels (logo);
  double aspect = (double) pixels.width / pixels.height, slack;
  EcoRect box = fit_above_name (job, aspect);

  if (eco_rect_is_empty (&box))
    {
      job->text_height = 0;
      eco_lines_clear (&job->plan.lines);
      box = fit_alone (job, aspect);
    }
  else
    {
      slack = MIN (reach (job, box.width) + box.y,
                   reach (job, job->widest) - (box.y + box.height + LOGO_GAP + job->text_height));
      box.y += MAX (slack, 0) / 2;
    }
  add_plate (job, logo, &box);
  eco_scene_add_image (self->scene, logo, &box);
  return box.y + box.height + LOGO_GAP;
}

/* Adds the monogram. Returns where the name begins. */
static double
add_monogram (CoreJob *job, double top)
{
  EcoBuilder *self = job->builder;
  g_autofree char *letters = eco_text_clean (self->ecosystem->monogram);
  guint face = eco_builder_heading_face (self, self->style->core_ink, ECO_MONOGRAM_SIZE,
                                         ECO_ANCHOR_MIDDLE);

  eco_scene_add_text (self->scene, face, letters, (EcoPoint){ 0, top + ECO_MONOGRAM_SIZE * 0.8 },
                      0, eco_typesetter_measure (self->headings, letters, ECO_MONOGRAM_SIZE, 700));
  return top + ECO_MONOGRAM_SIZE + 2;
}

static void
add_core (CoreJob *job)
{
  EcoBuilder *self = job->builder;
  const EcoCorePlan *plan = &job->plan;
  gboolean logo = self->style->logo != NULL && job->radius >= RIM + LEAST_LOGO / 2;
  gboolean monogram = plan->monogram && !logo;
  double top = -(job->text_height + (monogram ? ECO_MONOGRAM_SIZE : 0)) / 2;
  double step;
  guint face;

  if (logo)
    top = add_logo (job);
  else if (monogram)
    top = add_monogram (job, top);
  if (plan->lines.n_lines == 0)
    return;
  step = plan->font_size * LINE_STEP;
  face = eco_builder_heading_face (self, self->style->core_ink, plan->font_size,
                                   ECO_ANCHOR_MIDDLE);
  for (int i = 0; i < plan->lines.n_lines; i++)
    eco_scene_add_text (self->scene, face, plan->lines.lines[i],
                        (EcoPoint) { 0, top + (i + 0.5) * step + plan->font_size * X_HEIGHT_SHARE },
                        0, plan->lines.widths[i]);
}

/* On the upper right of the core. */
static void
add_mark (CoreJob *job, EcoNode *node)
{
  EcoBuilder *self = job->builder;
  EcoMark mark =
      node != NULL ? eco_builder_get_mark (self, ECO_OBJECT (node)) : ECO_MARK_NONE;
  double at = job->radius * G_SQRT2 / 2;

  eco_builder_add_mark (self, self->style, mark, (EcoPoint) { at, -at }, BRAND_MARK_SCALE);
  self->n_marked[mark]++;
}

/**
 * eco_builder_add_brand:
 *
 * Adds the core.
 */
void
eco_builder_add_brand (EcoBuilder *self)
{
  EcoNode *node = self->brand >= 0 ? g_array_index (self->cards, EcoCard, self->brand).node : NULL;
  EcoPoint centre = { 0, 0 };
  CoreJob job = { .builder = self };

  if (self->radii->len == 0)
    return;
  job.radius = g_array_index (self->radii, EcoRadii, 0).inner;
  if (job.radius <= 0)
    job.radius = eco_measure_core (self->sizes, self->ecosystem);
  eco_core_plan (self->sizes, self->ecosystem, &job.plan);
  fit_name (&job);
  eco_scene_begin_group (self->scene, ECO_LAYER_BRAND, ECO_PART_BRAND,
                         node != NULL ? eco_object_get_id (ECO_OBJECT (node)) : NULL,
                         node != NULL ? node->name : self->ecosystem->brand);
  eco_scene_add_circle (self->scene, eco_builder_pen (self, self->style->core, 0, 0),
                        ECO_DETAIL_ALWAYS, centre, job.radius);
  eco_scene_add_circle (self->scene, eco_builder_pen (self, 0, self->style->core_line, 1),
                        ECO_DETAIL_SMALL, centre, job.radius - 5);
  add_core (&job);
  add_mark (&job, node);
  eco_scene_end_group (self->scene);
  eco_lines_clear (&job.plan.lines);
}
