/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What importing a graph would do. It is done on a copy of the ecosystem: the rings and sectors,
 * the nodes, then the exchanges. */
#include "config.h"

#include "session/eco-graph-import-private.h"

#include "base/eco-error.h"
#include "base/eco-number.h"
#include "model/eco-model.h"
#include "session/eco-import-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a node is when nothing says anything else. */
#define DEFAULT_KIND "customer"
/* So many values that are not known are named in a note. */
#define MOST_NAMED 5
/* In letters. */
#define LONGEST_NAMED 30

typedef struct
{
  EcoGraphText *graph;
  const EcoGraphSettings *settings;
  EcoGraphPlan *plan;
  EcoEditor *editor; /* of the copy */
  EcoCatalog *catalog;
  EcoGraphNames *names;
  EcoGraphRank *ranks; /* of nodes, or %NULL */
} Planner;

/* ---- Problems */

static void
problem_free (gpointer data)
{
  EcoGraphProblem *self = data;

  g_free (self->item);
  g_free (self->attribute);
  g_free (self->message);
  g_free (self);
}

static char *
dup_item (Planner *self, EcoGraphPart part, const EcoGraphItem *item)
{
  GPtrArray *nodes = self->graph->items[ECO_GRAPH_NODES];

  return part == ECO_GRAPH_NODES
             ? g_strdup (item->id)
             : g_strdup_printf ("%s → %s", ((EcoGraphItem *) nodes->pdata[item->from])->id,
                                ((EcoGraphItem *) nodes->pdata[item->to])->id);
}

/* The problems of a sheet, with the places that they have in the file. */
static void
take_problems (Planner *self, EcoGraphPart part, EcoImportPlan *plan)
{
  for (guint i = 0; i < plan->problems->len; i++)
    {
      const EcoImportProblem *from = plan->problems->pdata[i];
      EcoGraphProblem *problem = g_new0 (EcoGraphProblem, 1);
      guint at = from->row;
      const EcoGraphItem *item;

      problem->part = part;
      problem->attribute = g_strdup (from->title);
      problem->message = g_strdup (from->message);
      if (at > 0)
        {
          at = part == ECO_GRAPH_NODES ? at - 1 : g_array_index (self->plan->edges, guint, at - 1);
          item = self->graph->items[part]->pdata[at];
          problem->line = item->line;
          problem->column = item->column;
          problem->item = dup_item (self, part, item);
        }
      g_ptr_array_add (self->plan->problems, problem);
    }
}

static void
complain (EcoGraphPlan *plan, char *message)
{
  EcoGraphProblem *problem = g_new0 (EcoGraphProblem, 1);

  problem->message = message;
  g_ptr_array_add (plan->problems, problem);
}

/**
 * eco_graph_problem_dup_text:
 * @name: (nullable): of the file
 *
 * Returns: (transfer full): the sentence with its place in front, as compilers write it
 */
char *
eco_graph_problem_dup_text (const EcoGraphProblem *self, const char *name)
{
  g_autoptr (GString) text = g_string_new (name);

  if (self->line > 0 && name != NULL)
    g_string_append_printf (text, ":%u:%u", self->line, self->column);
  if (name != NULL)
    g_string_append (text, ": ");
  if (self->item != NULL)
    /* TRANSLATORS: a node or an exchange of a graph, before a sentence about it */
    g_string_append_printf (text, _("“%s”: "), self->item);
  if (self->attribute != NULL)
    g_string_append_printf (text, "%s: ", self->attribute);
  g_string_append (text, self->message);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- New rings and sectors */

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const EcoGraphValue *first = *(EcoGraphValue *const *) a;
  const EcoGraphValue *second = *(EcoGraphValue *const *) b;
  double one, two;

  if (eco_number_parse_double (first->text, &one) && eco_number_parse_double (second->text, &two))
    return one < two ? -1 : one > two;
  /* There is more room outside. */
  if (first->count != second->count)
    return first->count < second->count ? -1 : 1;
  return g_strcmp0 (first->text, second->text);
}

static gboolean
is_made (EcoGraphPlan *plan, GType type, const char *name)
{
  for (guint i = 0; i < plan->made->len; i++)
    if (G_OBJECT_TYPE (plan->made->pdata[i]) == type &&
        g_strcmp0 (eco_object_get_name (plan->made->pdata[i]), name) == 0)
      return TRUE;
  return FALSE;
}

static void
make_place (Planner *self, gboolean ring, const char *word, EcoSide side)
{
  EcoEcosystem *ecosystem = self->plan->becomes;
  GType type = ring ? ECO_TYPE_RING : ECO_TYPE_SECTOR;
  guint list = ring ? ECO_ECOSYSTEM_RINGS : ECO_ECOSYSTEM_SECTORS;
  g_autoptr (EcoObject) made = NULL;
  g_autofree char *id = NULL;

  if (is_made (self->plan, type, word + 1))
    return;
  id = eco_ecosystem_dup_new_id (ecosystem, type);
  made = eco_object_new (type, id);
  g_object_set (made, "name", word + 1, NULL);
  if (!ring)
    g_object_set (made, "side", side, NULL);
  g_ptr_array_add (self->plan->made, g_object_ref (made));
  eco_editor_insert (self->editor, ECO_OBJECT (ecosystem), list, G_MAXUINT, made, NULL);
}

/* A sector is on one side: the largest goes where fewest nodes are. */
static void
make_places (Planner *self, const char *field)
{
  gboolean ring = g_str_equal (field, "ring");
  g_autoptr (GPtrArray) values = eco_graph_values_new (self->settings, self->graph, field);
  const char *rest = _eco_graph_settings_get_value (self->settings, field, "");
  guint loads[2] = { 0, 0 };

  if (ring)
    g_ptr_array_sort (values, compare_places);
  for (guint i = 0; i < values->len; i++)
    {
      const EcoGraphValue *value = values->pdata[i];
      gboolean outside = loads[0] >= loads[1];

      if (value->word == NULL || !g_str_has_prefix (value->word, ECO_GRAPH_NEW_PREFIX))
        continue;
      make_place (self, ring, value->word, outside ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL);
      loads[outside ? 1 : 0] += value->count;
    }
  if (rest != NULL && g_str_has_prefix (rest, ECO_GRAPH_NEW_PREFIX))
    make_place (self, ring, rest, ECO_SIDE_EXTERNAL);
}

/* ---- What nothing says of a node */

static const char *
get_default (Planner *self, const char *field)
{
  const char *word = _eco_graph_resolve_value (self->plan, self->settings, field, "");

  return word != NULL && word[0] != '\0' ? word : NULL;
}

/* What is called as the catalogue has it is that. */
static gboolean
take_named_kind (Planner *self, EcoNode *node)
{
  const char *id = node->name != NULL ? _eco_graph_names_find_kind (self->names, node->name) : NULL;
  const EcoPreset *preset = id != NULL ? eco_catalog_lookup_preset (self->catalog, id) : NULL;

  if (id == NULL)
    return FALSE;
  if (preset != NULL)
    g_object_set (node, "kind", preset->kind->id, "preset", preset->id, NULL);
  else
    g_object_set (node, "kind", id, NULL);
  return TRUE;
}

/* What is most likely on its ring, which is nothing that is known of the node. */
static const char *
find_likely_kind (Planner *self, EcoNode *node)
{
  EcoEcosystem *ecosystem = self->plan->becomes;
  EcoRing *ring = node->ring != NULL && node->ring[0] != '\0'
                      ? eco_ecosystem_lookup_ring (ecosystem, node->ring)
                      : NULL;
  g_autoptr (GPtrArray) likely = NULL;

  if (self->ranks != NULL || ring == NULL ||
      ring == eco_list_get (eco_ecosystem_get_rings (ecosystem), 0))
    return DEFAULT_KIND;
  likely = eco_editor_suggest_kinds (
      self->editor, ring, node->side == ECO_SIDE_NONE ? ECO_SIDE_EXTERNAL : node->side, NULL);
  return likely->len > 0 ? ((EcoCatalogMatch *) likely->pdata[0])->kind->id : DEFAULT_KIND;
}

static void
take_kind (Planner *self, EcoNode *node, gboolean is_brand)
{
  const char *given = get_default (self, "kind");
  const EcoPreset *preset;

  if (node->kind != NULL && node->kind[0] != '\0')
    return;
  if (is_brand)
    g_object_set (node, "kind", "brand", NULL);
  else if (given != NULL)
    {
      preset = eco_catalog_lookup_preset (self->catalog, given);
      g_object_set (node, "kind", preset != NULL ? preset->kind->id : given, NULL);
    }
  else if (!take_named_kind (self, node))
    g_object_set (node, "kind", find_likely_kind (self, node), NULL);
}

/* By its exchanges, unless what is known already says it. */
static void
take_rank (Planner *self, EcoNode *node, const EcoGraphRank *rank, gboolean named)
{
  EcoList *rings = eco_ecosystem_get_rings (self->plan->becomes);

  if (!named && (node->ring == NULL || node->ring[0] == '\0'))
    g_object_set (node, "ring", eco_object_get_id (eco_list_get (rings, rank->ring)), NULL);
  if (!named && node->side == ECO_SIDE_NONE && node->sector == NULL)
    g_object_set (node, "side", rank->side, NULL);
}

/* EcoImportFill: only what is new; what is there keeps its ring. */
static void
fill_node (gpointer data, EcoImportRow *row, guint index)
{
  Planner *self = data;
  EcoNode *node = ECO_NODE (row->made);
  const EcoGraphRank *rank = self->ranks != NULL ? &self->ranks[row->number - 1] : NULL;
  const char *ring = get_default (self, "ring"), *side = get_default (self, "side");
  const char *sector = get_default (self, "sector");
  gboolean is_brand, had_kind = node->kind != NULL && node->kind[0] != '\0';
  int value;

  if (row->object != NULL)
    return;
  if (node->ring == NULL && ring != NULL)
    g_object_set (node, "ring", ring, NULL);
  if (node->sector == NULL && sector != NULL)
    g_object_set (node, "sector", sector, NULL);
  if (node->side == ECO_SIDE_NONE && side != NULL && eco_enum_parse (ECO_TYPE_SIDE, side, &value))
    g_object_set (node, "side", value, NULL);
  is_brand = rank != NULL && self->settings->brand && rank->ring == 0 && node->ring == NULL;
  take_kind (self, node, is_brand);
  if (rank != NULL)
    take_rank (self, node, rank,
               !is_brand && !had_kind && !g_str_equal (node->kind, DEFAULT_KIND) &&
                   get_default (self, "kind") == NULL);
  if (is_brand)
    g_ptr_array_add (self->plan->notes,
                     g_strdup_printf (_("“%s” has most exchanges and is the brand."),
                                      node->name != NULL ? node->name : ""));
}

/* ---- Notes */

static void
note_unknown (Planner *self, const char *field)
{
  guint hint = 0;
  gboolean exchange = g_str_equal (field, "category");
  EcoObjectClass *klass =
      eco_sheet_get_class (exchange ? ECO_ECOSYSTEM_EXCHANGES : ECO_ECOSYSTEM_NODES);
  const EcoField *known = eco_object_class_find_field (klass, field, &hint);
  g_autoptr (GPtrArray) values = eco_graph_values_new (self->settings, self->graph, field);
  g_autoptr (GString) named = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < values->len; i++)
    {
      const EcoGraphValue *value = values->pdata[i];
      g_autofree char *start =
          g_utf8_substring (value->text, 0, MIN (g_utf8_strlen (value->text, -1), LONGEST_NAMED));

      if (value->text[0] == '\0' || value->word == NULL || value->word[0] != '\0')
        continue;
      n++;
      if (n <= MOST_NAMED)
        g_string_append_printf (named, "%s“%s”", n > 1 ? ", " : "", start);
    }
  if (n > MOST_NAMED)
    g_string_append (named, " …");
  if (n > 0)
    g_ptr_array_add (
        self->plan->notes,
        /* TRANSLATORS: a field such as Kind or Ring, then the values that are not known */
        g_strdup_printf (ngettext ("%u value of “%s” has no meaning here: %s",
                                   "%u values of “%s” have no meaning here: %s", n),
                         n, eco_field_get_label (known), named->str));
}

static void
note_all (Planner *self)
{
  static const char *const fields[] = { "ring", "sector", "side", "kind", "category", "status" };

  if (self->graph->note != NULL)
    g_ptr_array_add (self->plan->notes, g_strdup (self->graph->note));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    note_unknown (self, fields[i]);
}

/* ---- Nodes and exchanges */

static gboolean
apply_part (Planner *self, EcoGraphPart part, GError **error)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  return _eco_import_apply_rows (self->editor, self->plan->settings[part], self->plan->parts[part],
                                 self->plan->to_place, added, error);
}

static EcoImportPlan *
plan_sheet (Planner *self, EcoGraphPart part, EcoImportFill fill)
{
  EcoImportPlan *plan = _eco_import_plan_new_for (self->editor, self->plan->sheets[part],
                                                  self->plan->settings[part], fill, self);

  self->plan->parts[part] = plan;
  take_problems (self, part, plan);
  return plan;
}

static void
plan_nodes (Planner *self)
{
  guint n_rings = eco_list_get_length (eco_ecosystem_get_rings (self->plan->becomes));

  if (self->settings->by_links && n_rings > 0)
    self->ranks = _eco_graph_rank (self->graph, n_rings, self->settings->brand);
  self->plan->sheets[ECO_GRAPH_NODES] =
      _eco_graph_sheet_new_nodes (self->graph, self->settings, self->plan);
  plan_sheet (self, ECO_GRAPH_NODES, fill_node);
}

static void
plan_exchanges (Planner *self)
{
  self->plan->sheets[ECO_GRAPH_EDGES] =
      _eco_graph_sheet_new_exchanges (self->graph, self->settings, self->plan, self->editor);
  /* A sheet without rows is a mistake, a graph without edges is none. */
  if (self->plan->edges->len > 0)
    plan_sheet (self, ECO_GRAPH_EDGES, NULL);
}

/* ---- Places */

static gboolean
get_number (EcoGraphText *graph, const EcoGraphItem *item, const char *attribute, double *number)
{
  guint at;
  const char *text = eco_graph_text_find_attribute (graph, ECO_GRAPH_NODES, attribute, &at)
                         ? eco_graph_item_get (item, at)
                         : NULL;

  return text != NULL && eco_number_parse_double (text, number) && isfinite (*number);
}

static gboolean
get_point (EcoGraphText *graph, guint at, EcoPoint *point)
{
  const EcoGraphItem *item = graph->items[ECO_GRAPH_NODES]->pdata[at];

  return get_number (graph, item, ECO_GRAPH_X, &point->x) &&
         get_number (graph, item, ECO_GRAPH_Y, &point->y);
}

static EcoPoint
find_middle (EcoGraphText *graph)
{
  guint n = 0, n_nodes = graph->items[ECO_GRAPH_NODES]->len;
  EcoPoint sum = { 0, 0 }, point;

  for (guint i = 0; i < n_nodes; i++)
    if (get_point (graph, i, &point))
      {
        sum.x += point.x / n_nodes;
        sum.y += point.y / n_nodes;
        n++;
      }
  return n > 0 ? (EcoPoint){ sum.x * n_nodes / n, sum.y * n_nodes / n } : sum;
}

/* The direction from the middle; the side goes with it unless something else says it. */
static void
keep_places (Planner *self)
{
  EcoPoint middle = find_middle (self->graph), point;
  GPtrArray *rows = self->plan->parts[ECO_GRAPH_NODES]->rows;
  double angle, radius;

  for (guint i = 0; i < self->graph->items[ECO_GRAPH_NODES]->len; i++)
    {
      const EcoImportRow *row = rows->pdata[i];
      EcoNode *node = ECO_NODE (row->object != NULL ? row->object : row->made);

      if (row->state != ECO_IMPORT_NEW || node->side == ECO_SIDE_NONE ||
          !get_point (self->graph, i, &point))
        continue;
      eco_point_to_polar ((EcoPoint){ point.x - middle.x, point.y - middle.y }, &angle, &radius);
      if (_eco_graph_find_field (self->settings->parts[ECO_GRAPH_NODES], "side") < 0 &&
          node->sector == NULL)
        eco_editor_set_text (self->editor, ECO_OBJECT (node), "side",
                             angle > 180 ? "internal" : "external", NULL);
      else if ((node->side == ECO_SIDE_INTERNAL) != (angle > 180))
        angle = 360 - angle;
      g_hash_table_insert (self->plan->places, g_strdup (eco_object_get_id (ECO_OBJECT (node))),
                           g_memdup2 (&angle, sizeof angle));
    }
}

static guint
count_placed (EcoEcosystem *ecosystem)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  guint n = 0;

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    n += isfinite (ECO_NODE (eco_list_get (nodes, i))->angle) ? 1 : 0;
  return n;
}

/* ---- All of it */

static EcoGraphPlan *
create (EcoEcosystem *ecosystem)
{
  EcoGraphPlan *plan = g_new0 (EcoGraphPlan, 1);

  plan->becomes = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (ecosystem)));
  plan->edges = g_array_new (FALSE, FALSE, sizeof (guint));
  plan->problems = g_ptr_array_new_with_free_func (problem_free);
  plan->notes = g_ptr_array_new_with_free_func (g_free);
  plan->made = g_ptr_array_new_with_free_func (g_object_unref);
  plan->to_place = g_ptr_array_new ();
  plan->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  plan->n_nodes = count_placed (plan->becomes);
  return plan;
}

/* Each stage needs what the one before has made of the copy. */
static gboolean
run (Planner *self, GCancellable *cancellable, GError **error)
{
  make_places (self, "ring");
  make_places (self, "sector");
  plan_nodes (self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->plan->problems->len > 0)
    return TRUE;
  if (!apply_part (self, ECO_GRAPH_NODES, error))
    return FALSE;
  if (self->settings->keep_places)
    keep_places (self);
  plan_exchanges (self);
  note_all (self);
  return !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         (self->plan->problems->len > 0 || self->plan->parts[ECO_GRAPH_EDGES] == NULL ||
          apply_part (self, ECO_GRAPH_EDGES, error));
}

/**
 * eco_graph_plan_new:
 * @ecosystem: what the graph would go into; it is only looked at, and not afterwards
 * @cancellable: (nullable): ends it early
 *
 * In any thread that has the ecosystem to itself.
 *
 * Returns: (transfer full): what importing the graph would do, and what is wrong with it
 */
EcoGraphPlan *
eco_graph_plan_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoGraphText *graph,
                    const EcoGraphSettings *settings, GCancellable *cancellable, GError **error)
{
  EcoGraphPlan *plan = create (ecosystem);
  g_autoptr (EcoEditor) editor = eco_editor_new (plan->becomes, catalog);
  g_autoptr (EcoGraphNames) names = _eco_graph_names_new (catalog);
  Planner self = { graph, settings, plan, editor, catalog, names, NULL };
  gboolean done = TRUE;

  if (graph->items[ECO_GRAPH_NODES]->len == 0)
    complain (plan, g_strdup (_("There is no node in it. Choose a file that has some.")));
  else
    {
      eco_editor_begin (editor, "import");
      done = run (&self, cancellable, error);
      eco_editor_end (editor);
    }
  g_free (self.ranks);
  if (!done)
    g_clear_pointer (&plan, eco_graph_plan_free);
  return plan;
}

/**
 * eco_graph_plan_free:
 */
void
eco_graph_plan_free (EcoGraphPlan *self)
{
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      g_clear_pointer (&self->parts[part], eco_import_plan_free);
      g_clear_pointer (&self->settings[part], eco_import_settings_free);
      g_clear_pointer (&self->sheets[part], eco_sheet_text_free);
    }
  g_array_unref (self->edges);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->made);
  g_ptr_array_unref (self->to_place);
  g_hash_table_unref (self->places);
  g_object_unref (self->becomes);
  g_free (self);
}

/**
 * eco_graph_plan_count:
 *
 * Returns: how many nodes or exchanges are in that state
 */
guint
eco_graph_plan_count (const EcoGraphPlan *self, EcoGraphPart part, EcoImportState state)
{
  return self->parts[part] != NULL ? self->parts[part]->n_states[state] : 0;
}

/**
 * eco_graph_plan_does_something:
 *
 * Returns: whether the ecosystem would be another one afterwards
 */
gboolean
eco_graph_plan_does_something (const EcoGraphPlan *self)
{
  guint n = self->made->len;

  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      n += eco_graph_plan_count (self, (EcoGraphPart) part, ECO_IMPORT_NEW) +
           eco_graph_plan_count (self, (EcoGraphPart) part, ECO_IMPORT_CHANGED);
      if (self->settings[part] != NULL && self->settings[part]->missing != ECO_IMPORT_KEEP)
        n += eco_graph_plan_count (self, (EcoGraphPart) part, ECO_IMPORT_MISSING);
    }
  return n > 0;
}
