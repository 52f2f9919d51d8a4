/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What makes and writes reports shares. */
#pragma once

#include "export/eco-report.h"

G_BEGIN_DECLS

/* What the chapters are made from. */
typedef struct
{
  const EcoReportSource *source;
  EcoReport             *report;
  EcoAnalysis           *analysis;
  const EcoFacts        *facts;
  EcoTypesetter         *typesetter;
} EcoReportMaker;

EcoReportBlock *_eco_report_add           (EcoReport *self, EcoReportBlockType type, char *text);
void            _eco_report_add_heading   (EcoReport *self, int level, const char *text);
void            _eco_report_add_item      (EcoReportBlock *block, const char *text);
void            _eco_report_add_number    (EcoReportBlock *block, double number);
EcoReportBlock *_eco_report_add_table     (EcoReport         *self,
                                           const char        *caption,
                                           const char *const *heads,
                                           guint              numbers);
guint           _eco_report_count_rows    (const EcoReportBlock *table);
const char     *_eco_report_get_cell      (const EcoReportBlock *table, guint row, guint column);
char           *_eco_report_dup_steps     (const EcoReportBlock *finding) G_GNUC_WARN_UNUSED_RESULT;
const char     *_eco_severity_get_mark    (EcoSeverity severity);

/* The chapters: a file each. */
void            _eco_report_add_summary   (EcoReportMaker *maker);
void            _eco_report_add_map       (EcoReportMaker *maker);
void            _eco_report_add_findings  (EcoReportMaker *maker);
void            _eco_report_add_muted     (EcoReportMaker *maker);
gboolean        _eco_report_add_value     (EcoReportMaker *maker);
gboolean        _eco_report_add_network   (EcoReportMaker *maker);
void            _eco_report_add_journey   (EcoReportMaker *maker);
void            _eco_report_add_matrices  (EcoReportMaker *maker);
void            _eco_report_add_plan      (EcoReportMaker *maker);

/* The writers: a file each. */
GBytes         *_eco_report_write_html     (const EcoReport *self);
GBytes         *_eco_report_write_markdown (const EcoReport *self,
                                            const char      *name,
                                            GPtrArray       *files);
GBytes         *_eco_report_write_pdf      (const EcoReport        *self,
                                            const EcoReportOptions *options,
                                            GError                **error);

G_END_DECLS
