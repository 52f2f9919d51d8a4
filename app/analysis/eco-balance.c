/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoBalance, EcoTotals: what flows, summed by category, by family and by partner. */
#include "config.h"

#include "analysis/eco-balance.h"

#include "analysis/eco-words.h"

#include <glib/gi18n-lib.h>

/* Lines in the making. */
typedef struct
{
  GArray *lines;
  GHashTable *at; /* what a line is about -> index + 1 */
} Tally;

static void
clear_side (EcoBalanceSide *side)
{
  g_clear_pointer (&side->exchanges, g_array_unref);
}

static void
clear_line (gpointer data)
{
  EcoBalanceLine *line = data;

  clear_side (&line->gives);
  clear_side (&line->gets);
}

static GArray *
new_lines (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (EcoBalanceLine));

  g_array_set_clear_func (lines, clear_line);
  return lines;
}

static void
init_side (EcoBalanceSide *side)
{
  *side = (EcoBalanceSide) { .exchanges = g_array_new (FALSE, FALSE, sizeof (guint)) };
}

static void
add_exchange (EcoBalanceSide *side, const EcoFacts *facts, guint exchange)
{
  const EcoExchangeFact *fact = eco_facts_get_exchange (facts, exchange);
  guint strength = (guint) MAX (fact->exchange->strength, 0);

  side->n++;
  side->strength += strength;
  side->tangible += fact->tangible ? strength : 0;
  if (fact->exchange->effort > 0)
    {
      side->effort += (guint) fact->exchange->effort;
      side->n_efforts++;
    }
  if (fact->exchange->perceived_value > 0)
    {
      side->value += (guint) fact->exchange->perceived_value;
      side->n_values++;
    }
  g_array_append_val (side->exchanges, exchange);
}

static void
tally_init (Tally *self, GArray *lines)
{
  self->lines = lines;
  self->at = g_hash_table_new (NULL, NULL);
}

/* The line for @key, which is as @fresh says when it is new. */
static EcoBalanceLine *
tally_get (Tally *self, gconstpointer key, const EcoBalanceLine *fresh)
{
  guint at = GPOINTER_TO_UINT (g_hash_table_lookup (self->at, key));

  if (at == 0)
    {
      EcoBalanceLine line = *fresh;

      init_side (&line.gives);
      init_side (&line.gets);
      g_array_append_val (self->lines, line);
      at = self->lines->len;
      g_hash_table_insert (self->at, (gpointer) key, GUINT_TO_POINTER (at));
    }
  return &g_array_index (self->lines, EcoBalanceLine, at - 1);
}

static guint
weigh (const EcoBalanceLine *line)
{
  return line->gives.strength + line->gets.strength;
}

/* Lines that weigh the same stay in the order of the exchanges: their first ones differ. */
static guint
get_first (const EcoBalanceLine *line)
{
  guint first = G_MAXUINT;

  if (line->gives.n > 0)
    first = g_array_index (line->gives.exchanges, guint, 0);
  if (line->gets.n > 0)
    first = MIN (first, g_array_index (line->gets.exchanges, guint, 0));
  return first;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  guint weight_a = weigh (a), weight_b = weigh (b);
  guint first_a = get_first (a), first_b = get_first (b);

  if (weight_a != weight_b)
    return weight_a > weight_b ? -1 : 1;
  return first_a < first_b ? -1 : first_a > first_b;
}

static void
tally_finish (Tally *self)
{
  g_array_sort (self->lines, compare_lines);
  g_hash_table_unref (self->at);
}

static EcoBalanceLine *
get_category (Tally *tally, const EcoExchangeFact *fact)
{
  const EcoCategory *category = fact->category;
  const EcoBalanceLine line = {
    .name = category != NULL ? eco_category_get_name (category) : _("Something else"),
    .family = category != NULL ? category->family : NULL,
    .category = category,
    .partner = ECO_FACT_NONE,
  };

  return tally_get (tally, category, &line);
}

static EcoBalanceLine *
get_family (Tally *tally, const EcoExchangeFact *fact)
{
  const EcoCategoryFamily *family = fact->category != NULL ? fact->category->family : NULL;
  const EcoBalanceLine line = {
    .name = family != NULL ? eco_category_family_get_name (family) : _("Something else"),
    .family = family,
    .partner = ECO_FACT_NONE,
  };

  return tally_get (tally, family, &line);
}

static EcoBalanceLine *
get_partner (Tally *tally, const EcoFacts *facts, guint partner)
{
  const EcoBalanceLine line = {
    .name = eco_facts_get_node (facts, partner)->name,
    .partner = partner,
  };

  return tally_get (tally, GUINT_TO_POINTER (partner + 1), &line);
}

static EcoBalance *
new_empty (const EcoFacts *facts, guint node, guint other)
{
  EcoBalance *self = g_new0 (EcoBalance, 1);

  self->facts = facts;
  self->node = node;
  self->other = other;
  init_side (&self->gives);
  init_side (&self->gets);
  self->categories = new_lines ();
  self->families = new_lines ();
  self->partners = new_lines ();
  return self;
}

static void
collect (EcoBalance *self, Tally tallies[3], EcoExchangeList list, gboolean gives)
{
  for (guint i = 0; i < list.n; i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (self->facts, list.at[i]);
      guint partner = gives ? fact->to : fact->from;
      EcoBalanceLine *lines[3];

      if (self->other != ECO_FACT_NONE && partner != self->other)
        continue;
      lines[0] = get_category (&tallies[0], fact);
      lines[1] = get_family (&tallies[1], fact);
      lines[2] = get_partner (&tallies[2], self->facts, partner);
      add_exchange (gives ? &self->gives : &self->gets, self->facts, list.at[i]);
      for (guint j = 0; j < 3; j++)
        add_exchange (gives ? &lines[j]->gives : &lines[j]->gets, self->facts, list.at[i]);
    }
}

/**
 * eco_balance_new_pair:
 * @node: index of the node from which it is seen
 * @other: index of the other one, or %ECO_FACT_NONE for everybody
 *
 * Returns: (transfer full): what @node gives @other, and what it gets from it
 */
EcoBalance *
eco_balance_new_pair (const EcoFacts *facts, guint node, guint other)
{
  EcoBalance *self;
  Tally tallies[3];

  g_return_val_if_fail (node < eco_facts_get_n_nodes (facts), NULL);
  self = new_empty (facts, node, other);
  tally_init (&tallies[0], self->categories);
  tally_init (&tallies[1], self->families);
  tally_init (&tallies[2], self->partners);
  collect (self, tallies, eco_facts_get_given (facts, node), TRUE);
  collect (self, tallies, eco_facts_get_received (facts, node), FALSE);
  for (guint i = 0; i < 3; i++)
    tally_finish (&tallies[i]);
  if (other == ECO_FACT_NONE)
    self->n_carried = eco_facts_get_carried (facts, node).n;
  return self;
}

/**
 * eco_balance_new:
 * @node: index of a node
 *
 * Returns: (transfer full): what @node gives and gets
 */
EcoBalance *
eco_balance_new (const EcoFacts *facts, guint node)
{
  return eco_balance_new_pair (facts, node, ECO_FACT_NONE);
}

/**
 * eco_balance_free:
 */
void
eco_balance_free (EcoBalance *self)
{
  clear_side (&self->gives);
  clear_side (&self->gets);
  g_array_unref (self->categories);
  g_array_unref (self->families);
  g_array_unref (self->partners);
  g_free (self);
}

/**
 * eco_balance_get_net:
 *
 * Returns: how much more strength it gets than it gives; below 0 when it gives more
 */
int
eco_balance_get_net (const EcoBalance *self)
{
  return (int) self->gets.strength - (int) self->gives.strength;
}

/* The line that has at least half of what flows that way, and is no tie; NULL when none has. */
static const EcoBalanceLine *
find_most (GArray *lines, gboolean gives, guint strength)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const EcoBalanceLine *line = &g_array_index (lines, EcoBalanceLine, i);
      guint part = gives ? line->gives.strength : line->gets.strength;

      if (2 * part > strength)
        return line;
    }
  return NULL;
}

/* "7 (mostly knowledge)" */
static char *
dup_amount (const EcoBalance *self, gboolean gives)
{
  const EcoBalanceSide *side = gives ? &self->gives : &self->gets;
  const EcoBalanceLine *most = find_most (self->families, gives, side->strength);
  g_autofree char *value = NULL;

  if (side->n == 0)
    /* TRANSLATORS: in "Gives nothing" */
    return g_strdup (C_("number of exchanges", "nothing"));
  if (most == NULL || most->family == NULL)
    return g_strdup_printf ("%u", side->n);
  value = eco_words_inside (most->name);
  if ((gives ? most->gives.n : most->gets.n) == side->n)
    /* TRANSLATORS: in "Gives 7 (all of it knowledge)" */
    return side->n == 1 ? g_strdup_printf (_("1 (%s)"), value)
                        : g_strdup_printf (_("%u (all of it %s)"), side->n, value);
  /* TRANSLATORS: in "Gives 7 (mostly knowledge)" */
  return g_strdup_printf (_("%u (mostly %s)"), side->n, value);
}

static char *
dup_pair_sentence (const EcoBalance *self, const char *gives, const char *gets)
{
  const char *a = eco_facts_get_node (self->facts, self->node)->name;
  const char *b = eco_facts_get_node (self->facts, self->other)->name;

  /* TRANSLATORS: two names, then two numbers of exchanges such as "7 (mostly knowledge)" */
  return g_strdup_printf (_("“%s” gives “%s” %s, gets back %s"), a, b, gives, gets);
}

/**
 * eco_balance_dup_sentence:
 *
 * Returns: (transfer full): the balance in one plain sentence, without a full stop
 */
char *
eco_balance_dup_sentence (const EcoBalance *self)
{
  g_autofree char *gives = dup_amount (self, TRUE), *gets = dup_amount (self, FALSE);
  const EcoBalanceLine *most = find_most (self->partners, FALSE, self->gets.strength);

  if (self->other != ECO_FACT_NONE)
    return dup_pair_sentence (self, gives, gets);
  if (self->gives.n + self->gets.n == 0)
    return self->n_carried == 0
             ? g_strdup (_("Gives nothing and gets nothing"))
             : g_strdup_printf (ngettext ("Gives and gets nothing itself; %u exchange travels "
                                          "over it",
                                          "Gives and gets nothing itself; %u exchanges travel "
                                          "over it", self->n_carried),
                                self->n_carried);
  if (most != NULL && most->gets.n == self->gets.n)
    return self->gets.n == 1
             ? g_strdup_printf (_("Gives %s, gets %s; from “%s”"), gives, gets, most->name)
             : g_strdup_printf (_("Gives %s, gets %s; all from “%s”"), gives, gets, most->name);
  if (most != NULL)
    return g_strdup_printf (_("Gives %s, gets %s; most from “%s”"), gives, gets, most->name);
  return g_strdup_printf (_("Gives %s, gets %s"), gives, gets);
}

/**
 * eco_totals_new:
 *
 * Returns: (transfer full): what flows in the whole ecosystem
 */
EcoTotals *
eco_totals_new (const EcoFacts *facts)
{
  EcoTotals *self = g_new0 (EcoTotals, 1);
  Tally categories, families;

  self->facts = facts;
  init_side (&self->all);
  self->categories = new_lines ();
  self->families = new_lines ();
  tally_init (&categories, self->categories);
  tally_init (&families, self->families);
  for (guint i = 0; i < eco_facts_get_n_exchanges (facts); i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (facts, i);
      EcoSide from = eco_facts_get_node (facts, fact->from)->node->side;
      EcoSide to = eco_facts_get_node (facts, fact->to)->node->side;

      add_exchange (&self->all, facts, i);
      add_exchange (&get_category (&categories, fact)->gives, facts, i);
      add_exchange (&get_family (&families, fact)->gives, facts, i);
      self->n[from][to]++;
      self->strength[from][to] += (guint) MAX (fact->exchange->strength, 0);
    }
  tally_finish (&categories);
  tally_finish (&families);
  return self;
}

/**
 * eco_totals_free:
 */
void
eco_totals_free (EcoTotals *self)
{
  clear_side (&self->all);
  g_array_unref (self->categories);
  g_array_unref (self->families);
  g_free (self);
}

/**
 * eco_totals_dup_sentence:
 *
 * Returns: (transfer full): how much of it can be counted and where it flows, in a sentence or two
 */
char *
eco_totals_dup_sentence (const EcoTotals *self)
{
  const EcoBalanceSide *all = &self->all;
  const guint(*n)[3] = self->n;
  guint out = n[ECO_SIDE_INTERNAL][ECO_SIDE_EXTERNAL] + n[ECO_SIDE_NONE][ECO_SIDE_EXTERNAL];
  guint in = n[ECO_SIDE_EXTERNAL][ECO_SIDE_INTERNAL] + n[ECO_SIDE_EXTERNAL][ECO_SIDE_NONE];
  guint outside = n[ECO_SIDE_EXTERNAL][ECO_SIDE_EXTERNAL];

  if (all->n == 0)
    return g_strdup (_("There are no exchanges yet."));
  return g_strdup_printf (
    ngettext ("There is %u exchange: %u inside the organisation, %u from it to the outside, %u "
              "back and %u among those outside. %u %% of the value is tangible.",
              "There are %u exchanges: %u inside the organisation, %u from it to the outside, %u "
              "back and %u among those outside. %u %% of the value is tangible.", all->n),
    all->n, all->n - out - in - outside, out, in, outside,
    (100 * all->tangible + all->strength / 2) / MAX (all->strength, 1));
}
