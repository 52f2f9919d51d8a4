/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli theme: lists themes, takes a brand theme out of a document, and makes one from a
 * logo. */
#include "config.h"

#include "cli/eco-cli.h"

#include "base/eco-error.h"
#include "render/eco-image-palette.h"
#include "store/eco-theme-file.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *output;
  char *name;
  char *base;
  int base_theme;
} Call;

static void
call_clear (Call *call)
{
  g_free (call->output);
  g_free (call->name);
  g_free (call->base);
}

/* One line: a name may be missing or have line ends in it, as every text of a document. */
static void
print_theme (const char *id, const char *name)
{
  g_autofree char *clean = eco_text_clean (name);

  g_print ("%-14s %s\n", id, clean);
}

static void
print_themes (EcoEcosystem *ecosystem)
{
  EcoList *themes = ecosystem != NULL
                        ? eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_BRAND_THEMES)
                        : NULL;

  for (int i = 0; i < ECO_N_THEMES; i++)
    print_theme (eco_theme_get_name ((EcoTheme) i), eco_enum_get_label (ECO_TYPE_THEME, i));
  for (guint i = 0; themes != NULL && i < eco_list_get_length (themes); i++)
    print_theme (eco_object_get_id (eco_list_get (themes, i)),
                 ECO_BRAND_THEME (eco_list_get (themes, i))->name);
}

/* A theme with the colours of an image, and the image as its logo. */
static EcoBrandTheme *
make_from_image (const Call *call, GBytes *bytes, const char *input, GError **error)
{
  g_autoptr (EcoImage) image = eco_image_new (bytes, error);
  g_autofree char *logo = image != NULL ? eco_brand_theme_pack_logo (bytes, error) : NULL;
  g_autofree char *base_name = g_path_get_basename (input);
  g_autoptr (EcoObject) theme = NULL;
  EcoImagePalette palette;
  EcoPixels pixels;
  char *dot = strrchr (base_name, '.');

  if (logo == NULL)
    {
      g_prefix_error (error, "%s: ", input);
      return NULL;
    }
  if (dot != NULL && dot != base_name)
    *dot = '\0';
  theme = eco_object_new (ECO_TYPE_BRAND_THEME, "theme1");
  g_object_set (theme, "name", call->name != NULL ? call->name : base_name, "base",
                call->base_theme, "logo", logo, NULL);
  pixels = eco_image_get_pixels (image);
  if (eco_image_palette_from_pixels (&pixels, eco_style_get ((EcoTheme) call->base_theme),
                                     &palette))
    eco_image_palette_fill (&palette, ECO_BRAND_THEME (theme));
  return ECO_BRAND_THEME (g_steal_pointer (&theme));
}

/* The brand theme that is meant, or the only one. */
static EcoBrandTheme *
find_theme (const Call *call, EcoEcosystem *ecosystem, const char *input, GError **error)
{
  EcoList *themes = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_BRAND_THEMES);
  guint n = eco_list_get_length (themes);

  for (guint i = 0; i < n; i++)
    {
      EcoBrandTheme *theme = eco_list_get (themes, i);

      if (call->name == NULL ? n == 1
                             : g_strcmp0 (call->name, theme->name) == 0
                                   || g_str_equal (call->name, eco_object_get_id (
                                                                   ECO_OBJECT (theme))))
        return g_object_ref (theme);
    }
  if (call->name != NULL)
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("%s: The document has no brand theme “%s”: “ecotone-cli theme FILE” lists those "
                   "that it has"),
                 input, call->name);
  else if (n == 0)
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("%s: The document has no brand theme: make one in the window, or from a logo"),
                 input);
  else
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("%s: The document has several brand themes: say with --name which one"), input);
  return NULL;
}

static int
work (const Call *call, const char *input)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = eco_cli_read_bytes (input, &error), written = NULL;
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (EcoBrandTheme) theme = NULL;

  if (bytes != NULL && eco_image_sniff (bytes) != NULL)
    theme = make_from_image (call, bytes, input, &error);
  else if (bytes != NULL && g_str_has_suffix (input, ECO_THEME_FILE_SUFFIX))
    theme = eco_theme_file_read_bytes (bytes, input, &error);
  else if (bytes != NULL)
    {
      ecosystem = eco_cli_read_from_bytes (bytes, input, &error);
      if (ecosystem != NULL && call->output == NULL)
        {
          print_themes (ecosystem);
          return ECO_EXIT_GOOD;
        }
      if (ecosystem != NULL)
        theme = find_theme (call, ecosystem, input, &error);
    }
  if (theme == NULL)
    return eco_cli_refuse (error);
  written = eco_theme_file_write (theme);
  if (!eco_cli_write (written, call->output != NULL ? call->output : "-", &error))
    return eco_cli_refuse (error);
  return ECO_EXIT_GOOD;
}

static int
run (Call *call, int argc, char *argv[])
{
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call->output,
      N_("Where to write the theme file; - for standard output"), N_("FILE") },
    { "name", 0, 0, G_OPTION_ARG_STRING, &call->name,
      N_("Which brand theme of a document, or what a new one is called"), N_("NAME") },
    { "base", 0, 0, G_OPTION_ARG_STRING, &call->base,
      N_("The theme of ours that a new one follows where the image says nothing"), N_("NAME") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("theme");

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 0, 1))
    return ECO_EXIT_USAGE;
  if (call->base != NULL && !eco_enum_parse (ECO_TYPE_THEME, call->base, &call->base_theme))
    {
      g_autofree char *names = eco_enum_dup_nicks (ECO_TYPE_THEME);

      return eco_cli_usage ("theme", _("“%s” is no theme: use one of %s"), call->base, names);
    }
  if (argc > 1)
    return work (call, argv[1]);
  print_themes (NULL);
  return ECO_EXIT_GOOD;
}

/* Runs "theme": @argv[0] is the command. Returns the exit code. */
int
eco_command_theme (int argc, char *argv[])
{
  Call call = { 0 };
  int code = run (&call, argc, argv);

  call_clear (&call);
  return code;
}
