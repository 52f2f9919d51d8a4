/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The initiatives of an ecosystem as a list to work through, in Markdown: by their status, with a
 * box to tick, and below each what it is for and what it changes. */
#include "config.h"

#include "store/eco-initiatives-text.h"

#include "base/eco-number.h"
#include "change/eco-change.h"
#include "model/eco-change-record.h"
#include "model/eco-initiative.h"
#include "model/eco-list.h"
#include "store/eco-sheet-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is under way first, what will not be done last. */
static const EcoWorkStatus order[] = {
  ECO_WORK_STATUS_ACTIVE, ECO_WORK_STATUS_PLANNED, ECO_WORK_STATUS_IDEA,
  ECO_WORK_STATUS_DONE,   ECO_WORK_STATUS_DROPPED,
};

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoSheetNames *names;
  GString *out;
} Writer;

/* One line, in which no sign means anything. */
static void
put_text (Writer *self, const char *text)
{
  for (const char *c = text != NULL ? text : ""; *c != '\0'; c++)
    {
      if (strchr ("\\`*_[]<>|#~&", *c) != NULL)
        g_string_append_c (self->out, '\\');
      g_string_append_c (self->out, g_ascii_iscntrl (*c) ? ' ' : *c);
    }
}

static void
put_fact (Writer *self, const char *label, const char *value)
{
  if (value == NULL || value[0] == '\0')
    return;
  g_string_append (self->out, "  - ");
  put_text (self, label);
  g_string_append (self->out, ": ");
  put_text (self, value);
  g_string_append_c (self->out, '\n');
}

static void
put_field (Writer *self, EcoObject *object, const char *name)
{
  const EcoField *field = eco_object_find_field (object, name);
  g_autoptr (GString) value = g_string_new (NULL);

  eco_sheet_names_append_shown (self->names, object, name, value);
  put_fact (self, eco_field_get_label (field), value->str);
}

/* A change that no longer fits is left out: there is nothing that it would do. */
static void
put_changes (Writer *self, EcoObject *initiative)
{
  EcoList *list = eco_object_peek_list (initiative, ECO_INITIATIVE_CHANGES);
  gboolean any = FALSE;

  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    {
      g_autoptr (EcoChange) change
          = eco_change_from_record (eco_list_get (list, i), self->ecosystem, NULL);
      g_autofree char *text
          = change != NULL ? eco_change_describe (change, self->ecosystem) : NULL;

      if (text == NULL)
        continue;
      if (!any)
        g_string_append_printf (self->out, "  - %s\n", _("Changes:"));
      any = TRUE;
      g_string_append (self->out, "    - ");
      put_text (self, text);
      g_string_append_c (self->out, '\n');
    }
}

static void
put_initiative (Writer *self, EcoInitiative *initiative)
{
  static const char *const names[]
      = { "start", "objectives", "depends", "concerns", "effort", "impact", "budget",
          "description", "notes" };
  gboolean dropped = initiative->status == ECO_WORK_STATUS_DROPPED;
  char due[ECO_DATE_TEXT_SIZE];

  g_string_append (self->out, initiative->status == ECO_WORK_STATUS_DONE ? "- [x] "
                              : dropped                                  ? "- ~~"
                                                                         : "- [ ] ");
  g_string_append (self->out, "**");
  put_text (self, initiative->name);
  g_string_append (self->out, dropped ? "**~~" : "**");
  if (initiative->owner != NULL)
    {
      g_string_append (self->out, " · ");
      put_text (self, initiative->owner);
    }
  if (initiative->due != 0)
    {
      g_string_append (self->out, " · ");
      /* TRANSLATORS: of an initiative, before the day when it is due */
      g_string_append_printf (self->out, _("due %s"), eco_date_to_text (initiative->due, due));
    }
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    put_field (self, ECO_OBJECT (initiative), names[i]);
  put_changes (self, ECO_OBJECT (initiative));
}

static void
put_status (Writer *self, EcoWorkStatus status)
{
  EcoList *list = eco_object_get_list (ECO_OBJECT (self->ecosystem), ECO_ECOSYSTEM_INITIATIVES);
  guint n = 0;

  for (guint i = 0; i < eco_list_get_length (list); i++)
    n += ((EcoInitiative *) eco_list_get (list, i))->status == status ? 1 : 0;
  if (n == 0)
    return;
  g_string_append_printf (self->out, "\n## %s (%u)\n\n",
                          eco_enum_get_label (ECO_TYPE_WORK_STATUS, (int) status), n);
  for (guint i = 0; i < eco_list_get_length (list); i++)
    if (((EcoInitiative *) eco_list_get (list, i))->status == status)
      put_initiative (self, eco_list_get (list, i));
}

/**
 * eco_initiatives_text_write:
 *
 * Returns: (transfer full): the list, in UTF-8
 */
GBytes *
eco_initiatives_text_write (EcoEcosystem *ecosystem)
{
  EcoList *list = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_INITIATIVES);
  g_autoptr (EcoSheetNames) names = eco_sheet_names_new (ecosystem);
  Writer self = { .ecosystem = ecosystem, .names = names, .out = g_string_new ("# ") };

  if (ecosystem->title != NULL)
    {
      put_text (&self, ecosystem->title);
      g_string_append (self.out, ": ");
    }
  g_string_append_printf (self.out, "%s\n", _("Initiatives"));
  if (eco_list_get_length (list) == 0)
    g_string_append_printf (self.out, "\n%s\n", _("There is no initiative yet."));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    put_status (&self, order[i]);
  return g_string_free_to_bytes (self.out);
}
