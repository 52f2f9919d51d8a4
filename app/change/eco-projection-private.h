/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the files of EcoProjection share; for change/ only. */
#pragma once

#include "change/eco-projection.h"

G_BEGIN_DECLS

/* eco-projection-records.c */
void _eco_projection_mend (EcoEcosystem *ecosystem);
void _eco_projection_apply (EcoEcosystem *ecosystem, EcoList *records, const char *whose,
                            GPtrArray *problems, GPtrArray *unfit);

/* eco-projection-plan.c */
GPtrArray *_eco_projection_list_due (EcoEcosystem *ecosystem,
                                     EcoDate date) G_GNUC_WARN_UNUSED_RESULT;

/* eco-projection-dates.c: whether a thing is there on a day, by its own status and dates */
typedef enum
{
  ECO_PRESENCE_NOT_YET,
  ECO_PRESENCE_THERE,
  ECO_PRESENCE_GONE,
  ECO_PRESENCE_RETIRED, /* it says so itself */
} EcoPresence;

EcoPresence _eco_presence_of        (EcoObject *object, EcoDate day);
EcoPresence _eco_presence_with_ends (EcoObject *object, EcoPresence own, EcoPresence from,
                                     EcoPresence to);

G_END_DECLS
