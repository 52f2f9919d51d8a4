/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEncoding: what the sizes, colours, badges and texts of cards say, as plain data.
 *
 * It follows the fields size-by, color-by, badge-by and label of the ecosystem. Numbers that an
 * analysis has computed take part by the names of their tables. */
#pragma once

#include "model/eco-label-template.h"
#include "render/eco-scale.h"
#include "render/eco-style.h"

G_BEGIN_DECLS

typedef struct _EcoEncoding EcoEncoding;

/* How large a card is for what it says. */
typedef struct
{
  double   factor; /* 1 is that of a card without a value */
  gboolean strong; /* its name is semibold */
} EcoEmphasis;

/* The colours of one step. */
typedef struct
{
  EcoColor fill;  /* of the disc */
  EcoColor line;  /* round it, and round the card: at least 3 against the card */
  EcoColor glyph; /* on the fill */
} EcoStepColors;

EcoEncoding    *eco_encoding_new          (EcoEcosystem *ecosystem,
                                           EcoCatalog   *catalog,
                                           GHashTable   *tables) G_GNUC_WARN_UNUSED_RESULT;
EcoEncoding    *eco_encoding_new_for_size (EcoNode    *node,
                                           EcoCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
void            eco_encoding_add_badge    (EcoEncoding *self, EcoEcosystem *ecosystem,
                                           EcoCatalog *catalog, const char *name);
void            eco_encoding_free         (EcoEncoding *self);
gboolean        eco_encoding_check        (EcoEcosystem *ecosystem,
                                           const char   *field,
                                           const char   *text,
                                           GError      **error);

gboolean        eco_encoding_sizes_by     (EcoEcosystem *ecosystem, const char *name);

EcoEmphasis     eco_encoding_get_emphasis (const EcoEncoding *self, EcoNode *node);
char           *eco_encoding_dup_label    (const EcoEncoding *self,
                                           EcoNode           *node) G_GNUC_WARN_UNUSED_RESULT;
const EcoScale *eco_encoding_get_size     (const EcoEncoding *self);
const EcoScale *eco_encoding_get_color    (const EcoEncoding *self);
GPtrArray      *eco_encoding_get_badges   (const EcoEncoding *self);

/* eco-encoding-colors.c */
EcoStepColors   eco_encoding_get_colors   (const EcoStyle *style,
                                           const EcoScale *scale,
                                           int             step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoEncoding, eco_encoding_free)

G_END_DECLS
