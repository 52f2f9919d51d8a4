/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the files of the import of graphs share. */
#pragma once

#include "session/eco-graph-import.h"

G_BEGIN_DECLS

/* What a file of ours says besides the id of a node's ring. */
#define ECO_GRAPH_RING_NAME "ring-name"

/* Where a node goes by its exchanges. */
typedef struct
{
  guint ring;                 /* index */
  EcoSide side;
} EcoGraphRank;

/* eco-graph-settings.c */
EcoSheetText *_eco_graph_titles_new (EcoGraphText *graph, EcoGraphPart part);
int           _eco_graph_find_field (const EcoImportSettings *settings, const char *field);

/* eco-graph-values.c */
typedef struct _EcoGraphNames EcoGraphNames;

EcoGraphNames *_eco_graph_names_new  (EcoCatalog *catalog);
void           _eco_graph_names_free (EcoGraphNames *self);
const char    *_eco_graph_names_find_kind (EcoGraphNames *self, const char *text);
gboolean       _eco_graph_values_are (EcoGraphNames *names, EcoGraphText *graph, EcoGraphPart part,
                                      guint attribute, const char *field);
const char    *_eco_graph_settings_get_value (const EcoGraphSettings *self, const char *field,
                                              const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoGraphNames, _eco_graph_names_free)

/* eco-graph-rank.c */
EcoGraphRank *_eco_graph_rank (EcoGraphText *graph, guint n_rings, gboolean brand);

/* eco-graph-sheet.c */
char         *_eco_graph_dup_line   (const char *text);
const char   *_eco_graph_resolve_value (EcoGraphPlan *plan, const EcoGraphSettings *settings,
                                        const char *field, const char *value);
EcoSheetText *_eco_graph_sheet_new_nodes (EcoGraphText *graph, const EcoGraphSettings *settings,
                                          EcoGraphPlan *plan);
EcoSheetText *_eco_graph_sheet_new_exchanges (EcoGraphText *graph,
                                              const EcoGraphSettings *settings,
                                              EcoGraphPlan *plan, EcoEditor *editor);

G_END_DECLS
