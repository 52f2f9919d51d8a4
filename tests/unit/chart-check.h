/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What holds for every chart: nothing leaves its page, and no text lies on another. */
#pragma once

#include "render/eco-scene.h"

void chart_check_scene (EcoScene *scene);
