/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: an analysis in lines of text, as compilers write them. */
#include "config.h"

#include "cli/eco-cli-analysis.h"

#include "render/eco-typesetter.h"

#include <glib/gi18n-lib.h>

/**
 * eco_cli_analysis_tells:
 *
 * Returns: whether @finding is of a rule that is asked for
 */
gboolean
eco_cli_analysis_tells (const EcoCliAnalysis *self, const EcoFinding *finding)
{
  return self->rules == NULL || g_strv_contains (self->rules, finding->rule->id);
}

/* A line of what names may be in: none of them begins another line or moves the cursor. */
static void
print_line (const char *before, const char *text)
{
  g_autofree char *clean = eco_text_clean (text);

  g_print ("%s%s\n", before, clean);
}

/* "FILE: warning: sentence [rule]", and why it matters under the first of each rule. */
static void
print_finding (const EcoCliAnalysis *self, EcoFinding *finding, GHashTable *told)
{
  g_autofree char *file = eco_text_clean (self->file);
  g_autofree char *sentence = eco_text_clean (finding->sentence);

  g_print ("%s: %s: %s [%s]\n", file,
           eco_enum_get_nick (ECO_TYPE_SEVERITY, (int) finding->severity), sentence,
           finding->rule->id);
  if (g_hash_table_add (told, (gpointer) finding->rule))
    g_print ("    %s\n", _(finding->rule->why));
}

static void
print_counts (const EcoCliAnalysis *self, const guint *counts, guint n_muted)
{
  g_autofree char *problems
    = g_strdup_printf (ngettext ("%u problem", "%u problems", counts[ECO_SEVERITY_PROBLEM]),
                       counts[ECO_SEVERITY_PROBLEM]);
  g_autofree char *warnings
    = g_strdup_printf (ngettext ("%u warning", "%u warnings", counts[ECO_SEVERITY_WARNING]),
                       counts[ECO_SEVERITY_WARNING]);
  g_autofree char *hints
    = g_strdup_printf (ngettext ("%u hint", "%u hints", counts[ECO_SEVERITY_HINT]),
                       counts[ECO_SEVERITY_HINT]);

  if (n_muted > 0)
    /* TRANSLATORS: "1 problem, 2 warnings, 3 hints; 4 muted" */
    g_print (ngettext ("%s, %s, %s; %u muted\n", "%s, %s, %s; %u muted\n", n_muted), problems,
             warnings, hints, n_muted);
  else
    g_print (_("%s, %s, %s\n"), problems, warnings, hints);
}

/**
 * eco_cli_analysis_print_text:
 *
 * Prints the findings, the gravest first, and how many there are.
 */
void
eco_cli_analysis_print_text (const EcoCliAnalysis *self)
{
  const GPtrArray *findings = eco_analysis_get_findings (self->analysis);
  const GPtrArray *muted = eco_analysis_get_muted (self->analysis);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  guint counts[ECO_N_SEVERITIES] = { 0 }, n_muted = 0;

  for (guint i = 0; i < findings->len; i++)
    if (eco_cli_analysis_tells (self, findings->pdata[i]))
      {
        counts[ECO_FINDING (findings->pdata[i])->severity]++;
        print_finding (self, findings->pdata[i], told);
      }
  for (guint i = 0; i < muted->len; i++)
    n_muted += eco_cli_analysis_tells (self, muted->pdata[i]) ? 1 : 0;
  print_counts (self, counts, n_muted);
}

static void
print_figure (const char *label, guint before, guint after, const char *unit)
{
  glong width = g_utf8_strlen (label, -1);

  g_print ("  %s%*s%6u%s -> %u%s\n", label, (int) MAX (30 - width, 1), "", before, unit, after,
           unit);
}

static guint
to_percent (double share)
{
  return (guint) (100 * share + 0.5);
}

/**
 * eco_cli_analysis_print_loss:
 *
 * Prints what the loss of nodes does: in words, in figures, and one by one.
 */
void
eco_cli_analysis_print_loss (const EcoCliAnalysis *self)
{
  const EcoLoss *loss = self->loss;
  const EcoLossFigures *before = &loss->before, *after = &loss->after;
  int kind = -1;

  print_line ("", loss->summary);
  g_print ("\n");
  print_figure (_("Exchanges"), before->n_exchanges, after->n_exchanges, "");
  print_figure (_("Connected nodes"), to_percent (before->connected),
                to_percent (after->connected), " %");
  print_figure (_("Parts"), before->n_parts, after->n_parts, "");
  print_figure (_("Answered exchanges"), to_percent (before->answered),
                to_percent (after->answered), " %");
  print_figure (_("Value loops"), before->n_loops, after->n_loops, "");
  for (guint i = 0; i < loss->effects->len; i++)
    {
      const EcoLossEffect *effect = loss->effects->pdata[i];

      if ((int) effect->kind != kind)
        {
          g_autofree char *title = eco_loss_kind_dup_title (effect->kind, loss->n[effect->kind]);

          g_print ("\n%s:\n", title);
        }
      kind = (int) effect->kind;
      print_line ("  ", effect->sentence);
    }
}
