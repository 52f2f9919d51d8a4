/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing JSON: objects, arrays, texts, numbers, indented for reading. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GString *text;
  int depth;
  gboolean fresh;             /* nothing in the innermost container yet */
} EcoJson;

void  eco_json_init       (EcoJson *self);
char *eco_json_finish     (EcoJson *self) G_GNUC_WARN_UNUSED_RESULT;
void  eco_json_print      (EcoJson *self);
void  eco_json_begin      (EcoJson *self, const char *name, char bracket);
void  eco_json_end        (EcoJson *self, char bracket);
void  eco_json_add_text   (EcoJson *self, const char *name, const char *value);
void  eco_json_add_number (EcoJson *self, const char *name, double value);
void  eco_json_add_bool   (EcoJson *self, const char *name, gboolean value);

G_END_DECLS
