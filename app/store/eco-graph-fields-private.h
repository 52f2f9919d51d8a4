/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The members of JSON objects as flat fields; for the readers of graphs only. */
#pragma once

#include "store/eco-graph-read-private.h"
#include "store/eco-json-scan.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;                 /* "a.b" for what is in an object */
  char *value;                /* of a list its parts between commas; %NULL: it is null */
  gsize offset;
  gboolean is_number;
} EcoGraphField;

typedef struct
{
  EcoGraphDraft *draft;       /* takes the errors */
  EcoJsonScan scan;
  GArray *fields;             /* of EcoGraphField: of the last object */
  GString *path;
  GHashTable *names;          /* name → number of the object that had it last */
  guint n_objects;
} EcoGraphFields;

typedef void (*EcoGraphTakeItem) (EcoGraphFields *self, gsize offset, gpointer data);

void         _eco_graph_fields_init   (EcoGraphFields *self, EcoGraphDraft *draft);
void         _eco_graph_fields_clear  (EcoGraphFields *self);
EcoJsonToken _eco_graph_fields_next   (EcoGraphFields *self);
gboolean     _eco_graph_fields_take   (EcoGraphFields *self);
gboolean     _eco_graph_fields_take_next (EcoGraphFields *self);
char        *_eco_graph_fields_dup_text (EcoGraphFields *self);
guint        _eco_graph_fields_skip   (EcoGraphFields *self);
void         _eco_graph_fields_items  (EcoGraphFields *self, const char *name,
                                       EcoGraphTakeItem take, gpointer data);
EcoGraphField *_eco_graph_fields_find (EcoGraphFields *self, const char *name);
void         _eco_graph_fields_rename (EcoGraphFields *self, const char *name, const char *better);
void         _eco_graph_fields_set    (EcoGraphFields *self, EcoGraphPart part,
                                       EcoGraphItem *item, const char *const *structural);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EcoGraphFields, _eco_graph_fields_clear)

G_END_DECLS
