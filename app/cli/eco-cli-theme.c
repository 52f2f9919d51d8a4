/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: which look is meant by a word of the command line. */
#include "config.h"

#include "cli/eco-cli.h"

#include "store/eco-theme-file.h"

/**
 * eco_cli_init_style:
 * @style: (out caller-allocates): cleared by the caller, also after an error
 * @name: (nullable): a theme of ours, the id or name of a brand theme of the document, or a
 *   theme file; %NULL for what the document says, or the light theme
 *
 * Returns: whether the theme was found and is whole
 */
gboolean
eco_cli_init_style (EcoStyle *style, EcoEcosystem *ecosystem, const char *name, GError **error)
{
  g_autoptr (EcoBrandTheme) theme = NULL;
  g_autoptr (GFile) file = NULL;

  if (name == NULL)
    {
      eco_style_init_for (style, ecosystem, ECO_THEME_LIGHT);
      return TRUE;
    }
  if (!g_str_has_suffix (name, ECO_THEME_FILE_SUFFIX))
    return eco_style_init_named (style, ecosystem, name, error);
  file = eco_cli_get_file (name);
  theme = eco_theme_file_load (file, name, error);
  if (theme != NULL)
    return eco_style_init_brand (style, theme, error);
  eco_style_copy (style, eco_style_get (ECO_THEME_LIGHT));
  return FALSE;
}
