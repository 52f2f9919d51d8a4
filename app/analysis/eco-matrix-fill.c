/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is in each of the six matrices. */
#include "config.h"

#include "analysis/eco-matrix-private.h"

#include "analysis/eco-facts-silo.h"

#include <glib/gi18n-lib.h>

typedef gboolean (*Wanted) (const EcoNodeFact *fact);
typedef void (*AddLine) (EcoMatrixMaker *maker, const char *id, const char *label,
                         const char *note, const char *group);

/* Business functions, and the teams of regions. */
static gboolean
is_function (const EcoNodeFact *fact)
{
  return fact->kind != NULL
         && (g_strcmp0 (fact->kind->family->id, "functions") == 0
             || g_strcmp0 (fact->kind->id, "regional-team") == 0);
}

static gboolean
is_stakeholder (const EcoNodeFact *fact)
{
  return fact->role == ECO_RING_ROLE_STAKEHOLDERS && fact->element == ECO_ELEMENT_PEOPLE;
}

static gboolean
is_channel (const EcoNodeFact *fact)
{
  return fact->channel;
}

static const char *
get_kind_name (const EcoNodeFact *fact)
{
  return fact->kind != NULL ? eco_kind_get_name (fact->kind) : NULL;
}

static const char *
get_media_name (EcoMedia media)
{
  return media != ECO_MEDIA_NONE ? eco_enum_get_label (ECO_TYPE_MEDIA, (int) media)
                                 /* TRANSLATORS: of channels: not said whether they are paid … */
                                 : C_ ("channel", "Not said");
}

static void
add_nodes (EcoMatrixMaker *maker, Wanted wanted, AddLine add)
{
  for (guint i = 0; i < eco_facts_get_n_nodes (maker->facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (maker->facts, i);

      if (wanted (fact))
        add (maker, fact->id, fact->name, get_kind_name (fact), NULL);
    }
}

/* The outside first: who a plan is for. */
static void
add_stakeholders (EcoMatrixMaker *maker)
{
  static const EcoSide sides[] = { ECO_SIDE_EXTERNAL, ECO_SIDE_INTERNAL };

  for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
    for (guint i = 0; i < eco_facts_get_n_nodes (maker->facts); i++)
      {
        const EcoNodeFact *fact = eco_facts_get_node (maker->facts, i);

        if (is_stakeholder (fact) && fact->node->side == sides[s])
          eco_matrix_maker_add_row (maker, fact->id, fact->name, get_kind_name (fact),
                                    eco_enum_get_label (ECO_TYPE_SIDE, (int) sides[s]));
      }
}

static void
add_channels (EcoMatrixMaker *maker)
{
  static const EcoMedia order[] = { ECO_MEDIA_OWNED, ECO_MEDIA_SHARED, ECO_MEDIA_EARNED,
                                    ECO_MEDIA_PAID, ECO_MEDIA_NONE };

  for (guint m = 0; m < G_N_ELEMENTS (order); m++)
    for (guint i = 0; i < eco_facts_get_n_nodes (maker->facts); i++)
      {
        const EcoNodeFact *fact = eco_facts_get_node (maker->facts, i);

        if (fact->channel && fact->media == order[m])
          eco_matrix_maker_add_column (maker, fact->id, fact->name, get_kind_name (fact),
                                       get_media_name (order[m]));
      }
}

/* What is no channel may be met at a stage all the same, as people in sales are. */
static void
add_met_nodes (EcoMatrixMaker *maker)
{
  const GPtrArray *touchpoints
      = eco_facts_get_list (maker->facts, ECO_ECOSYSTEM_TOUCHPOINTS);

  for (guint i = 0; i < touchpoints->len; i++)
    {
      const EcoTouchpoint *touchpoint = touchpoints->pdata[i];
      guint node = eco_facts_find_node (maker->facts, touchpoint->node);
      const EcoNodeFact *fact
          = node != ECO_FACT_NONE ? eco_facts_get_node (maker->facts, node) : NULL;

      if (fact != NULL && !g_hash_table_contains (maker->columns, fact->id))
        eco_matrix_maker_add_column (maker, fact->id, fact->name, get_kind_name (fact),
                                     /* TRANSLATORS: nodes that are met, and are no channels */
                                     _("No channel"));
    }
}

static void
add_objects (EcoMatrixMaker *maker, guint list, AddLine add)
{
  const GPtrArray *objects = eco_facts_get_list (maker->facts, list);

  for (guint i = 0; i < objects->len; i++)
    {
      EcoObject *object = objects->pdata[i];
      const char *name = eco_object_get_name (object);

      if (list == ECO_ECOSYSTEM_OFFERINGS
          && ((const EcoOffering *) objects->pdata[i])->status == ECO_STATUS_RETIRED)
        continue;
      add (maker, eco_object_get_id (object),
           name != NULL && *name != '\0' ? name : eco_object_get_id (object), NULL, NULL);
    }
}

static int
compare_needs (gconstpointer a, gconstpointer b)
{
  const EcoNeed *x = *(const EcoNeed *const *) a, *y = *(const EcoNeed *const *) b;

  return y->opportunity - x->opportunity;
}

/* Those that promise most come first; the sort is stable. */
static void
add_needs (EcoMatrixMaker *maker)
{
  const GPtrArray *list = eco_facts_get_list (maker->facts, ECO_ECOSYSTEM_NEEDS);
  g_autoptr (GPtrArray) needs = g_ptr_array_new ();

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (needs, list->pdata[i]);
  g_ptr_array_sort (needs, compare_needs);
  for (guint i = 0; i < needs->len; i++)
    {
      const EcoNeed *need = needs->pdata[i];
      g_autofree char *note = need->opportunity > 0
                                  ? g_strdup_printf (_("Opportunity %d"), need->opportunity) : NULL;

      eco_matrix_maker_add_row (maker, eco_object_get_id (needs->pdata[i]),
                                need->name != NULL ? need->name : "", note, NULL);
    }
}

static void
add_categories (EcoMatrixMaker *maker)
{
  const GPtrArray *categories
      = eco_catalog_get_categories (eco_facts_get_catalog (maker->facts));

  for (guint i = 0; i < categories->len; i++)
    {
      const EcoCategory *category = categories->pdata[i];

      eco_matrix_maker_add_column (maker, category->id, eco_category_get_name (category),
                                   category->tangible ? _("tangible") : _("intangible"),
                                   eco_category_family_get_name (category->family));
    }
}

static void
add_media (EcoMatrixMaker *maker)
{
  for (int media = ECO_MEDIA_PAID; media <= ECO_MEDIA_SHARED; media++)
    eco_matrix_maker_add_column (maker, eco_enum_get_nick (ECO_TYPE_MEDIA, media),
                                 get_media_name ((EcoMedia) media), NULL, NULL);
}

/* Adds the rows and columns. */
void
eco_matrix_maker_add_lines (EcoMatrixMaker *maker)
{
  switch (eco_matrix_get_kind (maker->matrix))
    {
    case ECO_MATRIX_FUNCTIONS:
      add_nodes (maker, is_function, eco_matrix_maker_add_row);
      add_nodes (maker, is_function, eco_matrix_maker_add_column);
      break;
    case ECO_MATRIX_STAGE_CHANNEL:
      add_objects (maker, ECO_ECOSYSTEM_STAGES, eco_matrix_maker_add_row);
      add_channels (maker);
      add_met_nodes (maker);
      break;
    case ECO_MATRIX_NEED_OFFERING:
      add_needs (maker);
      add_objects (maker, ECO_ECOSYSTEM_OFFERINGS, eco_matrix_maker_add_column);
      break;
    case ECO_MATRIX_STAKEHOLDER_CHANNEL:
      add_stakeholders (maker);
      add_channels (maker);
      break;
    case ECO_MATRIX_STAKEHOLDER_VALUE:
      add_stakeholders (maker);
      add_categories (maker);
      break;
    case ECO_MATRIX_CHANNEL_MEDIA:
      add_nodes (maker, is_channel, eco_matrix_maker_add_row);
      add_media (maker);
      break;
    }
}

/* ---- Cells */

static const char *
get_node_id (EcoMatrixMaker *maker, guint node)
{
  return node != ECO_FACT_NONE ? eco_facts_get_node (maker->facts, node)->id : NULL;
}

/* Of what @exchanges share with functions: the strongest with each, as EcoExchangeFact. */
static GPtrArray *
list_strongest (EcoMatrixMaker *maker, EcoExchangeList exchanges, gboolean gives)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL); /* node -> place + 1 */
  GPtrArray *strongest = g_ptr_array_new ();

  for (guint i = 0; i < exchanges.n; i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (maker->facts, exchanges.at[i]);
      gpointer node = GUINT_TO_POINTER (gives ? fact->to : fact->from);
      guint at = GPOINTER_TO_UINT (g_hash_table_lookup (places, node));

      if (!eco_facts_is_sharing (maker->facts, exchanges.at[i])
          || !eco_facts_is_unit (maker->facts, GPOINTER_TO_UINT (node)))
        continue;
      if (at == 0)
        {
          g_ptr_array_add (strongest, (gpointer) fact);
          g_hash_table_insert (places, node, GUINT_TO_POINTER (strongest->len));
        }
      else if (fact->exchange->strength
               > ((EcoExchangeFact *) strongest->pdata[at - 1])->exchange->strength)
        strongest->pdata[at - 1] = (gpointer) fact;
    }
  return strongest;
}

static void
fill_over_place (EcoMatrixMaker *maker, const EcoExchangeFact *in, const EcoExchangeFact *out)
{
  EcoMatrixEntry entry = { .row = get_node_id (maker, in->from),
                           .column = get_node_id (maker, out->to), .id = in->id,
                           .also = out->id };

  entry.value = MIN (in->exchange->strength, out->exchange->strength);
  entry.planned = in->exchange->status == ECO_STATUS_PLANNED
                  || out->exchange->status == ECO_STATUS_PLANNED;
  if (in->from != out->to)
    eco_matrix_maker_add (maker, &entry);
}

/* What goes from one function to another over a place where they meet: as strong as the weaker of
 * both ways, and once, however many exchanges there are. */
static void
fill_over_places (EcoMatrixMaker *maker)
{
  for (guint place = 0; place < eco_facts_get_n_nodes (maker->facts); place++)
    {
      g_autoptr (GPtrArray) in = NULL, out = NULL;

      if (!eco_facts_is_meeting_place (maker->facts, place))
        continue;
      in = list_strongest (maker, eco_facts_get_received (maker->facts, place), FALSE);
      out = list_strongest (maker, eco_facts_get_given (maker->facts, place), TRUE);
      for (guint i = 0; i < in->len; i++)
        for (guint j = 0; j < out->len; j++)
          fill_over_place (maker, in->pdata[i], out->pdata[j]);
    }
}

/* What silos lack: working together, knowledge, data. */
static void
fill_functions (EcoMatrixMaker *maker, guint exchange, EcoMatrixEntry *entry)
{
  const EcoExchangeFact *fact = eco_facts_get_exchange (maker->facts, exchange);

  if (!eco_facts_is_sharing (maker->facts, exchange))
    return;
  entry->row = get_node_id (maker, fact->from);
  entry->column = get_node_id (maker, fact->to);
  eco_matrix_maker_add (maker, entry);
}

/* Over a channel, or with the channel itself. */
static void
fill_stakeholder_channel (EcoMatrixMaker *maker, const EcoExchangeFact *fact,
                          EcoMatrixEntry *entry)
{
  const char *from = get_node_id (maker, fact->from), *to = get_node_id (maker, fact->to);
  const char *channel = get_node_id (maker, fact->channel);

  if (fact->from == fact->to)
    return;
  entry->row = from;
  entry->column = channel != NULL ? channel : to;
  eco_matrix_maker_add (maker, entry);
  entry->row = to;
  entry->column = channel != NULL ? channel : from;
  eco_matrix_maker_add (maker, entry);
}

static void
fill_stakeholder_value (EcoMatrixMaker *maker, const EcoExchangeFact *fact, EcoMatrixEntry *entry)
{
  entry->column = fact->category != NULL ? fact->category->id : NULL;
  entry->row = get_node_id (maker, fact->from);
  eco_matrix_maker_add (maker, entry);
  entry->row = get_node_id (maker, fact->to);
  entry->back = TRUE;
  eco_matrix_maker_add (maker, entry);
}

static void
fill_from_exchanges (EcoMatrixMaker *maker)
{
  for (guint i = 0; i < eco_facts_get_n_exchanges (maker->facts); i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (maker->facts, i);
      EcoMatrixEntry entry = { .id = fact->id, .value = fact->exchange->strength,
                               .planned = fact->exchange->status == ECO_STATUS_PLANNED };

      if (eco_matrix_get_kind (maker->matrix) == ECO_MATRIX_FUNCTIONS)
        fill_functions (maker, i, &entry);
      else if (eco_matrix_get_kind (maker->matrix) == ECO_MATRIX_STAKEHOLDER_CHANNEL)
        fill_stakeholder_channel (maker, fact, &entry);
      else
        fill_stakeholder_value (maker, fact, &entry);
    }
}

static gboolean
is_planned (EcoMatrixMaker *maker, const char *node)
{
  guint at = eco_facts_find_node (maker->facts, node);

  return at != ECO_FACT_NONE
         && eco_facts_get_node (maker->facts, at)->node->status == ECO_STATUS_PLANNED;
}

static void
fill_stages (EcoMatrixMaker *maker)
{
  const GPtrArray *touchpoints
      = eco_facts_get_list (maker->facts, ECO_ECOSYSTEM_TOUCHPOINTS);

  for (guint i = 0; i < touchpoints->len; i++)
    {
      const EcoTouchpoint *touchpoint = touchpoints->pdata[i];
      EcoMatrixEntry entry = { .row = touchpoint->stage, .column = touchpoint->node,
                               .id = eco_object_get_id (touchpoints->pdata[i]), .value = 1 };

      entry.planned = touchpoint->node != NULL && is_planned (maker, touchpoint->node);
      eco_matrix_maker_add (maker, &entry);
    }
}

static void
fill_offerings (EcoMatrixMaker *maker)
{
  const GPtrArray *offerings = eco_facts_get_list (maker->facts, ECO_ECOSYSTEM_OFFERINGS);

  for (guint i = 0; i < offerings->len; i++)
    {
      const EcoOffering *offering = offerings->pdata[i];
      const char *id = eco_object_get_id (offerings->pdata[i]);

      for (char **need = offering->needs; need != NULL && *need != NULL; need++)
        {
          const EcoObject *object = eco_facts_lookup (maker->facts, *need);
          int opportunity = object != NULL && ECO_IS_NEED (object)
                                ? ((const EcoNeed *) object)->opportunity : 0;

          eco_matrix_maker_add (maker,
                                &(EcoMatrixEntry) {
                                    .row = *need, .column = id, .id = *need, .also = id,
                                    .value = MAX (opportunity, 1),
                                    .planned = offering->status == ECO_STATUS_PLANNED });
        }
    }
}

/* What the channel carries and where it is met. */
static double
measure_use (EcoMatrixMaker *maker, guint node, const guint *met)
{
  return eco_facts_get_carried (maker->facts, node).n + eco_facts_get_given (maker->facts, node).n
         + eco_facts_get_received (maker->facts, node).n + met[node];
}

/* At how many touchpoints each node is met. */
static guint *
count_touchpoints (EcoMatrixMaker *maker)
{
  const GPtrArray *touchpoints
      = eco_facts_get_list (maker->facts, ECO_ECOSYSTEM_TOUCHPOINTS);
  guint *met = g_new0 (guint, eco_facts_get_n_nodes (maker->facts) + 1);

  for (guint i = 0; i < touchpoints->len; i++)
    {
      guint node = eco_facts_find_node (maker->facts,
                                        ((const EcoTouchpoint *) touchpoints->pdata[i])->node);

      if (node != ECO_FACT_NONE)
        met[node]++;
    }
  return met;
}

static void
fill_media (EcoMatrixMaker *maker)
{
  g_autofree guint *met = count_touchpoints (maker);

  for (guint i = 0; i < eco_facts_get_n_nodes (maker->facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (maker->facts, i);
      EcoMatrixEntry entry = { .row = fact->id, .id = fact->id };

      if (!fact->channel || fact->media == ECO_MEDIA_NONE)
        continue;
      entry.column = eco_enum_get_nick (ECO_TYPE_MEDIA, (int) fact->media);
      entry.value = measure_use (maker, i, met);
      entry.planned = fact->node->status == ECO_STATUS_PLANNED;
      eco_matrix_maker_add (maker, &entry);
    }
}

/* Adds what is in the cells. */
void
eco_matrix_maker_fill (EcoMatrixMaker *maker)
{
  switch (eco_matrix_get_kind (maker->matrix))
    {
    case ECO_MATRIX_FUNCTIONS:
      for (guint i = 0; i < eco_matrix_get_n_rows (maker->matrix); i++)
        eco_matrix_maker_forbid (maker, eco_matrix_get_row (maker->matrix, i)->id,
                                 eco_matrix_get_row (maker->matrix, i)->id);
      fill_from_exchanges (maker);
      fill_over_places (maker);
      break;
    case ECO_MATRIX_STAKEHOLDER_CHANNEL:
    case ECO_MATRIX_STAKEHOLDER_VALUE:
      fill_from_exchanges (maker);
      break;
    case ECO_MATRIX_STAGE_CHANNEL:
      fill_stages (maker);
      break;
    case ECO_MATRIX_NEED_OFFERING:
      fill_offerings (maker);
      break;
    case ECO_MATRIX_CHANNEL_MEDIA:
      fill_media (maker);
      break;
    }
}
