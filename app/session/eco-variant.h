/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVariant: a document that shows another one with the changes of a scenario or an initiative,
 * and writes what is edited in it back as change records of that scenario or initiative.
 *
 * It is a whole EcoDocument, so canvas, table, inspector and undo work in it as in any other; each
 * of its steps becomes one step of the parent, which merges with the one before while nothing else
 * was done there. Views, horizons, scenarios and settings are those of the parent, whatever is
 * edited in the variant. When the parent changes otherwise, the variant is made anew: "renewed". */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_VARIANT (eco_variant_get_type ())
G_DECLARE_FINAL_TYPE (EcoVariant, eco_variant, ECO, VARIANT, GObject)

/* Signals: "renewed": eco_variant_get_document() is another one now; "gone": its owner was removed.
 */

/* @owner: a scenario or an initiative of @parent. */
EcoVariant  *eco_variant_new          (EcoDocument *parent,
                                       EcoObject *owner) G_GNUC_WARN_UNUSED_RESULT;
EcoDocument *eco_variant_get_document (EcoVariant *self);
EcoDocument *eco_variant_get_parent   (EcoVariant *self);
EcoObject   *eco_variant_get_owner    (EcoVariant *self);
/* Of char *: changes that no longer fit; they are kept until the user drops them. */
GPtrArray   *eco_variant_get_problems (EcoVariant *self);

/* Makes the changes of a scenario part of the parent, and removes the scenario, as one step. */
gboolean     eco_variant_merge        (EcoVariant *self, GError **error);

G_END_DECLS
