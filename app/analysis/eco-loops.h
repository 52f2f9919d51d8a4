/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoLoops: value loops, in which a gift comes back over others: A gives to B, B to C and C to A.
 *
 * They have three to five exchanges, counted straight from giver to receiver, whatever channel
 * they travel over; two that answer each other are reciprocal and no loop. Plain data that may be
 * made in any thread; it is valid as long as its facts. */
#pragma once

#include "analysis/eco-facts.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ECO_LOOP_SHORTEST 3
#define ECO_LOOP_LONGEST 5

typedef struct
{
  guint    n;                           /* exchanges, and nodes */
  guint    nodes[ECO_LOOP_LONGEST];     /* indices; the last one gives to the first */
  guint    exchanges[ECO_LOOP_LONGEST]; /* of each node; the strongest where there are several */
  guint    weakest;                     /* place of the weakest of the exchanges */
  guint    strength;                    /* of that one */
  gboolean planned;                     /* it needs an exchange that is only planned */
} EcoLoop;

typedef struct
{
  const EcoFacts *facts;
  GArray         *loops;    /* of EcoLoop; the one with the strongest weakest link first */
  guint           n_more;   /* that were asked to be left out */
  gboolean        complete; /* FALSE: there are even more than that */
} EcoLoops;

EcoLoops      *eco_loops_new         (const EcoFacts *facts,
                                      guint           at_most,
                                      GCancellable   *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void           eco_loops_free        (EcoLoops *self);
const EcoLoop *eco_loops_get         (const EcoLoops *self, guint loop);

gboolean       eco_loop_find_answer  (const EcoFacts *facts, guint exchange, EcoLoop *answer);
char          *eco_loop_dup_sentence (const EcoLoop  *self,
                                      const EcoFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoLoops, eco_loops_free)

G_END_DECLS
