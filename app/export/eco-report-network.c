/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The chapter of a report about the network: who is central, and whose loss hurts. */
#include "config.h"

#include "export/eco-report-private.h"

#include "analysis/eco-flow-graph.h"
#include "analysis/eco-network.h"

#include <glib/gi18n-lib.h>

#define AT_MOST_RANKED 10
#define AT_MOST_LOSSES 6
#define AT_MOST_SEARCHED 50
#define AT_MOST_SENTENCES 3

/* What the table shows; the last one is what it is sorted by. */
static const EcoNetworkMetric shown[] = {
  ECO_NETWORK_PARTNERS, ECO_NETWORK_GIVEN, ECO_NETWORK_RECEIVED, ECO_NETWORK_PAGE_RANK,
  ECO_NETWORK_BETWEENNESS,
};

typedef struct
{
  guint node;
  guint n_lost; /* who have no way to the others without it */
} Loss;

static void
add_whole (EcoReportMaker *maker, EcoNetwork *network)
{
  EcoReportBlock *figures = _eco_report_add (maker->report, ECO_REPORT_FIGURES, NULL);
  g_auto (GStrv) words = eco_network_list_whole (network);

  for (guint i = 0; words[i] != NULL && words[i + 1] != NULL; i += 2)
    {
      _eco_report_add_item (figures, words[i]);
      _eco_report_add_item (figures, words[i + 1]);
    }
}

/* A sentence that does not name whom it is about. */
static void
add_about (EcoReportMaker *maker, EcoReportBlock *list, guint node, const char *sentence)
{
  /* TRANSLATORS: a name, and a sentence about it */
  g_autofree char *text
    = g_strdup_printf (_("%s: %s"), eco_facts_get_node (maker->facts, node)->name, sentence);

  _eco_report_add_item (list, text);
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer data)
{
  guint x = *(const guint *) a, y = *(const guint *) b;
  guint rank_x = eco_network_get_rank (data, x, ECO_NETWORK_BETWEENNESS);
  guint rank_y = eco_network_get_rank (data, y, ECO_NETWORK_BETWEENNESS);

  if (rank_x != rank_y)
    return rank_x < rank_y ? -1 : 1;
  return x < y ? -1 : x > y;
}

/* The nodes that are between others at all, those between most of them first. */
static GArray *
rank_nodes (EcoReportMaker *maker, EcoNetwork *network)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < eco_facts_get_n_nodes (maker->facts); i++)
    if (eco_network_get_value (network, i, ECO_NETWORK_BETWEENNESS) > 0)
      g_array_append_val (nodes, i);
  g_array_sort_with_data (nodes, compare_ranks, network);
  return nodes;
}

static void
add_ranking (EcoReportMaker *maker, EcoNetwork *network, GArray *nodes)
{
  const char *heads[G_N_ELEMENTS (shown) + 2] = { _("Who") };
  EcoReportBlock *table;

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    heads[i + 1] = eco_network_get_heading (shown[i]);
  table = _eco_report_add_table (maker->report, _("Who is between most of the others"), heads,
                                 ((1u << G_N_ELEMENTS (shown)) - 1) << 1);
  for (guint i = 0; i < nodes->len && i < AT_MOST_RANKED; i++)
    {
      guint node = g_array_index (nodes, guint, i);

      _eco_report_add_item (table, eco_facts_get_node (maker->facts, node)->name);
      for (guint j = 0; j < G_N_ELEMENTS (shown); j++)
        {
          g_autofree char *text = eco_network_dup_text (network, node, shown[j]);

          _eco_report_add_item (table, text);
        }
    }
}

static void
add_sentences (EcoReportMaker *maker, EcoNetwork *network, GArray *nodes)
{
  EcoReportBlock *list = _eco_report_add (maker->report, ECO_REPORT_LIST, NULL);

  for (guint i = 0; i < nodes->len && i < AT_MOST_SENTENCES; i++)
    {
      guint node = g_array_index (nodes, guint, i);
      g_autofree char *sentence
        = eco_network_dup_sentence (network, node, ECO_NETWORK_BETWEENNESS);

      add_about (maker, list, node, sentence);
    }
}

/* How many are in smaller pieces once @node is gone. @piece: room for all nodes */
static guint
count_lost (const EcoGraph *graph, const EcoGraphCuts *cuts, guint node, guint *piece)
{
  guint n = eco_graph_get_n_nodes (graph), largest = G_MAXUINT, n_lost = 0;

  eco_graph_find_pieces (graph, node, piece);
  for (guint v = 0; v < n; v++)
    if (v != node && cuts->component[v] == cuts->component[node])
      largest = MIN (largest, piece[v]);
  for (guint v = 0; v < n; v++)
    n_lost += v != node && cuts->component[v] == cuts->component[node] && piece[v] != largest;
  return n_lost;
}

static int
compare_losses (gconstpointer a, gconstpointer b)
{
  const Loss *x = a, *y = b;

  if (x->n_lost != y->n_lost)
    return x->n_lost > y->n_lost ? -1 : 1;
  return x->node < y->node ? -1 : 1;
}

/* Whose loss cuts most others off; looked for among those of @nodes who are between most, as
 * each takes a walk through the whole graph. */
static GArray *
find_losses (EcoReportMaker *maker, GArray *nodes)
{
  g_autoptr (EcoFlowGraph) flow = eco_flow_graph_new (maker->facts);
  g_autoptr (EcoGraphCuts) cuts = eco_graph_find_cuts (flow->graph);
  g_autofree guint *piece = g_new (guint, eco_graph_get_n_nodes (flow->graph) + 1);
  GArray *losses = g_array_new (FALSE, FALSE, sizeof (Loss));

  for (guint i = 0; i < nodes->len && losses->len < AT_MOST_SEARCHED; i++)
    {
      Loss loss = { g_array_index (nodes, guint, i), 0 };

      if (g_cancellable_is_cancelled (maker->source->cancellable))
        break;
      if (!cuts->cuts[loss.node])
        continue;
      loss.n_lost = count_lost (flow->graph, cuts, loss.node, piece);
      g_array_append_val (losses, loss);
    }
  g_array_sort (losses, compare_losses);
  return losses;
}

/* On whom most others depend, the gravest first. */
static void
add_losses (EcoReportMaker *maker, EcoNetwork *network, GArray *nodes)
{
  g_autoptr (GArray) losses = find_losses (maker, nodes);
  EcoReportBlock *list;

  if (losses->len == 0)
    return;
  _eco_report_add_heading (maker->report, 2, _("On whom others depend"));
  list = _eco_report_add (maker->report, ECO_REPORT_LIST, NULL);
  for (guint i = 0; i < losses->len && i < AT_MOST_LOSSES; i++)
    {
      guint node = g_array_index (losses, Loss, i).node;
      g_autofree char *sentence = eco_network_dup_loss (network, node);

      if (sentence != NULL)
        add_about (maker, list, node, sentence);
    }
}

/* FALSE when it was cancelled. */
gboolean
_eco_report_add_network (EcoReportMaker *maker)
{
  g_autoptr (EcoNetwork) network = eco_network_new (
    (EcoFacts *) maker->facts, NULL, NULL, NULL, maker->source->cancellable, NULL);
  g_autoptr (GArray) nodes = NULL;

  if (network == NULL)
    return FALSE;
  nodes = rank_nodes (maker, network);
  _eco_report_add_heading (maker->report, 1, _("The network"));
  add_whole (maker, network);
  if (nodes->len > 0)
    {
      add_ranking (maker, network, nodes);
      _eco_report_add (maker->report, ECO_REPORT_NOTE,
                       g_strdup (eco_network_get_meaning (ECO_NETWORK_BETWEENNESS)));
      add_sentences (maker, network, nodes);
    }
  add_losses (maker, network, nodes);
  return !g_cancellable_is_cancelled (maker->source->cancellable);
}
