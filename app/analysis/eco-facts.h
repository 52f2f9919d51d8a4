/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFacts: what rules, matrices and metrics ask of a snapshot, found once.
 *
 * Made and read in any thread; nothing in it changes. Nodes and exchanges are spoken of by their
 * index here. Retired ones are left out, and so is an exchange with a retired end; a retired
 * channel carries nothing. All strings and objects belong to the snapshot or the catalogue. */
#pragma once

#include "analysis/eco-snapshot.h"
#include "catalog/eco-catalog.h"
#include "model/eco-reciprocity.h"

G_BEGIN_DECLS

/* No node or exchange. */
#define ECO_FACT_NONE G_MAXUINT

typedef struct
{
  const EcoNode   *node;
  const char      *id;
  const char      *name;    /* never NULL */
  const EcoKind   *kind;    /* NULL when the catalogue does not have it */
  const EcoPreset *preset;  /* or NULL */
  const EcoRing   *ring;    /* or NULL */
  guint            ring_at; /* from the core outwards */
  EcoRingRole      role;    /* of the ring */
  EcoElement       element;
  EcoMedia         media;   /* its own, or that of its preset or kind */
  gboolean         channel; /* exchanges may travel over it */
} EcoNodeFact;

typedef struct
{
  const EcoExchange *exchange;
  const char        *id;
  const char        *label;    /* its own, or the name of its category; never NULL */
  guint              from;
  guint              to;
  guint              channel;  /* or ECO_FACT_NONE */
  const EcoCategory *category; /* NULL when the catalogue does not have it */
  gboolean           tangible;
} EcoExchangeFact;

/* Indices of exchanges. */
typedef struct
{
  const guint *at;
  guint        n;
} EcoExchangeList;

typedef struct _EcoFacts EcoFacts;

EcoFacts              *eco_facts_new           (EcoSnapshot *snapshot,
                                                EcoCatalog  *catalog) G_GNUC_WARN_UNUSED_RESULT;
EcoFacts              *eco_facts_ref           (EcoFacts *self);
void                   eco_facts_unref         (EcoFacts *self);

EcoSnapshot           *eco_facts_get_snapshot  (const EcoFacts *self);
EcoCatalog            *eco_facts_get_catalog   (const EcoFacts *self);
const EcoEcosystem    *eco_facts_get_root      (const EcoFacts *self);
const GPtrArray       *eco_facts_get_list      (const EcoFacts *self, guint list);
gpointer               eco_facts_lookup        (const EcoFacts *self, const char *id);

guint                  eco_facts_get_n_nodes   (const EcoFacts *self);
const EcoNodeFact     *eco_facts_get_node      (const EcoFacts *self, guint node);
guint                  eco_facts_find_node     (const EcoFacts *self, const char *id);
guint                  eco_facts_get_n_exchanges (const EcoFacts *self);
const EcoExchangeFact *eco_facts_get_exchange  (const EcoFacts *self, guint exchange);
guint                  eco_facts_find_exchange (const EcoFacts *self, const char *id);

const EcoReciprocity  *eco_facts_get_reciprocity (const EcoFacts *self);

EcoExchangeList        eco_facts_get_given     (const EcoFacts *self, guint node);
EcoExchangeList        eco_facts_get_received  (const EcoFacts *self, guint node);
EcoExchangeList        eco_facts_get_carried   (const EcoFacts *self, guint node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoFacts, eco_facts_unref)

G_END_DECLS
