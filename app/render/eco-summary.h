/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A picture in words, made from the model: for people who cannot see it, for the
 * slide beside it, for searching. Nothing is said that the model does not hold;
 * the same model gives the same words. */
#pragma once

#include "catalog/eco-catalog.h"
#include "model/eco-ecosystem.h"
#include "model/eco-visibility.h"

G_BEGIN_DECLS

#define ECO_SUMMARY_MAX_ALT 250 /* characters */

typedef struct
{
  char *alt;  /* one or two sentences of at most ECO_SUMMARY_MAX_ALT characters */
  char *text; /* one to six sentences */
} EcoSummary;

EcoSummary *eco_summary_new  (EcoEcosystem        *ecosystem,
                              EcoCatalog          *catalog,
                              const EcoVisibility *visibility) G_GNUC_WARN_UNUSED_RESULT;
void        eco_summary_free (EcoSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoSummary, eco_summary_free)

G_END_DECLS
