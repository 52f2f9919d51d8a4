/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPictureProvider: a scene on the clipboard, as SVG or PNG. The picture is made in a thread
 * when somebody asks for it. */
#pragma once

#include <gtk/gtk.h>

#include "render/eco-scene.h"

G_BEGIN_DECLS

#define ECO_TYPE_PICTURE_PROVIDER (eco_picture_provider_get_type ())
G_DECLARE_FINAL_TYPE (EcoPictureProvider, eco_picture_provider, ECO, PICTURE_PROVIDER,
                      GdkContentProvider)

GdkContentProvider *eco_picture_provider_new (EcoScene *scene) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
