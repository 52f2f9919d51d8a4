/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetworkKeeper: keeps the measures of one ecosystem up to date, in a thread.
 *
 * Small ecosystems are always measured, so that any of it can be shown at once; large ones while
 * somebody looks at the measures or the picture shows one. One thread at a time: what has changed
 * meanwhile is measured after it. */
#include "config.h"

#include "analysis/eco-network-keeper.h"

#include "model/eco-computed.h"

/* Up to so many nodes, measuring takes no time that anybody would notice. */
#define SMALL 2000
#define FRACTION_MS 100

struct _EcoNetworkKeeper
{
  GObject parent_instance;

  EcoEcosystem *ecosystem;
  EcoAnalyst *analyst;    /* whose facts are measured; NULL when it was let go */
  EcoNetwork *network;    /* the last one, or NULL */
  GCancellable *running;  /* of the thread; NULL while there is none */
  int *permille;          /* how far the thread is; g_atomic_rc_box */
  guint fraction_timeout;
  gboolean shown;
  gboolean stale;         /* something has changed since the thread began, or there was none */
};

typedef struct
{
  EcoFacts *facts;
  EcoNetwork *last;
  int *permille;
} Job;

typedef struct
{
  EcoNetwork *network;
  GHashTable *tables;     /* of it */
} Measured;

G_DEFINE_FINAL_TYPE (EcoNetworkKeeper, eco_network_keeper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_FRACTION,
  N_PROPS
};

enum
{
  UPDATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean start_if_wanted (EcoNetworkKeeper *self);

static void
job_free (Job *job)
{
  eco_facts_unref (job->facts);
  g_clear_pointer (&job->last, eco_network_unref);
  g_atomic_rc_box_release (job->permille);
  g_free (job);
}

static void
measured_free (Measured *measured)
{
  eco_network_unref (measured->network);
  g_hash_table_unref (measured->tables);
  g_free (measured);
}

static void
progress_cb (double fraction, gpointer data)
{
  g_atomic_int_set ((int *) data, (int) (1000 * fraction));
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  Measured *measured;
  EcoNetwork *network
    = eco_network_new (job->facts, job->last, progress_cb, job->permille, cancellable, &error);

  if (network == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  measured = g_new0 (Measured, 1);
  measured->network = network;
  measured->tables = eco_network_create_tables (network);
  g_task_return_pointer (task, measured, (GDestroyNotify) measured_free);
}

static gboolean
fraction_cb (gpointer data)
{
  EcoNetworkKeeper *self = data;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
  return G_SOURCE_CONTINUE;
}

static void
take (EcoNetworkKeeper *self, Measured *measured)
{
  g_clear_pointer (&self->network, eco_network_unref);
  self->network = eco_network_ref (measured->network);
  eco_ecosystem_set_computed (self->ecosystem, measured->tables);
  g_signal_emit (self, signals[UPDATED], 0);
}

static gboolean
is_wanted (EcoNetworkKeeper *self)
{
  return self->shown || eco_computed_is_wanted (self->ecosystem)
         || eco_list_get_length (eco_ecosystem_get_nodes (self->ecosystem)) <= SMALL;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EcoNetworkKeeper *self = ECO_NETWORK_KEEPER (source);
  Measured *measured = g_task_propagate_pointer (G_TASK (result), NULL);

  g_clear_object (&self->running);
  g_clear_handle_id (&self->fraction_timeout, g_source_remove);
  /* Let go meanwhile. */
  if (self->analyst == NULL)
    {
      g_clear_pointer (&measured, measured_free);
      return;
    }
  if (measured != NULL)
    take (self, measured);
  g_clear_pointer (&measured, measured_free);
  if (!start_if_wanted (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
start (EcoNetworkKeeper *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  self->stale = FALSE;
  self->running = g_cancellable_new ();
  g_atomic_int_set (self->permille, 0);
  job->facts
    = eco_facts_ref (eco_analysis_get_facts (eco_analyst_get_analysis (self->analyst)));
  job->last = self->network != NULL ? eco_network_ref (self->network) : NULL;
  job->permille = g_atomic_rc_box_acquire (self->permille);
  self->fraction_timeout = g_timeout_add (FRACTION_MS, fraction_cb, self);
  task = g_task_new (self, self->running, done_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static gboolean
start_if_wanted (EcoNetworkKeeper *self)
{
  if (!self->stale || self->running != NULL || !is_wanted (self)
      || eco_analyst_get_analysis (self->analyst) == NULL)
    return FALSE;
  start (self);
  return TRUE;
}

static void
analysed_cb (EcoNetworkKeeper *self)
{
  self->stale = TRUE;
  start_if_wanted (self);
}

static void
analyst_busy_cb (EcoNetworkKeeper *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
eco_network_keeper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EcoNetworkKeeper *self = ECO_NETWORK_KEEPER (object);

  if (id == PROP_BUSY)
    g_value_set_boolean (value, eco_network_keeper_get_busy (self));
  else if (id == PROP_FRACTION)
    g_value_set_double (value, eco_network_keeper_get_fraction (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* The thread holds the keeper until it ends, which is soon after it is cancelled. */
static void
eco_network_keeper_dispose (GObject *object)
{
  EcoNetworkKeeper *self = ECO_NETWORK_KEEPER (object);

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_handle_id (&self->fraction_timeout, g_source_remove);
  if (self->analyst != NULL)
    g_signal_handlers_disconnect_by_data (self->analyst, self);
  g_clear_object (&self->analyst);
  g_clear_pointer (&self->network, eco_network_unref);
  g_clear_object (&self->ecosystem);
  G_OBJECT_CLASS (eco_network_keeper_parent_class)->dispose (object);
}

static void
eco_network_keeper_finalize (GObject *object)
{
  EcoNetworkKeeper *self = ECO_NETWORK_KEEPER (object);

  g_clear_object (&self->running);
  g_atomic_rc_box_release (self->permille);
  G_OBJECT_CLASS (eco_network_keeper_parent_class)->finalize (object);
}

static void
eco_network_keeper_class_init (EcoNetworkKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = eco_network_keeper_get_property;
  object_class->dispose = eco_network_keeper_dispose;
  object_class->finalize = eco_network_keeper_finalize;
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_network_keeper_init (EcoNetworkKeeper *self)
{
  self->permille = g_atomic_rc_box_new0 (int);
  self->stale = TRUE;
}

/**
 * eco_network_keeper_new:
 * @analyst: of @ecosystem; what it has looked at is measured, so nothing is copied twice
 *
 * Returns: (transfer full): a keeper who measures after each analysis, when that is wanted
 */
EcoNetworkKeeper *
eco_network_keeper_new (EcoEcosystem *ecosystem, EcoAnalyst *analyst)
{
  EcoNetworkKeeper *self = g_object_new (ECO_TYPE_NETWORK_KEEPER, NULL);

  self->ecosystem = g_object_ref (ecosystem);
  self->analyst = g_object_ref (analyst);
  g_signal_connect_swapped (analyst, "updated", G_CALLBACK (analysed_cb), self);
  g_signal_connect_swapped (analyst, "notify::busy", G_CALLBACK (analyst_busy_cb), self);
  start_if_wanted (self);
  return self;
}

/**
 * eco_network_keeper_set_shown:
 * @shown: whether somebody looks at the measures
 */
void
eco_network_keeper_set_shown (EcoNetworkKeeper *self, gboolean shown)
{
  g_return_if_fail (ECO_IS_NETWORK_KEEPER (self));
  self->shown = shown;
  start_if_wanted (self);
}

/**
 * eco_network_keeper_get_network:
 *
 * Returns: (transfer none) (nullable): the last measures; %NULL until there are some
 */
EcoNetwork *
eco_network_keeper_get_network (EcoNetworkKeeper *self)
{
  g_return_val_if_fail (ECO_IS_NETWORK_KEEPER (self), NULL);
  return self->network;
}

/**
 * eco_network_keeper_get_busy:
 *
 * Returns: whether the measures are about to be others
 */
gboolean
eco_network_keeper_get_busy (EcoNetworkKeeper *self)
{
  g_return_val_if_fail (ECO_IS_NETWORK_KEEPER (self), FALSE);
  return self->running != NULL
         || (self->analyst != NULL && eco_analyst_get_busy (self->analyst) && is_wanted (self));
}

/**
 * eco_network_keeper_get_fraction:
 *
 * Returns: how far the thread is, from 0 to 1
 */
double
eco_network_keeper_get_fraction (EcoNetworkKeeper *self)
{
  g_return_val_if_fail (ECO_IS_NETWORK_KEEPER (self), 0);
  return g_atomic_int_get (self->permille) / 1000.0;
}
