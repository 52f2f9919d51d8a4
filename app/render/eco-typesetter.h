/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Measures, breaks and shapes text with Pango, always unhinted, so that a text
 * is as wide at every zoom and in every output. For one thread at a time. */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _EcoTypesetter EcoTypesetter;

#define ECO_MAX_LINES 4

/* A broken text; the lines belong to the caller. */
typedef struct
{
  char    *lines[ECO_MAX_LINES];
  double   widths[ECO_MAX_LINES];
  int      n_lines;
  gboolean shortened; /* an ellipsis stands for the rest */
} EcoLines;

EcoTypesetter *eco_typesetter_new     (void) G_GNUC_WARN_UNUSED_RESULT;
EcoTypesetter *eco_typesetter_ref     (EcoTypesetter *self);
void           eco_typesetter_unref   (EcoTypesetter *self);

EcoTypesetter *eco_typesetter_get_for (EcoTypesetter *self, const char *fonts);
const char    *eco_typesetter_get_fonts (EcoTypesetter *self);

hb_buffer_t   *eco_typesetter_shape   (EcoTypesetter *self,
                                       const char    *text,
                                       int            weight,
                                       PangoFont    **font) G_GNUC_WARN_UNUSED_RESULT;
double         eco_typesetter_measure (EcoTypesetter *self,
                                       const char    *text,
                                       double         size,
                                       int            weight);
void           eco_typesetter_break   (EcoTypesetter *self,
                                       const char    *text,
                                       double         size,
                                       int            weight,
                                       double         width,
                                       double         most,
                                       EcoLines      *lines);
PangoLayout   *eco_typesetter_layout  (EcoTypesetter *self,
                                       const char    *text,
                                       double         size,
                                       int            weight) G_GNUC_WARN_UNUSED_RESULT;

char          *eco_text_clean         (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean       eco_text_is_simple     (const char *text);
gboolean       eco_text_is_rtl        (const char *text);
void           eco_lines_clear        (EcoLines *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoTypesetter, eco_typesetter_unref)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EcoLines, eco_lines_clear)

G_END_DECLS
