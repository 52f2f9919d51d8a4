/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: the options of the data that a picture shows. */
#pragma once

#include "model/eco-model.h"

G_BEGIN_DECLS

typedef struct
{
  char *size_by;
  char *color_by;
  char *badge_by;
  char *label;
  char *legend;
} EcoCliData;

void     eco_cli_data_add_options (EcoCliData *self, GOptionContext *context);
void     eco_cli_data_clear       (EcoCliData *self);
gboolean eco_cli_data_apply       (const EcoCliData *self,
                                   EcoEcosystem     *ecosystem,
                                   gboolean         *anew,
                                   GError          **error);

G_END_DECLS
