/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor: scenarios and initiatives, and the change records that they keep. */
#include "config.h"

#include "edit/eco-editor.h"

#include "change/eco-comparison.h"
#include "change/eco-projection.h"

#include <glib/gi18n-lib.h>

/* The index of the list of change records of a scenario or initiative. */
static guint
get_changes_index (EcoObject *owner)
{
  return ECO_IS_SCENARIO (owner) ? (guint) ECO_SCENARIO_CHANGES : (guint) ECO_INITIATIVE_CHANGES;
}

static gboolean
has_changes (EcoObject *owner)
{
  return owner != NULL && (ECO_IS_SCENARIO (owner) || ECO_IS_INITIATIVE (owner));
}

/* Whether both records do the same; their ids do not count. */
static gboolean
records_equal (EcoObject *a, EcoObject *b)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (a);
  EcoList *x = eco_object_peek_list (a, ECO_CHANGE_RECORD_OBJECTS);
  EcoList *y = eco_object_peek_list (b, ECO_CHANGE_RECORD_OBJECTS);
  guint n = x != NULL ? eco_list_get_length (x) : 0;

  for (guint i = 0; i < klass->n_fields; i++)
    if (!eco_field_equal (&klass->fields[i], a, b))
      return FALSE;
  if (n != (y != NULL ? eco_list_get_length (y) : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!eco_object_equal (eco_list_get (x, i), eco_list_get (y, i)))
      return FALSE;
  return TRUE;
}

static void
insert_copy (EcoEditor *self, EcoObject *owner, guint position, EcoObject *record)
{
  g_autoptr (EcoObject) fresh = eco_object_new (ECO_TYPE_CHANGE_RECORD, NULL);
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (record);
  EcoList *payload = eco_object_peek_list (record, ECO_CHANGE_RECORD_OBJECTS);

  for (guint i = 0; i < klass->n_fields; i++)
    eco_field_copy (&klass->fields[i], record, fresh);
  for (guint i = 0; payload != NULL && i < eco_list_get_length (payload); i++)
    {
      g_autoptr (EcoObject) copy = eco_object_copy (eco_list_get (payload, i));

      eco_list_append (eco_object_get_list (fresh, ECO_CHANGE_RECORD_OBJECTS), copy);
    }
  eco_editor_insert (self, owner, get_changes_index (owner), position, fresh, NULL);
}

/**
 * eco_editor_set_records:
 * @owner: a scenario or an initiative
 * @records: (element-type EcoChangeRecord): what it shall change; copied
 *
 * Gives it other change records; those that stay so at the start and at the end are not touched. A
 * step of its own, or part of the open group.
 */
void
eco_editor_set_records (EcoEditor *self, EcoObject *owner, GPtrArray *records)
{
  EcoList *list;
  guint first = 0, last = 0, n;

  g_return_if_fail (ECO_IS_EDITOR (self) && has_changes (owner) && records != NULL);
  list = eco_object_get_list (owner, get_changes_index (owner));
  n = eco_list_get_length (list);
  while (first < MIN (n, records->len) &&
         records_equal (eco_list_get (list, first), records->pdata[first]))
    first++;
  while (last < MIN (n, records->len) - first &&
         records_equal (eco_list_get (list, n - 1 - last),
                        records->pdata[records->len - 1 - last]))
    last++;
  eco_editor_begin (self, _("Change the plan"));
  for (guint i = n - last; i > first; i--)
    eco_editor_apply (self, eco_change_new_remove (eco_list_get (list, i - 1)), NULL);
  for (guint i = first; i < records->len - last; i++)
    insert_copy (self, owner, i, records->pdata[i]);
  eco_editor_end (self);
}

static EcoScenario *
add_scenario (EcoEditor *self, const char *name, GPtrArray *records)
{
  EcoObject *scenario;
  g_autofree char *label = g_strdup_printf (_("Add scenario “%s”"), name);

  eco_editor_begin (self, label);
  scenario = eco_editor_add (self, ECO_ECOSYSTEM_SCENARIOS, ECO_TYPE_SCENARIO, name);
  if (records != NULL)
    eco_editor_set_records (self, scenario, records);
  eco_editor_end (self);
  return ECO_SCENARIO (scenario);
}

/**
 * eco_editor_add_scenario:
 * @name: what it is called
 * @like: (nullable): an ecosystem that grew from this one and that the scenario shall give, such as
 *   what is shown of a horizon; %NULL for a scenario that changes nothing yet
 *
 * Returns: (transfer none): the new scenario; one step
 */
EcoScenario *
eco_editor_add_scenario (EcoEditor *self, const char *name, EcoEcosystem *like)
{
  g_autoptr (EcoComparison) comparison = NULL;
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (ECO_IS_EDITOR (self) && name != NULL, NULL);
  if (like != NULL)
    {
      comparison =
        eco_comparison_new (eco_editor_get_ecosystem (self), like, ECO_COMPARE_BY_ID);
      records = eco_comparison_create_records (comparison);
    }
  return add_scenario (self, name, records);
}

/**
 * eco_editor_duplicate_scenario:
 * @name: what the new one is called
 *
 * Returns: (transfer none): a scenario that changes the same; one step
 */
EcoScenario *
eco_editor_duplicate_scenario (EcoEditor *self, EcoScenario *scenario, const char *name)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  EcoList *list;

  g_return_val_if_fail (ECO_IS_EDITOR (self) && ECO_IS_SCENARIO (scenario) && name != NULL, NULL);
  list = eco_object_peek_list (ECO_OBJECT (scenario), ECO_SCENARIO_CHANGES);
  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    g_ptr_array_add (records, eco_list_get (list, i));
  return add_scenario (self, name, records);
}

/**
 * eco_editor_become:
 * @ecosystem: what the edited one shall be like, but for its id
 *
 * Makes all the changes that this takes: a step of its own, or part of the open group.
 */
void
eco_editor_become (EcoEditor *self, EcoEcosystem *ecosystem)
{
  EcoEcosystem *own = eco_editor_get_ecosystem (self);
  g_autoptr (EcoComparison) comparison = NULL;
  g_autoptr (GPtrArray) records = NULL;

  g_return_if_fail (ECO_IS_EDITOR (self) && ECO_IS_ECOSYSTEM (ecosystem));
  comparison = eco_comparison_new (own, ecosystem, ECO_COMPARE_BY_ID);
  records = eco_comparison_create_records (comparison);
  eco_editor_begin (self, _("Change the ecosystem"));
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GError) error = NULL;
      EcoChange *change = eco_change_from_record (records->pdata[i], own, &error);

      if (change == NULL || !eco_editor_apply (self, change, &error))
        g_critical ("a comparison does not fit: %s", error->message);
    }
  eco_editor_end (self);
}

/**
 * eco_editor_merge_scenario:
 * @scenario: a scenario of the ecosystem
 *
 * Makes its changes, and removes it; what does not fit is left out. One step.
 */
void
eco_editor_merge_scenario (EcoEditor *self, EcoScenario *scenario)
{
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (self);
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  g_autoptr (EcoObject) kept = NULL;
  g_autoptr (EcoEcosystem) target = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (ECO_IS_EDITOR (self) && ECO_IS_SCENARIO (scenario));
  kept = g_object_ref (ECO_OBJECT (scenario));
  label = g_strdup_printf (_("Merge scenario “%s”"), eco_object_get_name (kept));
  g_ptr_array_add (doomed, kept);
  eco_editor_begin (self, label);
  eco_editor_remove (self, doomed);
  target = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (ecosystem)));
  eco_projection_apply_records (target, eco_object_peek_list (kept, ECO_SCENARIO_CHANGES), NULL);
  eco_editor_become (self, target);
  eco_editor_end (self);
}

/**
 * eco_editor_remove_unfit:
 * @owner: a scenario or an initiative
 *
 * Removes its change records that do not fit any more: one step.
 *
 * Returns: how many these were
 */
guint
eco_editor_remove_unfit (EcoEditor *self, EcoObject *owner)
{
  g_autoptr (EcoEcosystem) base = NULL;
  g_autoptr (GPtrArray) unfit = NULL;

  g_return_val_if_fail (ECO_IS_EDITOR (self) && has_changes (owner), 0);
  base = eco_projection_create_base (eco_editor_get_ecosystem (self), owner);
  unfit = eco_projection_find_unfit (
      base, eco_object_peek_list (owner, get_changes_index (owner)), NULL);
  eco_editor_begin (self, _("Drop changes that do not fit"));
  for (guint i = 0; i < unfit->len; i++)
    eco_editor_apply (self, eco_change_new_remove (unfit->pdata[i]), NULL);
  eco_editor_end (self);
  return unfit->len;
}

static char *
join_ids (GPtrArray *objects)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; objects != NULL && i < objects->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", eco_object_get_id (objects->pdata[i]));
  return g_string_free (ids, FALSE);
}

/**
 * eco_editor_set_concerns:
 * @object: an initiative or an objective
 * @concerns: (nullable) (element-type EcoObject): what it is about, nodes and exchanges
 *
 * A step of its own, or part of the open group.
 */
void
eco_editor_set_concerns (EcoEditor *self, EcoObject *object, GPtrArray *concerns)
{
  g_autofree char *ids = NULL;

  g_return_if_fail (ECO_IS_EDITOR (self) && ECO_IS_OBJECT (object));
  ids = join_ids (concerns);
  eco_editor_set_text (self, object, "concerns", ids, NULL);
}

/**
 * eco_editor_add_initiative:
 * @name: what it is called
 * @concerns: (nullable) (element-type EcoObject): what it is about, nodes and exchanges
 *
 * Returns: (transfer none): the new initiative; one step
 */
EcoInitiative *
eco_editor_add_initiative (EcoEditor *self, const char *name, GPtrArray *concerns)
{
  EcoObject *initiative;
  g_autofree char *label = NULL;

  g_return_val_if_fail (ECO_IS_EDITOR (self) && name != NULL, NULL);
  label = g_strdup_printf (_("Add initiative “%s”"), name);
  eco_editor_begin (self, label);
  initiative = eco_editor_add (self, ECO_ECOSYSTEM_INITIATIVES, ECO_TYPE_INITIATIVE, name);
  eco_editor_set_concerns (self, initiative, concerns);
  eco_editor_end (self);
  return ECO_INITIATIVE (initiative);
}
