/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoInspector: what of the plan names the thing that is shown: the objectives and initiatives that
 * are about a node, the nodes that carry a capability or have a metric. What names it can be gone
 * to, made to name it, and made not to. */
#include "config.h"

#include "inspector/eco-inspector-private.h"

#include "widgets/eco-choice-popover.h"

#include <glib/gi18n-lib.h>

/* Longer lists are cut. */
#define MAX_LINKS 25
#define LINK "link"
#define ID "other"
#define BOTH G_MAXUINT /* nodes and exchanges */

/* Which things name it, and in which of their fields. */
typedef struct
{
  GType (*type) (void); /* of the thing that is shown */
  const char *title;
  const char *add;
  guint list;           /* of those that name it, or both of the map */
  const char *field;
} Link;

static const Link links[] = {
  { eco_node_get_type, N_("Objectives About It"), N_("Add an objective"),
    ECO_ECOSYSTEM_OBJECTIVES, "concerns" },
  { eco_node_get_type, N_("Initiatives About It"), N_("Add an initiative"),
    ECO_ECOSYSTEM_INITIATIVES, "concerns" },
  { eco_exchange_get_type, N_("Objectives About It"), N_("Add an objective"),
    ECO_ECOSYSTEM_OBJECTIVES, "concerns" },
  { eco_exchange_get_type, N_("Initiatives About It"), N_("Add an initiative"),
    ECO_ECOSYSTEM_INITIATIVES, "concerns" },
  { eco_objective_get_type, N_("Initiatives That Serve It"), N_("Add an initiative"),
    ECO_ECOSYSTEM_INITIATIVES, "objectives" },
  { eco_metric_get_type, N_("Where It Is Measured"), N_("Add a node or an exchange"), BOTH,
    "metrics" },
  { eco_capability_get_type, N_("Who Carries It"), N_("Add a node"), ECO_ECOSYSTEM_NODES,
    "capabilities" },
  { eco_capability_get_type, N_("Initiatives That Need It"), N_("Add an initiative"),
    ECO_ECOSYSTEM_INITIATIVES, "capabilities" },
  { eco_need_get_type, N_("Offerings That Serve It"), N_("Add an offering"),
    ECO_ECOSYSTEM_OFFERINGS, "needs" },
};

/* ---- Who names it */

static EcoObject *
get_only (EcoInspector *self)
{
  return self->objects->len == 1 ? self->objects->pdata[0] : NULL;
}

static char **
get_ids (const Link *link, EcoObject *other)
{
  const EcoField *field = eco_object_find_field (other, link->field);

  return G_STRUCT_MEMBER (char **, other, field->offset);
}

static gboolean
names (const Link *link, EcoObject *other, const char *id)
{
  char **ids = get_ids (link, other);

  return ids != NULL && g_strv_contains ((const char *const *) ids, id);
}

/* Lets the other one name what is shown, or no more. */
static void
change (EcoInspector *self, const Link *link, const char *other_id, gboolean add)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  EcoObject *other = eco_ecosystem_lookup (ecosystem, other_id), *object = get_only (self);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *id;

  if (other == NULL || object == NULL || eco_object_find_field (other, link->field) == NULL)
    return;
  id = eco_object_get_id (object);
  for (char **at = get_ids (link, other); at != NULL && *at != NULL; at++)
    if (!g_str_equal (*at, id))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", *at);
  if (add)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", id);
  eco_editor_set_text (eco_document_get_editor (self->document), other, link->field, text->str,
                       NULL);
  _eco_inspector_queue (self);
}

/* ---- Rows */

static void
remove_cb (GtkWidget *button, EcoInspector *self)
{
  change (self, g_object_get_data (G_OBJECT (button), LINK),
          g_object_get_data (G_OBJECT (button), ID), FALSE);
}

static void
add_row (EcoInspector *self, GtkWidget *group, const Link *link, EcoObject *other)
{
  const char *id = eco_object_get_id (other);
  g_autofree char *name = _eco_inspector_dup_title (self, other);
  GtkWidget *row = _eco_inspector_create_link_row (self, id, name, eco_object_get_label (other));
  GtkWidget *button = _eco_inspector_create_button ("list-remove-symbolic", _("Take away"));

  g_object_set_data (G_OBJECT (button), LINK, (gpointer) link);
  g_object_set_data_full (G_OBJECT (button), ID, g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* ---- Adding */

static void
chosen_cb (GtkWidget *anchor, const char *id)
{
  EcoInspector *self = ECO_INSPECTOR (gtk_widget_get_ancestor (anchor, ECO_TYPE_INSPECTOR));

  if (id != NULL && *id != '\0' && self != NULL)
    change (self, g_object_get_data (G_OBJECT (anchor), LINK), id, TRUE);
}

static void
add_cb (GtkWidget *button, EcoInspector *self)
{
  const Link *link = g_object_get_data (G_OBJECT (button), LINK);
  g_autoptr (GListModel) choices
      = link->list == BOTH ? eco_choice_list_new_things (self->document)
                           : eco_choice_list_new_list (self->document, link->list);

  eco_choice_popover_open (button, choices, eco_document_get_catalog (self->document), NULL,
                           chosen_cb);
}

/* ---- Groups */

static guint
add_rows (EcoInspector *self, GtkWidget *group, const Link *link, guint list_at, guint n)
{
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (self->document));
  EcoList *list = eco_object_get_list (ecosystem, list_at);
  const char *id = eco_object_get_id (get_only (self));

  for (guint i = 0; i < eco_list_get_length (list); i++)
    if (names (link, eco_list_get (list, i), id) && n++ < MAX_LINKS)
      add_row (self, group, link, eco_list_get (list, i));
  return n;
}

static gboolean
is_offered (EcoInspector *self, const Link *link)
{
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (self->document));
  guint list = link->list == BOTH ? ECO_ECOSYSTEM_NODES : link->list;

  return eco_list_get_length (eco_object_get_list (ecosystem, list)) > 0;
}

static void
add_link (EcoInspector *self, const Link *link)
{
  GtkWidget *group = _eco_inspector_create_group (self, _(link->title));
  GtkWidget *add = _eco_inspector_create_button ("list-add-symbolic", _(link->add));
  guint n = 0;

  g_object_set_data (G_OBJECT (add), LINK, (gpointer) link);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, 0);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), add);
  if (link->list != BOTH)
    n = add_rows (self, group, link, link->list, 0);
  else
    n = add_rows (self, group, link, ECO_ECOSYSTEM_EXCHANGES,
                  add_rows (self, group, link, ECO_ECOSYSTEM_NODES, 0));
  if (n > MAX_LINKS)
    {
      g_autofree char *text = g_strdup_printf (_("The first %d of %u"), MAX_LINKS, n);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), text);
    }
  else if (n == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("None yet."));
}

/* Adds what names the one thing that is shown, where there is anything that could. */
void
_eco_inspector_add_links (EcoInspector *self)
{
  EcoObject *object = get_only (self);

  for (guint i = 0; object != NULL && i < G_N_ELEMENTS (links); i++)
    if (G_OBJECT_TYPE (object) == links[i].type () && is_offered (self, &links[i]))
      add_link (self, &links[i]);
}

/* Whether others name what is shown in that field. */
gboolean
_eco_inspector_is_link (const EcoField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (g_str_equal (links[i].field, field->name))
      return TRUE;
  return FALSE;
}
