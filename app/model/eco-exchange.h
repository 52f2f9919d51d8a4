/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExchange: a directed transfer of value from one node to another.
 * Members are read-only outside model/; the table in eco-exchange.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_EXCHANGE (eco_exchange_get_type ())
#define ECO_EXCHANGE(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_EXCHANGE, EcoExchange))
#define ECO_IS_EXCHANGE(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_EXCHANGE))

struct _EcoExchange
{
  EcoObject parent_instance;

  char *from;
  char *to;
  char *category;
  char *label;
  EcoTangible tangible;
  int strength;
  EcoStatus status;
  char *channel;
  char *description;
  char *owner;
  char **tags;
  EcoAudience audience;
  int effort;
  int perceived_value;
  EcoAnswer answer;
  char *answer_note;
  char **metrics;
  EcoDate since;
  EcoDate until;
  gboolean confidential;
  char *notes;
  double label_at;
};

GType eco_exchange_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoExchange, g_object_unref)

G_END_DECLS
