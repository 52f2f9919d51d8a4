/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGraphDialog: which ring, sector, side, kind, value or status each value of an attribute is. */
#include "config.h"

#include "dialogs/eco-graph-dialog-private.h"

#include "model/eco-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More values than this are guessed, and not shown; the most frequent ones are. */
#define MOST_SHOWN 30

/* What the values of a field can be: words, and what people read for them. */
typedef struct
{
  GPtrArray *words; /* of char * */
  GtkStringList *labels;
} Choices;

static const struct
{
  const char *field;
  const char *title;
} groups[] = {
  { "ring", N_ ("Rings") },
  { "sector", N_ ("Sectors") },
  { "side", N_ ("Sides") },
  { "kind", N_ ("Kinds") },
  { "category", N_ ("Values of Exchanges") },
  { "status", N_ ("Statuses") },
};

static void
choices_free (gpointer data)
{
  Choices *self = data;

  g_ptr_array_unref (self->words);
  g_object_unref (self->labels);
  g_free (self);
}

static void
add (Choices *self, const char *word, const char *label)
{
  g_ptr_array_add (self->words, g_strdup (word));
  gtk_string_list_append (self->labels, label);
}

/* ---- What a value can be */

static void
add_objects (Choices *self, EcoGraphDialog *dialog, guint list)
{
  EcoList *objects =
      eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (dialog->document)), list);

  for (guint i = 0; i < eco_list_get_length (objects); i++)
    add (self, eco_object_get_id (eco_list_get (objects, i)),
         eco_object_get_name (eco_list_get (objects, i)));
}

static void
add_enum (Choices *self, GType type)
{
  GEnumClass *words = g_type_class_ref (type);

  for (guint i = 0; i < words->n_values; i++)
    if (words->values[i].value != 0 || type != ECO_TYPE_SIDE)
      add (self, words->values[i].value_nick, eco_enum_get_label (type, words->values[i].value));
  g_type_class_unref (words);
}

static void
add_kinds (Choices *self, EcoCatalog *catalog)
{
  const GPtrArray *kinds = eco_catalog_get_kinds (catalog);
  const GPtrArray *presets = eco_catalog_get_presets (catalog);

  for (guint i = 0; i < kinds->len; i++)
    add (self, ((EcoKind *) kinds->pdata[i])->id, eco_kind_get_name (kinds->pdata[i]));
  for (guint i = 0; i < presets->len; i++)
    add (self, ((EcoPreset *) presets->pdata[i])->id, eco_preset_get_name (presets->pdata[i]));
}

static void
add_categories (Choices *self, EcoCatalog *catalog)
{
  const GPtrArray *categories = eco_catalog_get_categories (catalog);

  for (guint i = 0; i < categories->len; i++)
    add (self, ((EcoCategory *) categories->pdata[i])->id,
         eco_category_get_name (categories->pdata[i]));
}

static Choices *
create_choices (EcoGraphDialog *self, const char *field)
{
  Choices *choices = g_new0 (Choices, 1);

  choices->words = g_ptr_array_new_with_free_func (g_free);
  choices->labels = gtk_string_list_new (NULL);
  /* TRANSLATORS: a value of another program that is nothing here */
  add (choices, "", C_ ("graph", "Nothing"));
  if (g_str_equal (field, "ring"))
    add_objects (choices, self, ECO_ECOSYSTEM_RINGS);
  else if (g_str_equal (field, "sector"))
    add_objects (choices, self, ECO_ECOSYSTEM_SECTORS);
  else if (g_str_equal (field, "side"))
    add_enum (choices, ECO_TYPE_SIDE);
  else if (g_str_equal (field, "status"))
    add_enum (choices, ECO_TYPE_STATUS);
  else if (g_str_equal (field, "kind"))
    add_kinds (choices, self->catalog);
  else
    add_categories (choices, self->catalog);
  return choices;
}

/* ---- Rows of values */

/* What a row is about. */
typedef struct
{
  EcoGraphDialog *dialog;
  const char *field;
  char *value;
  Choices *choices; /* of its group */
} Row;

static void
row_free (gpointer data, GClosure *closure)
{
  Row *self = data;

  g_free (self->value);
  g_free (self);
}

static void
word_cb (AdwComboRow *row, GParamSpec *pspec, Row *self)
{
  guint at = adw_combo_row_get_selected (row), n = self->choices->words->len;
  g_autofree char *made = g_strconcat (ECO_GRAPH_NEW_PREFIX, self->value, NULL);

  if (self->dialog->filling || self->dialog->settings == NULL || at == GTK_INVALID_LIST_POSITION)
    return;
  eco_graph_settings_set_value (self->dialog->settings, self->field, self->value,
                                at < n ? self->choices->words->pdata[at] : made);
  _eco_graph_dialog_queue (self->dialog);
}

/* The choices, and for rings and sectors a new one that is called as the value is. */
static GListModel *
create_model (Choices *choices, const char *field, const char *value)
{
  g_autofree char *label = NULL;
  GtkStringList *model;

  if (!g_str_equal (field, "ring") && !g_str_equal (field, "sector"))
    return g_object_ref (G_LIST_MODEL (choices->labels));
  model = gtk_string_list_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (choices->labels)); i++)
    gtk_string_list_append (model, gtk_string_list_get_string (choices->labels, i));
  /* TRANSLATORS: a new ring or sector, and its name */
  label = g_strdup_printf (_("New: %s"), value);
  gtk_string_list_append (model, label);
  return G_LIST_MODEL (model);
}

static guint
find_word (Choices *choices, const char *word)
{
  guint at = 0;

  if (word == NULL)
    return 0;
  if (g_str_has_prefix (word, ECO_GRAPH_NEW_PREFIX))
    return choices->words->len;
  return g_ptr_array_find_with_equal_func (choices->words, word, g_str_equal, &at) ? at : 0;
}

static GtkWidget *
create_row (EcoGraphDialog *self, const char *field, const EcoGraphValue *value, Choices *choices)
{
  g_autofree char *start =
      g_utf8_substring (value->text, 0, MIN (g_utf8_strlen (value->text, -1), 60));
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u time", "%u times", value->count), value->count);
  g_autoptr (GListModel) model = create_model (choices, field, start);
  GtkWidget *widget = adw_combo_row_new ();
  Row *row = g_new0 (Row, 1);

  row->dialog = self;
  row->field = field;
  row->value = g_strdup (value->text);
  row->choices = choices;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), start);
  _eco_graph_dialog_limit_lines (ADW_ACTION_ROW (widget), start, "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), count);
  adw_combo_row_set_model (ADW_COMBO_ROW (widget), model);
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget), find_word (choices, value->word));
  g_signal_connect_data (widget, "notify::selected", G_CALLBACK (word_cb), row, row_free, 0);
  return widget;
}

static void
add_group (EcoGraphDialog *self, const char *field, const char *title)
{
  g_autoptr (GPtrArray) values =
      eco_graph_values_new (self->settings, _eco_graph_dialog_get_graph (self), field);
  GtkWidget *group;
  Choices *choices;
  guint n = 0;

  if (values->len == 0)
    return;
  group = adw_preferences_group_new ();
  choices = create_choices (self, field);
  g_object_set_data_full (G_OBJECT (group), "choices", choices, choices_free);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < values->len && n < MOST_SHOWN; i++)
    {
      const EcoGraphValue *value = values->pdata[i];

      if (value->text[0] == '\0')
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 create_row (self, field, value, choices));
      n++;
    }
  if (values->len > MOST_SHOWN)
    {
      g_autofree char *text =
          g_strdup_printf (_("The %u most frequent values of %u"), n, values->len);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), text);
    }
  gtk_widget_set_visible (group, n > 0);
  gtk_box_append (self->values_box, group);
}

/* Anew, after attributes became others. */
void
_eco_graph_dialog_show_values (EcoGraphDialog *self)
{
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->values_box))) != NULL)
    gtk_box_remove (self->values_box, child);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    add_group (self, groups[i].field, _ (groups[i].title));
  self->filling = FALSE;
}
