/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can be compared. */
#include "config.h"

#include "plan/eco-compare-sides.h"

#include "base/eco-calendar.h"
#include "change/eco-projection.h"
#include "store/eco-reader.h"

#include <glib/gi18n-lib.h>

static EcoCompareSide *
side_new (EcoCompareKind kind, const char *id, EcoDate date, GFile *file, const char *label)
{
  EcoCompareSide *side = g_new0 (EcoCompareSide, 1);

  side->kind = kind;
  side->id = g_strdup (id);
  side->date = date;
  side->file = file != NULL ? g_object_ref (file) : NULL;
  side->label = g_strdup (label);
  return side;
}

/**
 * eco_compare_side_new_file:
 * @label: (nullable): what it is, for people; %NULL: its name
 *
 * Returns: (transfer full): the ecosystem in that file
 */
EcoCompareSide *
eco_compare_side_new_file (GFile *file, const char *label)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  return side_new (ECO_COMPARE_FILE, NULL, ECO_DATE_UNSET, file,
                   label != NULL ? label : shown);
}

/**
 * eco_compare_side_copy:
 *
 * Returns: (transfer full): an equal one
 */
EcoCompareSide *
eco_compare_side_copy (const EcoCompareSide *self)
{
  return side_new (self->kind, self->id, self->date, self->file, self->label);
}

/**
 * eco_compare_side_free:
 */
void
eco_compare_side_free (EcoCompareSide *self)
{
  g_free (self->id);
  g_clear_object (&self->file);
  g_free (self->label);
  g_free (self);
}

/**
 * eco_compare_side_equal:
 *
 * Returns: whether they are the same thing
 */
gboolean
eco_compare_side_equal (const EcoCompareSide *a, const EcoCompareSide *b)
{
  return a->kind == b->kind && a->date == b->date && g_strcmp0 (a->id, b->id) == 0
         && (a->file == b->file
             || (a->file != NULL && b->file != NULL && g_file_equal (a->file, b->file)));
}

static EcoList *
get_list (EcoDocument *document, guint list)
{
  return eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (document)), list);
}

/* The named ones, and the end of the plan. */
static void
add_dates (GPtrArray *sides, EcoDocument *document, EcoDate today)
{
  EcoList *horizons = get_list (document, ECO_ECOSYSTEM_HORIZONS);
  g_autoptr (GArray) dates
      = eco_timeline_list_dates (eco_document_get_ecosystem (document), today);

  for (guint i = 0; i < eco_list_get_length (horizons); i++)
    {
      EcoHorizon *horizon = eco_list_get (horizons, i);
      g_autofree char *words = eco_date_dup_words (horizon->date);
      g_autofree char *label = g_strdup_printf ("%s (%s)", horizon->name, words);

      if (horizon->date > today)
        g_ptr_array_add (sides, side_new (ECO_COMPARE_DATE, NULL, horizon->date, NULL, label));
    }
  if (dates->len > 0)
    {
      EcoDate last = g_array_index (dates, EcoDate, dates->len - 1);
      g_autofree char *words = eco_date_dup_words (last);
      /* TRANSLATORS: %s is the last day on which the plan changes something */
      g_autofree char *label = g_strdup_printf (_("End of the plan (%s)"), words);

      g_ptr_array_add (sides, side_new (ECO_COMPARE_DATE, NULL, last, NULL, label));
    }
}

/**
 * eco_compare_sides_new:
 *
 * Returns: (transfer full) (element-type EcoCompareSide): today first
 */
GPtrArray *
eco_compare_sides_new (EcoDocument *document)
{
  GPtrArray *sides = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_compare_side_free);
  EcoList *scenarios = get_list (document, ECO_ECOSYSTEM_SCENARIOS);

  g_ptr_array_add (sides,
                   side_new (ECO_COMPARE_TODAY, NULL, ECO_DATE_UNSET, NULL, _("Baseline, today")));
  for (guint i = 0; i < eco_list_get_length (scenarios); i++)
    {
      EcoScenario *scenario = eco_list_get (scenarios, i);
      g_autofree char *label = g_strdup_printf (_("Scenario “%s”"), scenario->name);

      g_ptr_array_add (sides, side_new (ECO_COMPARE_SCENARIO,
                                        eco_object_get_id (ECO_OBJECT (scenario)), ECO_DATE_UNSET,
                                        NULL, label));
    }
  add_dates (sides, document, eco_date_get_today ());
  return sides;
}

/**
 * eco_compare_side_create:
 * @baseline: a copy that nobody changes meanwhile
 *
 * Returns: (transfer full) (nullable): the ecosystem; %NULL with @error set when its file cannot be
 *   read
 */
EcoEcosystem *
eco_compare_side_create (const EcoCompareSide *self, EcoEcosystem *baseline, GError **error)
{
  EcoDate today = eco_date_get_today ();
  g_autoptr (EcoProjection) projection = NULL;

  switch (self->kind)
    {
    case ECO_COMPARE_TODAY:
      if (self->date != ECO_DATE_UNSET)
        break;
      return ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (baseline)));
    case ECO_COMPARE_FILE:
      return eco_reader_read_file (self->file, self->label, NULL, NULL, NULL, error);
    case ECO_COMPARE_DATE:
    case ECO_COMPARE_SCENARIO:
      break;
    }
  projection = eco_projection_new (baseline, self->id, self->date, today, FALSE);
  return g_object_ref (eco_projection_get_ecosystem (projection));
}
