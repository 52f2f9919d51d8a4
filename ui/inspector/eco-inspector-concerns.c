/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoInspector: the nodes and exchanges that something of the plan is about: to be gone to, added
 * and taken away. Those of a market force also say what it does to them. */
#include "config.h"

#include "inspector/eco-inspector-private.h"

#include "model/eco-model.h"
#include "widgets/eco-choice-popover.h"

#include <glib/gi18n-lib.h>

#define ID "concern"
#define TARGET "target"

/* ---- What they are */

static const EcoField *
find_field (EcoObject *object)
{
  const EcoField *field = eco_object_find_field (object, "concerns");

  return field != NULL && field->type == ECO_FIELD_REFS && *field->target == '\0' ? field : NULL;
}

static char **
dup_ids (EcoObject *object)
{
  g_autofree char *text = eco_object_dup_text (object, find_field (object));

  return g_strsplit (text != NULL ? text : "", " ", -1);
}

static EcoObject *
get_only (EcoInspector *self)
{
  return self->objects->len == 1 ? self->objects->pdata[0] : NULL;
}

/* Adds an id, or takes it away. */
static void
change (EcoInspector *self, const char *id, gboolean add)
{
  EcoObject *object = get_only (self);
  g_auto (GStrv) ids = dup_ids (object);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0' && !g_str_equal (ids[i], id))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", ids[i]);
  if (add)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", id);
  eco_editor_set_text (eco_document_get_editor (self->document), object, "concerns", text->str,
                       NULL);
  _eco_inspector_queue (self);
}

/* ---- Market forces */

static void
add_target (EcoInspector *self, const char *id)
{
  g_autoptr (EcoObject) target = eco_object_new (ECO_TYPE_FORCE_TARGET, NULL);

  if (!eco_field_parse (eco_object_find_field (target, "target"), target, id, NULL))
    return;
  eco_editor_insert (eco_document_get_editor (self->document), get_only (self),
                     ECO_MARKET_FORCE_TARGETS, G_MAXUINT, target, NULL);
  _eco_inspector_queue (self);
}

static void
effect_cb (GtkDropDown *effects, GParamSpec *pspec, EcoInspector *self)
{
  EcoObject *target = g_object_get_data (G_OBJECT (effects), TARGET);
  const char *nick
      = eco_enum_get_nick (ECO_TYPE_FORCE_EFFECT, (int) gtk_drop_down_get_selected (effects));

  eco_editor_set_text (eco_document_get_editor (self->document), target, "effect", nick, NULL);
}

static void
add_effects (EcoInspector *self, GtkWidget *row, EcoForceTarget *target)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  GtkWidget *effects;

  for (int i = 0; i <= ECO_FORCE_EFFECT_HARDENS_SILO; i++)
    gtk_string_list_append (list, eco_enum_get_label (ECO_TYPE_FORCE_EFFECT, i));
  effects = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (list)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (effects), (guint) target->effect);
  gtk_widget_set_valign (effects, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (effects, "flat");
  gtk_widget_set_tooltip_text (effects, _("What it does to it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (effects), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What it does to it"), -1);
  g_object_set_data_full (G_OBJECT (effects), TARGET, g_object_ref (target), g_object_unref);
  g_signal_connect_object (effects, "notify::selected", G_CALLBACK (effect_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), effects);
}

/* ---- Rows */

static void
remove_cb (GtkWidget *button, EcoInspector *self)
{
  EcoObject *target = g_object_get_data (G_OBJECT (button), TARGET);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();

  if (target == NULL)
    {
      change (self, g_object_get_data (G_OBJECT (button), ID), FALSE);
      return;
    }
  g_ptr_array_add (targets, target);
  eco_editor_remove (eco_document_get_editor (self->document), targets);
  _eco_inspector_queue (self);
}

/* @target: of a market force; NULL for what a field names. */
static void
add_row (EcoInspector *self, GtkWidget *group, const char *id, EcoForceTarget *target)
{
  EcoObject *object = eco_ecosystem_lookup (eco_document_get_ecosystem (self->document), id);
  GtkWidget *row, *button = _eco_inspector_create_button ("list-remove-symbolic", _("Take away"));
  g_autofree char *title = object != NULL ? _eco_inspector_dup_title (self, object) : g_strdup (id);

  row = _eco_inspector_create_link_row (
      self, id, title, target == NULL && object != NULL ? eco_object_get_label (object) : "");
  if (target != NULL)
    {
      add_effects (self, row, target);
      g_object_set_data_full (G_OBJECT (button), TARGET, g_object_ref (target), g_object_unref);
    }
  g_object_set_data_full (G_OBJECT (button), ID, g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static guint
add_rows (EcoInspector *self, EcoObject *object, GtkWidget *group)
{
  EcoList *targets = ECO_IS_MARKET_FORCE (object)
                         ? eco_object_peek_list (object, ECO_MARKET_FORCE_TARGETS) : NULL;
  g_auto (GStrv) ids = find_field (object) != NULL ? dup_ids (object) : NULL;
  guint n = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (*ids[i] != '\0')
      {
        add_row (self, group, ids[i], NULL);
        n++;
      }
  for (guint i = 0; targets != NULL && i < eco_list_get_length (targets); i++, n++)
    {
      EcoForceTarget *target = eco_list_get (targets, i);

      add_row (self, group, target->target, target);
    }
  return n;
}

/* ---- Adding */

static void
chosen_cb (GtkWidget *anchor, const char *id)
{
  EcoInspector *self = ECO_INSPECTOR (gtk_widget_get_ancestor (anchor, ECO_TYPE_INSPECTOR));

  if (id == NULL || *id == '\0' || self == NULL || get_only (self) == NULL)
    return;
  if (ECO_IS_MARKET_FORCE (get_only (self)))
    add_target (self, id);
  else
    change (self, id, TRUE);
}

static void
add_cb (GtkWidget *button, EcoInspector *self)
{
  g_autoptr (GListModel) choices = eco_choice_list_new_things (self->document);

  eco_choice_popover_open (button, choices, eco_document_get_catalog (self->document), NULL,
                           chosen_cb);
}

static void
targets_changed_cb (GtkWidget *group)
{
  GtkWidget *inspector = gtk_widget_get_ancestor (group, ECO_TYPE_INSPECTOR);

  if (inspector != NULL)
    _eco_inspector_queue (ECO_INSPECTOR (inspector));
}

/* For one thing that says what it is about. */
void
_eco_inspector_add_concerns (EcoInspector *self)
{
  EcoObject *object = get_only (self);
  GtkWidget *group, *add;

  if (object == NULL || (find_field (object) == NULL && !ECO_IS_MARKET_FORCE (object)))
    return;
  group = _eco_inspector_create_group (self, ECO_IS_MARKET_FORCE (object)
                                                 ? _("What It Touches") : _("What It Is About"));
  add = _eco_inspector_create_button ("list-add-symbolic", _("Add a node or an exchange"));
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, 0);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), add);
  if (ECO_IS_MARKET_FORCE (object))
    g_signal_connect_object (eco_object_get_list (object, ECO_MARKET_FORCE_TARGETS),
                             "items-changed", G_CALLBACK (targets_changed_cb), group,
                             G_CONNECT_SWAPPED);
  if (add_rows (self, object, group) == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                           _("Nothing yet: add nodes and exchanges."));
}
