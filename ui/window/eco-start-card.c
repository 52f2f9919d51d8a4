/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoStartCard: a document on the start page, by its picture. */
#include "config.h"

#include "window/eco-start-card.h"

/* The picture fills the card, whatever its width. */
#define WIDTH 340
#define HEIGHT 220

struct _EcoStartCard
{
  GtkFlowBoxChild parent_instance;

  /* template */
  GtkPicture *picture;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;

  char *template_name;        /* one of these two is %NULL */
  GFile *file;
  gboolean keeps_title;       /* given from outside, so the document's own is not taken */
  gboolean keeps_subtitle;
};

G_DEFINE_FINAL_TYPE (EcoStartCard, eco_start_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
eco_start_card_finalize (GObject *object)
{
  EcoStartCard *self = ECO_START_CARD (object);

  g_free (self->template_name);
  g_clear_object (&self->file);
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
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
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
                                  dark };

  eco_thumbnail_load_async (&request, catalog, cancellable, callback, data);
}

/**
 * eco_start_card_load_finish:
 *
 * Shows the picture; without one the card keeps its frame and its names.
 */
void
eco_start_card_load_finish (EcoStartCard *self, GAsyncResult *result)
{
  g_autoptr (EcoThumbnail) thumbnail = eco_thumbnail_load_finish (result, NULL);
  g_autofree char *title = NULL, *subtitle = NULL;

  if (thumbnail == NULL)
    return;
  title = g_strdup (self->keeps_title ? gtk_label_get_label (self->title_label) : thumbnail->title);
  subtitle = g_strdup (self->keeps_subtitle ? gtk_label_get_label (self->subtitle_label)
                                            : thumbnail->subtitle);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (thumbnail->texture));
  set_texts (self, title, subtitle);
}
