/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVersionRow: an earlier version in a list. */
#include "config.h"

#include "dialogs/eco-version-row.h"

#include "base/eco-clock.h"
#include "change/eco-comparison.h"

#include <glib/gi18n-lib.h>

struct _EcoVersionRow
{
  GtkListBoxRow parent_instance;

  EcoVersion *version;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (EcoVersionRow, eco_version_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- Words */

static const struct { const char *icon; const char *reason; } kinds[] = {
  [ECO_VERSION_SAVED] = { "document-save-symbolic", N_("Saved") },
  [ECO_VERSION_NAMED] = { "starred-symbolic", N_("Kept by you") },
  [ECO_VERSION_DISCARDED] = { "edit-undo-symbolic", N_("Discarded changes") },
  [ECO_VERSION_REPLACED] = { "document-send-symbolic", N_("Replaced on disk") },
};

/**
 * eco_version_row_dup_title:
 *
 * Returns: (transfer full): the name that the user gave it, or when it was kept
 */
char *
eco_version_row_dup_title (EcoVersionRow *self)
{
  g_return_val_if_fail (ECO_IS_VERSION_ROW (self), NULL);
  return self->version->name != NULL ? g_strdup (self->version->name)
                                     : eco_clock_dup_words (self->version->time, 0);
}

/**
 * eco_version_row_dup_reason:
 *
 * Returns: (transfer full): why it is kept, and when it was if the title is a name
 */
char *
eco_version_row_dup_reason (EcoVersionRow *self)
{
  g_autofree char *time = NULL;

  g_return_val_if_fail (ECO_IS_VERSION_ROW (self), NULL);
  if (self->version->name == NULL)
    return g_strdup (_(kinds[self->version->kind].reason));
  time = eco_clock_dup_words (self->version->time, 0);
  return g_strdup_printf ("%s · %s", time, _(kinds[self->version->kind].reason));
}

/**
 * eco_version_row_get_words:
 *
 * Returns: (transfer none): how it differs from the present; "" until that is known
 */
const char *
eco_version_row_get_words (EcoVersionRow *self)
{
  g_return_val_if_fail (ECO_IS_VERSION_ROW (self), NULL);
  return gtk_label_get_label (self->words);
}

static void
update_spoken (EcoVersionRow *self)
{
  g_autofree char *title = eco_version_row_dup_title (self);
  g_autofree char *reason = eco_version_row_dup_reason (self);
  g_autofree char *spoken
      = g_strdup_printf ("%s, %s. %s", title, reason, gtk_label_get_label (self->words));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

/* ---- How it differs */

typedef struct
{
  EcoVersion *version;
  EcoEcosystem *present;
} Job;

static void
job_free (Job *job)
{
  eco_version_free (job->version);
  g_object_unref (job->present);
  g_free (job);
}

static void
add_count (GString *words, guint n, const char *text)
{
  if (n > 0)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", text);
}

/* What there is none of is not said. */
static char *
dup_counts (EcoComparison *comparison)
{
  guint added = eco_comparison_count (comparison, ECO_MARK_NEW);
  guint dropped = eco_comparison_count (comparison, ECO_MARK_RETIRED);
  guint changed = eco_comparison_count (comparison, ECO_MARK_CHANGED);
  g_autofree char *first = g_strdup_printf (ngettext ("%u added", "%u added", added), added);
  g_autofree char *second
      = g_strdup_printf (ngettext ("%u dropped", "%u dropped", dropped), dropped);
  g_autofree char *third
      = g_strdup_printf (ngettext ("%u changed", "%u changed", changed), changed);
  g_autoptr (GString) words = g_string_new (NULL);

  add_count (words, added, first);
  add_count (words, dropped, second);
  add_count (words, changed, third);
  if (words->len == 0)
    return g_strdup (_("The same as now"));
  /* TRANSLATORS: under an earlier version; %s is such as: 3 added, 2 changed */
  return g_strdup_printf (_("Since then: %s"), words->str);
}

static void
compare_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (EcoEcosystem) version = NULL;
  g_autoptr (EcoComparison) comparison = NULL;
  GError *error = NULL;

  version = eco_version_load (job->version, &error);
  if (version == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  comparison = eco_comparison_new (version, job->present, ECO_COMPARE_BY_ID);
  g_task_return_pointer (task, dup_counts (comparison), g_free);
}

/**
 * eco_version_row_load_async:
 * @present: what the document is now; nobody changes it until the callback
 *
 * Finds out in a thread how the version differs.
 */
void
eco_version_row_load_async (EcoVersionRow *self, EcoEcosystem *present, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Job *job = g_new (Job, 1);

  job->version = eco_version_copy (self->version);
  job->present = g_object_ref (present);
  g_task_set_source_tag (task, eco_version_row_load_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, compare_thread);
}

/**
 * eco_version_row_load_finish:
 *
 * Says it in the row; one that cannot be read says why.
 */
void
eco_version_row_load_finish (EcoVersionRow *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_label_set_label (self->words, words != NULL ? words : _("This version cannot be read"));
  if (error != NULL)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), error->message);
  update_spoken (self);
}

/* ---- Life */

static void
eco_version_row_finalize (GObject *object)
{
  g_clear_pointer (&ECO_VERSION_ROW (object)->version, eco_version_free);
  G_OBJECT_CLASS (eco_version_row_parent_class)->finalize (object);
}

static void
eco_version_row_class_init (EcoVersionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_version_row_finalize;
}

static void
eco_version_row_init (EcoVersionRow *self)
{
}

static GtkLabel *
append_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

/**
 * eco_version_row_new:
 * @version: copied
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
eco_version_row_new (const EcoVersion *version)
{
  EcoVersionRow *self = g_object_new (ECO_TYPE_VERSION_ROW, NULL);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = gtk_image_new_from_icon_name (kinds[version->kind].icon);
  g_autofree char *title = NULL, *reason = NULL;

  self->version = eco_version_copy (version);
  title = eco_version_row_dup_title (self);
  reason = eco_version_row_dup_reason (self);
  append_label (box, title, "heading");
  gtk_widget_add_css_class (GTK_WIDGET (append_label (box, reason, "caption")), "dim-label");
  self->words = append_label (box, "", "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "dim-label");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 2);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), box);
  gtk_widget_add_css_class (row, "version-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), row);
  update_spoken (self);
  return GTK_WIDGET (self);
}

/**
 * eco_version_row_get_version:
 *
 * Returns: (transfer none): what it shows
 */
const EcoVersion *
eco_version_row_get_version (EcoVersionRow *self)
{
  g_return_val_if_fail (ECO_IS_VERSION_ROW (self), NULL);
  return self->version;
}
