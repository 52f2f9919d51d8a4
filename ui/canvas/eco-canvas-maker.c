/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what is shown of what is being made and edited: the card and the
 * exchange that are about to be, handles at the ends of an exchange, its bar, a
 * hint, and the popover in which a kind is chosen. */
#include "config.h"

#include "canvas/eco-canvas-chooser.h"
#include "canvas/eco-canvas-exchange-bar.h"
#include "canvas/eco-canvas-private.h"
#include "render/eco-scene-line.h"

#define HINT_MARGIN 16
#define PLUS 12.0f        /* px at 100 % */
#define PLUS_THICK 1.75f

struct _EcoCanvasMaker
{
  EcoCanvas *canvas;
  EcoCanvasChooser *chooser;
  EcoCanvasExchangeBar *bar;
  GtkWidget *hint;
};

static const EcoMaking *
get_making (EcoCanvasMaker *maker)
{
  return eco_canvas_get_making (maker->canvas->controller);
}

static void
choose_kind_cb (EcoCanvasController *controller, EcoCanvasMaker *maker)
{
  _eco_canvas_chooser_open (maker->chooser);
}

static void
edit_exchange_cb (EcoCanvasController *controller, const char *id, EcoCanvasMaker *maker)
{
  _eco_canvas_exchange_bar_focus (maker->bar);
}

EcoCanvasMaker *
_eco_canvas_maker_new (EcoCanvas *canvas)
{
  EcoCanvasMaker *maker = g_new0 (EcoCanvasMaker, 1);

  maker->canvas = canvas;
  maker->chooser = _eco_canvas_chooser_new (GTK_WIDGET (canvas), canvas->controller);
  maker->bar = _eco_canvas_exchange_bar_new (canvas);
  maker->hint = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                              "visible", FALSE, "can-target", FALSE, NULL);
  gtk_label_set_ellipsize (GTK_LABEL (maker->hint), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (maker->hint, "canvas-hint");
  gtk_widget_set_parent (maker->hint, GTK_WIDGET (canvas));
  g_signal_connect (canvas->controller, "choose-kind", G_CALLBACK (choose_kind_cb), maker);
  g_signal_connect (canvas->controller, "edit-exchange", G_CALLBACK (edit_exchange_cb), maker);
  return maker;
}

void
_eco_canvas_maker_free (EcoCanvasMaker *maker)
{
  g_signal_handlers_disconnect_by_data (maker->canvas->controller, maker);
  _eco_canvas_exchange_bar_free (maker->bar);
  _eco_canvas_chooser_free (maker->chooser);
  gtk_widget_unparent (maker->hint);
  g_free (maker);
}

/* What is being made is another; @facts: so is the picture or the selection. */
void
_eco_canvas_maker_update (EcoCanvasMaker *maker, gboolean facts)
{
  const char *hint = get_making (maker)->hint;

  _eco_canvas_chooser_update (maker->chooser);
  _eco_canvas_exchange_bar_update (maker->bar, facts);
  if (hint != NULL)
    gtk_label_set_label (GTK_LABEL (maker->hint), hint);
  gtk_widget_set_visible (maker->hint, hint != NULL);
}

void
_eco_canvas_maker_allocate (EcoCanvasMaker *maker)
{
  EcoCamera *camera = _eco_canvas_get_camera (maker->canvas);
  GtkAllocation place;
  int width, height;

  _eco_canvas_chooser_present (maker->chooser);
  _eco_canvas_exchange_bar_allocate (maker->bar);
  if (!gtk_widget_get_visible (maker->hint))
    return;
  gtk_widget_measure (maker->hint, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  place.width = CLAMP (width, 1, MAX ((int) camera->width - 2 * HINT_MARGIN, 1));
  gtk_widget_measure (maker->hint, GTK_ORIENTATION_VERTICAL, place.width, NULL, &height, NULL,
                      NULL);
  place.height = height;
  place.x = ((int) camera->width - place.width) / 2;
  place.y = HINT_MARGIN;
  gtk_widget_size_allocate (maker->hint, &place, -1);
}

/* @exchange: (out): the one whose label is drawn here, because it is dragged. */
gboolean
_eco_canvas_maker_hides (EcoCanvasMaker *maker, const char **exchange)
{
  const EcoMaking *making = get_making (maker);

  *exchange = making->label_at >= 0 ? making->exchange : NULL;
  return *exchange != NULL;
}

/* ---- Drawing */

static const EcoStyle *
get_style (EcoCanvasMaker *maker)
{
  return eco_picture_get_style (eco_canvas_controller_get_picture (maker->canvas->controller));
}

/* A plus on the card that will be made. */
static void
show_plus (EcoCanvasMaker *maker, GtkSnapshot *snapshot)
{
  const EcoCanvasFeedback *feedback
      = eco_canvas_controller_get_feedback (maker->canvas->controller);
  EcoCamera *camera = _eco_canvas_get_camera (maker->canvas);
  EcoPoint at = eco_camera_to_view (camera, feedback->card);
  GdkRGBA color = _eco_rgba (get_style (maker)->accent, 1);
  float length = PLUS * (float) camera->zoom, thick = PLUS_THICK;

  if (!feedback->has_card)
    return;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) at.x - length / 2,
                                                  (float) at.y - thick / 2, length, thick));
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) at.x - thick / 2,
                                                  (float) at.y - length / 2, thick, length));
}

/* Handles keep their size at every zoom. */
static void
show_end (EcoCanvasMaker *maker, GtkSnapshot *snapshot, gboolean giver)
{
  GdkRGBA fill = _eco_rgba (get_style (maker)->card, 1);
  GdkRGBA stroke = _eco_rgba (get_style (maker)->accent, 1);
  float r = ECO_HANDLE_RADIUS + 0.5f;
  graphene_rect_t rect;
  GskRoundedRect circle;
  EcoPoint at;

  if (!eco_canvas_get_end (maker->canvas->controller, giver, &at))
    return;
  rect = GRAPHENE_RECT_INIT ((float) at.x - r, (float) at.y - r, 2 * r, 2 * r);
  gsk_rounded_rect_init_from_rect (&circle, &rect, r);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &fill, &rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &circle, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { stroke, stroke, stroke, stroke });
}

/* The label that is dragged, or that of the selected exchange, above its mark. */
static void
show_label (EcoCanvasMaker *maker, GtkSnapshot *snapshot)
{
  EcoSelection *selection =
      eco_document_get_selection (eco_canvas_get_document (maker->canvas));
  EcoObject *only = eco_selection_get_only (selection);
  const char *exchange = ECO_IS_EXCHANGE (only) ? eco_object_get_id (only) : NULL;
  g_autoptr (EcoScene) label = NULL;

  if (get_making (maker)->label_at >= 0)
    exchange = get_making (maker)->exchange;
  if (exchange == NULL)
    return;
  label = eco_scene_new_label (eco_canvas_get_scene (maker->canvas), exchange,
                               get_making (maker)->label_at);
  _eco_canvas_paint (maker->canvas, snapshot, label);
}

/* What belongs to the map, below the legend. */
void
_eco_canvas_maker_snapshot (EcoCanvasMaker *maker, GtkSnapshot *snapshot)
{
  show_label (maker, snapshot);
  show_plus (maker, snapshot);
  if (_eco_canvas_is_animated (maker->canvas))
    return;
  show_end (maker, snapshot, TRUE);
  show_end (maker, snapshot, FALSE);
}

void
_eco_canvas_maker_snapshot_widgets (EcoCanvasMaker *maker, GtkSnapshot *snapshot)
{
  _eco_canvas_exchange_bar_snapshot (maker->bar, snapshot);
  gtk_widget_snapshot_child (GTK_WIDGET (maker->canvas), maker->hint, snapshot);
}
