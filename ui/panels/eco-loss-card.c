/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoLossCard: what if we lose these nodes? It is a question: nothing of it is saved or undone. */
#include "config.h"

#include "panels/eco-loss-card.h"

#include "panels/eco-loss-view.h"

#include <glib/gi18n-lib.h>

#define WIDTH 300
#define HEIGHT 480 /* at most, of what scrolls */

struct _EcoLossCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkFlowBox *chips;
  GtkWidget *add_button;
  GtkScrolledWindow *scroller;
  EcoDocument *document;
  EcoAnalyst *analyst;
  GPtrArray *ids;            /* of the nodes that are lost */
  EcoLoss *loss;             /* what is known of it, or %NULL */
  GCancellable *cancellable; /* of the work under way */
};

enum
{
  JUDGED,
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoLossCard, eco_loss_card, GTK_TYPE_WIDGET)

/* ---- What is found */

static void
clear_loss (EcoLossCard *self)
{
  g_clear_pointer (&self->loss, eco_loss_free);
}

static void
effect_chosen (gpointer card, const GPtrArray *ids)
{
  EcoLossCard *self = card;
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  g_autoptr (GPtrArray) on_map = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      EcoObject *object = eco_ecosystem_lookup (ecosystem, ids->pdata[i]);

      if (object != NULL && (ECO_IS_NODE (object) || ECO_IS_EXCHANGE (object)))
        g_ptr_array_add (on_map, ids->pdata[i]);
    }
  eco_selection_set_ids (eco_document_get_selection (self->document),
                         (const char *const *) on_map->pdata, on_map->len);
  g_signal_emit (self, signals[SHOWN], 0);
}

/* Takes @loss over. */
static void
take_loss (EcoLossCard *self, EcoLoss *loss)
{
  EcoViewState *state = eco_document_get_view_state (self->document);

  clear_loss (self);
  self->loss = loss;
  gtk_scrolled_window_set_child (self->scroller, eco_loss_view_new (loss, effect_chosen, self));
  eco_view_state_set_gone (state, (const char *const *) loss->gone->pdata, loss->gone->len);
  g_signal_emit (self, signals[JUDGED], 0);
}

typedef struct
{
  EcoAnalysis *analysis;
  char **ids;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  eco_analysis_unref (job->analysis);
  g_strfreev (job->ids);
  g_free (job);
}

static void
judge_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  EcoLoss *loss = eco_loss_new (eco_analysis_get_facts (job->analysis),
                                (const char *const *) job->ids, cancellable);

  if (loss != NULL)
    g_task_return_pointer (task, loss, (GDestroyNotify) eco_loss_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
}

static void
judged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EcoLossCard *self = ECO_LOSS_CARD (source);
  EcoLoss *loss = g_task_propagate_pointer (G_TASK (result), NULL);

  if (loss == NULL)
    return;
  if (self->document != NULL && self->ids->len > 0
      && g_task_get_cancellable (G_TASK (result)) == self->cancellable)
    take_loss (self, loss);
  else
    eco_loss_free (loss);
}

static void
stop (EcoLossCard *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* What breaks, from what the analyst knows; when that changes, it is asked again. */
static void
judge (EcoLossCard *self)
{
  EcoAnalysis *analysis
    = self->analyst != NULL ? eco_analyst_get_analysis (self->analyst) : NULL;
  g_autoptr (GTask) task = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  Job *job;

  stop (self);
  if (analysis == NULL || self->ids->len == 0)
    return;
  for (guint i = 0; i < self->ids->len; i++)
    g_strv_builder_add (ids, self->ids->pdata[i]);
  job = g_new0 (Job, 1);
  job->analysis = eco_analysis_ref (analysis);
  job->ids = g_strv_builder_end (ids);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, judged_cb, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, judge_thread);
}

/* ---- What is asked */

static void update (EcoLossCard *self);

static void
give_back_cb (EcoLossCard *self, GtkButton *chip)
{
  const char *id = g_object_get_data (G_OBJECT (chip), "id");
  guint at;

  if (!g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &at))
    return;
  g_ptr_array_remove_index (self->ids, at);
  if (self->ids->len == 0)
    eco_loss_card_close (self);
  else
    {
      update (self);
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
    }
}

static GtkWidget *
create_chip (EcoLossCard *self, const EcoNode *node)
{
  const char *id = eco_object_get_id (ECO_OBJECT ((EcoNode *) node));
  GtkWidget *chip = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (node->name != NULL ? node->name : id);
  g_autofree char *tip
    = g_strdup_printf (_("Give “%s” back"), gtk_label_get_label (GTK_LABEL (label)));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_set_tooltip_text (chip, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_add_css_class (chip, "loss-chip");
  g_object_set_data_full (G_OBJECT (chip), "id", g_strdup (id), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (give_back_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

static void
fill_chips (EcoLossCard *self)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_flow_box_remove (self->chips, child);
  for (guint i = 0; i < self->ids->len; i++)
    {
      EcoNode *node = eco_ecosystem_lookup_node (ecosystem, self->ids->pdata[i]);

      if (node == NULL)
        continue;
      gtk_flow_box_append (self->chips, create_chip (self, node));
      child = gtk_widget_get_last_child (GTK_WIDGET (self->chips));
      gtk_widget_set_focusable (child, FALSE);
    }
}

/* Whether the node of that id is there, and is not lost yet. */
static gboolean
can_lose (EcoLossCard *self, const char *id)
{
  return eco_ecosystem_lookup_node (eco_document_get_ecosystem (self->document), id) != NULL
         && !g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, NULL);
}

static void
selection_changed_cb (EcoLossCard *self)
{
  EcoSelection *selection = eco_document_get_selection (self->document);
  gboolean more = FALSE;

  for (guint i = 0; i < eco_selection_get_size (selection) && !more; i++)
    more = can_lose (self, eco_selection_get_id (selection, i));
  gtk_widget_set_sensitive (self->add_button, more);
}

/* The ids of nodes that are gone from the document are forgotten. */
static void
forget_removed (EcoLossCard *self)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);

  for (guint i = self->ids->len; i-- > 0;)
    if (eco_ecosystem_lookup_node (ecosystem, self->ids->pdata[i]) == NULL)
      g_ptr_array_remove_index (self->ids, i);
}

static void
update (EcoLossCard *self)
{
  fill_chips (self);
  selection_changed_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  judge (self);
}

static void
updated_cb (EcoLossCard *self)
{
  if (self->ids->len == 0)
    return;
  forget_removed (self);
  if (self->ids->len == 0)
    eco_loss_card_close (self);
  else
    update (self);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_loss_card_close (ECO_LOSS_CARD (widget));
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_loss_card_add_selected (ECO_LOSS_CARD (widget));
}

/* ---- Life */

static void
disconnect (EcoLossCard *self)
{
  stop (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (eco_document_get_selection (self->document), self);
  if (self->analyst != NULL)
    g_signal_handlers_disconnect_by_data (self->analyst, self);
  g_clear_object (&self->document);
  g_clear_object (&self->analyst);
}

static void
eco_loss_card_dispose (GObject *object)
{
  EcoLossCard *self = ECO_LOSS_CARD (object);

  disconnect (self);
  clear_loss (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_loss_card_parent_class)->dispose (object);
}

static void
eco_loss_card_finalize (GObject *object)
{
  g_ptr_array_unref (ECO_LOSS_CARD (object)->ids);
  G_OBJECT_CLASS (eco_loss_card_parent_class)->finalize (object);
}

static void
eco_loss_card_class_init (EcoLossCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_loss_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_loss_card_finalize;

  /**
   * EcoLossCard::judged:
   *
   * It is known what breaks; or nothing is asked any more.
   */
  signals[JUDGED] = g_signal_new ("judged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  /**
   * EcoLossCard::shown:
   *
   * What a sentence is about was selected.
   */
  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "losscard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "loss.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "loss.add", NULL, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "loss.close", NULL);
}

static GtkWidget *
create_head (void)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_("What if we lose…"));
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Close and restore (Esc)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Close and restore"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "loss.close");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), button);
  return head;
}

static GtkWidget *
create_foot (EcoLossCard *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *restore = gtk_button_new_with_mnemonic (_("_Restore"));

  self->add_button = gtk_button_new_with_mnemonic (_("_Add the Selected"));
  gtk_widget_set_tooltip_text (self->add_button, _("Lose the selected nodes too"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (restore), "loss.close");
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (eco_loss_card_add_selected),
                           self, G_CONNECT_SWAPPED);
  gtk_box_set_homogeneous (GTK_BOX (foot), TRUE);
  gtk_box_append (GTK_BOX (foot), self->add_button);
  gtk_box_append (GTK_BOX (foot), restore);
  return foot;
}

static void
eco_loss_card_init (EcoLossCard *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->chips = GTK_FLOW_BOX (gtk_flow_box_new ());
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_flow_box_set_selection_mode (self->chips, GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (self->chips, 3);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, TRUE);
  gtk_scrolled_window_set_max_content_height (self->scroller, HEIGHT);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), TRUE);
  gtk_widget_set_size_request (self->box, WIDTH, -1);
  gtk_box_append (GTK_BOX (self->box), create_head ());
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->chips));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->scroller));
  gtk_box_append (GTK_BOX (self->box), create_foot (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "loss-card");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * eco_loss_card_new:
 *
 * Returns: (transfer none): a card that is not seen until something is asked
 */
GtkWidget *
eco_loss_card_new (void)
{
  return g_object_new (ECO_TYPE_LOSS_CARD, NULL);
}

/**
 * eco_loss_card_set_document:
 * @document: (nullable): what is asked about
 * @analyst: (nullable): who knows it
 */
void
eco_loss_card_set_document (EcoLossCard *self, EcoDocument *document, EcoAnalyst *analyst)
{
  g_return_if_fail (ECO_IS_LOSS_CARD (self));
  if (self->document != NULL)
    eco_loss_card_close (self);
  disconnect (self);
  g_set_object (&self->document, document);
  g_set_object (&self->analyst, analyst);
  if (document == NULL || analyst == NULL)
    return;
  g_signal_connect_swapped (eco_document_get_selection (document), "changed",
                            G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_swapped (analyst, "updated", G_CALLBACK (updated_cb), self);
}

/**
 * eco_loss_card_add_selected:
 *
 * Asks what breaks without the selected nodes, and those that are lost already.
 */
void
eco_loss_card_add_selected (EcoLossCard *self)
{
  EcoSelection *selection;
  guint before;

  g_return_if_fail (ECO_IS_LOSS_CARD (self) && self->document != NULL);
  selection = eco_document_get_selection (self->document);
  before = self->ids->len;
  for (guint i = 0; i < eco_selection_get_size (selection); i++)
    if (can_lose (self, eco_selection_get_id (selection, i)))
      g_ptr_array_add (self->ids, g_strdup (eco_selection_get_id (selection, i)));
  if (self->ids->len > before)
    update (self);
}

/**
 * eco_loss_card_close:
 *
 * Gives everything back.
 */
void
eco_loss_card_close (EcoLossCard *self)
{
  g_return_if_fail (ECO_IS_LOSS_CARD (self));
  stop (self);
  g_ptr_array_set_size (self->ids, 0);
  clear_loss (self);
  if (self->document != NULL)
    eco_view_state_set_gone (eco_document_get_view_state (self->document), NULL, 0);
  /* While it still has the keys, if it has them: who hears it may take them. */
  g_signal_emit (self, signals[JUDGED], 0);
  gtk_scrolled_window_set_child (self->scroller, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * eco_loss_card_get_hurt:
 *
 * Returns: (transfer none) (nullable) (element-type utf8): ids of what suffers and is still there
 */
const GPtrArray *
eco_loss_card_get_hurt (EcoLossCard *self)
{
  g_return_val_if_fail (ECO_IS_LOSS_CARD (self), NULL);
  return self->loss != NULL ? self->loss->hurt : NULL;
}
