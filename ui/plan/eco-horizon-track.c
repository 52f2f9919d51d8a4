/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHorizonTrack: a line of time with a thumb: from today to the end of the plan. */
#include "config.h"

#include "plan/eco-horizon-track.h"

#include "base/eco-calendar.h"
#include "render/eco-style.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define HEIGHT 58
#define INSET 16.0        /* px from the edges to the ends of the line */
#define LINE_Y 28.0
#define LINE 4.0          /* thickness */
#define TICK 4.0          /* radius */
#define FLAG 9.0          /* height of the mark of a horizon above the line */
#define THUMB 8.0         /* radius */
#define NAME_Y 2.0
#define AXIS_Y 39.0
#define NAME_GAP 10.0     /* px between two texts */
#define MOST_NAME 150     /* px */
#define SNAP 7.0          /* px */
#define LEAST_QUARTER 44.0 /* px for which quarters are named */
#define GLIDE 220000.0    /* µs */

struct _EcoHorizonTrack
{
  GtkWidget parent_instance;

  EcoDate from, to;
  EcoDate date;
  GArray *ticks;              /* of EcoHorizonTick */
  double shown;               /* day at which the thumb is seen */
  double start;               /* day from which it glides */
  gint64 start_time;
  guint tick;                 /* while it glides */
  gboolean dragged;
  double texts_end;           /* px; of the last text that was shown in a row */
};

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoHorizonTrack, eco_horizon_track, GTK_TYPE_WIDGET)

/* ---- Places */

static gboolean
is_rtl (EcoHorizonTrack *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static double
get_length (EcoHorizonTrack *self)
{
  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * INSET, 1);
}

static double
get_days (EcoHorizonTrack *self)
{
  return MAX (eco_date_to_day (self->to) - eco_date_to_day (self->from), 1);
}

static double
day_to_x (EcoHorizonTrack *self, double day)
{
  double part = CLAMP ((day - eco_date_to_day (self->from)) / get_days (self), 0, 1);

  return INSET + get_length (self) * (is_rtl (self) ? 1 - part : part);
}

static double
date_to_x (EcoHorizonTrack *self, EcoDate date)
{
  return day_to_x (self, eco_date_to_day (date));
}

/* What is there, or near it. */
static EcoDate
x_to_date (EcoHorizonTrack *self, double x)
{
  double part = CLAMP ((x - INSET) / get_length (self), 0, 1), best = SNAP;
  EcoDate found
      = eco_date_from_day (eco_date_to_day (self->from)
                           + (gint32) lround ((is_rtl (self) ? 1 - part : part) * get_days (self)));
  EcoDate ends[] = { self->from, self->to };

  for (guint i = 0; i < self->ticks->len + G_N_ELEMENTS (ends); i++)
    {
      EcoDate date = i < self->ticks->len ? g_array_index (self->ticks, EcoHorizonTick, i).date
                                          : ends[i - self->ticks->len];
      double away = fabs (date_to_x (self, date) - x);

      if (away < best)
        {
          best = away;
          found = date;
        }
    }
  return found;
}

/* ---- Drawing */

static const EcoStyle *
get_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return eco_style_get (dark ? ECO_THEME_CONTRAST_DARK : ECO_THEME_CONTRAST);
  return eco_style_get (dark ? ECO_THEME_DARK : ECO_THEME_LIGHT);
}

static GdkRGBA
get_rgba (EcoColor color)
{
  double r, g, b, a;

  eco_color_get_rgba (color, &r, &g, &b, &a);
  return (GdkRGBA) { (float) r, (float) g, (float) b, (float) a };
}

static void
add_box (GtkSnapshot *snapshot, EcoColor color, double x, double y, double width, double height,
         double corner)
{
  graphene_rect_t box
      = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  GdkRGBA rgba = get_rgba (color);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &box, (float) corner);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &rgba, &box);
  gtk_snapshot_pop (snapshot);
}

static void
add_disc (GtkSnapshot *snapshot, EcoColor color, double x, double y, double radius)
{
  add_box (snapshot, color, x - radius, y - radius, 2 * radius, 2 * radius, radius);
}

/* Centred at @x, where the row has room for it. */
static void
add_text (EcoHorizonTrack *self, GtkSnapshot *snapshot, const char *text, double x, double y,
          EcoColor color, PangoWeight weight)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA rgba = get_rgba (color);
  int width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width > MOST_NAME)
    {
      width = MOST_NAME;
      pango_layout_set_width (layout, MOST_NAME * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  x = CLAMP (x - width / 2.0, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width, 0));
  if (is_rtl (self) ? x + width > self->texts_end : x < self->texts_end)
    return;
  self->texts_end = is_rtl (self) ? x - NAME_GAP : x + width + NAME_GAP;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &rgba);
  gtk_snapshot_restore (snapshot);
}

static void
begin_row (EcoHorizonTrack *self)
{
  self->texts_end = is_rtl (self) ? G_MAXDOUBLE : -G_MAXDOUBLE;
}

/* Years, and quarters where there is room for them. */
static void
add_axis (EcoHorizonTrack *self, GtkSnapshot *snapshot, const EcoStyle *style)
{
  double quarter = get_length (self) / get_days (self) * 91;
  int step = quarter >= LEAST_QUARTER ? 3 : 12;
  EcoDate date = eco_date_new (self->from / 10000, 1, 1);

  begin_row (self);
  add_text (self, snapshot, _("Today"), date_to_x (self, self->from), AXIS_Y, style->muted,
            PANGO_WEIGHT_NORMAL);
  for (; date <= self->to; date = eco_date_add_months (date, step))
    {
      gboolean year = date / 100 % 100 == 1;
      g_autofree char *text
          = year ? g_strdup_printf ("%d", date / 10000) : eco_date_dup_quarter (date);
      double x = date_to_x (self, date);

      if (date <= self->from)
        continue;
      add_box (snapshot, style->hairline, x - 0.5, LINE_Y + 5, 1, year ? 6 : 4, 0);
      add_text (self, snapshot, text, x, AXIS_Y, style->muted,
                year ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    }
}

static void
add_ticks (EcoHorizonTrack *self, GtkSnapshot *snapshot, const EcoStyle *style)
{
  double thumb = day_to_x (self, self->shown);

  begin_row (self);
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const EcoHorizonTick *tick = &g_array_index (self->ticks, EcoHorizonTick, i);
      double x = date_to_x (self, tick->date);
      gboolean passed = is_rtl (self) ? x >= thumb - 0.5 : x <= thumb + 0.5;

      if (tick->name != NULL)
        {
          add_box (snapshot, style->muted, x - 1, LINE_Y - FLAG, 2, FLAG, 0);
          add_text (self, snapshot, tick->name, x, NAME_Y, style->ink, PANGO_WEIGHT_MEDIUM);
        }
      if (!tick->changes)
        continue;
      add_disc (snapshot, style->page, x, LINE_Y, TICK + 1.5);
      add_disc (snapshot, passed ? style->accent : style->muted, x, LINE_Y, TICK);
      if (!passed)
        add_disc (snapshot, style->page, x, LINE_Y, TICK - 1.5);
    }
}

static void
add_thumb (EcoHorizonTrack *self, GtkSnapshot *snapshot, const EcoStyle *style)
{
  double x = day_to_x (self, self->shown);
  GdkRGBA shadow = { 0, 0, 0, 0.3f };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) (x - THUMB),
                                                        (float) (LINE_Y - THUMB),
                                                        (float) (2 * THUMB), (float) (2 * THUMB)),
                                   (float) THUMB);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 0, 3);
  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    add_disc (snapshot, eco_color_with_alpha (style->accent, 0.35), x, LINE_Y, THUMB + 4);
  add_disc (snapshot, style->accent, x, LINE_Y, THUMB);
  add_disc (snapshot, style->card, x, LINE_Y, THUMB - 3);
}

static void
eco_horizon_track_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EcoHorizonTrack *self = ECO_HORIZON_TRACK (widget);
  const EcoStyle *style = get_style ();
  double left = INSET, right = INSET + get_length (self), thumb = day_to_x (self, self->shown);
  double from = is_rtl (self) ? thumb : left, to = is_rtl (self) ? right : thumb;

  if (self->from == ECO_DATE_UNSET)
    return;
  add_box (snapshot, style->hairline, left, LINE_Y - LINE / 2, right - left, LINE, LINE / 2);
  if (to - from >= 1)
    add_box (snapshot, style->accent, from, LINE_Y - LINE / 2, to - from, LINE, LINE / 2);
  add_axis (self, snapshot, style);
  add_ticks (self, snapshot, style);
  add_thumb (self, snapshot, style);
}

static void
eco_horizon_track_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = HEIGHT;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = 560;
    }
}

/* ---- The thumb */

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EcoHorizonTrack *self = ECO_HORIZON_TRACK (widget);
  double part = (double) (g_get_monotonic_time () - self->start_time) / GLIDE;
  double end = eco_date_to_day (self->date);

  part = CLAMP (part, 0, 1);
  part = 1 - pow (1 - part, 3);
  self->shown = self->start + (end - self->start) * part;
  gtk_widget_queue_draw (widget);
  if (part < 1)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
glide (EcoHorizonTrack *self)
{
  gboolean animated = adw_get_enable_animations (GTK_WIDGET (self))
                      && gtk_widget_get_mapped (GTK_WIDGET (self)) && !self->dragged;

  if (!animated)
    {
      if (self->tick != 0)
        gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
      self->tick = 0;
      self->shown = eco_date_to_day (self->date);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }
  self->start = self->shown;
  self->start_time = g_get_monotonic_time ();
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
update_value (EcoHorizonTrack *self)
{
  g_autofree char *words = eco_date_dup_words (self->date);

  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
      (double) eco_date_to_day (self->from), GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
      (double) eco_date_to_day (self->to), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
      (double) eco_date_to_day (self->date), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
move_to (EcoHorizonTrack *self, double x)
{
  EcoDate date = x_to_date (self, x);

  if (date == self->date)
    return;
  eco_horizon_track_set_date (self, date);
  g_signal_emit (self, signals[MOVED], 0);
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, EcoHorizonTrack *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  move_to (self, x);
  self->dragged = TRUE;
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, EcoHorizonTrack *self)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (drag, &x, &y) && fabs (dx) > 1)
    move_to (self, x + dx);
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, EcoHorizonTrack *self)
{
  self->dragged = FALSE;
}

static gboolean
query_tooltip_cb (EcoHorizonTrack *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const EcoHorizonTick *found = NULL;
  double best = SNAP;

  for (guint i = 0; i < self->ticks->len && !keyboard; i++)
    {
      const EcoHorizonTick *tick = &g_array_index (self->ticks, EcoHorizonTick, i);
      double away = fabs (date_to_x (self, tick->date) - x);

      if (away < best && tick->text != NULL)
        {
          best = away;
          found = tick;
        }
    }
  if (found == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, found->text);
  return TRUE;
}

/* ---- Life */

static void
clear_tick (gpointer data)
{
  EcoHorizonTick *tick = data;

  g_clear_pointer (&tick->name, g_free);
  g_clear_pointer (&tick->text, g_free);
}

/**
 * eco_horizon_ticks_new:
 *
 * Returns: (transfer full) (element-type EcoHorizonTick): an empty list, which owns the texts
 */
GArray *
eco_horizon_ticks_new (void)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (EcoHorizonTick));

  g_array_set_clear_func (ticks, clear_tick);
  return ticks;
}

static void
eco_horizon_track_finalize (GObject *object)
{
  g_array_unref (ECO_HORIZON_TRACK (object)->ticks);
  G_OBJECT_CLASS (eco_horizon_track_parent_class)->finalize (object);
}

static void
eco_horizon_track_class_init (EcoHorizonTrackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eco_horizon_track_finalize;
  widget_class->snapshot = eco_horizon_track_snapshot;
  widget_class->measure = eco_horizon_track_measure;
  gtk_widget_class_set_css_name (widget_class, "horizon-track");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);

  /**
   * EcoHorizonTrack::moved:
   *
   * The user has put the thumb elsewhere.
   */
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_horizon_track_init (EcoHorizonTrack *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->ticks = eco_horizon_ticks_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Date that the map shows"), -1);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/* ---- Public */

/**
 * eco_horizon_track_new:
 *
 * Returns: (transfer floating): a line without dates yet
 */
GtkWidget *
eco_horizon_track_new (void)
{
  return g_object_new (ECO_TYPE_HORIZON_TRACK, NULL);
}

/**
 * eco_horizon_track_set_range:
 * @from: today
 * @to: the last day
 * @ticks: (transfer full) (element-type EcoHorizonTick): sorted
 *
 * The thumb stays at its date if it can.
 */
void
eco_horizon_track_set_range (EcoHorizonTrack *self, EcoDate from, EcoDate to, GArray *ticks)
{
  g_return_if_fail (ECO_IS_HORIZON_TRACK (self) && from <= to && ticks != NULL);
  g_array_unref (self->ticks);
  self->ticks = ticks;
  self->from = from;
  self->to = to;
  eco_horizon_track_set_date (self, self->date);
}

/**
 * eco_horizon_track_get_ticks:
 *
 * Returns: (transfer none) (element-type EcoHorizonTick)
 */
const GArray *
eco_horizon_track_get_ticks (EcoHorizonTrack *self)
{
  g_return_val_if_fail (ECO_IS_HORIZON_TRACK (self), NULL);
  return self->ticks;
}

/**
 * eco_horizon_track_get_date:
 */
EcoDate
eco_horizon_track_get_date (EcoHorizonTrack *self)
{
  g_return_val_if_fail (ECO_IS_HORIZON_TRACK (self), ECO_DATE_UNSET);
  return self->date;
}

/**
 * eco_horizon_track_set_date:
 * @date: put into the range
 */
void
eco_horizon_track_set_date (EcoHorizonTrack *self, EcoDate date)
{
  g_return_if_fail (ECO_IS_HORIZON_TRACK (self));
  self->date = CLAMP (date, self->from, self->to);
  update_value (self);
  glide (self);
}

/**
 * eco_horizon_track_get_end:
 *
 * Returns: the last day of the line
 */
EcoDate
eco_horizon_track_get_end (EcoHorizonTrack *self)
{
  g_return_val_if_fail (ECO_IS_HORIZON_TRACK (self), ECO_DATE_UNSET);
  return self->to;
}
