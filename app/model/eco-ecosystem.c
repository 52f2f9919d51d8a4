/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEcosystem: one model, with everything in it. */
#include "config.h"

#include "model/eco-ecosystem.h"

#include "model/eco-attribute.h"
#include "model/eco-field-table.h"
#include "model/eco-label-template.h"
#include "model/eco-ecosystem-private.h"
#include "model/eco-brand-theme.h"
#include "model/eco-finding-vote.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoEcosystem, title, "title", STRING, N_("Title"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoEcosystem, subtitle, "subtitle", STRING, N_("Subtitle"), N_("General")) },
  { FIELD (EcoEcosystem, brand, "brand", STRING, N_("Brand"), N_("General")) },
  { FIELD (EcoEcosystem, purpose, "purpose", TEXT, N_("Purpose"), N_("General")) },
  { FIELD (EcoEcosystem, audience, "audience", ENUM, N_("Audience"), N_("General")),
    .enum_type = eco_audience_get_type },
  { FIELD (EcoEcosystem, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoEcosystem, date, "date", DATE, N_("As of"), N_("General")) },
  { FIELD (EcoEcosystem, language, "language", STRING, N_("Language"), N_("General")) },
  { FIELD (EcoEcosystem, currency, "currency", STRING, N_("Currency"), N_("General")) },
  { FIELD (EcoEcosystem, monogram, "monogram", STRING, N_("Monogram"), N_("Brand")) },
  /* The logo that is drawn is that of the brand theme, which travels with the file. */
  { FIELD (EcoEcosystem, logo, "logo", LINK, N_("Logo"), N_("Brand")),
    .flags = ECO_FIELD_HIDDEN },
  { FIELD (EcoEcosystem, theme, "theme", STRING, N_("Theme"), N_("Brand")),
    .flags = ECO_FIELD_HIDDEN },
  { FIELD (EcoEcosystem, rotation, "rotation", DOUBLE, N_("Rotation"), N_("Placement")),
    .min = -360, .max = 360, .initial = 0, .unit = "°", .flags = ECO_FIELD_PLACEMENT },
  { FIELD (EcoEcosystem, shape, "shape", ENUM, N_("Shape of the rings"), N_("Arrangement")),
    .enum_type = eco_ring_shape_get_type, .flags = ECO_FIELD_ARRANGES },
  { FIELD (EcoEcosystem, group_by, "group-by", ENUM, N_("Keep together"), N_("Arrangement")),
    .enum_type = eco_group_by_get_type, .flags = ECO_FIELD_ARRANGES },
  { FIELD (EcoEcosystem, journey_order, "journey-order", BOOL, N_("Outer ring in journey order"),
           N_("Arrangement")), .flags = ECO_FIELD_ARRANGES },
  { FIELD (EcoEcosystem, bundle, "bundle", BOOL, N_("Bundle exchanges"), N_("Arrangement")) },
  { FIELD (EcoEcosystem, size_by, "size-by", STRING, N_("Size of cards"),
           N_("Data on the picture")),
    .target = ECO_ATTRIBUTES_NUMBERS, .flags = ECO_FIELD_ARRANGES },
  { FIELD (EcoEcosystem, color_by, "color-by", STRING, N_("Colour of cards"),
           N_("Data on the picture")), .target = ECO_ATTRIBUTES_ALL },
  { FIELD (EcoEcosystem, badge_by, "badge-by", WORDS, N_("Badges"), N_("Data on the picture")),
    .target = ECO_ATTRIBUTES_BADGES },
  { FIELD (EcoEcosystem, label, "label", STRING, N_("Text on cards"), N_("Data on the picture")),
    .check = eco_label_template_check, .flags = ECO_FIELD_ARRANGES },
  { FIELD (EcoEcosystem, legend, "legend", ENUM, N_("Legend"), N_("Data on the picture")),
    .enum_type = eco_legend_place_get_type },
};

static const EcoListSpec lists[] = {
  { "rings", N_("Rings"), eco_ring_get_type, FALSE },
  { "sectors", N_("Sectors"), eco_sector_get_type, FALSE },
  { "nodes", N_("Nodes"), eco_node_get_type, FALSE },
  { "exchanges", N_("Exchanges"), eco_exchange_get_type, FALSE },
  { "stages", N_("Journey stages"), eco_stage_get_type, FALSE },
  { "touchpoints", N_("Touchpoints"), eco_touchpoint_get_type, FALSE },
  { "needs", N_("Needs"), eco_need_get_type, FALSE },
  { "offerings", N_("Offerings"), eco_offering_get_type, FALSE },
  { "capabilities", N_("Capabilities"), eco_capability_get_type, FALSE },
  { "forces", N_("Market forces"), eco_market_force_get_type, FALSE },
  { "data-sets", N_("Data sets"), eco_data_set_get_type, FALSE },
  { "metrics", N_("Metrics"), eco_metric_get_type, FALSE },
  { "objectives", N_("Objectives"), eco_objective_get_type, FALSE },
  { "initiatives", N_("Initiatives"), eco_initiative_get_type, FALSE },
  { "horizons", N_("Horizons"), eco_horizon_get_type, FALSE },
  { "scenarios", N_("Scenarios"), eco_scenario_get_type, FALSE },
  { "views", N_("Views"), eco_view_get_type, FALSE },
  { "muted-findings", N_("Muted findings"), eco_muted_finding_get_type, FALSE },
  { "settings", N_("Settings"), eco_setting_get_type, FALSE },
  { "brand-themes", N_("Brand themes"), eco_brand_theme_get_type, FALSE },
  { "finding-votes", N_("Votes for findings"), eco_finding_vote_get_type, FALSE },
};

typedef struct
{
  EcoObjectClass parent_class;
} EcoEcosystemClass;

typedef struct
{
  GHashTable *index;          /* id -> EcoObject, neither owned */
  GHashTable *last_numbers;   /* id prefix -> highest number seen */
  GHashTable *reserved;       /* set of ids that were taken, or that change records would give */
  GHashTable *computed;       /* name -> table; or NULL */
  guint change_depth;         /* > 0 while somebody may write */
} EcoEcosystemPrivate;

G_DEFINE_FINAL_TYPE_WITH_PRIVATE (EcoEcosystem, eco_ecosystem, ECO_TYPE_OBJECT)

enum
{
  OBJECT_CHANGED,
  COMPUTED_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static EcoEcosystemPrivate *
get_private (EcoEcosystem *self)
{
  return eco_ecosystem_get_instance_private (self);
}

static void
eco_ecosystem_finalize (GObject *object)
{
  EcoEcosystemPrivate *priv = get_private (ECO_ECOSYSTEM (object));
  GHashTable *index = priv->index;
  GHashTable *last_numbers = priv->last_numbers;
  GHashTable *reserved = priv->reserved;

  g_clear_pointer (&priv->computed, g_hash_table_unref);
  G_OBJECT_CLASS (eco_ecosystem_parent_class)->finalize (object);
  g_hash_table_unref (index);
  g_hash_table_unref (last_numbers);
  g_hash_table_unref (reserved);
}

static void
eco_ecosystem_class_init (EcoEcosystemClass *klass)
{
  eco_object_class_set_up (&klass->parent_class, "ecosystem", N_("Ecosystem"), "ecosystem",
                           fields, G_N_ELEMENTS (fields), lists, G_N_ELEMENTS (lists));
  G_OBJECT_CLASS (klass)->finalize = eco_ecosystem_finalize;

  /**
   * EcoEcosystem::object-changed:
   * @object: the object, anywhere in the ecosystem or the ecosystem itself
   * @field: (type gpointer): the #EcoField whose value is another one now
   */
  signals[OBJECT_CHANGED] =
    g_signal_new ("object-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, ECO_TYPE_OBJECT, G_TYPE_POINTER);
  /**
   * EcoEcosystem::computed-changed:
   *
   * What an analysis has computed of the nodes is something else now; the document is not.
   */
  signals[COMPUTED_CHANGED] =
    g_signal_new ("computed-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
eco_ecosystem_init (EcoEcosystem *self)
{
  EcoEcosystemPrivate *priv = get_private (self);

  priv->index = g_hash_table_new (g_str_hash, g_str_equal);
  priv->last_numbers = g_hash_table_new (g_direct_hash, g_direct_equal);
  priv->reserved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * eco_ecosystem_new:
 *
 * Returns: (transfer full): an ecosystem with nothing in it, not even rings
 */
EcoEcosystem *
eco_ecosystem_new (void)
{
  return ECO_ECOSYSTEM (eco_object_new (ECO_TYPE_ECOSYSTEM, NULL));
}

/**
 * eco_ecosystem_new_with_rings:
 *
 * Returns: (transfer full): an ecosystem with the four default rings and the
 *   six default journey stages
 */
EcoEcosystem *
eco_ecosystem_new_with_rings (void)
{
  static const struct { const char *id; const char *name; EcoRingRole role; } rings[] = {
    { "brand", N_("Brand"), ECO_RING_ROLE_BRAND },
    { "stakeholders", N_("Stakeholders"), ECO_RING_ROLE_STAKEHOLDERS },
    { "community", N_("Community"), ECO_RING_ROLE_COMMUNITY },
    { "social", N_("Social"), ECO_RING_ROLE_SOCIAL },
  };
  static const char *const stages[][2] = {
    { "awareness", N_("Awareness") }, { "consideration", N_("Consideration") },
    { "decision", N_("Decision") }, { "onboarding", N_("Onboarding") },
    { "loyalty", N_("Loyalty") }, { "advocacy", N_("Advocacy") },
  };
  EcoEcosystem *self = eco_ecosystem_new ();

  eco_ecosystem_begin_change (self);
  self->title = g_strdup (_("Untitled ecosystem"));
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      g_autoptr (EcoObject) ring = eco_object_new (ECO_TYPE_RING, rings[i].id);

      ECO_RING (ring)->name = g_strdup (_(rings[i].name));
      ECO_RING (ring)->role = rings[i].role;
      eco_list_append (eco_ecosystem_get_rings (self), ring);
    }
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (EcoObject) stage = eco_object_new (ECO_TYPE_STAGE, stages[i][0]);

      ECO_STAGE (stage)->name = g_strdup (_(stages[i][1]));
      eco_list_append (eco_object_get_list (ECO_OBJECT (self), ECO_ECOSYSTEM_STAGES), stage);
    }
  eco_ecosystem_end_change (self);
  return self;
}

/**
 * eco_ecosystem_lookup:
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable) (type EcoObject): the object of that id,
 *   wherever it is in the ecosystem
 */
gpointer
eco_ecosystem_lookup (EcoEcosystem *self, const char *id)
{
  g_return_val_if_fail (ECO_IS_ECOSYSTEM (self), NULL);
  return id != NULL ? g_hash_table_lookup (get_private (self)->index, id) : NULL;
}

/**
 * eco_ecosystem_lookup_node:
 *
 * Returns: (transfer none) (nullable): the node of that id
 */
EcoNode *
eco_ecosystem_lookup_node (EcoEcosystem *self, const char *id)
{
  EcoObject *object = eco_ecosystem_lookup (self, id);

  return object != NULL && ECO_IS_NODE (object) ? ECO_NODE (object) : NULL;
}

/**
 * eco_ecosystem_lookup_ring:
 *
 * Returns: (transfer none) (nullable): the ring of that id
 */
EcoRing *
eco_ecosystem_lookup_ring (EcoEcosystem *self, const char *id)
{
  EcoObject *object = eco_ecosystem_lookup (self, id);

  return object != NULL && ECO_IS_RING (object) ? ECO_RING (object) : NULL;
}

/**
 * eco_ecosystem_find_ring_by_role:
 *
 * Returns: (transfer none) (nullable): the innermost ring of that role
 */
EcoRing *
eco_ecosystem_find_ring_by_role (EcoEcosystem *self, EcoRingRole role)
{
  EcoList *rings = eco_ecosystem_get_rings (self);

  for (guint i = 0; i < eco_list_get_length (rings); i++)
    if (ECO_RING (eco_list_get (rings, i))->role == role)
      return eco_list_get (rings, i);
  return NULL;
}

/**
 * eco_ecosystem_find_brand_node:
 *
 * The node that stands for the brand itself is drawn as the core of the picture.
 *
 * Returns: (transfer none) (nullable): the first node of the kind "brand" on
 *   the innermost ring
 */
EcoNode *
eco_ecosystem_find_brand_node (EcoEcosystem *self)
{
  EcoList *rings = eco_ecosystem_get_rings (self);
  EcoList *nodes = eco_ecosystem_get_nodes (self);
  const char *core;

  if (eco_list_get_length (rings) == 0)
    return NULL;
  core = eco_object_get_id (eco_list_get (rings, 0));
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (g_strcmp0 (node->kind, "brand") == 0 && g_strcmp0 (node->ring, core) == 0)
        return node;
    }
  return NULL;
}

/**
 * eco_ecosystem_get_plane:
 *
 * Returns: how places become points of its picture
 */
EcoPlane
eco_ecosystem_get_plane (EcoEcosystem *self)
{
  g_return_val_if_fail (ECO_IS_ECOSYSTEM (self), ECO_PLANE_ROUND);
  return eco_plane_for_shape (self->shape);
}

/**
 * eco_ecosystem_dup_new_id:
 * @type: the class of the object that will have it
 *
 * Returns: (transfer full): an id that nothing in the ecosystem has or had
 *   since it was read, nor will have when a scenario or initiative comes true
 */
char *
eco_ecosystem_dup_new_id (EcoEcosystem *self, GType type)
{
  EcoEcosystemPrivate *priv = get_private (self);
  EcoObjectClass *klass = g_type_class_ref (type);
  const char *prefix = g_intern_static_string (klass->id_prefix);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (priv->last_numbers, prefix));
  char *id = NULL;

  do
    {
      g_free (id);
      id = g_strdup_printf ("%s%u", prefix, ++number);
    }
  while (g_hash_table_contains (priv->index, id) || g_hash_table_contains (priv->reserved, id));
  g_hash_table_insert (priv->last_numbers, (gpointer) prefix, GUINT_TO_POINTER (number));
  g_type_class_unref (klass);
  return id;
}

/**
 * eco_ecosystem_get_rings:
 *
 * Returns: (transfer none): the rings, inside out
 */
EcoList *
eco_ecosystem_get_rings (EcoEcosystem *self)
{
  return eco_object_get_list (ECO_OBJECT (self), ECO_ECOSYSTEM_RINGS);
}

/**
 * eco_ecosystem_get_nodes:
 *
 * Returns: (transfer none): the nodes
 */
EcoList *
eco_ecosystem_get_nodes (EcoEcosystem *self)
{
  return eco_object_get_list (ECO_OBJECT (self), ECO_ECOSYSTEM_NODES);
}

/**
 * eco_ecosystem_get_exchanges:
 *
 * Returns: (transfer none): the exchanges
 */
EcoList *
eco_ecosystem_get_exchanges (EcoEcosystem *self)
{
  return eco_object_get_list (ECO_OBJECT (self), ECO_ECOSYSTEM_EXCHANGES);
}

/**
 * eco_ecosystem_begin_change:
 *
 * Opens the ecosystem for writing. A write outside is an error of ours, which
 * debug builds stop at: it could not be undone.
 */
void
eco_ecosystem_begin_change (EcoEcosystem *self)
{
  g_return_if_fail (ECO_IS_ECOSYSTEM (self));
  get_private (self)->change_depth++;
}

/**
 * eco_ecosystem_end_change:
 *
 * Closes what eco_ecosystem_begin_change() opened.
 */
void
eco_ecosystem_end_change (EcoEcosystem *self)
{
  g_return_if_fail (ECO_IS_ECOSYSTEM (self));
  g_return_if_fail (get_private (self)->change_depth > 0);
  get_private (self)->change_depth--;
}

/**
 * eco_ecosystem_set_computed:
 * @tables: (nullable) (element-type utf8 GHashTable): by name, each id of a node -> double, or
 *   -> utf8 for words
 *
 * Gives the ecosystem what was computed of its nodes, for the picture; no part of the document.
 */
void
eco_ecosystem_set_computed (EcoEcosystem *self, GHashTable *tables)
{
  EcoEcosystemPrivate *priv;

  g_return_if_fail (ECO_IS_ECOSYSTEM (self));
  priv = get_private (self);
  if (tables != NULL)
    g_hash_table_ref (tables);
  g_clear_pointer (&priv->computed, g_hash_table_unref);
  priv->computed = tables;
  g_signal_emit (self, signals[COMPUTED_CHANGED], 0);
}

/**
 * eco_ecosystem_get_computed:
 *
 * Returns: (transfer none) (nullable): what was computed last
 */
GHashTable *
eco_ecosystem_get_computed (EcoEcosystem *self)
{
  g_return_val_if_fail (ECO_IS_ECOSYSTEM (self), NULL);
  return get_private (self)->computed;
}

void
_eco_ecosystem_check_writable (EcoEcosystem *self)
{
  g_assert (get_private (self)->change_depth > 0);
}

void
_eco_ecosystem_object_changed (EcoEcosystem *self, EcoObject *object, const EcoField *field)
{
  g_signal_emit (self, signals[OBJECT_CHANGED], 0, object, field);
}

/* What is removed in @from may come back there, so its id is not free in a copy either. */
void
_eco_ecosystem_copy_numbers (EcoEcosystem *from, EcoEcosystem *to)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, get_private (from)->last_numbers);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (get_private (to)->last_numbers, key, value);
  g_hash_table_iter_init (&iter, get_private (from)->reserved);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_add (get_private (to)->reserved, g_strdup (key));
}

/* @object: what a change record would insert; its id is not given to anything else, even when the
 * record is gone: undo may bring it back */
void
_eco_ecosystem_reserve (EcoEcosystem *self, EcoObject *object)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  if (object->id != NULL)
    g_hash_table_add (get_private (self)->reserved, g_strdup (object->id));
  for (guint i = 0; object->lists != NULL && i < klass->n_lists; i++)
    for (guint j = 0; object->lists[i] != NULL && j < eco_list_get_length (object->lists[i]); j++)
      _eco_ecosystem_reserve (self, eco_list_get (object->lists[i], j));
}

/* Adds or removes an object with all that is below it; as deep as the model
 * is, which is three. */
static void
index_walk (EcoEcosystem *self, EcoObject *object, gboolean add)
{
  EcoEcosystemPrivate *priv = get_private (self);
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  if (object->id != NULL && add)
    g_hash_table_insert (priv->index, object->id, object);
  else if (object->id != NULL && g_hash_table_lookup (priv->index, object->id) == object)
    {
      g_hash_table_remove (priv->index, object->id);
      g_hash_table_add (priv->reserved, g_strdup (object->id));
    }
  for (guint i = 0; object->lists != NULL && i < klass->n_lists; i++)
    for (guint j = 0; object->lists[i] != NULL && j < eco_list_get_length (object->lists[i]); j++)
      if (!klass->lists[i].detached)
        index_walk (self, eco_list_get (object->lists[i], j), add);
      else if (add)
        _eco_ecosystem_reserve (self, eco_list_get (object->lists[i], j));
}

void
_eco_ecosystem_add_to_index (EcoEcosystem *self, EcoObject *object)
{
  index_walk (self, object, TRUE);
}

void
_eco_ecosystem_remove_from_index (EcoEcosystem *self, EcoObject *object)
{
  index_walk (self, object, FALSE);
}
