/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The safe copy: the recipe, and which things stay. */
#include "config.h"

#include "export/eco-share-private.h"

#include "edit/eco-editor.h"
#include "model/eco-list.h"
#include "model/eco-model.h"

/* Like eco_ecosystem_foreach(), and what planned changes bring with them. */
void
_eco_share_foreach (EcoObject *object, EcoObjectFunc func, gpointer data)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  func (object, data);
  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = eco_object_peek_list (object, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        _eco_share_foreach (eco_list_get (list, j), func, data);
    }
}

/* Whether the author said that it is confidential. */
gboolean
_eco_share_is_marked (EcoObject *object)
{
  const EcoField *field = eco_object_find_field (object, "confidential");

  return field != NULL && G_STRUCT_MEMBER (gboolean, object, field->offset);
}

/* ---- Which things stay */

typedef struct
{
  EcoShareTally *tally;
  GHashTable *referrers; /* id → how many name it; only what is out of reach counts double */
  gboolean grown;
} Search;

static void
keep_home (Search *search, EcoObject *object)
{
  if (g_hash_table_add (search->tally->ids, g_strdup (eco_object_get_id (object))))
    search->grown = TRUE;
}

static gboolean
stays (Search *search, const char *id)
{
  return id != NULL && g_hash_table_contains (search->tally->ids, id);
}

static void
find_marked (EcoObject *object, gpointer data)
{
  if (_eco_share_is_marked (object))
    keep_home (data, object);
}

typedef void (*RefFunc) (const char *id, gboolean required, gpointer data);

/* Calls @func for every id that the object itself names. */
static void
foreach_ref (EcoObject *object, RefFunc func, gpointer data)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];

      if (field->type == ECO_FIELD_REF)
        {
          const char *id = G_STRUCT_MEMBER (char *, object, field->offset);

          if (id != NULL)
            func (id, (field->flags & ECO_FIELD_REQUIRED) != 0, data);
        }
      else if (field->type == ECO_FIELD_REFS)
        {
          char **ids = G_STRUCT_MEMBER (char **, object, field->offset);

          for (int j = 0; ids != NULL && ids[j] != NULL; j++)
            func (ids[j], FALSE, data);
        }
    }
}

/* What an object says of nodes, exchanges and data sets. */
typedef struct
{
  Search *search;
  EcoEcosystem *ecosystem;
  guint n, n_home;  /* that it names, and of these the ones that stay */
  gboolean bound;   /* it cannot be without one that stays */
} Speech;

static void
note_ref (const char *id, gboolean required, gpointer data)
{
  Speech *speech = data;
  EcoObject *target = eco_ecosystem_lookup (speech->ecosystem, id);

  if (stays (speech->search, id))
    {
      speech->n++;
      speech->n_home++;
      speech->bound |= required;
    }
  else if (ECO_IS_NODE (target) || ECO_IS_EXCHANGE (target) || ECO_IS_DATA_SET (target))
    speech->n++;
}

/* Its own items speak for it, as the effects of a market force do. */
static void
listen (EcoObject *object, Speech *speech)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  gboolean bound;

  foreach_ref (object, note_ref, speech);
  bound = speech->bound;
  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = klass->lists[i].detached ? NULL : eco_object_peek_list (object, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        foreach_ref (eco_list_get (list, j), note_ref, speech);
    }
  speech->bound = bound;
}

/* Metrics, capabilities and needs are spoken of by others. */
typedef struct
{
  Search *search;
  GHashTable *named; /* id → GUINT: 1 by what stays, 2 by what goes */
  gboolean home;     /* who is naming */
} Naming;

static void
note_named (const char *id, gboolean required, gpointer data)
{
  Naming *naming = data;
  guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (naming->named, id));

  g_hash_table_insert (naming->named, (gpointer) id,
                       GUINT_TO_POINTER (bits | (naming->home ? 1 : 2)));
}

static void
note_namer (EcoObject *object, gpointer data)
{
  Naming *naming = data;
  EcoObject *top = object;

  while (eco_object_get_owner (top) != NULL && !ECO_IS_ECOSYSTEM (eco_object_get_owner (top)))
    top = eco_object_get_owner (top);
  naming->home = stays (naming->search, eco_object_get_id (top));
  foreach_ref (object, note_named, naming);
}

static void
spread_list (Search *search, EcoEcosystem *ecosystem, guint list_index, GHashTable *named)
{
  EcoList *list = eco_object_peek_list (ECO_OBJECT (ecosystem), list_index);
  gboolean is_named = list_index == ECO_ECOSYSTEM_METRICS || list_index == ECO_ECOSYSTEM_NEEDS
                      || list_index == ECO_ECOSYSTEM_CAPABILITIES;

  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    {
      EcoObject *object = eco_list_get (list, i);
      const char *id = eco_object_get_id (object);
      Speech speech = { search, ecosystem, 0, 0, FALSE };

      if (stays (search, id))
        continue;
      listen (object, &speech);
      if (speech.bound || (speech.n_home > 0 && speech.n_home == speech.n)
          || (is_named && g_hash_table_lookup (named, id) == GUINT_TO_POINTER (1)))
        keep_home (search, object);
    }
}

/* Finds what is confidential, and what must or does only speak of it. */
void
_eco_share_find (EcoEcosystem *ecosystem, EcoShareTally *tally)
{
  Search search = { .tally = tally };

  eco_ecosystem_foreach (ecosystem, find_marked, &search);
  while (search.grown)
    {
      g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
      Naming naming = { &search, named, FALSE };

      search.grown = FALSE;
      eco_ecosystem_foreach (ecosystem, note_namer, &naming);
      for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
        spread_list (&search, ecosystem, i, named);
    }
}

/* ---- The copy */

static void
count_home (EcoShareTally *tally, EcoObject *object)
{
  gboolean named = TRUE;

  if (ECO_IS_EXCHANGE (object))
    {
      tally->n_exchanges++;
      return;
    }
  if (ECO_IS_NODE (object))
    tally->n_nodes++;
  else if (ECO_IS_DATA_SET (object))
    tally->n_data_sets++;
  else
    {
      tally->n_others++;
      named = !ECO_IS_TOUCHPOINT (object);
    }
  if (named && eco_object_get_name (object) != NULL)
    g_ptr_array_add (tally->names, g_strdup (eco_object_get_name (object)));
}

static void
remove_home (EcoEcosystem *copy, EcoCatalog *catalog, EcoShareTally *tally)
{
  g_autoptr (EcoEditor) editor = eco_editor_new (copy, catalog);
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();

  for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
    {
      EcoList *list = eco_object_peek_list (ECO_OBJECT (copy), i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        if (g_hash_table_contains (tally->ids, eco_object_get_id (eco_list_get (list, j))))
          {
            g_ptr_array_add (doomed, eco_list_get (list, j));
            count_home (tally, eco_list_get (list, j));
          }
    }
  if (doomed->len > 0)
    eco_editor_remove (editor, doomed);
}

/**
 * eco_share_new_copy:
 * @ecosystem: which stays as it is
 * @catalog: what kinds and categories there are
 * @report: (out) (optional) (transfer full): what stays and what goes
 *
 * Returns: (transfer full): a copy that may leave the house
 */
EcoEcosystem *
eco_share_new_copy (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoShareReport **report)
{
  EcoShareTally tally = { 0 };
  EcoEcosystem *copy;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), NULL);

  tally.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  tally.names = g_ptr_array_new_with_free_func (g_free);
  copy = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (ecosystem)));
  _eco_share_find (copy, &tally);
  remove_home (copy, catalog, &tally);
  eco_ecosystem_begin_change (copy);
  _eco_share_scrub (copy, &tally);
  eco_ecosystem_end_change (copy);
  if (report != NULL)
    *report = _eco_share_report_new (copy, &tally);
  g_hash_table_unref (tally.ids);
  g_ptr_array_unref (tally.names);
  return copy;
}
