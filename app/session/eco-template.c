/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The templates and examples that come with the program, as resources. */
#include "config.h"

#include "session/eco-template.h"

#include "base/eco-error.h"
#include "store/eco-reader.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define ROOT "/org/ecotone/Ecotone/"
#define SUFFIX ".ecotone"

static const char *const folders[] = { "templates", "examples" };

static char **
list_folder (const char *folder)
{
  g_autofree char *path = g_strdup_printf (ROOT "%s", folder);
  char **names = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (names == NULL)
    return g_new0 (char *, 1);
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], SUFFIX))
      names[i][strlen (names[i]) - strlen (SUFFIX)] = '\0';
  return names;
}

/**
 * eco_template_list:
 *
 * Returns: (transfer full): the names of the templates
 */
char **
eco_template_list (void)
{
  return list_folder ("templates");
}

/**
 * eco_example_list:
 *
 * Returns: (transfer full): the names of the worked examples
 */
char **
eco_example_list (void)
{
  return list_folder ("examples");
}

/**
 * eco_template_load:
 * @name: of a template or an example
 *
 * Returns: (transfer full): a fresh ecosystem, or %NULL with @error set
 */
EcoEcosystem *
eco_template_load (const char *name, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_strdup_printf (ROOT "%s/%s" SUFFIX, folders[i], name);
      g_autofree char *file = g_strdup_printf ("%s" SUFFIX, name);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      if (bytes != NULL)
        return eco_reader_read_bytes (bytes, file, NULL, error);
    }
  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
               _("There is no template “%s”: “ecotone-cli new --list” lists them"), name);
  return NULL;
}
