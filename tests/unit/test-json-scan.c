/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* JSON, token by token: every token with its value, and where and why a text is no JSON. */
#include "store/eco-json-scan.h"

#include <string.h>

/* A letter for each token, with its value in brackets; "!" and the offset for an error. */
static char *
dup_tokens (const char *text, gsize length)
{
  static const char letters[] = ".!{}[]nts+-0";
  g_auto (EcoJsonScan) scan = { 0 };
  GString *tokens = g_string_new (NULL);
  EcoJsonToken token;

  eco_json_scan_init (&scan, text, length);
  while ((token = eco_json_scan_next (&scan)) > ECO_JSON_ERROR)
    {
      g_string_append_c (tokens, letters[token]);
      if (token == ECO_JSON_NAME || token == ECO_JSON_TEXT || token == ECO_JSON_NUMBER)
        g_string_append_printf (tokens, "(%s)", scan.value->str);
    }
  if (token == ECO_JSON_ERROR)
    {
      g_assert_nonnull (scan.problem);
      g_string_append_printf (tokens, "!%u", (guint) scan.token);
      g_assert_cmpint (eco_json_scan_next (&scan), ==, ECO_JSON_END);
    }
  return g_string_free (tokens, FALSE);
}

static const char *const cases[][2] = {
  { "{}", "{}" },
  { " [ ] ", "[]" },
  { "\xef\xbb\xbf[1]", "[s(1)]" },
  { "{\"a\":1,\"b\":[true,false,null]}", "{n(a)s(1)n(b)[+-0]}" },
  { "\"x\"", "t(x)" },
  { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "t(\"\\/\b\f\n\r\t)" },
  { "\"\\u00e4\\ud83c\\udf0d\"", "t(ä🌍)" },
  { "\"ä🌍\"", "t(ä🌍)" },
  { "[0,-0,1.5,-1e5,1E+05,12345678901234567890123,NaN,Infinity,-Infinity]",
    "[s(0)s(-0)s(1.5)s(-1e5)s(1E+05)s(12345678901234567890123)s(NaN)s(Infinity)s(-Infinity)]" },
  { "", "!0" },
  { "[", "[!1" },
  { "[1", "[s(1)!2" },
  { "{\"a\"", "{!4" },
  { "{\"a\":", "{n(a)!5" },
  { "\"x", "!2" },
  { "\"x\\", "!3" },
  { "\"\\u12", "!5" },
  { "[1,]", "[s(1)!3" },
  { "[,1]", "[!1" },
  { "[1 2]", "[s(1)!3" },
  { "{\"a\":1,}", "{n(a)s(1)!7" },
  { "{\"a\" 1}", "{!5" },
  { "{a:1}", "{!1" },
  { "{1:1}", "{!1" },
  { "[1}", "[s(1)!2" },
  { "]", "!0" },
  { "1 2", "s(1)!2" },
  { "01", "!0" },
  { "1.", "!0" },
  { ".5", "!0" },
  { "+1", "!0" },
  { "1e", "!0" },
  { "--1", "!0" },
  { "0x1F", "!0" },
  { "True", "!0" },
  { "nulls", "!0" },
  { "'x'", "!0" },
  { "\"\\x\"", "!1" },
  { "\"\\u0000\"", "!1" },
  { "\"\\ud800\"", "!1" },
  { "\"\\udc00\"", "!1" },
  { "\"\\ud800\\u0041\"", "!1" },
  { "\"a\nb\"", "!2" },
  { "\"a\x01\"", "!2" },
  { "// x\n1", "!0" },
};

static void
test_tokens (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tokens = dup_tokens (cases[i][0], strlen (cases[i][0]));

      if (!g_str_equal (tokens, cases[i][1]))
        g_error ("%s is %s, not %s", cases[i][0], tokens, cases[i][1]);
    }
}

/* A NUL is no end. */
static void
test_nul (void)
{
  g_autofree char *behind = dup_tokens ("1\0 2", 4);
  g_autofree char *within = dup_tokens ("\"a\0b\"", 5);

  g_assert_cmpstr (behind, ==, "s(1)!1");
  g_assert_cmpstr (within, ==, "!2");
}

static void
check_depth (guint depth, gboolean fine)
{
  g_autofree char *open = g_strnfill (depth, '[');
  g_autofree char *close = g_strnfill (depth, ']');
  g_autofree char *text = g_strconcat (open, close, NULL);
  g_autofree char *tokens = dup_tokens (text, strlen (text));

  g_assert_true ((strchr (tokens, '!') == NULL) == fine);
}

static void
test_depth (void)
{
  check_depth (1, TRUE);
  check_depth (ECO_JSON_MOST_DEPTH, TRUE);
  check_depth (ECO_JSON_MOST_DEPTH + 1, FALSE);
  check_depth (1000000, FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scan/tokens", test_tokens);
  g_test_add_func ("/json-scan/nul", test_nul);
  g_test_add_func ("/json-scan/depth", test_depth);
  return g_test_run ();
}
