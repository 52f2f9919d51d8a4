/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMatrixView: one of six matrices, to be read, selected from and filled. */
#include "config.h"

#include "panels/eco-matrix-view.h"

#include "analysis/eco-matrix.h"
#include "chart/eco-chart-choice.h"
#include "chart/eco-chart-maker.h"
#include "chart/eco-chart-zoom.h"
#include "chart/eco-fix-popover.h"
#include "chart/eco-matrix-chart.h"
#include "chart/eco-scene-view.h"
#include "store/eco-save.h"
#include "window/eco-ui-compat.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

struct _EcoMatrixView
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkDropDown *kinds;
  GtkLabel *sentence;
  GtkStack *stack;
  EcoSceneView *chart;
  AdwStatusPage *empty;
  GtkWidget *add_stages;

  EcoChartMaker *maker;
  EcoDocument *document;
  EcoMatrix *matrix; /* what is shown, or NULL */
  EcoFacts *facts;   /* that it was made from */
};

enum
{
  MESSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoMatrixView, eco_matrix_view, GTK_TYPE_WIDGET)

static void
get_words (EcoMatrixView *self, EcoMatrixWords *words)
{
  eco_matrix_get_words ((EcoMatrixKind) gtk_drop_down_get_selected (self->kinds), words);
}

/* ---- The chart */

static void
make (const EcoChartJob *job, EcoChartMade *made)
{
  EcoMatrixKind kind = ECO_MATRIX_FUNCTIONS;
  EcoMatrix *matrix;

  eco_matrix_kind_parse (job->word, &kind);
  matrix = eco_matrix_new (job->facts, kind);
  made->scene = eco_matrix_chart_new (matrix, &job->options);
  made->data = matrix;
  made->free_data = (GDestroyNotify) eco_matrix_unref;
}

static gboolean
is_selected (EcoSelection *selection, GPtrArray *ids)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (eco_selection_contains (selection, ids->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Marks the cells of which something is selected. */
static void
update_marks (EcoMatrixView *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  EcoSelection *selection
      = self->document != NULL ? eco_document_get_selection (self->document) : NULL;

  for (guint i = 0; self->matrix != NULL && selection != NULL
                    && eco_selection_get_size (selection) > 0
                    && i < eco_matrix_get_n_rows (self->matrix); i++)
    for (guint j = 0; j < eco_matrix_get_n_columns (self->matrix); j++)
      if (is_selected (selection, eco_matrix_get_cell (self->matrix, i, j)->ids))
        g_ptr_array_add (ids, eco_matrix_chart_dup_cell_id (i, j));
  eco_scene_view_set_marked (self->chart, (const char *const *) ids->pdata, ids->len);
}

static void
take (GtkWidget *widget, EcoChartMade *made, EcoFacts *facts)
{
  EcoMatrixView *self = ECO_MATRIX_VIEW (widget);
  EcoMatrixWords words;
  gboolean there;

  g_clear_pointer (&self->matrix, eco_matrix_unref);
  g_clear_pointer (&self->facts, eco_facts_unref);
  self->matrix = g_steal_pointer (&made->data);
  self->facts = eco_facts_ref (facts);
  there = eco_matrix_get_n_rows (self->matrix) > 0 && eco_matrix_get_n_columns (self->matrix) > 0;
  eco_matrix_get_words (eco_matrix_get_kind (self->matrix), &words);
  eco_scene_view_set_label (self->chart, words.title);
  eco_scene_view_set_scene (self->chart, made->scene);
  adw_status_page_set_description (self->empty, words.missing);
  gtk_widget_set_visible (self->add_stages,
                          eco_matrix_get_kind (self->matrix) == ECO_MATRIX_STAGE_CHANNEL
                              && eco_matrix_get_n_rows (self->matrix) == 0);
  gtk_stack_set_visible_child_name (self->stack, there ? "chart" : "empty");
  gtk_widget_action_set_enabled (widget, "matrix.save-table", there);
  update_marks (self);
}

/* ---- Cells */

/* What is behind a whole row or column: its node, need or offering, where it is one. */
static void
select_line (EcoMatrixView *self, const char *id)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);

  if (eco_ecosystem_lookup (ecosystem, id) != NULL)
    eco_selection_set_only (eco_document_get_selection (self->document), id);
}

static void
offer (EcoMatrixView *self, const char *id, guint row, guint column)
{
  g_autofree char *name = eco_matrix_dup_cell_name (self->matrix, row, column);
  EcoFix *fix = eco_matrix_create_fix (self->matrix, self->facts, row, column);
  GdkRectangle place;

  if (eco_scene_view_get_place (self->chart, id, &place))
    eco_fix_popover_open (GTK_WIDGET (self->chart), &place, name, fix, self->document);
  else
    g_clear_pointer (&fix, eco_fix_free);
}

static void
chosen_cb (EcoMatrixView *self, const char *id)
{
  const EcoMatrixCell *cell;
  int row, column;

  if (self->matrix == NULL || !eco_matrix_chart_parse_id (id, &row, &column))
    return;
  if (row < 0)
    select_line (self, eco_matrix_get_column (self->matrix, (guint) column)->id);
  else if (column < 0)
    select_line (self, eco_matrix_get_row (self->matrix, (guint) row)->id);
  else
    {
      cell = eco_matrix_get_cell (self->matrix, (guint) row, (guint) column);
      if (cell->ids != NULL)
        eco_selection_set_ids (eco_document_get_selection (self->document),
                               (const char *const *) cell->ids->pdata, cell->ids->len);
      else if (cell->possible)
        offer (self, id, (guint) row, (guint) column);
    }
}

static void
kind_changed_cb (EcoMatrixView *self)
{
  EcoMatrixWords words;

  get_words (self, &words);
  gtk_label_set_text (self->sentence, words.sentence);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sentence), words.sentence);
  eco_scene_view_fit (self->chart, FALSE);
  if (self->maker != NULL)
    eco_chart_maker_set_word (self->maker, words.id);
}

/* ---- The table as a file */

static void
file_chosen_cb (GObject *object, GFile *file)
{
  EcoMatrixView *self = ECO_MATRIX_VIEW (object);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL || self->matrix == NULL)
    return;
  text = eco_matrix_to_csv (self->matrix);
  name = g_file_get_parse_name (file);
  bytes = g_bytes_new (text, strlen (text));
  if (!eco_save_bytes (file, bytes, NULL, ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP, NULL, &error))
    {
      g_signal_emit (self, signals[MESSAGE], 0, error->message);
      return;
    }
  g_free (text);
  text = g_strdup_printf (_("The table is in %s."), name);
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

static void
save_table_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoMatrixView *self = ECO_MATRIX_VIEW (widget);
  EcoUiFileChoice choice = { .title = _("Save the Table"), .accept = _("_Save"),
                             .filter = _("Tables (CSV)"), .pattern = "*.csv" };
  EcoMatrixWords words;
  g_autofree char *name = NULL;

  get_words (self, &words);
  name = g_strdup_printf ("%s.csv", words.id);
  choice.name = name;
  eco_ui_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), &choice, file_chosen_cb, self);
}

/* ---- Class */

static void
forget (EcoMatrixView *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (eco_document_get_selection (self->document), self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->matrix, eco_matrix_unref);
  g_clear_pointer (&self->facts, eco_facts_unref);
}

static void
eco_matrix_view_dispose (GObject *object)
{
  EcoMatrixView *self = ECO_MATRIX_VIEW (object);

  g_clear_pointer (&self->maker, eco_chart_maker_free);
  forget (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_matrix_view_parent_class)->dispose (object);
}

static gboolean
eco_matrix_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ECO_MATRIX_VIEW (widget)->chart));
}

static void
eco_matrix_view_class_init (EcoMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_matrix_view_dispose;
  widget_class->grab_focus = eco_matrix_view_grab_focus;

  /**
   * EcoMatrixView::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (ECO_TYPE_SCENE_VIEW);
  g_type_ensure (ECO_TYPE_CHART_ZOOM);
  gtk_widget_class_install_action (widget_class, "matrix.save-table", NULL, save_table_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ecotone/Ecotone/ui/panels/eco-matrix-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoMatrixView, box);
  gtk_widget_class_bind_template_child (widget_class, EcoMatrixView, kinds);
  gtk_widget_class_bind_template_child (widget_class, EcoMatrixView, sentence);
  gtk_widget_class_bind_template_child (widget_class, EcoMatrixView, stack);
  gtk_widget_class_bind_template_child (widget_class, EcoMatrixView, chart);
  gtk_widget_class_bind_template_child (widget_class, EcoMatrixView, empty);
  gtk_widget_class_bind_template_child (widget_class, EcoMatrixView, add_stages);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
}

static void
eco_matrix_view_init (EcoMatrixView *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "matrix.save-table", FALSE);
  eco_chart_choice_set_up (self->kinds);
  self->maker = eco_chart_maker_new (GTK_WIDGET (self), make, take);
  for (int i = 0; i < ECO_N_MATRICES; i++)
    {
      EcoMatrixWords words;

      eco_matrix_get_words ((EcoMatrixKind) i, &words);
      gtk_string_list_append (list, words.title);
    }
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (list));
  g_object_unref (list);
  kind_changed_cb (self);
}

/* ---- Public */

/**
 * eco_matrix_view_set_document:
 * @document: (nullable): whose things are crossed
 * @analyst: (nullable): who watches it
 */
void
eco_matrix_view_set_document (EcoMatrixView *self, EcoDocument *document, EcoAnalyst *analyst)
{
  g_return_if_fail (ECO_IS_MATRIX_VIEW (self));
  forget (self);
  eco_scene_view_drop_popovers (self->chart);
  eco_scene_view_set_scene (self->chart, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "matrix.save-table", FALSE);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_swapped (eco_document_get_selection (document), "changed",
                              G_CALLBACK (update_marks), self);
  eco_chart_maker_set_analyst (self->maker, analyst);
}

/**
 * eco_matrix_view_set_style:
 * @style: the design that the chart follows; copied
 */
void
eco_matrix_view_set_style (EcoMatrixView *self, const EcoStyle *style)
{
  g_return_if_fail (ECO_IS_MATRIX_VIEW (self));
  eco_chart_maker_set_style (self->maker, style);
}

/**
 * eco_matrix_view_get_word:
 *
 * Returns: (transfer none): which matrix is shown, as a word of the command line
 */
const char *
eco_matrix_view_get_word (EcoMatrixView *self)
{
  EcoMatrixWords words;

  g_return_val_if_fail (ECO_IS_MATRIX_VIEW (self), NULL);
  get_words (self, &words);
  return words.id;
}

/**
 * eco_matrix_view_get_chart:
 *
 * Returns: (transfer none): what shows it
 */
GtkWidget *
eco_matrix_view_get_chart (EcoMatrixView *self)
{
  g_return_val_if_fail (ECO_IS_MATRIX_VIEW (self), NULL);
  return GTK_WIDGET (self->chart);
}
