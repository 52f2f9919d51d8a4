/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: a value that a person typed or chose for one field of one thing. */
#include "config.h"

#include "session/eco-document.h"

#include "base/eco-error.h"
#include "model/eco-ecosystem.h"
#include "model/eco-exchange.h"
#include "render/eco-encoding.h"
#include "session/eco-node-move.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID, message);
  return FALSE;
}

/* Whether an exchange that gets another end would still have two. */
static gboolean
keeps_ends (EcoObject *object, const EcoField *field, const char *text)
{
  EcoExchange *exchange;

  if (!ECO_IS_EXCHANGE (object))
    return TRUE;
  exchange = ECO_EXCHANGE (object);
  return !(g_str_equal (field->name, "from") && g_strcmp0 (exchange->to, text) == 0) &&
         !(g_str_equal (field->name, "to") && g_strcmp0 (exchange->from, text) == 0);
}

/**
 * eco_document_set_text:
 * @object: a thing of the ecosystem
 * @field: a field of its class
 * @text: the value as the file format writes it; "" unsets
 *
 * Gives the thing the value: one step, unless a group is open. A node that gets
 * another ring or side moves there.
 *
 * Returns: whether @text fits; when not, nothing changed and @error says why
 */
gboolean
eco_document_set_text (EcoDocument *self, EcoObject *object, const EcoField *field,
                       const char *text, GError **error)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_OBJECT (object) && text != NULL, FALSE);
  if (text[0] == '\0' && (field->flags & ECO_FIELD_REQUIRED))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID, _("%s must not be empty"),
                   eco_field_get_label (field));
      return FALSE;
    }
  if (!keeps_ends (object, field, text))
    return refuse (error, _("An exchange goes from one node to another one"));
  if (ECO_IS_NODE (object) && eco_node_move_is_for (field))
    return eco_node_move_apply (self, ECO_NODE (object), field, text) ||
           refuse (error, _("There is no such ring or side"));
  if (ECO_IS_ECOSYSTEM (object)
      && !eco_encoding_check (ECO_ECOSYSTEM (object), field->name, text, error))
    return FALSE;
  return eco_editor_set_text (eco_document_get_editor (self), object, field->name, text, error);
}
