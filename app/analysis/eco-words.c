/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pieces of sentences: lists of names, and names inside of a sentence. */
#include "config.h"

#include "analysis/eco-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * eco_words_join:
 * @parts: (element-type utf8): what to list
 * @at_most: how many of them; the others are counted
 *
 * Returns: (transfer full): "A, B and C" or "A, B and 5 more"
 */
char *
eco_words_join (GPtrArray *parts, guint at_most)
{
  /* One more is as short as saying so. */
  guint n = parts->len <= at_most + 1 ? parts->len : at_most;
  guint n_more = parts->len - n, n_first = n_more > 0 ? n : MAX (n, 1) - 1;
  g_autoptr (GString) first = g_string_new (NULL);
  g_autofree char *last = NULL;

  if (parts->len == 0)
    return g_strdup ("");
  for (guint i = 0; i < n_first; i++)
    g_string_append_printf (first, "%s%s", i > 0 ? C_("between the names of a list", ", ") : "",
                            (const char *) parts->pdata[i]);
  last = n_more > 0
           ? g_strdup_printf (ngettext ("%u more", "%u more", n_more), n_more)
           : g_strdup (parts->pdata[n - 1]);
  if (first->len == 0)
    return g_steal_pointer (&last);
  return g_strdup_printf (_("%s and %s"), first->str, last);
}

/**
 * eco_words_quote:
 *
 * Returns: (transfer full): @name in quotation marks
 */
char *
eco_words_quote (const char *name)
{
  return g_strdup_printf (_("“%s”"), name);
}

/**
 * eco_words_join_nodes:
 * @nodes: (array length=n): indices
 *
 * Returns: (transfer full): their names in quotation marks, as a list
 */
char *
eco_words_join_nodes (const EcoFacts *facts, const guint *nodes, guint n, guint at_most)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, eco_words_quote (eco_facts_get_node (facts, nodes[i])->name));
  return eco_words_join (names, at_most);
}

/**
 * eco_words_inside:
 * @name: of a value category or of a family of them
 *
 * Returns: (transfer full): @name as it stands inside of a sentence
 */
char *
eco_words_inside (const char *name)
{
  /* TRANSLATORS: "small" when names such as "Knowledge" begin with a small letter inside of a
   * sentence, "as they are" when not. */
  gboolean small = strcmp (C_("first letters of values", "small"), "small") == 0;
  const char *second = *name != '\0' ? g_utf8_next_char (name) : name;
  gunichar first = g_utf8_get_char (name);
  GString *inside;

  if (!small || !g_unichar_isupper (first) || !g_unichar_islower (g_utf8_get_char (second)))
    return g_strdup (name);
  inside = g_string_new (NULL);
  g_string_append_unichar (inside, g_unichar_tolower (first));
  g_string_append (inside, second);
  return g_string_free (inside, FALSE);
}

/**
 * eco_words_exchange:
 *
 * Returns: (transfer full): what flows in @exchange, from whom to whom
 */
char *
eco_words_exchange (const EcoFacts *facts, guint exchange)
{
  const EcoExchangeFact *fact = eco_facts_get_exchange (facts, exchange);

  /* TRANSLATORS: an exchange: its label, giver and receiver */
  return g_strdup_printf (_("“%s” from “%s” to “%s”"), fact->label,
                          eco_facts_get_node (facts, fact->from)->name,
                          eco_facts_get_node (facts, fact->to)->name);
}

/**
 * eco_words_concern:
 * @id: (nullable): of a node, an exchange or anything else of the ecosystem
 *
 * Returns: (transfer full) (nullable): its name, short enough for a list
 */
char *
eco_words_concern (const EcoFacts *facts, const char *id)
{
  guint exchange = id != NULL ? eco_facts_find_exchange (facts, id) : ECO_FACT_NONE;
  const EcoExchangeFact *fact;
  gpointer object;

  if (exchange == ECO_FACT_NONE)
    {
      object = eco_facts_lookup (facts, id);
      return object != NULL ? g_strdup (eco_object_get_name (object)) : NULL;
    }
  fact = eco_facts_get_exchange (facts, exchange);
  /* TRANSLATORS: an exchange in a list: its label, giver and receiver */
  return g_strdup_printf (_("%s (%s → %s)"), fact->label,
                          eco_facts_get_node (facts, fact->from)->name,
                          eco_facts_get_node (facts, fact->to)->name);
}
