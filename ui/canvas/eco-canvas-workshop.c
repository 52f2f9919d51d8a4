/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what a workshop needs of the map: votes, lines to be seen from afar, and which node is
 * meant by a click. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

/* px of the view that a click may miss a node by. */
#define TOLERANCE 6.0

/**
 * eco_canvas_set_workshop:
 * @votes: whether nodes show their votes
 * @bold: whether lines are thick
 */
void
eco_canvas_set_workshop (EcoCanvas *self, gboolean votes, gboolean bold)
{
  g_return_if_fail (ECO_IS_CANVAS (self));
  eco_picture_set_workshop (eco_canvas_controller_get_picture (self->controller), votes, bold);
}

/**
 * eco_canvas_dup_node_at:
 * @x: px of the widget
 * @y: px of the widget
 *
 * Returns: (transfer full) (nullable): id of the node there; not the brand, which is no card
 */
char *
eco_canvas_dup_node_at (EcoCanvas *self, double x, double y)
{
  EcoCamera *camera;
  EcoScene *scene;
  EcoHit hit = { ECO_PART_NONE };

  g_return_val_if_fail (ECO_IS_CANVAS (self), NULL);
  camera = eco_canvas_controller_get_camera (self->controller);
  scene = eco_canvas_get_scene (self);
  if (scene == NULL
      || gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT) != GTK_WIDGET (self))
    return NULL;
  eco_scene_hit (scene, eco_camera_to_scene (camera, (EcoPoint) { x, y }),
                 TOLERANCE / camera->zoom, &hit);
  return hit.part == ECO_PART_NODE ? g_strdup (hit.id) : NULL;
}
