/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkshopBar: dot votes, or a map that appears ring by ring. */
#include "config.h"

#include "panels/eco-workshop-bar.h"

#include "session/eco-reveal.h"

#include <glib/gi18n-lib.h>

struct _EcoWorkshopBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *text;
  GtkWidget *back_button;
  GtkWidget *next_button;
  GtkWidget *clear_button;
  EcoDocument *document;
  EcoWorkshopMode mode;
  guint step;                 /* of the reveal */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoWorkshopBar, eco_workshop_bar, GTK_TYPE_WIDGET)

static EcoEcosystem *
get_ecosystem (EcoWorkshopBar *self)
{
  return eco_document_get_ecosystem (self->document);
}

/* ---- What is said */

static void
show_votes (EcoWorkshopBar *self)
{
  guint n = eco_editor_count_votes (eco_document_get_editor (self->document));
  g_autofree char *text = NULL;

  /* TRANSLATORS: the number of votes so far follows the hints */
  text = g_strdup_printf (ngettext ("Click adds a dot, Shift+click takes one away · %u dot",
                                    "Click adds a dot, Shift+click takes one away · %u dots", n),
                          n);
  gtk_label_set_label (self->title, _("Voting"));
  gtk_label_set_label (self->text, text);
  gtk_widget_set_sensitive (self->clear_button, n > 0);
}

static void
show_reveal (EcoWorkshopBar *self)
{
  guint n = eco_reveal_count_steps (get_ecosystem (self));
  const char *name = eco_reveal_get_name (get_ecosystem (self), self->step);
  /* TRANSLATORS: which step of how many; hints follow */
  g_autofree char *text = g_strdup_printf (_("%u of %u · Space goes on, Left goes back"),
                                           self->step + 1, n);

  gtk_label_set_label (self->title, name != NULL ? name : "");
  gtk_label_set_label (self->text, text);
  gtk_widget_set_sensitive (self->back_button, self->step > 0);
}

static void
refresh (EcoWorkshopBar *self)
{
  if (self->document == NULL)
    return;
  if (self->mode == ECO_WORKSHOP_VOTING)
    show_votes (self);
  else if (self->mode == ECO_WORKSHOP_REVEALING)
    show_reveal (self);
}

/* ---- Reveal */

static void
apply_step (EcoWorkshopBar *self)
{
  g_autoptr (GHashTable) hidden = eco_reveal_create_hidden (get_ecosystem (self), self->step);

  eco_view_state_set_hidden (eco_document_get_view_state (self->document), hidden);
  refresh (self);
}

/* After the last step all is there, and it is over. */
static void
go (EcoWorkshopBar *self, int by)
{
  guint n = eco_reveal_count_steps (get_ecosystem (self));

  if (by < 0 && self->step == 0)
    return;
  if (by > 0 && self->step + 1 >= n)
    {
      eco_workshop_bar_set_mode (self, ECO_WORKSHOP_NOTHING);
      return;
    }
  self->step = by > 0 ? self->step + 1 : self->step - 1;
  apply_step (self);
}

/* What was added meanwhile belongs to a ring too. */
static void
document_changed_cb (EcoWorkshopBar *self)
{
  if (self->mode == ECO_WORKSHOP_REVEALING)
    apply_step (self);
  else
    refresh (self);
}

/* ---- Callbacks */

static void
back_cb (EcoWorkshopBar *self)
{
  go (self, -1);
}

static void
next_cb (EcoWorkshopBar *self)
{
  go (self, 1);
}

static void
clear_cb (EcoWorkshopBar *self)
{
  eco_editor_clear_votes (eco_document_get_editor (self->document));
}

static void
done_cb (EcoWorkshopBar *self)
{
  eco_workshop_bar_set_mode (self, ECO_WORKSHOP_NOTHING);
}

/* With the keys on one of its buttons. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        EcoWorkshopBar *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  eco_workshop_bar_set_mode (self, ECO_WORKSHOP_NOTHING);
  return GDK_EVENT_STOP;
}

/* ---- Life */

static void
eco_workshop_bar_dispose (GObject *object)
{
  EcoWorkshopBar *self = ECO_WORKSHOP_BAR (object);

  /* Nobody is told any more. */
  self->mode = ECO_WORKSHOP_NOTHING;
  eco_workshop_bar_set_document (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_workshop_bar_parent_class)->dispose (object);
}

static void
eco_workshop_bar_class_init (EcoWorkshopBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_workshop_bar_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_button (EcoWorkshopBar *self, const char *label, GCallback func)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", func, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
eco_workshop_bar_init (EcoWorkshopBar *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  self->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_xalign (self->text, 0);
  gtk_label_set_wrap (self->text, TRUE);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "workshop-title");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (self->box), words);
  self->back_button = add_button (self, _("_Back"), G_CALLBACK (back_cb));
  self->next_button = add_button (self, _("_Next"), G_CALLBACK (next_cb));
  self->clear_button = add_button (self, _("_Clear All"), G_CALLBACK (clear_cb));
  add_button (self, _("_Done"), G_CALLBACK (done_cb));
  gtk_widget_add_css_class (self->box, "map-bar");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* ---- Public */

/**
 * eco_workshop_bar_set_document:
 * @document: (nullable): what is voted on, and appears
 */
void
eco_workshop_bar_set_document (EcoWorkshopBar *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_WORKSHOP_BAR (self));
  if (self->document == document)
    return;
  eco_workshop_bar_set_mode (self, ECO_WORKSHOP_NOTHING);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
}

/**
 * eco_workshop_bar_get_mode:
 *
 * Returns: what is going on
 */
EcoWorkshopMode
eco_workshop_bar_get_mode (EcoWorkshopBar *self)
{
  g_return_val_if_fail (ECO_IS_WORKSHOP_BAR (self), ECO_WORKSHOP_NOTHING);
  return self->mode;
}

/**
 * eco_workshop_bar_set_mode:
 * @mode: what shall go on from now on
 */
void
eco_workshop_bar_set_mode (EcoWorkshopBar *self, EcoWorkshopMode mode)
{
  EcoWorkshopMode before;

  g_return_if_fail (ECO_IS_WORKSHOP_BAR (self));
  before = self->mode;
  if (before == mode || self->document == NULL)
    return;
  self->mode = mode;
  gtk_widget_set_visible (GTK_WIDGET (self), mode != ECO_WORKSHOP_NOTHING);
  gtk_widget_set_visible (self->back_button, mode == ECO_WORKSHOP_REVEALING);
  gtk_widget_set_visible (self->next_button, mode == ECO_WORKSHOP_REVEALING);
  gtk_widget_set_visible (self->clear_button, mode == ECO_WORKSHOP_VOTING);
  self->step = 0;
  if (before == ECO_WORKSHOP_REVEALING)
    eco_view_state_set_hidden (eco_document_get_view_state (self->document), NULL);
  if (mode == ECO_WORKSHOP_REVEALING)
    apply_step (self);
  refresh (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * eco_workshop_bar_vote:
 * @id: of a node or anything else that has votes
 * @by: how many dots are added, or taken away when negative
 */
void
eco_workshop_bar_vote (EcoWorkshopBar *self, const char *id, int by)
{
  EcoObject *object;

  g_return_if_fail (ECO_IS_WORKSHOP_BAR (self) && self->document != NULL);
  object = eco_ecosystem_lookup (get_ecosystem (self), id);
  if (object != NULL)
    eco_editor_vote (eco_document_get_editor (self->document), object, by);
}

/**
 * eco_workshop_bar_vote_selection:
 * @by: how many dots each of the selected things gets, or loses when negative
 *
 * One step of the history.
 */
void
eco_workshop_bar_vote_selection (EcoWorkshopBar *self, int by)
{
  EcoEditor *editor;
  g_autoptr (GPtrArray) objects = NULL;

  g_return_if_fail (ECO_IS_WORKSHOP_BAR (self) && self->document != NULL);
  editor = eco_document_get_editor (self->document);
  objects = eco_selection_dup_objects (eco_document_get_selection (self->document));
  if (objects->len == 1)
    {
      eco_editor_vote (editor, objects->pdata[0], by);
      return;
    }
  eco_editor_begin (editor, by > 0 ? _("Vote for what is selected")
                                   : _("Take back votes for what is selected"));
  for (guint i = 0; i < objects->len; i++)
    eco_editor_vote (editor, objects->pdata[i], by);
  eco_editor_end (editor);
}

static gboolean
voting_key (EcoWorkshopBar *self, guint keyval, gboolean shift)
{
  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      eco_workshop_bar_vote_selection (self, 1);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      eco_workshop_bar_vote_selection (self, -1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      eco_workshop_bar_vote_selection (self, shift ? -1 : 1);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
reveal_key (EcoWorkshopBar *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_Right:
    case GDK_KEY_Page_Down:
      go (self, 1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Page_Up:
    case GDK_KEY_BackSpace:
      go (self, -1);
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * eco_workshop_bar_key:
 * @keyval: a key that was pressed on the map
 * @state: and what is held with it
 *
 * Returns: whether it was for what is going on
 */
gboolean
eco_workshop_bar_key (EcoWorkshopBar *self, guint keyval, GdkModifierType state)
{
  g_return_val_if_fail (ECO_IS_WORKSHOP_BAR (self), FALSE);
  if (self->mode == ECO_WORKSHOP_NOTHING || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (keyval == GDK_KEY_Escape)
    {
      eco_workshop_bar_set_mode (self, ECO_WORKSHOP_NOTHING);
      return TRUE;
    }
  if (self->mode == ECO_WORKSHOP_VOTING)
    return voting_key (self, keyval, (state & GDK_SHIFT_MASK) != 0);
  return reveal_key (self, keyval);
}
