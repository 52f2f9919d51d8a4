/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding the same things in two ecosystems that grew apart, and giving a copy of one the ids of
 * the other. */
#include "config.h"

#include "change/eco-comparison-private.h"

#include <string.h>

typedef struct
{
  GHashTable *ids;   /* id in the first -> id in the second */
  GHashTable *taken; /* set of the objects of the second that are matched */
} Match;

static void
append_folded (GString *key, const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text != NULL ? text : "", -1, G_NORMALIZE_ALL);
  g_autofree char *folded = normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup (text);

  g_string_append_c (key, '\x1f');
  g_string_append (key, g_strstrip (folded));
}

/* @ids: what the ids of the first are in the second; NULL for the second itself */
static void
append_field (GString *key, EcoObject *object, const EcoField *field, GHashTable *ids)
{
  g_autofree char *text = eco_object_dup_text (object, field);
  g_auto (GStrv) words = NULL;

  if (ids == NULL || (field->type != ECO_FIELD_REF && field->type != ECO_FIELD_REFS &&
                      !g_str_equal (field->name, "target")))
    {
      append_folded (key, text);
      return;
    }
  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *id = g_hash_table_lookup (ids, words[i]);

      g_string_append_c (key, i > 0 ? ' ' : '\x1f');
      g_string_append (key, id != NULL ? id : words[i]);
    }
}

static const EcoField *
find_name (EcoObject *object)
{
  const EcoField *name = eco_object_find_field (object, "name");

  return name != NULL ? name : eco_object_find_field (object, "title");
}

/* What @object is called, or, if such things have no names, what they must say. */
static char *
dup_key (EcoObject *object, gboolean loose, GHashTable *ids)
{
  static const char *const finer[] = { "kind", "label", "property" };
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  const EcoField *name = find_name (object);
  GString *key = g_string_new (NULL);

  if (loose && ECO_IS_RING (object))
    {
      g_string_append_printf (key, "%d", ECO_RING (object)->role);
      return g_string_free (key, FALSE);
    }
  if (name != NULL)
    append_field (key, object, name, NULL);
  for (guint i = 0; name == NULL && i < klass->n_fields; i++)
    if (klass->fields[i].flags & ECO_FIELD_REQUIRED)
      append_field (key, object, &klass->fields[i], ids);
  for (guint i = 0; !loose && i < G_N_ELEMENTS (finer); i++)
    {
      const EcoField *field = eco_object_find_field (object, finer[i]);

      if (field != NULL)
        append_field (key, object, field, NULL);
    }
  return g_string_free (key, FALSE);
}

static gboolean
can_match (Match *match, EcoObject *object, gboolean is_second, gboolean loose)
{
  if (loose && ECO_IS_RING (object) && ECO_RING (object)->role == ECO_RING_ROLE_FREE)
    return FALSE;
  return is_second ? !g_hash_table_contains (match->taken, object)
                   : !g_hash_table_contains (match->ids, eco_object_get_id (object));
}

/* Those of one key are matched in the order of the lists. */
static void
match_list (Match *match, EcoList *a, EcoList *b, gboolean loose)
{
  g_autoptr (GHashTable) waiting = /* key -> objects of @b, the last one first */
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = eco_list_get_length (b); i > 0; i--)
    {
      EcoObject *object = eco_list_get (b, i - 1);
      g_autofree char *key = NULL;
      GPtrArray *objects;

      if (!can_match (match, object, TRUE, loose))
        continue;
      key = dup_key (object, loose, NULL);
      objects = g_hash_table_lookup (waiting, key);
      if (objects == NULL)
        {
          objects = g_ptr_array_new ();
          g_hash_table_insert (waiting, g_steal_pointer (&key), objects);
        }
      g_ptr_array_add (objects, object);
    }
  for (guint i = 0; i < eco_list_get_length (a); i++)
    {
      EcoObject *object = eco_list_get (a, i);
      g_autofree char *key = NULL;
      GPtrArray *objects;
      EcoObject *partner;

      if (!can_match (match, object, FALSE, loose))
        continue;
      key = dup_key (object, loose, match->ids);
      objects = g_hash_table_lookup (waiting, key);
      if (objects == NULL || objects->len == 0)
        continue;
      partner = g_ptr_array_steal_index (objects, objects->len - 1);
      g_hash_table_add (match->taken, partner);
      g_hash_table_insert (match->ids, g_strdup (eco_object_get_id (object)),
                           g_strdup (eco_object_get_id (partner)));
    }
}

/* What @is has that was matched with @object, which is in list @index of its owner. */
static EcoObject *
find_match (Match *match, EcoObject *object, EcoList *b)
{
  const char *id = g_hash_table_lookup (match->ids, eco_object_get_id (object));
  EcoObject *first = id != NULL && eco_list_get_length (b) > 0 ? eco_list_get (b, 0) : NULL;
  EcoEcosystem *ecosystem = first != NULL ? eco_object_get_ecosystem (first) : NULL;

  return ecosystem != NULL ? eco_ecosystem_lookup (ecosystem, id) : NULL;
}

/* Rings and nodes come before what names them, in the order of the table. */
static void
match_lists (Match *match, EcoObject *was, EcoObject *is)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (was);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *a = eco_object_peek_list (was, i), *b = eco_object_peek_list (is, i);

      if (a == NULL || b == NULL || klass->lists[i].detached)
        continue;
      match_list (match, a, b, FALSE);
      match_list (match, a, b, TRUE);
      for (guint j = 0; j < eco_list_get_length (a); j++)
        {
          EcoObject *object = eco_list_get (a, j);
          EcoObject *partner =
            ECO_OBJECT_GET_CLASS (object)->n_lists > 0 ? find_match (match, object, b) : NULL;

          if (partner != NULL)
            match_lists (match, object, partner);
        }
    }
}

/* Returns: (element-type utf8 utf8): by the ids of @was, the ids of the same things in @is */
GHashTable *
_eco_match_by_name (EcoEcosystem *was, EcoEcosystem *is)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_direct_hash, g_direct_equal);
  Match match = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free), taken };

  match_lists (&match, ECO_OBJECT (was), ECO_OBJECT (is));
  return match.ids;
}

/* Returns: (element-type utf8 utf8): values of @ids -> keys */
GHashTable *
_eco_match_invert (GHashTable *ids)
{
  GHashTable *back = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (back, g_strdup (value), g_strdup (key));
  return back;
}

typedef struct
{
  GHashTable *ids;
  GHashTable *used; /* set of new ids */
  EcoEcosystem *ecosystem;
  EcoEcosystem *other;
} Avoid;

static void
avoid_lists (Avoid *avoid, EcoObject *owner)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (owner);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = klass->lists[i].detached ? NULL : eco_object_peek_list (owner, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        {
          EcoObject *object = eco_list_get (list, j);
          const char *id = eco_object_get_id (object);

          if (!g_hash_table_contains (avoid->ids, id) &&
              eco_ecosystem_lookup (avoid->other, id) != NULL)
            {
              char *other = NULL;
              guint number = 1;

              do
                {
                  g_free (other);
                  other = g_strdup_printf ("%s-%u", id, ++number);
                }
              while (eco_ecosystem_lookup (avoid->other, other) != NULL ||
                     eco_ecosystem_lookup (avoid->ecosystem, other) != NULL ||
                     !g_hash_table_add (avoid->used, other));
              g_hash_table_insert (avoid->ids, g_strdup (id), other);
            }
          avoid_lists (avoid, object);
        }
    }
}

/* Adds to @ids new ones for what only @ecosystem has, where @other has the id for another thing. */
void
_eco_match_avoid (GHashTable *ids, EcoEcosystem *ecosystem, EcoEcosystem *other)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  Avoid avoid = { ids, used, ecosystem, other };

  avoid_lists (&avoid, ECO_OBJECT (ecosystem));
}

static const char *
get_renamed (GHashTable *ids, const char *id)
{
  const char *other = id != NULL ? g_hash_table_lookup (ids, id) : NULL;

  return other != NULL ? other : id;
}

/* Makes what @object names the renamed things; it is in no list, and nobody is told. */
void
_eco_match_rename_fields (EcoObject *object, GHashTable *ids)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];
      g_autofree char *text = NULL;
      g_auto (GStrv) words = NULL;
      g_autoptr (GString) renamed = NULL;

      if ((field->type != ECO_FIELD_REF && field->type != ECO_FIELD_REFS &&
           !(ECO_IS_CHANGE_RECORD (object) && g_str_equal (field->name, "target"))) ||
          eco_field_is_unset (field, object))
        continue;
      text = eco_object_dup_text (object, field);
      words = g_strsplit (text, " ", -1);
      renamed = g_string_new (NULL);
      for (guint j = 0; words[j] != NULL; j++)
        g_string_append_printf (renamed, "%s%s", j > 0 ? " " : "", get_renamed (ids, words[j]));
      eco_field_parse (field, object, renamed->str, NULL);
    }
}

static void
copy_lists (EcoObject *object, EcoObject *copy, GHashTable *ids)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = eco_object_peek_list (object, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        {
          EcoObject *child = eco_list_get (list, j);
          g_autoptr (EcoObject) other = klass->lists[i].detached ? eco_object_copy (child)
                                                                 : _eco_match_rename (child, ids);

          eco_list_append (eco_object_get_list (copy, i), other);
        }
    }
}

/* Returns: (transfer full): a copy of @object and what it has, with other ids */
EcoObject *
_eco_match_rename (EcoObject *object, GHashTable *ids)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  EcoExtra *extra = eco_object_get_extra (object);
  EcoObject *copy =
    eco_object_new (G_OBJECT_TYPE (object), get_renamed (ids, eco_object_get_id (object)));

  for (guint i = 0; i < klass->n_fields; i++)
    eco_field_copy (&klass->fields[i], object, copy);
  _eco_match_rename_fields (copy, ids);
  for (guint i = 0; extra != NULL && i < extra->attributes->len; i += 2)
    eco_object_add_extra_attribute (copy, extra->attributes->pdata[i],
                                    extra->attributes->pdata[i + 1]);
  for (guint i = 0; extra != NULL && i < extra->children->len; i++)
    eco_object_add_extra_child (copy, extra->children->pdata[i]);
  if (ECO_IS_ECOSYSTEM (copy))
    eco_ecosystem_begin_change (ECO_ECOSYSTEM (copy));
  copy_lists (object, copy, ids);
  if (ECO_IS_ECOSYSTEM (copy))
    eco_ecosystem_end_change (ECO_ECOSYSTEM (copy));
  return copy;
}
