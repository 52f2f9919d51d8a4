/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the pages of the board pack are made from. */
#pragma once

#include "export/eco-board-pack.h"

#include "analysis/eco-analysis.h"
#include "analysis/eco-network.h"
#include "chart/eco-pack-page.h"
#include "export/eco-slide.h"

G_BEGIN_DECLS

typedef struct
{
  const EcoExportSource   *source;
  const EcoExportSettings *settings;
  EcoChartOptions          options; /* of all pages */
  EcoAnalysis             *analysis;
  EcoFacts                *facts;
  EcoNetwork              *network;
  char                    *foot;
  GPtrArray               *pages;   /* of EcoExportPage */
} EcoBoardPack;

/* eco-board-pack.c */
void      _eco_board_pack_begin      (EcoBoardPack       *self,
                                      EcoPackPage        *page,
                                      const EcoPackHead  *head);
void      _eco_board_pack_end        (EcoBoardPack *self, EcoPackPage *page, const char *name,
                                      const char *words);
EcoScene *_eco_board_pack_create_map (EcoBoardPack        *self,
                                      const EcoVisibility *visibility,
                                      gboolean legend) G_GNUC_WARN_UNUSED_RESULT;

/* A file each; what there is nothing to say of gets no page. */
void      _eco_board_pack_add_cover        (EcoBoardPack *self);
void      _eco_board_pack_add_summary      (EcoBoardPack *self);
void      _eco_board_pack_add_map          (EcoBoardPack *self);
void      _eco_board_pack_add_rings        (EcoBoardPack *self);
void      _eco_board_pack_add_stakeholders (EcoBoardPack *self);
void      _eco_board_pack_add_findings     (EcoBoardPack *self);
void      _eco_board_pack_add_plan         (EcoBoardPack *self);
void      _eco_board_pack_add_actions      (EcoBoardPack *self);

G_END_DECLS
