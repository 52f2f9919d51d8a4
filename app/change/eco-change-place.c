/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Many nodes and rings go to other places at once, as a layout does. */
#include "config.h"

#include "change/eco-change-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EcoChange parent;
  EcoPlacement *was;
  EcoPlacement *placement;
} ChangePlace;

static gboolean
apply (EcoChange *change, EcoEcosystem *ecosystem, GError **error)
{
  eco_placement_apply (((ChangePlace *) change)->placement, ecosystem);
  return TRUE;
}

static gboolean
revert (EcoChange *change, EcoEcosystem *ecosystem, GError **error)
{
  eco_placement_apply (((ChangePlace *) change)->was, ecosystem);
  return TRUE;
}

static gboolean
merge (EcoChange *change, EcoChange *next)
{
  ChangePlace *self = (ChangePlace *) change;
  ChangePlace *other = (ChangePlace *) next;
  EcoPlacement *placement = self->placement;

  if (!eco_placement_same_ids (self->placement, other->placement))
    return FALSE;
  self->placement = other->placement;
  other->placement = placement;
  return TRUE;
}

static gboolean
is_empty (EcoChange *change)
{
  return eco_placement_equal (((ChangePlace *) change)->was, ((ChangePlace *) change)->placement);
}

static char *
describe (EcoChange *change, EcoEcosystem *ecosystem)
{
  guint n = ((ChangePlace *) change)->placement->nodes->len;

  /* TRANSLATORS: a step of the history */
  return g_strdup_printf (ngettext ("Move %u node", "Move %u nodes", n), n);
}

static void
fill (EcoChangeRecord *record, const EcoPlacement *from, const EcoPlacement *to)
{
  g_autofree char *was = eco_placement_to_text (from);
  g_autofree char *value = eco_placement_to_text (to);

  _eco_record_set (record, "target", ECO_CHANGE_ROOT);
  _eco_record_set (record, "was", was);
  _eco_record_set (record, "value", value);
  g_object_set (record, "op", ECO_CHANGE_OP_PLACE, NULL);
}

static void
fill_record (EcoChange *change, EcoChangeRecord *record)
{
  ChangePlace *self = (ChangePlace *) change;

  fill (record, self->was, self->placement);
}

static void
fill_reverse (EcoChange *change, EcoChangeRecord *record)
{
  ChangePlace *self = (ChangePlace *) change;

  fill (record, self->placement, self->was);
}

static void
clear (EcoChange *change)
{
  eco_placement_free (((ChangePlace *) change)->was);
  eco_placement_free (((ChangePlace *) change)->placement);
}

static const EcoChangeKind kind = {
  sizeof (ChangePlace), apply, revert, merge, is_empty, describe, fill_record, fill_reverse, clear,
};

/**
 * eco_change_new_place:
 * @placement: (transfer full): where things shall be
 *
 * Returns: (transfer full): the change that puts them there; not yet applied
 */
EcoChange *
eco_change_new_place (EcoEcosystem *ecosystem, EcoPlacement *placement)
{
  ChangePlace *self = _eco_change_new (&kind);

  self->was = eco_placement_capture (ecosystem, placement);
  self->placement = placement;
  return &self->parent;
}

EcoChange *
_eco_change_place_from_record (EcoChangeRecord *record, EcoEcosystem *ecosystem, GError **error)
{
  EcoPlacement *placement =
      eco_placement_from_text (record->value != NULL ? record->value : "", error);

  return placement != NULL ? eco_change_new_place (ecosystem, placement) : NULL;
}
