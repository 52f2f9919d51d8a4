/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Importing a sheet of a spreadsheet: what its columns mean, what it would do, and doing it.
 *
 * A row is a thing that is there already, by its id or else by its name, or a new one. What the
 * sheet does not say stays as it is. Nothing is imported while anything is wrong. */
#pragma once

#include "session/eco-document.h"
#include "store/eco-sheet-book.h"
#include "store/eco-sheet-columns.h"

G_BEGIN_DECLS

/**
 * EcoImportMissing:
 * @ECO_IMPORT_KEEP: what is not in the sheet stays as it is
 * @ECO_IMPORT_RETIRE: it is marked as retired, an initiative as dropped
 * @ECO_IMPORT_REMOVE: it is removed, with what cannot be without it
 */
typedef enum
{
  ECO_IMPORT_KEEP,
  ECO_IMPORT_RETIRE,
  ECO_IMPORT_REMOVE,
} EcoImportMissing;
#define ECO_N_IMPORT_MISSING 3

typedef struct
{
  guint list;                 /* of the ecosystem: what the rows are */
  guint title_row;            /* index of the row that names the columns */
  GPtrArray *columns;         /* of EcoSheetColumn: what each column of the sheet is */
  gboolean clear;             /* an empty cell takes the value away */
  EcoImportMissing missing;
} EcoImportSettings;

/* EcoImportState: what becomes of a row, or of a thing without one */
typedef enum
{
  ECO_IMPORT_NEW,
  ECO_IMPORT_CHANGED,
  ECO_IMPORT_SAME,
  ECO_IMPORT_MISSING,
} EcoImportState;
#define ECO_N_IMPORT_STATES 4

/* One value that becomes another, for people. */
typedef struct
{
  const EcoSheetColumn *column;
  char *was;
  char *becomes;
} EcoImportChange;

typedef struct
{
  EcoImportState state;
  guint number;               /* of the row as the spreadsheet counts; 0: it is missing there */
  EcoObject *object;          /* what it is already; %NULL for a new one */
  EcoObject *made;            /* what it becomes, in no ecosystem; %NULL for a missing one */
  GPtrArray *changes;         /* of EcoImportChange */
} EcoImportRow;

typedef struct
{
  guint row;                  /* 0: the whole sheet */
  guint column;               /* from 1; 0: the whole row */
  char *title;                /* of the column; or %NULL */
  char *message;              /* a sentence with a remedy */
} EcoImportProblem;

typedef struct
{
  GPtrArray *rows;            /* of EcoImportRow */
  GPtrArray *problems;        /* of EcoImportProblem */
  guint n_states[ECO_N_IMPORT_STATES];
} EcoImportPlan;

/* eco-import-columns.c */
EcoImportSettings *eco_import_settings_guess (EcoEcosystem *ecosystem, EcoSheetText *sheet,
                                              const char *hint) G_GNUC_WARN_UNUSED_RESULT;
void     eco_import_settings_free        (EcoImportSettings *self);
void     eco_import_settings_choose_list (EcoImportSettings *self, EcoEcosystem *ecosystem,
                                          EcoSheetText *sheet, guint list);
void     eco_import_settings_set         (EcoImportSettings *self, guint column,
                                          EcoSheetColumn *meant);
gboolean eco_import_settings_map         (EcoImportSettings *self, EcoSheetText *sheet,
                                          const char *text, GError **error);
void     eco_import_settings_map_rest    (EcoImportSettings *self, EcoSheetText *sheet);
const char *eco_import_settings_get_title (const EcoImportSettings *self, EcoSheetText *sheet,
                                           guint column);
gboolean eco_import_can_retire           (guint list);

/* eco-import-plan.c */
EcoImportPlan *eco_import_plan_new  (EcoDocument *document, EcoSheetText *sheet,
                                     const EcoImportSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void           eco_import_plan_free (EcoImportPlan *self);
char          *eco_import_problem_dup_text (const EcoImportProblem *self);

/* eco-import-apply.c */
gboolean eco_import_apply (EcoDocument *document, EcoSheetText *sheet,
                           const EcoImportSettings *settings, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoImportSettings, eco_import_settings_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoImportPlan, eco_import_plan_free)

G_END_DECLS
