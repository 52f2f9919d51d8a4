/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Editing the selected exchanges, all in one step; and the handles at the ends
 * of the only one. */
#include "config.h"

#include "canvas/control/eco-canvas-make-private.h"

#include "render/eco-scene-line.h"

#include <glib/gi18n-lib.h>

#define END_REACH 9.0 /* px of the view */

/**
 * eco_canvas_dup_exchanges:
 *
 * Returns: (transfer full) (element-type EcoExchange): those that are selected
 */
GPtrArray *
eco_canvas_dup_exchanges (EcoCanvasController *self)
{
  GPtrArray *exchanges = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) objects = NULL;

  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), exchanges);
  if (_eco_controller_get_document (self) == NULL)
    return exchanges;
  objects = eco_selection_dup_objects (_eco_controller_get_selection (self));
  for (guint i = 0; i < objects->len; i++)
    if (ECO_IS_EXCHANGE (objects->pdata[i]))
      g_ptr_array_add (exchanges, g_object_ref (objects->pdata[i]));
  return exchanges;
}

static char *
describe (GPtrArray *exchanges, const EcoField *field)
{
  if (exchanges->len == 1)
    return g_strdup_printf (_("Change “%s” of an exchange"), eco_field_get_label (field));
  /* TRANSLATORS: the name of a property, such as: Strength */
  return g_strdup_printf (ngettext ("Change “%s” of %u exchange", "Change “%s” of %u exchanges",
                                    exchanges->len),
                          eco_field_get_label (field), exchanges->len);
}

/**
 * eco_canvas_set_exchanges:
 * @field: the name of a field of exchanges
 * @text: the value as the file format writes it; "" unsets
 *
 * Sets it for all exchanges that are selected, as one step.
 *
 * Returns: whether @text was understood; when not, nothing changed
 */
gboolean
eco_canvas_set_exchanges (EcoCanvasController *self, const char *field, const char *text)
{
  g_autoptr (GPtrArray) exchanges = eco_canvas_dup_exchanges (self);
  g_autofree char *label = NULL;
  EcoEditor *editor;

  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self) && field != NULL && text != NULL, FALSE);
  if (exchanges->len == 0 || !_eco_controller_may_edit (self))
    return FALSE;
  editor = _eco_controller_get_editor (self);
  label = describe (exchanges, eco_object_find_field (exchanges->pdata[0], field));
  eco_editor_begin (editor, label);
  for (guint i = 0; i < exchanges->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (eco_editor_set_text (editor, exchanges->pdata[i], field, text, &error))
        continue;
      eco_editor_cancel (editor);
      _eco_controller_message (self, error->message);
      return FALSE;
    }
  eco_editor_end (editor);
  return TRUE;
}

/**
 * eco_canvas_reverse_exchanges:
 *
 * Lets the selected exchanges go the other way, as one step.
 */
void
eco_canvas_reverse_exchanges (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) exchanges = eco_canvas_dup_exchanges (self);
  EcoEditor *editor;

  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  if (exchanges->len == 0 || !_eco_controller_may_edit (self))
    return;
  editor = _eco_controller_get_editor (self);
  eco_editor_begin (editor, exchanges->len == 1 ? _("Reverse an exchange")
                                                : _("Reverse exchanges"));
  for (guint i = 0; i < exchanges->len; i++)
    eco_editor_reverse (editor, exchanges->pdata[i]);
  eco_editor_end (editor);
}

/**
 * eco_canvas_reset_labels:
 *
 * Lets the labels of the selected exchanges be placed by the program again.
 */
void
eco_canvas_reset_labels (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) exchanges = eco_canvas_dup_exchanges (self);
  EcoEditor *editor;

  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  if (exchanges->len == 0 || !_eco_controller_may_edit (self))
    return;
  editor = _eco_controller_get_editor (self);
  eco_editor_begin (editor, _("Reset label place"));
  for (guint i = 0; i < exchanges->len; i++)
    eco_editor_set_text (editor, exchanges->pdata[i], "label-at", "0.5", NULL);
  eco_editor_end (editor);
}

/**
 * eco_canvas_get_end:
 * @giver: whether the end at the giver is meant, else that at the receiver
 * @view: (out): where its handle is, px of the view
 *
 * Returns: whether it is shown now: of the only exchange that is selected
 */
gboolean
eco_canvas_get_end (EcoCanvasController *self, gboolean giver, EcoPoint *view)
{
  EcoObject *only;
  EcoPoint from, to;

  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self) && view != NULL, FALSE);
  if (_eco_controller_get_document (self) == NULL || self->tool != NULL
      || _eco_controller_is_preview (self))
    return FALSE;
  only = eco_selection_get_only (_eco_controller_get_selection (self));
  if (!ECO_IS_EXCHANGE (only) ||
      !eco_scene_get_line_ends (_eco_controller_get_scene (self), eco_object_get_id (only), &from,
                                &to))
    return FALSE;
  *view = eco_camera_to_view (&self->camera, giver ? from : to);
  return TRUE;
}

/* Whether the pointer is on a handle: 1 at the giver, 2 at the receiver, 0 on none. */
int
_eco_controller_find_end (EcoCanvasController *self, EcoPoint view)
{
  EcoPoint at;

  for (int end = 2; end > 0; end--)
    if (eco_canvas_get_end (self, end == 1, &at) && eco_point_distance (at, view) <= END_REACH)
      return end;
  return 0;
}
