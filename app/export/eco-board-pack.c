/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The board pack: its pages in their order. */
#include "config.h"

#include "export/eco-board-pack-private.h"

#include "export/eco-export-views.h"
#include "render/eco-scene-builder.h"

#include <glib/gi18n-lib.h>

/* Begins a page with that head. */
void
_eco_board_pack_begin (EcoBoardPack *self, EcoPackPage *page, const EcoPackHead *head)
{
  eco_pack_page_init (page, &self->options, head);
}

/* No two pages have the same name: files are called after them. */
static char *
dup_unique (EcoBoardPack *self, const char *wanted)
{
  g_autofree char *clean = eco_text_clean (wanted);
  char *name = g_strdup (clean);
  int n = 2;

  for (guint i = 0; i < self->pages->len; i++)
    if (g_str_equal (((EcoExportPage *) self->pages->pdata[i])->name, name))
      {
        g_free (name);
        name = g_strdup_printf ("%s %d", clean, n++);
        i = G_MAXUINT; /* from the beginning */
      }
  return name;
}

/* Puts the foot and adds the page. */
void
_eco_board_pack_end (EcoBoardPack *self, EcoPackPage *page, const char *name, const char *words)
{
  g_autofree char *unique = dup_unique (self, name);

  if (self->pages->len > 0)
    eco_pack_page_put_foot (page, self->foot, self->pages->len + 1);
  g_ptr_array_add (self->pages,
                   eco_export_page_new (eco_pack_page_finish (page, name, words), NULL, NULL,
                                        unique, NULL));
}

/* The map without a title, with what @visibility lets stand out. */
EcoScene *
_eco_board_pack_create_map (EcoBoardPack *self, const EcoVisibility *visibility, gboolean legend)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.style = self->source->style;
  options.typesetter = self->source->typesetter;
  options.visibility = visibility;
  options.title = options.background = FALSE;
  options.legend = legend;
  options.labels = self->settings->labels && visibility != NULL;
  options.owed = self->settings->owed;
  options.aspect = legend ? self->options.aspect * 1.15 : 0;
  options.margin = 0;
  return eco_scene_new (self->source->ecosystem, self->source->catalog, &options);
}

static char *
dup_foot (EcoEcosystem *ecosystem)
{
  const char *title = ecosystem->title != NULL ? ecosystem->title : ecosystem->brand;

  if (title == NULL)
    return g_strdup (_("Board pack"));
  /* TRANSLATORS: at the foot of the pages of a hand-out; %s is the title of the ecosystem */
  return g_strdup_printf (_("%s · Board pack"), title);
}

/**
 * eco_board_pack_new:
 * @source: what it is made from
 * @settings: format, paper, and what is on the maps
 *
 * Returns: (transfer full) (element-type EcoExportPage): its pages
 */
GPtrArray *
eco_board_pack_new (const EcoExportSource *source, const EcoExportSettings *settings)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (source->ecosystem);
  EcoBoardPack self = { .source = source, .settings = settings };

  self.options = ECO_CHART_OPTIONS_INIT;
  self.options.style = source->style;
  self.options.typesetter = source->typesetter;
  self.options.catalog = source->catalog;
  self.options.background = settings->background;
  self.options.aspect = eco_export_find_aspect (settings);
  self.analysis = eco_analysis_new (snapshot, source->catalog, NULL, NULL);
  self.facts = eco_analysis_get_facts (self.analysis);
  self.network = eco_network_new (self.facts, NULL, NULL, NULL, NULL, NULL);
  self.foot = dup_foot (source->ecosystem);
  self.pages = eco_export_pages_new ();
  _eco_board_pack_add_cover (&self);
  _eco_board_pack_add_summary (&self);
  _eco_board_pack_add_map (&self);
  _eco_board_pack_add_rings (&self);
  _eco_board_pack_add_stakeholders (&self);
  _eco_board_pack_add_findings (&self);
  _eco_board_pack_add_plan (&self);
  _eco_board_pack_add_actions (&self);
  g_clear_pointer (&self.network, eco_network_unref);
  eco_analysis_unref (self.analysis);
  g_free (self.foot);
  return self.pages;
}
