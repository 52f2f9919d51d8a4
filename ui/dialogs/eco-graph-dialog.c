/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGraphDialog: a graph of another program comes into the ecosystem, or becomes a new one. It is
 * read, planned and laid out in threads; what it would do is shown before it does anything. */
#include "config.h"

#include "dialogs/eco-graph-dialog-private.h"

#include "session/eco-graph-source.h"
#include "store/eco-file-state.h"

#include <glib/gi18n-lib.h>

enum
{
  IMPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoGraphDialog, eco_graph_dialog, ADW_TYPE_WINDOW)

/* ---- Reading */

static void
box_clear (gpointer data)
{
  g_clear_pointer ((EcoGraphText **) data, eco_graph_text_free);
}

static void
box_free (gpointer data)
{
  g_atomic_rc_box_release_full (data, box_clear);
}

static void
read_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GFile *file = data;
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = eco_file_load (file, ECO_GRAPH_MOST_BYTES, cancellable, NULL, &error);
  EcoGraphText *graph =
      bytes != NULL ? eco_graph_source_read (bytes, name, NULL, cancellable, &error) : NULL;
  EcoGraphText **box;

  if (graph == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  box = g_atomic_rc_box_new0 (EcoGraphText *);
  *box = graph;
  g_task_return_pointer (task, box, box_free);
}

void
_eco_graph_dialog_fail (EcoGraphDialog *self, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_page, text);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  gtk_widget_set_sensitive (self->import_button, FALSE);
}

static void
start_document (EcoGraphDialog *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autoptr (EcoEcosystem) base = eco_graph_base_new (*self->graph, name);

  self->document = eco_document_new (base, self->catalog);
}

/* The dialog may be closed by now; then nobody waits for the graph. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoGraphDialog) self = data;
  g_autoptr (GError) error = NULL;
  EcoGraphText **graph = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->cancellable == NULL || g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_pointer (&graph, box_free);
      return;
    }
  if (graph == NULL)
    {
      _eco_graph_dialog_fail (self, error);
      return;
    }
  self->graph = graph;
  if (self->document == NULL)
    start_document (self);
  _eco_graph_dialog_fill (self);
  gtk_stack_set_visible_child_name (self->stack, "choices");
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->rings_row));
}

static void
start_reading (EcoGraphDialog *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, read_cb, g_object_ref (self));

  g_task_set_source_tag (task, start_reading);
  g_task_set_task_data (task, g_object_ref (self->file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

EcoGraphText *
_eco_graph_dialog_get_graph (EcoGraphDialog *self)
{
  return *self->graph;
}

/* ---- Importing */

static char *
dup_sentence (EcoGraphDialog *self)
{
  guint n_nodes = eco_graph_plan_count (self->plan, ECO_GRAPH_NODES, ECO_IMPORT_NEW);
  guint n_exchanges = eco_graph_plan_count (self->plan, ECO_GRAPH_EDGES, ECO_IMPORT_NEW);
  guint n_changed = eco_graph_plan_count (self->plan, ECO_GRAPH_NODES, ECO_IMPORT_CHANGED) +
                    eco_graph_plan_count (self->plan, ECO_GRAPH_EDGES, ECO_IMPORT_CHANGED);

  /* TRANSLATORS: what was imported */
  return g_strdup_printf (_("New nodes: %u, new exchanges: %u, changed: %u"), n_nodes, n_exchanges,
                          n_changed);
}

/* What goes to the thread that lays out. */
typedef struct
{
  EcoGraphPlan *plan;
  EcoCatalog *catalog;
} Layout;

static void
layout_free (gpointer data)
{
  Layout *self = data;

  g_clear_pointer (&self->plan, eco_graph_plan_free);
  g_object_unref (self->catalog);
  g_free (self);
}

static void
layout_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  Layout *layout = data;
  GError *error = NULL;

  if (eco_graph_plan_arrange (layout->plan, layout->catalog, client, cancellable, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
arranged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoGraphDialog) self = data;
  Layout *layout = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  /* Closed. */
  if (!g_task_propagate_boolean (G_TASK (result), &error) && self->document == NULL)
    return;
  g_clear_object (&self->work);
  if (error == NULL && self->document != NULL)
    {
      self->plan = g_steal_pointer (&layout->plan);
      text = dup_sentence (self);
      eco_graph_plan_apply (self->plan, self->document, name, &error);
    }
  if (self->document == NULL)
    return;
  if (error != NULL)
    {
      _eco_graph_dialog_fail (self, error);
      return;
    }
  g_signal_emit (self, signals[IMPORTED], 0, text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
fraction_cb (EcoGraphDialog *self)
{
  gtk_progress_bar_set_fraction (self->progress_bar, eco_progress_get_fraction (self->work));
}

/* The preview goes first: the plan belongs to the thread now. */
static void
import_clicked_cb (EcoGraphDialog *self)
{
  g_autoptr (GTask) task = NULL;
  Layout *layout;

  if (self->plan == NULL || self->work != NULL)
    return;
  /* What was done meanwhile, such as a layout that came late, is planned for too. */
  if (self->position != eco_history_get_position (eco_document_get_history (self->document)))
    {
      _eco_graph_dialog_queue (self);
      return;
    }
  g_list_store_remove_all (self->items);
  layout = g_new0 (Layout, 1);
  layout->plan = g_steal_pointer (&self->plan);
  layout->catalog = g_object_ref (self->catalog);
  gtk_widget_set_sensitive (self->import_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "arranging");
  self->work = eco_progress_new ();
  g_signal_connect_object (self->work, "notify::fraction", G_CALLBACK (fraction_cb), self,
                           G_CONNECT_SWAPPED);
  task = g_task_new (NULL, G_CANCELLABLE (self->work), arranged_cb, g_object_ref (self));
  g_task_set_source_tag (task, import_clicked_cb);
  g_task_set_task_data (task, layout, layout_free);
  g_task_run_in_thread (task, layout_thread);
}

/* ---- Life */

static void
eco_graph_dialog_dispose (GObject *object)
{
  EcoGraphDialog *self = ECO_GRAPH_DIALOG (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->work != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->work, self);
      g_cancellable_cancel (G_CANCELLABLE (self->work));
    }
  g_clear_object (&self->work);
  if (self->items != NULL)
    _eco_graph_dialog_drop_plan (self);
  g_clear_pointer (&self->settings, eco_graph_settings_free);
  g_clear_pointer (&self->graph, box_free);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (eco_graph_dialog_parent_class)->dispose (object);
}

static void
eco_graph_dialog_finalize (GObject *object)
{
  EcoGraphDialog *self = ECO_GRAPH_DIALOG (object);

  g_clear_object (&self->file);
  g_clear_object (&self->catalog);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->items);
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      g_ptr_array_unref (self->rows[part]);
    }
  G_OBJECT_CLASS (eco_graph_dialog_parent_class)->finalize (object);
}

static void
bind_choices (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, graph_group);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, rings_row);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, brand_row);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, brand_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, ways_row);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, places_row);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, places_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, missing_row);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, nodes_group);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, edges_group);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, values_box);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, notes_label);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, problems_button);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, new_button);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, changed_button);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, missing_button);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, same_button);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, preview_stack);
  gtk_widget_class_bind_template_child (widget_class, EcoGraphDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, _eco_graph_dialog_option_cb);
  gtk_widget_class_bind_template_callback (widget_class, _eco_graph_dialog_filter_cb);
}

static void
eco_graph_dialog_class_init (EcoGraphDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_graph_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_graph_dialog_finalize;

  /**
   * EcoGraphDialog::imported:
   * @text: a sentence that says what came
   */
  signals[IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/ecotone/Ecotone/ui/dialogs/eco-graph-dialog.ui");
  bind_template (widget_class);
  bind_choices (widget_class);
}

static void
eco_graph_dialog_init (EcoGraphDialog *self)
{
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    self->rows[part] = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  _eco_graph_dialog_init_preview (self);
}

/**
 * eco_graph_dialog_takes:
 *
 * Returns: whether the file is called as files of graphs are
 */
gboolean
eco_graph_dialog_takes (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  EcoGraphFormat format;

  return name != NULL && eco_graph_format_find (name, &format);
}

/**
 * eco_graph_dialog_new:
 * @document: (nullable): what the graph goes into; %NULL for a new one
 * @file: a graph
 *
 * Returns: (transfer none): the dialog, not yet shown; it reads the file meanwhile
 */
GtkWidget *
eco_graph_dialog_new (EcoDocument *document, EcoCatalog *catalog, GFile *file)
{
  EcoGraphDialog *self = g_object_new (ECO_TYPE_GRAPH_DIALOG, NULL);
  g_autofree char *name = g_file_get_basename (file);

  self->is_new = document == NULL;
  self->document = document != NULL ? g_object_ref (document) : NULL;
  self->catalog = g_object_ref (catalog);
  self->file = g_object_ref (file);
  adw_window_title_set_subtitle (self->title, name);
  start_reading (self);
  return GTK_WIDGET (self);
}

/**
 * eco_graph_dialog_get_document:
 *
 * Returns: (transfer none) (nullable): what the graph has come into; %NULL while a new one is not
 *   there yet
 */
EcoDocument *
eco_graph_dialog_get_document (EcoGraphDialog *self)
{
  g_return_val_if_fail (ECO_IS_GRAPH_DIALOG (self), NULL);
  return self->document;
}
