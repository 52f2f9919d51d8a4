/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPlanTable: what pictures of the plan show, as tables for reports and spreadsheets. */
#pragma once

#include "analysis/eco-facts.h"

G_BEGIN_DECLS

/* EcoPlanTableKind: which table */
typedef enum
{
  ECO_PLAN_TABLE_OBJECTIVES,
  ECO_PLAN_TABLE_STAKEHOLDERS,
  ECO_PLAN_TABLE_MEASUREMENT,
  ECO_PLAN_TABLE_CAPABILITIES,
  ECO_PLAN_TABLE_NEEDS,
  ECO_PLAN_TABLE_DECISIONS, /* to build or to take part */
  ECO_PLAN_TABLE_FORCES,
} EcoPlanTableKind;
#define ECO_N_PLAN_TABLES 7

typedef struct
{
  guint      n_columns;
  guint      numbers; /* a bit for each column of numbers */
  GPtrArray *heads;   /* of char * */
  GPtrArray *cells;   /* of char *, row by row */
} EcoPlanTable;

EcoPlanTable *eco_plan_table_new        (const EcoFacts  *facts,
                                         EcoPlanTableKind kind,
                                         EcoDate          today) G_GNUC_WARN_UNUSED_RESULT;
void          eco_plan_table_free       (EcoPlanTable *self);
guint         eco_plan_table_count_rows (const EcoPlanTable *self);
const char   *eco_plan_table_get_cell   (const EcoPlanTable *self, guint row, guint column);
char         *eco_plan_table_to_csv     (const EcoPlanTable *self) G_GNUC_WARN_UNUSED_RESULT;
const char   *eco_plan_table_get_title  (EcoPlanTableKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoPlanTable, eco_plan_table_free)

G_END_DECLS
