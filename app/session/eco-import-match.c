/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which row of a sheet is which thing: by its id, else by what it is called, else a new one. */
#include "config.h"

#include "session/eco-import-private.h"

#include "base/eco-match.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What tells a thing from others of its list when no id does. */
static const char *const *
get_key_fields (guint list)
{
  static const char *const exchange[] = { "from", "to", "category", "label", NULL };
  static const char *const touchpoint[] = { "node", "stage", "who", NULL };
  static const char *const other[] = { "name", NULL };

  return list == ECO_ECOSYSTEM_EXCHANGES     ? exchange
         : list == ECO_ECOSYSTEM_TOUCHPOINTS ? touchpoint
                                             : other;
}

static void
append_key (GString *key, const char *text)
{
  g_autofree char *folded = eco_match_fold (text);

  g_string_append (key, folded);
  g_string_append_c (key, '\x1f');
}

/* Only what the sheet says can tell. */
static char *
dup_object_key (EcoImporter *self, EcoObject *object)
{
  g_autoptr (GString) key = g_string_new (NULL);
  const char *const *names = get_key_fields (self->settings->list);

  for (guint i = 0; names[i] != NULL; i++)
    if (_eco_import_find_column (self->settings, names[i]) >= 0)
      {
        g_autofree char *text
            = eco_object_dup_text (object, eco_object_find_field (object, names[i]));

        append_key (key, text);
      }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static char *
dup_row_key (EcoImporter *self, const EcoSheetRow *row)
{
  g_autoptr (GString) key = g_string_new (NULL);
  const char *const *names = get_key_fields (self->settings->list);

  for (guint i = 0; names[i] != NULL; i++)
    {
      int at = _eco_import_find_column (self->settings, names[i]);
      g_autofree char *text
          = at >= 0 ? _eco_import_dup_trimmed (eco_sheet_row_get (row, (guint) at)) : NULL;
      const EcoSheetColumn *column = at >= 0 ? self->settings->columns->pdata[at] : NULL;
      g_autofree char *why = NULL, *value = NULL;

      if (at < 0)
        continue;
      if (text[0] != '\0')
        value = _eco_import_dup_value (self, column->field, text, &why);
      /* A value that is not in this catalogue may be that of an exchange all the same. */
      if (value == NULL && why != NULL && column->field->type == ECO_FIELD_CATALOG)
        value = g_strdup (text);
      /* Of the first field, which is the name or one end, something must be known. */
      if (value == NULL && (i == 0 || why != NULL))
        return NULL;
      append_key (key, value != NULL ? value : "");
    }
  return key->len > 0 ? g_string_free (g_steal_pointer (&key), FALSE) : NULL;
}

/* Of what the rows are. */
EcoList *
_eco_import_get_list (EcoImporter *self)
{
  return eco_object_get_list (ECO_OBJECT (self->ecosystem), self->settings->list);
}

static int
find_id_column (const EcoImportSettings *settings)
{
  for (guint i = 0; i < settings->columns->len; i++)
    if (((EcoSheetColumn *) settings->columns->pdata[i])->target == ECO_SHEET_ID)
      return (int) i;
  return -1;
}

/* By the id that the row has; FALSE when that cannot be one. */
static gboolean
find_by_id (EcoImporter *self, EcoImportRow *row, const EcoSheetRow *cells, int column,
            const char *id)
{
  EcoObject *found = eco_ecosystem_lookup (self->ecosystem, id);
  guint earlier = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, id));

  if (earlier > 0)
    _eco_import_complain (self, cells->number, column,
                          g_strdup_printf (_("“%s” is the id of row %u already. Give every row "
                                             "its own, or leave the cell empty."),
                                           id, earlier));
  else if (found != NULL && !eco_list_find (_eco_import_get_list (self), found, NULL))
    _eco_import_complain (self, cells->number, column,
                          g_strdup_printf (_("“%s” is the id of something else. Leave the cell "
                                             "empty for a new one."),
                                           id));
  else if (!eco_id_is_valid (id))
    _eco_import_complain (self, cells->number, column,
                          g_strdup_printf (_("“%s” can be no id. Begin it with a letter and use "
                                             "letters, digits, “-” and “_” only, or leave the "
                                             "cell empty."),
                                           id));
  else
    {
      g_hash_table_insert (self->ids, g_strdup (id), GUINT_TO_POINTER (cells->number));
      if (found != NULL && g_hash_table_add (self->used, found))
        row->object = g_object_ref (found);
      return TRUE;
    }
  return FALSE;
}

static char *
dup_row_id (EcoImporter *self, const EcoSheetRow *cells, int column)
{
  return column >= 0 ? _eco_import_dup_trimmed (eco_sheet_row_get (cells, (guint) column))
                     : g_strdup ("");
}

static void
queue_free (gpointer data)
{
  g_queue_free (data);
}

/* Things of one key, in their order: the first row of that key is the first of them. */
static GHashTable *
create_queues (EcoImporter *self)
{
  GHashTable *queues = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, queue_free);
  EcoList *list = _eco_import_get_list (self);

  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      EcoObject *object = eco_list_get (list, i);
      char *key = dup_object_key (self, object);
      GQueue *queue = g_hash_table_lookup (queues, key);

      if (queue == NULL)
        g_hash_table_insert (queues, key, queue = g_queue_new ());
      else
        g_free (key);
      g_queue_push_tail (queue, object);
    }
  return queues;
}

static void
find_by_key (EcoImporter *self, EcoImportRow *row, const EcoSheetRow *cells, GHashTable *queues)
{
  g_autofree char *key = dup_row_key (self, cells);
  GQueue *queue = key != NULL ? g_hash_table_lookup (queues, key) : NULL;

  while (queue != NULL && row->object == NULL && !g_queue_is_empty (queue))
    {
      EcoObject *object = g_queue_pop_head (queue);

      if (g_hash_table_add (self->used, object))
        row->object = g_object_ref (object);
    }
}

/* A new thing, known by its name from now on, so that others can name it. */
static void
make_new (EcoImporter *self, EcoImportRow *row, const EcoSheetRow *cells, const char *id)
{
  EcoObjectClass *klass = eco_sheet_get_class (self->settings->list);
  int name = _eco_import_find_column (self->settings, "name");
  g_autofree char *text
      = name >= 0 ? _eco_import_dup_trimmed (eco_sheet_row_get (cells, (guint) name)) : NULL;
  g_autofree char *own = g_strdup (id);

  while (own[0] == '\0'
         || (id[0] == '\0' && g_hash_table_contains (self->ids, own)))
    {
      g_free (own);
      own = eco_ecosystem_dup_new_id (self->ecosystem, G_TYPE_FROM_CLASS (klass));
    }
  row->made = eco_object_new (G_TYPE_FROM_CLASS (klass), own);
  if (text != NULL && text[0] != '\0')
    g_object_set (row->made, "name", text, NULL);
  eco_sheet_names_add (self->names, eco_sheet_get_spec (self->settings->list)->name, row->made);
}

/* First those with ids, then those with names, then what is new. */
void
_eco_import_match (EcoImporter *self)
{
  GPtrArray *cells = self->sheet->rows;
  guint first = self->settings->title_row + 1;
  int column = find_id_column (self->settings);
  g_autoptr (GHashTable) queues = create_queues (self);

  for (guint i = first; i < cells->len; i++)
    {
      const EcoSheetRow *row = cells->pdata[i];
      g_autofree char *id = dup_row_id (self, row, column);
      EcoImportRow *made = _eco_import_add_row (self, row->number);

      if (id[0] != '\0')
        find_by_id (self, made, row, column, id);
    }
  for (guint i = first; i < cells->len; i++)
    {
      EcoImportRow *row = self->plan->rows->pdata[i - first];

      if (row->object == NULL)
        find_by_key (self, row, cells->pdata[i], queues);
    }
  for (guint i = first; i < cells->len; i++)
    {
      EcoImportRow *row = self->plan->rows->pdata[i - first];
      g_autofree char *id = dup_row_id (self, cells->pdata[i], column);

      if (row->object != NULL)
        row->made = eco_object_copy (row->object);
      else
        make_new (self, row, cells->pdata[i], eco_id_is_valid (id) ? id : "");
    }
}
