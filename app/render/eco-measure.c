/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sizes of cards, core and names, used by the layout and by the builder. */
#include "config.h"

#include "render/eco-plan-private.h"
#include "render/eco-style.h"

#include <math.h>

#define CARD_HEIGHT 28.0
#define CARD_FONT 12.5
#define CARD_LINE 15.0
#define ONE_LINE 104.0  /* a label up to this width (px) stays on one line */
#define WIDEST 230.0    /* of any line */
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

/* Size of a card by the importance of its node. */
static double
get_emphasis (int importance)
{
  return importance >= 5 ? 1.2 : importance == 4 ? 1.08 : 1.0;
}

/**
 * eco_card_facts_of:
 *
 * Returns: what the size of the node's card follows from, as long as the node does not change
 */
EcoCardFacts
eco_card_facts_of (EcoNode *node)
{
  return (EcoCardFacts) { node->name, node->kind, node->importance };
}

static void
plan_card (EcoTypesetter *typesetter, EcoCatalog *catalog, const EcoCardFacts *facts,
           EcoCardPlan *plan)
{
  g_autofree char *label = eco_text_clean (facts->name);
  double emphasis = get_emphasis (facts->importance), widest = 0;

  *plan = (EcoCardPlan) { .font_size = CARD_FONT * emphasis, .line_height = CARD_LINE * emphasis,
                          .disc = 10 * emphasis, .weight = facts->importance >= 4 ? 600 : 500 };
  if (*label == '\0')
    {
      const EcoKind *kind = eco_catalog_lookup_kind (catalog, facts->kind);

      g_free (label);
      label = eco_text_clean (kind != NULL ? eco_kind_get_name (kind) : facts->kind);
    }
  eco_typesetter_break (typesetter, label, plan->font_size, plan->weight, ONE_LINE * emphasis,
                        WIDEST * emphasis, &plan->lines);
  for (int i = 0; i < plan->lines.n_lines; i++)
    widest = MAX (widest, plan->lines.widths[i]);
  plan->height = (CARD_HEIGHT + (plan->lines.n_lines - 1) * CARD_LINE) * emphasis;
  if (plan->lines.n_lines > 1)
    plan->height -= 3 * emphasis;
  plan->height = round (plan->height);
  plan->width = ceil (widest + (4 + 20 + 7 + 12) * emphasis);
}

/**
 * eco_card_plan:
 * @plan: (out caller-allocates): cleared with eco_card_plan_clear()
 *
 * Breaks the label of a node and sizes its card.
 */
void
eco_card_plan (EcoTypesetter *typesetter, EcoNode *node, EcoCatalog *catalog, EcoCardPlan *plan)
{
  EcoCardFacts facts = eco_card_facts_of (node);

  plan_card (typesetter, catalog, &facts, plan);
}

/**
 * eco_card_plan_clear:
 */
void
eco_card_plan_clear (EcoCardPlan *plan)
{
  eco_lines_clear (&plan->lines);
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
  EcoCardFacts facts;

  g_return_if_fail (typesetter != NULL && node != NULL);

  facts = eco_card_facts_of (node);
  eco_measure_card_facts (typesetter, catalog, &facts, width, height);
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
