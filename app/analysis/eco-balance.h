/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoBalance: what a node gives and gets; or what goes one way between two nodes, and what comes
 * back. EcoTotals: what flows in the whole ecosystem.
 *
 * Plain data, made in any thread in the time that the exchanges of the node take; it does not
 * change afterwards and is valid as long as its facts. */
#pragma once

#include "analysis/eco-facts.h"

G_BEGIN_DECLS

/* Exchanges that are counted together. */
typedef struct
{
  guint   n;
  guint   strength;  /* of all of them */
  guint   tangible;  /* the strength of those whose value can be counted */
  guint   effort;    /* of the givers, summed over… */
  guint   n_efforts; /* …those that say it */
  guint   value;     /* to the receivers, summed over… */
  guint   n_values;  /* …those that say it */
  GArray *exchanges; /* of guint: their indices */
} EcoBalanceSide;

/* What flows of one category, in one family of categories, or with one partner. */
typedef struct
{
  const char              *name;
  const EcoCategoryFamily *family;   /* or NULL */
  const EcoCategory       *category; /* or NULL */
  guint                    partner;  /* or ECO_FACT_NONE */
  EcoBalanceSide           gives;
  EcoBalanceSide           gets;
} EcoBalanceLine;

typedef struct
{
  const EcoFacts *facts;
  guint           node;
  guint           other;      /* of a pair; ECO_FACT_NONE for everybody */
  guint           n_carried;  /* exchanges that travel over the node */
  EcoBalanceSide  gives;
  EcoBalanceSide  gets;
  GArray         *categories; /* of EcoBalanceLine; those with most strength first */
  GArray         *families;
  GArray         *partners;
} EcoBalance;

typedef struct
{
  const EcoFacts *facts;
  EcoBalanceSide  all;
  GArray         *categories; /* of EcoBalanceLine, of which only what is given counts */
  GArray         *families;
  guint           n[3][3];    /* exchanges by the EcoSide of the giver and the receiver */
  guint           strength[3][3];
} EcoTotals;

EcoBalance *eco_balance_new            (const EcoFacts *facts,
                                        guint           node) G_GNUC_WARN_UNUSED_RESULT;
EcoBalance *eco_balance_new_pair       (const EcoFacts *facts,
                                        guint           node,
                                        guint           other) G_GNUC_WARN_UNUSED_RESULT;
void        eco_balance_free           (EcoBalance *self);
int         eco_balance_get_net        (const EcoBalance *self);
char       *eco_balance_dup_sentence   (const EcoBalance *self) G_GNUC_WARN_UNUSED_RESULT;

EcoTotals  *eco_totals_new             (const EcoFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
void        eco_totals_free            (EcoTotals *self);
char       *eco_totals_dup_sentence    (const EcoTotals *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoBalance, eco_balance_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoTotals, eco_totals_free)

G_END_DECLS
