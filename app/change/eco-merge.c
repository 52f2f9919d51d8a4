/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A three-way merge of ecosystems, by id and by field. */
#include "config.h"

#include "change/eco-comparison-private.h"
#include "change/eco-merge-private.h"
#include "change/eco-projection-private.h"

#include "model/eco-integrity.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static EcoObject *merge_object (EcoMerging *self, EcoObject *base, EcoObject *ours,
                                EcoObject *theirs);

static gboolean
same_text (const char *a, const char *b)
{
  g_autofree char *x = g_utf8_casefold (a, -1);
  g_autofree char *y = g_utf8_casefold (b, -1);

  return strcmp (x, y) == 0;
}

/* Whether things that both added under one id are the same: by name, or by what they must say. */
static gboolean
is_same_thing (EcoObject *a, EcoObject *b)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (a);
  const EcoField *name = eco_object_find_field (a, "name");

  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;
  if (name != NULL)
    return same_text (eco_object_get_name (a), eco_object_get_name (b));
  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & ECO_FIELD_REQUIRED) && !eco_field_equal (&klass->fields[i], a, b))
      return FALSE;
  return TRUE;
}

typedef struct
{
  EcoMerging *merging;
  GHashTable *ids; /* of theirs -> new ones */
} Collisions;

/* A thing that theirs added under the id of another thing of ours gets an id of its own. */
static void
find_collision (EcoObject *object, gpointer data)
{
  Collisions *collisions = data;
  EcoMerging *self = collisions->merging;
  const char *id = eco_object_get_id (object);
  EcoObject *ours = eco_ecosystem_lookup (self->ours, id);
  EcoObject *base = eco_ecosystem_lookup (self->base, id);
  g_autofree char *fresh = NULL;
  guint number = 1;

  if (ours == NULL || _eco_merge_is_doomed (self, ours) ||
      (base != NULL && G_OBJECT_TYPE (base) == G_OBJECT_TYPE (object) &&
       G_OBJECT_TYPE (ours) == G_OBJECT_TYPE (object)) ||
      (base == NULL && is_same_thing (ours, object)))
    return;
  do
    {
      g_free (fresh);
      fresh = g_strdup_printf ("%s-%u", id, ++number);
    }
  while (eco_ecosystem_lookup (self->ours, fresh) != NULL ||
         eco_ecosystem_lookup (self->theirs, fresh) != NULL ||
         eco_ecosystem_lookup (self->base, fresh) != NULL);
  g_hash_table_insert (collisions->ids, g_strdup (id), g_steal_pointer (&fresh));
}

static void
avoid_collisions (EcoMerging *self)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Collisions collisions = { self, ids };
  EcoEcosystem *renamed;

  eco_ecosystem_foreach (self->theirs, find_collision, &collisions);
  if (g_hash_table_size (ids) == 0)
    return;
  renamed = ECO_ECOSYSTEM (_eco_match_rename (ECO_OBJECT (self->theirs), ids));
  g_object_unref (self->theirs);
  self->theirs = renamed;
}

/* What a list of its own would hold is taken whole. */
static void
merge_payload (EcoMerging *self, EcoObject *base, EcoObject *ours, EcoObject *theirs, guint index,
               EcoObject *merged)
{
  EcoList *b = eco_object_peek_list (base, index);
  EcoList *u = eco_object_peek_list (ours, index);
  EcoList *t = eco_object_peek_list (theirs, index);
  EcoList *taken = _eco_comparison_same_lists (b, u) ? t : u;

  if (taken == u && !_eco_comparison_same_lists (b, t) && !_eco_comparison_same_lists (u, t))
    {
      g_autofree char *subject = _eco_words_dup_subject (ours, self->ours);

      /* TRANSLATORS: a change of a scenario; ours and theirs are words of version control */
      g_ptr_array_add (self->conflicts,
                       g_strdup_printf (_("%s has other content in ours and in theirs"), subject));
    }
  for (guint i = 0; taken != NULL && i < eco_list_get_length (taken); i++)
    {
      g_autoptr (EcoObject) copy = eco_object_copy (eco_list_get (taken, i));

      eco_list_append (eco_object_get_list (merged, index), copy);
    }
}

/* What is left of things of ours. */
static void
collect_ours (EcoMerging *self, EcoObject *base, EcoObject *theirs, EcoList *list,
              GHashTable *merged)
{
  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    {
      EcoObject *object = eco_list_get (list, i);
      EcoObject *was = _eco_comparison_find_partner (self->base, object, base);
      EcoObject *other = _eco_comparison_find_partner (self->theirs, object, theirs);

      if (g_hash_table_contains (self->doomed, object))
        continue;
      g_hash_table_insert (merged, (gpointer) eco_object_get_id (object),
                           other != NULL ? merge_object (self, was, object, other)
                                         : eco_object_copy (object));
    }
}

/* What theirs added; what ours removed stays so. */
static void
collect_theirs (EcoMerging *self, EcoObject *base, EcoObject *ours, EcoList *list,
                GHashTable *merged)
{
  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    {
      EcoObject *object = eco_list_get (list, i);
      EcoObject *was = _eco_comparison_find_partner (self->base, object, base);
      g_autofree char *subject = NULL;

      if (_eco_comparison_find_partner (self->ours, object, ours) != NULL)
        continue;
      if (was == NULL)
        g_hash_table_insert (merged, (gpointer) eco_object_get_id (object),
                             eco_object_copy (object));
      if (was == NULL || !_eco_merge_is_changed (self, was, object, self->theirs))
        continue;
      subject = _eco_words_dup_subject (object, self->theirs);
      /* TRANSLATORS: a thing ("Node “Forum”"); ours and theirs are words of version control */
      g_ptr_array_add (self->conflicts,
                       g_strdup_printf (_("%s is gone in ours, but changed in theirs"), subject));
    }
}

static void
merge_list (EcoMerging *self, EcoObject *base, EcoObject *ours, EcoObject *theirs, guint index,
            EcoObject *target)
{
  EcoList *u = eco_object_peek_list (ours, index), *t = eco_object_peek_list (theirs, index);
  g_autoptr (GHashTable) merged =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_autoptr (GPtrArray) order = NULL;

  if (u == NULL && t == NULL)
    return;
  collect_ours (self, base, theirs, u, merged);
  collect_theirs (self, base, ours, t, merged);
  order = _eco_merge_order (eco_object_peek_list (base, index), u, t, merged);
  for (guint i = 0; i < order->len; i++)
    eco_list_append (eco_object_get_list (target, index),
                     g_hash_table_lookup (merged, order->pdata[i]));
}

/* @base: NULL when both added it
 * Returns: (transfer full): what it is when both are merged */
static EcoObject *
merge_object (EcoMerging *self, EcoObject *base, EcoObject *ours, EcoObject *theirs)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (ours);
  EcoObject *merged = eco_object_new (G_OBJECT_TYPE (ours), eco_object_get_id (ours));
  g_autoptr (EcoObject) blank = eco_object_new (G_OBJECT_TYPE (ours), NULL);
  EcoObject *start = base != NULL ? base : blank;

  if (ECO_IS_ECOSYSTEM (merged))
    eco_ecosystem_begin_change (ECO_ECOSYSTEM (merged));
  _eco_merge_fields (self, start, ours, theirs, merged);
  for (guint i = 0; i < klass->n_lists; i++)
    if (klass->lists[i].detached)
      merge_payload (self, start, ours, theirs, i, merged);
    else
      merge_list (self, start, ours, theirs, i, merged);
  if (ECO_IS_ECOSYSTEM (merged))
    eco_ecosystem_end_change (ECO_ECOSYSTEM (merged));
  return merged;
}

static void
remember (EcoObject *object, gpointer data)
{
  g_ptr_array_add (data, g_object_ref (object));
}

/* What one side added to what the other one removed cannot stay. */
static void
make_whole (EcoMerging *self, EcoEcosystem *merged)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);

  eco_ecosystem_foreach (merged, remember, objects);
  _eco_projection_mend (merged);
  for (guint i = 0; i < objects->len; i++)
    {
      EcoObject *object = objects->pdata[i];
      g_autofree char *subject = NULL;

      if (ECO_IS_ECOSYSTEM (object) || eco_object_get_owner (object) != NULL)
        continue;
      subject = _eco_words_dup_subject (
          object, eco_ecosystem_lookup (self->ours, eco_object_get_id (object)) != NULL
                    ? self->ours
                    : self->theirs);
      g_ptr_array_add (
          self->conflicts,
          /* TRANSLATORS: a thing ("Exchange “A → B”") that one file has */
          g_strdup_printf (_("%s is left out, as one file names what the other one removed"),
                           subject));
    }
}

/**
 * eco_merge_new:
 * @base: what both come from
 * @ours: one of the two; where they disagree, it wins
 * @theirs: the other one
 *
 * Returns: (transfer full): both changes made to @base, and in what they disagree
 */
EcoMerge *
eco_merge_new (EcoEcosystem *base, EcoEcosystem *ours, EcoEcosystem *theirs)
{
  EcoMerge *self;
  g_autoptr (GHashTable) doomed = g_hash_table_new (g_direct_hash, g_direct_equal);
  EcoMerging merging = { base, ours, NULL, doomed, NULL };

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (base) && ECO_IS_ECOSYSTEM (ours), NULL);
  g_return_val_if_fail (ECO_IS_ECOSYSTEM (theirs), NULL);
  self = g_new0 (EcoMerge, 1);
  self->conflicts = g_ptr_array_new_with_free_func (g_free);
  merging.conflicts = self->conflicts;
  merging.theirs = g_object_ref (theirs);
  _eco_merge_find_doomed (&merging);
  avoid_collisions (&merging);
  self->merged = ECO_ECOSYSTEM (merge_object (&merging, ECO_OBJECT (base), ECO_OBJECT (ours),
                                              ECO_OBJECT (merging.theirs)));
  make_whole (&merging, self->merged);
  g_object_unref (merging.theirs);
  return self;
}

/**
 * eco_merge_free:
 * @self: (transfer full) (nullable): a merge
 */
void
eco_merge_free (EcoMerge *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->merged);
  g_ptr_array_unref (self->conflicts);
  g_free (self);
}
