/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The documents that were used last, by this desktop's list of recent files. */
#include "config.h"

#include "window/eco-recent.h"

#define MIME_TYPE "application/vnd.ecotone+xml"
#define MOST_IN_MENU 10

static gboolean
is_wanted (GtkRecentInfo *info)
{
  const char *uri = gtk_recent_info_get_uri (info);

  return g_str_has_suffix (uri, ".ecotone") && gtk_recent_info_is_local (info) &&
         gtk_recent_info_exists (info);
}

static int
compare_recent (gconstpointer a, gconstpointer b)
{
  GtkRecentInfo *x = *(GtkRecentInfo *const *) a;
  GtkRecentInfo *y = *(GtkRecentInfo *const *) b;

  return g_date_time_compare (gtk_recent_info_get_modified (y), gtk_recent_info_get_modified (x));
}

/**
 * eco_recent_list_files:
 * @most: how many are wanted at the most
 *
 * Returns: (transfer full) (element-type GFile): those that are still there, the last one first
 */
GPtrArray *
eco_recent_list_files (guint most)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);

  for (GList *l = items; l != NULL; l = l->next)
    if (is_wanted (l->data))
      g_ptr_array_add (found, gtk_recent_info_ref (l->data));
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  g_ptr_array_sort (found, compare_recent);
  for (guint i = 0; i < MIN (found->len, most); i++)
    g_ptr_array_add (files, g_file_new_for_uri (gtk_recent_info_get_uri (found->pdata[i])));
  return files;
}

/**
 * eco_recent_add:
 * @file: that was opened or saved
 */
void
eco_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  char *group[] = { (char *) "Ecotone", NULL };
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) "Ecotone",
    .app_exec = (char *) "ecotone %u",
    .groups = group,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* In a menu an underscore would be a mnemonic. */
static char *
dup_menu_label (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_auto (GStrv) parts = g_strsplit (shown, "_", -1);

  return g_strjoinv ("__", parts);
}

/**
 * eco_recent_fill_menu:
 * @menu: a menu that holds nothing else
 *
 * Lists the documents anew; each opens by "app.open-recent" with its address.
 */
void
eco_recent_fill_menu (GMenu *menu)
{
  g_autoptr (GPtrArray) files = eco_recent_list_files (MOST_IN_MENU);

  g_menu_remove_all (menu);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *label = dup_menu_label (files->pdata[i]);
      g_autofree char *uri = g_file_get_uri (files->pdata[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-recent", "s", uri);
      g_menu_append_item (menu, item);
    }
}
