/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding, starting and ending the programs in libexec that do what may crash or hang. */
#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

char *eco_helper_find  (const char *name) G_GNUC_WARN_UNUSED_RESULT;
int   eco_helper_spawn (const char *program, int end, pid_t *pid);
void  eco_helper_end   (pid_t pid);

G_END_DECLS
