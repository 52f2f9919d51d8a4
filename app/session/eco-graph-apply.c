/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A planned import of a graph gets its places, and is done as one step. */
#include "config.h"

#include "session/eco-graph-import-private.h"

#include "base/eco-error.h"
#include "model/eco-model.h"
#include "session/eco-arrangement.h"
#include "session/eco-settle.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * eco_graph_base_new:
 * @name: of the file
 *
 * Returns: (transfer full): an ecosystem without nodes, called as the graph is, to import it into
 */
EcoEcosystem *
eco_graph_base_new (EcoGraphText *graph, const char *name)
{
  EcoEcosystem *ecosystem = eco_ecosystem_new_with_rings ();
  g_autofree char *title = _eco_graph_dup_line (graph->title != NULL ? graph->title : "");
  const char *dot = strrchr (name, '.');

  if (title[0] == '\0')
    {
      g_free (title);
      title = g_strndup (name, dot != NULL && dot != name ? (gsize) (dot - name) : strlen (name));
    }
  eco_ecosystem_begin_change (ecosystem);
  g_object_set (ecosystem, "title", title, NULL);
  eco_ecosystem_end_change (ecosystem);
  return ecosystem;
}

/* ---- Places */

/* Places that the file gave: in their order around the middle, wherever there is room. */
static gboolean
keep_order (EcoGraphPlan *self, EcoCatalog *catalog, EcoTypesetter *typesetter,
            EcoLayoutClient *client, GCancellable *cancellable, char **message, GError **error)
{
  g_autoptr (EcoArrangement) arrangement = NULL;
  g_autoptr (EcoPlacement) placement = NULL;

  arrangement = eco_arrangement_new (self->becomes, catalog, typesetter);
  eco_arrangement_keep_order (arrangement);
  placement = eco_arrangement_run (arrangement, client, cancellable, message, error);
  if (placement == NULL)
    return FALSE;
  eco_ecosystem_begin_change (self->becomes);
  eco_placement_apply (placement, self->becomes);
  eco_ecosystem_end_change (self->becomes);
  return TRUE;
}

/* Whether most nodes are new, so that there is no order to be kept. */
static gboolean
is_mostly_new (EcoGraphPlan *self)
{
  return self->to_place->len > self->n_nodes / 2;
}

/* What is new or went elsewhere has no place yet, or the one that the file gives it. */
static void
prepare (EcoGraphPlan *self)
{
  g_autoptr (EcoPlacement) placement = eco_placement_new ();

  for (guint i = 0; i < self->to_place->len; i++)
    {
      const EcoNode *node = self->to_place->pdata[i];
      const char *id = eco_object_get_id (self->to_place->pdata[i]);
      const double *angle = g_hash_table_lookup (self->places, id);
      const EcoRing *ring = eco_ecosystem_lookup_ring (self->becomes, node->ring);

      if (angle == NULL || ring == NULL)
        eco_placement_add_node (placement, id, NAN, NAN);
      else
        eco_placement_add_node (
            placement, id, *angle,
            isfinite (ring->inner + ring->outer) ? (ring->inner + ring->outer) / 2 : 100);
    }
  eco_ecosystem_begin_change (self->becomes);
  eco_placement_apply (placement, self->becomes);
  eco_ecosystem_end_change (self->becomes);
}

/**
 * eco_graph_plan_arrange:
 * @client: (nullable): the Graphviz helper
 * @cancellable: (nullable): told how far it is when it is an EcoProgress
 * @message: (out) (nullable): what the user should know, or %NULL
 *
 * Gives places to what is new in the planned ecosystem; when that is most of it, all is laid out.
 * In any thread.
 *
 * Returns: whether everything has a place
 */
gboolean
eco_graph_plan_arrange (EcoGraphPlan *self, EcoCatalog *catalog, EcoLayoutClient *client,
                        GCancellable *cancellable, char **message, GError **error)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  gboolean done = TRUE;

  if (message != NULL)
    *message = NULL;
  prepare (self);
  if (g_hash_table_size (self->places) > 0)
    done = keep_order (self, catalog, typesetter, client, cancellable, message, error);
  else if (is_mostly_new (self))
    done =
        eco_arrange (self->becomes, catalog, typesetter, client, TRUE, cancellable, message, error);
  else if (self->to_place->len > 0)
    eco_settle_new (self->becomes, catalog, typesetter);
  self->arranged = done;
  return done;
}

/* ---- Doing it */

static EcoPlacement *
create_placement (EcoEcosystem *ecosystem)
{
  EcoPlacement *placement = eco_placement_new ();
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      const EcoNode *node = eco_list_get (nodes, i);

      eco_placement_add_node (placement, eco_object_get_id ((EcoObject *) node), node->angle,
                              node->radius);
    }
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    {
      const EcoRing *ring = eco_list_get (rings, i);

      eco_placement_add_ring (placement, eco_object_get_id ((EcoObject *) ring), ring->inner,
                              ring->outer);
    }
  return placement;
}

static gboolean
refuse (EcoGraphPlan *self, const char *name, GError **error)
{
  g_autofree char *first = eco_graph_problem_dup_text (self->problems->pdata[0], name);
  guint more = self->problems->len - 1;

  if (more == 0)
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID, first);
  else
    /* TRANSLATORS: a sentence that says what is wrong, and how many more there are */
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 ngettext ("%s (and %u more problem)", "%s (and %u more problems)", more), first,
                 more);
  return FALSE;
}

static void
select_new (EcoGraphPlan *self, EcoDocument *document)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GPtrArray *rows = self->parts[ECO_GRAPH_NODES]->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      const EcoImportRow *row = rows->pdata[i];

      if (row->state == ECO_IMPORT_NEW)
        g_ptr_array_add (ids, (gpointer) eco_object_get_id (row->made));
    }
  /* All that there is need not be pointed at. */
  if (ids->len > 0 && self->n_nodes > 0)
    eco_selection_set_ids (eco_document_get_selection (document), (const char *const *) ids->pdata,
                           ids->len);
}

/**
 * eco_graph_plan_apply:
 * @document: with the ecosystem that the plan was made for, as it was then
 * @name: of the file, for the history
 *
 * Imports the graph: one step. What has no place yet gets one before.
 *
 * Returns: whether it was imported; when anything is wrong, nothing was, and @error says what
 */
gboolean
eco_graph_plan_apply (EcoGraphPlan *self, EcoDocument *document, const char *name, GError **error)
{
  EcoEditor *editor = eco_document_get_editor (document);
  g_autofree char *label = g_strdup_printf (_("Import “%s”"), name);

  if (self->problems->len > 0)
    return refuse (self, name, error);
  if (!self->arranged &&
      !eco_graph_plan_arrange (self, eco_document_get_catalog (document), NULL, NULL, NULL, error))
    return FALSE;
  if (!eco_graph_plan_does_something (self))
    return TRUE;
  eco_editor_begin (editor, label);
  eco_editor_become (editor, self->becomes);
  eco_editor_place (editor, create_placement (self->becomes), NULL);
  eco_editor_end (editor);
  select_new (self, document);
  return TRUE;
}
