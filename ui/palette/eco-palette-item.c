/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPaletteItem: a line of the palette, and which lines there are. */
#include "config.h"

#include "palette/eco-palette-item.h"

#include <glib/gi18n-lib.h>

struct _EcoPaletteItem
{
  GObject parent_instance;

  /* of the catalogue, which outlives the palette's lines */
  const EcoFamily *family;
  const EcoKind *kind;        /* %NULL for a heading */
  const EcoPreset *preset;
  gboolean open;              /* of a heading: its kinds are shown */
  gboolean found;             /* stands among what a search found */
};

G_DEFINE_FINAL_TYPE (EcoPaletteItem, eco_palette_item, G_TYPE_OBJECT)

static void
eco_palette_item_class_init (EcoPaletteItemClass *klass)
{
}

static void
eco_palette_item_init (EcoPaletteItem *self)
{
}

/**
 * eco_palette_item_new_family:
 * @family: of a catalogue that outlives the item
 * @open: whether its kinds are shown
 *
 * Returns: (transfer full): a heading
 */
EcoPaletteItem *
eco_palette_item_new_family (const EcoFamily *family, gboolean open)
{
  EcoPaletteItem *self = g_object_new (ECO_TYPE_PALETTE_ITEM, NULL);

  self->family = family;
  self->open = open;
  return self;
}

/**
 * eco_palette_item_new_kind:
 * @kind: of a catalogue that outlives the item
 * @preset: (nullable): a preset of that kind
 * @found: whether a search found it
 *
 * Returns: (transfer full): something to put on the map
 */
EcoPaletteItem *
eco_palette_item_new_kind (const EcoKind *kind, const EcoPreset *preset, gboolean found)
{
  EcoPaletteItem *self = g_object_new (ECO_TYPE_PALETTE_ITEM, NULL);

  self->family = kind->family;
  self->kind = kind;
  self->preset = preset;
  self->found = found;
  return self;
}

/**
 * eco_palette_item_get_family:
 *
 * Returns: (transfer none): the family that it is, or is in
 */
const EcoFamily *
eco_palette_item_get_family (EcoPaletteItem *self)
{
  return self->family;
}

/**
 * eco_palette_item_is_heading:
 *
 * Returns: whether it is a family
 */
gboolean
eco_palette_item_is_heading (EcoPaletteItem *self)
{
  return self->kind == NULL;
}

/**
 * eco_palette_item_is_open:
 *
 * Returns: of a heading, whether its kinds are shown
 */
gboolean
eco_palette_item_is_open (EcoPaletteItem *self)
{
  return self->open;
}

/**
 * eco_palette_item_is_found:
 *
 * Returns: whether a search found it
 */
gboolean
eco_palette_item_is_found (EcoPaletteItem *self)
{
  return self->found;
}

/**
 * eco_palette_item_get_kind:
 *
 * Returns: (transfer none) (nullable): the kind's id; %NULL for a heading
 */
const char *
eco_palette_item_get_kind (EcoPaletteItem *self)
{
  return self->kind != NULL ? self->kind->id : NULL;
}

/**
 * eco_palette_item_get_preset:
 *
 * Returns: (transfer none) (nullable): the preset's id, if it is one
 */
const char *
eco_palette_item_get_preset (EcoPaletteItem *self)
{
  return self->preset != NULL ? self->preset->id : NULL;
}

/**
 * eco_palette_item_get_id:
 *
 * Returns: (transfer none): the id of the preset, else of the kind, else of the family
 */
const char *
eco_palette_item_get_id (EcoPaletteItem *self)
{
  return self->preset != NULL ? self->preset->id
         : self->kind != NULL ? self->kind->id
                              : self->family->id;
}

/**
 * eco_palette_item_get_name:
 *
 * Returns: (transfer none): what a person reads
 */
const char *
eco_palette_item_get_name (EcoPaletteItem *self)
{
  return self->preset != NULL ? eco_preset_get_name (self->preset)
         : self->kind != NULL ? eco_kind_get_name (self->kind)
                              : eco_family_get_name (self->family);
}

/**
 * eco_palette_item_dup_hint:
 *
 * Returns: (transfer full) (nullable): other words for it, and how it gets onto the map
 */
char *
eco_palette_item_dup_hint (EcoPaletteItem *self)
{
  const char *words;

  if (self->kind == NULL)
    return NULL;
  words = self->preset != NULL ? self->preset->aliases : eco_kind_get_keywords (self->kind);
  return words[0] != '\0'
           ? g_strdup_printf ("%s\n%s", words, _("Drag it onto a ring, or press Enter"))
           : g_strdup (_("Drag it onto a ring, or press Enter"));
}

static void
add_presets (GPtrArray *items, EcoCatalog *catalog, const EcoKind *kind)
{
  const GPtrArray *presets = eco_catalog_get_presets (catalog);

  for (guint i = 0; i < presets->len; i++)
    {
      const EcoPreset *preset = presets->pdata[i];

      if (preset->kind == kind)
        g_ptr_array_add (items, eco_palette_item_new_kind (kind, preset, FALSE));
    }
}

static void
add_family (GPtrArray *items, EcoCatalog *catalog, const EcoFamily *family, gboolean open)
{
  const GPtrArray *kinds = eco_catalog_get_kinds (catalog);

  g_ptr_array_add (items, eco_palette_item_new_family (family, open));
  if (!open)
    return;
  for (guint i = 0; i < kinds->len; i++)
    {
      const EcoKind *kind = kinds->pdata[i];

      if (kind->family != family)
        continue;
      g_ptr_array_add (items, eco_palette_item_new_kind (kind, NULL, FALSE));
      add_presets (items, catalog, kind);
    }
}

/**
 * eco_palette_items_list:
 * @closed: set of the ids of families whose kinds are not shown
 *
 * Returns: (transfer full) (element-type EcoPaletteItem): all families with their kinds and presets
 */
GPtrArray *
eco_palette_items_list (EcoCatalog *catalog, GHashTable *closed)
{
  const GPtrArray *families = eco_catalog_get_families (catalog);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < families->len; i++)
    {
      const EcoFamily *family = families->pdata[i];

      add_family (items, catalog, family, !g_hash_table_contains (closed, family->id));
    }
  return items;
}

/**
 * eco_palette_items_search:
 * @text: what was typed
 *
 * Returns: (transfer full) (element-type EcoPaletteItem): the kinds and presets that
 *   fit, best first
 */
GPtrArray *
eco_palette_items_search (EcoCatalog *catalog, const char *text)
{
  g_autoptr (GPtrArray) matches = eco_catalog_search_kinds (catalog, text);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < matches->len; i++)
    {
      const EcoCatalogMatch *match = matches->pdata[i];

      g_ptr_array_add (items, eco_palette_item_new_kind (match->kind, match->preset, TRUE));
    }
  return items;
}
