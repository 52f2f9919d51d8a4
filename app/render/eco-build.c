/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Builds the scene of an ecosystem: a list of passes, one for each layer. */
#include "config.h"

#include "render/eco-build-names-private.h"
#include "render/eco-builder-looks-private.h"
#include "render/eco-mark-private.h"
#include "render/eco-summary.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FALLBACK_BAND 150.0
#define DESIGN_RADIUS 640.0 /* for which title and legend are designed */

static guint
count_nodes (EcoEcosystem *ecosystem)
{
  return eco_list_get_length (eco_ecosystem_get_nodes (ecosystem));
}

/* Radii of the rings; those that no layout has placed yet follow the ones inside. */
static void
find_radii (EcoBuilder *self)
{
  EcoList *rings = eco_ecosystem_get_rings (self->ecosystem);
  double core = eco_measure_core (self->sizes, self->ecosystem);

  for (guint i = 0; i < eco_list_get_length (rings); i++)
    {
      EcoRing *ring = eco_list_get (rings, i);
      EcoRadii radii = { ring->inner, ring->outer };

      if (!isfinite (radii.inner))
        radii.inner = i == 0 ? core : self->radius;
      if (!isfinite (radii.outer))
        radii.outer = i == 0 ? core + 20 : radii.inner + FALLBACK_BAND;
      g_array_append_val (self->radii, radii);
      self->radius = radii.outer;
    }
}

static void
clear_card (gpointer data)
{
  eco_card_plan_clear (&((EcoCard *) data)->plan);
}

/**
 * eco_builder_init:
 * @catalog: (nullable)
 * @options: (nullable)
 */
void
eco_builder_init (EcoBuilder *self, EcoEcosystem *ecosystem, EcoCatalog *catalog,
                  const EcoSceneOptions *options)
{
  *self = (EcoBuilder) { .ecosystem = ecosystem, .catalog = catalog, .brand = -1 };
  self->options = options != NULL ? *options : ECO_SCENE_OPTIONS_INIT;
  self->sizes = self->options.typesetter != NULL ? eco_typesetter_ref (self->options.typesetter)
                                                 : eco_typesetter_new ();
  self->plane = eco_ecosystem_get_plane (ecosystem);
  self->scene = eco_scene_new_empty (self->options.style != NULL ? self->options.style
                                                                 : eco_style_get (ECO_THEME_LIGHT),
                                     catalog);
  self->style = &self->scene->style;
  /* Asking for one may drop another, so both are held. */
  self->typesetter = eco_typesetter_ref (
      eco_typesetter_get_for (self->sizes, eco_style_get_fonts (self->style, FALSE)));
  self->headings = eco_typesetter_ref (
      eco_typesetter_get_for (self->sizes, eco_style_get_fonts (self->style, TRUE)));
  self->scene->plane = self->plane;
  self->encoding = eco_encoding_new (ecosystem, catalog, self->options.tables);
  if (self->options.votes)
    eco_encoding_add_badge (self->encoding, ecosystem, catalog, "votes");
  self->scale = eco_measure_scale (count_nodes (ecosystem));
  self->radii = g_array_new (FALSE, FALSE, sizeof (EcoRadii));
  self->spans = eco_sectors_new (ecosystem, ECO_SECTOR_COUNT_ALL);
  self->cards = g_array_new (FALSE, FALSE, sizeof (EcoCard));
  g_array_set_clear_func (self->cards, clear_card);
  self->outlines = g_array_new (FALSE, FALSE, sizeof (EcoOutline));
  self->names = g_array_new (FALSE, FALSE, sizeof (EcoRect));
  self->labels = g_array_new (FALSE, FALSE, sizeof (EcoLineLabel));
  g_array_set_clear_func (self->labels, eco_line_label_clear);
  self->card_of = g_hash_table_new (NULL, NULL);
  find_radii (self);
  self->furniture_scale = MAX (self->radius / DESIGN_RADIUS, 0.75);
}

/**
 * eco_builder_clear:
 *
 * Frees everything but the scene, which the caller has taken.
 */
void
eco_builder_clear (EcoBuilder *self)
{
  g_clear_pointer (&self->scene, eco_scene_unref);
  g_clear_pointer (&self->typesetter, eco_typesetter_unref);
  g_clear_pointer (&self->headings, eco_typesetter_unref);
  g_clear_pointer (&self->sizes, eco_typesetter_unref);
  g_clear_pointer (&self->encoding, eco_encoding_free);
  g_clear_pointer (&self->radii, g_array_unref);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->cards, g_array_unref);
  g_clear_pointer (&self->outlines, g_array_unref);
  g_clear_pointer (&self->names, g_array_unref);
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_pointer (&self->card_of, g_hash_table_unref);
  g_clear_pointer (&self->ghost_styles, g_array_unref);
}

static void
fit_lines (EcoBuilder *self, EcoLines *lines, double *size, int weight)
{
  double room = 0, widest = 0, share;

  for (int i = 0; i < lines->n_lines; i++)
    {
      room = MAX (room, lines->widths[i]);
      lines->widths[i] = eco_typesetter_measure (self->typesetter, lines->lines[i], *size, weight);
      widest = MAX (widest, lines->widths[i]);
    }
  share = widest > room ? room / widest : 1;
  *size *= share;
  for (int i = 0; i < lines->n_lines; i++)
    lines->widths[i] *= share;
}

/* A card is as large as it is in our own fonts; in wider ones its label is set smaller. */
static void
fit_label (EcoBuilder *self, EcoCardPlan *plan)
{
  fit_lines (self, &plan->lines, &plan->font_size, plan->weight);
  fit_lines (self, &plan->more, &plan->more_size, 400);
}

static EcoOutline
make_outline (EcoBuilder *self, EcoCard *card, gboolean is_brand)
{
  EcoOutline outline;

  if (is_brand)
    {
      double radius = g_array_index (self->radii, EcoRadii, 0).inner;

      outline.box = eco_rect_around (card->centre, 2 * radius, 2 * radius);
      outline.corner = radius;
      return outline;
    }
  eco_card_plan (self->sizes, card->node, self->catalog, self->encoding, &card->plan);
  if (self->typesetter != self->sizes)
    fit_label (self, &card->plan);
  outline.box = eco_card_box (card->centre, card->plan.width, card->plan.height);
  outline.corner = eco_style_get_corner (self->style, card->shape, card->plan.height);
  if (card->shape == ECO_SHAPE_DOUBLE)
    {
      outline.box = eco_rect_expand (&outline.box, 3);
      outline.corner += 1;
    }
  return outline;
}

/**
 * eco_builder_get_focus:
 * @object: a node or an exchange
 *
 * Returns: whether it is shown in full, as a ghost, or not at all
 */
EcoFocus
eco_builder_get_focus (EcoBuilder *self, EcoObject *object)
{
  return eco_visibility_get (self->options.visibility, eco_object_get_id (object));
}

/**
 * eco_builder_find_cards:
 * @moved: (nullable): id -> EcoPoint of nodes that stand elsewhere than the model says
 *
 * Lists the cards of the nodes that have a place and are not hidden. The brand
 * is always shown.
 */
void
eco_builder_find_cards (EcoBuilder *self, GHashTable *moved)
{
  EcoList *nodes = eco_ecosystem_get_nodes (self->ecosystem);
  EcoNode *brand = self->radii->len > 0 ? eco_ecosystem_find_brand_node (self->ecosystem) : NULL;

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoPoint *elsewhere =
          moved != NULL ? g_hash_table_lookup (moved, eco_object_get_id (ECO_OBJECT (node))) : NULL;
      EcoCard card = { .node = node, .shape = ECO_SHAPE_CARD, .hue = ECO_HUE_OTHER };
      EcoFocus focus =
          node != brand ? eco_builder_get_focus (self, ECO_OBJECT (node)) : ECO_FOCUS_ALL;
      EcoOutline outline;

      if (focus == ECO_FOCUS_HIDE)
        continue;
      card.ghost = focus == ECO_FOCUS_GHOST;
      if (elsewhere != NULL)
        card.centre = *elsewhere;
      else if (node == brand)
        card.centre = (EcoPoint) { 0, 0 };
      else if (isfinite (node->angle) && isfinite (node->radius))
        card.centre = eco_plane_get_point (self->plane, node->angle, node->radius);
      else
        continue;
      card.kind = self->catalog != NULL && node->kind != NULL
                      ? eco_catalog_lookup_kind (self->catalog, node->kind) : NULL;
      if (card.kind != NULL)
        {
          card.shape = card.kind->shape;
          card.hue = eco_style_get_hue (card.kind, card.kind->element);
        }
      outline = make_outline (self, &card, node == brand);
      if (node == brand)
        self->brand = (int) self->cards->len;
      g_array_append_val (self->cards, card);
      g_array_append_val (self->outlines, outline);
      g_hash_table_insert (self->card_of, node, GUINT_TO_POINTER (self->cards->len));
    }
}

/* The background comes first, but the page is known last. */
static void
add_background (EcoBuilder *self)
{
  EcoRect page = { 0, 0, 1, 1 };

  eco_scene_begin_group (self->scene, ECO_LAYER_BACKGROUND, ECO_PART_NONE, NULL, NULL);
  eco_scene_add_rect (self->scene, eco_builder_pen (self, self->style->page, 0, 0),
                      ECO_DETAIL_ALWAYS, &page, 0);
  eco_scene_end_group (self->scene);
}

static void
size_background (EcoBuilder *self)
{
  const EcoRect *page = &self->scene->page;
  EcoItem *item = &g_array_index (self->scene->items, EcoItem, 0);
  EcoGroup *group = &g_array_index (self->scene->groups, EcoGroup, 0);
  float *numbers = &g_array_index (self->scene->numbers, float, item->data);

  item->x = group->x = numbers[0] = (float) page->x;
  item->y = group->y = numbers[1] = (float) page->y;
  item->width = group->width = numbers[2] = (float) page->width;
  item->height = group->height = numbers[3] = (float) page->height;
}

static void
add_words (EcoBuilder *self)
{
  g_autoptr (EcoSummary) summary
      = eco_summary_new (self->ecosystem, self->catalog, self->options.visibility);

  g_autofree char *marks = eco_builder_dup_marks_text (self);
  g_autofree char *text = marks != NULL ? g_strconcat (summary->text, " ", marks, NULL) : NULL;
  g_autofree char *alt = marks != NULL ? g_strconcat (summary->alt, " ", marks, NULL) : NULL;
  gboolean fits = alt != NULL && g_utf8_strlen (alt, -1) <= ECO_SUMMARY_MAX_ALT;

  self->scene->summary = eco_scene_add_string (self->scene, marks != NULL ? text : summary->text);
  self->scene->alt = eco_scene_add_string (self->scene, fits ? alt : summary->alt);
}

/**
 * eco_scene_new:
 * @ecosystem: its nodes and rings have been placed by the layout
 * @catalog: kinds, categories and glyphs
 * @options: (nullable): %NULL for the defaults
 *
 * Builds the whole picture. Nodes without a place are left out.
 *
 * Returns: (transfer full): a scene that does not change with the model
 */
EcoScene *
eco_scene_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, const EcoSceneOptions *options)
{
  EcoBuilder self;
  g_autofree char *title = NULL;
  EcoScene *scene;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), NULL);

  eco_builder_init (&self, ecosystem, catalog, options);
  eco_builder_find_cards (&self, NULL);
  if (self.options.background)
    add_background (&self);
  eco_builder_add_bands (&self);
  eco_builder_add_sectors (&self);
  eco_builder_find_names (&self);
  eco_builder_add_exchanges (&self, NULL);
  eco_builder_add_names (&self);
  eco_builder_add_sector_names (&self);
  eco_builder_add_stage_names (&self);
  eco_builder_add_cards (&self, NULL);
  eco_builder_add_labels (&self);
  eco_builder_add_brand (&self);
  eco_builder_set_page (&self);
  if (self.options.background)
    size_background (&self);
  if (self.options.title)
    eco_builder_add_title (&self);
  eco_builder_add_legend (&self);
  title = eco_text_clean (ecosystem->title);
  self.scene->title = eco_scene_add_string (self.scene, title);
  if (self.options.words)
    add_words (&self);
  scene = g_steal_pointer (&self.scene);
  eco_builder_clear (&self);
  return scene;
}

/**
 * eco_scene_new_moved:
 * @options: (nullable): %NULL for the defaults
 * @moved: (array length=n_moved): nodes and where a gesture has put them
 *
 * Builds only these nodes and their exchanges, to be painted above a picture
 * while the nodes are dragged.
 *
 * Returns: (transfer full): a scene without background
 */
EcoScene *
eco_scene_new_moved (EcoEcosystem *ecosystem, EcoCatalog *catalog, const EcoSceneOptions *options,
                     const EcoMovedNode *moved, guint n_moved)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  EcoBuilder self;
  EcoScene *scene;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), NULL);

  for (guint i = 0; i < n_moved; i++)
    g_hash_table_insert (places, (gpointer) moved[i].id, (gpointer) &moved[i].centre);
  eco_builder_init (&self, ecosystem, catalog, options);
  eco_builder_find_cards (&self, places);
  eco_builder_add_exchanges (&self, places);
  eco_builder_add_cards (&self, places);
  self.scene->page = eco_scene_get_ink (self.scene);
  scene = g_steal_pointer (&self.scene);
  eco_builder_clear (&self);
  return scene;
}
