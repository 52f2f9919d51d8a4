/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli export: draws an ecosystem as a picture or as slides. */
#include "config.h"

#include "cli/eco-cli-data.h"
#include "cli/eco-cli-pages.h"
#include "cli/eco-cli-picture.h"
#include "cli/eco-cli-share.h"

#include "base/eco-number.h"
#include "export/eco-export-pages.h"
#include "model/eco-filter.h"

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
  EcoCliData data;
  char *scope;
  char *picture;
  char *paper;
  EcoExportSettings *settings; /* what all this means */
  EcoExportOptions options;
  EcoFilter *shown;
  EcoFocus focus;
  int rings;
  gboolean layout;
  gboolean bundle;
  gboolean no_title;
  gboolean no_legend;
  gboolean no_owed;
  gboolean csv;
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
  g_free (call->scope);
  g_free (call->picture);
  g_free (call->paper);
  g_clear_pointer (&call->settings, eco_export_settings_free);
  eco_cli_data_clear (&call->data);
  g_clear_object (&call->shown);
}

static gboolean
find_format (Call *call)
{
  g_autofree char *name = NULL;

  if (call->format == NULL && g_str_equal (call->output, "-"))
    {
      eco_cli_usage ("export", "%s", _("say with --format what to write to standard output"));
      return FALSE;
    }
  name = call->format != NULL ? g_strdup_printf ("x.%s", call->format) : g_strdup (call->output);
  call->csv = (call->settings->scope == ECO_EXPORT_SCOPE_MATRIX
               || call->settings->scope == ECO_EXPORT_SCOPE_PLAN)
              && eco_cli_is_csv (name);
  if (call->csv)
    return TRUE;
  if (eco_export_find_format (name, &call->settings->format))
    return TRUE;
  eco_cli_usage ("export",
                 _("“%s” is no picture that can be written: use .svg, .png, .pdf, .pptx or .html"),
                 call->format != NULL ? call->format : call->output);
  return FALSE;
}

static gboolean
find_background (Call *call)
{
  if (call->background == NULL)
    return TRUE;
  if (g_str_equal (call->background, "none"))
    {
      call->settings->background = FALSE;
      return TRUE;
    }
  if (eco_color_parse (call->background, &call->options.background))
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

/* Which pages there are. */
static gboolean
find_scope (Call *call)
{
  EcoExportScope *scope = &call->settings->scope;

  *scope = ECO_EXPORT_SCOPE_SHOWN;
  if (call->scope == NULL || call->picture != NULL)
    return eco_cli_parse_picture (call->picture, call->settings);
  if (eco_export_scope_parse (call->scope, scope) && *scope != ECO_EXPORT_SCOPE_SELECTION
      && !eco_cli_is_chart (call->settings))
    return TRUE;
  eco_cli_usage ("export",
                 _("“%s” is no choice of pages: use map, shown, rings, views, quarters or "
                   "board-pack"),
                 call->scope);
  return FALSE;
}

static gboolean
find_paper (Call *call)
{
  EcoExportSettings *settings = call->settings;

  if (call->paper != NULL && !eco_paper_parse (call->paper, &settings->paper))
    {
      eco_cli_usage ("export", _("“%s” is no paper: use tight, a4, a3, letter or slide"),
                     call->paper);
      return FALSE;
    }
  if (settings->sheets < 1 || settings->sheets > ECO_EXPORT_MAX_SHEETS)
    {
      eco_cli_usage ("export", _("%d is no number of sheets: use 1 to %d"), settings->sheets,
                     ECO_EXPORT_MAX_SHEETS);
      return FALSE;
    }
  if (settings->sheets > 1 && settings->paper == ECO_PAPER_TIGHT)
    {
      eco_cli_usage ("export", "%s", _("say with --paper what the sheets of the poster are"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
find_size (Call *call)
{
  EcoExportSettings *settings = call->settings;
  double *scale = &call->options.scale;

  if (call->scale != NULL && (!eco_number_parse_double (call->scale, scale) ||
                              *scale < 0.01 || *scale > 100))
    {
      eco_cli_usage ("export", _("“%s” is no scale: use a number from 0.01 to 100"), call->scale);
      return FALSE;
    }
  if (settings->width < 0 || settings->width > ECO_EXPORT_MAX_SIDE)
    {
      eco_cli_usage ("export", _("%d is no width: use pixels from 1 to %d"), settings->width,
                     ECO_EXPORT_MAX_SIDE);
      return FALSE;
    }
  if (settings->dpi < 0 || settings->dpi > ECO_EXPORT_MAX_DPI)
    {
      eco_cli_usage ("export", _("%d is no resolution: use 1 to %d dots per inch"), settings->dpi,
                     ECO_EXPORT_MAX_DPI);
      return FALSE;
    }
  if (settings->margin < 0 || settings->margin > ECO_EXPORT_MAX_MARGIN)
    {
      eco_cli_usage ("export", _("%d is no margin: use 0 to %d per cent"), settings->margin,
                     ECO_EXPORT_MAX_MARGIN);
      return FALSE;
    }
  return TRUE;
}

/* From words to options. Says what is wrong if something is. */
static gboolean
understand (Call *call)
{
  EcoExportOptions *options = &call->options;
  EcoColor background;
  double scale;

  if (call->output == NULL)
    {
      eco_cli_usage ("export", "%s", _("say with -o where to write the picture"));
      return FALSE;
    }
  if (!find_size (call) || !find_filter (call) || !find_scope (call) || !find_paper (call)
      || !eco_cli_parse_shape ("export", call->shape, &call->rings) || !find_format (call)
      || !find_background (call) || !eco_cli_check_embed (call->settings))
    return FALSE;
  call->settings->title = !call->no_title;
  call->settings->legend = !call->no_legend;
  call->settings->owed = !call->no_owed;
  background = options->background;
  scale = options->scale;
  eco_export_settings_get_options (call->settings, options);
  options->width = call->settings->width;
  options->dpi = call->settings->dpi;
  options->background = background;
  options->scale = scale;
  options->date = eco_export_get_source_date ();
  return TRUE;
}

static gboolean
draw (const Call *call, const char *input, GError **error)
{
  g_autoptr (EcoCatalog) catalog = eco_cli_load_catalog (call->catalog, error);
  g_autoptr (EcoEcosystem) ecosystem = catalog != NULL ? eco_cli_read (input, error) : NULL;
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (EcoVisibility) visibility = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GBytes) document = NULL;
  EcoExportOptions options = call->options;
  EcoExportSource source = { .ecosystem = ecosystem, .catalog = catalog,
                             .typesetter = typesetter };
  g_auto (EcoStyle) style = { 0 };
  gboolean anew;

  if (ecosystem == NULL || !eco_cli_init_style (&style, ecosystem, call->theme, error))
    return FALSE;
  if (call->settings->safe)
    ecosystem = eco_cli_make_safe (g_steal_pointer (&ecosystem), catalog);
  source.ecosystem = ecosystem;
  options.typesetter = typesetter;
  source.style = &style;
  options.document = document = eco_cli_embed (call->settings, ecosystem);
  if (call->bundle)
    eco_cli_set_field (ecosystem, "bundle", TRUE);
  anew = eco_cli_set_shape (ecosystem, call->rings) || call->layout;
  if (call->csv)
    return eco_cli_write_csv (ecosystem, catalog, call->settings, call->output, error);
  if (!eco_cli_data_apply (&call->data, ecosystem, &anew, error))
    return FALSE;
  if (!eco_cli_is_chart (call->settings)
      && !eco_cli_arrange (ecosystem, catalog, typesetter, anew, error))
    return FALSE;
  visibility = eco_filter_apply (call->shown, ecosystem, catalog, NULL, call->focus);
  source.shown = visibility;
  pages = eco_export_make_pages (&source, call->settings, error);
  return pages != NULL
         && eco_cli_write_pages (pages, call->settings->format, &options, call->output, error);
}

static int
run (Call *call, int argc, char *argv[])
{
  EcoExportSettings *settings = call->settings;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call->output,
      N_("Where to write it; - for standard output"), N_("PICTURE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &call->format,
      N_("svg, png, pdf, pptx or html, whatever the name says"), N_("FORMAT") },
    { "picture", 0, 0, G_OPTION_ARG_STRING, &call->picture,
      N_("map, journey (of an audience: journey:NODE), matrix:WORD, matrices, plan:WORD or plan"),
      N_("WORD") },
    { "pages", 0, 0, G_OPTION_ARG_STRING, &call->scope,
      N_("What is on the pages: map, shown, rings, views, quarters or board-pack"), N_("WORD") },
    { "width", 0, 0, G_OPTION_ARG_INT, &settings->width, N_("Width in pixels"), N_("PIXELS") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &call->scale,
      N_("Pixels of the picture by pixel at 100 %"), N_("NUMBER") },
    { "dpi", 0, 0, G_OPTION_ARG_INT, &settings->dpi,
      N_("Resolution that a PNG says of itself"), N_("NUMBER") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &call->paper,
      N_("Page of a PDF: tight, a4, a3, letter or slide"), N_("WORD") },
    { "sheets", 0, 0, G_OPTION_ARG_INT, &settings->sheets,
      N_("A poster of so many sheets of paper across"), N_("NUMBER") },
    { "margin", 0, 0, G_OPTION_ARG_INT, &settings->margin,
      N_("Margin round the picture, per cent of its height"), N_("NUMBER") },
    { "background", 0, 0, G_OPTION_ARG_STRING, &call->background,
      N_("A colour, or none for transparent"), N_("#RRGGBB") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &call->theme,
      N_("A theme of ours or of the document, or a theme file; see “ecotone-cli theme”"),
      N_("NAME") },
    { "outlines", 0, 0, G_OPTION_ARG_NONE, &settings->outlines,
      N_("Letters of an SVG as shapes, for programs without the fonts"), NULL },
    { "embed", 0, 0, G_OPTION_ARG_NONE, &settings->embed,
      N_("Put the document inside an SVG or PNG, for Ecotone to open"), NULL },
    { "safe", 0, 0, G_OPTION_ARG_NONE, &settings->safe,
      N_("Leave out what is confidential and all notes, and tell what goes out"), NULL },
    { "layout", 0, 0, G_OPTION_ARG_NONE, &call->layout, N_("Lay out anew, whatever the file says"),
      NULL },
    { "shape", 0, 0, G_OPTION_ARG_STRING, &call->shape,
      N_("Rings of another shape, laid out anew: round, or wide for a page of 16:9"), N_("WORD") },
    { "bundle", 0, 0, G_OPTION_ARG_NONE, &call->bundle,
      N_("Let exchanges that go the same way run together"), NULL },
    { "labels", 0, 0, G_OPTION_ARG_NONE, &settings->labels,
      N_("Write the names of exchanges where there is room"), NULL },
    { "no-title", 0, 0, G_OPTION_ARG_NONE, &call->no_title, N_("Leave out the title"), NULL },
    { "no-legend", 0, 0, G_OPTION_ARG_NONE, &call->no_legend, N_("Leave out the legend"), NULL },
    { "no-owed", 0, 0, G_OPTION_ARG_NONE, &call->no_owed,
      N_("Leave out the open arcs where nothing comes back for an exchange"), NULL },
    { "filter", 0, 0, G_OPTION_ARG_STRING, &call->filter,
      N_("Only what passes, such as 'side=external status=current,planned'"), N_("FILTER") },
    { "rest", 0, 0, G_OPTION_ARG_STRING, &call->rest,
      N_("What becomes of the rest: hide or ghost"), N_("WORD") },
    { "catalog", 0, 0, G_OPTION_ARG_FILENAME, &call->catalog, N_("A catalogue of your own"),
      N_("FILE") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("export");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  eco_cli_data_add_options (&call->data, context);
  if (!eco_cli_parse (context, &argc, &argv, 1, 1) || !understand (call))
    return ECO_EXIT_USAGE;
  if (!draw (call, argv[1], &error))
    return eco_cli_refuse (error);
  return ECO_EXIT_GOOD;
}

/* Runs "export": @argv[0] is the command. Returns the exit code. */
int
eco_command_export (int argc, char *argv[])
{
  Call call = { .options = ECO_EXPORT_OPTIONS_INIT };
  int code;

  call.settings = eco_export_settings_new ();
  call.settings->width = 0;
  call.settings->labels = FALSE;
  code = run (&call, argc, argv);
  call_clear (&call);
  return code;
}
