/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPalette: the kinds by family, to be searched and put on the map. */
#include "config.h"

#include "palette/eco-palette.h"

#include "palette/eco-palette-item.h"
#include "widgets/eco-glyph-paintable.h"

#include <adwaita.h>

#define GLYPH_SIZE 24

struct _EcoPalette
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkWidget *search_entry;
  GtkStack *stack;
  GtkListView *list_view;

  EcoCatalog *catalog;
  GListStore *items;          /* of EcoPaletteItem */
  GHashTable *closed;         /* set of ids of families whose kinds are hidden */
};

enum
{
  KIND_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoPalette, eco_palette, GTK_TYPE_WIDGET)

static void
fill (EcoPalette *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GPtrArray) items = NULL;

  if (self->catalog == NULL)
    return;
  if (text[0] != '\0')
    items = eco_palette_items_search (self->catalog, text);
  else
    items = eco_palette_items_list (self->catalog, self->closed);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "empty");
}

static void
toggle_family (EcoPalette *self, EcoPaletteItem *item)
{
  char *id = (char *) eco_palette_item_get_family (item)->id;

  if (!g_hash_table_remove (self->closed, id))
    g_hash_table_add (self->closed, id);
  fill (self);
}

static void
activate_item (EcoPalette *self, EcoPaletteItem *item)
{
  if (eco_palette_item_is_heading (item))
    toggle_family (self, item);
  else
    g_signal_emit (self, signals[KIND_ACTIVATED], 0, eco_palette_item_get_id (item));
}

/* ---- Rows */

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, GtkListItem *list_item)
{
  EcoPaletteItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *text = NULL;

  if (item == NULL || eco_palette_item_is_heading (item))
    return NULL;
  text = g_strconcat (ECO_PALETTE_KIND_PREFIX, eco_palette_item_get_id (item), NULL);
  return gdk_content_provider_new_typed (G_TYPE_STRING, text);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, GtkListItem *list_item)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (gtk_list_item_get_child (list_item));
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, 16, 16);
}

static void
heading_clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y,
                    GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  EcoPalette *self = ECO_PALETTE (gtk_widget_get_ancestor (row, ECO_TYPE_PALETTE));
  EcoPaletteItem *item = gtk_list_item_get_item (list_item);

  if (item != NULL && n_press == 1 && eco_palette_item_is_heading (item))
    toggle_family (self, item);
}

static void
add_controllers (GtkWidget *row, GtkListItem *list_item)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), list_item);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), list_item);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (click, "released", G_CALLBACK (heading_clicked_cb), list_item);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
}

static void
row_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new ();
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *family = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (family), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (family), 14);
  gtk_widget_add_css_class (family, "caption");
  gtk_widget_add_css_class (family, "dim-label");
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), family);
  add_controllers (row, list_item);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_heading (GtkWidget *row, EcoPaletteItem *item)
{
  GtkWidget *image = gtk_widget_get_first_child (row);

  gtk_widget_add_css_class (row, "palette-heading");
  gtk_image_set_pixel_size (GTK_IMAGE (image), 16);
  gtk_image_set_from_icon_name (GTK_IMAGE (image), eco_palette_item_is_open (item)
                                                     ? "pan-down-symbolic"
                                                     : "pan-end-symbolic");
}

static void
bind_kind (EcoPalette *self, GtkWidget *row, EcoPaletteItem *item)
{
  GtkWidget *image = gtk_widget_get_first_child (row);
  g_autoptr (GdkPaintable) glyph =
    eco_glyph_paintable_new (self->catalog, eco_palette_item_get_kind (item),
                             eco_palette_item_get_preset (item), GLYPH_SIZE);

  gtk_widget_remove_css_class (row, "palette-heading");
  gtk_image_set_pixel_size (GTK_IMAGE (image), GLYPH_SIZE);
  gtk_image_set_from_paintable (GTK_IMAGE (image), glyph);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, EcoPalette *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *name = gtk_widget_get_next_sibling (gtk_widget_get_first_child (row));
  GtkWidget *family = gtk_widget_get_last_child (row);
  EcoPaletteItem *item = gtk_list_item_get_item (list_item);
  gboolean heading = eco_palette_item_is_heading (item);
  g_autofree char *hint = eco_palette_item_dup_hint (item);

  if (heading)
    bind_heading (row, item);
  else
    bind_kind (self, row, item);
  gtk_label_set_label (GTK_LABEL (name), eco_palette_item_get_name (item));
  gtk_widget_set_visible (family, eco_palette_item_is_found (item));
  gtk_label_set_label (GTK_LABEL (family),
                       eco_family_get_name (eco_palette_item_get_family (item)));
  gtk_widget_set_tooltip_text (row, hint);
  gtk_list_item_set_selectable (list_item, !heading);
}

/* ---- Callbacks */

static void
search_changed_cb (EcoPalette *self)
{
  fill (self);
}

static void
search_activated_cb (EcoPalette *self)
{
  g_autoptr (EcoPaletteItem) first = NULL;

  fill (self);
  first = g_list_model_get_item (G_LIST_MODEL (self->items), 0);
  if (first != NULL && !eco_palette_item_is_heading (first))
    activate_item (self, first);
}

static void
search_next_cb (EcoPalette *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_DOWN);
}

static void
search_stopped_cb (EcoPalette *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
row_activated_cb (EcoPalette *self, guint position)
{
  g_autoptr (EcoPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL)
    activate_item (self, item);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        EcoPalette *self)
{
  if (key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

/* ---- Life */

static void
eco_palette_dispose (GObject *object)
{
  EcoPalette *self = ECO_PALETTE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->items);
  g_clear_object (&self->catalog);
  G_OBJECT_CLASS (eco_palette_parent_class)->dispose (object);
}

static void
eco_palette_finalize (GObject *object)
{
  g_hash_table_unref (ECO_PALETTE (object)->closed);
  G_OBJECT_CLASS (eco_palette_parent_class)->finalize (object);
}

static void
eco_palette_class_init (EcoPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_palette_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_palette_finalize;

  /**
   * EcoPalette::kind-activated:
   * @id: of a kind or preset that shall be put on the map
   */
  signals[KIND_ACTIVATED] =
    g_signal_new ("kind-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ecotone/Ecotone/ui/palette/eco-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoPalette, box);
  gtk_widget_class_bind_template_child (widget_class, EcoPalette, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EcoPalette, stack);
  gtk_widget_class_bind_template_child (widget_class, EcoPalette, list_view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
set_up_list (EcoPalette *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSingleSelection) selection = NULL;

  self->items = g_list_store_new (ECO_TYPE_PALETTE_ITEM);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (row_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), self);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
}

static void
eco_palette_init (EcoPalette *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->closed = g_hash_table_new (g_str_hash, g_str_equal);
  set_up_list (self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->search_entry, keys);
}

/**
 * eco_palette_set_catalog:
 * @catalog: what kinds there are
 *
 * To be called once.
 */
void
eco_palette_set_catalog (EcoPalette *self, EcoCatalog *catalog)
{
  g_return_if_fail (ECO_IS_PALETTE (self) && self->catalog == NULL);
  self->catalog = g_object_ref (catalog);
  fill (self);
}

/**
 * eco_palette_search:
 *
 * Lets the user type what is looked for.
 */
void
eco_palette_search (EcoPalette *self)
{
  g_return_if_fail (ECO_IS_PALETTE (self));
  gtk_widget_grab_focus (self->search_entry);
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}
