/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoInspector: the fields of what is selected, in groups. The first group is
 * open; the others fold, and make their rows when they are opened first. */
#include "config.h"

#include "inspector/eco-inspector-private.h"

#include "inspector/eco-field-groups.h"

#include <glib/gi18n-lib.h>

typedef void (*AddRowFunc) (gpointer container, GtkWidget *row);

static void
add_to_group (gpointer container, GtkWidget *row)
{
  adw_preferences_group_add (container, row);
}

static void
add_to_expander (gpointer container, GtkWidget *row)
{
  adw_expander_row_add_row (container, row);
}

static void
add_rows (EcoInspector *self, GPtrArray *fields, gpointer container, AddRowFunc add)
{
  for (guint i = 0; i < fields->len; i++)
    {
      EcoFieldRow *row = eco_field_row_new (self->document, self->objects, fields->pdata[i]);

      g_ptr_array_add (self->rows, row);
      _eco_inspector_explain_row (self, row);
      add (container, row->widget);
      if (row->complaint != NULL)
        add (container, row->complaint);
    }
}

/* ---- Groups that fold */

typedef struct
{
  EcoInspector *inspector;
  GPtrArray *fields;
  char *title;
  gboolean filled;
} Fold;

static void
fold_free (gpointer data, GClosure *closure)
{
  Fold *fold = data;

  g_ptr_array_unref (fold->fields);
  g_free (fold->title);
  g_free (fold);
}

static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, Fold *fold)
{
  GHashTable *open_groups = fold->inspector->open_groups;

  if (!adw_expander_row_get_expanded (row))
    {
      g_hash_table_remove (open_groups, fold->title);
      return;
    }
  g_hash_table_add (open_groups, g_strdup (fold->title));
  if (fold->filled)
    return;
  fold->filled = TRUE;
  add_rows (fold->inspector, fold->fields, row, add_to_expander);
}

static void
add_fold (EcoInspector *self, AdwPreferencesGroup *container, const EcoFieldGroup *group)
{
  GtkWidget *row = adw_expander_row_new ();
  Fold *fold = g_new0 (Fold, 1);
  g_autofree char *subtitle = NULL;

  fold->inspector = self;
  fold->fields = g_ptr_array_ref (group->fields);
  fold->title = g_strdup (group->title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), group->title);
  if (group->n_set > 0)
    subtitle = g_strdup_printf (ngettext ("%u entry", "%u entries", group->n_set), group->n_set);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle != NULL ? subtitle : "");
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (expanded_cb), fold, fold_free, 0);
  adw_preferences_group_add (container, row);
  if (group->open || g_hash_table_contains (self->open_groups, group->title))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

/* Adds all fields of the objects that are shown, which are of one class. */
void
_eco_inspector_add_fields (EcoInspector *self)
{
  g_autoptr (GPtrArray) groups = eco_field_groups_new (self->document, self->objects);
  GtkWidget *primary = adw_preferences_group_new ();
  GtkWidget *more = adw_preferences_group_new ();
  gboolean any = FALSE;

  gtk_box_append (self->content, primary);
  gtk_box_append (self->content, more);
  for (guint i = 0; i < groups->len; i++)
    {
      const EcoFieldGroup *group = groups->pdata[i];

      if (group->primary)
        add_rows (self, group->fields, primary, add_to_group);
      else
        add_fold (self, ADW_PREFERENCES_GROUP (more), group);
      any = any || !group->primary;
    }
  gtk_widget_set_visible (more, any);
}
