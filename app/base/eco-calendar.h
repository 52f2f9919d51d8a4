/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reckoning with dates, and dates in words. Words come from the translations and not from the
 * locale, so that a picture says the same wherever it is made. */
#pragma once

#include "base/eco-date.h"

G_BEGIN_DECLS

/* Days are counted; 0 for a date that is not set. */
gint32   eco_date_to_day      (EcoDate date);
EcoDate  eco_date_from_day    (gint32 day);
EcoDate  eco_date_add_days    (EcoDate date, int days);
EcoDate  eco_date_add_months  (EcoDate date, int months);
EcoDate  eco_date_get_quarter_end (EcoDate date);
EcoDate  eco_date_get_today   (void);

char    *eco_date_dup_words   (EcoDate date) G_GNUC_WARN_UNUSED_RESULT;
char    *eco_date_dup_month   (EcoDate date) G_GNUC_WARN_UNUSED_RESULT;
char    *eco_date_dup_quarter (EcoDate date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
