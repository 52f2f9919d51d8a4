/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of the board share. */
#pragma once

#include "chart/eco-chart-private.h"
#include "model/eco-model.h"

G_BEGIN_DECLS

#define ECO_BOARD_CARD 232.0 /* width of a card */

/* eco-board-moves.c: what has to be known to move cards */
typedef struct _EcoBoard EcoBoard;

EcoBoard *eco_board_new       (void);
void      eco_board_free      (gpointer data);
void      eco_board_add_lane  (EcoBoard *self, EcoWorkStatus status, const EcoRect *box);
void      eco_board_add_thing (EcoBoard *self, const EcoInitiative *initiative);

/* eco-board-card.c */
double    eco_board_measure_card (EcoChart *chart, const EcoInitiative *initiative,
                                  EcoDate today);
double    eco_board_put_card     (EcoChart *chart, const EcoInitiative *initiative, EcoPoint at,
                                  EcoDate today);

G_END_DECLS
