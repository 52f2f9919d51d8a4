/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the writer shares with the reader, which keeps unknown content as text. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

void     _eco_writer_append_escaped  (GString *out, const char *text);
gboolean _eco_extra_has_attribute    (const EcoExtra *extra, const char *name);

G_END_DECLS
