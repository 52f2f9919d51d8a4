/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a cell names another thing. */
#include "config.h"

#include "store/eco-sheet-names.h"

#include "base/eco-match.h"
#include "model/eco-list.h"

#include <string.h>

/* Between several names in one cell. */
#define SEPARATOR "; "
/* Where any thing may be meant, these are known by their names. */
#define ANY_TARGET "nodes"

struct _EcoSheetNames
{
  EcoEcosystem *ecosystem;
  GHashTable *lists;          /* word of a list → Index */
};

typedef struct
{
  GHashTable *by_name;        /* folded → EcoObject, %NULL when several are called so */
  GHashTable *by_id;          /* id → EcoObject */
} Index;

static void
index_free (gpointer data)
{
  Index *self = data;

  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

static void
index_add (Index *self, EcoObject *object)
{
  g_autofree char *key = eco_match_fold (eco_object_get_name (object));
  gpointer other;

  if (eco_object_get_id (object) != NULL)
    g_hash_table_insert (self->by_id, g_strdup (eco_object_get_id (object)), object);
  if (key[0] == '\0')
    return;
  if (g_hash_table_lookup_extended (self->by_name, key, NULL, &other) && other != object)
    object = NULL;
  g_hash_table_insert (self->by_name, g_steal_pointer (&key), object);
}

static Index *
get_index (EcoSheetNames *self, const char *target)
{
  const char *word = target[0] != '\0' ? target : ANY_TARGET;
  Index *index = g_hash_table_lookup (self->lists, word);
  EcoList *list = eco_object_find_list (ECO_OBJECT (self->ecosystem), word);

  if (index != NULL)
    return index;
  index = g_new0 (Index, 1);
  index->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    index_add (index, eco_list_get (list, i));
  g_hash_table_insert (self->lists, g_strdup (word), index);
  return index;
}

/**
 * eco_sheet_names_new:
 *
 * Returns: (transfer full): the names of what is in the ecosystem now
 */
EcoSheetNames *
eco_sheet_names_new (EcoEcosystem *ecosystem)
{
  EcoSheetNames *self = g_new0 (EcoSheetNames, 1);

  self->ecosystem = g_object_ref (ecosystem);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, index_free);
  return self;
}

/**
 * eco_sheet_names_free:
 */
void
eco_sheet_names_free (EcoSheetNames *self)
{
  g_object_unref (self->ecosystem);
  g_hash_table_unref (self->lists);
  g_free (self);
}

/**
 * eco_sheet_names_add:
 * @target: the word of a list
 * @object: what will be in it; stays alive as long as the names
 */
void
eco_sheet_names_add (EcoSheetNames *self, const char *target, EcoObject *object)
{
  index_add (get_index (self, target), object);
}

/**
 * eco_sheet_names_find:
 * @target: the word of a list, or "" for any
 * @text: an id or a name; case and accents do not matter
 * @ambiguous: (out): whether several are called so
 *
 * Returns: (transfer none) (nullable): what is meant
 */
EcoObject *
eco_sheet_names_find (EcoSheetNames *self, const char *target, const char *text,
                      gboolean *ambiguous)
{
  Index *index = get_index (self, target);
  EcoObject *found = g_hash_table_lookup (index->by_id, text);
  g_autofree char *key = NULL;
  gpointer named = NULL;

  *ambiguous = FALSE;
  if (found == NULL && target[0] == '\0')
    found = eco_ecosystem_lookup (self->ecosystem, text);
  if (found != NULL)
    return found;
  key = eco_match_fold (text);
  *ambiguous = g_hash_table_lookup_extended (index->by_name, key, NULL, &named) && named == NULL;
  return named;
}

/* Whether a cell with several names can hold it and give it back. */
static gboolean
is_plain (const char *name)
{
  return name[0] != '\0' && strpbrk (name, ";\n\r") == NULL && !g_ascii_isspace (name[0])
         && !g_ascii_isspace (name[strlen (name) - 1]);
}

/**
 * eco_sheet_names_dup:
 * @target: the word of a list, or "" for any
 * @id: an id that a thing has in a field
 *
 * Returns: (transfer full): what a cell says for it
 */
char *
eco_sheet_names_dup (EcoSheetNames *self, const char *target, const char *id)
{
  EcoObject *known = eco_ecosystem_lookup (self->ecosystem, id);
  EcoObject *object
      = known != NULL ? known : g_hash_table_lookup (get_index (self, target)->by_id, id);
  const char *name = object != NULL ? eco_object_get_name (object) : "";
  gboolean ambiguous;

  if (is_plain (name) && eco_sheet_names_find (self, target, name, &ambiguous) == object)
    return g_strdup (name);
  return g_strdup (id);
}

static void
append_part (GString *text, const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", part);
}

/**
 * eco_sheet_names_append_field:
 * @field: a REF or REFS of @object
 *
 * Appends the names of what the field names, so that they can be read back.
 */
void
eco_sheet_names_append_field (EcoSheetNames *self, const EcoField *field, EcoObject *object,
                              GString *text)
{
  g_autofree char *ids = eco_object_dup_text (object, field);
  g_auto (GStrv) parts = g_strsplit (ids, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *name
          = parts[i][0] != '\0' ? eco_sheet_names_dup (self, field->target, parts[i]) : NULL;

      if (name != NULL)
        append_part (text, name);
    }
}

/**
 * eco_sheet_names_append_shown:
 * @name: a field of @object
 *
 * Appends the value as a person reads it: other things by their names and labels.
 */
void
eco_sheet_names_append_shown (EcoSheetNames *self, EcoObject *object, const char *name,
                              GString *text)
{
  const EcoField *field = eco_object_find_field (object, name);
  g_autofree char *value = eco_object_dup_text (object, field);
  g_auto (GStrv) parts = g_strsplit (value, " ", -1);

  if (field->type != ECO_FIELD_REFS)
    g_string_append (text, value);
  for (guint i = 0; field->type == ECO_FIELD_REFS && parts[i] != NULL; i++)
    {
      EcoObject *found = eco_ecosystem_lookup (self->ecosystem, parts[i]);
      const char *shown = found != NULL ? eco_object_get_name (found) : "";

      if (parts[i][0] != '\0')
        append_part (text, shown[0] != '\0' ? shown : parts[i]);
    }
}
