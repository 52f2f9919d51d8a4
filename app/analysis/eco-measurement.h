/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMeasurement: what measures what, and what nobody measures. Plain data, made in any thread,
 * valid as long as its facts. */
#pragma once

#include "analysis/eco-facts.h"

G_BEGIN_DECLS

/* EcoMeasuredGroup: channels by how attention is won, then the others */
typedef enum
{
  ECO_MEASURED_PAID,
  ECO_MEASURED_OWNED,
  ECO_MEASURED_EARNED,
  ECO_MEASURED_SHARED,
  ECO_MEASURED_CHANNEL, /* nobody has said which of them it is */
  ECO_MEASURED_STAKEHOLDER,
  ECO_MEASURED_OTHER,   /* the brand, offerings, processes and systems */
  ECO_MEASURED_EXCHANGE,
} EcoMeasuredGroup;
#define ECO_N_MEASURED_GROUPS 8

/* A metric of a node or an exchange. */
typedef struct
{
  EcoMeasuredGroup group;
  const char      *id;
  char            *name;
  const EcoMetric *metric;
} EcoMeasuredLine;

/* A channel or a stakeholder that has none. */
typedef struct
{
  EcoMeasuredGroup group;
  const char      *id;
  const char      *name;
} EcoUnmeasured;

/* A metric, and how much has it. */
typedef struct
{
  const EcoMetric *metric;
  const char      *id;
  guint            n_nodes;
  guint            n_exchanges;
  guint            n_objectives;
} EcoMetricUse;

typedef struct
{
  GArray    *lines;      /* EcoMeasuredLine, by group, otherwise in their order */
  GArray    *unmeasured; /* EcoUnmeasured, by group */
  GArray    *metrics;    /* EcoMetricUse, in their order */
  guint      n_unused;   /* metrics that no node, exchange or objective has */
  guint      n_measured; /* channels and stakeholders with a metric… */
  guint      n_all;      /* …of so many */
} EcoMeasurement;

EcoMeasurement *eco_measurement_new            (const EcoFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
void            eco_measurement_free           (EcoMeasurement *self);
const char     *eco_measured_group_get_label   (EcoMeasuredGroup group);
char           *eco_metric_dup_number          (const EcoMetric *metric,
                                                double value) G_GNUC_WARN_UNUSED_RESULT;
char           *eco_metric_dup_value           (const EcoMetric *metric) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoMeasurement, eco_measurement_free)

G_END_DECLS
