/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPictureProvider: a map or a part of it on the clipboard, as SVG or PNG. It holds a copy
 * of the ecosystem as it was; the picture is made in a thread when somebody asks for it, and
 * has the light theme whatever the screen has, since it goes into documents. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

/* EcoPictureTypes: what is offered */
typedef enum
{
  ECO_PICTURE_PNG = 1 << 0,
  ECO_PICTURE_SVG = 1 << 1,
  ECO_PICTURE_SOURCE = 1 << 2, /* the SVG as text too, for editors */
} EcoPictureTypes;

#define ECO_TYPE_PICTURE_PROVIDER (eco_picture_provider_get_type ())
G_DECLARE_FINAL_TYPE (EcoPictureProvider, eco_picture_provider, ECO, PICTURE_PROVIDER,
                      GdkContentProvider)

GdkContentProvider *eco_picture_provider_new (EcoDocument    *document,
                                              GPtrArray      *ids,
                                              EcoPictureTypes types) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
