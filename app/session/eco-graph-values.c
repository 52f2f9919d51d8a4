/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the values of a graph's attributes mean: which ring, sector, side, kind, category or status
 * each of them is. */
#include "config.h"

#include "session/eco-graph-import-private.h"

#include "base/eco-error.h"
#include "base/eco-match.h"
#include "base/eco-number.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of more values than this only those that are called exactly so are known: to search for each
 * takes its time. */
#define MOST_SEARCHED 200
/* More rings or sectors than this are not made unasked. */
#define MOST_MADE 8

/* The kind of the node in the middle. */
#define BRAND "brand"

static const char *const mapped_fields[] = { "ring",     "sector", "side", "kind",
                                             "category", "status", NULL };

/* What people call the sides. */
static const struct
{
  EcoSide side;
  const char *words;
} side_words[] = {
  { ECO_SIDE_INTERNAL,
    N_ ("internal|inside|intern|in-house|own|us|organisation|organization|int") },
  { ECO_SIDE_EXTERNAL, N_ ("external|outside|extern|market|them|environment|ext") },
};

/**
 * eco_graph_has_values:
 * @field: word of a field
 *
 * Returns: whether each value of an attribute that is this field is mapped
 */
gboolean
eco_graph_has_values (const char *field)
{
  return g_strv_contains (mapped_fields, field);
}

static char *
dup_key (const char *field, const char *value)
{
  g_autofree char *folded = strlen (value) < 1000 ? eco_match_fold (value) : g_strdup (value);

  return g_strconcat (field, "\x1f", folded, NULL);
}

/**
 * eco_graph_settings_set_value:
 * @field: one that eco_graph_has_values()
 * @value: of the graph; "" for nodes and exchanges that have none
 * @word: an id or a word of the file format, or "+" and the name of a new ring or sector, or "" for
 *   nothing
 *
 * Says what the value means.
 */
void
eco_graph_settings_set_value (EcoGraphSettings *self, const char *field, const char *value,
                              const char *word)
{
  g_hash_table_insert (self->values, dup_key (field, value), g_strdup (word));
}

/* NULL: nobody has said. */
const char *
_eco_graph_settings_get_value (const EcoGraphSettings *self, const char *field, const char *value)
{
  g_autofree char *key = dup_key (field, value);

  return g_hash_table_lookup (self->values, key);
}

/* ---- Names of the catalogue */

struct _EcoGraphNames
{
  EcoCatalog *catalog;
  GHashTable *kinds;      /* folded name → id of a kind or a preset */
  GHashTable *categories; /* folded name → id */
};

static void
note (GHashTable *table, const char *name, const char *id)
{
  g_autofree char *key = eco_match_fold (name);

  if (key[0] != '\0' && !g_hash_table_contains (table, key))
    g_hash_table_insert (table, g_steal_pointer (&key), (gpointer) id);
}

static void
note_all (GHashTable *table, const char *names, const char *id)
{
  g_auto (GStrv) parts = g_strsplit (names, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    note (table, g_strstrip (parts[i]), id);
}

static void
note_kinds (EcoGraphNames *self)
{
  const GPtrArray *kinds = eco_catalog_get_kinds (self->catalog);
  const GPtrArray *presets = eco_catalog_get_presets (self->catalog);

  for (guint i = 0; i < kinds->len; i++)
    {
      const EcoKind *kind = kinds->pdata[i];

      note (self->kinds, kind->id, kind->id);
      note (self->kinds, kind->name, kind->id);
      note (self->kinds, eco_kind_get_name (kind), kind->id);
    }
  for (guint i = 0; i < presets->len; i++)
    {
      const EcoPreset *preset = presets->pdata[i];

      note (self->kinds, preset->id, preset->id);
      note (self->kinds, preset->name, preset->id);
      note (self->kinds, eco_preset_get_name (preset), preset->id);
      note_all (self->kinds, preset->aliases, preset->id);
    }
  for (guint i = 0; i < kinds->len; i++)
    {
      note_all (self->kinds, ((EcoKind *) kinds->pdata[i])->keywords,
                ((EcoKind *) kinds->pdata[i])->id);
      note_all (self->kinds, eco_kind_get_keywords (kinds->pdata[i]),
                ((EcoKind *) kinds->pdata[i])->id);
    }
}

EcoGraphNames *
_eco_graph_names_new (EcoCatalog *catalog)
{
  EcoGraphNames *self = g_new0 (EcoGraphNames, 1);
  const GPtrArray *categories = eco_catalog_get_categories (catalog);

  self->catalog = g_object_ref (catalog);
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->categories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  note_kinds (self);
  for (guint i = 0; i < categories->len; i++)
    {
      const EcoCategory *category = categories->pdata[i];

      note (self->categories, category->id, category->id);
      note (self->categories, category->name, category->id);
      note (self->categories, eco_category_get_name (category), category->id);
    }
  for (guint i = 0; i < categories->len; i++)
    note_all (self->categories, ((EcoCategory *) categories->pdata[i])->keywords,
              ((EcoCategory *) categories->pdata[i])->id);
  return self;
}

void
_eco_graph_names_free (EcoGraphNames *self)
{
  g_object_unref (self->catalog);
  g_hash_table_unref (self->kinds);
  g_hash_table_unref (self->categories);
  g_free (self);
}

/* Also in the plural. */
static const char *
find_name (GHashTable *table, const char *text)
{
  g_autofree char *key = eco_match_fold (text);
  const char *found = g_hash_table_lookup (table, key);
  gsize length = strlen (key);

  g_strdelimit (key, "_", ' ');
  if (found == NULL)
    found = g_hash_table_lookup (table, key);
  if (found == NULL && length > 3 && key[length - 1] == 's')
    {
      key[length - 1] = '\0';
      found = g_hash_table_lookup (table, key);
    }
  return found;
}

/* The id of a kind or preset that is called exactly so, or NULL. */
const char *
_eco_graph_names_find_kind (EcoGraphNames *self, const char *text)
{
  return strlen (text) < 200 ? find_name (self->kinds, text) : NULL;
}

/* ---- What a value most likely is */

typedef struct
{
  EcoGraphSettings *settings;
  EcoEcosystem *ecosystem;
  EcoGraphText *graph;
  EcoGraphNames *names;
  GPtrArray *values; /* of EcoGraphValue, most frequent first */
} Guess;

/* A map has one brand: where many are called "Company", none of them is it. */
static const char *
leave_brand (const EcoGraphValue *value, const char *kind)
{
  return value->count > 1 && g_strcmp0 (kind, BRAND) == 0 && g_strcmp0 (value->text, BRAND) != 0
           ? NULL
           : kind;
}

static const char *
guess_kind (Guess *self, const char *text)
{
  const char *found = _eco_graph_names_find_kind (self->names, text);
  g_autoptr (GPtrArray) near = NULL;
  const EcoCatalogMatch *match;

  if (found != NULL || self->values->len > MOST_SEARCHED || strlen (text) < 4 ||
      strlen (text) > 100)
    return found;
  near = eco_catalog_search_kinds (self->names->catalog, text);
  if (near->len == 0)
    return NULL;
  match = near->pdata[0];
  /* 0 to 2: its name, or the start of a word of it; 4 to 6: another name likewise. */
  if (match->rank == 3 || match->rank == 7)
    return NULL;
  return match->preset != NULL ? match->preset->id : match->kind->id;
}

static const char *
guess_word (const char *text, GType type)
{
  g_autofree char *wanted = eco_match_fold (text);
  GEnumClass *words = g_type_class_ref (type);
  const char *found = NULL;

  g_strdelimit (wanted, " _", '-');
  for (guint i = 0; found == NULL && i < words->n_values; i++)
    {
      g_autofree char *label = eco_match_fold (eco_enum_get_label (type, words->values[i].value));

      g_strdelimit (label, " _", '-');
      if (g_str_equal (words->values[i].value_nick, wanted) || g_str_equal (label, wanted))
        found = words->values[i].value_nick;
    }
  g_type_class_unref (words);
  return found;
}

static gboolean
is_among (const char *words, const char *wanted)
{
  g_auto (GStrv) parts = g_strsplit (words, "|", -1);

  return g_strv_contains ((const char *const *) parts, wanted);
}

static const char *
guess_side (const char *text)
{
  g_autofree char *wanted = eco_match_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (side_words); i++)
    if (is_among (side_words[i].words, wanted) || is_among (_ (side_words[i].words), wanted))
      return eco_enum_get_nick (ECO_TYPE_SIDE, (int) side_words[i].side);
  return guess_word (text, ECO_TYPE_SIDE);
}

/* A ring or sector, by its id, its name or what it is for. */
static const char *
find_place (EcoEcosystem *ecosystem, guint list, const char *text)
{
  EcoList *places = eco_object_get_list (ECO_OBJECT (ecosystem), list);
  g_autofree char *wanted = eco_match_fold (text);

  for (guint i = 0; i < eco_list_get_length (places); i++)
    if (g_strcmp0 (eco_object_get_id (eco_list_get (places, i)), text) == 0)
      return eco_object_get_id (eco_list_get (places, i));
  for (guint i = 0; i < eco_list_get_length (places); i++)
    {
      EcoObject *place = eco_list_get (places, i);
      g_autofree char *name = eco_match_fold (eco_object_get_name (place));
      gboolean role =
          ECO_IS_RING (place) && ECO_RING (place)->role != ECO_RING_ROLE_FREE &&
          g_strcmp0 (eco_enum_get_nick (ECO_TYPE_RING_ROLE, (int) ECO_RING (place)->role),
                     wanted) == 0;

      if (g_str_equal (name, wanted) || role)
        return eco_object_get_id (place);
    }
  return NULL;
}

/* Levels that are numbers are rings from the inside out. */
static const char *
guess_level (Guess *self, const char *text)
{
  EcoList *rings = eco_ecosystem_get_rings (self->ecosystem);
  int low = G_MAXINT, high = G_MININT, number;

  for (guint i = 0; i < self->values->len; i++)
    {
      const EcoGraphValue *value = self->values->pdata[i];

      if (value->text[0] == '\0')
        continue;
      if (!eco_number_parse_int (value->text, &number))
        return NULL;
      low = MIN (low, number);
      high = MAX (high, number);
    }
  if (low < 0 || high - MIN (low, 1) >= (int) eco_list_get_length (rings) ||
      !eco_number_parse_int (text, &number))
    return NULL;
  return eco_object_get_id (eco_list_get (rings, (guint) (number - MIN (low, 0))));
}

/* What a file of ours calls the ring of that id, else the text itself. */
static const char *
find_ring_name (Guess *self, const char *text)
{
  int ring = _eco_graph_find_field (self->settings->parts[ECO_GRAPH_NODES], "ring");
  GPtrArray *nodes = self->graph->items[ECO_GRAPH_NODES];
  const char *name;
  guint at;

  if (ring < 0 ||
      !eco_graph_text_find_attribute (self->graph, ECO_GRAPH_NODES, ECO_GRAPH_RING_NAME, &at))
    return text;
  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (eco_graph_item_get (nodes->pdata[i], (guint) ring), text) == 0)
      {
        name = eco_graph_item_get (nodes->pdata[i], at);
        return name != NULL && name[0] != '\0' ? name : text;
      }
  return text;
}

/* Returns: (transfer full) */
static char *
guess_place (Guess *self, const char *field, const char *text)
{
  gboolean ring = g_str_equal (field, "ring");
  guint list = ring ? ECO_ECOSYSTEM_RINGS : ECO_ECOSYSTEM_SECTORS;
  const char *name = ring ? find_ring_name (self, text) : text;
  const char *found = find_place (self->ecosystem, list, text);

  if (found == NULL && name != text)
    found = find_place (self->ecosystem, list, name);
  if (found == NULL && ring)
    found = guess_level (self, text);
  if (found != NULL)
    return g_strdup (found);
  return self->values->len <= MOST_MADE ? g_strconcat (ECO_GRAPH_NEW_PREFIX, name, NULL)
                                        : g_strdup ("");
}

static void
guess_value (Guess *self, const char *field, const EcoGraphValue *value)
{
  const char *text = value->text;
  g_autofree char *place = NULL;
  const char *word;

  if (text[0] == '\0' || _eco_graph_settings_get_value (self->settings, field, text) != NULL)
    return;
  if (g_str_equal (field, "kind"))
    word = leave_brand (value, guess_kind (self, text));
  else if (g_str_equal (field, "category"))
    word = find_name (self->names->categories, text);
  else if (g_str_equal (field, "side"))
    word = guess_side (text);
  else if (g_str_equal (field, "status"))
    word = guess_word (text, ECO_TYPE_STATUS);
  else
    word = place = guess_place (self, field, text);
  eco_graph_settings_set_value (self->settings, field, text, word != NULL ? word : "");
}

/**
 * eco_graph_settings_guess_values:
 *
 * Says what those values mean of which nobody has said it, for the attributes as they are mapped
 * now.
 */
void
eco_graph_settings_guess_values (EcoGraphSettings *self, EcoEcosystem *ecosystem,
                                 EcoCatalog *catalog, EcoGraphText *graph)
{
  g_autoptr (EcoGraphNames) names = _eco_graph_names_new (catalog);

  for (guint i = 0; mapped_fields[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) values = eco_graph_values_new (self, graph, mapped_fields[i]);
      Guess guess = { self, ecosystem, graph, names, values };

      for (guint j = 0; j < values->len; j++)
        guess_value (&guess, mapped_fields[i], values->pdata[j]);
    }
}

/* Whether all of the attribute's values, which are few, are called as those of the field are. */
gboolean
_eco_graph_values_are (EcoGraphNames *names, EcoGraphText *graph, EcoGraphPart part,
                       guint attribute, const char *field)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < graph->items[part]->len; i++)
    {
      const char *text = eco_graph_item_get (graph->items[part]->pdata[i], attribute);
      const char *found;

      if (text == NULL || text[0] == '\0' || !g_hash_table_add (seen, (gpointer) text))
        continue;
      if (strlen (text) > 100 || g_hash_table_size (seen) > MOST_SEARCHED)
        return FALSE;
      found = g_str_equal (field, "side")   ? guess_side (text)
              : g_str_equal (field, "kind") ? find_name (names->kinds, text)
                                            : find_name (names->categories, text);
      if (found == NULL)
        return FALSE;
    }
  return g_hash_table_size (seen) > 1;
}

/* ---- Which there are */

static void
value_free (gpointer data)
{
  EcoGraphValue *self = data;

  g_free (self->text);
  g_free (self);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const EcoGraphValue *first = *(EcoGraphValue *const *) a;
  const EcoGraphValue *second = *(EcoGraphValue *const *) b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  return g_strcmp0 (first->text, second->text);
}

static void
count_values (EcoGraphText *graph, EcoGraphPart part, int attribute, GHashTable *seen,
              GPtrArray *values)
{
  for (guint i = 0; i < graph->items[part]->len; i++)
    {
      const char *own = eco_graph_item_get (graph->items[part]->pdata[i], (guint) attribute);
      g_autofree char *text = _eco_graph_dup_line (own != NULL ? own : "");
      EcoGraphValue *value = g_hash_table_lookup (seen, text);

      if (value == NULL)
        {
          value = g_new0 (EcoGraphValue, 1);
          value->text = g_steal_pointer (&text);
          g_ptr_array_add (values, value);
          g_hash_table_insert (seen, value->text, value);
        }
      value->count++;
    }
}

/**
 * eco_graph_values_new:
 * @field: one that eco_graph_has_values()
 *
 * Returns: (transfer full) (element-type EcoGraphValue): the values of the attributes that are the
 *   field, most frequent first; empty when none is
 */
GPtrArray *
eco_graph_values_new (const EcoGraphSettings *self, EcoGraphText *graph, const char *field)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (value_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      int attribute = _eco_graph_find_field (self->parts[part], field);

      if (attribute >= 0)
        count_values (graph, (EcoGraphPart) part, attribute, seen, values);
    }
  g_ptr_array_sort (values, compare_values);
  for (guint i = 0; i < values->len; i++)
    {
      EcoGraphValue *value = values->pdata[i];

      value->word = _eco_graph_settings_get_value (self, field, value->text);
    }
  return values;
}

/* ---- What the user says */

/* The word that the value mapping keeps for what was typed, or NULL. */
static char *
dup_word (EcoEcosystem *ecosystem, EcoCatalog *catalog, const char *field, const char *text)
{
  g_autoptr (EcoGraphNames) names = NULL;

  if (text[0] == '\0' || g_str_equal (text, "-"))
    return g_strdup ("");
  if (g_str_equal (field, "ring") || g_str_equal (field, "sector"))
    return g_str_has_prefix (text, ECO_GRAPH_NEW_PREFIX) && text[1] != '\0'
               ? g_strdup (text)
               : g_strdup (find_place (
                     ecosystem, field[0] == 'r' ? ECO_ECOSYSTEM_RINGS : ECO_ECOSYSTEM_SECTORS,
                     text));
  if (g_str_equal (field, "side"))
    return g_strdup (guess_side (text));
  if (g_str_equal (field, "status"))
    return g_strdup (guess_word (text, ECO_TYPE_STATUS));
  names = _eco_graph_names_new (catalog);
  return g_strdup (g_str_equal (field, "kind") ? _eco_graph_names_find_kind (names, text)
                                               : find_name (names->categories, text));
}

/**
 * eco_graph_settings_map_value:
 * @text: "field:value=word", such as "kind:Person=customer" or "ring:Board=+Board"; without a
 *   value it is said of all that have none
 *
 * Returns: whether there are such a field and such a word
 */
gboolean
eco_graph_settings_map_value (EcoGraphSettings *self, EcoEcosystem *ecosystem, EcoCatalog *catalog,
                              const char *text, GError **error)
{
  const char *colon = strchr (text, ':'), *sign = strrchr (text, '=');
  g_autofree char *field = NULL, *value = NULL, *word = NULL;

  if (colon == NULL || sign == NULL || sign < colon)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_USAGE,
                   _("“%s”: write it as field:value=word, such as kind:Person=customer"), text);
      return FALSE;
    }
  field = g_strndup (text, (gsize) (colon - text));
  value = g_strndup (colon + 1, (gsize) (sign - colon - 1));
  if (!eco_graph_has_values (field))
    {
      g_set_error (
          error, ECO_ERROR, ECO_ERROR_USAGE,
          _("The values of “%s” are not mapped: use ring, sector, side, kind, category or "
            "status"),
          field);
      return FALSE;
    }
  word = dup_word (ecosystem, catalog, field, sign + 1);
  if (word == NULL)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_USAGE,
                   _("“%s” is no %s: write its id or its name, + and a name for a new ring or "
                     "sector, or - for nothing"),
                   sign + 1, field);
      return FALSE;
    }
  eco_graph_settings_set_value (self, field, value, word);
  return TRUE;
}
