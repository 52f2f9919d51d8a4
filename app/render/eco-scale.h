/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoScale: how the values of an attribute become a few steps, for sizes and colours. */
#pragma once

#include "model/eco-attribute.h"

G_BEGIN_DECLS

#define ECO_SCALE_STEPS 5 /* of numbers, at most */
#define ECO_SCALE_WORDS 8 /* told apart, at most; the rest shares one step */

/**
 * EcoScaleType:
 * @ECO_SCALE_NUMBERS: from little to much
 * @ECO_SCALE_SIGNED: from bad to good, with a middle
 * @ECO_SCALE_WORDS_APART: words in no order
 */
typedef enum
{
  ECO_SCALE_NUMBERS,
  ECO_SCALE_SIGNED,
  ECO_SCALE_WORDS_APART,
} EcoScaleType;

typedef struct _EcoScale EcoScale;

/* How a range of numbers is cut: step i is from limits[i] up to limits[i + 1]. */
typedef struct
{
  int      n_steps;
  double   limits[ECO_SCALE_STEPS + 1];
  gboolean open_low, open_high; /* outliers lie beyond the ends */
} EcoLimits;

void                eco_limits_init      (EcoLimits *self, double *values, guint n);
int                 eco_limits_find      (const EcoLimits *self, double value);

EcoScale           *eco_scale_new        (EcoAttribute *attribute,
                                          EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;
void                eco_scale_free       (EcoScale *self);

EcoScaleType        eco_scale_get_type   (const EcoScale *self);
const EcoAttribute *eco_scale_get_attribute (const EcoScale *self);
int                 eco_scale_get_n_steps (const EcoScale *self);
int                 eco_scale_find_step  (const EcoScale *self, EcoNode *node);
char               *eco_scale_dup_label  (const EcoScale *self,
                                          int             step) G_GNUC_WARN_UNUSED_RESULT;
char               *eco_scale_dup_key    (const EcoScale *self,
                                          int             step) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoScale, eco_scale_free)

G_END_DECLS
