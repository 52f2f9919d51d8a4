/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an ecosystem is as sheets of a spreadsheet: one for each list of things, and the columns
 * of each. Both come from the tables of the classes, for writing and for reading. */
#pragma once

#include "model/eco-ecosystem.h"
#include "model/eco-list.h"

G_BEGIN_DECLS

/**
 * EcoSheetTarget:
 * @ECO_SHEET_NONE: nothing; the column is left out
 * @ECO_SHEET_ID: the id
 * @ECO_SHEET_FIELD: a field of the class
 * @ECO_SHEET_CUSTOM: a custom field of nodes
 */
typedef enum
{
  ECO_SHEET_NONE,
  ECO_SHEET_ID,
  ECO_SHEET_FIELD,
  ECO_SHEET_CUSTOM,
} EcoSheetTarget;

/* What a column holds. */
typedef struct
{
  EcoSheetTarget target;
  const EcoField *field;      /* of a FIELD */
  char *custom;               /* name of a CUSTOM field */
} EcoSheetColumn;

/* Before the name of a custom field that is called as a field of the class is. */
#define ECO_SHEET_CUSTOM_PREFIX "custom:"
/* The column that says which thing a row is. */
#define ECO_SHEET_ID_TITLE "id"

const guint       *eco_sheet_get_lists  (guint *n_lists);
const EcoListSpec *eco_sheet_get_spec   (guint list);
gboolean           eco_sheet_find_list  (const char *word, guint *list);
gboolean           eco_sheet_has_field  (const EcoField *field);
gboolean           eco_sheet_takes_custom (guint list);
EcoObjectClass    *eco_sheet_get_class  (guint list);

GPtrArray *eco_sheet_columns_new (EcoEcosystem *ecosystem, guint list) G_GNUC_WARN_UNUSED_RESULT;
EcoSheetColumn *eco_sheet_column_new (EcoSheetTarget target, const EcoField *field,
                                      const char *custom) G_GNUC_WARN_UNUSED_RESULT;
void       eco_sheet_column_free (EcoSheetColumn *self);
char      *eco_sheet_column_dup_word  (const EcoSheetColumn *self, guint list);
char      *eco_sheet_column_dup_label (const EcoSheetColumn *self, guint list);

G_END_DECLS
