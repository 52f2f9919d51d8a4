/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calendar dates as plain numbers, so that they compare and sort. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* year * 10000 + month * 100 + day; 0 means "not set". */
typedef gint32 EcoDate;

#define ECO_DATE_UNSET ((EcoDate) 0)
#define ECO_DATE_TEXT_SIZE 16

EcoDate  eco_date_new     (int year, int month, int day);
gboolean eco_date_parse   (const char *text, EcoDate *date);
char    *eco_date_to_text (EcoDate date, char buffer[static ECO_DATE_TEXT_SIZE]);

G_END_DECLS
