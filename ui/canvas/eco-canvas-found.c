/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: outlines round what a search found. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

struct _EcoCanvasFound
{
  EcoCanvas *canvas;
  GPtrArray *ids;
  EcoScene *scene;            /* the outlines, or %NULL: to be made */
};

EcoCanvasFound *
_eco_canvas_found_new (EcoCanvas *canvas)
{
  EcoCanvasFound *found = g_new0 (EcoCanvasFound, 1);

  found->canvas = canvas;
  found->ids = g_ptr_array_new_with_free_func (g_free);
  return found;
}

/* The picture is another. */
void
_eco_canvas_found_forget (EcoCanvasFound *found)
{
  g_clear_pointer (&found->scene, eco_scene_unref);
}

void
_eco_canvas_found_free (EcoCanvasFound *found)
{
  _eco_canvas_found_forget (found);
  g_ptr_array_unref (found->ids);
  g_free (found);
}

void
_eco_canvas_found_snapshot (EcoCanvasFound *found, GtkSnapshot *snapshot)
{
  if (found->ids->len == 0)
    return;
  if (found->scene == NULL)
    found->scene = eco_scene_new_overlay (eco_canvas_get_scene (found->canvas),
                                          (const char *const *) found->ids->pdata,
                                          found->ids->len, ECO_FEEDBACK_FOUND);
  _eco_canvas_paint (found->canvas, snapshot, found->scene);
}

/**
 * eco_canvas_set_found:
 * @ids: (array length=n_ids): nodes and exchanges
 *
 * Draws outlines round what a search found, until it is told otherwise.
 */
void
eco_canvas_set_found (EcoCanvas *self, const char *const *ids, guint n_ids)
{
  g_return_if_fail (ECO_IS_CANVAS (self));
  g_ptr_array_set_size (self->found->ids, 0);
  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (self->found->ids, g_strdup (ids[i]));
  _eco_canvas_found_forget (self->found);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
