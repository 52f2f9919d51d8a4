/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetwork: what the place of each node among all exchanges says, as a table of numbers with a
 * sentence for each, and what can be said of the whole.
 *
 * Made and read in any thread; nothing in it changes. Nodes are spoken of by their index in the
 * facts that it is made of. */
#pragma once

#include "analysis/eco-facts.h"
#include "graph/eco-graph-metrics.h"

G_BEGIN_DECLS

typedef enum
{
  ECO_NETWORK_PARTNERS,
  ECO_NETWORK_GIVEN,
  ECO_NETWORK_RECEIVED,
  ECO_NETWORK_BETWEENNESS,
  ECO_NETWORK_CLOSENESS,
  ECO_NETWORK_EIGENVECTOR,
  ECO_NETWORK_PAGE_RANK,
  ECO_NETWORK_CLUSTERING,
  ECO_NETWORK_COMMUNITY,
} EcoNetworkMetric;
#define ECO_NETWORK_N_METRICS 9

typedef struct
{
  double density;
  double reciprocity;
  double modularity;
  guint  n_communities; /* of two nodes or more */
  guint  n_components;  /* of two nodes or more */
  guint  n_alone;       /* nodes without any exchange */
  guint  n_cuts;        /* nodes whose loss cuts others off */
  guint  n_bridges;     /* links whose loss cuts others off */
} EcoNetworkWhole;

typedef struct _EcoNetwork EcoNetwork;

EcoNetwork *eco_network_new   (EcoFacts        *facts,
                               EcoNetwork      *last,
                               EcoGraphProgress progress,
                               gpointer         user_data,
                               GCancellable    *cancellable,
                               GError         **error) G_GNUC_WARN_UNUSED_RESULT;
EcoNetwork *eco_network_ref   (EcoNetwork *self);
void        eco_network_unref (EcoNetwork *self);

/* What a metric is. */
const char *eco_network_get_id      (EcoNetworkMetric metric);
const char *eco_network_get_title   (EcoNetworkMetric metric);
const char *eco_network_get_heading (EcoNetworkMetric metric);
const char *eco_network_get_meaning (EcoNetworkMetric metric);

EcoFacts              *eco_network_get_facts     (EcoNetwork *self);
const EcoNetworkWhole *eco_network_get_whole     (EcoNetwork *self);
double                 eco_network_get_value     (EcoNetwork      *self,
                                                  guint            node,
                                                  EcoNetworkMetric metric);
double                 eco_network_get_most      (EcoNetwork *self, EcoNetworkMetric metric);
guint                  eco_network_get_rank      (EcoNetwork      *self,
                                                  guint            node,
                                                  EcoNetworkMetric metric);
const char            *eco_network_get_community (EcoNetwork *self, guint node);

/* eco-network-words.c */
char  *eco_network_dup_text     (EcoNetwork      *self,
                                 guint            node,
                                 EcoNetworkMetric metric) G_GNUC_WARN_UNUSED_RESULT;
char  *eco_network_dup_sentence (EcoNetwork      *self,
                                 guint            node,
                                 EcoNetworkMetric metric) G_GNUC_WARN_UNUSED_RESULT;
char  *eco_network_dup_loss     (EcoNetwork *self, guint node) G_GNUC_WARN_UNUSED_RESULT;
char **eco_network_list_whole   (EcoNetwork *self) G_GNUC_WARN_UNUSED_RESULT;

/* eco-network-tables.c */
GHashTable *eco_network_create_tables (EcoNetwork *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean    eco_network_attach        (EcoEcosystem *ecosystem,
                                       EcoCatalog   *catalog,
                                       GCancellable *cancellable,
                                       GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoNetwork, eco_network_unref)

G_END_DECLS
