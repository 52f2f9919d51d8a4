/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasPicker: a button that opens a list to choose from, which can be searched.
 * The entry keeps the keys: letters search, arrows choose, Enter takes, Escape closes. */
#include "config.h"

#include "canvas/eco-canvas-picker.h"

#include "base/eco-match.h"

#include <glib/gi18n-lib.h>

#define WIDTH 264
#define HEIGHT 280
#define OTHER_WORD 8 /* rank of what only its keywords answer to */

/* ---- A line of the list */

#define ECO_TYPE_PICK_ITEM (eco_pick_item_get_type ())
G_DECLARE_FINAL_TYPE (EcoPickItem, eco_pick_item, ECO, PICK_ITEM, GObject)

struct _EcoPickItem
{
  GObject parent_instance;

  char *id;                   /* %NULL for a heading */
  char *label;
  char *keywords;
  GdkPaintable *picture;
};

G_DEFINE_FINAL_TYPE (EcoPickItem, eco_pick_item, G_TYPE_OBJECT)

static void
eco_pick_item_finalize (GObject *object)
{
  EcoPickItem *self = ECO_PICK_ITEM (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->keywords);
  g_clear_object (&self->picture);
  G_OBJECT_CLASS (eco_pick_item_parent_class)->finalize (object);
}

static void
eco_pick_item_class_init (EcoPickItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_pick_item_finalize;
}

static void
eco_pick_item_init (EcoPickItem *self)
{
}

/* ---- The picker */

struct _EcoCanvasPicker
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *image;
  GtkWidget *label;
  GtkWidget *popover;
  GtkWidget *entry;
  GtkWidget *list_view;
  GPtrArray *all;             /* of EcoPickItem */
  GListStore *shown;          /* of EcoPickItem */
  GtkSingleSelection *selection;
  char *title;
  char *current;              /* id of what is chosen now, or %NULL */
  int picture_size;
};

enum
{
  FILL,
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoCanvasPicker, eco_canvas_picker, GTK_TYPE_WIDGET)

static EcoPickItem *
get_shown (EcoCanvasPicker *self, guint row)
{
  return g_list_model_get_item (G_LIST_MODEL (self->shown), row);
}

/* The next row in that direction that can be chosen. */
static void
select_row (EcoCanvasPicker *self, guint row, int step)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (; row < n; row += (guint) step)
    {
      g_autoptr (EcoPickItem) item = get_shown (self, row);

      if (item->id == NULL)
        continue;
      gtk_single_selection_set_selected (self->selection, row);
      gtk_widget_activate_action (self->list_view, "list.scroll-to-item", "u", row);
      return;
    }
}

/* Other words come after all labels. */
static int
rank (EcoPickItem *item, const char *wanted)
{
  g_auto (GStrv) words = g_strsplit (item->keywords != NULL ? item->keywords : "", ";", -1);
  int best = eco_match_rank (item->label, wanted);

  for (guint i = 0; best == ECO_MATCH_NONE && words[i] != NULL; i++)
    if (eco_match_rank (words[i], wanted) != ECO_MATCH_NONE)
      return OTHER_WORD;
  return best;
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer wanted)
{
  return rank (*(EcoPickItem *const *) a, wanted) - rank (*(EcoPickItem *const *) b, wanted);
}

static void
filter (EcoCanvasPicker *self)
{
  g_autofree char *wanted = eco_match_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint current = 0;

  for (guint i = 0; i < self->all->len; i++)
    {
      EcoPickItem *item = self->all->pdata[i];

      if (wanted[0] != '\0' && (item->id == NULL || rank (item, wanted) == ECO_MATCH_NONE))
        continue;
      if (wanted[0] == '\0' && g_strcmp0 (item->id, self->current) == 0)
        current = items->len;
      g_ptr_array_add (items, item);
    }
  if (wanted[0] != '\0')
    g_ptr_array_sort_with_data (items, compare_ranks, wanted);
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)),
                       items->pdata, items->len);
  select_row (self, current, 1);
}

static void
pick (EcoCanvasPicker *self, guint row)
{
  g_autoptr (EcoPickItem) item = get_shown (self, row);

  if (item == NULL || item->id == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[PICKED], 0, item->id);
}

/* ---- Callbacks */

static void
row_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (row), gtk_image_new ());
  gtk_box_append (GTK_BOX (row), label);
  gtk_list_item_set_child (item, row);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, EcoCanvasPicker *self)
{
  EcoPickItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *image = gtk_widget_get_first_child (row);

  gtk_image_set_pixel_size (GTK_IMAGE (image), self->picture_size);
  gtk_image_set_from_paintable (GTK_IMAGE (image), item->picture);
  gtk_widget_set_visible (image, item->picture != NULL);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)), item->label);
  if (item->id == NULL)
    gtk_widget_add_css_class (row, "picker-heading");
  else
    gtk_widget_remove_css_class (row, "picker-heading");
  gtk_list_item_set_selectable (list_item, item->id != NULL);
  gtk_list_item_set_activatable (list_item, item->id != NULL);
}

/* A list that was not shown yet does not scroll. */
static gboolean
scroll_cb (gpointer data)
{
  EcoCanvasPicker *self = data;
  guint row = gtk_single_selection_get_selected (self->selection);

  if (gtk_widget_get_mapped (self->list_view) && row != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list_view, "list.scroll-to-item", "u", row);
  return G_SOURCE_REMOVE;
}

static void
shown_cb (EcoCanvasPicker *self)
{
  g_ptr_array_set_size (self->all, 0);
  g_signal_emit (self, signals[FILL], 0);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  filter (self);
  gtk_widget_grab_focus (self->entry);
  g_idle_add_full (G_PRIORITY_LOW, scroll_cb, g_object_ref (self), g_object_unref);
}

static void
activated_cb (EcoCanvasPicker *self)
{
  pick (self, gtk_single_selection_get_selected (self->selection));
}

static void
row_activated_cb (EcoCanvasPicker *self, guint row)
{
  pick (self, row);
}

static void
stopped_cb (EcoCanvasPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        EcoCanvasPicker *self)
{
  guint row = gtk_single_selection_get_selected (self->selection);

  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    select_row (self, row + 1, 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    select_row (self, row - 1, -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* ---- Life */

static void
eco_canvas_picker_dispose (GObject *object)
{
  EcoCanvasPicker *self = ECO_CANVAS_PICKER (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  G_OBJECT_CLASS (eco_canvas_picker_parent_class)->dispose (object);
}

static void
eco_canvas_picker_finalize (GObject *object)
{
  g_free (ECO_CANVAS_PICKER (object)->title);
  g_free (ECO_CANVAS_PICKER (object)->current);
  G_OBJECT_CLASS (eco_canvas_picker_parent_class)->finalize (object);
}

static gboolean
eco_canvas_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ECO_CANVAS_PICKER (widget)->button);
}

static void
eco_canvas_picker_class_init (EcoCanvasPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_canvas_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_canvas_picker_finalize;
  widget_class->grab_focus = eco_canvas_picker_grab_focus;

  /**
   * EcoCanvasPicker::fill:
   *
   * The list opens and is empty.
   */
  signals[FILL] = g_signal_new ("fill", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  /**
   * EcoCanvasPicker::picked:
   * @id: what was chosen
   */
  signals[PICKED] = g_signal_new ("picked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_list (EcoCanvasPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->shown = g_list_store_new (ECO_TYPE_PICK_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  g_signal_connect (factory, "setup", G_CALLBACK (row_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), self);
  self->list_view =
      gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list_view), TRUE);
  gtk_widget_set_can_focus (self->list_view, FALSE);
  g_signal_connect_swapped (self->list_view, "activate", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroll, WIDTH, HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->list_view);
  return scroll;
}

static void
create_popover (EcoCanvasPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->popover = gtk_popover_new ();
  self->entry = gtk_search_entry_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (filter), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (stopped_cb), self);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), create_list (self));
  gtk_widget_add_css_class (self->popover, "canvas-chooser");
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (shown_cb), self);
}

static void
eco_canvas_picker_init (EcoCanvasPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  create_popover (self);
  self->image = gtk_image_new ();
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->image);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_widget_set_hexpand (box, TRUE);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * eco_canvas_picker_new:
 * @title: what is chosen, for those who cannot see it and as a tooltip
 * @picture_size: px of the pictures
 *
 * Returns: a picker that shows nothing yet
 */
GtkWidget *
eco_canvas_picker_new (const char *title, int picture_size)
{
  EcoCanvasPicker *self = g_object_new (ECO_TYPE_CANVAS_PICKER, NULL);

  self->title = g_strdup (title);
  self->picture_size = picture_size;
  gtk_image_set_pixel_size (GTK_IMAGE (self->image), picture_size);
  gtk_widget_set_tooltip_text (self->button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  return GTK_WIDGET (self);
}

/**
 * eco_canvas_picker_add:
 * @pick: copied
 *
 * Adds a line to the end of the list.
 */
void
eco_canvas_picker_add (EcoCanvasPicker *self, const EcoPick *pick)
{
  EcoPickItem *item;

  g_return_if_fail (ECO_IS_CANVAS_PICKER (self) && pick != NULL);
  item = g_object_new (ECO_TYPE_PICK_ITEM, NULL);
  item->id = g_strdup (pick->id);
  item->label = g_strdup (pick->label);
  item->keywords = g_strdup (pick->keywords);
  g_set_object (&item->picture, pick->picture);
  g_ptr_array_add (self->all, item);
}

/**
 * eco_canvas_picker_show:
 * @pick: what is chosen now; copied
 */
void
eco_canvas_picker_show (EcoCanvasPicker *self, const EcoPick *pick)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ECO_IS_CANVAS_PICKER (self) && pick != NULL);
  g_free (self->current);
  self->current = g_strdup (pick->id);
  gtk_image_set_from_paintable (GTK_IMAGE (self->image), pick->picture);
  gtk_widget_set_visible (self->image, pick->picture != NULL);
  gtk_label_set_label (GTK_LABEL (self->label), pick->label);
  /* TRANSLATORS: read aloud: what a button chooses, and what is chosen */
  text = g_strdup_printf (_("%s: %s"), self->title, pick->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

/**
 * eco_canvas_picker_open:
 *
 * Shows the list.
 */
void
eco_canvas_picker_open (EcoCanvasPicker *self)
{
  g_return_if_fail (ECO_IS_CANVAS_PICKER (self));
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
