/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNeedRank: needs by what they promise, and what has been decided to build or to take part in.
 * Plain data, made in any thread, valid as long as its facts. */
#pragma once

#include "analysis/eco-facts.h"

G_BEGIN_DECLS

#define ECO_NEED_MOST 5 /* of opportunity */

typedef struct
{
  const EcoNeed *need;
  const char    *id;
  const char    *stage;     /* name, or NULL */
  GPtrArray     *who;       /* of const char *: names of the stakeholders */
  GPtrArray     *offerings; /* of const char *: names of those that serve it; none: unserved */
} EcoNeedLine;

/* A node for which it has been decided, or should be. */
typedef struct
{
  const EcoNodeFact *node;
  const char        *id;
  gboolean           open; /* somebody else's ecosystem, and nobody has decided */
} EcoDecisionLine;

typedef struct
{
  GArray *needs;      /* EcoNeedLine: most opportunity first, then most votes */
  GArray *decisions;  /* EcoDecisionLine: open ones first, then to build, then to take part */
  guint   n_unserved;
  guint   n_open;
} EcoNeedRank;

EcoNeedRank *eco_need_rank_new  (const EcoFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
void         eco_need_rank_free (EcoNeedRank *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoNeedRank, eco_need_rank_free)

G_END_DECLS
