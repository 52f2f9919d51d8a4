/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoImage: a logo or another picture from a file, decoded once and never changed.
 *
 * PNG, JPEG and SVG are read. What is kept has at most ECO_IMAGE_KEPT_SIDE px a side, so that
 * a logo is crisp at four times its size on the picture and no output becomes heavy with it. */
#pragma once

#include "base/eco-color.h"

G_BEGIN_DECLS

typedef struct _EcoImage EcoImage;

#define ECO_IMAGE_MAX_BYTES (4u * 1024 * 1024)
#define ECO_IMAGE_MAX_SIDE 4096
#define ECO_IMAGE_KEPT_SIDE 512

/* The pixels; they belong to the image. */
typedef struct
{
  const guint8 *data; /* red, green, blue, alpha; not premultiplied */
  int           width, height;
  int           stride; /* bytes from row to row */
} EcoPixels;

EcoImage   *eco_image_new        (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
EcoImage   *eco_image_ref        (EcoImage *self);
void        eco_image_unref      (EcoImage *self);

const char *eco_image_sniff      (GBytes *bytes);
EcoPixels   eco_image_get_pixels (EcoImage *self);
double      eco_image_get_legible_share (EcoImage *self, EcoColor background);
const char *eco_image_get_uri    (EcoImage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoImage, eco_image_unref)

G_END_DECLS
