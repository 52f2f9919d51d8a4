/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the writers of pictures share. */
#pragma once

#include "export/eco-export.h"

#include "render/eco-painter.h"

G_BEGIN_DECLS

double   eco_export_find_scale       (EcoScene *scene, const EcoExportOptions *options);
EcoColor eco_export_find_background  (EcoScene *scene, const EcoExportOptions *options);

G_END_DECLS
