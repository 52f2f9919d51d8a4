/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sizes of cards, core and names, used by the layout and by the builder. */
#include "config.h"

#include "render/eco-plan-private.h"
#include "render/eco-style.h"

#include <math.h>

/* Cards stand flat, so the widest one makes its ring thick where it lies beside the core: names
 * are broken early, which leaves more of the page to the letters. */
#define CARD_FONT 15.0
#define CARD_LINE 16.5
#define CARD_HEIGHT 31.0 /* with one line */
#define CARD_DISC 11.5   /* radius */
#define INSET 4.5        /* px from the edge to the disc */
#define DISC_GAP 7.0
#define TEXT_END 11.0
#define TIGHTER 3.0      /* px that several lines need less above and below them */
#define MORE_FONT 12.0   /* of the lines that a template puts below the name */
#define MORE_LINE 14.5
#define MORE_WEIGHT 400
#define MORE_WIDTH 1.15
#define ONE_LINE 104.0    /* a label up to this width (px) stays on one line */
#define WIDEST 230.0     /* of any line */
#define NAME_SIZE 12.5
#define NAME_SPACING 0.22
#define NAME_STRIP 30.0
#define CORE_MARGIN 20.0 /* round the core, where nothing stands on its ring */
#define EMPTY_BAND 150.0 /* a card can be dropped on it anywhere */

/**
 * eco_measure_scale:
 * @n_nodes: of the whole picture
 *
 * A picture of a thousand cards is looked at from farther away; its names
 * have to grow with it.
 *
 * Returns: the factor for the names of rings and sides, 1 to 12
 */
double
eco_measure_scale (guint n_nodes)
{
  return CLAMP (sqrt (n_nodes / 60.0), 1, 12);
}

/**
 * eco_card_facts_of:
 * @encoding: (nullable): what sizes and texts say; %NULL for the importance and the name
 *
 * Returns: what the size of the node's card follows from, as long as the node does not change;
 *   cleared with eco_card_facts_clear()
 */
EcoCardFacts
eco_card_facts_of (EcoNode *node, const EcoEncoding *encoding)
{
  char *label = eco_encoding_dup_label (encoding, node);

  return (EcoCardFacts) { label != NULL ? label : node->name, node->kind,
                          eco_encoding_get_emphasis (encoding, node), label != NULL, label };
}

/**
 * eco_card_facts_clear:
 */
void
eco_card_facts_clear (EcoCardFacts *facts)
{
  g_clear_pointer (&facts->owned, g_free);
}

static char *
dup_name (EcoCatalog *catalog, const EcoCardFacts *facts, const char *line)
{
  g_autofree char *name = eco_text_clean (line);
  const EcoKind *kind = *name == '\0' ? eco_catalog_lookup_kind (catalog, facts->kind) : NULL;

  if (*name != '\0')
    return g_steal_pointer (&name);
  return eco_text_clean (kind != NULL ? eco_kind_get_name (kind) : facts->kind);
}

static void
add_more (EcoTypesetter *typesetter, const char *line, EcoCardPlan *plan)
{
  g_autofree char *clean = eco_text_clean (line);
  g_auto (EcoLines) broken = { { NULL } };
  EcoLines *more = &plan->more;

  eco_typesetter_break (typesetter, clean, plan->more_size, MORE_WEIGHT, ONE_LINE * MORE_WIDTH,
                        WIDEST, &broken);
  for (int i = 0; i < broken.n_lines && more->n_lines < ECO_MAX_LINES; i++)
    {
      more->lines[more->n_lines] = g_steal_pointer (&broken.lines[i]);
      more->widths[more->n_lines++] = broken.widths[i];
    }
}

static void
size_card (EcoCardPlan *plan, double factor)
{
  double widest = 0, height = CARD_HEIGHT - CARD_LINE;

  for (int i = 0; i < plan->lines.n_lines; i++)
    widest = MAX (widest, plan->lines.widths[i]);
  for (int i = 0; i < plan->more.n_lines; i++)
    widest = MAX (widest, plan->more.widths[i]);
  if (plan->lines.n_lines + plan->more.n_lines > 1)
    height -= TIGHTER;
  height = height * factor + plan->lines.n_lines * plan->line_height
           + plan->more.n_lines * plan->more_height;
  plan->height = round (height);
  plan->text_x = (INSET + 2 * CARD_DISC + DISC_GAP) * factor;
  plan->width = ceil (widest + plan->text_x + TEXT_END * factor);
}

static void
plan_card (EcoTypesetter *typesetter, EcoCatalog *catalog, const EcoCardFacts *facts,
           EcoCardPlan *plan)
{
  g_auto (GStrv) lines = facts->has_lines ? g_strsplit (facts->text, "\n", -1) : NULL;
  g_autofree char *name = dup_name (catalog, facts, lines != NULL ? lines[0] : facts->text);
  double factor = facts->emphasis.factor;

  *plan = (EcoCardPlan) { .font_size = CARD_FONT * factor, .line_height = CARD_LINE * factor,
                          .more_size = MORE_FONT * factor, .more_height = MORE_LINE * factor,
                          .disc = CARD_DISC * factor,
                          .weight = facts->emphasis.strong ? 600 : 500 };
  eco_typesetter_break (typesetter, name, plan->font_size, plan->weight, ONE_LINE * factor,
                        WIDEST * factor, &plan->lines);
  for (guint i = 1; lines != NULL && lines[0] != NULL && lines[i] != NULL; i++)
    add_more (typesetter, lines[i], plan);
  size_card (plan, factor);
}

/**
 * eco_card_plan:
 * @encoding: (nullable): as for eco_card_facts_of()
 * @plan: (out caller-allocates): cleared with eco_card_plan_clear()
 *
 * Breaks the label of a node and sizes its card.
 */
void
eco_card_plan (EcoTypesetter *typesetter, EcoNode *node, EcoCatalog *catalog,
               const EcoEncoding *encoding, EcoCardPlan *plan)
{
  EcoCardFacts facts = eco_card_facts_of (node, encoding);

  plan_card (typesetter, catalog, &facts, plan);
  eco_card_facts_clear (&facts);
}

/**
 * eco_card_plan_clear:
 */
void
eco_card_plan_clear (EcoCardPlan *plan)
{
  eco_lines_clear (&plan->lines);
  eco_lines_clear (&plan->more);
}

/**
 * eco_measure_card_facts:
 * @width: (out): of the card, in px
 * @height: (out): of the card, in px
 *
 * As eco_measure_card(), without the node: in a thread that must not look at it.
 */
void
eco_measure_card_facts (EcoTypesetter *typesetter, EcoCatalog *catalog, const EcoCardFacts *facts,
                        double *width, double *height)
{
  EcoCardPlan plan;

  g_return_if_fail (typesetter != NULL && facts != NULL);

  plan_card (typesetter, catalog, facts, &plan);
  *width = plan.width;
  *height = plan.height;
  eco_card_plan_clear (&plan);
}

/**
 * eco_measure_card:
 * @width: (out): of the node's card, in px
 * @height: (out): of the node's card, in px
 *
 * Measures the card that the scene will show for @node.
 */
void
eco_measure_card (EcoTypesetter *typesetter, EcoCatalog *catalog, EcoNode *node, double *width,
                  double *height)
{
  g_autoptr (EcoEncoding) encoding = NULL;
  EcoCardFacts facts;

  g_return_if_fail (typesetter != NULL && node != NULL);

  encoding = eco_encoding_new_for_size (node, catalog);
  facts = eco_card_facts_of (node, encoding);
  eco_measure_card_facts (typesetter, catalog, &facts, width, height);
  eco_card_facts_clear (&facts);
}

/**
 * eco_core_plan:
 * @plan: (out caller-allocates): its lines are cleared by the caller
 *
 * Breaks the name of the brand and sizes the core.
 */
void
eco_core_plan (EcoTypesetter *typesetter, EcoEcosystem *ecosystem, EcoCorePlan *plan)
{
  EcoNode *node = eco_ecosystem_find_brand_node (ecosystem);
  g_autofree char *name = NULL;
  double widest = 0, height;

  name = eco_text_clean (node != NULL && node->name != NULL && *node->name != '\0'
                             ? node->name : ecosystem->brand);
  *plan = (EcoCorePlan) { .font_size = 19 };
  plan->monogram = ecosystem->monogram != NULL && *ecosystem->monogram != '\0';
  if (plan->monogram)
    plan->font_size = 15;
  eco_typesetter_break (typesetter, name, plan->font_size, 700, 104, 150, &plan->lines);
  for (int i = 0; i < plan->lines.n_lines; i++)
    widest = MAX (widest, plan->lines.widths[i]);
  height = plan->lines.n_lines * plan->font_size * 1.2 + (plan->monogram ? ECO_MONOGRAM_SIZE : 0);
  plan->radius = ceil (MAX (66, hypot (widest / 2, height / 2) + 18));
}

/**
 * eco_measure_core:
 *
 * Returns: the radius of the brand's disc in px
 */
double
eco_measure_core (EcoTypesetter *typesetter, EcoEcosystem *ecosystem)
{
  EcoCorePlan plan;

  g_return_val_if_fail (typesetter != NULL && ecosystem != NULL, 0);

  eco_core_plan (typesetter, ecosystem, &plan);
  eco_lines_clear (&plan.lines);
  return plan.radius;
}

/**
 * eco_ring_dup_caps:
 *
 * Returns: (transfer full): a name as it is set on a ring
 */
char *
eco_ring_dup_caps (const char *name)
{
  g_autofree char *clean = eco_text_clean (name);

  return g_utf8_strup (clean, -1);
}

/**
 * eco_measure_spaced:
 * @spacing: px behind each letter
 *
 * Returns: the width of a text that is set letter by letter
 */
double
eco_measure_spaced (EcoTypesetter *typesetter, const char *text, double size, int weight,
                    double spacing)
{
  double width = 0;

  if (!eco_text_is_simple (text))
    return eco_typesetter_measure (typesetter, text, size, weight);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      char letter[8] = { 0 };

      g_unichar_to_utf8 (g_utf8_get_char (p), letter);
      width += eco_typesetter_measure (typesetter, letter, size, weight) + spacing;
    }
  return MAX (width - spacing, 0);
}

/**
 * eco_measure_ring:
 * @scale: from eco_measure_scale()
 * @size: (out): what the ring keeps free of cards
 */
void
eco_measure_ring (EcoTypesetter *typesetter, EcoRing *ring, double scale, EcoRingSize *size)
{
  g_autofree char *caps = NULL;
  double font = NAME_SIZE * scale;

  g_return_if_fail (typesetter != NULL && ring != NULL && size != NULL);

  caps = eco_ring_dup_caps (ring->name);
  *size = (EcoRingSize) { .pad_inner = 12, .pad_outer = MAX (NAME_STRIP * scale, 12),
                          .min_thickness = ring->role == ECO_RING_ROLE_BRAND ? CORE_MARGIN
                                                                             : EMPTY_BAND };
  size->name_length = ECO_HALF_DIVIDE + ECO_SPACE_3 * scale + ECO_SPACE_4 * scale
                      + eco_measure_spaced (typesetter, caps, font, 700, font * NAME_SPACING);
}
