/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoAttribute: reads a value from nodes by a word. */
#include "config.h"

#include "model/eco-attribute.h"

#include "base/eco-error.h"
#include "base/eco-number.h"
#include "model/eco-computed.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define METRIC "metric"
#define NO_OWNER "no-owner"

struct _EcoAttribute
{
  EcoAttributeType type;
  char *name;
  char *label;
  char *unit;               /* or %NULL */
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;      /* or %NULL */
  /* One of these, or none for "no-owner": */
  const EcoField *field;
  char *metric;             /* an id, "" for the first of each node */
  char *custom;             /* the name of a custom field */
  const EcoComputed *computed;
  GHashTable *table;        /* id of a node -> double, or a word; NULL while it is not computed */
};

/* Fields that say something about a node that can be compared. */
static gboolean
is_readable (const EcoField *field)
{
  switch (field->type)
    {
    case ECO_FIELD_STRING:
    case ECO_FIELD_WORDS:
    case ECO_FIELD_CATALOG:
    case ECO_FIELD_REF:
    case ECO_FIELD_INT:
    case ECO_FIELD_ENUM:
    case ECO_FIELD_DOUBLE:
    case ECO_FIELD_BOOL:
    case ECO_FIELD_DATE:
      return !(field->flags & (ECO_FIELD_PLACEMENT | ECO_FIELD_HIDDEN));
    case ECO_FIELD_TEXT:
    case ECO_FIELD_LINK:
    case ECO_FIELD_REFS:
    case ECO_FIELD_COLOR:
      return FALSE;
    }
  return FALSE;
}

static EcoAttributeType
get_field_type (const EcoField *field)
{
  switch (field->type)
    {
    case ECO_FIELD_INT:
    case ECO_FIELD_DOUBLE:
      return ECO_ATTRIBUTE_NUMBER;
    case ECO_FIELD_BOOL:
      return ECO_ATTRIBUTE_FLAG;
    case ECO_FIELD_ENUM:
      return field->enum_type == eco_engagement_get_type ? ECO_ATTRIBUTE_ORDER
                                                         : ECO_ATTRIBUTE_WORD;
    case ECO_FIELD_STRING:
    case ECO_FIELD_WORDS:
    case ECO_FIELD_CATALOG:
    case ECO_FIELD_REF:
    case ECO_FIELD_DATE:
    case ECO_FIELD_TEXT:
    case ECO_FIELD_LINK:
    case ECO_FIELD_REFS:
    case ECO_FIELD_COLOR:
      break;
    }
  return ECO_ATTRIBUTE_WORD;
}

static const EcoField *
find_field (const char *name)
{
  EcoObjectClass *klass = g_type_class_ref (ECO_TYPE_NODE);
  const EcoField *found = NULL;

  for (guint i = 0; i < klass->n_fields && found == NULL; i++)
    if (g_str_equal (klass->fields[i].name, name) && is_readable (&klass->fields[i]))
      found = &klass->fields[i];
  g_type_class_unref (klass);
  return found;
}

static EcoMetric *
find_metric (EcoEcosystem *ecosystem, const char *id)
{
  EcoObject *object = eco_ecosystem_lookup (ecosystem, id);

  return object != NULL && ECO_IS_METRIC (object) ? ECO_METRIC (object) : NULL;
}

static const char *
get_custom_value (EcoNode *node, const char *name)
{
  EcoList *list = eco_object_get_list (ECO_OBJECT (node), ECO_NODE_CUSTOM_FIELDS);

  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      EcoCustomField *custom = eco_list_get (list, i);

      if (g_strcmp0 (custom->name, name) == 0 && custom->value != NULL && *custom->value != '\0')
        return custom->value;
    }
  return NULL;
}

/* A custom field is one of numbers when all its values are. FALSE: nobody has it. */
static gboolean
find_custom (EcoEcosystem *ecosystem, const char *name, EcoAttributeType *type)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  gboolean found = FALSE;

  *type = ECO_ATTRIBUTE_NUMBER;
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      const char *value = get_custom_value (eco_list_get (nodes, i), name);
      double number;

      found = found || value != NULL;
      if (value != NULL && !eco_number_parse_double (value, &number))
        *type = ECO_ATTRIBUTE_WORD;
    }
  return found;
}

static gboolean
resolve_metric (EcoAttribute *self, const char *id, GError **error)
{
  EcoMetric *metric = *id != '\0' ? find_metric (self->ecosystem, id) : NULL;

  self->type = ECO_ATTRIBUTE_NUMBER;
  self->metric = g_strdup (id);
  if (*id == '\0')
    {
      self->label = g_strdup (_("Metric"));
      return TRUE;
    }
  if (metric == NULL)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("there is no metric “%s”: use the id of one of the ecosystem’s metrics"), id);
      return FALSE;
    }
  self->label = g_strdup (metric->name);
  self->unit = g_strdup (metric->unit);
  return TRUE;
}

/* It means something before it is computed: then no node has a value. */
static void
resolve_computed (EcoAttribute *self)
{
  GHashTable *tables = eco_ecosystem_get_computed (self->ecosystem);
  GHashTable *table = tables != NULL ? g_hash_table_lookup (tables, self->name) : NULL;

  self->type = self->computed->words ? ECO_ATTRIBUTE_WORD : ECO_ATTRIBUTE_NUMBER;
  self->label = g_strdup (_(self->computed->label));
  self->unit = g_strdup (self->computed->unit);
  self->table = table != NULL ? g_hash_table_ref (table) : NULL;
}

static gboolean
resolve (EcoAttribute *self, GHashTable *tables, GError **error)
{
  const char *name = self->name;

  if (tables != NULL && (self->table = g_hash_table_lookup (tables, name)) != NULL)
    {
      self->type = ECO_ATTRIBUTE_NUMBER;
      self->label = g_strdup (name);
      g_hash_table_ref (self->table);
      return TRUE;
    }
  if ((self->computed = eco_computed_find (name)) != NULL)
    {
      resolve_computed (self);
      return TRUE;
    }
  if (g_str_equal (name, METRIC) || g_str_has_prefix (name, METRIC ":"))
    return resolve_metric (self, name[strlen (METRIC)] == ':' ? name + strlen (METRIC ":") : "",
                           error);
  if (g_str_equal (name, NO_OWNER))
    {
      self->type = ECO_ATTRIBUTE_FLAG;
      self->label = g_strdup (_("Owner missing"));
      return TRUE;
    }
  if ((self->field = find_field (name)) != NULL)
    {
      self->type = get_field_type (self->field);
      self->label = g_strdup (eco_field_get_label (self->field));
      self->unit = g_strdup (self->field->unit);
      if (g_str_equal (name, "spend"))
        self->unit = g_strdup (self->ecosystem->currency);
      return TRUE;
    }
  if (find_custom (self->ecosystem, name, &self->type))
    {
      self->custom = g_strdup (name);
      self->label = g_strdup (name);
      return TRUE;
    }
  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
               _("nodes have no “%s”: use one of their fields such as importance, adoption or "
                 "owner, metric:ID, or the name of a custom field"), name);
  return FALSE;
}

/**
 * eco_attribute_new:
 * @catalog: (nullable): has the names of kinds
 * @tables: (nullable) (element-type utf8 GHashTable): computed numbers by name, each id of a
 *   node -> double
 * @name: the word; neither "" nor %ECO_ATTRIBUTE_OFF
 *
 * Returns: (transfer full): how the values are read, or %NULL when nodes have nothing of that name
 */
EcoAttribute *
eco_attribute_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, GHashTable *tables,
                   const char *name, GError **error)
{
  g_autoptr (EcoAttribute) self = NULL;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem) && name != NULL, NULL);

  self = g_new0 (EcoAttribute, 1);
  self->name = g_strdup (name);
  self->ecosystem = g_object_ref (ecosystem);
  self->catalog = catalog != NULL ? g_object_ref (catalog) : NULL;
  return resolve (self, tables, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * eco_attribute_free:
 */
void
eco_attribute_free (EcoAttribute *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->label);
  g_free (self->unit);
  g_free (self->metric);
  g_free (self->custom);
  g_clear_pointer (&self->table, g_hash_table_unref);
  g_clear_object (&self->catalog);
  g_clear_object (&self->ecosystem);
  g_free (self);
}

/**
 * eco_attribute_get_type:
 *
 * Returns: what its values are
 */
EcoAttributeType
eco_attribute_get_type (const EcoAttribute *self)
{
  g_return_val_if_fail (self != NULL, ECO_ATTRIBUTE_WORD);
  return self->type;
}

/**
 * eco_attribute_get_name:
 *
 * Returns: (transfer none): the word that it was made from
 */
const char *
eco_attribute_get_name (const EcoAttribute *self)
{
  g_return_val_if_fail (self != NULL, "");
  return self->name;
}

/**
 * eco_attribute_get_label:
 *
 * Returns: (transfer none): what a person reads for it
 */
const char *
eco_attribute_get_label (const EcoAttribute *self)
{
  g_return_val_if_fail (self != NULL, "");
  return self->label != NULL ? self->label : self->name;
}

/**
 * eco_attribute_get_unit:
 *
 * Returns: (transfer none): the unit of its numbers, "" for none or for several
 */
const char *
eco_attribute_get_unit (const EcoAttribute *self)
{
  g_return_val_if_fail (self != NULL, "");
  return self->unit != NULL ? self->unit : "";
}

/**
 * eco_attribute_get_field:
 *
 * Returns: (transfer none) (nullable): the field of nodes that it reads
 */
const EcoField *
eco_attribute_get_field (const EcoAttribute *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->field;
}

/* The metric of a node, if it has the one that is asked for. */
static EcoMetric *
get_metric (const EcoAttribute *self, EcoNode *node)
{
  for (guint i = 0; node->metrics != NULL && node->metrics[i] != NULL; i++)
    if (*self->metric == '\0' || g_str_equal (node->metrics[i], self->metric))
      return find_metric (self->ecosystem, node->metrics[i]);
  return NULL;
}

static double
get_field_number (const EcoField *field, EcoNode *node)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (eco_field_is_unset (field, node)
      && (field->type != ECO_FIELD_INT || (field->flags & ECO_FIELD_OPTIONAL)))
    return field->type == ECO_FIELD_BOOL ? 0 : NAN;
  g_value_init (&value, eco_field_get_gtype (field));
  eco_field_get_value (field, node, &value);
  if (G_VALUE_HOLDS_INT (&value))
    return g_value_get_int (&value);
  if (G_VALUE_HOLDS_BOOLEAN (&value))
    return g_value_get_boolean (&value);
  if (G_VALUE_HOLDS_DOUBLE (&value))
    return g_value_get_double (&value);
  return G_VALUE_HOLDS_ENUM (&value) ? g_value_get_enum (&value) : NAN;
}

/**
 * eco_attribute_get_number:
 *
 * Returns: the value of the node; NAN for none, and for words
 */
double
eco_attribute_get_number (const EcoAttribute *self, EcoNode *node)
{
  double *entry, number = NAN;

  g_return_val_if_fail (self != NULL && ECO_IS_NODE (node), NAN);

  if (self->type == ECO_ATTRIBUTE_WORD)
    return NAN;
  if (self->computed != NULL && self->table == NULL)
    return NAN;
  if (self->table != NULL)
    {
      entry = g_hash_table_lookup (self->table, eco_object_get_id (ECO_OBJECT (node)));
      return entry != NULL ? *entry : NAN;
    }
  if (self->metric != NULL)
    {
      EcoMetric *metric = get_metric (self, node);

      return metric != NULL ? metric->value : NAN;
    }
  if (self->field != NULL)
    return get_field_number (self->field, node);
  if (self->custom != NULL)
    {
      const char *text = get_custom_value (node, self->custom);

      return text != NULL && eco_number_parse_double (text, &number) ? number : NAN;
    }
  return node->owner == NULL || *node->owner == '\0';
}

static char *
dup_field_word (const EcoAttribute *self, EcoNode *node)
{
  const EcoField *field = self->field;
  g_autoptr (GString) text = g_string_new (NULL);
  EcoObject *object;
  const EcoKind *kind;
  int value = 0;

  eco_field_append_text (field, node, text);
  if (text->len == 0)
    return NULL;
  if (field->type == ECO_FIELD_ENUM && eco_enum_parse (field->enum_type (), text->str, &value))
    return eco_field_is_unset (field, node) && value == 0
                   && g_str_equal (eco_enum_get_nick (field->enum_type (), 0), "none")
               ? NULL : g_strdup (eco_enum_get_label (field->enum_type (), value));
  if (field->type == ECO_FIELD_REF && (object = eco_ecosystem_lookup (self->ecosystem, text->str)))
    return g_strdup (eco_object_get_name (object));
  kind = field->type == ECO_FIELD_CATALOG && self->catalog != NULL
             ? eco_catalog_lookup_kind (self->catalog, text->str) : NULL;
  if (kind != NULL)
    return g_strdup (eco_kind_get_name (kind));
  /* Of several words the first one, as a thing has one place, size and colour. */
  if (field->type == ECO_FIELD_WORDS)
    return g_strdup (node->tags[0]);
  return g_strdup (text->str);
}

/**
 * eco_attribute_dup_word:
 *
 * Returns: (transfer full) (nullable): the word of the node for people; %NULL for none, and for
 *   numbers
 */
char *
eco_attribute_dup_word (const EcoAttribute *self, EcoNode *node)
{
  g_return_val_if_fail (self != NULL && ECO_IS_NODE (node), NULL);

  if (self->type == ECO_ATTRIBUTE_NUMBER)
    return NULL;
  if (self->type == ECO_ATTRIBUTE_FLAG)
    return g_strdup (eco_attribute_get_number (self, node) > 0 ? _("Yes") : _("No"));
  if (self->computed != NULL)
    return self->table != NULL
             ? g_strdup (g_hash_table_lookup (self->table, eco_object_get_id (ECO_OBJECT (node))))
             : NULL;
  return self->field != NULL ? dup_field_word (self, node)
                             : g_strdup (get_custom_value (node, self->custom));
}

static char *
dup_with_unit (double number, const char *unit)
{
  g_autofree char *text = eco_number_to_short (number);

  if (unit == NULL || *unit == '\0')
    return g_steal_pointer (&text);
  return g_strdup_printf (g_str_equal (unit, "%") ? "%s%s" : "%s %s", text, unit);
}

/**
 * eco_attribute_dup_text:
 *
 * Returns: (transfer full) (nullable): the value of the node as a person reads it, with its
 *   unit; %NULL for none
 */
char *
eco_attribute_dup_text (const EcoAttribute *self, EcoNode *node)
{
  double number;

  g_return_val_if_fail (self != NULL && ECO_IS_NODE (node), NULL);

  if (self->type != ECO_ATTRIBUTE_NUMBER)
    return eco_attribute_dup_word (self, node);
  number = eco_attribute_get_number (self, node);
  if (!isfinite (number))
    return NULL;
  if (self->metric != NULL)
    return dup_with_unit (number, get_metric (self, node)->unit);
  return dup_with_unit (number, self->unit);
}

/* Names, places and links are no data to compare by. */
static gboolean
is_offered (const EcoField *field, gboolean numbers)
{
  static const char *const others[] = { "name", "kind", "preset", "ring", "side", "sector",
                                        "cadence", "since", "until", "pinned", NULL };
  EcoAttributeType type = get_field_type (field);

  return is_readable (field) && !g_strv_contains (others, field->name)
         && (!numbers || type == ECO_ATTRIBUTE_NUMBER || type == ECO_ATTRIBUTE_ORDER);
}

static void
add_customs (GPtrArray *names, EcoEcosystem *ecosystem, gboolean numbers)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoList *list = eco_object_get_list (eco_list_get (nodes, i), ECO_NODE_CUSTOM_FIELDS);

      for (guint k = 0; k < eco_list_get_length (list); k++)
        {
          EcoCustomField *custom = eco_list_get (list, k);
          EcoAttributeType type;

          if (custom->name != NULL && find_field (custom->name) == NULL
              && g_hash_table_add (seen, custom->name)
              && find_custom (ecosystem, custom->name, &type)
              && (!numbers || type == ECO_ATTRIBUTE_NUMBER))
            g_ptr_array_add (names, g_strdup (custom->name));
        }
    }
}

/* What badges are made for comes first in their list. */
static void
add_fields (GPtrArray *names, const char *set)
{
  static const char *const usual[] = { "adoption", "ai-assisted", "confidential", "votes", NULL };
  EcoObjectClass *klass = g_type_class_ref (ECO_TYPE_NODE);
  gboolean numbers = g_str_equal (set, ECO_ATTRIBUTES_NUMBERS);
  gboolean badges = g_str_equal (set, ECO_ATTRIBUTES_BADGES);

  for (guint i = 0; badges && usual[i] != NULL; i++)
    g_ptr_array_add (names, g_strdup (usual[i]));
  for (guint i = 0; i < klass->n_fields; i++)
    if (is_offered (&klass->fields[i], numbers)
        && !(badges && g_strv_contains (usual, klass->fields[i].name)))
      g_ptr_array_add (names, g_strdup (klass->fields[i].name));
  g_type_class_unref (klass);
}

static void
add_computed (GPtrArray *names, gboolean numbers)
{
  guint n;
  const EcoComputed *computed = eco_computed_list (&n);

  for (guint i = 0; i < n; i++)
    if (!numbers || !computed[i].words)
      g_ptr_array_add (names, g_strdup (computed[i].name));
}

/**
 * eco_attribute_list_names:
 * @set: one of the sets of this file
 *
 * Returns: (transfer full) (element-type utf8): the words that can be chosen
 */
GPtrArray *
eco_attribute_list_names (EcoEcosystem *ecosystem, const char *set)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  gboolean numbers = g_str_equal (set, ECO_ATTRIBUTES_NUMBERS);
  EcoList *metrics = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_METRICS);

  if (!numbers)
    g_ptr_array_add (names, g_strdup (NO_OWNER));
  if (eco_list_get_length (metrics) > 0)
    g_ptr_array_add (names, g_strdup (METRIC));
  add_fields (names, set);
  for (guint i = 0; i < eco_list_get_length (metrics); i++)
    g_ptr_array_add (names, g_strdup_printf (METRIC ":%s",
                                             eco_object_get_id (eco_list_get (metrics, i))));
  add_customs (names, ecosystem, numbers);
  add_computed (names, numbers);
  return names;
}
