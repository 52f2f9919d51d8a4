/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoImportItem: a row of the preview of an import, or a problem of it. It lives no longer than the
 * plan that it is of. */
#pragma once

#include "session/eco-import.h"

G_BEGIN_DECLS

/* What the preview can show: a state of rows, or what is wrong. */
#define ECO_IMPORT_ITEM_PROBLEMS ECO_N_IMPORT_STATES

#define ECO_TYPE_IMPORT_ITEM (eco_import_item_get_type ())
G_DECLARE_FINAL_TYPE (EcoImportItem, eco_import_item, ECO, IMPORT_ITEM, GObject)

EcoImportItem *eco_import_item_new_row     (const EcoImportRow *row, guint list,
                                            EcoImportMissing missing) G_GNUC_WARN_UNUSED_RESULT;
EcoImportItem *eco_import_item_new_problem (const EcoImportProblem *problem)
  G_GNUC_WARN_UNUSED_RESULT;
EcoImportItem *eco_import_item_new_named   (const EcoImportRow *row, guint list,
                                            EcoImportMissing missing, const char *title,
                                            const char *place) G_GNUC_WARN_UNUSED_RESULT;
EcoImportItem *eco_import_item_new_wrong   (const char *title, const char *details,
                                            const char *place) G_GNUC_WARN_UNUSED_RESULT;
const char *eco_import_item_get_icon (EcoImportItem *self);
const char *eco_import_item_get_word (EcoImportItem *self);
char *eco_import_item_dup_title   (EcoImportItem *self) G_GNUC_WARN_UNUSED_RESULT;
char *eco_import_item_dup_details (EcoImportItem *self) G_GNUC_WARN_UNUSED_RESULT;
char *eco_import_item_dup_place   (EcoImportItem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
