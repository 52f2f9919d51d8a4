/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: what a step has changed fits where it is.
 *
 * Whatever the way (the canvas, the inspector, the table, a paste), a card that has become
 * larger or is on another ring finds its place as a part of that step, and undo takes both back.
 * Only its neighbourhood moves; removing moves nothing. */
#include "config.h"

#include "session/eco-document-private.h"

#include "render/eco-encoding.h"
#include "session/eco-arrangement.h"

/* Whether another value means a card of another size, or another place for it; or a larger disc
 * of the brand, or a longer name on a ring. */
static gboolean
matters (EcoEcosystem *ecosystem, const EcoField *field)
{
  static const char *const fields[] = { "name", "kind",  "importance", "ring",
                                        "side", "brand", "monogram" };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (field->name, fields[i]))
      return TRUE;
  return eco_encoding_sizes_by (ecosystem, field->name);
}

/* What the open group has touched. The ids are those of the changes. */
static GPtrArray *
list_touched (EcoEcosystem *ecosystem, EcoEditor *editor)
{
  GPtrArray *changes = eco_editor_get_open_changes (editor);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *touched = g_ptr_array_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      const EcoField *field = NULL;
      const char *id = eco_change_get_touched (changes->pdata[i], &field);

      if (id != NULL && (field == NULL || matters (ecosystem, field))
          && g_hash_table_add (known, (gpointer) id))
        g_ptr_array_add (touched, (gpointer) id);
    }
  return touched;
}

static gboolean
concerns_places (EcoDocument *self, GPtrArray *touched)
{
  for (guint i = 0; i < touched->len; i++)
    {
      EcoObject *object = eco_ecosystem_lookup (self->ecosystem, touched->pdata[i]);

      if (g_str_equal (touched->pdata[i], ECO_CHANGE_ROOT)
          || (object != NULL && (ECO_IS_NODE (object) || ECO_IS_RING (object))))
        return TRUE;
    }
  return FALSE;
}

static void
closing_cb (EcoEditor *editor, EcoDocument *self)
{
  g_autoptr (GPtrArray) touched = list_touched (self->ecosystem, editor);
  g_autoptr (EcoArrangement) arrangement = NULL;

  if (touched->len == 0 || !concerns_places (self, touched))
    return;
  arrangement = eco_arrangement_new_counting (self->ecosystem, self->catalog,
                                              _eco_document_get_typesetter (self),
                                              ECO_SECTOR_COUNT_ALL);
  eco_editor_place (self->editor, eco_arrangement_fit (arrangement, touched), NULL);
}

void
_eco_document_init_fit (EcoDocument *self)
{
  g_signal_connect (self->editor, "closing", G_CALLBACK (closing_cb), self);
}
