/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoInspector: what stands round the fields: who it is, what it gives and
 * gets, the rings, and what can be done. */
#include "config.h"

#include "inspector/eco-inspector-private.h"

#include "widgets/eco-glyph-paintable.h"
#include "widgets/eco-stroke-paintable.h"

#include <glib/gi18n-lib.h>

#define GLYPH_SIZE 40
/* Longer lists of exchanges are cut; the map shows them all. */
#define MAX_EXCHANGES 25

/* ---- Header */

static const char *
get_kind_name (EcoInspector *self, EcoNode *node)
{
  EcoCatalog *catalog = eco_document_get_catalog (self->document);
  const EcoPreset *preset = eco_catalog_lookup_preset (catalog, node->preset);
  const EcoKind *kind = eco_catalog_lookup_kind (catalog, node->kind);

  return preset != NULL ? eco_preset_get_name (preset)
         : kind != NULL ? eco_kind_get_name (kind)
                        : node->kind;
}

static char *
dup_node_subtitle (EcoInspector *self, EcoNode *node)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  EcoRing *ring = eco_ecosystem_lookup_ring (ecosystem, node->ring);

  if (node->side == ECO_SIDE_NONE || ring == NULL)
    return g_strdup (get_kind_name (self, node));
  /* TRANSLATORS: kind, ring and side of a node */
  return g_strdup_printf (_("%s · %s, %s"), get_kind_name (self, node), ring->name,
                          eco_enum_get_label (ECO_TYPE_SIDE, (int) node->side));
}

/* What it goes by in a list: its name, or who gives to whom. */
char *
_eco_inspector_dup_title (EcoInspector *self, EcoObject *object)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  EcoNode *from, *to;

  if (!ECO_IS_EXCHANGE (object))
    return g_strdup (eco_object_get_name (object));
  from = eco_ecosystem_lookup_node (ecosystem, ECO_EXCHANGE (object)->from);
  to = eco_ecosystem_lookup_node (ecosystem, ECO_EXCHANGE (object)->to);
  return g_strdup_printf ("%s → %s", from != NULL ? from->name : "?", to != NULL ? to->name : "?");
}

static const char *
get_category_name (EcoInspector *self, EcoExchange *exchange)
{
  const EcoCategory *category =
    eco_catalog_lookup_category (eco_document_get_catalog (self->document), exchange->category);

  return category != NULL ? eco_category_get_name (category) : exchange->category;
}

static char *
dup_several_title (GPtrArray *objects)
{
  guint n_nodes = 0, n_exchanges = 0;
  g_autofree char *nodes = NULL, *exchanges = NULL;

  for (guint i = 0; i < objects->len; i++)
    {
      n_nodes += ECO_IS_NODE (objects->pdata[i]) ? 1 : 0;
      n_exchanges += ECO_IS_EXCHANGE (objects->pdata[i]) ? 1 : 0;
    }
  nodes = g_strdup_printf (ngettext ("%u node", "%u nodes", n_nodes), n_nodes);
  exchanges = g_strdup_printf (ngettext ("%u exchange", "%u exchanges", n_exchanges), n_exchanges);
  if (n_nodes > 0 && n_exchanges > 0)
    return g_strconcat (nodes, " · ", exchanges, NULL);
  return n_exchanges > 0 ? g_steal_pointer (&exchanges) : g_steal_pointer (&nodes);
}

static char *
dup_nodes_subtitle (EcoInspector *self, EcoObject *object)
{
  guint count
      = _eco_inspector_count_nodes (eco_document_get_ecosystem (self->document), object);
  g_autofree char *nodes = g_strdup_printf (ngettext ("%u node", "%u nodes", count), count);

  return g_strdup_printf ("%s · %s", eco_object_get_label (object), nodes);
}

static GdkPaintable *
create_picture (EcoInspector *self, EcoObject *object)
{
  EcoCatalog *catalog = eco_document_get_catalog (self->document);

  if (ECO_IS_NODE (object))
    return eco_glyph_paintable_new (catalog, ECO_NODE (object)->kind, ECO_NODE (object)->preset,
                                    GLYPH_SIZE);
  if (ECO_IS_EXCHANGE (object))
    return eco_stroke_paintable_new (catalog, ECO_EXCHANGE (object), GLYPH_SIZE);
  return NULL;
}

static void
append_label (GtkWidget *box, const char *text, const char *css_class, gboolean dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  if (dim)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
create_header (GdkPaintable *picture, const char *title, const char *subtitle)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (picture != NULL)
    {
      GtkWidget *image = gtk_image_new_from_paintable (picture);

      gtk_image_set_pixel_size (GTK_IMAGE (image), GLYPH_SIZE);
      gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (header), image);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  append_label (texts, title, "title-4", FALSE);
  append_label (texts, subtitle, "caption", TRUE);
  gtk_box_append (GTK_BOX (header), texts);
  gtk_widget_add_css_class (header, "inspector-header");
  return header;
}

/* The header alone: the row in which a name is typed must stay. */
void
_eco_inspector_refresh_header (EcoInspector *self)
{
  EcoObject *object = self->objects->pdata[0];
  g_autoptr (GdkPaintable) picture = NULL;
  g_autofree char *title = NULL, *subtitle = NULL;

  if (self->objects->len > 1)
    {
      title = dup_several_title (self->objects);
      subtitle = g_strdup (_("A change here is made to all of them"));
    }
  else
    {
      picture = create_picture (self, object);
      title = _eco_inspector_dup_title (self, object);
      subtitle = ECO_IS_NODE (object) ? dup_node_subtitle (self, ECO_NODE (object))
                 : ECO_IS_EXCHANGE (object)
                   ? g_strdup (get_category_name (self, ECO_EXCHANGE (object)))
                 : ECO_IS_RING (object) || ECO_IS_SECTOR (object)
                   ? dup_nodes_subtitle (self, object)
                   : g_strdup (eco_object_get_label (object));
    }
  adw_bin_set_child (self->header, create_header (picture, title, subtitle));
}

/* Says what is selected. */
void
_eco_inspector_add_header (EcoInspector *self)
{
  self->header = ADW_BIN (adw_bin_new ());
  gtk_box_append (self->content, GTK_WIDGET (self->header));
  _eco_inspector_refresh_header (self);
}

/* ---- Rows that lead to something */

static void
row_activated_cb (AdwActionRow *row, EcoInspector *self)
{
  _eco_inspector_choose (self, g_object_get_data (G_OBJECT (row), "id"));
}

static void
several_activated_cb (AdwActionRow *row, EcoInspector *self)
{
  char **ids = g_object_get_data (G_OBJECT (row), "ids");

  eco_selection_set_ids (eco_document_get_selection (self->document), (const char *const *) ids,
                         g_strv_length (ids));
}

/* Lets a row select several things: @ids is taken. */
void
_eco_inspector_let_row_select (EcoInspector *self, GtkWidget *row, char **ids)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "ids", ids, (GDestroyNotify) g_strfreev);
  g_signal_connect_object (row, "activated", G_CALLBACK (several_activated_cb), self, 0);
}

static GtkWidget *
create_link_row (EcoInspector *self, const char *id, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, 0);
  return row;
}

static GtkWidget *
create_group (EcoInspector *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->content, group);
  return group;
}

static GtkWidget *
create_suffix_button (const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  if (action != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* ---- What a node gives and gets */

static void
add_exchange_row (EcoInspector *self, GtkWidget *group, EcoExchange *exchange, const char *other)
{
  EcoNode *node = eco_ecosystem_lookup_node (eco_document_get_ecosystem (self->document), other);
  const char *category = get_category_name (self, exchange);
  g_autoptr (GdkPaintable) stroke = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *row, *image;

  subtitle = exchange->label != NULL ? g_strdup_printf ("%s · %s", exchange->label, category)
                                     : g_strdup (category);
  row = create_link_row (self, eco_object_get_id (ECO_OBJECT (exchange)),
                         node != NULL ? node->name : "?", subtitle);
  stroke = eco_stroke_paintable_new (eco_document_get_catalog (self->document), exchange, 24);
  image = gtk_image_new_from_paintable (stroke);
  gtk_image_set_pixel_size (GTK_IMAGE (image), 24);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
add_direction (EcoInspector *self, EcoNode *node, gboolean gives, const char *title)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (eco_document_get_ecosystem (self->document));
  const char *id = eco_object_get_id (ECO_OBJECT (node));
  GtkWidget *group = create_group (self, title);
  const char *nothing = gives ? _("Nothing yet. Drag from its card to another one.")
                              : _("Nothing yet.");
  guint n_found = 0;

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      if (g_strcmp0 (gives ? exchange->from : exchange->to, id) != 0)
        continue;
      if (n_found++ < MAX_EXCHANGES)
        add_exchange_row (self, group, exchange, gives ? exchange->to : exchange->from);
    }
  if (n_found == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), nothing);
  else if (n_found > MAX_EXCHANGES)
    {
      g_autofree char *text = g_strdup_printf (_("The first %d of %u"), MAX_EXCHANGES, n_found);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), text);
    }
  if (gives)
    adw_preferences_group_set_header_suffix (
      ADW_PREFERENCES_GROUP (group),
      create_suffix_button ("list-add-symbolic", _("Connect to another node"), "win.connect"));
}

/* Lists the exchanges of a node. */
void
_eco_inspector_add_exchanges (EcoInspector *self, EcoNode *node)
{
  add_direction (self, node, TRUE, _("Gives"));
  add_direction (self, node, FALSE, _("Gets"));
}

/* ---- For the lists of rings and sectors */

GtkWidget *
_eco_inspector_create_link_row (EcoInspector *self, const char *id, const char *title,
                                const char *subtitle)
{
  return create_link_row (self, id, title, subtitle);
}

GtkWidget *
_eco_inspector_create_group (EcoInspector *self, const char *title)
{
  return create_group (self, title);
}

GtkWidget *
_eco_inspector_create_button (const char *icon, const char *label)
{
  return create_suffix_button (icon, label, NULL);
}

/* How many nodes name the ring or sector. */
guint
_eco_inspector_count_nodes (EcoEcosystem *ecosystem, EcoObject *object)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  guint count = 0;

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (g_strcmp0 (ECO_IS_RING (object) ? node->ring : node->sector, eco_object_get_id (object))
          == 0)
        count++;
    }
  return count;
}

/* ---- What can be done */

static void
append_button (GtkWidget *box, const char *label, const char *action, const char *css_class)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  gtk_box_append (GTK_BOX (box), button);
}

static gboolean
any_ring (GPtrArray *objects)
{
  for (guint i = 0; i < objects->len; i++)
    if (ECO_IS_RING (objects->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Adds the buttons below the fields; the ecosystem itself has none. */
void
_eco_inspector_add_buttons (EcoInspector *self)
{
  EcoObject *object = self->objects->pdata[0];
  EcoList *rings = eco_ecosystem_get_rings (eco_document_get_ecosystem (self->document));
  GtkWidget *box;

  if (ECO_IS_ECOSYSTEM (object))
    return;
  /* The innermost ring is the core and stays. */
  if (any_ring (self->objects) && eco_list_get (rings, 0) == (gpointer) object)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_box_append (self->content, box);
  if (self->objects->len == 1 && ECO_IS_EXCHANGE (object))
    append_button (box, _("Add the _Return"), "win.add-return", NULL);
  append_button (box, any_ring (self->objects) ? _("_Remove Ring…") : _("_Delete"), "win.delete",
                 "delete-button");
}
