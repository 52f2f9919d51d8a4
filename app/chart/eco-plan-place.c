/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where things stand whose place is a number or a word. */
#include "config.h"

#include "chart/eco-plan-place-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LIGHT 18.0 /* of what has no cell */

typedef struct
{
  GHashTable *things; /* id -> EcoPlanThing */
  EcoRect tray;       /* for what has no place yet; empty for none */
} Places;

static void
places_free (gpointer data)
{
  Places *self = data;

  g_hash_table_unref (self->things);
  g_free (self);
}

/* Makes them the data of @chart. Returns the tray, empty at first: what is put into it loses its
 * place. */
EcoRect *
eco_plan_places_init (EcoPlanChart *chart)
{
  Places *self = g_new0 (Places, 1);

  self->things = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->tray = ECO_RECT_EMPTY;
  chart->data = self;
  chart->free_data = places_free;
  return &self->tray;
}

void
eco_plan_places_add (EcoPlanChart *chart, const char *id, const EcoPlanThing *thing)
{
  Places *self = chart->data;

  g_hash_table_replace (self->things, g_strdup (id), g_memdup2 (thing, sizeof *thing));
}

/* Sets what the field says of itself; place and length of a step are still to be said. */
void
eco_plan_axis_init (EcoPlanAxis *self, gconstpointer object, const char *field, int value)
{
  *self = (EcoPlanAxis) { .field = eco_object_find_field ((EcoObject *) object, field),
                          .value = value, .nudge = 1, .step = 1 };
  self->least = (int) self->field->min;
  self->most = (int) self->field->max;
}

static const EcoPlanThing *
find_thing (EcoPlanChart *chart, const char *id)
{
  Places *self = chart->data;

  return g_hash_table_lookup (self->things, id);
}

gboolean
_eco_places_can_move (EcoPlanChart *self, const char *id)
{
  return find_thing (self, id) != NULL;
}

/* The nearer end. */
EcoPlanGrip
_eco_places_find_grip (EcoPlanChart *self, const char *id, EcoPoint at)
{
  const EcoPlanThing *thing = find_thing (self, id);

  if (thing == NULL || thing->n_handles < 2)
    return ECO_PLAN_GRIP_WHOLE;
  return hypot (at.x - thing->handles[0].at.x, at.y - thing->handles[0].at.y)
                 <= hypot (at.x - thing->handles[1].at.x, at.y - thing->handles[1].at.y)
             ? ECO_PLAN_GRIP_START : ECO_PLAN_GRIP_END;
}

static const EcoPlanHandle *
find_handle (const EcoPlanThing *thing, EcoPlanGrip grip)
{
  return &thing->handles[thing->n_handles > 1 && grip == ECO_PLAN_GRIP_END ? 1 : 0];
}

static gboolean
is_set (const EcoPlanAxis *axis)
{
  return axis->value >= axis->least;
}

/* The value at @to, of a thing that was taken at @from. */
static int
find_value (const EcoPlanAxis *axis, double from, double to)
{
  double value;

  if (axis->cells)
    value = axis->least + floor ((to - axis->zero) / axis->step);
  else if (is_set (axis))
    value = axis->value + round ((to - from) / axis->step);
  else
    value = axis->least + round ((to - axis->zero) / axis->step);
  return (int) CLAMP (value, axis->least, axis->most);
}

/* The value one step on; of what has none the middle. */
static int
find_next (const EcoPlanAxis *axis, int step)
{
  if (!is_set (axis))
    return (axis->least + axis->most + 1) / 2;
  return CLAMP (axis->value + (axis->step < 0 ? -step : step) * axis->nudge, axis->least,
                axis->most);
}

static char *
dup_words (const EcoPlanAxis *axis, int value)
{
  g_autofree char *number = NULL;
  const char *unit = axis->field->unit;

  if (axis->field->type == ECO_FIELD_ENUM)
    number = g_strdup (eco_enum_get_label (axis->field->enum_type (), value));
  else
    number = g_strdup_printf (unit != NULL ? "%d %s" : "%d", value, unit);
  /* TRANSLATORS: what a field of a thing becomes: its name and its value */
  return g_strdup_printf (C_ ("a field and its value", "%s: %s"),
                          eco_field_get_label (axis->field), number);
}

/* Says what the axis gets, after what is said already. */
static void
set_value (const EcoPlanAxis *axis, int value, EcoPlanMove *move)
{
  g_autofree char *words = NULL, *before = g_strdup (move->words);

  if (axis->field == NULL || value == axis->value)
    return;
  if (axis->field->type == ECO_FIELD_ENUM)
    _eco_plan_move_set (move, axis->field->name,
                        eco_enum_get_nick (axis->field->enum_type (), value));
  else
    _eco_plan_move_set_int (move, axis->field->name, value);
  words = dup_words (axis, value);
  if (before != NULL)
    _eco_plan_move_say (move, "%s%s%s", before, C_ ("between the names of a list", ", "), words);
  else
    _eco_plan_move_say (move, "%s", words);
}

/* From where to where it lies in that direction with that value. */
static void
find_span (const EcoPlanAxis *axis, int value, double at, double *from, double *length)
{
  double start;

  if (axis->field == NULL)
    return;
  if (axis->cells)
    {
      start = axis->zero + (value - axis->least) * axis->step;
      *from = MIN (start, start + axis->step);
      *length = fabs (axis->step);
      return;
    }
  start = is_set (axis) ? at + (value - axis->value) * axis->step
                        : axis->zero + (value - axis->least) * axis->step;
  *from = start - LIGHT / 2;
  *length = LIGHT;
}

static void
put_at (const EcoPlanThing *thing, const EcoPlanHandle *handle, int x, int y, EcoPlanMove *move)
{
  EcoRect light = thing->box;

  set_value (&handle->x, x, move);
  set_value (&handle->y, y, move);
  find_span (&handle->x, x, handle->at.x, &light.x, &light.width);
  find_span (&handle->y, y, handle->at.y, &light.y, &light.height);
  if (move->values->len > 0)
    _eco_plan_move_light (move, &light);
}

/* Nobody has said it any more. */
static void
put_away (const EcoPlanHandle *handle, const EcoRect *tray, EcoPlanMove *move)
{
  if (is_set (&handle->x))
    _eco_plan_move_set (move, handle->x.field->name, NULL);
  if (is_set (&handle->y))
    _eco_plan_move_set (move, handle->y.field->name, NULL);
  if (move->values->len == 0)
    return;
  _eco_plan_move_light (move, tray);
  _eco_plan_move_say (move, "%s", _("Not placed"));
}

void
_eco_places_find_move (EcoPlanChart *self, const char *id, EcoPlanGrip grip, EcoPoint from,
                       EcoPoint to, EcoPlanMove *move)
{
  const EcoPlanThing *thing = find_thing (self, id);
  const EcoPlanHandle *handle = find_handle (thing, grip);
  const EcoRect *tray = &((Places *) self->data)->tray;

  if (!eco_rect_is_empty (tray) && to.x >= tray->x)
    put_away (handle, tray, move);
  else
    put_at (thing, handle, handle->x.field != NULL ? find_value (&handle->x, from.x, to.x) : 0,
            handle->y.field != NULL ? find_value (&handle->y, from.y, to.y) : 0, move);
}

/* What has no place at all gets one in the middle; then it can go on. */
void
_eco_places_find_nudge (EcoPlanChart *self, const char *id, EcoPlanGrip grip, int dx, int dy,
                        EcoPlanMove *move)
{
  const EcoPlanThing *thing = find_thing (self, id);
  const EcoPlanHandle *handle = find_handle (thing, grip);
  gboolean way = (dx != 0 && handle->x.field != NULL) || (dy != 0 && handle->y.field != NULL);
  int x = handle->x.value, y = handle->y.value;

  if (!way)
    return;
  if (handle->x.field != NULL && (dx != 0 || !is_set (&handle->x)))
    x = find_next (&handle->x, dx);
  if (handle->y.field != NULL && (dy != 0 || !is_set (&handle->y)))
    y = find_next (&handle->y, dy);
  put_at (thing, handle, x, y, move);
}
