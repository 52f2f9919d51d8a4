/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A user's own templates: names that are refused, saving, loading beside the built-in ones,
 * renaming, removing and taking it back, broken files, and that owners can be forgotten. */
#include "session/eco-own-template.h"

#include "base/eco-error.h"
#include "model/eco-horizon.h"
#include "model/eco-initiative.h"
#include "model/eco-list.h"
#include "session/eco-template.h"
#include "store/eco-writer.h"

#include <glib/gstdio.h>
#include <string.h>

static EcoEcosystem *
load (const char *name)
{
  g_autoptr (GError) error = NULL;
  EcoEcosystem *ecosystem = eco_template_load (name, &error);

  g_assert_no_error (error);
  return ecosystem;
}

static void
save (const char *name, const char *from)
{
  g_autoptr (EcoEcosystem) ecosystem = load (from);
  g_autoptr (GError) error = NULL;

  eco_own_template_save (ecosystem, name, "For our clients", &error);
  g_assert_no_error (error);
}

static void
assert_listed (const char *names)
{
  g_auto (GStrv) list = eco_own_template_list ();
  g_autofree char *joined = g_strjoinv (", ", list);

  g_assert_cmpstr (joined, ==, names);
}

static void
test_names (void)
{
  static const char *const refused[] = { "", ".hidden", "-o", "a/b", "../up", "a\\b", "a\nb", " a",
                                         "a ", "a:b", "blank-rings", "meridian", "\xff" };
  g_autofree char *long_name = g_strnfill (201, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (eco_own_template_check_name (refused[i], &error));
      g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
    }
  g_assert_false (eco_own_template_check_name (NULL, NULL));
  g_assert_false (eco_own_template_check_name (long_name, NULL));
  g_assert_true (eco_own_template_check_name ("Für Kunden, 2027", NULL));
}

static void
test_saving (void)
{
  g_autoptr (EcoEcosystem) before = load ("digital-marketing-b2b");
  g_autoptr (EcoEcosystem) after = NULL;

  assert_listed ("");
  save ("Ours", "digital-marketing-b2b");
  save ("An older one", "blank-rings");
  assert_listed ("An older one, Ours");
  after = load ("Ours");
  g_assert_cmpstr (after->title, ==, "Ours");
  g_assert_cmpstr (after->description, ==, "For our clients");
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_exchanges (after)), ==,
                    eco_list_get_length (eco_ecosystem_get_exchanges (before)));
  /* Saving once more takes its place. */
  save ("Ours", "blank-rings");
  assert_listed ("An older one, Ours");
}

static void
test_loading (void)
{
  g_autoptr (GError) error = NULL;

  save ("Ours", "blank-rings");
  g_assert_null (eco_template_load ("../templates/Ours", &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (eco_template_load ("Theirs", &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
}

static void
test_renaming (void)
{
  g_autoptr (EcoEcosystem) renamed = NULL;
  g_autoptr (GError) error = NULL;

  save ("One", "blank-rings");
  save ("Two", "blank-rings");
  g_assert_false (eco_own_template_rename ("One", "Two", &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_false (eco_own_template_rename ("One", "a/b", NULL));
  g_assert_false (eco_own_template_rename ("One", "open-programme", NULL));
  assert_listed ("One, Two");
  g_assert_true (eco_own_template_rename ("One", "Three", NULL));
  assert_listed ("Three, Two");
  renamed = load ("Three");
  g_assert_cmpstr (renamed->title, ==, "Three");
  g_assert_false (eco_own_template_rename ("Nobody", "Somebody", NULL));
}

static void
test_removing (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EcoEcosystem) restored = NULL;
  g_autoptr (GError) error = NULL;

  save ("One", "open-programme");
  bytes = eco_own_template_remove ("One", &error);
  g_assert_no_error (error);
  assert_listed ("");
  g_assert_true (eco_own_template_restore ("One", bytes, &error));
  assert_listed ("One");
  restored = load ("One");
  g_assert_cmpstr (restored->title, ==, "One");
  g_assert_null (eco_own_template_remove ("Nobody", &error));
  g_assert_nonnull (error);
}

/* A broken one is listed, says where it is broken, and can be renamed and removed. */
static void
test_broken (void)
{
  g_autoptr (GFile) file = eco_own_template_get_file ("Broken");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  save ("Sound", "blank-rings");
  g_assert_true (g_file_replace_contents (file, "<ecosystem", 10, NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  assert_listed ("Broken, Sound");
  g_assert_null (eco_template_load ("Broken", &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "Broken.ecotone"));
  g_assert_true (eco_own_template_rename ("Broken", "Still broken", NULL));
  bytes = eco_own_template_remove ("Still broken", NULL);
  g_assert_nonnull (bytes);
  assert_listed ("Sound");
}

/* A built-in template is a plan of today, whenever that is. */
static void
test_begin (void)
{
  g_autoptr (EcoEcosystem) ecosystem = load ("open-programme");
  EcoInitiative *initiative;
  EcoHorizon *horizon;
  EcoDate start;

  eco_template_begin (ecosystem, eco_date_new (2999, 3, 15));
  initiative
    = eco_list_get (eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_INITIATIVES), 0);
  horizon = eco_list_get (eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_HORIZONS), 0);
  g_assert_cmpint (ecosystem->date, ==, eco_date_new (2999, 3, 1));
  g_assert_cmpint (initiative->start, ==, eco_date_new (2999, 4, 11));
  g_assert_cmpint (horizon->date, ==, eco_date_new (2999, 9, 30));
  start = initiative->start;
  /* Never backwards. */
  eco_template_begin (ecosystem, eco_date_new (2001, 1, 1));
  g_assert_cmpint (initiative->start, ==, start);
}

static void
test_owners (void)
{
  g_autoptr (EcoEcosystem) ecosystem = load ("halden-app-store");
  g_autoptr (EcoObject) copy = eco_object_copy (ECO_OBJECT (ecosystem));
  g_autoptr (GBytes) written = NULL;
  g_autofree char *text = NULL;

  eco_own_template_forget_owners (ECO_ECOSYSTEM (copy));
  written = eco_writer_write (ECO_ECOSYSTEM (copy));
  text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_assert_null (strstr (text, "owner="));
  g_assert_null (strstr (text, "property=\"owner\""));
  g_assert_nonnull (strstr (text, "<change-record"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/own-template/names", test_names);
  g_test_add_func ("/own-template/saving", test_saving);
  g_test_add_func ("/own-template/loading", test_loading);
  g_test_add_func ("/own-template/renaming", test_renaming);
  g_test_add_func ("/own-template/removing", test_removing);
  g_test_add_func ("/own-template/broken", test_broken);
  g_test_add_func ("/own-template/begin", test_begin);
  g_test_add_func ("/own-template/owners", test_owners);
  return g_test_run ();
}
