/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMetric: a measured value with a unit, a source and a date.
 * Members are read-only outside model/; the table in eco-metric.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_METRIC (eco_metric_get_type ())
#define ECO_METRIC(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_METRIC, EcoMetric))
#define ECO_IS_METRIC(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_METRIC))

struct _EcoMetric
{
  EcoObject parent_instance;

  char *name;
  char *description;
  char *unit;
  double value;
  EcoDate date;
  char *source;
  char *measured_by;
  char *owner;
  char *notes;
};

GType eco_metric_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoMetric, g_object_unref)

G_END_DECLS
