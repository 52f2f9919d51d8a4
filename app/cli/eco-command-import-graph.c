/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli import, of a graph: into an ecosystem or into a new one. What is wrong is told with
 * its line, and then nothing is written. */
#include "config.h"

#include "cli/eco-command-import.h"

#include "base/eco-error.h"
#include "session/eco-graph-import.h"
#include "session/eco-graph-source.h"

#include <glib/gi18n-lib.h>

/* By its name; "-" and tables are none. */
gboolean
eco_import_is_graph (const char *file)
{
  EcoGraphFormat format;

  return eco_graph_format_find (file, &format);
}

/* ---- Telling */

static const char *
get_part_word (EcoGraphPart part)
{
  return part == ECO_GRAPH_NODES ? "nodes" : "exchanges";
}

static guint
get_list (EcoGraphPart part)
{
  return part == ECO_GRAPH_NODES ? ECO_ECOSYSTEM_NODES : ECO_ECOSYSTEM_EXCHANGES;
}

static void
add_problem (EcoJson *json, const EcoGraphProblem *problem)
{
  eco_json_begin (json, NULL, '{');
  eco_json_add_text (json, "part", get_part_word (problem->part));
  if (problem->line > 0)
    {
      eco_json_add_number (json, "line", problem->line);
      eco_json_add_number (json, "column", problem->column);
    }
  if (problem->item != NULL)
    eco_json_add_text (json, "item", problem->item);
  if (problem->attribute != NULL)
    eco_json_add_text (json, "attribute", problem->attribute);
  eco_json_add_text (json, "message", problem->message);
  eco_json_end (json, '}');
}

static void
add_parts (EcoJson *json, const EcoGraphPlan *plan)
{
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      if (plan->parts[part] == NULL)
        continue;
      eco_json_begin (json, get_part_word ((EcoGraphPart) part), '{');
      eco_import_add_plan (json, plan->parts[part], get_list ((EcoGraphPart) part));
      eco_json_end (json, '}');
    }
}

static void
print_json (const EcoGraphPlan *plan)
{
  EcoJson json;

  eco_json_init (&json);
  eco_json_begin (&json, NULL, '{');
  add_parts (&json, plan);
  eco_json_add_number (&json, "left-out", plan->n_left_out);
  eco_json_begin (&json, "made", '[');
  for (guint i = 0; i < plan->made->len; i++)
    eco_json_add_text (&json, NULL, eco_object_get_name (plan->made->pdata[i]));
  eco_json_end (&json, ']');
  eco_json_begin (&json, "notes", '[');
  for (guint i = 0; i < plan->notes->len; i++)
    eco_json_add_text (&json, NULL, plan->notes->pdata[i]);
  eco_json_end (&json, ']');
  eco_json_begin (&json, "problems", '[');
  for (guint i = 0; i < plan->problems->len; i++)
    add_problem (&json, plan->problems->pdata[i]);
  eco_json_end (&json, ']');
  eco_json_end (&json, '}');
  eco_json_print (&json);
}

static void
print_plan (EcoImportCall *call, const EcoGraphPlan *plan, const char *file)
{
  for (guint i = 0; i < plan->problems->len; i++)
    {
      g_autofree char *text = eco_graph_problem_dup_text (plan->problems->pdata[i], file);

      g_printerr ("%s\n", text);
    }
  for (guint i = 0; i < plan->notes->len && !call->json; i++)
    g_printerr ("%s: %s\n", file, (char *) plan->notes->pdata[i]);
  if (call->json || plan->problems->len > 0 || g_strcmp0 (call->output, "-") == 0)
    return;
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    if (plan->parts[part] != NULL)
      eco_import_print_counts (plan->parts[part], get_list ((EcoGraphPart) part));
}

/* ---- What is asked for */

static gboolean
choose_rings (EcoImportCall *call, EcoGraphSettings *settings, GError **error)
{
  gboolean links = g_strcmp0 (call->rings, "links") == 0;

  if (call->rings == NULL)
    return TRUE;
  settings->by_links = links;
  if (links || g_str_equal (call->rings, "kind"))
    return TRUE;
  g_set_error (error, ECO_ERROR, ECO_ERROR_USAGE, _("--rings %s: use kind or links"), call->rings);
  return FALSE;
}

static EcoGraphSettings *
choose (EcoImportCall *call, EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoGraphText *graph,
        GError **error)
{
  g_autoptr (EcoGraphSettings) settings = eco_graph_settings_guess (ecosystem, catalog, graph);

  if (!choose_rings (call, settings, error))
    return NULL;
  settings->both_ways = call->both_ways;
  settings->keep_places = call->keep_places;
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      settings->parts[part]->clear = call->clear;
      settings->parts[part]->missing = call->missing;
    }
  for (guint i = 0; call->map != NULL && call->map[i] != NULL; i++)
    if (!eco_graph_settings_map (settings, graph, call->map[i], error))
      return NULL;
  for (guint i = 0; call->values != NULL && call->values[i] != NULL; i++)
    if (!eco_graph_settings_map_value (settings, ecosystem, catalog, call->values[i], error))
      return NULL;
  eco_graph_settings_guess_values (settings, ecosystem, catalog, graph);
  return g_steal_pointer (&settings);
}

/* ---- Doing it */

static EcoEcosystem *
open_ecosystem (EcoImportCall *call, EcoCatalog *catalog, EcoGraphText *graph, const char *name,
                GError **error)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (EcoEcosystem) ecosystem = NULL;

  if (call->into == NULL)
    return eco_graph_base_new (graph, name);
  ecosystem = eco_cli_read (call->into, error);
  if (ecosystem == NULL || !eco_cli_arrange (ecosystem, catalog, typesetter, FALSE, error))
    return NULL;
  return g_steal_pointer (&ecosystem);
}

static gboolean
arrange (EcoGraphPlan *plan, EcoCatalog *catalog, GError **error)
{
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  g_autofree char *message = NULL;
  gboolean done = eco_graph_plan_arrange (plan, catalog, client, NULL, &message, error);

  if (message != NULL)
    g_printerr ("%s\n", message);
  return done;
}

static int
run (EcoImportCall *call, const char *file, EcoEcosystem *ecosystem, EcoCatalog *catalog,
     EcoGraphText *graph, GError **error)
{
  g_autoptr (EcoGraphSettings) settings = choose (call, ecosystem, catalog, graph, error);
  g_autoptr (EcoGraphPlan) plan =
      settings != NULL ? eco_graph_plan_new (ecosystem, catalog, graph, settings, NULL, error)
                       : NULL;

  if (plan == NULL)
    return ECO_EXIT_REFUSED;
  if (call->json)
    print_json (plan);
  print_plan (call, plan, file);
  if (plan->problems->len > 0)
    return ECO_EXIT_REFUSED;
  if (call->dry_run)
    return ECO_EXIT_GOOD;
  return arrange (plan, catalog, error) &&
                 eco_cli_write_ecosystem (plan->becomes, call->output, error)
             ? ECO_EXIT_GOOD
             : ECO_EXIT_REFUSED;
}

/* Returns the exit code; @error when there is something to be told still. */
int
eco_import_graph (EcoImportCall *call, GBytes *bytes, const char *file, GError **error)
{
  g_autoptr (EcoGraphText) graph = eco_graph_source_read (bytes, file, NULL, NULL, error);
  g_autoptr (EcoCatalog) catalog = graph != NULL ? eco_cli_load_catalog (NULL, error) : NULL;
  g_autofree char *name = g_path_get_basename (file);
  g_autoptr (EcoEcosystem) ecosystem =
      catalog != NULL ? open_ecosystem (call, catalog, graph, name, error) : NULL;

  return ecosystem != NULL ? run (call, file, ecosystem, catalog, graph, error) : ECO_EXIT_REFUSED;
}
