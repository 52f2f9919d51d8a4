/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: where things are. */
#include "config.h"

#include "session/eco-document-private.h"

#include "base/eco-error.h"
#include "session/eco-arrangement.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * eco_document_is_placed:
 *
 * Returns: whether every node and ring has a place
 */
gboolean
eco_document_is_placed (EcoDocument *self)
{
  EcoList *nodes, *rings;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self), FALSE);
  nodes = eco_ecosystem_get_nodes (self->ecosystem);
  rings = eco_ecosystem_get_rings (self->ecosystem);
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    {
      EcoRing *ring = eco_list_get (rings, i);

      if (!isfinite (ring->inner + ring->outer) || ring->outer < ring->inner)
        return FALSE;
    }
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    if (!isfinite (ECO_NODE (eco_list_get (nodes, i))->angle
                   + ECO_NODE (eco_list_get (nodes, i))->radius))
      return FALSE;
  return TRUE;
}

/* ---- Laying everything out */

/* What goes to the thread and comes back. */
typedef struct
{
  EcoArrangement *arrangement;
  EcoCatalog *catalog;
  EcoLayoutClient *client;
  guint revision;             /* of the document when it began */
  EcoPlacement *placement;
  char *message;
} Job;

static void
job_free (Job *job)
{
  eco_arrangement_free (job->arrangement);
  g_object_unref (job->catalog);
  g_clear_pointer (&job->client, eco_layout_client_unref);
  eco_placement_free (job->placement);
  g_free (job->message);
  g_free (job);
}

static void
job_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  Job *job = data;
  GError *error = NULL;

  eco_arrangement_measure (job->arrangement, job->catalog, typesetter);
  job->placement =
      eco_arrangement_run (job->arrangement, job->client, cancellable, &job->message, &error);
  if (job->placement != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* @arrangement: (transfer full): as it shall be laid out; its cards need not be measured.
 * Runs it in a thread; people may go on working. Who cancels is answered at once. */
void
_eco_document_lay_out (EcoDocument *self, EcoArrangement *arrangement, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->arrangement = arrangement;
  job->catalog = g_object_ref (self->catalog);
  job->client = self->layout.client != NULL ? eco_layout_client_ref (self->layout.client) : NULL;
  job->revision = self->revision;
  g_task_set_source_tag (task, _eco_document_lay_out);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_set_return_on_cancel (task, TRUE);
  self->layout.running++;
  _eco_document_begin_busy (self);
  if (!g_task_return_error_if_cancelled (task))
    g_task_run_in_thread (task, job_thread);
}

/* Returns: whether there is a layout to be applied */
gboolean
_eco_document_end_layout (EcoDocument *self, GAsyncResult *result, GError **error)
{
  self->layout.running--;
  _eco_document_end_busy (self);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Lays the result over what was done meanwhile. */
static gboolean
merge (EcoDocument *self, Job *job, GError **error)
{
  EcoTypesetter *typesetter = _eco_document_get_typesetter (self);
  g_autoptr (EcoArrangement) now =
      eco_arrangement_new_counting (self->ecosystem, self->catalog, typesetter,
                                    ECO_SECTOR_COUNT_ALL);
  g_autoptr (GPtrArray) changed =
      eco_arrangement_merge (job->arrangement, now, &job->placement);
  g_autoptr (EcoArrangement) merged = NULL;

  if (changed == NULL)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_CONFLICT,
                   _("The rings changed while the map was being laid out; do it again"));
      return FALSE;
    }
  eco_editor_place (self->editor, g_steal_pointer (&job->placement), NULL);
  merged = eco_arrangement_new_counting (self->ecosystem, self->catalog, typesetter,
                                         ECO_SECTOR_COUNT_ALL);
  eco_editor_place (self->editor, eco_arrangement_fit (merged, changed), NULL);
  return TRUE;
}

/* After _eco_document_end_layout(), in the open group, which is taken back when it fails. */
gboolean
_eco_document_apply_layout (EcoDocument *self, GAsyncResult *result, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (job->revision == self->revision)
    eco_editor_place (self->editor, g_steal_pointer (&job->placement), NULL);
  else if (!merge (self, job, error))
    {
      eco_editor_cancel (self->editor);
      return FALSE;
    }
  eco_editor_end (self->editor);
  _eco_document_note_graphviz (self, job->message, TRUE);
  return TRUE;
}

/**
 * eco_document_tidy_async:
 * @cancellable: (nullable): told how far it is when it is an EcoProgress; who cancels it is
 *   answered at once, whatever the thread is doing
 *
 * Lays everything out in a thread: what has a place stays in its order and near it, if most
 * things have one; pins do not move. People may go on working.
 */
void
eco_document_tidy_async (EcoDocument *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer data)
{
  EcoArrangement *arrangement;

  g_return_if_fail (ECO_IS_DOCUMENT (self));
  arrangement = eco_arrangement_new_unmeasured (self->ecosystem, self->catalog,
                                                _eco_document_get_typesetter (self));
  eco_arrangement_keep_order (arrangement);
  _eco_document_lay_out (self, arrangement, cancellable, callback, data);
}

/**
 * eco_document_arrange_anew_async:
 * @cancellable: (nullable): as for eco_document_tidy_async()
 *
 * Like eco_document_tidy_async(), but forgets where things are, pins excepted.
 * eco_document_tidy_finish() ends it.
 */
void
eco_document_arrange_anew_async (EcoDocument *self, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data)
{
  EcoArrangement *arrangement;

  g_return_if_fail (ECO_IS_DOCUMENT (self));
  arrangement = eco_arrangement_new_unmeasured (self->ecosystem, self->catalog,
                                                _eco_document_get_typesetter (self));
  eco_arrangement_forget (arrangement);
  _eco_document_lay_out (self, arrangement, cancellable, callback, data);
}

/**
 * eco_document_tidy_finish:
 *
 * What was done while the layout ran stays done: what is gone is passed over, and what is new,
 * or on another ring or side, or pinned elsewhere, finds a place among the rest. All of it is
 * one step.
 *
 * Returns: whether everything has its new place; when not, nothing moved. %ECO_ERROR_CONFLICT:
 *   rings or sectors are others than when it began
 */
gboolean
eco_document_tidy_finish (EcoDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  if (!_eco_document_end_layout (self, result, error))
    return FALSE;
  eco_editor_begin (self->editor, _("Tidy"));
  return _eco_document_apply_layout (self, result, error);
}

/* ---- Places for some */

/**
 * eco_document_find_place:
 * @node: a node of the document
 * @ring: a ring of the document
 * @side: the side where it shall be
 * @wanted_angle: degrees; says which sector of the side is meant
 * @wanted_radius: px
 * @angle: (out): the nearest free place
 * @radius: (out): the nearest free place
 *
 * Returns: whether there is a free place for its card on that ring, side and sector
 */
gboolean
eco_document_find_place (EcoDocument *self, EcoNode *node, EcoRing *ring, EcoSide side,
                         double wanted_angle, double wanted_radius, double *angle, double *radius)
{
  g_autoptr (EcoArrangement) arrangement = NULL;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self), FALSE);
  arrangement = eco_arrangement_new_counting (self->ecosystem, self->catalog,
                                              _eco_document_get_typesetter (self),
                                              ECO_SECTOR_COUNT_PLACED);
  return eco_arrangement_find_place (arrangement, eco_object_get_id (ECO_OBJECT (node)),
                                     eco_object_get_id (ECO_OBJECT (ring)), side, wanted_angle,
                                     wanted_radius, angle, radius);
}

/**
 * _eco_document_refit:
 * @ids: (element-type utf8): set of the nodes that may be moved
 *
 * Moves those of them that do not fit where they are to free places, as a part
 * of the open group.
 */
void
_eco_document_refit (EcoDocument *self, GHashTable *ids)
{
  g_autoptr (EcoArrangement) arrangement =
      eco_arrangement_new_counting (self->ecosystem, self->catalog,
                                    _eco_document_get_typesetter (self), ECO_SECTOR_COUNT_ALL);
  EcoPlacement *placement = eco_arrangement_refit (arrangement, ids);

  eco_editor_place (self->editor, placement, _("Make room"));
}

/**
 * eco_document_settle:
 * @nodes: (element-type EcoNode): nodes of the document, on the ring and side where they shall be
 * @wanted: (array): of each node, degrees and px where it would best be; NAN leaves it open
 * @in_order: whether nodes of one ring and side shall stay in their order, from the top down
 *
 * Gives each the nearest free place, and makes room on rings that are full: a step of its own,
 * or part of the open group.
 */
void
eco_document_settle (EcoDocument *self, GPtrArray *nodes, const EcoPoint *wanted,
                     gboolean in_order)
{
  g_autoptr (EcoArrangement) arrangement = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_return_if_fail (ECO_IS_DOCUMENT (self) && nodes != NULL);
  for (guint i = 0; i < nodes->len; i++)
    g_ptr_array_add (ids, (gpointer) eco_object_get_id (nodes->pdata[i]));
  arrangement = eco_arrangement_new_counting (self->ecosystem, self->catalog,
                                              _eco_document_get_typesetter (self),
                                              ECO_SECTOR_COUNT_ALL);
  eco_editor_place (self->editor,
                    eco_arrangement_settle (arrangement, (const char *const *) ids->pdata, wanted,
                                            ids->len, in_order),
                    _("Make room"));
}

/**
 * eco_document_put_node:
 * @ring: a ring of the document
 * @side: the side where it shall be
 * @angle: degrees where it would best be
 * @radius: px where it would best be
 *
 * Moves a node to the nearest free place there, and makes room on a ring that is full: a step of
 * its own, or part of the open group.
 */
void
eco_document_put_node (EcoDocument *self, EcoNode *node, EcoRing *ring, EcoSide side, double angle,
                       double radius)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  EcoPoint wanted = { angle, radius };
  g_autofree char *label = NULL;

  g_return_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_NODE (node) && ECO_IS_RING (ring));
  if (eco_document_find_place (self, node, ring, side, angle, radius, &angle, &radius))
    {
      eco_editor_move_node (self->editor, node, ring, side, angle, radius);
      return;
    }
  label = g_strdup_printf (_("Move “%s”"), eco_object_get_name (ECO_OBJECT (node)));
  g_ptr_array_add (nodes, node);
  eco_editor_begin (self->editor, label);
  eco_editor_move_node (self->editor, node, ring, side, wanted.x, wanted.y);
  eco_document_settle (self, nodes, &wanted, FALSE);
  eco_editor_end (self->editor);
}
