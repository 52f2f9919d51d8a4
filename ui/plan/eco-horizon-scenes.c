/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHorizonScenes: the pictures of a document at every date on which its plan changes something.
 *
 * One thread at a time works on a copy of the ecosystem. What it has made is kept until the
 * document or its look changes. */
#include "config.h"

#include "plan/eco-horizon-scenes.h"

#include "base/eco-calendar.h"
#include "render/eco-scene-diff.h"

#define MOST_KEPT 80 /* pictures */

/* What a thread works with; the main thread only looks at it while none is at work. */
typedef struct
{
  gatomicrefcount refs;
  EcoTimeline *timeline;
  EcoTypesetter *typesetter;
  EcoCatalog *catalog;
  EcoVisibility *visibility; /* or %NULL */
  EcoStyle style;
  EcoSceneOptions options;
} Work;

/* A picture, and what it shows. */
typedef struct
{
  EcoScene *scene;
  EcoMoment *moment;
} Slot;

/* What one run of the thread makes. */
typedef struct
{
  Work *work;
  EcoDate date;
  guint index;
  Slot slot;
} Run;

struct _EcoHorizonScenes
{
  GObject parent_instance;

  EcoDocument *document;
  EcoDate today;
  GArray *dates;              /* of EcoDate; %NULL: to be listed */
  GPtrArray *slots;           /* of Slot or %NULL, one for each date */
  guint wanted;
  EcoStyle style;
  EcoSceneOptions options;
  EcoVisibility *visibility;  /* or %NULL */
  gboolean has_look;
  Work *work;                 /* on the document as it is now; or %NULL */
  GCancellable *run;          /* of the thread at work; or %NULL */
};

enum
{
  READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoHorizonScenes, eco_horizon_scenes, G_TYPE_OBJECT)

static void start_next (EcoHorizonScenes *self);

/* ---- In the thread */

static void
work_unref (Work *work)
{
  if (!g_atomic_ref_count_dec (&work->refs))
    return;
  eco_timeline_free (work->timeline);
  eco_typesetter_unref (work->typesetter);
  g_object_unref (work->catalog);
  g_clear_pointer (&work->visibility, eco_visibility_unref);
  eco_style_clear (&work->style);
  g_free (work);
}

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  if (slot == NULL)
    return;
  g_clear_pointer (&slot->scene, eco_scene_unref);
  g_clear_pointer (&slot->moment, eco_moment_unref);
  g_free (slot);
}

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_pointer (&run->slot.scene, eco_scene_unref);
  g_clear_pointer (&run->slot.moment, eco_moment_unref);
  work_unref (run->work);
  g_free (run);
}

static void
run_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *run = data;
  EcoSceneOptions options = run->work->options;

  if (g_cancellable_is_cancelled (cancellable))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  run->slot.moment = eco_timeline_create_moment (run->work->timeline, run->date);
  options.marks = run->slot.moment->marks;
  if (!g_cancellable_is_cancelled (cancellable))
    run->slot.scene
        = eco_scene_new (run->slot.moment->ecosystem, run->work->catalog, &options);
  if (run->slot.scene != NULL)
    eco_scene_warm (run->slot.scene);
  g_task_return_boolean (task, run->slot.scene != NULL);
}

/* ---- In the main thread */

static void
run_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EcoHorizonScenes *self = ECO_HORIZON_SCENES (source);
  Run *run = g_task_get_task_data (G_TASK (result));
  gboolean good = g_task_propagate_boolean (G_TASK (result), NULL);

  if (self->run != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->run);
  if (good)
    {
      self->slots->pdata[run->index] = g_memdup2 (&run->slot, sizeof run->slot);
      run->slot = (Slot) { NULL, NULL };
      g_signal_emit (self, signals[READY], 0);
    }
  start_next (self);
}

static Work *
create_work (EcoHorizonScenes *self)
{
  g_autoptr (EcoEcosystem) copy
      = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (eco_document_get_ecosystem (self->document))));
  Work *work = g_new0 (Work, 1);

  eco_ecosystem_set_computed (
      copy, eco_ecosystem_get_computed (eco_document_get_ecosystem (self->document)));
  g_atomic_ref_count_init (&work->refs);
  work->typesetter = eco_typesetter_new ();
  work->catalog = g_object_ref (eco_document_get_catalog (self->document));
  work->timeline = eco_timeline_new (copy, work->catalog, work->typesetter, self->today);
  work->visibility = self->visibility != NULL ? eco_visibility_ref (self->visibility) : NULL;
  eco_style_copy (&work->style, &self->style);
  work->options = self->options;
  work->options.style = &work->style;
  work->options.typesetter = work->typesetter;
  work->options.visibility = work->visibility;
  return work;
}

/* The wanted one, then its neighbours, the later one first. Returns whether there is one. */
static gboolean
find_next (EcoHorizonScenes *self, guint *index)
{
  for (guint away = 0; away < MIN (self->slots->len, MOST_KEPT / 2); away++)
    for (int side = 1; side >= -1; side -= 2)
      {
        guint at = self->wanted + (guint) (side * (int) away);

        if (at < self->slots->len && self->slots->pdata[at] == NULL)
          {
            *index = at;
            return TRUE;
          }
      }
  return FALSE;
}

static void
start_next (EcoHorizonScenes *self)
{
  g_autoptr (GTask) task = NULL;
  guint index;
  Run *run;

  if (self->run != NULL || self->document == NULL || !self->has_look || self->dates == NULL
      || !find_next (self, &index))
    return;
  if (self->work == NULL)
    self->work = create_work (self);
  run = g_new0 (Run, 1);
  run->work = self->work;
  g_atomic_ref_count_inc (&run->work->refs);
  run->index = index;
  run->date = g_array_index (self->dates, EcoDate, index);
  self->run = g_cancellable_new ();
  task = g_task_new (self, self->run, run_done_cb, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, run_thread);
}

static void
stop (EcoHorizonScenes *self)
{
  if (self->run != NULL)
    g_cancellable_cancel (self->run);
  g_clear_object (&self->run);
  g_clear_pointer (&self->work, work_unref);
}

/**
 * eco_horizon_scenes_outdate:
 *
 * All of them are made anew when they are wanted.
 */
void
eco_horizon_scenes_outdate (EcoHorizonScenes *self)
{
  g_return_if_fail (ECO_IS_HORIZON_SCENES (self));
  stop (self);
  g_clear_pointer (&self->dates, g_array_unref);
  g_ptr_array_set_size (self->slots, 0);
}

static void
list_dates (EcoHorizonScenes *self)
{
  if (self->dates != NULL)
    return;
  self->today = eco_date_get_today ();
  self->dates = self->document != NULL
                    ? eco_timeline_list_dates (eco_document_get_ecosystem (self->document),
                                               self->today)
                    : g_array_new (FALSE, FALSE, sizeof (EcoDate));
  g_ptr_array_set_size (self->slots, 0);
  g_ptr_array_set_size (self->slots, (int) self->dates->len);
}

/* ---- Life */

static void
eco_horizon_scenes_dispose (GObject *object)
{
  EcoHorizonScenes *self = ECO_HORIZON_SCENES (object);

  stop (self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_pointer (&self->slots, g_ptr_array_unref);
  g_clear_pointer (&self->visibility, eco_visibility_unref);
  eco_style_clear (&self->style);
  G_OBJECT_CLASS (eco_horizon_scenes_parent_class)->dispose (object);
}

static void
eco_horizon_scenes_class_init (EcoHorizonScenesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_horizon_scenes_dispose;

  /**
   * EcoHorizonScenes::ready:
   *
   * There is one more.
   */
  signals[READY] = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_horizon_scenes_init (EcoHorizonScenes *self)
{
  self->slots = g_ptr_array_new_with_free_func (slot_free);
}

/**
 * eco_horizon_scenes_new:
 *
 * Returns: (transfer full): pictures of no document yet
 */
EcoHorizonScenes *
eco_horizon_scenes_new (void)
{
  return g_object_new (ECO_TYPE_HORIZON_SCENES, NULL);
}

/**
 * eco_horizon_scenes_set_document:
 * @document: (nullable): whose plan is shown; eco_horizon_scenes_outdate() says that it changed
 */
void
eco_horizon_scenes_set_document (EcoHorizonScenes *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_HORIZON_SCENES (self));
  if (g_set_object (&self->document, document))
    eco_horizon_scenes_outdate (self);
}

/**
 * eco_horizon_scenes_set_look:
 * @options: how pictures are made; copied
 */
void
eco_horizon_scenes_set_look (EcoHorizonScenes *self, const EcoSceneOptions *options)
{
  g_return_if_fail (ECO_IS_HORIZON_SCENES (self) && options != NULL && options->style != NULL);
  if (self->has_look && eco_style_equal (&self->style, options->style)
      && self->visibility == options->visibility && self->options.owed == options->owed)
    return;
  eco_style_clear (&self->style);
  eco_style_copy (&self->style, options->style);
  g_clear_pointer (&self->visibility, eco_visibility_unref);
  if (options->visibility != NULL)
    self->visibility = eco_visibility_ref ((EcoVisibility *) options->visibility);
  self->options = *options;
  self->has_look = TRUE;
  eco_horizon_scenes_outdate (self);
}

/**
 * eco_horizon_scenes_get_today:
 */
EcoDate
eco_horizon_scenes_get_today (EcoHorizonScenes *self)
{
  g_return_val_if_fail (ECO_IS_HORIZON_SCENES (self), ECO_DATE_UNSET);
  list_dates (self);
  return self->today;
}

/**
 * eco_horizon_scenes_get_dates:
 *
 * Returns: (transfer none) (element-type EcoDate): the days after today on which something changes
 */
const GArray *
eco_horizon_scenes_get_dates (EcoHorizonScenes *self)
{
  g_return_val_if_fail (ECO_IS_HORIZON_SCENES (self), NULL);
  list_dates (self);
  return self->dates;
}

/* The last day of change that is not after @date, plus 1; 0: there is none. */
static guint
find_interval (EcoHorizonScenes *self, EcoDate date)
{
  guint n = 0;

  list_dates (self);
  while (n < self->dates->len && g_array_index (self->dates, EcoDate, n) <= date)
    n++;
  return n;
}

/**
 * eco_horizon_scenes_is_today:
 *
 * Returns: whether nothing changes until @date, so that the document shows it
 */
gboolean
eco_horizon_scenes_is_today (EcoHorizonScenes *self, EcoDate date)
{
  g_return_val_if_fail (ECO_IS_HORIZON_SCENES (self), TRUE);
  return find_interval (self, date) == 0;
}

/**
 * eco_horizon_scenes_get:
 * @scene: (out) (transfer none): with its legend
 * @moment: (out) (transfer none): what it shows
 *
 * Returns: whether there is one; if not, and it is not that of today, it is made, and "ready" says
 *   when it is there
 */
gboolean
eco_horizon_scenes_get (EcoHorizonScenes *self, EcoDate date, EcoScene **scene, EcoMoment **moment)
{
  guint interval;
  const Slot *slot;

  g_return_val_if_fail (ECO_IS_HORIZON_SCENES (self), FALSE);
  interval = find_interval (self, date);
  if (interval == 0)
    return FALSE;
  self->wanted = interval - 1;
  slot = self->slots->pdata[self->wanted];
  start_next (self);
  if (slot == NULL)
    return FALSE;
  *scene = slot->scene;
  *moment = slot->moment;
  return TRUE;
}
