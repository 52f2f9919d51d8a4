/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reports: what is in them in which order, the three ways to write them, what stays at home. */
#include "export/eco-report.h"

#include "flow-fixture.h"

/* A small ecosystem with a muted finding, a confidential node and names that need care. */
static void
add_few (Flow *f)
{
  const char *const concerns[] = { "Website", NULL }, *const secret[] = { "Spies & sons", NULL };
  EcoObject *node;

  flow_node (f, "brand", "Acme");
  flow_node (f, "function-sales", "Sales");
  flow_node (f, "customer", "Custom|ers <b>");
  flow_node (f, "website", "Website");
  flow_node (f, "competitor", "Spies & sons");
  flow_give (f, "Sales", "Custom|ers <b>", "products-services", 4);
  flow_give (f, "Custom|ers <b>", "Acme", "revenue", 5);
  flow_give (f, "Acme", "Sales", "budget-resources", 3);
  node = eco_ecosystem_lookup (f->ecosystem, "Spies & sons");
  flow_set (f, node, "confidential", TRUE, NULL);
  flow_set (f, ECO_OBJECT (f->ecosystem), "title", "Acme *now*", "brand", "Acme", NULL);
  flow_add (f, ECO_ECOSYSTEM_MUTED_FINDINGS, ECO_TYPE_MUTED_FINDING, "m1", "rule", "no-exchange",
            "concerns", concerns, "reason", "It is new", NULL);
  flow_add (f, ECO_ECOSYSTEM_MUTED_FINDINGS, ECO_TYPE_MUTED_FINDING, "m2", "rule", "no-exchange",
            "concerns", secret, "reason", "Nobody knows", NULL);
}

static EcoReport *
make (Flow *f, EcoEcosystem *ecosystem)
{
  EcoReportSource source = { .ecosystem = ecosystem, .catalog = f->catalog };
  g_autoptr (GError) error = NULL;
  EcoReport *report = eco_report_new (&source, &error);

  g_assert_no_error (error);
  return report;
}

static GPtrArray *
write_as (EcoReport *report, EcoReportFormat format, const char *name)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *files = eco_report_write (report, format, name, &ECO_REPORT_OPTIONS_INIT, &error);

  g_assert_no_error (error);
  return files;
}

static const char *
get_text (GPtrArray *files, guint at)
{
  return g_bytes_get_data (((EcoReportFile *) files->pdata[at])->bytes, NULL);
}

static char *
dup_text (EcoReport *report, EcoReportFormat format)
{
  g_autoptr (GPtrArray) files = write_as (report, format, "x.md");
  EcoReportFile *file = files->pdata[0];

  return g_strndup (g_bytes_get_data (file->bytes, NULL), g_bytes_get_size (file->bytes));
}

static void
test_markdown (Flow *f, gconstpointer data)
{
  g_autoptr (EcoReport) report = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autofree char *text = NULL;
  const char *at;

  add_few (f);
  report = make (f, f->ecosystem);
  files = write_as (report, ECO_REPORT_MARKDOWN, "/some/where/plan.v2.md");
  text = dup_text (report, ECO_REPORT_MARKDOWN);
  g_assert_cmpstr (((EcoReportFile *) files->pdata[0])->name, ==, "plan.v2.md");
  g_assert_cmpstr (((EcoReportFile *) files->pdata[1])->name, ==, "plan.v2-map.svg");
  g_assert_nonnull (strstr (get_text (files, 1), "<svg"));
  g_assert_true (g_str_has_prefix (text, "# Acme \\*now\\*\n"));
  g_assert_nonnull (strstr (text, "| Custom\\|ers \\<b\\> |"));
  /* In the order of a strategist. */
  at = text;
  for (const char *const *chapter
       = (const char *const[]){ "## Summary", "## The map", "## Findings", "## Give and get",
                                "## Value loops", "## Who owes whom", "## Muted findings", NULL };
       *chapter != NULL; chapter++)
    {
      at = strstr (at, *chapter);
      g_assert_nonnull (at);
    }
  g_assert_nonnull (strstr (at, "It is new"));
  g_assert_nonnull (strstr (text, "| Acme → Sales → Custom\\|ers \\<b\\> → Acme |"));
}

/* There is a chapter on the plan where there is a plan. */
static void
test_plan (Flow *f, gconstpointer data)
{
  g_autoptr (EcoReport) before = NULL, after = NULL;
  g_autofree char *without = NULL, *with = NULL;
  const char *at;

  add_few (f);
  before = make (f, f->ecosystem);
  without = dup_text (before, ECO_REPORT_MARKDOWN);
  g_assert_null (strstr (without, "## The plan"));
  flow_add (f, ECO_ECOSYSTEM_OBJECTIVES, ECO_TYPE_OBJECTIVE, "o1", "name", "Grow|fast", "baseline",
            2e6, "target", 4e6, "current", 3e6, NULL);
  flow_add (f, ECO_ECOSYSTEM_INITIATIVES, ECO_TYPE_INITIATIVE, "i1", "name", "Call", "effort", 2,
            "impact", 3, NULL);
  after = make (f, f->ecosystem);
  with = dup_text (after, ECO_REPORT_MARKDOWN);
  at = with;
  for (const char *const *part
       = (const char *const[]){ "## The plan", "### Objectives",
                                "| Grow\\|fast |  | 2000000 | 3000000 | 4000000 |",
                                "### Effort and impact", NULL };
       *part != NULL; part++)
    {
      at = strstr (at, *part);
      g_assert_nonnull (at);
    }
  g_assert_null (strstr (with, "### Market forces"));
}

static char *
dup_titled (Flow *f, const char *title, const char *subtitle)
{
  g_autoptr (EcoReport) report = NULL;

  flow_set (f, ECO_OBJECT (f->ecosystem), "title", title, "subtitle", subtitle, NULL);
  report = make (f, f->ecosystem);
  return dup_text (report, ECO_REPORT_MARKDOWN);
}

/* Texts that would be lists, rules, headings, code or entities. */
static void
test_markdown_lines (Flow *f, gconstpointer data)
{
  const struct { const char *subtitle, *line; } lines[] = {
    { "- one", "\n\\- one\n" },
    { "+ one", "\n\\+ one\n" },
    { "===", "\n\\===\n" },
    { "2026. A year", "\n2026\\. A year\n" },
    { "1) first", "\n1\\) first\n" },
    { "12 months", "\n12 months\n" },
    { "    four blanks ", "\nfour blanks\n" },
    { "one\r# two\n- three\ttabs", "\none \\# two - three tabs\n" },
    { "R&amp;D", "\nR\\&amp;D\n" },
    { " \r\n ", "**\n\n" },
  };

  flow_node (f, "brand", "Acme");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *text = dup_titled (f, " 1. Plan", lines[i].subtitle);

      g_assert_true (g_str_has_prefix (text, "# 1\\. Plan\n\n**"));
      if (strstr (text, lines[i].line) == NULL)
        g_error ("%s is not in %.200s", lines[i].line, text);
    }
}

static void
test_html (Flow *f, gconstpointer data)
{
  g_autoptr (EcoReport) report = NULL;
  g_autofree char *text = NULL, *again = NULL;

  add_few (f);
  report = make (f, f->ecosystem);
  text = dup_text (report, ECO_REPORT_HTML);
  again = dup_text (report, ECO_REPORT_HTML);
  g_assert_cmpstr (text, ==, again);
  g_assert_nonnull (strstr (text, "Custom|ers &lt;b&gt;"));
  g_assert_null (strstr (text, "<b>"));
  g_assert_null (strstr (text, "<script"));
  g_assert_nonnull (strstr (text, "default-src 'none'"));
  g_assert_nonnull (strstr (text, "prefers-color-scheme: dark"));
  g_assert_nonnull (strstr (text, "class=\"on-dark\""));
  g_assert_nonnull (strstr (text, "<th scope=\"row\">Sales</th>"));
}

static void
test_pdf (Flow *f, gconstpointer data)
{
  g_autoptr (EcoReport) report = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  add_few (f);
  report = make (f, f->ecosystem);
  first = write_as (report, ECO_REPORT_PDF, "x.pdf");
  second = write_as (report, ECO_REPORT_PDF, "x.pdf");
  g_assert_true (g_str_has_prefix (get_text (first, 0), "%PDF"));
  g_assert_true (g_bytes_equal (((EcoReportFile *) first->pdata[0])->bytes,
                                ((EcoReportFile *) second->pdata[0])->bytes));
}

/* The strongest of very many that are owed, and on whom most others depend. */
static void
test_limits (Flow *f, gconstpointer data)
{
  g_autoptr (EcoReport) report = NULL;
  g_autofree char *text = NULL;
  const char *at;

  flow_node (f, "brand", "Acme");
  flow_node (f, "function-sales", "Sales");
  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *name = g_strdup_printf ("Customer %u", i);

      flow_node (f, "customer", name);
      flow_give (f, i < 10 ? "Acme" : "Sales", name, "products-services", i < 69 ? 2 : 5);
    }
  flow_give (f, "Acme", "Sales", "budget-resources", 3);
  flow_give (f, "Sales", "Acme", "revenue", 3);
  report = make (f, f->ecosystem);
  text = dup_text (report, ECO_REPORT_MARKDOWN);
  at = strstr (text, "\n## Who owes whom\n");
  g_assert_nonnull (at);
  at = strstr (at, "| ---: |");
  g_assert_true (g_str_has_prefix (strchr (at, '\n'), "\n| Customer 69 | Sales |"));
  g_assert_nonnull (strstr (at, "| Customer 58 | Sales |"));
  g_assert_null (strstr (at, "| Customer 59 | Sales |"));
  g_assert_nonnull (strstr (at, "Nothing comes back for 10 more exchanges"));
  at = strstr (text, "### On whom others depend\n");
  g_assert_true (at != NULL && g_str_has_prefix (strchr (at, '\n'), "\n\n- Sales: "));
}

/* A title that would fill pages leaves room on the cover. */
static void
test_long_title (Flow *f, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (EcoReport) report = NULL;
  g_autoptr (GPtrArray) files = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (words, "strategy ");
  add_few (f);
  flow_set (f, ECO_OBJECT (f->ecosystem), "title", words->str, "subtitle", words->str, NULL);
  report = make (f, f->ecosystem);
  files = write_as (report, ECO_REPORT_PDF, "x.pdf");
  g_assert_true (g_str_has_prefix (get_text (files, 0), "%PDF"));
}

static void
test_safe (Flow *f, gconstpointer data)
{
  g_autoptr (EcoEcosystem) copy = NULL;
  g_autoptr (EcoReport) report = NULL;
  g_autofree char *text = NULL;

  add_few (f);
  copy = eco_report_new_safe_copy (f->ecosystem, f->catalog);
  report = make (f, copy);
  text = dup_text (report, ECO_REPORT_MARKDOWN);
  g_assert_null (strstr (text, "Spies"));
  g_assert_null (strstr (text, "It is new"));
  g_assert_null (strstr (text, "Nobody knows"));
  /* It is muted still. */
  g_assert_nonnull (strstr (text, "## Muted findings"));
}

static void
test_formats (void)
{
  EcoReportFormat format = ECO_REPORT_PDF;

  g_assert_true (eco_report_find_format ("a.HTML", &format));
  g_assert_cmpint (format, ==, ECO_REPORT_HTML);
  g_assert_true (eco_report_find_format ("/x.y/a.markdown", &format));
  g_assert_cmpint (format, ==, ECO_REPORT_MARKDOWN);
  g_assert_false (eco_report_find_format ("a.docx", &format));
  for (int i = 0; i < ECO_N_REPORT_FORMATS; i++)
    {
      g_autofree char *name = g_strconcat ("x", eco_report_format_get_ending (i), NULL);

      g_assert_true (eco_report_find_format (name, &format));
      g_assert_cmpint (format, ==, i);
    }
}

#define TEST(path, func) g_test_add (path, Flow, NULL, flow_set_up, func, flow_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/report/markdown", test_markdown);
  TEST ("/report/plan", test_plan);
  TEST ("/report/markdown-lines", test_markdown_lines);
  TEST ("/report/html", test_html);
  TEST ("/report/pdf", test_pdf);
  TEST ("/report/long-title", test_long_title);
  TEST ("/report/limits", test_limits);
  TEST ("/report/safe", test_safe);
  g_test_add_func ("/report/formats", test_formats);
  return g_test_run ();
}
