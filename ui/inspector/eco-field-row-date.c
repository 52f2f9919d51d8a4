/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFieldRow: a calendar beside a date, for those who would rather choose it. */
#include "config.h"

#include "inspector/eco-field-row.h"

#include "base/eco-calendar.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkCalendar *calendar;
  GtkWidget *button;
} DateRow;

/* The date that is set, or today. */
static void
shown_cb (EcoFieldRow *self)
{
  DateRow *own = self->extra;
  g_autofree char *text = eco_field_row_dup_text (self);
  EcoDate date = eco_date_get_today ();
  g_autoptr (GDateTime) time = NULL;

  if (text != NULL)
    eco_date_parse (text, &date);
  time = g_date_time_new_local (date / 10000, date / 100 % 100, date % 100, 12, 0, 0);
  self->quiet = TRUE;
  gtk_calendar_select_day (own->calendar, time);
  self->quiet = FALSE;
}

static void
day_cb (EcoFieldRow *self)
{
  DateRow *own = self->extra;
  g_autoptr (GDateTime) time = NULL;
  char text[ECO_DATE_TEXT_SIZE];

  if (self->quiet || self->gone)
    return;
  time = gtk_calendar_get_date (own->calendar);
  eco_field_row_apply (self,
                       eco_date_to_text (eco_date_new (g_date_time_get_year (time),
                                                       g_date_time_get_month (time),
                                                       g_date_time_get_day_of_month (time)), text),
                       FALSE);
  eco_field_row_refresh (self);
}

static void
clear_cb (EcoFieldRow *self)
{
  DateRow *own = self->extra;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (own->button));
  eco_field_row_apply (self, "", FALSE);
  eco_field_row_refresh (self);
}

/* After the row itself was made. */
void
eco_field_row_add_calendar (EcoFieldRow *self)
{
  DateRow *own = g_new0 (DateRow, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *popover = gtk_popover_new ();
  GtkWidget *none = gtk_button_new_with_label (_("No Date"));

  own->calendar = GTK_CALENDAR (gtk_calendar_new ());
  own->button = gtk_menu_button_new ();
  self->extra = own;
  self->free_extra = g_free;
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (own->calendar));
  gtk_box_append (GTK_BOX (box), none);
  gtk_widget_set_visible (none, !(self->field->flags & ECO_FIELD_REQUIRED));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (own->button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (own->button), "x-office-calendar-symbolic");
  gtk_widget_set_valign (own->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (own->button, "flat");
  gtk_widget_set_tooltip_text (own->button, _("Choose the date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (own->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose the date"), -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->widget), own->button);
  eco_field_row_connect (self, popover, "show", G_CALLBACK (shown_cb));
  eco_field_row_connect (self, own->calendar, "day-selected", G_CALLBACK (day_cb));
  eco_field_row_connect (self, none, "clicked", G_CALLBACK (clear_cb));
}
