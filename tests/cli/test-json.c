/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* JSON of ecotone-cli: valid whatever is put into it. */
#include "cli/eco-json.h"

#include <math.h>

static void
test_numbers (void)
{
  g_autofree char *text = NULL;
  EcoJson json;

  eco_json_init (&json);
  eco_json_begin (&json, NULL, '[');
  eco_json_add_number (&json, NULL, 0.5);
  eco_json_add_number (&json, NULL, NAN);
  eco_json_add_number (&json, NULL, -INFINITY);
  eco_json_end (&json, ']');
  text = eco_json_finish (&json);
  g_assert_cmpstr (text, ==, "[\n  0.5,\n  null,\n  null\n]\n");
}

static void
test_texts (void)
{
  g_autofree char *text = NULL;
  EcoJson json;

  eco_json_init (&json);
  eco_json_begin (&json, NULL, '{');
  eco_json_add_text (&json, "file", "Z\xfcrich");
  eco_json_add_text (&json, "name", "Zürich \"\n\\");
  eco_json_add_text (&json, "none", NULL);
  eco_json_end (&json, '}');
  text = eco_json_finish (&json);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpstr (text, ==,
                   "{\n  \"file\": \"Z\xef\xbf\xbdrich\",\n  \"name\": \"Zürich \\\"\\u000a\\\\\","
                   "\n  \"none\": null\n}\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-json/numbers", test_numbers);
  g_test_add_func ("/cli-json/texts", test_texts);
  return g_test_run ();
}
