/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPresentWindow: what is shown of a document on the full screen. */
#include "config.h"

#include "present/eco-present-private.h"

#include "render/eco-scene-builder.h"
#include "session/eco-reveal.h"

#include <glib/gi18n-lib.h>

enum
{
  ENDED,
  MESSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoPresentWindow, eco_present_window, GTK_TYPE_WINDOW)

/* ---- Slides */

/* The picture without what has not appeared yet. */
static EcoScene *
create_part (EcoPresentWindow *self, const EcoSlide *slide, EcoScene *scene)
{
  g_autoptr (GHashTable) hidden = NULL;
  g_autofree gpointer *ids = NULL;
  guint n;

  if (self->reveal == ECO_PRESENT_ALL)
    return eco_scene_ref (scene);
  hidden = eco_reveal_create_hidden (slide->ecosystem, (guint) self->reveal);
  ids = g_hash_table_get_keys_as_array (hidden, &n);
  return eco_scene_new_subset (scene, (const char *const *) ids, n, TRUE);
}

static const char *
find_view_id (const EcoSlide *slide)
{
  return slide->view != NULL ? eco_object_get_id (ECO_OBJECT (slide->view)) : NULL;
}

static void
show_slide (EcoPresentWindow *self)
{
  const EcoSlide *slide = eco_deck_get_slide (self->deck, self->index);
  EcoScene *scene = eco_deck_get_scene (self->deck, self->index);
  g_autoptr (EcoScene) part = NULL;
  g_autofree char *progress = NULL;
  EcoScreenFace face = { 0 };

  if (scene == NULL)
    return;
  part = create_part (self, slide, scene);
  /* TRANSLATORS: which slide of how many */
  progress = g_strdup_printf (_("%u / %u"), self->index + 1, eco_deck_get_length (self->deck));
  face = (EcoScreenFace) { part, slide->view, eco_deck_get_title (self->deck), slide->name,
                          slide->caption, progress };
  eco_screen_show (self->screen, &face);
}

/* Shows the slide as it is to be shown now, as soon as its picture is there. */
void
_eco_present_window_update (EcoPresentWindow *self)
{
  if (eco_deck_get_length (self->deck) == 0)
    return;
  eco_deck_want (self->deck, self->index);
  show_slide (self);
  _eco_present_window_update_notes (self);
}

/* Goes to a slide; before the first and after the last one there is none. */
void
_eco_present_window_go (EcoPresentWindow *self, int index)
{
  int n = (int) eco_deck_get_length (self->deck);

  if (n == 0 || CLAMP (index, 0, n - 1) == (int) self->index)
    return;
  self->index = (guint) CLAMP (index, 0, n - 1);
  self->reveal = ECO_PRESENT_ALL;
  _eco_present_window_update (self);
}

static void
ready_cb (EcoPresentWindow *self)
{
  if (eco_deck_get_length (self->deck) == 0)
    {
      if (eco_deck_get_problem (self->deck) != NULL)
        g_signal_emit (self, signals[MESSAGE], 0, eco_deck_get_problem (self->deck));
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (!eco_deck_find (self->deck, self->first, &self->index))
    self->index = MIN (self->index, eco_deck_get_length (self->deck) - 1);
  _eco_present_window_update (self);
}

static void
pictured_cb (EcoPresentWindow *self, guint index)
{
  if (index == self->index)
    show_slide (self);
  if (index == self->index + 1)
    _eco_present_window_update_notes (self);
}

static void
use_deck (EcoPresentWindow *self, const EcoStyle *style)
{
  self->deck = eco_deck_new (self->document, style);
  g_signal_connect_swapped (self->deck, "ready", G_CALLBACK (ready_cb), self);
  g_signal_connect_swapped (self->deck, "pictured", G_CALLBACK (pictured_cb), self);
}

/* Ends the presentation; the map goes on where it is. */
void
_eco_present_window_end (EcoPresentWindow *self)
{
  const char *view = eco_deck_get_length (self->deck) > 0
                         ? find_view_id (eco_deck_get_slide (self->deck, self->index))
                         : NULL;

  if (self->ended)
    return;
  self->ended = TRUE;
  g_signal_emit (self, signals[ENDED], 0, view != NULL ? view : "");
  gtk_window_destroy (GTK_WINDOW (self));
}

/* ---- Life */

static gboolean
eco_present_window_close_request (GtkWindow *window)
{
  _eco_present_window_end (ECO_PRESENT_WINDOW (window));
  return GDK_EVENT_STOP;
}

static void
eco_present_window_dispose (GObject *object)
{
  EcoPresentWindow *self = ECO_PRESENT_WINDOW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->deck != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->deck, self);
      g_object_run_dispose (G_OBJECT (self->deck));
    }
  g_clear_object (&self->deck);
  g_clear_object (&self->document);
  g_clear_pointer (&self->presenter_window, gtk_window_destroy);
  G_OBJECT_CLASS (eco_present_window_parent_class)->dispose (object);
}

static void
eco_present_window_finalize (GObject *object)
{
  EcoPresentWindow *self = ECO_PRESENT_WINDOW (object);

  g_string_free (self->typed, TRUE);
  g_free (self->first);
  G_OBJECT_CLASS (eco_present_window_parent_class)->finalize (object);
}

static void
eco_present_window_class_init (EcoPresentWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_present_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_present_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = eco_present_window_close_request;

  /**
   * EcoPresentWindow::ended:
   * @view: id of the view that was shown last; "" for none
   */
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * EcoPresentWindow::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
eco_present_window_init (EcoPresentWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->typed = g_string_new (NULL);
  self->reveal = ECO_PRESENT_ALL;
  self->screen = ECO_SCREEN (eco_screen_new ());
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->screen));
  gtk_window_set_child (GTK_WINDOW (self), column);
  gtk_window_set_title (GTK_WINDOW (self), _("Presentation"));
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 720);
  gtk_widget_add_css_class (GTK_WIDGET (self), "presentation");
  _eco_present_window_init_keys (self);
}

/**
 * eco_present_window_new:
 * @style: of what asks for no theme
 * @first: (nullable): id of the view to begin with; %NULL for the first one
 *
 * Returns: a window that presents @document as it is now; to be presented on the full screen
 */
GtkWidget *
eco_present_window_new (EcoDocument *document, const EcoStyle *style, const char *first)
{
  EcoPresentWindow *self;

  g_return_val_if_fail (ECO_IS_DOCUMENT (document) && style != NULL, NULL);
  self = g_object_new (ECO_TYPE_PRESENT_WINDOW, NULL);
  self->document = g_object_ref (document);
  self->first = g_strdup (first);
  use_deck (self, style);
  return GTK_WIDGET (self);
}

/**
 * eco_present_window_get_slide:
 *
 * Returns: which slide is shown, from 0
 */
guint
eco_present_window_get_slide (EcoPresentWindow *self)
{
  g_return_val_if_fail (ECO_IS_PRESENT_WINDOW (self), 0);
  return self->index;
}

/**
 * eco_present_window_get_reveal:
 *
 * Returns: the last step of the map that has appeared, -1 when all of it is there
 */
gint
eco_present_window_get_reveal (EcoPresentWindow *self)
{
  g_return_val_if_fail (ECO_IS_PRESENT_WINDOW (self), ECO_PRESENT_ALL);
  return self->reveal;
}
