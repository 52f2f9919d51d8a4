/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoComparison: what one ecosystem has that another has not. */
#include "config.h"

#include "change/eco-comparison-private.h"

static void
clear_field (gpointer data)
{
  EcoFieldDifference *field = data;

  g_free (field->was);
  g_free (field->is);
}

static void
clear_difference (gpointer data)
{
  EcoDifference *difference = data;

  g_clear_pointer (&difference->fields, g_array_unref);
}

/* The object of @other that is the same as @object, given that their owners are. */
EcoObject *
_eco_comparison_find_partner (EcoEcosystem *other, EcoObject *object, EcoObject *owner)
{
  EcoObject *partner = eco_ecosystem_lookup (other, eco_object_get_id (object));

  return partner != NULL && G_OBJECT_TYPE (partner) == G_OBJECT_TYPE (object) &&
                 eco_object_get_owner (partner) == owner
           ? partner
           : NULL;
}

static gboolean
texts_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

gboolean
_eco_comparison_same_lists (EcoList *a, EcoList *b)
{
  guint n = a != NULL ? eco_list_get_length (a) : 0;

  if (n != (b != NULL ? eco_list_get_length (b) : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!eco_object_equal (eco_list_get (a, i), eco_list_get (b, i)))
      return FALSE;
  return TRUE;
}

/* Whether what a newer version wrote is the same. */
gboolean
_eco_comparison_same_extra (EcoObject *a, EcoObject *b)
{
  EcoExtra *x = eco_object_get_extra (a), *y = eco_object_get_extra (b);

  if (x == NULL || y == NULL)
    return x == y;
  return texts_equal (x->attributes, y->attributes) && texts_equal (x->children, y->children);
}

/* Whether what no change of a property reaches is the same: what a newer version wrote, and what a
 * change record would insert. */
gboolean
_eco_comparison_same_body (EcoObject *a, EcoObject *b)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (a);

  if (!_eco_comparison_same_extra (a, b))
    return FALSE;
  for (guint i = 0; i < klass->n_lists; i++)
    if (klass->lists[i].detached &&
        !_eco_comparison_same_lists (eco_object_peek_list (a, i), eco_object_peek_list (b, i)))
      return FALSE;
  return TRUE;
}

/* Whether @field is where @object was put, for EcoPlacement. */
gboolean
_eco_comparison_is_place (EcoObject *object, const EcoField *field)
{
  return (field->flags & ECO_FIELD_PLACEMENT) && (ECO_IS_NODE (object) || ECO_IS_RING (object));
}

/* Where a thing is, which is no difference that a person means. */
gboolean
_eco_comparison_is_about_place (EcoObject *object, const EcoField *field)
{
  return (field->flags & ECO_FIELD_PLACEMENT) ||
         (ECO_IS_NODE (object) && g_str_equal (field->name, "pinned"));
}

/* Whether @is only names less because that is gone, which is told of anyway. */
static gboolean
only_forgets (EcoComparison *self, EcoObject *was, EcoObject *is, const EcoField *field)
{
  static char *const none[] = { NULL };
  char *const *before, *const *after;

  if (field->type != ECO_FIELD_REFS)
    return FALSE;
  before = G_STRUCT_MEMBER (char *const *, was, field->offset);
  after = G_STRUCT_MEMBER (char *const *, is, field->offset);
  if (after == NULL)
    after = none;
  for (; before != NULL && *before != NULL; before++)
    if (g_strcmp0 (*before, *after) == 0)
      after++;
    else if (eco_ecosystem_lookup (self->is, *before) != NULL)
      return FALSE;
  return *after == NULL;
}

/* The object of the first ecosystem that @object of the mapped one is. */
static EcoObject *
find_original (EcoComparison *self, EcoObject *object)
{
  const char *id = eco_object_get_id (object);
  const char *old;

  if (self->mapped == self->was)
    return object;
  if (ECO_IS_ECOSYSTEM (object))
    return ECO_OBJECT (self->was);
  old = g_hash_table_lookup (self->originals, id);
  return eco_ecosystem_lookup (self->was, old != NULL ? old : id);
}

static void
add_difference (EcoComparison *self, EcoDifference *difference)
{
  g_array_append_val (self->differences, *difference);
  self->counts[difference->mark]++;
}

static void
add_new (EcoComparison *self, EcoObject *is)
{
  EcoDifference difference = { .mark = ECO_MARK_NEW, .is = is, .id = eco_object_get_id (is) };

  add_difference (self, &difference);
}

/* Its id may be that of another thing in the second ecosystem. */
static void
add_retired (EcoComparison *self, EcoObject *was)
{
  EcoDifference difference = { .mark = ECO_MARK_RETIRED,
                               .was = find_original (self, was),
                               .id = eco_object_get_id (was) };

  if (eco_ecosystem_lookup (self->is, difference.id) != NULL)
    {
      char *id = g_strdup_printf ("%s-was", difference.id);

      while (eco_ecosystem_lookup (self->is, id) != NULL ||
             eco_ecosystem_lookup (self->mapped, id) != NULL)
        {
          char *longer = g_strconcat (id, "-was", NULL);

          g_free (id);
          id = longer;
        }
      g_hash_table_insert (self->union_ids, g_strdup (difference.id), id);
      difference.id = id;
    }
  add_difference (self, &difference);
}

static gboolean
has_order (EcoObject *object)
{
  return ECO_IS_RING (object) || ECO_IS_SECTOR (object) || ECO_IS_STAGE (object) ||
         ECO_IS_VIEW (object);
}

static void compare_lists (EcoComparison *self, EcoObject *was, EcoObject *is);

static void
compare_pair (EcoComparison *self, EcoObject *was, EcoObject *is, gboolean moved)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (is);
  EcoDifference difference = { .mark = ECO_MARK_CHANGED,
                               .is = is,
                               .moved = moved,
                               .id = eco_object_get_id (is) };

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];
      EcoFieldDifference one = { field, NULL, NULL };

      if (eco_field_equal (field, was, is) || only_forgets (self, was, is, field))
        continue;
      if (_eco_comparison_is_about_place (is, field))
        {
          difference.placed = TRUE;
          continue;
        }
      if (difference.fields == NULL)
        {
          difference.fields = g_array_new (FALSE, FALSE, sizeof (EcoFieldDifference));
          g_array_set_clear_func (difference.fields, clear_field);
        }
      one.was = eco_object_dup_text (find_original (self, was), field);
      one.is = eco_object_dup_text (is, field);
      g_array_append_val (difference.fields, one);
    }
  if (difference.fields != NULL || (moved && has_order (is)) ||
      !_eco_comparison_same_body (was, is))
    {
      difference.was = find_original (self, was);
      if (difference.fields == NULL)
        difference.fields = g_array_new (FALSE, FALSE, sizeof (EcoFieldDifference));
      add_difference (self, &difference);
    }
  compare_lists (self, was, is);
}

static void
compare_list (EcoComparison *self, EcoObject *was, EcoObject *is, guint index)
{
  EcoList *a = eco_object_peek_list (was, index);
  EcoList *b = eco_object_peek_list (is, index);
  guint n = b != NULL ? eco_list_get_length (b) : 0;
  g_autoptr (GPtrArray) partners = g_ptr_array_sized_new (n);
  g_autofree guint8 *moved = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (partners,
                     _eco_comparison_find_partner (self->mapped, eco_list_get (b, i), was));
  moved = _eco_comparison_find_moved (a, partners);
  for (guint i = 0; i < n; i++)
    if (partners->pdata[i] == NULL)
      add_new (self, eco_list_get (b, i));
    else
      compare_pair (self, partners->pdata[i], eco_list_get (b, i), moved != NULL && moved[i]);
  for (guint i = 0; a != NULL && i < eco_list_get_length (a); i++)
    if (_eco_comparison_find_partner (self->is, eco_list_get (a, i), is) == NULL)
      add_retired (self, eco_list_get (a, i));
}

static void
compare_lists (EcoComparison *self, EcoObject *was, EcoObject *is)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (is);

  for (guint i = 0; i < klass->n_lists; i++)
    if (!klass->lists[i].detached)
      compare_list (self, was, is, i);
}

/* Gives a copy of the first ecosystem the ids of the second, where names agree. */
static void
map_by_name (EcoComparison *self)
{
  self->ids = _eco_match_by_name (self->was, self->is);
  _eco_match_avoid (self->ids, self->was, self->is);
  self->originals = _eco_match_invert (self->ids);
  self->mapped = ECO_ECOSYSTEM (_eco_match_rename (ECO_OBJECT (self->was), self->ids));
}

/**
 * eco_comparison_new:
 * @was: the first ecosystem; nobody may change it while this runs
 * @is: the second, likewise
 * @by: what makes two objects the same
 *
 * Returns: (transfer full): how the second differs from the first
 */
EcoComparison *
eco_comparison_new (EcoEcosystem *was, EcoEcosystem *is, EcoCompareBy by)
{
  EcoComparison *self;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (was) && ECO_IS_ECOSYSTEM (is), NULL);
  self = g_new0 (EcoComparison, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->was = g_object_ref (was);
  self->is = g_object_ref (is);
  self->by = by;
  self->union_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->differences = g_array_new (FALSE, FALSE, sizeof (EcoDifference));
  g_array_set_clear_func (self->differences, clear_difference);
  if (by == ECO_COMPARE_BY_NAME)
    map_by_name (self);
  else
    self->mapped = g_object_ref (was);
  compare_pair (self, ECO_OBJECT (self->mapped), ECO_OBJECT (is), FALSE);
  return self;
}

/**
 * eco_comparison_ref:
 *
 * Returns: (transfer full): @self
 */
EcoComparison *
eco_comparison_ref (EcoComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * eco_comparison_unref:
 * @self: (transfer full): a comparison
 */
void
eco_comparison_unref (EcoComparison *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->differences);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->originals, g_hash_table_unref);
  g_hash_table_unref (self->union_ids);
  g_object_unref (self->mapped);
  g_object_unref (self->was);
  g_object_unref (self->is);
  g_free (self);
}

/**
 * eco_comparison_get_size:
 *
 * Returns: how many differences there are
 */
guint
eco_comparison_get_size (EcoComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->differences->len;
}

/**
 * eco_comparison_get:
 * @index: below the size
 *
 * Returns: (transfer none): a difference; it lives as long as @self
 */
const EcoDifference *
eco_comparison_get (EcoComparison *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->differences->len, NULL);
  return &g_array_index (self->differences, EcoDifference, index);
}

/**
 * eco_comparison_count:
 *
 * Returns: how many differences have that mark
 */
guint
eco_comparison_count (EcoComparison *self, EcoMark mark)
{
  g_return_val_if_fail (self != NULL && mark < ECO_N_MARKS, 0);
  return self->counts[mark];
}

/* What a difference is in, differs. */
static void
mark_owners (EcoComparison *self, const EcoDifference *difference, GHashTable *marks)
{
  EcoObject *object = difference->is != NULL ? difference->is : difference->was;

  for (EcoObject *owner = eco_object_get_owner (object);
       owner != NULL && !ECO_IS_ECOSYSTEM (owner); owner = eco_object_get_owner (owner))
    {
      const char *id = eco_object_get_id (owner);
      const char *mapped = difference->is == NULL && self->ids != NULL
                             ? g_hash_table_lookup (self->ids, id)
                             : NULL;

      if (mapped != NULL)
        id = mapped;
      if (!g_hash_table_contains (marks, id))
        g_hash_table_insert (marks, g_strdup (id), GINT_TO_POINTER (ECO_MARK_CHANGED));
    }
}

/**
 * eco_comparison_create_marks:
 *
 * A thing of which only a part differs, such as a custom field of a node, is marked as changed.
 *
 * Returns: (transfer full) (element-type utf8 EcoMark): by id, of what differs
 */
GHashTable *
eco_comparison_create_marks (EcoComparison *self)
{
  GHashTable *marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (self != NULL, marks);
  for (guint i = 0; i < self->differences->len; i++)
    {
      const EcoDifference *difference = eco_comparison_get (self, i);

      if (difference->id != NULL)
        g_hash_table_insert (marks, g_strdup (difference->id), GINT_TO_POINTER (difference->mark));
      mark_owners (self, difference, marks);
    }
  return marks;
}

/**
 * eco_comparison_create_records:
 *
 * Where names decide, they make of the first what the second is but for the ids.
 *
 * Returns: (transfer full) (element-type EcoChangeRecord): applied in this order to the first
 *   ecosystem, they give the second
 */
GPtrArray *
eco_comparison_create_records (EcoComparison *self)
{
  g_autoptr (GHashTable) back = NULL;
  g_autoptr (EcoEcosystem) renamed = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  if (self->by == ECO_COMPARE_BY_ID)
    return _eco_comparison_list_records (self->was, self->is);
  back = _eco_match_invert (self->ids);
  _eco_match_avoid (back, self->is, self->was);
  renamed = ECO_ECOSYSTEM (_eco_match_rename (ECO_OBJECT (self->is), back));
  return _eco_comparison_list_records (self->was, renamed);
}
