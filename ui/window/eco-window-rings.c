/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: removing a ring. One that has nodes asks where they go. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "session/eco-document-rings.h"

#include <glib/gi18n-lib.h>

#define RING "ring"
#define WINDOW "window"
#define RINGS "rings"

/* The rings that the nodes can go to; the model of their names is in the same order. */
static GPtrArray *
list_targets (EcoDocument *document, EcoRing *ring)
{
  EcoList *rings = eco_ecosystem_get_rings (eco_document_get_ecosystem (document));
  GPtrArray *targets = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < eco_list_get_length (rings); i++)
    if (eco_list_get (rings, i) != (gpointer) ring
        && eco_document_ring_takes_nodes (document, eco_list_get (rings, i)))
      g_ptr_array_add (targets, g_object_ref (eco_list_get (rings, i)));
  return targets;
}

static void
answered_cb (GObject *object, const char *response)
{
  EcoWindow *self = g_object_get_data (object, WINDOW);
  GPtrArray *targets = g_object_get_data (object, RINGS);
  const char *id = g_object_get_data (object, RING);
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (object));
  EcoRing *ring = self->document != NULL
                      ? eco_ecosystem_lookup_ring (eco_document_get_ecosystem (self->document), id)
                      : NULL;

  if (ring == NULL)
    return;
  if (g_str_equal (response, "delete"))
    eco_document_remove_ring (self->document, ring, NULL);
  else if (g_str_equal (response, "move") && chosen < targets->len)
    eco_document_remove_ring (self->document, ring, targets->pdata[chosen]);
}

static GtkWidget *
create_choice (EcoWindow *self, EcoRing *ring, GPtrArray *targets)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  EcoRing *best = eco_document_suggest_ring (self->document, ring);
  GtkWidget *choice;
  guint index = 0;

  for (guint i = 0; i < targets->len; i++)
    gtk_string_list_append (names, ECO_RING (targets->pdata[i])->name);
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  if (g_ptr_array_find (targets, best, &index))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Ring for the nodes"), -1);
  g_object_set_data_full (G_OBJECT (choice), RINGS, g_ptr_array_ref (targets),
                          (GDestroyNotify) g_ptr_array_unref);
  g_object_set_data_full (G_OBJECT (choice), WINDOW, g_object_ref (self), g_object_unref);
  g_object_set_data_full (G_OBJECT (choice), RING,
                          g_strdup (eco_object_get_id (ECO_OBJECT (ring))), g_free);
  return choice;
}

static void
ask (EcoWindow *self, EcoRing *ring, guint n_nodes)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "delete", _("_Delete Its Nodes Too"), ECO_UI_DESTRUCTIVE },
    { "move", _("_Move Nodes"), ECO_UI_SUGGESTED },
  };
  g_autoptr (GPtrArray) targets = list_targets (self->document, ring);
  g_autofree char *heading = g_strdup_printf (_("Remove ring “%s”?"), ring->name);
  g_autofree char *body
      = g_strdup_printf (ngettext ("Move its %u node to this ring:",
                                   "Move its %u nodes to this ring:", n_nodes),
                         n_nodes);
  GtkWidget *choice = create_choice (self, ring, targets);
  EcoUiQuestion question = { heading, body, responses, G_N_ELEMENTS (responses), "move", choice };

  if (targets->len == 0) /* only the brand's own ring is left */
    {
      question.body = _("There is no other ring that its nodes could be moved to.");
      question.n_responses = 2;
      question.preferred = "cancel";
      gtk_widget_set_visible (choice, FALSE);
    }
  eco_ui_ask (GTK_WINDOW (self), &question, answered_cb, choice);
}

static void
remove_ring_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  EcoEcosystem *ecosystem;
  EcoRing *ring;
  g_autoptr (GPtrArray) nodes = NULL;

  if (self->document == NULL)
    return;
  ecosystem = eco_document_get_ecosystem (self->document);
  ring = eco_ecosystem_lookup_ring (ecosystem, g_variant_get_string (parameter, NULL));
  if (ring == NULL)
    return;
  nodes = eco_document_list_ring_nodes (self->document, ring);
  if (nodes->len == 0 || ring == eco_list_get (eco_ecosystem_get_rings (ecosystem), 0))
    eco_document_remove_ring (self->document, ring, NULL);
  else
    ask (self, ring, nodes->len);
}

void
_eco_window_install_ring_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.remove-ring", "s", remove_ring_cb);
}
