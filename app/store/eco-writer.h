/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing the native file format. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

GBytes *eco_writer_write         (EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;
GBytes *eco_writer_write_objects (GPtrArray *objects) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
