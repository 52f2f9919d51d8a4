/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a loss does, as widgets. */
#include "config.h"

#include "panels/eco-loss-view.h"

#include <glib/gi18n-lib.h>

/* Sentences of one kind; what is more is only counted. */
#define AT_MOST_OF_KIND 8

typedef struct
{
  EcoLossChosenFunc func;
  gpointer object; /* outlives the view */
  GPtrArray *ids;
} Choice;

static void
choice_free (gpointer data, GClosure *closure)
{
  Choice *choice = data;

  g_ptr_array_unref (choice->ids);
  g_free (choice);
}

static void
chosen_cb (GtkButton *button, gpointer data)
{
  const Choice *choice = data;

  choice->func (choice->object, choice->ids);
}

static GtkWidget *
create_label (const char *text, const char *klass)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (klass != NULL)
    gtk_widget_add_css_class (label, klass);
  return label;
}

static void
add_figure (GtkGrid *grid, int row, const char *name, const char *before, const char *after,
            gboolean worse)
{
  GtkWidget *label = create_label (name, NULL);
  GtkWidget *then = create_label (before, "numeric"), *now = create_label (after, "numeric");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (then), 1);
  gtk_label_set_xalign (GTK_LABEL (now), 1);
  gtk_widget_add_css_class (then, "dim-label");
  if (worse)
    gtk_widget_add_css_class (now, "loss-worse");
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, then, 1, row, 1, 1);
  gtk_grid_attach (grid, create_label ("→", "dim-label"), 2, row, 1, 1);
  gtk_grid_attach (grid, now, 3, row, 1, 1);
}

static void
add_count (GtkGrid *grid, int row, const char *name, guint before, guint after, gboolean worse)
{
  g_autofree char *then = g_strdup_printf ("%u", before), *now = g_strdup_printf ("%u", after);

  add_figure (grid, row, name, then, now, worse);
}

static void
add_share (GtkGrid *grid, int row, const char *name, double before, double after)
{
  /* TRANSLATORS: a share in per cent */
  g_autofree char *then = g_strdup_printf (_("%d %%"), (int) (100 * before + 0.5));
  g_autofree char *now = g_strdup_printf (_("%d %%"), (int) (100 * after + 0.5));

  add_figure (grid, row, name, then, now, after < before - 0.005);
}

static GtkWidget *
create_figures (const EcoLoss *loss)
{
  GtkWidget *grid = gtk_grid_new ();
  const EcoLossFigures *before = &loss->before, *after = &loss->after;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  gtk_widget_add_css_class (grid, "loss-figures");
  add_count (GTK_GRID (grid), 0, _("Exchanges"), before->n_exchanges, after->n_exchanges,
             after->n_exchanges < before->n_exchanges);
  add_share (GTK_GRID (grid), 1, _("Connected nodes"), before->connected, after->connected);
  add_count (GTK_GRID (grid), 2, _("Parts"), before->n_parts, after->n_parts,
             after->n_parts > before->n_parts);
  add_share (GTK_GRID (grid), 3, _("Answered exchanges"), before->answered, after->answered);
  add_count (GTK_GRID (grid), 4, _("Value loops"), before->n_loops, after->n_loops,
             after->n_loops < before->n_loops);
  return grid;
}

static GtkWidget *
create_sentence (const EcoLossEffect *effect, EcoLossChosenFunc func, gpointer object)
{
  GtkWidget *button = gtk_button_new ();
  Choice *choice = g_new0 (Choice, 1);

  choice->func = func;
  choice->object = object;
  choice->ids = g_ptr_array_ref (effect->ids);
  gtk_button_set_child (GTK_BUTTON (button), create_label (effect->sentence, NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "loss-effect");
  g_signal_connect_data (button, "clicked", G_CALLBACK (chosen_cb), choice, choice_free, 0);
  return button;
}

static void
add_more (GtkBox *box, guint n_more)
{
  g_autofree char *text
    = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);
  GtkWidget *label = create_label (text, "dim-label");

  gtk_widget_add_css_class (label, "loss-more");
  gtk_box_append (box, label);
}

static void
add_kind (GtkBox *box, const EcoLoss *loss, EcoLossKind kind, EcoLossChosenFunc func,
          gpointer object)
{
  g_autofree char *title = eco_loss_kind_dup_title (kind, loss->n[kind]);
  guint n = 0;

  if (loss->n[kind] == 0)
    return;
  gtk_box_append (box, create_label (title, "loss-title"));
  for (guint i = 0; i < loss->effects->len && n < AT_MOST_OF_KIND; i++)
    {
      const EcoLossEffect *effect = loss->effects->pdata[i];

      if (effect->kind != kind)
        continue;
      gtk_box_append (box, create_sentence (effect, func, object));
      n++;
    }
  if (loss->n[kind] > n)
    add_more (box, loss->n[kind] - n);
}

/**
 * eco_loss_view_new:
 * @func: called with @object when a sentence was chosen
 *
 * Returns: (transfer none): the figures, and what breaks, the gravest first
 */
GtkWidget *
eco_loss_view_new (const EcoLoss *loss, EcoLossChosenFunc func, gpointer object)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), create_label (loss->summary, "loss-summary"));
  gtk_box_append (GTK_BOX (box), create_figures (loss));
  for (guint kind = 0; kind < ECO_N_LOSSES; kind++)
    add_kind (GTK_BOX (box), loss, (EcoLossKind) kind, func, object);
  return box;
}
