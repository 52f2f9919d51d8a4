/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Badges: small signs on the lower edge of a card, as many as there is room for. */
#pragma once

#include "render/eco-builder-private.h"

G_BEGIN_DECLS

#define ECO_BADGE_HEIGHT 16.0

/* What one badge shows. */
typedef struct
{
  char           *text;  /* or %NULL */
  const EcoGlyph *glyph; /* or %NULL */
  double          share; /* 0 to 1, of a ring; negative for none */
  int             bars, n_bars; /* of a gauge; 0 for none */
  gboolean        alert;
  EcoColor        fill;  /* unset for that of a card */
  EcoColor        ink;
} EcoBadge;

void     eco_badge_clear (EcoBadge *badge);
gboolean eco_badge_init (EcoBadge *badge, EcoBuilder *builder, const EcoAttribute *attribute,
                         EcoNode *node);
void     eco_badge_init_sample (EcoBadge *badge, EcoBuilder *builder,
                                const EcoAttribute *attribute);
gboolean eco_badge_init_key (EcoBadge *badge, EcoBuilder *builder, const EcoStyle *style,
                             const EcoScale *scale, int step);
double   eco_badge_measure (const EcoBadge *badge, EcoBuilder *builder, double scale);
void     eco_badge_add (const EcoBadge *badge, EcoBuilder *builder, const EcoStyle *style,
                        EcoPoint left, double scale);
void     eco_builder_add_badges (EcoBuilder *self, const EcoCard *card, const EcoStyle *style,
                                 const EcoRect *box);
void     eco_builder_append_data (EcoBuilder *self, EcoNode *node, GString *title);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EcoBadge, eco_badge_clear)

G_END_DECLS
