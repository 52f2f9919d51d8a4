/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoRival: somebody else's ecosystem laid over ours: what both have, what only one has.
 *
 * Nodes are the same when their names and kinds are. Theirs stand on our rings, by role; their
 * brand is where ours is. It is made once, and does not change. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

typedef struct
{
  char         *name;   /* of their brand, or of their ecosystem */
  EcoEcosystem *both;   /* placed */
  GHashTable   *marks;  /* id -> EcoMark: new: only theirs; changed: only ours; shared */
  GPtrArray    *theirs; /* ids of the nodes that only they have, by name */
  GPtrArray    *ours;   /* ids of the nodes that only we have, by name */
  guint         shared; /* nodes that both have, without the brand */
} EcoRival;

/* Both are copies that nobody else has; may run in a thread. */
EcoRival *eco_rival_new   (EcoEcosystem *ours, EcoEcosystem *theirs,
                           EcoCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
void      eco_rival_free  (EcoRival *self);
/* Plans a node of @theirs in the document, as one step; NULL when there is one like it by now. */
EcoNode  *eco_rival_adopt (const EcoRival *self, EcoDocument *document, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoRival, eco_rival_free)

G_END_DECLS
