/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How the fields of a class are grouped in the inspector. Nothing here needs a display. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

typedef struct
{
  const char *title;          /* what a person reads; not owned */
  gboolean    primary;        /* always open, and first */
  gboolean    open;           /* shows its rows at once: something in it is set */
  guint       n_set;          /* fields that are not the default */
  GPtrArray  *fields;         /* of const EcoField */
} EcoFieldGroup;

GPtrArray *eco_field_groups_new (EcoDocument *document,
                                 GPtrArray *objects) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
