/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The widgets in the bar of an exchange. Each sets a fact of the selected exchange as
 * one step, and follows it when it changes elsewhere. */
#include "config.h"

#include "canvas/eco-canvas-bar-parts.h"

#include "canvas/control/eco-canvas-commands.h"
#include "canvas/eco-canvas-picker.h"
#include "widgets/eco-glyph-paintable.h"
#include "widgets/eco-stroke-paintable.h"

#include <glib/gi18n-lib.h>

#define STROKE_SIZE 28
#define GLYPH_SIZE 20

static EcoDocument *
get_document (EcoBarParts *self)
{
  return eco_picture_get_document (eco_canvas_controller_get_picture (self->controller));
}

static EcoExchange *
get_exchange (EcoBarParts *self)
{
  EcoDocument *document = get_document (self);
  EcoObject *only =
      document != NULL ? eco_selection_get_only (eco_document_get_selection (document)) : NULL;

  return ECO_IS_EXCHANGE (only) ? ECO_EXCHANGE (only) : NULL;
}

static void
set (EcoBarParts *self, const char *field, const char *text)
{
  if (!self->quiet && get_exchange (self) != NULL)
    eco_canvas_set_exchanges (self->controller, field, text);
}

static gboolean
is_tangible (EcoBarParts *self, EcoExchange *exchange)
{
  const EcoCategory *category =
      eco_catalog_lookup_category (eco_document_get_catalog (get_document (self)),
                                   exchange->category);

  if (exchange->tangible == ECO_TANGIBLE_BY_CATEGORY)
    return category != NULL && category->tangible;
  return exchange->tangible == ECO_TANGIBLE_YES;
}

/* ---- Value and channel */

/* How a line of that category would look. */
static GdkPaintable *
create_stroke (EcoCatalog *catalog, const char *category, EcoExchange *like)
{
  g_autoptr (EcoObject) sample = eco_object_new (ECO_TYPE_EXCHANGE, NULL);

  g_object_set (sample, "category", category, NULL);
  if (like != NULL)
    g_object_set (sample, "tangible", like->tangible, "strength", like->strength, NULL);
  return eco_stroke_paintable_new (catalog, ECO_EXCHANGE (sample), STROKE_SIZE);
}

static void
fill_categories_cb (EcoCanvasPicker *picker, EcoBarParts *self)
{
  EcoCatalog *catalog = eco_document_get_catalog (get_document (self));
  const GPtrArray *families = eco_catalog_get_category_families (catalog);
  const GPtrArray *categories = eco_catalog_get_categories (catalog);

  for (guint i = 0; i < families->len; i++)
    {
      const EcoCategoryFamily *family = families->pdata[i];
      EcoPick heading = { NULL, eco_category_family_get_name (family), NULL, NULL };

      eco_canvas_picker_add (picker, &heading);
      for (guint k = 0; k < categories->len; k++)
        {
          const EcoCategory *category = categories->pdata[k];
          g_autoptr (GdkPaintable) stroke = NULL;

          if (category->family != family)
            continue;
          stroke = create_stroke (catalog, category->id, NULL);
          eco_canvas_picker_add (picker,
                                 &(EcoPick) { category->id, eco_category_get_name (category),
                                              category->keywords, stroke });
        }
    }
}

static void
category_picked_cb (EcoCanvasPicker *picker, const char *id, EcoBarParts *self)
{
  set (self, "category", id);
}

static GdkPaintable *
create_glyph (EcoCatalog *catalog, EcoNode *node)
{
  return eco_glyph_paintable_new (catalog, node->kind, node->preset, GLYPH_SIZE);
}

static gboolean
is_channel (EcoCatalog *catalog, EcoNode *node)
{
  const EcoKind *kind = eco_catalog_lookup_kind (catalog, node->kind);

  return kind != NULL && kind->channel;
}

/* Channels first; any other node may be one too. */
static void
add_nodes (EcoCanvasPicker *picker, EcoBarParts *self, EcoExchange *exchange, gboolean channels)
{
  EcoDocument *document = get_document (self);
  EcoCatalog *catalog = eco_document_get_catalog (document);
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (document));

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      const char *id = eco_object_get_id (ECO_OBJECT (node));
      g_autoptr (GdkPaintable) glyph = NULL;

      if (is_channel (catalog, node) != channels || g_strcmp0 (id, exchange->from) == 0
          || g_strcmp0 (id, exchange->to) == 0)
        continue;
      glyph = create_glyph (catalog, node);
      eco_canvas_picker_add (
          picker, &(EcoPick) { id, eco_object_get_name (ECO_OBJECT (node)), NULL, glyph });
    }
}

static void
fill_channels_cb (EcoCanvasPicker *picker, EcoBarParts *self)
{
  EcoExchange *exchange = get_exchange (self);

  if (exchange == NULL)
    return;
  eco_canvas_picker_add (picker, &(EcoPick) { "", _("No channel"), NULL, NULL });
  add_nodes (picker, self, exchange, TRUE);
  add_nodes (picker, self, exchange, FALSE);
}

static void
channel_picked_cb (EcoCanvasPicker *picker, const char *id, EcoBarParts *self)
{
  set (self, "channel", id);
}

/* ---- Label, strength, tangible, status */

static void
set_label (EcoBarParts *self)
{
  EcoExchange *exchange = get_exchange (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->label));

  if (exchange != NULL && g_strcmp0 (exchange->label != NULL ? exchange->label : "", text) != 0)
    set (self, "label", text);
}

static void
label_left_cb (GtkEventControllerFocus *focus, EcoBarParts *self)
{
  set_label (self);
}

static void
set_strength (EcoBarParts *self, int strength)
{
  char text[] = { (char) ('0' + CLAMP (strength, 1, ECO_BAR_N_DOTS)), '\0' };
  EcoExchange *exchange = get_exchange (self);

  if (exchange != NULL && exchange->strength != CLAMP (strength, 1, ECO_BAR_N_DOTS))
    set (self, "strength", text);
}

static void
dot_clicked_cb (GtkButton *dot, EcoBarParts *self)
{
  for (int i = 0; i < ECO_BAR_N_DOTS; i++)
    if (self->dots[i] == GTK_WIDGET (dot))
      set_strength (self, i + 1);
}

static gboolean
strength_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                 GdkModifierType state, EcoBarParts *self)
{
  EcoExchange *exchange = get_exchange (self);
  gboolean mirrored = gtk_widget_get_direction (self->strength) == GTK_TEXT_DIR_RTL;
  int step = 0;

  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_plus || keyval == GDK_KEY_KP_Add)
    step = 1;
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_minus || keyval == GDK_KEY_KP_Subtract)
    step = -1;
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_Left)
    step = (keyval == GDK_KEY_Right) != mirrored ? 1 : -1;
  if (step == 0 || exchange == NULL)
    return GDK_EVENT_PROPAGATE;
  set_strength (self, exchange->strength + step);
  return GDK_EVENT_STOP;
}

static void
tangible_clicked_cb (GtkButton *button, EcoBarParts *self)
{
  EcoExchange *exchange = get_exchange (self);

  if (exchange != NULL)
    set (self, "tangible",
         eco_enum_get_nick (ECO_TYPE_TANGIBLE, is_tangible (self, exchange) ? ECO_TANGIBLE_NO
                                                                           : ECO_TANGIBLE_YES));
}

static void
status_chosen_cb (GtkDropDown *drop_down, GParamSpec *pspec, EcoBarParts *self)
{
  set (self, "status",
       eco_enum_get_nick (ECO_TYPE_STATUS, (int) gtk_drop_down_get_selected (drop_down)));
}

/* ---- Building */

static GtkWidget *
create_picker (EcoBarParts *self, const char *title, int size, GCallback fill, GCallback picked)
{
  GtkWidget *picker = eco_canvas_picker_new (title, size);

  g_signal_connect (picker, "fill", fill, self);
  g_signal_connect (picker, "picked", picked, self);
  return picker;
}

static GtkWidget *
create_strength (EcoBarParts *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->strength = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_SLIDER,
                                 "focusable", TRUE, "tooltip-text", _("Strength"), NULL);
  gtk_widget_add_css_class (self->strength, "exchange-dots");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strength), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Strength"), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) ECO_BAR_N_DOTS, -1);
  for (int i = 0; i < ECO_BAR_N_DOTS; i++)
    {
      GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (dot, "dot");
      gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
      gtk_widget_set_halign (dot, GTK_ALIGN_CENTER);
      self->dots[i] = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (self->dots[i]), dot);
      gtk_widget_set_can_focus (self->dots[i], FALSE);
      g_signal_connect (self->dots[i], "clicked", G_CALLBACK (dot_clicked_cb), self);
      gtk_box_append (GTK_BOX (self->strength), self->dots[i]);
    }
  g_signal_connect (keys, "key-pressed", G_CALLBACK (strength_key_cb), self);
  gtk_widget_add_controller (self->strength, keys);
  return self->strength;
}

static GtkWidget *
create_label (EcoBarParts *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->label = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->label), _("Label"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->label), 14);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Label"), -1);
  g_signal_connect_swapped (self->label, "activate", G_CALLBACK (set_label), self);
  g_signal_connect (focus, "leave", G_CALLBACK (label_left_cb), self);
  gtk_widget_add_controller (self->label, focus);
  return self->label;
}

static GtkWidget *
create_status (EcoBarParts *self)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  for (int status = ECO_STATUS_CURRENT; status <= ECO_STATUS_RETIRED; status++)
    gtk_string_list_append (words, eco_enum_get_label (ECO_TYPE_STATUS, status));
  self->status = gtk_drop_down_new (G_LIST_MODEL (words), NULL);
  gtk_widget_set_tooltip_text (self->status, _("Status"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Status"), -1);
  g_signal_connect (self->status, "notify::selected", G_CALLBACK (status_chosen_cb), self);
  return self->status;
}

static GtkWidget *
create_icon_button (const char *icon, const char *title, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
add_first_row (EcoBarParts *self, GtkBox *bar)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->category = create_picker (self, _("Value"), STROKE_SIZE, G_CALLBACK (fill_categories_cb),
                                  G_CALLBACK (category_picked_cb));
  gtk_widget_set_size_request (self->category, 204, -1);
  gtk_box_append (GTK_BOX (row), self->category);
  gtk_box_append (GTK_BOX (row), create_label (self));
  gtk_box_append (GTK_BOX (row), create_strength (self));
  gtk_box_append (bar, row);
}

static void
add_second_row (EcoBarParts *self, GtkBox *bar)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->tangible = gtk_button_new_with_label ("");
  g_signal_connect (self->tangible, "clicked", G_CALLBACK (tangible_clicked_cb), self);
  self->channel = create_picker (self, _("Channel"), GLYPH_SIZE, G_CALLBACK (fill_channels_cb),
                                 G_CALLBACK (channel_picked_cb));
  gtk_widget_set_size_request (self->channel, 140, -1);
  gtk_widget_set_hexpand (self->channel, TRUE);
  self->answer = gtk_button_new_with_label (_("Add the Return"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->answer), "canvas.add-return");
  gtk_box_append (GTK_BOX (row), self->tangible);
  gtk_box_append (GTK_BOX (row), self->channel);
  gtk_box_append (GTK_BOX (row), create_status (self));
  gtk_box_append (GTK_BOX (row), self->answer);
  gtk_box_append (GTK_BOX (row), create_icon_button ("object-flip-horizontal-symbolic",
                                                     _("Reverse"), "canvas.reverse-exchange"));
  gtk_box_append (GTK_BOX (row), create_icon_button ("user-trash-symbolic", _("Delete"),
                                                     "canvas.delete"));
  gtk_box_append (bar, row);
}

/* Puts the widgets into the bar. */
void
_eco_bar_parts_init (EcoBarParts *self, EcoCanvasController *controller, GtkBox *bar)
{
  self->controller = controller;
  add_first_row (self, bar);
  add_second_row (self, bar);
}

/* They may outlive the bar a little, in a list that is open. */
void
_eco_bar_parts_clear (EcoBarParts *self)
{
  self->quiet = TRUE;
  g_signal_handlers_disconnect_by_data (self->category, self);
  g_signal_handlers_disconnect_by_data (self->channel, self);
  g_signal_handlers_disconnect_by_data (self->label, self);
  g_signal_handlers_disconnect_by_data (self->status, self);
}

/* ---- Following the exchange */

static void
show_category (EcoBarParts *self, EcoExchange *exchange, EcoCatalog *catalog)
{
  const EcoCategory *category = eco_catalog_lookup_category (catalog, exchange->category);
  g_autoptr (GdkPaintable) stroke = create_stroke (catalog, exchange->category, exchange);
  EcoPick pick = { exchange->category,
                   category != NULL ? eco_category_get_name (category) : exchange->category, NULL,
                   stroke };

  eco_canvas_picker_show (ECO_CANVAS_PICKER (self->category), &pick);
}

static void
show_channel (EcoBarParts *self, EcoExchange *exchange, EcoCatalog *catalog)
{
  EcoNode *node = exchange->channel != NULL
                      ? eco_ecosystem_lookup_node (
                            eco_document_get_ecosystem (get_document (self)), exchange->channel)
                      : NULL;
  g_autoptr (GdkPaintable) glyph = node != NULL ? create_glyph (catalog, node) : NULL;
  EcoPick pick = { node != NULL ? exchange->channel : "",
                   node != NULL ? eco_object_get_name (ECO_OBJECT (node)) : _("No channel"), NULL,
                   glyph };

  eco_canvas_picker_show (ECO_CANVAS_PICKER (self->channel), &pick);
}

static void
show_strength (EcoBarParts *self, int strength)
{
  for (int i = 0; i < ECO_BAR_N_DOTS; i++)
    if (i < strength)
      gtk_widget_add_css_class (self->dots[i], "filled");
    else
      gtk_widget_remove_css_class (self->dots[i], "filled");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strength),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) strength, -1);
}

static gboolean
is_answered (EcoBarParts *self, EcoExchange *exchange)
{
  EcoList *all =
      eco_ecosystem_get_exchanges (eco_document_get_ecosystem (get_document (self)));

  for (guint i = 0; i < eco_list_get_length (all); i++)
    {
      EcoExchange *other = eco_list_get (all, i);

      if (g_strcmp0 (other->from, exchange->to) == 0
          && g_strcmp0 (other->to, exchange->from) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_typed (EcoBarParts *self)
{
  return (gtk_widget_get_state_flags (self->label) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* Lets the widgets say what the exchange is. */
void
_eco_bar_parts_show (EcoBarParts *self, EcoExchange *exchange)
{
  EcoCatalog *catalog = eco_document_get_catalog (get_document (self));
  const char *label = exchange->label != NULL ? exchange->label : "";
  gboolean tangible = is_tangible (self, exchange), answered = is_answered (self, exchange);

  self->quiet = TRUE;
  show_category (self, exchange, catalog);
  show_channel (self, exchange, catalog);
  show_strength (self, exchange->strength);
  if (!is_typed (self)
      && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->label)), label) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->label), label);
  gtk_button_set_label (GTK_BUTTON (self->tangible), tangible ? _("Tangible") : _("Intangible"));
  gtk_widget_set_tooltip_text (self->tangible, tangible ? _("Make it intangible")
                                                        : _("Make it tangible"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->status), (guint) exchange->status);
  gtk_button_set_label (GTK_BUTTON (self->answer), answered ? _("Returned")
                                                            : _("Add the Return"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->answer),
                                  answered ? NULL : "canvas.add-return");
  gtk_widget_set_sensitive (self->answer, !answered);
  self->quiet = FALSE;
}
