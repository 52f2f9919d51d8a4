/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFieldRow: what is chosen from a list: one thing, or several. */
#include "config.h"

#include "inspector/eco-field-row.h"

#include "widgets/eco-choice.h"
#include "widgets/eco-glyph-paintable.h"

#include <glib/gi18n-lib.h>

/* Longer lists can be searched. */
#define SEARCH_FROM 10
#define GLYPH_SIZE 20

/* ---- One of a list */

static void
item_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_image_set_pixel_size (GTK_IMAGE (image), GLYPH_SIZE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (list_item, box);
}

static void
item_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, EcoCatalog *catalog)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *image = gtk_widget_get_first_child (box);
  EcoChoice *choice = gtk_list_item_get_item (list_item);
  const char *kind = eco_choice_get_kind (choice);
  g_autoptr (GdkPaintable) glyph = NULL;

  if (kind != NULL)
    glyph = eco_glyph_paintable_new (catalog, kind, eco_choice_get_preset (choice), GLYPH_SIZE);
  gtk_image_set_from_paintable (GTK_IMAGE (image), glyph);
  gtk_widget_set_visible (image, glyph != NULL);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), eco_choice_get_label (choice));
}

static GtkListItemFactory *
create_factory (EcoCatalog *catalog)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (item_set_up_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (item_bind_cb), catalog, 0);
  return factory;
}

static void
show_choice (EcoFieldRow *self)
{
  GtkDropDown *drop_down = GTK_DROP_DOWN (self->extra);
  g_autofree char *text = eco_field_row_dup_text (self);

  gtk_drop_down_set_selected (drop_down,
                              eco_choice_list_find (gtk_drop_down_get_model (drop_down),
                                                    text != NULL ? text : ECO_CHOICE_SEVERAL));
}

static void
chosen_cb (EcoFieldRow *self)
{
  EcoChoice *choice = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->extra));
  g_autofree char *before = NULL;

  if (choice == NULL || self->quiet || self->gone)
    return;
  before = eco_field_row_dup_text (self);
  if (g_strcmp0 (before, eco_choice_get_id (choice)) == 0)
    return;
  if (!g_str_equal (eco_choice_get_id (choice), ECO_CHOICE_SEVERAL))
    eco_field_row_apply (self, eco_choice_get_id (choice), FALSE);
  eco_field_row_refresh (self);
}

void
eco_field_row_make_choice (EcoFieldRow *self)
{
  GListModel *choices = eco_choice_list_new (self->document, self->objects->pdata[0], self->field,
                                             self->objects->len > 1);
  g_autoptr (GtkListItemFactory) factory = NULL;
  guint n_choices = g_list_model_get_n_items (choices);
  GtkWidget *drop_down =
    gtk_drop_down_new (choices, gtk_property_expression_new (ECO_TYPE_CHOICE, NULL, "label"));

  factory = create_factory (eco_document_get_catalog (self->document));
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), factory);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), n_choices >= SEARCH_FROM);
  gtk_widget_add_css_class (drop_down, "field-choice");
  self->extra = drop_down;
  self->show = show_choice;
  eco_field_row_connect (self, drop_down, "notify::selected", G_CALLBACK (chosen_cb));
  self->widget = eco_field_row_captioned (self, drop_down);
}

/* ---- Several of a list */

static gboolean
contains (char **ids, const char *id)
{
  return ids != NULL && g_strv_contains ((const char *const *) ids, id);
}

/* What stands between them in the file. */
static const char *
get_separator (EcoFieldRow *self)
{
  return self->field->type == ECO_FIELD_WORDS ? ", " : " ";
}

static char **
dup_ids (EcoFieldRow *self)
{
  g_autofree char *text = eco_field_row_dup_text (self);

  return text != NULL ? g_strsplit (text, get_separator (self), -1) : NULL;
}

static EcoList *
get_targets (EcoFieldRow *self)
{
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (self->document));

  return eco_object_find_list (ecosystem, self->field->target);
}

static void
show_refs (EcoFieldRow *self)
{
  g_auto (GStrv) ids = dup_ids (self);
  GPtrArray *checks = self->extra;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      const char *id = g_object_get_data (checks->pdata[i], "id");
      gboolean chosen = contains (ids, id);

      gtk_check_button_set_active (checks->pdata[i], chosen);
      if (chosen)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                (char *) g_object_get_data (checks->pdata[i], "name"));
    }
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->widget),
                                 eco_field_row_is_mixed (self) ? _("Several values")
                                 : names->len > 0              ? names->str
                                                               : _("None"));
}

static void
checked_cb (EcoFieldRow *self)
{
  GPtrArray *checks = self->extra;
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->quiet)
    return;
  for (guint i = 0; i < checks->len; i++)
    if (gtk_check_button_get_active (checks->pdata[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? get_separator (self) : "",
                              (char *) g_object_get_data (checks->pdata[i], "id"));
  eco_field_row_apply (self, text->str, FALSE);
  eco_field_row_refresh (self);
}

static void
add_check (EcoFieldRow *self, const char *id, const char *name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (check), "name", g_strdup (name), g_free);
  eco_field_row_connect (self, check, "toggled", G_CALLBACK (checked_cb));
  g_ptr_array_add (self->extra, check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->widget), row);
}

static void
add_targets (EcoFieldRow *self)
{
  EcoList *targets = get_targets (self);

  for (guint i = 0; i < eco_list_get_length (targets); i++)
    {
      EcoObject *target = eco_list_get (targets, i);

      add_check (self, eco_object_get_id (target), eco_object_get_name (target));
    }
}

/* The words that can be chosen, and those that were, wherever they come from. */
static void
add_words (EcoFieldRow *self)
{
  g_autoptr (GListModel) choices =
      eco_choice_list_new (self->document, self->objects->pdata[0], self->field, FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (EcoChoice) choice = g_list_model_get_item (choices, i);

      if (*eco_choice_get_id (choice) != '\0')
        add_check (self, eco_choice_get_id (choice), eco_choice_get_label (choice));
    }
}

void
eco_field_row_make_refs (EcoFieldRow *self)
{
  self->widget = adw_expander_row_new ();
  self->extra = g_ptr_array_new ();
  self->free_extra = (GDestroyNotify) g_ptr_array_unref;
  self->show = show_refs;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->widget),
                                 eco_field_get_label (self->field));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->widget), FALSE);
  if (self->field->type == ECO_FIELD_WORDS)
    add_words (self);
  else
    add_targets (self);
}
