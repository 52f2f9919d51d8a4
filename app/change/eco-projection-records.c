/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Laying records over an ecosystem that may have moved on since they were made. */
#include "config.h"

#include "change/eco-projection-private.h"

#include "base/eco-error.h"
#include "model/eco-integrity.h"

#include <glib/gi18n-lib.h>

static EcoObject *
get_payload (EcoChangeRecord *record)
{
  EcoList *objects = eco_object_peek_list (ECO_OBJECT (record), ECO_CHANGE_RECORD_OBJECTS);

  return objects != NULL && eco_list_get_length (objects) == 1 ? eco_list_get (objects, 0) : NULL;
}

/* Whether what the record would do is so already: what is to be added is there, what is to be taken
 * out is not. */
static gboolean
holds (EcoEcosystem *ecosystem, EcoChangeRecord *record)
{
  EcoObject *payload;
  EcoObject *there;

  if (record->op == ECO_CHANGE_OP_REMOVE)
    return record->target != NULL && !g_str_equal (record->target, ECO_CHANGE_ROOT) &&
           eco_ecosystem_lookup (ecosystem, record->target) == NULL;
  payload = record->op == ECO_CHANGE_OP_INSERT ? get_payload (record) : NULL;
  there = payload != NULL ? eco_ecosystem_lookup (ecosystem, eco_object_get_id (payload)) : NULL;
  return there != NULL && G_OBJECT_TYPE (there) == G_OBJECT_TYPE (payload);
}

/* The list may be shorter than it was. */
static EcoChange *
make_move (EcoEcosystem *ecosystem, EcoChangeRecord *record)
{
  EcoObject *object = eco_ecosystem_lookup (ecosystem, record->target);
  EcoObject *owner = object != NULL ? eco_object_get_owner (object) : NULL;
  EcoObjectClass *klass = owner != NULL ? ECO_OBJECT_GET_CLASS (owner) : NULL;

  for (guint i = 0; klass != NULL && i < klass->n_lists; i++)
    {
      EcoList *list = eco_object_peek_list (owner, i);

      if (list != NULL && eco_list_find (list, object, NULL))
        return eco_change_new_move (object,
                                    MIN ((guint) record->to, eco_list_get_length (list) - 1));
    }
  return NULL;
}

/* A ring on which a node stands would take the node along, unasked. */
static gboolean
check_removal (EcoEcosystem *ecosystem, EcoChangeRecord *record, GError **error)
{
  EcoObject *object = eco_ecosystem_lookup (ecosystem, record->target);
  EcoList *nodes = eco_object_peek_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_NODES);

  for (guint i = 0; object != NULL && ECO_IS_RING (object) && nodes != NULL &&
                    i < eco_list_get_length (nodes); i++)
    if (g_strcmp0 (ECO_NODE (eco_list_get (nodes, i))->ring, record->target) == 0)
      {
        g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                     _("The ring “%s” shall go, but “%s” is on it: drop the change or move it"),
                     eco_object_get_name (object), eco_object_get_name (eco_list_get (nodes, i)));
        return FALSE;
      }
  return TRUE;
}

/* A thing must not name another that is not there. */
static gboolean
check_value (EcoEcosystem *ecosystem, EcoChangeRecord *record, GError **error)
{
  EcoObject *object = eco_ecosystem_lookup (ecosystem, record->target);
  const EcoField *field = object != NULL && record->property != NULL
                            ? eco_object_find_field (object, record->property)
                            : NULL;

  if (field == NULL || field->type != ECO_FIELD_REF || record->value == NULL ||
      eco_ecosystem_lookup (ecosystem, record->value) != NULL)
    return TRUE;
  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
               _("“%s” of “%s” shall be “%s”, which is not there: drop the change"),
               eco_field_get_label (field), eco_object_get_name (object), record->value);
  return FALSE;
}

static gboolean
apply_record (EcoEcosystem *ecosystem, EcoChangeRecord *record, GError **error)
{
  g_autoptr (EcoChange) change = NULL;

  if (holds (ecosystem, record))
    return TRUE;
  if ((record->op == ECO_CHANGE_OP_REMOVE && !check_removal (ecosystem, record, error)) ||
      (record->op == ECO_CHANGE_OP_SET && !check_value (ecosystem, record, error)))
    return FALSE;
  if (record->op == ECO_CHANGE_OP_MOVE)
    change = make_move (ecosystem, record);
  if (change == NULL)
    change = eco_change_from_record (record, ecosystem, error);
  return change != NULL && eco_change_apply (change, ecosystem, error);
}

static void
add_problem (GPtrArray *problems, const char *whose, const char *what)
{
  if (problems == NULL)
    return;
  /* TRANSLATORS: the name of an initiative or scenario, then what is wrong with a change of it */
  g_ptr_array_add (problems, whose != NULL ? g_strdup_printf (_("“%s”: %s"), whose, what)
                                           : g_strdup (what));
}

typedef struct
{
  EcoEcosystem *ecosystem;
  GHashTable *types;  /* EcoField -> GType of what it names */
  GPtrArray *doomed;  /* of EcoObject */
  GPtrArray *release; /* of EcoObject: names what is not there, but need not */
} Mend;

static GType
find_type (Mend *mend, const EcoField *field)
{
  GType type = GPOINTER_TO_SIZE (g_hash_table_lookup (mend->types, field));

  if (type == G_TYPE_INVALID)
    {
      EcoList *list = field->target[0] != '\0'
                        ? eco_object_find_list (ECO_OBJECT (mend->ecosystem), field->target)
                        : NULL;

      type = list != NULL ? eco_list_get_spec (list)->item_type () : ECO_TYPE_OBJECT;
      g_hash_table_insert (mend->types, (gpointer) field, GSIZE_TO_POINTER (type));
    }
  return type;
}

static gboolean
is_there (Mend *mend, const EcoField *field, const char *id)
{
  EcoObject *target = eco_ecosystem_lookup (mend->ecosystem, id);

  return target != NULL && G_TYPE_CHECK_INSTANCE_TYPE (target, find_type (mend, field));
}

static gboolean
names_what_is_there (Mend *mend, EcoObject *object, const EcoField *field)
{
  if (field->type == ECO_FIELD_REF)
    {
      const char *id = G_STRUCT_MEMBER (char *, object, field->offset);

      return id == NULL || is_there (mend, field, id);
    }
  if (field->type == ECO_FIELD_REFS)
    {
      char **ids = G_STRUCT_MEMBER (char **, object, field->offset);

      for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
        if (!is_there (mend, field, ids[i]))
          return FALSE;
    }
  return TRUE;
}

static void
look_at (EcoObject *object, gpointer data)
{
  Mend *mend = data;
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  gboolean broken = ECO_IS_EXCHANGE (object) &&
                    g_strcmp0 (ECO_EXCHANGE (object)->from, ECO_EXCHANGE (object)->to) == 0;
  gboolean loose = FALSE;

  for (guint i = 0; i < klass->n_fields && !broken; i++)
    {
      const EcoField *field = &klass->fields[i];

      if (names_what_is_there (mend, object, field))
        continue;
      if (field->type == ECO_FIELD_REF && (field->flags & ECO_FIELD_REQUIRED))
        broken = TRUE;
      else
        loose = TRUE;
    }
  if (broken)
    g_ptr_array_add (mend->doomed, object);
  else if (loose)
    g_ptr_array_add (mend->release, object);
}

/* Takes out of @field what is not there. */
static void
release (Mend *mend, EcoObject *object, const EcoField *field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, eco_field_get_gtype (field));
  if (field->type == ECO_FIELD_REFS)
    {
      char **ids = G_STRUCT_MEMBER (char **, object, field->offset);
      g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

      for (guint i = 0; ids[i] != NULL; i++)
        if (is_there (mend, field, ids[i]))
          g_strv_builder_add (kept, ids[i]);
      g_value_take_boxed (&value, g_strv_builder_end (kept));
    }
  eco_object_set_value (object, field, &value);
}

static void
release_all (Mend *mend)
{
  for (guint i = 0; i < mend->release->len; i++)
    {
      EcoObject *object = mend->release->pdata[i];
      EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

      for (guint j = 0; j < klass->n_fields; j++)
        if (!names_what_is_there (mend, object, &klass->fields[j]))
          release (mend, object, &klass->fields[j]);
    }
}

/* Off the core, a node has a side. */
static void
give_sides (EcoEcosystem *ecosystem)
{
  EcoList *rings = eco_object_peek_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_RINGS);
  EcoList *nodes = eco_object_peek_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_NODES);
  const char *core =
    rings != NULL && eco_list_get_length (rings) > 0 ? eco_object_get_id (eco_list_get (rings, 0))
                                                     : NULL;

  for (guint i = 0; nodes != NULL && i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (node->side == ECO_SIDE_NONE && g_strcmp0 (node->ring, core) != 0)
        g_object_set (node, "side", ECO_SIDE_EXTERNAL, NULL);
    }
}

/* Makes all hold again: what must name a thing that is not there goes, others forget it. */
void
_eco_projection_mend (EcoEcosystem *ecosystem)
{
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  g_autoptr (GPtrArray) loose = g_ptr_array_new ();
  g_autoptr (GHashTable) types = g_hash_table_new (g_direct_hash, g_direct_equal);
  Mend mend = { ecosystem, types, doomed, loose };

  eco_ecosystem_begin_change (ecosystem);
  do
    {
      g_ptr_array_set_size (doomed, 0);
      g_ptr_array_set_size (loose, 0);
      eco_ecosystem_foreach (ecosystem, look_at, &mend);
      for (guint i = doomed->len; i > 0; i--)
        {
          g_autoptr (EcoChange) change = eco_change_new_remove (doomed->pdata[i - 1]);

          eco_change_apply (change, ecosystem, NULL);
        }
      if (doomed->len == 0)
        release_all (&mend);
    }
  while (doomed->len > 0);
  give_sides (ecosystem);
  eco_ecosystem_end_change (ecosystem);
}

/* What was added but names things that are not there, goes again.
 * @added: of EcoChangeRecord */
static void
check_added (EcoEcosystem *ecosystem, GPtrArray *added, const char *whose, GPtrArray *problems,
             GPtrArray *unfit)
{
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  g_autoptr (GPtrArray) loose = g_ptr_array_new ();
  g_autoptr (GHashTable) types = g_hash_table_new (g_direct_hash, g_direct_equal);
  Mend mend = { ecosystem, types, doomed, loose };

  for (guint i = 0; i < added->len; i++)
    {
      EcoObject *object =
        eco_ecosystem_lookup (ecosystem, eco_object_get_id (get_payload (added->pdata[i])));
      g_autoptr (EcoChange) change = NULL;
      g_autofree char *what = NULL;

      g_ptr_array_set_size (doomed, 0);
      if (object != NULL)
        look_at (object, &mend);
      if (doomed->len == 0)
        continue;
      /* TRANSLATORS: what a thing is ("Exchange") and its id */
      what = g_strdup_printf (_("%s “%s” names something that is not there: drop the change"),
                              eco_object_get_label (object), eco_object_get_id (object));
      add_problem (problems, whose, what);
      if (unfit != NULL)
        g_ptr_array_add (unfit, added->pdata[i]);
      change = eco_change_new_remove (object);
      eco_change_apply (change, ecosystem, NULL);
    }
}

/* Applies @records; _eco_projection_mend() has to follow.
 * @whose: name of the scenario or initiative; NULL to leave it out of the sentences
 * @unfit: gets the records that do not fit; may be NULL */
void
_eco_projection_apply (EcoEcosystem *ecosystem, EcoList *records, const char *whose,
                       GPtrArray *problems, GPtrArray *unfit)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new (); /* of EcoChangeRecord */

  for (guint i = 0; records != NULL && i < eco_list_get_length (records); i++)
    {
      EcoChangeRecord *record = eco_list_get (records, i);
      g_autoptr (GError) error = NULL;

      if (apply_record (ecosystem, record, &error))
        {
          if (record->op == ECO_CHANGE_OP_INSERT)
            g_ptr_array_add (added, record);
          continue;
        }
      add_problem (problems, whose, error->message);
      if (unfit != NULL)
        g_ptr_array_add (unfit, record);
    }
  check_added (ecosystem, added, whose, problems, unfit);
}

/**
 * eco_projection_apply_records:
 * @ecosystem: what they are laid over
 * @records: (nullable): of #EcoChangeRecord
 * @problems: (nullable) (element-type utf8): gets a sentence for each that does not fit
 *
 * Applies the records, leaving out what does not fit; what already is so is no problem. All holds
 * afterwards: with a node go its exchanges.
 */
void
eco_projection_apply_records (EcoEcosystem *ecosystem, EcoList *records, GPtrArray *problems)
{
  g_autoptr (GPtrArray) unfit = eco_projection_find_unfit (ecosystem, records, problems);
}

/**
 * eco_projection_find_unfit:
 * @ecosystem: what they are laid over
 * @records: (nullable): of #EcoChangeRecord
 * @problems: (nullable) (element-type utf8): gets a sentence for each that does not fit
 *
 * Does what eco_projection_apply_records() does.
 *
 * Returns: (transfer container) (element-type EcoChangeRecord): the records that do not fit
 */
GPtrArray *
eco_projection_find_unfit (EcoEcosystem *ecosystem, EcoList *records, GPtrArray *problems)
{
  GPtrArray *unfit = g_ptr_array_new ();

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), unfit);
  if (records == NULL || eco_list_get_length (records) == 0)
    return unfit;
  _eco_projection_apply (ecosystem, records, NULL, problems, unfit);
  _eco_projection_mend (ecosystem);
  return unfit;
}
