/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What must hold for an ecosystem beyond the ranges of its fields: ids point to
 * objects of the right list, a node off the core has a side, nothing is
 * exchanged with oneself. */
#include "config.h"

#include "model/eco-integrity.h"

#include "model/eco-model.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>

static gboolean
check_ref (EcoEcosystem *ecosystem, const EcoField *field, const char *id, GError **error)
{
  EcoObject *target = eco_ecosystem_lookup (ecosystem, id);

  if (target == NULL)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("%s=\"%s\" names nothing in this ecosystem: add it or name something else"),
                   field->name, id);
      return FALSE;
    }
  if (field->target[0] != '\0' && field->type != ECO_FIELD_CATALOG)
    {
      EcoList *list = eco_object_find_list (ECO_OBJECT (ecosystem), field->target);
      const EcoListSpec *spec = eco_list_get_spec (list);

      if (!G_TYPE_CHECK_INSTANCE_TYPE (target, spec->item_type ()))
        {
          g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                       /* TRANSLATORS: attribute, id, then what the id stands for and a list */
                       _("%s=\"%s\" names a thing of another sort (%s): name one of “%s”"),
                       field->name, id, eco_object_get_label (target), _(spec->label));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_refs (EcoEcosystem *ecosystem, EcoObject *object, GError **error)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];

      if (field->type == ECO_FIELD_REF)
        {
          const char *id = G_STRUCT_MEMBER (char *, object, field->offset);

          if (id != NULL && !check_ref (ecosystem, field, id, error))
            return FALSE;
        }
      else if (field->type == ECO_FIELD_REFS)
        {
          char **ids = G_STRUCT_MEMBER (char **, object, field->offset);

          for (int j = 0; ids != NULL && ids[j] != NULL; j++)
            if (!check_ref (ecosystem, field, ids[j], error))
              return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_side (EcoEcosystem *ecosystem, EcoNode *node, GError **error)
{
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);
  EcoObject *core = eco_list_get_length (rings) > 0 ? eco_list_get (rings, 0) : NULL;

  if (node->side != ECO_SIDE_NONE || g_strcmp0 (node->ring, eco_object_get_id (core)) == 0)
    return TRUE;
  g_set_error (
      error, ECO_ERROR, ECO_ERROR_INVALID,
      _("“%s” has no side: outside the core, write side=\"internal\" or side=\"external\""),
      eco_object_get_name (ECO_OBJECT (node)));
  return FALSE;
}

/**
 * eco_integrity_check_object:
 * @object: any object of @ecosystem
 *
 * Returns: whether all that @object says holds in its ecosystem
 */
gboolean
eco_integrity_check_object (EcoEcosystem *ecosystem, EcoObject *object, GError **error)
{
  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), FALSE);
  g_return_val_if_fail (ECO_IS_OBJECT (object), FALSE);
  if (!check_refs (ecosystem, object, error))
    return FALSE;
  if (ECO_IS_NODE (object))
    return check_side (ecosystem, ECO_NODE (object), error);
  if (ECO_IS_EXCHANGE (object) &&
      g_strcmp0 (ECO_EXCHANGE (object)->from, ECO_EXCHANGE (object)->to) == 0)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("An exchange leads from “%s” to itself: name another node at one end"),
                   ECO_EXCHANGE (object)->from);
      return FALSE;
    }
  return TRUE;
}

typedef struct
{
  EcoEcosystem *ecosystem;
  GError *error;
} CheckData;

static void
check_one (EcoObject *object, gpointer data)
{
  CheckData *check = data;

  if (check->error == NULL)
    eco_integrity_check_object (check->ecosystem, object, &check->error);
}

/**
 * eco_integrity_check:
 *
 * Returns: whether all that the ecosystem says holds; @error names the first
 *   thing that does not
 */
gboolean
eco_integrity_check (EcoEcosystem *ecosystem, GError **error)
{
  CheckData check = { ecosystem, NULL };

  eco_ecosystem_foreach (ecosystem, check_one, &check);
  if (check.error == NULL)
    return TRUE;
  g_propagate_error (error, check.error);
  return FALSE;
}

static void
visit (EcoObject *object, EcoObjectFunc func, gpointer data)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  func (object, data);
  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = klass->lists[i].detached ? NULL : eco_object_peek_list (object, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        visit (eco_list_get (list, j), func, data);
    }
}

/**
 * eco_ecosystem_foreach:
 * @func: (scope call): called for the ecosystem and each object in it, in the
 *   order of the file; it must not change lists
 */
void
eco_ecosystem_foreach (EcoEcosystem *ecosystem, EcoObjectFunc func, gpointer data)
{
  g_return_if_fail (ECO_IS_ECOSYSTEM (ecosystem));
  visit (ECO_OBJECT (ecosystem), func, data);
}
