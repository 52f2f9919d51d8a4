/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What importing sheets and importing graphs share on the command line. */
#pragma once

#include "cli/eco-cli.h"
#include "cli/eco-json.h"
#include "session/eco-import.h"

G_BEGIN_DECLS

typedef struct
{
  char *into;
  char *output;
  char *sheet;
  char *things;               /* what the rows are */
  char **map;
  char **values;
  char *missing_word;
  char *rings;
  EcoImportMissing missing;
  gboolean custom;
  gboolean clear;
  gboolean both_ways;
  gboolean keep_places;
  gboolean dry_run;
  gboolean json;
} EcoImportCall;

/* eco-command-import.c */
const char *eco_import_get_state_word (EcoImportState state);
void        eco_import_add_plan       (EcoJson *json, EcoImportPlan *plan, guint list);
void        eco_import_print_counts   (EcoImportPlan *plan, guint list);

/* eco-command-import-graph.c */
gboolean    eco_import_is_graph       (const char *file);
int         eco_import_graph          (EcoImportCall *call, GBytes *bytes, const char *file,
                                       GError **error);

G_END_DECLS
