/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of EcoViewsPopover share: the list and the page on which a view is edited. */
#pragma once

#include "model/eco-view.h"
#include "panels/eco-views-popover.h"

G_BEGIN_DECLS

struct _EcoViewsPopover
{
  GtkPopover parent_instance;

  EcoDocument *document;      /* %NULL without one */
  GtkStack *stack;            /* list and editor */
  GtkListBox *list;
  GtkWidget *empty;           /* what is said while there are none */
  GtkEditable *name;          /* of the view that would be saved */

  EcoView *edited;            /* or %NULL */
  GtkEditable *edited_name;
  GtkEditable *edited_caption;
  GtkTextBuffer *edited_notes;
};

/* eco-views-popover.c */
EcoView   *_eco_views_popover_find    (EcoViewsPopover *self, const char *id);

/* eco-views-row.c */
GtkWidget *_eco_views_row_new         (EcoViewsPopover *self, EcoView *view, guint number);
EcoView   *_eco_views_row_get_view    (GtkListBoxRow *row);
void       _eco_views_popover_init_keys (EcoViewsPopover *self);

/* eco-views-editor.c */
GtkWidget *_eco_views_editor_new      (EcoViewsPopover *self);
void       _eco_views_editor_open     (EcoViewsPopover *self, EcoView *view);
void       _eco_views_editor_close    (EcoViewsPopover *self, gboolean keep);

G_END_DECLS
