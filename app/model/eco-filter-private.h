/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoFilter share: the values it asks for, and those that things have. */
#pragma once

#include "model/eco-filter.h"
#include "model/eco-model.h"

G_BEGIN_DECLS

struct _EcoFilter
{
  GObject parent_instance;

  GPtrArray *values[ECO_N_CRITERIA]; /* of char *; each value once */
};

/* What a filter has to know of an ecosystem besides the thing itself. */
typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;        /* may be %NULL: nothing has an element then */
  GHashTable *stages;         /* id of a node -> GPtrArray of ids of stages */
} EcoFilterFacts;

/* All criteria of eco_filter_passes() but one; no criterion. */
#define ECO_CRITERION_NONE -1

void     _eco_filter_changed     (EcoFilter *self);
void     eco_filter_facts_init   (EcoFilterFacts *facts, EcoEcosystem *ecosystem,
                                  EcoCatalog *catalog);
void     eco_filter_facts_clear  (EcoFilterFacts *facts);
gboolean eco_criterion_is_asked  (EcoCriterion criterion, EcoObject *object);
void     eco_criterion_add_values (EcoCriterion criterion, const EcoFilterFacts *facts,
                                   EcoObject *object, GPtrArray *values);
gboolean eco_filter_passes       (EcoFilter *self, const EcoFilterFacts *facts, EcoObject *object,
                                  int but);

G_END_DECLS
