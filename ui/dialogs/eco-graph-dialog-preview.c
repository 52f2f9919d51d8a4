/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGraphDialog: what would become of every node and edge, and what is wrong. It is planned in a
 * thread, on a copy of the ecosystem. */
#include "config.h"

#include "dialogs/eco-graph-dialog-private.h"
#include "dialogs/eco-import-item-factory.h"

#include "model/eco-model.h"

#include <glib/gi18n-lib.h>

/* Nobody reads more of them. */
#define MOST_ITEMS 10000u

/* Which buttons there are, in the order in which the first that has something is chosen. */
static const int filter_order[ECO_N_GRAPH_FILTERS] = {
  ECO_IMPORT_ITEM_PROBLEMS, ECO_IMPORT_NEW, ECO_IMPORT_CHANGED, ECO_IMPORT_MISSING, ECO_IMPORT_SAME,
};

static GtkToggleButton *
get_button (EcoGraphDialog *self, int filter)
{
  GtkToggleButton *const buttons[ECO_N_GRAPH_FILTERS] = {
    [ECO_IMPORT_NEW] = self->new_button,
    [ECO_IMPORT_CHANGED] = self->changed_button,
    [ECO_IMPORT_SAME] = self->same_button,
    [ECO_IMPORT_MISSING] = self->missing_button,
    [ECO_IMPORT_ITEM_PROBLEMS] = self->problems_button,
  };

  return buttons[filter];
}

static guint
count (EcoGraphDialog *self, int filter)
{
  return filter == ECO_IMPORT_ITEM_PROBLEMS
             ? self->plan->problems->len
             : eco_graph_plan_count (self->plan, ECO_GRAPH_NODES, (EcoImportState) filter) +
                   eco_graph_plan_count (self->plan, ECO_GRAPH_EDGES, (EcoImportState) filter);
}

static char *
dup_button_label (int filter, guint n)
{
  switch (filter)
    {
    case ECO_IMPORT_NEW:
      return g_strdup_printf (C_ ("import", "%u new"), n);
    case ECO_IMPORT_CHANGED:
      return g_strdup_printf (C_ ("import", "%u changed"), n);
    case ECO_IMPORT_SAME:
      return g_strdup_printf (C_ ("import", "%u unchanged"), n);
    case ECO_IMPORT_MISSING:
      return g_strdup_printf (C_ ("import", "%u not in the file"), n);
    default:
      return g_strdup_printf (ngettext ("%u problem", "%u problems", n), n);
    }
}

/* ---- The list */

static char *
dup_place (guint line)
{
  /* TRANSLATORS: a line of a text file */
  return line > 0 ? g_strdup_printf (_("Line %u"), line) : g_strdup ("");
}

static const char *
get_name (EcoGraphDialog *self, const char *id)
{
  EcoNode *node = id != NULL ? eco_ecosystem_lookup_node (self->plan->becomes, id) : NULL;

  return node != NULL && node->name != NULL ? node->name : "…";
}

/* An exchange is known by its ends. */
static char *
dup_title (EcoGraphDialog *self, const EcoImportRow *row)
{
  EcoObject *object = row->made != NULL ? row->made : row->object;

  if (!ECO_IS_EXCHANGE (object))
    return g_strdup (eco_object_get_name (object));
  return g_strdup_printf ("%s → %s", get_name (self, ECO_EXCHANGE (object)->from),
                          get_name (self, ECO_EXCHANGE (object)->to));
}

static guint
find_line (EcoGraphDialog *self, EcoGraphPart part, const EcoImportRow *row)
{
  GPtrArray *items = _eco_graph_dialog_get_graph (self)->items[part];
  guint at;

  if (row->number == 0)
    return 0;
  at = part == ECO_GRAPH_NODES ? row->number - 1
                               : g_array_index (self->plan->edges, guint, row->number - 1);
  return ((EcoGraphItem *) items->pdata[at])->line;
}

static void
add_rows (EcoGraphDialog *self, EcoGraphPart part, GPtrArray *items)
{
  EcoImportPlan *plan = self->plan->parts[part];
  guint list = part == ECO_GRAPH_NODES ? ECO_ECOSYSTEM_NODES : ECO_ECOSYSTEM_EXCHANGES;

  for (guint i = 0; plan != NULL && i < plan->rows->len && items->len < MOST_ITEMS; i++)
    {
      const EcoImportRow *row = plan->rows->pdata[i];
      g_autofree char *title = NULL, *place = NULL;

      if ((int) row->state != self->filter)
        continue;
      title = dup_title (self, row);
      place = dup_place (find_line (self, part, row));
      g_ptr_array_add (items, eco_import_item_new_named (
                                  row, list, self->settings->parts[part]->missing, title, place));
    }
}

static void
add_problems (EcoGraphDialog *self, GPtrArray *items)
{
  for (guint i = 0; i < self->plan->problems->len; i++)
    {
      const EcoGraphProblem *problem = self->plan->problems->pdata[i];
      g_autofree char *place = dup_place (problem->line);
      g_autofree char *title =
          problem->attribute != NULL && problem->item != NULL
              ? g_strdup_printf ("%s · %s", problem->item, problem->attribute)
              : g_strdup (problem->item != NULL ? problem->item : _("The file"));

      g_ptr_array_add (items, eco_import_item_new_wrong (title, problem->message, place));
    }
}

static void
show_items (EcoGraphDialog *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->filter == ECO_IMPORT_ITEM_PROBLEMS)
    add_problems (self, items);
  else
    for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
      add_rows (self, (EcoGraphPart) part, items);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->preview_stack, items->len > 0 ? "list" : "empty");
}

/* ---- What it comes to */

static void
show_counts (EcoGraphDialog *self)
{
  int first = -1;

  self->filling = TRUE;
  for (int i = 0; i < ECO_N_GRAPH_FILTERS; i++)
    {
      int filter = filter_order[i];
      guint n = count (self, filter);
      g_autofree char *label = dup_button_label (filter, n);

      gtk_button_set_label (GTK_BUTTON (get_button (self, filter)), label);
      gtk_widget_set_sensitive (GTK_WIDGET (get_button (self, filter)), n > 0);
      if (first < 0 && n > 0)
        first = filter;
    }
  if (self->plan->problems->len > 0 || self->filter < 0 || count (self, self->filter) == 0)
    self->filter = first >= 0 ? first : ECO_IMPORT_NEW;
  gtk_toggle_button_set_active (get_button (self, self->filter), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_button), self->plan->problems->len > 0);
  /* A new ecosystem has nothing that could change. */
  for (int i = 0; i < ECO_N_GRAPH_FILTERS; i++)
    if (self->is_new && filter_order[i] != ECO_IMPORT_ITEM_PROBLEMS &&
        filter_order[i] != ECO_IMPORT_NEW)
      gtk_widget_set_visible (GTK_WIDGET (get_button (self, filter_order[i])), FALSE);
  self->filling = FALSE;
}

static char *
dup_made (EcoGraphDialog *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->plan->made->len; i++)
    g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "",
                            eco_object_get_name (self->plan->made->pdata[i]));
  /* TRANSLATORS: names of rings and sectors */
  return names->len > 0 ? g_strdup_printf (_("New rings and sectors: %s"), names->str) : NULL;
}

static void
show_notes (EcoGraphDialog *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *made = dup_made (self);
  guint n_nodes = eco_graph_plan_count (self->plan, ECO_GRAPH_NODES, ECO_IMPORT_NEW);
  guint n_exchanges = eco_graph_plan_count (self->plan, ECO_GRAPH_EDGES, ECO_IMPORT_NEW);
  g_autofree char *summary =
      self->plan->problems->len > 0
          ? g_strdup (_("Nothing is imported while there are problems"))
          : g_strdup_printf (_("New nodes: %u, new exchanges: %u"), n_nodes, n_exchanges);

  if (made != NULL)
    g_string_append (text, made);
  for (guint i = 0; i < self->plan->notes->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            (char *) self->plan->notes->pdata[i]);
  gtk_label_set_text (self->summary_label, summary);
  gtk_label_set_text (self->notes_label, text->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->notes_label), text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_label), text->len > 0);
}

static void
show_import_button (EcoGraphDialog *self)
{
  gboolean possible = self->plan->problems->len == 0 && eco_graph_plan_does_something (self->plan);

  gtk_widget_set_sensitive (self->import_button, possible);
  gtk_widget_set_tooltip_text (self->import_button,
                               possible ? NULL
                               : self->plan->problems->len > 0
                                   ? _("Nothing is imported while there are problems")
                                   : _("The ecosystem has all of this already"));
}

/* ---- The plan */

/* What goes to the thread. */
typedef struct
{
  EcoEcosystem *ecosystem; /* a copy */
  EcoCatalog *catalog;
  EcoGraphText **graph;
  EcoGraphSettings *settings;
  guint position;
} Job;

static void
clear_graph (gpointer data)
{
  g_clear_pointer ((EcoGraphText **) data, eco_graph_text_free);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->ecosystem);
  g_object_unref (job->catalog);
  g_atomic_rc_box_release_full (job->graph, clear_graph);
  eco_graph_settings_free (job->settings);
  g_free (job);
}

static void
plan_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  EcoGraphPlan *plan = eco_graph_plan_new (job->ecosystem, job->catalog, *job->graph, job->settings,
                                           cancellable, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) eco_graph_plan_free);
  else
    g_task_return_error (task, error);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoGraphDialog) self = data;
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoGraphPlan) plan = g_task_propagate_pointer (G_TASK (result), &error);

  /* Closed, or something else was chosen meanwhile. */
  if (self->document == NULL ||
      (GCancellable *) self->work != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->work);
  if (plan == NULL)
    {
      _eco_graph_dialog_fail (self, error);
      return;
    }
  _eco_graph_dialog_drop_plan (self);
  self->plan = g_steal_pointer (&plan);
  self->position = job->position;
  show_counts (self);
  show_items (self);
  show_notes (self);
  show_import_button (self);
}

static gboolean
plan_cb (gpointer data)
{
  EcoGraphDialog *self = data;
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  self->idle = 0;
  if (self->work != NULL)
    g_cancellable_cancel (G_CANCELLABLE (self->work));
  g_clear_object (&self->work);
  self->work = eco_progress_new ();
  job->ecosystem = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (ecosystem)));
  job->catalog = g_object_ref (self->catalog);
  job->graph = g_atomic_rc_box_acquire (self->graph);
  job->settings = eco_graph_settings_copy (self->settings);
  job->position = eco_history_get_position (eco_document_get_history (self->document));
  task = g_task_new (NULL, G_CANCELLABLE (self->work), planned_cb, g_object_ref (self));
  g_task_set_source_tag (task, plan_cb);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, plan_thread);
  return G_SOURCE_REMOVE;
}

/* Makes the plan anew, once for all that was chosen meanwhile. What is shown stays until then, but
 * is not done. */
void
_eco_graph_dialog_queue (EcoGraphDialog *self)
{
  gtk_widget_set_sensitive (self->import_button, FALSE);
  if (self->idle == 0)
    self->idle = g_idle_add (plan_cb, self);
}

/* Items show the plan, so they go first. */
void
_eco_graph_dialog_drop_plan (EcoGraphDialog *self)
{
  g_list_store_remove_all (self->items);
  g_clear_pointer (&self->plan, eco_graph_plan_free);
}

void
_eco_graph_dialog_filter_cb (EcoGraphDialog *self, GtkToggleButton *button)
{
  if (self->filling || self->plan == NULL || !gtk_toggle_button_get_active (button))
    return;
  for (int i = 0; i < ECO_N_GRAPH_FILTERS; i++)
    if (get_button (self, i) == button)
      self->filter = i;
  show_items (self);
}

/* The parts of the list, which no template can make. */
void
_eco_graph_dialog_init_preview (EcoGraphDialog *self)
{
  GtkListItemFactory *factory = eco_import_item_factory_new ();

  self->filter = -1;
  self->items = g_list_store_new (ECO_TYPE_IMPORT_ITEM);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (gtk_no_selection_new (
                                                g_object_ref (G_LIST_MODEL (self->items)))));
  g_object_unref (factory);
}
