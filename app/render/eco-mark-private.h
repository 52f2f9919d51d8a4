/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Marks: small discs that say how a thing differs from what it is compared with. */
#pragma once

#include "base/eco-mark.h"
#include "render/eco-legend-private.h"

G_BEGIN_DECLS

#define ECO_MARK_RADIUS 8.0 /* on a card */

EcoMark     eco_builder_get_mark       (EcoBuilder *self, EcoObject *object);
const char *eco_builder_get_mark_label (EcoBuilder *self, EcoMark mark);
EcoColor    eco_mark_get_color         (const EcoStyle *style, EcoMark mark);
void        eco_builder_add_mark       (EcoBuilder *self, const EcoStyle *style, EcoMark mark,
                                        EcoPoint centre, double scale);
void        eco_builder_append_mark    (EcoBuilder *self, EcoMark mark, GString *title);
void        eco_legend_put_marks       (EcoLegend *legend);
char       *eco_builder_dup_marks_text (EcoBuilder *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
