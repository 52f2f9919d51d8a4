/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Makes the pages that settings ask for. */
#include "config.h"

#include "export/eco-export-pages.h"

#include "export/eco-export-charts.h"

#include "analysis/eco-network.h"
#include "base/eco-error.h"
#include "model/eco-filter.h"
#include "model/eco-model.h"
#include "render/eco-scene-builder.h"
#include "render/eco-style-brand.h"

#include <glib/gi18n-lib.h>

/* Title and legend go to the edges of a slide, not to those of the rings. */
#define SLIDE_ASPECT (16.0 / 9)

typedef struct
{
  const EcoExportSource *source;
  const EcoExportSettings *settings;
  EcoTypesetter *typesetter;
  GPtrArray *pages;
  GHashTable *names; /* of the pages so far */
} Maker;

static EcoScene *
create_scene (Maker *maker, const EcoVisibility *visibility, const EcoStyle *style,
              const char *subtitle)
{
  const EcoExportSource *source = maker->source;
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.style = style;
  options.typesetter = maker->typesetter;
  options.visibility = visibility;
  options.subtitle = subtitle;
  options.title = maker->settings->title;
  options.legend = maker->settings->legend;
  options.labels = maker->settings->labels;
  options.owed = maker->settings->owed;
  options.background = maker->settings->background;
  options.margin = maker->settings->margin / 100.0;
  if (eco_export_settings_is_slide (maker->settings))
    options.aspect = SLIDE_ASPECT;
  return eco_scene_new (source->ecosystem, source->catalog, &options);
}

/* No two pages have the same name: files are called after them. */
static char *
dup_unique (Maker *maker, const char *wanted)
{
  g_autofree char *clean = eco_text_clean (wanted);
  char *name = g_strdup (clean);

  for (int n = 2; g_hash_table_contains (maker->names, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %d", clean, n);
    }
  g_hash_table_add (maker->names, g_strdup (name));
  return name;
}

static void
add_page (Maker *maker, EcoScene *scene, const char *name, const char *notes)
{
  g_autofree char *unique = dup_unique (maker, name);

  g_ptr_array_add (maker->pages,
                   eco_export_page_new (scene, maker->source->ecosystem, maker->source->catalog,
                                        unique, notes));
}

static void
add_map (Maker *maker, const EcoVisibility *visibility)
{
  add_page (maker, create_scene (maker, visibility, maker->source->style, NULL),
            _("Whole map"), NULL);
}

/* The nodes of a ring and what they give and get; the others are ghosts. */
static EcoVisibility *
show_ring (Maker *maker, EcoRing *ring)
{
  EcoEcosystem *ecosystem = maker->source->ecosystem;
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

static void
add_rings (Maker *maker)
{
  EcoList *rings = eco_ecosystem_get_rings (maker->source->ecosystem);

  add_map (maker, NULL);
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    {
      EcoRing *ring = eco_list_get (rings, i);
      g_autoptr (EcoVisibility) visibility = show_ring (maker, ring);

      add_page (maker, create_scene (maker, visibility, maker->source->style, ring->name),
                ring->name, ring->description);
    }
}

static gboolean
add_view (Maker *maker, EcoView *view, GError **error)
{
  const EcoExportSource *source = maker->source;
  g_autoptr (EcoFilter) filter = eco_filter_new ();
  g_autoptr (EcoVisibility) visibility = NULL;
  EcoAround around = { view->focus, (guint) view->steps };
  EcoFocus rest = view->rest != ECO_FOCUS_ALL ? view->rest : ECO_FOCUS_GHOST;
  const EcoStyle *style = source->style;
  g_auto (EcoStyle) own = { 0 };

  if (view->filter != NULL && !eco_filter_set_text (filter, view->filter, error))
    {
      g_prefix_error (error, _("View “%s”: "), view->name != NULL ? view->name : "");
      return FALSE;
    }
  if (view->style != NULL && eco_style_init_named (&own, source->ecosystem, view->style, NULL))
    style = &own;
  visibility = eco_filter_apply (filter, source->ecosystem, source->catalog,
                                 view->focus != NULL ? &around : NULL, rest);
  add_page (maker,
            create_scene (maker, visibility, style,
                          view->caption != NULL ? view->caption : view->name),
            view->name, view->notes);
  return TRUE;
}

static gboolean
add_views (Maker *maker, GError **error)
{
  EcoList *views
      = eco_object_get_list (ECO_OBJECT (maker->source->ecosystem), ECO_ECOSYSTEM_VIEWS);

  if (eco_list_get_length (views) == 0)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("There is no saved view yet; export the whole map, or every ring."));
      return FALSE;
    }
  for (guint i = 0; i < eco_list_get_length (views); i++)
    if (!add_view (maker, eco_list_get (views, i), error))
      return FALSE;
  return TRUE;
}

/* The selected cards and exchanges alone, as large as they are. */
static gboolean
add_selection (Maker *maker, GError **error)
{
  const EcoExportSource *source = maker->source;
  g_autoptr (EcoScene) all = NULL;
  g_autoptr (EcoScene) part = NULL;
  EcoRect page;

  if (source->n_selected == 0)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("Nothing is selected; select nodes or exchanges, or export the whole map."));
      return FALSE;
    }
  all = create_scene (maker, source->shown, source->style, NULL);
  part = eco_scene_new_subset (all, source->selected, source->n_selected, FALSE);
  page = eco_scene_get_ink (part);
  add_page (maker, eco_scene_new_crop (part, MAX (maker->settings->margin / 100.0 * page.height,
                                                  ECO_SPACE_3)),
            _("Selection"), NULL);
  return TRUE;
}

/* A chart is no map of the ecosystem: nothing on it stands for a card or a line. */
static void
add_chart (Maker *maker, EcoScene *scene)
{
  g_autofree char *unique = dup_unique (maker, eco_scene_get_title (scene));

  g_ptr_array_add (maker->pages, eco_export_page_new (scene, NULL, NULL, unique, NULL));
}

static gboolean
add_plan (Maker *maker, const EcoExportSource *source, EcoFacts *facts, const char *word,
          GError **error)
{
  EcoScene *scene = eco_export_create_plan (source, maker->settings, facts, word);

  if (scene == NULL)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("The plan has no picture “%s”; choose one of those that the plan page offers."),
                   word != NULL ? word : "");
      return FALSE;
    }
  add_chart (maker, scene);
  return TRUE;
}

/* All that have something to show; without any, the board says what would be there. */
static gboolean
add_plans (Maker *maker, const EcoExportSource *source, EcoFacts *facts, GError **error)
{
  for (int picture = 0; picture < ECO_N_PLAN_PICTURES; picture++)
    if (eco_export_has_plan (facts, (EcoPlanPicture) picture)
        && !add_plan (maker, source, facts, eco_plan_picture_get_word ((EcoPlanPicture) picture),
                      error))
      return FALSE;
  return maker->pages->len > 0
         || add_plan (maker, source, facts, eco_plan_picture_get_word (ECO_PLAN_BOARD), error);
}

static gboolean
add_charts (Maker *maker, GError **error)
{
  EcoExportSource source = *maker->source;
  const EcoExportSettings *settings = maker->settings;
  g_autoptr (EcoFacts) facts = eco_export_create_facts (&source);
  EcoMatrixKind only;

  source.typesetter = maker->typesetter;
  if (settings->scope == ECO_EXPORT_SCOPE_PLANS)
    return add_plans (maker, &source, facts, error);
  if (settings->scope == ECO_EXPORT_SCOPE_PLAN)
    return add_plan (maker, &source, facts, settings->plan, error);
  if (settings->scope == ECO_EXPORT_SCOPE_JOURNEY)
    add_chart (maker, eco_export_create_journey (&source, settings, facts));
  else if (settings->scope == ECO_EXPORT_SCOPE_MATRICES)
    for (int kind = 0; kind < ECO_N_MATRICES; kind++)
      add_chart (maker, eco_export_create_matrix (&source, settings, facts, (EcoMatrixKind) kind));
  else if (settings->matrix != NULL && eco_matrix_kind_parse (settings->matrix, &only))
    add_chart (maker, eco_export_create_matrix (&source, settings, facts, only));
  else
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("There is no matrix “%s”; choose one of the six."),
                   settings->matrix != NULL ? settings->matrix : "");
      return FALSE;
    }
  return TRUE;
}

static gboolean
fill (Maker *maker, GError **error)
{
  switch (maker->settings->scope)
    {
    case ECO_EXPORT_SCOPE_MAP:
      add_map (maker, NULL);
      return TRUE;
    case ECO_EXPORT_SCOPE_SHOWN:
      add_map (maker, maker->source->shown);
      return TRUE;
    case ECO_EXPORT_SCOPE_SELECTION:
      return add_selection (maker, error);
    case ECO_EXPORT_SCOPE_RINGS:
      add_rings (maker);
      return TRUE;
    case ECO_EXPORT_SCOPE_VIEWS:
      return add_views (maker, error);
    case ECO_EXPORT_SCOPE_JOURNEY:
    case ECO_EXPORT_SCOPE_MATRIX:
    case ECO_EXPORT_SCOPE_MATRICES:
    case ECO_EXPORT_SCOPE_PLAN:
    case ECO_EXPORT_SCOPE_PLANS:
      return add_charts (maker, error);
    }
  g_return_val_if_reached (FALSE);
}

/**
 * eco_export_make_pages:
 * @source: what they are made from
 * @settings: which pages, and what is on them
 *
 * Returns: (transfer full) (element-type EcoExportPage): at least one page, or %NULL
 *   with @error set: nothing is selected, there are no views, a view's filter is wrong
 */
GPtrArray *
eco_export_make_pages (const EcoExportSource *source, const EcoExportSettings *settings,
                       GError **error)
{
  Maker maker = { .source = source, .settings = settings };
  gboolean good;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (source->ecosystem), NULL);

  if (!eco_network_attach (source->ecosystem, source->catalog, NULL, error))
    return NULL;
  maker.pages = eco_export_pages_new ();
  maker.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  maker.typesetter = source->typesetter != NULL ? eco_typesetter_ref (source->typesetter)
                                                : eco_typesetter_new ();
  good = fill (&maker, error);
  g_hash_table_unref (maker.names);
  eco_typesetter_unref (maker.typesetter);
  if (!good)
    g_clear_pointer (&maker.pages, g_ptr_array_unref);
  return maker.pages;
}
