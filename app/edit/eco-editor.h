/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor: the verbs that change an ecosystem, each of them undoable.
 *
 * A verb outside a group is a step of its own; between eco_editor_begin() and
 * eco_editor_end() all verbs are one step. eco_editor_cancel() takes back what
 * the open group did and leaves no trace. */
#pragma once

#include "catalog/eco-catalog.h"
#include "edit/eco-history.h"

G_BEGIN_DECLS

#define ECO_TYPE_EDITOR (eco_editor_get_type ())
G_DECLARE_FINAL_TYPE (EcoEditor, eco_editor, ECO, EDITOR, GObject)

EcoEditor *eco_editor_new (EcoEcosystem *ecosystem, EcoCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
EcoEcosystem *eco_editor_get_ecosystem (EcoEditor *self);
EcoCatalog   *eco_editor_get_catalog   (EcoEditor *self);
EcoHistory   *eco_editor_get_history   (EcoEditor *self);

void          eco_editor_begin         (EcoEditor *self, const char *label);
void          eco_editor_begin_merging (EcoEditor *self, const char *label, const char *merge_key);
void          eco_editor_end           (EcoEditor *self);
void          eco_editor_cancel        (EcoEditor *self);
GPtrArray    *eco_editor_get_open_changes (EcoEditor *self);
gboolean      eco_editor_apply         (EcoEditor *self, EcoChange *change, GError **error);

/* eco-editor.c: any object */
gboolean eco_editor_set_value (EcoEditor *self, EcoObject *object, const EcoField *field,
                               const GValue *value);
gboolean eco_editor_set_text (EcoEditor *self, EcoObject *object, const char *field,
                              const char *text, GError **error);
gboolean eco_editor_insert (EcoEditor *self, EcoObject *owner, guint list, guint position,
                            EcoObject *object, GError **error);
EcoObject    *eco_editor_add           (EcoEditor *self, guint list, GType type, const char *name);

/* eco-editor-remove.c */
void          eco_editor_remove        (EcoEditor *self, GPtrArray *objects);

/* eco-editor-node.c */
EcoNode *eco_editor_add_node (EcoEditor *self, const char *kind, const char *name, EcoRing *ring,
                              EcoSide side, double angle, double radius);
void          eco_editor_move_node     (EcoEditor *self, EcoNode *node, EcoRing *ring, EcoSide side,
                                        double angle, double radius);
void          eco_editor_rename        (EcoEditor *self, EcoObject *object, const char *name);
void eco_editor_place (EcoEditor *self, EcoPlacement *placement, const char *label);
EcoRing      *eco_editor_suggest_ring  (EcoEditor *self, const char *kind, EcoSide *side);

/* eco-editor-exchange.c */
EcoExchange *eco_editor_connect (EcoEditor *self, EcoNode *from, EcoNode *to, const char *category);
EcoExchange  *eco_editor_add_return    (EcoEditor *self, EcoExchange *exchange);
gboolean      eco_editor_reconnect     (EcoEditor *self, EcoExchange *exchange, EcoNode *from,
                                        EcoNode *to);
void          eco_editor_reverse       (EcoEditor *self, EcoExchange *exchange);

/* eco-editor-suggest.c */
const char   *eco_editor_suggest_category (EcoEditor *self, EcoNode *from, EcoNode *to);
const char   *eco_editor_suggest_return   (EcoEditor *self, EcoExchange *exchange);
GPtrArray    *eco_editor_suggest_kinds    (EcoEditor *self, EcoRing *ring, EcoSide side,
                                           const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* eco-editor-ring.c */
EcoRing      *eco_editor_add_ring      (EcoEditor *self, guint position, const char *name);
void          eco_editor_move_ring     (EcoEditor *self, EcoRing *ring, guint position);

/* eco-editor-sector.c */
EcoSector *eco_editor_add_sector (EcoEditor *self, EcoSide side, const char *name,
                                  GPtrArray *nodes);
void          eco_editor_move_sector   (EcoEditor *self, EcoSector *sector, int step);
void          eco_editor_share_sectors (EcoEditor *self, EcoSector *first, EcoSector *second,
                                        double part);

/* eco-editor-plan.c: scenarios and initiatives */
EcoScenario  *eco_editor_add_scenario  (EcoEditor *self, const char *name, EcoEcosystem *like);
EcoScenario  *eco_editor_duplicate_scenario (EcoEditor *self, EcoScenario *scenario,
                                             const char *name);
void          eco_editor_merge_scenario (EcoEditor *self, EcoScenario *scenario);
void eco_editor_set_concerns (EcoEditor *self, EcoObject *object, GPtrArray *concerns);
EcoInitiative *eco_editor_add_initiative (EcoEditor *self, const char *name, GPtrArray *concerns);
void eco_editor_set_records (EcoEditor *self, EcoObject *owner, GPtrArray *records);
guint         eco_editor_remove_unfit  (EcoEditor *self, EcoObject *owner);
void          eco_editor_become        (EcoEditor *self, EcoEcosystem *ecosystem);

/* eco-editor-votes.c */
int           eco_editor_get_votes     (EcoObject *object);
gboolean      eco_editor_vote          (EcoEditor *self, EcoObject *object, int by);
guint         eco_editor_count_votes   (EcoEditor *self);
void          eco_editor_clear_votes   (EcoEditor *self);

G_END_DECLS
