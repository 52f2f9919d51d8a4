/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A copy of an ecosystem that may leave the house, and what of it does.
 *
 * At home stay: nodes, exchanges and data sets that are marked confidential, and
 * what only speaks of them; all notes; links to files; custom fields, which nobody
 * but their author can judge; muted findings, settings, and what a newer
 * version of the program wrote. Everything that writes a picture then works on
 * the copy and need not know. */
#pragma once

#include "catalog/eco-catalog.h"
#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

/* What a person should know before it goes out; sentences without a full stop. */
typedef struct
{
  GPtrArray *stays;    /* of char *: what is left out */
  GPtrArray *goes;     /* of char *: what goes out */
  GPtrArray *warnings; /* of char *: names of what stays that are written elsewhere */
} EcoShareReport;

EcoEcosystem *eco_share_new_copy        (EcoEcosystem    *ecosystem,
                                         EcoCatalog      *catalog,
                                         EcoShareReport **report) G_GNUC_WARN_UNUSED_RESULT;
char         *eco_share_report_to_text  (const EcoShareReport *self) G_GNUC_WARN_UNUSED_RESULT;
void          eco_share_report_free     (EcoShareReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoShareReport, eco_share_report_free)

G_END_DECLS
