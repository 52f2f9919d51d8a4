/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPlanView: what is put elsewhere in a picture gets other values, as one step. */
#include "config.h"

#include "plan/eco-plan-view-private.h"

#include <glib/gi18n-lib.h>

static void
begin (EcoEditor *editor, EcoObject *object, const EcoPlanMove *move, gboolean keys)
{
  const char *name = eco_object_get_name (object);
  g_autofree char *key
      = keys ? g_strdup_printf ("plan %s", eco_object_get_id (object)) : NULL;
  g_autofree char *label = g_strdup_printf (
      /* TRANSLATORS: a step: what was moved in the plan, and what that means, such as: Due 14 Mar
         2027 */
      _("“%1$s”: %2$s"), name != NULL ? name : eco_object_get_id (object), move->words);

  eco_editor_begin_merging (editor, label, key);
}

/* Steps by keys in a row are one step. */
void
_eco_plan_view_move (EcoPlanView *self, const char *id, const EcoPlanMove *move, gboolean keys)
{
  EcoEditor *editor = eco_document_get_editor (self->document);
  EcoObject *object = eco_ecosystem_lookup (eco_document_get_ecosystem (self->document), id);
  g_autoptr (GError) error = NULL;

  if (object == NULL)
    return;
  begin (editor, object, move, keys);
  for (guint i = 0; i < move->values->len; i++)
    {
      const EcoPlanValue *value = &g_array_index (move->values, EcoPlanValue, i);

      if (!eco_editor_set_text (editor, object, value->field, value->value, &error))
        {
          eco_editor_cancel (editor);
          _eco_plan_view_message (self, error->message);
          return;
        }
    }
  eco_editor_end (editor);
  eco_selection_set_only (eco_document_get_selection (self->document), id);
}
