/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Colours as plain values: 8 bits a channel, red first, alpha last. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 0xRRGGBBAA; 0 (transparent black) means "not set". */
typedef guint32 EcoColor;

#define ECO_COLOR_UNSET ((EcoColor) 0)
#define ECO_RGB(hex) ((EcoColor) (((guint32) (hex) << 8) | 0xff))
#define ECO_COLOR_TEXT_SIZE 10

gboolean eco_color_parse          (const char *text, EcoColor *color);
char    *eco_color_to_text        (EcoColor color, char buffer[static ECO_COLOR_TEXT_SIZE]);
void     eco_color_get_rgba       (EcoColor color, double *r, double *g, double *b, double *a);
EcoColor eco_color_mix            (EcoColor a, EcoColor b, double t);
EcoColor eco_color_to_grey        (EcoColor color);
EcoColor eco_color_with_alpha     (EcoColor color, double alpha);
double   eco_color_get_luminance  (EcoColor color);
double   eco_color_get_contrast   (EcoColor a, EcoColor b);

G_END_DECLS
