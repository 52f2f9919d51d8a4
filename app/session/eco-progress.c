/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoProgress: a piece of work that takes its time. */
#include "config.h"

#include "session/eco-progress.h"

#define STEPS 10000  /* of the whole */
#define INTERVAL 40  /* ms between two notifications */

struct _EcoProgress
{
  GCancellable parent_instance;

  GMainContext *context;      /* of the thread that has made it */
  gint done;                  /* of STEPS; atomic */
  gint scheduled;             /* whether a notification is on its way; atomic */
};

enum
{
  PROP_0,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EcoProgress, eco_progress, G_TYPE_CANCELLABLE)

static void
eco_progress_finalize (GObject *object)
{
  g_main_context_unref (ECO_PROGRESS (object)->context);
  G_OBJECT_CLASS (eco_progress_parent_class)->finalize (object);
}

static void
eco_progress_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, eco_progress_get_fraction (ECO_PROGRESS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
eco_progress_class_init (EcoProgressClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eco_progress_finalize;
  object_class->get_property = eco_progress_get_property;

  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
eco_progress_init (EcoProgress *self)
{
  self->context = g_main_context_ref_thread_default ();
}

/**
 * eco_progress_new:
 *
 * Returns: (transfer full): work that has not begun
 */
EcoProgress *
eco_progress_new (void)
{
  return g_object_new (ECO_TYPE_PROGRESS, NULL);
}

/**
 * eco_progress_get_fraction:
 *
 * Returns: how much of the work is done, from 0 to 1
 */
double
eco_progress_get_fraction (EcoProgress *self)
{
  g_return_val_if_fail (ECO_IS_PROGRESS (self), 0);
  return (double) g_atomic_int_get (&self->done) / STEPS;
}

static gboolean
notify_cb (gpointer data)
{
  EcoProgress *self = data;

  g_atomic_int_set (&self->scheduled, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
  return G_SOURCE_REMOVE;
}

/**
 * eco_progress_report:
 * @fraction: how much is done, from 0 to 1; less than before is passed over
 *
 * For whoever does the work, in any thread, as often as it likes.
 */
void
eco_progress_report (EcoProgress *self, double fraction)
{
  gint done = (gint) (CLAMP (fraction, 0, 1) * STEPS);
  GSource *source;

  g_return_if_fail (ECO_IS_PROGRESS (self));
  if (done <= g_atomic_int_get (&self->done))
    return;
  g_atomic_int_set (&self->done, done);
  if (!g_atomic_int_compare_and_exchange (&self->scheduled, 0, 1))
    return;
  source = g_timeout_source_new (INTERVAL);
  g_source_set_callback (source, notify_cb, g_object_ref (self), g_object_unref);
  g_source_attach (source, self->context);
  g_source_unref (source);
}
