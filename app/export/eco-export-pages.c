/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Makes the pages that settings ask for. */
#include "config.h"

#include "export/eco-export-pages.h"

#include "export/eco-board-pack.h"
#include "export/eco-export-charts.h"
#include "export/eco-export-views.h"

#include "analysis/eco-network.h"
#include "base/eco-calendar.h"
#include "base/eco-error.h"
#include "model/eco-model.h"
#include "render/eco-scene-builder.h"
#include "render/eco-style-brand.h"
#include "session/eco-timeline.h"

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

/* @other: what it shows; its subtitle counts, too */
static EcoScene *
create_scene_of (Maker *maker, const EcoExportOther *other, const EcoVisibility *visibility,
                 const EcoStyle *style)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.style = style;
  options.typesetter = maker->typesetter;
  options.visibility = visibility;
  options.subtitle = other->subtitle;
  options.marks = other->marks;
  options.mark_labels = other->mark_labels;
  options.title = maker->settings->title;
  options.legend = maker->settings->legend;
  options.labels = maker->settings->labels;
  options.owed = maker->settings->owed;
  options.background = maker->settings->background;
  options.margin = maker->settings->margin / 100.0;
  if (eco_export_settings_is_slide (maker->settings))
    options.aspect = SLIDE_ASPECT;
  return eco_scene_new (other->ecosystem, maker->source->catalog, &options);
}

static EcoScene *
create_scene (Maker *maker, const EcoVisibility *visibility, const EcoStyle *style,
              const char *subtitle)
{
  EcoExportOther own = { .ecosystem = maker->source->ecosystem, .subtitle = subtitle };

  return create_scene_of (maker, &own, visibility, style);
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
add_page_of (Maker *maker, const EcoExportOther *other, const EcoVisibility *visibility,
             const char *name)
{
  g_autofree char *unique = dup_unique (maker, name);

  g_ptr_array_add (
      maker->pages,
      eco_export_page_new (create_scene_of (maker, other, visibility, maker->source->style),
                           other->ecosystem, maker->source->catalog, unique, NULL));
}

/* "As of 31 Mar 2027 · 3 new, 1 changed" */
static char *
dup_moment_subtitle (const EcoMoment *moment, gboolean first)
{
  g_autofree char *date = eco_date_dup_words (moment->date);
  g_autofree char *counts = eco_moment_dup_counts (moment);
  g_autofree char *when = g_strdup_printf (first ? _("Today, %s") : _("As of %s"), date);

  return *counts != '\0' ? g_strdup_printf ("%s · %s", when, counts) : g_steal_pointer (&when);
}

static gboolean
add_quarters (Maker *maker, GError **error)
{
  const EcoExportSource *source = maker->source;
  g_autoptr (EcoTimeline) timeline
      = eco_timeline_new (source->ecosystem, source->catalog, maker->typesetter,
                          eco_date_get_today ());
  g_autoptr (GPtrArray) moments = eco_timeline_create_quarters (timeline);

  if (moments->len < 2)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("The plan changes nothing after today; give an initiative changes and a due "
                     "date, or export the whole map."));
      return FALSE;
    }
  for (guint i = 0; i < moments->len; i++)
    {
      const EcoMoment *moment = moments->pdata[i];
      g_autofree char *subtitle = dup_moment_subtitle (moment, i == 0);
      g_autofree char *quarter = eco_date_dup_quarter (moment->date);
      g_autofree char *name = i == 0 ? g_strdup (_("Today"))
                                     : g_strdup_printf ("%d %s", moment->date / 10000, quarter);
      EcoExportOther other = { moment->ecosystem, moment->marks, NULL, subtitle };

      add_page_of (maker, &other, NULL, name);
    }
  return TRUE;
}

static void
add_map (Maker *maker, const EcoVisibility *visibility)
{
  add_page (maker, create_scene (maker, visibility, maker->source->style, NULL),
            _("Whole map"), NULL);
}

/* What is shown now: another map, or what filter and focus leave of ours. */
static void
add_shown (Maker *maker)
{
  const EcoExportSource *source = maker->source;

  if (source->other != NULL)
    add_page_of (maker, source->other, NULL,
                 source->other->subtitle != NULL ? source->other->subtitle : _("Whole map"));
  else
    add_map (maker, source->shown);
}

static void
add_rings (Maker *maker)
{
  const EcoExportSource *source = maker->source;
  g_autoptr (GPtrArray) slides = eco_slides_new_rings (source->ecosystem, source->catalog);

  add_map (maker, NULL);
  for (guint i = 1; i < slides->len; i++)
    {
      const EcoSlide *slide = slides->pdata[i];

      add_page (maker, create_scene (maker, slide->visibility, source->style, slide->name),
                slide->name, slide->caption);
    }
}

static gboolean
add_views (Maker *maker, GError **error)
{
  EcoExportSource source = *maker->source;
  g_autoptr (GPtrArray) slides = eco_slides_new_views (source.ecosystem, source.catalog,
                                                       eco_date_get_today (), error);

  if (slides == NULL)
    return FALSE;
  if (slides->len == 0)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("There is no saved view yet; export the whole map, or every ring."));
      return FALSE;
    }
  source.typesetter = maker->typesetter;
  for (guint i = 0; i < slides->len; i++)
    {
      EcoSlide *slide = slides->pdata[i];
      g_autofree char *unique = dup_unique (maker, slide->name);

      if (!eco_network_attach (slide->ecosystem, source.catalog, NULL, error))
        return FALSE;
      g_ptr_array_add (maker->pages,
                       eco_export_page_new (eco_export_create_view (slide, &source,
                                                                    maker->settings),
                                            slide->ecosystem, source.catalog, unique,
                                            slide->notes));
    }
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
                   _("The plan has no picture “%s”; choose one that the page “Plan” offers."),
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

static void
add_board_pack (Maker *maker)
{
  EcoExportSource source = *maker->source;

  source.typesetter = maker->typesetter;
  g_ptr_array_unref (maker->pages);
  maker->pages = eco_board_pack_new (&source, maker->settings);
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
      add_shown (maker);
      return TRUE;
    case ECO_EXPORT_SCOPE_SELECTION:
      return add_selection (maker, error);
    case ECO_EXPORT_SCOPE_RINGS:
      add_rings (maker);
      return TRUE;
    case ECO_EXPORT_SCOPE_VIEWS:
      return add_views (maker, error);
    case ECO_EXPORT_SCOPE_BOARD_PACK:
      add_board_pack (maker);
      return TRUE;
    case ECO_EXPORT_SCOPE_JOURNEY:
    case ECO_EXPORT_SCOPE_MATRIX:
    case ECO_EXPORT_SCOPE_MATRICES:
    case ECO_EXPORT_SCOPE_PLAN:
    case ECO_EXPORT_SCOPE_PLANS:
      return add_charts (maker, error);
    case ECO_EXPORT_SCOPE_HORIZONS:
      return add_quarters (maker, error);
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
