/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From an element of the file format to the class that it stands for. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const GType *eco_registry_get_types (guint *n_types);
GType        eco_registry_find_type (const char *tag);

G_END_DECLS
