/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSceneView: the next thing in a direction: what lies straight ahead, then what is nearest. */
#include "config.h"

#include "chart/eco-scene-view-private.h"

#include "render/eco-scene-private.h"

#include <math.h>

#define ASIDE 3.0 /* how much farther something aside seems to be */
#define LEAST 1.0 /* px that it must lie ahead */

static EcoPoint
get_middle (const EcoRect *box)
{
  return (EcoPoint) { box->x + box->width / 2, box->y + box->height / 2 };
}

/* Negative when @to does not lie that way. */
static double
measure (const EcoRect *from, const EcoRect *to, GtkDirectionType direction)
{
  EcoPoint a = get_middle (from), b = get_middle (to);
  double dx = b.x - a.x, dy = b.y - a.y;
  gboolean across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  double ahead = direction == GTK_DIR_LEFT    ? -dx
                 : direction == GTK_DIR_RIGHT ? dx
                 : direction == GTK_DIR_UP    ? -dy
                                              : dy;
  /* What overlaps on the other axis lies straight ahead. */
  double aside = across ? MAX (fabs (dy) - (from->height + to->height) / 2 + 1, 0)
                        : MAX (fabs (dx) - (from->width + to->width) / 2 + 1, 0);

  return ahead > LEAST ? ahead + aside * ASIDE + (across ? fabs (dy) : fabs (dx)) * 0.05 : -1;
}

/* The id of the next thing; of the first one while there is no cursor. NULL at the edge. */
char *
_eco_scene_view_dup_next (EcoSceneView *self, GtkDirectionType direction)
{
  const char *best = NULL;
  double least = G_MAXDOUBLE;
  EcoRect from;
  gboolean started = self->cursor != NULL && self->scene != NULL
                     && eco_scene_get_bounds (self->scene, self->cursor, &from);

  for (guint i = 0; self->scene != NULL && i < self->scene->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (self->scene->groups, EcoGroup, i);
      EcoRect box = eco_group_rect (group);
      double far;

      if (group->part != ECO_PART_NODE || group->id == 0)
        continue;
      if (!started)
        return g_strdup (eco_scene_string (self->scene, group->id));
      far = measure (&from, &box, direction);
      if (far < 0 || far >= least)
        continue;
      least = far;
      best = eco_scene_string (self->scene, group->id);
    }
  return g_strdup (best);
}
