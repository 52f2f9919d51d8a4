/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* JSON (RFC 8259), token by token, with the place of each. Nothing is built and nothing recurses,
 * so that a hostile file costs no more than its own length; numbers stay the texts that they are.
 * As Python writes and reads them, NaN, Infinity and -Infinity are numbers too. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ECO_JSON_MOST_DEPTH 64

typedef enum
{
  ECO_JSON_END,
  ECO_JSON_ERROR,
  ECO_JSON_OBJECT,            /* one begins */
  ECO_JSON_OBJECT_END,
  ECO_JSON_ARRAY,
  ECO_JSON_ARRAY_END,
  ECO_JSON_NAME,              /* of what follows */
  ECO_JSON_TEXT,
  ECO_JSON_NUMBER,
  ECO_JSON_TRUE,
  ECO_JSON_FALSE,
  ECO_JSON_NULL,
} EcoJsonToken;

typedef struct
{
  const char *text;           /* not owned; UTF-8 */
  gsize length;
  gsize at;
  gsize token;                /* offset of the token, or of what is wrong */
  GString *value;             /* of a name, a text or a number */
  const char *problem;        /* translated, of the error; not owned */
  guint depth;                /* what is open */
  char open[ECO_JSON_MOST_DEPTH]; /* '{' or '[' */
  int expected;
} EcoJsonScan;

void         eco_json_scan_init  (EcoJsonScan *self, const char *text, gsize length);
void         eco_json_scan_clear (EcoJsonScan *self);
EcoJsonToken eco_json_scan_next  (EcoJsonScan *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EcoJsonScan, eco_json_scan_clear)

G_END_DECLS
