/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A set of catalogue things, and the merging of two.
 *
 * Merging overwrites a thing of the same id in place: whoever holds a pointer
 * to it keeps a valid one. */
#include "config.h"

#include "catalog/eco-catalog-private.h"

#include <string.h>

/* What every thing starts with. */
typedef struct
{
  const char *id;
} Thing;

static gsize
get_thing_size (EcoCatalogTable table)
{
  switch (table)
    {
    case ECO_CATALOG_FAMILY:
      return sizeof (EcoFamily);
    case ECO_CATALOG_KIND:
      return sizeof (EcoKind);
    case ECO_CATALOG_PRESET:
      return sizeof (EcoPreset);
    case ECO_CATALOG_CATEGORY_FAMILY:
      return sizeof (EcoCategoryFamily);
    case ECO_CATALOG_CATEGORY:
      return sizeof (EcoCategory);
    case ECO_CATALOG_GLYPH:
      return sizeof (EcoGlyph);
    }
  g_assert_not_reached ();
}

/* Makes references point to what this set holds under the same id. */
static void
relink (EcoCatalogSet *self, EcoCatalogTable table, gpointer item)
{
  if (table == ECO_CATALOG_KIND)
    {
      EcoKind *kind = item;

      kind->family = eco_catalog_set_lookup (self, ECO_CATALOG_FAMILY, kind->family->id);
    }
  else if (table == ECO_CATALOG_PRESET)
    {
      EcoPreset *preset = item;

      preset->kind = eco_catalog_set_lookup (self, ECO_CATALOG_KIND, preset->kind->id);
    }
  else if (table == ECO_CATALOG_CATEGORY)
    {
      EcoCategory *category = item;

      category->family =
          eco_catalog_set_lookup (self, ECO_CATALOG_CATEGORY_FAMILY, category->family->id);
    }
}

/**
 * eco_catalog_set_new:
 *
 * Returns: (transfer full): an empty set
 */
EcoCatalogSet *
eco_catalog_set_new (void)
{
  EcoCatalogSet *self = g_new0 (EcoCatalogSet, 1);

  for (int table = 0; table < ECO_CATALOG_N_TABLES; table++)
    {
      self->by_id[table] = g_hash_table_new (g_str_hash, g_str_equal);
      self->items[table] = g_ptr_array_new ();
    }
  self->memory = g_ptr_array_new_with_free_func (g_free);
  self->merged = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_catalog_set_free);
  self->strings = g_string_chunk_new (4096);
  return self;
}

/**
 * eco_catalog_set_free:
 * @self: (transfer full): a set; everything it holds goes with it
 */
void
eco_catalog_set_free (EcoCatalogSet *self)
{
  g_return_if_fail (self != NULL);

  for (int table = 0; table < ECO_CATALOG_N_TABLES; table++)
    {
      g_hash_table_unref (self->by_id[table]);
      g_ptr_array_unref (self->items[table]);
    }
  g_ptr_array_unref (self->memory);
  g_ptr_array_unref (self->merged);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * eco_catalog_set_lookup:
 * @self: a set
 * @table: which type of thing
 * @id: (nullable): its id
 *
 * Returns: (transfer none) (nullable): the thing, or %NULL
 */
gpointer
eco_catalog_set_lookup (const EcoCatalogSet *self, EcoCatalogTable table, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return id != NULL ? g_hash_table_lookup (self->by_id[table], id) : NULL;
}

/**
 * eco_catalog_set_alloc:
 * @self: a set
 * @size: in bytes, more than 0
 *
 * Returns: (transfer none): zeroed memory that lives as long as the set
 */
gpointer
eco_catalog_set_alloc (EcoCatalogSet *self, gsize size)
{
  gpointer memory;

  g_return_val_if_fail (self != NULL && size > 0, NULL);

  memory = g_malloc0 (size);
  g_ptr_array_add (self->memory, memory);
  return memory;
}

/**
 * eco_catalog_set_add:
 * @self: a set
 * @table: which type of thing
 * @item: (transfer none): memory of this set, with an id that is not in @table yet
 */
void
eco_catalog_set_add (EcoCatalogSet *self, EcoCatalogTable table, gpointer item)
{
  const char *id = ((Thing *) item)->id;

  g_return_if_fail (self != NULL && id != NULL);
  g_return_if_fail (!g_hash_table_contains (self->by_id[table], id));

  g_hash_table_insert (self->by_id[table], (gpointer) id, item);
  g_ptr_array_add (self->items[table], item);
}

/**
 * eco_catalog_set_merge:
 * @self: a set
 * @other: (transfer full): a set that was read on top of it
 *
 * Adds everything of @other. What @self has under the same id is overwritten
 * in place and keeps its position.
 */
void
eco_catalog_set_merge (EcoCatalogSet *self, EcoCatalogSet *other)
{
  g_return_if_fail (self != NULL && other != NULL && self != other);

  /* The tables come in such an order that what is named is there already. */
  for (int table = 0; table < ECO_CATALOG_N_TABLES; table++)
    for (guint i = 0; i < other->items[table]->len; i++)
      {
        gpointer item = g_ptr_array_index (other->items[table], i);
        gpointer mine = eco_catalog_set_lookup (self, table, ((Thing *) item)->id);

        if (mine != NULL)
          memcpy (mine, item, get_thing_size (table));
        else
          eco_catalog_set_add (self, table, mine = item);
        relink (self, table, mine);
      }
  g_ptr_array_add (self->merged, other);
}
