/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEcosystem: one model, with everything in it.
 * Members are read-only outside model/; the table in eco-ecosystem.c says what each is. */
#pragma once

#include "base/eco-plane.h"
#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_ECOSYSTEM (eco_ecosystem_get_type ())
#define ECO_ECOSYSTEM(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_ECOSYSTEM, EcoEcosystem))
#define ECO_IS_ECOSYSTEM(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_ECOSYSTEM))

/* Indices for eco_object_get_list(). */
enum
{
  ECO_ECOSYSTEM_RINGS,
  ECO_ECOSYSTEM_SECTORS,
  ECO_ECOSYSTEM_NODES,
  ECO_ECOSYSTEM_EXCHANGES,
  ECO_ECOSYSTEM_STAGES,
  ECO_ECOSYSTEM_TOUCHPOINTS,
  ECO_ECOSYSTEM_NEEDS,
  ECO_ECOSYSTEM_OFFERINGS,
  ECO_ECOSYSTEM_CAPABILITIES,
  ECO_ECOSYSTEM_FORCES,
  ECO_ECOSYSTEM_DATA_SETS,
  ECO_ECOSYSTEM_METRICS,
  ECO_ECOSYSTEM_OBJECTIVES,
  ECO_ECOSYSTEM_INITIATIVES,
  ECO_ECOSYSTEM_HORIZONS,
  ECO_ECOSYSTEM_SCENARIOS,
  ECO_ECOSYSTEM_VIEWS,
  ECO_ECOSYSTEM_MUTED_FINDINGS,
  ECO_ECOSYSTEM_SETTINGS,
  ECO_ECOSYSTEM_BRAND_THEMES,
  ECO_ECOSYSTEM_FINDING_VOTES,
  ECO_ECOSYSTEM_N_LISTS
};

struct _EcoEcosystem
{
  EcoObject parent_instance;

  char *title;
  char *subtitle;
  char *brand;
  char *purpose;
  EcoAudience audience;
  char *description;
  EcoDate date;
  char *language;
  char *currency;
  char *monogram;
  char *logo;
  char *theme;
  double rotation;
  EcoRingShape shape;
  EcoGroupBy group_by;    /* what the layout keeps together */
  gboolean bundle;        /* exchanges that go the same way run together */
  gboolean journey_order; /* stages from the top down, outermost ring, external side */
  char *size_by;          /* attributes of nodes that the picture shows; see eco-attribute.h */
  char *color_by;
  char **badge_by;
  char *label;            /* template of the texts on cards; see eco-label-template.h */
  EcoLegendPlace legend;
};

GType         eco_ecosystem_get_type     (void);
EcoEcosystem *eco_ecosystem_new          (void) G_GNUC_WARN_UNUSED_RESULT;
EcoEcosystem *eco_ecosystem_new_with_rings (void) G_GNUC_WARN_UNUSED_RESULT;

gpointer      eco_ecosystem_lookup       (EcoEcosystem *self, const char *id);
EcoNode      *eco_ecosystem_lookup_node  (EcoEcosystem *self, const char *id);
EcoRing      *eco_ecosystem_lookup_ring  (EcoEcosystem *self, const char *id);
EcoRing      *eco_ecosystem_find_ring_by_role (EcoEcosystem *self, EcoRingRole role);
EcoNode      *eco_ecosystem_find_brand_node   (EcoEcosystem *self);
EcoPlane      eco_ecosystem_get_plane    (EcoEcosystem *self);
char         *eco_ecosystem_dup_new_id   (EcoEcosystem *self, GType type) G_GNUC_WARN_UNUSED_RESULT;

EcoList      *eco_ecosystem_get_rings     (EcoEcosystem *self);
EcoList      *eco_ecosystem_get_nodes     (EcoEcosystem *self);
EcoList      *eco_ecosystem_get_exchanges (EcoEcosystem *self);

/* What an analysis has computed, by name: tables of id of a node -> double, or words; see
 * eco-computed.h. Signal: "computed-changed". */
void          eco_ecosystem_set_computed  (EcoEcosystem *self, GHashTable *tables);
GHashTable   *eco_ecosystem_get_computed  (EcoEcosystem *self);

/* Every change of the model stands between these two; see edit/. */
void          eco_ecosystem_begin_change (EcoEcosystem *self);
void          eco_ecosystem_end_change   (EcoEcosystem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoEcosystem, g_object_unref)

G_END_DECLS
