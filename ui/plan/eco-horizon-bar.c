/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHorizonBar: which date the map shows, from today to the end of the plan. */
#include "config.h"

#include "plan/eco-horizon-bar.h"

#include "base/eco-calendar.h"
#include "plan/eco-horizon-name.h"
#include "plan/eco-horizon-scenes.h"
#include "plan/eco-horizon-track.h"
#include "plan/eco-horizon-words.h"

#include <glib/gi18n-lib.h>

#define PLAY_STEP 1300 /* ms from one change to the next */

struct _EcoHorizonBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *play;
  GtkLabel *when;
  GtkLabel *what;
  GtkWidget *problems;
  GtkSpinner *spinner;
  GtkWidget *name;            /* EcoHorizonName */
  EcoHorizonTrack *track;
  EcoHorizonScenes *scenes;
  EcoDocument *document;
  guint playing;              /* source, or 0 */
  guint refresh;              /* idle after an edit, or 0 */
};

enum
{
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoHorizonBar, eco_horizon_bar, GTK_TYPE_WIDGET)

static void stop_playing (EcoHorizonBar *self);

/* ---- What is shown */

static void
show_problems (EcoHorizonBar *self, GPtrArray *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) problems->pdata[i]);
  gtk_widget_set_visible (self->problems, text->len > 0);
  gtk_widget_set_tooltip_text (self->problems, text->str);
}

/* The words, and whether the picture is still being made. */
static void
update_words (EcoHorizonBar *self)
{
  EcoDate date = eco_horizon_track_get_date (self->track);
  EcoScene *scene = NULL;
  EcoMoment *moment = NULL;
  gboolean there = eco_horizon_scenes_get (self->scenes, date, &scene, &moment);
  gboolean today = eco_horizon_scenes_is_today (self->scenes, date);
  gboolean any = eco_horizon_scenes_get_dates (self->scenes)->len > 0;
  g_autofree char *when = eco_horizon_dup_when (
      self->document, date, date <= eco_horizon_scenes_get_today (self->scenes));
  g_autofree char *what = eco_horizon_dup_what (any, today, there ? moment : NULL);

  gtk_label_set_label (self->when, when);
  gtk_label_set_label (self->what, what);
  gtk_spinner_set_spinning (self->spinner, !there && !today);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), !there && !today);
  show_problems (self, there ? moment->problems : NULL);
  gtk_widget_set_sensitive (self->play, any);
  gtk_widget_set_sensitive (self->name, date > eco_horizon_scenes_get_today (self->scenes));
}

static void
show (EcoHorizonBar *self)
{
  update_words (self);
  g_signal_emit (self, signals[SHOWN], 0);
}

/* The dates of the plan are others. */
static void
update_range (EcoHorizonBar *self)
{
  EcoDate today = eco_horizon_scenes_get_today (self->scenes), end;
  GArray *ticks = eco_horizon_create_ticks (self->document, today,
                                            eco_horizon_scenes_get_dates (self->scenes), &end);

  eco_horizon_track_set_range (self->track, today, end, ticks);
}

static gboolean
refresh_cb (gpointer data)
{
  EcoHorizonBar *self = data;

  self->refresh = 0;
  eco_horizon_scenes_outdate (self->scenes);
  update_range (self);
  show (self);
  return G_SOURCE_REMOVE;
}

static void
document_changed_cb (EcoHorizonBar *self)
{
  if (eco_horizon_bar_is_open (self) && self->refresh == 0)
    self->refresh = g_idle_add (refresh_cb, self);
}

/* ---- Moving */

static void
go_to (EcoHorizonBar *self, EcoDate date)
{
  eco_horizon_track_set_date (self->track, date);
  show (self);
}

/* The next day on which something is, or the end; unset when there is none. */
static EcoDate
find_beside (EcoHorizonBar *self, int step)
{
  const GArray *ticks = eco_horizon_track_get_ticks (self->track);
  EcoDate date = eco_horizon_track_get_date (self->track);
  EcoDate today = eco_horizon_scenes_get_today (self->scenes);

  for (guint k = 0; k < ticks->len; k++)
    {
      guint i = step > 0 ? k : ticks->len - 1 - k;
      EcoDate tick = g_array_index (ticks, EcoHorizonTick, i).date;

      if (step > 0 ? tick > date : tick < date)
        return tick;
    }
  return step < 0 && date > today ? today : ECO_DATE_UNSET;
}

static void
step_to (EcoHorizonBar *self, int step)
{
  EcoDate date = find_beside (self, step);

  if (date != ECO_DATE_UNSET)
    go_to (self, date);
}

/* The end of this quarter or the next, or that of the one before. */
static void
turn_quarter (EcoHorizonBar *self, int step)
{
  EcoDate date = eco_horizon_track_get_date (self->track);
  EcoDate end = eco_date_get_quarter_end (date);

  if (step < 0)
    end = eco_date_get_quarter_end (eco_date_add_months (end, -3));
  else if (end == date)
    end = eco_date_get_quarter_end (eco_date_add_months (eco_date_add_days (end, 1), 0));
  go_to (self, end);
}

static gboolean
play_cb (gpointer data)
{
  EcoHorizonBar *self = data;
  EcoScene *scene;
  EcoMoment *moment;
  EcoDate date = eco_horizon_track_get_date (self->track);

  /* What is not there yet is waited for. */
  if (!eco_horizon_scenes_is_today (self->scenes, date)
      && !eco_horizon_scenes_get (self->scenes, date, &scene, &moment))
    return G_SOURCE_CONTINUE;
  date = find_beside (self, 1);
  if (date != ECO_DATE_UNSET)
    {
      go_to (self, date);
      return G_SOURCE_CONTINUE;
    }
  self->playing = 0;
  stop_playing (self);
  return G_SOURCE_REMOVE;
}

static void
update_play (EcoHorizonBar *self)
{
  const char *label = self->playing != 0 ? _("Pause") : _("Play the plan from date to date");

  gtk_button_set_icon_name (GTK_BUTTON (self->play), self->playing != 0
                                                         ? "media-playback-pause-symbolic"
                                                         : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
stop_playing (EcoHorizonBar *self)
{
  g_clear_handle_id (&self->playing, g_source_remove);
  update_play (self);
}

/* From the beginning when it is at the end. */
static void
play_clicked_cb (EcoHorizonBar *self)
{
  if (self->playing != 0)
    {
      stop_playing (self);
      return;
    }
  if (find_beside (self, 1) == ECO_DATE_UNSET)
    go_to (self, eco_horizon_scenes_get_today (self->scenes));
  else
    step_to (self, 1);
  self->playing = g_timeout_add (PLAY_STEP, play_cb, self);
  update_play (self);
}

static void
moved_cb (EcoHorizonBar *self)
{
  stop_playing (self);
  show (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
                EcoHorizonBar *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape)
    {
      eco_horizon_bar_close (self);
      return GDK_EVENT_STOP;
    }
  if (!gtk_widget_is_focus (GTK_WIDGET (self->track)))
    return GDK_EVENT_PROPAGATE;
  stop_playing (self);
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step_to (self, rtl ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step_to (self, rtl ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      go_to (self, eco_horizon_scenes_get_today (self->scenes));
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      go_to (self, eco_horizon_track_get_end (self->track));
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      turn_quarter (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      turn_quarter (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
      play_clicked_cb (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* ---- A date of its own */

static void
named_cb (EcoHorizonBar *self, const char *name)
{
  char text[ECO_DATE_TEXT_SIZE];
  EcoEditor *editor = eco_document_get_editor (self->document);
  g_autofree char *label = NULL;
  EcoObject *horizon;

  /* TRANSLATORS: a step that can be undone; a horizon is a date with a name */
  label = g_strdup_printf (_("Add the horizon “%s”"), name);
  eco_date_to_text (eco_horizon_track_get_date (self->track), text);
  eco_editor_begin (editor, label);
  horizon = eco_editor_add (editor, ECO_ECOSYSTEM_HORIZONS, ECO_TYPE_HORIZON, name);
  if (horizon != NULL)
    eco_editor_set_text (editor, horizon, "date", text, NULL);
  eco_editor_end (editor);
}

/* ---- Life */

static void
disconnect_document (EcoHorizonBar *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
}

static void
eco_horizon_bar_dispose (GObject *object)
{
  EcoHorizonBar *self = ECO_HORIZON_BAR (object);

  g_clear_handle_id (&self->playing, g_source_remove);
  g_clear_handle_id (&self->refresh, g_source_remove);
  disconnect_document (self);
  if (self->scenes != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->scenes, self);
      /* A thread may be the last that has them; the document is not its business. */
      eco_horizon_scenes_set_document (self->scenes, NULL);
    }
  g_clear_object (&self->scenes);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_horizon_bar_parent_class)->dispose (object);
}

static void
eco_horizon_bar_class_init (EcoHorizonBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_horizon_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "horizon-bar");

  /**
   * EcoHorizonBar::shown:
   *
   * Another picture is to be seen: eco_horizon_bar_get() has it.
   */
  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
create_button (const char *icon, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static GtkLabel *
add_label (GtkWidget *box, const char *css)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
add_words (EcoHorizonBar *self, GtkWidget *row)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  self->when = add_label (words, "heading");
  self->what = add_label (words, "horizon-what");
  gtk_box_append (GTK_BOX (row), words);
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->spinner));
  self->problems = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->problems, "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->problems), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Some planned changes do not fit"), -1);
  gtk_box_append (GTK_BOX (row), self->problems);
}

static void
add_children (EcoHorizonBar *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *close = create_button ("window-close-symbolic", _("Back to today"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->play = create_button ("media-playback-start-symbolic", "");
  gtk_widget_remove_css_class (self->play, "flat");
  gtk_widget_add_css_class (self->play, "circular");
  gtk_widget_add_css_class (self->play, "horizon-play");
  gtk_box_append (GTK_BOX (row), self->play);
  add_words (self, row);
  self->name = eco_horizon_name_new ();
  gtk_box_append (GTK_BOX (row), self->name);
  gtk_box_append (GTK_BOX (row), close);
  self->track = ECO_HORIZON_TRACK (eco_horizon_track_new ());
  gtk_box_append (GTK_BOX (self->box), row);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->track));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->play, "clicked", G_CALLBACK (play_clicked_cb), self);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (eco_horizon_bar_close), self);
  g_signal_connect_swapped (self->track, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (self->name, "named", G_CALLBACK (named_cb), self);
}

static void
eco_horizon_bar_init (EcoHorizonBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->scenes = eco_horizon_scenes_new ();
  g_signal_connect_swapped (self->scenes, "ready", G_CALLBACK (show), self);
  add_children (self);
  update_play (self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* ---- Public */

/**
 * eco_horizon_bar_new:
 *
 * Returns: (transfer floating): a bar that is not shown yet
 */
GtkWidget *
eco_horizon_bar_new (void)
{
  return g_object_new (ECO_TYPE_HORIZON_BAR, NULL);
}

/**
 * eco_horizon_bar_set_document:
 * @document: (nullable): whose plan it shows; the bar closes
 */
void
eco_horizon_bar_set_document (EcoHorizonBar *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_HORIZON_BAR (self));
  if (self->document == document)
    return;
  eco_horizon_bar_close (self);
  disconnect_document (self);
  g_set_object (&self->document, document);
  eco_horizon_scenes_set_document (self->scenes, document);
  if (document != NULL)
    g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
}

/**
 * eco_horizon_bar_set_look:
 * @options: how the map is drawn; copied
 */
void
eco_horizon_bar_set_look (EcoHorizonBar *self, const EcoSceneOptions *options)
{
  g_return_if_fail (ECO_IS_HORIZON_BAR (self));
  eco_horizon_scenes_set_look (self->scenes, options);
  if (eco_horizon_bar_is_open (self))
    show (self);
}

/**
 * eco_horizon_bar_open:
 *
 * Shows the bar, at today, and gives it the keys.
 */
void
eco_horizon_bar_open (EcoHorizonBar *self)
{
  g_return_if_fail (ECO_IS_HORIZON_BAR (self));
  if (self->document == NULL)
    return;
  if (!eco_horizon_bar_is_open (self))
    {
      eco_horizon_scenes_outdate (self->scenes);
      update_range (self);
      eco_horizon_track_set_date (self->track, eco_horizon_scenes_get_today (self->scenes));
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
      show (self);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->track));
}

/**
 * eco_horizon_bar_close:
 *
 * Hides the bar; the map shows today then.
 */
void
eco_horizon_bar_close (EcoHorizonBar *self)
{
  g_return_if_fail (ECO_IS_HORIZON_BAR (self));
  if (!eco_horizon_bar_is_open (self))
    return;
  stop_playing (self);
  g_clear_handle_id (&self->refresh, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  eco_horizon_scenes_outdate (self->scenes);
  g_signal_emit (self, signals[SHOWN], 0);
}

/**
 * eco_horizon_bar_is_open:
 *
 * Returns: whether the bar is shown
 */
gboolean
eco_horizon_bar_is_open (EcoHorizonBar *self)
{
  g_return_val_if_fail (ECO_IS_HORIZON_BAR (self), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (self));
}

/**
 * eco_horizon_bar_set_date:
 * @date: put into the range of the plan
 *
 * Shows the ecosystem as of that day.
 */
void
eco_horizon_bar_set_date (EcoHorizonBar *self, EcoDate date)
{
  g_return_if_fail (ECO_IS_HORIZON_BAR (self));
  eco_horizon_bar_open (self);
  go_to (self, date);
}

/**
 * eco_horizon_bar_get_date:
 *
 * Returns: the day that is shown; unset for today
 */
EcoDate
eco_horizon_bar_get_date (EcoHorizonBar *self)
{
  g_return_val_if_fail (ECO_IS_HORIZON_BAR (self), ECO_DATE_UNSET);
  if (!eco_horizon_bar_is_open (self)
      || eco_horizon_scenes_is_today (self->scenes, eco_horizon_track_get_date (self->track)))
    return ECO_DATE_UNSET;
  return eco_horizon_track_get_date (self->track);
}

/**
 * eco_horizon_bar_get:
 * @scene: (out) (transfer none) (nullable): what is to be seen; %NULL for the document itself
 * @moment: (out) (transfer none) (nullable): what it shows
 *
 * Returns: whether that is known; if not, what is seen stays until "shown" comes again
 */
gboolean
eco_horizon_bar_get (EcoHorizonBar *self, EcoScene **scene, EcoMoment **moment)
{
  EcoDate date;

  g_return_val_if_fail (ECO_IS_HORIZON_BAR (self), FALSE);
  *scene = NULL;
  *moment = NULL;
  date = eco_horizon_bar_get_date (self);
  return date == ECO_DATE_UNSET || eco_horizon_scenes_get (self->scenes, date, scene, moment);
}
