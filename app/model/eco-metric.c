/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMetric: a measured value with a unit, a source and a date. */
#include "config.h"

#include "model/eco-metric.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoMetric, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoMetric, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoMetric, unit, "unit", STRING, N_("Unit"), N_("General")) },
  { FIELD (EcoMetric, value, "value", DOUBLE, N_("Value"), N_("General")),
    .min = -1e+15, .max = 1e+15, .initial = NAN },
  { FIELD (EcoMetric, date, "date", DATE, N_("Date"), N_("General")) },
  { FIELD (EcoMetric, source, "source", STRING, N_("Source"), N_("General")) },
  { FIELD (EcoMetric, measured_by, "measured-by", REF, N_("Measured by"), N_("General")),
    .target = "nodes" },
  { FIELD (EcoMetric, owner, "owner", STRING, N_("Owner"), N_("General")) },
  { FIELD (EcoMetric, notes, "notes", TEXT, N_("Notes"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoMetric, eco_metric, "metric", N_("Metric"), "metric",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
