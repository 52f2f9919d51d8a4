/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoShareReport: what a person should know before something leaves the house. */
#include "config.h"

#include "export/eco-share-private.h"

#include "model/eco-list.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_NAMES 12
#define MOST_WARNINGS 20
#define LEAST_LETTERS 3 /* of a name that is looked for */

/* "A, B, C and 4 more" */
static char *
join_names (GPtrArray *names)
{
  GString *text = g_string_new (NULL);
  guint shown = MIN (names->len, MOST_NAMES);

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (char *) names->pdata[i]);
  if (names->len > shown)
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", names->len - shown),
                            names->len - shown);
  return g_string_free (text, FALSE);
}

/* Takes over @line, and drops it where there is nothing to count. */
static void
add_count (GPtrArray *lines, guint n, char *line)
{
  if (n > 0)
    g_ptr_array_add (lines, line);
  else
    g_free (line);
}

static void
add_stays (GPtrArray *lines, const EcoShareTally *tally)
{
  g_autofree char *names = join_names (tally->names);

  add_count (lines, tally->n_nodes,
             g_strdup_printf (ngettext ("%u confidential node",
                                        "%u confidential nodes",
                                        tally->n_nodes), tally->n_nodes));
  add_count (lines, tally->n_exchanges,
             g_strdup_printf (ngettext ("%u exchange that is confidential or of such a node",
                                        "%u exchanges that are confidential or of such nodes",
                                        tally->n_exchanges), tally->n_exchanges));
  add_count (lines, tally->n_data_sets,
             g_strdup_printf (ngettext ("%u data set",
                                        "%u data sets",
                                        tally->n_data_sets), tally->n_data_sets));
  add_count (lines, tally->n_others,
             g_strdup_printf (ngettext ("%u other thing that only speaks of them",
                                        "%u other things that only speak of them",
                                        tally->n_others), tally->n_others));
  add_count (lines, tally->n_changes,
             g_strdup_printf (ngettext ("%u planned change that names them or a note",
                                        "%u planned changes that name them or a note",
                                        tally->n_changes), tally->n_changes));
  if (tally->names->len > 0)
    /* TRANSLATORS: followed by names of things that stay here */
    g_ptr_array_add (lines, g_strdup_printf (_("these by name: %s"), names));
  add_count (lines, tally->n_noted,
             g_strdup_printf (ngettext ("the notes of %u thing",
                                        "the notes of %u things",
                                        tally->n_noted), tally->n_noted));
  add_count (lines, tally->n_links,
             g_strdup_printf (ngettext ("%u link to a file",
                                        "%u links to files",
                                        tally->n_links), tally->n_links));
  add_count (lines, tally->n_custom,
             g_strdup_printf (ngettext ("%u custom field",
                                        "%u custom fields",
                                        tally->n_custom), tally->n_custom));
  add_count (lines, tally->n_muted,
             g_strdup_printf (ngettext ("%u muted finding with its reason",
                                        "%u muted findings with their reasons",
                                        tally->n_muted), tally->n_muted));
  add_count (lines, tally->n_settings,
             g_strdup_printf (ngettext ("%u setting of the document",
                                        "%u settings of the document",
                                        tally->n_settings), tally->n_settings));
  add_count (lines, tally->n_newer,
             g_strdup_printf (ngettext ("what a newer Ecotone wrote on %u thing",
                                        "what a newer Ecotone wrote on %u things",
                                        tally->n_newer), tally->n_newer));
}

/* ---- What goes */

typedef struct
{
  GHashTable *seen;  /* set of char *: owners */
  GPtrArray *owners; /* of char *, in the file's order */
  guint n_amounts;
} Outgoing;

static void
look_at (EcoObject *object, gpointer data)
{
  Outgoing *outgoing = data;
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];

      if (eco_field_is_unset (field, object))
        continue;
      if (g_str_equal (field->name, "owner")
          && g_hash_table_add (outgoing->seen, G_STRUCT_MEMBER (char *, object, field->offset)))
        g_ptr_array_add (outgoing->owners,
                         g_strdup (G_STRUCT_MEMBER (char *, object, field->offset)));
      if (g_str_equal (field->name, "spend") || g_str_equal (field->name, "budget"))
        outgoing->n_amounts++;
    }
}

static void
add_goes (GPtrArray *lines, EcoEcosystem *copy)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (copy);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func (g_free);
  Outgoing outgoing = { seen, owners, 0 };

  for (guint i = ECO_ECOSYSTEM_NODES; i < klass->n_lists; i++)
    {
      EcoList *list = eco_object_peek_list (ECO_OBJECT (copy), i);

      if (list != NULL && eco_list_get_length (list) > 0)
        g_ptr_array_add (lines, g_strdup_printf ("%s: %u", _(klass->lists[i].label),
                                                 eco_list_get_length (list)));
    }
  _eco_share_foreach (ECO_OBJECT (copy), look_at, &outgoing);
  if (owners->len > 0)
    {
      g_autofree char *names = join_names (owners);

      g_ptr_array_add (lines, g_strdup_printf (ngettext ("%u owner: %s", "%u owners: %s",
                                                         owners->len),
                                               owners->len, names));
    }
  add_count (lines, outgoing.n_amounts,
             g_strdup_printf (ngettext ("%u amount of money",
                                        "%u amounts of money",
                                        outgoing.n_amounts), outgoing.n_amounts));
}

/* ---- What is written elsewhere */

typedef struct
{
  GPtrArray *folded; /* of char *: the names that stay, in small letters */
  const EcoShareTally *tally;
  GPtrArray *lines;
} Mentions;

static gboolean
is_letter_before (const char *text, const char *at)
{
  return at > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* Whether a text has the name as words of their own. */
static gboolean
mentions (const char *text, const char *name)
{
  for (const char *at = strstr (text, name); at != NULL; at = strstr (at + 1, name))
    if (!is_letter_before (text, at) && !g_unichar_isalnum (g_utf8_get_char (at + strlen (name))))
      return TRUE;
  return FALSE;
}

static void
look_for_names (EcoObject *object, gpointer data)
{
  Mentions *self = data;
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];
      g_autofree char *text = NULL;
      g_autofree char *folded = NULL;

      if (eco_field_is_unset (field, object)
          || (field->type != ECO_FIELD_STRING && field->type != ECO_FIELD_TEXT
              && field->type != ECO_FIELD_WORDS && field->type != ECO_FIELD_LINK))
        continue;
      text = eco_object_dup_text (object, field);
      folded = g_utf8_casefold (text, -1);
      for (guint j = 0; j < self->folded->len && self->lines->len < MOST_WARNINGS; j++)
        if (mentions (folded, self->folded->pdata[j]))
          {
            const char *of = eco_object_get_name (object);

            g_ptr_array_add (
              self->lines,
              /* TRANSLATORS: a name that is confidential, a field, and the thing that has it */
              g_strdup_printf (_("“%s” stays here, but is still named: %s of “%s”"),
                               (char *) self->tally->names->pdata[j], eco_field_get_label (field),
                               of != NULL ? of : eco_object_get_label (object)));
          }
    }
}

static void
add_warnings (GPtrArray *lines, EcoEcosystem *copy, const EcoShareTally *tally)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  Mentions self = { folded, tally, lines };

  for (guint i = 0; i < tally->names->len; i++)
    {
      const char *name = tally->names->pdata[i];

      /* A name too short to be looked for is nowhere found. */
      g_ptr_array_add (folded, g_utf8_strlen (name, -1) >= LEAST_LETTERS
                                   ? g_utf8_casefold (name, -1) : g_strdup ("\n\n"));
    }
  _eco_share_foreach (ECO_OBJECT (copy), look_for_names, &self);
}

EcoShareReport *
_eco_share_report_new (EcoEcosystem *copy, const EcoShareTally *tally)
{
  EcoShareReport *self = g_new0 (EcoShareReport, 1);

  self->stays = g_ptr_array_new_with_free_func (g_free);
  self->goes = g_ptr_array_new_with_free_func (g_free);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  add_stays (self->stays, tally);
  add_goes (self->goes, copy);
  add_warnings (self->warnings, copy, tally);
  return self;
}

static void
append_lines (GString *text, const char *heading, GPtrArray *lines)
{
  if (lines->len == 0)
    return;
  g_string_append_printf (text, "%s\n", heading);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "  %s\n", (char *) lines->pdata[i]);
}

/**
 * eco_share_report_to_text:
 *
 * Returns: (transfer full): all of it in lines under headings
 */
char *
eco_share_report_to_text (const EcoShareReport *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (self->stays->len == 0)
    g_string_append_printf (text, "%s\n", _("Nothing has to stay here."));
  append_lines (text, _("Stays here:"), self->stays);
  append_lines (text, _("Goes out:"), self->goes);
  append_lines (text, _("Look at these before you share it:"), self->warnings);
  return g_string_free (text, FALSE);
}

/**
 * eco_share_report_free:
 */
void
eco_share_report_free (EcoShareReport *self)
{
  g_ptr_array_unref (self->stays);
  g_ptr_array_unref (self->goes);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}
