/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: values that the layout follows. Choosing another one lays the map
 * out anew; both are one step, and what is cancelled leaves no trace. */
#include "config.h"

#include "session/eco-document-private.h"

#include "session/eco-arrangement.h"
#include "session/eco-document-arrange.h"

#include <glib/gi18n-lib.h>

/* What goes to the thread and comes back. */
typedef struct
{
  const EcoField *field;
  char *text;
  EcoArrangement *arrangement;
  EcoLayoutClient *client;
  EcoPlacement *placement;
  char *message;
} Regroup;

static void
regroup_free (Regroup *regroup)
{
  g_free (regroup->text);
  eco_arrangement_free (regroup->arrangement);
  eco_layout_client_unref (regroup->client);
  eco_placement_free (regroup->placement);
  g_free (regroup->message);
  g_free (regroup);
}

static void
regroup_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Regroup *regroup = data;
  GError *error = NULL;

  regroup->placement = eco_arrangement_run (regroup->arrangement, regroup->client, cancellable,
                                            &regroup->message, &error);
  if (regroup->placement != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The map as it will be laid out; the ecosystem keeps its value until that is done. */
static gboolean
take_arrangement (EcoDocument *self, Regroup *regroup, GError **error)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  gboolean fits;

  eco_editor_begin (self->editor, NULL);
  fits = eco_editor_set_text (self->editor, ECO_OBJECT (self->ecosystem), regroup->field->name,
                              regroup->text, error);
  if (fits)
    {
      regroup->arrangement = eco_arrangement_new (self->ecosystem, self->catalog, typesetter);
      eco_arrangement_forget (regroup->arrangement);
    }
  eco_editor_cancel (self->editor);
  return fits;
}

/* What the step is called. */
static char *
dup_label (const Regroup *regroup)
{
  const char *value = g_str_equal (regroup->text, "yes") ? _("Yes") : _("No");
  int number = 0;

  if (regroup->field->type == ECO_FIELD_ENUM)
    {
      eco_enum_parse (regroup->field->enum_type (), regroup->text, &number);
      value = eco_enum_get_label (regroup->field->enum_type (), number);
    }
  /* TRANSLATORS: a property of the map and the value it got, such as: Keep together: Family */
  return g_strdup_printf (_("%s: %s"), eco_field_get_label (regroup->field), value);
}

/**
 * eco_document_arrange_by_async:
 * @field: of the ecosystem, with ECO_FIELD_ARRANGES
 * @text: the value as the file format writes it; "" unsets
 *
 * Gives the ecosystem the value and lays everything out anew, in a thread; pins
 * stay. People may go on working meanwhile.
 */
void
eco_document_arrange_by_async (EcoDocument *self, const EcoField *field, const char *text,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Regroup *regroup = g_new0 (Regroup, 1);
  GError *error = NULL;

  g_return_if_fail (ECO_IS_DOCUMENT (self) && field != NULL && text != NULL);
  regroup->field = field;
  regroup->text = g_strdup (text);
  regroup->client = eco_layout_client_ref (self->layout.client);
  g_task_set_source_tag (task, eco_document_arrange_by_async);
  g_task_set_task_data (task, regroup, (GDestroyNotify) regroup_free);
  _eco_document_begin_busy (self);
  if (take_arrangement (self, regroup, &error))
    g_task_run_in_thread (task, regroup_thread);
  else
    g_task_return_error (task, error);
}

/**
 * eco_document_arrange_by_finish:
 *
 * Returns: whether the value holds and everything has its new place: one step;
 *   when not, nothing changed
 */
gboolean
eco_document_arrange_by_finish (EcoDocument *self, GAsyncResult *result, GError **error)
{
  Regroup *regroup = g_task_get_task_data (G_TASK (result));
  g_autofree char *label = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  _eco_document_end_busy (self);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    {
      /* Whoever shows the value that was wanted shows the old one again. */
      g_signal_emit_by_name (self->ecosystem, "object-changed", self->ecosystem, regroup->field);
      return FALSE;
    }
  label = dup_label (regroup);
  eco_editor_begin (self->editor, label);
  eco_editor_set_text (self->editor, ECO_OBJECT (self->ecosystem), regroup->field->name,
                       regroup->text, NULL);
  eco_editor_place (self->editor, g_steal_pointer (&regroup->placement), NULL);
  eco_editor_end (self->editor);
  if (regroup->message != NULL)
    _eco_document_message (self, regroup->message);
  return TRUE;
}
