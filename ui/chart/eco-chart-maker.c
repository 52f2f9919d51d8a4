/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoChartMaker: a task at a time. */
#include "config.h"

#include "chart/eco-chart-maker.h"

struct _EcoChartMaker
{
  GtkWidget *owner;          /* not owned: it owns the maker */
  EcoChartMakeFunc make;
  EcoChartTakeFunc take;
  EcoAnalyst *analyst;
  EcoTypesetter *typesetter; /* for the thread alone */
  EcoStyle style;
  char *word;
  GCancellable *running;     /* of the task, or NULL */
  gboolean outdated;
};

/* What the thread has for itself. */
typedef struct
{
  EcoChartMakeFunc make;
  EcoFacts *facts;
  EcoTypesetter *typesetter;
  EcoStyle style;
  char *word;
} Task;

static void
task_free (gpointer data)
{
  Task *task = data;

  eco_facts_unref (task->facts);
  eco_typesetter_unref (task->typesetter);
  eco_style_clear (&task->style);
  g_free (task->word);
  g_free (task);
}

static void
made_free (gpointer data)
{
  EcoChartMade *made = data;

  g_clear_pointer (&made->scene, eco_scene_unref);
  if (made->data != NULL)
    made->free_data (made->data);
  g_free (made);
}

static void
thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Task *own = data;
  EcoChartMade *made = g_new0 (EcoChartMade, 1);
  EcoChartJob job = { .facts = own->facts, .options = ECO_CHART_OPTIONS_INIT, .word = own->word };

  job.options.style = &own->style;
  job.options.typesetter = own->typesetter;
  job.options.catalog = eco_facts_get_catalog (own->facts);
  job.options.title = FALSE;
  job.options.background = FALSE;
  job.options.slots = TRUE;
  job.options.margin = 0.02;
  own->make (&job, made);
  g_task_return_pointer (task, made, made_free);
}

static void update (EcoChartMaker *self);

/* The maker may be gone: then the task was cancelled. */
static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  EcoChartMaker *self = data;
  EcoChartMade *made = g_task_propagate_pointer (G_TASK (result), &error);
  Task *task = g_task_get_task_data (G_TASK (result));

  if (made == NULL)
    return;
  g_clear_object (&self->running);
  self->take (self->owner, made, task->facts);
  made_free (made);
  update (self);
}

/* Makes the chart if somebody sees it and it is not the last one. */
static void
update (EcoChartMaker *self)
{
  EcoAnalysis *analysis
      = self->analyst != NULL ? eco_analyst_get_analysis (self->analyst) : NULL;
  g_autoptr (GTask) task = NULL;
  Task *own;

  if (!self->outdated || self->running != NULL || analysis == NULL
      || !gtk_widget_get_mapped (self->owner))
    return;
  own = g_new0 (Task, 1);
  own->make = self->make;
  own->facts = eco_facts_ref (eco_analysis_get_facts (analysis));
  own->typesetter = eco_typesetter_ref (self->typesetter);
  eco_style_copy (&own->style, &self->style);
  own->word = g_strdup (self->word);
  self->outdated = FALSE;
  self->running = g_cancellable_new ();
  task = g_task_new (NULL, self->running, done_cb, self);
  g_task_set_task_data (task, own, task_free);
  g_task_run_in_thread (task, thread);
}

static void
outdate (EcoChartMaker *self)
{
  self->outdated = TRUE;
  update (self);
}

static void
mapped_cb (GtkWidget *owner, EcoChartMaker *self)
{
  update (self);
}

static void
updated_cb (EcoAnalyst *analyst, EcoChartMaker *self)
{
  outdate (self);
}

/**
 * eco_chart_maker_new:
 * @owner: a widget that frees the maker before it goes
 * @make: called in a thread
 * @take: called with what was made
 *
 * Returns: (transfer full): a maker of no analysis yet
 */
EcoChartMaker *
eco_chart_maker_new (GtkWidget *owner, EcoChartMakeFunc make, EcoChartTakeFunc take)
{
  EcoChartMaker *self = g_new0 (EcoChartMaker, 1);

  self->owner = owner;
  self->make = make;
  self->take = take;
  self->typesetter = eco_typesetter_new ();
  eco_style_copy (&self->style, eco_style_get (ECO_THEME_LIGHT));
  g_signal_connect_after (owner, "map", G_CALLBACK (mapped_cb), self);
  return self;
}

static void
forget_analyst (EcoChartMaker *self)
{
  if (self->analyst != NULL)
    g_signal_handlers_disconnect_by_data (self->analyst, self);
  g_clear_object (&self->analyst);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
}

/**
 * eco_chart_maker_free:
 */
void
eco_chart_maker_free (EcoChartMaker *self)
{
  forget_analyst (self);
  g_signal_handlers_disconnect_by_data (self->owner, self);
  eco_typesetter_unref (self->typesetter);
  eco_style_clear (&self->style);
  g_free (self->word);
  g_free (self);
}

/**
 * eco_chart_maker_set_analyst:
 * @analyst: (nullable): whose analysis the chart shows
 */
void
eco_chart_maker_set_analyst (EcoChartMaker *self, EcoAnalyst *analyst)
{
  forget_analyst (self);
  if (analyst == NULL)
    return;
  /* The thread may still use the one of the last task. */
  eco_typesetter_unref (self->typesetter);
  self->typesetter = eco_typesetter_new ();
  self->analyst = g_object_ref (analyst);
  g_signal_connect (analyst, "updated", G_CALLBACK (updated_cb), self);
  outdate (self);
}

/**
 * eco_chart_maker_set_style:
 * @style: copied
 */
void
eco_chart_maker_set_style (EcoChartMaker *self, const EcoStyle *style)
{
  if (eco_style_equal (&self->style, style))
    return;
  eco_style_clear (&self->style);
  eco_style_copy (&self->style, style);
  outdate (self);
}

/**
 * eco_chart_maker_set_word:
 * @word: (nullable): which chart it is
 */
void
eco_chart_maker_set_word (EcoChartMaker *self, const char *word)
{
  if (g_strcmp0 (self->word, word) == 0)
    return;
  g_free (self->word);
  self->word = g_strdup (word);
  outdate (self);
}
