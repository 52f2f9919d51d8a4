/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The guide: its questions, and how far the answers have come. */
#include "config.h"

#include "session/eco-guide.h"

#include "model/eco-model.h"
#include "model/eco-reciprocity.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *title;
  const char *question;
  const char *reason;
  const char *prompt; /* what to type */
} Text;

static const Text texts[ECO_GUIDE_N_STEPS] = {
  { N_("Core"), N_("Who are you, and what are you here for?"),
    N_("Everything on the map is there for a reason. The reason stands in the middle."),
    N_("What you offer: products, services, content…") },
  { N_("Inside"), N_("Who in your organisation makes the promise come true?"),
    N_("Not marketing alone: sales, service, IT, HR and the regions meet customers too, and the "
       "systems they share are where teams come together or work apart."),
    N_("Teams, roles, systems, ways of working") },
  { N_("Outside"), N_("Who outside would notice if you stopped tomorrow?"),
    N_("Customers are never alone: those who advise them, sell to them, supply you and report on "
       "you are part of it."),
    N_("Customers, partners, media, suppliers…") },
  { N_("Communities"), N_("Where do these people meet each other, with or without you?"),
    N_("People believe one another before they believe a brand. Communities are where that "
       "happens."),
    N_("Forums, user groups, events, programmes") },
  { N_("Channels"), N_("On which channels do you really talk with them?"),
    N_("Channels are the glue. Name those that are used, not those that exist."),
    N_("Websites, social networks, e-mail, search…") },
  { N_("Exchanges"), N_("What do they give each other?"),
    N_("Value that goes one way only does not go on for long. What is given should come back, "
       "directly or by way of others."),
    NULL },
  { N_("Needs"), N_("What do they need that nobody gives them well?"),
    N_("Write it the way they would say it. A need that is served badly is where to begin."),
    N_("“I need to know when it will arrive”") },
  { N_("Journey"), N_("Where do people meet you on their way, from stranger to advocate?"),
    N_("A stage at which nobody is met is a stage at which people leave."),
    N_("A stage of the journey") },
  { N_("Objectives"), N_("How will you know, a year from now, that it has worked?"),
    N_("A number and a date turn a wish into an objective."),
    N_("What shall be better") },
  { N_("Initiatives"), N_("What will you do first?"),
    N_("A few things that somebody owns are worth more than a long list."),
    N_("What is to be done") },
};

/* How many of each make a step complete; more is welcome. */
#define ENOUGH_INSIDE 5
#define ENOUGH_OUTSIDE 4
#define ENOUGH_COMMUNITIES 2
#define ENOUGH_CHANNELS 3
#define ENOUGH_NEEDS 3
#define ENOUGH_OBJECTIVES 2
#define ENOUGH_INITIATIVES 3

/**
 * eco_guide_get_title:
 *
 * Returns: (transfer none): what the step is about, in a word
 */
const char *
eco_guide_get_title (EcoGuideStep step)
{
  g_return_val_if_fail (step < ECO_GUIDE_N_STEPS, NULL);
  return _(texts[step].title);
}

/**
 * eco_guide_get_question:
 *
 * Returns: (transfer none): what the step asks
 */
const char *
eco_guide_get_question (EcoGuideStep step)
{
  g_return_val_if_fail (step < ECO_GUIDE_N_STEPS, NULL);
  return _(texts[step].question);
}

/**
 * eco_guide_get_reason:
 *
 * Returns: (transfer none): why it is asked
 */
const char *
eco_guide_get_reason (EcoGuideStep step)
{
  g_return_val_if_fail (step < ECO_GUIDE_N_STEPS, NULL);
  return _(texts[step].reason);
}

/**
 * eco_guide_get_prompt:
 *
 * Returns: (transfer none) (nullable): what may be typed; %NULL where nothing is
 */
const char *
eco_guide_get_prompt (EcoGuideStep step)
{
  g_return_val_if_fail (step < ECO_GUIDE_N_STEPS, NULL);
  return texts[step].prompt != NULL ? _(texts[step].prompt) : NULL;
}

/**
 * eco_guide_asks_for_nodes:
 *
 * Returns: whether what is typed there becomes nodes, which have a kind
 */
gboolean
eco_guide_asks_for_nodes (EcoGuideStep step)
{
  return step <= ECO_GUIDE_CHANNELS;
}

/* ---- Counting */

static guint
count (EcoEcosystem *ecosystem, guint list)
{
  return eco_list_get_length (eco_object_get_list (ECO_OBJECT (ecosystem), list));
}

/* Nodes on rings of a role, on one side or, with ECO_SIDE_NONE, on any. */
static guint
count_nodes (EcoEcosystem *ecosystem, EcoRingRole role, EcoSide side)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  gpointer brand = eco_ecosystem_find_brand_node (ecosystem);
  guint n = 0;

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoRing *ring = eco_ecosystem_lookup_ring (ecosystem, node->ring);

      n += ring != NULL && ring->role == role && (gpointer) node != brand
           && (side == ECO_SIDE_NONE || node->side == side);
    }
  return n;
}

/* Stages at which somebody is met. */
static guint
count_met (EcoEcosystem *ecosystem)
{
  EcoList *touchpoints = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_TOUCHPOINTS);
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < eco_list_get_length (touchpoints); i++)
    {
      const char *stage = ECO_TOUCHPOINT (eco_list_get (touchpoints, i))->stage;

      if (eco_ecosystem_lookup (ecosystem, stage) != NULL)
        g_hash_table_add (met, (gpointer) stage);
    }
  return g_hash_table_size (met);
}

/* Whether it is a name that somebody gave, not one that templates put there to be replaced. */
static gboolean
is_own_name (const char *name)
{
  static const char *const placeholders[]
    = { N_("Your brand"), N_("Your organisation"), N_("Your programme"), N_("Your platform") };

  if (name == NULL || name[0] == '\0')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (placeholders); i++)
    if (g_str_equal (name, placeholders[i]) || g_str_equal (name, _(placeholders[i])))
      return FALSE;
  return TRUE;
}

/**
 * eco_guide_has_brand:
 *
 * Returns: whether the brand has a name of its own, not the template's
 */
gboolean
eco_guide_has_brand (EcoEcosystem *ecosystem)
{
  EcoNode *node = eco_ecosystem_find_brand_node (ecosystem);

  return is_own_name (ecosystem->brand) || (node != NULL && is_own_name (node->name));
}

static gboolean
has_purpose (EcoEcosystem *ecosystem)
{
  return ecosystem->purpose != NULL && ecosystem->purpose[0] != '\0';
}

static guint
count_offerings (EcoEcosystem *ecosystem)
{
  return MAX (count_nodes (ecosystem, ECO_RING_ROLE_BRAND, ECO_SIDE_NONE),
              count (ecosystem, ECO_ECOSYSTEM_OFFERINGS));
}

static double
part (double n, double enough)
{
  return enough > 0 ? MIN (n / enough, 1) : 0;
}

/* Half of it is that there are exchanges at all, half that they are answered. */
static double
get_exchange_progress (EcoEcosystem *ecosystem)
{
  g_autoptr (EcoReciprocity) reciprocity = eco_reciprocity_new_for (ecosystem, NULL);
  guint n = count (ecosystem, ECO_ECOSYSTEM_EXCHANGES);
  guint n_nodes = count (ecosystem, ECO_ECOSYSTEM_NODES);
  guint owed = eco_reciprocity_get_count (reciprocity, ECO_RETURN_OWED)
               + eco_reciprocity_get_count (reciprocity, ECO_RETURN_PLANNED);

  if (n == 0)
    return 0;
  return part (n, MAX (n_nodes, 2)) / 2 + (1 - part (owed, n)) / 2;
}

/**
 * eco_guide_get_progress:
 *
 * Returns: how far the step has come, 0 to 1
 */
double
eco_guide_get_progress (EcoEcosystem *ecosystem, EcoGuideStep step)
{
  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), 0);
  switch (step)
    {
    case ECO_GUIDE_CORE:
      return ((eco_guide_has_brand (ecosystem) ? 1 : 0) + (has_purpose (ecosystem) ? 1 : 0)
              + (count_offerings (ecosystem) > 0 ? 1 : 0)) / 3.0;
    case ECO_GUIDE_INTERNAL:
      return part (count_nodes (ecosystem, ECO_RING_ROLE_STAKEHOLDERS, ECO_SIDE_INTERNAL),
                   ENOUGH_INSIDE);
    case ECO_GUIDE_EXTERNAL:
      return part (count_nodes (ecosystem, ECO_RING_ROLE_STAKEHOLDERS, ECO_SIDE_EXTERNAL),
                   ENOUGH_OUTSIDE);
    case ECO_GUIDE_COMMUNITIES:
      return part (count_nodes (ecosystem, ECO_RING_ROLE_COMMUNITY, ECO_SIDE_NONE),
                   ENOUGH_COMMUNITIES);
    case ECO_GUIDE_CHANNELS:
      return part (count_nodes (ecosystem, ECO_RING_ROLE_SOCIAL, ECO_SIDE_NONE), ENOUGH_CHANNELS);
    case ECO_GUIDE_EXCHANGES:
      return get_exchange_progress (ecosystem);
    case ECO_GUIDE_NEEDS:
      return part (count (ecosystem, ECO_ECOSYSTEM_NEEDS), ENOUGH_NEEDS);
    case ECO_GUIDE_JOURNEY:
      return part (count_met (ecosystem), count (ecosystem, ECO_ECOSYSTEM_STAGES));
    case ECO_GUIDE_OBJECTIVES:
      return part (count (ecosystem, ECO_ECOSYSTEM_OBJECTIVES), ENOUGH_OBJECTIVES);
    case ECO_GUIDE_INITIATIVES:
      return part (count (ecosystem, ECO_ECOSYSTEM_INITIATIVES), ENOUGH_INITIATIVES);
    }
  return 0;
}

/**
 * eco_guide_get_total:
 *
 * Returns: how far the whole method has come, 0 to 1
 */
double
eco_guide_get_total (EcoEcosystem *ecosystem)
{
  double sum = 0;

  for (int i = 0; i < ECO_GUIDE_N_STEPS; i++)
    sum += eco_guide_get_progress (ecosystem, (EcoGuideStep) i);
  return sum / ECO_GUIDE_N_STEPS;
}

/* ---- In words */

static char *
dup_core_state (EcoEcosystem *ecosystem)
{
  guint n = count_offerings (ecosystem);

  if (!eco_guide_has_brand (ecosystem))
    return g_strdup (_("The brand has no name yet."));
  if (!has_purpose (ecosystem))
    return g_strdup (_("The brand has a name, and no purpose yet."));
  if (n == 0)
    return g_strdup (_("Named, with a purpose, and nothing to offer yet."));
  return g_strdup_printf (ngettext ("Named, with a purpose and %u offering.",
                                    "Named, with a purpose and %u offerings.", n), n);
}

static char *
dup_exchange_state (EcoEcosystem *ecosystem)
{
  g_autoptr (EcoReciprocity) reciprocity = eco_reciprocity_new_for (ecosystem, NULL);
  guint n = count (ecosystem, ECO_ECOSYSTEM_EXCHANGES);
  guint owed = eco_reciprocity_get_count (reciprocity, ECO_RETURN_OWED)
               + eco_reciprocity_get_count (reciprocity, ECO_RETURN_PLANNED);
  g_autofree char *first
    = g_strdup_printf (ngettext ("%u exchange", "%u exchanges", n), n);

  if (n == 0)
    return g_strdup (_("Nothing is exchanged yet."));
  if (owed == 0)
    /* TRANSLATORS: %s is a number of exchanges, such as: 5 exchanges */
    return g_strdup_printf (_("%s, all of them answered."), first);
  /* TRANSLATORS: %s is a number of exchanges, such as: 5 exchanges */
  return g_strdup_printf (ngettext ("%s, %u of them not answered.",
                                    "%s, %u of them not answered.", owed), first, owed);
}

static char *
dup_journey_state (EcoEcosystem *ecosystem)
{
  guint n = count (ecosystem, ECO_ECOSYSTEM_STAGES);

  if (n == 0)
    return g_strdup (_("The journey has no stages yet."));
  return g_strdup_printf (ngettext ("%u stage; people are met at %u of them.",
                                    "%u stages; people are met at %u of them.", n),
                          n, count_met (ecosystem));
}

static char *
dup_node_state (guint n)
{
  if (n == 0)
    return g_strdup (_("Nothing here yet."));
  return g_strdup_printf (ngettext ("%u on the map.", "%u on the map.", n), n);
}

static char *
dup_list_state (guint n)
{
  if (n == 0)
    return g_strdup (_("Nothing here yet."));
  return g_strdup_printf (ngettext ("%u written down.", "%u written down.", n), n);
}

/**
 * eco_guide_dup_state:
 *
 * Returns: (transfer full): what the ecosystem has for the step already, in a sentence
 */
char *
eco_guide_dup_state (EcoEcosystem *ecosystem, EcoGuideStep step)
{
  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), NULL);
  switch (step)
    {
    case ECO_GUIDE_CORE:
      return dup_core_state (ecosystem);
    case ECO_GUIDE_INTERNAL:
      return dup_node_state (
        count_nodes (ecosystem, ECO_RING_ROLE_STAKEHOLDERS, ECO_SIDE_INTERNAL));
    case ECO_GUIDE_EXTERNAL:
      return dup_node_state (
        count_nodes (ecosystem, ECO_RING_ROLE_STAKEHOLDERS, ECO_SIDE_EXTERNAL));
    case ECO_GUIDE_COMMUNITIES:
      return dup_node_state (count_nodes (ecosystem, ECO_RING_ROLE_COMMUNITY, ECO_SIDE_NONE));
    case ECO_GUIDE_CHANNELS:
      return dup_node_state (count_nodes (ecosystem, ECO_RING_ROLE_SOCIAL, ECO_SIDE_NONE));
    case ECO_GUIDE_EXCHANGES:
      return dup_exchange_state (ecosystem);
    case ECO_GUIDE_NEEDS:
      return dup_list_state (count (ecosystem, ECO_ECOSYSTEM_NEEDS));
    case ECO_GUIDE_JOURNEY:
      return dup_journey_state (ecosystem);
    case ECO_GUIDE_OBJECTIVES:
      return dup_list_state (count (ecosystem, ECO_ECOSYSTEM_OBJECTIVES));
    case ECO_GUIDE_INITIATIVES:
      return dup_list_state (count (ecosystem, ECO_ECOSYSTEM_INITIATIVES));
    }
  return NULL;
}
