/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Templates and examples look well: no card or label lies on another, today, at every horizon and
 * in every scenario, where all of the plan fits. */
#include "change/eco-projection.h"
#include "render/eco-scene-builder.h"
#include "render/eco-scene-line.h"
#include "session/eco-arrangement.h"
#include "session/eco-template.h"

#include <math.h>

typedef struct
{
  EcoCatalog *catalog;
  EcoTypesetter *typesetter;
  EcoLayoutClient *client;
} Fixture;

typedef void (*CheckFunc) (Fixture *fixture, const char *name);

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalog = eco_catalog_new_builtin (NULL);
  fixture->typesetter = eco_typesetter_new ();
  fixture->client = eco_layout_client_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  eco_layout_client_unref (fixture->client);
  eco_typesetter_unref (fixture->typesetter);
  g_object_unref (fixture->catalog);
}

static EcoEcosystem *
load (const char *name)
{
  g_autoptr (GError) error = NULL;
  EcoEcosystem *ecosystem = eco_template_load (name, &error);

  g_assert_no_error (error);
  return ecosystem;
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) templates = eco_template_list ();
  g_auto (GStrv) examples = eco_example_list ();
  char **lists[] = { templates, examples };
  CheckFunc check = (CheckFunc) data;

  g_assert_cmpuint (g_strv_length (templates), ==, 6);
  g_assert_cmpuint (g_strv_length (examples), ==, 4);
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; lists[l][i] != NULL; i++)
      check (fixture, lists[l][i]);
}

/* ---- Boxes */

static void
assert_apart (const char *where, GArray *boxes, GPtrArray *names)
{
  for (guint i = 0; i < boxes->len; i++)
    for (guint k = i + 1; k < boxes->len; k++)
      if (eco_rect_intersects (&g_array_index (boxes, EcoRect, i),
                               &g_array_index (boxes, EcoRect, k)))
        {
          g_test_message ("%s: “%s” lies on “%s”", where, (const char *) names->pdata[i],
                          (const char *) names->pdata[k]);
          g_test_fail ();
        }
}

/* Half a px round the outlines of two cards may be shared. */
static void
add_box (GArray *boxes, GPtrArray *names, EcoRect box, const char *name)
{
  box = eco_rect_expand (&box, -1);
  g_array_append_val (boxes, box);
  g_ptr_array_add (names, (gpointer) name);
}

static void
check_boxes (Fixture *fixture, EcoEcosystem *ecosystem, const char *where)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (EcoRect));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (EcoScene) scene = NULL;
  EcoRect box;

  options.labels = TRUE;
  options.typesetter = fixture->typesetter;
  scene = eco_scene_new (ecosystem, fixture->catalog, &options);
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoObject *node = eco_list_get (nodes, i);

      g_assert_true (eco_scene_get_bounds (scene, eco_object_get_id (node), &box));
      add_box (boxes, names, box, eco_object_get_name (node));
    }
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      if (eco_scene_get_label_bounds (scene, eco_object_get_id (ECO_OBJECT (exchange)), &box))
        add_box (boxes, names, box, exchange->label);
    }
  assert_apart (where, boxes, names);
}

static void
check_projection (Fixture *fixture, EcoEcosystem *ecosystem, const char *name,
                  const char *scenario, EcoDate date)
{
  g_autoptr (EcoProjection) projection
    = eco_projection_new (ecosystem, scenario, date, eco_date_new (2026, 12, 1), TRUE);
  GPtrArray *problems = eco_projection_get_problems (projection);
  char buffer[ECO_DATE_TEXT_SIZE];
  g_autofree char *where = g_strdup_printf ("%s, %s, %s", name, scenario != NULL ? scenario : "",
                                            eco_date_to_text (date, buffer));

  for (guint i = 0; i < problems->len; i++)
    {
      g_test_message ("%s: %s", where, (const char *) problems->pdata[i]);
      g_test_fail ();
    }
  check_boxes (fixture, eco_projection_get_ecosystem (projection), where);
}

static void
check_places (Fixture *fixture, const char *name)
{
  g_autoptr (EcoEcosystem) ecosystem = load (name);
  EcoList *scenarios = eco_object_find_list (ECO_OBJECT (ecosystem), "scenarios");
  g_autoptr (GArray) dates = eco_projection_list_dates (ecosystem);
  g_autoptr (GError) error = NULL;

  g_assert_true (eco_arrange (ecosystem, fixture->catalog, fixture->typesetter, fixture->client,
                              FALSE, NULL, NULL, &error));
  g_assert_no_error (error);
  check_boxes (fixture, ecosystem, name);
  for (guint i = 0; i < dates->len; i++)
    check_projection (fixture, ecosystem, name, NULL, g_array_index (dates, EcoDate, i));
  for (guint i = 0; i < eco_list_get_length (scenarios); i++)
    check_projection (fixture, ecosystem, name, eco_object_get_id (eco_list_get (scenarios, i)),
                      ECO_DATE_UNSET);
}

/* What comes into a map later has its place already: nothing moves when it is shown. */
static void
check_places_of_changes (Fixture *fixture, const char *name)
{
  g_autoptr (EcoEcosystem) ecosystem = load (name);
  g_autoptr (GArray) dates = eco_projection_list_dates (ecosystem);
  g_autoptr (EcoProjection) last = NULL;
  EcoList *nodes;

  if (dates->len == 0)
    return;
  last = eco_projection_new (ecosystem, NULL, g_array_index (dates, EcoDate, dates->len - 1),
                             eco_date_new (2026, 12, 1), TRUE);
  nodes = eco_ecosystem_get_nodes (eco_projection_get_ecosystem (last));
  for (guint i = eco_list_get_length (eco_ecosystem_get_nodes (ecosystem));
       i < eco_list_get_length (nodes); i++)
    g_assert_false (isnan (((EcoNode *) eco_list_get (nodes, i))->angle));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/shipped/places", Fixture, check_places, set_up, test_all, tear_down);
  g_test_add ("/shipped/places-of-changes", Fixture, check_places_of_changes, set_up, test_all,
              tear_down);
  return g_test_run ();
}
