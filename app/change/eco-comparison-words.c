/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A difference in one sentence. */
#include "config.h"

#include "change/eco-comparison-private.h"

#include <glib/gi18n-lib.h>

#define LONGEST 60 /* characters of a value */

static char *dup_name (EcoObject *object, EcoEcosystem *ecosystem);

static char *
dup_name_of_id (const char *id, EcoEcosystem *ecosystem)
{
  EcoObject *object = eco_ecosystem_lookup (ecosystem, id);

  return object != NULL ? dup_name (object, ecosystem) : g_strdup (id);
}

static char *
dup_exchange (EcoExchange *exchange, EcoEcosystem *ecosystem)
{
  g_autofree char *from = dup_name_of_id (exchange->from, ecosystem);
  g_autofree char *to = dup_name_of_id (exchange->to, ecosystem);
  const char *what = exchange->label != NULL ? exchange->label : exchange->category;

  /* TRANSLATORS: an exchange: giver, receiver, what is given */
  return g_strdup_printf (_("%s → %s: %s"), from, to, what != NULL ? what : "");
}

static char *
dup_record (EcoChangeRecord *record, EcoEcosystem *ecosystem)
{
  EcoList *payload = eco_object_peek_list (ECO_OBJECT (record), ECO_CHANGE_RECORD_OBJECTS);
  EcoObject *object =
    payload != NULL && eco_list_get_length (payload) > 0 ? eco_list_get (payload, 0) : NULL;
  g_autofree char *name = object != NULL ? dup_name (object, ecosystem)
                                         : dup_name_of_id (record->target, ecosystem);

  return g_strdup_printf ("%s %s", eco_enum_get_label (ECO_TYPE_CHANGE_OP, (int) record->op),
                          g_strcmp0 (name, ECO_CHANGE_ROOT) != 0 ? name : "");
}

/* What stands for a thing without a name: the things that it names. */
static char *
dup_named_things (EcoObject *object, EcoEcosystem *ecosystem)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == ECO_FIELD_REF && (klass->fields[i].flags & ECO_FIELD_REQUIRED))
      {
        g_autofree char *id = eco_object_dup_text (object, &klass->fields[i]);
        g_autofree char *name = dup_name_of_id (id, ecosystem);

        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
      }
  if (text->len == 0 && eco_object_get_id (object) != NULL)
    g_string_append (text, eco_object_get_id (object));
  return g_string_free (text, FALSE);
}

static char *
dup_name (EcoObject *object, EcoEcosystem *ecosystem)
{
  const char *name = eco_object_get_name (object);

  if (ECO_IS_EXCHANGE (object))
    return dup_exchange (ECO_EXCHANGE (object), ecosystem);
  if (ECO_IS_CHANGE_RECORD (object))
    return dup_record (ECO_CHANGE_RECORD (object), ecosystem);
  return name[0] != '\0' ? g_strdup (name) : dup_named_things (object, ecosystem);
}

/* One line that is not too long. */
static char *
dup_short (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');
  g_autofree char *start = NULL;

  g_strstrip (line);
  if (g_utf8_strlen (line, -1) <= LONGEST)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, LONGEST - 1);
  return g_strconcat (start, "…", NULL);
}

static char *
dup_names (const char *ids, EcoEcosystem *ecosystem)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *name = dup_name_of_id (words[i], ecosystem);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  return dup_short (names->str);
}

/* The value @text of @field as a person reads it. */
char *
_eco_words_dup_value (const EcoField *field, const char *text, EcoEcosystem *ecosystem)
{
  int value;

  if (text[0] == '\0')
    /* TRANSLATORS: stands for a value that is not set */
    return g_strdup (C_("value", "–"));
  if (field->type == ECO_FIELD_REF || field->type == ECO_FIELD_REFS)
    return dup_names (text, ecosystem);
  if (field->type == ECO_FIELD_BOOL)
    return g_strdup (g_str_equal (text, "yes") ? C_("value", "yes") : C_("value", "no"));
  if (field->type == ECO_FIELD_ENUM && eco_enum_parse (field->enum_type (), text, &value))
    return g_strdup (eco_enum_get_label (field->enum_type (), value));
  return field->unit != NULL ? g_strdup_printf ("%s %s", text, field->unit) : dup_short (text);
}

/* "Node “Forum”", or "Custom field “Budget” of Node “Forum”". */
char *
_eco_words_dup_subject (EcoObject *object, EcoEcosystem *ecosystem)
{
  g_autofree char *full = dup_name (object, ecosystem);
  g_autofree char *name = dup_short (full);
  EcoObject *owner = eco_object_get_owner (object);
  g_autofree char *outer = NULL;

  if (owner == NULL || ECO_IS_ECOSYSTEM (owner))
    /* TRANSLATORS: what a thing is ("Node"), then its name */
    return g_strdup_printf (_("%s “%s”"), eco_object_get_label (object), name);
  outer = _eco_words_dup_subject (owner, ecosystem);
  /* TRANSLATORS: a part ("Custom field"), its name, then what it is part of: “Node “Forum”” */
  return g_strdup_printf (_("%s “%s” of %s"), eco_object_get_label (object), name, outer);
}

static void
append_field (GString *text, const EcoFieldDifference *field, EcoEcosystem *was, EcoEcosystem *is)
{
  g_autofree char *before = _eco_words_dup_value (field->field, field->was, was);
  g_autofree char *after = _eco_words_dup_value (field->field, field->is, is);

  /* TRANSLATORS: a property, its old and its new value: "Status Planned → Current" */
  g_string_append_printf (text, C_("difference", "%s %s → %s"),
                          eco_field_get_label (field->field), before, after);
}

/**
 * eco_difference_describe:
 * @was: the first ecosystem of the comparison
 * @is: its second one
 *
 * Returns: (transfer full): a sentence for people: what is new, gone, or has which other values
 */
char *
eco_difference_describe (const EcoDifference *self, EcoEcosystem *was, EcoEcosystem *is)
{
  g_autofree char *subject = NULL;
  GString *text;

  g_return_val_if_fail (self != NULL && ECO_IS_ECOSYSTEM (was) && ECO_IS_ECOSYSTEM (is), NULL);
  subject = self->is != NULL ? _eco_words_dup_subject (self->is, is)
                             : _eco_words_dup_subject (self->was, was);
  if (self->mark == ECO_MARK_NEW)
    /* TRANSLATORS: "Node “Customer forum” is new" */
    return g_strdup_printf (_("%s is new"), subject);
  if (self->mark == ECO_MARK_RETIRED)
    /* TRANSLATORS: "Node “Customer forum” is gone" */
    return g_strdup_printf (_("%s is gone"), subject);
  text = g_string_new (subject);
  g_string_append (text, ": ");
  for (guint i = 0; i < self->fields->len; i++)
    {
      if (i > 0)
        g_string_append (text, "; ");
      append_field (text, &g_array_index (self->fields, EcoFieldDifference, i), was, is);
    }
  if (self->fields->len == 0 && self->moved)
    g_string_append (text, _("elsewhere in its list"));
  else if (self->fields->len == 0)
    g_string_append (text, _("other content"));
  return g_string_free (text, FALSE);
}
