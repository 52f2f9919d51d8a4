/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetwork: its numbers in plain words. */
#include "config.h"

#include "analysis/eco-network-private.h"

#include "analysis/eco-words.h"
#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* So many names are said; the rest is counted. */
#define NAMES 3

/* ---- Pieces of sentences */

static char *
dup_ordinal (guint number)
{
  guint last = number % 10;

  if (number % 100 >= 11 && number % 100 <= 13)
    /* TRANSLATORS: a place in a ranking: 11th, 12th, 13th */
    return g_strdup_printf (_("%uth"), number);
  if (last == 1)
    /* TRANSLATORS: a place in a ranking: 1st, 21st */
    return g_strdup_printf (_("%ust"), number);
  if (last == 2)
    /* TRANSLATORS: a place in a ranking: 2nd, 22nd */
    return g_strdup_printf (_("%und"), number);
  if (last == 3)
    /* TRANSLATORS: a place in a ranking: 3rd, 23rd */
    return g_strdup_printf (_("%urd"), number);
  return g_strdup_printf (_("%uth"), number);
}

/* "3rd of 76" */
static char *
dup_rank (EcoNetwork *self, guint node, EcoNetworkMetric metric)
{
  g_autofree char *place = dup_ordinal (self->rank[metric][node]);

  /* TRANSLATORS: a place in a ranking: 3rd of 76 */
  return g_strdup_printf (_("%s of %u"), place, eco_facts_get_n_nodes (self->facts));
}

static char *
dup_percent (double part)
{
  char buffer[ECO_NUMBER_TEXT_SIZE];
  double percent = 100 * part;

  if (percent > 0 && percent < 0.05)
    return g_strdup (_("less than 0.1 %"));
  eco_number_to_fixed (percent, percent > 0 && percent < 10 ? 1 : 0, buffer);
  /* TRANSLATORS: a part in per cent */
  return g_strdup_printf (_("%s %%"), buffer);
}

static char *
dup_steps (double steps)
{
  char buffer[ECO_NUMBER_TEXT_SIZE];

  return g_strdup (eco_number_to_fixed (steps, 1, buffer));
}

/* ---- What its loss means */

/* Those who were together with @node and are in smaller pieces without it. */
static GArray *
list_lost (EcoNetwork *self, guint node)
{
  GArray *lost = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = eco_facts_get_n_nodes (self->facts);
  g_autofree guint *piece = g_new (guint, n);
  guint largest = G_MAXUINT;

  if (!self->cuts->cuts[node])
    return lost;
  eco_graph_find_pieces (self->flow->graph, node, piece);
  for (guint v = 0; v < n; v++)
    if (v != node && self->cuts->component[v] == self->cuts->component[node])
      largest = MIN (largest, piece[v]);
  for (guint v = 0; v < n; v++)
    if (v != node && self->cuts->component[v] == self->cuts->component[node]
        && piece[v] != largest)
      g_array_append_val (lost, v);
  return lost;
}

/**
 * eco_network_dup_loss:
 *
 * Returns: (transfer full) (nullable): who is cut off if @node leaves, as a sentence; %NULL for
 *   nobody
 */
char *
eco_network_dup_loss (EcoNetwork *self, guint node)
{
  g_autoptr (GArray) lost = NULL;
  g_autofree char *names = NULL;

  g_return_val_if_fail (node < eco_facts_get_n_nodes (self->facts), NULL);
  lost = list_lost (self, node);
  if (lost->len == 0)
    return NULL;
  names = eco_words_join_nodes (self->facts, (const guint *) (gpointer) lost->data, lost->len,
                                NAMES);
  /* TRANSLATORS: %s is one name or a list of several */
  return g_strdup_printf (ngettext ("If it leaves, %s loses the only link to the others.",
                                    "If it leaves, %s lose their only link to the others.",
                                    lost->len),
                          names);
}

/* ---- Sentences */

static char *
say_partners (EcoNetwork *self, guint node)
{
  g_autofree char *rank = dup_rank (self, node, ECO_NETWORK_PARTNERS);
  guint n = (guint) self->value[ECO_NETWORK_PARTNERS][node];

  if (n == 0)
    return g_strdup (_("Exchanges with nobody yet."));
  /* TRANSLATORS: the last %s is a rank: 3rd of 76 */
  return g_strdup_printf (ngettext ("Exchanges with %u other: %s.", "Exchanges with %u others: %s.",
                                    n),
                          n, rank);
}

static char *
say_strength (EcoNetwork *self, guint node, EcoNetworkMetric metric)
{
  g_autofree char *rank = dup_rank (self, node, metric);
  gboolean given = metric == ECO_NETWORK_GIVEN;
  double ours = self->value[metric][node];
  double theirs
    = self->value[given ? ECO_NETWORK_RECEIVED : ECO_NETWORK_GIVEN][node];
  g_autofree char *strength = eco_number_to_short (ours);

  if (ours <= 0)
    return g_strdup (given ? _("Gives nothing.") : _("Gets nothing."));
  if (theirs <= 0)
    return g_strdup_printf (given ? _("Gives value of strength %s and gets nothing back: %s.")
                                  : _("Gets value of strength %s and gives nothing: %s."),
                            strength, rank);
  return g_strdup_printf (given ? _("Gives value of strength %s in all: %s.")
                                : _("Gets value of strength %s in all: %s."),
                          strength, rank);
}

static char *
say_betweenness (EcoNetwork *self, guint node)
{
  double value = self->value[ECO_NETWORK_BETWEENNESS][node];
  g_autofree char *rank = dup_rank (self, node, ECO_NETWORK_BETWEENNESS);
  g_autofree char *part = dup_percent (value);

  if (value <= 0)
    return g_strdup (_("No shortest way between others leads over it: nobody needs it to reach "
                       "somebody else."));
  if (self->cuts->cuts[node])
    return g_strdup_printf (_("On %s of the shortest ways between others: %s. For some it is the "
                              "only way."),
                            part, rank);
  return g_strdup_printf (_("On %s of the shortest ways between others: %s. Without it, there are "
                            "detours."),
                          part, rank);
}

static char *
say_closeness (EcoNetwork *self, guint node)
{
  g_autofree char *rank = dup_rank (self, node, ECO_NETWORK_CLOSENESS);
  g_autofree char *steps = dup_steps (self->steps[node]);
  guint others = eco_facts_get_n_nodes (self->facts) - 1;
  guint reached = self->reached[node];

  if (reached == 0)
    return g_strdup (_("Reaches nobody."));
  if (reached == others)
    /* TRANSLATORS: a number of steps such as 1.8, and a rank: 3rd of 76 */
    return g_strdup_printf (_("Reaches everybody in %s steps on average: %s."), steps, rank);
  return g_strdup_printf (ngettext ("Reaches %u of %u others in %s steps on average: %s.",
                                    "Reaches %u of %u others in %s steps on average: %s.", reached),
                          reached, others, steps, rank);
}

static char *
say_eigenvector (EcoNetwork *self, guint node)
{
  g_autofree char *rank = dup_rank (self, node, ECO_NETWORK_EIGENVECTOR);
  double value = self->value[ECO_NETWORK_EIGENVECTOR][node];

  if (self->value[ECO_NETWORK_PARTNERS][node] <= 0)
    return g_strdup (_("Has no partners."));
  if (value >= 0.5)
    return g_strdup_printf (_("In the inner circle: its partners are well connected themselves: "
                              "%s."),
                            rank);
  if (value >= 0.15)
    return g_strdup_printf (_("Has some partners who are well connected themselves: %s."), rank);
  return g_strdup_printf (_("At the edge: its partners have few strong ties themselves: %s."),
                          rank);
}

static char *
say_page_rank (EcoNetwork *self, guint node)
{
  g_autofree char *rank = dup_rank (self, node, ECO_NETWORK_PAGE_RANK);
  g_autofree char *part = dup_percent (self->value[ECO_NETWORK_PAGE_RANK][node]);

  if (self->value[ECO_NETWORK_RECEIVED][node] <= 0)
    return g_strdup (_("Nothing arrives here."));
  return g_strdup_printf (_("%s of all value comes by here when it is passed on from partner to "
                            "partner: %s."),
                          part, rank);
}

static char *
say_clustering (EcoNetwork *self, guint node)
{
  double value = self->value[ECO_NETWORK_CLUSTERING][node];
  g_autofree char *part = dup_percent (value);
  guint n = (guint) self->value[ECO_NETWORK_PARTNERS][node];

  if (n < 2)
    return g_strdup (_("Has too few partners to be a circle."));
  if (value <= 0)
    return g_strdup_printf (ngettext ("Its %u partner has no other link here.",
                                      "None of its %u partners exchange with each other: it is "
                                      "what links them.", n),
                            n);
  return g_strdup_printf (ngettext ("Of the pairs among its %u partner, %s exchange too.",
                                    "Of all pairs among its %u partners, %s exchange with each "
                                    "other too.", n),
                          n, part);
}

static char *
say_community (EcoNetwork *self, guint node)
{
  guint community = self->community[node];
  guint others = self->size[community] - 1;

  if (others == 0)
    return g_strdup (_("Belongs to no cluster."));
  return g_strdup_printf (ngettext ("Belongs to the cluster “%s” with %u other.",
                                    "Belongs to the cluster “%s” with %u others.", others),
                          self->names[community], others);
}

/**
 * eco_network_dup_sentence:
 *
 * Returns: (transfer full): what the value of this node means
 */
char *
eco_network_dup_sentence (EcoNetwork *self, guint node, EcoNetworkMetric metric)
{
  g_return_val_if_fail (node < eco_facts_get_n_nodes (self->facts), NULL);

  switch (metric)
    {
    case ECO_NETWORK_PARTNERS:
      return say_partners (self, node);
    case ECO_NETWORK_GIVEN:
    case ECO_NETWORK_RECEIVED:
      return say_strength (self, node, metric);
    case ECO_NETWORK_BETWEENNESS:
      return say_betweenness (self, node);
    case ECO_NETWORK_CLOSENESS:
      return say_closeness (self, node);
    case ECO_NETWORK_EIGENVECTOR:
      return say_eigenvector (self, node);
    case ECO_NETWORK_PAGE_RANK:
      return say_page_rank (self, node);
    case ECO_NETWORK_CLUSTERING:
      return say_clustering (self, node);
    case ECO_NETWORK_COMMUNITY:
      return say_community (self, node);
    }
  g_return_val_if_reached (NULL);
}

/**
 * eco_network_dup_text:
 *
 * Returns: (transfer full): the value as a cell of a table has it
 */
char *
eco_network_dup_text (EcoNetwork *self, guint node, EcoNetworkMetric metric)
{
  double value;
  int tenths;

  g_return_val_if_fail (node < eco_facts_get_n_nodes (self->facts), NULL);
  value = self->value[metric][node];

  switch (metric)
    {
    case ECO_NETWORK_PARTNERS:
    case ECO_NETWORK_GIVEN:
    case ECO_NETWORK_RECEIVED:
      return eco_number_to_short (value);
    case ECO_NETWORK_COMMUNITY:
      return g_strdup (eco_network_get_community (self, node));
    case ECO_NETWORK_BETWEENNESS:
    case ECO_NETWORK_CLOSENESS:
    case ECO_NETWORK_EIGENVECTOR:
    case ECO_NETWORK_PAGE_RANK:
    case ECO_NETWORK_CLUSTERING:
      break;
    }
  /* All with one digit, so that they stand below each other. */
  tenths = (int) lround (1000 * value);
  return g_strdup_printf ("%d.%d", tenths / 10, tenths % 10);
}

/* ---- The whole */

/* A figure, and what it says of the ecosystem. */
typedef struct
{
  char *figure;
  const char *words;
} Saying;

static Saying
say_density (const EcoNetworkWhole *whole)
{
  return (Saying) { dup_percent (whole->density), _("of all possible exchanges are there") };
}

static Saying
say_reciprocity (const EcoNetworkWhole *whole)
{
  return (Saying) { dup_percent (whole->reciprocity), _("of the links are answered directly") };
}

static Saying
say_communities (const EcoNetworkWhole *whole)
{
  guint n = whole->n_communities;
  char *figure = g_strdup_printf ("%u", n);

  if (whole->modularity >= 0.3)
    return (Saying) { figure, ngettext ("cluster, clearly apart", "clusters, clearly apart", n) };
  return (Saying) { figure, ngettext ("cluster, closely interwoven",
                                         "clusters, closely interwoven", n) };
}

static Saying
say_components (const EcoNetworkWhole *whole)
{
  if (whole->n_components <= 1 && whole->n_alone > 0)
    return (Saying) { g_strdup_printf ("%u", whole->n_alone),
                      ngettext ("node without an exchange", "nodes without an exchange",
                                whole->n_alone) };
  return (Saying) { g_strdup_printf ("%u", whole->n_components),
                    whole->n_components == 1
                      ? _("connected whole")
                      : ngettext ("separate part", "separate parts", whole->n_components) };
}

static Saying
say_cuts (const EcoNetworkWhole *whole)
{
  return (Saying) { g_strdup_printf ("%u", whole->n_cuts),
                    ngettext ("node whose loss cuts others off",
                              "nodes whose loss cuts others off", whole->n_cuts) };
}

/**
 * eco_network_list_whole:
 *
 * Returns: (transfer full): what can be said of the whole: by turns a figure such as "7.5 %", and
 *   in a few words what it is
 */
char **
eco_network_list_whole (EcoNetwork *self)
{
  Saying (*const say[]) (const EcoNetworkWhole *) = { say_density, say_reciprocity,
                                                      say_communities, say_components, say_cuts };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (say); i++)
    {
      Saying saying = say[i] (&self->whole);

      g_strv_builder_add_many (builder, saying.figure, saying.words, NULL);
      g_free (saying.figure);
    }
  return g_strv_builder_end (builder);
}
