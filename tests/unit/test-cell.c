/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that no spreadsheet takes for formulas, and that come back as they were. */
#include "base/eco-cell.h"

/* What goes out for a text; each comes back as it was. */
static void
test_guard (void)
{
  static const char *const cases[][2] = {
    /* formulas */
    { "=1+1", "'=1+1" },
    { "=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1" },
    { "=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")" },
    { "+49 170", "'+49 170" },
    { "-x", "'-x" },
    { "-2+3", "'-2+3" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "'\t=1" },
    { "\tx", "'\tx" },
    { "\rx", "'\rx" },
    { "\nx", "'\nx" },
    { "-", "'-" },
    { "=", "'=" },
    /* in other letters */
    { "＝1+1", "'＝1+1" },
    { "＋1+x", "'＋1+x" },
    { "－x", "'－x" },
    { "＠x", "'＠x" },
    { "﹦1", "'﹦1" },
    { "﹫x", "'﹫x" },
    { "−x", "'−x" },
    /* behind what is passed over */
    { " =1+1", "' =1+1" },
    { "   @x", "'   @x" },
    { "\xc2\xa0=1", "'\xc2\xa0=1" },
    { "\xe3\x80\x80＝1", "'\xe3\x80\x80＝1" },
    { "\xe2\x80\x8b=1", "'\xe2\x80\x8b=1" },
    { "\xef\xbb\xbf=1", "'\xef\xbb\xbf=1" },
    { "\xe2\x80\xae=1", "'\xe2\x80\xae=1" },
    { "\x01=1", "'\x01=1" },
    { " \tx", "' \tx" },
    /* apostrophes of one's own */
    { "'=x", "''=x" },
    { "''=x", "'''=x" },
    { "' =x", "'' =x" },
    { "'-5", "''-5" },
    /* numbers and plain texts */
    { "-5", "-5" },
    { "+1.5e3", "+1.5e3" },
    { "-0.25", "-0.25" },
    { "'plain", "'plain" },
    { "''", "''" },
    { "a=b", "a=b" },
    { "a -b", "a -b" },
    { "", "" },
    { " ", " " },
    { "(=1)", "(=1)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *guarded = eco_cell_guard (cases[i][0]);
      g_autofree char *back = eco_cell_unguard (g_strdup (guarded));

      g_assert_cmpstr (guarded, ==, cases[i][1]);
      g_assert_cmpstr (back, ==, cases[i][0]);
    }
}

static gunichar
pick (GRand *rand)
{
  static const gunichar letters[] = { '\'', ' ', '=', '-', '+',  '@',    '\t',   '\n',   '\r',  '"',
                                      ',',  ';', 'a', '1', 0xa0, 0xff1d, 0x200b, 0x202e, 0x2212 };

  return letters[g_rand_int_range (rand, 0, G_N_ELEMENTS (letters))];
}

/* Whatever the beginning: what comes in is what went out. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < 200000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *guarded = NULL, *back = NULL;

      for (int length = g_rand_int_range (rand, 0, 6); length > 0; length--)
        g_string_append_unichar (text, pick (rand));
      guarded = eco_cell_guard (text->str);
      back = eco_cell_unguard (g_strdup (guarded));
      g_assert_cmpstr (back, ==, text->str);
    }
}

static void
test_append (void)
{
  static const struct
  {
    const char *text;
    char separator;
    gboolean raw;
    const char *cell;
  } cases[] = {
    { "plain", ',', FALSE, "plain" },       { "a,b", '\t', FALSE, "\"a,b\"" },
    { "a;=1+1", ',', FALSE, "\"a;=1+1\"" }, { "a\t=1+1", ',', FALSE, "\"a\t=1+1\"" },
    { "a|b", '|', FALSE, "\"a|b\"" },       { "say \"x\"", ',', FALSE, "\"say \"\"x\"\"\"" },
    { " a", ',', FALSE, "\" a\"" },         { "a ", ',', FALSE, "\"a \"" },
    { "=1,2", ',', FALSE, "\"'=1,2\"" },    { "=1", ',', TRUE, "=1" },
    { "=1,2", ',', TRUE, "\"=1,2\"" },      { "", ',', FALSE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      eco_cell_append (out, cases[i].text, cases[i].separator, cases[i].raw);
      g_assert_cmpstr (out->str, ==, cases[i].cell);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell/guard", test_guard);
  g_test_add_func ("/cell/random", test_random);
  g_test_add_func ("/cell/append", test_append);
  return g_test_run ();
}
