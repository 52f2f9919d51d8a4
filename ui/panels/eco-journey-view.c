/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoJourneyView: the journey of all audiences or of one, to be read and added to. */
#include "config.h"

#include "panels/eco-journey-view.h"

#include "analysis/eco-fix.h"
#include "analysis/eco-journey-map.h"
#include "chart/eco-chart-choice.h"
#include "chart/eco-chart-maker.h"
#include "chart/eco-chart-zoom.h"
#include "chart/eco-journey-chart.h"
#include "chart/eco-scene-view.h"
#include "widgets/eco-choice-popover.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

struct _EcoJourneyView
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkDropDown *audiences;
  GtkStack *stack;
  EcoSceneView *chart;

  EcoChartMaker *maker;
  EcoDocument *document;
  GPtrArray *whos; /* ids of the audiences; the first is "" for all */
  char *stage;     /* to which a touchpoint is being added, or NULL */
  gboolean filling;
};

enum
{
  MESSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoJourneyView, eco_journey_view, GTK_TYPE_WIDGET)

/* ---- The chart */

static void
make (const EcoChartJob *job, EcoChartMade *made)
{
  EcoJourneyMap *map = eco_journey_map_new (job->facts, job->word);

  made->scene = eco_journey_chart_new (map, &job->options);
  made->data = map;
  made->free_data = (GDestroyNotify) eco_journey_map_unref;
}

/* The audiences that have touchpoints; who was chosen stays chosen. */
static void
fill_audiences (EcoJourneyView *self, EcoFacts *facts)
{
  g_autoptr (GPtrArray) ids = eco_journey_map_list_audiences (facts);
  g_autofree char *current = g_strdup (eco_journey_view_get_who (self));
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  self->filling = TRUE;
  g_ptr_array_set_size (self->whos, 0);
  g_ptr_array_add (self->whos, g_strdup (""));
  gtk_string_list_append (list, _("All audiences"));
  for (guint i = 0; i < ids->len; i++)
    {
      guint node = eco_facts_find_node (facts, ids->pdata[i]);

      if (g_strcmp0 (current, ids->pdata[i]) == 0)
        selected = self->whos->len;
      g_ptr_array_add (self->whos, g_strdup (ids->pdata[i]));
      gtk_string_list_append (list, eco_facts_get_node (facts, node)->name);
    }
  gtk_drop_down_set_model (self->audiences, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->audiences, selected);
  self->filling = FALSE;
  eco_chart_maker_set_word (self->maker, eco_journey_view_get_who (self));
}

static void
update_marks (EcoJourneyView *self)
{
  EcoSelection *selection
      = self->document != NULL ? eco_document_get_selection (self->document) : NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; selection != NULL && i < eco_selection_get_size (selection); i++)
    g_ptr_array_add (ids, (gpointer) eco_selection_get_id (selection, i));
  eco_scene_view_set_marked (self->chart, (const char *const *) ids->pdata, ids->len);
}

static void
take (GtkWidget *widget, EcoChartMade *made, EcoFacts *facts)
{
  EcoJourneyView *self = ECO_JOURNEY_VIEW (widget);
  gboolean there = eco_journey_map_get_n_stages (made->data) > 0;

  eco_scene_view_set_label (self->chart, eco_scene_get_title (made->scene));
  eco_scene_view_set_scene (self->chart, made->scene);
  gtk_stack_set_visible_child_name (self->stack, there ? "chart" : "empty");
  gtk_widget_set_sensitive (GTK_WIDGET (self->audiences), there);
  fill_audiences (self, facts);
  update_marks (self);
}

static void
audience_changed_cb (EcoJourneyView *self)
{
  if (self->filling)
    return;
  eco_scene_view_fit (self->chart, FALSE);
  eco_chart_maker_set_word (self->maker, eco_journey_view_get_who (self));
}

/* ---- Touchpoints */

/* It is met at the stage that was clicked, by the audience that is shown. */
static void
node_chosen_cb (GtkWidget *anchor, const char *id)
{
  EcoJourneyView *self
      = ECO_JOURNEY_VIEW (gtk_widget_get_ancestor (anchor, ECO_TYPE_JOURNEY_VIEW));
  g_autofree char *stage = g_steal_pointer (&self->stage);
  g_autoptr (EcoFix) fix = NULL;
  g_autoptr (GError) error = NULL;
  EcoEditor *editor;
  EcoObject *made = NULL;

  gtk_widget_grab_focus (anchor);
  if (id == NULL || stage == NULL || self->document == NULL)
    return;
  editor = eco_document_get_editor (self->document);
  fix = eco_fix_new (ECO_FIX_ADD_TOUCHPOINT, _("Add a touchpoint"), id, stage);
  eco_editor_begin (editor, _("Add a touchpoint"));
  if (!eco_fix_apply (fix, editor, NULL, NULL, NULL, &made, &error))
    {
      /* It has cancelled the group too. */
      g_signal_emit (self, signals[MESSAGE], 0, error->message);
      return;
    }
  if (eco_journey_view_get_who (self) != NULL)
    eco_editor_set_text (editor, made, "who", eco_journey_view_get_who (self), NULL);
  eco_editor_end (editor);
  eco_selection_set_only (eco_document_get_selection (self->document), eco_object_get_id (made));
}

static void
ask_node (EcoJourneyView *self, const char *id)
{
  g_autoptr (EcoObject) blank = eco_object_new (ECO_TYPE_TOUCHPOINT, NULL);
  g_autoptr (GListModel) choices = eco_choice_list_new (
      self->document, blank, eco_object_find_field (blank, "node"), FALSE);
  GtkWidget *popover;
  GdkRectangle place;

  if (!eco_scene_view_get_place (self->chart, id, &place))
    return;
  g_free (self->stage);
  self->stage = g_strdup (id + strlen (ECO_JOURNEY_SLOT));
  popover = eco_choice_popover_open (GTK_WIDGET (self->chart), choices,
                                     eco_document_get_catalog (self->document), NULL,
                                     node_chosen_cb);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
}

static void
chosen_cb (EcoJourneyView *self, const char *id)
{
  if (self->document == NULL)
    return;
  if (g_str_has_prefix (id, ECO_JOURNEY_SLOT))
    ask_node (self, id);
  else if (eco_ecosystem_lookup (eco_document_get_ecosystem (self->document), id) != NULL)
    eco_selection_set_only (eco_document_get_selection (self->document), id);
}

/* ---- Class */

static void
forget (EcoJourneyView *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (eco_document_get_selection (self->document), self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->stage, g_free);
}

static void
eco_journey_view_dispose (GObject *object)
{
  EcoJourneyView *self = ECO_JOURNEY_VIEW (object);

  g_clear_pointer (&self->maker, eco_chart_maker_free);
  forget (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->whos, g_ptr_array_unref);
  G_OBJECT_CLASS (eco_journey_view_parent_class)->dispose (object);
}

static gboolean
eco_journey_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ECO_JOURNEY_VIEW (widget)->chart));
}

static void
eco_journey_view_class_init (EcoJourneyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_journey_view_dispose;
  widget_class->grab_focus = eco_journey_view_grab_focus;

  /**
   * EcoJourneyView::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (ECO_TYPE_SCENE_VIEW);
  g_type_ensure (ECO_TYPE_CHART_ZOOM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/ecotone/Ecotone/ui/panels/eco-journey-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoJourneyView, box);
  gtk_widget_class_bind_template_child (widget_class, EcoJourneyView, audiences);
  gtk_widget_class_bind_template_child (widget_class, EcoJourneyView, stack);
  gtk_widget_class_bind_template_child (widget_class, EcoJourneyView, chart);
  gtk_widget_class_bind_template_callback (widget_class, audience_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
eco_journey_view_init (EcoJourneyView *self)
{
  self->whos = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  eco_chart_choice_set_up (self->audiences);
  self->maker = eco_chart_maker_new (GTK_WIDGET (self), make, take);
}

/* ---- Public */

/**
 * eco_journey_view_set_document:
 * @document: (nullable): whose journey is shown, of all audiences at first
 * @analyst: (nullable): who watches it
 */
void
eco_journey_view_set_document (EcoJourneyView *self, EcoDocument *document, EcoAnalyst *analyst)
{
  g_return_if_fail (ECO_IS_JOURNEY_VIEW (self));
  forget (self);
  eco_scene_view_drop_popovers (self->chart);
  eco_scene_view_set_scene (self->chart, NULL);
  g_ptr_array_set_size (self->whos, 0);
  eco_chart_maker_set_word (self->maker, NULL);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_swapped (eco_document_get_selection (document), "changed",
                              G_CALLBACK (update_marks), self);
  eco_chart_maker_set_analyst (self->maker, analyst);
}

/**
 * eco_journey_view_set_style:
 * @style: the design that the chart follows; copied
 */
void
eco_journey_view_set_style (EcoJourneyView *self, const EcoStyle *style)
{
  g_return_if_fail (ECO_IS_JOURNEY_VIEW (self));
  eco_chart_maker_set_style (self->maker, style);
}

/**
 * eco_journey_view_get_who:
 *
 * Returns: (transfer none) (nullable): id of the audience that is shown; %NULL for all
 */
const char *
eco_journey_view_get_who (EcoJourneyView *self)
{
  guint selected;

  g_return_val_if_fail (ECO_IS_JOURNEY_VIEW (self), NULL);
  selected = gtk_drop_down_get_selected (self->audiences);
  return selected > 0 && selected < self->whos->len ? self->whos->pdata[selected] : NULL;
}

/**
 * eco_journey_view_get_chart:
 *
 * Returns: (transfer none): what shows it
 */
GtkWidget *
eco_journey_view_get_chart (EcoJourneyView *self)
{
  g_return_val_if_fail (ECO_IS_JOURNEY_VIEW (self), NULL);
  return GTK_WIDGET (self->chart);
}
