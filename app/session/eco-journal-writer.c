/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The thread that puts a journal on the disk, so that nobody waits for that. What it is given it
 * writes in this order and at once, and syncs it a second later at most: a crash of the program
 * loses nothing of it, one of the computer no more than that. */
#include "config.h"

#include "session/eco-journal-private.h"

#include "store/eco-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define SYNC_MICROSECONDS G_USEC_PER_SEC

typedef enum
{
  JOB_STEP,
  JOB_SNAPSHOT,
  JOB_META,
  JOB_CLEAN,
  JOB_FLUSH,
  JOB_END,
} JobKind;

/* Somebody who waits for all that was given before. */
typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean done;
  char *problem;
} Waiting;

typedef struct
{
  JobKind kind;
  char *label;
  GBytes *changes;
  guint distance;
  gint64 time;
  EcoEcosystem *ecosystem; /* nobody else has it */
  EcoJournalMeta *meta;
  gboolean has_gap; /* the log does not lead to this snapshot */
  Waiting *waiting;
} Job;

struct _EcoJournalWriter
{
  gatomicrefcount ref_count;
  GThread *thread;
  GAsyncQueue *jobs;
  GMainContext *context; /* where it was made */
  int removed;           /* atomic: all is for nothing from now on */

  /* of where it was made */
  const EcoJournalWriterEvents *events;
  gpointer owner; /* %NULL: nobody listens any more */

  /* of the thread */
  EcoJournalFolder *folder;
  guint64 generation;
  guint64 first;      /* that counts; those before are in the document's file */
  guint64 first_own;  /* that may be removed */
  int log;            /* -1: there is none to add to */
  guint32 n_steps;    /* in the log */
  gint64 dirty_since; /* monotonic; 0: all is synced */
  char *problem;      /* why there is none; %NULL while nothing went wrong */
};

static void
job_free (Job *job)
{
  g_free (job->label);
  g_clear_pointer (&job->changes, g_bytes_unref);
  g_clear_object (&job->ecosystem);
  g_clear_pointer (&job->meta, _eco_journal_meta_free);
  g_free (job);
}

static void
writer_unref (EcoJournalWriter *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  if (self->log >= 0)
    close (self->log);
  g_async_queue_unref (self->jobs);
  g_main_context_unref (self->context);
  g_free (self->problem);
  g_free (self);
}

/* ---- Telling */

typedef struct
{
  EcoJournalWriter *writer;
  gboolean is_snapshot;
  gboolean done;
  char *problem;
} Report;

static void
report_free (gpointer data)
{
  Report *report = data;

  writer_unref (report->writer);
  g_free (report->problem);
  g_free (report);
}

static gboolean
report_cb (gpointer data)
{
  Report *report = data;
  EcoJournalWriter *self = report->writer;

  if (self->owner == NULL)
    return G_SOURCE_REMOVE;
  if (report->is_snapshot)
    self->events->snapshot_done (self->owner, report->done, report->problem);
  else
    self->events->lost (self->owner, report->problem);
  return G_SOURCE_REMOVE;
}

static void
tell (EcoJournalWriter *self, gboolean is_snapshot, gboolean done)
{
  Report *report = g_new0 (Report, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  g_atomic_ref_count_inc (&self->ref_count);
  *report = (Report){ self, is_snapshot, done, g_strdup (self->problem) };
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, report_cb, report, report_free);
  g_source_attach (source, self->context);
}

/* ---- The log */

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      ssize_t done = write (fd, data, length);

      if (done < 0 && errno == EINTR)
        continue;
      if (done <= 0)
        {
          errno = done == 0 ? EIO : errno;
          return FALSE;
        }
      data += done;
      length -= (gsize) done;
    }
  return TRUE;
}

static gboolean
sync_file (int fd)
{
  while (fdatasync (fd) != 0)
    if (errno == EINVAL || errno == ENOTSUP || errno == ENOSYS)
      return TRUE;
    else if (errno != EINTR)
      return FALSE;
  return TRUE;
}

/* What is done from now on is not kept, as a gap in the log would be. */
static void
lose (EcoJournalWriter *self, const char *why)
{
  if (self->log >= 0)
    close (self->log);
  self->log = -1;
  self->dirty_since = 0;
  g_free (self->problem);
  self->problem = g_strdup (why);
}

static gboolean
sync_log (EcoJournalWriter *self)
{
  gboolean done = self->dirty_since == 0 || self->log < 0 || sync_file (self->log);

  self->dirty_since = 0;
  if (done)
    return TRUE;
  lose (self, g_strerror (errno));
  tell (self, FALSE, FALSE);
  return FALSE;
}

static void
add_step (EcoJournalWriter *self, Job *job)
{
  EcoJournalStep step = { job->time, job->distance, job->label, job->changes };
  g_autoptr (GBytes) record = NULL;

  if (self->log < 0)
    return;
  record = eco_journal_file_write_step (self->n_steps, &step);
  if (!write_all (self->log, record))
    {
      lose (self, g_strerror (errno));
      tell (self, FALSE, FALSE);
      return;
    }
  self->n_steps++;
  if (self->dirty_since == 0)
    self->dirty_since = g_get_monotonic_time ();
}

/* The log of a generation that is about to begin, or -1 with errno. */
static int
begin_log (EcoJournalWriter *self, guint64 generation, Job *job)
{
  g_autofree char *path = _eco_journal_dup_file_name (self->folder->path, "log", generation);
  g_autoptr (GBytes) header = eco_journal_file_write_header (generation, job->time, job->distance);
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
  int code;

  if (fd >= 0 && write_all (fd, header) && sync_file (fd))
    return fd;
  code = errno;
  if (fd >= 0)
    {
      close (fd);
      unlink (path);
    }
  errno = code;
  return -1;
}

/* ---- Snapshots */

/* Generations that there is a later one of, or that do not count any more. */
static void
remove_old (EcoJournalWriter *self, guint64 before)
{
  static const char *const kinds[] = { "snapshot", "log" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GArray) old = _eco_journal_list_generations (self->folder->path, kinds[i]);

      for (guint j = 0; j < old->len; j++)
        {
          guint64 generation = g_array_index (old, guint64, j);
          g_autofree char *path =
              _eco_journal_dup_file_name (self->folder->path, kinds[i], generation);

          if (generation >= self->first_own && generation < before)
            unlink (path);
        }
    }
}

/* The folder itself, and those that it is in. */
static void
sync_folders (EcoJournalWriter *self)
{
  g_autofree char *root = g_path_get_dirname (self->folder->path);
  int fd = open (root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static gboolean
save_meta (EcoJournalWriter *self, EcoJournalMeta *meta, GError **error)
{
  meta->generation = self->first;
  return _eco_journal_meta_save (meta, self->folder->path, error);
}

static gboolean
save_snapshot (EcoJournalWriter *self, guint64 generation, Job *job, GError **error)
{
  g_autofree char *path = _eco_journal_dup_file_name (self->folder->path, "snapshot", generation);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return save_meta (self, job->meta, error) &&
         eco_save_ecosystem (job->ecosystem, file, NULL,
                             ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP | ECO_SAVE_PRIVATE, NULL,
                             error);
}

/* The log comes first, so that a snapshot always has one; it counts when that is there. */
static gboolean
begin_generation (EcoJournalWriter *self, Job *job, GError **error)
{
  guint64 generation = self->generation + 1;
  g_autofree char *path = _eco_journal_dup_file_name (self->folder->path, "log", generation);
  int log;

  log = begin_log (self, generation, job);
  if (log < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno),
                           g_strerror (errno));
      return FALSE;
    }
  if (!save_snapshot (self, generation, job, error))
    {
      close (log);
      unlink (path);
      return FALSE;
    }
  if (self->log >= 0)
    close (self->log);
  self->log = log;
  self->generation = generation;
  self->n_steps = 0;
  self->dirty_since = 0;
  g_clear_pointer (&self->problem, g_free);
  sync_folders (self);
  remove_old (self, generation);
  return TRUE;
}

/* Why, without the names of files that only the journal knows. */
static const char *
get_cause (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strerror (ENOSPC);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return g_strerror (EROFS);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_strerror (EACCES);
  return error->message;
}

static void
take_snapshot (EcoJournalWriter *self, Job *job)
{
  g_autoptr (GError) error = NULL;

  sync_log (self);
  if (begin_generation (self, job, &error))
    {
      tell (self, TRUE, TRUE);
      return;
    }
  if (job->has_gap || self->log < 0)
    lose (self, get_cause (error));
  tell (self, TRUE, FALSE);
}

/* All is in the document's file: nothing of the journal counts any more. */
static void
clean (EcoJournalWriter *self, Job *job)
{
  self->first_own = 0;
  self->first = self->generation + 1;
  if (!save_meta (self, job->meta, NULL))
    return;
  if (self->log >= 0)
    close (self->log);
  self->log = -1;
  self->dirty_since = 0;
  g_clear_pointer (&self->problem, g_free);
  remove_old (self, self->generation + 1);
}

/* ---- The thread */

static void
answer (EcoJournalWriter *self, Waiting *waiting)
{
  sync_log (self);
  g_mutex_lock (&waiting->mutex);
  waiting->problem = g_strdup (self->problem);
  waiting->done = TRUE;
  g_cond_signal (&waiting->cond);
  g_mutex_unlock (&waiting->mutex);
}

static void
do_job (EcoJournalWriter *self, Job *job)
{
  if (job->kind == JOB_FLUSH)
    answer (self, job->waiting);
  else if (g_atomic_int_get (&self->removed))
    return;
  else if (job->kind == JOB_STEP)
    add_step (self, job);
  else if (job->kind == JOB_SNAPSHOT)
    take_snapshot (self, job);
  else if (job->kind == JOB_META)
    save_meta (self, job->meta, NULL);
  else if (job->kind == JOB_CLEAN)
    clean (self, job);
}

/* The next job; NULL when it is time to sync. */
static Job *
wait_for_job (EcoJournalWriter *self)
{
  gint64 left;

  if (self->dirty_since == 0)
    return g_async_queue_pop (self->jobs);
  left = self->dirty_since + SYNC_MICROSECONDS - g_get_monotonic_time ();
  return left > 0 ? g_async_queue_timeout_pop (self->jobs, (guint64) left) : NULL;
}

static gpointer
run (gpointer data)
{
  EcoJournalWriter *self = data;
  gboolean ended = FALSE;

  while (!ended)
    {
      Job *job = wait_for_job (self);

      if (job == NULL)
        {
          sync_log (self);
          continue;
        }
      do_job (self, job);
      ended = job->kind == JOB_END;
      job_free (job);
    }
  if (g_atomic_int_get (&self->removed))
    _eco_journal_folder_remove (self->folder);
  else
    sync_log (self);
  /* The lock goes now, not with the last that is still to be told. */
  g_clear_pointer (&self->folder, _eco_journal_folder_free);
  writer_unref (self);
  return NULL;
}

static void
push (EcoJournalWriter *self, Job job)
{
  g_async_queue_push (self->jobs, g_memdup2 (&job, sizeof job));
}

/* ---- What the journal asks for */

/* The latest that there is anything of. */
static guint64
find_generation (const EcoJournalFolder *folder)
{
  g_autoptr (GArray) snapshots = _eco_journal_list_generations (folder->path, "snapshot");
  g_autoptr (GArray) logs = _eco_journal_list_generations (folder->path, "log");
  guint64 generation = 0;

  if (snapshots->len > 0)
    generation = g_array_index (snapshots, guint64, 0);
  if (logs->len > 0)
    generation = MAX (generation, g_array_index (logs, guint64, 0));
  return generation;
}

/* @folder: (transfer full). @keep_old: what is in it could not be read whole, and stays until all
 * is saved */
EcoJournalWriter *
_eco_journal_writer_new (EcoJournalFolder *folder, gboolean keep_old,
                         const EcoJournalWriterEvents *events, gpointer owner)
{
  EcoJournalWriter *self = g_new0 (EcoJournalWriter, 1);
  g_autoptr (EcoJournalMeta) meta = _eco_journal_meta_load (folder->path);

  g_atomic_ref_count_init (&self->ref_count);
  self->jobs = g_async_queue_new ();
  self->context = g_main_context_ref_thread_default ();
  self->events = events;
  self->owner = owner;
  self->folder = folder;
  self->generation = find_generation (folder);
  self->first = meta->generation;
  self->first_own = keep_old ? self->generation + 1 : 0;
  self->log = -1;
  g_atomic_ref_count_inc (&self->ref_count);
  self->thread = g_thread_new ("journal", run, self);
  return self;
}

/* @changes: what eco_writer_write_objects() made of the records of a step */
void
_eco_journal_writer_add_step (EcoJournalWriter *self, const char *label, GBytes *changes,
                              guint distance)
{
  push (self, (Job){ .kind = JOB_STEP,
                     .label = g_strdup (label),
                     .changes = g_bytes_ref (changes),
                     .distance = distance,
                     .time = g_get_real_time () });
}

/* @ecosystem: (transfer full): a copy that nobody else has. @has_gap: the steps do not lead there
 */
void
_eco_journal_writer_add_snapshot (EcoJournalWriter *self, EcoEcosystem *ecosystem,
                                  EcoJournalMeta *meta, guint distance, gboolean has_gap)
{
  push (self, (Job){ .kind = JOB_SNAPSHOT,
                     .ecosystem = ecosystem,
                     .meta = meta,
                     .distance = distance,
                     .has_gap = has_gap,
                     .time = g_get_real_time () });
}

/* @meta: (transfer full). @clean: all is in the file that it names */
void
_eco_journal_writer_set_meta (EcoJournalWriter *self, EcoJournalMeta *meta, gboolean is_clean)
{
  push (self, (Job){ .kind = is_clean ? JOB_CLEAN : JOB_META, .meta = meta });
}

/* Waits until all that was given is on the disk. */
gboolean
_eco_journal_writer_flush (EcoJournalWriter *self, GError **error)
{
  Waiting waiting = { 0 };

  g_mutex_init (&waiting.mutex);
  g_cond_init (&waiting.cond);
  push (self, (Job){ .kind = JOB_FLUSH, .waiting = &waiting });
  g_mutex_lock (&waiting.mutex);
  while (!waiting.done)
    g_cond_wait (&waiting.cond, &waiting.mutex);
  g_mutex_unlock (&waiting.mutex);
  g_mutex_clear (&waiting.mutex);
  g_cond_clear (&waiting.cond);
  if (waiting.problem == NULL)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, waiting.problem);
  g_free (waiting.problem);
  return FALSE;
}

/**
 * _eco_journal_writer_end:
 * @self: (transfer full): is not told of anything any more
 * @remove: nothing shall be left; nobody waits for what is being written. Else it is waited for
 */
void
_eco_journal_writer_end (EcoJournalWriter *self, gboolean remove)
{
  self->owner = NULL;
  if (remove)
    {
      g_atomic_int_set (&self->removed, TRUE);
      _eco_journal_folder_remove (self->folder);
    }
  push (self, (Job){ .kind = JOB_END });
  if (remove)
    g_thread_unref (self->thread);
  else
    g_thread_join (self->thread);
  writer_unref (self);
}
