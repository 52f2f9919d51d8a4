/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoViewState: how a document is looked at right now. */
#include "config.h"

#include "session/eco-view-state.h"

#include "model/eco-model.h"

struct _EcoViewState
{
  GObject parent_instance;

  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoFilter *filter;
  EcoFocus rest;
  char *focus;                /* id, or %NULL */
  guint steps;
  EcoAudience audience;       /* whose map it is; what is for both is always there */
  GHashTable *hidden;         /* set of ids that are not there yet; or %NULL */
  GPtrArray *gone;            /* of ids: ghosts, whatever filter and focus say */
  char *style;                /* name of a theme instead of the document's, or %NULL */

  EcoVisibility *visibility;  /* %NULL: to be made, or everything stands out */
  gboolean fresh;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoViewState, eco_view_state, G_TYPE_OBJECT)

static void
changed (EcoViewState *self)
{
  self->fresh = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
eco_view_state_dispose (GObject *object)
{
  EcoViewState *self = ECO_VIEW_STATE (object);

  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_clear_object (&self->filter);
  g_clear_object (&self->ecosystem);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->focus, g_free);
  g_clear_pointer (&self->gone, g_ptr_array_unref);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_pointer (&self->style, g_free);
  g_clear_pointer (&self->visibility, eco_visibility_unref);
  G_OBJECT_CLASS (eco_view_state_parent_class)->dispose (object);
}

static void
eco_view_state_class_init (EcoViewStateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_view_state_dispose;

  /**
   * EcoViewState::changed:
   *
   * The user wants to see something else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_view_state_init (EcoViewState *self)
{
  self->filter = eco_filter_new ();
  self->rest = ECO_FOCUS_GHOST;
  self->steps = 1;
  self->gone = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (self->filter, "changed", G_CALLBACK (changed), self);
}

/**
 * eco_view_state_new:
 * @ecosystem: what is looked at
 * @catalog: tells the elements of kinds
 *
 * Returns: (transfer full): a look at everything
 */
EcoViewState *
eco_view_state_new (EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  EcoViewState *self = g_object_new (ECO_TYPE_VIEW_STATE, NULL);

  self->ecosystem = g_object_ref (ecosystem);
  self->catalog = g_object_ref (catalog);
  return self;
}

/**
 * eco_view_state_get_filter:
 *
 * Returns: (transfer none): what is asked for; change it freely
 */
EcoFilter *
eco_view_state_get_filter (EcoViewState *self)
{
  g_return_val_if_fail (ECO_IS_VIEW_STATE (self), NULL);
  return self->filter;
}

/**
 * eco_view_state_get_rest:
 *
 * Returns: whether what does not stand out is a ghost or hidden
 */
EcoFocus
eco_view_state_get_rest (EcoViewState *self)
{
  g_return_val_if_fail (ECO_IS_VIEW_STATE (self), ECO_FOCUS_GHOST);
  return self->rest;
}

/**
 * eco_view_state_set_rest:
 * @rest: ghost or hide
 */
void
eco_view_state_set_rest (EcoViewState *self, EcoFocus rest)
{
  g_return_if_fail (ECO_IS_VIEW_STATE (self));
  if (self->rest == rest)
    return;
  self->rest = rest;
  changed (self);
}

/**
 * eco_view_state_get_focus:
 *
 * Returns: (transfer none) (nullable): the id of the node or exchange that is in
 *   focus; %NULL for none, or when it is gone
 */
const char *
eco_view_state_get_focus (EcoViewState *self)
{
  g_return_val_if_fail (ECO_IS_VIEW_STATE (self), NULL);
  if (self->focus == NULL || eco_ecosystem_lookup (self->ecosystem, self->focus) == NULL)
    return NULL;
  return self->focus;
}

/**
 * eco_view_state_get_steps:
 *
 * Returns: how many links the focus reaches
 */
guint
eco_view_state_get_steps (EcoViewState *self)
{
  g_return_val_if_fail (ECO_IS_VIEW_STATE (self), 1);
  return self->steps;
}

/**
 * eco_view_state_set_focus:
 * @id: (nullable): a node or an exchange; %NULL ends the focus
 * @steps: how many links it reaches, 1 to %ECO_VIEW_STATE_MAX_STEPS
 */
void
eco_view_state_set_focus (EcoViewState *self, const char *id, guint steps)
{
  g_return_if_fail (ECO_IS_VIEW_STATE (self));
  steps = CLAMP (steps, 1, ECO_VIEW_STATE_MAX_STEPS);
  if (g_strcmp0 (self->focus, id) == 0 && self->steps == steps)
    return;
  if (id != self->focus)
    {
      g_free (self->focus);
      self->focus = g_strdup (id);
    }
  self->steps = steps;
  changed (self);
}

/**
 * eco_view_state_get_audience:
 *
 * Returns: whose map it is; %ECO_AUDIENCE_BOTH for all of it
 */
EcoAudience
eco_view_state_get_audience (EcoViewState *self)
{
  g_return_val_if_fail (ECO_IS_VIEW_STATE (self), ECO_AUDIENCE_BOTH);
  return self->audience;
}

/**
 * eco_view_state_set_audience:
 * @audience: B2B, B2C, or both
 *
 * Puts aside what is for the other audience.
 */
void
eco_view_state_set_audience (EcoViewState *self, EcoAudience audience)
{
  g_return_if_fail (ECO_IS_VIEW_STATE (self));
  if (self->audience == audience)
    return;
  self->audience = audience;
  changed (self);
}

/**
 * eco_view_state_set_hidden:
 * @ids: (nullable) (element-type utf8 utf8): a set of nodes, exchanges and rings; %NULL for none
 *
 * Hides them, whatever filter and focus say, as for a map that appears step by step. Nothing else
 * clears it.
 */
void
eco_view_state_set_hidden (EcoViewState *self, GHashTable *ids)
{
  g_return_if_fail (ECO_IS_VIEW_STATE (self));
  if (ids == self->hidden)
    return;
  if (ids != NULL)
    g_hash_table_ref (ids);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  self->hidden = ids;
  changed (self);
}

/**
 * eco_view_state_clear:
 *
 * Shows everything again.
 */
void
eco_view_state_clear (EcoViewState *self)
{
  g_return_if_fail (ECO_IS_VIEW_STATE (self));
  eco_view_state_set_audience (self, ECO_AUDIENCE_BOTH);
  eco_view_state_set_focus (self, NULL, self->steps);
  eco_filter_clear (self->filter);
}

/**
 * eco_view_state_set_gone:
 * @ids: (nullable) (array length=n_ids): nodes and exchanges; %NULL for none
 *
 * Shows them as if they were lost. No filter says so, thus they are shown so whatever is cleared.
 */
void
eco_view_state_set_gone (EcoViewState *self, const char *const *ids, guint n_ids)
{
  g_return_if_fail (ECO_IS_VIEW_STATE (self));
  if (n_ids == 0 && self->gone->len == 0)
    return;
  g_ptr_array_set_size (self->gone, 0);
  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (self->gone, g_strdup (ids[i]));
  changed (self);
}

/**
 * eco_view_state_is_active:
 *
 * Returns: whether something may be put aside
 */
gboolean
eco_view_state_is_active (EcoViewState *self)
{
  g_return_val_if_fail (ECO_IS_VIEW_STATE (self), FALSE);
  return !eco_filter_is_empty (self->filter) || self->audience != ECO_AUDIENCE_BOTH
         || eco_view_state_get_focus (self) != NULL;
}

static void
hide (EcoViewState *self, EcoVisibility *made)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->hidden);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    eco_visibility_add_hidden (made, id);
}

/**
 * eco_view_state_get_visibility:
 *
 * Returns: (transfer none) (nullable): what stands out; %NULL when everything
 *   does. As long as the same things stand out, it is the same.
 */
EcoVisibility *
eco_view_state_get_visibility (EcoViewState *self)
{
  g_autoptr (EcoVisibility) made = NULL;
  EcoAround around;

  g_return_val_if_fail (ECO_IS_VIEW_STATE (self), NULL);
  if (self->fresh)
    return self->visibility;
  self->fresh = TRUE;
  around = (EcoAround) { eco_view_state_get_focus (self), self->steps };
  if (eco_view_state_is_active (self))
    made = eco_filter_apply (self->filter, self->ecosystem, self->catalog,
                             around.id != NULL ? &around : NULL, self->rest);
  if (self->audience != ECO_AUDIENCE_BOTH)
    eco_visibility_put_audience_aside (made, self->ecosystem, self->audience);
  if (made == NULL && (self->gone->len > 0 || self->hidden != NULL))
    made = eco_visibility_new (ECO_FOCUS_GHOST);
  for (guint i = 0; i < self->gone->len; i++)
    eco_visibility_add_rest (made, self->gone->pdata[i]);
  if (self->hidden != NULL)
    hide (self, made);
  if (!eco_visibility_equal (made, self->visibility))
    {
      g_clear_pointer (&self->visibility, eco_visibility_unref);
      if (eco_visibility_get_size (made) > 0)
        self->visibility = g_steal_pointer (&made);
    }
  return self->visibility;
}

/**
 * eco_view_state_get_look:
 * @id: (nullable): of a node or an exchange
 *
 * Returns: %ECO_FOCUS_ALL when it stands out, else whether it is a ghost or hidden
 */
EcoFocus
eco_view_state_get_look (EcoViewState *self, const char *id)
{
  return eco_visibility_get (eco_view_state_get_visibility (self), id);
}

/**
 * eco_view_state_count_shown:
 * @list: the nodes or the exchanges of the ecosystem
 *
 * Returns: how many of them stand out
 */
guint
eco_view_state_count_shown (EcoViewState *self, EcoList *list)
{
  EcoVisibility *visibility = eco_view_state_get_visibility (self);
  guint n = 0;

  for (guint i = 0; i < eco_list_get_length (list); i++)
    n += eco_visibility_get (visibility, eco_object_get_id (eco_list_get (list, i)))
         == ECO_FOCUS_ALL;
  return n;
}

/**
 * eco_view_state_refresh:
 *
 * The ecosystem changed: what stands out is found anew when it is asked for.
 */
void
eco_view_state_refresh (EcoViewState *self)
{
  g_return_if_fail (ECO_IS_VIEW_STATE (self));
  self->fresh = FALSE;
}

/**
 * eco_view_state_get_style:
 *
 * Returns: (transfer none) (nullable): the name of the theme that is shown instead of the
 *   document's; %NULL for that one
 */
const char *
eco_view_state_get_style (EcoViewState *self)
{
  g_return_val_if_fail (ECO_IS_VIEW_STATE (self), NULL);
  return self->style;
}

/**
 * eco_view_state_set_style:
 * @style: (nullable): the name of a theme; %NULL for that of the document
 *
 * Shows the map in another theme without changing the document.
 */
void
eco_view_state_set_style (EcoViewState *self, const char *style)
{
  g_return_if_fail (ECO_IS_VIEW_STATE (self));
  if (g_strcmp0 (self->style, style) == 0)
    return;
  g_free (self->style);
  self->style = g_strdup (style);
  g_signal_emit (self, signals[CHANGED], 0);
}
