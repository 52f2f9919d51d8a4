/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: what can be done with charts. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include <glib/gi18n-lib.h>

/* Those that a new ecosystem has, where there are none. */
static void
add_usual_stages_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoDocument *document = ECO_WINDOW (widget)->document;
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (document));
  EcoEditor *editor = eco_document_get_editor (document);
  g_autoptr (EcoEcosystem) usual = eco_ecosystem_new_with_rings ();
  EcoList *stages = eco_object_get_list (ECO_OBJECT (usual), ECO_ECOSYSTEM_STAGES);

  if (eco_list_get_length (eco_object_get_list (ecosystem, ECO_ECOSYSTEM_STAGES)) > 0)
    return;
  eco_editor_begin (editor, _("Add the usual stages"));
  for (guint i = 0; i < eco_list_get_length (stages); i++)
    eco_editor_add (editor, ECO_ECOSYSTEM_STAGES, ECO_TYPE_STAGE,
                    eco_object_get_name (eco_list_get (stages, i)));
  eco_editor_end (editor);
}

void
_eco_window_install_chart_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.add-usual-stages", NULL, add_usual_stages_cb);
}
