/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The names of catalogue things as a person reads them. The contexts are those of
 * resources/catalog/its/catalog.its, by which the English names get into the translations. */
#include "config.h"

#include "catalog/eco-catalog.h"

#include <glib/gi18n-lib.h>

/* An empty text must not be looked up: its translation is the header of the file. */
static const char *
translate (const char *context, const char *text)
{
  return text[0] != '\0' ? g_dpgettext2 (GETTEXT_PACKAGE, context, text) : text;
}

/**
 * eco_family_get_name:
 * @family: a family of kinds
 *
 * Returns: (transfer none): its translated name
 */
const char *
eco_family_get_name (const EcoFamily *family)
{
  g_return_val_if_fail (family != NULL, NULL);

  return translate ("family of kinds", family->name);
}

/**
 * eco_kind_get_name:
 * @kind: a kind
 *
 * Returns: (transfer none): its translated name
 */
const char *
eco_kind_get_name (const EcoKind *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  return translate ("kind", kind->name);
}

/**
 * eco_kind_get_keywords:
 * @kind: a kind
 *
 * Returns: (transfer none): other words for it in the user's language, separated by semicolons
 */
const char *
eco_kind_get_keywords (const EcoKind *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  return translate ("keywords", kind->keywords);
}

/**
 * eco_preset_get_name:
 * @preset: a preset
 *
 * Returns: (transfer none): its name; a proper name is the same in every language
 */
const char *
eco_preset_get_name (const EcoPreset *preset)
{
  g_return_val_if_fail (preset != NULL, NULL);

  return preset->name;
}

/**
 * eco_category_family_get_name:
 * @family: a family of value categories
 *
 * Returns: (transfer none): its translated name
 */
const char *
eco_category_family_get_name (const EcoCategoryFamily *family)
{
  g_return_val_if_fail (family != NULL, NULL);

  return translate ("family of values", family->name);
}

/**
 * eco_category_get_name:
 * @category: a value category
 *
 * Returns: (transfer none): its translated name
 */
const char *
eco_category_get_name (const EcoCategory *category)
{
  g_return_val_if_fail (category != NULL, NULL);

  return translate ("value", category->name);
}
