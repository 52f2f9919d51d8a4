/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoStartCard: a document on the start page, by its picture. */
#include "config.h"

#include "window/eco-start-card.h"

#include "window/eco-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The picture fills the card, whatever its width. */
#define WIDTH 320
#define HEIGHT 207

struct _EcoStartCard
{
  GtkFlowBoxChild parent_instance;

  /* template */
  GtkPicture *picture;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkMenuButton *menu_button;
  GtkWidget *broken_image;
  GtkWidget *unseen_image;
  GtkLabel *words_label;
  GtkLabel *warning_label;
  GtkWidget *buttons;
  GtkActionable *open_button;
  GtkActionable *discard_button;

  char *template_name;        /* one of these two is %NULL */
  GFile *file;
  gboolean keeps_title;       /* given from outside, so the document's own is not taken */
  gboolean keeps_subtitle;
  gboolean own;               /* one of the user's templates */
  gboolean broken;            /* it could not be read */
  EcoRecoveryItem *item;      /* what a crash left, or %NULL */
};

G_DEFINE_FINAL_TYPE (EcoStartCard, eco_start_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
eco_start_card_finalize (GObject *object)
{
  EcoStartCard *self = ECO_START_CARD (object);

  g_free (self->template_name);
  g_clear_object (&self->file);
  g_clear_pointer (&self->item, eco_recovery_item_free);
  G_OBJECT_CLASS (eco_start_card_parent_class)->finalize (object);
}

static void
eco_start_card_class_init (EcoStartCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eco_start_card_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ecotone/Ecotone/ui/window/eco-start-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoStartCard, picture);
  gtk_widget_class_bind_template_child (widget_class, EcoStartCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, EcoStartCard, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, EcoStartCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EcoStartCard, broken_image);
  gtk_widget_class_bind_template_child (widget_class, EcoStartCard, unseen_image);
  gtk_widget_class_bind_template_child (widget_class, EcoStartCard, words_label);
  gtk_widget_class_bind_template_child (widget_class, EcoStartCard, warning_label);
  gtk_widget_class_bind_template_child (widget_class, EcoStartCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, EcoStartCard, open_button);
  gtk_widget_class_bind_template_child (widget_class, EcoStartCard, discard_button);
}

static void
eco_start_card_init (EcoStartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_texts (EcoStartCard *self, const char *title, const char *subtitle)
{
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), *subtitle != '\0' ? subtitle : title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

/**
 * eco_start_card_new:
 * @template_name: (nullable): a template or an example
 * @file: (nullable): or a file
 * @title: (nullable): what it is called; %NULL takes the document's own title
 * @subtitle: (nullable): what stands below; %NULL counts nodes and exchanges
 *
 * Returns: (transfer floating): a card without a picture yet
 */
EcoStartCard *
eco_start_card_new (const char *template_name, GFile *file, const char *title, const char *subtitle)
{
  EcoStartCard *self = g_object_new (ECO_TYPE_START_CARD, NULL);

  self->template_name = g_strdup (template_name);
  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->keeps_title = title != NULL;
  self->keeps_subtitle = subtitle != NULL;
  set_texts (self, title != NULL ? title : "…", subtitle != NULL ? subtitle : "");
  return self;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, EcoStartCard *self)
{
  gtk_menu_button_popup (self->menu_button);
}

/**
 * eco_start_card_new_own:
 * @name: one of the user's templates
 *
 * Returns: (transfer floating): a card without a picture yet, with a menu to rename and remove it
 */
EcoStartCard *
eco_start_card_new_own (const char *name)
{
  EcoStartCard *self = eco_start_card_new (name, NULL, name, NULL);
  GtkGesture *gesture = gtk_gesture_click_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) rename = g_menu_item_new (_("_Rename…"), NULL);
  g_autoptr (GMenuItem) remove = g_menu_item_new (_("Move to _Trash"), NULL);

  self->own = TRUE;
  g_menu_item_set_action_and_target (rename, "start.rename-template", "s", name);
  g_menu_item_set_action_and_target (remove, "start.remove-template", "s", name);
  g_menu_append_item (menu, rename);
  g_menu_append_item (menu, remove);
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), TRUE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
  return self;
}

/* ---- What a crash left */

static char *
dup_place (const EcoRecoveryItem *item)
{
  g_autofree char *path = item->file != NULL ? g_file_get_parse_name (item->file) : NULL;
  const char *home = g_get_home_dir ();

  if (path == NULL)
    return g_strdup (_("Never saved"));
  if (g_str_has_prefix (path, home) && path[strlen (home)] == '/')
    return g_strconcat ("~", path + strlen (home), NULL);
  return g_steal_pointer (&path);
}

static void
warn (EcoStartCard *self, guint n_crashes)
{
  g_autofree char *text
      = g_strdup_printf (ngettext ("Ecotone ended once while opening it",
                                   "Ecotone ended %u times while opening it", n_crashes),
                         n_crashes);

  gtk_label_set_label (self->warning_label, text);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->warning_label)), TRUE);
}

/**
 * eco_start_card_new_recovered:
 * @item: what a crash left; copied
 * @safe: whether a picture of it may be made
 *
 * Returns: (transfer floating): a card without a picture yet, with buttons to open and discard it
 */
EcoStartCard *
eco_start_card_new_recovered (const EcoRecoveryItem *item, gboolean safe)
{
  g_autofree char *place = dup_place (item), *words = eco_window_dup_recovered_words (item);
  EcoStartCard *self = eco_start_card_new (NULL, NULL, item->title, place);

  self->item = g_memdup2 (item, sizeof *item);
  self->item->id = g_strdup (item->id);
  self->item->title = g_strdup (item->title);
  if (item->file != NULL)
    g_object_ref (item->file);
  gtk_label_set_label (self->words_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words_label), TRUE);
  if (item->n_crashes > 0)
    warn (self, item->n_crashes);
  gtk_widget_set_visible (self->unseen_image, !safe);
  gtk_actionable_set_action_target (self->open_button, "s", item->id);
  gtk_actionable_set_action_name (self->open_button, "start.recover");
  gtk_actionable_set_action_target (self->discard_button, "s", item->id);
  gtk_actionable_set_action_name (self->discard_button, "start.discard");
  gtk_widget_set_visible (self->buttons, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  return self;
}

/**
 * eco_start_card_get_recovered:
 *
 * Returns: (transfer none) (nullable): what a crash left, that it stands for
 */
const EcoRecoveryItem *
eco_start_card_get_recovered (EcoStartCard *self)
{
  g_return_val_if_fail (ECO_IS_START_CARD (self), NULL);
  return self->item;
}

/**
 * eco_start_card_is_broken:
 *
 * Returns: whether what it stands for could not be read; the card says why
 */
gboolean
eco_start_card_is_broken (EcoStartCard *self)
{
  g_return_val_if_fail (ECO_IS_START_CARD (self), FALSE);
  return self->broken;
}

/**
 * eco_start_card_get_template_name:
 *
 * Returns: (transfer none) (nullable): the template or example that it stands for
 */
const char *
eco_start_card_get_template_name (EcoStartCard *self)
{
  g_return_val_if_fail (ECO_IS_START_CARD (self), NULL);
  return self->template_name;
}

/**
 * eco_start_card_get_file:
 *
 * Returns: (transfer none) (nullable): the file that it stands for
 */
GFile *
eco_start_card_get_file (EcoStartCard *self)
{
  g_return_val_if_fail (ECO_IS_START_CARD (self), NULL);
  return self->file;
}

/**
 * eco_start_card_load_async:
 * @dark: whether the picture is for a dark window
 *
 * Makes the picture, in a thread.
 */
void
eco_start_card_load_async (EcoStartCard *self, EcoCatalog *catalog, gboolean dark,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  EcoThumbnailRequest request = { self->template_name, self->file, WIDTH * scale, HEIGHT * scale,
                                  dark, self->item != NULL ? self->item->id : NULL };

  eco_thumbnail_load_async (&request, catalog, cancellable, callback, data);
}

static void
show_broken (EcoStartCard *self, const GError *error)
{
  g_autofree char *title = g_strdup (gtk_label_get_label (self->title_label));

  if (!self->own || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->broken = TRUE;
  gtk_widget_set_visible (self->broken_image, TRUE);
  set_texts (self, title, error->message);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), error->message);
}

/**
 * eco_start_card_load_finish:
 *
 * Shows the picture; without one the card keeps its frame and its names, and one of the user's own
 * templates says why.
 */
void
eco_start_card_load_finish (EcoStartCard *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoThumbnail) thumbnail = eco_thumbnail_load_finish (result, &error);
  g_autofree char *title = NULL, *subtitle = NULL;
  const char *below;

  if (thumbnail == NULL)
    {
      show_broken (self, error);
      return;
    }
  below = self->own && thumbnail->description != NULL ? thumbnail->description
                                                      : thumbnail->subtitle;
  title = g_strdup (self->keeps_title ? gtk_label_get_label (self->title_label) : thumbnail->title);
  subtitle = g_strdup (self->keeps_subtitle ? gtk_label_get_label (self->subtitle_label) : below);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (thumbnail->texture));
  set_texts (self, title, subtitle);
}
