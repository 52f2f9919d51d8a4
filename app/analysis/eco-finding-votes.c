/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Votes for findings: kept with the document, as long as the finding is the same. */
#include "config.h"

#include "analysis/eco-rule.h"

#include "model/eco-finding-vote.h"

#include <glib/gi18n-lib.h>

/* The same things, in any order. */
static gboolean
concerns_same (EcoFinding *finding, EcoFindingVote *vote)
{
  guint n = vote->concerns != NULL ? g_strv_length (vote->concerns) : 0;

  if (g_strcmp0 (vote->rule, finding->rule->id) != 0 || n != finding->concerns->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_strv_contains ((const char *const *) vote->concerns, finding->concerns->pdata[i]))
      return FALSE;
  return TRUE;
}

static EcoFindingVote *
find_vote (EcoFinding *finding, EcoEcosystem *ecosystem)
{
  EcoList *list = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_FINDING_VOTES);

  for (guint i = 0; i < eco_list_get_length (list); i++)
    if (concerns_same (finding, eco_list_get (list, i)))
      return eco_list_get (list, i);
  return NULL;
}

/**
 * eco_finding_get_votes:
 *
 * Returns: how many votes it has in @ecosystem
 */
guint
eco_finding_get_votes (EcoFinding *self, EcoEcosystem *ecosystem)
{
  EcoFindingVote *vote = find_vote (self, ecosystem);

  return vote != NULL ? (guint) vote->votes : 0;
}

static void
insert_vote (EcoFinding *self, EcoEditor *editor, int votes)
{
  g_autoptr (EcoObject) vote = eco_object_new (ECO_TYPE_FINDING_VOTE, NULL);
  g_autofree char **concerns = g_new0 (char *, self->concerns->len + 1);

  for (guint i = 0; i < self->concerns->len; i++)
    concerns[i] = self->concerns->pdata[i];
  g_object_set (vote, "rule", self->rule->id, "concerns", concerns, "votes", votes, NULL);
  eco_editor_insert (editor, ECO_OBJECT (eco_editor_get_ecosystem (editor)),
                     ECO_ECOSYSTEM_FINDING_VOTES, G_MAXUINT, vote, NULL);
}

/**
 * eco_finding_vote:
 * @by: how many votes are added, or taken away when negative
 *
 * One step of the history.
 *
 * Returns: whether anything has changed; not below 0
 */
gboolean
eco_finding_vote (EcoFinding *self, EcoEditor *editor, int by)
{
  EcoFindingVote *vote = find_vote (self, eco_editor_get_ecosystem (editor));
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  int before = vote != NULL ? vote->votes : 0, then = MAX (before + by, 0);
  g_autofree char *text = g_strdup_printf ("%d", then);

  if (then == before)
    return FALSE;
  eco_editor_begin (editor, by > 0 ? _("Vote for a finding") : _("Take back a vote for a finding"));
  if (vote == NULL)
    insert_vote (self, editor, then);
  else if (then > 0)
    eco_editor_set_text (editor, ECO_OBJECT (vote), "votes", text, NULL);
  else
    {
      g_ptr_array_add (gone, vote);
      eco_editor_remove (editor, gone);
    }
  eco_editor_end (editor);
  return TRUE;
}

typedef struct
{
  EcoFinding *finding;
  guint votes;
} Ranked;

/* Sorting is stable: of the same votes, the order stays. */
static int
compare_votes (gconstpointer a, gconstpointer b, gpointer data)
{
  const Ranked *one = a, *other = b;

  return (one->votes < other->votes) - (one->votes > other->votes);
}

/**
 * eco_finding_sort_by_votes:
 * @findings: (element-type EcoFinding): of one analysis
 *
 * Puts those with the most votes first; the others stay in their order.
 */
void
eco_finding_sort_by_votes (GPtrArray *findings, EcoEcosystem *ecosystem)
{
  g_autofree Ranked *ranked = g_new (Ranked, findings->len + 1);

  for (guint i = 0; i < findings->len; i++)
    {
      ranked[i].finding = findings->pdata[i];
      ranked[i].votes = eco_finding_get_votes (findings->pdata[i], ecosystem);
    }
  g_qsort_with_data (ranked, (int) findings->len, sizeof *ranked, compare_votes, NULL);
  for (guint i = 0; i < findings->len; i++)
    findings->pdata[i] = ranked[i].finding;
}
