/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPlanView: what can be done with a thing of the plan: keys and the menu. */
#include "config.h"

#include "plan/eco-plan-view-private.h"

#include "model/eco-model.h"

#include <glib/gi18n-lib.h>

#define EDIT_CHANGES "win.edit-initiative-changes"

static EcoSelection *
get_selection (EcoPlanView *self)
{
  return eco_document_get_selection (self->document);
}

static EcoObject *
get_only (EcoPlanView *self)
{
  return self->document != NULL ? eco_selection_get_only (get_selection (self)) : NULL;
}

/* ---- Actions */

/* After the menu is gone: it gives the keys back to the chart as it closes, even if they have just
 * been given to another place. */
static void
do_later (EcoPlanView *self, GSourceFunc func)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, func, g_object_ref (self), g_object_unref);
}

static gboolean
edit_idle_cb (gpointer data)
{
  _eco_plan_view_want_edit (data);
  return G_SOURCE_REMOVE;
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  do_later (ECO_PLAN_VIEW (widget), edit_idle_cb);
}

static gboolean
edit_changes_idle_cb (gpointer data)
{
  EcoObject *object = get_only (data);

  if (object != NULL)
    gtk_widget_activate_action (data, EDIT_CHANGES, "s", eco_object_get_id (object));
  return G_SOURCE_REMOVE;
}

static void
edit_changes_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  do_later (ECO_PLAN_VIEW (widget), edit_changes_idle_cb);
}

/* The list of the ecosystem that holds such objects; not nodes, which have places. */
static gboolean
find_list (EcoObject *object, guint *list)
{
  EcoObject *owner = eco_object_get_owner (object);

  for (guint i = 0; owner != NULL && ECO_IS_ECOSYSTEM (owner) && i < ECO_ECOSYSTEM_N_LISTS; i++)
    if (ECO_OBJECT_GET_CLASS (owner)->lists[i].item_type () == G_OBJECT_TYPE (object))
      {
        *list = i;
        return !ECO_IS_NODE (object) && !ECO_IS_EXCHANGE (object);
      }
  return FALSE;
}

/* With all fields, but not what it would change: the same change cannot be made twice. */
static EcoObject *
copy_fields (EcoObject *object)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  EcoObject *copy = eco_object_new (G_OBJECT_TYPE (object), NULL);
  const EcoField *name = eco_object_find_field (copy, "name");
  /* TRANSLATORS: the name of a duplicate */
  g_autofree char *text = g_strdup_printf (_("%s (copy)"), eco_object_get_name (object));

  for (guint i = 0; i < klass->n_fields; i++)
    eco_field_copy (&klass->fields[i], object, copy);
  if (name != NULL && eco_object_get_name (object) != NULL)
    eco_field_parse (name, copy, text, NULL);
  return copy;
}

static void
duplicate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoPlanView *self = ECO_PLAN_VIEW (widget);
  EcoObject *object = get_only (self);
  EcoEditor *editor;
  g_autoptr (EcoObject) copy = NULL;
  g_autofree char *label = NULL;
  guint list;

  if (object == NULL || !find_list (object, &list))
    return;
  editor = eco_document_get_editor (self->document);
  copy = copy_fields (object);
  label = g_strdup_printf (_("Duplicate “%s”"), eco_object_get_name (object));
  eco_editor_begin (editor, label);
  eco_editor_insert (editor, eco_object_get_owner (object), list, G_MAXUINT, copy, NULL);
  eco_editor_end (editor);
  eco_selection_set_only (get_selection (self), eco_object_get_id (copy));
}

/* ---- On the map */

static char **
get_concerns (EcoObject *object)
{
  return ECO_IS_INITIATIVE (object)   ? ECO_INITIATIVE (object)->concerns
         : ECO_IS_OBJECTIVE (object) ? ECO_OBJECTIVE (object)->concerns
                                     : NULL;
}

/* The nodes and exchanges that it is about; itself, if it is one. */
static GPtrArray *
list_on_map (EcoPlanView *self, EcoObject *object)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  GPtrArray *ids = g_ptr_array_new ();
  char **concerns = get_concerns (object);

  if (ECO_IS_NODE (object))
    g_ptr_array_add (ids, (gpointer) eco_object_get_id (object));
  for (guint i = 0; concerns != NULL && concerns[i] != NULL; i++)
    {
      EcoObject *found = eco_ecosystem_lookup (ecosystem, concerns[i]);

      if (found != NULL && (ECO_IS_NODE (found) || ECO_IS_EXCHANGE (found)))
        g_ptr_array_add (ids, (gpointer) eco_object_get_id (found));
    }
  return ids;
}

static gboolean
show_idle_cb (gpointer data)
{
  EcoPlanView *self = data;
  EcoObject *object = get_only (self);
  g_autoptr (GPtrArray) ids = object != NULL ? list_on_map (self, object) : NULL;

  if (ids != NULL && ids->len > 0)
    {
      eco_selection_set_ids (get_selection (self), (const char *const *) ids->pdata, ids->len);
      _eco_plan_view_want_show (self);
    }
  return G_SOURCE_REMOVE;
}

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  do_later (ECO_PLAN_VIEW (widget), show_idle_cb);
}

static void
picture_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_plan_view_show (ECO_PLAN_VIEW (widget), g_variant_get_string (parameter, NULL));
}

void
_eco_plan_view_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "plan.edit", NULL, edit_cb);
  gtk_widget_class_install_action (klass, "plan.edit-changes", NULL, edit_changes_cb);
  gtk_widget_class_install_action (klass, "plan.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (klass, "plan.show-on-map", NULL, show_cb);
  gtk_widget_class_install_action (klass, "plan.picture", "s", picture_cb);
}

/* ---- The menu */

/* Whether the window can do it. */
static gboolean
has_action (EcoPlanView *self, const char *wanted)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char *name, *property;
  const GVariantType *type;
  GType owner;

  for (guint i = 0; root != NULL
                    && gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (root), i, &owner,
                                                      &name, &type, &property);
       i++)
    if (g_str_equal (name, wanted))
      return TRUE;
  return FALSE;
}

static GMenuModel *
create_menu (EcoPlanView *self, EcoObject *object)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new (), second = g_menu_new ();
  g_autoptr (GPtrArray) ids = list_on_map (self, object);
  guint list;

  g_menu_append (first, _("Edit"), "plan.edit");
  if (ids->len > 0)
    g_menu_append (first, _("Show on the Map"), "plan.show-on-map");
  if (ECO_IS_INITIATIVE (object) && has_action (self, EDIT_CHANGES))
    g_menu_append (first, _("Edit Its Changes on the Map"), "plan.edit-changes");
  if (find_list (object, &list))
    g_menu_append (second, _("Duplicate"), "plan.duplicate");
  g_menu_append (second, _("Delete"), "win.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));
  return G_MENU_MODEL (menu);
}

static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* Its item acts first. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

static void
open_menu (EcoPlanView *self, GtkWidget *over, const GdkRectangle *place)
{
  EcoObject *object = get_only (self);
  g_autoptr (GMenuModel) menu = object != NULL ? create_menu (self, object) : NULL;
  GtkWidget *popover;

  if (menu == NULL)
    return;
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), place);
  gtk_widget_set_parent (popover, over);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
right_click_cb (GtkGestureClick *click, int n_press, double x, double y, EcoPlanView *self)
{
  g_autofree char *id = eco_scene_view_dup_at (self->chart, x, y);

  if (self->document == NULL || id == NULL
      || eco_ecosystem_lookup (eco_document_get_ecosystem (self->document), id) == NULL)
    return;
  eco_scene_view_set_cursor (self->chart, id);
  eco_selection_set_only (get_selection (self), id);
  open_menu (self, GTK_WIDGET (self->chart), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

/**
 * eco_plan_view_open_menu:
 * @x: px in the view
 * @y: likewise
 *
 * Opens the menu of what is selected, over the list.
 */
void
eco_plan_view_open_menu (EcoPlanView *self, double x, double y)
{
  double left, top;

  g_return_if_fail (ECO_IS_PLAN_VIEW (self));
  if (gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->list), x, y, &left,
                                        &top))
    open_menu (self, GTK_WIDGET (self->list), &(GdkRectangle) { (int) left, (int) top, 1, 1 });
}

/* ---- Keys */

static gboolean
menu_key_cb (GtkWidget *chart, GVariant *arguments, gpointer data)
{
  EcoPlanView *self = data;
  const char *id = eco_scene_view_get_cursor (self->chart);
  GdkRectangle place;

  if (id == NULL || !eco_scene_view_get_place (self->chart, id, &place))
    return GDK_EVENT_PROPAGATE;
  eco_selection_set_only (get_selection (self), id);
  open_menu (self, GTK_WIDGET (self->chart), &place);
  return GDK_EVENT_STOP;
}

/* What the cursor is on is meant, if nothing is selected. */
static gboolean
delete_cb (GtkWidget *chart, GVariant *arguments, gpointer data)
{
  EcoPlanView *self = data;
  const char *id = eco_scene_view_get_cursor (self->chart);

  if (self->document == NULL)
    return GDK_EVENT_PROPAGATE;
  if (eco_selection_get_size (get_selection (self)) == 0 && id != NULL)
    eco_selection_set_only (get_selection (self), id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.delete", NULL);
  return GDK_EVENT_STOP;
}

static gboolean
rename_cb (GtkWidget *chart, GVariant *arguments, gpointer data)
{
  _eco_plan_view_want_edit (data);
  return GDK_EVENT_STOP;
}

static gboolean
duplicate_key_cb (GtkWidget *chart, GVariant *arguments, gpointer data)
{
  gtk_widget_activate_action (data, "plan.duplicate", NULL);
  return GDK_EVENT_STOP;
}

static void
add_key (GtkEventController *keys, const char *trigger, GtkShortcutFunc func, EcoPlanView *self)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                        gtk_callback_action_new (func, self, NULL)));
}

void
_eco_plan_view_init_menu (EcoPlanView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  add_key (keys, "Delete|KP_Delete|BackSpace", delete_cb, self);
  add_key (keys, "F2", rename_cb, self);
  add_key (keys, "<Control>d", duplicate_key_cb, self);
  add_key (keys, "Menu|<Shift>F10", menu_key_cb, self);
  gtk_widget_add_controller (GTK_WIDGET (self->chart), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (right_click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->chart), GTK_EVENT_CONTROLLER (click));
}
