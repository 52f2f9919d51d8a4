/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoReference: what ecosystems of a sort have; from resources/reference/, read once. */
#include "config.h"

#include "analysis/eco-reference.h"

#include "eco-resources.h"

#define PATH "/org/ecotone/Ecotone/reference/reference.ini"

static const char *const sorts[] = { "general", "b2b", "b2c", "internal", "platform" };

enum
{
  GENERAL,
  B2B,
  B2C,
  INTERNAL,
  PLATFORM,
};

typedef struct
{
  EcoReference references[G_N_ELEMENTS (sorts)];
} References;

static double
read_share (GKeyFile *file, const char *sort, const char *key)
{
  return g_key_file_get_double (file, sort, key, NULL) / 100;
}

static char ***
read_kinds (GKeyFile *file, const char *sort, const char *role)
{
  g_auto (GStrv) wishes = g_key_file_get_string_list (file, sort, role, NULL, NULL);
  guint n = wishes != NULL ? g_strv_length (wishes) : 0;
  char ***kinds = g_new0 (char **, n + 1);

  for (guint i = 0; i < n; i++)
    kinds[i] = g_strsplit (wishes[i], "|", -1);
  return kinds;
}

static void
read_reference (GKeyFile *file, const char *sort, EcoReference *self)
{
  for (int role = 0; role < ECO_REFERENCE_N_ROLES; role++)
    {
      const char *name = eco_enum_get_nick (ECO_TYPE_RING_ROLE, role);

      self->kinds[role] = read_kinds (file, sort, name);
      for (int side = ECO_SIDE_INTERNAL; side < ECO_REFERENCE_N_SIDES; side++)
        {
          g_autofree char *key
            = g_strdup_printf ("%s-%s", name, eco_enum_get_nick (ECO_TYPE_SIDE, side));

          self->share[role][side] = read_share (file, sort, key);
        }
    }
  for (int element = ECO_ELEMENT_PEOPLE; element < ECO_REFERENCE_N_ELEMENTS; element++)
    self->elements[element]
      = read_share (file, sort, eco_enum_get_nick (ECO_TYPE_ELEMENT, element));
}

static gpointer
read_all (gpointer data)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  References *all = g_new0 (References, 1);

  /* So that the linker keeps the bundle. */
  bytes = g_resource_lookup_data (eco_resources_get_resource (), PATH, 0, NULL);
  g_assert (bytes != NULL);
  g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    read_reference (file, sorts[i], &all->references[i]);
  return all;
}

static gboolean
has_kind (const EcoFacts *facts, const char *kind)
{
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    if (eco_node_fact_is_kind (eco_facts_get_node (facts, i), kind))
      return TRUE;
  return FALSE;
}

/* What the brand says, and where it says nothing, what is on the map. */
static guint
find_sort (const EcoFacts *facts)
{
  EcoReferenceCount count = eco_reference_count (facts);
  guint outside = 0;

  for (int role = 0; role < ECO_REFERENCE_N_ROLES; role++)
    outside += count.cells[role][ECO_SIDE_EXTERNAL];
  if (outside * 10 < count.n)
    return INTERNAL;
  switch (eco_facts_get_root (facts)->audience)
    {
    case ECO_AUDIENCE_B2B:
      return B2B;
    case ECO_AUDIENCE_B2C:
      return B2C;
    case ECO_AUDIENCE_BOTH:
      break;
    }
  return has_kind (facts, "developer") && has_kind (facts, "app-store") ? PLATFORM : GENERAL;
}

/**
 * eco_reference_find:
 *
 * Returns: (transfer none): what ecosystems like this one have
 */
const EcoReference *
eco_reference_find (const EcoFacts *facts)
{
  static GOnce once = G_ONCE_INIT;
  const References *all = g_once (&once, read_all, NULL);

  return &all->references[find_sort (facts)];
}

/**
 * eco_reference_count:
 *
 * Returns: what is on the map, off the ring of the brand
 */
EcoReferenceCount
eco_reference_count (const EcoFacts *facts)
{
  EcoReferenceCount count = { 0 };

  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (facts, i);

      if (eco_node_fact_is_core (fact))
        continue;
      count.n++;
      count.cells[fact->role][fact->node->side]++;
      count.elements[fact->element]++;
    }
  return count;
}

/**
 * eco_reference_thin:
 * @n: what there is
 * @of: what there is of everything
 * @share: which part of it is usual, 0 to 1
 * @fraction: of the usual, so much is too little
 *
 * Returns: whether it is too little; never when less than two would be usual
 */
gboolean
eco_reference_thin (guint n, guint of, double share, double fraction)
{
  return of * share >= 2 && n < fraction * share * of;
}

/**
 * eco_reference_list_rings:
 *
 * Of two rings that stand for the same, the reference says nothing of the outer one.
 *
 * Returns: (transfer full) (element-type EcoRing): the rings that it speaks of, inside out
 */
GPtrArray *
eco_reference_list_rings (const EcoFacts *facts)
{
  const GPtrArray *rings = eco_facts_get_list (facts, ECO_ECOSYSTEM_RINGS);
  GPtrArray *known = g_ptr_array_new ();
  guint done = (1u << ECO_RING_ROLE_BRAND) | (1u << ECO_RING_ROLE_FREE);

  for (guint i = 0; i < rings->len; i++)
    {
      const EcoRing *ring = rings->pdata[i];

      if (!(done & (1u << ring->role)))
        g_ptr_array_add (known, rings->pdata[i]);
      done |= 1u << ring->role;
    }
  return known;
}
