/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoReference: what ecosystems of a sort have; from resources/reference/, read once. */
#pragma once

#include "analysis/eco-node-fact.h"

G_BEGIN_DECLS

#define ECO_REFERENCE_N_ROLES (ECO_RING_ROLE_SOCIAL + 1)
#define ECO_REFERENCE_N_SIDES (ECO_SIDE_EXTERNAL + 1)
#define ECO_REFERENCE_N_ELEMENTS (ECO_ELEMENT_TECHNOLOGY + 1)

typedef struct
{
  double  share[ECO_REFERENCE_N_ROLES][ECO_REFERENCE_N_SIDES]; /* of nodes off the brand's ring */
  double  elements[ECO_REFERENCE_N_ELEMENTS];                  /* of the same */
  char ***kinds[ECO_REFERENCE_N_ROLES]; /* of each wish, the kinds that fulfil it; NULL ends both */
} EcoReference;

/* What there is of the same, counted. */
typedef struct
{
  guint n;
  guint cells[ECO_REFERENCE_N_ROLES][ECO_REFERENCE_N_SIDES];
  guint elements[ECO_REFERENCE_N_ELEMENTS];
} EcoReferenceCount;

const EcoReference *eco_reference_find  (const EcoFacts *facts);
EcoReferenceCount   eco_reference_count (const EcoFacts *facts);
GPtrArray          *eco_reference_list_rings (const EcoFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
gboolean            eco_reference_thin  (guint n, guint of, double share, double fraction);

G_END_DECLS
