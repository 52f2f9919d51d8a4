/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoZip: a ZIP archive in memory, whose bytes depend on nothing but what is added. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _EcoZip EcoZip;

EcoZip *eco_zip_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void    eco_zip_free   (EcoZip *self);
void    eco_zip_add    (EcoZip *self, const char *name, GString *content);
void    eco_zip_add_bytes (EcoZip *self, const char *name, GBytes *content);
GBytes *eco_zip_finish (EcoZip *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoZip, eco_zip_free)

G_END_DECLS
