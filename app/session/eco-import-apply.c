/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Importing: the plan, done as one step that can be undone. */
#include "config.h"

#include "session/eco-import-private.h"

#include "base/eco-error.h"
#include "session/eco-node-move.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  EcoEditor *editor;
  const EcoImportSettings *settings;
  GPtrArray *to_place; /* of EcoNode: new, or on another ring or side */
  GPtrArray *added;    /* of EcoObject */
  gboolean failed;
} Application;

/* ---- New things */

static void
insert (Application *self, EcoObject *made, GError **error)
{
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (self->editor);

  if (!eco_editor_insert (self->editor, ECO_OBJECT (ecosystem), self->settings->list, G_MAXUINT,
                          made, error))
    {
      self->failed = TRUE;
      return;
    }
  g_ptr_array_add (self->added, made);
  if (ECO_IS_NODE (made))
    g_ptr_array_add (self->to_place, made);
}

/* ---- Other values */

static void
set_values (Application *self, EcoImportRow *row, GError **error)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (row->object);
  gboolean moved = FALSE;

  for (guint i = 0; !self->failed && i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];
      g_auto (GValue) value = G_VALUE_INIT;

      if (eco_field_equal (field, row->object, row->made))
        continue;
      eco_object_get_value (row->made, field, &value);
      self->failed =
          !eco_editor_apply (self->editor, eco_change_new_set (row->object, field, &value), error);
      moved = moved || (ECO_IS_NODE (row->object) && eco_node_move_is_for (field));
    }
  if (moved)
    g_ptr_array_add (self->to_place, row->object);
}

static EcoObject *
find_custom (EcoObject *node, const char *name)
{
  EcoList *list = eco_object_get_list (node, ECO_NODE_CUSTOM_FIELDS);

  for (guint i = 0; i < eco_list_get_length (list); i++)
    if (g_strcmp0 (((EcoCustomField *) eco_list_get (list, i))->name, name) == 0)
      return eco_list_get (list, i);
  return NULL;
}

static void
set_custom (Application *self, EcoImportRow *row, const char *name, GError **error)
{
  EcoObject *had = find_custom (row->object, name);
  EcoCustomField *wanted = (EcoCustomField *) find_custom (row->made, name);
  const char *value = wanted != NULL && wanted->value != NULL ? wanted->value : "";
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (EcoObject) added = NULL;

  if (had != NULL && value[0] == '\0')
    {
      g_ptr_array_add (gone, had);
      eco_editor_remove (self->editor, gone);
    }
  else if (had != NULL)
    self->failed = !eco_editor_set_text (self->editor, had, "value", value, error);
  else
    {
      added = eco_object_new (ECO_TYPE_CUSTOM_FIELD, NULL);
      g_object_set (added, "name", name, "value", value, NULL);
      self->failed = !eco_editor_insert (self->editor, row->object, ECO_NODE_CUSTOM_FIELDS,
                                         G_MAXUINT, added, error);
    }
}

static void
change (Application *self, EcoImportRow *row, GError **error)
{
  set_values (self, row, error);
  for (guint i = 0; !self->failed && i < row->changes->len; i++)
    {
      const EcoImportChange *each = row->changes->pdata[i];

      if (each->column->target == ECO_SHEET_CUSTOM)
        set_custom (self, row, each->column->custom, error);
    }
}

/* ---- What is missing */

static void
retire (Application *self, EcoObject *object, GError **error)
{
  const EcoField *field = eco_object_find_field (object, "status");
  gboolean work = field->enum_type () == ECO_TYPE_WORK_STATUS;

  self->failed =
      !eco_editor_set_text (self->editor, object, field->name,
                            work ? eco_enum_get_nick (ECO_TYPE_WORK_STATUS, ECO_WORK_STATUS_DROPPED)
                                 : eco_enum_get_nick (ECO_TYPE_STATUS, ECO_STATUS_RETIRED),
                            error);
}

static void
treat_missing (Application *self, EcoImportPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  for (guint i = 0; !self->failed && i < plan->rows->len; i++)
    {
      EcoImportRow *row = plan->rows->pdata[i];

      if (row->state != ECO_IMPORT_MISSING)
        continue;
      if (self->settings->missing == ECO_IMPORT_RETIRE &&
          eco_import_can_retire (self->settings->list))
        retire (self, row->object, error);
      else if (self->settings->missing == ECO_IMPORT_REMOVE)
        g_ptr_array_add (gone, row->object);
    }
  if (!self->failed && gone->len > 0)
    eco_editor_remove (self->editor, gone);
}

/* ---- Places */

/* Near to where it was, on the side where it is now. */
static EcoPoint
get_wanted (EcoNode *node)
{
  double angle = node->angle;

  if (!isnan (angle) && (node->side == ECO_SIDE_INTERNAL) != (angle > 180))
    angle = 360 - angle;
  return (EcoPoint){ angle, NAN };
}

static void
place (EcoDocument *document, GPtrArray *to_place)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (EcoPoint));

  for (guint i = 0; i < to_place->len; i++)
    {
      EcoPoint point = get_wanted (to_place->pdata[i]);

      g_array_append_val (wanted, point);
    }
  if (to_place->len > 0)
    eco_document_settle (document, to_place, (const EcoPoint *) wanted->data, FALSE);
}

static void
select_added (EcoDocument *document, GPtrArray *added)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < added->len; i++)
    g_ptr_array_add (ids, (gpointer) eco_object_get_id (added->pdata[i]));
  if (ids->len > 0)
    eco_selection_set_ids (eco_document_get_selection (document), (const char *const *) ids->pdata,
                           ids->len);
}

/* ---- All of it */

static gboolean
refuse (EcoImportPlan *plan, GError **error)
{
  g_autofree char *first = eco_import_problem_dup_text (plan->problems->pdata[0]);
  guint more = plan->problems->len - 1;

  if (more == 0)
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID, first);
  else
    /* TRANSLATORS: a sentence that says what is wrong, and how many more there are */
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 ngettext ("%s (and %u more problem)", "%s (and %u more problems)", more), first,
                 more);
  return FALSE;
}

/* Makes of the ecosystem what the plan says, in the open group of the editor.
 * @to_place: (element-type EcoNode): gets those that are new, or on another ring or side
 * @added: (element-type EcoObject): gets what is new */
gboolean
_eco_import_apply_rows (EcoEditor *editor, const EcoImportSettings *settings, EcoImportPlan *plan,
                        GPtrArray *to_place, GPtrArray *added, GError **error)
{
  Application self = {
    .editor = editor,
    .settings = settings,
    .to_place = to_place,
    .added = added,
  };

  for (guint i = 0; !self.failed && i < plan->rows->len; i++)
    {
      EcoImportRow *row = plan->rows->pdata[i];

      if (row->state == ECO_IMPORT_NEW)
        insert (&self, row->made, error);
      else if (row->state == ECO_IMPORT_CHANGED)
        change (&self, row, error);
    }
  if (!self.failed)
    treat_missing (&self, plan, error);
  return !self.failed;
}

/**
 * eco_import_apply:
 * @name: of the file, for the history
 *
 * Imports the sheet: one step. New nodes get places.
 *
 * Returns: whether it was imported; when anything is wrong, nothing was, and @error says what
 */
gboolean
eco_import_apply (EcoDocument *document, EcoSheetText *sheet, const EcoImportSettings *settings,
                  const char *name, GError **error)
{
  g_autoptr (EcoImportPlan) plan = eco_import_plan_new (document, sheet, settings);
  g_autoptr (GPtrArray) to_place = g_ptr_array_new ();
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autofree char *label = g_strdup_printf (_("Import “%s”"), name);
  EcoEditor *editor = eco_document_get_editor (document);

  if (plan->problems->len > 0)
    return refuse (plan, error);
  eco_editor_begin (editor, label);
  if (!_eco_import_apply_rows (editor, settings, plan, to_place, added, error))
    {
      eco_editor_cancel (editor);
      return FALSE;
    }
  place (document, to_place);
  eco_editor_end (editor);
  select_added (document, added);
  return TRUE;
}
