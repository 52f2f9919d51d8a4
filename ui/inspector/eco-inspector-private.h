/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoInspector share: life, fields, sections. */
#pragma once

#include <adwaita.h>

#include "inspector/eco-field-row.h"
#include "inspector/eco-inspector.h"

G_BEGIN_DECLS

struct _EcoInspector
{
  GtkWidget parent_instance;

  GtkWidget   *scroller;
  GtkBox      *content;
  AdwBin      *header;        /* in the content */
  AdwBin      *remarks;       /* likewise: what the analysis finds */
  AdwBin      *balance;       /* likewise: give and get */
  EcoDocument *document;
  EcoAnalyst  *analyst;       /* of it, or %NULL */
  GPtrArray   *objects;       /* of EcoObject: what is shown; empty without a document */
  GPtrArray   *rows;          /* of EcoFieldRow: those that are shown */
  GHashTable  *open_groups;   /* set of titles of groups that the user opened */
  guint        rebuild_idle;
  gboolean     remarks_open;  /* the user wants to see the findings of what is selected */
};

/* eco-inspector.c */
void _eco_inspector_choose       (EcoInspector *self, const char *id);
void _eco_inspector_queue        (EcoInspector *self);

/* eco-inspector-balance.c */
void _eco_inspector_add_remarks  (EcoInspector *self);
void _eco_inspector_add_balance  (EcoInspector *self);
void _eco_inspector_refresh_balance (EcoInspector *self);

/* eco-inspector-concerns.c */
void _eco_inspector_add_concerns (EcoInspector *self);

/* eco-inspector-fields.c */
void _eco_inspector_add_fields   (EcoInspector *self);

/* eco-inspector-arrangement.c */
void _eco_inspector_explain_row  (EcoInspector *self, EcoFieldRow *row);

/* eco-inspector-sections.c */
void _eco_inspector_add_header   (EcoInspector *self);
void _eco_inspector_refresh_header (EcoInspector *self);
void _eco_inspector_add_exchanges (EcoInspector *self, EcoNode *node);
char *_eco_inspector_dup_title (EcoInspector *self, EcoObject *object);
GtkWidget *_eco_inspector_create_link_row (EcoInspector *self, const char *id, const char *title,
                                           const char *subtitle);
void _eco_inspector_let_row_select (EcoInspector *self, GtkWidget *row, char **ids);
GtkWidget *_eco_inspector_create_group (EcoInspector *self, const char *title);
GtkWidget *_eco_inspector_create_button (const char *icon, const char *label);
guint _eco_inspector_count_nodes (EcoEcosystem *ecosystem, EcoObject *object);

/* eco-inspector-links.c */
void _eco_inspector_add_links    (EcoInspector *self);
gboolean _eco_inspector_is_link  (const EcoField *field);

/* eco-inspector-rings.c */
void _eco_inspector_add_rings    (EcoInspector *self);

/* eco-inspector-sections.c */
void _eco_inspector_add_buttons  (EcoInspector *self);

G_END_DECLS
