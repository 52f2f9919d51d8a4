/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoInspector: the rings and sectors of the ecosystem, as lists to go to, to
 * reorder and to add to. */
#include "config.h"

#include "inspector/eco-inspector-private.h"

#include "model/eco-sectors.h"
#include "session/eco-document-rings.h"

#include <glib/gi18n-lib.h>

#define STEP "step"
#define OBJECT "object"

static void
move_cb (GtkButton *button, EcoInspector *self)
{
  EcoObject *object = g_object_get_data (G_OBJECT (button), OBJECT);
  int step = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), STEP));

  if (ECO_IS_RING (object))
    eco_document_move_ring (self->document, ECO_RING (object), step);
  else
    eco_editor_move_sector (eco_document_get_editor (self->document), ECO_SECTOR (object), step);
  _eco_inspector_queue (self);
}

static void
add_move_button (EcoInspector *self, GtkWidget *row, EcoObject *object, int step, gboolean possible,
                 const char *icon, const char *label)
{
  GtkWidget *button = _eco_inspector_create_button (icon, label);

  gtk_widget_set_sensitive (button, possible);
  g_object_set_data_full (G_OBJECT (button), OBJECT, g_object_ref (object), g_object_unref);
  g_object_set_data (G_OBJECT (button), STEP, GINT_TO_POINTER (step));
  g_signal_connect_object (button, "clicked", G_CALLBACK (move_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_ring_cb (EcoInspector *self)
{
  g_autofree char *name = eco_document_dup_ring_name (self->document);
  EcoRing *ring = eco_document_add_ring (self->document, NULL, name);

  _eco_inspector_choose (self, eco_object_get_id (ECO_OBJECT (ring)));
}

static void
add_sector_cb (EcoInspector *self)
{
  EcoSector *sector = eco_editor_add_sector (eco_document_get_editor (self->document),
                                             ECO_SIDE_EXTERNAL, _("New sector"), NULL);

  _eco_inspector_choose (self, eco_object_get_id (ECO_OBJECT (sector)));
}

static void
add_list (EcoInspector *self, EcoList *list, GtkWidget *group)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  guint n = eco_list_get_length (list);

  for (guint i = 0; i < n; i++)
    {
      EcoObject *object = eco_list_get (list, i);
      gboolean ring = ECO_IS_RING (object);
      guint count = _eco_inspector_count_nodes (ecosystem, object);
      g_autofree char *nodes = g_strdup_printf (ngettext ("%u node", "%u nodes", count), count);
      g_autofree char *subtitle
          = ring ? g_strdup (nodes)
                 : g_strdup_printf ("%s · %s",
                                    eco_enum_get_label (ECO_TYPE_SIDE,
                                                        (int) ECO_SECTOR (object)->side),
                                    nodes);
      GtkWidget *row = _eco_inspector_create_link_row (self, eco_object_get_id (object),
                                                       eco_object_get_name (object), subtitle);

      if (!ring || i > 0)
        {
          add_move_button (self, row, object, -1, i > (ring ? 1 : 0), "go-up-symbolic",
                           ring ? _("Move inwards") : _("Move back"));
          add_move_button (self, row, object, 1, i + 1 < n, "go-down-symbolic",
                           ring ? _("Move outwards") : _("Move clockwise"));
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
}

/* Lists the rings, inside out, and the sectors. */
void
_eco_inspector_add_rings (EcoInspector *self)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  GtkWidget *rings = _eco_inspector_create_group (self, _("Rings"));
  GtkWidget *sectors = _eco_inspector_create_group (self, _("Sectors"));
  GtkWidget *add_ring = _eco_inspector_create_button ("list-add-symbolic", _("Add a ring"));
  GtkWidget *add_sector = _eco_inspector_create_button ("list-add-symbolic", _("Add a sector"));

  g_signal_connect_object (add_ring, "clicked", G_CALLBACK (add_ring_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (add_sector, "clicked", G_CALLBACK (add_sector_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (rings), add_ring);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (sectors), add_sector);
  add_list (self, eco_ecosystem_get_rings (ecosystem), rings);
  add_list (self, eco_ecosystem_get_sectors (ecosystem), sectors);
}
