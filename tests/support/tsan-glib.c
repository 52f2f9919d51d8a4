/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tells ThreadSanitizer of what GLib hands from thread to thread: GLib is not built with it, so it
 * would take every lock, queue and task for none. It is loaded before GLib (run-tsan.sh), and each
 * function has the name of one of GLib and calls that. */
#include <dlfcn.h>
#include <gio/gio.h>

void __tsan_acquire (void *address);
void __tsan_release (void *address);

/* GLib's own function of this name. */
#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

static void
pass (gpointer address)
{
  __tsan_release (address);
  __tsan_acquire (address);
}

/* ---- Locks */

void
g_mutex_lock (GMutex *mutex)
{
  REAL (g_mutex_lock) (mutex);
  __tsan_acquire (mutex);
}

void
g_mutex_unlock (GMutex *mutex)
{
  __tsan_release (mutex);
  REAL (g_mutex_unlock) (mutex);
}

void
g_cond_wait (GCond *cond, GMutex *mutex)
{
  __tsan_release (mutex);
  REAL (g_cond_wait) (cond, mutex);
  __tsan_acquire (mutex);
}

/* What is made once may be made again while this is told: the value is the same. */
#undef g_once_init_enter
#undef g_once_init_leave
gboolean
g_once_init_enter (volatile void *location)
{
  gboolean first = REAL (g_once_init_enter) (location);

  __tsan_acquire ((gpointer) location);
  return first;
}

void
g_once_init_leave (volatile void *location, gsize result)
{
  __tsan_release ((gpointer) location);
  REAL (g_once_init_leave) (location, result);
}

/* ---- Counts of references: whoever frees comes after all who let go. */

void
g_object_unref (gpointer object)
{
  pass (object);
  REAL (g_object_unref) (object);
}

gboolean
g_atomic_ref_count_dec (gatomicrefcount *count)
{
  pass (count);
  return REAL (g_atomic_ref_count_dec) (count);
}

void
g_atomic_rc_box_release (gpointer box)
{
  pass (box);
  REAL (g_atomic_rc_box_release) (box);
}

void
g_atomic_rc_box_release_full (gpointer box, GDestroyNotify clear)
{
  pass (box);
  REAL (g_atomic_rc_box_release_full) (box, clear);
}

void
g_bytes_unref (GBytes *bytes)
{
  pass (bytes);
  REAL (g_bytes_unref) (bytes);
}

void
g_ptr_array_unref (GPtrArray *array)
{
  pass (array);
  REAL (g_ptr_array_unref) (array);
}

void
g_array_unref (GArray *array)
{
  pass (array);
  REAL (g_array_unref) (array);
}

void
g_hash_table_unref (GHashTable *table)
{
  pass (table);
  REAL (g_hash_table_unref) (table);
}

/* ---- Queues: what was pushed before is known to who pops. */

void
g_async_queue_push (GAsyncQueue *queue, gpointer data)
{
  __tsan_release (queue);
  REAL (g_async_queue_push) (queue, data);
}

gpointer
g_async_queue_pop (GAsyncQueue *queue)
{
  gpointer data = REAL (g_async_queue_pop) (queue);

  __tsan_acquire (queue);
  return data;
}

gpointer
g_async_queue_try_pop (GAsyncQueue *queue)
{
  gpointer data = REAL (g_async_queue_try_pop) (queue);

  __tsan_acquire (queue);
  return data;
}

gpointer
g_async_queue_timeout_pop (GAsyncQueue *queue, guint64 timeout)
{
  gpointer data = REAL (g_async_queue_timeout_pop) (queue, timeout);

  __tsan_acquire (queue);
  return data;
}

/* ---- Tasks */

static void
run_task (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  GTaskThreadFunc func = (GTaskThreadFunc) g_object_get_data (G_OBJECT (task), "tsan-func");

  __tsan_acquire (task);
  func (task, object, data, cancellable);
  __tsan_release (task);
}

void
g_task_run_in_thread (GTask *task, GTaskThreadFunc func)
{
  g_object_set_data (G_OBJECT (task), "tsan-func", (gpointer) func);
  __tsan_release (task);
  REAL (g_task_run_in_thread) (task, run_task);
}

void
g_task_return_pointer (GTask *task, gpointer result, GDestroyNotify destroy)
{
  __tsan_release (task);
  REAL (g_task_return_pointer) (task, result, destroy);
}

void
g_task_return_boolean (GTask *task, gboolean result)
{
  __tsan_release (task);
  REAL (g_task_return_boolean) (task, result);
}

void
g_task_return_error (GTask *task, GError *error)
{
  __tsan_release (task);
  REAL (g_task_return_error) (task, error);
}

gpointer
g_task_propagate_pointer (GTask *task, GError **error)
{
  __tsan_acquire (task);
  return REAL (g_task_propagate_pointer) (task, error);
}

gboolean
g_task_propagate_boolean (GTask *task, GError **error)
{
  __tsan_acquire (task);
  return REAL (g_task_propagate_boolean) (task, error);
}

gpointer
g_task_get_task_data (GTask *task)
{
  __tsan_acquire (task);
  return REAL (g_task_get_task_data) (task);
}

/* ---- Calls in the main loop, pools and threads: what is given along is known there. */

typedef struct
{
  GCallback func;
  gpointer data;
  GDestroyNotify destroy;
} Call;

static Call *
call_new (GCallback func, gpointer data, GDestroyNotify destroy)
{
  Call *call = g_new0 (Call, 1);

  call->func = func;
  call->data = data;
  call->destroy = destroy;
  __tsan_release (call);
  return call;
}

static gboolean
run_call (gpointer data)
{
  Call *call = data;

  __tsan_acquire (call);
  return ((GSourceFunc) call->func) (call->data);
}

static void
free_call (gpointer data)
{
  Call *call = data;

  __tsan_acquire (call);
  if (call->destroy != NULL)
    call->destroy (call->data);
  g_free (call);
}

guint
g_idle_add_full (gint priority, GSourceFunc func, gpointer data, GDestroyNotify destroy)
{
  return REAL (g_idle_add_full) (priority, run_call, call_new (G_CALLBACK (func), data, destroy),
                                 free_call);
}

void
g_source_set_callback (GSource *source, GSourceFunc func, gpointer data, GDestroyNotify destroy)
{
  REAL (g_source_set_callback) (source, run_call, call_new (G_CALLBACK (func), data, destroy),
                                free_call);
}

static void
run_in_pool (gpointer item, gpointer data)
{
  Call *call = data;

  __tsan_acquire (call);
  ((GFunc) call->func) (item, call->data);
  __tsan_release (call);
}

/* The call of a pool is kept as long as the program runs. */
GThreadPool *
g_thread_pool_new (GFunc func, gpointer data, gint n_threads, gboolean exclusive, GError **error)
{
  return REAL (g_thread_pool_new) (run_in_pool, call_new (G_CALLBACK (func), data, NULL), n_threads,
                                   exclusive, error);
}

gboolean
g_thread_pool_push (GThreadPool *pool, gpointer item, GError **error)
{
  __tsan_release (pool->user_data);
  return REAL (g_thread_pool_push) (pool, item, error);
}

void
g_thread_pool_free (GThreadPool *pool, gboolean immediate, gboolean wait)
{
  gpointer call = pool->user_data;

  REAL (g_thread_pool_free) (pool, immediate, wait);
  __tsan_acquire (call);
}
