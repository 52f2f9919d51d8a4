/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What differs, to be read. */
#include "config.h"

#include "plan/eco-compare-list.h"

#include <glib/gi18n-lib.h>

#define MOST_ROWS 600 /* more are in the text only */

static const EcoMark order[] = { ECO_MARK_NEW, ECO_MARK_RETIRED, ECO_MARK_CHANGED };

static const char *
get_sign (EcoMark mark)
{
  return mark == ECO_MARK_NEW ? "+" : mark == ECO_MARK_RETIRED ? "×" : "Δ";
}

static EcoObject *
get_object (const EcoDifference *difference)
{
  return difference->is != NULL ? difference->is : difference->was;
}

/* "Added (3)" */
static char *
dup_heading (const EcoCompareResult *result, EcoMark mark)
{
  return g_strdup_printf ("%s (%u)", eco_compare_get_mark_label (mark),
                          eco_comparison_count (result->comparison, mark));
}

static void
add_heading (GtkListBox *list, const EcoCompareResult *result, EcoMark mark)
{
  g_autofree char *text = dup_heading (result, mark);
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (list, row);
}

static void
add_row (GtkListBox *list, const EcoCompareResult *result, const EcoDifference *difference)
{
  EcoObject *object = get_object (difference);
  gboolean on_map = ECO_IS_NODE (object) || ECO_IS_EXCHANGE (object);
  g_autofree char *text = eco_difference_describe (difference, result->was, result->is);
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *sign = gtk_label_new (get_sign (difference->mark)), *label = gtk_label_new (text);

  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (sign, "compare-sign");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), on_map);
  if (on_map)
    g_object_set_data_full (G_OBJECT (row), "id", g_strdup (eco_object_get_id (object)), g_free);
  gtk_list_box_append (list, row);
}

static void
add_rest (GtkListBox *list, guint n)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u more; the copied text has it", "%u more; the copied text has them", n), n);
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (list, row);
}

/**
 * eco_compare_list_fill:
 * @result: (nullable): %NULL empties the list
 */
void
eco_compare_list_fill (GtkListBox *list, const EcoCompareResult *result)
{
  GtkWidget *row;
  guint n = result != NULL ? eco_comparison_get_size (result->comparison) : 0, shown = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL
         && GTK_IS_LIST_BOX_ROW (row))
    gtk_list_box_remove (list, row);
  for (guint k = 0; n > 0 && k < G_N_ELEMENTS (order); k++)
    {
      if (eco_comparison_count (result->comparison, order[k]) == 0 || shown >= MOST_ROWS)
        continue;
      add_heading (list, result, order[k]);
      for (guint i = 0; i < n && shown < MOST_ROWS; i++)
        {
          const EcoDifference *difference = eco_comparison_get (result->comparison, i);

          if (difference->mark != order[k])
            continue;
          add_row (list, result, difference);
          shown++;
        }
    }
  if (shown < n)
    add_rest (list, n - shown);
}

/**
 * eco_compare_dup_counts:
 *
 * Returns: (transfer full): such as "3 added, 1 dropped, 2 changed"
 */
char *
eco_compare_dup_counts (const EcoCompareResult *result)
{
  guint added = eco_comparison_count (result->comparison, ECO_MARK_NEW);
  guint dropped = eco_comparison_count (result->comparison, ECO_MARK_RETIRED);
  guint changed = eco_comparison_count (result->comparison, ECO_MARK_CHANGED);
  g_autofree char *first = g_strdup_printf (ngettext ("%u added", "%u added", added), added);
  g_autofree char *second
      = g_strdup_printf (ngettext ("%u dropped", "%u dropped", dropped), dropped);
  g_autofree char *third
      = g_strdup_printf (ngettext ("%u changed", "%u changed", changed), changed);

  if (added + dropped + changed == 0)
    return g_strdup (_("Nothing differs"));
  return g_strdup_printf ("%s, %s, %s", first, second, third);
}

/**
 * eco_compare_dup_text:
 *
 * Returns: (transfer full): all that differs, a line each
 */
char *
eco_compare_dup_text (const EcoCompareResult *result)
{
  g_autofree char *counts = eco_compare_dup_counts (result);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n", result->title, counts);
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    {
      g_autofree char *heading = dup_heading (result, order[k]);

      if (eco_comparison_count (result->comparison, order[k]) == 0)
        continue;
      g_string_append_printf (text, "\n%s\n", heading);
      for (guint i = 0; i < eco_comparison_get_size (result->comparison); i++)
        {
          const EcoDifference *difference = eco_comparison_get (result->comparison, i);
          g_autofree char *line = NULL;

          if (difference->mark != order[k])
            continue;
          line = eco_difference_describe (difference, result->was, result->is);
          g_string_append_printf (text, "- %s\n", line);
        }
    }
  return g_string_free (text, FALSE);
}
