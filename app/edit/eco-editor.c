/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor: groups of changes, and the verbs that fit any object. */
#include "config.h"

#include "edit/eco-editor.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>

struct _EcoEditor
{
  GObject parent_instance;

  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoHistory *history;

  guint depth;                /* of nested groups */
  char *label;                /* of the outermost open group */
  char *merge_key;
  GPtrArray *changes;         /* of the open group, of EcoChange */
};

enum
{
  CLOSING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoEditor, eco_editor, G_TYPE_OBJECT)

static void
eco_editor_finalize (GObject *object)
{
  EcoEditor *self = ECO_EDITOR (object);

  g_clear_object (&self->ecosystem);
  g_clear_object (&self->catalog);
  g_clear_object (&self->history);
  g_free (self->label);
  g_free (self->merge_key);
  g_ptr_array_unref (self->changes);
  G_OBJECT_CLASS (eco_editor_parent_class)->finalize (object);
}

static void
eco_editor_class_init (EcoEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_editor_finalize;

  /**
   * EcoEditor::closing:
   *
   * A group that changed something is about to become a step. What is changed
   * now belongs to it.
   */
  signals[CLOSING] = g_signal_new ("closing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_editor_init (EcoEditor *self)
{
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_change_unref);
}

/**
 * eco_editor_new:
 * @ecosystem: what it edits
 * @catalog: what kinds and categories there are
 *
 * Returns: (transfer full): an editor with an empty history
 */
EcoEditor *
eco_editor_new (EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  EcoEditor *self = g_object_new (ECO_TYPE_EDITOR, NULL);

  self->ecosystem = g_object_ref (ecosystem);
  self->catalog = g_object_ref (catalog);
  self->history = eco_history_new (ecosystem);
  return self;
}

/**
 * eco_editor_get_ecosystem:
 *
 * Returns: (transfer none): what it edits
 */
EcoEcosystem *
eco_editor_get_ecosystem (EcoEditor *self)
{
  g_return_val_if_fail (ECO_IS_EDITOR (self), NULL);
  return self->ecosystem;
}

/**
 * eco_editor_get_catalog:
 *
 * Returns: (transfer none): what kinds and categories there are
 */
EcoCatalog *
eco_editor_get_catalog (EcoEditor *self)
{
  g_return_val_if_fail (ECO_IS_EDITOR (self), NULL);
  return self->catalog;
}

/**
 * eco_editor_get_history:
 *
 * Returns: (transfer none): what was done
 */
EcoHistory *
eco_editor_get_history (EcoEditor *self)
{
  g_return_val_if_fail (ECO_IS_EDITOR (self), NULL);
  return self->history;
}

/**
 * eco_editor_begin:
 * @label: (nullable): what is being done, for people; a group inside another
 *   keeps the outer one's; %NULL lets the only change describe itself
 *
 * Opens a group: all verbs until eco_editor_end() are one step.
 */
void
eco_editor_begin (EcoEditor *self, const char *label)
{
  eco_editor_begin_merging (self, label, NULL);
}

/**
 * eco_editor_begin_merging:
 * @merge_key: (nullable): steps in a row with one key become one step, as
 *   with a word that is being typed
 *
 * As eco_editor_begin().
 */
void
eco_editor_begin_merging (EcoEditor *self, const char *label, const char *merge_key)
{
  g_return_if_fail (ECO_IS_EDITOR (self));
  if (self->depth++ > 0)
    return;
  self->label = g_strdup (label);
  self->merge_key = g_strdup (merge_key);
}

static void
close_group (EcoEditor *self)
{
  g_ptr_array_set_size (self->changes, 0);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->merge_key, g_free);
}

/**
 * eco_editor_end:
 *
 * Closes a group; if anything changed, the outermost one becomes a step.
 */
void
eco_editor_end (EcoEditor *self)
{
  g_return_if_fail (ECO_IS_EDITOR (self));
  g_return_if_fail (self->depth > 0);
  if (self->depth == 1 && self->changes->len > 0)
    g_signal_emit (self, signals[CLOSING], 0);
  if (--self->depth > 0)
    return;
  if (self->changes->len > 0)
    {
      g_autoptr (GPtrArray) changes = g_steal_pointer (&self->changes);
      g_autofree char *label = g_steal_pointer (&self->label);
      g_autofree char *merge_key = g_steal_pointer (&self->merge_key);

      self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_change_unref);
      if (label == NULL)
        label = eco_change_describe (changes->pdata[0], self->ecosystem);
      eco_history_push (self->history, label, merge_key, changes);
    }
  close_group (self);
}

/**
 * eco_editor_get_open_changes:
 *
 * Returns: (transfer none) (element-type EcoChange): what the open groups have done so far; for
 *   those who add to it while it is "closing"
 */
GPtrArray *
eco_editor_get_open_changes (EcoEditor *self)
{
  g_return_val_if_fail (ECO_IS_EDITOR (self), NULL);
  return self->changes;
}

/**
 * eco_editor_cancel:
 *
 * Takes back all that the open groups did and closes them; the history does
 * not know of it.
 */
void
eco_editor_cancel (EcoEditor *self)
{
  g_return_if_fail (ECO_IS_EDITOR (self));
  for (guint i = self->changes->len; i > 0; i--)
    eco_change_revert (self->changes->pdata[i - 1], self->ecosystem, NULL);
  self->depth = 0;
  close_group (self);
  eco_history_tell_dropped (self->history);
}

/**
 * eco_editor_apply:
 * @change: (transfer full): a change of this ecosystem
 *
 * Applies a change and remembers it. One that changes nothing is dropped.
 *
 * Returns: whether it could be applied
 */
gboolean
eco_editor_apply (EcoEditor *self, EcoChange *change, GError **error)
{
  g_autoptr (EcoChange) owned = change;

  g_return_val_if_fail (ECO_IS_EDITOR (self), FALSE);
  if (eco_change_is_empty (change))
    return TRUE;
  eco_editor_begin (self, NULL);
  if (!eco_change_apply (change, self->ecosystem, error))
    {
      eco_editor_end (self);
      return FALSE;
    }
  g_ptr_array_add (self->changes, g_steal_pointer (&owned));
  eco_history_tell_applied (self->history, change, FALSE);
  eco_editor_end (self);
  return TRUE;
}

/**
 * eco_editor_set_value:
 * @field: a field of the object's class
 * @value: of the field's type
 *
 * Returns: whether it was set
 */
gboolean
eco_editor_set_value (EcoEditor *self, EcoObject *object, const EcoField *field,
                      const GValue *value)
{
  return eco_editor_apply (self, eco_change_new_set (object, field, value), NULL);
}

/**
 * eco_editor_set_text:
 * @field: the name of a field of the object's class
 * @text: the value as the file format writes it; "" unsets
 *
 * Returns: whether @text was understood; when not, nothing changed
 */
gboolean
eco_editor_set_text (EcoEditor *self, EcoObject *object, const char *field, const char *text,
                     GError **error)
{
  const EcoField *found = eco_object_find_field (object, field);
  g_autoptr (EcoObject) scratch = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (found == NULL)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID, _("“%s” has no property “%s”"),
                   eco_object_get_label (object), field);
      return FALSE;
    }
  scratch = eco_object_new (G_OBJECT_TYPE (object), NULL);
  if (text[0] != '\0' && !eco_field_parse (found, scratch, text, error))
    return FALSE;
  eco_object_get_value (scratch, found, &value);
  return eco_editor_apply (self, eco_change_new_set (object, found, &value), error);
}

/* Gives what @object has ids of its own where they are taken, as in a copy, or missing. */
static void
give_parts_ids (EcoEditor *self, EcoObject *object)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = klass->lists[i].detached ? NULL : eco_object_peek_list (object, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        {
          g_autoptr (EcoObject) part = g_object_ref (eco_list_get (list, j));
          const char *id = eco_object_get_id (part);

          if (id == NULL || eco_ecosystem_lookup (self->ecosystem, id) != NULL)
            {
              g_autofree char *fresh =
                eco_ecosystem_dup_new_id (self->ecosystem, G_OBJECT_TYPE (part));

              eco_list_remove (list, j);
              eco_object_set_id (part, fresh);
              eco_list_insert (list, j, part);
            }
          give_parts_ids (self, part);
        }
    }
}

/**
 * eco_editor_insert:
 * @owner: the ecosystem or an object in it
 * @list: index of the list in the table of @owner's class
 * @position: where in the list; clamped to its end
 * @object: in no list yet; gets an id if it has none, and so do its parts if theirs are taken
 *
 * Returns: whether it was put there
 */
gboolean
eco_editor_insert (EcoEditor *self, EcoObject *owner, guint list, guint position, EcoObject *object,
                   GError **error)
{
  if (eco_object_get_id (object) == NULL)
    {
      g_autofree char *id = eco_ecosystem_dup_new_id (self->ecosystem, G_OBJECT_TYPE (object));

      eco_object_set_id (object, id);
    }
  give_parts_ids (self, object);
  return eco_editor_apply (self, eco_change_new_insert (owner, list, position, object), error);
}

/**
 * eco_editor_add:
 * @list: index of a list of the ecosystem, such as %ECO_ECOSYSTEM_NEEDS
 * @type: the class of what it holds
 * @name: (nullable): its name, if the class has one
 *
 * Returns: (transfer none): the new object at the end of the list
 */
EcoObject *
eco_editor_add (EcoEditor *self, guint list, GType type, const char *name)
{
  g_autoptr (EcoObject) object = eco_object_new (type, NULL);
  const EcoField *field = eco_object_find_field (object, "name");

  if (name != NULL && field != NULL)
    eco_field_parse (field, object, name, NULL);
  if (!eco_editor_insert (self, ECO_OBJECT (self->ecosystem), list, G_MAXUINT, object, NULL))
    return NULL;
  return object;
}
