/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading the native file format.
 *
 * Errors begin with "NAME:LINE:COLUMN: " when they are about a place in the
 * file, and with "NAME: " otherwise; lines and columns count from 1, columns
 * in characters. Nothing half-loaded ever comes out. A picture with a document
 * inside (store/eco-embedded.h) is read like that document. */
#pragma once

#include "model/eco-ecosystem.h"
#include "store/eco-file-state.h"

G_BEGIN_DECLS

EcoEcosystem *eco_reader_read_bytes   (GBytes *bytes, const char *name, GPtrArray *warnings,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
EcoEcosystem *eco_reader_read_file    (GFile *file, const char *name, GCancellable *cancellable,
                                       EcoFileState *state, GPtrArray *warnings,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
EcoEcosystem *eco_reader_read_stream  (GInputStream *stream, const char *name,
                                       GCancellable *cancellable, GPtrArray *warnings,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *eco_reader_read_objects (GBytes *bytes, const char *name,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
