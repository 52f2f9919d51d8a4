/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: saved views. */
#include "config.h"

#include "session/eco-document-views.h"

#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static EcoList *
get_views (EcoDocument *self)
{
  return eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (self)), ECO_ECOSYSTEM_VIEWS);
}

/**
 * eco_document_dup_view_name:
 *
 * Returns: (transfer full): a name that no view has, such as "View 3"
 */
char *
eco_document_dup_view_name (EcoDocument *self)
{
  EcoList *views;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self), NULL);
  views = get_views (self);
  for (guint number = eco_list_get_length (views) + 1;; number++)
    {
      /* TRANSLATORS: the name of a saved view until somebody gives it a better one */
      g_autofree char *name = g_strdup_printf (_("View %u"), number);
      gboolean taken = FALSE;

      for (guint i = 0; i < eco_list_get_length (views); i++)
        taken = taken || g_strcmp0 (ECO_VIEW (eco_list_get (views, i))->name, name) == 0;
      if (!taken)
        return g_steal_pointer (&name);
    }
}

/* ---- From the look to a view */

static void
set (EcoDocument *self, EcoView *view, const char *field, const char *text)
{
  eco_editor_set_text (eco_document_get_editor (self), ECO_OBJECT (view), field,
                       text != NULL ? text : "", NULL);
}

static void
set_number (EcoDocument *self, EcoView *view, const char *field, double value, int decimals)
{
  char buffer[ECO_NUMBER_TEXT_SIZE];

  set (self, view, field,
       isfinite (value) ? eco_number_to_fixed (value, decimals, buffer) : NULL);
}

static void
capture_camera (EcoDocument *self, EcoView *view, const EcoLookout *lookout)
{
  set_number (self, view, "camera-x", lookout->whole ? NAN : lookout->x, 1);
  set_number (self, view, "camera-y", lookout->whole ? NAN : lookout->y, 1);
  set_number (self, view, "zoom", lookout->whole ? NAN : CLAMP (lookout->zoom, 0.001, 1000), 4);
}

/* What is left out is what a view shows anyhow, so files say no more than needed. */
static void
capture (EcoDocument *self, EcoView *view, const EcoLookout *lookout)
{
  EcoViewState *state = eco_document_get_view_state (self);
  g_autofree char *filter = eco_filter_to_text (eco_view_state_get_filter (state));
  const char *focus = eco_view_state_get_focus (state);
  gboolean rests = *filter != '\0' || focus != NULL;

  set (self, view, "filter", filter);
  set (self, view, "focus", focus);
  set_number (self, view, "steps", focus != NULL ? eco_view_state_get_steps (state) : 1, 0);
  set (self, view, "rest",
       eco_enum_get_nick (ECO_TYPE_FOCUS,
                          rests ? (int) eco_view_state_get_rest (state) : ECO_FOCUS_ALL));
  set (self, view, "style", eco_view_state_get_style (state));
  set (self, view, "audience",
       eco_enum_get_nick (ECO_TYPE_AUDIENCE, eco_view_state_get_audience (state)));
  set (self, view, "scenario", lookout->scenario);
  set (self, view, "horizon", lookout->horizon);
  capture_camera (self, view, lookout);
}

/**
 * eco_document_add_view:
 * @name: what it is called
 * @lookout: which part of which map is shown
 *
 * Saves how the document is looked at as a new view, the last one.
 *
 * Returns: (transfer none): the view
 */
EcoView *
eco_document_add_view (EcoDocument *self, const char *name, const EcoLookout *lookout)
{
  EcoEditor *editor;
  g_autofree char *label = NULL;
  EcoView *view;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && name != NULL && lookout != NULL, NULL);
  editor = eco_document_get_editor (self);
  label = g_strdup_printf (_("Save view “%s”"), name);
  eco_editor_begin (editor, label);
  view = (EcoView *) eco_editor_add (editor, ECO_ECOSYSTEM_VIEWS, ECO_TYPE_VIEW, name);
  if (view != NULL)
    capture (self, view, lookout);
  eco_editor_end (editor);
  return view;
}

/**
 * eco_document_update_view:
 * @view: one of the views
 * @lookout: which part of which map is shown
 *
 * Lets a view show what is shown now; its name, caption and notes stay.
 */
void
eco_document_update_view (EcoDocument *self, EcoView *view, const EcoLookout *lookout)
{
  EcoEditor *editor;
  g_autofree char *label = NULL;

  g_return_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_VIEW (view) && lookout != NULL);
  editor = eco_document_get_editor (self);
  label = g_strdup_printf (_("Update view “%s”"), view->name != NULL ? view->name : "");
  eco_editor_begin (editor, label);
  capture (self, view, lookout);
  eco_editor_end (editor);
}

/**
 * eco_document_move_view:
 * @view: one of the views
 * @position: where it shall be shown, from 0
 */
void
eco_document_move_view (EcoDocument *self, EcoView *view, guint position)
{
  EcoEditor *editor;
  g_autofree char *label = NULL;
  guint at;

  g_return_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_VIEW (view));
  position = MIN (position, eco_list_get_length (get_views (self)) - 1);
  if (!eco_list_find (get_views (self), ECO_OBJECT (view), &at) || at == position)
    return;
  editor = eco_document_get_editor (self);
  label = g_strdup_printf (_("Move view “%s”"), view->name != NULL ? view->name : "");
  eco_editor_begin (editor, label);
  eco_editor_apply (editor, eco_change_new_move (ECO_OBJECT (view), position), NULL);
  eco_editor_end (editor);
}

/* ---- From a view to the look */

/**
 * eco_document_apply_view:
 * @view: one of the views
 *
 * Looks at the document as @view says; only camera, scenario and horizon are left to whoever shows
 * the map. The document does not change.
 *
 * Returns: whether its filter could be read; when not, nothing changed
 */
gboolean
eco_document_apply_view (EcoDocument *self, EcoView *view, GError **error)
{
  EcoViewState *state;
  EcoFocus rest;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_VIEW (view), FALSE);
  state = eco_document_get_view_state (self);
  if (!eco_filter_set_text (eco_view_state_get_filter (state),
                            view->filter != NULL ? view->filter : "", error))
    {
      g_prefix_error (error, _("View “%s”: "), view->name != NULL ? view->name : "");
      return FALSE;
    }
  rest = view->rest != ECO_FOCUS_ALL ? view->rest : ECO_FOCUS_GHOST;
  eco_view_state_set_rest (state, rest);
  eco_view_state_set_focus (state, view->focus, (guint) MAX (view->steps, 1));
  eco_view_state_set_audience (state, view->audience);
  eco_view_state_set_style (state, view->style);
  return TRUE;
}

/**
 * eco_document_is_view:
 *
 * Returns: whether the document is looked at as @view says, but for the camera, scenario and
 *   horizon
 */
gboolean
eco_document_is_view (EcoDocument *self, EcoView *view)
{
  EcoViewState *state;
  g_autofree char *filter = NULL;

  g_return_val_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_VIEW (view), FALSE);
  state = eco_document_get_view_state (self);
  filter = eco_filter_to_text (eco_view_state_get_filter (state));
  return g_strcmp0 (filter, view->filter != NULL ? view->filter : "") == 0
         && g_strcmp0 (eco_view_state_get_focus (state), view->focus) == 0
         && g_strcmp0 (eco_view_state_get_style (state), view->style) == 0
         && eco_view_state_get_audience (state) == view->audience;
}
