/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A small ecosystem that is placed by hand, for the tests of the picture. */
#pragma once

#include "catalog/eco-catalog.h"
#include "model/eco-model.h"
#include "render/eco-scene-builder.h"

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoTypesetter *typesetter;
} Fixture;

static inline EcoNode *
fixture_add_node (Fixture *fixture, const char *id, const char *name, const char *kind,
                  const char *ring, double angle, double radius)
{
  g_autoptr (EcoObject) node = eco_object_new (ECO_TYPE_NODE, id);

  g_object_set (node, "name", name, "kind", kind, "ring", ring, "angle", angle, "radius", radius,
                NULL);
  if (radius > 0)
    g_object_set (node, "side", angle < 180 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL, NULL);
  eco_list_append (eco_ecosystem_get_nodes (fixture->ecosystem), node);
  return ECO_NODE (node);
}

static inline EcoExchange *
fixture_add_exchange (Fixture *fixture, const char *id, const char *from, const char *to,
                      const char *category)
{
  g_autoptr (EcoObject) exchange = eco_object_new (ECO_TYPE_EXCHANGE, id);

  g_object_set (exchange, "from", from, "to", to, "category", category, NULL);
  eco_list_append (eco_ecosystem_get_exchanges (fixture->ecosystem), exchange);
  return ECO_EXCHANGE (exchange);
}

static inline void
fixture_add_ring (Fixture *fixture, const char *id, const char *name, EcoRingRole role,
                  double inner, double outer)
{
  g_autoptr (EcoObject) ring = eco_object_new (ECO_TYPE_RING, id);

  g_object_set (ring, "name", name, "role", role, "inner", inner, "outer", outer, NULL);
  eco_list_append (eco_ecosystem_get_rings (fixture->ecosystem), ring);
}

static inline void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->ecosystem = eco_ecosystem_new ();
  fixture->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  fixture->typesetter = eco_typesetter_new ();
  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (fixture->ecosystem, "title", "Small ecosystem", "subtitle", "For tests", "brand",
                "Acme", NULL);
  fixture_add_ring (fixture, "core", "Brand", ECO_RING_ROLE_BRAND, 66, 80);
  fixture_add_ring (fixture, "inner", "Stakeholders", ECO_RING_ROLE_STAKEHOLDERS, 80, 240);
  fixture_add_ring (fixture, "middle", "Community", ECO_RING_ROLE_COMMUNITY, 240, 360);
  fixture_add_ring (fixture, "outer", "Social", ECO_RING_ROLE_SOCIAL, 360, 480);
  fixture_add_node (fixture, "acme", "Acme", "brand", "core", 0, 0);
  fixture_add_node (fixture, "employees", "Employees", "employees", "inner", 270, 160);
  fixture_add_node (fixture, "crm", "CRM", "crm", "inner", 230, 170);
  fixture_add_node (fixture, "governance", "Governance", "governance", "inner", 310, 170);
  fixture_add_node (fixture, "customers", "Customers", "customer", "inner", 90, 160);
  fixture_add_node (fixture, "forum", "Customer forum", "customer-forum", "middle", 60, 300);
  fixture_add_node (fixture, "linkedin", "LinkedIn", "social-network", "outer", 45, 420);
  fixture_add_node (fixture, "slack", "Slack", "messaging-platform", "outer", 280, 420);
  fixture_add_exchange (fixture, "x1", "employees", "customers", "customer-support");
  fixture_add_exchange (fixture, "x2", "customers", "employees", "feedback-ideas");
  fixture_add_exchange (fixture, "x3", "customers", "forum", "loyalty");
  fixture_add_exchange (fixture, "x4", "acme", "customers", "products-services");
  g_object_set (fixture_add_exchange (fixture, "x5", "employees", "forum", "resources-content"),
                "channel", "linkedin", "strength", 5, NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
}

static inline void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->ecosystem);
  g_assert_finalize_object (fixture->catalog);
  eco_typesetter_unref (fixture->typesetter);
}

static inline EcoScene *
fixture_build_scene (Fixture *fixture, EcoTheme theme)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.style = eco_style_get (theme);
  options.typesetter = fixture->typesetter;
  return eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
}
