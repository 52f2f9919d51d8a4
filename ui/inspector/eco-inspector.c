/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoInspector: what the model says about the selection, to be read and edited.
 *
 * With nothing selected it shows the ecosystem itself; with several things of
 * one class, what they have in common. It is built anew, in an idle moment, when
 * the selection changes; a change of a value only refreshes its row. */
#include "config.h"

#include "inspector/eco-inspector-private.h"

#include "model/eco-sectors.h"

enum
{
  OBJECT_CHOSEN,
  FINDING_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoInspector, eco_inspector, GTK_TYPE_WIDGET)

/* ---- Building */

static void
clear_content (EcoInspector *self)
{
  GtkWidget *child;

  for (guint i = 0; i < self->rows->len; i++)
    ((EcoFieldRow *) self->rows->pdata[i])->gone = TRUE;
  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
  self->header = NULL;
  self->remarks = self->balance = NULL;
}

static GPtrArray *
dup_shown_objects (EcoInspector *self)
{
  EcoSelection *selection;
  GPtrArray *objects;

  if (self->document == NULL)
    return g_ptr_array_new ();
  selection = eco_document_get_selection (self->document);
  objects = eco_selection_dup_objects (selection);
  if (objects->len == 0)
    g_ptr_array_add (objects, eco_document_get_ecosystem (self->document));
  /* They may leave the ecosystem while they are shown. */
  g_ptr_array_foreach (objects, (GFunc) (void (*) (void)) g_object_ref, NULL);
  g_ptr_array_set_free_func (objects, g_object_unref);
  return objects;
}

static gboolean
same_class (GPtrArray *objects)
{
  for (guint i = 1; i < objects->len; i++)
    if (G_OBJECT_TYPE (objects->pdata[i]) != G_OBJECT_TYPE (objects->pdata[0]))
      return FALSE;
  return objects->len > 0;
}

static void
fill_content (EcoInspector *self)
{
  EcoObject *only = self->objects->len == 1 ? self->objects->pdata[0] : NULL;

  _eco_inspector_add_header (self);
  _eco_inspector_add_remarks (self);
  if (same_class (self->objects))
    _eco_inspector_add_fields (self);
  _eco_inspector_add_concerns (self);
  _eco_inspector_add_balance (self);
  if (only != NULL && ECO_IS_NODE (only))
    _eco_inspector_add_exchanges (self, ECO_NODE (only));
  _eco_inspector_add_links (self);
  if (only != NULL && ECO_IS_ECOSYSTEM (only))
    _eco_inspector_add_rings (self);
  _eco_inspector_add_buttons (self);
}

static gboolean
same_objects (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (a->pdata[i] != b->pdata[i])
      return FALSE;
  return TRUE;
}

static void
rebuild (EcoInspector *self)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->objects);

  self->objects = dup_shown_objects (self);
  clear_content (self);
  if (self->objects->len > 0)
    fill_content (self);
  if (!same_objects (before, self->objects))
    gtk_adjustment_set_value (adjustment, 0);
}

static gboolean
rebuild_idle_cb (gpointer data)
{
  EcoInspector *self = data;

  self->rebuild_idle = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

/* Builds it anew in an idle moment, once for many reasons. */
void
_eco_inspector_queue (EcoInspector *self)
{
  if (self->rebuild_idle == 0)
    self->rebuild_idle = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, rebuild_idle_cb, self, NULL);
}

/* ---- The model changed */

static gboolean
shows (EcoInspector *self, EcoObject *object)
{
  return g_ptr_array_find (self->objects, object, NULL);
}

static void
object_changed_cb (EcoEcosystem *ecosystem, EcoObject *object, const EcoField *field,
                   EcoInspector *self)
{
  if (field->flags & ECO_FIELD_PLACEMENT)
    return;
  if (!shows (self, object))
    {
      /* Names and categories of others stand in the lists of a node or of the rings. */
      if (self->objects->len == 1 &&
          (ECO_IS_NODE (object) || ECO_IS_EXCHANGE (object) || ECO_IS_RING (object)
           || ECO_IS_SECTOR (object) || _eco_inspector_is_link (field)))
        _eco_inspector_queue (self);
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      EcoFieldRow *row = self->rows->pdata[i];

      if (row->field == field)
        {
          row->waiting = FALSE;
          eco_field_row_refresh (row);
        }
    }
  if (self->header != NULL && self->rebuild_idle == 0)
    _eco_inspector_refresh_header (self);
  /* The kind decides what rows there are, and the header says it. */
  if (field->type == ECO_FIELD_CATALOG || field->type == ECO_FIELD_REF ||
      (field->type == ECO_FIELD_REFS && *field->target == '\0') ||
      (field->type == ECO_FIELD_ENUM && !(field->flags & ECO_FIELD_ARRANGES)))
    _eco_inspector_queue (self);
}

static void
disconnect_document (EcoInspector *self)
{
  EcoEcosystem *ecosystem;

  if (self->document == NULL)
    return;
  ecosystem = eco_document_get_ecosystem (self->document);
  g_signal_handlers_disconnect_by_data (ecosystem, self);
  g_signal_handlers_disconnect_by_data (eco_ecosystem_get_exchanges (ecosystem), self);
  g_signal_handlers_disconnect_by_data (eco_ecosystem_get_rings (ecosystem), self);
  g_signal_handlers_disconnect_by_data (eco_ecosystem_get_sectors (ecosystem), self);
  g_signal_handlers_disconnect_by_data (eco_document_get_selection (self->document), self);
  g_clear_object (&self->document);
}

static void
connect_document (EcoInspector *self)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);

  g_signal_connect (ecosystem, "object-changed", G_CALLBACK (object_changed_cb), self);
  g_signal_connect_swapped (eco_ecosystem_get_exchanges (ecosystem), "items-changed",
                            G_CALLBACK (_eco_inspector_queue), self);
  g_signal_connect_swapped (eco_ecosystem_get_rings (ecosystem), "items-changed",
                            G_CALLBACK (_eco_inspector_queue), self);
  g_signal_connect_swapped (eco_ecosystem_get_sectors (ecosystem), "items-changed",
                            G_CALLBACK (_eco_inspector_queue), self);
  g_signal_connect_swapped (eco_document_get_selection (self->document), "changed",
                            G_CALLBACK (_eco_inspector_queue), self);
}

/* Selects something that is named here. */
void
_eco_inspector_choose (EcoInspector *self, const char *id)
{
  g_autofree char *own = g_strdup (id);

  eco_selection_set_only (eco_document_get_selection (self->document), own);
  g_signal_emit (self, signals[OBJECT_CHOSEN], 0, own);
}

/* ---- Life */

static void
eco_inspector_dispose (GObject *object)
{
  EcoInspector *self = ECO_INSPECTOR (object);

  g_clear_handle_id (&self->rebuild_idle, g_source_remove);
  eco_inspector_set_analyst (self, NULL);
  disconnect_document (self);
  if (self->scroller != NULL)
    {
      clear_content (self);
      g_clear_pointer (&self->scroller, gtk_widget_unparent);
    }
  G_OBJECT_CLASS (eco_inspector_parent_class)->dispose (object);
}

static void
eco_inspector_finalize (GObject *object)
{
  EcoInspector *self = ECO_INSPECTOR (object);

  g_ptr_array_unref (self->objects);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->open_groups);
  G_OBJECT_CLASS (eco_inspector_parent_class)->finalize (object);
}

static void
eco_inspector_class_init (EcoInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_inspector_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_inspector_finalize;

  /**
   * EcoInspector::object-chosen:
   * @id: of what was selected here
   */
  signals[OBJECT_CHOSEN] =
    g_signal_new ("object-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * EcoInspector::finding-chosen:
   * @finding: (type EcoFinding): what the user wants to read more of
   */
  signals[FINDING_CHOSEN] =
    g_signal_new ("finding-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, ECO_TYPE_FINDING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ecotone/Ecotone/ui/inspector/eco-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoInspector, scroller);
  gtk_widget_class_bind_template_child (widget_class, EcoInspector, content);
}

static void
eco_inspector_init (EcoInspector *self)
{
  self->objects = g_ptr_array_new ();
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_field_row_unref);
  self->open_groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eco_inspector_set_document:
 * @document: (nullable): whose selection is shown
 *
 * Shows another document.
 */
void
eco_inspector_set_document (EcoInspector *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_INSPECTOR (self));
  if (document != NULL)
    g_object_ref (document);
  disconnect_document (self);
  self->document = document;
  if (document != NULL)
    connect_document (self);
  rebuild (self);
}

/**
 * eco_inspector_set_analyst:
 * @analyst: (nullable): who analyses the document
 *
 * Shows what the analysis says of the selection, too.
 */
void
eco_inspector_set_analyst (EcoInspector *self, EcoAnalyst *analyst)
{
  g_return_if_fail (ECO_IS_INSPECTOR (self));
  if (self->analyst != NULL)
    g_signal_handlers_disconnect_by_data (self->analyst, self);
  g_set_object (&self->analyst, analyst);
  if (analyst != NULL)
    g_signal_connect_swapped (analyst, "updated", G_CALLBACK (_eco_inspector_refresh_balance),
                              self);
  if (analyst == NULL)
    _eco_inspector_refresh_balance (self);
}

/**
 * eco_inspector_edit_name:
 *
 * Gives the keys to the name of what is selected, or to its first field.
 */
void
eco_inspector_edit_name (EcoInspector *self)
{
  EcoFieldRow *row = NULL;

  g_return_if_fail (ECO_IS_INSPECTOR (self));
  if (self->rebuild_idle != 0)
    {
      g_clear_handle_id (&self->rebuild_idle, g_source_remove);
      rebuild (self);
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      EcoFieldRow *own = self->rows->pdata[i];

      if (row == NULL || g_str_equal (own->field->name, "name"))
        row = own;
    }
  if (row == NULL)
    return;
  gtk_widget_grab_focus (row->widget);
  if (GTK_IS_EDITABLE (row->widget))
    gtk_editable_select_region (GTK_EDITABLE (row->widget), 0, -1);
}
