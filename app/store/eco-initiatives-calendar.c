/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The initiatives of an ecosystem as a calendar of RFC 5545. What has a day is an event of whole
 * days, which every calendar shows; what has none is a to-do. */
#include "config.h"

#include "store/eco-initiatives-calendar.h"

#include "base/eco-number.h"
#include "model/eco-initiative.h"
#include "model/eco-list.h"
#include "store/eco-sheet-names.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The longest line, in bytes without its end. */
#define LONGEST_LINE 75

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoSheetNames *names;
  GString *out;
  char *stamp;                /* when the calendar was made */
  char *realm;                /* what tells its ids from those of other ecosystems */
} Writer;

/* A line, folded; what goes on begins with a blank, and no letter is parted. */
static void
put_line (Writer *self, const char *line)
{
  gsize used = 0;

  for (const char *c = line; *c != '\0'; c = g_utf8_next_char (c))
    {
      gsize length = (gsize) (g_utf8_next_char (c) - c);

      if (used + length > LONGEST_LINE)
        {
          g_string_append (self->out, "\r\n ");
          used = 1;
        }
      g_string_append_len (self->out, c, (gssize) length);
      used += length;
    }
  g_string_append (self->out, "\r\n");
}

static void
put (Writer *self, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);

  put_line (self, line);
}

/* Any text; its line ends and signs that part things are written otherwise. */
static void
put_text (Writer *self, const char *name, const char *text)
{
  g_autoptr (GString) line = g_string_new (name);

  if (text == NULL || text[0] == '\0')
    return;
  g_string_append_c (line, ':');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\n')
        g_string_append (line, "\\n");
      else if (strchr ("\\;,", *c) != NULL)
        g_string_append_printf (line, "\\%c", *c);
      else if ((guchar) *c >= 0x20 && *c != 0x7f)
        g_string_append_c (line, *c);
      else if (*c == '\t')
        g_string_append_c (line, ' ');
    }
  put_line (self, line->str);
}

static void
put_day (Writer *self, const char *name, EcoDate date, int later)
{
  GDate day;
  g_autofree char *value = NULL, *full = g_strconcat (name, ";VALUE=DATE", NULL);

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) (date % 100), (GDateMonth) (date / 100 % 100),
                  (GDateYear) (date / 10000));
  if (later > 0 && date < 99991231)
    g_date_add_days (&day, (guint) later);
  value = g_strdup_printf ("%04d%02d%02d", g_date_get_year (&day), (int) g_date_get_month (&day),
                           g_date_get_day (&day));
  put (self, full, value);
}

static void
append_fact (GString *text, const char *label, const char *value)
{
  if (value != NULL && value[0] != '\0')
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", label, value);
}

static void
append_field (Writer *self, GString *text, EcoObject *object, const char *name)
{
  const EcoField *field = eco_object_find_field (object, name);
  g_autoptr (GString) value = g_string_new (NULL);

  eco_sheet_names_append_shown (self->names, object, name, value);
  append_fact (text, eco_field_get_label (field), value->str);
}

static void
put_description (Writer *self, EcoInitiative *initiative)
{
  static const char *const names[]
      = { "owner", "objectives", "depends", "effort", "impact", "budget" };
  g_autoptr (GString) text = g_string_new (initiative->description);

  append_fact (text, _("Status"),
               eco_enum_get_label (ECO_TYPE_WORK_STATUS, (int) initiative->status));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    append_field (self, text, ECO_OBJECT (initiative), names[i]);
  put_text (self, "DESCRIPTION", text->str);
}

static const char *
get_event_status (EcoWorkStatus status)
{
  return status == ECO_WORK_STATUS_IDEA      ? "TENTATIVE"
         : status == ECO_WORK_STATUS_DROPPED ? "CANCELLED"
                                             : "CONFIRMED";
}

static const char *
get_to_do_status (EcoWorkStatus status)
{
  return status == ECO_WORK_STATUS_ACTIVE    ? "IN-PROCESS"
         : status == ECO_WORK_STATUS_DONE    ? "COMPLETED"
         : status == ECO_WORK_STATUS_DROPPED ? "CANCELLED"
                                             : "NEEDS-ACTION";
}

static void
put_initiative (Writer *self, EcoInitiative *initiative)
{
  EcoDate start = initiative->start != 0 ? initiative->start : initiative->due;
  EcoDate due = initiative->due != 0 ? initiative->due : initiative->start;
  gboolean is_event = due != 0;
  const char *component = is_event ? "VEVENT" : "VTODO";
  g_autofree char *uid
      = g_strconcat (eco_object_get_id (ECO_OBJECT (initiative)), "-", self->realm, NULL);

  put (self, "BEGIN", component);
  put_text (self, "UID", uid);
  put (self, "DTSTAMP", self->stamp);
  put_text (self, "SUMMARY", initiative->name);
  /* What ends before it starts is known by its end. */
  if (is_event)
    {
      put_day (self, "DTSTART", start <= due ? start : due, 0);
      put_day (self, "DTEND", due, 1);
      put (self, "TRANSP", "TRANSPARENT");
    }
  put (self, "STATUS", is_event ? get_event_status (initiative->status)
                                : get_to_do_status (initiative->status));
  put_description (self, initiative);
  put (self, "END", component);
}

/* Ids are an ecosystem's own; its title tells it from others. */
static char *
dup_realm (EcoEcosystem *ecosystem)
{
  g_autofree char *sum = g_compute_checksum_for_string (
      G_CHECKSUM_SHA256, ecosystem->title != NULL ? ecosystem->title : "", -1);

  return g_strdup_printf ("%.16s@ecotone", sum);
}

/**
 * eco_initiatives_calendar_write:
 * @now: when the calendar is made, in seconds since 1970
 *
 * Returns: (transfer full): the calendar, in UTF-8; without initiatives it is empty
 */
GBytes *
eco_initiatives_calendar_write (EcoEcosystem *ecosystem, gint64 now)
{
  EcoList *list = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_INITIATIVES);
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_utc (now);
  g_autoptr (EcoSheetNames) names = eco_sheet_names_new (ecosystem);
  Writer self = { .ecosystem = ecosystem, .names = names, .out = g_string_new (NULL) };

  self.stamp = made != NULL ? g_date_time_format (made, "%Y%m%dT%H%M%SZ")
                            : g_strdup ("19700101T000000Z");
  self.realm = dup_realm (ecosystem);
  put (&self, "BEGIN", "VCALENDAR");
  put (&self, "VERSION", "2.0");
  put (&self, "PRODID", "-//Ecotone//Ecotone " ECO_VERSION "//EN");
  put_text (&self, "X-WR-CALNAME", ecosystem->title);
  for (guint i = 0; i < eco_list_get_length (list); i++)
    put_initiative (&self, eco_list_get (list, i));
  put (&self, "END", "VCALENDAR");
  g_free (self.stamp);
  g_free (self.realm);
  return g_string_free_to_bytes (self.out);
}
