/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet that is being understood; for the files of the import only. */
#pragma once

#include "session/eco-import.h"

#include "model/eco-model.h"
#include "store/eco-sheet-names.h"

G_BEGIN_DECLS

typedef struct
{
  EcoDocument *document;
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoEditor *editor;
  EcoSheetText *sheet;
  const EcoImportSettings *settings;
  EcoImportPlan *plan;
  EcoSheetNames *names;
  GHashTable *catalog_names;  /* folded name → EcoCatalogMatch */
  GHashTable *categories;     /* folded name → id of a value category */
  GHashTable *used;           /* EcoObject: those that a row is */
  GHashTable *ids;            /* id → number of the row that has it */
} EcoImporter;

/* eco-import-cells.c */
char *_eco_import_dup_value (EcoImporter *self, const EcoField *field, const char *text,
                             char **why);
const EcoCatalogMatch *_eco_import_find_kind (EcoImporter *self, const char *text);
char *_eco_import_dup_trimmed (const char *text);

/* eco-import-fit.c */
void  _eco_import_fit (EcoImporter *self, EcoImportRow *row, const EcoSheetRow *cells);

/* eco-import-match.c */
void  _eco_import_match (EcoImporter *self);
EcoList *_eco_import_get_list (EcoImporter *self);

/* eco-import-plan.c */
EcoImportRow *_eco_import_add_row (EcoImporter *self, guint number);
void  _eco_import_complain (EcoImporter *self, guint row, int column, char *message);
int   _eco_import_find_column (const EcoImportSettings *settings, const char *field);

G_END_DECLS
