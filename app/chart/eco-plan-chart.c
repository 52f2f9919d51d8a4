/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pictures of the plan: the table of them, and what they have in common. */
#include "config.h"

#include "chart/eco-plan-chart-private.h"

#include <glib/gi18n-lib.h>

/* In the order in which they are offered. */
static const EcoPlanKind kinds[] = {
  { ECO_PLAN_BOARD, "board", N_("Board"), _eco_board_draw, _eco_board_can_move, NULL,
    _eco_board_find_move, _eco_board_find_nudge },
  { ECO_PLAN_ROAD_MAP, "road-map", N_("Road map"), _eco_road_map_draw, _eco_road_map_can_move,
    _eco_road_map_find_grip, _eco_road_map_find_move, _eco_road_map_find_nudge },
  { ECO_PLAN_EFFORT_IMPACT, "effort-impact", N_("Effort and impact"), _eco_effort_draw,
    _eco_places_can_move, _eco_places_find_grip, _eco_places_find_move, _eco_places_find_nudge },
  { ECO_PLAN_POWER_INTEREST, "power-interest", N_("Power and interest"), _eco_power_draw,
    _eco_places_can_move, _eco_places_find_grip, _eco_places_find_move, _eco_places_find_nudge },
  { ECO_PLAN_ENGAGEMENT, "engagement", N_("Engagement"), _eco_engagement_draw,
    _eco_places_can_move, _eco_places_find_grip, _eco_places_find_move, _eco_places_find_nudge },
  { ECO_PLAN_OBJECTIVES, "objectives", N_("Objectives"), _eco_objectives_draw, NULL, NULL, NULL,
    NULL },
  { ECO_PLAN_MEASUREMENT, "measurement", N_("Measurement"), _eco_measurement_draw, NULL, NULL,
    NULL, NULL },
  { ECO_PLAN_CAPABILITIES, "capabilities", N_("Capabilities"), _eco_capabilities_draw,
    _eco_places_can_move, _eco_places_find_grip, _eco_places_find_move, _eco_places_find_nudge },
  { ECO_PLAN_NEEDS, "needs", N_("Needs"), _eco_needs_draw, _eco_places_can_move,
    _eco_places_find_grip, _eco_places_find_move, _eco_places_find_nudge },
  { ECO_PLAN_FORCES, "forces", N_("Forces"), _eco_forces_draw, _eco_places_can_move,
    _eco_places_find_grip, _eco_places_find_move, _eco_places_find_nudge },
};

static const EcoPlanKind *
find_kind (EcoPlanPicture picture)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].picture == picture)
      return &kinds[i];
  return NULL;
}

/**
 * eco_plan_chart_new:
 * @facts: what is shown
 * @plan: what pictures of the plan are told
 * @options: what all charts are told
 *
 * Any thread may make it; nothing in it changes afterwards.
 *
 * Returns: (transfer full) (nullable): the picture; where there is nothing to show, a page that
 *   says what would be there. %NULL for a picture that there is not
 */
EcoPlanChart *
eco_plan_chart_new (EcoPlanPicture picture, EcoFacts *facts, const EcoPlanOptions *plan,
                    const EcoChartOptions *options)
{
  const EcoPlanKind *kind = find_kind (picture);
  EcoPlanChart *self;

  g_return_val_if_fail (facts != NULL && plan != NULL && options != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  self = g_new0 (EcoPlanChart, 1);
  g_atomic_ref_count_init (&self->refs);
  self->kind = kind;
  self->facts = eco_facts_ref (facts);
  self->plan = *plan;
  self->scene = kind->draw (self, options);
  return self;
}

/**
 * eco_plan_chart_ref:
 *
 * Returns: (transfer full): @self
 */
EcoPlanChart *
eco_plan_chart_ref (EcoPlanChart *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eco_plan_chart_unref:
 *
 * Gives it back; any thread may.
 */
void
eco_plan_chart_unref (EcoPlanChart *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  if (self->free_data != NULL)
    self->free_data (self->data);
  eco_scene_unref (self->scene);
  eco_facts_unref (self->facts);
  g_free (self);
}

/**
 * eco_plan_chart_get_scene:
 *
 * Returns: (transfer none): what is drawn
 */
EcoScene *
eco_plan_chart_get_scene (EcoPlanChart *self)
{
  return self->scene;
}

/**
 * eco_plan_chart_is_empty:
 *
 * Returns: whether there is nothing yet that it could show
 */
gboolean
eco_plan_chart_is_empty (EcoPlanChart *self)
{
  return self->empty;
}

/**
 * eco_plan_chart_get_options:
 *
 * Returns: (transfer none): what it was told
 */
const EcoPlanOptions *
eco_plan_chart_get_options (EcoPlanChart *self)
{
  return &self->plan;
}

/**
 * eco_plan_chart_can_move:
 * @id: of a thing in it
 *
 * Returns: whether putting it elsewhere means something
 */
gboolean
eco_plan_chart_can_move (EcoPlanChart *self, const char *id)
{
  return self->kind->can_move != NULL && id != NULL && self->kind->can_move (self, id);
}

/**
 * eco_plan_chart_find_grip:
 * @id: of a thing in it
 * @at: a place on it
 *
 * Returns: what is held there
 */
EcoPlanGrip
eco_plan_chart_find_grip (EcoPlanChart *self, const char *id, EcoPoint at)
{
  if (self->kind->find_grip == NULL || id == NULL)
    return ECO_PLAN_GRIP_WHOLE;
  return self->kind->find_grip (self, id, at);
}

static void
clear_value (gpointer data)
{
  EcoPlanValue *value = data;

  g_free (value->field);
  g_free (value->value);
}

static EcoPlanMove *
move_new (void)
{
  EcoPlanMove *move = g_new0 (EcoPlanMove, 1);

  move->place = ECO_RECT_EMPTY;
  move->values = g_array_new (FALSE, FALSE, sizeof (EcoPlanValue));
  g_array_set_clear_func (move->values, clear_value);
  return move;
}

/**
 * eco_plan_chart_find_move:
 * @id: of a thing
 * @grip: what of it is held
 * @from: where it was taken
 * @to: where it is let go
 *
 * Returns: (transfer full): what that means; nothing where it may not be put
 */
EcoPlanMove *
eco_plan_chart_find_move (EcoPlanChart *self, const char *id, EcoPlanGrip grip, EcoPoint from,
                          EcoPoint to)
{
  EcoPlanMove *move = move_new ();

  if (self->kind->find_move != NULL && eco_plan_chart_can_move (self, id))
    self->kind->find_move (self, id, grip, from, to, move);
  return move;
}

/**
 * eco_plan_chart_find_nudge:
 * @id: of a thing
 * @grip: what of it is held
 * @dx: -1, 0 or 1
 * @dy: likewise
 *
 * Returns: (transfer full): what one step that way means; nothing at the edge
 */
EcoPlanMove *
eco_plan_chart_find_nudge (EcoPlanChart *self, const char *id, EcoPlanGrip grip, int dx, int dy)
{
  EcoPlanMove *move = move_new ();

  if (self->kind->find_nudge != NULL && eco_plan_chart_can_move (self, id))
    self->kind->find_nudge (self, id, grip, dx, dy, move);
  return move;
}

/**
 * eco_plan_move_free:
 */
void
eco_plan_move_free (EcoPlanMove *self)
{
  g_array_unref (self->values);
  g_free (self->words);
  g_free (self);
}

/* The field @field gets @value; NULL empties it. */
void
_eco_plan_move_set (EcoPlanMove *self, const char *field, const char *value)
{
  EcoPlanValue own = { g_strdup (field), g_strdup (value != NULL ? value : "") };

  g_array_append_val (self->values, own);
}

void
_eco_plan_move_set_int (EcoPlanMove *self, const char *field, int value)
{
  g_autofree char *text = g_strdup_printf ("%d", value);

  _eco_plan_move_set (self, field, text);
}

/* What lights up while it is held there. */
void
_eco_plan_move_light (EcoPlanMove *self, const EcoRect *place)
{
  self->place = *place;
}

/* What it is in words; said last, so that the sentence of the last call stays. */
void
_eco_plan_move_say (EcoPlanMove *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_free (self->words);
  self->words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

/**
 * eco_plan_picture_parse:
 * @word: such as "road-map"
 * @picture: (out): untouched when there is no such picture
 *
 * Returns: whether there is
 */
gboolean
eco_plan_picture_parse (const char *word, EcoPlanPicture *picture)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].word, word) == 0)
      {
        *picture = kinds[i].picture;
        return TRUE;
      }
  return FALSE;
}

/**
 * eco_plan_picture_get_word:
 *
 * Returns: (nullable): what it is called in files; %NULL for a picture that there is not
 */
const char *
eco_plan_picture_get_word (EcoPlanPicture picture)
{
  const EcoPlanKind *kind = find_kind (picture);

  return kind != NULL ? kind->word : NULL;
}

/**
 * eco_plan_picture_get_label:
 *
 * Returns: (nullable): what it is called; %NULL for a picture that there is not
 */
const char *
eco_plan_picture_get_label (EcoPlanPicture picture)
{
  const EcoPlanKind *kind = find_kind (picture);

  return kind != NULL ? _(kind->label) : NULL;
}
