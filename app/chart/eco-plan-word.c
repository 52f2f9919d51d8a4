/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A picture of the plan as a word: its name, and behind colons what it is told. */
#include "config.h"

#include "chart/eco-plan-chart.h"

static const char *const scales[] = {
  [ECO_PLAN_BY_MONTH] = "month",
  [ECO_PLAN_BY_QUARTER] = "quarter",
  [ECO_PLAN_BY_YEAR] = "year",
};

static const char *const groupings[] = {
  [ECO_PLAN_BY_OBJECTIVE] = "objective",
  [ECO_PLAN_BY_OWNER] = "owner",
};

static gboolean
find_word (const char *word, const char *const *words, guint n_words, int *at)
{
  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      {
        *at = (int) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * eco_plan_word_parse:
 * @word: such as "board", "road-map" or "road-map:month:owner"
 * @picture: (out): which picture that is
 * @options: takes scale and lanes, if they are said
 * @has_scale: (out) (optional): whether it says a scale
 *
 * Returns: whether there is such a picture; otherwise nothing is touched
 */
gboolean
eco_plan_word_parse (const char *word, EcoPlanPicture *picture, EcoPlanOptions *options,
                     gboolean *has_scale)
{
  g_auto (GStrv) parts = g_strsplit (word != NULL ? word : "", ":", -1);
  EcoPlanOptions own = *options;
  EcoPlanPicture which;
  gboolean scaled = FALSE;

  if (parts[0] == NULL || !eco_plan_picture_parse (parts[0], &which))
    return FALSE;
  for (char **part = parts + 1; *part != NULL; part++)
    {
      int at;

      if (which != ECO_PLAN_ROAD_MAP)
        return FALSE;
      if (find_word (*part, scales, G_N_ELEMENTS (scales), &at))
        {
          own.scale = (EcoPlanScale) at;
          scaled = TRUE;
        }
      else if (find_word (*part, groupings, G_N_ELEMENTS (groupings), &at))
        own.grouping = (EcoPlanGrouping) at;
      else
        return FALSE;
    }
  *picture = which;
  *options = own;
  if (has_scale != NULL)
    *has_scale = scaled;
  return TRUE;
}

/**
 * eco_plan_word_new:
 *
 * Returns: (transfer full): what eco_plan_word_parse() understands
 */
char *
eco_plan_word_new (EcoPlanPicture picture, const EcoPlanOptions *options)
{
  const char *word = eco_plan_picture_get_word (picture);

  g_return_val_if_fail (word != NULL, NULL);
  if (picture != ECO_PLAN_ROAD_MAP)
    return g_strdup (word);
  return g_strdup_printf ("%s:%s:%s", word, scales[options->scale],
                          groupings[options->grouping]);
}
