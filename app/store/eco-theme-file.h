/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Brand themes as files of their own, to go from document to document.
 *
 * A theme file is a fragment of the native format with one <brand-theme>:
 *
 *   <fragment xmlns="urn:ecotone:ecosystem:1" version="1.0">
 *     <objects>
 *       <brand-theme id="theme1" name="Acme" base="light" core="#0A3D62"/>
 *     </objects>
 *   </fragment>
 *
 * It is read with the limits and errors of documents. */
#pragma once

#include "model/eco-brand-theme.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ECO_THEME_FILE_SUFFIX ".ecotone-theme"

EcoBrandTheme *eco_theme_file_read_bytes (GBytes *bytes, const char *name,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
EcoBrandTheme *eco_theme_file_load       (GFile *file, const char *name,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes        *eco_theme_file_write      (EcoBrandTheme *theme) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
