/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoChoice: something that a field can be set to. The lists of choices follow
 * from the field: the words of an enum, entries of the catalogue, or objects of
 * the ecosystem. */
#include "config.h"

#include "widgets/eco-choice.h"

#include "model/eco-attribute.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

struct _EcoChoice
{
  GObject parent_instance;

  char *id;                   /* "" for none */
  char *label;
  const char *kind;           /* of the catalogue; %NULL for no picture */
  const char *preset;
};

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EcoChoice, eco_choice, G_TYPE_OBJECT)

static void
eco_choice_finalize (GObject *object)
{
  EcoChoice *self = ECO_CHOICE (object);

  g_free (self->id);
  g_free (self->label);
  G_OBJECT_CLASS (eco_choice_parent_class)->finalize (object);
}

static void
eco_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_LABEL)
    g_value_set_string (value, ECO_CHOICE (object)->label);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
eco_choice_class_init (EcoChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_choice_finalize;
  G_OBJECT_CLASS (klass)->get_property = eco_choice_get_property;
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
eco_choice_init (EcoChoice *self)
{
}

static EcoChoice *
choice_new (const char *id, const char *label, const char *kind, const char *preset)
{
  EcoChoice *self = g_object_new (ECO_TYPE_CHOICE, NULL);

  self->id = g_strdup (id);
  self->label = g_strdup (label);
  self->kind = kind;
  self->preset = preset;
  return self;
}

/**
 * eco_choice_get_id:
 *
 * Returns: (transfer none): the value, as the file format writes it; "" for none
 */
const char *
eco_choice_get_id (EcoChoice *self)
{
  return self->id;
}

/**
 * eco_choice_get_label:
 *
 * Returns: (transfer none): what a person reads
 */
const char *
eco_choice_get_label (EcoChoice *self)
{
  return self->label;
}

/**
 * eco_choice_get_kind:
 *
 * Returns: (transfer none) (nullable): the kind whose picture stands beside it
 */
const char *
eco_choice_get_kind (EcoChoice *self)
{
  return self->kind;
}

/**
 * eco_choice_get_preset:
 *
 * Returns: (transfer none) (nullable): the preset whose picture stands beside it
 */
const char *
eco_choice_get_preset (EcoChoice *self)
{
  return self->preset;
}

/* ---- Lists of choices */

static void
add (GListStore *store, const char *id, const char *label, const char *kind, const char *preset)
{
  g_autoptr (EcoChoice) choice = choice_new (id, label, kind, preset);

  g_list_store_append (store, choice);
}

static void
add_words (GListStore *store, const EcoField *field)
{
  GEnumClass *words = g_type_class_ref (field->enum_type ());

  for (guint i = 0; i < words->n_values; i++)
    add (store, words->values[i].value_nick,
         eco_enum_get_label (field->enum_type (), words->values[i].value), NULL, NULL);
  g_type_class_unref (words);
}

static void
add_kinds (GListStore *store, EcoCatalog *catalog)
{
  const GPtrArray *kinds = eco_catalog_get_kinds (catalog);

  for (guint i = 0; i < kinds->len; i++)
    {
      const EcoKind *kind = kinds->pdata[i];

      add (store, kind->id, eco_kind_get_name (kind), kind->id, NULL);
    }
}

/* Only the platforms of a node's own kind can be its platform. */
static void
add_presets (GListStore *store, EcoCatalog *catalog, EcoObject *object)
{
  const GPtrArray *presets = eco_catalog_get_presets (catalog);

  for (guint i = 0; i < presets->len; i++)
    {
      const EcoPreset *preset = presets->pdata[i];

      if (ECO_IS_NODE (object) && g_strcmp0 (ECO_NODE (object)->kind, preset->kind->id) == 0)
        add (store, preset->id, eco_preset_get_name (preset), preset->kind->id, preset->id);
    }
}

static void
add_categories (GListStore *store, EcoCatalog *catalog)
{
  const GPtrArray *categories = eco_catalog_get_categories (catalog);

  for (guint i = 0; i < categories->len; i++)
    {
      const EcoCategory *category = categories->pdata[i];

      add (store, category->id, eco_category_get_name (category), NULL, NULL);
    }
}

static void
add_attribute (GListStore *store, EcoDocument *document, const char *name)
{
  g_autoptr (EcoAttribute) attribute =
      eco_attribute_new (eco_document_get_ecosystem (document),
                         eco_document_get_catalog (document), NULL, name, NULL);

  /* A word that means nothing here, or nothing yet, is shown as it is. */
  add (store, name, attribute != NULL ? eco_attribute_get_label (attribute) : name, NULL, NULL);
}

/* What data can be shown; "" is what is shown if nobody chooses. */
static void
add_attributes (GListStore *store, EcoDocument *document, EcoObject *object, const EcoField *field)
{
  g_autoptr (GPtrArray) names =
      eco_attribute_list_names (eco_document_get_ecosystem (document), field->target);
  g_autoptr (GString) now = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  eco_field_append_text (field, object, now);
  words = field->type == ECO_FIELD_WORDS ? g_strsplit (now->str, ", ", -1)
                                         : g_strsplit (now->str, "\n", 1);
  if (g_str_equal (field->target, ECO_ATTRIBUTES_NUMBERS))
    {
      add (store, "", _("Importance, as usual"), NULL, NULL);
      add (store, ECO_ATTRIBUTE_OFF, _("All of one size"), NULL, NULL);
    }
  else if (field->type == ECO_FIELD_STRING)
    add (store, "", _("Element, as usual"), NULL, NULL);
  for (guint i = 0; i < names->len; i++)
    if (!g_str_equal (names->pdata[i], "importance") || field->type != ECO_FIELD_STRING
        || !g_str_equal (field->target, ECO_ATTRIBUTES_NUMBERS))
      add_attribute (store, document, names->pdata[i]);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0'
        && eco_choice_list_find (G_LIST_MODEL (store), words[i]) == GTK_INVALID_LIST_POSITION)
      add_attribute (store, document, words[i]);
}

static gpointer
map_object (gpointer item, gpointer data)
{
  EcoObject *object = item;
  EcoChoice *choice =
    choice_new (eco_object_get_id (object), eco_object_get_name (object),
                ECO_IS_NODE (object) ? ECO_NODE (object)->kind : NULL,
                ECO_IS_NODE (object) ? ECO_NODE (object)->preset : NULL);

  /* The catalogue's own strings last; the object's may not. */
  if (choice->kind != NULL)
    choice->kind = g_intern_string (choice->kind);
  if (choice->preset != NULL)
    choice->preset = g_intern_string (choice->preset);
  g_object_unref (object);
  return choice;
}

static GListModel *
create_objects (EcoDocument *document, const EcoField *field, GListStore *none)
{
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (document));
  EcoList *list = eco_object_find_list (ecosystem, field->target);
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkMapListModel) objects = NULL;

  /* Made when they are looked at, so that thousands cost nothing. */
  objects = gtk_map_list_model_new (g_object_ref (G_LIST_MODEL (list)), map_object, NULL, NULL);
  g_list_store_append (parts, none);
  g_list_store_append (parts, objects);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts))));
}

/**
 * eco_choice_list_new:
 * @object: what has the field
 * @field: an enum, an entry of the catalogue, a reference, or one that names attributes
 * @several: whether several objects are meant, whose values may differ
 *
 * Returns: (transfer full): what the field can be set to, of #EcoChoice; first of all, with
 *   @several, %ECO_CHOICE_SEVERAL
 */
GListModel *
eco_choice_list_new (EcoDocument *document, EcoObject *object, const EcoField *field,
                     gboolean several)
{
  EcoCatalog *catalog = eco_document_get_catalog (document);
  g_autoptr (GListStore) store = g_list_store_new (ECO_TYPE_CHOICE);

  if (several)
    add (store, ECO_CHOICE_SEVERAL, _("Several values"), NULL, NULL);
  if (field->type == ECO_FIELD_ENUM)
    add_words (store, field);
  else if (field->type == ECO_FIELD_STRING || field->type == ECO_FIELD_WORDS)
    add_attributes (store, document, object, field);
  else if (!(field->flags & ECO_FIELD_REQUIRED))
    add (store, "", _("None"), NULL, NULL);
  if (field->type == ECO_FIELD_REF)
    return create_objects (document, field, store);
  if (g_strcmp0 (field->target, "kinds") == 0)
    add_kinds (store, catalog);
  else if (g_strcmp0 (field->target, "presets") == 0)
    add_presets (store, catalog, object);
  else if (g_strcmp0 (field->target, "categories") == 0)
    add_categories (store, catalog);
  return G_LIST_MODEL (g_steal_pointer (&store));
}

static char *
dup_end_name (EcoEcosystem *ecosystem, const char *id)
{
  EcoNode *node = eco_ecosystem_lookup_node (ecosystem, id);

  return g_strdup (node != NULL && node->name != NULL ? node->name : "?");
}

static void
add_exchange (GListStore *store, EcoEcosystem *ecosystem, EcoExchange *exchange)
{
  g_autofree char *from = dup_end_name (ecosystem, exchange->from);
  g_autofree char *to = dup_end_name (ecosystem, exchange->to);
  g_autofree char *label = exchange->label != NULL && *exchange->label != '\0'
                               ? g_strdup_printf ("%s → %s: %s", from, to, exchange->label)
                               : g_strdup_printf ("%s → %s", from, to);

  add (store, eco_object_get_id (ECO_OBJECT (exchange)), label, NULL, NULL);
}

/**
 * eco_choice_list_new_things:
 *
 * Returns: (transfer full): what is on the map, of #EcoChoice: nodes, then exchanges
 */
GListModel *
eco_choice_list_new_things (EcoDocument *document)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  GListStore *store = g_list_store_new (ECO_TYPE_CHOICE);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      add (store, eco_object_get_id (ECO_OBJECT (node)), node->name,
           g_intern_string (node->kind), g_intern_string (node->preset));
    }
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    add_exchange (store, ecosystem, eco_list_get (exchanges, i));
  return G_LIST_MODEL (store);
}

/**
 * eco_choice_list_new_list:
 * @list: index of a list of ecosystems
 *
 * Returns: (transfer full): what is in that list, of #EcoChoice
 */
GListModel *
eco_choice_list_new_list (EcoDocument *document, guint list)
{
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (document));
  EcoList *objects = eco_object_get_list (ecosystem, list);

  return G_LIST_MODEL (
      gtk_map_list_model_new (g_object_ref (G_LIST_MODEL (objects)), map_object, NULL, NULL));
}

/**
 * eco_choice_list_find:
 * @choices: of #EcoChoice
 * @id: (nullable): a value, as the file format writes it
 *
 * Returns: where it is, or %GTK_INVALID_LIST_POSITION
 */
guint
eco_choice_list_find (GListModel *choices, const char *id)
{
  guint n_items = g_list_model_get_n_items (choices);

  for (guint i = 0; id != NULL && i < n_items; i++)
    {
      g_autoptr (EcoChoice) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (choice->id, id))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}
