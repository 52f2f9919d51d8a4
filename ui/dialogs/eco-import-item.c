/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoImportItem: a row of the preview of an import, or a problem of it, in words. */
#include "config.h"

#include "dialogs/eco-import-item.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a row of the preview shows of one value, in letters. */
#define LONGEST_VALUE 40
/* How many values of a row it shows. */
#define MOST_VALUES 6

struct _EcoImportItem
{
  GObject parent_instance;

  const EcoImportRow *row;    /* of the plan; or %NULL */
  const EcoImportProblem *problem;
  guint list;
  EcoImportMissing missing;

  /* Of a graph: said, instead of found in row and problem; or %NULL. */
  char *title;
  char *details;
  char *place;
};

G_DEFINE_FINAL_TYPE (EcoImportItem, eco_import_item, G_TYPE_OBJECT)

static void
eco_import_item_finalize (GObject *object)
{
  EcoImportItem *self = ECO_IMPORT_ITEM (object);

  g_free (self->title);
  g_free (self->details);
  g_free (self->place);
  G_OBJECT_CLASS (eco_import_item_parent_class)->finalize (object);
}

static void
eco_import_item_class_init (EcoImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_import_item_finalize;
}

static void
eco_import_item_init (EcoImportItem *self)
{
}

/**
 * eco_import_item_new_row:
 * @row: outlives the item
 * @list: what the rows are
 * @missing: what becomes of those that the sheet does not have
 */
EcoImportItem *
eco_import_item_new_row (const EcoImportRow *row, guint list, EcoImportMissing missing)
{
  EcoImportItem *self = g_object_new (ECO_TYPE_IMPORT_ITEM, NULL);

  self->row = row;
  self->list = list;
  self->missing = missing;
  return self;
}

/**
 * eco_import_item_new_problem:
 * @problem: outlives the item
 */
EcoImportItem *
eco_import_item_new_problem (const EcoImportProblem *problem)
{
  EcoImportItem *self = g_object_new (ECO_TYPE_IMPORT_ITEM, NULL);

  self->problem = problem;
  return self;
}

/**
 * eco_import_item_new_named:
 * @row: outlives the item
 * @title: what it is called
 * @place: where it stands in the file, for people; may be ""
 */
EcoImportItem *
eco_import_item_new_named (const EcoImportRow *row, guint list, EcoImportMissing missing,
                           const char *title, const char *place)
{
  EcoImportItem *self = eco_import_item_new_row (row, list, missing);

  self->title = g_strdup (title);
  self->place = g_strdup (place);
  return self;
}

/**
 * eco_import_item_new_wrong:
 * @title: what something is wrong with
 * @details: what is wrong
 * @place: where it stands in the file, for people; may be ""
 */
EcoImportItem *
eco_import_item_new_wrong (const char *title, const char *details, const char *place)
{
  EcoImportItem *self = g_object_new (ECO_TYPE_IMPORT_ITEM, NULL);

  self->title = g_strdup (title);
  self->details = g_strdup (details);
  self->place = g_strdup (place);
  return self;
}

static gboolean
is_problem (EcoImportItem *self)
{
  return self->row == NULL;
}

/**
 * eco_import_item_get_icon:
 *
 * Returns: (transfer none): the name of an icon that says what becomes of it
 */
const char *
eco_import_item_get_icon (EcoImportItem *self)
{
  static const char *const icons[ECO_N_IMPORT_STATES] = {
    [ECO_IMPORT_NEW] = "list-add-symbolic",
    [ECO_IMPORT_CHANGED] = "document-edit-symbolic",
    [ECO_IMPORT_SAME] = "object-select-symbolic",
    [ECO_IMPORT_MISSING] = "dialog-question-symbolic",
  };

  if (is_problem (self))
    return "dialog-warning-symbolic";
  if (self->row->state == ECO_IMPORT_MISSING && self->missing == ECO_IMPORT_REMOVE)
    return "list-remove-symbolic";
  return icons[self->row->state];
}

/**
 * eco_import_item_get_word:
 *
 * Returns: (transfer none): the same in a word, for those who do not see the icon
 */
const char *
eco_import_item_get_word (EcoImportItem *self)
{
  if (is_problem (self))
    return _("Problem");
  switch (self->row->state)
    {
    case ECO_IMPORT_NEW:
      return C_("import", "New");
    case ECO_IMPORT_CHANGED:
      return C_("import", "Changed");
    case ECO_IMPORT_SAME:
      return C_("import", "Unchanged");
    case ECO_IMPORT_MISSING:
      return C_("import", "Not in the file");
    }
  g_return_val_if_reached ("");
}

/* An exchange without a label is known by its ends. */
static char *
dup_name (EcoImportItem *self)
{
  EcoObject *object = self->row->made != NULL ? self->row->made : self->row->object;
  const char *name = eco_object_get_name (object);

  if (name[0] != '\0')
    return g_strdup (name);
  return g_strdup_printf ("%s %s", eco_object_get_label (object), eco_object_get_id (object));
}

/**
 * eco_import_item_dup_title:
 *
 * Returns: (transfer full): what it is called, or what is wrong
 */
char *
eco_import_item_dup_title (EcoImportItem *self)
{
  if (self->title != NULL)
    return g_strdup (self->title);
  if (!is_problem (self))
    return dup_name (self);
  if (self->problem->title == NULL)
    return g_strdup (self->problem->row == 0 ? _("The sheet") : _("The row"));
  return g_strdup (self->problem->title);
}

static char *
dup_value (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');

  if (g_utf8_strlen (line, -1) > LONGEST_VALUE)
    {
      g_autofree char *start = g_utf8_substring (line, 0, LONGEST_VALUE);

      return g_strconcat (start, "…", NULL);
    }
  return line[0] != '\0' ? g_steal_pointer (&line) : g_strdup ("–");
}

static void
append_change (GString *text, const EcoImportChange *change, guint list, gboolean is_new)
{
  g_autofree char *title = eco_sheet_column_dup_label (change->column, list);
  g_autofree char *label = dup_value (title);
  g_autofree char *was = dup_value (change->was), *becomes = dup_value (change->becomes);

  if (is_new && change->column->field != NULL && g_str_equal (change->column->field->name, "name"))
    return;
  if (text->len > 0)
    g_string_append (text, is_new ? " · " : "\n");
  if (is_new)
    g_string_append_printf (text, "%s: %s", label, becomes);
  else
    g_string_append_printf (text, "%s: %s → %s", label, was, becomes);
}

/**
 * eco_import_item_dup_details:
 *
 * Returns: (transfer full): the values that it gets, what becomes of it, or what to write instead
 */
char *
eco_import_item_dup_details (EcoImportItem *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;

  if (self->details != NULL)
    return g_strdup (self->details);
  if (is_problem (self))
    return g_strdup (self->problem->message);
  if (self->row->state == ECO_IMPORT_MISSING)
    return g_strdup (self->missing == ECO_IMPORT_REMOVE   ? _("Will be removed")
                     : self->missing == ECO_IMPORT_RETIRE ? _("Will be marked as retired")
                                                          : _("Stays as it is"));
  n = self->row->changes->len;
  for (guint i = 0; i < MIN (n, MOST_VALUES); i++)
    append_change (text, self->row->changes->pdata[i], self->list,
                   self->row->state == ECO_IMPORT_NEW);
  if (n > MOST_VALUES)
    g_string_append_printf (text, ngettext (" · and %u more", " · and %u more", n - MOST_VALUES),
                            n - MOST_VALUES);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * eco_import_item_dup_place:
 *
 * Returns: (transfer full): the row of the sheet that it is, or ""
 */
char *
eco_import_item_dup_place (EcoImportItem *self)
{
  guint number;

  if (self->place != NULL)
    return g_strdup (self->place);
  number = self->problem != NULL ? self->problem->row : self->row->number;

  return number > 0 ? g_strdup_printf (_("Row %u"), number) : g_strdup ("");
}
