/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFindingsPanel: what the analysis has found, the gravest first.
 *
 * Choosing a finding selects its nodes and exchanges, so the map and the inspector show them. */
#include "config.h"

#include "panels/eco-findings-panel.h"

#include "panels/eco-finding-row.h"
#include "panels/eco-question.h"
#include "widgets/eco-severity.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* More than that on the map shows nothing any more. */
#define MAX_SELECTED 200
/* How soon findings follow after a question has been answered. */
#define LATER_MS 250

struct _EcoFindingsPanel
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkBox *severities;
  GtkStack *stack;
  GtkListView *list_view;
  AdwStatusPage *empty;

  GtkToggleButton *toggles[ECO_N_SEVERITIES];
  GtkLabel *counts[ECO_N_SEVERITIES];
  GListStore *findings;
  GtkSingleSelection *selection;
  GHashTable *muted;          /* set of the findings that were muted when they were shown */
  EcoDocument *document;
  EcoAnalyst *analyst;
  gboolean show_muted;
  gboolean by_votes;          /* those with the most come first */
  gboolean filling;
  guint later;
};

enum
{
  PROP_0,
  PROP_SHOW_MUTED,
  PROP_BY_VOTES,
};

enum
{
  SHOWN,
  MESSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoFindingsPanel, eco_findings_panel, GTK_TYPE_WIDGET)

static EcoAnalysis *
get_analysis (EcoFindingsPanel *self)
{
  return self->analyst != NULL ? eco_analyst_get_analysis (self->analyst) : NULL;
}

/* ---- Steps */

static void
refuse (EcoFindingsPanel *self, const GError *error)
{
  g_signal_emit (self, signals[MESSAGE], 0, error->message);
}

static void
fix_chosen_cb (EcoFindingsPanel *self, const EcoFix *fix, const char *answer, EcoFindingRow *row)
{
  g_autoptr (EcoFinding) finding = g_object_ref (eco_finding_row_get_finding (row));
  g_autofree const char **concerns = g_new0 (const char *, finding->concerns->len + 1);
  g_autoptr (GError) error = NULL;
  EcoObject *made = NULL;

  for (guint i = 0; i < finding->concerns->len; i++)
    concerns[i] = finding->concerns->pdata[i];
  if (!eco_fix_apply (fix, eco_document_get_editor (self->document), finding->rule->id, concerns,
                      answer, &made, &error))
    {
      refuse (self, error);
      return;
    }
  if (made == NULL
      || !(ECO_IS_NODE (made) || ECO_IS_EXCHANGE (made) || ECO_IS_INITIATIVE (made)))
    return;
  eco_selection_set_only (eco_document_get_selection (self->document), eco_object_get_id (made));
  /* There its owner and its dates are given. */
  if (ECO_IS_INITIATIVE (made))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-board", NULL);
}

static void
mute_chosen_cb (EcoFindingsPanel *self, const char *reason, EcoFindingRow *row)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  EcoDate today = eco_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                                g_date_time_get_day_of_month (now));

  eco_finding_mute (eco_finding_row_get_finding (row), eco_document_get_editor (self->document),
                    reason, today);
}

static void
unmute_chosen_cb (EcoFindingsPanel *self, EcoFindingRow *row)
{
  eco_finding_unmute (eco_finding_row_get_finding (row), eco_document_get_editor (self->document));
}

/* ---- Rows */

static void
selected_cb (GtkListItem *list_item)
{
  eco_finding_row_set_open (ECO_FINDING_ROW (gtk_list_item_get_child (list_item)),
                            gtk_list_item_get_selected (list_item));
}

static void
row_set_up_cb (EcoFindingsPanel *self, GtkListItem *list_item)
{
  GtkWidget *row = eco_finding_row_new ();

  g_signal_connect_object (row, "fix-chosen", G_CALLBACK (fix_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "mute-chosen", G_CALLBACK (mute_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "unmute-chosen", G_CALLBACK (unmute_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
  g_signal_connect (list_item, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

static void
row_bind_cb (EcoFindingsPanel *self, GtkListItem *list_item)
{
  EcoFindingRow *row = ECO_FINDING_ROW (gtk_list_item_get_child (list_item));
  EcoFinding *finding = gtk_list_item_get_item (list_item);
  EcoAnalysis *analysis = get_analysis (self);

  eco_finding_row_set_finding (
    row, finding, analysis != NULL ? eco_analysis_find_mute (analysis, finding) : NULL);
  eco_finding_row_set_open (row, gtk_list_item_get_selected (list_item));
  eco_finding_row_set_document (row, self->document);
  /* The screen reader says of the row what a person sees of it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, finding->sentence, -1);
}

static void
row_unbind_cb (EcoFindingsPanel *self, GtkListItem *list_item)
{
  EcoFindingRow *row = ECO_FINDING_ROW (gtk_list_item_get_child (list_item));

  eco_finding_row_set_document (row, NULL);
  eco_finding_row_set_finding (row, NULL, NULL);
}

/* ---- What is chosen is shown */

static void
add_ids (EcoFindingsPanel *self, GPtrArray *ids, GPtrArray *from)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);

  for (guint i = 0; i < from->len && ids->len < MAX_SELECTED; i++)
    {
      EcoObject *object = eco_ecosystem_lookup (ecosystem, from->pdata[i]);

      if (object != NULL && (ECO_IS_NODE (object) || ECO_IS_EXCHANGE (object)))
        g_ptr_array_add (ids, from->pdata[i]);
    }
}

static void
chosen_cb (EcoFindingsPanel *self)
{
  EcoFinding *finding = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (finding == NULL || self->filling)
    return;
  add_ids (self, ids, finding->concerns);
  add_ids (self, ids, finding->shown);
  eco_selection_set_ids (eco_document_get_selection (self->document),
                         (const char *const *) ids->pdata, ids->len);
  if (ids->len > 0)
    g_signal_emit (self, signals[SHOWN], 0);
}

/* ---- Keeping up */

static void fill (EcoFindingsPanel *self);

static gboolean
is_wanted (EcoFindingsPanel *self, EcoFinding *finding)
{
  gboolean all = TRUE;

  for (guint i = 0; i < ECO_N_SEVERITIES; i++)
    all = all && !gtk_toggle_button_get_active (self->toggles[i]);
  return all || gtk_toggle_button_get_active (self->toggles[finding->severity]);
}

static GPtrArray *
list_wanted (EcoFindingsPanel *self, EcoAnalysis *analysis)
{
  const GPtrArray *findings = eco_analysis_get_findings (analysis);
  const GPtrArray *muted = eco_analysis_get_muted (analysis);
  GPtrArray *wanted = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    if (is_wanted (self, findings->pdata[i]))
      g_ptr_array_add (wanted, findings->pdata[i]);
  for (guint i = 0; self->show_muted && i < muted->len; i++)
    if (is_wanted (self, muted->pdata[i]))
      g_ptr_array_add (wanted, muted->pdata[i]);
  if (self->by_votes)
    eco_finding_sort_by_votes (wanted, eco_document_get_ecosystem (self->document));
  return wanted;
}

/* Whether @finding is there already, and as muted as it is now. */
static gboolean
item_is (EcoFindingsPanel *self, guint position, gpointer finding)
{
  g_autoptr (GObject) item
    = g_list_model_get_item (G_LIST_MODEL (self->findings), position);
  gboolean muted = eco_analysis_find_mute (get_analysis (self), finding) != NULL;

  return item == finding && g_hash_table_contains (self->muted, finding) == muted;
}

static void
remember_mutes (EcoFindingsPanel *self, GPtrArray *wanted)
{
  g_hash_table_remove_all (self->muted);
  for (guint i = 0; i < wanted->len; i++)
    if (eco_analysis_find_mute (get_analysis (self), wanted->pdata[i]) != NULL)
      g_hash_table_add (self->muted, wanted->pdata[i]);
}

/* Replaces no more than what has changed, lest the list jump; returns whether anything has. */
static gboolean
replace_items (EcoFindingsPanel *self, GPtrArray *wanted)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->findings));
  guint start = 0, end = 0;

  while (start < n && start < wanted->len && item_is (self, start, wanted->pdata[start]))
    start++;
  while (end < n - start && end < wanted->len - start
         && item_is (self, n - 1 - end, wanted->pdata[wanted->len - 1 - end]))
    end++;
  remember_mutes (self, wanted);
  if (n - start - end == 0 && wanted->len - start - end == 0)
    return FALSE;
  g_list_store_splice (self->findings, start, n - start - end, wanted->pdata + start,
                       wanted->len - start - end);
  return TRUE;
}

/* The same finding of another analysis is still the chosen one; when it is gone, what stands in
 * its place now. */
static void
choose_key (EcoFindingsPanel *self, const char *key, guint otherwise)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->findings));

  for (guint i = 0; key != NULL && i < n; i++)
    {
      g_autoptr (EcoFinding) finding
        = g_list_model_get_item (G_LIST_MODEL (self->findings), i);
      g_autofree char *other = eco_finding_dup_key (finding);

      if (g_str_equal (key, other))
        {
          gtk_single_selection_set_selected (self->selection, i);
          return;
        }
    }
  gtk_single_selection_set_selected (self->selection, key != NULL && otherwise < n
                                                        ? otherwise
                                                        : GTK_INVALID_LIST_POSITION);
}

static gboolean
has_keys (EcoFindingsPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_view));
}

/* The list stays where it was, also for the keys. */
static void
keep_place (EcoFindingsPanel *self, gboolean had_keys)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
  if (had_keys && !has_keys (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
show_counts (EcoFindingsPanel *self, EcoAnalysis *analysis)
{
  for (guint i = 0; i < ECO_N_SEVERITIES; i++)
    {
      char text[16];

      g_autofree char *spoken = NULL;

      g_snprintf (text, sizeof text, "%u",
                  analysis != NULL ? eco_analysis_count (analysis, (EcoSeverity) i) : 0);
      gtk_label_set_label (self->counts[i], text);
      spoken = g_strdup_printf ("%s: %s", eco_enum_get_label (ECO_TYPE_SEVERITY, (int) i), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    }
}

static void
show_page (EcoFindingsPanel *self, EcoAnalysis *analysis)
{
  guint n_all = analysis != NULL ? eco_analysis_get_findings (analysis)->len : 0;
  guint n_nodes = analysis != NULL
                    ? eco_facts_get_n_nodes (eco_analysis_get_facts (analysis)) : 0;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->findings));

  adw_status_page_set_title (self->empty, n_all > 0 ? _("None of these")
                                          : n_nodes < 2 ? _("Nothing to look at yet")
                                                        : _("Nothing to remark"));
  adw_status_page_set_description (
    self->empty,
    n_all > 0     ? _("There are other findings; the buttons above choose which are shown.")
    : n_nodes < 2 ? _("Draw who takes part and what they exchange; what deserves a thought appears "
                      "here by itself.")
                  : _("Every rule has looked, and has nothing to say."));
  gtk_stack_set_visible_child_name (self->stack, analysis == NULL ? "waiting"
                                                 : n > 0          ? "list"
                                                                  : "empty");
}

/* What is being typed into a question would go with its row. */
static gboolean
is_asking (GtkWidget *widget)
{
  if (ECO_IS_QUESTION (widget))
    return eco_question_is_open (ECO_QUESTION (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_asking (child))
      return TRUE;
  return FALSE;
}

static gboolean
fill_later_cb (gpointer data)
{
  EcoFindingsPanel *self = data;

  if (is_asking (GTK_WIDGET (self->list_view)))
    return G_SOURCE_CONTINUE;
  self->later = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

static void
updated_cb (EcoFindingsPanel *self)
{
  if (!is_asking (GTK_WIDGET (self->list_view)))
    fill (self);
  else if (self->later == 0)
    self->later = g_timeout_add (LATER_MS, fill_later_cb, self);
}

/* Votes are no matter of the analysis. */
static void
document_changed_cb (EcoFindingsPanel *self)
{
  if (self->by_votes)
    updated_cb (self);
}

static void
fill (EcoFindingsPanel *self)
{
  EcoAnalysis *analysis = get_analysis (self);
  EcoFinding *chosen = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *key = chosen != NULL ? eco_finding_dup_key (chosen) : NULL;
  guint position = gtk_single_selection_get_selected (self->selection);
  gboolean had_keys = has_keys (self);
  g_autoptr (GPtrArray) wanted
    = analysis != NULL ? list_wanted (self, analysis) : g_ptr_array_new ();

  self->filling = TRUE;
  if (replace_items (self, wanted))
    {
      choose_key (self, key, position);
      keep_place (self, had_keys);
    }
  self->filling = FALSE;
  show_counts (self, analysis);
  show_page (self, analysis);
}

/* ---- Life */

static void
forget_document (EcoFindingsPanel *self)
{
  g_clear_handle_id (&self->later, g_source_remove);
  if (self->analyst != NULL)
    g_signal_handlers_disconnect_by_data (self->analyst, self);
  g_clear_object (&self->analyst);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
}

static void
eco_findings_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EcoFindingsPanel *self = ECO_FINDINGS_PANEL (object);

  g_value_set_boolean (value, id == PROP_SHOW_MUTED ? self->show_muted : self->by_votes);
}

static void
eco_findings_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EcoFindingsPanel *self = ECO_FINDINGS_PANEL (object);
  gboolean *place = id == PROP_SHOW_MUTED ? &self->show_muted : &self->by_votes;

  if (*place == g_value_get_boolean (value))
    return;
  *place = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
  fill (self);
}

static void
eco_findings_panel_dispose (GObject *object)
{
  EcoFindingsPanel *self = ECO_FINDINGS_PANEL (object);

  forget_document (self);
  if (self->box != NULL)
    {
      gtk_list_view_set_model (self->list_view, NULL);
      g_clear_pointer (&self->box, gtk_widget_unparent);
    }
  g_clear_object (&self->selection);
  g_clear_object (&self->findings);
  g_clear_pointer (&self->muted, g_hash_table_unref);
  G_OBJECT_CLASS (eco_findings_panel_parent_class)->dispose (object);
}

static void
eco_findings_panel_class_init (EcoFindingsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = eco_findings_panel_dispose;
  object_class->get_property = eco_findings_panel_get_property;
  object_class->set_property = eco_findings_panel_set_property;
  g_object_class_install_property (
    object_class, PROP_SHOW_MUTED,
    g_param_spec_boolean ("show-muted", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
    object_class, PROP_BY_VOTES,
    g_param_spec_boolean ("by-votes", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  signals[SHOWN] = g_signal_new ("shown", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_property_action (widget_class, "findings.show-muted", "show-muted");
  gtk_widget_class_install_property_action (widget_class, "findings.by-votes", "by-votes");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ecotone/Ecotone/ui/panels/eco-findings-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoFindingsPanel, box);
  gtk_widget_class_bind_template_child (widget_class, EcoFindingsPanel, severities);
  gtk_widget_class_bind_template_child (widget_class, EcoFindingsPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, EcoFindingsPanel, list_view);
  gtk_widget_class_bind_template_child (widget_class, EcoFindingsPanel, empty);
}

static void
add_toggle (EcoFindingsPanel *self, EcoSeverity severity)
{
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (eco_severity_get_icon (severity));
  GtkWidget *count = gtk_label_new ("0");
  const char *label = eco_enum_get_label (ECO_TYPE_SEVERITY, (int) severity);

  gtk_widget_add_css_class (icon, eco_severity_get_class (severity));
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (toggle), box);
  gtk_widget_set_tooltip_text (toggle, label);
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (fill), self);
  gtk_box_append (self->severities, toggle);
  self->toggles[severity] = GTK_TOGGLE_BUTTON (toggle);
  self->counts[severity] = GTK_LABEL (count);
}

static void
eco_findings_panel_init (EcoFindingsPanel *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->findings = g_list_store_new (ECO_TYPE_FINDING);
  self->muted = g_hash_table_new (NULL, NULL);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->findings)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  for (guint i = ECO_N_SEVERITIES; i-- > 0;)
    add_toggle (self, (EcoSeverity) i);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (row_set_up_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (row_bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (row_unbind_cb), self);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  /* Also when it is chosen already: the map may show something else by now. */
  g_signal_connect_object (self->list_view, "activate", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * eco_findings_panel_set_document:
 * @document: (nullable): whose findings are shown
 * @analyst: (nullable): who finds them
 */
void
eco_findings_panel_set_document (EcoFindingsPanel *self, EcoDocument *document,
                                 EcoAnalyst *analyst)
{
  g_return_if_fail (ECO_IS_FINDINGS_PANEL (self));
  forget_document (self);
  if (document != NULL)
    {
      self->document = g_object_ref (document);
      self->analyst = g_object_ref (analyst);
      g_signal_connect_swapped (analyst, "updated", G_CALLBACK (updated_cb), self);
      g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
    }
  fill (self);
}

/**
 * eco_findings_panel_focus:
 *
 * Gives the keys to the list.
 */
void
eco_findings_panel_focus (EcoFindingsPanel *self)
{
  g_return_if_fail (ECO_IS_FINDINGS_PANEL (self));
  gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

/**
 * eco_findings_panel_choose:
 * @finding: one of them
 *
 * Opens it, if it is shown.
 */
void
eco_findings_panel_choose (EcoFindingsPanel *self, EcoFinding *finding)
{
  g_autofree char *key = eco_finding_dup_key (finding);

  g_return_if_fail (ECO_IS_FINDINGS_PANEL (self));
  for (guint i = 0; i < ECO_N_SEVERITIES; i++)
    gtk_toggle_button_set_active (self->toggles[i], FALSE);
  choose_key (self, key, GTK_INVALID_LIST_POSITION);
  keep_place (self, FALSE);
}
