/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is said about a sheet of the table. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* All of it is translated. */
typedef struct
{
  const char *title;
  const char *new_row;
  const char *none; /* where there are no rows */
  const char *hint; /* likewise: how to come by one */
  const char *name; /* what a new row is called until it has a name */
} EcoTableWords;

void eco_table_words_get (GType type, EcoTableWords *words);

G_END_DECLS
