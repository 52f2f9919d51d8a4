/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pieces of sentences: lists of names, and names inside of a sentence. */
#pragma once

#include "analysis/eco-facts.h"

G_BEGIN_DECLS

char *eco_words_join       (GPtrArray *parts, guint at_most) G_GNUC_WARN_UNUSED_RESULT;
char *eco_words_join_nodes (const EcoFacts *facts,
                            const guint    *nodes,
                            guint           n,
                            guint           at_most) G_GNUC_WARN_UNUSED_RESULT;
char *eco_words_quote      (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *eco_words_inside     (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *eco_words_exchange   (const EcoFacts *facts, guint exchange) G_GNUC_WARN_UNUSED_RESULT;
char *eco_words_concern    (const EcoFacts *facts, const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
