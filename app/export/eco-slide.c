/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSlide: what is told of an ecosystem in one go. */
#include "config.h"

#include "export/eco-slide.h"

#include "model/eco-model.h"
#include "render/eco-scene-builder.h"
#include "render/eco-style-brand.h"

#include <glib/gi18n-lib.h>

static char *
dup_nonempty (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static EcoSlide *
slide_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, const char *name)
{
  EcoSlide *self = g_new0 (EcoSlide, 1);

  self->ecosystem = g_object_ref (ecosystem);
  self->catalog = g_object_ref (catalog);
  self->name = g_strdup (name != NULL ? name : "");
  return self;
}

/**
 * eco_slide_free:
 */
void
eco_slide_free (EcoSlide *self)
{
  g_object_unref (self->ecosystem);
  g_object_unref (self->catalog);
  g_clear_object (&self->view);
  g_clear_pointer (&self->projection, eco_projection_unref);
  g_clear_pointer (&self->visibility, eco_visibility_unref);
  g_free (self->name);
  g_free (self->caption);
  g_free (self->notes);
  g_free (self);
}

/**
 * eco_slide_new_map:
 *
 * Returns: (transfer full): one with everything
 */
EcoSlide *
eco_slide_new_map (EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  return slide_new (ecosystem, catalog, _("Whole map"));
}

/* ---- Rings */

/* The nodes of a ring and what they give and get; the others are ghosts. */
static EcoVisibility *
show_ring (EcoEcosystem *ecosystem, EcoRing *ring)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  const char *id = eco_object_get_id (ECO_OBJECT (ring));
  g_autoptr (GHashTable) inside = g_hash_table_new (g_str_hash, g_str_equal);
  EcoVisibility *visibility = eco_visibility_new (ECO_FOCUS_GHOST);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      const char *node_id = eco_object_get_id (ECO_OBJECT (node));

      if (g_strcmp0 (node->ring, id) == 0)
        g_hash_table_add (inside, (gpointer) node_id);
      else
        eco_visibility_add_rest (visibility, node_id);
    }
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      if (!(exchange->from != NULL && g_hash_table_contains (inside, exchange->from))
          && !(exchange->to != NULL && g_hash_table_contains (inside, exchange->to)))
        eco_visibility_add_rest (visibility, eco_object_get_id (ECO_OBJECT (exchange)));
    }
  return visibility;
}

/**
 * eco_slide_new_ring:
 * @ring: one of @ecosystem
 *
 * Returns: (transfer full): one on which the nodes of a ring and their exchanges stand out
 */
EcoSlide *
eco_slide_new_ring (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoRing *ring)
{
  EcoSlide *self = slide_new (ecosystem, catalog, ring->name);

  self->visibility = show_ring (ecosystem, ring);
  self->caption = dup_nonempty (ring->description);
  return self;
}

/* ---- Views */

static gboolean
find_visibility (EcoSlide *self, GError **error)
{
  EcoView *view = self->view;
  g_autoptr (EcoFilter) filter = eco_filter_new ();
  EcoAround around = { view->focus, (guint) MAX (view->steps, 1) };
  EcoFocus rest = view->rest != ECO_FOCUS_ALL ? view->rest : ECO_FOCUS_GHOST;
  gboolean focused = view->focus != NULL
                     && eco_ecosystem_lookup (self->ecosystem, view->focus) != NULL;

  if (view->filter != NULL && !eco_filter_set_text (filter, view->filter, error))
    {
      g_prefix_error (error, _("View “%s”: "), self->name);
      return FALSE;
    }
  if (eco_filter_is_empty (filter) && !focused && view->audience == ECO_AUDIENCE_BOTH)
    return TRUE;
  self->visibility = eco_filter_apply (filter, self->ecosystem, self->catalog,
                                       focused ? &around : NULL, rest);
  if (view->audience != ECO_AUDIENCE_BOTH)
    eco_visibility_put_audience_aside (self->visibility, self->ecosystem, view->audience);
  return TRUE;
}

/* The ecosystem as it is planned: in the scenario, at the horizon, or both. */
static void
project (EcoSlide *self, EcoDate today)
{
  EcoHorizon *horizon = self->view->horizon != NULL
                            ? eco_ecosystem_lookup (self->ecosystem, self->view->horizon)
                            : NULL;
  EcoDate date = 0;

  if (horizon != NULL && ECO_IS_HORIZON (horizon))
    date = horizon->date;
  if (self->view->scenario == NULL && date == 0)
    return;
  /* What is gone in time is still looked for; what is not in a scenario was never there. */
  self->projection = eco_projection_new (self->ecosystem, self->view->scenario, date, today,
                                         self->view->scenario == NULL);
  g_set_object (&self->ecosystem, eco_projection_get_ecosystem (self->projection));
}

/**
 * eco_slide_new_view:
 * @view: one of @ecosystem
 * @today: what is new and retired at a horizon is so compared with this day
 *
 * Returns: (transfer full): one that shows what @view shows; %NULL when its filter is wrong
 */
EcoSlide *
eco_slide_new_view (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoView *view, EcoDate today,
                    GError **error)
{
  g_autoptr (EcoSlide) self = slide_new (ecosystem, catalog, view->name);

  self->view = g_object_ref (view);
  self->caption = dup_nonempty (view->caption);
  self->notes = dup_nonempty (view->notes);
  project (self, today);
  return find_visibility (self, error) ? g_steal_pointer (&self) : NULL;
}

/* ---- Pictures */

/**
 * eco_slide_create_scene:
 * @options: what is on it besides; visibility and marks are those of the slide, and the theme where
 *   its view has one
 *
 * Returns: (transfer full): the map as the slide shows it, all of it
 */
EcoScene *
eco_slide_create_scene (EcoSlide *self, const EcoSceneOptions *options)
{
  EcoSceneOptions own = *options;
  g_auto (EcoStyle) style = { 0 };

  own.visibility = self->visibility;
  if (self->projection != NULL)
    own.marks = eco_projection_get_marks (self->projection);
  if (self->view != NULL && self->view->style != NULL
      && eco_style_init_named (&style, self->ecosystem, self->view->style, NULL))
    own.style = &style;
  return eco_scene_new (self->ecosystem, self->catalog, &own);
}

/* ---- Lists of slides */

static GPtrArray *
slides_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) eco_slide_free);
}

/**
 * eco_slides_new_rings:
 *
 * Returns: (transfer full) (element-type EcoSlide): the whole map, then each ring
 */
GPtrArray *
eco_slides_new_rings (EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);
  GPtrArray *slides = slides_new ();

  g_ptr_array_add (slides, eco_slide_new_map (ecosystem, catalog));
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    g_ptr_array_add (slides, eco_slide_new_ring (ecosystem, catalog, eco_list_get (rings, i)));
  return slides;
}

/**
 * eco_slides_new_views:
 *
 * Returns: (transfer full) (element-type EcoSlide): the views in their order; %NULL when the filter
 *   of one is wrong
 */
GPtrArray *
eco_slides_new_views (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoDate today, GError **error)
{
  EcoList *views = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_VIEWS);
  g_autoptr (GPtrArray) slides = slides_new ();

  for (guint i = 0; i < eco_list_get_length (views); i++)
    {
      EcoSlide *slide
          = eco_slide_new_view (ecosystem, catalog, eco_list_get (views, i), today, error);

      if (slide == NULL)
        return NULL;
      g_ptr_array_add (slides, slide);
    }
  return g_steal_pointer (&slides);
}

static gboolean
is_ring_shown (EcoEcosystem *ecosystem, EcoRing *ring)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  const char *id = eco_object_get_id (ECO_OBJECT (ring));

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    if (g_strcmp0 (ECO_NODE (eco_list_get (nodes, i))->ring, id) == 0)
      return TRUE;
  return FALSE;
}

/**
 * eco_slides_new:
 *
 * Returns: (transfer full) (element-type EcoSlide): what is presented: the views; where there are
 *   none, the whole map and each ring that has nodes; %NULL when the filter of a view is wrong
 */
GPtrArray *
eco_slides_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoDate today, GError **error)
{
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);
  GPtrArray *slides = eco_slides_new_views (ecosystem, catalog, today, error);

  if (slides == NULL || slides->len > 0)
    return slides;
  g_ptr_array_add (slides, eco_slide_new_map (ecosystem, catalog));
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    if (is_ring_shown (ecosystem, eco_list_get (rings, i)))
      g_ptr_array_add (slides, eco_slide_new_ring (ecosystem, catalog, eco_list_get (rings, i)));
  return slides;
}
