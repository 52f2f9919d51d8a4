/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The catalogue: the built-in files, a user's own on top of them, and lookups.
 *
 * After loading it does not change and may be read from any thread. The
 * glyphs are read when the first one is asked for, because a program that only
 * converts a file needs none. */
#include "config.h"

#include "catalog/eco-catalog.h"

#include "base/eco-error.h"
#include "catalog/eco-catalog-private.h"
#include "eco-resources.h"

#include <glib/gi18n-lib.h>

#define RESOURCE_PATH "/org/ecotone/Ecotone/"

/* A user's catalogue has a few kilobytes; 4 MiB bound what a wrong file can cost. */
#define MAX_FILE_SIZE (4 * 1024 * 1024)

struct _EcoCatalog
{
  GObject        parent_instance;

  EcoCatalogSet *set;
  gsize          glyphs_ready; /* for g_once_init_enter() */
};

G_DEFINE_FINAL_TYPE (EcoCatalog, eco_catalog, G_TYPE_OBJECT)

static gboolean
load_text (EcoCatalog *self, GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  EcoCatalogSet *stage = eco_catalog_read (self->set, text != NULL ? text : "", size, name, error);

  if (stage == NULL)
    return FALSE;
  eco_catalog_set_merge (self->set, stage);
  return TRUE;
}

static gboolean
load_resource (EcoCatalog *self, const char *path, GError **error)
{
  g_autofree char *full_path = g_strconcat (RESOURCE_PATH, path, NULL);
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_resource_lookup_data (eco_resources_get_resource (), full_path,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return bytes != NULL && load_text (self, bytes, path, error);
}

/* What is compiled in is checked by a test: if it is bad, the program is. */
static void
ensure_glyphs (EcoCatalog *self)
{
  g_autoptr (GError) error = NULL;

  if (!g_once_init_enter (&self->glyphs_ready))
    return;
  if (!load_resource (self, "glyphs/glyphs.xml", &error))
    g_error ("%s", error->message);
  g_once_init_leave (&self->glyphs_ready, 1);
}

static void
eco_catalog_finalize (GObject *object)
{
  EcoCatalog *self = ECO_CATALOG (object);

  g_clear_pointer (&self->set, eco_catalog_set_free);

  G_OBJECT_CLASS (eco_catalog_parent_class)->finalize (object);
}

static void
eco_catalog_class_init (EcoCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_catalog_finalize;
}

static void
eco_catalog_init (EcoCatalog *self)
{
  self->set = eco_catalog_set_new ();
}

/**
 * eco_catalog_new_builtin:
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the catalogue that comes with the program
 */
EcoCatalog *
eco_catalog_new_builtin (GError **error)
{
  g_autoptr (EcoCatalog) self = g_object_new (ECO_TYPE_CATALOG, NULL);

  if (!load_resource (self, "catalog/kinds.xml", error)
      || !load_resource (self, "catalog/categories.xml", error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * eco_catalog_load_bytes:
 * @self: a catalogue
 * @bytes: the text of a catalogue file
 * @name: the name of the file, for messages
 * @error: return location; %ECO_ERROR with the place and the remedy
 *
 * Adds what the file states. Where an id exists already, only the stated attributes change,
 * and pointers to it stay valid. Load everything before the catalogue is shared between
 * threads.
 *
 * Returns: %FALSE when the file was refused; then nothing has changed
 */
gboolean
eco_catalog_load_bytes (EcoCatalog *self, GBytes *bytes, const char *name, GError **error)
{
  g_return_val_if_fail (ECO_IS_CATALOG (self), FALSE);
  g_return_val_if_fail (bytes != NULL && name != NULL, FALSE);

  if (g_bytes_get_size (bytes) > MAX_FILE_SIZE)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                   _("%s: the catalogue is larger than 4 MiB; split it or choose another file"),
                   name);
      return FALSE;
    }
  ensure_glyphs (self);
  return load_text (self, bytes, name, error);
}

/**
 * eco_catalog_load_file:
 * @self: a catalogue
 * @file: a user's own catalogue file
 * @error: return location; %ECO_ERROR with the place and the remedy, or %G_IO_ERROR
 *
 * Does what eco_catalog_load_bytes() does, with the content of @file.
 *
 * Returns: %FALSE when the file could not be read or was refused; then nothing has changed
 */
gboolean
eco_catalog_load_file (EcoCatalog *self, GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *data = NULL;
  gsize size = 0;

  g_return_val_if_fail (ECO_IS_CATALOG (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  name = g_file_get_parse_name (file);
  stream = g_file_read (file, NULL, error);
  if (stream == NULL)
    return FALSE;
  /* One byte more than allowed shows that there is too much, whatever the file is. */
  data = g_malloc (MAX_FILE_SIZE + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, MAX_FILE_SIZE + 1, &size, NULL,
                                error))
    return FALSE;
  bytes = g_bytes_new_take (g_steal_pointer (&data), size);
  return eco_catalog_load_bytes (self, bytes, name, error);
}

/**
 * eco_catalog_lookup_family:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the family of kinds, or %NULL
 */
const EcoFamily *
eco_catalog_lookup_family (EcoCatalog *self, const char *id)
{
  g_return_val_if_fail (ECO_IS_CATALOG (self), NULL);

  return eco_catalog_set_lookup (self->set, ECO_CATALOG_FAMILY, id);
}

/**
 * eco_catalog_lookup_kind:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the kind, or %NULL
 */
const EcoKind *
eco_catalog_lookup_kind (EcoCatalog *self, const char *id)
{
  g_return_val_if_fail (ECO_IS_CATALOG (self), NULL);

  return eco_catalog_set_lookup (self->set, ECO_CATALOG_KIND, id);
}

/**
 * eco_catalog_lookup_preset:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the preset, or %NULL
 */
const EcoPreset *
eco_catalog_lookup_preset (EcoCatalog *self, const char *id)
{
  g_return_val_if_fail (ECO_IS_CATALOG (self), NULL);

  return eco_catalog_set_lookup (self->set, ECO_CATALOG_PRESET, id);
}

/**
 * eco_catalog_lookup_category_family:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the family of value categories, or %NULL
 */
const EcoCategoryFamily *
eco_catalog_lookup_category_family (EcoCatalog *self, const char *id)
{
  g_return_val_if_fail (ECO_IS_CATALOG (self), NULL);

  return eco_catalog_set_lookup (self->set, ECO_CATALOG_CATEGORY_FAMILY, id);
}

/**
 * eco_catalog_lookup_category:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the value category, or %NULL
 */
const EcoCategory *
eco_catalog_lookup_category (EcoCatalog *self, const char *id)
{
  g_return_val_if_fail (ECO_IS_CATALOG (self), NULL);

  return eco_catalog_set_lookup (self->set, ECO_CATALOG_CATEGORY, id);
}

/**
 * eco_catalog_lookup_glyph:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the glyph, or %NULL
 */
const EcoGlyph *
eco_catalog_lookup_glyph (EcoCatalog *self, const char *id)
{
  g_return_val_if_fail (ECO_IS_CATALOG (self), NULL);

  ensure_glyphs (self);
  return eco_catalog_set_lookup (self->set, ECO_CATALOG_GLYPH, id);
}

/**
 * eco_catalog_get_element_glyph:
 * @self: a catalogue
 * @element: people, process, technology or none
 *
 * Returns: (transfer none): the glyph that stands for every node of @element
 */
const EcoGlyph *
eco_catalog_get_element_glyph (EcoCatalog *self, EcoElement element)
{
  return eco_catalog_lookup_glyph (self, eco_enum_get_nick (ECO_TYPE_ELEMENT, element));
}

/**
 * eco_catalog_get_node_glyph:
 * @self: a catalogue
 * @kind_id: (nullable): the kind of a node
 * @preset_id: (nullable): its preset
 * @element: its element, for when the catalogue knows neither
 *
 * Returns: (transfer none): the glyph to draw: of the preset, else of the kind, else
 *   of the element
 */
const EcoGlyph *
eco_catalog_get_node_glyph (EcoCatalog *self,
                            const char *kind_id,
                            const char *preset_id,
                            EcoElement  element)
{
  const EcoPreset *preset = eco_catalog_lookup_preset (self, preset_id);
  const EcoKind *kind = eco_catalog_lookup_kind (self, kind_id);
  const EcoGlyph *glyph = NULL;

  if (preset != NULL)
    glyph = eco_catalog_lookup_glyph (self, preset->glyph);
  if (glyph == NULL && kind != NULL)
    glyph = eco_catalog_lookup_glyph (self, kind->glyph);
  return glyph != NULL ? glyph : eco_catalog_get_element_glyph (self, element);
}

/**
 * eco_catalog_get_families:
 * @self: a catalogue
 *
 * Returns: (transfer none) (element-type EcoFamily): the families of kinds, in order
 */
const GPtrArray *
eco_catalog_get_families (EcoCatalog *self)
{
  g_return_val_if_fail (ECO_IS_CATALOG (self), NULL);

  return self->set->items[ECO_CATALOG_FAMILY];
}

/**
 * eco_catalog_get_kinds:
 * @self: a catalogue
 *
 * Returns: (transfer none) (element-type EcoKind): the kinds, in order
 */
const GPtrArray *
eco_catalog_get_kinds (EcoCatalog *self)
{
  g_return_val_if_fail (ECO_IS_CATALOG (self), NULL);

  return self->set->items[ECO_CATALOG_KIND];
}

/**
 * eco_catalog_get_presets:
 * @self: a catalogue
 *
 * Returns: (transfer none) (element-type EcoPreset): the presets, in order
 */
const GPtrArray *
eco_catalog_get_presets (EcoCatalog *self)
{
  g_return_val_if_fail (ECO_IS_CATALOG (self), NULL);

  return self->set->items[ECO_CATALOG_PRESET];
}

/**
 * eco_catalog_get_category_families:
 * @self: a catalogue
 *
 * Returns: (transfer none) (element-type EcoCategoryFamily): the families of value categories,
 *   in order
 */
const GPtrArray *
eco_catalog_get_category_families (EcoCatalog *self)
{
  g_return_val_if_fail (ECO_IS_CATALOG (self), NULL);

  return self->set->items[ECO_CATALOG_CATEGORY_FAMILY];
}

/**
 * eco_catalog_get_categories:
 * @self: a catalogue
 *
 * Returns: (transfer none) (element-type EcoCategory): the value categories, in order
 */
const GPtrArray *
eco_catalog_get_categories (EcoCatalog *self)
{
  g_return_val_if_fail (ECO_IS_CATALOG (self), NULL);

  return self->set->items[ECO_CATALOG_CATEGORY];
}
