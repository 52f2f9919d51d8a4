/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reckoning with dates, and dates in words. */
#include "config.h"

#include "base/eco-calendar.h"

#include <glib/gi18n-lib.h>

static const char *const months[] = {
  NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
  NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
  NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
};

static int
get_year (EcoDate date)
{
  return date / 10000;
}

static int
get_month (EcoDate date)
{
  return date / 100 % 100;
}

static int
get_day (EcoDate date)
{
  return date % 100;
}

/**
 * eco_date_to_day:
 *
 * Returns: the number of that day, such that the next day has the next number; 0 for none
 */
gint32
eco_date_to_day (EcoDate date)
{
  GDate own;

  if (date == ECO_DATE_UNSET)
    return 0;
  g_date_clear (&own, 1);
  g_date_set_dmy (&own, (GDateDay) get_day (date), (GDateMonth) get_month (date),
                  (GDateYear) get_year (date));
  return (gint32) g_date_get_julian (&own);
}

/**
 * eco_date_from_day:
 * @day: a number of eco_date_to_day()
 *
 * Returns: the date; the first or the last one that there is for those before and after it
 */
EcoDate
eco_date_from_day (gint32 day)
{
  gint32 last = eco_date_to_day (eco_date_new (9999, 12, 31));
  GDate own;

  g_date_clear (&own, 1);
  g_date_set_julian (&own, (guint32) CLAMP (day, 1, last));
  return eco_date_new (g_date_get_year (&own), (int) g_date_get_month (&own),
                       g_date_get_day (&own));
}

/**
 * eco_date_add_days:
 * @days: how many; negative ones go back
 *
 * Returns: that date; %ECO_DATE_UNSET stays so
 */
EcoDate
eco_date_add_days (EcoDate date, int days)
{
  return date != ECO_DATE_UNSET ? eco_date_from_day (eco_date_to_day (date) + days)
                                : ECO_DATE_UNSET;
}

/**
 * eco_date_add_months:
 * @months: how many; negative ones go back
 *
 * Returns: the same day of that month, or its last one where it is shorter; %ECO_DATE_UNSET stays
 */
EcoDate
eco_date_add_months (EcoDate date, int months)
{
  int month = get_year (date) * 12 + get_month (date) - 1 + months, day;

  if (date == ECO_DATE_UNSET)
    return ECO_DATE_UNSET;
  month = CLAMP (month, 12, 9999 * 12 + 11);
  day = g_date_get_days_in_month ((GDateMonth) (month % 12 + 1), (GDateYear) (month / 12));
  return eco_date_new (month / 12, month % 12 + 1, MIN (get_day (date), day));
}

/**
 * eco_date_get_quarter_end:
 *
 * Returns: the last day of the quarter in which @date is
 */
EcoDate
eco_date_get_quarter_end (EcoDate date)
{
  int month = (get_month (date) - 1) / 3 * 3 + 3;

  return eco_date_new (get_year (date), month, month == 3 || month == 12 ? 31 : 30);
}

/**
 * eco_date_get_today:
 *
 * Returns: the date where we are; that of the environment's SOURCE_DATE_EPOCH if it has one, which
 *   makes results the same whenever they are made
 */
EcoDate
eco_date_get_today (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  const gint64 end = G_MAXINT32 * G_GINT64_CONSTANT (100);
  gint64 seconds;
  g_autoptr (GDateTime) now = NULL;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, end, &seconds, NULL))
    now = g_date_time_new_from_unix_utc (seconds);
  else
    now = g_date_time_new_now_local ();
  return eco_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                       g_date_time_get_day_of_month (now));
}

static const char *
get_month_name (EcoDate date)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[get_month (date) - 1]);
}

/**
 * eco_date_dup_words:
 *
 * Returns: (transfer full): such as "14 Mar 2027"; "" for none
 */
char *
eco_date_dup_words (EcoDate date)
{
  if (date == ECO_DATE_UNSET)
    return g_strdup ("");
  /* TRANSLATORS: a date: day, short name of the month, year */
  return g_strdup_printf (_("%1$d %2$s %3$d"), get_day (date), get_month_name (date),
                          get_year (date));
}

/**
 * eco_date_dup_month:
 *
 * Returns: (transfer full): such as "Mar"
 */
char *
eco_date_dup_month (EcoDate date)
{
  g_return_val_if_fail (date != ECO_DATE_UNSET, NULL);
  return g_strdup (get_month_name (date));
}

/**
 * eco_date_dup_quarter:
 *
 * Returns: (transfer full): such as "Q1"
 */
char *
eco_date_dup_quarter (EcoDate date)
{
  g_return_val_if_fail (date != ECO_DATE_UNSET, NULL);
  /* TRANSLATORS: a quarter of a year, 1 to 4 */
  return g_strdup_printf (_("Q%d"), (get_month (date) - 1) / 3 + 1);
}
