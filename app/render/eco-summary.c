/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A picture in words: the sentences.
 *
 * Every sentence is whole in its translation; what is counted twice in one is
 * made of parts that are counted on their own, because languages have more
 * plurals than one. */
#include "config.h"

#include "render/eco-summary-private.h"

#include "render/eco-typesetter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_PURPOSE 200 /* characters */
#define MAX_NAME 60

/* "A", "A and B", "A, B and C". Takes over the parts. */
static char *
join (char **parts, guint n)
{
  GString *text = g_string_new (n > 0 ? parts[0] : "");

  for (guint i = 1; i + 1 < n; i++)
    g_string_append_printf (text, ", %s", parts[i]);
  if (n > 1)
    {
      char *rest = g_string_free (text, FALSE);

      text = g_string_new (NULL);
      /* TRANSLATORS: the last two of a list */
      g_string_append_printf (text, _("%s and %s"), rest, parts[n - 1]);
      g_free (rest);
    }
  for (guint i = 0; i < n; i++)
    g_free (parts[i]);
  return g_string_free (text, FALSE);
}

/* In one line, and not endless. */
static char *
dup_short (const char *text, glong most)
{
  g_autofree char *clean = eco_text_clean (text != NULL ? text : "");
  g_autofree char *start = NULL;

  if (g_utf8_strlen (clean, -1) <= most)
    return g_steal_pointer (&clean);
  start = g_utf8_substring (clean, 0, most - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static char *
dup_name (EcoNode *node)
{
  return dup_short (node->name, MAX_NAME);
}

static void
add_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

/* Takes over @sentence. */
static void
take_sentence (GString *text, char *sentence)
{
  add_sentence (text, sentence);
  g_free (sentence);
}

static char *
count_nodes (guint n)
{
  return g_strdup_printf (ngettext ("%u node", "%u nodes", n), n);
}

static char *
count_exchanges (guint n)
{
  return g_strdup_printf (ngettext ("%u exchange", "%u exchanges", n), n);
}

/* Whose picture it is: the brand, else the title. */
static char *
dup_subject (EcoEcosystem *ecosystem)
{
  g_autofree char *brand = dup_short (ecosystem->brand, MAX_NAME);

  if (*brand == '\0')
    {
      g_free (brand);
      brand = dup_short (ecosystem->title, MAX_NAME);
    }
  /* TRANSLATORS: stands for a name in "the digital ecosystem of an unnamed brand" */
  return *brand != '\0' ? g_steal_pointer (&brand) : g_strdup (_("an unnamed brand"));
}

/* The nodes, their rings and their sides: "76 nodes on 4 rings". */
static char *
dup_extent (const EcoSummaryFacts *facts)
{
  g_autofree char *nodes = count_nodes (facts->n_nodes);

  /* TRANSLATORS: %s is a number of nodes */
  return g_strdup_printf (ngettext ("%s on %u ring", "%s on %u rings", facts->n_rings), nodes,
                          facts->n_rings);
}

/* ---- The written summary */

static void
add_opening (GString *text, EcoEcosystem *ecosystem, const EcoSummaryFacts *facts)
{
  g_autofree char *subject = dup_subject (ecosystem);
  g_autofree char *purpose = dup_short (ecosystem->purpose, MAX_PURPOSE);
  g_autofree char *extent = dup_extent (facts);
  g_autofree char *exchanges =
    g_strdup_printf (ngettext ("%u value exchange", "%u value exchanges", facts->n_exchanges),
                     facts->n_exchanges);

  if (facts->n_hidden > 0)
    /* TRANSLATORS: brand or title, then "76 nodes on 4 rings", then "125 value exchanges" */
    take_sentence (text,
                   g_strdup_printf (_("This is a part of the digital ecosystem of %s, with %s and "
                                      "%s."),
                                    subject, extent, exchanges));
  else
    take_sentence (text, g_strdup_printf (_("This is the digital ecosystem of %s, with %s and %s."),
                                          subject, extent, exchanges));
  if (g_str_has_suffix (purpose, "."))
    purpose[strlen (purpose) - 1] = '\0';
  if (*purpose != '\0')
    take_sentence (text, g_strdup_printf (_("Its purpose: “%s”."), purpose));
}

static void
add_sides (GString *text, const EcoSummaryFacts *facts)
{
  g_autofree char *inside = g_strdup_printf (ngettext ("%u node is inside the organisation",
                                                       "%u nodes are inside the organisation",
                                                       facts->n_internal),
                                             facts->n_internal);
  g_autofree char *outside = g_strdup_printf (ngettext ("%u is outside", "%u are outside",
                                                        facts->n_external),
                                              facts->n_external);

  g_autofree char *given = count_exchanges (facts->n_given);

  if (facts->n_internal == 0 || facts->n_external == 0)
    return;
  if (facts->n_given + facts->n_got == 0)
    /* TRANSLATORS: "41 nodes are inside the organisation", then "34 are outside" */
    take_sentence (text, g_strdup_printf (_("%s, %s."), inside, outside));
  else
    /* TRANSLATORS: likewise, then "48 exchanges" to the outside, and a number to the inside */
    take_sentence (text,
                   g_strdup_printf (_("%s, %s; between them: %s outwards, %u inwards."), inside,
                                    outside, given, facts->n_got));
}

/* The names of the most connected, each with its number if @counted. */
static char *
dup_top (const EcoSummaryFacts *facts, gboolean counted)
{
  char *parts[ECO_SUMMARY_TOP];

  for (guint i = 0; i < facts->n_top; i++)
    {
      g_autofree char *name = dup_name (facts->top[i].node);

      parts[i] = counted ? g_strdup_printf ("%s (%u)", name, facts->top[i].n)
                         : g_steal_pointer (&name);
    }
  return join (parts, facts->n_top);
}

static void
add_most_connected (GString *text, const EcoSummaryFacts *facts)
{
  g_autofree char *list = NULL;

  if (facts->n_top == 0)
    return;
  list = dup_top (facts, TRUE);
  /* TRANSLATORS: names of nodes, each with the number of its exchanges in brackets */
  take_sentence (text, g_strdup_printf (_("Best connected by number of exchanges: %s."), list));
}

/* "revenue from Customers to Meridian" */
static char *
dup_exchange (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoExchange *exchange)
{
  EcoNode *from = eco_ecosystem_lookup_node (ecosystem, exchange->from);
  EcoNode *to = eco_ecosystem_lookup_node (ecosystem, exchange->to);
  const EcoCategory *category = catalog != NULL && exchange->category != NULL
                                    ? eco_catalog_lookup_category (catalog, exchange->category)
                                    : NULL;
  g_autofree char *label = dup_short (exchange->label, MAX_NAME);
  g_autofree char *giver = dup_name (from);
  g_autofree char *getter = dup_name (to);

  if (*label == '\0' && category != NULL)
    {
      g_free (label);
      label = g_strdup (eco_category_get_name (category));
    }
  if (*label == '\0')
    /* TRANSLATORS: who gives something and who gets it */
    return g_strdup_printf (_("the one from %s to %s"), giver, getter);
  /* TRANSLATORS: what is given, who gives it and who gets it */
  return g_strdup_printf (_("“%s” from %s to %s"), label, giver, getter);
}

static void
add_strongest (GString *text, EcoEcosystem *ecosystem, EcoCatalog *catalog,
               const EcoSummaryFacts *facts)
{
  guint n = MIN (facts->n_strongest, ECO_SUMMARY_TOP);
  char *parts[ECO_SUMMARY_TOP];
  g_autofree char *list = NULL;

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    parts[i] = dup_exchange (ecosystem, catalog, facts->strong[i]);
  list = join (parts, n);
  if (facts->n_strongest > n)
    take_sentence (text,
                   g_strdup_printf (ngettext ("%u exchange is of the highest strength, such as %s.",
                                              "%u exchanges are of the highest strength, such as "
                                              "%s.",
                                              facts->n_strongest),
                                    facts->n_strongest, list));
  else
    take_sentence (text, g_strdup_printf (ngettext ("The strongest exchange is %s.",
                                                    "The strongest exchanges are %s.", n),
                                          list));
}

/* "4 nodes and 7 exchanges", or %NULL. */
static char *
count_both (guint n_nodes, guint n_exchanges)
{
  char *parts[2];
  guint n = 0;

  if (n_nodes > 0)
    parts[n++] = count_nodes (n_nodes);
  if (n_exchanges > 0)
    parts[n++] = count_exchanges (n_exchanges);
  return n > 0 ? join (parts, n) : NULL;
}

static void
add_status (GString *text, const EcoSummaryFacts *facts)
{
  g_autofree char *planned = count_both (facts->nodes_by_status[ECO_STATUS_PLANNED],
                                         facts->exchanges_by_status[ECO_STATUS_PLANNED]);
  g_autofree char *risk = count_both (facts->nodes_by_status[ECO_STATUS_AT_RISK],
                                      facts->exchanges_by_status[ECO_STATUS_AT_RISK]);

  if (planned != NULL && risk != NULL)
    /* TRANSLATORS: both are such as "4 nodes and 7 exchanges" */
    take_sentence (text, g_strdup_printf (_("Still planned: %s; at risk: %s."), planned, risk));
  else if (planned != NULL)
    take_sentence (text, g_strdup_printf (_("Still planned: %s."), planned));
  else if (risk != NULL)
    take_sentence (text, g_strdup_printf (_("At risk: %s."), risk));
}

/* ---- The alternative text */

/* Adds a sentence if there is room for all of it. */
static void
take_if_room (GString *text, char *sentence)
{
  if (g_utf8_strlen (text->str, -1) + 1 + g_utf8_strlen (sentence, -1) <= ECO_SUMMARY_MAX_ALT)
    add_sentence (text, sentence);
  g_free (sentence);
}

static char *
make_alt (EcoEcosystem *ecosystem, const EcoSummaryFacts *facts)
{
  GString *text = g_string_new (NULL);
  g_autofree char *subject = dup_subject (ecosystem);
  g_autofree char *extent = dup_extent (facts);
  g_autofree char *exchanges = count_exchanges (facts->n_exchanges);

  /* TRANSLATORS: brand or title, then "76 nodes on 4 rings", then "125 exchanges" */
  take_sentence (text, g_strdup_printf (_("Map of the digital ecosystem of %s: %s, %s."), subject,
                                        extent, exchanges));
  if (facts->n_internal > 0 && facts->n_external > 0)
    take_if_room (text, g_strdup_printf (_("Internal: %u, external: %u."), facts->n_internal,
                                         facts->n_external));
  if (facts->n_top > 0)
    {
      g_autofree char *list = dup_top (facts, FALSE);

      take_if_room (text, g_strdup_printf (_("Best connected: %s."), list));
    }
  return g_string_free (text, FALSE);
}

/**
 * eco_summary_new:
 * @catalog: (nullable): what categories are called
 * @visibility: (nullable): what is shown; only that is spoken of
 *
 * Returns: (transfer full): the picture in words
 */
EcoSummary *
eco_summary_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, const EcoVisibility *visibility)
{
  EcoSummary *self;
  EcoSummaryFacts facts;
  GString *text;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), NULL);

  _eco_summary_find_facts (ecosystem, visibility, &facts);
  self = g_new0 (EcoSummary, 1);
  self->alt = make_alt (ecosystem, &facts);
  text = g_string_new (NULL);
  add_opening (text, ecosystem, &facts);
  add_sides (text, &facts);
  add_most_connected (text, &facts);
  add_strongest (text, ecosystem, catalog, &facts);
  add_status (text, &facts);
  self->text = g_string_free (text, FALSE);
  return self;
}

/**
 * eco_summary_free:
 */
void
eco_summary_free (EcoSummary *self)
{
  g_free (self->alt);
  g_free (self->text);
  g_free (self);
}
