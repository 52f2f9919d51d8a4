/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFindBar: finds nodes and exchanges, and replaces in their names. */
#include "config.h"

#include "panels/eco-find-bar.h"

#include "panels/control/eco-find-session.h"

struct _EcoFindBar
{
  GtkWidget parent_instance;

  /* template */
  GtkRevealer *revealer;
  GtkWidget *entry;
  GtkLabel *status;
  GtkToggleButton *replace_toggle;
  GtkWidget *replace_entry;
  GtkWidget *replace_button;
  GtkWidget *replace_all_button;
  GtkCheckButton *name_check;
  GtkCheckButton *description_check;
  GtkCheckButton *tags_check;
  GtkCheckButton *owner_check;
  GtkCheckButton *case_check;

  EcoFindSession *session;
};

enum
{
  FOUND,
  REVEAL,
  CLOSED,
  MESSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoFindBar, eco_find_bar, GTK_TYPE_WIDGET)

/* ---- What is shown */

static void
session_changed_cb (EcoFindBar *self)
{
  g_autofree char *status = eco_find_session_dup_status (self->session);
  guint n = eco_find_session_get_size (self->session);
  gboolean nothing = n == 0 && status[0] != '\0';

  gtk_label_set_label (self->status, status);
  gtk_widget_set_sensitive (self->replace_button,
                            eco_find_session_can_replace (self->session, FALSE));
  gtk_widget_set_sensitive (self->replace_all_button,
                            eco_find_session_can_replace (self->session, TRUE));
  if (nothing)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, status, -1);
  g_signal_emit (self, signals[FOUND], 0);
}

static void
query_changed_cb (EcoFindBar *self)
{
  const struct { GtkCheckButton *check; EcoFindFields field; } fields[] = {
    { self->name_check, ECO_FIND_NAME }, { self->description_check, ECO_FIND_DESCRIPTION },
    { self->tags_check, ECO_FIND_TAGS }, { self->owner_check, ECO_FIND_OWNER },
  };
  guint chosen = 0;

  if (self->session == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (gtk_check_button_get_active (fields[i].check))
      chosen |= fields[i].field;
  eco_find_session_set_query (self->session, gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                              (EcoFindFields) chosen,
                              gtk_check_button_get_active (self->case_check));
}

static void
take_error (EcoFindBar *self, GError *error)
{
  if (error != NULL)
    g_signal_emit (self, signals[MESSAGE], 0, error->message);
  g_clear_error (&error);
}

static void
replace (EcoFindBar *self, gboolean all)
{
  GError *error = NULL;

  query_changed_cb (self);
  eco_find_session_replace (self->session,
                            gtk_editable_get_text (GTK_EDITABLE (self->replace_entry)), all,
                            &error);
  take_error (self, error);
}

static void
replace_cb (EcoFindBar *self)
{
  if (eco_find_session_can_replace (self->session, FALSE))
    replace (self, FALSE);
  eco_find_bar_step (self, FALSE);
}

static void
replace_all_cb (EcoFindBar *self)
{
  replace (self, TRUE);
}

/* ---- Keys */

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        EcoFindBar *self)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean in_entry = focus != NULL && (focus == self->entry
                                        || gtk_widget_is_ancestor (focus, self->entry));

  if (keyval == GDK_KEY_Escape)
    eco_find_bar_close (self);
  else if (enter && held == GDK_ALT_MASK)
    eco_find_bar_select_all (self);
  else if (enter && in_entry && (held == 0 || held == GDK_SHIFT_MASK))
    eco_find_bar_step (self, held == GDK_SHIFT_MASK);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* ---- Life */

static void
eco_find_bar_dispose (GObject *object)
{
  EcoFindBar *self = ECO_FIND_BAR (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  if (self->revealer != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->revealer));
      self->revealer = NULL;
    }
  G_OBJECT_CLASS (eco_find_bar_parent_class)->dispose (object);
}

static void
add_signals (GType type)
{
  /**
   * EcoFindBar::found:
   *
   * Other things are found than before.
   */
  signals[FOUND] = g_signal_new ("found", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  /**
   * EcoFindBar::reveal:
   * @id: of a node or an exchange
   */
  signals[REVEAL] = g_signal_new ("reveal", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * EcoFindBar::closed:
   *
   * The user is done with it.
   */
  signals[CLOSED] = g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  /**
   * EcoFindBar::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
eco_find_bar_class_init (EcoFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_find_bar_dispose;
  add_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ecotone/Ecotone/ui/panels/eco-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, EcoFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, EcoFindBar, status);
  gtk_widget_class_bind_template_child (widget_class, EcoFindBar, replace_toggle);
  gtk_widget_class_bind_template_child (widget_class, EcoFindBar, replace_entry);
  gtk_widget_class_bind_template_child (widget_class, EcoFindBar, replace_button);
  gtk_widget_class_bind_template_child (widget_class, EcoFindBar, replace_all_button);
  gtk_widget_class_bind_template_child (widget_class, EcoFindBar, name_check);
  gtk_widget_class_bind_template_child (widget_class, EcoFindBar, description_check);
  gtk_widget_class_bind_template_child (widget_class, EcoFindBar, tags_check);
  gtk_widget_class_bind_template_child (widget_class, EcoFindBar, owner_check);
  gtk_widget_class_bind_template_child (widget_class, EcoFindBar, case_check);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, eco_find_bar_close);
}

static void
eco_find_bar_init (EcoFindBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->session = eco_find_session_new ();
  g_signal_connect_swapped (self->session, "changed", G_CALLBACK (session_changed_cb), self);
  /* Before the entry, which would take Enter and Escape for itself. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  session_changed_cb (self);
}

/* ---- Public */

/**
 * eco_find_bar_set_document:
 * @document: (nullable): where to look from now on
 */
void
eco_find_bar_set_document (EcoFindBar *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_FIND_BAR (self));
  eco_find_session_set_document (self->session, document);
}

/**
 * eco_find_bar_open:
 * @replace: whether the row for replacing is shown too
 *
 * Shows the bar and lets the user type what is looked for.
 */
void
eco_find_bar_open (EcoFindBar *self, gboolean replace)
{
  g_return_if_fail (ECO_IS_FIND_BAR (self));
  if (replace)
    gtk_toggle_button_set_active (self->replace_toggle, TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_widget_grab_focus (self->entry);
  g_signal_emit (self, signals[FOUND], 0);
}

/**
 * eco_find_bar_close:
 *
 * Hides the bar; what is looked for is kept for the next time.
 */
void
eco_find_bar_close (EcoFindBar *self)
{
  g_return_if_fail (ECO_IS_FIND_BAR (self));
  if (!eco_find_bar_is_open (self))
    return;
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_signal_emit (self, signals[FOUND], 0);
  g_signal_emit (self, signals[CLOSED], 0);
}

/**
 * eco_find_bar_is_open:
 *
 * Returns: whether it is shown
 */
gboolean
eco_find_bar_is_open (EcoFindBar *self)
{
  g_return_val_if_fail (ECO_IS_FIND_BAR (self), FALSE);
  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * eco_find_bar_step:
 * @backwards: whether to go to the hit before
 *
 * Selects the next hit and shows it. While nothing is looked for, opens the bar.
 */
void
eco_find_bar_step (EcoFindBar *self, gboolean backwards)
{
  const char *id;

  g_return_if_fail (ECO_IS_FIND_BAR (self));
  query_changed_cb (self);
  id = eco_find_session_step (self->session, backwards);
  if (id != NULL)
    g_signal_emit (self, signals[REVEAL], 0, id);
  else if (!eco_find_bar_is_open (self))
    eco_find_bar_open (self, FALSE);
}

/**
 * eco_find_bar_select_all:
 *
 * Selects all hits.
 */
void
eco_find_bar_select_all (EcoFindBar *self)
{
  g_return_if_fail (ECO_IS_FIND_BAR (self));
  query_changed_cb (self);
  eco_find_session_select_all (self->session);
}

/**
 * eco_find_bar_dup_ids:
 *
 * Returns: (transfer full) (element-type utf8): the ids of the hits; none while
 *   the bar is closed
 */
GPtrArray *
eco_find_bar_dup_ids (EcoFindBar *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  guint n;

  g_return_val_if_fail (ECO_IS_FIND_BAR (self), ids);
  n = eco_find_bar_is_open (self) ? eco_find_session_get_size (self->session) : 0;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (ids, g_strdup (eco_find_session_get_id (self->session, i)));
  return ids;
}
