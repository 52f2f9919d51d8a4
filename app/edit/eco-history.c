/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHistory: the steps that were done, undone and can be redone. */
#include "config.h"

#include "edit/eco-history.h"

struct _EcoHistoryStep
{
  GObject parent_instance;

  char *label;
  char *merge_key;            /* steps of one key in a row are one step; or %NULL */
  GPtrArray *changes;         /* of EcoChange, in the order in which they were applied */
};

G_DEFINE_FINAL_TYPE (EcoHistoryStep, eco_history_step, G_TYPE_OBJECT)

static void
eco_history_step_finalize (GObject *object)
{
  EcoHistoryStep *self = ECO_HISTORY_STEP (object);

  g_free (self->label);
  g_free (self->merge_key);
  g_ptr_array_unref (self->changes);
  G_OBJECT_CLASS (eco_history_step_parent_class)->finalize (object);
}

static void
eco_history_step_class_init (EcoHistoryStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_history_step_finalize;
}

static void
eco_history_step_init (EcoHistoryStep *self)
{
}

/**
 * eco_history_step_get_label:
 *
 * Returns: (transfer none): what the step did, for people
 */
const char *
eco_history_step_get_label (EcoHistoryStep *self)
{
  g_return_val_if_fail (ECO_IS_HISTORY_STEP (self), "");
  return self->label;
}

/**
 * eco_history_step_get_changes:
 *
 * Returns: (transfer none) (element-type EcoChange): its changes in order
 */
GPtrArray *
eco_history_step_get_changes (EcoHistoryStep *self)
{
  g_return_val_if_fail (ECO_IS_HISTORY_STEP (self), NULL);
  return self->changes;
}

struct _EcoHistory
{
  GObject parent_instance;

  EcoEcosystem *ecosystem;
  GPtrArray *steps;           /* of EcoHistoryStep */
  guint position;             /* steps below it are done, the others undone */
  gint64 saved;               /* the position that is on disk; -1: none is */
  gboolean sealed;            /* the next step does not merge with the last */
  guint branched;             /* lowest position with a new step since saving began */
};

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  N_PROPS
};

enum
{
  STEP_DONE,
  APPLIED,
  DROPPED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return ECO_TYPE_HISTORY_STEP;
}

static guint
get_n_items (GListModel *model)
{
  return ECO_HISTORY (model)->steps->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  EcoHistory *self = ECO_HISTORY (model);

  return position < self->steps->len ? g_object_ref (self->steps->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EcoHistory, eco_history, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* Tells everybody where the history is now. */
static void
moved (EcoHistory *self)
{
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_signal_emit (self, signals[STEP_DONE], 0);
}

static void
eco_history_finalize (GObject *object)
{
  EcoHistory *self = ECO_HISTORY (object);

  g_ptr_array_unref (self->steps);
  g_clear_object (&self->ecosystem);
  G_OBJECT_CLASS (eco_history_parent_class)->finalize (object);
}

static void
eco_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EcoHistory *self = ECO_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, eco_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, eco_history_get_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, eco_history_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, eco_history_get_redo_label (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, eco_history_get_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
eco_history_class_init (EcoHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = eco_history_finalize;
  object_class->get_property = eco_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EcoHistory::step-done:
   *
   * A step was done, undone or redone, or the saved position moved.
   */
  signals[STEP_DONE] = g_signal_new ("step-done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EcoHistory::applied:
   * @change: (type EcoChange): one that has just been applied
   * @reverted: or reverted, when this is %TRUE
   *
   * Comes for each change while everything is as it left it; "step-done" follows, or "dropped".
   */
  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);

  /**
   * EcoHistory::dropped:
   *
   * All that was applied since the last "step-done" has been taken back without a step.
   */
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_history_init (EcoHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * eco_history_new:
 * @ecosystem: what undo and redo work on
 *
 * Returns: (transfer full): a history without steps, not modified
 */
EcoHistory *
eco_history_new (EcoEcosystem *ecosystem)
{
  EcoHistory *self = g_object_new (ECO_TYPE_HISTORY, NULL);

  self->ecosystem = g_object_ref (ecosystem);
  return self;
}

static void
drop_redo (EcoHistory *self)
{
  guint n = self->steps->len - self->position;

  if (n == 0)
    return;
  if (self->saved > self->position)
    self->saved = -1;
  g_ptr_array_set_size (self->steps, (int) self->position);
  g_list_model_items_changed (G_LIST_MODEL (self), self->position, n, 0);
}

static gboolean
can_merge (EcoHistory *self, const char *merge_key)
{
  EcoHistoryStep *last;

  if (self->sealed || merge_key == NULL || self->position == 0 || self->saved == self->position)
    return FALSE;
  last = self->steps->pdata[self->position - 1];
  return g_strcmp0 (last->merge_key, merge_key) == 0;
}

/* Takes the changes up into the last step, each into its last change if it can. */
static void
merge_into_last (EcoHistory *self, GPtrArray *changes)
{
  EcoHistoryStep *last = self->steps->pdata[self->position - 1];

  for (guint i = 0; i < changes->len; i++)
    {
      EcoChange *tail =
          last->changes->len > 0 ? last->changes->pdata[last->changes->len - 1] : NULL;

      if (tail == NULL || !eco_change_merge (tail, changes->pdata[i]))
        g_ptr_array_add (last->changes, eco_change_ref (changes->pdata[i]));
    }
}

/**
 * eco_history_push:
 * @label: what was done, for people
 * @merge_key: (nullable): steps in a row with one key become one step
 * @changes: (element-type EcoChange) (transfer none): applied already, in this order
 *
 * Remembers a step; what could be redone is gone.
 */
void
eco_history_push (EcoHistory *self, const char *label, const char *merge_key, GPtrArray *changes)
{
  EcoHistoryStep *step;

  g_return_if_fail (ECO_IS_HISTORY (self));
  drop_redo (self);
  self->branched = MIN (self->branched, self->position);
  if (can_merge (self, merge_key))
    {
      merge_into_last (self, changes);
      moved (self);
      return;
    }
  step = g_object_new (ECO_TYPE_HISTORY_STEP, NULL);
  step->label = g_strdup (label);
  step->merge_key = g_strdup (merge_key);
  step->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_change_unref);
  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (step->changes, eco_change_ref (changes->pdata[i]));
  g_ptr_array_add (self->steps, step);
  self->position++;
  self->sealed = FALSE;
  g_list_model_items_changed (G_LIST_MODEL (self), self->position - 1, 0, 1);
  moved (self);
}

/**
 * eco_history_tell_applied:
 * @change: what the editor has just applied, for a step that is still open
 * @reverted: or what undo has just reverted
 *
 * Emits "applied".
 */
void
eco_history_tell_applied (EcoHistory *self, EcoChange *change, gboolean reverted)
{
  g_return_if_fail (ECO_IS_HISTORY (self) && change != NULL);
  g_signal_emit (self, signals[APPLIED], 0, change, reverted);
}

/**
 * eco_history_tell_dropped:
 *
 * Emits "dropped": the editor has taken back what it applied for the open step.
 */
void
eco_history_tell_dropped (EcoHistory *self)
{
  g_return_if_fail (ECO_IS_HISTORY (self));
  g_signal_emit (self, signals[DROPPED], 0);
}

static void
revert_last (EcoHistory *self)
{
  EcoHistoryStep *step = self->steps->pdata[self->position - 1];

  for (guint i = step->changes->len; i > 0; i--)
    {
      g_autoptr (GError) error = NULL;

      if (!eco_change_revert (step->changes->pdata[i - 1], self->ecosystem, &error))
        g_critical ("undo of “%s”: %s", step->label, error->message);
      else
        eco_history_tell_applied (self, step->changes->pdata[i - 1], TRUE);
    }
  self->position--;
  self->sealed = TRUE;
}

static void
apply_next (EcoHistory *self)
{
  EcoHistoryStep *step = self->steps->pdata[self->position];

  for (guint i = 0; i < step->changes->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!eco_change_apply (step->changes->pdata[i], self->ecosystem, &error))
        g_critical ("redo of “%s”: %s", step->label, error->message);
      else
        eco_history_tell_applied (self, step->changes->pdata[i], FALSE);
    }
  self->position++;
  self->sealed = TRUE;
}

/**
 * eco_history_undo:
 *
 * Returns: whether there was a step to undo
 */
gboolean
eco_history_undo (EcoHistory *self)
{
  g_return_val_if_fail (ECO_IS_HISTORY (self), FALSE);
  if (self->position == 0)
    return FALSE;
  revert_last (self);
  moved (self);
  return TRUE;
}

/**
 * eco_history_redo:
 *
 * Returns: whether there was a step to redo
 */
gboolean
eco_history_redo (EcoHistory *self)
{
  g_return_val_if_fail (ECO_IS_HISTORY (self), FALSE);
  if (self->position == self->steps->len)
    return FALSE;
  apply_next (self);
  moved (self);
  return TRUE;
}

/**
 * eco_history_go_to:
 * @position: how many of the steps are done from now on; clamped to their number
 *
 * Undoes or redoes as many steps as it takes, and tells of it once.
 *
 * Returns: whether anything was undone or redone
 */
gboolean
eco_history_go_to (EcoHistory *self, guint position)
{
  guint before;

  g_return_val_if_fail (ECO_IS_HISTORY (self), FALSE);
  before = self->position;
  position = MIN (position, self->steps->len);
  while (self->position > position)
    revert_last (self);
  while (self->position < position)
    apply_next (self);
  if (self->position == before)
    return FALSE;
  moved (self);
  return TRUE;
}

/**
 * eco_history_get_can_undo:
 *
 * Returns: whether there is a step to undo
 */
gboolean
eco_history_get_can_undo (EcoHistory *self)
{
  g_return_val_if_fail (ECO_IS_HISTORY (self), FALSE);
  return self->position > 0;
}

/**
 * eco_history_get_can_redo:
 *
 * Returns: whether there is a step to redo
 */
gboolean
eco_history_get_can_redo (EcoHistory *self)
{
  g_return_val_if_fail (ECO_IS_HISTORY (self), FALSE);
  return self->position < self->steps->len;
}

/**
 * eco_history_get_undo_label:
 *
 * Returns: (transfer none) (nullable): what undo would undo
 */
const char *
eco_history_get_undo_label (EcoHistory *self)
{
  return eco_history_get_can_undo (self)
           ? ECO_HISTORY_STEP (self->steps->pdata[self->position - 1])->label
           : NULL;
}

/**
 * eco_history_get_redo_label:
 *
 * Returns: (transfer none) (nullable): what redo would do again
 */
const char *
eco_history_get_redo_label (EcoHistory *self)
{
  return eco_history_get_can_redo (self)
           ? ECO_HISTORY_STEP (self->steps->pdata[self->position])->label
           : NULL;
}

/**
 * eco_history_get_position:
 *
 * Returns: how many of the steps are done; the others are undone
 */
guint
eco_history_get_position (EcoHistory *self)
{
  g_return_val_if_fail (ECO_IS_HISTORY (self), 0);
  return self->position;
}

/**
 * eco_history_get_saved:
 *
 * Returns: the position that is on disk; -1 when no state of the history is
 */
gint64
eco_history_get_saved (EcoHistory *self)
{
  g_return_val_if_fail (ECO_IS_HISTORY (self), -1);
  return self->saved;
}

/**
 * eco_history_get_modified:
 *
 * Returns: whether the ecosystem is another one than the saved one
 */
gboolean
eco_history_get_modified (EcoHistory *self)
{
  g_return_val_if_fail (ECO_IS_HISTORY (self), FALSE);
  return self->saved != self->position;
}

/**
 * eco_history_mark_saved:
 *
 * The ecosystem as it is now is on disk.
 */
void
eco_history_mark_saved (EcoHistory *self)
{
  g_return_if_fail (ECO_IS_HISTORY (self));
  self->saved = self->position;
  moved (self);
}

/**
 * eco_history_mark_modified:
 *
 * No state of the history is on disk, as with what was recovered.
 */
void
eco_history_mark_modified (EcoHistory *self)
{
  g_return_if_fail (ECO_IS_HISTORY (self));
  self->saved = -1;
  moved (self);
}

/**
 * eco_history_begin_saving:
 *
 * The ecosystem as it is now is going to be written, while people go on working.
 *
 * Returns: a position for eco_history_end_saving()
 */
guint
eco_history_begin_saving (EcoHistory *self)
{
  g_return_val_if_fail (ECO_IS_HISTORY (self), 0);
  self->sealed = TRUE;
  self->branched = G_MAXUINT;
  return self->position;
}

/**
 * eco_history_end_saving:
 * @position: what eco_history_begin_saving() returned
 *
 * The ecosystem as it was at @position is on disk. If people undid that state
 * meanwhile and did something else, no state of the history is.
 */
void
eco_history_end_saving (EcoHistory *self, guint position)
{
  g_return_if_fail (ECO_IS_HISTORY (self));
  self->saved = position <= self->branched ? (gint64) position : -1;
  moved (self);
}

/**
 * eco_history_seal:
 *
 * The next step stays a step of its own, whatever its merge key.
 */
void
eco_history_seal (EcoHistory *self)
{
  g_return_if_fail (ECO_IS_HISTORY (self));
  self->sealed = TRUE;
}
