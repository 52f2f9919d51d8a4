/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What measuring and breaking share. */
#pragma once

#include "render/eco-typesetter.h"

G_BEGIN_DECLS

#define ECO_MEASURE_SIZE 64.0

float _eco_typesetter_measure_now (EcoTypesetter *self, const char *text, int weight);
void  _eco_typesetter_break_now   (EcoTypesetter *self,
                                   const char    *text,
                                   double         size,
                                   int            weight,
                                   double         width,
                                   double         most,
                                   EcoLines      *lines);

G_END_DECLS
