/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Moments in words, in this computer's time. */
#include "config.h"

#include "base/eco-clock.h"

#include "base/eco-calendar.h"

#include <glib/gi18n-lib.h>

/* What GDateTime can hold; a broken file may say anything. */
#define LATEST (G_GINT64_CONSTANT (253402300799) * G_USEC_PER_SEC)

static GDateTime *
create_local (gint64 time)
{
  g_autoptr (GDateTime) utc =
      g_date_time_new_from_unix_utc (CLAMP (time, 0, LATEST) / G_USEC_PER_SEC);

  return g_date_time_to_local (utc);
}

static gint32
get_day (GDateTime *moment)
{
  return eco_date_to_day (eco_date_new (g_date_time_get_year (moment),
                                        g_date_time_get_month (moment),
                                        g_date_time_get_day_of_month (moment)));
}

/**
 * eco_clock_dup_time:
 * @time: microseconds since 1970
 *
 * Returns: (transfer full): hours and minutes
 */
char *
eco_clock_dup_time (gint64 time)
{
  g_autoptr (GDateTime) moment = create_local (time);

  return g_date_time_format (moment, "%H:%M");
}

/**
 * eco_clock_dup_words:
 * @time: microseconds since 1970
 * @now: what is today; 0 for the present
 *
 * Returns: (transfer full): when that was, without the day where it is near
 */
char *
eco_clock_dup_words (gint64 time, gint64 now)
{
  g_autoptr (GDateTime) moment = create_local (time);
  g_autoptr (GDateTime) present = create_local (now != 0 ? now : g_get_real_time ());
  g_autofree char *clock = g_date_time_format (moment, "%H:%M");
  g_autofree char *date = NULL;
  gint32 days = get_day (present) - get_day (moment);

  if (days == 0)
    /* TRANSLATORS: %s is a time such as 14:32 */
    return g_strdup_printf (_("Today %s"), clock);
  if (days == 1)
    /* TRANSLATORS: %s is a time such as 14:32 */
    return g_strdup_printf (_("Yesterday %s"), clock);
  date = eco_date_dup_words (eco_date_from_day (get_day (moment)));
  /* TRANSLATORS: a date in words and a time such as 14:32 */
  return g_strdup_printf (_("%1$s, %2$s"), date, clock);
}
