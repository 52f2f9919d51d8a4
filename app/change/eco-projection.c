/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoProjection: an ecosystem as it is planned to be. */
#include "config.h"

#include "change/eco-projection-private.h"

#include "change/eco-comparison-private.h"

struct _EcoProjection
{
  gatomicrefcount ref_count;
  EcoEcosystem *baseline;
  EcoEcosystem *ecosystem;
  EcoDate date;
  EcoDate today;
  gboolean keep_retired;
  GHashTable *marks;    /* id -> EcoMark */
  GPtrArray *problems;  /* of char * */
};

static void
apply_scenario (EcoProjection *self, const char *id)
{
  EcoObject *scenario = eco_ecosystem_lookup (self->baseline, id);

  if (scenario != NULL && ECO_IS_SCENARIO (scenario))
    _eco_projection_apply (self->ecosystem, eco_object_peek_list (scenario, ECO_SCENARIO_CHANGES),
                           eco_object_get_name (scenario), self->problems, NULL);
}

/* A scenario may have dropped or moved initiatives, so they are those of the ecosystem so far. */
static void
apply_initiatives (EcoProjection *self)
{
  g_autoptr (GPtrArray) due = _eco_projection_list_due (self->ecosystem, self->date);

  g_ptr_array_foreach (due, (GFunc) (void (*) (void)) g_object_ref, NULL);
  g_ptr_array_set_free_func (due, g_object_unref);
  for (guint i = 0; i < due->len; i++)
    _eco_projection_apply (self->ecosystem,
                           eco_object_peek_list (due->pdata[i], ECO_INITIATIVE_CHANGES),
                           eco_object_get_name (due->pdata[i]), self->problems, NULL);
}

static EcoMark
get_mark (EcoProjection *self, EcoObject *object)
{
  return (EcoMark) GPOINTER_TO_INT (
      g_hash_table_lookup (self->marks, eco_object_get_id (object)));
}

static void
set_mark (EcoProjection *self, EcoObject *object, EcoMark mark)
{
  if (mark == ECO_MARK_NONE)
    g_hash_table_remove (self->marks, eco_object_get_id (object));
  else
    g_hash_table_insert (self->marks, g_strdup (eco_object_get_id (object)),
                         GINT_TO_POINTER (mark));
}

/* Today, in the baseline. */
static EcoPresence
find_now (EcoProjection *self, const char *id)
{
  EcoObject *object = eco_ecosystem_lookup (self->baseline, id);
  EcoPresence own =
    object != NULL ? _eco_presence_of (object, self->today) : ECO_PRESENCE_NOT_YET;

  if (object == NULL || !ECO_IS_EXCHANGE (object))
    return own;
  return _eco_presence_with_ends (object, own, find_now (self, ECO_EXCHANGE (object)->from),
                                  find_now (self, ECO_EXCHANGE (object)->to));
}

/* On the day of the projection. */
static EcoPresence
find_then (EcoProjection *self, const char *id)
{
  EcoObject *object = eco_ecosystem_lookup (self->ecosystem, id);
  EcoPresence own;

  if (object == NULL)
    return ECO_PRESENCE_GONE;
  own = _eco_presence_of (object, self->date);
  if (get_mark (self, object) == ECO_MARK_RETIRED && own == ECO_PRESENCE_THERE)
    own = ECO_PRESENCE_GONE;
  if (!ECO_IS_EXCHANGE (object))
    return own;
  return _eco_presence_with_ends (object, own, find_then (self, ECO_EXCHANGE (object)->from),
                                  find_then (self, ECO_EXCHANGE (object)->to));
}

/* What was planned and has come is there. */
static void
make_current (EcoObject *object)
{
  const EcoField *field = eco_object_find_field (object, "status");

  if (field != NULL && G_STRUCT_MEMBER (int, object, field->offset) == ECO_STATUS_PLANNED)
    g_object_set (object, "status", ECO_STATUS_CURRENT, NULL);
}

/* Returns: whether @object stays in the picture */
static gboolean
judge (EcoProjection *self, EcoObject *object)
{
  const char *id = eco_object_get_id (object);
  EcoPresence now = find_now (self, id);
  EcoPresence then = find_then (self, id);
  gboolean dated = self->date != ECO_DATE_UNSET;

  if (then == ECO_PRESENCE_THERE)
    {
      if (now != ECO_PRESENCE_THERE)
        set_mark (self, object, ECO_MARK_NEW);
      if (now != ECO_PRESENCE_THERE && dated)
        make_current (object);
      return TRUE;
    }
  if (then == ECO_PRESENCE_NOT_YET || now == ECO_PRESENCE_NOT_YET)
    {
      set_mark (self, object, ECO_MARK_NONE);
      return FALSE;
    }
  set_mark (self, object, now == ECO_PRESENCE_THERE ? ECO_MARK_RETIRED : ECO_MARK_NONE);
  if (now == ECO_PRESENCE_RETIRED && then == ECO_PRESENCE_RETIRED)
    return self->keep_retired || !dated;
  return now == ECO_PRESENCE_THERE &&
         (self->keep_retired || (!dated && then == ECO_PRESENCE_RETIRED));
}

/* Exchanges before nodes, as they are judged by them. */
static void
judge_all (EcoProjection *self)
{
  static const guint lists[] = { ECO_ECOSYSTEM_OFFERINGS, ECO_ECOSYSTEM_EXCHANGES,
                                 ECO_ECOSYSTEM_NODES };
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      EcoList *list = eco_object_peek_list (ECO_OBJECT (self->ecosystem), lists[i]);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        if (!judge (self, eco_list_get (list, j)))
          g_ptr_array_add (doomed, eco_list_get (list, j));
    }
  for (guint i = 0; i < doomed->len; i++)
    {
      g_autoptr (EcoChange) change = eco_change_new_remove (doomed->pdata[i]);

      eco_change_apply (change, self->ecosystem, NULL);
    }
  if (doomed->len > 0)
    _eco_projection_mend (self->ecosystem);
}

/* What was not there today anyway, is not retired. */
static void
forget_absent (EcoProjection *self, EcoComparison *comparison)
{
  for (guint i = 0; i < eco_comparison_get_size (comparison); i++)
    {
      const EcoDifference *difference = eco_comparison_get (comparison, i);
      EcoObject *was = difference->mark == ECO_MARK_RETIRED ? difference->was : NULL;

      if (was != NULL && (ECO_IS_NODE (was) || ECO_IS_EXCHANGE (was) || ECO_IS_OFFERING (was)) &&
          find_now (self, eco_object_get_id (was)) != ECO_PRESENCE_THERE)
        g_hash_table_remove (self->marks, difference->id);
    }
}

static void
mark (EcoProjection *self)
{
  g_autoptr (EcoComparison) comparison =
    eco_comparison_new (self->baseline, self->ecosystem, ECO_COMPARE_BY_ID);

  self->marks = eco_comparison_create_marks (comparison);
  if (self->keep_retired && eco_comparison_count (comparison, ECO_MARK_RETIRED) > 0)
    _eco_comparison_add_retired (comparison, self->ecosystem);
  eco_ecosystem_begin_change (self->ecosystem);
  judge_all (self);
  eco_ecosystem_end_change (self->ecosystem);
  forget_absent (self, comparison);
}

/**
 * eco_projection_new:
 * @baseline: what the plan starts from; nobody may change it while this runs
 * @scenario: (nullable): the id of a scenario in it
 * @date: the day; unset for none, when neither initiatives nor dates of things count
 * @today: what is new or retired is measured by this day; unset to go by the status of things
 * @keep_retired: whether what is gone by then stays, marked as retired
 *
 * Returns: (transfer full): the ecosystem as it is planned to be
 */
EcoProjection *
eco_projection_new (EcoEcosystem *baseline, const char *scenario, EcoDate date, EcoDate today,
                    gboolean keep_retired)
{
  EcoProjection *self;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (baseline), NULL);
  self = g_new0 (EcoProjection, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->baseline = g_object_ref (baseline);
  self->ecosystem = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (baseline)));
  self->date = date;
  self->today = date != ECO_DATE_UNSET ? today : ECO_DATE_UNSET;
  self->keep_retired = keep_retired;
  self->problems = g_ptr_array_new_with_free_func (g_free);
  if (scenario != NULL)
    apply_scenario (self, scenario);
  if (date != ECO_DATE_UNSET)
    apply_initiatives (self);
  if (scenario != NULL || date != ECO_DATE_UNSET)
    _eco_projection_mend (self->ecosystem);
  mark (self);
  g_clear_object (&self->baseline);
  return self;
}

/**
 * eco_projection_ref:
 *
 * Returns: (transfer full): @self
 */
EcoProjection *
eco_projection_ref (EcoProjection *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * eco_projection_unref:
 * @self: (transfer full): a projection
 */
void
eco_projection_unref (EcoProjection *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_object_unref (self->ecosystem);
  g_hash_table_unref (self->marks);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/**
 * eco_projection_get_ecosystem:
 *
 * Returns: (transfer none): the ecosystem as it is planned to be
 */
EcoEcosystem *
eco_projection_get_ecosystem (EcoProjection *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->ecosystem;
}

/**
 * eco_projection_get_marks:
 *
 * Returns: (transfer none) (element-type utf8 EcoMark): by id, how it differs from the baseline;
 *   with what is retired and not kept
 */
GHashTable *
eco_projection_get_marks (EcoProjection *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->marks;
}

/**
 * eco_projection_get_problems:
 *
 * Returns: (transfer none) (element-type utf8): a sentence for each change that does not fit
 */
GPtrArray *
eco_projection_get_problems (EcoProjection *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->problems;
}
