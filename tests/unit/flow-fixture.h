/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small ecosystems made by hand: who gives what to whom, a line of code each. */
#pragma once

#include "analysis/eco-facts.h"

#include <string.h>

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoFacts *facts;
} Flow;

static inline void
flow_set_up (Flow *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  f->ecosystem = eco_ecosystem_new_with_rings ();
}

static inline void
flow_tear_down (Flow *f, gconstpointer data)
{
  g_clear_pointer (&f->facts, eco_facts_unref);
  g_object_unref (f->ecosystem);
  g_object_unref (f->catalog);
}

/* Adds an object of @type, whose fields follow as those of g_object_set(). */
static inline EcoObject *
flow_add (Flow *f, guint list, GType type, const char *id, const char *first, ...)
{
  EcoObject *object = eco_object_new (type, id);
  EcoList *items = eco_object_get_list (ECO_OBJECT (f->ecosystem), list);
  va_list fields;

  va_start (fields, first);
  eco_ecosystem_begin_change (f->ecosystem);
  eco_list_append (items, object);
  g_object_set_valist (G_OBJECT (object), first, fields);
  eco_ecosystem_end_change (f->ecosystem);
  va_end (fields);
  g_object_unref (object);
  return object;
}

/* A node where its kind is at home. */
static inline void
flow_node (Flow *f, const char *kind, const char *name)
{
  const EcoKind *what = eco_catalog_lookup_kind (f->catalog, kind);
  EcoRing *ring;

  g_assert_nonnull (what);
  ring = eco_ecosystem_find_ring_by_role (f->ecosystem, what->ring);
  flow_add (f, ECO_ECOSYSTEM_NODES, ECO_TYPE_NODE, name, "name", name, "kind", kind, "ring",
            eco_object_get_id (ECO_OBJECT (ring)), "side", what->side, NULL);
}

/* An exchange whose id is "FROM-TO", or the same with "+" behind it when there is one already. */
static inline EcoObject *
flow_give (Flow *f, const char *from, const char *to, const char *category, int strength)
{
  g_autofree char *id = g_strdup_printf ("%s-%s", from, to);

  while (eco_ecosystem_lookup (f->ecosystem, id) != NULL)
    {
      g_autofree char *longer = g_strconcat (id, "+", NULL);

      g_free (g_steal_pointer (&id));
      id = g_steal_pointer (&longer);
    }
  return flow_add (f, ECO_ECOSYSTEM_EXCHANGES, ECO_TYPE_EXCHANGE, id, "from", from, "to", to,
                   "category", category, "strength", strength, NULL);
}

static inline void
flow_set (Flow *f, EcoObject *object, const char *first, ...)
{
  va_list fields;

  va_start (fields, first);
  eco_ecosystem_begin_change (f->ecosystem);
  g_object_set_valist (G_OBJECT (object), first, fields);
  eco_ecosystem_end_change (f->ecosystem);
  va_end (fields);
}

/* What can be asked, now that all is there. */
static inline EcoFacts *
flow_get_facts (Flow *f)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (f->ecosystem);

  g_clear_pointer (&f->facts, eco_facts_unref);
  f->facts = eco_facts_new (snapshot, f->catalog);
  return f->facts;
}

static inline guint
flow_at (Flow *f, const char *name)
{
  guint node = eco_facts_find_node (f->facts, name);

  g_assert_cmpuint (node, !=, ECO_FACT_NONE);
  return node;
}
