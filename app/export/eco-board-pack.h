/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The board pack: a hand-out for those who decide: cover, summary, the map, a page for each ring
 * and each key stakeholder, findings, the plan, and who does what by when. */
#pragma once

#include "export/eco-export-pages.h"

G_BEGIN_DECLS

#define ECO_BOARD_PACK_STAKEHOLDERS 8 /* that have a page, at most */

GPtrArray *eco_board_pack_new (const EcoExportSource   *source,
                               const EcoExportSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
