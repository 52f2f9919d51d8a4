/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTimeline: the ecosystem of today, and after each day on which something changes. */
#include "config.h"

#include "session/eco-timeline.h"

#include "base/eco-calendar.h"
#include "change/eco-comparison.h"
#include "change/eco-placement.h"
#include "change/eco-projection.h"
#include "session/eco-settle.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _EcoTimeline
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoTypesetter *typesetter;
  EcoDate today;
  GArray *dates;              /* of EcoDate, after today */
  EcoPlacement *before;       /* of all that ever comes, as planned; %NULL until asked for */
  EcoPlacement *places;       /* likewise, in the same order, as they are shown */
};

/**
 * eco_timeline_list_dates:
 *
 * Returns: (transfer full) (element-type EcoDate): the days after @today on which something
 *   changes
 */
GArray *
eco_timeline_list_dates (EcoEcosystem *ecosystem, EcoDate today)
{
  GArray *dates = eco_projection_list_dates (ecosystem);
  guint past = 0;

  while (past < dates->len && g_array_index (dates, EcoDate, past) <= today)
    past++;
  if (past > 0)
    g_array_remove_range (dates, 0, past);
  return dates;
}

/**
 * eco_timeline_new:
 * @ecosystem: a copy, which the time line changes
 * @today: its moments are compared with
 *
 * Returns: (transfer full): what is planned in @ecosystem
 */
EcoTimeline *
eco_timeline_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoTypesetter *typesetter,
                  EcoDate today)
{
  EcoTimeline *self = g_new0 (EcoTimeline, 1);

  self->ecosystem = g_object_ref (ecosystem);
  self->catalog = g_object_ref (catalog);
  self->typesetter = eco_typesetter_ref (typesetter);
  self->today = today;
  self->dates = eco_timeline_list_dates (ecosystem, today);
  return self;
}

/**
 * eco_timeline_free:
 */
void
eco_timeline_free (EcoTimeline *self)
{
  g_return_if_fail (self != NULL);
  g_clear_object (&self->ecosystem);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->typesetter, eco_typesetter_unref);
  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_pointer (&self->before, eco_placement_free);
  g_clear_pointer (&self->places, eco_placement_free);
  g_free (self);
}

/**
 * eco_timeline_get_end:
 *
 * Returns: the last day on which something changes, or today
 */
EcoDate
eco_timeline_get_end (EcoTimeline *self)
{
  g_return_val_if_fail (self != NULL, ECO_DATE_UNSET);
  return self->dates->len > 0 ? g_array_index (self->dates, EcoDate, self->dates->len - 1)
                              : self->today;
}

/* ---- Places */

/* Where everything is in an ecosystem. */
static EcoPlacement *
capture (EcoEcosystem *ecosystem)
{
  EcoPlacement *places = eco_placement_new ();
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      eco_placement_add_node (places, eco_object_get_id (ECO_OBJECT (node)), node->angle,
                              node->radius);
    }
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    {
      EcoRing *ring = eco_list_get (rings, i);

      eco_placement_add_ring (places, eco_object_get_id (ECO_OBJECT (ring)), ring->inner,
                              ring->outer);
    }
  return places;
}

/* What all that ever comes needs is found once, at the end; nothing moves on the way there. */
static void
find_places (EcoTimeline *self)
{
  g_autoptr (EcoProjection) last = NULL;
  EcoEcosystem *ecosystem;

  if (self->places != NULL)
    return;
  last = eco_projection_new (self->ecosystem, NULL, eco_timeline_get_end (self), self->today, TRUE);
  ecosystem = eco_projection_get_ecosystem (last);
  self->before = capture (ecosystem);
  eco_settle_new (ecosystem, self->catalog, self->typesetter);
  self->places = capture (ecosystem);
}

/* Whether it has no place, or the one that it is planned to have in the end. */
static gboolean
is_wanted (EcoEcosystem *ecosystem, const EcoPlace *before)
{
  EcoNode *node = eco_ecosystem_lookup_node (ecosystem, before->id);

  return node != NULL
         && (!isfinite (node->angle + node->radius)
             || (node->angle == before->first && node->radius == before->second));
}

/* Gives what has no place the one that it will have. */
static void
place (EcoTimeline *self, EcoEcosystem *ecosystem)
{
  g_autoptr (EcoPlacement) missing = eco_placement_new ();

  find_places (self);
  for (guint i = 0; i < self->places->nodes->len; i++)
    {
      const EcoPlace *found = &g_array_index (self->places->nodes, EcoPlace, i);

      if (is_wanted (ecosystem, &g_array_index (self->before->nodes, EcoPlace, i)))
        eco_placement_add_node (missing, found->id, found->first, found->second);
    }
  for (guint i = 0; i < self->places->rings->len; i++)
    {
      const EcoPlace *found = &g_array_index (self->places->rings, EcoPlace, i);

      if (eco_ecosystem_lookup_ring (ecosystem, found->id) != NULL)
        eco_placement_add_ring (missing, found->id, found->first, found->second);
    }
  eco_ecosystem_begin_change (ecosystem);
  eco_placement_apply (missing, ecosystem);
  eco_ecosystem_end_change (ecosystem);
  eco_settle_new (ecosystem, self->catalog, self->typesetter);
}

/* ---- Moments */

static void
count (EcoMoment *moment)
{
  EcoList *lists[] = { eco_ecosystem_get_nodes (moment->ecosystem),
                       eco_ecosystem_get_exchanges (moment->ecosystem) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; k < eco_list_get_length (lists[i]); k++)
      {
        int mark = GPOINTER_TO_INT (g_hash_table_lookup (
            moment->marks, eco_object_get_id (eco_list_get (lists[i], k))));

        if (mark > ECO_MARK_NONE && mark < ECO_N_MARKS)
          moment->counts[mark]++;
      }
}

static EcoMoment *
moment_new (EcoTimeline *self, EcoDate date, EcoEcosystem *ecosystem, GHashTable *marks,
            GPtrArray *problems)
{
  EcoMoment *moment = g_new0 (EcoMoment, 1);

  g_atomic_ref_count_init (&moment->refs);
  moment->date = date;
  moment->ecosystem = g_object_ref (ecosystem);
  moment->marks = g_hash_table_ref (marks);
  moment->problems = problems != NULL ? g_ptr_array_ref (problems) : g_ptr_array_new ();
  place (self, ecosystem);
  eco_ecosystem_set_computed (ecosystem, eco_ecosystem_get_computed (self->ecosystem));
  count (moment);
  return moment;
}

/**
 * eco_timeline_create_moment:
 *
 * Returns: (transfer full): the ecosystem as of that day
 */
EcoMoment *
eco_timeline_create_moment (EcoTimeline *self, EcoDate date)
{
  g_autoptr (EcoProjection) projection = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  projection = eco_projection_new (self->ecosystem, NULL, date, self->today, TRUE);
  return moment_new (self, date, eco_projection_get_ecosystem (projection),
                     eco_projection_get_marks (projection),
                     eco_projection_get_problems (projection));
}

/* What differs between two projections, over each other. */
static EcoMoment *
create_step (EcoTimeline *self, EcoProjection *before, EcoProjection *now, EcoDate date)
{
  g_autoptr (EcoComparison) comparison
      = eco_comparison_new (eco_projection_get_ecosystem (before),
                            eco_projection_get_ecosystem (now), ECO_COMPARE_BY_ID);
  g_autoptr (EcoEcosystem) both = eco_comparison_create_union (comparison);
  g_autoptr (GHashTable) marks = eco_comparison_create_marks (comparison);

  return moment_new (self, date, both, marks, eco_projection_get_problems (now));
}

/**
 * eco_timeline_create_quarters:
 *
 * Returns: (transfer full) (element-type EcoMoment): today, then the end of each quarter in which
 *   something changes, each against the one before
 */
GPtrArray *
eco_timeline_create_quarters (EcoTimeline *self)
{
  GPtrArray *moments = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_moment_unref);
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (EcoProjection) before = NULL;
  EcoDate last = ECO_DATE_UNSET;

  g_return_val_if_fail (self != NULL, moments);
  before = eco_projection_new (self->ecosystem, NULL, self->today, self->today, FALSE);
  g_ptr_array_add (moments, moment_new (self, self->today, eco_projection_get_ecosystem (before),
                                        none, eco_projection_get_problems (before)));
  for (guint i = 0; i < self->dates->len; i++)
    {
      EcoDate end = eco_date_get_quarter_end (g_array_index (self->dates, EcoDate, i));
      EcoProjection *now;

      if (end == last)
        continue;
      now = eco_projection_new (self->ecosystem, NULL, end, self->today, FALSE);
      g_ptr_array_add (moments, create_step (self, before, now, end));
      eco_projection_unref (before);
      before = now;
      last = end;
    }
  return moments;
}

static void
append_count (GString *text, guint n, char *words)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", words);
  g_free (words);
}

/**
 * eco_moment_dup_counts:
 *
 * Returns: (transfer full): such as "3 new, 1 changed, 2 retired"; "" for none
 */
char *
eco_moment_dup_counts (const EcoMoment *self)
{
  GString *text = g_string_new (NULL);
  guint added = self->counts[ECO_MARK_NEW], changed = self->counts[ECO_MARK_CHANGED];
  guint retired = self->counts[ECO_MARK_RETIRED];

  append_count (text, added, g_strdup_printf (ngettext ("%u new", "%u new", added), added));
  append_count (text, changed,
                g_strdup_printf (ngettext ("%u changed", "%u changed", changed), changed));
  append_count (text, retired,
                g_strdup_printf (ngettext ("%u retired", "%u retired", retired), retired));
  return g_string_free (text, FALSE);
}

/**
 * eco_moment_ref:
 *
 * Returns: (transfer full): @self
 */
EcoMoment *
eco_moment_ref (EcoMoment *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eco_moment_unref:
 */
void
eco_moment_unref (EcoMoment *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_object (&self->ecosystem);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}
