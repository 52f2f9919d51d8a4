/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: values that the layout follows. Choosing another one lays the map
 * out anew; both are one step, and what is cancelled leaves no trace. */
#include "config.h"

#include "session/eco-document-private.h"

#include "render/eco-encoding.h"
#include "session/eco-arrangement.h"
#include "session/eco-document-arrange.h"

#include <glib/gi18n-lib.h>

#define WISH "eco-wish" /* the key under which a result has it */

/* What is wanted, kept with the result of the layout. */
typedef struct
{
  const EcoField *field;
  char *text;
  GAsyncReadyCallback callback;
  gpointer data;
} Wish;

static void
wish_free (gpointer data)
{
  g_free (((Wish *) data)->text);
  g_free (data);
}

static void
attach (GAsyncResult *result, Wish *wish)
{
  g_object_set_data_full (G_OBJECT (result), WISH, wish, wish_free);
}

/* The map as it will be laid out; the ecosystem keeps its value until that is done. */
static EcoArrangement *
take_arrangement (EcoDocument *self, const EcoField *field, const char *text, GError **error)
{
  EcoArrangement *arrangement = NULL;

  if (!eco_encoding_check (self->ecosystem, field->name, text, error))
    return NULL;
  eco_editor_begin (self->editor, NULL);
  if (eco_editor_set_text (self->editor, ECO_OBJECT (self->ecosystem), field->name, text, error))
    arrangement = eco_arrangement_new_unmeasured (self->ecosystem, self->catalog,
                                                  _eco_document_get_typesetter (self));
  eco_editor_cancel (self->editor);
  return arrangement;
}

/* What the step is called. */
static char *
dup_label (const EcoField *field, const char *text)
{
  const char *value = text;
  int number = 0;

  if (field->type == ECO_FIELD_BOOL)
    value = g_str_equal (text, "yes") ? _("Yes") : _("No");

  if (field->type == ECO_FIELD_ENUM)
    {
      eco_enum_parse (field->enum_type (), text, &number);
      value = eco_enum_get_label (field->enum_type (), number);
    }
  /* TRANSLATORS: a property of the map and the value it got, such as: Keep together: Family */
  return g_strdup_printf (_("%s: %s"), eco_field_get_label (field), value);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wish *wish = data;
  GAsyncReadyCallback callback = wish->callback;
  gpointer callback_data = wish->data;

  attach (result, wish);
  if (callback != NULL)
    callback (source, result, callback_data);
}

/**
 * eco_document_arrange_by_async:
 * @field: of the ecosystem, with ECO_FIELD_ARRANGES
 * @text: the value as the file format writes it; "" unsets
 * @cancellable: (nullable): told how far it is when it is an EcoProgress
 *
 * Gives the ecosystem the value and lays everything out anew, in a thread; pins
 * stay. People may go on working meanwhile.
 */
void
eco_document_arrange_by_async (EcoDocument *self, const EcoField *field, const char *text,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer data)
{
  g_autoptr (GTask) task = NULL;
  EcoArrangement *arrangement;
  GError *error = NULL;
  Wish *wish;

  g_return_if_fail (ECO_IS_DOCUMENT (self) && field != NULL && text != NULL);
  wish = g_new0 (Wish, 1);
  *wish = (Wish) { field, g_strdup (text), callback, data };
  arrangement = take_arrangement (self, field, text, &error);
  if (arrangement != NULL)
    {
      eco_arrangement_forget (arrangement);
      _eco_document_lay_out (self, arrangement, cancellable, laid_out_cb, wish);
      return;
    }
  task = g_task_new (self, cancellable, callback, data);
  attach (G_ASYNC_RESULT (task), wish);
  self->layout.running++;
  _eco_document_begin_busy (self);
  g_task_return_error (task, error);
}

/* The value and the places, or nothing of it. */
static gboolean
apply (EcoDocument *self, GAsyncResult *result, const Wish *wish, GError **error)
{
  g_autofree char *label = dup_label (wish->field, wish->text);

  eco_editor_begin (self->editor, label);
  eco_editor_set_text (self->editor, ECO_OBJECT (self->ecosystem), wish->field->name, wish->text,
                       NULL);
  return _eco_document_apply_layout (self, result, error);
}

/**
 * eco_document_arrange_by_finish:
 *
 * What was done meanwhile stays, as with eco_document_tidy_finish().
 *
 * Returns: whether the value holds and everything has its new place: one step;
 *   when not, nothing changed
 */
gboolean
eco_document_arrange_by_finish (EcoDocument *self, GAsyncResult *result, GError **error)
{
  const Wish *wish;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  wish = g_object_get_data (G_OBJECT (result), WISH);
  if (_eco_document_end_layout (self, result, error) && apply (self, result, wish, error))
    return TRUE;
  /* Whoever shows the value that was wanted shows the old one again. */
  g_signal_emit_by_name (self->ecosystem, "object-changed", self->ecosystem, wish->field);
  return FALSE;
}
