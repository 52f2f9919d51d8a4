/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoColumn: what a column of the table shows: a field, or a number that is counted. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

typedef enum
{
  ECO_COLUMN_FIELD,
  ECO_COLUMN_GIVES, /* how many exchanges go out of a node */
  ECO_COLUMN_GETS,  /* how many exchanges come to a node */
} EcoColumnSort;

/* How a cell is edited. */
typedef enum
{
  ECO_COLUMN_FIXED,
  ECO_COLUMN_TYPED,  /* as a text */
  ECO_COLUMN_CHOSEN, /* from a list */
  ECO_COLUMN_TOGGLED,
} EcoColumnEdit;

typedef struct
{
  EcoColumnSort sort;
  const EcoField *field; /* of a field, else NULL */
  const char *id;        /* word of the settings */
  gboolean initial;      /* shown at first */
  int width;             /* px, at first */
} EcoColumn;

GPtrArray    *eco_columns_new       (GType type) G_GNUC_WARN_UNUSED_RESULT;
const char   *eco_column_get_title  (const EcoColumn *self);
EcoColumnEdit eco_column_get_edit   (const EcoColumn *self);
gboolean      eco_column_is_number  (const EcoColumn *self);
gboolean      eco_column_is_useful  (const EcoColumn *self, EcoDocument *document);
char         *eco_column_dup_text   (const EcoColumn *self, EcoDocument *document,
                                     EcoObject *object) G_GNUC_WARN_UNUSED_RESULT;
char         *eco_column_dup_typed  (const EcoColumn *self,
                                     EcoObject *object) G_GNUC_WARN_UNUSED_RESULT;
gboolean      eco_column_get_number (const EcoColumn *self, EcoObject *object, double *number);

G_END_DECLS
