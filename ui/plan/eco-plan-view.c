/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPlanView: the pictures of the plan, and which of them is shown. */
#include "config.h"

#include "plan/eco-plan-view-private.h"

#include "base/eco-calendar.h"
#include "chart/eco-chart-choice.h"
#include "chart/eco-chart-zoom.h"
#include "model/eco-model.h"
#include "plan/eco-plan-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LIST_AT 1 /* place of the list among the pictures */
#define NO_PICTURE -1

enum
{
  MESSAGE,
  EDIT_WANTED,
  SHOW_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoPlanView, eco_plan_view, GTK_TYPE_WIDGET)

void
_eco_plan_view_message (EcoPlanView *self, const char *text)
{
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

void
_eco_plan_view_want_edit (EcoPlanView *self)
{
  g_signal_emit (self, signals[EDIT_WANTED], 0);
}

void
_eco_plan_view_want_show (EcoPlanView *self)
{
  g_signal_emit (self, signals[SHOW_WANTED], 0);
}

/* ---- Which picture */

/* What stands at a place of the chooser: a picture, or NO_PICTURE for the list. */
static int
get_picture_at (guint position)
{
  guint n = 0;

  for (int picture = 0; picture < ECO_N_PLAN_PICTURES; picture++)
    {
      if (eco_plan_picture_get_word ((EcoPlanPicture) picture) == NULL)
        continue;
      if (n == LIST_AT && position == n)
        return NO_PICTURE;
      n += n == LIST_AT;
      if (n++ == position)
        return picture;
    }
  return NO_PICTURE;
}

static int
get_picture (EcoPlanView *self)
{
  return get_picture_at (gtk_drop_down_get_selected (self->pictures));
}

static guint
count_choices (EcoPlanView *self)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (self->pictures));
}

static void
fill_pictures (EcoPlanView *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint n = 1;

  for (int picture = 0; picture < ECO_N_PLAN_PICTURES; picture++)
    n += eco_plan_picture_get_word ((EcoPlanPicture) picture) != NULL;
  for (guint i = 0; i < n; i++)
    {
      int picture = get_picture_at (i);

      gtk_string_list_append (list, picture != NO_PICTURE
                                        ? eco_plan_picture_get_label ((EcoPlanPicture) picture)
                                        : _("List"));
    }
  gtk_drop_down_set_model (self->pictures, G_LIST_MODEL (list));
}

/* ---- The chart */

static void
make (const EcoChartJob *job, EcoChartMade *made)
{
  EcoPlanOptions options = ECO_PLAN_OPTIONS_INIT;
  EcoPlanPicture picture = ECO_PLAN_BOARD;
  gboolean scaled = FALSE;
  EcoPlanChart *chart;

  eco_plan_word_parse (job->word, &picture, &options, &scaled);
  options.today = eco_date_get_today ();
  if (!scaled)
    options.scale = eco_plan_find_scale (job->facts, options.today);
  chart = eco_plan_chart_new (picture, job->facts, &options, &job->options);
  made->scene = eco_scene_ref (eco_plan_chart_get_scene (chart));
  made->data = chart;
  made->free_data = (GDestroyNotify) eco_plan_chart_unref;
}

/* A lane of the road map is marked with its objective. */
static void
update_marks (EcoPlanView *self)
{
  EcoSelection *selection
      = self->document != NULL ? eco_document_get_selection (self->document) : NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; selection != NULL && i < eco_selection_get_size (selection); i++)
    {
      const char *id = eco_selection_get_id (selection, i);

      g_ptr_array_add (ids, g_strdup (id));
      g_ptr_array_add (ids, g_strconcat (ECO_PLAN_LANE, id, NULL));
    }
  eco_scene_view_set_marked (self->chart, (const char *const *) ids->pdata, ids->len);
}

static void
show_scale (EcoPlanView *self)
{
  GtkWidget *button = gtk_widget_get_first_child (self->scales);

  self->quiet = TRUE;
  for (int i = 0; button != NULL; button = gtk_widget_get_next_sibling (button), i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == (int) self->options.scale);
  self->quiet = FALSE;
}

static gboolean
is_shown (EcoPlanView *self, EcoObject *object)
{
  GdkRectangle place;

  return object != NULL
         && eco_scene_view_get_place (self->chart, eco_object_get_id (object), &place);
}

static void
take (GtkWidget *widget, EcoChartMade *made, EcoFacts *facts)
{
  EcoPlanView *self = ECO_PLAN_VIEW (widget);
  EcoObject *only = self->document != NULL
                      ? eco_selection_get_only (eco_document_get_selection (self->document)) : NULL;
  gboolean shown = is_shown (self, only);

  if (get_picture (self) == NO_PICTURE)
    return;
  if (!self->scaled && get_picture (self) == ECO_PLAN_ROAD_MAP)
    {
      self->options.scale = eco_plan_chart_get_options (made->data)->scale;
      self->scaled = TRUE;
      show_scale (self);
    }
  eco_scene_view_set_label (self->chart, eco_scene_get_title (made->scene));
  eco_scene_view_set_plan (self->chart, made->data);
  eco_scene_view_set_scene (self->chart, made->scene);
  /* Such as what has just been made. */
  if (!shown && is_shown (self, only))
    eco_scene_view_set_cursor (self->chart, eco_object_get_id (only));
  gtk_stack_set_visible_child_name (self->stack,
                                    eco_plan_chart_is_empty (made->data) ? "empty" : "chart");
  update_marks (self);
}

/* ---- What is said about it */

static void
update_words (EcoPlanView *self, int picture)
{
  EcoPlanWords words;
  GtkWidget *button = adw_status_page_get_child (self->empty);

  if (picture == NO_PICTURE)
    {
      gtk_label_set_label (self->sentence,
                           _("The plan as tables; what is typed in a cell is kept at once."));
      return;
    }
  eco_plan_words_get ((EcoPlanPicture) picture, &words);
  gtk_label_set_label (self->sentence, words.sentence);
  adw_status_page_set_title (self->empty, words.title);
  adw_status_page_set_description (self->empty, words.missing);
  gtk_button_set_label (GTK_BUTTON (button), words.button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), words.action);
}

static void
update_picture (EcoPlanView *self)
{
  int picture = get_picture (self);
  g_autofree char *word = eco_plan_view_dup_word (self);

  gtk_widget_set_visible (self->time_bar, picture == ECO_PLAN_ROAD_MAP);
  update_words (self, picture);
  if (picture == NO_PICTURE)
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      return;
    }
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0)
    gtk_stack_set_visible_child_name (self->stack, "chart");
  eco_chart_maker_set_word (self->maker, word);
}

/* ---- Callbacks */

static void
picture_changed_cb (EcoPlanView *self)
{
  if (self->quiet || self->maker == NULL)
    return;
  eco_scene_view_drop_popovers (self->chart);
  eco_scene_view_set_plan (self->chart, NULL);
  eco_scene_view_fit (self->chart, FALSE);
  update_picture (self);
}

static void
grouping_changed_cb (EcoPlanView *self)
{
  if (self->quiet || self->maker == NULL)
    return;
  self->options.grouping = (EcoPlanGrouping) gtk_drop_down_get_selected (self->groupings);
  update_picture (self);
}

static void
scale_toggled_cb (GtkToggleButton *button, EcoPlanView *self)
{
  GtkWidget *other = gtk_widget_get_first_child (self->scales);
  int scale = 0;

  if (self->quiet || !gtk_toggle_button_get_active (button))
    return;
  for (; other != NULL && other != GTK_WIDGET (button);
       other = gtk_widget_get_next_sibling (other))
    scale++;
  self->options.scale = (EcoPlanScale) scale;
  self->scaled = TRUE;
  eco_scene_view_fit (self->chart, FALSE);
  update_picture (self);
}

static void
chosen_cb (EcoPlanView *self, const char *id)
{
  const char *own = g_str_has_prefix (id, ECO_PLAN_LANE) ? id + strlen (ECO_PLAN_LANE) : id;

  if (self->document != NULL
      && eco_ecosystem_lookup (eco_document_get_ecosystem (self->document), own) != NULL)
    eco_selection_set_only (eco_document_get_selection (self->document), own);
}

static void
activated_cb (EcoPlanView *self, const char *id)
{
  chosen_cb (self, id);
  _eco_plan_view_want_edit (self);
}

static void
moved_cb (EcoPlanView *self, const char *id, gpointer move, gboolean keys)
{
  if (self->document != NULL)
    _eco_plan_view_move (self, id, move, keys);
}

/* ---- Class */

static void
forget (EcoPlanView *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (eco_document_get_selection (self->document), self);
  g_clear_object (&self->document);
}

static void
eco_plan_view_dispose (GObject *object)
{
  EcoPlanView *self = ECO_PLAN_VIEW (object);

  g_clear_pointer (&self->maker, eco_chart_maker_free);
  forget (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_plan_view_parent_class)->dispose (object);
}

static gboolean
eco_plan_view_grab_focus (GtkWidget *widget)
{
  EcoPlanView *self = ECO_PLAN_VIEW (widget);

  if (get_picture (self) == NO_PICTURE)
    return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    return gtk_widget_grab_focus (adw_status_page_get_child (self->empty));
  return gtk_widget_grab_focus (GTK_WIDGET (self->chart));
}

static void
add_signals (GType type)
{
  /**
   * EcoPlanView::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * EcoPlanView::edit-wanted:
   *
   * What is selected is to be edited.
   */
  signals[EDIT_WANTED] = g_signal_new ("edit-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  /**
   * EcoPlanView::show-wanted:
   *
   * What is selected is to be seen on the map.
   */
  signals[SHOW_WANTED] = g_signal_new ("show-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
}

static void
eco_plan_view_class_init (EcoPlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_plan_view_dispose;
  widget_class->grab_focus = eco_plan_view_grab_focus;
  add_signals (G_TYPE_FROM_CLASS (klass));
  _eco_plan_view_install_actions (widget_class);
  g_type_ensure (ECO_TYPE_SCENE_VIEW);
  g_type_ensure (ECO_TYPE_CHART_ZOOM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/ecotone/Ecotone/ui/plan/eco-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoPlanView, box);
  gtk_widget_class_bind_template_child (widget_class, EcoPlanView, pictures);
  gtk_widget_class_bind_template_child (widget_class, EcoPlanView, time_bar);
  gtk_widget_class_bind_template_child (widget_class, EcoPlanView, scales);
  gtk_widget_class_bind_template_child (widget_class, EcoPlanView, groupings);
  gtk_widget_class_bind_template_child (widget_class, EcoPlanView, sentence);
  gtk_widget_class_bind_template_child (widget_class, EcoPlanView, stack);
  gtk_widget_class_bind_template_child (widget_class, EcoPlanView, chart);
  gtk_widget_class_bind_template_child (widget_class, EcoPlanView, empty);
  gtk_widget_class_bind_template_child (widget_class, EcoPlanView, list);
  gtk_widget_class_bind_template_callback (widget_class, picture_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, grouping_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
}

static void
eco_plan_view_init (EcoPlanView *self)
{
  GtkWidget *button;

  self->options = ECO_PLAN_OPTIONS_INIT;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_pictures (self);
  eco_chart_choice_set_up (self->pictures);
  eco_chart_choice_set_up (self->groupings);
  show_scale (self);
  for (button = gtk_widget_get_first_child (self->scales); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    g_signal_connect (button, "toggled", G_CALLBACK (scale_toggled_cb), self);
  _eco_plan_view_init_menu (self);
  _eco_plan_view_init_votes (self);
  self->maker = eco_chart_maker_new (GTK_WIDGET (self), make, take);
  update_picture (self);
}

/* ---- Public */

/**
 * eco_plan_view_set_document:
 * @document: (nullable): whose plan is shown
 * @analyst: (nullable): who watches it
 */
void
eco_plan_view_set_document (EcoPlanView *self, EcoDocument *document, EcoAnalyst *analyst)
{
  g_return_if_fail (ECO_IS_PLAN_VIEW (self));
  forget (self);
  eco_scene_view_drop_popovers (self->chart);
  eco_scene_view_set_plan (self->chart, NULL);
  eco_scene_view_set_scene (self->chart, NULL);
  self->scaled = FALSE;
  update_picture (self);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_swapped (eco_document_get_selection (document), "changed",
                              G_CALLBACK (update_marks), self);
  eco_chart_maker_set_analyst (self->maker, analyst);
}

/**
 * eco_plan_view_set_style:
 * @style: the design that the pictures follow; copied
 */
void
eco_plan_view_set_style (EcoPlanView *self, const EcoStyle *style)
{
  g_return_if_fail (ECO_IS_PLAN_VIEW (self));
  eco_chart_maker_set_style (self->maker, style);
}

/**
 * eco_plan_view_set_list:
 * @list: (transfer floating): what shows the initiatives as a list
 */
void
eco_plan_view_set_list (EcoPlanView *self, GtkWidget *list)
{
  g_return_if_fail (ECO_IS_PLAN_VIEW (self));
  adw_bin_set_child (self->list, list);
}

/**
 * eco_plan_view_get_list:
 *
 * Returns: (transfer none) (nullable): what eco_plan_view_set_list() gave it
 */
GtkWidget *
eco_plan_view_get_list (EcoPlanView *self)
{
  g_return_val_if_fail (ECO_IS_PLAN_VIEW (self), NULL);
  return adw_bin_get_child (self->list);
}

/**
 * eco_plan_view_dup_word:
 *
 * Returns: (transfer full): which picture is shown, as eco_plan_word_new() says it, or "list"
 */
char *
eco_plan_view_dup_word (EcoPlanView *self)
{
  int picture;

  g_return_val_if_fail (ECO_IS_PLAN_VIEW (self), NULL);
  picture = get_picture (self);
  if (picture == NO_PICTURE)
    return g_strdup (ECO_PLAN_LIST);
  if (picture == ECO_PLAN_ROAD_MAP && !self->scaled)
    return g_strdup_printf ("%s:%s", eco_plan_picture_get_word (ECO_PLAN_ROAD_MAP),
                            self->options.grouping == ECO_PLAN_BY_OWNER ? "owner" : "objective");
  return eco_plan_word_new ((EcoPlanPicture) picture, &self->options);
}

/**
 * eco_plan_view_show:
 * @word: of a picture, or "list"; what is not known changes nothing
 */
void
eco_plan_view_show (EcoPlanView *self, const char *word)
{
  EcoPlanPicture picture = ECO_PLAN_BOARD;
  gboolean list = g_strcmp0 (word, ECO_PLAN_LIST) == 0;

  g_return_if_fail (ECO_IS_PLAN_VIEW (self));
  if (!list && !eco_plan_picture_parse (word, &picture))
    return;
  for (guint i = 0; i < count_choices (self); i++)
    if (get_picture_at (i) == (list ? NO_PICTURE : (int) picture))
      gtk_drop_down_set_selected (self->pictures, i);
}

/**
 * eco_plan_view_get_chart:
 *
 * Returns: (transfer none) (nullable): what shows the picture; %NULL for the list
 */
GtkWidget *
eco_plan_view_get_chart (EcoPlanView *self)
{
  g_return_val_if_fail (ECO_IS_PLAN_VIEW (self), NULL);
  return get_picture (self) != NO_PICTURE ? GTK_WIDGET (self->chart) : NULL;
}
