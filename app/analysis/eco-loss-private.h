/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of eco-loss share while they find out. */
#pragma once

#include "analysis/eco-loss.h"

G_BEGIN_DECLS

/* What becomes of an exchange. */
typedef enum
{
  ECO_LOSS_FATE_GOOD,
  ECO_LOSS_FATE_NO_CHANNEL,
  ECO_LOSS_FATE_NO_END,
} EcoLossFate;

typedef struct
{
  const EcoFacts *facts;
  EcoLoss        *loss;
  gboolean       *lost;  /* by node */
  EcoLossFate    *fates; /* by exchange */
} EcoLossSearch;

EcoLossEffect *_eco_loss_add         (EcoLossSearch *self,
                                      EcoLossKind    kind,
                                      const char    *id,
                                      char          *sentence);

/* eco-loss-network.c */
void           _eco_loss_find_cuts   (EcoLossSearch *self);
void           _eco_loss_find_owed   (EcoLossSearch *self);
gboolean       _eco_loss_find_loops  (EcoLossSearch *self, GCancellable *cancellable);

/* eco-loss-strategy.c */
void           _eco_loss_find_audiences    (EcoLossSearch *self);
void           _eco_loss_find_stages       (EcoLossSearch *self);
void           _eco_loss_find_needs        (EcoLossSearch *self);
void           _eco_loss_find_capabilities (EcoLossSearch *self);
void           _eco_loss_find_data         (EcoLossSearch *self);

/* eco-loss-words.c */
char          *_eco_loss_dup_summary (EcoLossSearch *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
