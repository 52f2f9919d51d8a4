/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: cut, copy, paste and duplicate, and text that is dropped.
 *
 * The clipboard gets our own fragment, a picture, and text for other programs. */
#include "config.h"

#include "canvas/eco-canvas-private.h"
#include "canvas/eco-picture-provider.h"
#include "session/eco-clip-text.h"
#include "session/eco-clip.h"

#include <glib/gi18n-lib.h>

/* Larger than any fragment that can be pasted. */
#define MOST_BYTES (64 * 1024 * 1024)
#define ORIGIN "eco-document"

static GPtrArray *
dup_selected (EcoCanvas *self)
{
  return eco_selection_dup_objects (
    eco_document_get_selection (eco_canvas_get_document (self)));
}

static void
tell (EcoCanvas *self, const char *text)
{
  g_signal_emit_by_name (self, "message", text);
}

/* ---- Copying */

/* What is selected, with the lines between; for a picture of it. */
static GPtrArray *
dup_picture_ids (EcoCanvas *self, GPtrArray *objects)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < objects->len; i++)
    g_ptr_array_add (ids, (gpointer) eco_object_get_id (objects->pdata[i]));
  eco_clip_add_between (eco_canvas_get_document (self), ids);
  return ids;
}

/* The most telling first; what takes text gets it. */
static void
offer (EcoCanvas *self, GBytes *fragment, GPtrArray *objects)
{
  EcoDocument *document = eco_canvas_get_document (self);
  g_autofree char *text = eco_clip_dup_text (document, objects);
  g_autoptr (GPtrArray) ids = dup_picture_ids (self, objects);
  GdkContentProvider *providers[3];
  g_autoptr (GdkContentProvider) all = NULL;

  providers[0] = gdk_content_provider_new_for_bytes (ECO_CLIP_MIME_TYPE, fragment);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  providers[2] = eco_picture_provider_new (document, ids, ECO_PICTURE_SVG | ECO_PICTURE_PNG);
  all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  g_object_set_data (G_OBJECT (all), ORIGIN, document);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
}

static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EcoCanvas *self = ECO_CANVAS (widget);
  g_autoptr (GPtrArray) objects = dup_selected (self);
  g_autoptr (GBytes) fragment = eco_clip_copy (eco_canvas_get_document (self), objects);

  if (fragment != NULL)
    offer (self, fragment, objects);
  else
    tell (self, _("Select a node to copy it; exchanges are copied with both of their nodes"));
}

static void
cut (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EcoCanvas *self = ECO_CANVAS (widget);
  g_autoptr (GPtrArray) objects = dup_selected (self);
  g_autoptr (GBytes) fragment = NULL;

  if (!eco_canvas_controller_may_edit (self->controller))
    return;
  fragment = eco_clip_copy (eco_canvas_get_document (self), objects);
  if (fragment == NULL)
    {
      tell (self, _("Select a node to cut it; exchanges are cut with both of their nodes"));
      return;
    }
  offer (self, fragment, objects);
  g_clear_pointer (&fragment, g_bytes_unref);
  fragment = eco_clip_cut (eco_canvas_get_document (self), objects);
}

static void
duplicate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EcoCanvas *self = ECO_CANVAS (widget);
  g_autoptr (GPtrArray) objects = dup_selected (self);
  g_autoptr (GError) error = NULL;

  if (!eco_canvas_controller_may_edit (self->controller))
    return;
  if (!eco_clip_duplicate (eco_canvas_get_document (self), objects, &error))
    tell (self, error->message);
}

/* The name of the action says as what. */
static void
copy_picture (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EcoCanvas *self = ECO_CANVAS (widget);
  g_autoptr (GPtrArray) objects = dup_selected (self);
  g_autoptr (GPtrArray) ids = dup_picture_ids (self, objects);
  g_autoptr (GdkContentProvider) picture = NULL;
  EcoPictureTypes types = ECO_PICTURE_SVG | ECO_PICTURE_PNG;

  if (g_str_equal (name, "canvas.copy-png"))
    types = ECO_PICTURE_PNG;
  else if (g_str_equal (name, "canvas.copy-svg"))
    types = ECO_PICTURE_SVG | ECO_PICTURE_SOURCE;
  picture = eco_picture_provider_new (eco_canvas_get_document (self), ids, types);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), picture);
  tell (self, objects->len > 0 ? _("A picture of the selection is on the clipboard")
                               : _("A picture of the map is on the clipboard"));
}

/* ---- Pasting */

typedef struct
{
  EcoCanvas *canvas;
  EcoDocument *document;
  gboolean has_point;
  EcoPoint point;             /* px of the picture */
  gboolean own;               /* it was copied from this document */
} Paste;

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->document);
  g_object_unref (paste->canvas);
  g_free (paste);
}

static const EcoPoint *
get_point (Paste *paste)
{
  return paste->has_point ? &paste->point : NULL;
}

/* Somebody may have opened another document meanwhile. */
static gboolean
is_current (Paste *paste)
{
  return eco_canvas_get_document (paste->canvas) == paste->document;
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text =
    gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (!is_current (paste))
    ;
  else if (text == NULL)
    tell (paste->canvas, _("There is nothing on the clipboard that can be pasted here"));
  else if (!eco_clip_paste_text (paste->document, text, get_point (paste), &error))
    tell (paste->canvas, error->message);
  paste_free (paste);
}

static void
fragment_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (source);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) >= 0)
    bytes = g_memory_output_stream_steal_as_bytes (memory);
  if (is_current (paste) &&
      (bytes == NULL ||
       !eco_clip_paste (paste->document, bytes, paste->own, get_point (paste), &error)))
    tell (paste->canvas, error->message);
  paste_free (paste);
}

static void
stream_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) memory = NULL;

  if (stream == NULL)
    {
      tell (paste->canvas, error->message);
      paste_free (paste);
      return;
    }
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (
    memory, stream,
    G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
    G_PRIORITY_DEFAULT, NULL, fragment_read_cb, paste);
}

static gboolean
is_of (GdkClipboard *clipboard, EcoDocument *document)
{
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);

  return content != NULL && g_object_get_data (G_OBJECT (content), ORIGIN) == document;
}

static Paste *
paste_new (EcoCanvas *self, const EcoPoint *point)
{
  Paste *paste = g_new0 (Paste, 1);

  paste->canvas = g_object_ref (self);
  paste->document = g_object_ref (eco_canvas_get_document (self));
  paste->has_point = point != NULL;
  if (point != NULL)
    paste->point = *point;
  return paste;
}

static void
paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EcoCanvas *self = ECO_CANVAS (widget);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  static const char *const types[] = { ECO_CLIP_MIME_TYPE, NULL };
  EcoPoint at;
  gboolean over = eco_canvas_controller_get_pointer (self->controller, &at);
  Paste *job;

  if (!eco_canvas_controller_may_edit (self->controller))
    return;
  job = paste_new (self, over ? &at : NULL);
  job->own = is_of (clipboard, job->document);
  if (gdk_content_formats_contain_mime_type (formats, ECO_CLIP_MIME_TYPE))
    gdk_clipboard_read_async (clipboard, (const char **) types, G_PRIORITY_DEFAULT, NULL, stream_cb,
                              job);
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, job);
}

/**
 * _eco_canvas_drop_text:
 * @at: px of the view
 *
 * Takes a text that was dropped as if it were pasted there.
 *
 * Returns: whether it was taken
 */
gboolean
_eco_canvas_drop_text (EcoCanvas *self, const char *text, EcoPoint at)
{
  EcoPoint point = eco_camera_to_scene (_eco_canvas_get_camera (self), at);
  g_autoptr (GError) error = NULL;

  if (eco_canvas_get_document (self) == NULL
      || !eco_canvas_controller_may_edit (self->controller))
    return FALSE;
  if (eco_clip_paste_text (eco_canvas_get_document (self), text, &point, &error))
    return TRUE;
  tell (self, error->message);
  return FALSE;
}

/* ---- Actions */

void
_eco_canvas_class_add_clip_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "canvas.cut", NULL, cut);
  gtk_widget_class_install_action (klass, "canvas.copy", NULL, copy);
  gtk_widget_class_install_action (klass, "canvas.paste", NULL, paste);
  gtk_widget_class_install_action (klass, "canvas.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (klass, "canvas.copy-picture", NULL, copy_picture);
  gtk_widget_class_install_action (klass, "canvas.copy-png", NULL, copy_picture);
  gtk_widget_class_install_action (klass, "canvas.copy-svg", NULL, copy_picture);
}

void
_eco_canvas_update_clip_actions (EcoCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  EcoDocument *document = eco_canvas_get_document (self);
  gboolean selected =
    document != NULL && eco_selection_get_size (eco_document_get_selection (document)) > 0;

  gtk_widget_action_set_enabled (widget, "canvas.cut", selected);
  gtk_widget_action_set_enabled (widget, "canvas.copy", selected);
  gtk_widget_action_set_enabled (widget, "canvas.duplicate", selected);
  gtk_widget_action_set_enabled (widget, "canvas.paste", document != NULL);
  gtk_widget_action_set_enabled (widget, "canvas.copy-picture", document != NULL);
  gtk_widget_action_set_enabled (widget, "canvas.copy-png", document != NULL);
  gtk_widget_action_set_enabled (widget, "canvas.copy-svg", document != NULL);
}

void
_eco_canvas_menu_append_clip (GMenu *menu, EcoCanvas *self)
{
  EcoSelection *selection = eco_document_get_selection (eco_canvas_get_document (self));
  g_autoptr (GMenu) section = g_menu_new ();

  if (eco_selection_get_size (selection) > 0)
    {
      g_menu_append (section, _("Cut"), "canvas.cut");
      g_menu_append (section, _("Copy"), "canvas.copy");
    }
  g_menu_append (section, _("Paste"), "canvas.paste");
  if (eco_selection_get_size (selection) > 0)
    g_menu_append (section, _("Duplicate"), "canvas.duplicate");
  g_menu_append (section, _("Copy as PNG"), "canvas.copy-png");
  g_menu_append (section, _("Copy as SVG"), "canvas.copy-svg");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
