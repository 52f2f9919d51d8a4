/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet that is being understood; for the files of the import only. */
#pragma once

#include "session/eco-import.h"

#include "model/eco-model.h"
#include "store/eco-sheet-names.h"

G_BEGIN_DECLS

/* What a row that its cells do not complete becomes; @index: of the row, from 0. */
typedef void (*EcoImportFill) (gpointer data, EcoImportRow *row, guint index);

typedef struct
{
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
  EcoImportFill fill;         /* or %NULL */
  gpointer fill_data;
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

/* eco-import-apply.c */
gboolean _eco_import_apply_rows (EcoEditor *editor, const EcoImportSettings *settings,
                                 EcoImportPlan *plan, GPtrArray *to_place, GPtrArray *added,
                                 GError **error);

/* eco-import-plan.c */
EcoImportPlan *_eco_import_plan_new_for (EcoEditor *editor, EcoSheetText *sheet,
                                         const EcoImportSettings *settings, EcoImportFill fill,
                                         gpointer fill_data) G_GNUC_WARN_UNUSED_RESULT;
EcoImportRow *_eco_import_add_row (EcoImporter *self, guint number);
void  _eco_import_complain (EcoImporter *self, guint row, int column, char *message);
int   _eco_import_find_column (const EcoImportSettings *settings, const char *field);

G_END_DECLS
