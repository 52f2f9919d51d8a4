/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFieldRow: what all kinds of rows have in common. */
#include "config.h"

#include "inspector/eco-field-row.h"

#include "render/eco-encoding.h"
#include "widgets/eco-action-proxy.h"

#include <glib/gi18n-lib.h>

/* Whole numbers of at most so many values are chosen by a button each. */
#define MAX_LEVELS 5

static gboolean
is_level (const EcoField *field)
{
  return field->type == ECO_FIELD_INT && field->max - field->min < MAX_LEVELS;
}

/**
 * eco_field_row_is_useful:
 * @objects: (element-type EcoObject): of one class
 * @field: a field of that class
 *
 * Returns: whether a row for it says or offers anything: it is a property at
 *   all, and if it names other things, there are such things
 */
gboolean
eco_field_row_is_useful (EcoDocument *document, GPtrArray *objects, const EcoField *field)
{
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (document));
  EcoList *list;

  if (field->flags & (ECO_FIELD_PLACEMENT | ECO_FIELD_HIDDEN))
    return FALSE;
  if (field->type == ECO_FIELD_REF || field->type == ECO_FIELD_REFS)
    {
      list = field->target[0] != '\0' ? eco_object_find_list (ecosystem, field->target) : NULL;
      return list != NULL && eco_list_get_length (list) > 0;
    }
  return TRUE;
}

/* What the buttons do is done for one node. */
static void
make_link (EcoFieldRow *self)
{
  eco_field_row_make_text (self);
  if (self->objects->len > 1)
    return;
  if (g_str_equal (self->field->name, "file"))
    eco_field_row_add_file_buttons (self);
  else
    eco_field_row_add_link_button (self);
}

static void
make_widget (EcoFieldRow *self)
{
  switch (self->field->type)
    {
    case ECO_FIELD_STRING:
      if (self->field->target != NULL)
        eco_field_row_make_choice (self);
      else
        eco_field_row_make_text (self);
      break;
    case ECO_FIELD_WORDS:
      if (self->field->target != NULL)
        eco_field_row_make_refs (self);
      else
        eco_field_row_make_text (self);
      break;
    case ECO_FIELD_LINK:
      make_link (self);
      break;
    case ECO_FIELD_DOUBLE:
      eco_field_row_make_text (self);
      break;
    case ECO_FIELD_DATE:
      eco_field_row_make_text (self);
      eco_field_row_add_calendar (self);
      break;
    case ECO_FIELD_INT:
      if (is_level (self->field))
        eco_field_row_make_level (self);
      else
        eco_field_row_make_text (self);
      break;
    case ECO_FIELD_TEXT:
      eco_field_row_make_memo (self);
      break;
    case ECO_FIELD_CATALOG:
    case ECO_FIELD_REF:
    case ECO_FIELD_ENUM:
      eco_field_row_make_choice (self);
      break;
    case ECO_FIELD_REFS:
      eco_field_row_make_refs (self);
      break;
    case ECO_FIELD_BOOL:
      eco_field_row_make_switch (self);
      break;
    case ECO_FIELD_COLOR:
      eco_field_row_make_color (self);
      break;
    }
}

/**
 * eco_field_row_new:
 * @objects: (element-type EcoObject): of one class, at least one
 * @field: a useful field of that class
 *
 * Returns: (transfer full): a row that shows the field
 */
EcoFieldRow *
eco_field_row_new (EcoDocument *document, GPtrArray *objects, const EcoField *field)
{
  EcoFieldRow *self = g_rc_box_new0 (EcoFieldRow);

  self->document = g_object_ref (document);
  self->objects = g_ptr_array_ref (objects);
  self->field = field;
  make_widget (self);
  eco_field_row_refresh (self);
  return self;
}

/**
 * eco_field_row_ref:
 *
 * Returns: (transfer full): the row
 */
EcoFieldRow *
eco_field_row_ref (EcoFieldRow *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EcoFieldRow *self = data;

  if (self->free_extra != NULL)
    self->free_extra (self->extra);
  g_free (self->title);
  g_ptr_array_unref (self->objects);
  g_object_unref (self->document);
}

/**
 * eco_field_row_unref:
 *
 * Gives a reference back.
 */
void
eco_field_row_unref (EcoFieldRow *self)
{
  g_rc_box_release_full (self, clear);
}

/* An empty row would say that none of them has a value. */
static void
show_title (EcoFieldRow *self)
{
  g_autofree char *text = NULL;

  if (self->title == NULL)
    return;
  /* TRANSLATORS: %s is a property of several things, which do not agree on it */
  text = eco_field_row_is_mixed (self) ? g_strdup_printf (_("%s · several values"), self->title)
                                       : g_strdup (self->title);
  if (self->caption != NULL)
    gtk_label_set_label (GTK_LABEL (self->caption), text);
  else
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->widget), text);
}

/**
 * eco_field_row_take_title:
 * @title: (transfer full): what the row is called
 *
 * For rows that have no other way to say that their objects differ.
 */
void
eco_field_row_take_title (EcoFieldRow *self, char *title)
{
  g_free (self->title);
  self->title = title;
}

/**
 * eco_field_row_refresh:
 *
 * Shows what the model says, unless the row itself just said it.
 */
void
eco_field_row_refresh (EcoFieldRow *self)
{
  if (self->quiet || self->waiting || self->gone)
    return;
  self->quiet = TRUE;
  self->show (self);
  show_title (self);
  if (self->complaint != NULL)
    gtk_widget_set_visible (self->complaint, FALSE);
  if (self->complaint != NULL)
    gtk_widget_remove_css_class (self->widget, "error");
  self->quiet = FALSE;
}

/**
 * eco_field_row_dup_text:
 *
 * Returns: (transfer full) (nullable): the value as the file format writes it;
 *   %NULL when the objects have different ones
 */
char *
eco_field_row_dup_text (EcoFieldRow *self)
{
  g_autofree char *text = eco_object_dup_text (self->objects->pdata[0], self->field);

  for (guint i = 1; i < self->objects->len; i++)
    {
      g_autofree char *other = eco_object_dup_text (self->objects->pdata[i], self->field);

      if (g_strcmp0 (text, other) != 0)
        return NULL;
    }
  return g_steal_pointer (&text);
}

/**
 * eco_field_row_is_mixed:
 *
 * Returns: whether the objects have different values
 */
gboolean
eco_field_row_is_mixed (EcoFieldRow *self)
{
  g_autofree char *text = eco_field_row_dup_text (self);

  return text == NULL && self->objects->len > 1;
}

static void
complain (EcoFieldRow *self, const GError *error)
{
  GtkWidget *label;

  if (self->complaint == NULL)
    return;
  label = g_object_get_data (G_OBJECT (self->complaint), "label");
  gtk_label_set_label (GTK_LABEL (label), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->complaint, error != NULL);
  if (error != NULL)
    gtk_widget_add_css_class (self->widget, "error");
  else
    gtk_widget_remove_css_class (self->widget, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* The window lays the map out anew with such a value; the model has it when that is done. One
 * layout at a time: until it is done, no other value is taken, for which places would be wrong. */
static gboolean
ask_window (EcoFieldRow *self, const char *text)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  g_autoptr (GError) error = NULL;

  if (!(self->field->flags & ECO_FIELD_ARRANGES))
    return FALSE;
  if (!eco_encoding_check (ecosystem, self->field->name, text, &error))
    {
      complain (self, error);
      return TRUE;
    }
  if (eco_document_get_laying_out (self->document))
    {
      eco_field_row_refresh (self);
      return TRUE;
    }
  if (!eco_action_is_enabled_at (self->widget, "win.tidy"))
    return FALSE;
  self->quiet = TRUE;
  gtk_widget_activate_action (self->widget, "win.arrange-by", "(ss)", self->field->name, text);
  self->quiet = FALSE;
  self->waiting = TRUE;
  return TRUE;
}

/**
 * eco_field_row_apply:
 * @text: the value as the file format writes it
 * @typing: whether more of it may follow, which is the same step then
 *
 * Gives all objects the value: one step. A text that is not understood is
 * complained about, and nothing changes.
 *
 * Returns: whether the objects have it
 */
gboolean
eco_field_row_apply (EcoFieldRow *self, const char *text, gboolean typing)
{
  EcoEditor *editor = eco_document_get_editor (self->document);
  g_autofree char *key = g_strdup_printf ("inspector:%s:%s", self->field->name,
                                          eco_object_get_id (self->objects->pdata[0]));
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  gboolean applied = TRUE;

  if (self->quiet || self->gone || ask_window (self, text))
    return TRUE;
  if (self->objects->len > 1)
    label = g_strdup_printf (_("Change %s"), eco_field_get_label (self->field));
  self->quiet = TRUE;
  eco_editor_begin_merging (editor, label, typing ? key : NULL);
  for (guint i = 0; applied && i < self->objects->len; i++)
    applied = eco_document_set_text (self->document, self->objects->pdata[i], self->field, text,
                                     &error);
  eco_editor_end (editor);
  self->quiet = FALSE;
  complain (self, error);
  return applied;
}

/**
 * eco_field_row_seal:
 *
 * What is typed from now on is another step.
 */
void
eco_field_row_seal (EcoFieldRow *self)
{
  if (!self->gone)
    eco_history_seal (eco_document_get_history (self->document));
}

static void
release (gpointer data, GClosure *closure)
{
  eco_field_row_unref (data);
}

/**
 * eco_field_row_connect:
 * @callback: its first argument is the row, then come those of the signal
 *
 * Connects a signal of one of the row's widgets.
 */
void
eco_field_row_connect (EcoFieldRow *self, gpointer instance, const char *signal, GCallback callback)
{
  g_signal_connect_data (instance, signal, callback, eco_field_row_ref (self), release,
                         G_CONNECT_SWAPPED);
}

/**
 * eco_field_row_captioned:
 * @child: what shows the value
 *
 * Returns: (transfer floating): a row with the field's label above @child, like an AdwEntryRow
 */
GtkWidget *
eco_field_row_captioned (EcoFieldRow *self, GtkWidget *child)
{
  const char *text = eco_field_get_label (self->field);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  self->caption = caption;
  gtk_widget_add_css_class (caption, "field-caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (box, "field-box");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), child);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}
