/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an analysis computes of each node and a picture may show, like a field of nodes.
 *
 * The model knows the names, so that a document which asks for one is right before anybody has
 * computed it. The values come from the analysis and are no part of the document. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;  /* as the fields size-by, color-by, badge-by and label name it */
  const char *label; /* for people, not translated yet */
  const char *unit;  /* or NULL */
  gboolean    words; /* the values are words, not numbers */
} EcoComputed;

const EcoComputed *eco_computed_list      (guint *n);
const EcoComputed *eco_computed_find      (const char *name);
gboolean           eco_computed_is_wanted (EcoEcosystem *ecosystem);

G_END_DECLS
