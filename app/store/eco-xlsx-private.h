/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A workbook that is being read: its ZIP archive and the XML in it; for the files of its reader. */
#pragma once

#include "store/eco-sheet-book.h"

#include <libxml/xmlreader.h>
#include <zip.h>

G_BEGIN_DECLS

/* The archive, and how much was taken out of it. */
typedef struct
{
  GBytes *bytes;
  zip_t *zip;
  gsize n_bytes;              /* unpacked so far */
  guint n_cells;
  gsize n_letters;            /* bytes of the cells, also where they share a text */
  GCancellable *cancellable;
  GPtrArray *strings;         /* of char *: texts that cells share */
  GArray *styles;             /* of EcoXlsxStyle, as cells count them */
  gboolean from_1904;         /* days are counted from there */
} EcoXlsx;

/* What the number of a cell means. */
typedef enum
{
  ECO_XLSX_NUMBER,
  ECO_XLSX_DATE,
  ECO_XLSX_PERCENT,
} EcoXlsxStyle;

/* One file of the archive, read forwards. */
typedef struct
{
  GBytes *bytes;
  xmlTextReader *xml;
  const char *path;           /* not owned */
} EcoXlsxPart;

/* eco-xlsx-part.c */
gboolean    _eco_xlsx_part_open   (EcoXlsx *self, EcoXlsxPart *part, const char *path,
                                   GError **error);
gboolean    _eco_xlsx_has_part    (EcoXlsx *self, const char *path);
gboolean    _eco_xlsx_part_next   (EcoXlsxPart *part, GError **error);
gboolean    _eco_xlsx_part_is     (EcoXlsxPart *part, const char *name);
gboolean    _eco_xlsx_part_ends   (EcoXlsxPart *part, const char *name);
char       *_eco_xlsx_part_dup    (EcoXlsxPart *part, const char *attribute);
gboolean    _eco_xlsx_part_append (EcoXlsxPart *part, GString *text);
void        _eco_xlsx_part_clear  (EcoXlsxPart *part);
void        _eco_xlsx_unescape    (GString *text);

/* eco-xlsx-cells.c */
gboolean    _eco_xlsx_refuse_cells (GError **error);
gboolean    _eco_xlsx_read_strings (EcoXlsx *self, const char *path, GError **error);
gboolean    _eco_xlsx_read_styles  (EcoXlsx *self, const char *path, GError **error);
char       *_eco_xlsx_dup_number   (EcoXlsx *self, const char *text, guint style);

/* eco-xlsx-sheet.c */
EcoSheetText *_eco_xlsx_read_sheet (EcoXlsx *self, const char *path, const char *name,
                                    GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EcoXlsxPart, _eco_xlsx_part_clear)

G_END_DECLS
