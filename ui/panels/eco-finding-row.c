/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFindingRow: a finding in one sentence; chosen, it says why it matters and what can be done. */
#include "config.h"

#include "panels/eco-finding-row.h"

#include "panels/eco-question.h"
#include "widgets/eco-severity.h"

#include <glib/gi18n-lib.h>

struct _EcoFindingRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *icon;
  GtkLabel *sentence;
  GtkLabel *group;
  GtkWidget *dots;     /* votes for it, and votes once more */
  GtkWidget *details;  /* made when it is first open */
  EcoFinding *finding;
  char *muted;         /* why it is muted, or %NULL */
  EcoDocument *document;
};

enum
{
  FIX_CHOSEN,
  MUTE_CHOSEN,
  UNMUTE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoFindingRow, eco_finding_row, GTK_TYPE_WIDGET)

/* ---- Details */

static GtkLabel *
create_label (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  return label;
}

static void
fix_cb (EcoFindingRow *self, GtkButton *button)
{
  g_signal_emit (self, signals[FIX_CHOSEN], 0, g_object_get_data (G_OBJECT (button), "fix"), NULL);
}

static void
answered_cb (EcoFindingRow *self, const char *answer, EcoQuestion *question)
{
  g_signal_emit (self, signals[FIX_CHOSEN], 0, g_object_get_data (G_OBJECT (question), "fix"),
                 answer);
}

static void
reason_cb (EcoFindingRow *self, const char *reason)
{
  g_signal_emit (self, signals[MUTE_CHOSEN], 0, reason);
}

static void
unmute_cb (EcoFindingRow *self)
{
  g_signal_emit (self, signals[UNMUTE_CHOSEN], 0);
}

static GtkWidget *
create_fix_button (EcoFindingRow *self, const EcoFix *fix)
{
  GtkWidget *button;

  if (fix->ask != NULL)
    {
      button = eco_question_new (fix->label, fix->ask, fix->value);
      g_signal_connect_object (button, "answered", G_CALLBACK (answered_cb), self,
                               G_CONNECT_SWAPPED);
    }
  else
    {
      button = gtk_button_new_with_label (fix->label);
      g_signal_connect_object (button, "clicked", G_CALLBACK (fix_cb), self, G_CONNECT_SWAPPED);
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                               PANGO_ELLIPSIZE_END);
    }
  gtk_widget_set_tooltip_text (button, fix->label);
  g_object_set_data (G_OBJECT (button), "fix", (gpointer) fix);
  return button;
}

static void
add_steps (EcoFindingRow *self)
{
  GtkWidget *steps = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *last = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *plan
    = eco_question_new (_("Plan…"), _("Make an initiative of it. What is to be done?"), NULL);
  GtkWidget *mute = eco_question_new (_("Mute…"), _("Why is it not to be shown any more?"), NULL);
  EcoFix *initiative = eco_fix_new (ECO_FIX_ADD_INITIATIVE, _("Make an initiative"), NULL, NULL);

  eco_fix_ask (initiative, _("What is to be done?"), NULL);
  g_object_set_data_full (G_OBJECT (plan), "fix", initiative, (GDestroyNotify) eco_fix_free);
  for (guint i = 0; i < self->finding->fixes->len; i++)
    gtk_box_append (GTK_BOX (steps), create_fix_button (self, self->finding->fixes->pdata[i]));
  g_signal_connect_object (plan, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mute, "answered", G_CALLBACK (reason_cb), self, G_CONNECT_SWAPPED);
  gtk_box_set_homogeneous (GTK_BOX (last), TRUE);
  gtk_box_append (GTK_BOX (last), plan);
  gtk_box_append (GTK_BOX (last), mute);
  /* What concerns nothing certain could not be told from what the rule finds next. */
  gtk_widget_set_visible (mute, self->finding->concerns->len > 0);
  gtk_box_append (GTK_BOX (steps), last);
  gtk_widget_add_css_class (steps, "finding-steps");
  gtk_box_append (GTK_BOX (self->details), steps);
}

static void
add_unmute (EcoFindingRow *self)
{
  GtkLabel *reason = create_label ("caption");
  GtkWidget *button = gtk_button_new_with_label (_("Show it again"));
  /* TRANSLATORS: why a finding is muted; %s is what the user has written */
  g_autofree char *text = g_strdup_printf (_("Muted: %s"), self->muted);

  gtk_label_set_label (reason, text);
  g_signal_connect_object (button, "clicked", G_CALLBACK (unmute_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->details), GTK_WIDGET (reason));
  gtk_box_append (GTK_BOX (self->details), button);
}

static void
ensure_details (EcoFindingRow *self)
{
  GtkLabel *why;

  if (self->details != NULL)
    return;
  self->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_margin_top (self->details, 4);
  why = create_label ("dim-label");
  gtk_label_set_label (why, _(self->finding->rule->why));
  gtk_box_append (GTK_BOX (self->details), GTK_WIDGET (why));
  if (self->muted == NULL)
    add_steps (self);
  else
    add_unmute (self);
  gtk_box_append (GTK_BOX (gtk_widget_get_last_child (self->box)), self->details);
}

/* ---- Votes */

static void
show_votes (EcoFindingRow *self)
{
  guint votes = 0;
  g_autofree char *text = NULL, *spoken = NULL;

  if (self->document != NULL && self->finding != NULL)
    votes = eco_finding_get_votes (self->finding, eco_document_get_ecosystem (self->document));
  text = votes > 0 ? g_strdup_printf ("● %u", votes) : g_strdup ("○");
  spoken = g_strdup_printf (ngettext ("%u vote", "%u votes", votes), votes);
  gtk_button_set_label (GTK_BUTTON (self->dots), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dots), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
dots_cb (EcoFindingRow *self)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkModifierType state = gdk_device_get_modifier_state (gdk_seat_get_keyboard (seat));

  if (self->document != NULL && self->finding != NULL)
    eco_finding_vote (self->finding, eco_document_get_editor (self->document),
                      state & GDK_SHIFT_MASK ? -1 : 1);
}

/* ---- Life */

static void
clear (EcoFindingRow *self)
{
  if (self->details != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_last_child (self->box)), self->details);
  self->details = NULL;
  g_clear_object (&self->finding);
  g_clear_pointer (&self->muted, g_free);
}

static void
eco_finding_row_dispose (GObject *object)
{
  EcoFindingRow *self = ECO_FINDING_ROW (object);

  eco_finding_row_set_document (self, NULL);
  if (self->box != NULL)
    {
      clear (self);
      g_clear_pointer (&self->box, gtk_widget_unparent);
    }
  G_OBJECT_CLASS (eco_finding_row_parent_class)->dispose (object);
}

static void
eco_finding_row_class_init (EcoFindingRowClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_finding_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[FIX_CHOSEN] = g_signal_new ("fix-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[MUTE_CHOSEN] = g_signal_new ("mute-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[UNMUTE_CHOSEN] = g_signal_new ("unmute-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
}

static void
eco_finding_row_init (EcoFindingRow *self)
{
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *below = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->icon = gtk_image_new ();
  self->sentence = create_label (NULL);
  self->group = create_label ("finding-group");
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->icon, 2);
  gtk_label_set_ellipsize (self->sentence, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (text), GTK_WIDGET (self->sentence));
  self->dots = gtk_button_new_with_label ("○");
  gtk_widget_set_tooltip_text (self->dots, _("Vote for it; Shift+click takes a vote back"));
  gtk_widget_add_css_class (self->dots, "flat");
  gtk_widget_add_css_class (self->dots, "vote-dots");
  gtk_widget_set_hexpand (GTK_WIDGET (self->group), TRUE);
  g_signal_connect_object (self->dots, "clicked", G_CALLBACK (dots_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (below), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (below), self->dots);
  gtk_box_append (GTK_BOX (text), below);
  gtk_box_append (GTK_BOX (self->box), self->icon);
  gtk_box_append (GTK_BOX (self->box), text);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * eco_finding_row_new:
 *
 * Returns: (transfer floating): a row without a finding
 */
GtkWidget *
eco_finding_row_new (void)
{
  return g_object_new (ECO_TYPE_FINDING_ROW, NULL);
}

/**
 * eco_finding_row_set_finding:
 * @finding: (nullable): what is shown
 * @mute: (nullable): why it is muted
 */
void
eco_finding_row_set_finding (EcoFindingRow *self, EcoFinding *finding, const EcoMutedFinding *mute)
{
  g_return_if_fail (ECO_IS_FINDING_ROW (self));
  for (guint i = 0; i < ECO_N_SEVERITIES; i++)
    gtk_widget_remove_css_class (self->icon, eco_severity_get_class ((EcoSeverity) i));
  clear (self);
  if (finding == NULL)
    return;
  self->finding = g_object_ref (finding);
  self->muted = mute != NULL ? g_strdup (mute->reason != NULL ? mute->reason : "") : NULL;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                eco_severity_get_icon (finding->severity));
  gtk_widget_set_tooltip_text (
    self->icon, eco_enum_get_label (ECO_TYPE_SEVERITY, (int) finding->severity));
  gtk_widget_add_css_class (self->icon, eco_severity_get_class (finding->severity));
  gtk_label_set_label (self->sentence, finding->sentence);
  gtk_label_set_label (self->group, eco_enum_get_label (ECO_TYPE_FINDING_GROUP,
                                                        (int) finding->rule->group));
  gtk_widget_set_opacity (self->box, mute != NULL ? 0.6 : 1);
}

/**
 * eco_finding_row_get_finding:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
EcoFinding *
eco_finding_row_get_finding (EcoFindingRow *self)
{
  g_return_val_if_fail (ECO_IS_FINDING_ROW (self), NULL);
  return self->finding;
}

/**
 * eco_finding_row_set_open:
 * @open: whether it says why, and what can be done
 */
void
eco_finding_row_set_open (EcoFindingRow *self, gboolean open)
{
  g_return_if_fail (ECO_IS_FINDING_ROW (self));
  if (open && self->finding != NULL)
    ensure_details (self);
  if (self->details != NULL)
    gtk_widget_set_visible (self->details, open);
  gtk_label_set_ellipsize (self->sentence, open ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (self->sentence, open ? -1 : 3);
}

/**
 * eco_finding_row_set_document:
 * @document: (nullable): what keeps the votes for the finding
 */
void
eco_finding_row_set_document (EcoFindingRow *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_FINDING_ROW (self));
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document == NULL)
    return;
  g_signal_connect_swapped (document, "changed", G_CALLBACK (show_votes), self);
  show_votes (self);
}
