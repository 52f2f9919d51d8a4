/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The user's own catalogue: where it lies, and that it never stops the program. */
#include "config.h"

#include "catalog/eco-catalog.h"

/**
 * eco_catalog_get_user_file:
 *
 * Returns: (transfer full): `ecotone/catalog.xml` among the user's data
 *   (`~/.local/share`), whether it is there or not
 */
GFile *
eco_catalog_get_user_file (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "ecotone", "catalog.xml", NULL);

  return g_file_new_for_path (path);
}

/**
 * eco_catalog_new_for_user:
 * @message: (out): why the user's own catalogue was left out, or %NULL
 * @error: only when the built-in one is broken
 *
 * Returns: (transfer full): the built-in catalogue with the user's own on top,
 *   if there is one and it can be read
 */
EcoCatalog *
eco_catalog_new_for_user (char **message, GError **error)
{
  EcoCatalog *catalog = eco_catalog_new_builtin (error);
  g_autoptr (GFile) file = eco_catalog_get_user_file ();
  g_autoptr (GError) refused = NULL;

  *message = NULL;
  if (catalog == NULL || !g_file_query_exists (file, NULL))
    return catalog;
  if (!eco_catalog_load_file (catalog, file, &refused))
    *message = g_strdup (refused->message);
  return catalog;
}
