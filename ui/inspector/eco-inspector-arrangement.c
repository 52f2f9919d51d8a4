/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoInspector: rows of what the layout of the whole map follows. */
#include "config.h"

#include "inspector/eco-inspector-private.h"

#include "session/eco-grouping.h"

#include <glib/gi18n-lib.h>

/* Says what the switch does, or why it can do nothing. */
void
_eco_inspector_explain_row (EcoInspector *self, EcoFieldRow *row)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  gboolean possible;

  if (!g_str_equal (row->field->name, "journey-order") || !ADW_IS_ACTION_ROW (row->widget))
    return;
  possible = eco_grouping_can_follow_journey (ecosystem);
  gtk_widget_set_sensitive (row->widget, possible);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row->widget),
                               possible ? _("Stages follow each other from top to bottom on the "
                                            "external side")
                                        : _("The external side has sectors, and they go first"));
}
