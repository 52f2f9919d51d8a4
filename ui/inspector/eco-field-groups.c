/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How the fields of a class are grouped in the inspector.
 *
 * The table of fields gives the headings. The first heading comes first and is
 * always open, up to its first longer text; what follows there are details, which are open too
 * for what is not on the map. */
#include "config.h"

#include "inspector/eco-field-groups.h"

#include "inspector/eco-field-row.h"

#include <glib/gi18n-lib.h>

static void
group_free (gpointer data)
{
  EcoFieldGroup *group = data;

  g_ptr_array_unref (group->fields);
  g_free (group);
}

static EcoFieldGroup *
get_group (GPtrArray *groups, const char *title)
{
  EcoFieldGroup *group;

  for (guint i = 0; i < groups->len; i++)
    {
      group = groups->pdata[i];
      if (g_str_equal (group->title, title))
        return group;
    }
  group = g_new0 (EcoFieldGroup, 1);
  group->title = title;
  group->primary = groups->len == 0;
  group->fields = g_ptr_array_new ();
  g_ptr_array_add (groups, group);
  return group;
}

static const EcoKind *
get_kind (EcoDocument *document, EcoObject *object)
{
  return ECO_IS_NODE (object) ? eco_catalog_lookup_kind (eco_document_get_catalog (document),
                                                         ECO_NODE (object)->kind)
                              : NULL;
}

static gboolean
has_presets (EcoDocument *document, const EcoKind *kind)
{
  const GPtrArray *presets = eco_catalog_get_presets (eco_document_get_catalog (document));

  for (guint i = 0; i < presets->len; i++)
    if (((const EcoPreset *) presets->pdata[i])->kind == kind)
      return TRUE;
  return FALSE;
}

/* Whether the field says something about things of that kind. */
static gboolean
suits_kind (EcoDocument *document, EcoObject *object, const EcoField *field)
{
  const EcoKind *kind = get_kind (document, object);

  if (kind == NULL || !eco_field_is_unset (field, object))
    return TRUE;
  if (g_strcmp0 (field->group, "Channel") == 0)
    return kind->channel;
  if (g_strcmp0 (field->target, "presets") == 0)
    return has_presets (document, kind);
  return TRUE;
}

/* Several things at once have no common name. */
static gboolean
is_wanted (EcoDocument *document, GPtrArray *objects, const EcoField *field)
{
  if (objects->len > 1 && (field->flags & ECO_FIELD_REQUIRED) && field->type == ECO_FIELD_STRING)
    return FALSE;
  return eco_field_row_is_useful (document, objects, field) &&
         suits_kind (document, objects->pdata[0], field);
}

static gboolean
is_on_map (EcoObject *object)
{
  return ECO_IS_NODE (object) || ECO_IS_EXCHANGE (object) || ECO_IS_RING (object)
         || ECO_IS_SECTOR (object) || ECO_IS_ECOSYSTEM (object);
}

/**
 * eco_field_groups_new:
 * @objects: (element-type EcoObject): of one class, at least one
 *
 * Returns: (transfer full) (element-type EcoFieldGroup): their fields that are
 *   worth showing, under headings, in the order of the table
 */
GPtrArray *
eco_field_groups_new (EcoDocument *document, GPtrArray *objects)
{
  EcoObject *first = objects->pdata[0];
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (first);
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  gboolean details = FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];
      gboolean primary = g_strcmp0 (field->group, klass->fields[0].group) == 0;
      EcoFieldGroup *group;

      if (!is_wanted (document, objects, field))
        continue;
      group = get_group (groups, primary && details ? _("Details") : eco_field_get_group (field));
      g_ptr_array_add (group->fields, (gpointer) field);
      if (!eco_field_is_unset (field, first))
        group->n_set++;
      if (primary && field->type == ECO_FIELD_TEXT)
        details = TRUE;
      /* Of what is not on the map nothing is said elsewhere. */
      if (primary && details && !is_on_map (first))
        group->open = TRUE;
      if (g_strcmp0 (field->group, "Value") == 0 || g_strcmp0 (field->group, "Arrangement") == 0
          || g_strcmp0 (field->group, "Data on the picture") == 0)
        group->open = TRUE;
    }
  return groups;
}
