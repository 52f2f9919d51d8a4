/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What it means to put a card of the board into another lane: another status. */
#include "config.h"

#include "chart/eco-board-chart-private.h"

#include "chart/eco-plan-chart-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EcoWorkStatus status;
  EcoRect box;
} Lane;

struct _EcoBoard
{
  GArray *lanes;      /* Lane */
  GHashTable *things; /* id -> its status */
};

EcoBoard *
eco_board_new (void)
{
  EcoBoard *self = g_new0 (EcoBoard, 1);

  self->lanes = g_array_new (FALSE, FALSE, sizeof (Lane));
  self->things = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
eco_board_free (gpointer data)
{
  EcoBoard *self = data;

  g_array_unref (self->lanes);
  g_hash_table_unref (self->things);
  g_free (self);
}

void
eco_board_add_lane (EcoBoard *self, EcoWorkStatus status, const EcoRect *box)
{
  Lane lane = { status, *box };

  g_array_append_val (self->lanes, lane);
}

void
eco_board_add_thing (EcoBoard *self, const EcoInitiative *initiative)
{
  g_hash_table_insert (self->things,
                       g_strdup (eco_object_get_id (ECO_OBJECT ((EcoInitiative *) initiative))),
                       GINT_TO_POINTER (initiative->status));
}

gboolean
_eco_board_can_move (EcoPlanChart *chart, const char *id)
{
  EcoBoard *self = chart->data;

  return g_hash_table_contains (self->things, id);
}

static void
put_into (const Lane *lane, EcoWorkStatus was, EcoPlanMove *move)
{
  if (lane->status == was)
    return;
  _eco_plan_move_set (move, "status", eco_enum_get_nick (ECO_TYPE_WORK_STATUS,
                                                         (int) lane->status));
  _eco_plan_move_light (move, &lane->box);
  /* TRANSLATORS: what an initiative becomes: idea, planned, active, done, dropped */
  _eco_plan_move_say (move, _("Status: %s"),
                      eco_enum_get_label (ECO_TYPE_WORK_STATUS, (int) lane->status));
}

static EcoWorkStatus
get_status (EcoBoard *self, const char *id)
{
  return (EcoWorkStatus) GPOINTER_TO_INT (g_hash_table_lookup (self->things, id));
}

/* Above and below a lane counts as well. */
void
_eco_board_find_move (EcoPlanChart *chart, const char *id, EcoPlanGrip grip, EcoPoint from,
                      EcoPoint to, EcoPlanMove *move)
{
  EcoBoard *self = chart->data;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const Lane *lane = &g_array_index (self->lanes, Lane, i);

      if (to.x >= lane->box.x && to.x < lane->box.x + lane->box.width)
        put_into (lane, get_status (self, id), move);
    }
}

void
_eco_board_find_nudge (EcoPlanChart *chart, const char *id, EcoPlanGrip grip, int dx, int dy,
                       EcoPlanMove *move)
{
  EcoBoard *self = chart->data;
  EcoWorkStatus status = get_status (self, id);

  for (guint i = 0; i < self->lanes->len; i++)
    if (g_array_index (self->lanes, Lane, i).status == status)
      {
        guint next = i + (guint) dx;

        if (dx != 0 && next < self->lanes->len)
          put_into (&g_array_index (self->lanes, Lane, next), status, move);
        return;
      }
}
