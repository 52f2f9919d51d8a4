/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reckoning with dates: ends of months, leap years, the first and the last day that there is. */
#include "base/eco-calendar.h"

static void
test_days (void)
{
  g_assert_cmpint (eco_date_add_days (20280228, 1), ==, 20280229);
  g_assert_cmpint (eco_date_add_days (20270228, 1), ==, 20270301);
  g_assert_cmpint (eco_date_add_days (21000228, 1), ==, 21000301);
  g_assert_cmpint (eco_date_add_days (20270101, -1), ==, 20261231);
  g_assert_cmpint (eco_date_add_days (20270310, 0), ==, 20270310);
  g_assert_cmpint (eco_date_add_days (ECO_DATE_UNSET, 5), ==, ECO_DATE_UNSET);
  g_assert_cmpint (eco_date_add_days (99991231, 5), ==, 99991231);
  g_assert_cmpint (eco_date_add_days (10101, -5), ==, 10101);
  g_assert_cmpint (eco_date_to_day (20270301) - eco_date_to_day (20270228), ==, 1);
  g_assert_cmpint (eco_date_from_day (eco_date_to_day (20271231)), ==, 20271231);
  g_assert_cmpint (eco_date_to_day (ECO_DATE_UNSET), ==, 0);
}

static void
test_months (void)
{
  g_assert_cmpint (eco_date_add_months (20270131, 1), ==, 20270228);
  g_assert_cmpint (eco_date_add_months (20280131, 1), ==, 20280229);
  g_assert_cmpint (eco_date_add_months (20280229, 12), ==, 20290228);
  g_assert_cmpint (eco_date_add_months (20270331, -1), ==, 20270228);
  g_assert_cmpint (eco_date_add_months (20271215, 1), ==, 20280115);
  g_assert_cmpint (eco_date_add_months (20270115, -13), ==, 20251215);
  g_assert_cmpint (eco_date_add_months (ECO_DATE_UNSET, 3), ==, ECO_DATE_UNSET);
  g_assert_cmpint (eco_date_add_months (99991231, 3), ==, 99991231);
  g_assert_cmpint (eco_date_add_months (10115, -3), ==, 10115);
}

static void
test_words (void)
{
  g_autofree char *words = eco_date_dup_words (20270314);
  g_autofree char *nothing = eco_date_dup_words (ECO_DATE_UNSET);
  g_autofree char *month = eco_date_dup_month (20271201);
  g_autofree char *first = eco_date_dup_quarter (20270331);
  g_autofree char *second = eco_date_dup_quarter (20270401);

  g_assert_cmpstr (words, ==, "14 Mar 2027");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (month, ==, "Dec");
  g_assert_cmpstr (first, ==, "Q1");
  g_assert_cmpstr (second, ==, "Q2");
}

static void
test_quarter_end (void)
{
  g_assert_cmpint (eco_date_get_quarter_end (20270101), ==, 20270331);
  g_assert_cmpint (eco_date_get_quarter_end (20270331), ==, 20270331);
  g_assert_cmpint (eco_date_get_quarter_end (20270401), ==, 20270630);
  g_assert_cmpint (eco_date_get_quarter_end (20270815), ==, 20270930);
  g_assert_cmpint (eco_date_get_quarter_end (20271231), ==, 20271231);
}

static void
test_today (void)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1798761600", TRUE);
  g_assert_cmpint (eco_date_get_today (), ==, 20270101);
  g_setenv ("SOURCE_DATE_EPOCH", "soon", TRUE);
  g_assert_cmpint (eco_date_get_today (), !=, 20270101);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_cmpint (eco_date_get_today (), >, 20200101);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/days", test_days);
  g_test_add_func ("/calendar/months", test_months);
  g_test_add_func ("/calendar/words", test_words);
  g_test_add_func ("/calendar/quarter-end", test_quarter_end);
  g_test_add_func ("/calendar/today", test_today);
  return g_test_run ();
}
