/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSheet: the objects of one class of a document as rows, sorted and filtered. */
#include "config.h"

#include "panels/control/eco-sheet.h"

#include "base/eco-match.h"
#include "model/eco-exchange.h"
#include "model/eco-node.h"
#include "panels/control/eco-rows.h"

struct _EcoSheet
{
  GObject parent_instance;

  GType type;
  EcoDocument *document;
  GListStore *rows;           /* of EcoObject */
  GPtrArray *columns;         /* of EcoColumn */
  GHashTable *counts;         /* id of a node → Count of its exchanges */

  char *filter;               /* folded; %NULL for none */
  const EcoColumn *sorted_by; /* %NULL for the order of the document */
  gboolean descending;

  gboolean active;
  guint holds;
  gboolean dirty;             /* the document changed since the rows were made */
  guint idle;
};

enum
{
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoSheet, eco_sheet, G_TYPE_OBJECT)

/* The list of the document that has the rows. */
static EcoList *
get_list (EcoSheet *self)
{
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (self->document));
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (ecosystem);

  for (guint i = 0; i < klass->n_lists; i++)
    if (klass->lists[i].item_type () == self->type)
      return eco_object_get_list (ecosystem, i);
  g_return_val_if_reached (NULL);
}

/* ---- Counts */

typedef struct
{
  guint gives, gets;
} Count;

static Count *
get_count (EcoSheet *self, const char *id)
{
  Count *count = g_hash_table_lookup (self->counts, id);

  if (count == NULL)
    {
      count = g_new0 (Count, 1);
      g_hash_table_insert (self->counts, g_strdup (id), count);
    }
  return count;
}

static void
count_exchanges (EcoSheet *self)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (eco_document_get_ecosystem (self->document));

  g_hash_table_remove_all (self->counts);
  for (guint i = 0; self->type == ECO_TYPE_NODE && i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      get_count (self, exchange->from)->gives++;
      get_count (self, exchange->to)->gets++;
    }
}

static guint
get_number_of (EcoSheet *self, const EcoColumn *column, EcoObject *object)
{
  const Count *count = g_hash_table_lookup (self->counts, eco_object_get_id (object));

  if (count == NULL)
    return 0;
  return column->sort == ECO_COLUMN_GIVES ? count->gives : count->gets;
}

/* ---- Filter */

/* Words are looked for in texts and names, numbers are not. */
static gboolean
is_searched (const EcoColumn *column)
{
  return column->field != NULL && !eco_column_is_number (column) &&
         column->field->type != ECO_FIELD_BOOL &&
         (column->initial || column->field->type == ECO_FIELD_WORDS ||
          column->field->type == ECO_FIELD_TEXT);
}

static gboolean
matches (EcoSheet *self, EcoObject *object)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const EcoColumn *column = self->columns->pdata[i];
      g_autofree char *text = NULL;

      if (!is_searched (column))
        continue;
      text = eco_column_dup_text (column, self->document, object);
      if (text[0] != '\0' && eco_match_rank (text, self->filter) != ECO_MATCH_NONE)
        return TRUE;
    }
  return FALSE;
}

/* ---- Order */

/* A row with what it is sorted by, worked out once. */
typedef struct
{
  EcoObject *object;
  gboolean unset;
  double number;
  char *text;                 /* to be compared byte by byte; %NULL for numbers */
} Key;

static void
make_key (EcoSheet *self, EcoObject *object, Key *key)
{
  const EcoColumn *column = self->sorted_by;
  g_autofree char *text = NULL;

  key->object = object;
  if (column == NULL)
    return;
  if (column->sort != ECO_COLUMN_FIELD)
    {
      key->number = get_number_of (self, column, object);
      return;
    }
  if (eco_column_get_number (column, object, &key->number))
    return;
  if (!eco_column_is_number (column))
    text = eco_column_dup_text (column, self->document, object);
  key->unset = text == NULL || text[0] == '\0';
  if (!key->unset)
    {
      g_autofree char *folded = g_utf8_casefold (text, -1);

      /* Of GLib's collations this is the one that sorts 10 after 9. */
      key->text = g_utf8_collate_key_for_filename (folded, -1);
    }
}

/* What is not set comes last either way. */
static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const Key *one = a, *other = b;
  int order;

  if (one->unset || other->unset)
    return (int) one->unset - (int) other->unset;
  if (one->text != NULL && other->text != NULL)
    order = g_strcmp0 (one->text, other->text);
  else
    order = one->number < other->number ? -1 : one->number > other->number ? 1 : 0;
  return ECO_SHEET (data)->descending ? -order : order;
}

static GPtrArray *
make_rows (EcoSheet *self)
{
  EcoList *list = get_list (self);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (Key));
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      Key key = { 0 };

      if (self->filter != NULL && !matches (self, eco_list_get (list, i)))
        continue;
      make_key (self, eco_list_get (list, i), &key);
      g_array_append_val (keys, key);
    }
  /* Rows that are alike keep the order of the document. */
  if (self->sorted_by != NULL && keys->len > 1)
    g_qsort_with_data (keys->data, (int) keys->len, sizeof (Key), compare_keys, self);
  for (guint i = 0; i < keys->len; i++)
    {
      g_ptr_array_add (rows, g_array_index (keys, Key, i).object);
      g_free (g_array_index (keys, Key, i).text);
    }
  return rows;
}

/**
 * eco_sheet_update:
 *
 * Makes the rows follow the document now.
 */
void
eco_sheet_update (EcoSheet *self)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (ECO_IS_SHEET (self));
  g_clear_handle_id (&self->idle, g_source_remove);
  self->dirty = FALSE;
  if (self->document != NULL)
    {
      count_exchanges (self);
      rows = make_rows (self);
    }
  else
    rows = g_ptr_array_new ();
  eco_rows_update (self->rows, rows);
  g_signal_emit (self, signals[UPDATED], 0);
}

/* ---- Following the document */

static gboolean
idle_cb (gpointer data)
{
  EcoSheet *self = data;

  self->idle = 0;
  eco_sheet_update (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (EcoSheet *self)
{
  if (self->dirty && self->active && self->holds == 0 && self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

static void
changed_cb (EcoSheet *self)
{
  self->dirty = TRUE;
  schedule (self);
}

static void
watch (EcoSheet *self)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);

  g_signal_connect_swapped (ecosystem, "object-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (get_list (self), "items-changed", G_CALLBACK (changed_cb), self);
  /* Nodes count them. */
  if (self->type == ECO_TYPE_NODE)
    g_signal_connect_swapped (eco_ecosystem_get_exchanges (ecosystem), "items-changed",
                              G_CALLBACK (changed_cb), self);
}

static void
unwatch (EcoSheet *self)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);

  g_signal_handlers_disconnect_by_data (ecosystem, self);
  g_signal_handlers_disconnect_by_data (get_list (self), self);
  g_signal_handlers_disconnect_by_data (eco_ecosystem_get_exchanges (ecosystem), self);
}

/* ---- Life */

static void
eco_sheet_dispose (GObject *object)
{
  EcoSheet *self = ECO_SHEET (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->document != NULL)
    unwatch (self);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (eco_sheet_parent_class)->dispose (object);
}

static void
eco_sheet_finalize (GObject *object)
{
  EcoSheet *self = ECO_SHEET (object);

  g_object_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->counts);
  g_free (self->filter);
  G_OBJECT_CLASS (eco_sheet_parent_class)->finalize (object);
}

static void
eco_sheet_class_init (EcoSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_sheet_finalize;

  /**
   * EcoSheet::updated:
   *
   * The rows, or what they say, may have changed.
   */
  signals[UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_sheet_init (EcoSheet *self)
{
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * eco_sheet_new:
 * @type: the class of its rows, of which the ecosystem has a list
 *
 * Returns: (transfer full): a sheet without rows, not active
 */
EcoSheet *
eco_sheet_new (GType type)
{
  EcoSheet *self = g_object_new (ECO_TYPE_SHEET, NULL);

  self->type = type;
  self->rows = g_list_store_new (type);
  self->columns = eco_columns_new (type);
  return self;
}

/**
 * eco_sheet_get_row_type:
 *
 * Returns: the class of its rows
 */
GType
eco_sheet_get_row_type (EcoSheet *self)
{
  return self->type;
}

/**
 * eco_sheet_set_document:
 * @document: (nullable): whose objects are the rows
 */
void
eco_sheet_set_document (EcoSheet *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_SHEET (self));
  if (self->document == document)
    return;
  if (self->document != NULL)
    unwatch (self);
  g_set_object (&self->document, document);
  if (document != NULL)
    watch (self);
  if (self->active || document == NULL)
    eco_sheet_update (self);
  else
    self->dirty = TRUE;
}

/**
 * eco_sheet_get_document:
 *
 * Returns: (transfer none) (nullable): whose objects are the rows
 */
EcoDocument *
eco_sheet_get_document (EcoSheet *self)
{
  g_return_val_if_fail (ECO_IS_SHEET (self), NULL);
  return self->document;
}

/**
 * eco_sheet_set_active:
 * @active: whether somebody looks at the rows
 */
void
eco_sheet_set_active (EcoSheet *self, gboolean active)
{
  g_return_if_fail (ECO_IS_SHEET (self));
  self->active = active;
  if (active && self->dirty)
    eco_sheet_update (self);
}

/**
 * eco_sheet_hold:
 *
 * Leaves the rows as they are until eco_sheet_release(), which has to be called as often.
 */
void
eco_sheet_hold (EcoSheet *self)
{
  g_return_if_fail (ECO_IS_SHEET (self));
  self->holds++;
  g_clear_handle_id (&self->idle, g_source_remove);
}

/**
 * eco_sheet_release:
 *
 * Undoes one eco_sheet_hold().
 */
void
eco_sheet_release (EcoSheet *self)
{
  g_return_if_fail (ECO_IS_SHEET (self) && self->holds > 0);
  self->holds--;
  schedule (self);
}

/**
 * eco_sheet_set_filter:
 * @text: what is in one of the texts of the rows that are shown; "" shows all
 */
void
eco_sheet_set_filter (EcoSheet *self, const char *text)
{
  g_return_if_fail (ECO_IS_SHEET (self));
  g_free (self->filter);
  self->filter = eco_match_fold (text);
  if (self->filter[0] == '\0')
    g_clear_pointer (&self->filter, g_free);
  self->dirty = TRUE;
  eco_sheet_set_active (self, self->active);
}

/**
 * eco_sheet_get_filtered:
 *
 * Returns: whether some rows may be left out
 */
gboolean
eco_sheet_get_filtered (EcoSheet *self)
{
  g_return_val_if_fail (ECO_IS_SHEET (self), FALSE);
  return self->filter != NULL;
}

/**
 * eco_sheet_set_sort:
 * @column: (nullable): one of the sheet's; %NULL for the order of the document
 * @descending: whether the greatest comes first
 *
 * Sorts the rows from now on.
 */
void
eco_sheet_set_sort (EcoSheet *self, const EcoColumn *column, gboolean descending)
{
  g_return_if_fail (ECO_IS_SHEET (self));
  if (self->sorted_by == column && self->descending == descending)
    return;
  self->sorted_by = column;
  self->descending = descending;
  eco_sheet_update (self);
}

/**
 * eco_sheet_get_rows:
 *
 * Returns: (transfer none): the rows, of #EcoObject
 */
GListModel *
eco_sheet_get_rows (EcoSheet *self)
{
  g_return_val_if_fail (ECO_IS_SHEET (self), NULL);
  return G_LIST_MODEL (self->rows);
}

/**
 * eco_sheet_get_columns:
 *
 * Returns: (transfer none) (element-type EcoColumn): all columns that there can be
 */
GPtrArray *
eco_sheet_get_columns (EcoSheet *self)
{
  g_return_val_if_fail (ECO_IS_SHEET (self), NULL);
  return self->columns;
}

/**
 * eco_sheet_dup_cell:
 *
 * Returns: (transfer full): what a person reads there
 */
char *
eco_sheet_dup_cell (EcoSheet *self, const EcoColumn *column, EcoObject *object)
{
  g_return_val_if_fail (ECO_IS_SHEET (self) && self->document != NULL, NULL);
  if (column->sort != ECO_COLUMN_FIELD)
    return g_strdup_printf ("%u", get_number_of (self, column, object));
  return eco_column_dup_text (column, self->document, object);
}

/**
 * eco_sheet_dup_table:
 * @columns: (element-type EcoColumn): which cells
 * @objects: (element-type EcoObject): which rows
 *
 * Returns: (transfer full): a line with the titles and a line for each row, the
 *   cells parted by tabs, for a spreadsheet
 */
char *
eco_sheet_dup_table (EcoSheet *self, GPtrArray *columns, GPtrArray *objects)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (ECO_IS_SHEET (self), NULL);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "",
                            eco_column_get_title (columns->pdata[i]));
  g_string_append_c (text, '\n');
  for (guint row = 0; row < objects->len; row++)
    {
      for (guint i = 0; i < columns->len; i++)
        {
          g_autofree char *cell = eco_sheet_dup_cell (self, columns->pdata[i],
                                                      objects->pdata[row]);

          g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", cell);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
