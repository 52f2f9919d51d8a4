/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Capabilities, those that fall furthest short first. */
#include "config.h"

#include "analysis/eco-capability-map.h"

#include "analysis/eco-facts-plan.h"

#include <glib/gi18n-lib.h>

static void
clear_line (gpointer data)
{
  EcoCapabilityLine *line = data;

  g_ptr_array_unref (line->carriers);
  g_ptr_array_unref (line->initiatives);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return ((const EcoCapabilityLine *) b)->gap - ((const EcoCapabilityLine *) a)->gap;
}

/* The line of each id in @ids gets @name. */
static void
add_name (GHashTable *lines, char **ids, const char *name, gboolean carrier)
{
  for (; ids != NULL && *ids != NULL; ids++)
    {
      EcoCapabilityLine *line = g_hash_table_lookup (lines, *ids);

      if (line != NULL)
        g_ptr_array_add (carrier ? line->carriers : line->initiatives, (gpointer) name);
    }
}

static void
fill (const EcoFacts *facts, GArray *list)
{
  const GPtrArray *initiatives = eco_facts_get_list (facts, ECO_ECOSYSTEM_INITIATIVES);
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < list->len; i++)
    {
      EcoCapabilityLine *line = &g_array_index (list, EcoCapabilityLine, i);

      g_hash_table_insert (lines, (gpointer) line->id, line);
    }
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (facts, i);

      add_name (lines, fact->node->capabilities, fact->name, TRUE);
    }
  for (guint i = 0; i < initiatives->len; i++)
    {
      const EcoInitiative *initiative = initiatives->pdata[i];

      if (eco_initiative_is_open (initiative))
        add_name (lines, initiative->capabilities, eco_object_get_name (initiatives->pdata[i]),
                  FALSE);
    }
}

/**
 * eco_capability_map_list:
 *
 * Returns: (transfer full) (element-type EcoCapabilityLine): those with the largest gap first,
 *   otherwise in their order
 */
GArray *
eco_capability_map_list (const EcoFacts *facts)
{
  const GPtrArray *capabilities = eco_facts_get_list (facts, ECO_ECOSYSTEM_CAPABILITIES);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (EcoCapabilityLine));

  g_array_set_clear_func (list, clear_line);
  for (guint i = 0; i < capabilities->len; i++)
    {
      EcoCapabilityLine line = { .capability = capabilities->pdata[i] };

      line.id = eco_object_get_id (capabilities->pdata[i]);
      line.carriers = g_ptr_array_new ();
      line.initiatives = g_ptr_array_new ();
      if (line.capability->maturity > 0 && line.capability->maturity_wanted > 0)
        line.gap = line.capability->maturity_wanted - line.capability->maturity;
      g_array_append_val (list, line);
    }
  fill (facts, list);
  g_array_sort (list, compare);
  return list;
}

/**
 * eco_capability_line_dup_gap:
 *
 * Returns: (transfer full): how far it falls short, in words
 */
char *
eco_capability_line_dup_gap (const EcoCapabilityLine *self)
{
  if (self->capability->maturity <= 0)
    return g_strdup (C_ ("capability", "Not assessed"));
  if (self->capability->maturity_wanted <= 0)
    return g_strdup (C_ ("capability", "Nothing wanted"));
  if (self->gap <= 0)
    return g_strdup (C_ ("capability", "As wanted"));
  return g_strdup_printf (ngettext ("%d level short", "%d levels short", (gulong) self->gap),
                          self->gap);
}
