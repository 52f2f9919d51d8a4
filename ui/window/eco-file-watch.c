/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFileWatch: what becomes of a document's file. */
#include "config.h"

#include "window/eco-file-watch.h"

/* Who writes a file does it in several steps: the last counts. */
#define DELAY 300 /* ms */

struct _EcoFileWatch
{
  GObject parent_instance;

  EcoDocument *document;
  GFile *file;                /* that is watched, or %NULL */
  GFileMonitor *monitor;      /* %NULL where none is to be had */
  GCancellable *cancellable;  /* of the thread that looks, or %NULL */
  guint delay;                /* source; 0 when nothing is to be looked at */
  EcoDiskAnswer last;
};

enum
{
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoFileWatch, eco_file_watch, G_TYPE_OBJECT)

static void
stop_looking (EcoFileWatch *self)
{
  g_clear_handle_id (&self->delay, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoFileWatch) self = data;
  EcoDiskAnswer answer;

  if (self->cancellable == NULL
      || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (!eco_document_check_disk_finish (ECO_DOCUMENT (source), result, &answer, NULL)
      || (answer.state == self->last.state && answer.read_only == self->last.read_only))
    return;
  self->last = answer;
  g_signal_emit (self, signals[FOUND], 0, (int) answer.state, answer.read_only);
}

/**
 * eco_file_watch_check:
 *
 * Looks at the file, in a thread.
 */
void
eco_file_watch_check (EcoFileWatch *self)
{
  g_return_if_fail (ECO_IS_FILE_WATCH (self));
  stop_looking (self);
  if (self->file == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  eco_document_check_disk_async (self->document, self->cancellable, checked_cb,
                                 g_object_ref (self));
}

static gboolean
delay_cb (gpointer data)
{
  EcoFileWatch *self = data;

  self->delay = 0;
  eco_file_watch_check (self);
  return G_SOURCE_REMOVE;
}

static void
look_soon (EcoFileWatch *self)
{
  stop_looking (self);
  self->delay = g_timeout_add (DELAY, delay_cb, self);
}

/* Where it is saved as another file, that one is watched; saving is no change by somebody else. */
static void
follow (EcoFileWatch *self)
{
  GFile *file = eco_document_get_file (self->document);

  if (file != NULL && self->file != NULL && g_file_equal (file, self->file))
    return;
  g_clear_object (&self->monitor);
  g_set_object (&self->file, file);
  if (file == NULL)
    return;
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (look_soon), self);
}

/* What was found is old once the document is saved. */
static void
file_changed_cb (EcoFileWatch *self)
{
  EcoDiskAnswer same = { ECO_DISK_SAME, FALSE };

  follow (self);
  if (self->last.state != same.state || self->last.read_only)
    g_signal_emit (self, signals[FOUND], 0, (int) same.state, same.read_only);
  self->last = same;
  look_soon (self);
}

static void
eco_file_watch_dispose (GObject *object)
{
  EcoFileWatch *self = ECO_FILE_WATCH (object);

  stop_looking (self);
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (eco_file_watch_parent_class)->dispose (object);
}

static void
eco_file_watch_class_init (EcoFileWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_file_watch_dispose;

  /**
   * EcoFileWatch::found:
   * @state: an EcoDiskState
   * @read_only: whether the file may not be written
   */
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);
}

static void
eco_file_watch_init (EcoFileWatch *self)
{
}

/**
 * eco_file_watch_new:
 * @document: whose file is watched
 *
 * Returns: (transfer full): the watch, which ends with its last reference
 */
EcoFileWatch *
eco_file_watch_new (EcoDocument *document)
{
  EcoFileWatch *self = g_object_new (ECO_TYPE_FILE_WATCH, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_swapped (document, "notify::file", G_CALLBACK (file_changed_cb), self);
  follow (self);
  eco_file_watch_check (self);
  return self;
}
