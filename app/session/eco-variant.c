/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVariant: a document that shows another one with the changes of a scenario or an initiative,
 * and writes what is edited in it back as change records of that scenario or initiative. */
#include "config.h"

#include "session/eco-variant-private.h"

#include "base/eco-error.h"
#include "change/eco-comparison.h"
#include "change/eco-projection.h"
#include "session/eco-document-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Where the history of the parent was: a step that merges others grows in place. */
typedef struct
{
  guint position;
  gpointer step; /* never followed */
  guint n_changes;
} Spot;

struct _EcoVariant
{
  GObject parent_instance;

  EcoDocument *parent;
  char *owner_id;
  GType owner_type;
  EcoEcosystem *base;    /* what the records are laid over */
  EcoDocument *document;
  GPtrArray *problems;   /* of char * */
  GPtrArray *unfit;      /* of EcoChangeRecord: copies, kept behind the others */
  Spot spot;             /* of the parent as it was seen last */
  gboolean writing;
};

enum
{
  RENEWED,
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoVariant, eco_variant, G_TYPE_OBJECT)

static void document_changed_cb (EcoDocument *document, EcoVariant *self);

static void
drop_document (EcoVariant *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_object (&self->base);
}

static void
eco_variant_dispose (GObject *object)
{
  EcoVariant *self = ECO_VARIANT (object);

  drop_document (self);
  if (self->parent != NULL)
    g_signal_handlers_disconnect_by_data (self->parent, self);
  g_clear_object (&self->parent);
  G_OBJECT_CLASS (eco_variant_parent_class)->dispose (object);
}

static void
eco_variant_finalize (GObject *object)
{
  EcoVariant *self = ECO_VARIANT (object);

  g_free (self->owner_id);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->unfit);
  G_OBJECT_CLASS (eco_variant_parent_class)->finalize (object);
}

static void
eco_variant_class_init (EcoVariantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eco_variant_dispose;
  object_class->finalize = eco_variant_finalize;

  /**
   * EcoVariant::renewed:
   *
   * The parent changed otherwise, or was undone: the document is another one now.
   */
  signals[RENEWED] = g_signal_new ("renewed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * EcoVariant::gone:
   *
   * The scenario or initiative is no more; edits are not written anywhere. Undo may bring it back,
   * which is "renewed".
   */
  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
eco_variant_init (EcoVariant *self)
{
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->unfit = g_ptr_array_new_with_free_func (g_object_unref);
}

static Spot
find_spot (EcoVariant *self)
{
  EcoHistory *history = eco_document_get_history (self->parent);
  Spot spot = { eco_history_get_position (history), NULL, 0 };
  g_autoptr (EcoHistoryStep) step =
    spot.position > 0 ? g_list_model_get_item (G_LIST_MODEL (history), spot.position - 1) : NULL;

  spot.step = step;
  spot.n_changes = step != NULL ? eco_history_step_get_changes (step)->len : 0;
  return spot;
}

static gboolean
spots_equal (Spot a, Spot b)
{
  return a.position == b.position && a.step == b.step && a.n_changes == b.n_changes;
}

static EcoObject *
find_owner (EcoVariant *self)
{
  EcoObject *owner =
    eco_ecosystem_lookup (eco_document_get_ecosystem (self->parent), self->owner_id);

  return owner != NULL && G_OBJECT_TYPE (owner) == self->owner_type ? owner : NULL;
}

static EcoList *
peek_records (EcoObject *owner)
{
  return eco_object_peek_list (owner, ECO_IS_SCENARIO (owner) ? (guint) ECO_SCENARIO_CHANGES
                                                              : (guint) ECO_INITIATIVE_CHANGES);
}

/* Makes the document anew from the parent. */
static void
make_document (EcoVariant *self, EcoObject *owner)
{
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (GPtrArray) unfit = NULL;

  drop_document (self);
  g_ptr_array_set_size (self->problems, 0);
  g_ptr_array_set_size (self->unfit, 0);
  self->base = eco_projection_create_base (self->parent->ecosystem, owner);
  ecosystem = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (self->base)));
  unfit = eco_projection_find_unfit (ecosystem, peek_records (owner), self->problems);
  for (guint i = 0; i < unfit->len; i++)
    g_ptr_array_add (self->unfit, eco_object_copy (unfit->pdata[i]));
  eco_arrange (ecosystem, self->parent->catalog, _eco_document_get_typesetter (self->parent),
               self->parent->layout.client, FALSE, NULL, NULL, NULL);
  self->document =
    _eco_document_new_placed (ecosystem, self->parent->catalog, self->parent->layout.client);
  g_signal_connect (self->document, "changed", G_CALLBACK (document_changed_cb), self);
}

/* What the document differs in from what it is laid over is what its owner changes. */
static void
write_back (EcoVariant *self, EcoObject *owner)
{
  EcoEditor *editor = eco_document_get_editor (self->parent);
  EcoEcosystem *shown = eco_document_get_ecosystem (self->document);
  g_autoptr (EcoComparison) comparison =
    eco_comparison_new (self->base, shown, ECO_COMPARE_BY_ID);
  g_autoptr (GPtrArray) records = eco_comparison_create_records (comparison);
  /* TRANSLATORS: a step of the history: the name of a scenario or initiative */
  g_autofree char *label = g_strdup_printf (_("Edit “%s”"), eco_object_get_name (owner));
  g_autofree char *merge_key = g_strdup_printf ("variant %s", self->owner_id);

  eco_editor_begin_merging (editor, label, merge_key);
  _eco_variant_forward (self->parent, self->base, shown, records);
  for (guint i = 0; i < self->unfit->len; i++)
    g_ptr_array_add (records, g_object_ref (self->unfit->pdata[i]));
  owner = find_owner (self);
  if (owner != NULL)
    eco_editor_set_records (editor, owner, records);
  eco_editor_end (editor);
}

static void
document_changed_cb (EcoDocument *document, EcoVariant *self)
{
  EcoObject *owner = find_owner (self);

  if (owner == NULL)
    return;
  self->writing = TRUE;
  write_back (self, owner);
  self->writing = FALSE;
  self->spot = find_spot (self);
  if (find_owner (self) == NULL)
    g_signal_emit (self, signals[GONE], 0);
}

static void
parent_changed_cb (EcoDocument *parent, EcoVariant *self)
{
  Spot spot = find_spot (self);
  EcoObject *owner;

  /* Saving is no change. */
  if (self->writing || spots_equal (spot, self->spot))
    return;
  self->spot = spot;
  owner = find_owner (self);
  if (owner == NULL)
    {
      g_signal_emit (self, signals[GONE], 0);
      return;
    }
  make_document (self, owner);
  g_signal_emit (self, signals[RENEWED], 0);
}

/**
 * eco_variant_new:
 * @parent: the document that has it
 * @owner: a scenario or an initiative of @parent
 *
 * For an initiative, what it depends on has been carried out. What has no place gets one.
 *
 * Returns: (transfer full): the document with the changes of @owner
 */
EcoVariant *
eco_variant_new (EcoDocument *parent, EcoObject *owner)
{
  EcoVariant *self;

  g_return_val_if_fail (ECO_IS_DOCUMENT (parent), NULL);
  g_return_val_if_fail (ECO_IS_SCENARIO (owner) || ECO_IS_INITIATIVE (owner), NULL);
  self = g_object_new (ECO_TYPE_VARIANT, NULL);
  self->parent = g_object_ref (parent);
  self->owner_id = g_strdup (eco_object_get_id (owner));
  self->owner_type = G_OBJECT_TYPE (owner);
  make_document (self, owner);
  self->spot = find_spot (self);
  g_signal_connect (parent, "changed", G_CALLBACK (parent_changed_cb), self);
  return self;
}

/**
 * eco_variant_get_document:
 *
 * Returns: (transfer none): the document; another one after "renewed"
 */
EcoDocument *
eco_variant_get_document (EcoVariant *self)
{
  g_return_val_if_fail (ECO_IS_VARIANT (self), NULL);
  return self->document;
}

/**
 * eco_variant_get_parent:
 *
 * Returns: (transfer none): the document that has the scenario or initiative
 */
EcoDocument *
eco_variant_get_parent (EcoVariant *self)
{
  g_return_val_if_fail (ECO_IS_VARIANT (self), NULL);
  return self->parent;
}

/**
 * eco_variant_get_owner:
 *
 * Returns: (transfer none) (nullable): the scenario or initiative; %NULL when it is gone
 */
EcoObject *
eco_variant_get_owner (EcoVariant *self)
{
  g_return_val_if_fail (ECO_IS_VARIANT (self), NULL);
  return find_owner (self);
}

/**
 * eco_variant_get_problems:
 *
 * eco_editor_remove_unfit() in the parent drops what they speak of.
 *
 * Returns: (transfer none) (element-type utf8): a sentence for each change that does not fit any
 *   more; it is kept
 */
GPtrArray *
eco_variant_get_problems (EcoVariant *self)
{
  g_return_val_if_fail (ECO_IS_VARIANT (self), NULL);
  return self->problems;
}

/* Gives nodes that came without a place one, as part of the open group. */
static void
place_new_nodes (EcoDocument *document)
{
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (document));
  g_autoptr (GPtrArray) unplaced = g_ptr_array_new ();
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (EcoPoint));

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoPoint open = { NAN, NAN };

      if (isfinite (node->angle + node->radius))
        continue;
      g_ptr_array_add (unplaced, node);
      g_array_append_val (wanted, open);
    }
  if (unplaced->len > 0)
    eco_document_settle (document, unplaced, (const EcoPoint *) (gpointer) wanted->data, FALSE);
}

/**
 * eco_variant_merge:
 *
 * Makes the changes of a scenario part of the parent, and removes the scenario, as one step; what
 * does not fit is left out. Then it is "gone".
 *
 * Returns: whether it was done; when not, nothing changed
 */
gboolean
eco_variant_merge (EcoVariant *self, GError **error)
{
  EcoEditor *editor;
  EcoObject *owner;
  g_autofree char *label = NULL;

  g_return_val_if_fail (ECO_IS_VARIANT (self), FALSE);
  owner = find_owner (self);
  if (owner == NULL || !ECO_IS_SCENARIO (owner))
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                           _("Only a scenario that is there can be merged: choose one"));
      return FALSE;
    }
  editor = eco_document_get_editor (self->parent);
  label = g_strdup_printf (_("Merge scenario “%s”"), eco_object_get_name (owner));
  eco_editor_begin (editor, label);
  eco_editor_merge_scenario (editor, ECO_SCENARIO (owner));
  place_new_nodes (self->parent);
  eco_editor_end (editor);
  return TRUE;
}
