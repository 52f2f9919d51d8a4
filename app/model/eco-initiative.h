/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoInitiative: planned work, and the changes that it makes.
 * Members are read-only outside model/; the table in eco-initiative.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_INITIATIVE (eco_initiative_get_type ())
#define ECO_INITIATIVE(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_INITIATIVE, EcoInitiative))
#define ECO_IS_INITIATIVE(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_INITIATIVE))

/* Indices for eco_object_get_list(). */
enum
{
  ECO_INITIATIVE_CHANGES,
  ECO_INITIATIVE_N_LISTS
};

struct _EcoInitiative
{
  EcoObject parent_instance;

  char *name;
  char *description;
  char *owner;
  EcoDate start;
  EcoDate due;
  int effort;
  int impact;
  double budget;
  EcoWorkStatus status;
  char **depends;
  char **objectives;
  char **capabilities;
  char **concerns;
  char *finding;
  int votes;
  char *notes;
};

GType eco_initiative_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoInitiative, g_object_unref)

G_END_DECLS
