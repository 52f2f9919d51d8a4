/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: scenarios and comparisons: their strip, button and panel, and what the map shows
 * of them. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

#include "base/eco-calendar.h"
#include "plan/eco-compare-list.h"

#include <glib/gi18n-lib.h>

static void
compare_shown_cb (EcoWorkspace *self)
{
  const EcoCompareResult *result = eco_compare_panel_get (self->time.compare);

  /* What cannot be compared leaves the document to be seen. */
  eco_canvas_set_preview (self->canvas, result != NULL ? result->scene : NULL,
                          result != NULL ? result->both : NULL,
                          _("This is a comparison; end it with Esc to edit the map"));
}

static void
compare_chosen_cb (EcoWorkspace *self, const char *id)
{
  eco_selection_set_only (eco_document_get_selection (self->document), id);
  eco_canvas_reveal (self->canvas, id);
}

static void
message_cb (EcoWorkspace *self, const char *text)
{
  g_signal_emit_by_name (self, "message", text);
}

/* The inspector gives way to the list, and comes back. */
static void
compare_visible_cb (EcoWorkspace *self)
{
  gboolean open = eco_compare_panel_is_open (self->time.compare);

  gtk_widget_set_visible (GTK_WIDGET (self->inspector), self->show_inspector && !open);
  if (!open && self->document != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

void
_eco_workspace_init_compare (EcoWorkspace *self)
{
  GtkWidget *centre = gtk_widget_get_parent (GTK_WIDGET (self->views));
  GtkWidget *row = gtk_widget_get_parent (self->overlay);

  self->time.strip = ECO_SCENARIO_STRIP (eco_scenario_strip_new ());
  gtk_box_prepend (GTK_BOX (centre), GTK_WIDGET (self->time.strip));
  self->time.compare = ECO_COMPARE_PANEL (eco_compare_panel_new ());
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->time.compare));
  g_signal_connect_object (self->time.compare, "shown", G_CALLBACK (compare_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->time.compare, "chosen", G_CALLBACK (compare_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->time.compare, "message", G_CALLBACK (message_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->time.compare, "notify::visible",
                           G_CALLBACK (compare_visible_cb), self, G_CONNECT_SWAPPED);
}

/**
 * eco_workspace_set_owner:
 * @main: (nullable): the document with the file
 * @owner: (nullable): the scenario or initiative that is shown of it; %NULL for the baseline
 * @problems: (nullable) (element-type utf8): what of it does not fit any more
 */
void
eco_workspace_set_owner (EcoWorkspace *self, EcoDocument *main, EcoObject *owner,
                         GPtrArray *problems)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  if (self->time.main != main)
    eco_compare_panel_close (self->time.compare);
  g_set_object (&self->time.main, main);
  eco_scenario_strip_show (self->time.strip, owner, problems);
  eco_scenario_menu_show (self->time.menu, main, owner);
}

/**
 * eco_workspace_popup_scenarios:
 *
 * Shows the list of scenarios over the map.
 */
void
eco_workspace_popup_scenarios (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  eco_workspace_show_view (self, "map");
  eco_scenario_menu_popup (self->time.menu);
}

/* Only one thing is shown over the map. */
static void
make_way (EcoWorkspace *self)
{
  EcoSceneOptions options;

  eco_rival_card_end (self->rival_card);
  eco_horizon_bar_close (self->time.horizon_bar);
  eco_workspace_show_view (self, "map");
  eco_canvas_init_options (self->canvas, &options);
  eco_compare_panel_set_look (self->time.compare, &options);
}

/**
 * eco_workspace_compare:
 * @scenario: (nullable): id of a scenario that is compared with the baseline; %NULL: what is likely
 *
 * Shows on the map what differs, and lists it.
 */
void
eco_workspace_compare (EcoWorkspace *self, const char *scenario)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  if (self->time.main == NULL)
    return;
  make_way (self);
  eco_compare_panel_open (self->time.compare, self->time.main, scenario);
}

/**
 * eco_workspace_compare_file:
 * @file: what the document was once
 * @label: what that is, for people
 *
 * Shows on the map what has changed since then, and lists it.
 */
void
eco_workspace_compare_file (EcoWorkspace *self, GFile *file, const char *label)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self) && G_IS_FILE (file));
  if (self->time.main == NULL)
    return;
  make_way (self);
  eco_compare_panel_open_file (self->time.compare, self->time.main, file, label);
}

/* What the comparison shows. */
static void
get_comparison (const EcoCompareResult *result, EcoExportOther *other, const char **labels,
                char **subtitle)
{
  g_autofree char *counts = eco_compare_dup_counts (result);

  eco_compare_get_mark_labels (labels);
  *subtitle = g_strdup_printf ("%s · %s", result->title, counts);
  *other = (EcoExportOther) { result->both, result->marks, labels, *subtitle };
}

static void
get_moment (EcoMoment *moment, EcoExportOther *other, char **subtitle)
{
  g_autofree char *date = eco_date_dup_words (moment->date);
  g_autofree char *counts = eco_moment_dup_counts (moment);

  *subtitle = *counts != '\0' ? g_strdup_printf ("%s · %s", date, counts) : g_strdup (date);
  *other = (EcoExportOther) { moment->ecosystem, moment->marks, NULL, *subtitle };
}

/**
 * eco_workspace_get_other:
 * @other: (out): what the map shows instead of the document; what it points to belongs to the
 *   workspace and the next two
 * @labels: (out) (array fixed-size=5): what its marks mean
 * @subtitle: (out) (transfer full): what it is
 *
 * Returns: whether the map is seen, and shows something else than the document
 */
gboolean
eco_workspace_get_other (EcoWorkspace *self, EcoExportOther *other, const char **labels,
                         char **subtitle)
{
  EcoScene *scene;
  EcoMoment *moment = NULL;

  g_return_val_if_fail (ECO_IS_WORKSPACE (self) && other != NULL, FALSE);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->canvas)))
    return FALSE;
  if (eco_compare_panel_get (self->time.compare) != NULL)
    {
      get_comparison (eco_compare_panel_get (self->time.compare), other, labels, subtitle);
      return TRUE;
    }
  if (eco_rival_card_get_rival (self->rival_card) != NULL)
    {
      _eco_workspace_get_rival (self, other, labels, subtitle);
      return TRUE;
    }
  if (!eco_horizon_bar_get (self->time.horizon_bar, &scene, &moment) || moment == NULL)
    return FALSE;
  get_moment (moment, other, subtitle);
  return TRUE;
}
