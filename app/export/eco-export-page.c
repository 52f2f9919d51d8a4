/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExportPage: its life. */
#include "config.h"

#include "export/eco-export-page.h"

#include <string.h>

#define LONGEST_NAME 100 /* bytes of a file name that a page's name may take */

/**
 * eco_export_page_new:
 * @scene: (transfer full)
 * @ecosystem: (nullable): what the scene shows
 * @catalog: (nullable)
 * @name: what the page is called
 * @notes: (nullable)
 *
 * Returns: (transfer full): a page
 */
EcoExportPage *
eco_export_page_new (EcoScene *scene, EcoEcosystem *ecosystem, EcoCatalog *catalog,
                     const char *name, const char *notes)
{
  EcoExportPage *self = g_new0 (EcoExportPage, 1);

  self->scene = scene;
  g_set_object (&self->ecosystem, ecosystem);
  g_set_object (&self->catalog, catalog);
  self->name = g_strdup (name);
  self->notes = g_strdup (notes);
  return self;
}

/**
 * eco_export_page_free:
 */
void
eco_export_page_free (EcoExportPage *self)
{
  eco_scene_unref (self->scene);
  g_clear_object (&self->ecosystem);
  g_clear_object (&self->catalog);
  g_free (self->name);
  g_free (self->notes);
  g_free (self);
}

/**
 * eco_export_pages_new:
 *
 * Returns: (transfer full) (element-type EcoExportPage): a list that owns its pages
 */
GPtrArray *
eco_export_pages_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) eco_export_page_free);
}

/**
 * eco_export_page_dup_file_name:
 * @file_name: of all pages together, such as "map.svg"; may be a path
 * @number: which page it is, from 1
 *
 * Returns: (transfer full): what its own file is called, such as "map-2-Brand.svg"
 */
char *
eco_export_page_dup_file_name (const EcoExportPage *self, const char *file_name, guint number)
{
  const char *slash = strrchr (file_name, '/'), *dot = strrchr (file_name, '.');
  g_autofree char *safe = g_strdup (self->name);
  g_autofree char *stem = NULL;

  if (dot == NULL || (slash != NULL && dot < slash))
    dot = file_name + strlen (file_name);
  stem = g_strndup (file_name, (gsize) (dot - file_name));
  if (strlen (safe) > LONGEST_NAME)
    *g_utf8_find_prev_char (safe, safe + LONGEST_NAME + 1) = '\0';
  g_strdelimit (safe, "/\\:*?\"<>| \n\t", '-');
  return g_strdup_printf ("%s-%u-%s%s", stem, number, safe, dot);
}
