/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pasting text: a list of lines as nodes, a table as nodes or exchanges. */
#pragma once

#include "base/eco-geometry.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

gboolean eco_clip_paste_text (EcoDocument *document, const char *text, const EcoPoint *at,
                              GError **error);

G_END_DECLS
