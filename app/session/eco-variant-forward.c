/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is no part of the picture belongs to the document itself, whichever scenario it was made in:
 * views, horizons, scenarios, settings, muted findings and votes for findings,
 * brand themes. */
#include "config.h"

#include "session/eco-variant-private.h"

#include "change/eco-change.h"
#include "model/eco-brand-theme.h"
#include "model/eco-finding-vote.h"

static const struct { const char *list; GType (*type) (void); } kept_outside[] = {
  { "horizons", eco_horizon_get_type },
  { "scenarios", eco_scenario_get_type },
  { "views", eco_view_get_type },
  { "muted-findings", eco_muted_finding_get_type },
  { "settings", eco_setting_get_type },
  { "brand-themes", eco_brand_theme_get_type },
  { "finding-votes", eco_finding_vote_get_type },
};

/* The object of the top level that has @object, or is it. */
static EcoObject *
find_outermost (EcoObject *object)
{
  EcoObject *owner;

  while ((owner = eco_object_get_owner (object)) != NULL && !ECO_IS_ECOSYSTEM (owner))
    object = owner;
  return object;
}

static gboolean
is_about_outside (EcoChangeRecord *record, EcoEcosystem *base, EcoEcosystem *shown)
{
  EcoObject *target = eco_ecosystem_lookup (base, record->target);

  if (target == NULL)
    target = eco_ecosystem_lookup (shown, record->target);
  for (guint i = 0; i < G_N_ELEMENTS (kept_outside); i++)
    if (target != NULL ? G_OBJECT_TYPE (find_outermost (target)) == kept_outside[i].type ()
                       : record->op == ECO_CHANGE_OP_INSERT &&
                           g_strcmp0 (record->list, kept_outside[i].list) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_all (EcoEcosystem *ecosystem, const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && eco_ecosystem_lookup (ecosystem, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
names_own_things (EcoEcosystem *ecosystem, EcoObject *object)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == ECO_FIELD_REF || klass->fields[i].type == ECO_FIELD_REFS)
      {
        g_autofree char *ids = eco_object_dup_text (object, &klass->fields[i]);

        if (!has_all (ecosystem, ids))
          return FALSE;
      }
  return TRUE;
}

/* Whether @ecosystem has all that the record would make a thing of it name. */
static gboolean
fits (EcoEcosystem *ecosystem, EcoChangeRecord *record)
{
  EcoList *payload = eco_object_peek_list (ECO_OBJECT (record), ECO_CHANGE_RECORD_OBJECTS);
  EcoObject *target = eco_ecosystem_lookup (ecosystem, record->target);
  const EcoField *field = target != NULL && record->op == ECO_CHANGE_OP_SET
                            ? eco_object_find_field (target, record->property)
                            : NULL;

  if (field != NULL && (field->type == ECO_FIELD_REF || field->type == ECO_FIELD_REFS))
    return record->value == NULL || has_all (ecosystem, record->value);
  return payload == NULL || eco_list_get_length (payload) == 0 ||
         names_own_things (ecosystem, eco_list_get (payload, 0));
}

/* Whether the record only lets go of what was removed where it was made: a view looks at a node
 * that a scenario does without. Elsewhere that is still there, so nothing is let go of. */
static gboolean
follows_removal (EcoChangeRecord *record, EcoEcosystem *base, EcoEcosystem *shown)
{
  EcoObject *target = eco_ecosystem_lookup (base, record->target);
  const EcoField *field;

  if (target == NULL)
    return FALSE;
  if (record->op == ECO_CHANGE_OP_REMOVE)
    return !names_own_things (shown, target);
  field = record->op == ECO_CHANGE_OP_SET ? eco_object_find_field (target, record->property) : NULL;
  return field != NULL && (field->type == ECO_FIELD_REF || field->type == ECO_FIELD_REFS)
         && record->was != NULL && !has_all (shown, record->was);
}

/* @records: (element-type EcoChangeRecord): lose those that are about what is kept outside; these
 * are done to @parent, as part of the open group, and to @base, which it is compared with */
void
_eco_variant_forward (EcoDocument *parent, EcoEcosystem *base, EcoEcosystem *shown,
                      GPtrArray *records)
{
  EcoEditor *editor = eco_document_get_editor (parent);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (parent);

  for (guint i = 0; i < records->len;)
    {
      EcoChangeRecord *record = records->pdata[i];
      g_autoptr (EcoChange) again = NULL;
      EcoChange *change = NULL;

      if (is_about_outside (record, base, shown) && fits (ecosystem, record)
          && !follows_removal (record, base, shown))
        change = eco_change_from_record (record, ecosystem, NULL);
      if (change == NULL || !eco_editor_apply (editor, change, NULL))
        {
          i++;
          continue;
        }
      again = eco_change_from_record (record, base, NULL);
      if (again != NULL)
        eco_change_apply (again, base, NULL);
      g_ptr_array_remove_index (records, i);
    }
}
