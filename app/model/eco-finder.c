/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFinder: the nodes and exchanges that answer to what a person typed. */
#include "config.h"

#include "model/eco-finder.h"

#include "base/eco-match.h"
#include "model/eco-model.h"

#include <string.h>

/* Ranks of a word, behind those of eco_match_rank_folded(). */
#define RANK_OTHER_FIELD 4
#define RANK_APART 10 /* the words are all there, but not one after the other in the name */

typedef struct
{
  EcoObject *object;
  char *texts[ECO_N_FIND_FIELDS]; /* as written; NULL for nothing */
  char *folded[ECO_N_FIND_FIELDS];
} Entry;

struct _EcoFinder
{
  EcoEcosystem *ecosystem;
  GArray *entries; /* of Entry, nodes first; empty until it is needed */
};

typedef struct
{
  EcoObject *object;
  int rank;
  guint place;
} Hit;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->object);
  for (int i = 0; i < ECO_N_FIND_FIELDS; i++)
    {
      g_free (entry->texts[i]);
      g_free (entry->folded[i]);
    }
}

/**
 * eco_finder_new:
 * @ecosystem: where to look
 *
 * Returns: (transfer full): a finder that has looked at nothing yet
 */
EcoFinder *
eco_finder_new (EcoEcosystem *ecosystem)
{
  EcoFinder *self = g_new0 (EcoFinder, 1);

  self->ecosystem = g_object_ref (ecosystem);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  return self;
}

/**
 * eco_finder_free:
 * @self: (transfer full) (nullable): a finder
 */
void
eco_finder_free (EcoFinder *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_object_unref (self->ecosystem);
  g_free (self);
}

/**
 * eco_finder_forget:
 *
 * The ecosystem changed: looks at it anew the next time.
 */
void
eco_finder_forget (EcoFinder *self)
{
  g_return_if_fail (self != NULL);
  g_array_set_size (self->entries, 0);
}

static void
add_entry (EcoFinder *self, EcoObject *object, const char *name, const char *description,
           char **tags, const char *owner)
{
  Entry entry = { g_object_ref (object),
                  { g_strdup (name), g_strdup (description),
                    tags != NULL ? g_strjoinv ("\n", tags) : NULL, g_strdup (owner) },
                  { NULL } };

  for (int i = 0; i < ECO_N_FIND_FIELDS; i++)
    if (entry.texts[i] != NULL)
      entry.folded[i] = eco_match_fold (entry.texts[i]);
  g_array_append_val (self->entries, entry);
}

static void
ensure_entries (EcoFinder *self)
{
  EcoList *nodes = eco_ecosystem_get_nodes (self->ecosystem);
  EcoList *exchanges = eco_ecosystem_get_exchanges (self->ecosystem);

  if (self->entries->len > 0)
    return;
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      add_entry (self, ECO_OBJECT (node), node->name, node->description, node->tags, node->owner);
    }
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      add_entry (self, ECO_OBJECT (exchange), exchange->label, exchange->description,
                 exchange->tags, exchange->owner);
    }
}

static int
rank_word (const Entry *entry, const char *word, EcoFindFields fields, gboolean match_case)
{
  char *const *texts = match_case ? entry->texts : entry->folded;
  int best = ECO_MATCH_NONE;

  for (int i = 0; i < ECO_N_FIND_FIELDS && best == ECO_MATCH_NONE; i++)
    if ((fields & (1u << i)) && texts[i] != NULL)
      {
        int rank = eco_match_rank_folded (texts[i], word);

        if (rank != ECO_MATCH_NONE)
          best = i == 0 ? rank : RANK_OTHER_FIELD;
      }
  return best;
}

/* The worst of the words, unless the name has them all in a row. */
static int
rank_entry (const Entry *entry, const char *phrase, char **words, EcoFindFields fields,
            gboolean match_case)
{
  int worst = rank_word (entry, phrase, fields & ECO_FIND_NAME, match_case);

  if (worst != ECO_MATCH_NONE)
    return worst;
  worst = 0;
  for (guint i = 0; words[i] != NULL && worst != ECO_MATCH_NONE; i++)
    {
      int rank = words[i][0] != '\0' ? rank_word (entry, words[i], fields, match_case) : 0;

      worst = rank == ECO_MATCH_NONE ? rank : MAX (worst, rank + RANK_APART);
    }
  return worst;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *x = a, *y = b;

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  return x->place < y->place ? -1 : x->place > y->place;
}

static char *
dup_phrase (const char *text, gboolean match_case)
{
  char *phrase = match_case ? g_strstrip (g_strdup (text)) : eco_match_fold (text);

  for (char *c = phrase; *c != '\0'; c++)
    if (g_ascii_isspace (*c))
      *c = ' ';
  return phrase;
}

/**
 * eco_finder_find:
 * @text: what was typed: words parted by blanks; nothing finds nothing
 * @fields: where to look
 * @match_case: whether case and accents have to be the same
 *
 * Names that are or begin with @text come first, then those with a word that
 * does, then all other names, then the other fields.
 *
 * Returns: (transfer full) (element-type EcoObject): what has every word of
 *   @text, best first; of the same rank nodes before exchanges
 */
GPtrArray *
eco_finder_find (EcoFinder *self, const char *text, EcoFindFields fields, gboolean match_case)
{
  GPtrArray *objects = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autofree char *phrase = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, objects);
  phrase = dup_phrase (text, match_case);
  if (*phrase == '\0')
    return objects;
  words = g_strsplit (phrase, " ", -1);
  ensure_entries (self);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      Hit hit = { entry->object, rank_entry (entry, phrase, words, fields, match_case), i };

      if (hit.rank != ECO_MATCH_NONE)
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (objects, g_object_ref (g_array_index (hits, Hit, i).object));
  return objects;
}
