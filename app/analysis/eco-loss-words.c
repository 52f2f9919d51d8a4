/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A loss in words: headings for each kind of effect, and the summary. */
#include "config.h"

#include "analysis/eco-loss-private.h"

#include "analysis/eco-words.h"

#include <glib/gi18n-lib.h>

/* How many things a sentence of the summary names. */
#define AT_MOST_NAMED 3

/* The heading with a place for the number. */
static const char *
get_title (EcoLossKind kind, guint n)
{
  switch (kind)
    {
    case ECO_LOSS_CUT_OFF:
      return ngettext ("%u is cut off", "%u are cut off", n);
    case ECO_LOSS_AUDIENCE:
      return ngettext ("%u audience without a channel", "%u audiences without a channel", n);
    case ECO_LOSS_STAGE:
      return ngettext ("%u stage without a touchpoint", "%u stages without a touchpoint", n);
    case ECO_LOSS_NEED:
      return ngettext ("%u need that nothing serves", "%u needs that nothing serves", n);
    case ECO_LOSS_CAPABILITY:
      return ngettext ("%u capability that nobody has", "%u capabilities that nobody has", n);
    case ECO_LOSS_DATA:
      return ngettext ("%u data set that nobody holds", "%u data sets that nobody holds", n);
    case ECO_LOSS_CHANNEL:
      return ngettext ("%u exchange without its channel", "%u exchanges without their channel", n);
    case ECO_LOSS_OWED:
      return ngettext ("%u exchange that is owed now", "%u exchanges that are owed now", n);
    case ECO_LOSS_LOOP:
      return ngettext ("%u value loop that opens", "%u value loops that open", n);
    case ECO_LOSS_EXCHANGE:
    default:
      return ngettext ("%u exchange that stops", "%u exchanges that stop", n);
    }
}

/**
 * eco_loss_kind_dup_title:
 * @n: how many suffer so
 *
 * Returns: (transfer full): a heading for effects of that kind
 */
char *
eco_loss_kind_dup_title (EcoLossKind kind, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autoptr (GString) title = g_string_new (get_title (kind, n));

  g_string_replace (title, "%u", number, 1);
  return g_strdup (title->str);
}

static const char *
get_name (EcoLossSearch *self, const EcoLossEffect *effect)
{
  const char *id = effect->ids->pdata[0];
  guint node = eco_facts_find_node (self->facts, id);

  return node != ECO_FACT_NONE ? eco_facts_get_node (self->facts, node)->name
                               : eco_object_get_name (eco_facts_lookup (self->facts, id));
}

/* The names of what suffers so; NULL when nothing does. */
static char *
dup_names (EcoLossSearch *self, EcoLossKind kind)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->loss->effects->len; i++)
    {
      const EcoLossEffect *effect = self->loss->effects->pdata[i];

      if (effect->kind == kind)
        g_ptr_array_add (names, eco_words_quote (get_name (self, effect)));
    }
  return names->len > 0 ? eco_words_join (names, AT_MOST_NAMED) : NULL;
}

static void
take_sentence (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static void
add_exchanges (EcoLossSearch *self, GString *text)
{
  const EcoLoss *loss = self->loss;
  guint stop = loss->n[ECO_LOSS_EXCHANGE], hurt = loss->n[ECO_LOSS_CHANNEL];
  g_autofree char *lost = eco_words_join_nodes (self->facts, (const guint *) loss->nodes->data,
                                                loss->nodes->len, AT_MOST_NAMED);

  if (stop == 0 && hurt > 0)
    {
      take_sentence (text,
                     g_strdup_printf (ngettext ("Without %s, %u of %u exchanges loses its channel.",
                                                "Without %s, %u of %u exchanges lose their "
                                                "channel.", hurt),
                                      lost, hurt, loss->before.n_exchanges));
      return;
    }
  take_sentence (text,
                 g_strdup_printf (ngettext ("Without %s, %u of %u exchanges stops.",
                                            "Without %s, %u of %u exchanges stop.", stop),
                                  lost, stop, loss->before.n_exchanges));
  if (hurt > 0)
    take_sentence (text,
                   g_strdup_printf (ngettext ("%u more loses its channel.",
                                              "%u more lose their channel.", hurt),
                                    hurt));
}

/* The sentence about all that suffer so, with a place for their names. */
static const char *
get_sentence (EcoLossKind kind, guint n)
{
  if (kind == ECO_LOSS_CUT_OFF)
    return ngettext ("%s is cut off.", "%s are cut off.", n);
  if (kind == ECO_LOSS_AUDIENCE)
    return ngettext ("No channel is left to %s.", "No channel is left to %s.", n);
  if (kind == ECO_LOSS_STAGE)
    return ngettext ("Nothing is met any more at the stage %s.",
                     "Nothing is met any more at the stages %s.", n);
  if (kind == ECO_LOSS_NEED)
    return ngettext ("Nothing serves the need %s any more.",
                     "Nothing serves the needs %s any more.", n);
  if (kind == ECO_LOSS_CAPABILITY)
    return ngettext ("Nobody has the capability %s any more.",
                     "Nobody has the capabilities %s any more.", n);
  return ngettext ("Nobody holds the data %s any more.", "Nobody holds the data %s any more.", n);
}

static void
add_names (EcoLossSearch *self, GString *text, EcoLossKind kind)
{
  g_autofree char *names = dup_names (self, kind);
  g_autoptr (GString) sentence = NULL;

  if (names == NULL)
    return;
  sentence = g_string_new (get_sentence (kind, self->loss->n[kind]));
  g_string_replace (sentence, "%s", names, 1);
  take_sentence (text, g_strdup (sentence->str));
}

/* The whole in a paragraph. */
char *
_eco_loss_dup_summary (EcoLossSearch *self)
{
  const guint *n = self->loss->n;
  GString *text = g_string_new (NULL);

  if (self->loss->nodes->len == 0)
    return g_string_free (g_string_append (text, _("Nothing is lost.")), FALSE);
  add_exchanges (self, text);
  for (EcoLossKind kind = ECO_LOSS_CUT_OFF; kind <= ECO_LOSS_DATA; kind++)
    add_names (self, text, kind);
  if (n[ECO_LOSS_OWED] > 0)
    take_sentence (text, g_strdup_printf (ngettext ("%u exchange is not answered any more.",
                                                    "%u exchanges are not answered any more.",
                                                    n[ECO_LOSS_OWED]),
                                          n[ECO_LOSS_OWED]));
  if (n[ECO_LOSS_LOOP] > 0)
    take_sentence (text, g_strdup_printf (ngettext ("%u value loop opens.",
                                                    "%u value loops open.", n[ECO_LOSS_LOOP]),
                                          n[ECO_LOSS_LOOP]));
  return g_string_free (text, FALSE);
}
