/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDeck: slides and their pictures, one after the other in a thread. */
#include "config.h"

#include "present/eco-deck.h"

#include "analysis/eco-network.h"
#include "base/eco-calendar.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

struct _EcoDeck
{
  GObject parent_instance;

  GBytes *document;           /* as it would be saved */
  EcoCatalog *catalog;
  EcoStyle style;             /* of slides that have none of their own */
  EcoTypesetter *typesetter;  /* of the thread */
  GCancellable *cancellable;

  GPtrArray *slides;          /* %NULL until they are known */
  GPtrArray *scenes;          /* of EcoScene or %NULL, one for each slide */
  char *title;
  char *problem;
  guint wanted;
  gboolean working;           /* the thread makes something */
};

enum
{
  READY,
  PICTURED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoDeck, eco_deck, G_TYPE_OBJECT)

/* ---- Pictures */

static void
unref_scene (gpointer scene)
{
  if (scene != NULL)
    eco_scene_unref (scene);
}

/* The one that is wanted, then those after it, then those before it; -1: all are there. */
static int
find_missing (EcoDeck *self)
{
  guint n = self->slides->len;

  for (guint i = 0; i < n; i++)
    {
      guint index = (self->wanted + i) % n;

      if (self->scenes->pdata[index] == NULL)
        return (int) index;
    }
  return -1;
}

static void
paint_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  EcoDeck *self = object;
  EcoSlide *slide = g_ptr_array_index (self->slides, GPOINTER_TO_UINT (data));
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.title = options.legend = options.background = options.words = FALSE;
  options.labels = TRUE;
  options.aspect = 0;
  options.margin = 0.01;
  options.style = &self->style;
  options.typesetter = self->typesetter;
  if (eco_network_attach (slide->ecosystem, self->catalog, cancellable, NULL))
    g_task_return_pointer (task, eco_slide_create_scene (slide, &options),
                           (GDestroyNotify) eco_scene_unref);
  else
    g_task_return_pointer (task, NULL, NULL);
}

static void paint_next (EcoDeck *self);

static void
painted_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  EcoDeck *self = ECO_DECK (object);
  guint index = GPOINTER_TO_UINT (data);
  EcoScene *scene = g_task_propagate_pointer (G_TASK (result), NULL);

  self->working = FALSE;
  if (scene == NULL)
    return;
  self->scenes->pdata[index] = scene;
  g_signal_emit (self, signals[PICTURED], 0, index);
  paint_next (self);
}

static void
paint_next (EcoDeck *self)
{
  int index = find_missing (self);
  g_autoptr (GTask) task = NULL;

  if (self->working || index < 0 || g_cancellable_is_cancelled (self->cancellable))
    return;
  self->working = TRUE;
  task = g_task_new (self, self->cancellable, painted_cb, GINT_TO_POINTER (index));
  g_task_set_task_data (task, GINT_TO_POINTER (index), NULL);
  g_task_run_in_thread (task, paint_thread);
}

/* ---- Slides */

static void
load_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  EcoDeck *self = object;
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  GPtrArray *slides = NULL;
  GError *error = NULL;

  ecosystem = eco_reader_read_bytes (self->document, "", NULL, &error);
  if (ecosystem != NULL)
    slides = eco_slides_new (ecosystem, self->catalog, eco_date_get_today (), &error);
  if (slides != NULL)
    g_task_return_pointer (task, slides, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  EcoDeck *self = ECO_DECK (object);
  g_autoptr (GError) error = NULL;

  self->slides = g_task_propagate_pointer (G_TASK (result), &error);
  self->working = FALSE;
  if (self->slides == NULL)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      self->problem = g_strdup (error->message);
      g_signal_emit (self, signals[READY], 0);
      return;
    }
  self->scenes = g_ptr_array_new_with_free_func (unref_scene);
  g_ptr_array_set_size (self->scenes, (int) self->slides->len);
  g_signal_emit (self, signals[READY], 0);
  paint_next (self);
}

/* ---- Life */

static void
eco_deck_dispose (GObject *object)
{
  g_cancellable_cancel (ECO_DECK (object)->cancellable);
  G_OBJECT_CLASS (eco_deck_parent_class)->dispose (object);
}

static void
eco_deck_finalize (GObject *object)
{
  EcoDeck *self = ECO_DECK (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->document, g_bytes_unref);
  g_clear_pointer (&self->slides, g_ptr_array_unref);
  g_clear_pointer (&self->scenes, g_ptr_array_unref);
  g_clear_pointer (&self->typesetter, eco_typesetter_unref);
  g_free (self->title);
  g_free (self->problem);
  eco_style_clear (&self->style);
  G_OBJECT_CLASS (eco_deck_parent_class)->finalize (object);
}

static void
eco_deck_class_init (EcoDeckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_deck_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_deck_finalize;

  /**
   * EcoDeck::ready:
   *
   * The slides are known, or it is known why there are none.
   */
  signals[READY] = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EcoDeck::pictured:
   * @index: of a slide whose picture is there now
   */
  signals[PICTURED] = g_signal_new ("pictured", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
eco_deck_init (EcoDeck *self)
{
  self->cancellable = g_cancellable_new ();
  self->typesetter = eco_typesetter_new ();
}

/**
 * eco_deck_new:
 * @style: of slides that ask for no theme; copied
 *
 * Returns: (transfer full): the slides of the document as it is now; they come a little later
 */
EcoDeck *
eco_deck_new (EcoDocument *document, const EcoStyle *style)
{
  EcoDeck *self;
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (ECO_IS_DOCUMENT (document) && style != NULL, NULL);
  self = g_object_new (ECO_TYPE_DECK, NULL);
  self->document = eco_writer_write (eco_document_get_ecosystem (document));
  self->catalog = g_object_ref (eco_document_get_catalog (document));
  self->title = eco_document_dup_title (document);
  eco_style_copy (&self->style, style);
  self->working = TRUE;
  task = g_task_new (self, self->cancellable, loaded_cb, NULL);
  g_task_run_in_thread (task, load_thread);
  return self;
}

/**
 * eco_deck_get_length:
 *
 * Returns: how many slides there are; 0 while they are not known
 */
guint
eco_deck_get_length (EcoDeck *self)
{
  g_return_val_if_fail (ECO_IS_DECK (self), 0);
  return self->slides != NULL ? self->slides->len : 0;
}

/**
 * eco_deck_get_slide:
 *
 * Returns: (transfer none): one of the slides
 */
const EcoSlide *
eco_deck_get_slide (EcoDeck *self, guint index)
{
  g_return_val_if_fail (ECO_IS_DECK (self) && index < eco_deck_get_length (self), NULL);
  return self->slides->pdata[index];
}

/**
 * eco_deck_get_scene:
 *
 * Returns: (transfer none) (nullable): the picture of a slide; %NULL while it is not there
 */
EcoScene *
eco_deck_get_scene (EcoDeck *self, guint index)
{
  g_return_val_if_fail (ECO_IS_DECK (self) && index < eco_deck_get_length (self), NULL);
  return self->scenes->pdata[index];
}

/**
 * eco_deck_want:
 * @index: of the slide whose picture is waited for
 *
 * Makes it next.
 */
void
eco_deck_want (EcoDeck *self, guint index)
{
  g_return_if_fail (ECO_IS_DECK (self));
  self->wanted = index;
}

/**
 * eco_deck_get_title:
 *
 * Returns: (transfer none): what the document is called
 */
const char *
eco_deck_get_title (EcoDeck *self)
{
  g_return_val_if_fail (ECO_IS_DECK (self), NULL);
  return self->title;
}

/**
 * eco_deck_get_problem:
 *
 * Returns: (transfer none) (nullable): why there are no slides
 */
const char *
eco_deck_get_problem (EcoDeck *self)
{
  g_return_val_if_fail (ECO_IS_DECK (self), NULL);
  return self->problem;
}

/**
 * eco_deck_find:
 * @view: (nullable): id of a view
 * @index: (out): of its slide
 *
 * Returns: whether one of the slides shows that view
 */
gboolean
eco_deck_find (EcoDeck *self, const char *view, guint *index)
{
  g_return_val_if_fail (ECO_IS_DECK (self) && index != NULL, FALSE);
  for (guint i = 0; view != NULL && i < eco_deck_get_length (self); i++)
    {
      const EcoSlide *slide = self->slides->pdata[i];

      if (slide->view != NULL
          && g_strcmp0 (eco_object_get_id (ECO_OBJECT (slide->view)), view) == 0)
        {
          *index = i;
          return TRUE;
        }
    }
  return FALSE;
}
