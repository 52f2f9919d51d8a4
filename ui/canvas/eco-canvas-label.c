/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: the entry over a card or on a line in which its name is typed. Enter and
 * going elsewhere keep what was typed, Escape does not. */
#include "config.h"

#include "canvas/control/eco-canvas-make.h"
#include "canvas/eco-canvas-private.h"
#include "render/eco-scene-line.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 180
#define MOST_WIDTH 360

struct _EcoCanvasLabel
{
  EcoCanvas *canvas;
  GtkWidget *entry;
  char *id;                   /* of what is being named, or %NULL */
  guint focus;                /* idle that selects the text */
};

gboolean
_eco_canvas_label_is_open (EcoCanvasLabel *label)
{
  return label->id != NULL;
}

static EcoObject *
find_object (EcoCanvasLabel *label)
{
  EcoDocument *document = eco_canvas_get_document (label->canvas);

  if (document == NULL || label->id == NULL)
    return NULL;
  return eco_ecosystem_lookup (eco_document_get_ecosystem (document), label->id);
}

/* Its name stands on a ring or beside it, and the bounds of it would be those of the map. */
static gboolean
is_on_ring (EcoObject *object)
{
  return ECO_IS_RING (object) || ECO_IS_SECTOR (object);
}

/* Closes the entry; @keep: with what was typed as the new name. */
void
_eco_canvas_label_finish (EcoCanvasLabel *label, gboolean keep)
{
  EcoDocument *document = eco_canvas_get_document (label->canvas);
  EcoObject *object = find_object (label);
  g_autofree char *text = NULL;

  if (label->id == NULL)
    return;
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (label->entry))));
  g_clear_pointer (&label->id, g_free);
  g_clear_handle_id (&label->focus, g_source_remove);
  gtk_widget_set_visible (label->entry, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (label->canvas));
  /* Only exchanges may be without a name. */
  if (keep && object != NULL && (text[0] != '\0' || ECO_IS_EXCHANGE (object))
      && g_strcmp0 (text, eco_object_get_name (object)) != 0)
    eco_editor_rename (eco_document_get_editor (document), object, text);
}

static void
activate_cb (GtkEntry *entry, EcoCanvasLabel *label)
{
  _eco_canvas_label_finish (label, TRUE);
}

static void
focus_left_cb (GtkEventControllerFocus *focus, EcoCanvasLabel *label)
{
  /* When the whole window loses the focus, typing goes on later. */
  if (gtk_window_is_active (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (label->canvas)))))
    _eco_canvas_label_finish (label, TRUE);
}

/* Ctrl+Enter goes on to a sibling, Tab to the next node. */
static gboolean
key_cb (GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType state,
        EcoCanvasLabel *label)
{
  EcoCanvasController *controller = label->canvas->controller;
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (enter && state & GDK_CONTROL_MASK)
    {
      _eco_canvas_label_finish (label, TRUE);
      eco_canvas_make (controller,
                       state & GDK_SHIFT_MASK ? ECO_MAKE_CONNECTED : ECO_MAKE_SIBLING);
      return GDK_EVENT_STOP;
    }
  if ((keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab)
      && !(state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    {
      _eco_canvas_label_finish (label, TRUE);
      eco_canvas_controller_key (controller,
                                 keyval == GDK_KEY_Tab ? ECO_KEY_TAB : ECO_KEY_BACK_TAB,
                                 ECO_MODIFIER_NONE);
      return GDK_EVENT_STOP;
    }
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  _eco_canvas_label_finish (label, FALSE);
  return GDK_EVENT_STOP;
}

EcoCanvasLabel *
_eco_canvas_label_new (EcoCanvas *canvas)
{
  EcoCanvasLabel *label = g_new0 (EcoCanvasLabel, 1);
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  label->canvas = canvas;
  label->entry = gtk_entry_new ();
  gtk_widget_set_visible (label->entry, FALSE);
  gtk_widget_add_css_class (label->entry, "canvas-label");
  gtk_editable_set_alignment (GTK_EDITABLE (label->entry), 0.5f);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name"), -1);
  gtk_widget_set_parent (label->entry, GTK_WIDGET (canvas));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (label->entry, "activate", G_CALLBACK (activate_cb), label);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_cb), label);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), label);
  gtk_widget_add_controller (label->entry, key);
  gtk_widget_add_controller (label->entry, focus);
  return label;
}

void
_eco_canvas_label_free (EcoCanvasLabel *label)
{
  g_clear_handle_id (&label->focus, g_source_remove);
  g_clear_pointer (&label->id, g_free);
  g_clear_pointer (&label->entry, gtk_widget_unparent);
  g_free (label);
}

/* Once the entry has a place: before, neither the focus nor the selection stays. */
static gboolean
focus_cb (gpointer data)
{
  EcoCanvasLabel *label = data;

  label->focus = 0;
  gtk_widget_grab_focus (label->entry);
  gtk_editable_select_region (GTK_EDITABLE (label->entry), 0, -1);
  return G_SOURCE_REMOVE;
}

void
_eco_canvas_label_edit (EcoCanvasLabel *label, const char *id)
{
  EcoObject *object;

  _eco_canvas_label_finish (label, TRUE);
  label->id = g_strdup (id);
  object = find_object (label);
  if (object == NULL)
    {
      g_clear_pointer (&label->id, g_free);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (label->entry), eco_object_get_name (object));
  eco_canvas_controller_leave (label->canvas->controller);
  if (!is_on_ring (object))
    eco_canvas_reveal (label->canvas, id);
  gtk_widget_set_visible (label->entry, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (label->canvas));
  label->focus = g_idle_add_full (G_PRIORITY_LOW, focus_cb, label, NULL);
}

/* The bounds of an exchange are those of its line; its name is at a point of it. */
static gboolean
find_box (EcoCanvasLabel *label, EcoScene *scene, EcoRect *box)
{
  EcoObject *object = find_object (label);
  EcoPoint point;

  if (!ECO_IS_EXCHANGE (object))
    return eco_scene_get_name_bounds (scene, label->id, box)
           || eco_scene_get_bounds (scene, label->id, box);
  if (eco_scene_get_label_bounds (scene, label->id, box))
    return TRUE;
  if (!eco_scene_get_line_point (scene, label->id, ECO_EXCHANGE (object)->label_at, &point))
    return FALSE;
  *box = eco_rect_around (point, 1, 1);
  return TRUE;
}

void
_eco_canvas_label_allocate (EcoCanvasLabel *label)
{
  EcoScene *scene = eco_canvas_get_scene (label->canvas);
  EcoRect box = { 0, 0, 0, 0 };
  GtkAllocation place;
  int least, height;

  if (label->id == NULL || !gtk_widget_get_visible (label->entry))
    return;
  if (scene != NULL && find_box (label, scene, &box))
    box = eco_camera_rect_to_view (_eco_canvas_get_camera (label->canvas), &box);
  gtk_widget_measure (label->entry, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (label->entry, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  /* The bounds of an exchange are those of its line, not of its name. */
  place.width = ECO_IS_NODE (find_object (label))
                    ? MAX (least, (int) CLAMP (box.width + 24, LEAST_WIDTH, MOST_WIDTH))
                    : MAX (least, LEAST_WIDTH);
  place.height = height;
  place.x = (int) (box.x + box.width / 2 - place.width / 2.0);
  place.y = (int) (box.y + box.height / 2 - place.height / 2.0);
  gtk_widget_size_allocate (label->entry, &place, -1);
}

void
_eco_canvas_label_snapshot (EcoCanvasLabel *label, GtkSnapshot *snapshot)
{
  EcoPicture *picture = eco_canvas_controller_get_picture (label->canvas->controller);
  GdkRGBA card = _eco_rgba (eco_picture_get_style (picture)->card, 1);
  graphene_rect_t bounds;
  GskRoundedRect outline;

  if (label->id == NULL ||
      !gtk_widget_compute_bounds (label->entry, GTK_WIDGET (label->canvas), &bounds))
    return;
  /* The theme's entries let shine through what is below. */
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 6);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &card, &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (GTK_WIDGET (label->canvas), label->entry, snapshot);
}
