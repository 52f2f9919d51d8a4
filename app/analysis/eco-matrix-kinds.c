/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The six matrices in words. */
#include "config.h"

#include "analysis/eco-matrix.h"

#include <glib/gi18n-lib.h>

static const EcoMatrixWords table[ECO_N_MATRICES] = {
  [ECO_MATRIX_FUNCTIONS] = {
    "functions", N_("Who works with whom"),
    N_("Each row is a business function or region that gives; each column is one that gets. The "
       "number is the strength of their joint work, knowledge and data, directly or by way of a "
       "process, a system or a community inside, added up."),
    N_("Strength of joint work, knowledge and data"),
    N_("Nothing goes from one to the other."),
    N_("Gives the others nothing"), N_("Gets nothing from the others"),
    N_("Add business functions or regional teams on the internal side, and they are compared "
       "here."),
  },
  [ECO_MATRIX_STAGE_CHANNEL] = {
    "stage-channel", N_("Stages and channels"),
    N_("Each row is a stage of the journey, each column a channel. The number says how many "
       "touchpoints they have together."),
    N_("Touchpoints"),
    N_("The channel is not used at this stage."),
    N_("No touchpoint at this stage"), N_("Serves no stage"),
    N_("Add stages of the journey and channels, and they are crossed here."),
  },
  [ECO_MATRIX_NEED_OFFERING] = {
    "need-offering", N_("Needs and offerings"),
    N_("Each row is a need, those with the largest opportunity first; each column is an offering. "
       "The number is the opportunity of a need that the offering serves."),
    N_("Opportunity of the need served"),
    N_("The offering does not serve this need."),
    N_("No offering serves this need"), N_("Serves no need"),
    N_("Write down needs and offerings, and they are crossed here."),
  },
  [ECO_MATRIX_STAKEHOLDER_CHANNEL] = {
    "stakeholder-channel", N_("Stakeholders and channels"),
    N_("Each row is a stakeholder, each column a channel. The number is the strength of all that "
       "they exchange over it, added up."),
    N_("Strength of what is exchanged"),
    N_("They do not meet over this channel."),
    N_("No channel reaches them"), N_("Reaches no stakeholder"),
    N_("Add stakeholders and channels, and they are crossed here."),
  },
  [ECO_MATRIX_STAKEHOLDER_VALUE] = {
    "stakeholder-value", N_("What each stakeholder gives and gets"),
    N_("Each row is a stakeholder, each column a kind of value. The upper number is what they "
       "give, the lower one what they get, as strengths added up."),
    N_("Strength given and got"),
    N_("They neither give nor get it."),
    N_("Neither gives nor gets anything"), N_("Nobody gives or gets it"),
    N_("Add stakeholders, and what they give and get is seen here."),
  },
  [ECO_MATRIX_CHANNEL_MEDIA] = {
    "channel-media", N_("Paid, owned, earned and shared channels"),
    N_("Each row is a channel, in the column that says how its attention is won. The number is "
       "how often it is used: exchanges and touchpoints together."),
    N_("Uses: exchanges and touchpoints"),
    N_("The channel is of another sort."),
    N_("Not said whether it is paid, owned, earned or shared"), N_("No channel is of this sort"),
    N_("Add channels, and they are sorted here."),
  },
};

static const char *
translate (const char *text)
{
  return text != NULL ? _(text) : NULL;
}

/**
 * eco_matrix_get_words:
 * @words: (out): what is said about matrices of this kind
 */
void
eco_matrix_get_words (EcoMatrixKind kind, EcoMatrixWords *words)
{
  g_return_if_fail ((int) kind >= 0 && kind < ECO_N_MATRICES && words != NULL);

  *words = table[kind];
  words->title = translate (words->title);
  words->sentence = translate (words->sentence);
  words->value = translate (words->value);
  words->empty = translate (words->empty);
  words->no_row = translate (words->no_row);
  words->no_column = translate (words->no_column);
  words->missing = translate (words->missing);
}

/**
 * eco_matrix_kind_parse:
 * @id: a word of the command line
 * @kind: (out): set when the word is known
 *
 * Returns: whether there is such a matrix
 */
gboolean
eco_matrix_kind_parse (const char *id, EcoMatrixKind *kind)
{
  g_return_val_if_fail (id != NULL && kind != NULL, FALSE);

  for (int i = 0; i < ECO_N_MATRICES; i++)
    if (g_str_equal (id, table[i].id))
      {
        *kind = (EcoMatrixKind) i;
        return TRUE;
      }
  return FALSE;
}
