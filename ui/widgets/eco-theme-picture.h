/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoThemePainter: small pictures of one map in many looks. The ways of the lines, which take
 * longest, are found once for all of them. */
#pragma once

#include <gtk/gtk.h>

#include "render/eco-style.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

typedef struct _EcoThemePainter EcoThemePainter;

EcoThemePainter *eco_theme_painter_new   (EcoDocument *document) G_GNUC_WARN_UNUSED_RESULT;
void             eco_theme_painter_free  (EcoThemePainter *self);
GdkTexture      *eco_theme_painter_paint (EcoThemePainter *self,
                                          const EcoStyle  *style,
                                          int              width,
                                          int              height) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoThemePainter, eco_theme_painter_free)

G_END_DECLS
