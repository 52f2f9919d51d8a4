/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Importing a graph of another program: what its attributes and their values mean, what it would
 * do, and doing it.
 *
 * The nodes are planned as a sheet is, then the exchanges against them. All of it is done on a copy
 * of the ecosystem, in whatever thread, and the ecosystem becomes that copy in one step. Nothing is
 * imported while anything is wrong. */
#pragma once

#include "session/eco-import.h"
#include "store/eco-graph-text.h"

G_BEGIN_DECLS

typedef struct
{
  /* Title row 0; a column for each attribute of the graph. */
  EcoImportSettings *parts[ECO_GRAPH_N_PARTS];
  GHashTable *values;         /* see eco_graph_settings_set_value() */
  gboolean own_ids;           /* the ids of the graph are those of the ecosystem */
  gboolean both_ways;         /* an edge without a direction is an exchange each way */
  gboolean keep_places;       /* x and y say where nodes are around the middle */
  /* Where nothing says ring and side, those with most exchanges are inside, and each side
   * exchanges most with itself; else both follow from the kind. */
  gboolean by_links;
  gboolean brand;             /* the most connected node is the brand, with by_links */
} EcoGraphSettings;

/* A value of an attribute that says ring, sector, side, kind, category or status. */
typedef struct
{
  char *text;                 /* "": of what has none */
  guint count;                /* of nodes or exchanges that have it */
  const char *word;           /* what it becomes; belongs to the settings */
} EcoGraphValue;

/* A word that makes a new ring or sector: this and its name. */
#define ECO_GRAPH_NEW_PREFIX "+"

/* What is wrong, with its place in the file. */
typedef struct
{
  guint line, column;         /* 0: not known */
  EcoGraphPart part;
  char *item;                 /* what it is about, for people; or %NULL */
  char *attribute;            /* or %NULL */
  char *message;              /* a sentence with a remedy */
} EcoGraphProblem;

typedef struct
{
  EcoEcosystem *becomes;      /* what the ecosystem would be */
  EcoSheetText *sheets[ECO_GRAPH_N_PARTS];
  EcoImportSettings *settings[ECO_GRAPH_N_PARTS];
  EcoImportPlan *parts[ECO_GRAPH_N_PARTS]; /* exchanges: %NULL while nodes are wrong */
  GArray *edges;              /* of guint: which edge each row of the exchanges is */
  GPtrArray *problems;        /* of EcoGraphProblem */
  GPtrArray *notes;           /* of char *: what was decided, for people */
  GPtrArray *made;            /* of EcoObject: new rings and sectors */
  GPtrArray *to_place;        /* of EcoNode, of @becomes: new, or on another ring or side */
  GHashTable *places;         /* id of a node → degrees that the file gave it, as double * */
  guint n_nodes;              /* that had a place before */
  guint n_left_out;           /* edges that become no exchange */
  gboolean arranged;
} EcoGraphPlan;

/* eco-graph-settings.c */
EcoGraphSettings *eco_graph_settings_guess (EcoEcosystem *ecosystem, EcoCatalog *catalog,
                                            EcoGraphText *graph) G_GNUC_WARN_UNUSED_RESULT;
EcoGraphSettings *eco_graph_settings_copy  (const EcoGraphSettings *self) G_GNUC_WARN_UNUSED_RESULT;
void              eco_graph_settings_free  (EcoGraphSettings *self);
void              eco_graph_settings_set   (EcoGraphSettings *self, EcoGraphPart part,
                                            guint attribute, EcoSheetColumn *meant);
gboolean          eco_graph_settings_map   (EcoGraphSettings *self, EcoGraphText *graph,
                                            const char *text, GError **error);

/* eco-graph-values.c */
gboolean    eco_graph_has_values             (const char *field);
GPtrArray  *eco_graph_values_new             (const EcoGraphSettings *self, EcoGraphText *graph,
                                              const char *field) G_GNUC_WARN_UNUSED_RESULT;
void        eco_graph_settings_guess_values  (EcoGraphSettings *self, EcoEcosystem *ecosystem,
                                              EcoCatalog *catalog, EcoGraphText *graph);
void        eco_graph_settings_set_value     (EcoGraphSettings *self, const char *field,
                                              const char *value, const char *word);
gboolean    eco_graph_settings_map_value     (EcoGraphSettings *self, EcoEcosystem *ecosystem,
                                              EcoCatalog *catalog, const char *text,
                                              GError **error);

/* eco-graph-plan.c */
EcoGraphPlan *eco_graph_plan_new  (EcoEcosystem *ecosystem, EcoCatalog *catalog,
                                   EcoGraphText *graph, const EcoGraphSettings *settings,
                                   GCancellable *cancellable,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void          eco_graph_plan_free (EcoGraphPlan *self);
guint         eco_graph_plan_count (const EcoGraphPlan *self, EcoGraphPart part,
                                    EcoImportState state);
gboolean      eco_graph_plan_does_something (const EcoGraphPlan *self);
char *eco_graph_problem_dup_text (const EcoGraphProblem *self,
                                  const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* eco-graph-apply.c */
EcoEcosystem *eco_graph_base_new  (EcoGraphText *graph, const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean eco_graph_plan_arrange   (EcoGraphPlan *self, EcoCatalog *catalog, EcoLayoutClient *client,
                                   GCancellable *cancellable, char **message, GError **error);
gboolean eco_graph_plan_apply     (EcoGraphPlan *self, EcoDocument *document, const char *name,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoGraphSettings, eco_graph_settings_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoGraphPlan, eco_graph_plan_free)

G_END_DECLS
