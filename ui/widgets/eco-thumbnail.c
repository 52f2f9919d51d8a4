/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small real pictures of documents: the scene of the map, painted small. */
#include "config.h"

#include "widgets/eco-thumbnail.h"

#include "render/eco-painter.h"
#include "render/eco-scene-builder.h"
#include "session/eco-document.h"
#include "session/eco-recovery.h"

#include <glib/gi18n-lib.h>

/* A larger file is not opened just to show a small picture of it. */
#define MAX_BYTES (2 * 1024 * 1024)

typedef struct
{
  EcoThumbnailRequest request;
  EcoCatalog *catalog;
} Job;

static void
job_free (Job *job)
{
  g_free (job->request.template_name);
  g_clear_object (&job->request.file);
  g_free (job->request.recovery_id);
  g_clear_object (&job->catalog);
  g_free (job);
}

static gboolean
check_size (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) <= MAX_BYTES)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _("The file is too large for a small picture"));
  return FALSE;
}

/* It stays what can be recovered. */
static EcoDocument *
read_recovered (Job *job, GError **error)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_recovery_read (job->request.recovery_id, NULL, error);

  return ecosystem != NULL ? eco_document_new (ecosystem, job->catalog) : NULL;
}

static EcoDocument *
open_document (Job *job, GCancellable *cancellable, GError **error)
{
  if (job->request.template_name != NULL)
    return eco_document_new_from_template (job->request.template_name, job->catalog, error);
  if (job->request.recovery_id != NULL)
    return read_recovered (job, error);
  if (!check_size (job->request.file, cancellable, error))
    return NULL;
  return eco_document_open (job->request.file, job->catalog, cancellable, error);
}

static GdkTexture *
create_texture (cairo_surface_t *surface)
{
  g_autoptr (GBytes) bytes = NULL;
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                 GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

/* The picture fills the width and is centred in the height. */
static GdkTexture *
paint (Job *job, EcoDocument *document)
{
  const EcoThumbnailRequest *request = &job->request;
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (EcoPainter) painter = eco_painter_new (typesetter);
  g_autoptr (EcoScene) scene = NULL;
  cairo_surface_t *surface;
  GdkTexture *texture;
  cairo_t *cr;
  EcoRect page;
  double scale;

  options.style = eco_style_get (request->dark ? ECO_THEME_DARK : ECO_THEME_LIGHT);
  options.typesetter = typesetter;
  options.title = options.legend = options.labels = options.words = options.owed = FALSE;
  options.margin = 0.02;
  options.aspect = request->width / (double) request->height;
  scene = eco_scene_new (eco_document_get_ecosystem (document), job->catalog, &options);
  page = eco_scene_get_page (scene);
  scale = MIN (request->width / page.width, request->height / page.height);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, request->width, request->height);
  cr = cairo_create (surface);
  cairo_translate (cr, request->width / 2.0, request->height / 2.0);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -page.x - page.width / 2, -page.y - page.height / 2);
  eco_painter_paint (painter, scene, cr, NULL, scale, ECO_PAINT_LEVELS);
  cairo_destroy (cr);
  texture = create_texture (surface);
  cairo_surface_destroy (surface);
  return texture;
}

static char *
dup_count (EcoEcosystem *ecosystem)
{
  guint n_nodes = eco_list_get_length (eco_ecosystem_get_nodes (ecosystem));
  guint n_exchanges = eco_list_get_length (eco_ecosystem_get_exchanges (ecosystem));
  g_autofree char *nodes =
    g_strdup_printf (ngettext ("%u node", "%u nodes", n_nodes), n_nodes);
  g_autofree char *exchanges =
    g_strdup_printf (ngettext ("%u exchange", "%u exchanges", n_exchanges), n_exchanges);

  return n_exchanges > 0 ? g_strconcat (nodes, " · ", exchanges, NULL) : g_steal_pointer (&nodes);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (EcoDocument) document = open_document (job, cancellable, &error);
  EcoThumbnail *thumbnail;

  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  thumbnail = g_new0 (EcoThumbnail, 1);
  thumbnail->texture = paint (job, document);
  thumbnail->title = eco_document_dup_title (document);
  thumbnail->subtitle = dup_count (eco_document_get_ecosystem (document));
  thumbnail->description = g_strdup (eco_document_get_ecosystem (document)->description);
  g_task_return_pointer (task, thumbnail, (GDestroyNotify) eco_thumbnail_free);
}

/**
 * eco_thumbnail_load_async:
 * @request: what is wanted; copied
 * @catalog: what kinds and categories there are
 *
 * Opens a document and paints it small, in a thread.
 */
void
eco_thumbnail_load_async (const EcoThumbnailRequest *request, EcoCatalog *catalog,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->request = *request;
  job->request.template_name = g_strdup (request->template_name);
  if (request->file != NULL)
    g_object_ref (request->file);
  job->request.recovery_id = g_strdup (request->recovery_id);
  job->catalog = g_object_ref (catalog);
  g_task_set_source_tag (task, eco_thumbnail_load_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, load_thread);
}

/**
 * eco_thumbnail_load_finish:
 *
 * Returns: (transfer full): the picture and what is said under it, or %NULL with @error set
 */
EcoThumbnail *
eco_thumbnail_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * eco_thumbnail_free:
 *
 * Frees it.
 */
void
eco_thumbnail_free (EcoThumbnail *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->texture);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->description);
  g_free (self);
}
