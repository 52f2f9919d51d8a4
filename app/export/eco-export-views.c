/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Slides as pages: each saved view with its caption, cut to what its camera shows. */
#include "config.h"

#include "export/eco-export-views.h"

#include "chart/eco-pack-page.h"
#include "render/eco-scene-builder.h"

#define BODY_ASPECT 1.15  /* the same of what is left below the title, for where the legend goes */
#define LEGEND_SIZE 0.62  /* of a legend over a part of the map; 1 is 100 % */
#define LEGEND_INSET 18.0

/**
 * eco_export_find_aspect:
 *
 * Returns: the width of pages by their height: that of slides, or of the paper of a PDF
 */
double
eco_export_find_aspect (const EcoExportSettings *settings)
{
  const EcoRect wide = { 0, 0, 2, 1 };
  EcoSheet sheet;

  if (settings->format != ECO_EXPORT_PDF || settings->paper == ECO_PAPER_TIGHT)
    return ECO_PACK_ASPECT;
  eco_paper_place (settings->paper, &wide, 1, 0, &sheet);
  return sheet.width / sheet.height;
}

static EcoScene *
create_map (EcoSlide *slide, const EcoExportSource *source, const EcoExportSettings *settings)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.style = source->style;
  options.typesetter = source->typesetter;
  options.title = FALSE;
  options.legend = settings->legend;
  options.labels = settings->labels;
  options.owed = settings->owed;
  options.background = FALSE;
  options.aspect = eco_export_find_aspect (settings) * BODY_ASPECT;
  options.margin = 0;
  return eco_slide_create_scene (slide, &options);
}

/* A part of the map, up to the edges of the page; its legend lies over it. */
static void
put_part (EcoPackPage *page, EcoSlide *slide, EcoScene *map)
{
  EcoRect into = { 0, page->body.y, ECO_PACK_WIDTH, page->height - page->body.y };
  EcoRect from = eco_view_get_visible (slide->view, into.width / into.height);
  g_autoptr (EcoScene) legend = eco_scene_new_layer (map, ECO_LAYER_LEGEND, FALSE);
  g_autoptr (EcoScene) rest = eco_scene_new_layer (map, ECO_LAYER_LEGEND, TRUE);
  EcoRect ink = eco_scene_get_ink (legend), box;

  eco_pack_page_add_window (page, rest, &from, &into);
  if (eco_rect_is_empty (&ink))
    return;
  box.width = ink.width * LEGEND_SIZE;
  box.height = ink.height * LEGEND_SIZE;
  box.x = ECO_PACK_WIDTH - box.width - 2 * LEGEND_INSET;
  box.y = page->height - box.height - 2 * LEGEND_INSET;
  eco_pack_page_add_panel (page, &box, LEGEND_INSET);
  eco_pack_page_add_scene (page, legend, &box);
}

/**
 * eco_export_create_view:
 * @slide: what is shown
 * @source: theme and typesetter
 * @settings: what is on the page
 *
 * Returns: (transfer full): the page
 */
EcoScene *
eco_export_create_view (EcoSlide *slide, const EcoExportSource *source,
                        const EcoExportSettings *settings)
{
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
  gboolean part = slide->view != NULL && eco_view_has_camera (slide->view);
  g_autoptr (EcoScene) map = create_map (slide, source, settings);
  EcoPackHead head = { NULL, settings->title ? slide->name : NULL, slide->caption, !part };
  EcoPackPage page;

  options.style = eco_scene_get_style (map); /* which may be that of the view */
  options.typesetter = source->typesetter;
  options.catalog = source->catalog;
  options.background = settings->background;
  options.aspect = eco_export_find_aspect (settings);
  eco_pack_page_init (&page, &options, &head);
  if (part)
    put_part (&page, slide, map);
  else
    eco_pack_page_add_map (&page, map, &head);
  if (head.title != NULL)
    eco_pack_page_put_head (&page, &head);
  return eco_pack_page_finish (&page, slide->name, eco_scene_get_summary (map));
}
