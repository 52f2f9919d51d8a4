/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The stages of a journey, from the top of the external half of a ring to its
 * bottom: each stage that has cards there gets a part of the half, as large as
 * its cards, and the cards without a stage get the last one.
 *
 * A pin stays where it is, in whatever part that is; a border that would cut
 * through a pin moves aside, and where it cannot, the two parts become one. */
#include "layout/eco-layout-groups.h"

#include <math.h>

#define STEP 0.25 /* degrees by which a border moves aside */
#define LEAST 1.0 /* degrees that a part has at least */

typedef struct
{
  const EcoLayoutInput *input;
  int ring;
  const int *stage;
  int n_stages;
  double *area;   /* of each stage's cards; the last: of those without one */
  double *border; /* where each stage ends, degrees */
  int *part;      /* of each stage, -1: it has no cards */
} Stages;

static gboolean
is_meant (const Stages *stages, int i)
{
  const EcoLayoutNode *node = &stages->input->nodes[i];

  return i != stages->input->brand && node->ring == stages->ring &&
         node->side == ECO_SIDE_EXTERNAL;
}

static int
stage_of (const Stages *stages, int i)
{
  int stage = stages->stage[i];

  return stage >= 0 && stage < stages->n_stages ? stage : stages->n_stages;
}

/* Returns how many stages have cards, those without one counted as one more. */
static int
weigh_stages (Stages *stages)
{
  double gap = stages->input->gap;
  int n_used = 0;

  for (int i = 0; i < stages->input->n_nodes; i++)
    if (is_meant (stages, i))
      {
        const EcoLayoutNode *node = &stages->input->nodes[i];

        stages->area[stage_of (stages, i)] += (node->width + gap) * (node->height + gap);
      }
  for (int s = 0; s <= stages->n_stages; s++)
    n_used += stages->area[s] > 0;
  return n_used;
}

/* Whether a border at @angle leaves each pin on one side of it. */
static gboolean
clears_pins (const Stages *stages, double angle)
{
  double c = fabs (cos (angle * G_PI / 180));
  double s = fabs (sin (angle * G_PI / 180));

  for (int i = 0; i < stages->input->n_nodes; i++)
    {
      const EcoLayoutNode *node = &stages->input->nodes[i];
      double reach = (c * node->width + s * node->height + (c + s) * stages->input->gap) / 2;
      double away = fabs (node->angle - angle);

      if (node->pinned && is_meant (stages, i) && away < 90 &&
          node->radius * sin (away * G_PI / 180) < reach)
        return FALSE;
    }
  return TRUE;
}

/* The border nearest to @wanted that cuts no pin; negative: there is none. */
static double
find_border (const Stages *stages, double wanted, double from, double to)
{
  for (double aside = 0; aside <= to - from; aside += STEP)
    {
      if (wanted + aside <= to && wanted + aside >= from && clears_pins (stages, wanted + aside))
        return wanted + aside;
      if (wanted - aside >= from && wanted - aside <= to && clears_pins (stages, wanted - aside))
        return wanted - aside;
    }
  return -1;
}

/* Fills border and part; returns how many parts there are. */
static int
divide (Stages *stages)
{
  double total = 0, sum = 0, before = 0;
  int n_parts = 0, left = 0;

  for (int s = 0; s <= stages->n_stages; s++)
    {
      total += stages->area[s];
      left += stages->area[s] > 0;
    }
  for (int s = 0; s <= stages->n_stages; s++)
    {
      double wanted, half;

      stages->part[s] = -1;
      if (stages->area[s] <= 0)
        continue;
      stages->part[s] = n_parts;
      sum += stages->area[s];
      wanted = 180 * sum / total;
      half = 90 * stages->area[s] / total;
      if (--left > 0)
        wanted = find_border (stages, wanted, MAX (wanted - half, before + LEAST),
                              180 - left * LEAST);
      if (wanted >= 0)
        stages->border[n_parts++] = before = left > 0 ? wanted : 180;
    }
  return n_parts;
}

static int
part_of (const Stages *stages, int i, int n_parts)
{
  const EcoLayoutNode *node = &stages->input->nodes[i];
  int part = 0;

  if (!node->pinned || !isfinite (node->angle))
    return stages->part[stage_of (stages, i)];
  while (part + 1 < n_parts && node->angle > stages->border[part])
    part++;
  return part;
}

static void
add_parts (const Stages *stages, int n_parts, GArray *spans, int *sector)
{
  int first = (int) spans->len;

  for (int part = 0; part < n_parts; part++)
    {
      EcoLayoutSpan span = { ECO_SIDE_EXTERNAL, part > 0 ? stages->border[part - 1] : 0,
                             stages->border[part], stages->ring };

      g_array_append_val (spans, span);
    }
  for (int i = 0; i < stages->input->n_nodes; i++)
    if (is_meant (stages, i))
      sector[i] = first + part_of (stages, i, n_parts);
}

/* Sectors win: they hold on all rings. */
static gboolean
is_divided (const EcoLayoutInput *input)
{
  for (int i = 0; i < input->n_spans; i++)
    if (input->spans[i].side == ECO_SIDE_EXTERNAL)
      return TRUE;
  return FALSE;
}

/**
 * eco_layout_stages_new:
 * @input: cards; pinned ones count where they are
 * @ring: whose external half follows the stages; not the core
 * @stage: of each node, the place of its stage in the journey; below 0: none
 * @n_stages: how many stages the journey has
 * @sector: (inout): of each node, the part of its side
 *
 * Where sectors divide the external side already, they win and nothing is
 * added; nor where all cards are of one stage.
 *
 * Returns: (transfer full) (element-type EcoLayoutSpan): the spans of @input
 *   and those of the stages
 */
GArray *
eco_layout_stages_new (const EcoLayoutInput *input, int ring, const int *stage, int n_stages,
                       int *sector)
{
  Stages stages = { input, ring, stage, MAX (n_stages, 0) };
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (EcoLayoutSpan));

  g_return_val_if_fail (input != NULL && stage != NULL && sector != NULL && ring > 0, spans);

  if (input->n_spans > 0)
    g_array_append_vals (spans, input->spans, input->n_spans);
  if (is_divided (input))
    return spans;
  stages.area = g_new0 (double, stages.n_stages + 1);
  stages.border = g_new0 (double, stages.n_stages + 1);
  stages.part = g_new0 (int, stages.n_stages + 1);
  if (weigh_stages (&stages) > 1)
    add_parts (&stages, divide (&stages), spans, sector);
  g_free (stages.area);
  g_free (stages.border);
  g_free (stages.part);
  return spans;
}
