/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random edits: nodes, exchanges, rings, fields of anything, plans, change records good and bad.
 * What an edit would break is not kept: the verbs refuse it, or its group is cancelled. */
#include "random-world.h"

#include "model/eco-change-record.h"
#include "model/eco-integrity.h"
#include "model/eco-model.h"

/* What people type, paste and import; some of it no XML file can hold. */
static const char *const words[] = {
  "Customers",
  "",
  "]]>",
  "a & b < c > d",
  "\"quoted\" and 'single'",
  "tab\there",
  "line\nbreak",
  "cr\rhere",
  "emoji 🌍🧑‍🚀",
  "עברית",
  "العربية",
  "中文标签",
  "\xef\xbf\xbe",
  "  blanks  ",
  "-1",
  "=SUM(A1)",
  "%s%n",
  "x",
};

/**
 * random_world_init:
 *
 * Makes an ecosystem with rings and nothing else.
 */
void
random_world_init (RandomWorld *self, EcoCatalog *catalog, guint32 seed)
{
  self->ecosystem = eco_ecosystem_new_with_rings ();
  self->editor = eco_editor_new (self->ecosystem, catalog);
  self->history = eco_editor_get_history (self->editor);
  self->rand = g_rand_new_with_seed (seed);
}

/**
 * random_world_clear:
 *
 * Nothing of it may be alive behind this.
 */
void
random_world_clear (RandomWorld *self)
{
  g_assert_finalize_object (self->editor);
  g_assert_finalize_object (self->ecosystem);
  g_rand_free (self->rand);
}

/**
 * random_world_dice:
 *
 * Returns: a number from 0 to @sides - 1
 */
int
random_world_dice (RandomWorld *self, int sides)
{
  return g_rand_int_range (self->rand, 0, sides);
}

/**
 * random_world_word:
 */
const char *
random_world_word (RandomWorld *self)
{
  return words[random_world_dice (self, G_N_ELEMENTS (words))];
}

static EcoObject *
pick (RandomWorld *self, guint list)
{
  EcoList *items = eco_object_get_list (ECO_OBJECT (self->ecosystem), list);
  guint n = eco_list_get_length (items);

  return n > 0 ? eco_list_get (items, (guint) random_world_dice (self, (int) n)) : NULL;
}

static EcoObject *
pick_any (RandomWorld *self)
{
  return pick (self, (guint) random_world_dice (self, ECO_ECOSYSTEM_N_LISTS));
}

static const char *
pick_id (RandomWorld *self)
{
  EcoObject *object = pick_any (self);

  return object == NULL || random_world_dice (self, 8) == 0 ? "nowhere"
                                                            : eco_object_get_id (object);
}

/* ---- The map */

static void
add_node (RandomWorld *self)
{
  const GPtrArray *kinds = eco_catalog_get_kinds (eco_editor_get_catalog (self->editor));
  const EcoKind *kind = kinds->pdata[random_world_dice (self, (int) kinds->len)];
  EcoRing *ring = random_world_dice (self, 2) ? ECO_RING (pick (self, ECO_ECOSYSTEM_RINGS)) : NULL;

  eco_editor_add_node (
      self->editor, kind->id, random_world_dice (self, 2) ? random_world_word (self) : NULL, ring,
      (EcoSide) random_world_dice (self, 3), g_rand_double_range (self->rand, 0, 360),
      g_rand_double_range (self->rand, 0, 900));
}

static void
connect_nodes (RandomWorld *self)
{
  EcoObject *from = pick (self, ECO_ECOSYSTEM_NODES), *to = pick (self, ECO_ECOSYSTEM_NODES);

  if (from != NULL)
    eco_editor_connect (self->editor, ECO_NODE (from), ECO_NODE (to), NULL);
}

static void
change_exchange (RandomWorld *self)
{
  EcoObject *exchange = pick (self, ECO_ECOSYSTEM_EXCHANGES);

  if (exchange == NULL)
    connect_nodes (self);
  else if (random_world_dice (self, 3) == 0)
    eco_editor_add_return (self->editor, ECO_EXCHANGE (exchange));
  else if (random_world_dice (self, 2))
    eco_editor_reverse (self->editor, ECO_EXCHANGE (exchange));
  else
    eco_editor_reconnect (self->editor, ECO_EXCHANGE (exchange),
                          ECO_NODE (pick (self, ECO_ECOSYSTEM_NODES)),
                          ECO_NODE (pick (self, ECO_ECOSYSTEM_NODES)));
}

static void
move_node (RandomWorld *self)
{
  EcoObject *node = pick (self, ECO_ECOSYSTEM_NODES), *ring = pick (self, ECO_ECOSYSTEM_RINGS);

  if (node != NULL && ring != NULL)
    eco_editor_move_node (
        self->editor, ECO_NODE (node), ECO_RING (ring), (EcoSide) random_world_dice (self, 3),
        g_rand_double_range (self->rand, 0, 360), g_rand_double_range (self->rand, 0, 900));
}

static void
change_rings (RandomWorld *self)
{
  EcoObject *ring = pick (self, ECO_ECOSYSTEM_RINGS);
  guint position = (guint) random_world_dice (self, 5);

  if (random_world_dice (self, 4) == 0)
    eco_editor_add_ring (self->editor, position, random_world_word (self));
  else if (ring != NULL)
    eco_editor_move_ring (self->editor, ECO_RING (ring), position);
}

static void
add_touchpoint (RandomWorld *self)
{
  EcoObject *node = pick (self, ECO_ECOSYSTEM_NODES), *stage = pick (self, ECO_ECOSYSTEM_STAGES);
  g_autoptr (EcoObject) touchpoint = eco_object_new (ECO_TYPE_TOUCHPOINT, NULL);

  if (node == NULL || stage == NULL)
    return;
  g_object_set (touchpoint, "node", eco_object_get_id (node), "stage", eco_object_get_id (stage),
                NULL);
  eco_editor_insert (self->editor, ECO_OBJECT (self->ecosystem), ECO_ECOSYSTEM_TOUCHPOINTS,
                     G_MAXUINT, touchpoint, NULL);
}

/* ---- Anything */

static char *
dup_value (RandomWorld *self, const EcoField *field)
{
  if (field->type == ECO_FIELD_REF || field->type == ECO_FIELD_REFS)
    return g_strdup (random_world_dice (self, 4) == 0 ? "" : pick_id (self));
  if (field->type == ECO_FIELD_DATE)
    return g_strdup_printf ("2026-%02d-01", 1 + random_world_dice (self, 13));
  if (field->type == ECO_FIELD_ENUM && random_world_dice (self, 4) != 0)
    {
      GEnumClass *klass = g_type_class_ref (field->enum_type ());
      guint value = (guint) random_world_dice (self, (int) klass->n_values);
      char *nick = g_strdup (klass->values[value].value_nick);

      g_type_class_unref (klass);
      return nick;
    }
  if (random_world_dice (self, 2))
    return g_strdup (random_world_word (self));
  return g_strdup_printf ("%d", random_world_dice (self, 11) - 3);
}

/* Any field of any object; what does not parse, or would not hold, must change nothing. */
static void
set_field (RandomWorld *self)
{
  EcoObject *object = pick_any (self);
  EcoObjectClass *klass;
  const EcoField *field;
  g_autofree char *value = NULL;

  if (object == NULL)
    return;
  klass = ECO_OBJECT_GET_CLASS (object);
  field = &klass->fields[random_world_dice (self, (int) klass->n_fields)];
  if (field->flags & ECO_FIELD_REQUIRED)
    return;
  value = dup_value (self, field);
  eco_editor_begin (self->editor, "Set");
  eco_editor_set_text (self->editor, object, field->name, value, NULL);
  if (self->in_group || eco_integrity_check_object (self->ecosystem, object, NULL))
    eco_editor_end (self->editor);
  else
    eco_editor_cancel (self->editor);
}

static void
remove_some (RandomWorld *self)
{
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();

  for (int i = 0; i < 2; i++)
    {
      EcoObject *object = pick_any (self);

      if (object != NULL && !ECO_IS_RING (object) && !g_ptr_array_find (doomed, object, NULL))
        g_ptr_array_add (doomed, object);
    }
  if (doomed->len > 0)
    eco_editor_remove (self->editor, doomed);
}

/* Nodes on the core need no side; elsewhere they do, so that rings have their own verb. */
static void
reorder (RandomWorld *self)
{
  guint list = (guint) random_world_dice (self, ECO_ECOSYSTEM_N_LISTS);
  EcoObject *object = pick (self, list);
  guint n = eco_list_get_length (eco_object_get_list (ECO_OBJECT (self->ecosystem), list));

  if (object != NULL && !ECO_IS_RING (object))
    {
      guint position = (guint) random_world_dice (self, (int) n);

      eco_editor_apply (self->editor, eco_change_new_move (object, position), NULL);
    }
}

/* ---- Strategy and plans */

static void
add_other (RandomWorld *self)
{
  static const struct
  {
    guint list;
    GType (*type) (void);
  } others[] = {
    { ECO_ECOSYSTEM_NEEDS, eco_need_get_type },
    { ECO_ECOSYSTEM_OFFERINGS, eco_offering_get_type },
    { ECO_ECOSYSTEM_CAPABILITIES, eco_capability_get_type },
    { ECO_ECOSYSTEM_FORCES, eco_market_force_get_type },
    { ECO_ECOSYSTEM_METRICS, eco_metric_get_type },
    { ECO_ECOSYSTEM_OBJECTIVES, eco_objective_get_type },
    { ECO_ECOSYSTEM_INITIATIVES, eco_initiative_get_type },
    { ECO_ECOSYSTEM_VIEWS, eco_view_get_type },
    { ECO_ECOSYSTEM_SCENARIOS, eco_scenario_get_type },
    { ECO_ECOSYSTEM_DATA_SETS, eco_data_set_get_type },
  };
  guint i = (guint) random_world_dice (self, G_N_ELEMENTS (others));

  eco_editor_add (self->editor, others[i].list, others[i].type (), random_world_word (self));
}

/* A record of any sort, about things that are there or not. */
static EcoObject *
create_record (RandomWorld *self)
{
  static const char *const properties[] = { "name", "status", "ring", "from", "owner", "nothing" };
  EcoObject *record = eco_object_new (ECO_TYPE_CHANGE_RECORD, NULL);
  EcoObject *payload = pick_any (self);
  const EcoListSpec *spec = &ECO_OBJECT_GET_CLASS (self->ecosystem)
                                 ->lists[random_world_dice (self, ECO_ECOSYSTEM_N_LISTS)];

  g_object_set (record, "op", random_world_dice (self, 5), "target",
                random_world_dice (self, 4) == 0 ? "." : pick_id (self), "list", spec->name,
                "position", random_world_dice (self, 9), "to", random_world_dice (self, 9),
                "property", properties[random_world_dice (self, G_N_ELEMENTS (properties))],
                "value", random_world_dice (self, 2) ? random_world_word (self) : pick_id (self),
                NULL);
  if (payload != NULL && random_world_dice (self, 2))
    {
      g_autoptr (EcoObject) copy = eco_object_copy (payload);
      g_autofree char *id = eco_ecosystem_dup_new_id (self->ecosystem, G_OBJECT_TYPE (copy));

      if (random_world_dice (self, 4) != 0)
        eco_object_set_id (copy, id);
      eco_list_append (eco_object_get_list (record, ECO_CHANGE_RECORD_OBJECTS), copy);
      g_object_set (record, "op", ECO_CHANGE_OP_INSERT, "target", ".", "list",
                    ECO_IS_NODE (copy) ? "nodes" : spec->name, NULL);
    }
  return record;
}

static void
add_records (RandomWorld *self)
{
  guint list = random_world_dice (self, 2) ? ECO_ECOSYSTEM_SCENARIOS : ECO_ECOSYSTEM_INITIATIVES;
  EcoObject *owner = pick (self, list);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = random_world_dice (self, 4); owner != NULL && i > 0; i--)
    g_ptr_array_add (records, create_record (self));
  if (owner != NULL)
    eco_editor_set_records (self->editor, owner, records);
}

static void
use_scenario (RandomWorld *self)
{
  EcoObject *scenario = pick (self, ECO_ECOSYSTEM_SCENARIOS);

  if (scenario == NULL)
    eco_editor_add_scenario (self->editor, random_world_word (self), NULL);
  else if (random_world_dice (self, 3) == 0)
    eco_editor_merge_scenario (self->editor, ECO_SCENARIO (scenario));
  else if (random_world_dice (self, 3) == 0)
    eco_editor_duplicate_scenario (self->editor, ECO_SCENARIO (scenario), random_world_word (self));
  else
    eco_editor_remove_unfit (self->editor, scenario);
}

/**
 * random_world_edit:
 *
 * Does one thing; it may change nothing, be one step of the history, or be merged with the last.
 */
void
random_world_edit (RandomWorld *self)
{
  static void (*const verbs[]) (RandomWorld *) = {
    add_node,      add_node,        add_node,  add_node,     connect_nodes,  connect_nodes,
    connect_nodes, change_exchange, move_node, move_node,    set_field,      set_field,
    set_field,     set_field,       add_other, add_other,    add_touchpoint, remove_some,
    change_rings,  add_records,     reorder,   use_scenario,
  };

  verbs[random_world_dice (self, G_N_ELEMENTS (verbs))](self);
}
