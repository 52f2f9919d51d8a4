/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoOutlineRow: what a line of the outline looks like, and its name being edited. */
#include "config.h"

#include "panels/eco-outline-row.h"

#include "model/eco-exchange.h"
#include "model/eco-node.h"
#include "widgets/eco-glyph-paintable.h"
#include "widgets/eco-stroke-paintable.h"

#include <glib/gi18n-lib.h>

#define INDENT 16
#define GLYPH_SIZE 20

struct _EcoOutlineRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *expander;
  GtkWidget *image;
  GtkWidget *title;
  GtkWidget *entry;           /* in the place of the title while it is edited */
  GtkWidget *detail;
  EcoOutlineItem *item;
};

enum
{
  OPEN_TOGGLED,
  RENAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoOutlineRow, eco_outline_row, GTK_TYPE_WIDGET)

/* ---- Editing the name */

static void
stop_editing (EcoOutlineRow *self)
{
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_set_visible (self->title, TRUE);
}

static void
take_name (EcoOutlineRow *self)
{
  g_autofree char *text = NULL, *before = NULL;

  if (!gtk_widget_get_visible (self->entry) || self->item == NULL)
    return;
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  before = eco_outline_item_dup_title (self->item);
  stop_editing (self);
  if (!g_str_equal (text, before))
    g_signal_emit (self, signals[RENAMED], 0, text);
}

/* The keys go back to the row, so that the arrows go on from there. */
static void
entry_activated_cb (EcoOutlineRow *self)
{
  take_name (self);
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
              EcoOutlineRow *self)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  stop_editing (self);
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
  return GDK_EVENT_STOP;
}

static void
add_entry (EcoOutlineRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_text_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_add_css_class (self->entry, "cell-entry");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activated_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (take_name), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_add_controller (self->entry, keys);
  gtk_box_append (GTK_BOX (self->box), self->entry);
}

/**
 * eco_outline_row_edit:
 *
 * Lets the user type another name, if it is a line for something with a name of its own.
 */
void
eco_outline_row_edit (EcoOutlineRow *self)
{
  EcoOutlineSort sort;
  g_autofree char *text = NULL;

  g_return_if_fail (ECO_IS_OUTLINE_ROW (self));
  sort = self->item != NULL ? eco_outline_item_get_sort (self->item) : ECO_OUTLINE_SIDE;
  if (sort != ECO_OUTLINE_RING && sort != ECO_OUTLINE_NODE)
    return;
  text = eco_outline_item_dup_title (self->item);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_set_visible (self->title, FALSE);
  gtk_widget_set_visible (self->entry, TRUE);
  gtk_widget_grab_focus (self->entry);
}

/* ---- Parts */

static void
expander_clicked_cb (EcoOutlineRow *self)
{
  g_signal_emit (self, signals[OPEN_TOGGLED], 0);
}

/* The list would take the second press for opening the row. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, EcoOutlineRow *self)
{
  EcoOutlineSort sort;

  if (n_press != 2 || self->item == NULL || gtk_widget_get_visible (self->entry))
    return;
  sort = eco_outline_item_get_sort (self->item);
  if (sort == ECO_OUTLINE_GIVES || sort == ECO_OUTLINE_GETS)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, EcoOutlineRow *self)
{
  if (n_press != 2 || self->item == NULL)
    return;
  if (eco_outline_item_get_sort (self->item) == ECO_OUTLINE_SIDE)
    g_signal_emit (self, signals[OPEN_TOGGLED], 0);
  else
    eco_outline_row_edit (self);
}

static void
add_click (EcoOutlineRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static GtkWidget *
create_expander (EcoOutlineRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("pan-down-symbolic");

  gtk_widget_add_css_class (button, "outline-expander");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  /* By keyboard the row itself is opened and closed. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (expander_clicked_cb), self);
  return button;
}

static void
eco_outline_row_dispose (GObject *object)
{
  EcoOutlineRow *self = ECO_OUTLINE_ROW (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_outline_row_parent_class)->dispose (object);
}

static void
eco_outline_row_class_init (EcoOutlineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_outline_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /**
   * EcoOutlineRow::open-toggled:
   *
   * What is below it shall be shown or hidden.
   */
  signals[OPEN_TOGGLED] = g_signal_new ("open-toggled", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * EcoOutlineRow::renamed:
   * @name: what was typed
   */
  signals[RENAMED] = g_signal_new ("renamed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
eco_outline_row_init (EcoOutlineRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->expander = create_expander (self);
  self->image = gtk_image_new ();
  self->title = gtk_label_new (NULL);
  self->detail = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (self->detail), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->detail), 10);
  gtk_widget_add_css_class (self->detail, "caption");
  gtk_widget_add_css_class (self->detail, "dim-label");
  gtk_box_append (GTK_BOX (self->box), self->expander);
  gtk_box_append (GTK_BOX (self->box), self->image);
  gtk_box_append (GTK_BOX (self->box), self->title);
  add_entry (self);
  gtk_box_append (GTK_BOX (self->box), self->detail);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_click (self);
}

/**
 * eco_outline_row_new:
 *
 * Returns: a row that shows nothing yet
 */
GtkWidget *
eco_outline_row_new (void)
{
  return g_object_new (ECO_TYPE_OUTLINE_ROW, NULL);
}

/* ---- What it shows */

static GdkPaintable *
create_picture (EcoOutlineItem *item, EcoCatalog *catalog)
{
  EcoObject *object = eco_outline_item_get_object (item);

  switch (eco_outline_item_get_sort (item))
    {
    case ECO_OUTLINE_NODE:
      return eco_glyph_paintable_new (catalog, ECO_NODE (object)->kind, ECO_NODE (object)->preset,
                                      GLYPH_SIZE);
    case ECO_OUTLINE_GIVES:
    case ECO_OUTLINE_GETS:
      return eco_stroke_paintable_new (catalog, ECO_EXCHANGE (object), GLYPH_SIZE);
    case ECO_OUTLINE_RING:
    case ECO_OUTLINE_SIDE:
      return NULL;
    }
  g_return_val_if_reached (NULL);
}

static void
show_classes (EcoOutlineRow *self, EcoOutlineSort sort)
{
  if (sort == ECO_OUTLINE_RING)
    gtk_widget_add_css_class (self->title, "heading");
  else
    gtk_widget_remove_css_class (self->title, "heading");
  if (sort == ECO_OUTLINE_SIDE)
    gtk_widget_add_css_class (self->title, "dim-label");
  else
    gtk_widget_remove_css_class (self->title, "dim-label");
}

/* An exchange says by an arrow which way it goes, seen from the node above. */
static char *
dup_shown_title (EcoOutlineItem *item)
{
  g_autofree char *title = eco_outline_item_dup_title (item);

  if (eco_outline_item_get_sort (item) == ECO_OUTLINE_GIVES)
    return g_strconcat ("→ ", title, NULL);
  if (eco_outline_item_get_sort (item) == ECO_OUTLINE_GETS)
    return g_strconcat ("← ", title, NULL);
  return g_steal_pointer (&title);
}

static void
show_texts (EcoOutlineRow *self, EcoCatalog *catalog)
{
  g_autofree char *title = dup_shown_title (self->item);
  g_autofree char *detail = eco_outline_item_dup_detail (self->item, catalog);
  g_autofree char *spoken = eco_outline_item_dup_spoken (self->item, catalog);
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean parted = eco_outline_item_get_n_children (self->item) > 0;

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->detail), detail);
  gtk_widget_set_visible (self->detail, detail[0] != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) eco_outline_item_get_depth (self->item) + 1, -1);
  if (parted)
    gtk_accessible_update_state (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 eco_outline_item_is_open (self->item), -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
show_expander (EcoOutlineRow *self)
{
  gboolean parted = eco_outline_item_get_n_children (self->item) > 0;
  gboolean open = eco_outline_item_is_open (self->item);
  const char *what = open ? _("Collapse") : _("Expand");

  gtk_widget_set_margin_start (self->box, (int) eco_outline_item_get_depth (self->item) * INDENT);
  gtk_widget_set_opacity (self->expander, parted ? 1 : 0);
  gtk_widget_set_can_target (self->expander, parted);
  gtk_button_set_icon_name (GTK_BUTTON (self->expander),
                            open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_tooltip_text (self->expander, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  what, -1);
}

/**
 * eco_outline_row_set_item:
 * @item: (nullable): what it is a line for
 * @catalog: what kinds and categories there are
 *
 * Shows a line as it is now. A name that is being edited stays so if it is the same line.
 */
void
eco_outline_row_set_item (EcoOutlineRow *self, EcoOutlineItem *item, EcoCatalog *catalog)
{
  g_autoptr (GdkPaintable) picture = NULL;

  g_return_if_fail (ECO_IS_OUTLINE_ROW (self));
  if (item != self->item)
    stop_editing (self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  picture = create_picture (item, catalog);
  gtk_image_set_from_paintable (GTK_IMAGE (self->image), picture);
  gtk_image_set_pixel_size (GTK_IMAGE (self->image), GLYPH_SIZE);
  gtk_widget_set_visible (self->image, picture != NULL);
  show_classes (self, eco_outline_item_get_sort (item));
  show_texts (self, catalog);
  show_expander (self);
}

/**
 * eco_outline_row_get_item:
 *
 * Returns: (transfer none) (nullable): what it is a line for
 */
EcoOutlineItem *
eco_outline_row_get_item (EcoOutlineRow *self)
{
  g_return_val_if_fail (ECO_IS_OUTLINE_ROW (self), NULL);
  return self->item;
}
