/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoThemeDialog: the gallery, a card for each theme with a small picture of the user's own map.
 * The pictures are painted one at a time while nothing else is to do. */
#include "config.h"

#include "dialogs/eco-theme-dialog-private.h"

#include "render/eco-style-brand.h"

#include <glib/gi18n-lib.h>

#define CARD_WIDTH 168
#define CARD_HEIGHT 118

static const char *
get_theme (GtkWidget *card)
{
  return g_object_get_data (G_OBJECT (card), "theme");
}

/* ---- Pictures */

static void
paint_card (EcoThemeDialog *self, GtkWidget *card)
{
  GtkPicture *picture = g_object_get_data (G_OBJECT (card), "picture");
  EcoEcosystem *ecosystem = _eco_theme_dialog_get_ecosystem (self);
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const char *name = get_theme (card);
  g_autoptr (GdkTexture) texture = NULL;
  g_auto (EcoStyle) style = { 0 };

  if (*name == '\0')
    eco_style_copy (&style, eco_style_get (adw_style_manager_get_dark (
                                               adw_style_manager_get_default ())
                                               ? ECO_THEME_DARK : ECO_THEME_LIGHT));
  else
    eco_style_init_named (&style, ecosystem, name, NULL);
  texture = eco_theme_painter_paint (self->painter, &style, CARD_WIDTH * factor,
                                     CARD_HEIGHT * factor);
  gtk_picture_set_paintable (picture, GDK_PAINTABLE (texture));
}

static gboolean
paint_next_cb (gpointer data)
{
  EcoThemeDialog *self = data;
  GtkWidget *card = g_queue_pop_head (&self->waiting);

  if (card != NULL)
    paint_card (self, card);
  if (!g_queue_is_empty (&self->waiting))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

void
_eco_theme_dialog_stop_painting (EcoThemeDialog *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_queue_clear (&self->waiting);
}

/* ---- Cards */

static void
add_card (EcoThemeDialog *self, const char *theme, const char *label)
{
  GtkWidget *card = gtk_flow_box_child_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *picture = gtk_picture_new (), *text = gtk_label_new (label);
  const char *chosen = _eco_theme_dialog_get_ecosystem (self)->theme;

  gtk_widget_set_size_request (picture, CARD_WIDTH, CARD_HEIGHT);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (picture, "theme-picture");
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 18);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), text);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (card), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (card), "theme", g_strdup (theme), g_free);
  g_object_set_data (G_OBJECT (card), "picture", picture);
  gtk_flow_box_insert (self->gallery, card, -1);
  if (g_strcmp0 (theme, chosen != NULL ? chosen : "") == 0)
    gtk_flow_box_select_child (self->gallery, GTK_FLOW_BOX_CHILD (card));
  g_queue_push_tail (&self->waiting, card);
}

static void
selected_cb (EcoThemeDialog *self)
{
  GList *selected = gtk_flow_box_get_selected_children (self->gallery);

  if (selected != NULL && !self->filling)
    _eco_theme_dialog_choose (self, get_theme (selected->data));
  g_list_free (selected);
}

/* Enter and Space choose where the arrows have gone to. */
static void
activated_cb (EcoThemeDialog *self, GtkFlowBoxChild *card)
{
  gtk_flow_box_select_child (self->gallery, card);
}

/* Makes the gallery anew. */
void
_eco_theme_dialog_fill_gallery (EcoThemeDialog *self)
{
  EcoList *brands = eco_object_get_list (ECO_OBJECT (_eco_theme_dialog_get_ecosystem (self)),
                                         ECO_ECOSYSTEM_BRAND_THEMES);
  GtkWidget *child;

  _eco_theme_dialog_stop_painting (self);
  g_signal_handlers_disconnect_by_data (self->gallery, self);
  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->gallery))) != NULL)
    gtk_flow_box_remove (self->gallery, child);
  add_card (self, "", _("As the system"));
  /* Those of the document are what is looked for, and seen without scrolling. */
  for (guint i = 0; i < eco_list_get_length (brands); i++)
    {
      EcoBrandTheme *brand = eco_list_get (brands, i);

      add_card (self, eco_object_get_id (ECO_OBJECT (brand)),
                brand->name != NULL ? brand->name : "");
    }
  for (int i = 0; i < ECO_N_THEMES; i++)
    add_card (self, eco_theme_get_name ((EcoTheme) i), eco_enum_get_label (ECO_TYPE_THEME, i));
  self->filling = FALSE;
  g_signal_connect_swapped (self->gallery, "selected-children-changed", G_CALLBACK (selected_cb),
                            self);
  g_signal_connect_swapped (self->gallery, "child-activated", G_CALLBACK (activated_cb), self);
  self->idle = g_idle_add_full (G_PRIORITY_LOW, paint_next_cb, self, NULL);
}
