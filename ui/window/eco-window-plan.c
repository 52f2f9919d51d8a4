/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: new things of the plan, and where they are seen. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "base/eco-calendar.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>

#define HORIZON_MONTHS 6 /* from today to a new horizon */

/* What can be made, by the action that makes it. */
static const struct
{
  const char *action;
  guint list;
  GType (*type) (void);
  const char *name;    /* what it is called until it has a name */
  const char *picture; /* of the plan, on which it is seen best */
} things[] = {
  { "win.new-initiative", ECO_ECOSYSTEM_INITIATIVES, eco_initiative_get_type,
    N_("New initiative"), "board" },
  { "win.new-objective", ECO_ECOSYSTEM_OBJECTIVES, eco_objective_get_type, N_("New objective"),
    "objectives" },
  { "win.new-metric", ECO_ECOSYSTEM_METRICS, eco_metric_get_type, N_("New metric"),
    "measurement" },
  { "win.new-horizon", ECO_ECOSYSTEM_HORIZONS, eco_horizon_get_type, N_("New horizon"),
    "road-map" },
  { "win.new-capability", ECO_ECOSYSTEM_CAPABILITIES, eco_capability_get_type,
    N_("New capability"), "capabilities" },
  { "win.new-need", ECO_ECOSYSTEM_NEEDS, eco_need_get_type, N_("New need"), "needs" },
  { "win.new-market-force", ECO_ECOSYSTEM_FORCES, eco_market_force_get_type,
    N_("New market force"), "forces" },
};

static guint
find_thing (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (g_str_equal (things[i].action, action))
      return i;
  g_return_val_if_reached (0);
}

/* ---- From the selection */

/* The selected nodes and exchanges. */
static GPtrArray *
list_concerns (EcoDocument *document)
{
  g_autoptr (GPtrArray) objects
      = eco_selection_dup_objects (eco_document_get_selection (document));
  GPtrArray *concerns = g_ptr_array_new ();

  for (guint i = 0; i < objects->len; i++)
    if (ECO_IS_NODE (objects->pdata[i]) || ECO_IS_EXCHANGE (objects->pdata[i]))
      g_ptr_array_add (concerns, objects->pdata[i]);
  return concerns;
}

static char *
dup_node_name (EcoDocument *document, const char *id)
{
  EcoNode *node = eco_ecosystem_lookup_node (eco_document_get_ecosystem (document), id);

  return g_strdup (node != NULL && node->name != NULL ? node->name : "?");
}

/* What one of them is called. */
static char *
dup_name_of (EcoDocument *document, EcoObject *object)
{
  g_autofree char *from = NULL, *to = NULL;

  if (ECO_IS_NODE (object))
    return g_strdup (eco_object_get_name (object));
  if (ECO_EXCHANGE (object)->label != NULL && *ECO_EXCHANGE (object)->label != '\0')
    return g_strdup (ECO_EXCHANGE (object)->label);
  from = dup_node_name (document, ECO_EXCHANGE (object)->from);
  to = dup_node_name (document, ECO_EXCHANGE (object)->to);
  return g_strdup_printf ("%s → %s", from, to);
}

static char *
dup_suggestion (EcoDocument *document, GPtrArray *concerns)
{
  g_autofree char *first = NULL, *second = NULL;

  if (concerns->len == 0)
    return g_strdup (_("New initiative"));
  first = dup_name_of (document, concerns->pdata[0]);
  if (concerns->len == 1)
    /* TRANSLATORS: the name that an initiative has at first, from the node that it is about */
    return g_strdup_printf (_("Improve %s"), first);
  second = dup_name_of (document, concerns->pdata[1]);
  if (concerns->len == 2)
    return g_strdup_printf (_("Improve %1$s and %2$s"), first, second);
  return g_strdup_printf (ngettext ("Improve %1$s, %2$s and %3$u more",
                                    "Improve %1$s, %2$s and %3$u more", concerns->len - 2),
                          first, second, concerns->len - 2);
}

/* ---- New things */

static void
set_first_values (EcoEditor *editor, EcoObject *object, GPtrArray *concerns)
{
  char date[ECO_DATE_TEXT_SIZE];

  if (ECO_IS_OBJECTIVE (object) && concerns->len > 0)
    eco_editor_set_concerns (editor, object, concerns);
  if (ECO_IS_HORIZON (object))
    eco_editor_set_text (
        editor, object, "date",
        eco_date_to_text (eco_date_add_months (eco_date_get_today (), HORIZON_MONTHS), date), NULL);
}

/* A horizon has to have a date when it is put in. */
static EcoObject *
create (EcoDocument *document, guint thing, GPtrArray *concerns)
{
  EcoEditor *editor = eco_document_get_editor (document);
  gboolean about = things[thing].list == ECO_ECOSYSTEM_INITIATIVES;
  g_autofree char *name = about ? dup_suggestion (document, concerns)
                                : g_strdup (_(things[thing].name));
  g_autofree char *label = g_strdup_printf (_("Add “%s”"), name);
  EcoObject *object;

  if (about)
    return ECO_OBJECT (eco_editor_add_initiative (editor, name, concerns));
  eco_editor_begin (editor, label);
  object = eco_editor_add (editor, things[thing].list, things[thing].type (), name);
  if (object == NULL)
    {
      eco_editor_cancel (editor);
      return NULL;
    }
  set_first_values (editor, object, concerns);
  eco_editor_end (editor);
  return object;
}

static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  guint thing = find_thing (action);
  g_autoptr (GPtrArray) concerns = list_concerns (self->document);
  EcoObject *object = create (self->document, thing, concerns);

  if (object == NULL)
    return;
  eco_workspace_show_new (self->workspace, things[thing].picture, eco_object_get_id (object));
}

/* ---- Pictures of the plan */

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_workspace_show_plan (ECO_WINDOW (widget)->workspace, action + strlen ("win.show-"));
}

void
_eco_window_install_plan_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    gtk_widget_class_install_action (klass, things[i].action, NULL, new_cb);
  gtk_widget_class_install_action (klass, "win.show-board", NULL, show_cb);
  gtk_widget_class_install_action (klass, "win.show-road-map", NULL, show_cb);
}
