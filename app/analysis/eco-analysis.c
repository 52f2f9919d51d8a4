/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoAnalysis: what all rules have found in a snapshot.
 *
 * A rule is asked again only when something has changed that it reads; its other findings are
 * those of the last analysis. */
#include "config.h"

#include "analysis/eco-analysis.h"

/* More loops than that nobody reads. */
#define MAX_LOOPS 500

/* Loops speak of the exchanges of their facts, which may be those of an earlier analysis. */
typedef struct
{
  gatomicrefcount refs;
  EcoFacts *facts;
  EcoLoops *loops;
} Loops;

struct _EcoAnalysis
{
  gatomicrefcount refs;
  EcoFacts *facts;
  GPtrArray **by_rule;    /* of EcoFinding, in the order of the rules; NULL for one that is off */
  Loops *loops;           /* NULL when it was cancelled */
  GPtrArray *findings;    /* all that are not muted, gravest first */
  GPtrArray *muted;
  GHashTable *mutes;      /* EcoFinding -> EcoMutedFinding of the snapshot */
  guint counts[ECO_N_SEVERITIES];
};

static Loops *
loops_new (EcoFacts *facts, GCancellable *cancellable)
{
  Loops *self = g_new0 (Loops, 1);

  g_atomic_ref_count_init (&self->refs);
  self->facts = eco_facts_ref (facts);
  self->loops = eco_loops_new (facts, MAX_LOOPS, cancellable);
  return self;
}

static void
loops_unref (Loops *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->loops, eco_loops_free);
  eco_facts_unref (self->facts);
  g_free (self);
}

/* Whether nothing has changed since in the lists of @reads. */
static gboolean
reads_same (guint32 reads, EcoSnapshot *now, EcoSnapshot *then)
{
  for (guint i = 0; i <= ECO_ECOSYSTEM_N_LISTS; i++)
    if ((reads & (1u << i)) && eco_snapshot_get_stamp (now, i) != eco_snapshot_get_stamp (then, i))
      return FALSE;
  return TRUE;
}

static GPtrArray *
run_rule (EcoAnalysis *self, const EcoRule *rule, GCancellable *cancellable)
{
  EcoRuleRun run = { rule, self->facts, cancellable,
                     g_ptr_array_new_with_free_func (g_object_unref) };

  rule->run (&run);
  return run.findings;
}

static void
run_rules (EcoAnalysis *self, EcoAnalysis *last, GCancellable *cancellable)
{
  guint n;
  const EcoRule *const *rules = eco_rules_get (&n);
  const GPtrArray *settings = eco_facts_get_list (self->facts, ECO_ECOSYSTEM_SETTINGS);
  EcoSnapshot *now = eco_facts_get_snapshot (self->facts);
  EcoSnapshot *then = last != NULL ? eco_facts_get_snapshot (last->facts) : NULL;

  self->by_rule = g_new0 (GPtrArray *, n);
  for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
    {
      if (!eco_rule_is_on (rules[i], settings))
        continue;
      if (last != NULL && last->by_rule[i] != NULL
          && reads_same (rules[i]->reads | ECO_READS (SETTINGS), now, then))
        self->by_rule[i] = g_ptr_array_ref (last->by_rule[i]);
      else
        self->by_rule[i] = run_rule (self, rules[i], cancellable);
    }
}

static void
find_loops (EcoAnalysis *self, EcoAnalysis *last, GCancellable *cancellable)
{
  if (g_cancellable_is_cancelled (cancellable))
    return;
  if (last != NULL && last->loops != NULL
      && reads_same (ECO_READS (NODES) | ECO_READS (EXCHANGES),
                     eco_facts_get_snapshot (self->facts), eco_facts_get_snapshot (last->facts)))
    {
      self->loops = last->loops;
      g_atomic_ref_count_inc (&self->loops->refs);
    }
  else
    self->loops = loops_new (self->facts, cancellable);
}

static char *
dup_mute_key (const EcoMutedFinding *muted)
{
  g_autoptr (EcoFinding) finding = NULL;
  const EcoRule *rule = eco_rules_find (muted->rule);

  /* What concerns nothing certain cannot be told from what the rule finds next. */
  if (rule == NULL || muted->concerns == NULL || muted->concerns[0] == NULL)
    return NULL;
  finding = eco_finding_new (rule, ECO_SEVERITY_HINT, NULL);
  for (guint i = 0; muted->concerns != NULL && muted->concerns[i] != NULL; i++)
    eco_finding_concern (finding, muted->concerns[i]);
  return eco_finding_dup_key (finding);
}

/* key of a finding -> EcoMutedFinding */
static GHashTable *
index_mutes (EcoAnalysis *self)
{
  const GPtrArray *list = eco_facts_get_list (self->facts, ECO_ECOSYSTEM_MUTED_FINDINGS);
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < list->len; i++)
    {
      char *key = dup_mute_key (list->pdata[i]);

      if (key != NULL)
        g_hash_table_insert (keys, key, list->pdata[i]);
    }
  return keys;
}

static void
add_finding (EcoAnalysis *self, GHashTable *mutes, EcoFinding *finding)
{
  g_autofree char *key = g_hash_table_size (mutes) > 0 ? eco_finding_dup_key (finding) : NULL;
  gpointer muted = key != NULL ? g_hash_table_lookup (mutes, key) : NULL;

  g_ptr_array_add (muted != NULL ? self->muted : self->findings, g_object_ref (finding));
  if (muted != NULL)
    g_hash_table_insert (self->mutes, finding, muted);
  else
    self->counts[finding->severity]++;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return eco_finding_compare (*(EcoFinding *const *) a, *(EcoFinding *const *) b);
}

static void
collect (EcoAnalysis *self)
{
  g_autoptr (GHashTable) mutes = index_mutes (self);
  guint n;

  eco_rules_get (&n);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; self->by_rule[i] != NULL && j < self->by_rule[i]->len; j++)
      add_finding (self, mutes, self->by_rule[i]->pdata[j]);
  /* Stable: those that are alike stay in the order of the document. */
  g_ptr_array_sort (self->findings, compare);
  g_ptr_array_sort (self->muted, compare);
}

/**
 * eco_analysis_new:
 * @snapshot: of an ecosystem
 * @last: (nullable): an analysis of an earlier snapshot of the same maker, to save time
 * @cancellable: (nullable): to stop it
 *
 * Any thread may. Takes time in the order of what the snapshot holds.
 *
 * Returns: (transfer full): what was found; worth nothing when it was cancelled
 */
EcoAnalysis *
eco_analysis_new (EcoSnapshot *snapshot, EcoCatalog *catalog, EcoAnalysis *last,
                  GCancellable *cancellable)
{
  EcoAnalysis *self = g_new0 (EcoAnalysis, 1);

  g_atomic_ref_count_init (&self->refs);
  self->facts = eco_facts_new (snapshot, catalog);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->muted = g_ptr_array_new_with_free_func (g_object_unref);
  self->mutes = g_hash_table_new (NULL, NULL);
  run_rules (self, last, cancellable);
  find_loops (self, last, cancellable);
  collect (self);
  return self;
}

/**
 * eco_analysis_ref:
 *
 * Returns: (transfer full): @self
 */
EcoAnalysis *
eco_analysis_ref (EcoAnalysis *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eco_analysis_unref:
 *
 * Gives it back; any thread may.
 */
void
eco_analysis_unref (EcoAnalysis *self)
{
  guint n;

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  eco_rules_get (&n);
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&self->by_rule[i], g_ptr_array_unref);
  g_free (self->by_rule);
  g_clear_pointer (&self->loops, loops_unref);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->muted);
  g_hash_table_unref (self->mutes);
  eco_facts_unref (self->facts);
  g_free (self);
}

/**
 * eco_analysis_get_facts:
 *
 * Returns: (transfer none): what the rules have asked
 */
EcoFacts *
eco_analysis_get_facts (EcoAnalysis *self)
{
  return self->facts;
}

/**
 * eco_analysis_get_findings:
 *
 * Returns: (transfer none) (element-type EcoFinding): what was found and is not muted; the gravest
 *   first
 */
const GPtrArray *
eco_analysis_get_findings (EcoAnalysis *self)
{
  return self->findings;
}

/**
 * eco_analysis_get_muted:
 *
 * Returns: (transfer none) (element-type EcoFinding): what was found and is muted
 */
const GPtrArray *
eco_analysis_get_muted (EcoAnalysis *self)
{
  return self->muted;
}

/**
 * eco_analysis_find_mute:
 *
 * Returns: (transfer none) (nullable): why @finding is muted, as the document keeps it; %NULL when
 *   it is not
 */
const EcoMutedFinding *
eco_analysis_find_mute (EcoAnalysis *self, EcoFinding *finding)
{
  return g_hash_table_lookup (self->mutes, finding);
}

/**
 * eco_analysis_get_loops:
 *
 * Returns: (transfer none) (nullable): the loops by which value returns, the strongest first
 */
const EcoLoops *
eco_analysis_get_loops (EcoAnalysis *self)
{
  return self->loops != NULL ? self->loops->loops : NULL;
}

/**
 * eco_analysis_count:
 *
 * Returns: how many findings of that severity are not muted
 */
guint
eco_analysis_count (EcoAnalysis *self, EcoSeverity severity)
{
  g_return_val_if_fail (severity < ECO_N_SEVERITIES, 0);
  return self->counts[severity];
}
