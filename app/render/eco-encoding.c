/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEncoding: from the fields of the ecosystem to scales. */
#include "config.h"

#include "render/eco-encoding.h"

#include "base/eco-error.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LEAST_FACTOR 0.94
#define MOST_FACTOR 1.36
#define STRONG_FACTOR 1.15

struct _EcoEncoding
{
  gboolean by_importance; /* the sizes of the default */
  EcoScale *size;         /* or %NULL */
  EcoScale *color;        /* or %NULL */
  GPtrArray *badges;      /* EcoAttribute */
  EcoLabelTemplate *label;     /* or %NULL for the name */
};

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

static EcoScale *
create_scale (EcoEcosystem *ecosystem, EcoCatalog *catalog, GHashTable *tables, const char *name)
{
  EcoAttribute *attribute = is_set (name) && !g_str_equal (name, ECO_ATTRIBUTE_OFF)
                                ? eco_attribute_new (ecosystem, catalog, tables, name, NULL)
                                : NULL;

  return attribute != NULL ? eco_scale_new (attribute, ecosystem) : NULL;
}

/* Importance has sizes of its own, the same in every picture. */
static void
set_size (EcoEncoding *self, EcoEcosystem *ecosystem, EcoCatalog *catalog, GHashTable *tables)
{
  const char *name = is_set (ecosystem->size_by) ? ecosystem->size_by : "importance";

  self->by_importance = g_str_equal (name, "importance");
  self->size = create_scale (ecosystem, catalog, tables, name);
  if (self->size != NULL && eco_scale_get_type (self->size) == ECO_SCALE_WORDS_APART)
    g_clear_pointer (&self->size, eco_scale_free);
}

/**
 * eco_encoding_new:
 * @catalog: (nullable): has the names of kinds
 * @tables: (nullable): computed numbers by name; as for eco_attribute_new()
 *
 * What the fields name and nodes do not have is passed over.
 *
 * Returns: (transfer full): what the cards of the picture say
 */
EcoEncoding *
eco_encoding_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, GHashTable *tables)
{
  EcoEncoding *self = g_new0 (EcoEncoding, 1);

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), self);

  self->badges = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_attribute_free);
  set_size (self, ecosystem, catalog, tables);
  self->color = create_scale (ecosystem, catalog, tables, ecosystem->color_by);
  for (guint i = 0; ecosystem->badge_by != NULL && ecosystem->badge_by[i] != NULL; i++)
    {
      EcoAttribute *badge = eco_attribute_new (ecosystem, catalog, tables, ecosystem->badge_by[i],
                                               NULL);

      if (badge != NULL)
        g_ptr_array_add (self->badges, badge);
    }
  if (is_set (ecosystem->label))
    self->label = eco_label_template_new (ecosystem, catalog, tables, ecosystem->label, NULL);
  return self;
}

/**
 * eco_encoding_add_badge:
 * @name: of an attribute, such as "votes"
 *
 * Adds a badge that the ecosystem does not ask for, unless it does.
 */
void
eco_encoding_add_badge (EcoEncoding *self, EcoEcosystem *ecosystem, EcoCatalog *catalog,
                        const char *name)
{
  EcoAttribute *badge;

  g_return_if_fail (self != NULL && ECO_IS_ECOSYSTEM (ecosystem));
  for (guint i = 0; i < self->badges->len; i++)
    if (g_str_equal (eco_attribute_get_name (self->badges->pdata[i]), name))
      return;
  badge = eco_attribute_new (ecosystem, catalog, NULL, name, NULL);
  if (badge != NULL)
    g_ptr_array_add (self->badges, badge);
}

/**
 * eco_encoding_new_for_size:
 * @node: in an ecosystem, or alone
 *
 * Returns: (transfer full) (nullable): what the size of its card follows; %NULL for the name
 *   and the importance, which need none
 */
EcoEncoding *
eco_encoding_new_for_size (EcoNode *node, EcoCatalog *catalog)
{
  EcoEcosystem *ecosystem;

  g_return_val_if_fail (ECO_IS_NODE (node), NULL);

  ecosystem = eco_object_get_ecosystem (ECO_OBJECT (node));
  if (ecosystem == NULL || (!is_set (ecosystem->size_by) && !is_set (ecosystem->label)))
    return NULL;
  return eco_encoding_new (ecosystem, catalog, NULL);
}

/**
 * eco_encoding_free:
 */
void
eco_encoding_free (EcoEncoding *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->size, eco_scale_free);
  g_clear_pointer (&self->color, eco_scale_free);
  g_clear_pointer (&self->badges, g_ptr_array_unref);
  g_clear_pointer (&self->label, eco_label_template_free);
  g_free (self);
}

static gboolean
check_attribute (EcoEcosystem *ecosystem, const char *name, gboolean numbers, GError **error)
{
  g_autoptr (EcoAttribute) attribute = NULL;

  if (!is_set (name) || g_str_equal (name, ECO_ATTRIBUTE_OFF))
    return TRUE;
  attribute = eco_attribute_new (ecosystem, NULL, NULL, name, error);
  if (attribute == NULL)
    return FALSE;
  if (!numbers || eco_attribute_get_type (attribute) != ECO_ATTRIBUTE_WORD)
    return TRUE;
  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
               _("“%s” has no numbers that a size could show: use one that has, or a colour"),
               name);
  return FALSE;
}

/**
 * eco_encoding_check:
 * @field: "size-by", "color-by", "badge-by" or "label"; any other is right
 * @text: the value that it is to have, as the file format writes it
 *
 * Returns: whether the nodes have what @text names
 */
gboolean
eco_encoding_check (EcoEcosystem *ecosystem, const char *field, const char *text, GError **error)
{
  g_autoptr (EcoLabelTemplate) template = NULL;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem) && field != NULL && text != NULL, FALSE);

  if (g_str_equal (field, "size-by") || g_str_equal (field, "color-by"))
    return check_attribute (ecosystem, text, g_str_equal (field, "size-by"), error);
  if (g_str_equal (field, "badge-by"))
    {
      g_auto (GStrv) names = g_strsplit (text, ",", -1);

      for (guint i = 0; names[i] != NULL; i++)
        if (!check_attribute (ecosystem, g_strstrip (names[i]), FALSE, error))
          return FALSE;
      return TRUE;
    }
  if (!g_str_equal (field, "label"))
    return TRUE;
  template = eco_label_template_new (ecosystem, NULL, NULL, text, error);
  return template != NULL;
}

/**
 * eco_encoding_sizes_by:
 * @name: of a field of nodes
 *
 * Returns: whether the sizes of cards follow it, by the fields size-by and label
 */
gboolean
eco_encoding_sizes_by (EcoEcosystem *ecosystem, const char *name)
{
  g_autofree char *braced = NULL;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem) && name != NULL, FALSE);

  if (g_strcmp0 (ecosystem->size_by, name) == 0)
    return TRUE;
  if (!is_set (ecosystem->label))
    return FALSE;
  braced = g_strdup_printf ("{%s}", name);
  return strstr (ecosystem->label, braced) != NULL;
}

static EcoEmphasis
emphasize_importance (int importance)
{
  double factor = importance >= 5 ? 1.2 : importance == 4 ? 1.08 : 1;

  return (EcoEmphasis) { factor, importance >= 4 };
}

/**
 * eco_encoding_get_emphasis:
 * @self: (nullable): %NULL for the default
 *
 * Returns: how large the card of the node is
 */
EcoEmphasis
eco_encoding_get_emphasis (const EcoEncoding *self, EcoNode *node)
{
  EcoEmphasis emphasis = { 1, FALSE };
  int n_steps, step;

  g_return_val_if_fail (ECO_IS_NODE (node), emphasis);

  if (self == NULL || self->by_importance)
    return emphasize_importance (node->importance);
  n_steps = self->size != NULL ? eco_scale_get_n_steps (self->size) : 0;
  step = n_steps > 1 ? eco_scale_find_step (self->size, node) : -1;
  if (step >= 0)
    emphasis.factor = LEAST_FACTOR + (MOST_FACTOR - LEAST_FACTOR) * step / (n_steps - 1);
  emphasis.strong = emphasis.factor >= STRONG_FACTOR;
  return emphasis;
}

/**
 * eco_encoding_dup_label:
 * @self: (nullable): %NULL for the default
 *
 * Returns: (transfer full) (nullable): the text of the card by the template, its lines parted by
 *   "\n"; %NULL for the name alone
 */
char *
eco_encoding_dup_label (const EcoEncoding *self, EcoNode *node)
{
  g_return_val_if_fail (ECO_IS_NODE (node), NULL);

  return self != NULL && self->label != NULL ? eco_label_template_dup_text (self->label, node)
                                             : NULL;
}

/**
 * eco_encoding_get_size:
 *
 * Returns: (transfer none) (nullable): what the sizes say
 */
const EcoScale *
eco_encoding_get_size (const EcoEncoding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->size;
}

/**
 * eco_encoding_get_color:
 *
 * Returns: (transfer none) (nullable): what the colours say; %NULL for the elements
 */
const EcoScale *
eco_encoding_get_color (const EcoEncoding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->color;
}

/**
 * eco_encoding_get_badges:
 *
 * Returns: (transfer none) (element-type EcoAttribute): what the badges say, in their order
 */
GPtrArray *
eco_encoding_get_badges (const EcoEncoding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->badges;
}
