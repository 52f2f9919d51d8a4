/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The safe copy: what is taken out of the things that go, and of planned changes. */
#include "config.h"

#include "export/eco-share-private.h"

#include "base/eco-link.h"
#include "model/eco-list.h"
#include "model/eco-model.h"

#include <string.h>

/* Fields that are written for oneself, on whatever class. */
static gboolean
is_note (const char *name)
{
  return g_str_equal (name, "notes") || g_str_has_suffix (name, "-note")
         || g_str_equal (name, "comment") || g_str_equal (name, "comments");
}

/* An address on the web or of a person; all else leads into somebody's computer, or is none. */
static gboolean
is_public (const char *link)
{
  EcoLinkKind kind;

  if (eco_link_check (link, &kind, NULL))
    return kind != ECO_LINK_FILE;
  return g_ascii_strncasecmp (link, "tel:", strlen ("tel:")) == 0;
}

static void
empty_list (EcoObject *object, guint index, guint *count)
{
  EcoList *list = eco_object_peek_list (object, index);

  while (list != NULL && eco_list_get_length (list) > 0)
    {
      eco_list_remove (list, eco_list_get_length (list) - 1);
      (*count)++;
    }
}

static void
clear_field (EcoObject *object, const EcoField *field)
{
  g_object_set (object, field->name, NULL, NULL);
}

static void
scrub_object (EcoObject *object, EcoShareTally *tally)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  gboolean noted = FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];
      const char *text;

      if (field->type != ECO_FIELD_STRING && field->type != ECO_FIELD_TEXT
          && field->type != ECO_FIELD_LINK)
        continue;
      text = G_STRUCT_MEMBER (char *, object, field->offset);
      if (text == NULL || *text == '\0')
        continue;
      if (is_note (field->name))
        {
          noted = TRUE;
          clear_field (object, field);
        }
      else if (field->type == ECO_FIELD_LINK && !is_public (text))
        {
          tally->n_links++;
          clear_field (object, field);
        }
    }
  tally->n_noted += noted;
  for (guint i = 0; i < klass->n_lists; i++)
    if (klass->lists[i].item_type == eco_custom_field_get_type)
      empty_list (object, i, &tally->n_custom);
  if (eco_object_get_extra (object) != NULL)
    {
      tally->n_newer++;
      eco_object_clear_extra (object);
    }
}

static void
scrub_cb (EcoObject *object, gpointer data)
{
  scrub_object (object, data);
}

/* ---- Planned changes */

/* Whether one of the words of a text is the id of something that stays. */
static gboolean
names_home (EcoShareTally *tally, const char *text)
{
  g_auto (GStrv) words = NULL;

  if (text == NULL)
    return FALSE;
  words = g_strsplit_set (text, " \t\n,;:=|", -1);
  for (int i = 0; words[i] != NULL; i++)
    if (g_hash_table_contains (tally->ids, words[i]))
      return TRUE;
  return FALSE;
}

typedef struct
{
  EcoShareTally *tally;
  gboolean home;
} Payload;

static void
judge_payload (EcoObject *object, gpointer data)
{
  Payload *payload = data;
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  if (_eco_share_is_marked (object))
    g_hash_table_add (payload->tally->ids, g_strdup (eco_object_get_id (object)));
  payload->home |= g_hash_table_contains (payload->tally->ids, eco_object_get_id (object));
  for (guint i = 0; i < klass->n_fields && !payload->home; i++)
    if (klass->fields[i].type == ECO_FIELD_REF || klass->fields[i].type == ECO_FIELD_REFS)
      {
        g_autofree char *text = eco_object_dup_text (object, &klass->fields[i]);

        payload->home = names_home (payload->tally, text);
      }
  /* What belongs to it stays with it. */
  if (payload->home && eco_object_get_id (object) != NULL)
    g_hash_table_add (payload->tally->ids, g_strdup (eco_object_get_id (object)));
}

/* Whether the change tells anything of what stays, or is one of what is not to go. */
static gboolean
change_stays (EcoChangeRecord *record, EcoShareTally *tally)
{
  EcoList *objects = eco_object_peek_list (ECO_OBJECT (record), ECO_CHANGE_RECORD_OBJECTS);
  Payload payload = { tally, FALSE };
  const char *property = record->property;

  if (property != NULL
      && (is_note (property) || g_str_equal (property, "confidential")
          || g_str_equal (property, "link") || g_str_equal (property, "file")
          || g_str_equal (property, "logo")))
    return TRUE;
  if (names_home (tally, record->target) || names_home (tally, record->was)
      || names_home (tally, record->value)
      || g_strcmp0 (record->list, "custom-fields") == 0)
    return TRUE;
  for (guint i = 0; objects != NULL && i < eco_list_get_length (objects); i++)
    _eco_share_foreach (eco_list_get (objects, i), judge_payload, &payload);
  return payload.home;
}

/* Until nothing is found any more: a later change may be of what an earlier one brings. */
static void
drop_changes (EcoEcosystem *copy, guint list_index, guint changes, EcoShareTally *tally)
{
  EcoList *plans = eco_object_peek_list (ECO_OBJECT (copy), list_index);
  guint before;

  do
    {
      before = tally->n_changes;
      for (guint i = 0; plans != NULL && i < eco_list_get_length (plans); i++)
        {
          EcoList *list = eco_object_peek_list (eco_list_get (plans, i), changes);

          for (guint j = list != NULL ? eco_list_get_length (list) : 0; j > 0; j--)
            if (change_stays (eco_list_get (list, j - 1), tally))
              {
                eco_list_remove (list, j - 1);
                tally->n_changes++;
              }
        }
    }
  while (tally->n_changes > before);
}

/* Takes all that is not to go out of a copy whose confidential things are gone. */
void
_eco_share_scrub (EcoEcosystem *copy, EcoShareTally *tally)
{
  EcoObject *root = ECO_OBJECT (copy);
  guint n_votes = 0; /* they are numbers of the workshop; nothing that is told is lost with them */

  empty_list (root, ECO_ECOSYSTEM_MUTED_FINDINGS, &tally->n_muted);
  empty_list (root, ECO_ECOSYSTEM_SETTINGS, &tally->n_settings);
  empty_list (root, ECO_ECOSYSTEM_FINDING_VOTES, &n_votes);
  drop_changes (copy, ECO_ECOSYSTEM_INITIATIVES, ECO_INITIATIVE_CHANGES, tally);
  drop_changes (copy, ECO_ECOSYSTEM_SCENARIOS, ECO_SCENARIO_CHANGES, tally);
  _eco_share_foreach (root, scrub_cb, tally);
}
