/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which initiatives have been carried out by a day, in which order, and on which days something
 * changes. */
#include "config.h"

#include "change/eco-projection-private.h"

#include "base/eco-calendar.h"

typedef struct
{
  EcoEcosystem *ecosystem;
  GPtrArray *due;     /* of EcoInitiative, by date */
  GHashTable *waiting; /* set of EcoInitiative that are not yet in @order */
  GPtrArray *order;
} Order;

static gint
compare_due (gconstpointer a, gconstpointer b)
{
  const EcoInitiative *x = *(EcoInitiative *const *) a, *y = *(EcoInitiative *const *) b;

  return (x->due > y->due) - (x->due < y->due);
}

/* What it depends on and is due the same day comes first; a ring of them is cut where it is met. */
static void
put (Order *order, EcoInitiative *initiative)
{
  if (!g_hash_table_remove (order->waiting, initiative))
    return;
  for (guint i = 0; initiative->depends != NULL && initiative->depends[i] != NULL; i++)
    {
      EcoObject *other = eco_ecosystem_lookup (order->ecosystem, initiative->depends[i]);

      if (other != NULL && ECO_IS_INITIATIVE (other) &&
          ECO_INITIATIVE (other)->due == initiative->due)
        put (order, ECO_INITIATIVE (other));
    }
  g_ptr_array_add (order->order, initiative);
}

/* @date: unset for any day
 * Returns: (transfer full) (element-type EcoInitiative): those due by @date and not dropped */
GPtrArray *
_eco_projection_list_due (EcoEcosystem *ecosystem, EcoDate date)
{
  EcoList *list = eco_object_peek_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_INITIATIVES);
  g_autoptr (GPtrArray) due = g_ptr_array_new ();
  g_autoptr (GHashTable) waiting = g_hash_table_new (g_direct_hash, g_direct_equal);
  Order order = { ecosystem, due, waiting, g_ptr_array_new () };

  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    {
      EcoInitiative *initiative = eco_list_get (list, i);

      if (initiative->due != ECO_DATE_UNSET &&
          (date == ECO_DATE_UNSET || initiative->due <= date) &&
          initiative->status != ECO_WORK_STATUS_DROPPED)
        {
          g_ptr_array_add (due, initiative);
          g_hash_table_add (waiting, initiative);
        }
    }
  g_ptr_array_sort (due, compare_due);
  for (guint i = 0; i < due->len; i++)
    put (&order, due->pdata[i]);
  return order.order;
}

static void
collect_depended (EcoEcosystem *ecosystem, EcoInitiative *initiative, GHashTable *depended)
{
  for (guint i = 0; initiative->depends != NULL && initiative->depends[i] != NULL; i++)
    {
      EcoObject *other = eco_ecosystem_lookup (ecosystem, initiative->depends[i]);

      if (other != NULL && ECO_IS_INITIATIVE (other) && g_hash_table_add (depended, other))
        collect_depended (ecosystem, ECO_INITIATIVE (other), depended);
    }
}

/**
 * eco_projection_create_base:
 * @baseline: what is planned from
 * @owner: a scenario or an initiative in it
 *
 * Returns: (transfer full): what the changes of @owner are laid over: a copy of @baseline; for an
 *   initiative, with the changes of those that it depends on and that are due before it
 */
EcoEcosystem *
eco_projection_create_base (EcoEcosystem *baseline, EcoObject *owner)
{
  EcoEcosystem *base;
  g_autoptr (GHashTable) depended = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GPtrArray) due = NULL;
  gboolean any = FALSE;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (baseline) && ECO_IS_OBJECT (owner), NULL);
  base = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (baseline)));
  if (!ECO_IS_INITIATIVE (owner))
    return base;
  collect_depended (baseline, ECO_INITIATIVE (owner), depended);
  due = _eco_projection_list_due (baseline, ECO_INITIATIVE (owner)->due);
  for (guint i = 0; i < due->len; i++)
    if (due->pdata[i] != (gpointer) owner && g_hash_table_contains (depended, due->pdata[i]))
      {
        _eco_projection_apply (base, eco_object_peek_list (due->pdata[i], ECO_INITIATIVE_CHANGES),
                               NULL, NULL, NULL);
        any = TRUE;
      }
  if (any)
    _eco_projection_mend (base);
  return base;
}

static void
add_date (GArray *dates, EcoDate date)
{
  if (date != ECO_DATE_UNSET)
    g_array_append_val (dates, date);
}

static EcoDate
get_date (EcoObject *object, const char *name)
{
  const EcoField *field = eco_object_find_field (object, name);

  return field != NULL ? G_STRUCT_MEMBER (EcoDate, object, field->offset) : ECO_DATE_UNSET;
}

/* A thing comes on its first day, and goes the day after its last. */
static void
add_dates_of (GArray *dates, EcoObject *object)
{
  EcoDate until = get_date (object, "until");

  add_date (dates, get_date (object, "since"));
  add_date (dates, eco_date_add_days (until, 1));
}

static void
add_dates_of_list (GArray *dates, EcoList *list)
{
  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    add_dates_of (dates, eco_list_get (list, i));
}

static void
add_initiative (GArray *dates, EcoInitiative *initiative)
{
  EcoList *changes = eco_object_peek_list (ECO_OBJECT (initiative), ECO_INITIATIVE_CHANGES);
  guint n = changes != NULL ? eco_list_get_length (changes) : 0;

  if (n == 0 || initiative->due == ECO_DATE_UNSET || initiative->status == ECO_WORK_STATUS_DROPPED)
    return;
  add_date (dates, initiative->due);
  for (guint i = 0; i < n; i++)
    add_dates_of_list (dates,
                       eco_object_peek_list (eco_list_get (changes, i), ECO_CHANGE_RECORD_OBJECTS));
}

static gint
compare_dates (gconstpointer a, gconstpointer b)
{
  return *(const EcoDate *) a - *(const EcoDate *) b;
}

/**
 * eco_projection_list_dates:
 *
 * Returns: (transfer full) (element-type EcoDate): the days on which something changes, sorted,
 *   without repeats
 */
GArray *
eco_projection_list_dates (EcoEcosystem *baseline)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (EcoDate));
  EcoObject *root = ECO_OBJECT (baseline);
  EcoList *initiatives;
  guint kept = 0;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (baseline), dates);
  initiatives = eco_object_peek_list (root, ECO_ECOSYSTEM_INITIATIVES);
  add_dates_of_list (dates, eco_object_peek_list (root, ECO_ECOSYSTEM_NODES));
  add_dates_of_list (dates, eco_object_peek_list (root, ECO_ECOSYSTEM_EXCHANGES));
  for (guint i = 0; initiatives != NULL && i < eco_list_get_length (initiatives); i++)
    add_initiative (dates, eco_list_get (initiatives, i));
  g_array_sort (dates, compare_dates);
  for (guint i = 0; i < dates->len; i++)
    if (i == 0 || g_array_index (dates, EcoDate, i) != g_array_index (dates, EcoDate, kept - 1))
      g_array_index (dates, EcoDate, kept++) = g_array_index (dates, EcoDate, i);
  g_array_set_size (dates, kept);
  return dates;
}
