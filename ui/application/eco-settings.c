/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The settings that are kept between runs.
 *
 * GSettings ends the program when a schema or a key is not installed. A program
 * that is run from its build directory must not end for that, so each key is
 * looked up first, and without it the default given here holds. */
#include "config.h"

#include "application/eco-settings.h"

/**
 * eco_settings_new:
 *
 * Returns: (transfer full) (nullable): the settings; %NULL when their schema is
 *   not installed, which all functions here accept
 */
GSettings *
eco_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ECO_APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static gboolean
has_key (GSettings *settings, const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings == NULL)
    return FALSE;
  g_object_get (settings, "settings-schema", &schema, NULL);
  return g_settings_schema_has_key (schema, key);
}

/**
 * eco_settings_get_boolean:
 * @settings: (nullable): the settings
 * @otherwise: what holds without them
 *
 * Returns: the value of @key
 */
gboolean
eco_settings_get_boolean (GSettings *settings, const char *key, gboolean otherwise)
{
  return has_key (settings, key) ? g_settings_get_boolean (settings, key) : otherwise;
}

/**
 * eco_settings_get_int:
 * @settings: (nullable): the settings
 * @otherwise: what holds without them
 *
 * Returns: the value of @key
 */
int
eco_settings_get_int (GSettings *settings, const char *key, int otherwise)
{
  return has_key (settings, key) ? g_settings_get_int (settings, key) : otherwise;
}

/**
 * eco_settings_dup_string:
 * @settings: (nullable): the settings
 * @otherwise: what holds without them
 *
 * Returns: (transfer full): the value of @key
 */
char *
eco_settings_dup_string (GSettings *settings, const char *key, const char *otherwise)
{
  return has_key (settings, key) ? g_settings_get_string (settings, key) : g_strdup (otherwise);
}

/**
 * eco_settings_set_boolean:
 * @settings: (nullable): the settings
 *
 * Keeps a value of @key, if it can be kept.
 */
void
eco_settings_set_boolean (GSettings *settings, const char *key, gboolean value)
{
  if (has_key (settings, key))
    g_settings_set_boolean (settings, key, value);
}

/**
 * eco_settings_set_int:
 * @settings: (nullable): the settings
 *
 * As eco_settings_set_boolean().
 */
void
eco_settings_set_int (GSettings *settings, const char *key, int value)
{
  if (has_key (settings, key))
    g_settings_set_int (settings, key, value);
}

/**
 * eco_settings_set_string:
 * @settings: (nullable): the settings
 *
 * As eco_settings_set_boolean().
 */
void
eco_settings_set_string (GSettings *settings, const char *key, const char *value)
{
  if (has_key (settings, key))
    g_settings_set_string (settings, key, value);
}
