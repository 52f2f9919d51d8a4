/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is said about a sheet of the table. */
#include "config.h"

#include "panels/eco-table-words.h"

#include "model/eco-model.h"

#include <glib/gi18n-lib.h>

static const struct
{
  GType (*type) (void);
  EcoTableWords words;
} rows[] = {
  { eco_node_get_type,
    { N_("Nodes"), N_("New node"), N_("No nodes yet"),
      N_("Add one with “New node”, or drag a kind from the palette onto the map."),
      N_("New node") } },
  { eco_exchange_get_type,
    { N_("Exchanges"), N_("New exchange"), N_("No exchanges yet"),
      N_("Add one with “New exchange”, or connect two nodes on the map."), NULL } },
  { eco_initiative_get_type,
    { N_("Initiatives"), N_("New initiative"), N_("No initiatives yet"),
      N_("Add one with “New initiative”, or make one of a finding."), N_("New initiative") } },
  { eco_objective_get_type,
    { N_("Objectives"), N_("New objective"), N_("No objectives yet"),
      N_("Add one with “New objective”: what the strategy wants, and by when."),
      N_("New objective") } },
  { eco_metric_get_type,
    { N_("Metrics"), N_("New metric"), N_("No metrics yet"),
      N_("Add one with “New metric”: a value with a unit and a source."), N_("New metric") } },
  { eco_capability_get_type,
    { N_("Capabilities"), N_("New capability"), N_("No capabilities yet"),
      N_("Add one with “New capability”: what the organisation can do, now and wanted."),
      N_("New capability") } },
  { eco_need_get_type,
    { N_("Needs"), N_("New need"), N_("No needs yet"),
      N_("Add one with “New need”: who wants what."), N_("New need") } },
  { eco_market_force_get_type,
    { N_("Market forces"), N_("New market force"), N_("No market forces yet"),
      N_("Add one with “New market force”: a trend, a technology or a rule outside."),
      N_("New market force") } },
};

static const char *
translate (const char *text)
{
  return text != NULL ? _(text) : NULL;
}

/**
 * eco_table_words_get:
 * @type: the class of the rows
 * @words: (out): what is said about them
 */
void
eco_table_words_get (GType type, EcoTableWords *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].type () == type)
      {
        *words = (EcoTableWords) { translate (rows[i].words.title),
                                   translate (rows[i].words.new_row),
                                   translate (rows[i].words.none), translate (rows[i].words.hint),
                                   translate (rows[i].words.name) };
        return;
      }
  g_return_if_reached ();
}
