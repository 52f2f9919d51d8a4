/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The changes that make one ecosystem of another, as records.
 *
 * First what is to go is forgotten and taken out, then lists get their order and what is new, then
 * properties get their values, which may name what is new; last, all places at once. */
#include "config.h"

#include "change/eco-change-private.h"
#include "change/eco-comparison-private.h"

typedef struct
{
  EcoEcosystem *was;
  EcoEcosystem *is;
  GPtrArray *pairs;   /* of EcoObject: the one of the first, the same of the second, … */
  GPtrArray *records;
  EcoPlacement *placement;
} Recorder;

typedef void (*PairFunc) (Recorder *self, EcoObject *was, EcoObject *is);

/* The same object in @other, which can be made equal without being replaced. */
static EcoObject *
find_kept (EcoEcosystem *other, EcoObject *object, EcoObject *owner)
{
  EcoObject *partner = _eco_comparison_find_partner (other, object, owner);

  return partner != NULL && _eco_comparison_same_body (object, partner) ? partner : NULL;
}

static void
collect_pairs (Recorder *self, EcoObject *was, EcoObject *is)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (was);

  g_ptr_array_add (self->pairs, was);
  g_ptr_array_add (self->pairs, is);
  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = klass->lists[i].detached ? NULL : eco_object_peek_list (is, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        {
          EcoObject *kept = find_kept (self->was, eco_list_get (list, j), was);

          if (kept != NULL)
            collect_pairs (self, kept, eco_list_get (list, j));
        }
    }
}

static const char *
get_target (EcoObject *object)
{
  return ECO_IS_ECOSYSTEM (object) ? ECO_CHANGE_ROOT : eco_object_get_id (object);
}

static EcoChangeRecord *
add_record (Recorder *self, EcoChangeOp op, EcoObject *target)
{
  EcoChangeRecord *record = ECO_CHANGE_RECORD (eco_object_new (ECO_TYPE_CHANGE_RECORD, NULL));

  g_object_set (record, "op", op, "target", get_target (target), NULL);
  g_ptr_array_add (self->records, record);
  return record;
}

static void
add_set (Recorder *self, EcoObject *was, EcoObject *is, const EcoField *field)
{
  EcoChangeRecord *record = add_record (self, ECO_CHANGE_OP_SET, was);
  g_autofree char *before = eco_object_dup_text (was, field);
  g_autofree char *after = eco_object_dup_text (is, field);

  _eco_record_set (record, "property", field->name);
  _eco_record_set (record, "was", before);
  _eco_record_set (record, "value", after);
}

/* Whether @field names other things than before, all of which are there before anything is added:
 * then what goes is not named any more when it goes. */
static gboolean
names_old_things (Recorder *self, EcoObject *is, const EcoField *field)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) ids = NULL;

  if (field->type != ECO_FIELD_REF && field->type != ECO_FIELD_REFS)
    return FALSE;
  text = eco_object_dup_text (is, field);
  ids = g_strsplit (text, " ", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    if (ids[i][0] != '\0' && eco_ecosystem_lookup (self->was, ids[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
record_fields (Recorder *self, EcoObject *was, EcoObject *is, gboolean early)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (was);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];

      if (!_eco_comparison_is_place (was, field) && !eco_field_equal (field, was, is) &&
          names_old_things (self, is, field) == early)
        add_set (self, was, is, field);
    }
}

static void
record_early_fields (Recorder *self, EcoObject *was, EcoObject *is)
{
  record_fields (self, was, is, TRUE);
}

static void
record_late_fields (Recorder *self, EcoObject *was, EcoObject *is)
{
  record_fields (self, was, is, FALSE);
}

/* What names others stands behind them, so it goes first. */
static void
record_removals (Recorder *self, EcoObject *was, EcoObject *is)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (was);

  for (guint i = klass->n_lists; i > 0; i--)
    {
      EcoList *list = klass->lists[i - 1].detached ? NULL : eco_object_peek_list (was, i - 1);

      for (guint j = list != NULL ? eco_list_get_length (list) : 0; j > 0; j--)
        if (find_kept (self->is, eco_list_get (list, j - 1), is) == NULL)
          add_record (self, ECO_CHANGE_OP_REMOVE, eco_list_get (list, j - 1));
    }
}

static void
move_behind (Recorder *self, GPtrArray *order, EcoObject *object, EcoObject *before)
{
  guint from = 0, to = 0;
  EcoChangeRecord *record;

  g_ptr_array_find (order, object, &from);
  if (before != NULL)
    {
      g_ptr_array_find (order, before, &to);
      to += from > to;
    }
  record = add_record (self, ECO_CHANGE_OP_MOVE, object);
  _eco_record_set_int (record, "position", (int) from);
  _eco_record_set_int (record, "to", (int) to);
  g_ptr_array_insert (order, (int) to, g_ptr_array_steal_index (order, from));
}

/* Gives what @list keeps the order that it has in the other list. */
static void
record_moves (Recorder *self, EcoList *list, EcoObject *is, GPtrArray *partners)
{
  g_autofree guint8 *moved = _eco_comparison_find_moved (list, partners);
  g_autoptr (GPtrArray) order = NULL;
  EcoObject *before = NULL;

  if (moved == NULL)
    return;
  order = g_ptr_array_new ();
  for (guint i = 0; i < eco_list_get_length (list); i++)
    if (find_kept (self->is, eco_list_get (list, i), is) != NULL)
      g_ptr_array_add (order, eco_list_get (list, i));
  for (guint i = 0; i < partners->len; i++)
    {
      if (moved[i])
        move_behind (self, order, partners->pdata[i], before);
      if (partners->pdata[i] != NULL)
        before = partners->pdata[i];
    }
}

static void
record_list (Recorder *self, EcoObject *was, EcoObject *is, guint index)
{
  const EcoListSpec *spec = &ECO_OBJECT_GET_CLASS (was)->lists[index];
  EcoList *list = spec->detached ? NULL : eco_object_peek_list (is, index);
  g_autoptr (GPtrArray) partners = g_ptr_array_new ();

  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    g_ptr_array_add (partners, find_kept (self->was, eco_list_get (list, i), was));
  record_moves (self, eco_object_peek_list (was, index), is, partners);
  for (guint i = 0; i < partners->len; i++)
    if (partners->pdata[i] == NULL)
      {
        EcoChangeRecord *record = add_record (self, ECO_CHANGE_OP_INSERT, was);
        g_autoptr (EcoObject) copy = eco_object_copy (eco_list_get (list, i));

        _eco_record_set (record, "list", spec->name);
        _eco_record_set_int (record, "position", (int) i);
        eco_list_append (eco_object_get_list (ECO_OBJECT (record), ECO_CHANGE_RECORD_OBJECTS),
                         copy);
      }
}

static void
record_lists (Recorder *self, EcoObject *was, EcoObject *is)
{
  for (guint i = 0; i < ECO_OBJECT_GET_CLASS (was)->n_lists; i++)
    record_list (self, was, is, i);
}

static void
collect_place (Recorder *self, EcoObject *was, EcoObject *is)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (was);
  gboolean differs = FALSE;

  if (!ECO_IS_NODE (was) && !ECO_IS_RING (was))
    return;
  for (guint i = 0; i < klass->n_fields && !differs; i++)
    differs = _eco_comparison_is_place (was, &klass->fields[i]) &&
              !eco_field_equal (&klass->fields[i], was, is);
  if (differs && ECO_IS_NODE (is))
    eco_placement_add_node (self->placement, eco_object_get_id (is), ECO_NODE (is)->angle,
                            ECO_NODE (is)->radius);
  else if (differs)
    eco_placement_add_ring (self->placement, eco_object_get_id (is), ECO_RING (is)->inner,
                            ECO_RING (is)->outer);
}

static void
record_places (Recorder *self)
{
  g_autoptr (EcoChange) change = NULL;

  if (self->placement->nodes->len + self->placement->rings->len == 0)
    {
      eco_placement_free (self->placement);
      return;
    }
  change = eco_change_new_place (self->was, self->placement);
  g_ptr_array_add (self->records, eco_change_to_record (change));
}

/* Returns: (transfer full) (element-type EcoChangeRecord): what makes @is of @was */
GPtrArray *
_eco_comparison_list_records (EcoEcosystem *was, EcoEcosystem *is)
{
  static const PairFunc passes[] = { record_early_fields, record_removals, record_lists,
                                     record_late_fields, collect_place };
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();
  Recorder self = { was, is, pairs, g_ptr_array_new_with_free_func (g_object_unref),
                    eco_placement_new () };

  collect_pairs (&self, ECO_OBJECT (was), ECO_OBJECT (is));
  for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
    for (guint j = 0; j < pairs->len; j += 2)
      passes[i](&self, pairs->pdata[j], pairs->pdata[j + 1]);
  record_places (&self);
  return self.records;
}
