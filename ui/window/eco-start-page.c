/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoStartPage: a gallery of templates, examples and recent documents, each by
 * a real picture of it. The pictures are made one after the other in a thread.
 *
 * eco-start-templates.c: what is done with the user's own templates.
 * eco-start-recovered.c: what is done with what a crash left. */
#include "config.h"

#include "window/eco-start-page-private.h"

#include "session/eco-own-template.h"
#include "session/eco-template.h"
#include "window/eco-recent.h"
#include "window/eco-start-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MAX_RECENT 8

struct _EcoStartPage
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *scroller;
  GtkWidget *recovered_section;
  GtkFlowBox *recovered_box;
  GtkWidget *recent_section;
  GtkFlowBox *recent_box;
  GtkWidget *own_section;
  GtkFlowBox *own_box;
  GtkFlowBox *template_box;
  GtkFlowBox *example_box;

  EcoCatalog *catalog;
  GQueue waiting;             /* of EcoStartCard, referenced: those without a picture */
  GCancellable *cancellable;
  EcoStartCard *loading;      /* whose picture is being made, or %NULL */
  char *wanted;               /* id of what is recovered once its picture is made, or %NULL */
  gboolean dark;              /* how the pictures are */
};

enum
{
  TEMPLATE_CHOSEN,
  FILE_CHOSEN,
  TEMPLATE_REMOVED,
  RECOVERY_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoStartPage, eco_start_page, GTK_TYPE_WIDGET)

/* ---- Pictures */

static void load_next (EcoStartPage *self);

typedef struct
{
  EcoStartPage *page;
  EcoStartCard *card;
} Loading;

static void
card_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Loading *loading = data;
  g_autofree char *wanted = g_steal_pointer (&loading->page->wanted);

  eco_start_card_load_finish (loading->card, result);
  _eco_start_page_end_picture (eco_start_card_get_recovered (loading->card));
  loading->page->loading = NULL;
  if (wanted != NULL)
    eco_start_page_recover (loading->page, wanted);
  load_next (loading->page);
  g_object_unref (loading->card);
  g_object_unref (loading->page);
  g_free (loading);
}

static void
load_next (EcoStartPage *self)
{
  EcoStartCard *card;
  Loading *loading;

  if (self->loading || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  card = g_queue_pop_head (&self->waiting);
  if (card == NULL)
    return;
  self->loading = card;
  _eco_start_page_begin_picture (eco_start_card_get_recovered (card));
  loading = g_new (Loading, 1);
  loading->page = g_object_ref (self);
  loading->card = card;
  eco_start_card_load_async (card, self->catalog, self->dark, self->cancellable, card_loaded_cb,
                             loading);
}

static void
clear_waiting (EcoStartPage *self)
{
  g_queue_clear_full (&self->waiting, g_object_unref);
}

static void
add_card (EcoStartPage *self, GtkFlowBox *box, EcoStartCard *card)
{
  gtk_flow_box_append (box, GTK_WIDGET (card));
  g_queue_push_tail (&self->waiting, g_object_ref (card));
}

/* ---- Contents */

static void
clear_box (GtkFlowBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_flow_box_remove (box, child);
}

static void
add_builtin (EcoStartPage *self, GtkFlowBox *box, char **names)
{
  for (int i = 0; names[i] != NULL; i++)
    add_card (self, box,
              eco_start_card_new (names[i], NULL, eco_template_get_title (names[i]),
                                  eco_template_get_description (names[i])));
}

static void
add_templates (EcoStartPage *self)
{
  g_auto (GStrv) own = eco_own_template_list ();
  g_auto (GStrv) templates = eco_template_list ();
  g_auto (GStrv) examples = eco_example_list ();

  for (int i = 0; own[i] != NULL; i++)
    add_card (self, self->own_box, eco_start_card_new_own (own[i]));
  gtk_widget_set_visible (self->own_section, own[0] != NULL);
  add_builtin (self, self->template_box, templates);
  add_builtin (self, self->example_box, examples);
}

/* Two documents at once may be too much, so what has ended the program gets no picture. */
static void
add_recovered (EcoStartPage *self)
{
  g_autoptr (GPtrArray) items = eco_recovery_list ();

  for (guint i = 0; i < items->len; i++)
    {
      const EcoRecoveryItem *item = items->pdata[i];
      gboolean safe = item->n_crashes == 0 && _eco_start_page_may_picture (item);
      EcoStartCard *card = eco_start_card_new_recovered (item, safe);

      gtk_flow_box_append (self->recovered_box, GTK_WIDGET (card));
      if (safe)
        g_queue_push_tail (&self->waiting, g_object_ref (card));
    }
  gtk_widget_set_visible (self->recovered_section, items->len > 0);
}

static void
add_recent_card (EcoStartPage *self, GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_filename_display_name (name);
  g_autofree char *path = g_file_get_parse_name (folder);

  add_card (self, self->recent_box, eco_start_card_new (NULL, file, title, path));
}

static void
add_recent (EcoStartPage *self)
{
  g_autoptr (GPtrArray) files = eco_recent_list_files (MAX_RECENT);

  for (guint i = 0; i < files->len; i++)
    add_recent_card (self, files->pdata[i]);
  gtk_widget_set_visible (self->recent_section, files->len > 0);
}

static void
fill (EcoStartPage *self)
{
  clear_waiting (self);
  clear_box (self->recovered_box);
  clear_box (self->recent_box);
  clear_box (self->own_box);
  clear_box (self->template_box);
  clear_box (self->example_box);
  self->dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  add_recovered (self);
  add_recent (self);
  add_templates (self);
  load_next (self);
}

/* ---- Callbacks */

static void
card_activated_cb (GtkFlowBox *box, GtkFlowBoxChild *child, EcoStartPage *self)
{
  EcoStartCard *card = ECO_START_CARD (child);
  GFile *file = eco_start_card_get_file (card);

  if (eco_start_card_get_recovered (card) != NULL)
    eco_start_page_recover (self, eco_start_card_get_recovered (card)->id);
  else if (file != NULL)
    g_signal_emit (self, signals[FILE_CHOSEN], 0, file);
  else if (!eco_start_card_is_broken (card))
    g_signal_emit (self, signals[TEMPLATE_CHOSEN], 0, eco_start_card_get_template_name (card));
}

/* What is recent may be something else since it was seen last. */
static void
eco_start_page_map (GtkWidget *widget)
{
  EcoStartPage *self = ECO_START_PAGE (widget);

  GTK_WIDGET_CLASS (eco_start_page_parent_class)->map (widget);
  if (self->catalog != NULL)
    fill (self);
}

/* ---- For eco-start-templates.c and eco-start-recovered.c */

/* Once more, after the user's templates have changed. */
void
_eco_start_page_refill (EcoStartPage *self)
{
  if (self->catalog != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

void
_eco_start_page_emit_removed (EcoStartPage *self, const char *name, GBytes *bytes)
{
  g_signal_emit (self, signals[TEMPLATE_REMOVED], 0, name, bytes);
}

/* The picture has the document for itself while it is made: it is recovered right after that. */
gboolean
_eco_start_page_postpone (EcoStartPage *self, const char *id)
{
  const EcoRecoveryItem *item
      = self->loading != NULL ? eco_start_card_get_recovered (self->loading) : NULL;

  if (item == NULL || !g_str_equal (item->id, id))
    return FALSE;
  g_free (self->wanted);
  self->wanted = g_strdup (id);
  return TRUE;
}

const EcoRecoveryItem *
_eco_start_page_find_recovered (EcoStartPage *self, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->recovered_box));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const EcoRecoveryItem *item = eco_start_card_get_recovered (ECO_START_CARD (child));

      if (g_str_equal (item->id, id))
        return item;
    }
  return NULL;
}

void
_eco_start_page_emit_recovery (EcoStartPage *self, const EcoRecoveryItem *item)
{
  g_signal_emit (self, signals[RECOVERY_CHOSEN], 0, item);
}

/* ---- Life */

static void
eco_start_page_dispose (GObject *object)
{
  EcoStartPage *self = ECO_START_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  clear_waiting (self);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_start_page_parent_class)->dispose (object);
}

static void
eco_start_page_finalize (GObject *object)
{
  g_object_unref (ECO_START_PAGE (object)->cancellable);
  G_OBJECT_CLASS (eco_start_page_parent_class)->finalize (object);
}

static void
eco_start_page_class_init (EcoStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eco_start_page_dispose;
  object_class->finalize = eco_start_page_finalize;
  widget_class->map = eco_start_page_map;

  /**
   * EcoStartPage::template-chosen:
   * @name: of a template or example
   */
  signals[TEMPLATE_CHOSEN] =
    g_signal_new ("template-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * EcoStartPage::file-chosen:
   * @file: a recent document
   */
  signals[FILE_CHOSEN] =
    g_signal_new ("file-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_FILE);
  /**
   * EcoStartPage::template-removed:
   * @name: one of the user's own templates
   * @bytes: for eco_start_page_restore_template()
   */
  signals[TEMPLATE_REMOVED] =
    g_signal_new ("template-removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BYTES);
  /**
   * EcoStartPage::recovery-chosen:
   * @item: (type EcoRecoveryItem): what a crash left
   */
  signals[RECOVERY_CHOSEN] =
    g_signal_new ("recovery-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ecotone/Ecotone/ui/window/eco-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, EcoStartPage, recovered_section);
  gtk_widget_class_bind_template_child (widget_class, EcoStartPage, recovered_box);
  gtk_widget_class_bind_template_child (widget_class, EcoStartPage, recent_section);
  gtk_widget_class_bind_template_child (widget_class, EcoStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, EcoStartPage, own_section);
  gtk_widget_class_bind_template_child (widget_class, EcoStartPage, own_box);
  gtk_widget_class_bind_template_child (widget_class, EcoStartPage, template_box);
  gtk_widget_class_bind_template_child (widget_class, EcoStartPage, example_box);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  _eco_start_page_install_actions (widget_class);
  _eco_start_page_install_recovery_actions (widget_class);
}

static void
eco_start_page_init (EcoStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_queue_init (&self->waiting);
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (_eco_start_page_refill), self, G_CONNECT_SWAPPED);
}

/**
 * eco_start_page_set_catalog:
 * @catalog: what kinds and categories there are; pictures need them
 *
 * To be called once, before it is shown.
 */
void
eco_start_page_set_catalog (EcoStartPage *self, EcoCatalog *catalog)
{
  g_return_if_fail (ECO_IS_START_PAGE (self) && self->catalog == NULL);
  self->catalog = g_object_ref (catalog);
}
