/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings that are not shown any more: kept with the document, with the reason. */
#include "config.h"

#include "analysis/eco-rule.h"

#include <glib/gi18n-lib.h>

/* The same things, in any order. */
static gboolean
concerns_same (EcoFinding *finding, EcoMutedFinding *muted)
{
  guint n = muted->concerns != NULL ? g_strv_length (muted->concerns) : 0;

  if (g_strcmp0 (muted->rule, finding->rule->id) != 0 || n != finding->concerns->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_strv_contains ((const char *const *) muted->concerns, finding->concerns->pdata[i]))
      return FALSE;
  return TRUE;
}

static EcoMutedFinding *
find_mute (EcoFinding *finding, EcoEditor *editor)
{
  EcoList *list = eco_object_get_list (ECO_OBJECT (eco_editor_get_ecosystem (editor)),
                                       ECO_ECOSYSTEM_MUTED_FINDINGS);

  for (guint i = 0; i < eco_list_get_length (list); i++)
    if (concerns_same (finding, eco_list_get (list, i)))
      return eco_list_get (list, i);
  return NULL;
}

/**
 * eco_finding_mute:
 * @reason: why it is not to be shown any more
 * @date: when that was decided
 *
 * One step of the history.
 *
 * Returns: (transfer none): what the document keeps of it
 */
EcoMutedFinding *
eco_finding_mute (EcoFinding *self, EcoEditor *editor, const char *reason, EcoDate date)
{
  g_autoptr (EcoObject) muted = eco_object_new (ECO_TYPE_MUTED_FINDING, NULL);
  EcoMutedFinding *already = find_mute (self, editor);
  g_autofree char **concerns = g_new0 (char *, self->concerns->len + 1);
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (editor);

  if (already != NULL)
    return already;
  for (guint i = 0; i < self->concerns->len; i++)
    concerns[i] = self->concerns->pdata[i];
  g_object_set (muted, "rule", self->rule->id, "concerns", concerns, "reason", reason, "date",
                date, NULL);
  eco_editor_begin (editor, _("Mute a finding"));
  eco_editor_insert (editor, ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_MUTED_FINDINGS, G_MAXUINT,
                     muted, NULL);
  eco_editor_end (editor);
  return ECO_MUTED_FINDING (muted);
}

/**
 * eco_finding_unmute:
 *
 * Shows it again: one step of the history.
 */
void
eco_finding_unmute (EcoFinding *self, EcoEditor *editor)
{
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (editor);
  EcoList *list = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_MUTED_FINDINGS);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < eco_list_get_length (list); i++)
    if (concerns_same (self, eco_list_get (list, i)))
      g_ptr_array_add (found, eco_list_get (list, i));
  if (found->len == 0)
    return;
  eco_editor_begin (editor, _("Show a muted finding again"));
  eco_editor_remove (editor, found);
  eco_editor_end (editor);
}
