/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFinder: the nodes and exchanges that answer to what a person typed.
 *
 * Every word has to be in one of the fields that are searched. It keeps the
 * texts ready to be compared, so it has to be told when the ecosystem changed. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

/* EcoFindFields: where to look */
typedef enum
{
  ECO_FIND_NAME = 1 << 0, /* the name of a node, the label of an exchange */
  ECO_FIND_DESCRIPTION = 1 << 1,
  ECO_FIND_TAGS = 1 << 2,
  ECO_FIND_OWNER = 1 << 3,
} EcoFindFields;
#define ECO_N_FIND_FIELDS 4
#define ECO_FIND_ALL ((EcoFindFields) ((1 << ECO_N_FIND_FIELDS) - 1))

typedef struct _EcoFinder EcoFinder;

EcoFinder *eco_finder_new    (EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;
void       eco_finder_free   (EcoFinder *self);
void       eco_finder_forget (EcoFinder *self);
GPtrArray *eco_finder_find   (EcoFinder    *self,
                              const char   *text,
                              EcoFindFields fields,
                              gboolean      match_case) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoFinder, eco_finder_free)

G_END_DECLS
