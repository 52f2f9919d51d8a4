/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFilterChip: one criterion of the filter that is in force. */
#include "config.h"

#include "panels/eco-filter-chip.h"

#include "panels/eco-filter-popover.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMED 2 /* of the values; more are counted */

struct _EcoFilterChip
{
  GtkWidget parent_instance;

  EcoCriterion criterion;
  EcoDocument *document;
  GtkWidget *box;
  GtkWidget *button;
  GtkLabel *label;
  GtkWidget *remove;
  GtkWidget *popover;
};

G_DEFINE_FINAL_TYPE (EcoFilterChip, eco_filter_chip, GTK_TYPE_WIDGET)

static EcoFilter *
get_filter (EcoFilterChip *self)
{
  return eco_view_state_get_filter (eco_document_get_view_state (self->document));
}

static void
remove_cb (EcoFilterChip *self)
{
  GtkWidget *bar = gtk_widget_get_parent (GTK_WIDGET (self));

  if (self->document == NULL)
    return;
  gtk_widget_child_focus (bar, GTK_DIR_TAB_FORWARD);
  eco_filter_clear_criterion (get_filter (self), self->criterion);
}

static void
eco_filter_chip_dispose (GObject *object)
{
  EcoFilterChip *self = ECO_FILTER_CHIP (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_filter_chip_parent_class)->dispose (object);
}

static void
eco_filter_chip_class_init (EcoFilterChipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_filter_chip_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
eco_filter_chip_init (EcoFilterChip *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->button = gtk_menu_button_new ();
  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->label));
  gtk_widget_add_css_class (self->box, "filter-chip");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), self->button);
  gtk_box_append (GTK_BOX (self->box), self->remove);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
}

/**
 * eco_filter_chip_new:
 * @criterion: what it is about
 *
 * Returns: a chip that shows nothing yet
 */
GtkWidget *
eco_filter_chip_new (EcoCriterion criterion)
{
  EcoFilterChip *self = g_object_new (ECO_TYPE_FILTER_CHIP, NULL);
  g_autofree char *remove = NULL;

  self->criterion = criterion;
  self->popover = eco_filter_popover_new ((int) criterion);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  /* It stays as long as its list is open, even when nothing is checked any more. */
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (eco_filter_chip_update), self);
  /* TRANSLATORS: takes a criterion out of the filter; %s is its name, such as Ring */
  remove = g_strdup_printf (_("Take “%s” out of the filter"), eco_criterion_get_label (criterion));
  gtk_widget_set_tooltip_text (self->remove, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  remove, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return GTK_WIDGET (self);
}

/* "Ring: Community, Social", or "Owner: Ana Lima, Ben and 3 more" */
static char *
dup_text (EcoFilterChip *self, const GPtrArray *values)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint named = values->len <= MAX_NAMED + 1 ? values->len : MAX_NAMED, more = values->len - named;
  g_autofree char *rest = NULL;

  for (guint i = 0; i < named; i++)
    {
      g_autofree char *name = eco_criterion_dup_value_label (
          self->criterion, eco_document_get_ecosystem (self->document),
          eco_document_get_catalog (self->document), values->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  if (more > 0)
    /* TRANSLATORS: follows the names of some values of a filter */
    rest = g_strdup_printf (ngettext (" and %u more", " and %u more", more), more);
  /* TRANSLATORS: a criterion of the filter and its values, such as Ring: Community, Social */
  return g_strdup_printf (_("%s: %s%s"), eco_criterion_get_label (self->criterion), names->str,
                          rest != NULL ? rest : "");
}

/**
 * eco_filter_chip_update:
 *
 * Shows what the filter says now; hides the chip when it says nothing.
 */
void
eco_filter_chip_update (EcoFilterChip *self)
{
  const GPtrArray *values =
      self->document != NULL ? eco_filter_get_values (get_filter (self), self->criterion) : NULL;
  gboolean asked = values != NULL && values->len > 0;

  if (asked)
    {
      g_autofree char *text = dup_text (self, values);

      gtk_label_set_label (self->label, text);
    }
  else
    gtk_label_set_label (self->label, eco_criterion_get_label (self->criterion));
  gtk_widget_set_visible (GTK_WIDGET (self), asked || gtk_widget_get_visible (self->popover));
}

/**
 * eco_filter_chip_set_document:
 * @document: (nullable): whose filter it shows
 */
void
eco_filter_chip_set_document (EcoFilterChip *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_FILTER_CHIP (self));
  g_set_object (&self->document, document);
  eco_filter_popover_set_document (ECO_FILTER_POPOVER (self->popover), document);
  eco_filter_chip_update (self);
}
