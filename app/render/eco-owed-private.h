/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The open arcs of what is owed, for the builder of the exchanges and for the legend. */
#pragma once

#include "model/eco-reciprocity.h"
#include "render/eco-legend-private.h"
#include "render/eco-route.h"

G_BEGIN_DECLS

/* An exchange that is owed, with the line that it has. */
typedef struct
{
  EcoExchange    *exchange;
  const char     *value; /* what was given, in words */
  const EcoRoute *legs[2];
  int             n_legs;
  EcoColor        color;
  double          width;
  gboolean        ghost;
} EcoOwed;

EcoReciprocity *eco_builder_create_reciprocity (EcoBuilder *self,
                                                GHashTable *only) G_GNUC_WARN_UNUSED_RESULT;
void            eco_builder_add_owed           (EcoBuilder *self, GArray *arcs);
void            eco_legend_put_owed            (EcoLegend *legend, double width, double text);

G_END_DECLS
