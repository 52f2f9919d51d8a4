/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Inside the reader: the element at hand, and how its attributes are taken.
 * The functions that return gboolean set the error and return FALSE when the
 * attribute is refused; they leave the value as it is when it is not stated. */
#pragma once

#include "base/eco-error.h"
#include "catalog/eco-catalog-private.h"

G_BEGIN_DECLS

typedef struct
{
  const EcoCatalogSet *base;
  EcoCatalogSet       *stage;
  GMarkupParseContext *context;
  GError             **error; /* of the callback that runs */
  const char          *name;  /* of the file, for messages */

  /* the element at hand; the strings are GMarkup's */
  const char          *element;
  const char         **attributes;
  const char         **values;
  const char          *id; /* "" while it has none */

  /* the glyph that is open, and its paths */
  EcoGlyph            *glyph;
  GArray              *paths;
} EcoReader;

gboolean eco_reader_fail   (EcoReader *reader, EcoError code, const char *format, ...)
  G_GNUC_PRINTF (3, 4);
gboolean eco_reader_refuse (EcoReader *reader, const char *format, ...) G_GNUC_PRINTF (2, 3);

const char *eco_reader_get  (EcoReader *reader, const char *attribute);
const char *eco_reader_keep (EcoReader *reader, const char *text);
gpointer    eco_reader_find (EcoReader *reader, EcoCatalogTable table, const char *id);

gboolean eco_reader_take_text      (EcoReader *reader, const char *attribute, const char **text);
gboolean eco_reader_take_name      (EcoReader *reader, const char **name);
gboolean eco_reader_take_enum      (EcoReader  *reader,
                                    const char *attribute,
                                    GType       type,
                                    gpointer    value);
gboolean eco_reader_take_word      (EcoReader         *reader,
                                    const char        *attribute,
                                    const char *const *words,
                                    gpointer           value);
gboolean eco_reader_take_reference (EcoReader      *reader,
                                    const char     *attribute,
                                    EcoCatalogTable table,
                                    gpointer        thing);
gboolean eco_reader_take_glyph     (EcoReader   *reader,
                                    const char **glyph,
                                    const char  *otherwise);
gboolean eco_reader_take_color     (EcoReader *reader, const char *attribute, EcoColor *color);
gboolean eco_reader_take_pattern   (EcoReader     *reader,
                                    const char    *attribute,
                                    const double **pattern,
                                    guint         *n_pattern);

G_END_DECLS
