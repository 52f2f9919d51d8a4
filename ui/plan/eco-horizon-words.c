/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the horizon bar says. */
#include "config.h"

#include "plan/eco-horizon-words.h"

#include "base/eco-calendar.h"

#include <glib/gi18n-lib.h>

#define LEAST_MONTHS 6 /* of the line */

static EcoList *
get_list (EcoDocument *document, guint list)
{
  return eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (document)), list);
}

/* ---- Ticks */

static EcoHorizonTick *
find_tick (GArray *ticks, EcoDate date)
{
  for (guint i = 0; i < ticks->len; i++)
    if (g_array_index (ticks, EcoHorizonTick, i).date == date)
      return &g_array_index (ticks, EcoHorizonTick, i);
  return NULL;
}

static int
compare_ticks (gconstpointer a, gconstpointer b)
{
  return ((const EcoHorizonTick *) a)->date - ((const EcoHorizonTick *) b)->date;
}

/* "Summer launch"; two on one day share a tick. */
static void
add_horizons (GArray *ticks, EcoDocument *document, EcoDate today)
{
  EcoList *horizons = get_list (document, ECO_ECOSYSTEM_HORIZONS);

  for (guint i = 0; i < eco_list_get_length (horizons); i++)
    {
      EcoHorizon *horizon = eco_list_get (horizons, i);
      EcoHorizonTick *tick = find_tick (ticks, horizon->date);
      EcoHorizonTick own = { .date = horizon->date };

      if (horizon->date <= today)
        continue;
      if (tick == NULL)
        {
          g_array_append_val (ticks, own);
          tick = &g_array_index (ticks, EcoHorizonTick, ticks->len - 1);
        }
      if (tick->name == NULL)
        tick->name = g_strdup (horizon->name);
      else
        {
          g_autofree char *first = tick->name;

          tick->name = g_strdup_printf ("%s, %s", first, horizon->name);
        }
    }
}

/* The names of what is due on that day. */
static char *
dup_due (EcoDocument *document, const EcoHorizonTick *tick)
{
  EcoList *initiatives = get_list (document, ECO_ECOSYSTEM_INITIATIVES);
  g_autofree char *date = eco_date_dup_words (tick->date);
  GString *text = g_string_new (date);

  if (tick->name != NULL)
    g_string_append_printf (text, " · %s", tick->name);
  for (guint i = 0; i < eco_list_get_length (initiatives); i++)
    {
      EcoInitiative *initiative = eco_list_get (initiatives, i);

      if (initiative->due == tick->date && initiative->status != ECO_WORK_STATUS_DROPPED)
        g_string_append_printf (text, "\n%s", initiative->name);
    }
  return g_string_free (text, FALSE);
}

/**
 * eco_horizon_create_ticks:
 * @dates: (element-type EcoDate): on which something changes
 * @end: (out): the last day of the line: a quarter's end after all of them
 *
 * Returns: (transfer full) (element-type EcoHorizonTick): sorted
 */
GArray *
eco_horizon_create_ticks (EcoDocument *document, EcoDate today, const GArray *dates, EcoDate *end)
{
  GArray *ticks = eco_horizon_ticks_new ();

  for (guint i = 0; i < dates->len; i++)
    {
      EcoHorizonTick tick = { .date = g_array_index (dates, EcoDate, i), .changes = TRUE };

      g_array_append_val (ticks, tick);
    }
  if (document != NULL)
    add_horizons (ticks, document, today);
  g_array_sort (ticks, compare_ticks);
  *end = eco_date_add_months (today, LEAST_MONTHS);
  for (guint i = 0; i < ticks->len; i++)
    {
      EcoHorizonTick *tick = &g_array_index (ticks, EcoHorizonTick, i);

      tick->text = dup_due (document, tick);
      *end = MAX (*end, tick->date);
    }
  *end = eco_date_get_quarter_end (*end);
  return ticks;
}

/* ---- Words */

/**
 * eco_horizon_dup_when:
 * @today: whether it is today
 *
 * Returns: (transfer full): such as "Summer launch · 30 Jun 2027"
 */
char *
eco_horizon_dup_when (EcoDocument *document, EcoDate date, gboolean today)
{
  EcoList *horizons = document != NULL ? get_list (document, ECO_ECOSYSTEM_HORIZONS) : NULL;
  g_autofree char *words = eco_date_dup_words (date);

  if (today)
    return g_strdup (_("Today"));
  for (guint i = 0; horizons != NULL && i < eco_list_get_length (horizons); i++)
    {
      EcoHorizon *horizon = eco_list_get (horizons, i);

      if (horizon->date == date)
        return g_strdup_printf ("%s · %s", horizon->name, words);
    }
  return g_steal_pointer (&words);
}

/**
 * eco_horizon_dup_what:
 * @any: whether the plan changes anything after today
 * @today: whether what is shown is today's
 * @moment: (nullable): what is shown, or %NULL while it is being made
 *
 * Returns: (transfer full): what differs from today
 */
char *
eco_horizon_dup_what (gboolean any, gboolean today, const EcoMoment *moment)
{
  g_autofree char *counts = moment != NULL ? eco_moment_dup_counts (moment) : NULL;

  if (!any)
    return g_strdup (_("Nothing is planned to change the map; give an initiative changes and a "
                       "due date"));
  if (today)
    return g_strdup (_("Drag the handle or press play to look ahead"));
  if (counts == NULL)
    return g_strdup (_("Being drawn…"));
  return *counts != '\0' ? g_steal_pointer (&counts) : g_strdup (_("Nothing differs from today"));
}
