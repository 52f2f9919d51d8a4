/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoLoss: what breaks when some nodes are lost. It is a question, nothing changes.
 *
 * An exchange stops when one of its ends is lost, and also when the channel is that it travels
 * over, until it finds another. Plain data, made in any thread. */
#pragma once

#include "analysis/eco-facts.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* EcoLossKind: how something suffers, the gravest first */
typedef enum
{
  ECO_LOSS_CUT_OFF,    /* a node has no way to the brand any more */
  ECO_LOSS_AUDIENCE,   /* a stakeholder outside has no channel any more */
  ECO_LOSS_STAGE,      /* nothing is met at a stage any more */
  ECO_LOSS_NEED,       /* nothing serves a need any more */
  ECO_LOSS_CAPABILITY, /* nobody has a capability any more */
  ECO_LOSS_DATA,       /* nobody holds a data set any more */
  ECO_LOSS_CHANNEL,    /* an exchange has no channel any more */
  ECO_LOSS_OWED,       /* an exchange is not answered any more */
  ECO_LOSS_LOOP,       /* a value loop is open */
  ECO_LOSS_EXCHANGE,   /* an exchange has lost an end */
} EcoLossKind;
#define ECO_N_LOSSES 10

typedef struct
{
  EcoLossKind kind;
  char       *sentence;
  GPtrArray  *ids;      /* of what it is about; the first suffers */
} EcoLossEffect;

typedef struct
{
  guint    n_nodes;
  guint    n_exchanges;
  guint    n_parts;   /* that nothing connects, single nodes among them */
  double   connected; /* share of the nodes in the part of the brand, or the largest, 0 to 1 */
  double   answered;  /* share of the exchanges for which something comes back, 0 to 1 */
  guint    n_owed;
  guint    n_loops;
} EcoLossFigures;

typedef struct
{
  GArray        *nodes;          /* of guint: indices of those that are lost */
  GPtrArray     *effects;        /* of EcoLossEffect, the gravest kind first */
  guint          n[ECO_N_LOSSES]; /* how many suffer so; more than there are effects, with loops */
  gboolean       more_loops;     /* FALSE: the loops are all counted */
  EcoLossFigures before;
  EcoLossFigures after;
  GPtrArray     *gone;           /* of ids: the lost nodes, and exchanges with a lost end */
  GPtrArray     *hurt;           /* of ids: nodes and exchanges that suffer and are still there */
  char          *summary;        /* a paragraph */
} EcoLoss;

EcoLoss *eco_loss_new            (const EcoFacts    *facts,
                                  const char *const *ids,
                                  GCancellable      *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void     eco_loss_free           (EcoLoss *self);
char    *eco_loss_kind_dup_title (EcoLossKind kind, guint n) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoLoss, eco_loss_free)

G_END_DECLS
