/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: shows another picture for a while, such as the map at a later date.
 *
 * It can be looked at like the map: panned, zoomed, pointed at and selected from. Whoever tries
 * to edit it reads why that cannot be. Pictures fade from one to the next. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

static EcoPicture *
get_picture (EcoCanvas *self)
{
  return eco_canvas_controller_get_picture (self->controller);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EcoCanvas *self = ECO_CANVAS (widget);

  gtk_widget_queue_draw (widget);
  if (eco_tile_cache_is_fading (self->tiles))
    return G_SOURCE_CONTINUE;
  self->fade_tick = 0;
  return G_SOURCE_REMOVE;
}

/* Sees to the next frame of a fade that has begun. */
void
_eco_canvas_go_on_fading (EcoCanvas *self)
{
  if (self->fade_tick == 0 && eco_tile_cache_is_fading (self->tiles))
    self->fade_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/**
 * eco_canvas_set_preview:
 * @scene: (nullable): what is shown instead of the document, with its legend; %NULL: the document
 * @ecosystem: (nullable): what @scene shows; it does not change any more
 * @refusal: (nullable): a sentence for who tries to edit it: what to do first
 *
 * The view stays where it is.
 */
void
eco_canvas_set_preview (EcoCanvas *self, EcoScene *scene, EcoEcosystem *ecosystem,
                        const char *refusal)
{
  EcoDocument *document;

  g_return_if_fail (ECO_IS_CANVAS (self) && (scene == NULL) == (ecosystem == NULL));
  g_return_if_fail (scene == NULL || refusal != NULL);
  document = eco_canvas_get_document (self);
  if (document == NULL)
    return;
  _eco_canvas_label_finish (self->label, FALSE);
  eco_canvas_controller_cancel (self->controller);
  _eco_canvas_animation_stop (self->animation);
  if (_eco_canvas_has_motion (self))
    eco_tile_cache_fade_next (self->tiles);
  eco_picture_set_preview (get_picture (self), scene, ecosystem, refusal);
  /* What only the preview had cannot stay selected. */
  if (scene == NULL)
    eco_selection_prune (eco_document_get_selection (document));
}

/**
 * eco_canvas_has_preview:
 *
 * Returns: whether something else than the document is shown
 */
gboolean
eco_canvas_has_preview (EcoCanvas *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS (self), FALSE);
  return eco_picture_get_refusal (get_picture (self)) != NULL;
}

/**
 * eco_canvas_init_options:
 * @options: (out): how the pictures on the canvas are made; what it points to belongs to the canvas
 *
 * For the scene of a preview: with a typesetter and a memo of its own, and a legend.
 */
void
eco_canvas_init_options (EcoCanvas *self, EcoSceneOptions *options)
{
  g_return_if_fail (ECO_IS_CANVAS (self) && options != NULL);
  eco_picture_init_options (get_picture (self), options);
  options->typesetter = NULL;
  options->memo = NULL;
  options->pins = FALSE;
}
