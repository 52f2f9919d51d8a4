/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The chapter of a report about the network: who is central, and whose loss hurts. */
#include "config.h"

#include "export/eco-report-private.h"

#include "analysis/eco-network.h"

#include <glib/gi18n-lib.h>

#define AT_MOST_RANKED 10
#define AT_MOST_LOSSES 6
#define AT_MOST_SENTENCES 3

/* What the table shows; the last one is what it is sorted by. */
static const EcoNetworkMetric shown[] = {
  ECO_NETWORK_PARTNERS, ECO_NETWORK_GIVEN, ECO_NETWORK_RECEIVED, ECO_NETWORK_PAGE_RANK,
  ECO_NETWORK_BETWEENNESS,
};

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

/* The nodes, those between most others first. */
static GArray *
rank_nodes (EcoReportMaker *maker, EcoNetwork *network)
{
  guint n = eco_facts_get_n_nodes (maker->facts);
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint rank = 1; rank <= n && nodes->len < AT_MOST_RANKED; rank++)
    for (guint i = 0; i < n && nodes->len < AT_MOST_RANKED; i++)
      if (eco_network_get_rank (network, i, ECO_NETWORK_BETWEENNESS) == rank
          && eco_network_get_value (network, i, ECO_NETWORK_BETWEENNESS) > 0)
        g_array_append_val (nodes, i);
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
  for (guint i = 0; i < nodes->len; i++)
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

/* Whose loss cuts others off. */
static void
add_losses (EcoReportMaker *maker, EcoNetwork *network)
{
  EcoReportBlock *list = NULL;

  for (guint i = 0; i < eco_facts_get_n_nodes (maker->facts); i++)
    {
      g_autofree char *loss = eco_network_dup_loss (network, i);

      if (loss == NULL || (list != NULL && list->items->len >= AT_MOST_LOSSES))
        continue;
      if (list == NULL)
        {
          _eco_report_add_heading (maker->report, 2, _("On whom others depend"));
          list = _eco_report_add (maker->report, ECO_REPORT_LIST, NULL);
        }
      add_about (maker, list, i, loss);
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
  add_losses (maker, network);
  return TRUE;
}
