/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCommandBar: the line to type in and the list below it. */
#include "config.h"

#include "commands/eco-command-bar.h"

#include "widgets/eco-glyph-paintable.h"

#include <glib/gi18n-lib.h>

#define GLYPH_SIZE 20
#define PAGE 8 /* lines that Page Up and Page Down pass */

struct _EcoCommandBar
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkEditable *entry;
  GtkStack *stack;
  GtkWidget *scroller;
  GtkListView *list;
  GtkWidget *nothing;

  GListStore *items;          /* of EcoCommandItem */
  GtkSingleSelection *choice;
  EcoCatalog *catalog;
  EcoDocument *document;      /* while it is open; or %NULL */
  EcoCommandPossible possible;
  gpointer possible_data;
};

enum
{
  NODE_CHOSEN,
  KIND_CHOSEN,
  COMMAND_CHOSEN,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoCommandBar, eco_command_bar, GTK_TYPE_WIDGET)

/* ---- Lines */

static GtkWidget *
append_label (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *row, EcoCommandBar *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  GtkWidget *image = gtk_image_new ();
  GtkWidget *title, *detail, *key;

  gtk_image_set_pixel_size (GTK_IMAGE (image), GLYPH_SIZE);
  gtk_box_append (box, image);
  title = append_label (box, NULL);
  detail = append_label (box, "dim-label");
  gtk_widget_set_hexpand (detail, TRUE);
  key = append_label (box, "dim-label");
  gtk_label_set_ellipsize (GTK_LABEL (key), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_MIDDLE);
  gtk_list_item_set_child (row, GTK_WIDGET (box));
}

static void
show_image (EcoCommandBar *self, GtkImage *image, EcoCommandItem *item)
{
  const char *kind = eco_command_item_get_kind (item);
  g_autoptr (GdkPaintable) glyph = NULL;

  gtk_widget_set_opacity (GTK_WIDGET (image), kind == NULL ? 0.55 : 1);
  if (kind == NULL)
    {
      gtk_image_set_from_icon_name (image, "system-run-symbolic");
      return;
    }
  glyph = eco_glyph_paintable_new (self->catalog, kind, eco_command_item_get_preset (item),
                                   GLYPH_SIZE);
  gtk_image_set_from_paintable (image, glyph);
}

static char *
dup_key_label (const char *key)
{
  GdkModifierType modifiers;
  guint keyval;

  if (key == NULL || !gtk_accelerator_parse (key, &keyval, &modifiers))
    return g_strdup ("");
  return gtk_accelerator_get_label (keyval, modifiers);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *row, EcoCommandBar *self)
{
  EcoCommandItem *item = gtk_list_item_get_item (row);
  GtkWidget *child = gtk_widget_get_first_child (gtk_list_item_get_child (row));
  g_autofree char *key = dup_key_label (eco_command_item_get_key (item));

  show_image (self, GTK_IMAGE (child), item);
  child = gtk_widget_get_next_sibling (child);
  gtk_label_set_label (GTK_LABEL (child), eco_command_item_get_title (item));
  child = gtk_widget_get_next_sibling (child);
  gtk_label_set_label (GTK_LABEL (child), eco_command_item_get_detail (item));
  child = gtk_widget_get_next_sibling (child);
  gtk_label_set_label (GTK_LABEL (child), key);
}

/* ---- Searching and choosing */

static void
search_cb (EcoCommandBar *self)
{
  g_autoptr (GPtrArray) items =
    eco_command_items_search (self->document, self->catalog, gtk_editable_get_text (self->entry),
                             self->possible, self->possible_data);

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  if (items->len > 0)
    gtk_single_selection_set_selected (self->choice, 0);
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  gtk_stack_set_visible_child (self->stack, items->len > 0 ? self->scroller : self->nothing);
}

/* It is closed first, so that what is chosen can take the focus. */
static void
choose (EcoCommandBar *self, EcoCommandItem *item)
{
  static const guint chosen[] = { NODE_CHOSEN, KIND_CHOSEN, COMMAND_CHOSEN };
  g_autoptr (EcoCommandItem) own = g_object_ref (item);

  eco_command_bar_close (self);
  g_signal_emit (self, signals[chosen[eco_command_item_get_sort (own)]], 0,
                 eco_command_item_get_id (own));
}

static void
choose_cb (EcoCommandBar *self)
{
  EcoCommandItem *item;

  /* The search may still be waiting for more letters. */
  search_cb (self);
  item = gtk_single_selection_get_selected_item (self->choice);
  if (item != NULL)
    choose (self, item);
}

static void
row_cb (EcoCommandBar *self, guint position)
{
  g_autoptr (EcoCommandItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->items), position);

  choose (self, item);
}

/* All lines are equally high; the list would scroll only to a line that takes the focus. */
static void
scroll_to (EcoCommandBar *self, int place, int n)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double height = gtk_adjustment_get_upper (adjustment) / n;

  gtk_adjustment_clamp_page (adjustment, place * height, (place + 1) * height);
}

static void
step (EcoCommandBar *self, int by)
{
  int n = (int) g_list_model_get_n_items (G_LIST_MODEL (self->items));
  int place = (int) gtk_single_selection_get_selected (self->choice);

  if (n == 0)
    return;
  place = by == 1 && place == n - 1 ? 0 : by == -1 && place == 0 ? n - 1
                                                                  : CLAMP (place + by, 0, n - 1);
  gtk_single_selection_set_selected (self->choice, (guint) place);
  scroll_to (self, place, n);
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
        EcoCommandBar *self)
{
  static const struct { guint keyval; int by; } steps[] = {
    { GDK_KEY_Down, 1 },         { GDK_KEY_Up, -1 },          { GDK_KEY_KP_Down, 1 },
    { GDK_KEY_KP_Up, -1 },       { GDK_KEY_Page_Down, PAGE }, { GDK_KEY_Page_Up, -PAGE },
  };

  if (keyval == GDK_KEY_Escape)
    {
      eco_command_bar_close (self);
      return GDK_EVENT_STOP;
    }
  /* The rest of the window cannot be reached while it is open. */
  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab)
    {
      step (self, keyval == GDK_KEY_Tab ? 1 : -1);
      return GDK_EVENT_STOP;
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].keyval == keyval)
      {
        step (self, steps[i].by);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static void
focus_left_cb (GtkEventControllerFocus *focus, EcoCommandBar *self)
{
  eco_command_bar_close (self);
}

/* ---- Life */

static void
eco_command_bar_dispose (GObject *object)
{
  EcoCommandBar *self = ECO_COMMAND_BAR (object);

  g_clear_object (&self->document);
  g_clear_object (&self->catalog);
  g_clear_object (&self->items);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_command_bar_parent_class)->dispose (object);
}

static void
add_signal (EcoCommandBarClass *klass, int index, const char *name)
{
  signals[index] = g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
eco_command_bar_class_init (EcoCommandBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_command_bar_dispose;
  add_signal (klass, NODE_CHOSEN, "node-chosen");
  add_signal (klass, KIND_CHOSEN, "kind-chosen");
  add_signal (klass, COMMAND_CHOSEN, "command-chosen");

  /**
   * EcoCommandBar::closed:
   *
   * It is no longer seen; the focus is free.
   */
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ecotone/Ecotone/ui/commands/eco-command-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoCommandBar, box);
  gtk_widget_class_bind_template_child (widget_class, EcoCommandBar, entry);
  gtk_widget_class_bind_template_child (widget_class, EcoCommandBar, stack);
  gtk_widget_class_bind_template_child (widget_class, EcoCommandBar, scroller);
  gtk_widget_class_bind_template_child (widget_class, EcoCommandBar, list);
  gtk_widget_class_bind_template_child (widget_class, EcoCommandBar, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
  gtk_widget_class_bind_template_callback (widget_class, eco_command_bar_close);
}

static void
eco_command_bar_init (EcoCommandBar *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (ECO_TYPE_COMMAND_ITEM);
  self->choice = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->choice));
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (self->choice);
  g_object_unref (factory);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * eco_command_bar_set_up:
 * @catalog: what kinds there are
 * @possible: whether an action is possible now; lives as long as the command bar
 *
 * To be called once.
 */
void
eco_command_bar_set_up (EcoCommandBar *self, EcoCatalog *catalog, EcoCommandPossible possible,
                        gpointer data)
{
  g_return_if_fail (ECO_IS_COMMAND_BAR (self) && self->catalog == NULL);
  self->catalog = g_object_ref (catalog);
  self->possible = possible;
  self->possible_data = data;
}

/**
 * eco_command_bar_open:
 * @document: (nullable): whose nodes are found
 *
 * Shows it, empty, with the focus.
 */
void
eco_command_bar_open (EcoCommandBar *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_COMMAND_BAR (self));
  g_set_object (&self->document, document);
  gtk_editable_set_text (self->entry, "");
  search_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * eco_command_bar_close:
 *
 * Hides it, if it is open.
 */
void
eco_command_bar_close (EcoCommandBar *self)
{
  g_return_if_fail (ECO_IS_COMMAND_BAR (self));
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_clear_object (&self->document);
  g_signal_emit (self, signals[CLOSED], 0);
}
