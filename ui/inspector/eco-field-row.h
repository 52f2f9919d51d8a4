/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFieldRow: one field of one or several objects as a row of the inspector.
 *
 * Which widget that is follows from the field's description alone. A row shows
 * what the model says, and what is typed or chosen goes through the editor. */
#pragma once

#include <adwaita.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

typedef struct _EcoFieldRow EcoFieldRow;

/* Reference counted: its widgets' signals hold references. */
struct _EcoFieldRow
{
  EcoDocument    *document;
  GPtrArray      *objects; /* of EcoObject: one class, at least one */
  const EcoField *field;

  GtkWidget      *widget;  /* the row; owned by whom it is put into */
  GtkWidget      *caption; /* label above the value; or NULL where the row has a title */
  char           *title;   /* what the row or its caption says; set by the kind of row */
  GtkWidget      *complaint; /* a second row below it that says what is wrong; or NULL */
  void          (*show) (EcoFieldRow *self); /* takes the model's value into the widget */

  gpointer        extra;   /* of the kind of row */
  GDestroyNotify  free_extra;
  gboolean        quiet;   /* the widget is being set, or sets: no echo */
  gboolean        waiting; /* shows what will hold once the map is laid out */
  gboolean        gone;    /* the inspector shows something else by now */
};

EcoFieldRow *eco_field_row_new       (EcoDocument *document, GPtrArray *objects,
                                      const EcoField *field);
EcoFieldRow *eco_field_row_ref       (EcoFieldRow *self);
void         eco_field_row_unref     (EcoFieldRow *self);
gboolean     eco_field_row_is_useful (EcoDocument *document, GPtrArray *objects,
                                      const EcoField *field);
void         eco_field_row_refresh   (EcoFieldRow *self);

/* For the kinds of rows. */
char        *eco_field_row_dup_text  (EcoFieldRow *self);
gboolean     eco_field_row_is_mixed  (EcoFieldRow *self);
void         eco_field_row_take_title (EcoFieldRow *self, char *title);
gboolean     eco_field_row_apply     (EcoFieldRow *self, const char *text, gboolean typing);
void         eco_field_row_seal      (EcoFieldRow *self);
void         eco_field_row_connect   (EcoFieldRow *self, gpointer instance, const char *signal,
                                      GCallback callback);
GtkWidget   *eco_field_row_captioned (EcoFieldRow *self, GtkWidget *child);

/* Each makes the widget; eco-field-row-KIND.c */
void         eco_field_row_make_text   (EcoFieldRow *self);
void         eco_field_row_add_calendar (EcoFieldRow *self);
void         eco_field_row_add_file_buttons (EcoFieldRow *self);
void         eco_field_row_add_link_button (EcoFieldRow *self);
void         eco_field_row_make_memo   (EcoFieldRow *self);
void         eco_field_row_make_choice (EcoFieldRow *self);
void         eco_field_row_make_refs   (EcoFieldRow *self);
void         eco_field_row_make_level  (EcoFieldRow *self);
void         eco_field_row_make_switch (EcoFieldRow *self);
void         eco_field_row_make_color  (EcoFieldRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoFieldRow, eco_field_row_unref)

G_END_DECLS
