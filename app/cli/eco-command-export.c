/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli export: draws an ecosystem as SVG, PNG or PDF. */
#include "config.h"

#include "cli/eco-cli.h"

#include "base/eco-number.h"
#include "export/eco-export.h"
#include "model/eco-filter.h"
#include "render/eco-scene-builder.h"

#include <glib/gi18n-lib.h>

/* What the command line says, as it says it. */
typedef struct
{
  char *output;
  char *format;
  char *theme;
  char *background;
  char *catalog;
  char *scale;
  char *filter;
  char *shape;
  char *rest;
  EcoFilter *shown; /* what these two mean */
  EcoFocus focus;
  int rings; /* what the shape means */
  int width;
  gboolean layout;
  gboolean bundle;
  gboolean no_title;
  gboolean no_legend;
} Call;

static void
call_clear (Call *call)
{
  g_free (call->output);
  g_free (call->format);
  g_free (call->theme);
  g_free (call->background);
  g_free (call->catalog);
  g_free (call->scale);
  g_free (call->filter);
  g_free (call->shape);
  g_free (call->rest);
  g_clear_object (&call->shown);
}

static gboolean
find_format (const Call *call, EcoExportFormat *format)
{
  g_autofree char *name = NULL;

  if (call->format == NULL && g_str_equal (call->output, "-"))
    {
      eco_cli_usage ("export", "%s", _("say with --format what to write to standard output"));
      return FALSE;
    }
  name = call->format != NULL ? g_strdup_printf ("x.%s", call->format) : g_strdup (call->output);
  if (eco_export_find_format (name, format))
    return TRUE;
  eco_cli_usage ("export", _("“%s” is no picture that can be written: use .svg, .png or .pdf"),
                 call->format != NULL ? call->format : call->output);
  return FALSE;
}

static gboolean
find_background (const Call *call, EcoExportOptions *options)
{
  if (call->background == NULL)
    return TRUE;
  if (g_str_equal (call->background, "none"))
    {
      options->transparent = TRUE;
      return TRUE;
    }
  if (eco_color_parse (call->background, &options->background))
    return TRUE;
  eco_cli_usage ("export", _("“%s” is no background: use none or #RRGGBB"), call->background);
  return FALSE;
}

/* What is shown, and what becomes of the rest. */
static gboolean
find_filter (Call *call)
{
  int rest = ECO_FOCUS_HIDE;
  g_autoptr (GError) error = NULL;

  call->shown = eco_filter_new ();
  if (call->filter != NULL && !eco_filter_set_text (call->shown, call->filter, &error))
    {
      eco_cli_usage ("export", "--filter: %s", error->message);
      return FALSE;
    }
  if (call->rest != NULL
      && (!eco_enum_parse (ECO_TYPE_FOCUS, call->rest, &rest) || rest == ECO_FOCUS_ALL))
    {
      eco_cli_usage ("export", _("“%s” is no way to treat the rest: use hide or ghost"),
                     call->rest);
      return FALSE;
    }
  call->focus = (EcoFocus) rest;
  return TRUE;
}

/* From words to options. Says what is wrong if something is. */
static gboolean
understand (Call *call, EcoExportFormat *format, EcoExportOptions *options, EcoTheme *theme)
{
  if (call->output == NULL)
    {
      eco_cli_usage ("export", "%s", _("say with -o where to write the picture"));
      return FALSE;
    }
  if (call->theme != NULL && !eco_theme_parse (call->theme, theme))
    {
      eco_cli_usage ("export",
                     _("“%s” is no theme: use light, dark, print, contrast or contrast-dark"),
                     call->theme);
      return FALSE;
    }
  if (call->scale != NULL && (!eco_number_parse_double (call->scale, &options->scale) ||
                              options->scale < 0.01 || options->scale > 100))
    {
      eco_cli_usage ("export", _("“%s” is no scale: use a number from 0.01 to 100"), call->scale);
      return FALSE;
    }
  if (call->width < 0 || call->width > ECO_EXPORT_MAX_SIDE)
    {
      eco_cli_usage ("export", _("%d is no width: use pixels from 1 to %d"), call->width,
                     ECO_EXPORT_MAX_SIDE);
      return FALSE;
    }
  if (!find_filter (call) || !eco_cli_parse_shape ("export", call->shape, &call->rings))
    return FALSE;
  options->width = call->width;
  options->date = eco_export_get_source_date ();
  return find_format (call, format) && find_background (call, options);
}

static GBytes *
draw (const Call *call, const char *input, EcoTheme theme, EcoExportFormat format,
      const EcoExportOptions *options, GError **error)
{
  g_autoptr (EcoCatalog) catalog = eco_cli_load_catalog (call->catalog, error);
  g_autoptr (EcoEcosystem) ecosystem = catalog != NULL ? eco_cli_read (input, error) : NULL;
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (EcoVisibility) visibility = NULL;
  g_autoptr (EcoScene) scene = NULL;
  EcoSceneOptions look = ECO_SCENE_OPTIONS_INIT;
  gboolean anew;

  if (ecosystem == NULL)
    return NULL;
  if (call->bundle)
    eco_cli_set_field (ecosystem, "bundle", TRUE);
  anew = eco_cli_set_shape (ecosystem, call->rings) || call->layout;
  if (!eco_cli_arrange (ecosystem, catalog, typesetter, anew, error))
    return NULL;
  look.style = eco_style_get (theme);
  look.typesetter = typesetter;
  visibility = eco_filter_apply (call->shown, ecosystem, catalog, NULL, call->focus);
  look.visibility = visibility;
  look.title = !call->no_title;
  look.legend = !call->no_legend;
  scene = eco_scene_new (ecosystem, catalog, &look);
  return eco_export_scene (scene, format, options, error);
}

static int
run (Call *call, int argc, char *argv[])
{
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call->output,
      N_("Where to write it; - for standard output"), N_("PICTURE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &call->format,
      N_("svg, png or pdf, whatever the name says"), N_("FORMAT") },
    { "width", 0, 0, G_OPTION_ARG_INT, &call->width, N_("Width in pixels"), N_("PIXELS") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &call->scale,
      N_("Pixels of the picture by pixel at 100 %"), N_("NUMBER") },
    { "background", 0, 0, G_OPTION_ARG_STRING, &call->background,
      N_("A colour, or none for transparent"), N_("#RRGGBB") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &call->theme,
      N_("light, dark, print, contrast or contrast-dark"), N_("NAME") },
    { "layout", 0, 0, G_OPTION_ARG_NONE, &call->layout, N_("Lay out anew, whatever the file says"),
      NULL },
    { "shape", 0, 0, G_OPTION_ARG_STRING, &call->shape,
      N_("Rings of another shape, laid out anew: round, or wide for a page of 16:9"), N_("WORD") },
    { "bundle", 0, 0, G_OPTION_ARG_NONE, &call->bundle,
      N_("Let exchanges that go the same way run together"), NULL },
    { "no-title", 0, 0, G_OPTION_ARG_NONE, &call->no_title, N_("Leave out the title"), NULL },
    { "no-legend", 0, 0, G_OPTION_ARG_NONE, &call->no_legend, N_("Leave out the legend"), NULL },
    { "filter", 0, 0, G_OPTION_ARG_STRING, &call->filter,
      N_("Only what passes, such as 'side=external status=current,planned'"), N_("FILTER") },
    { "rest", 0, 0, G_OPTION_ARG_STRING, &call->rest,
      N_("What becomes of the rest: hide or ghost"), N_("WORD") },
    { "catalog", 0, 0, G_OPTION_ARG_FILENAME, &call->catalog, N_("A catalogue of your own"),
      N_("FILE") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("export");
  EcoExportOptions export_options = ECO_EXPORT_OPTIONS_INIT;
  EcoExportFormat format = ECO_EXPORT_SVG;
  EcoTheme theme = ECO_THEME_LIGHT;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 1, 1) ||
      !understand (call, &format, &export_options, &theme))
    return ECO_EXIT_USAGE;
  bytes = draw (call, argv[1], theme, format, &export_options, &error);
  if (bytes == NULL || !eco_cli_write (bytes, call->output, &error))
    return eco_cli_refuse (error);
  return ECO_EXIT_GOOD;
}

/* Runs "export": @argv[0] is the command. Returns the exit code. */
int
eco_command_export (int argc, char *argv[])
{
  Call call = { 0 };
  int code = run (&call, argc, argv);

  call_clear (&call);
  return code;
}
