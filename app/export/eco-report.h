/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoReport: what an analysis says, as a document: a cover, headings, paragraphs, lists, tables
 * and pictures. It is made once from the model, and written as HTML, Markdown or PDF. */
#pragma once

#include "analysis/eco-analysis.h"
#include "export/eco-paper.h"
#include "render/eco-scene.h"

G_BEGIN_DECLS

/* EcoReportFormat: what to write */
typedef enum
{
  ECO_REPORT_HTML,
  ECO_REPORT_PDF,
  ECO_REPORT_MARKDOWN,
} EcoReportFormat;
#define ECO_N_REPORT_FORMATS 3

/* EcoReportBlockType: what the document is made of */
typedef enum
{
  ECO_REPORT_HEADING,   /* text, level 1 to 3 */
  ECO_REPORT_PARAGRAPH, /* text */
  ECO_REPORT_NOTE,      /* text, smaller: why something matters, how a number is meant */
  ECO_REPORT_LIST,      /* items */
  ECO_REPORT_FINDING,   /* text, severity; items are next steps, or the reason of a muted one */
  ECO_REPORT_FIGURES,   /* items: number, what it counts, number, … */
  ECO_REPORT_TABLE,     /* text above it; items: heads, then cells row by row */
  ECO_REPORT_PICTURE,   /* text below it; scene */
} EcoReportBlockType;

typedef struct
{
  EcoReportBlockType type;
  int                level;
  char              *text;     /* or NULL */
  EcoSeverity        severity;
  gboolean           muted;
  gboolean           is_why;   /* of a finding: the items say why it matters */
  GPtrArray         *items;    /* of char * */
  guint              n_columns;
  guint              numbers;  /* of a table: a bit for each column of numbers */
  EcoScene          *scene;    /* light */
  EcoScene          *dark;     /* the same for dark screens, or NULL */
} EcoReportBlock;

typedef struct
{
  char      *title;
  char      *subtitle; /* or NULL */
  char      *kind;     /* "Analysis report" */
  char      *facts;    /* whose it is and from when, or NULL */
  char      *language; /* of the text, such as "en" */
  EcoStyle   style;
  EcoScene  *cover;    /* the map, without its legend */
  GPtrArray *blocks;   /* of EcoReportBlock */
} EcoReport;

/* What it is made from; nothing is owned. */
typedef struct
{
  EcoEcosystem   *ecosystem;  /* whose nodes and rings have places */
  EcoCatalog     *catalog;
  EcoTypesetter  *typesetter; /* NULL for a new one */
  const EcoStyle *style;      /* NULL for the light theme, and the dark one on dark screens */
  GCancellable   *cancellable;
} EcoReportSource;

/* Start from ECO_REPORT_OPTIONS_INIT. */
typedef struct
{
  EcoPaper       paper; /* of a PDF: A4 or Letter */
  gint64         date;  /* of a PDF, seconds since 1970; negative for none */
  EcoTypesetter *typesetter;
} EcoReportOptions;

#define ECO_REPORT_OPTIONS_INIT ((EcoReportOptions) { .paper = ECO_PAPER_A4, .date = -1 })

/* A file of those that belong together; the first is the report itself. */
typedef struct
{
  char   *name; /* without a folder */
  GBytes *bytes;
} EcoReportFile;

EcoReport    *eco_report_new           (const EcoReportSource *source,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void          eco_report_free          (EcoReport *self);
EcoEcosystem *eco_report_new_safe_copy (EcoEcosystem *ecosystem,
                                        EcoCatalog   *catalog) G_GNUC_WARN_UNUSED_RESULT;

gboolean      eco_report_find_format   (const char *file_name, EcoReportFormat *format);
const char   *eco_report_format_get_ending (EcoReportFormat format);
GPtrArray    *eco_report_write         (const EcoReport        *self,
                                        EcoReportFormat         format,
                                        const char             *name,
                                        const EcoReportOptions *options,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoReport, eco_report_free)

G_END_DECLS
