/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSheet: the objects of one class of a document as rows, sorted and filtered.
 *
 * It follows the document in an idle, once for many changes, while it is active
 * and not held: a row that is being edited must not run away.
 * Signal: "updated", after the rows or what they say may have changed. */
#pragma once

#include "panels/control/eco-column.h"

G_BEGIN_DECLS

#define ECO_TYPE_SHEET (eco_sheet_get_type ())
G_DECLARE_FINAL_TYPE (EcoSheet, eco_sheet, ECO, SHEET, GObject)

EcoSheet    *eco_sheet_new          (GType type) G_GNUC_WARN_UNUSED_RESULT;
GType        eco_sheet_get_row_type (EcoSheet *self);
void         eco_sheet_set_document (EcoSheet *self, EcoDocument *document);
EcoDocument *eco_sheet_get_document (EcoSheet *self);
void         eco_sheet_set_active   (EcoSheet *self, gboolean active);
void         eco_sheet_hold         (EcoSheet *self);
void         eco_sheet_release      (EcoSheet *self);
void         eco_sheet_set_filter   (EcoSheet *self, const char *text);
gboolean     eco_sheet_get_filtered (EcoSheet *self);
void         eco_sheet_set_sort     (EcoSheet *self, const EcoColumn *column, gboolean descending);
void         eco_sheet_update       (EcoSheet *self);

GListModel  *eco_sheet_get_rows     (EcoSheet *self);
GPtrArray   *eco_sheet_get_columns  (EcoSheet *self);
char        *eco_sheet_dup_cell     (EcoSheet *self, const EcoColumn *column,
                                     EcoObject *object) G_GNUC_WARN_UNUSED_RESULT;
char        *eco_sheet_dup_table    (EcoSheet *self, GPtrArray *columns,
                                     GPtrArray *objects) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
