/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPicture: the scene of a document, kept up to date. */
#include "config.h"

#include "canvas/control/eco-picture.h"

#include "model/eco-computed.h"

#include <math.h>

/* What is shown instead of the document. */
typedef struct
{
  EcoScene *scene;
  EcoScene *legend;
  EcoEcosystem *ecosystem;
  char *refusal;
} Preview;

struct _EcoPicture
{
  GObject parent_instance;

  EcoDocument *document;
  EcoStyle style;
  EcoTypesetter *typesetter;
  EcoScene *scene;            /* without the legend; %NULL until it is asked for */
  EcoScene *legend;           /* made together with it */
  EcoRouteMemo *memo;         /* the ways of its lines */
  EcoRouteJob *job;           /* the search for finer ones, in a thread; or %NULL */
  GHashTable *places;         /* id -> EcoPoint (angle, radius), as of the last scene */
  EcoPlane plane;             /* as of the last scene */
  gboolean show_owed, show_votes, bold;
  gboolean has_owed;          /* as of the last scene */
  GArray *steps;              /* of EcoStep: from the scene before to the last one */
  Preview preview;            /* %NULL: there is none */
};

enum
{
  CHANGED,
  REFINED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoPicture, eco_picture, G_TYPE_OBJECT)

static void
outdate (EcoPicture *self)
{
  g_clear_pointer (&self->scene, eco_scene_unref);
  g_clear_pointer (&self->legend, eco_scene_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Takes over what a thread has found, unless something else was asked since. */
static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GWeakRef *reference = data;
  g_autoptr (EcoPicture) self = g_weak_ref_get (reference);
  EcoRouteJob *job = g_task_get_task_data (G_TASK (result));

  g_weak_ref_clear (reference);
  g_free (reference);
  if (self == NULL || self->job != job)
    return;
  if (eco_route_memo_apply (self->memo, job) && self->scene != NULL)
    {
      g_clear_pointer (&self->scene, eco_scene_unref);
      g_clear_pointer (&self->legend, eco_scene_unref);
      g_signal_emit (self, signals[REFINED], 0);
    }
  g_clear_pointer (&self->job, eco_route_job_unref);
}

static void
job_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  eco_route_job_run (data);
  g_task_return_boolean (task, TRUE);
}

static void
forget_job (EcoPicture *self)
{
  if (self->job != NULL)
    eco_route_job_cancel (self->job);
  g_clear_pointer (&self->job, eco_route_job_unref);
}

/* What the last scene left for later. */
static void
start_job (EcoPicture *self)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef *reference;

  forget_job (self);
  self->job = eco_route_memo_take_job (self->memo);
  if (self->job == NULL)
    return;
  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  task = g_task_new (NULL, NULL, job_done_cb, reference);
  g_task_set_task_data (task, eco_route_job_ref (self->job),
                        (GDestroyNotify) eco_route_job_unref);
  g_task_run_in_thread (task, job_thread);
}

static void
disconnect_document (EcoPicture *self)
{
  if (self->document == NULL)
    return;
  g_signal_handlers_disconnect_by_data (eco_document_get_view_state (self->document), self);
  g_signal_handlers_disconnect_by_data (eco_document_get_ecosystem (self->document), self);
  g_signal_handlers_disconnect_by_data (self->document, self);
}

static void
document_changed_cb (EcoDocument *document, EcoPicture *self)
{
  outdate (self);
}

/* What the map may show without that the document has changed. */
static void
computed_cb (EcoPicture *self)
{
  if (eco_computed_is_wanted (eco_document_get_ecosystem (self->document)))
    outdate (self);
}

static void
forget_preview (EcoPicture *self)
{
  g_clear_pointer (&self->preview.scene, eco_scene_unref);
  g_clear_pointer (&self->preview.legend, eco_scene_unref);
  g_clear_object (&self->preview.ecosystem);
  g_clear_pointer (&self->preview.refusal, g_free);
}

static void
eco_picture_dispose (GObject *object)
{
  EcoPicture *self = ECO_PICTURE (object);

  disconnect_document (self);
  forget_job (self);
  forget_preview (self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->memo, eco_route_memo_free);
  g_clear_pointer (&self->scene, eco_scene_unref);
  g_clear_pointer (&self->legend, eco_scene_unref);
  g_clear_pointer (&self->typesetter, eco_typesetter_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->steps, g_array_unref);
  eco_style_clear (&self->style);
  G_OBJECT_CLASS (eco_picture_parent_class)->dispose (object);
}

static void
eco_picture_class_init (EcoPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_picture_dispose;

  /**
   * EcoPicture::changed:
   *
   * The next scene is another one.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EcoPicture::refined:
   *
   * The next scene shows the same things, and some lines go a better way.
   */
  signals[REFINED] = g_signal_new ("refined", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_picture_init (EcoPicture *self)
{
  eco_style_copy (&self->style, eco_style_get (ECO_THEME_LIGHT));
  self->typesetter = eco_typesetter_new ();
  self->show_owed = TRUE;
  self->memo = eco_route_memo_new ();
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->steps = g_array_new (FALSE, FALSE, sizeof (EcoStep));
}

/**
 * eco_picture_new:
 *
 * Returns: (transfer full): a picture of no document yet
 */
EcoPicture *
eco_picture_new (void)
{
  return g_object_new (ECO_TYPE_PICTURE, NULL);
}

/**
 * eco_picture_get_document:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
EcoDocument *
eco_picture_get_document (EcoPicture *self)
{
  g_return_val_if_fail (ECO_IS_PICTURE (self), NULL);
  return self->document;
}

/**
 * eco_picture_set_document:
 * @document: (nullable): what it shows from now on
 */
void
eco_picture_set_document (EcoPicture *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_PICTURE (self));
  if (self->document == document)
    return;
  disconnect_document (self);
  forget_preview (self);
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      g_signal_connect (document, "changed", G_CALLBACK (document_changed_cb), self);
      g_signal_connect_swapped (eco_document_get_view_state (document), "changed",
                                G_CALLBACK (outdate), self);
      g_signal_connect_swapped (eco_document_get_ecosystem (document), "computed-changed",
                                G_CALLBACK (computed_cb), self);
    }
  g_array_set_size (self->steps, 0);
  g_hash_table_remove_all (self->places);
  outdate (self);
}

/**
 * eco_picture_get_ecosystem:
 *
 * Returns: (transfer none) (nullable): what the scene shows: that of the preview, or the
 *   document's
 */
EcoEcosystem *
eco_picture_get_ecosystem (EcoPicture *self)
{
  g_return_val_if_fail (ECO_IS_PICTURE (self), NULL);
  if (self->preview.ecosystem != NULL)
    return self->preview.ecosystem;
  return self->document != NULL ? eco_document_get_ecosystem (self->document) : NULL;
}

/**
 * eco_picture_set_preview:
 * @scene: (nullable): what is shown instead of the document, with its legend; %NULL: the document
 * @ecosystem: (nullable): what @scene shows
 * @refusal: (nullable): a sentence for who tries to edit it
 */
void
eco_picture_set_preview (EcoPicture *self, EcoScene *scene, EcoEcosystem *ecosystem,
                         const char *refusal)
{
  g_return_if_fail (ECO_IS_PICTURE (self) && (scene == NULL) == (ecosystem == NULL));
  if (scene == NULL && self->preview.scene == NULL)
    return;
  if (ecosystem != NULL)
    g_object_ref (ecosystem);
  forget_preview (self);
  if (scene != NULL)
    {
      self->preview.scene = eco_scene_ref (eco_scene_get_map (scene));
      self->preview.legend = eco_scene_new_layer (scene, ECO_LAYER_LEGEND, FALSE);
    }
  self->preview.ecosystem = ecosystem;
  self->preview.refusal = scene != NULL ? g_strdup (refusal) : NULL;
  g_array_set_size (self->steps, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * eco_picture_get_refusal:
 *
 * Returns: (transfer none) (nullable): why nothing can be edited; %NULL when it can
 */
const char *
eco_picture_get_refusal (EcoPicture *self)
{
  g_return_val_if_fail (ECO_IS_PICTURE (self), NULL);
  return self->preview.refusal;
}

/**
 * eco_picture_get_style:
 *
 * Returns: (transfer none): the design that it follows
 */
const EcoStyle *
eco_picture_get_style (EcoPicture *self)
{
  g_return_val_if_fail (ECO_IS_PICTURE (self), eco_style_get (ECO_THEME_LIGHT));
  return &self->style;
}

/**
 * eco_picture_set_style:
 * @style: copied
 */
void
eco_picture_set_style (EcoPicture *self, const EcoStyle *style)
{
  g_return_if_fail (ECO_IS_PICTURE (self) && style != NULL);
  if (eco_style_equal (&self->style, style))
    return;
  eco_style_clear (&self->style);
  eco_style_copy (&self->style, style);
  outdate (self);
}

/**
 * eco_picture_get_show_owed:
 *
 * Returns: whether there are open arcs where nothing comes back
 */
gboolean
eco_picture_get_show_owed (EcoPicture *self)
{
  g_return_val_if_fail (ECO_IS_PICTURE (self), FALSE);
  return self->show_owed;
}

/**
 * eco_picture_set_show_owed:
 */
void
eco_picture_set_show_owed (EcoPicture *self, gboolean show)
{
  g_return_if_fail (ECO_IS_PICTURE (self));
  if (self->show_owed == show)
    return;
  self->show_owed = show;
  outdate (self);
}

/**
 * eco_picture_set_workshop:
 * @votes: whether nodes show their votes
 * @bold: whether lines are thick, to be seen from afar
 */
void
eco_picture_set_workshop (EcoPicture *self, gboolean votes, gboolean bold)
{
  g_return_if_fail (ECO_IS_PICTURE (self));
  if (self->show_votes == votes && self->bold == bold)
    return;
  self->show_votes = votes;
  self->bold = bold;
  outdate (self);
}

static EcoSceneOptions
get_options (EcoPicture *self)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  /* The window says the title, and the canvas has a background of its own. */
  options.title = FALSE;
  options.words = FALSE;
  options.background = FALSE;
  options.aspect = 0;
  options.margin = 0.01;
  options.labels = TRUE;
  options.pins = TRUE;
  options.owed = self->show_owed;
  options.votes = self->show_votes;
  options.bold = self->bold;
  options.style = &self->style;
  options.typesetter = self->typesetter;
  options.memo = self->memo;
  options.visibility =
      eco_view_state_get_visibility (eco_document_get_view_state (self->document));
  return options;
}

/**
 * eco_picture_init_options:
 * @options: (out): how the scenes of the picture are made; what it points to belongs to the picture
 */
void
eco_picture_init_options (EcoPicture *self, EcoSceneOptions *options)
{
  g_return_if_fail (ECO_IS_PICTURE (self) && options != NULL && self->document != NULL);
  *options = get_options (self);
}

/* Remembers where the nodes are, and which of them were elsewhere before. */
static void
note_places (EcoPicture *self)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoPlane plane = eco_ecosystem_get_plane (ecosystem);
  g_autoptr (GHashTable) before = g_steal_pointer (&self->places);

  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_array_set_size (self->steps, 0);
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoPoint place = { node->angle, node->radius };
      char *id = g_strdup (eco_object_get_id (ECO_OBJECT (node)));
      const EcoPoint *old = g_hash_table_lookup (before, id);

      if (old != NULL && isfinite (old->x + old->y + place.x + place.y)
          && (hypot (eco_angle_difference (old->x, place.x), old->y - place.y) > 0.01
              || self->plane.stretch != plane.stretch))
        {
          EcoStep step = { id, old->x, old->y, place.x, place.y, self->plane, plane };

          g_array_append_val (self->steps, step);
        }
      g_hash_table_insert (self->places, id, g_memdup2 (&place, sizeof place));
    }
  self->plane = plane;
}

/* What is dragged shows arcs where the picture does. */
static void
note_owed (EcoPicture *self)
{
  g_autoptr (GPtrArray) owed = eco_scene_list_ids (self->scene, NULL, ECO_PART_OWED);

  self->has_owed = owed->len > 0;
}

/**
 * eco_picture_get_scene:
 *
 * Builds it if something changed since the last time.
 *
 * Returns: (transfer none) (nullable): the picture without its legend; %NULL
 *   without a document
 */
EcoScene *
eco_picture_get_scene (EcoPicture *self)
{
  g_return_val_if_fail (ECO_IS_PICTURE (self), NULL);
  if (self->preview.scene != NULL)
    return self->preview.scene;
  if (self->scene == NULL && self->document != NULL)
    {
      EcoSceneOptions options = get_options (self);
      g_autoptr (EcoScene) whole
          = eco_scene_new (eco_document_get_ecosystem (self->document),
                           eco_document_get_catalog (self->document), &options);

      self->scene = eco_scene_new_layer (whole, ECO_LAYER_LEGEND, TRUE);
      self->legend = eco_scene_new_layer (whole, ECO_LAYER_LEGEND, FALSE);
      note_places (self);
      note_owed (self);
      start_job (self);
    }
  return self->scene;
}

/**
 * eco_picture_get_legend:
 *
 * Returns: (transfer none) (nullable): what the colours and strokes of the
 *   picture mean, alone; %NULL without a document
 */
EcoScene *
eco_picture_get_legend (EcoPicture *self)
{
  g_return_val_if_fail (ECO_IS_PICTURE (self), NULL);
  if (self->preview.legend != NULL)
    return self->preview.legend;
  eco_picture_get_scene (self);
  return self->legend;
}

/**
 * eco_picture_get_extent:
 *
 * Returns: what the rings with their names and the cards take; empty without a document
 */
EcoRect
eco_picture_get_extent (EcoPicture *self)
{
  EcoScene *scene;
  EcoRect extent;

  g_return_val_if_fail (ECO_IS_PICTURE (self), ECO_RECT_EMPTY);
  scene = eco_picture_get_scene (self);
  if (scene == NULL)
    return ECO_RECT_EMPTY;
  extent = eco_scene_get_ink (scene);
  return eco_rect_is_empty (&extent) ? eco_scene_get_page (scene) : extent;
}

/**
 * eco_picture_get_typesetter:
 *
 * Returns: (transfer none): what measures its texts
 */
EcoTypesetter *
eco_picture_get_typesetter (EcoPicture *self)
{
  g_return_val_if_fail (ECO_IS_PICTURE (self), NULL);
  return self->typesetter;
}

/**
 * eco_picture_get_steps:
 *
 * Returns: (transfer none) (element-type EcoStep): the nodes that were
 *   elsewhere in the scene before the last one
 */
const GArray *
eco_picture_get_steps (EcoPicture *self)
{
  g_return_val_if_fail (ECO_IS_PICTURE (self), NULL);
  return self->steps;
}

/**
 * eco_picture_create_moved:
 * @moved: (array length=n_moved): nodes and where a gesture has put them
 *
 * Returns: (transfer full) (nullable): these nodes with their exchanges
 */
EcoScene *
eco_picture_create_moved (EcoPicture *self, const EcoMovedNode *moved, guint n_moved)
{
  EcoSceneOptions options;

  g_return_val_if_fail (ECO_IS_PICTURE (self), NULL);
  if (self->document == NULL)
    return NULL;
  options = get_options (self);
  options.owed = options.owed && self->has_owed;
  return eco_scene_new_moved (eco_document_get_ecosystem (self->document),
                              eco_document_get_catalog (self->document), &options, moved, n_moved);
}

static void
add_around (EcoExchange *exchange, const char *id, gboolean ends, GPtrArray *ids)
{
  const char *own = eco_object_get_id (ECO_OBJECT (exchange));
  const char *nodes[] = { exchange->from, exchange->to, exchange->channel };
  gboolean touches = g_strcmp0 (own, id) == 0;

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    touches = touches || g_strcmp0 (nodes[i], id) == 0;
  if (!touches)
    return;
  g_ptr_array_add (ids, g_strdup (own));
  for (guint i = 0; ends && i < G_N_ELEMENTS (nodes); i++)
    if (nodes[i] != NULL && nodes[i][0] != '\0')
      g_ptr_array_add (ids, g_strdup (nodes[i]));
}

/**
 * eco_picture_dup_around:
 * @id: of a node or an exchange
 * @ends: whether the nodes at the ends of the exchanges are wanted too
 *
 * Returns: (transfer full) (element-type utf8): the ids of the thing and of
 *   the exchanges that touch it; some may come twice
 */
GPtrArray *
eco_picture_dup_around (EcoPicture *self, const char *id, gboolean ends)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  EcoList *exchanges;

  g_return_val_if_fail (ECO_IS_PICTURE (self) && id != NULL, ids);
  g_ptr_array_add (ids, g_strdup (id));
  if (self->document == NULL)
    return ids;
  exchanges = eco_ecosystem_get_exchanges (eco_picture_get_ecosystem (self));
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    add_around (eco_list_get (exchanges, i), id, ends, ids);
  return ids;
}
