/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Measuring and breaking labels. */
#include "render/eco-typesetter.h"

#include <string.h>

static void
test_measure (void)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  double small = eco_typesetter_measure (typesetter, "Customers", 12, 500);
  double large = eco_typesetter_measure (typesetter, "Customers", 24, 500);

  g_assert_cmpfloat (small, >, 40);
  g_assert_cmpfloat_with_epsilon (large, 2 * small, 0.01);
  g_assert_cmpfloat (eco_typesetter_measure (typesetter, "Customers", 12, 700), >, small);
  g_assert_cmpfloat (eco_typesetter_measure (typesetter, "", 12, 500), ==, 0);
}

/* All words are there, in order, and no line is wider than it may be. */
static void
test_break (void)
{
  static const char *const texts[] = {
    "Customer data platform and consent management",
    "Digital-transformation programme office of the northern region",
    "数字营销生态系统的全部利益相关者与渠道合作伙伴名单",
    "Very short",
  };
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (EcoLines) lines = { 0 };
      g_autoptr (GString) joined = g_string_new (NULL);
      g_autofree char *wanted = g_strdelimit (g_strdup (texts[i]), " ", '_');

      eco_typesetter_break (typesetter, texts[i], 12.5, 500, 150, 230, &lines);
      g_assert_cmpint (lines.n_lines, >, 0);
      g_assert_false (lines.shortened);
      for (int k = 0; k < lines.n_lines; k++)
        {
          g_assert_cmpfloat (lines.widths[k], <=, 230.5);
          if (k > 0 && strchr (texts[i], ' ') != NULL && !g_str_has_suffix (joined->str, "-"))
            g_string_append_c (joined, ' ');
          g_string_append (joined, lines.lines[k]);
        }
      g_strdelimit (joined->str, " ", '_');
      g_assert_cmpstr (joined->str, ==, wanted);
    }
}

/* A word that is too long is broken where its parts can be seen, and only then. */
static void
test_parts (void)
{
  static const struct { const char *text, *broken; } cases[] = {
    { "EveryoneSocial", "EveryoneSocial" },
    { "CustomerRelationshipManagementPlatform", "CustomerRelationship|ManagementPlatform" },
    { "Kundenbeziehungsmanagement", "Kundenbeziehungs-|management" },
    { "Gesellschaftsverantwortung", "Gesellschafts-|verantwortung" },
    { "B2B/B2C/marketplaces/resellers", "B2B/B2C/|marketplaces/resellers" },
    { "Innen\302\255architektenverband", "Innen-|architektenverband" },
    { "Tele\302\255fon", "Telefon" },
    { "שותפים, ולקוחות!", "שותפים,\342\200\217|ולקוחות!\342\200\217" },
    { "internationalisation", "internationalisation" },
  };
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (EcoLines) lines = { 0 };
      g_autofree char *text = g_strcompress (cases[i].text);
      g_autofree char *joined = NULL;
      char *list[ECO_MAX_LINES + 1] = { NULL };

      eco_typesetter_break (typesetter, text, 15, 500, 92, 230, &lines);
      for (int k = 0; k < lines.n_lines; k++)
        list[k] = lines.lines[k];
      joined = g_strjoinv ("|", list);
      g_assert_cmpstr (joined, ==, cases[i].broken);
    }
}

static void
test_directions (void)
{
  g_assert_true (eco_text_is_rtl ("שותפים"));
  g_assert_true (eco_text_is_rtl ("3 عملاء"));
  g_assert_false (eco_text_is_rtl ("Kunden שותפים"));
  g_assert_false (eco_text_is_rtl ("客户 😀"));
  g_assert_false (eco_text_is_rtl (""));
}

/* Two lines are about equally long. */
static void
test_even (void)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_auto (EcoLines) lines = { 0 };

  eco_typesetter_break (typesetter, "Employee experience and internal communication", 12.5, 500,
                        150, 230, &lines);
  g_assert_cmpint (lines.n_lines, ==, 2);
  g_assert_cmpfloat (lines.widths[0] / lines.widths[1], >, 0.6);
  g_assert_cmpfloat (lines.widths[0] / lines.widths[1], <, 1.6);
}

static void
test_endless (void)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autofree char *word = g_strnfill (3000, 'w');
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 500; i++)
    g_string_append (text, "several words ");
  for (int i = 0; i < 2; i++)
    {
      g_auto (EcoLines) lines = { 0 };

      eco_typesetter_break (typesetter, i == 0 ? word : text->str, 12.5, 500, 150, 230, &lines);
      g_assert_true (lines.shortened);
      g_assert_true (g_str_has_suffix (lines.lines[lines.n_lines - 1], "…"));
      for (int k = 0; k < lines.n_lines; k++)
        g_assert_cmpfloat (lines.widths[k], <=, 231);
    }
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text, *clean;
  } cases[] = {
    { "plain", "plain" },
    { "  two\n\tlines  ", "two lines" },
    { "bell\a and \x1b[31mred", "bell and [31mred" },
    { "bad \xff\xfe bytes", "bad \xef\xbf\xbd\xef\xbf\xbd bytes" },
    { "not\xef\xbf\xbe XML", "not XML" },
    { "no\xef\xb7\x90 letter\xf0\x9f\xbf\xbf", "no letter" },
    { "right\xe2\x80\xaeleft", "rightleft" },
    { "", "" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = eco_text_clean (cases[i].text);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_simple (void)
{
  g_assert_true (eco_text_is_simple ("STAKEHOLDERS"));
  g_assert_true (eco_text_is_simple ("ПАРТНЁРЫ"));
  g_assert_true (eco_text_is_simple ("利益相关者"));
  g_assert_false (eco_text_is_simple ("مجتمع"));
  g_assert_false (eco_text_is_simple ("קהילה"));
  g_assert_false (eco_text_is_simple ("समुदाय"));
  g_assert_false (eco_text_is_simple ("e\xcc\x81"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/typesetter/measure", test_measure);
  g_test_add_func ("/typesetter/break", test_break);
  g_test_add_func ("/typesetter/even", test_even);
  g_test_add_func ("/typesetter/endless", test_endless);
  g_test_add_func ("/typesetter/clean", test_clean);
  g_test_add_func ("/typesetter/simple", test_simple);
  g_test_add_func ("/typesetter/parts", test_parts);
  g_test_add_func ("/typesetter/directions", test_directions);
  return g_test_run ();
}
