/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: the bar beside the only exchange that is selected, in which it is
 * edited. It keeps out of the way of gestures, and Escape sends it away. */
#include "config.h"

#include "canvas/eco-canvas-exchange-bar.h"

#include "canvas/eco-canvas-bar-parts.h"
#include "canvas/eco-canvas-private.h"
#include "render/eco-scene-line.h"

#include <glib/gi18n-lib.h>

#define GAP 20.0    /* from the middle of the line */
#define MARGIN 8.0  /* from the edges of the canvas */
#define LINE_POINTS 16
#define ENDS_WEIGH 6

struct _EcoCanvasExchangeBar
{
  EcoCanvas *canvas;
  GtkWidget *box;
  EcoBarParts parts;
  char *id;                   /* of the exchange, or %NULL */
  char *dismissed;            /* id of the one whose bar was sent away */
};

static EcoCanvasController *
get_controller (EcoCanvasExchangeBar *self)
{
  return self->canvas->controller;
}

static EcoExchange *
find_exchange (EcoCanvasExchangeBar *self)
{
  EcoDocument *document = eco_canvas_get_document (self->canvas);
  EcoObject *only =
      document != NULL ? eco_selection_get_only (eco_document_get_selection (document)) : NULL;

  return ECO_IS_EXCHANGE (only) ? ECO_EXCHANGE (only) : NULL;
}

/* ---- Callbacks */

static void
dismiss (EcoCanvasExchangeBar *self)
{
  g_free (self->dismissed);
  self->dismissed = g_strdup (self->id);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  _eco_canvas_exchange_bar_update (self, FALSE);
}

static gboolean
is_typing (EcoCanvasExchangeBar *self)
{
  GtkRoot *root = gtk_widget_get_root (self->box);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && GTK_IS_EDITABLE (focus);
}

/* Digits are strengths wherever the focus is, unless a text is typed. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        EcoCanvasExchangeBar *self)
{
  guint digit = gdk_keyval_to_unicode (keyval) - '0';
  char text[2] = { (char) ('0' + digit), '\0' };

  if (keyval == GDK_KEY_Escape)
    {
      dismiss (self);
      return GDK_EVENT_STOP;
    }
  if (digit < 1 || digit > 5 || is_typing (self)
      || state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  eco_canvas_set_exchanges (get_controller (self), "strength", text);
  return GDK_EVENT_STOP;
}

EcoCanvasExchangeBar *
_eco_canvas_exchange_bar_new (EcoCanvas *canvas)
{
  EcoCanvasExchangeBar *self = g_new0 (EcoCanvasExchangeBar, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->canvas = canvas;
  self->box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TOOLBAR,
                            "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "visible", FALSE,
                            NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Exchange"), -1);
  gtk_widget_add_css_class (self->box, "exchange-bar");
  _eco_bar_parts_init (&self->parts, canvas->controller, GTK_BOX (self->box));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->box, keys);
  gtk_widget_set_parent (self->box, GTK_WIDGET (canvas));
  return self;
}

void
_eco_canvas_exchange_bar_free (EcoCanvasExchangeBar *self)
{
  _eco_bar_parts_clear (&self->parts);
  gtk_widget_unparent (self->box);
  g_free (self->id);
  g_free (self->dismissed);
  g_free (self);
}

/* ---- Showing */

/* Enter on the exchange: the bar comes back if it was sent away, and has the keys. */
void
_eco_canvas_exchange_bar_focus (EcoCanvasExchangeBar *self)
{
  g_clear_pointer (&self->dismissed, g_free);
  _eco_canvas_exchange_bar_update (self, FALSE);
  if (gtk_widget_get_visible (self->box))
    gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static gboolean
is_wanted (EcoCanvasExchangeBar *self)
{
  return self->id != NULL && g_strcmp0 (self->id, self->dismissed) != 0
         && !eco_canvas_has_preview (self->canvas)
         && !eco_canvas_controller_is_busy (get_controller (self))
         && !_eco_canvas_label_is_open (self->canvas->label);
}

/* The gesture in progress is another; @facts: so is the selection or the exchange. */
void
_eco_canvas_exchange_bar_update (EcoCanvasExchangeBar *self, gboolean facts)
{
  EcoExchange *exchange = find_exchange (self);
  const char *id = exchange != NULL ? eco_object_get_id (ECO_OBJECT (exchange)) : NULL;
  gboolean focused = gtk_widget_get_focus_child (self->box) != NULL;
  gboolean wanted;

  if (g_strcmp0 (self->id, id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (id);
      g_clear_pointer (&self->dismissed, g_free);
    }
  wanted = is_wanted (self);
  if (wanted && (facts || !gtk_widget_get_visible (self->box)))
    _eco_bar_parts_show (&self->parts, exchange);
  if (!wanted && focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (wanted == gtk_widget_get_visible (self->box))
    return;
  gtk_widget_set_visible (self->box, wanted);
  gtk_widget_queue_allocate (GTK_WIDGET (self->canvas));
}

/* ---- Place */

static gboolean
overlaps_card (EcoCanvasExchangeBar *self, const char *node, const EcoRect *place)
{
  EcoRect box;

  if (node == NULL || !eco_scene_get_bounds (eco_canvas_get_scene (self->canvas), node, &box))
    return FALSE;
  box = eco_camera_rect_to_view (_eco_canvas_get_camera (self->canvas), &box);
  return eco_rect_intersects (&box, place);
}

static EcoRect
keep_inside (EcoCanvasExchangeBar *self, EcoRect place)
{
  EcoCamera *camera = _eco_canvas_get_camera (self->canvas);

  place.x = CLAMP (place.x, MARGIN, MAX (camera->width - place.width - MARGIN, MARGIN));
  place.y = CLAMP (place.y, MARGIN, MAX (camera->height - place.height - MARGIN, MARGIN));
  return place;
}

/* How much of the exchange a place would hide: points of its line, and its ends. */
static int
count_hidden (EcoCanvasExchangeBar *self, EcoExchange *exchange, const EcoRect *place)
{
  int hidden = ENDS_WEIGH * (overlaps_card (self, exchange->from, place)
                             + overlaps_card (self, exchange->to, place));
  EcoPoint point;

  for (int i = 1; i < LINE_POINTS; i++)
    if (eco_scene_get_line_point (eco_canvas_get_scene (self->canvas), self->id,
                                  i / (double) LINE_POINTS, &point))
      {
        point = eco_camera_to_view (_eco_canvas_get_camera (self->canvas), point);
        hidden += eco_rect_contains (place, point);
      }
  return hidden;
}

/* Below the middle of the line, above, beside it or at a corner: where it hides least. */
static EcoRect
find_place (EcoCanvasExchangeBar *self, double width, double height)
{
  static const EcoPoint sides[] = { { 0, 1 },  { 0, -1 }, { 1, 0 },  { -1, 0 },
                                    { 1, 1 },  { -1, 1 }, { 1, -1 }, { -1, -1 } };
  EcoExchange *exchange = find_exchange (self);
  EcoRect best = { MARGIN, MARGIN, width, height };
  int fewest = G_MAXINT;
  EcoPoint middle;

  if (exchange == NULL
      || !eco_scene_get_line_point (eco_canvas_get_scene (self->canvas), self->id, 0.5, &middle))
    return best;
  middle = eco_camera_to_view (_eco_canvas_get_camera (self->canvas), middle);
  for (guint i = 0; i < G_N_ELEMENTS (sides) && fewest > 0; i++)
    {
      EcoPoint centre = { middle.x + sides[i].x * (width / 2 + GAP),
                          middle.y + sides[i].y * (height / 2 + GAP) };
      EcoRect place = keep_inside (self, eco_rect_around (centre, width, height));
      int hidden = count_hidden (self, exchange, &place);

      if (hidden < fewest)
        {
          fewest = hidden;
          best = place;
        }
    }
  return best;
}

void
_eco_canvas_exchange_bar_allocate (EcoCanvasExchangeBar *self)
{
  int width, height;
  EcoRect place;

  if (!gtk_widget_get_visible (self->box))
    return;
  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  place = find_place (self, width, height);
  gtk_widget_size_allocate (
      self->box, &(GtkAllocation) { (int) place.x, (int) place.y, width, height }, -1);
}

void
_eco_canvas_exchange_bar_snapshot (EcoCanvasExchangeBar *self, GtkSnapshot *snapshot)
{
  if (gtk_widget_get_visible (self->box))
    gtk_widget_snapshot_child (GTK_WIDGET (self->canvas), self->box, snapshot);
}
