/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExportSettings: everything that is chosen when pictures leave the program,
 * as the dialog, the command line and the memory of a document have it. */
#pragma once

#include "export/eco-export.h"

G_BEGIN_DECLS

/* EcoExportScope: what is on the pages */
typedef enum
{
  ECO_EXPORT_SCOPE_MAP,       /* the whole map */
  ECO_EXPORT_SCOPE_SHOWN,     /* as filter and focus show it now */
  ECO_EXPORT_SCOPE_SELECTION, /* what is selected, alone */
  ECO_EXPORT_SCOPE_RINGS,     /* the whole map, then each ring with its exchanges */
  ECO_EXPORT_SCOPE_VIEWS,     /* each saved view */
  ECO_EXPORT_SCOPE_JOURNEY,   /* the stages with their touchpoints */
  ECO_EXPORT_SCOPE_MATRIX,    /* one matrix */
  ECO_EXPORT_SCOPE_MATRICES,  /* each of them */
  ECO_EXPORT_SCOPE_PLAN,      /* one picture of the plan */
  ECO_EXPORT_SCOPE_PLANS,     /* each that has something to show */
  ECO_EXPORT_SCOPE_BOARD_PACK, /* a hand-out of all that a board wants to know */
  ECO_EXPORT_SCOPE_HORIZONS,  /* today, then the end of each quarter in which something changes */
} EcoExportScope;
#define ECO_N_EXPORT_SCOPES 12

#define ECO_EXPORT_MAX_SHEETS 20
#define ECO_EXPORT_MAX_MARGIN 25 /* per cent */
#define ECO_EXPORT_LEAST_WIDTH 16

typedef struct
{
  EcoExportFormat format;
  EcoExportScope  scope;
  char           *matrix; /* the word of the one matrix, or NULL */
  char           *plan;   /* the word of the one picture of the plan, or NULL */
  char           *who;    /* id of the audience of the journey; NULL for all */
  char           *theme;  /* of the pictures, whatever the screen has; NULL for light */
  EcoPaper        paper;  /* of a PDF */
  int             sheets; /* of paper across, 1 to ECO_EXPORT_MAX_SHEETS */
  int             width;  /* of a PNG, px */
  int             dpi;    /* of a PNG; 0 to leave it to the width */
  int             margin; /* round the picture, per cent of its height */
  gboolean        background;
  gboolean        title;
  gboolean        legend;
  gboolean        labels;   /* of exchanges */
  gboolean        owed;     /* open arcs where nothing comes back */
  gboolean        outlines; /* letters of an SVG as shapes */
  gboolean        embed;    /* the document inside an SVG or PNG */
  gboolean        safe;     /* without what is confidential, and without notes */
} EcoExportSettings;

EcoExportSettings *eco_export_settings_new       (void) G_GNUC_WARN_UNUSED_RESULT;
EcoExportSettings *eco_export_settings_new_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void               eco_export_settings_free      (EcoExportSettings *self);
void               eco_export_settings_choose    (EcoExportSettings *self, EcoExportScope scope,
                                                  const char *word);
char              *eco_export_settings_to_text   (const EcoExportSettings *self)
  G_GNUC_WARN_UNUSED_RESULT;
void               eco_export_settings_get_options (const EcoExportSettings *self,
                                                    EcoExportOptions        *options);
gboolean           eco_export_settings_is_slide  (const EcoExportSettings *self);

gboolean           eco_export_scope_parse        (const char *name, EcoExportScope *scope);
const char        *eco_export_scope_get_name     (EcoExportScope scope);
const char        *eco_export_scope_get_label    (EcoExportScope scope);
gboolean           eco_export_scope_is_chart     (EcoExportScope scope);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoExportSettings, eco_export_settings_free)

G_END_DECLS
