/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: saved views: how it is looked at now becomes a view, and a view becomes how it is
 * looked at. Each verb that changes views is one step.
 *
 * The camera belongs to whoever shows the map; it is that of a view, see model/eco-view.h.
 * Scenario and horizon likewise: who shows the map says which, and shows those of a view. */
#pragma once

#include "model/eco-view.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

/* What the document does not know of how it is looked at. */
typedef struct
{
  gboolean    whole;    /* all of the map is shown; the next three say nothing then */
  double      x, y;     /* of the picture, in the middle */
  double      zoom;     /* as that of a view */
  const char *scenario; /* ids, or NULL */
  const char *horizon;
} EcoLookout;

char    *eco_document_dup_view_name (EcoDocument *self) G_GNUC_WARN_UNUSED_RESULT;
EcoView *eco_document_add_view      (EcoDocument      *self,
                                     const char       *name,
                                     const EcoLookout *lookout);
void     eco_document_update_view   (EcoDocument      *self,
                                     EcoView          *view,
                                     const EcoLookout *lookout);
void     eco_document_move_view     (EcoDocument *self, EcoView *view, guint position);
gboolean eco_document_apply_view    (EcoDocument *self, EcoView *view, GError **error);
gboolean eco_document_is_view       (EcoDocument *self, EcoView *view);

G_END_DECLS
