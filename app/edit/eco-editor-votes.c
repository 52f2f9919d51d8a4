/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor: the dots that people stick on things in a workshop. */
#include "config.h"

#include "edit/eco-editor.h"

#include "model/eco-finding-vote.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>

/* What people vote for; findings are no objects, what is kept of them is. */
static const guint lists[] = { ECO_ECOSYSTEM_NODES, ECO_ECOSYSTEM_NEEDS, ECO_ECOSYSTEM_INITIATIVES,
                               ECO_ECOSYSTEM_FINDING_VOTES };

/**
 * eco_editor_get_votes:
 * @object: anything
 *
 * Returns: how many votes it has; -1 for what nobody can vote for
 */
int
eco_editor_get_votes (EcoObject *object)
{
  const EcoField *field = eco_object_find_field (object, "votes");
  int votes = 0;

  if (field == NULL)
    return -1;
  g_object_get (object, "votes", &votes, NULL);
  return votes;
}

/* The same, quickly, of what one of the lists holds. */
static int
read_votes (guint list, gpointer object)
{
  switch (list)
    {
    case ECO_ECOSYSTEM_NODES:
      return ECO_NODE (object)->votes;
    case ECO_ECOSYSTEM_NEEDS:
      return ECO_NEED (object)->votes;
    case ECO_ECOSYSTEM_INITIATIVES:
      return ECO_INITIATIVE (object)->votes;
    default:
      return ECO_FINDING_VOTE (object)->votes;
    }
}

/**
 * eco_editor_vote:
 * @object: something with votes
 * @by: how many are added, or taken away when negative
 *
 * One step of the history.
 *
 * Returns: whether anything has changed; not below 0, nor for what nobody can vote for
 */
gboolean
eco_editor_vote (EcoEditor *self, EcoObject *object, int by)
{
  int votes = eco_editor_get_votes (object), then = MAX (votes + by, 0);
  g_autofree char *text = g_strdup_printf ("%d", then);
  g_autofree char *label = NULL;
  gboolean done;

  if (votes < 0 || then == votes)
    return FALSE;
  label = g_strdup_printf (by > 0 ? _("Vote for “%s”") : _("Take back a vote for “%s”"),
                           eco_object_get_name (object));
  eco_editor_begin (self, label);
  done = eco_editor_set_text (self, object, "votes", text, NULL);
  eco_editor_end (self);
  return done;
}

/**
 * eco_editor_count_votes:
 *
 * Returns: all votes of the ecosystem
 */
guint
eco_editor_count_votes (EcoEditor *self)
{
  EcoObject *ecosystem = ECO_OBJECT (eco_editor_get_ecosystem (self));
  guint n = 0;

  for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
    {
      EcoList *list = eco_object_get_list (ecosystem, lists[k]);

      for (guint i = 0; i < eco_list_get_length (list); i++)
        n += (guint) read_votes (lists[k], eco_list_get (list, i));
    }
  return n;
}

/**
 * eco_editor_clear_votes:
 *
 * Takes all votes away, as one step.
 */
void
eco_editor_clear_votes (EcoEditor *self)
{
  EcoObject *ecosystem = ECO_OBJECT (eco_editor_get_ecosystem (self));
  EcoList *findings = eco_object_get_list (ecosystem, ECO_ECOSYSTEM_FINDING_VOTES);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  if (eco_editor_count_votes (self) == 0)
    return;
  eco_editor_begin (self, _("Clear all votes"));
  for (guint k = 0; k + 1 < G_N_ELEMENTS (lists); k++)
    {
      EcoList *list = eco_object_get_list (ecosystem, lists[k]);

      for (guint i = 0; i < eco_list_get_length (list); i++)
        if (read_votes (lists[k], eco_list_get (list, i)) > 0)
          eco_editor_set_text (self, eco_list_get (list, i), "votes", "0", NULL);
    }
  for (guint i = 0; i < eco_list_get_length (findings); i++)
    g_ptr_array_add (gone, eco_list_get (findings, i));
  if (gone->len > 0)
    eco_editor_remove (self, gone);
  eco_editor_end (self);
}
