/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPictureProvider: a scene on the clipboard, as SVG or PNG. */
#include "config.h"

#include "canvas/eco-picture-provider.h"

#include "export/eco-export.h"

/* Sharp on a slide. */
#define PNG_SCALE 2.0

struct _EcoPictureProvider
{
  GdkContentProvider parent_instance;

  EcoScene *scene;
};

G_DEFINE_FINAL_TYPE (EcoPictureProvider, eco_picture_provider, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
eco_picture_provider_ref_formats (GdkContentProvider *provider)
{
  const char *types[] = { "image/svg+xml", "image/png" };

  return gdk_content_formats_new (types, G_N_ELEMENTS (types));
}

typedef struct
{
  EcoScene *scene;
  EcoExportFormat format;
  GOutputStream *stream;
} Job;

static void
job_free (Job *job)
{
  eco_scene_unref (job->scene);
  g_object_unref (job->stream);
  g_free (job);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  EcoExportOptions options = ECO_EXPORT_OPTIONS_INIT;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  options.scale = job->format == ECO_EXPORT_PNG ? PNG_SCALE : 1;
  options.transparent = TRUE;
  bytes = eco_export_scene (job->scene, job->format, &options, &error);
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

  job->scene = eco_scene_ref (ECO_PICTURE_PROVIDER (provider)->scene);
  job->format = g_str_equal (mime_type, "image/png") ? ECO_EXPORT_PNG : ECO_EXPORT_SVG;
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
  g_clear_pointer (&ECO_PICTURE_PROVIDER (object)->scene, eco_scene_unref);
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
 * @scene: (transfer full): what is offered
 *
 * Returns: (transfer full): for a clipboard
 */
GdkContentProvider *
eco_picture_provider_new (EcoScene *scene)
{
  EcoPictureProvider *self = g_object_new (ECO_TYPE_PICTURE_PROVIDER, NULL);

  self->scene = scene;
  return GDK_CONTENT_PROVIDER (self);
}
