/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What pasting lines and pasting tables share. */
#pragma once

#include "session/eco-clip-text.h"

#include "model/eco-model.h"

G_BEGIN_DECLS

/* Everything is understood before anything is changed. */
typedef struct
{
  EcoDocument *document;
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoEditor *editor;
  const EcoPoint *at;         /* px; or %NULL */
  EcoNode *sister;            /* the selected node, like which new ones are; or %NULL */
  EcoRing *ring;              /* where they go unless something else is said; or %NULL */
  EcoSide side;
  const char *likely_kind;    /* of a node of which nothing is known; %NULL: not yet asked */
  GPtrArray *nodes;           /* of EcoNode: new ones, in no list yet */
  GPtrArray *exchanges;       /* of EcoExchange: new ones; their ends are ids */
  GHashTable *by_name;        /* folded name → EcoNode, old and new */
  GHashTable *kinds;          /* folded name → id of a kind or preset */
} EcoTextPaste;

EcoNode *_eco_text_paste_add_node  (EcoTextPaste *self, const char *name);
EcoNode *_eco_text_paste_find_node (EcoTextPaste *self, const char *name);
gboolean _eco_text_paste_table     (EcoTextPaste *self, GPtrArray *rows, GError **error);
gboolean _eco_text_paste_has_titles (EcoTextPaste *self, GPtrArray *row);

G_END_DECLS
