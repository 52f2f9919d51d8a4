/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is said about the pictures of the plan: how each is read, and what is done where there is
 * nothing to show. */
#pragma once

#include "chart/eco-plan-chart.h"

G_BEGIN_DECLS

/* All of it is translated. */
typedef struct
{
  const char *sentence; /* how it is read and used */
  const char *title;    /* where there is nothing */
  const char *missing;  /* likewise: what would be there */
  const char *button;   /* what is done about it */
  const char *action;
} EcoPlanWords;

void eco_plan_words_get (EcoPlanPicture picture, EcoPlanWords *own);

G_END_DECLS
