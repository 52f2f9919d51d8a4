/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoRivalCard: somebody else's ecosystem laid over the map. */
#include "config.h"

#include "panels/eco-rival-card.h"

#include "model/eco-model.h"

#include <glib/gi18n-lib.h>

#define WIDTH 300
#define HEIGHT 420 /* at most, of what scrolls */
/* Longer lists are for files side by side, not for a card. */
#define MOST_ROWS 100

struct _EcoRivalCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *counts;
  GtkBox *lists;
  EcoDocument *document;
  EcoEcosystem *theirs;      /* as it was read; or %NULL */
  EcoRival *rival;           /* what is known of it; or %NULL */
  GCancellable *cancellable; /* of the work under way */
};

enum
{
  CHANGED,
  MESSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoRivalCard, eco_rival_card, GTK_TYPE_WIDGET)

static void compare (EcoRivalCard *self);

/* ---- What is shown */

static void
clear_lists (EcoRivalCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lists))) != NULL)
    gtk_box_remove (self->lists, child);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
plan_cb (EcoRivalCard *self, GtkButton *button)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "id"));
  EcoNode *node = eco_rival_adopt (self->rival, self->document, id);

  if (node == NULL)
    g_signal_emit (self, signals[MESSAGE], 0, _("It is on the map already"));
}

static const char *
get_kind_name (EcoRivalCard *self, EcoNode *node)
{
  const EcoKind *kind
    = eco_catalog_lookup_kind (eco_document_get_catalog (self->document), node->kind);

  return kind != NULL ? eco_kind_get_name (kind) : node->kind;
}

static void
add_row (EcoRivalCard *self, const char *id, gboolean lacking)
{
  EcoNode *node = eco_ecosystem_lookup (self->rival->both, id);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button;

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), create_label (node->name, NULL));
  gtk_box_append (GTK_BOX (words), create_label (get_kind_name (self, node), "rival-kind"));
  gtk_box_append (GTK_BOX (row), words);
  if (lacking)
    {
      g_autofree char *spoken = NULL;

      button = gtk_button_new_with_label (_("Add to Our Plan"));
      spoken = g_strdup_printf (_("Add “%s” to our plan"), node->name);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "guide-chip");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      spoken, -1);
      g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (row), button);
    }
  gtk_box_append (self->lists, row);
}

static void
add_list (EcoRivalCard *self, const char *title, GPtrArray *ids, gboolean lacking)
{
  if (ids->len == 0)
    return;
  gtk_box_append (self->lists, create_label (title, "guide-heading"));
  for (guint i = 0; i < MIN (ids->len, MOST_ROWS); i++)
    add_row (self, ids->pdata[i], lacking);
  if (ids->len > MOST_ROWS)
    {
      g_autofree char *more = g_strdup_printf (
          ngettext ("and %u more", "and %u more", ids->len - MOST_ROWS), ids->len - MOST_ROWS);

      gtk_box_append (self->lists, create_label (more, "dim-label"));
    }
}

static void
show_rival (EcoRivalCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean had_keys = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  g_autofree char *title = NULL, *counts = NULL;

  clear_lists (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rival != NULL);
  if (self->rival == NULL)
    return;
  /* TRANSLATORS: %s is the name of a competitor */
  title = g_strdup_printf (_("Over ours: %s"), self->rival->name);
  counts = g_strdup_printf (_("%u only they have, %u only we have, %u both have"),
                            self->rival->theirs->len, self->rival->ours->len, self->rival->shared);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->counts, counts);
  add_list (self, _("They have it, we lack it"), self->rival->theirs, TRUE);
  add_list (self, _("Only we have it"), self->rival->ours, FALSE);
  if (had_keys)
    gtk_widget_child_focus (GTK_WIDGET (self->box), GTK_DIR_TAB_FORWARD);
}

/* Takes @rival over; %NULL ends it. */
static void
take_rival (EcoRivalCard *self, EcoRival *rival)
{
  if (self->rival == NULL && rival == NULL)
    return;
  g_clear_pointer (&self->rival, eco_rival_free);
  self->rival = rival;
  show_rival (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- The work, in a thread */

typedef struct
{
  EcoEcosystem *ours;
  EcoEcosystem *theirs;
  EcoCatalog *catalog;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->ours);
  g_object_unref (work->theirs);
  g_object_unref (work->catalog);
  g_free (work);
}

static void
compare_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;

  g_task_return_pointer (task, eco_rival_new (work->ours, work->theirs, work->catalog),
                         (GDestroyNotify) eco_rival_free);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EcoRivalCard *self = ECO_RIVAL_CARD (source);
  g_autoptr (EcoRival) rival = g_task_propagate_pointer (G_TASK (result), NULL);

  if (rival != NULL && self->theirs != NULL
      && g_task_get_cancellable (G_TASK (result)) == self->cancellable)
    take_rival (self, g_steal_pointer (&rival));
}

static void
cancel (EcoRivalCard *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
compare (EcoRivalCard *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  if (self->theirs == NULL || self->document == NULL)
    return;
  cancel (self);
  self->cancellable = g_cancellable_new ();
  work = g_new0 (Work, 1);
  work->ours
    = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (eco_document_get_ecosystem (self->document))));
  work->theirs = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (self->theirs)));
  work->catalog = g_object_ref (eco_document_get_catalog (self->document));
  task = g_task_new (self, self->cancellable, compared_cb, NULL);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, compare_thread);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoRivalCard) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoDocument) theirs = eco_document_open_finish (result, &error);

  if (theirs == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[MESSAGE], 0, error->message);
      return;
    }
  if (self->document == NULL)
    return;
  g_set_object (&self->theirs, eco_document_get_ecosystem (theirs));
  compare (self);
}

/* ---- Callbacks */

static void
close_cb (EcoRivalCard *self)
{
  eco_rival_card_end (self);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        EcoRivalCard *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  eco_rival_card_end (self);
  return GDK_EVENT_STOP;
}

/* ---- Life */

static void
eco_rival_card_dispose (GObject *object)
{
  EcoRivalCard *self = ECO_RIVAL_CARD (object);

  cancel (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_object (&self->theirs);
  g_clear_pointer (&self->rival, eco_rival_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_rival_card_parent_class)->dispose (object);
}

static void
eco_rival_card_class_init (EcoRivalCardClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_rival_card_dispose;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_header (EcoRivalCard *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->title = GTK_LABEL (create_label (NULL, "heading"));
  self->counts = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->counts, 0);
  gtk_label_set_wrap (self->counts, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->counts), "dim-label");
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_set_tooltip_text (close, _("Take it off the map"));
  gtk_widget_add_css_class (close, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Take it off the map"), -1);
  g_signal_connect_object (close, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (header), close);
  gtk_box_append (GTK_BOX (self->box), header);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->counts));
}

static void
eco_rival_card_init (EcoRivalCard *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->lists = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  add_header (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->lists));
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_widget_set_size_request (self->box, WIDTH, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "loss-card");
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* ---- Public */

/**
 * eco_rival_card_set_document:
 * @document: (nullable): ours
 */
void
eco_rival_card_set_document (EcoRivalCard *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_RIVAL_CARD (self));
  if (self->document == document)
    return;
  eco_rival_card_end (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_swapped (document, "changed", G_CALLBACK (compare), self);
}

/**
 * eco_rival_card_open_file:
 * @file: with somebody else's ecosystem
 *
 * Lays it over ours as soon as it is read.
 */
void
eco_rival_card_open_file (EcoRivalCard *self, GFile *file)
{
  g_return_if_fail (ECO_IS_RIVAL_CARD (self) && self->document != NULL);
  cancel (self);
  self->cancellable = g_cancellable_new ();
  eco_document_open_async (file, eco_document_get_catalog (self->document), self->cancellable,
                           opened_cb, g_object_ref (self));
}

/**
 * eco_rival_card_end:
 *
 * Takes it off the map.
 */
void
eco_rival_card_end (EcoRivalCard *self)
{
  g_return_if_fail (ECO_IS_RIVAL_CARD (self));
  cancel (self);
  g_clear_object (&self->theirs);
  take_rival (self, NULL);
}

/**
 * eco_rival_card_get_rival:
 *
 * Returns: (transfer none) (nullable): what is laid over ours
 */
const EcoRival *
eco_rival_card_get_rival (EcoRivalCard *self)
{
  g_return_val_if_fail (ECO_IS_RIVAL_CARD (self), NULL);
  return self->rival;
}
