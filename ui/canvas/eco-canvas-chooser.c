/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: the popover in which the kind of a new node is chosen. The entry
 * keeps the keys: letters search, arrows choose, Enter takes, Escape takes all back. */
#include "config.h"

#include "canvas/eco-canvas-chooser.h"

#include "canvas/eco-canvas-kind.h"
#include "widgets/eco-glyph-paintable.h"

#include <glib/gi18n-lib.h>

#define GLYPH_SIZE 24
#define WIDTH 288
#define HEIGHT 296
#define PAGE 6
#define MOST_NAMED 5 /* likely kinds for a name that is no kind */
#define CARD_WIDTH 120.0
#define CARD_HEIGHT 32.0

struct _EcoCanvasChooser
{
  GtkWidget *canvas;
  EcoCanvasController *controller;
  GtkWidget *popover;
  GtkWidget *entry;
  GtkWidget *list_view;
  GListStore *kinds;          /* of EcoCanvasKind */
  GtkSingleSelection *selection;
  guint opening;              /* idle that opens it, or 0 */
};

/* ---- The list */

static void
row_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new ();
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *family = gtk_label_new (NULL);

  gtk_image_set_pixel_size (GTK_IMAGE (image), GLYPH_SIZE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (family), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (family), 14);
  gtk_widget_add_css_class (family, "caption");
  gtk_widget_add_css_class (family, "dim-label");
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), family);
  gtk_list_item_set_child (item, row);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, EcoCanvasChooser *self)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *image = gtk_widget_get_first_child (row);
  GtkWidget *title = gtk_widget_get_next_sibling (image);
  EcoCanvasKind *kind = gtk_list_item_get_item (item);
  EcoDocument *document = eco_canvas_get_document (ECO_CANVAS (self->canvas));
  g_autoptr (GdkPaintable) glyph = NULL;

  if (document != NULL)
    glyph = eco_glyph_paintable_new (eco_document_get_catalog (document),
                                     eco_canvas_kind_get_kind (kind),
                                     eco_canvas_kind_get_preset (kind), GLYPH_SIZE);
  gtk_image_set_from_paintable (GTK_IMAGE (image), glyph);
  gtk_label_set_label (GTK_LABEL (title), eco_canvas_kind_get_title (kind));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)),
                       eco_canvas_kind_get_family (kind));
  gtk_widget_set_visible (gtk_widget_get_last_child (row),
                          eco_canvas_kind_get_name (kind) == NULL);
}

static void
select_row (EcoCanvasChooser *self, guint row)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->kinds));

  if (n == 0)
    return;
  row = MIN (row, n - 1);
  gtk_single_selection_set_selected (self->selection, row);
  gtk_widget_activate_action (self->list_view, "list.scroll-to-item", "u", row);
}

/* A text that is no kind becomes the name of a node of a likely kind. */
static void
fill (EcoCanvasChooser *self)
{
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr (GPtrArray) matches = eco_canvas_list_kinds (self->controller, text);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name = eco_canvas_get_making (self->controller)->name;

  if (matches->len == 0)
    {
      g_ptr_array_unref (matches);
      matches = eco_canvas_list_kinds (self->controller, NULL);
      g_ptr_array_set_size (matches, (int) MIN (matches->len, MOST_NAMED));
      name = name != NULL ? name : text;
    }
  for (guint i = 0; i < matches->len; i++)
    g_ptr_array_add (kinds, eco_canvas_kind_new (matches->pdata[i], name));
  g_list_store_splice (self->kinds, 0, g_list_model_get_n_items (G_LIST_MODEL (self->kinds)),
                       kinds->pdata, kinds->len);
  select_row (self, 0);
}

/* The popover goes first, so that the focus is back on the canvas. */
static void
take (EcoCanvasChooser *self, guint row)
{
  g_autoptr (EcoCanvasKind) kind = g_list_model_get_item (G_LIST_MODEL (self->kinds), row);
  EcoCanvasController *controller = self->controller;

  if (kind == NULL)
    return;
  self->controller = NULL;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->canvas);
  self->controller = controller;
  eco_canvas_answer_kind (controller, eco_canvas_kind_get_id (kind),
                          eco_canvas_kind_get_name (kind));
}

/* ---- Callbacks */

static void
changed_cb (EcoCanvasChooser *self)
{
  if (self->controller != NULL && gtk_widget_get_visible (self->popover))
    fill (self);
}

static void
activated_cb (EcoCanvasChooser *self)
{
  take (self, gtk_single_selection_get_selected (self->selection));
}

static void
row_activated_cb (GtkListView *list_view, guint row, EcoCanvasChooser *self)
{
  take (self, row);
}

static void
stopped_cb (EcoCanvasChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* Closing it without an answer takes all back. */
static void
closed_cb (EcoCanvasChooser *self)
{
  if (self->controller == NULL)
    return;
  if (eco_canvas_get_making (self->controller)->asked)
    eco_canvas_controller_cancel (self->controller);
  gtk_widget_grab_focus (self->canvas);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        EcoCanvasChooser *self)
{
  guint row = gtk_single_selection_get_selected (self->selection);

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      select_row (self, row + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      select_row (self, row > 0 ? row - 1 : 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      select_row (self, row + PAGE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      select_row (self, row > PAGE ? row - PAGE : 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* ---- Life */

static void
add_list (EcoCanvasChooser *self, GtkWidget *box)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->kinds = g_list_store_new (ECO_TYPE_CANVAS_KIND);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->kinds)));
  g_signal_connect (factory, "setup", G_CALLBACK (row_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), self);
  self->list_view =
      gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list_view), TRUE);
  /* The row that Enter takes is one matter, the pointer that passes over it another. */
  gtk_widget_set_can_focus (self->list_view, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Kinds"), -1);
  g_signal_connect (self->list_view, "activate", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroll, WIDTH, HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->list_view);
  gtk_box_append (GTK_BOX (box), scroll);
}

static void
add_entry (EcoCanvasChooser *self, GtkWidget *box)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Kind of the new node"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Kind of the new node"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (stopped_cb), self);
  gtk_box_append (GTK_BOX (box), self->entry);
}

EcoCanvasChooser *
_eco_canvas_chooser_new (GtkWidget *canvas, EcoCanvasController *controller)
{
  EcoCanvasChooser *self = g_new0 (EcoCanvasChooser, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->canvas = canvas;
  self->controller = controller;
  self->popover = gtk_popover_new ();
  gtk_widget_add_css_class (self->popover, "canvas-chooser");
  add_entry (self, box);
  add_list (self, box);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_widget_set_parent (self->popover, canvas);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  return self;
}

void
_eco_canvas_chooser_free (EcoCanvasChooser *self)
{
  g_clear_handle_id (&self->opening, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->popover, self);
  g_signal_handlers_disconnect_by_data (self->entry, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->kinds);
  gtk_widget_unparent (self->popover);
  g_free (self);
}

/* It points to the card that will be there, or to the one that it comes from. */
static GdkRectangle
find_place (EcoCanvasChooser *self)
{
  const EcoMaking *making = eco_canvas_get_making (self->controller);
  EcoCamera *camera = eco_canvas_controller_get_camera (self->controller);
  EcoRect box = eco_rect_around (making->at, CARD_WIDTH, CARD_HEIGHT);
  double right, bottom;

  if (!making->fixed && making->from != NULL)
    eco_scene_get_bounds (eco_canvas_get_scene (ECO_CANVAS (self->canvas)), making->from, &box);
  else if (!making->fixed)
    box = eco_rect_around (making->at, 1, 1);
  box = eco_camera_rect_to_view (camera, &box);
  right = CLAMP (box.x + box.width, 1, camera->width);
  bottom = CLAMP (box.y + box.height, 1, camera->height);
  box.x = CLAMP (box.x, 0, right - 1);
  box.y = CLAMP (box.y, 0, bottom - 1);
  return (GdkRectangle) { (int) box.x, (int) box.y, (int) MAX (right - box.x, 1),
                          (int) MAX (bottom - box.y, 1) };
}

static gboolean
open_cb (gpointer data)
{
  EcoCanvasChooser *self = data;
  GdkRectangle place;

  self->opening = 0;
  if (!eco_canvas_get_making (self->controller)->asked)
    return G_SOURCE_REMOVE;
  place = find_place (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  fill (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->entry);
  return G_SOURCE_REMOVE;
}

/* Asks for what the controller wants; after the gesture that led to it, whose state
 * does not bear that a popover takes the pointer away from it. */
void
_eco_canvas_chooser_open (EcoCanvasChooser *self)
{
  if (self->opening == 0)
    self->opening = g_idle_add (open_cb, self);
}

/* Closes it when nobody wants to know any more. */
void
_eco_canvas_chooser_update (EcoCanvasChooser *self)
{
  if (self->controller != NULL && gtk_widget_get_visible (self->popover)
      && !eco_canvas_get_making (self->controller)->asked)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

void
_eco_canvas_chooser_present (EcoCanvasChooser *self)
{
  gtk_popover_present (GTK_POPOVER (self->popover));
}
