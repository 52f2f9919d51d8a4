/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPictureProvider: a map or a part of it on the clipboard, as SVG or PNG. */
#include "config.h"

#include "canvas/eco-picture-provider.h"

#include "export/eco-export-pages.h"
#include "render/eco-style-brand.h"

/* Sharp on a slide. */
#define PNG_SCALE 2.0

#define SVG_TYPE "image/svg+xml"
#define PNG_TYPE "image/png"
#define TEXT_TYPE "text/plain;charset=utf-8"

/* What a picture is made from; only read, so any number of threads may. */
typedef struct
{
  gatomicrefcount refs;
  EcoEcosystem *ecosystem;   /* a copy */
  EcoCatalog *catalog;
  EcoVisibility *visibility; /* what filter and focus show, or NULL */
  GPtrArray *ids;            /* of char *: what alone is shown, or NULL for the map */
} Recipe;

struct _EcoPictureProvider
{
  GdkContentProvider parent_instance;

  Recipe *recipe;
  EcoPictureTypes types;
};

G_DEFINE_FINAL_TYPE (EcoPictureProvider, eco_picture_provider, GDK_TYPE_CONTENT_PROVIDER)

static Recipe *
recipe_ref (Recipe *recipe)
{
  g_atomic_ref_count_inc (&recipe->refs);
  return recipe;
}

static void
recipe_unref (Recipe *recipe)
{
  if (!g_atomic_ref_count_dec (&recipe->refs))
    return;
  g_object_unref (recipe->ecosystem);
  g_object_unref (recipe->catalog);
  g_clear_pointer (&recipe->visibility, eco_visibility_unref);
  g_clear_pointer (&recipe->ids, g_ptr_array_unref);
  g_free (recipe);
}

static GBytes *
cook (Recipe *recipe, EcoExportFormat format, GError **error)
{
  g_autoptr (EcoExportSettings) settings = eco_export_settings_new ();
  g_autoptr (GPtrArray) pages = NULL;
  EcoExportOptions options = ECO_EXPORT_OPTIONS_INIT;
  g_auto (EcoStyle) style = { 0 };
  EcoExportSource source = {
    .ecosystem = recipe->ecosystem,
    .catalog = recipe->catalog,
    .style = &style,
    .shown = recipe->visibility,
  };

  eco_style_init_for (&style, recipe->ecosystem, ECO_THEME_LIGHT);
  settings->scope = ECO_EXPORT_SCOPE_SHOWN;
  if (recipe->ids != NULL)
    {
      settings->scope = ECO_EXPORT_SCOPE_SELECTION;
      source.selected = (const char *const *) recipe->ids->pdata;
      source.n_selected = recipe->ids->len;
    }
  pages = eco_export_make_pages (&source, settings, error);
  if (pages == NULL)
    return NULL;
  options.scale = format == ECO_EXPORT_PNG ? PNG_SCALE : 1;
  /* A part lies on whatever is there; the map brings its page, or dark slides would drown it. */
  options.transparent = recipe->ids != NULL;
  return eco_export_pages (pages, format, &options, error);
}

static GdkContentFormats *
eco_picture_provider_ref_formats (GdkContentProvider *provider)
{
  EcoPictureProvider *self = ECO_PICTURE_PROVIDER (provider);
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  if (self->types & ECO_PICTURE_SVG)
    gdk_content_formats_builder_add_mime_type (builder, SVG_TYPE);
  if (self->types & ECO_PICTURE_PNG)
    gdk_content_formats_builder_add_mime_type (builder, PNG_TYPE);
  if (self->types & ECO_PICTURE_SOURCE)
    gdk_content_formats_builder_add_mime_type (builder, TEXT_TYPE);
  return gdk_content_formats_builder_free_to_formats (builder);
}

typedef struct
{
  Recipe *recipe;
  EcoExportFormat format;
  GOutputStream *stream;
} Job;

static void
job_free (Job *job)
{
  recipe_unref (job->recipe);
  g_object_unref (job->stream);
  g_free (job);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = cook (job->recipe, job->format, &error);
  if (bytes != NULL && g_output_stream_write_all (job->stream, g_bytes_get_data (bytes, NULL),
                                                  g_bytes_get_size (bytes), NULL, cancellable,
                                                  &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
eco_picture_provider_write_async (GdkContentProvider *provider, const char *mime_type,
                                  GOutputStream *stream, int priority, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (provider, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->recipe = recipe_ref (ECO_PICTURE_PROVIDER (provider)->recipe);
  job->format = g_str_equal (mime_type, PNG_TYPE) ? ECO_EXPORT_PNG : ECO_EXPORT_SVG;
  job->stream = g_object_ref (stream);
  g_task_set_source_tag (task, eco_picture_provider_write_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_thread);
}

static gboolean
eco_picture_provider_write_finish (GdkContentProvider *provider, GAsyncResult *result,
                                   GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
eco_picture_provider_finalize (GObject *object)
{
  g_clear_pointer (&ECO_PICTURE_PROVIDER (object)->recipe, recipe_unref);
  G_OBJECT_CLASS (eco_picture_provider_parent_class)->finalize (object);
}

static void
eco_picture_provider_class_init (EcoPictureProviderClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eco_picture_provider_finalize;
  provider_class->ref_formats = eco_picture_provider_ref_formats;
  provider_class->write_mime_type_async = eco_picture_provider_write_async;
  provider_class->write_mime_type_finish = eco_picture_provider_write_finish;
}

static void
eco_picture_provider_init (EcoPictureProvider *self)
{
}

/**
 * eco_picture_provider_new:
 * @document: what is copied, as it is now
 * @ids: (element-type utf8) (nullable): what alone is to be seen; %NULL or empty for all
 *   that the view shows
 * @types: what is offered
 *
 * Returns: (transfer full): for a clipboard
 */
GdkContentProvider *
eco_picture_provider_new (EcoDocument *document, GPtrArray *ids, EcoPictureTypes types)
{
  EcoPictureProvider *self = g_object_new (ECO_TYPE_PICTURE_PROVIDER, NULL);
  EcoViewState *view_state = eco_document_get_view_state (document);
  Recipe *recipe = g_new0 (Recipe, 1);

  g_atomic_ref_count_init (&recipe->refs);
  recipe->ecosystem
      = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (eco_document_get_ecosystem (document))));
  recipe->catalog = g_object_ref (eco_document_get_catalog (document));
  if (eco_view_state_get_visibility (view_state) != NULL)
    recipe->visibility = eco_visibility_ref (eco_view_state_get_visibility (view_state));
  if (ids != NULL && ids->len > 0)
    {
      recipe->ids = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < ids->len; i++)
        g_ptr_array_add (recipe->ids, g_strdup (ids->pdata[i]));
    }
  self->recipe = recipe;
  self->types = types;
  return GDK_CONTENT_PROVIDER (self);
}
