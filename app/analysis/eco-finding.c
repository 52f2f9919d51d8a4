/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFinding: what a rule reports, tied to nodes and exchanges. */
#include "config.h"

#include "analysis/eco-rule.h"

typedef struct
{
  GObjectClass parent_class;
} EcoFindingClass;

G_DEFINE_FINAL_TYPE (EcoFinding, eco_finding, G_TYPE_OBJECT)

static void
eco_finding_finalize (GObject *object)
{
  EcoFinding *self = ECO_FINDING (object);

  g_free (self->sentence);
  g_ptr_array_unref (self->concerns);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->fixes);
  G_OBJECT_CLASS (eco_finding_parent_class)->finalize (object);
}

static void
eco_finding_class_init (EcoFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_finding_finalize;
}

static void
eco_finding_init (EcoFinding *self)
{
  self->concerns = g_ptr_array_new_with_free_func (g_free);
  self->shown = g_ptr_array_new_with_free_func (g_free);
  self->fixes = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_fix_free);
}

/**
 * eco_finding_new:
 * @sentence: (transfer full): what was found, in plain words
 *
 * Returns: (transfer full): a finding that concerns nothing yet
 */
EcoFinding *
eco_finding_new (const EcoRule *rule, EcoSeverity severity, char *sentence)
{
  EcoFinding *self = g_object_new (ECO_TYPE_FINDING, NULL);

  self->rule = rule;
  self->severity = severity;
  self->sentence = sentence;
  return self;
}

/**
 * eco_finding_concern:
 * @id: of what it is about; the first is the most important
 *
 * A finding of the same rule about the same things is the same finding, also in later analyses:
 * what is muted is remembered so.
 */
void
eco_finding_concern (EcoFinding *self, const char *id)
{
  g_ptr_array_add (self->concerns, g_strdup (id));
}

/**
 * eco_finding_show:
 * @id: of what the map highlights too
 */
void
eco_finding_show (EcoFinding *self, const char *id)
{
  g_ptr_array_add (self->shown, g_strdup (id));
}

/**
 * eco_finding_offer:
 * @fix: (transfer full): a next step; the likeliest comes first
 *
 * An initiative can be made of every finding, without being offered.
 */
void
eco_finding_offer (EcoFinding *self, EcoFix *fix)
{
  g_ptr_array_add (self->fixes, fix);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * eco_finding_dup_key:
 *
 * Returns: (transfer full): text that only findings of the same rule about the same things have
 */
char *
eco_finding_dup_key (EcoFinding *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_copy (self->concerns, NULL, NULL);
  GString *key = g_string_new (self->rule->id);

  g_ptr_array_sort (ids, compare_texts);
  g_ptr_array_set_free_func (ids, NULL);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (key, " %s", (const char *) ids->pdata[i]);
  return g_string_free (key, FALSE);
}

/**
 * eco_finding_compare:
 *
 * Returns: below 0 when @a comes before @b: the graver first, then by group, rule and weight
 */
int
eco_finding_compare (EcoFinding *a, EcoFinding *b)
{
  if (a->severity != b->severity)
    return (int) b->severity - (int) a->severity;
  if (a->rule->group != b->rule->group)
    return (int) a->rule->group - (int) b->rule->group;
  if (a->rule != b->rule)
    return g_strcmp0 (a->rule->id, b->rule->id);
  if (a->weight != b->weight)
    return a->weight > b->weight ? -1 : 1;
  return 0;
}
