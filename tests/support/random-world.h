/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An ecosystem that is edited at random, through the verbs that people use: the same seed always
 * makes the same. For tests of undo and redo, and as the model of what fuzzers begin with. */
#pragma once

#include "edit/eco-editor.h"

G_BEGIN_DECLS

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoEditor *editor;
  EcoHistory *history;
  GRand *rand;
  gboolean in_group; /* which will be cancelled, and what does not hold with it */
} RandomWorld;

void random_world_init (RandomWorld *self, EcoCatalog *catalog, guint32 seed);
void random_world_clear (RandomWorld *self);
int random_world_dice (RandomWorld *self, int sides);
const char *random_world_word (RandomWorld *self);
void random_world_edit (RandomWorld *self);

G_END_DECLS
