/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: somebody else's ecosystem laid over the map. */
#include "config.h"

#include "window/eco-workspace-private.h"

#include "base/eco-mark.h"
#include "render/eco-scene-builder.h"

#include <glib/gi18n-lib.h>

/* The map shows both, and cannot be edited meanwhile. */
static void
rival_changed_cb (EcoWorkspace *self)
{
  static const char *const labels[ECO_N_MARKS] = {
    [ECO_MARK_NONE] = "",
    [ECO_MARK_NEW] = N_("Only we have it"),
    [ECO_MARK_CHANGED] = N_("Both have it"),
    [ECO_MARK_RETIRED] = N_("Only they have it"),
    [ECO_MARK_SHARED] = N_("Both have it"),
  };
  const EcoRival *rival = eco_rival_card_get_rival (self->rival_card);
  const char *words[ECO_N_MARKS];
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  g_autoptr (EcoScene) scene = NULL;

  if (rival == NULL || self->document == NULL)
    {
      if (self->document != NULL && eco_canvas_has_preview (self->canvas))
        eco_canvas_set_preview (self->canvas, NULL, NULL, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
      return;
    }
  for (guint i = 0; i < ECO_N_MARKS; i++)
    words[i] = labels[i][0] != '\0' ? _(labels[i]) : "";
  eco_canvas_init_options (self->canvas, &options);
  options.marks = rival->marks;
  options.mark_labels = words;
  scene = eco_scene_new (rival->both, eco_document_get_catalog (self->document), &options);
  eco_workspace_show_view (self, "map");
  eco_canvas_set_preview (self->canvas, scene, rival->both,
                          _("Take the other ecosystem off the map to edit it"));
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
  if (self->document != NULL)
    eco_rival_card_open_file (self->rival_card, file);
}
