/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which pages the board pack has, and what is on them. */
#include "render-fixture.h"

#include "export/eco-board-pack.h"

#include <string.h>

static GPtrArray *
make (Fixture *fixture)
{
  g_autoptr (EcoExportSettings) settings = eco_export_settings_new ();
  EcoExportSource source = { .ecosystem = fixture->ecosystem, .catalog = fixture->catalog,
                             .typesetter = fixture->typesetter };

  settings->scope = ECO_EXPORT_SCOPE_BOARD_PACK;
  settings->format = ECO_EXPORT_PDF;
  settings->paper = ECO_PAPER_SLIDE;
  return eco_export_make_pages (&source, settings, NULL);
}

static const EcoExportPage *
find (GPtrArray *pages, const char *name)
{
  for (guint i = 0; i < pages->len; i++)
    if (g_str_equal (((EcoExportPage *) pages->pdata[i])->name, name))
      return pages->pdata[i];
  return NULL;
}

static char *
write_svg (const EcoExportPage *page)
{
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (page != NULL);
  bytes = eco_export_scene (page->scene, ECO_EXPORT_SVG, NULL, NULL);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
add_initiative (Fixture *fixture, const char *name, EcoWorkStatus status)
{
  g_autofree char *id = eco_ecosystem_dup_new_id (fixture->ecosystem, ECO_TYPE_INITIATIVE);
  g_autoptr (EcoObject) initiative = eco_object_new (ECO_TYPE_INITIATIVE, id);

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (initiative, "name", name, "owner", "Ana Lima", "start", 20270101, "due", 20270630,
                "status", status, NULL);
  eco_list_append (
    eco_object_get_list (ECO_OBJECT (fixture->ecosystem), ECO_ECOSYSTEM_INITIATIVES), initiative);
  eco_ecosystem_end_change (fixture->ecosystem);
}

/* Without a plan no page speaks of one; the brand's ring has nobody else on it. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  static const char *const there[] = { "Cover", "Executive summary", "The map", "Stakeholders",
                                       "Community", "Social", "Customers", "Employees" };
  static const char *const not_there[] = { "Brand", "Governance", "Road map", "Objectives",
                                           "Actions" };
  g_autoptr (GPtrArray) pages = make (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (there); i++)
    g_assert_nonnull (find (pages, there[i]));
  for (guint i = 0; i < G_N_ELEMENTS (not_there); i++)
    g_assert_null (find (pages, not_there[i]));
}

/* All pages are of the size of a slide, and numbered but for the cover. */
static void
test_alike (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = make (fixture);

  for (guint i = 0; i < pages->len; i++)
    {
      const EcoExportPage *page = pages->pdata[i];
      EcoRect size = eco_scene_get_ink (page->scene);
      g_autofree char *svg = write_svg (page);
      g_autofree char *number = g_strdup_printf (">%u<", i + 1);

      g_assert_cmpfloat (size.width, ==, 1600);
      g_assert_cmpfloat (size.height, ==, 900);
      g_assert_cmpint (i > 0, ==, strstr (svg, number) != NULL);
      g_assert_cmpint (i > 0, ==, strstr (svg, ">Small ecosystem · Board pack<") != NULL);
    }
}

static void
test_stakeholder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = make (fixture);
  g_autofree char *svg = write_svg (find (pages, "Customers"));

  g_assert_nonnull (strstr (svg, ">Gives<"));
  g_assert_nonnull (strstr (svg, "→ Employees"));
  g_assert_nonnull (strstr (svg, "← Acme"));
}

static void
test_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *svg = NULL;

  add_initiative (fixture, "Answer every review", ECO_WORK_STATUS_PLANNED);
  add_initiative (fixture, "Nobody wants it", ECO_WORK_STATUS_DROPPED);
  pages = make (fixture);
  g_assert_nonnull (find (pages, "Road map"));
  g_assert_nonnull (find (pages, "Actions"));
  svg = write_svg (find (pages, "Actions"));
  g_assert_nonnull (strstr (svg, ">Answer every review<"));
  g_assert_nonnull (strstr (svg, ">Ana Lima<"));
  g_assert_null (strstr (svg, "Nobody wants it"));
}

/* A long list of actions goes on on further pages of the same head. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 40; i++)
    add_initiative (fixture, "One of many", ECO_WORK_STATUS_ACTIVE);
  pages = make (fixture);
  g_assert_nonnull (find (pages, "Actions 2"));
  g_assert_nonnull (find (pages, "Actions 3"));
  g_assert_null (find (pages, "Actions 4"));
}

/* The same model gives the same pages. */
static void
test_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = make (fixture), again = make (fixture);

  g_assert_cmpuint (pages->len, ==, again->len);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *one = eco_scene_dump (((EcoExportPage *) pages->pdata[i])->scene);
      g_autofree char *other = eco_scene_dump (((EcoExportPage *) again->pdata[i])->scene);

      g_assert_cmpstr (one, ==, other);
    }
}

#define ADD(name, func) \
  g_test_add ("/board-pack/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("pages", test_pages);
  ADD ("alike", test_alike);
  ADD ("stakeholder", test_stakeholder);
  ADD ("plan", test_plan);
  ADD ("many", test_many);
  ADD ("same", test_same);
  return g_test_run ();
}
