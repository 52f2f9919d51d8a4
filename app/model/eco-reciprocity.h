/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoReciprocity: which exchanges are answered, and which are owed.
 *
 * The one definition of what is owed: picture, analysis and command line all ask here. It is
 * made once from lists and does not change with the model afterwards. It looks at the exchanges
 * it was made from, so they must live as long as it is used; after that it may be used in
 * another thread than the one that made it. */
#pragma once

#include "model/eco-model-types.h"

G_BEGIN_DECLS

/* The word by which a muted finding says that an exchange needs no answer. */
#define ECO_RECIPROCITY_RULE "unanswered-exchange"

/* EcoReturn: what comes back for an exchange */
typedef enum
{
  ECO_RETURN_NONE,      /* no question: it is retired, or has not two nodes as ends */
  ECO_RETURN_ANSWERED,  /* by an exchange between the same two, the other way */
  ECO_RETURN_OTHERWISE, /* its answer is marked as returned otherwise */
  ECO_RETURN_MUTED,     /* nothing, and somebody has said why that is good */
  ECO_RETURN_PLANNED,   /* owed: all that would come back is only planned */
  ECO_RETURN_OWED,      /* nothing */
} EcoReturn;
#define ECO_N_RETURNS 6

typedef struct _EcoReciprocity EcoReciprocity;

EcoReciprocity *eco_reciprocity_new       (GPtrArray *exchanges,
                                           GPtrArray *muted) G_GNUC_WARN_UNUSED_RESULT;
EcoReciprocity *eco_reciprocity_new_for   (EcoEcosystem *ecosystem,
                                           GHashTable   *nodes) G_GNUC_WARN_UNUSED_RESULT;
void            eco_reciprocity_free      (EcoReciprocity *self);

EcoReturn       eco_reciprocity_get       (const EcoReciprocity *self, EcoExchange *exchange);
gboolean        eco_reciprocity_is_owed   (const EcoReciprocity *self, EcoExchange *exchange);
guint           eco_reciprocity_get_count (const EcoReciprocity *self, EcoReturn what);
GPtrArray      *eco_reciprocity_list_answers (const EcoReciprocity *self,
                                              EcoExchange *exchange) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *eco_reciprocity_list_owed (const EcoReciprocity *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoReciprocity, eco_reciprocity_free)

G_END_DECLS
