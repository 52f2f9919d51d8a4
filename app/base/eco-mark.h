/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMark: how a thing differs from what it is compared with: today and a horizon, the baseline
 * and a scenario, two files, our ecosystem and a competitor's. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ECO_MARK_NONE,
  ECO_MARK_NEW,     /* added, or new by then */
  ECO_MARK_CHANGED,
  ECO_MARK_RETIRED, /* dropped, or retired by then; still shown */
  ECO_MARK_SHARED,  /* both have it; only where two ecosystems lie over each other */
} EcoMark;
#define ECO_N_MARKS 5

G_END_DECLS
