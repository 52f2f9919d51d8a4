/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ecosystems with something in every list and every field, made from the
 * tables alone, so that a new field is tested without being named here. */
#pragma once

#include "base/eco-error.h"
#include "model/eco-integrity.h"
#include "model/eco-list.h"
#include "model/eco-model.h"
#include "model/eco-registry.h"

#include <math.h>
#include <string.h>

/* What people type, paste and import. */
static const char *const fixture_texts[] = {
  "Customers",
  "]]>",
  "a & b < c > d",
  "\"quoted\" and 'single'",
  "tab\there",
  "line\nbreak",
  "cr\rhere",
  "crlf\r\nhere",
  "emoji 🌍🧑‍🚀",
  "עברית",
  "العربية",
  "中文标签",
  "  blanks  ",
  "-1",
  "=SUM(A1)",
  "%s%n",
  "&amp;",
  "&#10;",
  "<!-- -->",
  "\xc2\x85 and \xe2\x80\xa8",
  "\x7f",
  "a,b",
  "{{x}}",
  "\\",
  "0",
  "\xef\xbf\xbd",
};

/* What no XML file can hold. */
static const char *const fixture_unwritable[] = {
  "bell\a here", "\x01", "\xef\xbf\xbe", "x\xef\xbf\xbfy", "\x1b[31m", "bad\xff\xfeutf", "\xc3",
};

typedef struct
{
  EcoEcosystem *ecosystem;
  GRand *rand; /* %NULL: every field set, always the same */
  guint n_ids;
} Fixture;

static EcoObject *
fixture_add (Fixture *self, EcoList *list, GType type)
{
  EcoObjectClass *klass = g_type_class_ref (type);
  g_autofree char *id = g_strdup_printf ("%s-%u", klass->id_prefix, ++self->n_ids);
  g_autoptr (EcoObject) object = eco_object_new (type, id);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      const EcoListSpec *spec = &klass->lists[i];

      fixture_add (self, eco_object_get_list (object, i),
                   spec->item_type != NULL ? spec->item_type () : ECO_TYPE_NODE);
    }
  eco_list_append (list, object);
  g_type_class_unref (klass);
  return object;
}

/* The first or second object of a list of the ecosystem. */
static const char *
fixture_get_target (Fixture *self, const EcoField *field)
{
  const char *name = field->target[0] != '\0' ? field->target : "nodes";
  EcoList *list = eco_object_find_list (ECO_OBJECT (self->ecosystem), name);

  return eco_object_get_id (eco_list_get (list, strcmp (field->name, "to") == 0));
}

static guint
fixture_pick (Fixture *self, guint n)
{
  return self->rand != NULL ? (guint) g_rand_int_range (self->rand, 0, (int) n) : n - 1;
}

static void
fixture_set_number (Fixture *self, const EcoField *field, GValue *value)
{
  if (field->type == ECO_FIELD_BOOL)
    g_value_set_boolean (value, TRUE);
  else if (field->type == ECO_FIELD_DATE)
    g_value_set_int (value, eco_date_new (2026, 1 + (int) fixture_pick (self, 12),
                                          1 + (int) fixture_pick (self, 28)));
  else if (field->type == ECO_FIELD_COLOR)
    g_value_set_uint (value, 0x12ab3400 + 1 + fixture_pick (self, 255));
  else if (field->type == ECO_FIELD_ENUM)
    {
      GEnumClass *klass = g_type_class_ref (field->enum_type ());

      g_value_set_enum (value, klass->values[1 + fixture_pick (self, klass->n_values - 1)].value);
      g_type_class_unref (klass);
    }
  else if (field->type == ECO_FIELD_DOUBLE)
    g_value_set_double (value, self->rand != NULL
                                 ? g_rand_double_range (self->rand, field->min, field->max)
                                 : (field->min + 3 * field->max) / 4);
  else
    g_value_set_int (value, (int) field->min + 1 +
                              (int) fixture_pick (self, (guint) (field->max - field->min)));
}

static void
fixture_set_text (Fixture *self, const EcoField *field, GValue *value)
{
  const char *text = fixture_texts[fixture_pick (self, G_N_ELEMENTS (fixture_texts) - 1)];
  const char *target = field->type == ECO_FIELD_REF || field->type == ECO_FIELD_REFS
                         ? fixture_get_target (self, field)
                         : NULL;
  const char *const words[] = { target != NULL ? target : "one", target != NULL ? target : text,
                                NULL };

  if (field->type == ECO_FIELD_REFS || field->type == ECO_FIELD_WORDS)
    g_value_set_boxed (value, words);
  else
    g_value_set_string (value, target != NULL ? target : text);
}

static gboolean
fixture_must_have (const EcoField *field)
{
  return (field->flags & ECO_FIELD_REQUIRED) || strcmp (field->name, "side") == 0;
}

static void
fixture_fill (EcoObject *object, gpointer data)
{
  Fixture *self = data;
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];
      g_auto (GValue) value = G_VALUE_INIT;
      GType type = eco_field_get_gtype (field);

      if (self->rand != NULL && !fixture_must_have (field) &&
          g_rand_int_range (self->rand, 0, 3) == 0)
        continue;
      g_value_init (&value, type);
      if (type == G_TYPE_STRING || type == G_TYPE_STRV)
        fixture_set_text (self, field, &value);
      else
        fixture_set_number (self, field, &value);
      eco_object_set_value (object, field, &value);
    }
  for (guint i = 0; i < klass->n_lists; i++)
    for (guint j = 0;
         klass->lists[i].detached && j < eco_list_get_length (eco_object_get_list (object, i)); j++)
      fixture_fill (eco_list_get (eco_object_get_list (object, i), j), data);
}

/* An ecosystem with two objects in every list and one in every list of theirs. */
static G_GNUC_UNUSED EcoEcosystem *
fixture_new (GRand *rand)
{
  Fixture self = { .ecosystem = eco_ecosystem_new (), .rand = rand };
  EcoObject *root = ECO_OBJECT (self.ecosystem);
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (root);

  eco_ecosystem_begin_change (self.ecosystem);
  for (guint i = 0; i < klass->n_lists; i++)
    for (int j = 0; j < 2; j++)
      fixture_add (&self, eco_object_get_list (root, i), klass->lists[i].item_type ());
  eco_ecosystem_foreach (self.ecosystem, fixture_fill, &self);
  eco_ecosystem_end_change (self.ecosystem);
  return self.ecosystem;
}

static G_GNUC_UNUSED GBytes *
fixture_load (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "store", folder, name, NULL);
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

/* The names of the files of a folder of tests/data/store/ that end in @ending. */
static G_GNUC_UNUSED GPtrArray *
fixture_list (const char *folder, const char *ending)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "store", folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ending))
      g_ptr_array_add (names, g_strdup (name));
  g_assert_cmpuint (names->len, >, 0);
  return names;
}

/* A refusal says in one sentence what stands beside the file in NAME.expected: behind its name
 * the place and a colon, or in brackets the part of the file that it speaks of. */
static G_GNUC_UNUSED void
fixture_assert_refusal (const GError *error, const char *name, GBytes *expected)
{
  g_autofree char *text
      = g_strndup (g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  g_autofree char *start
      = g_strconcat (name, g_str_has_prefix (text, " (") ? "" : ":", g_strchomp (text), NULL);

  g_assert_nonnull (error);
  g_assert_true (error->domain == ECO_ERROR);
  if (!g_str_has_prefix (error->message, start))
    g_error ("%s, but expected was: %s", error->message, start);
  g_assert_null (strchr (error->message, '\n'));
}
