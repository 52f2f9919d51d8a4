/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNode: anything placed on a ring; what it is, is its kind.
 * Members are read-only outside model/; the table in eco-node.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_NODE (eco_node_get_type ())
#define ECO_NODE(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_NODE, EcoNode))
#define ECO_IS_NODE(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_NODE))

/* Indices for eco_object_get_list(). */
enum
{
  ECO_NODE_CUSTOM_FIELDS,
  ECO_NODE_N_LISTS
};

struct _EcoNode
{
  EcoObject parent_instance;

  char *name;
  char *kind;
  char *preset;
  char *ring;
  EcoSide side;
  char *sector;
  EcoStatus status;
  char *description;
  char *owner;
  char **tags;
  char *region;
  EcoAudience audience;
  char *link;
  char *file;
  int importance;
  int priority;
  int influence;
  int interest;
  EcoEngagement engagement;
  EcoEngagement engagement_wanted;
  int adoption;
  int sentiment;
  gboolean ai_assisted;
  EcoParticipation participation;
  char *participation_reason;
  char **capabilities;
  char **metrics;
  int votes;
  EcoMedia media;
  double spend;
  double reach;
  char *cadence;
  EcoDate since;
  EcoDate until;
  gboolean confidential;
  char *notes;
  double angle;
  double radius;
  gboolean pinned;
};

GType eco_node_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoNode, g_object_unref)

G_END_DECLS
