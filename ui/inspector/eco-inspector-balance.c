/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoInspector: what the analysis says of the selection: what is given and got, what comes back
 * for an exchange, and in which loops value returns.
 *
 * The analysis comes a moment after an edit, so this part is built anew by itself. */
#include "config.h"

#include "inspector/eco-inspector-private.h"

#include "analysis/eco-balance.h"
#include "analysis/eco-loops.h"
#include "base/eco-number.h"
#include "widgets/eco-bar.h"
#include "widgets/eco-severity.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MAX_LOOPS 6

static GtkWidget *
add_group (EcoInspector *self, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *box = adw_bin_get_child (self->balance);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  if (description != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (description, -1);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);
    }
  gtk_box_append (GTK_BOX (box), group);
  return group;
}

/* ---- Give and get */

static GtkWidget *
create_number (guint number, const char *partner, double align)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), (float) align);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_tooltip_text (label, partner);
  return label;
}

static GtkWidget *
create_heading (const char *text, GtkAlign align)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_halign (label, align);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "field-caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add_line (EcoInspector *self, GtkGrid *grid, int row, const EcoBalanceLine *line, guint most)
{
  EcoCatalog *catalog = eco_document_get_catalog (self->document);
  const char *name = line->family != NULL ? eco_category_family_get_name (line->family)
                                          : line->name;
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_widget_set_tooltip_text (label, name);
  gtk_grid_attach (grid, create_number (line->gives.strength, name, 1), 0, row, 1, 1);
  gtk_grid_attach (grid, eco_bar_new (catalog, line->family,
                                      (double) line->gives.strength / most, TRUE), 1, row, 1, 1);
  gtk_grid_attach (grid, label, 2, row, 1, 1);
  gtk_grid_attach (grid, eco_bar_new (catalog, line->family,
                                      (double) line->gets.strength / most, FALSE), 3, row, 1, 1);
  gtk_grid_attach (grid, create_number (line->gets.strength, name, 0), 4, row, 1, 1);
}

/* What it costs and what it is worth, where somebody has said so. */
static void
add_worth (GtkGrid *grid, const EcoBalance *balance)
{
  int row = (int) balance->families->len + 1;
  g_autofree char *effort = NULL, *value = NULL;
  char text[ECO_NUMBER_TEXT_SIZE];

  if (balance->gives.n_efforts > 0)
    {
      double mean = (double) balance->gives.effort / balance->gives.n_efforts;

      /* TRANSLATORS: on a scale from 1 to 5; %s is a number such as 3.2 */
      effort = g_strdup_printf (_("Effort %s of 5"), eco_number_to_fixed (mean, 1, text));
      gtk_grid_attach (grid, create_heading (effort, GTK_ALIGN_START), 0, row, 2, 1);
    }
  if (balance->gets.n_values > 0)
    {
      double mean = (double) balance->gets.value / balance->gets.n_values;

      /* TRANSLATORS: on a scale from 1 to 5; %s is a number such as 3.2 */
      value = g_strdup_printf (_("Worth %s of 5"), eco_number_to_fixed (mean, 1, text));
      gtk_grid_attach (grid, create_heading (value, GTK_ALIGN_END), 3, row, 2, 1);
    }
}

/* Two sides of one scale, with what flows between them. */
static GtkWidget *
create_scale (EcoInspector *self, const EcoBalance *balance, const char *gives, const char *gets)
{
  GtkWidget *grid = gtk_grid_new ();
  guint most = 1;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "balance");
  gtk_grid_attach (GTK_GRID (grid), create_heading (gives, GTK_ALIGN_START), 0, 0, 2, 1);
  gtk_grid_attach (GTK_GRID (grid), create_heading (gets, GTK_ALIGN_END), 3, 0, 2, 1);
  for (guint i = 0; i < balance->families->len; i++)
    {
      const EcoBalanceLine *line = &g_array_index (balance->families, EcoBalanceLine, i);

      most = MAX (most, MAX (line->gives.strength, line->gets.strength));
    }
  for (guint i = 0; i < balance->families->len; i++)
    add_line (self, GTK_GRID (grid), (int) i + 1,
              &g_array_index (balance->families, EcoBalanceLine, i), most);
  add_worth (GTK_GRID (grid), balance);
  return grid;
}

static void
add_balance (EcoInspector *self, const EcoBalance *balance, const char *gives, const char *gets)
{
  g_autofree char *sentence = eco_balance_dup_sentence (balance);
  GtkWidget *group = add_group (self, _("Give and get"), sentence);

  if (balance->families->len > 0)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_scale (self, balance, gives, gets));
}

static void
add_node (EcoInspector *self, EcoFacts *facts, EcoNode *node)
{
  guint at = eco_facts_find_node (facts, eco_object_get_id (ECO_OBJECT (node)));
  g_autoptr (EcoBalance) balance = at != ECO_FACT_NONE ? eco_balance_new (facts, at) : NULL;

  if (balance != NULL)
    /* TRANSLATORS: headings over two sides of a scale: what a node gives, what it gets */
    add_balance (self, balance, _("Gives"), _("Gets"));
}

static void
add_pair (EcoInspector *self, EcoFacts *facts, EcoNode *node, EcoNode *other)
{
  guint at = eco_facts_find_node (facts, eco_object_get_id (ECO_OBJECT (node)));
  guint other_at = eco_facts_find_node (facts, eco_object_get_id (ECO_OBJECT (other)));
  g_autoptr (EcoBalance) balance = NULL;
  g_autofree char *gives = NULL, *gets = NULL;

  if (at == ECO_FACT_NONE || other_at == ECO_FACT_NONE)
    return;
  balance = eco_balance_new_pair (facts, at, other_at);
  gives = g_strdup_printf ("%s →", eco_facts_get_node (facts, at)->name);
  gets = g_strdup_printf ("← %s", eco_facts_get_node (facts, other_at)->name);
  add_balance (self, balance, gives, gets);
}

static void
add_totals (EcoInspector *self, EcoFacts *facts)
{
  g_autoptr (EcoTotals) totals = eco_totals_new (facts);
  g_autofree char *sentence = eco_totals_dup_sentence (totals);

  if (totals->all.n > 0)
    add_group (self, _("Give and get"), sentence);
}

/* ---- What comes back for an exchange */

static char *
dup_return_text (EcoFacts *facts, EcoExchange *exchange, EcoReturn what)
{
  const EcoNode *from = eco_facts_lookup (facts, exchange->from);
  const EcoNode *to = eco_facts_lookup (facts, exchange->to);
  const char *from_name = from != NULL && from->name != NULL ? from->name : exchange->from;
  const char *to_name = to != NULL && to->name != NULL ? to->name : exchange->to;

  switch (what)
    {
    case ECO_RETURN_ANSWERED:
      return g_strdup_printf (_("“%s” gives something back."), to_name);
    case ECO_RETURN_OTHERWISE:
      return exchange->answer_note != NULL
               ? g_strdup_printf (_("Returned otherwise: %s"), exchange->answer_note)
               : g_strdup (_("Marked as returned otherwise."));
    case ECO_RETURN_MUTED:
      return g_strdup (_("Nothing comes back, and that is accepted."));
    case ECO_RETURN_PLANNED:
      return g_strdup_printf (_("What “%s” gives back is only planned."), to_name);
    case ECO_RETURN_OWED:
      return g_strdup_printf (_("Owed: “%s” gives nothing back to “%s” yet."), to_name, from_name);
    case ECO_RETURN_NONE:
      break;
    }
  return NULL;
}

static void
add_loop_row (EcoInspector *self, GtkWidget *group, EcoFacts *facts, const EcoLoop *loop)
{
  g_autofree char *sentence = eco_loop_dup_sentence (loop, facts);
  GtkWidget *row = adw_action_row_new ();
  GStrvBuilder *ids = g_strv_builder_new ();
  g_autofree char *strength = NULL;

  for (guint i = 0; i < loop->n; i++)
    {
      g_strv_builder_add (ids, eco_facts_get_exchange (facts, loop->exchanges[i])->id);
      g_strv_builder_add (ids, eco_facts_get_node (facts, loop->nodes[i])->id);
    }
  /* TRANSLATORS: of a loop of exchanges; %u is a strength from 1 to 5 */
  strength = g_strdup_printf (_("Weakest link: strength %u, “%s”"), loop->strength,
                              eco_facts_get_exchange (
                                facts, loop->exchanges[loop->weakest])->label);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), strength);
  _eco_inspector_let_row_select (self, row, g_strv_builder_end (ids));
  g_strv_builder_unref (ids);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* ---- Loops */

static gboolean
has_node (const EcoLoop *loop, guint node)
{
  for (guint i = 0; i < loop->n; i++)
    if (loop->nodes[i] == node)
      return TRUE;
  return FALSE;
}

/* Loops through a node, or all when it is ECO_FACT_NONE. */
static void
add_loops (EcoInspector *self, EcoAnalysis *analysis, guint node)
{
  const EcoLoops *loops = eco_analysis_get_loops (analysis);
  GtkWidget *group = NULL;
  guint n = 0;

  for (guint i = 0; loops != NULL && i < loops->loops->len; i++)
    {
      const EcoLoop *loop = eco_loops_get (loops, i);

      if ((node != ECO_FACT_NONE && !has_node (loop, node)) || n++ >= MAX_LOOPS)
        continue;
      if (group == NULL)
        group = add_group (self, _("Value loops"), NULL);
      add_loop_row (self, group, (EcoFacts *) loops->facts, loop);
    }
  if (n > MAX_LOOPS)
    {
      g_autofree char *text = g_strdup_printf (
        _("The strongest %d of %u: what is given returns by way of others."), MAX_LOOPS, n);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), text);
    }
}

/* ---- Findings */

static gboolean
concerns (EcoFinding *finding, const char *id)
{
  return g_ptr_array_find_with_equal_func (finding->concerns, id, g_str_equal, NULL);
}

static void
finding_activated_cb (AdwActionRow *row, EcoInspector *self)
{
  g_signal_emit_by_name (self, "finding-chosen", g_object_get_data (G_OBJECT (row), "finding"));
}

static GtkWidget *
create_mark (EcoFinding *finding)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (eco_severity_get_icon (finding->severity));

  gtk_widget_add_css_class (icon, eco_severity_get_class (finding->severity));
  gtk_widget_set_tooltip_text (
    icon, eco_enum_get_label (ECO_TYPE_SEVERITY, (int) finding->severity));
  return icon;
}

static GtkWidget *
create_finding_row (EcoInspector *self, EcoFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->sentence);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_mark (finding));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "finding", g_object_ref (finding),
                          (GDestroyNotify) g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (finding_activated_cb), self, 0);
  return row;
}

static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, EcoInspector *self)
{
  self->remarks_open = adw_expander_row_get_expanded (row);
}

/* One row, lest they push down what they are about. */
static GtkWidget *
create_findings (EcoInspector *self, EcoAnalysis *analysis, const char *id)
{
  const GPtrArray *findings = eco_analysis_get_findings (analysis);
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = NULL;
  guint n = 0;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), self->remarks_open);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);

  for (guint i = 0; i < findings->len; i++)
    {
      EcoFinding *finding = findings->pdata[i];

      if (!concerns (finding, id))
        continue;
      /* The gravest comes first. */
      if (n++ == 0)
        adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), create_mark (finding));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_finding_row (self, finding));
    }
  title = g_strdup_printf (ngettext ("%u finding", "%u findings", n), n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (n > 0)
    return row;
  g_object_ref_sink (row);
  g_object_unref (row);
  return NULL;
}

static GtkWidget *
create_add_return_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-return");
  gtk_widget_set_tooltip_text (button, _("Add the return"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add the return"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/* Above the fields: it is what one wants to know of an exchange. */
static void
add_return (EcoInspector *self, GtkWidget *group, EcoAnalysis *analysis, EcoExchange *exchange)
{
  EcoFacts *facts = eco_analysis_get_facts (analysis);
  guint at = eco_facts_find_exchange (facts, eco_object_get_id (ECO_OBJECT (exchange)));
  GtkWidget *row;
  EcoReturn what;
  g_autofree char *text = NULL;
  EcoLoop loop;

  if (at == ECO_FACT_NONE)
    return;
  what = eco_reciprocity_get (eco_facts_get_reciprocity (facts),
                              (EcoExchange *) eco_facts_get_exchange (facts, at)->exchange);
  text = dup_return_text (facts, exchange, what);
  if (text == NULL)
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  if (what == ECO_RETURN_OWED)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               create_add_return_button ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  if (what != ECO_RETURN_ANSWERED && eco_loop_find_answer (facts, at, &loop))
    add_loop_row (self, group, facts, &loop);
}

/* Shows what the last analysis remarks on what is selected. */
static void
refresh_remarks (EcoInspector *self, EcoAnalysis *analysis)
{
  EcoObject *only = analysis != NULL && self->objects->len == 1 ? self->objects->pdata[0] : NULL;
  GtkWidget *row = only != NULL && !ECO_IS_ECOSYSTEM (only)
                     ? create_findings (self, analysis, eco_object_get_id (only))
                     : NULL;
  GtkWidget *group = adw_preferences_group_new ();

  if (row != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  if (only != NULL && ECO_IS_EXCHANGE (only))
    add_return (self, group, analysis, ECO_EXCHANGE (only));
  adw_bin_set_child (self->remarks, group);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks),
                          row != NULL || (only != NULL && ECO_IS_EXCHANGE (only)));
}

/* ---- All of it */

static void
fill (EcoInspector *self, EcoAnalysis *analysis)
{
  EcoFacts *facts = eco_analysis_get_facts (analysis);
  EcoObject *first = self->objects->pdata[0];
  EcoObject *second = self->objects->len == 2 ? self->objects->pdata[1] : NULL;

  if (second != NULL && ECO_IS_NODE (first) && ECO_IS_NODE (second))
    add_pair (self, facts, ECO_NODE (first), ECO_NODE (second));
  if (self->objects->len != 1)
    return;
  if (ECO_IS_NODE (first))
    {
      add_node (self, facts, ECO_NODE (first));
      add_loops (self, analysis, eco_facts_find_node (facts, eco_object_get_id (first)));
    }
  else if (ECO_IS_ECOSYSTEM (first))
    {
      add_totals (self, facts);
      add_loops (self, analysis, ECO_FACT_NONE);
    }
}

/* Shows what the last analysis says of what is selected. */
void
_eco_inspector_refresh_balance (EcoInspector *self)
{
  EcoAnalysis *analysis
    = self->analyst != NULL ? eco_analyst_get_analysis (self->analyst) : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  if (self->balance == NULL)
    return;
  refresh_remarks (self, analysis);
  adw_bin_set_child (self->balance, box);
  if (analysis != NULL && self->objects->len > 0)
    fill (self, analysis);
  gtk_widget_set_visible (GTK_WIDGET (self->balance),
                          gtk_widget_get_first_child (box) != NULL);
}

/* Adds the place for findings. */
void
_eco_inspector_add_remarks (EcoInspector *self)
{
  self->remarks = ADW_BIN (adw_bin_new ());
  gtk_box_append (self->content, GTK_WIDGET (self->remarks));
}

/* Adds the place for what is given and got, and fills both. */
void
_eco_inspector_add_balance (EcoInspector *self)
{
  self->balance = ADW_BIN (adw_bin_new ());
  gtk_box_append (self->content, GTK_WIDGET (self->balance));
  _eco_inspector_refresh_balance (self);
}
