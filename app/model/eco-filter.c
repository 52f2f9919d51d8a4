/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFilter: by which criteria nodes and exchanges are chosen. */
#include "config.h"

#include "model/eco-filter-private.h"

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoFilter, eco_filter, G_TYPE_OBJECT)

static void
eco_filter_finalize (GObject *object)
{
  EcoFilter *self = ECO_FILTER (object);

  for (int i = 0; i < ECO_N_CRITERIA; i++)
    g_ptr_array_unref (self->values[i]);
  G_OBJECT_CLASS (eco_filter_parent_class)->finalize (object);
}

static void
eco_filter_class_init (EcoFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_filter_finalize;

  /**
   * EcoFilter::changed:
   *
   * It asks for something else than before.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_filter_init (EcoFilter *self)
{
  for (int i = 0; i < ECO_N_CRITERIA; i++)
    self->values[i] = g_ptr_array_new_with_free_func (g_free);
}

void
_eco_filter_changed (EcoFilter *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * eco_filter_new:
 *
 * Returns: (transfer full): a filter that everything passes
 */
EcoFilter *
eco_filter_new (void)
{
  return g_object_new (ECO_TYPE_FILTER, NULL);
}

/**
 * eco_filter_is_empty:
 *
 * Returns: whether it asks for nothing, so that everything passes
 */
gboolean
eco_filter_is_empty (EcoFilter *self)
{
  g_return_val_if_fail (ECO_IS_FILTER (self), TRUE);
  for (int i = 0; i < ECO_N_CRITERIA; i++)
    if (self->values[i]->len > 0)
      return FALSE;
  return TRUE;
}

/**
 * eco_filter_clear:
 *
 * Lets everything pass again.
 */
void
eco_filter_clear (EcoFilter *self)
{
  g_return_if_fail (ECO_IS_FILTER (self));
  if (eco_filter_is_empty (self))
    return;
  for (int i = 0; i < ECO_N_CRITERIA; i++)
    g_ptr_array_set_size (self->values[i], 0);
  _eco_filter_changed (self);
}

/**
 * eco_filter_get_values:
 *
 * Returns: (transfer none) (element-type utf8): the alternatives of the
 *   criterion, in the order in which they were added; none when it does not matter
 */
const GPtrArray *
eco_filter_get_values (EcoFilter *self, EcoCriterion criterion)
{
  g_return_val_if_fail (ECO_IS_FILTER (self) && (guint) criterion < ECO_N_CRITERIA, NULL);
  return self->values[criterion];
}

static gboolean
find_value (EcoFilter *self, EcoCriterion criterion, const char *value, guint *position)
{
  return g_ptr_array_find_with_equal_func (self->values[criterion], value, g_str_equal, position);
}

/**
 * eco_filter_has_value:
 * @value: an id, a word of the file format, or "" for what is not set
 *
 * Returns: whether @value is one of the criterion's alternatives
 */
gboolean
eco_filter_has_value (EcoFilter *self, EcoCriterion criterion, const char *value)
{
  g_return_val_if_fail (ECO_IS_FILTER (self) && (guint) criterion < ECO_N_CRITERIA, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);
  return find_value (self, criterion, value, NULL);
}

/**
 * eco_filter_set_value:
 * @value: an id, a word of the file format, or "" for what is not set
 * @wanted: whether it is an alternative from now on
 *
 * Adds an alternative to the criterion or takes it away.
 */
void
eco_filter_set_value (EcoFilter *self, EcoCriterion criterion, const char *value, gboolean wanted)
{
  guint position;

  g_return_if_fail (ECO_IS_FILTER (self) && (guint) criterion < ECO_N_CRITERIA && value != NULL);
  if (find_value (self, criterion, value, &position) == !!wanted)
    return;
  if (wanted)
    g_ptr_array_add (self->values[criterion], g_strdup (value));
  else
    g_ptr_array_remove_index (self->values[criterion], position);
  _eco_filter_changed (self);
}

/**
 * eco_filter_clear_criterion:
 *
 * Makes the criterion matter no longer.
 */
void
eco_filter_clear_criterion (EcoFilter *self, EcoCriterion criterion)
{
  g_return_if_fail (ECO_IS_FILTER (self) && (guint) criterion < ECO_N_CRITERIA);
  if (self->values[criterion]->len == 0)
    return;
  g_ptr_array_set_size (self->values[criterion], 0);
  _eco_filter_changed (self);
}
