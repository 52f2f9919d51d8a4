/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoAnalyst: keeps the analysis of one ecosystem up to date, in a thread.
 *
 * It waits until the user pauses, takes a snapshot, which costs next to nothing, and lets a thread
 * do the rest. One thread at a time: what has changed meanwhile is analysed after it. */
#include "config.h"

#include "analysis/eco-analyst.h"

/* Fast enough to feel live, and slow enough that a word that is being typed is analysed once. */
#define DELAY_MS 150
/* That many objects are copied in about a millisecond. */
#define COPIES_AT_ONCE 250

struct _EcoAnalyst
{
  GObject parent_instance;

  EcoSnapshotMaker *maker;
  EcoCatalog *catalog;
  EcoAnalysis *analysis;  /* the last one, or NULL */
  GCancellable *running;  /* of the thread; NULL while there is none */
  guint delay;
  guint timeout;
  gboolean again;         /* something has changed since the thread began */
};

typedef struct
{
  EcoSnapshot *snapshot;
  EcoCatalog *catalog;
  EcoAnalysis *last;
} Job;

G_DEFINE_FINAL_TYPE (EcoAnalyst, eco_analyst, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

enum
{
  UPDATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void start (EcoAnalyst *self);

static void
job_free (Job *job)
{
  eco_snapshot_unref (job->snapshot);
  g_object_unref (job->catalog);
  g_clear_pointer (&job->last, eco_analysis_unref);
  g_free (job);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  EcoAnalysis *analysis = eco_analysis_new (job->snapshot, job->catalog, job->last, cancellable);

  if (g_task_return_error_if_cancelled (task))
    eco_analysis_unref (analysis);
  else
    g_task_return_pointer (task, analysis, (GDestroyNotify) eco_analysis_unref);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EcoAnalyst *self = ECO_ANALYST (source);
  EcoAnalysis *analysis = g_task_propagate_pointer (G_TASK (result), NULL);

  g_clear_object (&self->running);
  if (self->maker == NULL)
    {
      /* Nobody wants it any more. */
      g_clear_pointer (&analysis, eco_analysis_unref);
      return;
    }
  if (analysis != NULL)
    {
      g_clear_pointer (&self->analysis, eco_analysis_unref);
      self->analysis = analysis;
      g_signal_emit (self, signals[UPDATED], 0);
    }
  if (self->again)
    start (self);
  else
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
start (EcoAnalyst *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  self->again = FALSE;
  self->running = g_cancellable_new ();
  job->snapshot = eco_snapshot_maker_take (self->maker);
  job->catalog = g_object_ref (self->catalog);
  job->last = self->analysis != NULL ? eco_analysis_ref (self->analysis) : NULL;
  task = g_task_new (self, self->running, done_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static gboolean
timeout_cb (gpointer data)
{
  EcoAnalyst *self = data;

  /* After opening, everything has to be copied once: in between what else there is to do. */
  if (self->analysis == NULL && eco_snapshot_maker_copy_ahead (self->maker, COPIES_AT_ONCE))
    return G_SOURCE_CONTINUE;
  self->timeout = 0;
  if (self->running != NULL)
    self->again = TRUE;
  else
    start (self);
  return G_SOURCE_REMOVE;
}

static void
eco_analyst_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, eco_analyst_get_busy (ECO_ANALYST (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eco_analyst_dispose (GObject *object)
{
  EcoAnalyst *self = ECO_ANALYST (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->maker, eco_snapshot_maker_free);
  g_clear_pointer (&self->analysis, eco_analysis_unref);
  g_clear_object (&self->catalog);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  G_OBJECT_CLASS (eco_analyst_parent_class)->dispose (object);
}

static void
eco_analyst_finalize (GObject *object)
{
  g_clear_object (&ECO_ANALYST (object)->running);
  G_OBJECT_CLASS (eco_analyst_parent_class)->finalize (object);
}

static void
eco_analyst_class_init (EcoAnalystClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = eco_analyst_get_property;
  object_class->dispose = eco_analyst_dispose;
  object_class->finalize = eco_analyst_finalize;
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_analyst_init (EcoAnalyst *self)
{
  self->delay = DELAY_MS;
}

/**
 * eco_analyst_new:
 *
 * Returns: (transfer full): an analyst who begins when eco_analyst_refresh() asks for it
 */
EcoAnalyst *
eco_analyst_new (EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  EcoAnalyst *self = g_object_new (ECO_TYPE_ANALYST, NULL);

  self->maker = eco_snapshot_maker_new (ecosystem);
  self->catalog = g_object_ref (catalog);
  return self;
}

/**
 * eco_analyst_refresh:
 *
 * Something may have changed: analyse it soon, and tell when that is done. To be called after each
 * step, undo and redo.
 */
void
eco_analyst_refresh (EcoAnalyst *self)
{
  g_return_if_fail (ECO_IS_ANALYST (self));
  if (self->maker == NULL)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = self->analysis != NULL ? g_timeout_add (self->delay, timeout_cb, self)
                                         : g_idle_add (timeout_cb, self);
}

/**
 * eco_analyst_get_analysis:
 *
 * Returns: (transfer none) (nullable): the last one; %NULL until there is one
 */
EcoAnalysis *
eco_analyst_get_analysis (EcoAnalyst *self)
{
  g_return_val_if_fail (ECO_IS_ANALYST (self), NULL);
  return self->analysis;
}

/**
 * eco_analyst_get_busy:
 *
 * Returns: whether the analysis is about to be another one
 */
gboolean
eco_analyst_get_busy (EcoAnalyst *self)
{
  g_return_val_if_fail (ECO_IS_ANALYST (self), FALSE);
  return self->running != NULL || self->timeout != 0;
}

/**
 * eco_analyst_set_delay:
 * @ms: how long the user must pause, for tests that do not want to wait
 */
void
eco_analyst_set_delay (EcoAnalyst *self, guint ms)
{
  g_return_if_fail (ECO_IS_ANALYST (self));
  self->delay = ms;
}
