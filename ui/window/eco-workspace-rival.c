/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: somebody else's ecosystem laid over the map. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

#include "base/eco-mark.h"
#include "render/eco-scene-builder.h"

#include <glib/gi18n-lib.h>

static const char *const mark_labels[ECO_N_MARKS] = {
  [ECO_MARK_NEW] = N_("Only they have it"),
  [ECO_MARK_CHANGED] = N_("Only we have it"),
  [ECO_MARK_SHARED] = N_("Both have it"),
};

/* What a thread makes a picture of. */
typedef struct
{
  EcoEcosystem *both;
  GHashTable *marks;
  EcoCatalog *catalog;
  EcoVisibility *visibility; /* or %NULL */
  EcoStyle style;
  EcoSceneOptions options;
  const char *words[ECO_N_MARKS];
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->both);
  g_hash_table_unref (work->marks);
  g_object_unref (work->catalog);
  g_clear_pointer (&work->visibility, eco_visibility_unref);
  eco_style_clear (&work->style);
  g_free (work);
}

static void
scene_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;

  g_task_return_pointer (task, eco_scene_new (work->both, work->catalog, &work->options),
                         (GDestroyNotify) eco_scene_unref);
}

/* The map shows both, and cannot be edited meanwhile; unless there is another by now. */
static void
scene_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EcoWorkspace *self = ECO_WORKSPACE (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (EcoScene) scene = g_task_propagate_pointer (G_TASK (result), NULL);
  const EcoRival *rival
    = self->document != NULL ? eco_rival_card_get_rival (self->rival_card) : NULL;

  if (scene != NULL && rival != NULL && rival->both == work->both
      && g_object_get_data (G_OBJECT (self->rival_card), "look") == work)
    eco_canvas_set_preview (self->canvas, scene, rival->both,
                            _("Take the other ecosystem off the map to edit it"));
}

static Work *
create_work (EcoWorkspace *self, const EcoRival *rival)
{
  Work *work = g_new0 (Work, 1);

  for (guint i = 0; i < ECO_N_MARKS; i++)
    work->words[i] = mark_labels[i] != NULL ? _(mark_labels[i]) : "";
  work->both = g_object_ref (rival->both);
  work->marks = g_hash_table_ref (rival->marks);
  work->catalog = g_object_ref (eco_document_get_catalog (self->document));
  work->options = ECO_SCENE_OPTIONS_INIT;
  eco_canvas_init_options (self->canvas, &work->options);
  eco_style_copy (&work->style, work->options.style);
  if (work->options.visibility != NULL)
    work->visibility = eco_visibility_ref ((EcoVisibility *) work->options.visibility);
  work->options.style = &work->style;
  work->options.visibility = work->visibility;
  work->options.marks = work->marks;
  work->options.mark_labels = work->words;
  return work;
}

/* Makes the picture of both; only the one that was begun last is shown. */
static void
make_scene (EcoWorkspace *self, const EcoRival *rival)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, scene_made_cb, NULL);
  Work *work = create_work (self, rival);

  g_object_set_data (G_OBJECT (self->rival_card), "look", work);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, scene_thread);
}

static void
rival_changed_cb (EcoWorkspace *self)
{
  const EcoRival *rival
    = self->document != NULL ? eco_rival_card_get_rival (self->rival_card) : NULL;

  if (rival != NULL)
    {
      make_scene (self, rival);
      return;
    }
  if (self->document != NULL && eco_canvas_has_preview (self->canvas))
    eco_canvas_set_preview (self->canvas, NULL, NULL, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* The look of the map is another, or what filter and focus show of it. */
void
_eco_workspace_update_rival_look (EcoWorkspace *self)
{
  if (self->document != NULL && eco_rival_card_get_rival (self->rival_card) != NULL)
    make_scene (self, eco_rival_card_get_rival (self->rival_card));
}

/* What the overlay shows, and what its marks mean. */
void
_eco_workspace_get_rival (EcoWorkspace *self, EcoExportOther *other, const char **labels,
                          char **subtitle)
{
  const EcoRival *rival = eco_rival_card_get_rival (self->rival_card);

  for (guint i = 0; i < ECO_N_MARKS; i++)
    labels[i] = mark_labels[i] != NULL ? _(mark_labels[i]) : "";
  *subtitle = g_strdup_printf (_("Over ours: %s"), rival->name);
  *other = (EcoExportOther) { rival->both, rival->marks, labels, *subtitle };
}

/* Another document, or none. */
void
_eco_workspace_follow_rival (EcoWorkspace *self)
{
  eco_rival_card_set_document (self->rival_card, self->document);
}

/* Escape on the map takes it off, too. Returns whether there was something to take off. */
gboolean
_eco_workspace_end_rival (EcoWorkspace *self)
{
  if (eco_rival_card_get_rival (self->rival_card) == NULL)
    return FALSE;
  eco_rival_card_end (self->rival_card);
  return TRUE;
}

void
_eco_workspace_class_add_rival (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, EcoWorkspace, rival_card);
  gtk_widget_class_bind_template_callback (klass, rival_changed_cb);
}

/**
 * eco_workspace_lay_over:
 * @file: with somebody else's ecosystem
 *
 * Lays it over the map.
 */
void
eco_workspace_lay_over (EcoWorkspace *self, GFile *file)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self) && G_IS_FILE (file));
  if (self->document == NULL)
    return;
  /* The map shows one thing at a time. */
  eco_compare_panel_close (self->time.compare);
  eco_horizon_bar_close (self->time.horizon_bar);
  eco_workspace_show_view (self, "map");
  eco_rival_card_open_file (self->rival_card, file);
}
