/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of the HTML writer share. */
#pragma once

#include "export/eco-export-private.h"

#include "model/eco-model.h"

G_BEGIN_DECLS

/* What is on a page, in the order of the model; the objects belong to it. */
typedef struct
{
  GPtrArray *nodes;     /* EcoNode */
  GPtrArray *exchanges; /* EcoExchange */
} EcoHtmlContent;

/* eco-export-html-data.c */
EcoHtmlContent *eco_html_content_new  (const EcoExportPage *page) G_GNUC_WARN_UNUSED_RESULT;
void            eco_html_content_free (EcoHtmlContent *self);
const char     *eco_html_get_kind     (const EcoExportPage *page, EcoNode *node);
char           *eco_html_dup_value    (const EcoExportPage *page, EcoExchange *exchange)
  G_GNUC_WARN_UNUSED_RESULT;
void            eco_html_put_data     (GString *out, GPtrArray *pages, GPtrArray *contents);

/* eco-export-html-list.c */
void            eco_html_put_lists    (GString *out, GPtrArray *pages, GPtrArray *contents);

/* eco-export-html.c */
GString        *eco_html_read_resource (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void            eco_html_put_source_hash (GString *out, const GString *source);
void            eco_html_put_with_ids (GString *out, const char *svg, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoHtmlContent, eco_html_content_free)

G_END_DECLS
