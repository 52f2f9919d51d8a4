/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGuidePanel: what it shows of a step, and of what the document has for it. */
#include "config.h"

#include "panels/eco-guide-panel-private.h"

#include "base/eco-match.h"
#include "model/eco-model.h"
#include "panels/eco-question.h"

#include <glib/gi18n-lib.h>

/* Findings that are offered to be planned. */
#define MOST_FINDINGS 5

/* ---- Chips */

static void
clear_chips (GtkFlowBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_flow_box_remove (box, child);
}

static GtkWidget *
add_chip (EcoGuidePanel *self, GtkFlowBox *box, const char *id, const char *label, gpointer func)
{
  GtkWidget *chip = gtk_button_new_with_label (label);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip))),
                           PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (chip, label);
  gtk_widget_add_css_class (chip, "guide-chip");
  if (gtk_flow_box_get_max_children_per_line (box) == 1) /* sentences */
    {
      GtkLabel *text = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip)));

      gtk_label_set_xalign (text, 0);
      gtk_label_set_wrap (text, TRUE);
      gtk_label_set_lines (text, 2);
    }
  g_object_set_data_full (G_OBJECT (chip), "id", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (chip), "label", g_strdup (label), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (func), self, G_CONNECT_SWAPPED);
  gtk_flow_box_insert (box, chip, -1);
  /* The keys go to the chip, not to what it lies in. */
  gtk_widget_set_focusable (gtk_widget_get_parent (chip), FALSE);
  return chip;
}

/* Which chip has the keys, 1 for the first; 0 for none. */
static guint
find_keys (GtkFlowBox *box)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (box));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (box)))
    return 0;
  return (guint) gtk_flow_box_child_get_index (
           GTK_FLOW_BOX_CHILD (gtk_widget_get_parent (focus))) + 1;
}

/* The chip that was pressed is gone; the keys go to the one in its place. */
static void
keep_keys (EcoGuidePanel *self, GtkFlowBox *box, guint had)
{
  GtkFlowBoxChild *child;

  if (had == 0)
    return;
  child = gtk_flow_box_get_child_at_index (box, (int) had - 1);
  if (child == NULL)
    child = gtk_flow_box_get_child_at_index (box, 0);
  gtk_widget_grab_focus (child != NULL ? gtk_flow_box_child_get_child (child)
                                       : self->next_button);
}

/* ---- Questions about the map */

static const EcoGuideGap *
find_gap (EcoGuidePanel *self)
{
  for (guint i = 0; i < self->gaps->len; i++)
    if (!g_hash_table_contains (self->later, ((EcoGuideGap *) self->gaps->pdata[i])->question))
      return self->gaps->pdata[i];
  /* All of them were put off: from the beginning. */
  g_hash_table_remove_all (self->later);
  return self->gaps->len > 0 ? self->gaps->pdata[0] : NULL;
}

static void
show_otherwise (EcoGuidePanel *self)
{
  if (self->otherwise != NULL && eco_question_is_open (ECO_QUESTION (self->otherwise)))
    return;
  if (self->otherwise != NULL)
    gtk_box_remove (GTK_BOX (self->gap_buttons), self->otherwise);
  self->otherwise = NULL;
  if (self->gap == NULL || self->gap->exchange == NULL)
    return;
  self->otherwise = eco_question_new (_("Otherwise…"), _("How is it returned otherwise?"), NULL);
  g_signal_connect_object (self->otherwise, "answered", G_CALLBACK (_eco_guide_panel_otherwise),
                           self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->gap_buttons), self->otherwise);
}

static void
show_nothing_open (EcoGuidePanel *self)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  gboolean none = eco_guide_get_progress (ecosystem, self->step) == 0;

  if (self->step == ECO_GUIDE_EXCHANGES)
    gtk_label_set_label (self->gap_question, none ? _("First put somebody on the map: go back.")
                                                  : _("Nothing is open. Well done!"));
  else
    gtk_label_set_label (self->gap_question, none ? _("First name the stages.")
                                                  : _("People are met at every stage."));
}

/* The map shows whom a new question is about, while the keys are here. */
static void
select_asked (EcoGuidePanel *self, const char *before)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const char *ids[2];

  if (self->gap == NULL || self->gap->from == NULL || focus == NULL
      || g_strcmp0 (before, self->gap->question) == 0
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;
  ids[0] = self->gap->from;
  ids[1] = self->gap->to;
  eco_selection_set_ids (eco_document_get_selection (self->document), ids, 2);
}

static void
show_gap (EcoGuidePanel *self)
{
  g_autofree char *before = g_strdup (self->gap != NULL ? self->gap->question : NULL);
  gboolean asks = self->step == ECO_GUIDE_EXCHANGES || self->step == ECO_GUIDE_JOURNEY;
  guint had = find_keys (self->answers) > 0 ? 1 : 0; /* the likeliest answer comes first */
  g_autoptr (GPtrArray) answers = NULL;

  self->gap = NULL;
  g_clear_pointer (&self->gaps, g_ptr_array_unref);
  self->gaps = eco_guide_list_gaps (self->document, self->step);
  self->gap = find_gap (self);
  clear_chips (self->answers);
  gtk_widget_set_visible (GTK_WIDGET (self->gap_question), asks);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), self->gap != NULL);
  gtk_widget_set_visible (self->gap_buttons, self->gap != NULL);
  show_otherwise (self);
  if (self->gap != NULL)
    {
      answers = eco_guide_list_answers (self->document, self->gap);
      gtk_label_set_label (self->gap_question, self->gap->question);
      for (guint i = 0; i < answers->len; i++)
        add_chip (self, self->answers, ((EcoGuideOffer *) answers->pdata[i])->id,
                  ((EcoGuideOffer *) answers->pdata[i])->label, _eco_guide_panel_take_answer);
    }
  else
    show_nothing_open (self);
  gtk_widget_set_sensitive (self->later_button, self->gaps->len > 1);
  keep_keys (self, self->answers, had);
  select_asked (self, before);
}

/* ---- What is usual */

static gboolean
is_planned (EcoGuidePanel *self, const char *name)
{
  EcoList *initiatives = eco_object_get_list (
    ECO_OBJECT (eco_document_get_ecosystem (self->document)), ECO_ECOSYSTEM_INITIATIVES);

  for (guint i = 0; i < eco_list_get_length (initiatives); i++)
    if (g_strcmp0 (eco_object_get_name (eco_list_get (initiatives, i)), name) == 0)
      return TRUE;
  return FALSE;
}

/* What the analysis has found, said as what can be done. */
static void
add_findings (EcoGuidePanel *self)
{
  EcoAnalysis *analysis = self->analyst != NULL ? eco_analyst_get_analysis (self->analyst) : NULL;
  const GPtrArray *findings = analysis != NULL ? eco_analysis_get_findings (analysis) : NULL;
  guint n = 0;

  for (guint i = 0; findings != NULL && i < findings->len && n < MOST_FINDINGS; i++)
    {
      EcoFinding *finding = findings->pdata[i];
      const EcoFix *fix = finding->fixes->len > 0 ? finding->fixes->pdata[0] : NULL;
      const char *name = fix != NULL ? fix->label : finding->sentence;
      GtkWidget *chip;

      if (is_planned (self, name))
        continue;
      chip = add_chip (self, self->usual, finding->rule->id, finding->sentence,
                       _eco_guide_panel_take_finding);
      gtk_widget_set_tooltip_text (chip, name);
      g_object_set_data_full (G_OBJECT (chip), "label", g_strdup (name), g_free);
      g_object_set_data_full (G_OBJECT (chip), "finding", g_object_ref (finding), g_object_unref);
      n++;
    }
}

static void
show_usual (EcoGuidePanel *self)
{
  g_autoptr (GPtrArray) offers = eco_guide_list_usual (self->document, self->step);
  guint had = find_keys (self->usual);
  gboolean any;

  clear_chips (self->usual);
  gtk_flow_box_set_max_children_per_line (
    self->usual, self->step == ECO_GUIDE_OBJECTIVES || self->step == ECO_GUIDE_INITIATIVES ? 1 : 2);
  for (guint i = 0; i < offers->len; i++)
    add_chip (self, self->usual, ((EcoGuideOffer *) offers->pdata[i])->id,
              ((EcoGuideOffer *) offers->pdata[i])->label, _eco_guide_panel_take_offer);
  if (self->step == ECO_GUIDE_INITIATIVES)
    add_findings (self);
  any = gtk_widget_get_first_child (GTK_WIDGET (self->usual)) != NULL;
  gtk_label_set_label (self->usual_title, self->step == ECO_GUIDE_INITIATIVES
                                            ? _("From the findings") : _("Usual, and not there"));
  gtk_widget_set_visible (GTK_WIDGET (self->usual_title), any);
  gtk_widget_set_visible (GTK_WIDGET (self->usual), any);
  keep_keys (self, self->usual, had);
}

/* ---- Lines */

static void
show_text (GtkEntry *entry, const char *text)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (entry));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* Not under the fingers of somebody who types. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (entry)))
    return;
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static void
show_core (EcoGuidePanel *self)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  EcoNode *brand = eco_ecosystem_find_brand_node (ecosystem);
  GtkToggleButton *toggles[] = { self->both_toggle, self->b2b_toggle, self->b2c_toggle };

  if (eco_guide_has_brand (ecosystem))
    show_text (self->brand_entry, brand != NULL ? brand->name : ecosystem->brand);
  show_text (self->purpose_entry, ecosystem->purpose);
  self->updating = TRUE;
  gtk_toggle_button_set_active (toggles[ecosystem->audience], TRUE);
  self->updating = FALSE;
}

/* Everybody, and who stands outside. */
static void
show_whose (EcoGuidePanel *self)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gboolean same;

  g_ptr_array_add (ids, g_strdup (""));
  gtk_string_list_append (names, _("Everybody"));
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoRing *ring = eco_ecosystem_lookup_ring (ecosystem, node->ring);

      if (ring == NULL || ring->role != ECO_RING_ROLE_STAKEHOLDERS
          || node->side != ECO_SIDE_EXTERNAL)
        continue;
      g_ptr_array_add (ids, g_strdup (eco_object_get_id (ECO_OBJECT (node))));
      gtk_string_list_append (names, node->name);
    }
  same = self->stakeholders != NULL && self->stakeholders->len == ids->len;
  for (guint i = 0; same && i < ids->len; i++)
    same = g_str_equal (ids->pdata[i], self->stakeholders->pdata[i]);
  if (same)
    return;
  g_clear_pointer (&self->stakeholders, g_ptr_array_unref);
  self->stakeholders = g_steal_pointer (&ids);
  gtk_drop_down_set_model (self->whose, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->whose, self->stakeholders->len > 1 ? 1 : 0);
}

static const char *
get_kind_name (EcoCatalog *catalog, const char *id)
{
  const EcoPreset *preset = eco_catalog_lookup_preset (catalog, id);
  const EcoKind *kind = eco_catalog_lookup_kind (catalog, id);

  return preset != NULL ? eco_preset_get_name (preset)
         : kind != NULL ? eco_kind_get_name (kind)
                        : id;
}

/* Says what the thing that is typed will be. */
void
_eco_guide_panel_show_kind (EcoGuidePanel *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *label = NULL;

  if (self->document != NULL && eco_guide_asks_for_nodes (self->step))
    entries = eco_guide_parse (self->document, self->step, text, self->kind);
  gtk_widget_set_visible (self->kind_button, entries != NULL && entries->len > 0);
  if (entries == NULL || entries->len == 0)
    return;
  if (entries->len == 1 || self->kind != NULL)
    /* TRANSLATORS: what is typed will be of this kind, such as: as Customer */
    label = g_strdup_printf (_("as %s"),
                             get_kind_name (eco_document_get_catalog (self->document),
                                            ((EcoGuideEntry *) entries->pdata[0])->kind));
  else
    label = g_strdup_printf (ngettext ("%u name, kinds by name", "%u names, kinds by name",
                                       entries->len), entries->len);
  gtk_label_set_label (self->kind_label, label);
}

/* ---- A step */

static void
show_where (EcoGuidePanel *self, EcoEcosystem *ecosystem)
{
  double progress = eco_guide_get_progress (ecosystem, self->step);
  g_autofree char *state = eco_guide_dup_state (ecosystem, self->step);
  g_autofree char *marked = NULL;

  /* TRANSLATORS: a step of the guide that is done; %s is a sentence that says what is there */
  marked = g_strdup_printf (progress >= 1 ? _("✓ %s") : "%s", state);
  gtk_label_set_label (self->state, marked);
  if (progress >= 1)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "done");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "done");
  gtk_progress_bar_set_fraction (self->total, eco_guide_get_total (ecosystem));
  gtk_button_set_label (GTK_BUTTON (self->next_button),
                        self->step + 1 == ECO_GUIDE_N_STEPS ? _("_Finish")
                        : progress > 0                      ? _("_Next")
                                                            : _("_Skip"));
  if (progress >= 1)
    gtk_widget_add_css_class (self->next_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->next_button, "suggested-action");
}

/* Shows what has become of the document; what is being typed stays. */
void
_eco_guide_panel_refresh (EcoGuidePanel *self)
{
  self->stale = FALSE;
  if (self->document == NULL)
    return;
  show_where (self, eco_document_get_ecosystem (self->document));
  if (self->step == ECO_GUIDE_CORE)
    show_core (self);
  if (self->step == ECO_GUIDE_NEEDS)
    show_whose (self);
  show_gap (self);
  show_usual (self);
  _eco_guide_panel_show_kind (self);
}

/* Shows another step. */
void
_eco_guide_panel_show_step (EcoGuidePanel *self)
{
  const char *prompt = eco_guide_get_prompt (self->step);
  /* TRANSLATORS: a step of the guide, how many there are, and what it is about */
  g_autofree char *where = g_strdup_printf (_("%d of %d · %s"), self->step + 1, ECO_GUIDE_N_STEPS,
                                            eco_guide_get_title (self->step));
  gboolean core = self->step == ECO_GUIDE_CORE, objectives = self->step == ECO_GUIDE_OBJECTIVES;

  g_clear_pointer (&self->kind, g_free);
  gtk_menu_button_set_label (self->step_button, where);
  gtk_label_set_label (self->question, eco_guide_get_question (self->step));
  gtk_label_set_label (self->reason, eco_guide_get_reason (self->step));
  gtk_widget_set_visible (GTK_WIDGET (self->brand_entry), core);
  gtk_widget_set_visible (GTK_WIDGET (self->purpose_entry), core);
  gtk_widget_set_visible (self->audiences, core);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), prompt != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->whose), self->step == ECO_GUIDE_NEEDS);
  gtk_widget_set_visible (GTK_WIDGET (self->metric_entry), objectives);
  gtk_widget_set_visible (GTK_WIDGET (self->target_entry), objectives);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_entry_set_placeholder_text (self->entry, prompt);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  eco_guide_get_question (self->step), -1);
  gtk_widget_set_sensitive (self->back_button, self->step > 0);
  _eco_guide_panel_refresh (self);
}
