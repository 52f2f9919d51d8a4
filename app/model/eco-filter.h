/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFilter: by which criteria nodes and exchanges are chosen, and its short text.
 *
 * The values of one criterion are alternatives; all criteria must hold. A value
 * is an id or a word of the file format; "" means that nothing is set. As text,
 * as EcoView keeps it:
 *
 *   filter    = [ criterion { blanks criterion } ]
 *   criterion = word "=" value { "," value }     each word at most once
 *   value     = plain | quoted
 *   plain     = characters but blanks, control characters, , = and "
 *   quoted    = '"' characters '"'               with \" \\ \n \r \t
 *
 * The words are those of eco_criterion_get_word(), such as
 * side=external status=planned,at-risk owner="Ana Lima",""
 *
 * Signal: "changed" after each change of the criteria. */
#pragma once

#include "catalog/eco-catalog.h"
#include "model/eco-ecosystem.h"
#include "model/eco-visibility.h"

G_BEGIN_DECLS

/* EcoCriterion: what a filter asks for, in the order of its text */
typedef enum
{
  ECO_CRITERION_RING,
  ECO_CRITERION_SIDE,
  ECO_CRITERION_SECTOR,
  ECO_CRITERION_KIND,
  ECO_CRITERION_ELEMENT,
  ECO_CRITERION_STATUS,
  ECO_CRITERION_TAG,
  ECO_CRITERION_OWNER,
  ECO_CRITERION_AUDIENCE,
  ECO_CRITERION_STAGE,
  ECO_CRITERION_CATEGORY, /* of exchanges, as the next one */
  ECO_CRITERION_CHANNEL,
} EcoCriterion;
#define ECO_N_CRITERIA 12

/* A value that can be asked for. */
typedef struct
{
  char *value;
  char *label; /* what a person reads */
  guint count; /* of the nodes or exchanges that pass all other criteria */
} EcoFilterValue;

/* What lies around a node or an exchange, so many links away at most. */
typedef struct
{
  const char *id;
  guint       steps;
} EcoAround;

#define ECO_TYPE_FILTER (eco_filter_get_type ())
G_DECLARE_FINAL_TYPE (EcoFilter, eco_filter, ECO, FILTER, GObject)

EcoFilter       *eco_filter_new        (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean         eco_filter_is_empty   (EcoFilter *self);
void             eco_filter_clear      (EcoFilter *self);
const GPtrArray *eco_filter_get_values (EcoFilter *self, EcoCriterion criterion);
gboolean         eco_filter_has_value  (EcoFilter *self, EcoCriterion criterion, const char *value);
void             eco_filter_set_value  (EcoFilter *self, EcoCriterion criterion, const char *value,
                                        gboolean wanted);
void             eco_filter_clear_criterion (EcoFilter *self, EcoCriterion criterion);

/* eco-filter-text.c */
char            *eco_filter_to_text    (EcoFilter *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean         eco_filter_set_text   (EcoFilter *self, const char *text, GError **error);
const char      *eco_criterion_get_word (EcoCriterion criterion);
GType            eco_criterion_get_enum (EcoCriterion criterion);

/* eco-filter-apply.c */
EcoVisibility   *eco_filter_apply      (EcoFilter       *self,
                                        EcoEcosystem    *ecosystem,
                                        EcoCatalog      *catalog,
                                        const EcoAround *around,
                                        EcoFocus         rest) G_GNUC_WARN_UNUSED_RESULT;

/* eco-filter-values.c */
GPtrArray       *eco_filter_list_values (EcoFilter   *self,
                                         EcoEcosystem *ecosystem,
                                         EcoCatalog  *catalog,
                                         EcoCriterion criterion) G_GNUC_WARN_UNUSED_RESULT;
const char      *eco_criterion_get_label (EcoCriterion criterion);
char            *eco_criterion_dup_value_label (EcoCriterion  criterion,
                                                EcoEcosystem *ecosystem,
                                                EcoCatalog   *catalog,
                                                const char   *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
