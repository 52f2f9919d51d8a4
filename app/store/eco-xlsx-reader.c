/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Workbooks of Office Open XML: from the relations of the archive to its sheets. */
#include "config.h"

#include "store/eco-xlsx-private.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_PARTS 10000
#define MOST_SHEETS 200

/* A sheet that the workbook names. */
typedef struct
{
  char *name;
  char *relation;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_free (self->name);
  g_free (self->relation);
  g_free (self);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_SYNTAX, message);
  return FALSE;
}

/* ---- Relations */

/* Where a target is, seen from the folder of the part that names it. */
static char *
dup_path (const char *folder, const char *target)
{
  g_autofree char *joined = target[0] == '/'   ? g_strdup (target)
                            : folder[0] == '\0' ? g_strconcat ("/", target, NULL)
                                               : g_strconcat ("/", folder, "/", target, NULL);
  g_autofree char *plain = g_canonicalize_filename (joined, "/");

  return g_strdup (plain + 1);
}

/* The targets of the part's relations by their id, and by the last word of their type. */
static gboolean
read_relations (EcoXlsx *self, const char *path, const char *folder, GHashTable *targets,
                GError **error)
{
  g_auto (EcoXlsxPart) part = { 0 };
  g_autoptr (GError) own = NULL;

  if (!_eco_xlsx_part_open (self, &part, path, error))
    return FALSE;
  while (_eco_xlsx_part_next (&part, &own))
    if (_eco_xlsx_part_is (&part, "Relationship") && g_hash_table_size (targets) < MOST_PARTS)
      {
        g_autofree char *type = _eco_xlsx_part_dup (&part, "Type");
        g_autofree char *target = _eco_xlsx_part_dup (&part, "Target");
        char *id = _eco_xlsx_part_dup (&part, "Id");
        const char *word = type != NULL ? strrchr (type, '/') : NULL;

        if (target != NULL && word != NULL)
          g_hash_table_insert (targets, g_strdup (word), dup_path (folder, target));
        if (target != NULL && id != NULL)
          g_hash_table_insert (targets, g_steal_pointer (&id), dup_path (folder, target));
        g_free (id);
      }
  if (own == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&own));
  return FALSE;
}

static GHashTable *
new_targets (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* ---- The workbook */

static void
take_entry (EcoXlsx *self, EcoXlsxPart *part, GPtrArray *entries)
{
  Entry *entry;

  if (_eco_xlsx_part_is (part, "workbookPr"))
    {
      g_autofree char *said = _eco_xlsx_part_dup (part, "date1904");

      self->from_1904 = said != NULL && (g_str_equal (said, "1") || g_str_equal (said, "true"));
    }
  if (!_eco_xlsx_part_is (part, "sheet") || entries->len >= MOST_SHEETS)
    return;
  entry = g_new0 (Entry, 1);
  entry->name = _eco_xlsx_part_dup (part, "name");
  entry->relation = _eco_xlsx_part_dup (part, "id");
  g_ptr_array_add (entries, entry);
}

static gboolean
read_workbook (EcoXlsx *self, const char *path, GPtrArray *entries, GError **error)
{
  g_auto (EcoXlsxPart) part = { 0 };
  g_autoptr (GError) own = NULL;

  if (!_eco_xlsx_part_open (self, &part, path, error))
    return FALSE;
  while (_eco_xlsx_part_next (&part, &own))
    take_entry (self, &part, entries);
  if (own == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&own));
  return FALSE;
}

static gboolean
read_sheets (EcoXlsx *self, GPtrArray *entries, GHashTable *targets, GPtrArray *sheets,
             GError **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = entries->pdata[i];
      const char *path
          = entry->relation != NULL ? g_hash_table_lookup (targets, entry->relation) : NULL;
      EcoSheetText *sheet;

      /* A picture of numbers has a page of its own, and no cells. */
      if (path == NULL || strstr (path, "chartsheets/") != NULL)
        continue;
      sheet = _eco_xlsx_read_sheet (self, path, entry->name != NULL ? entry->name : "", error);
      if (sheet == NULL)
        return FALSE;
      g_ptr_array_add (sheets, sheet);
    }
  if (sheets->len == 0)
    return refuse (error, _("The workbook has no sheet: choose another file"));
  return TRUE;
}

/* From the root of the archive to the cells. */
static gboolean
read_book (EcoXlsx *self, GPtrArray *sheets, GError **error)
{
  g_autoptr (GHashTable) roots = new_targets ();
  g_autoptr (GHashTable) targets = new_targets ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autofree char *folder = NULL, *base = NULL, *relations = NULL;
  const char *book, *strings, *styles;

  if (!_eco_xlsx_has_part (self, "_rels/.rels"))
    return refuse (error, _("This is no workbook of Excel: save the table as .xlsx or CSV"));
  if (!read_relations (self, "_rels/.rels", "", roots, error))
    return FALSE;
  book = g_hash_table_lookup (roots, "/officeDocument");
  if (book == NULL || !_eco_xlsx_has_part (self, book))
    return refuse (error, _("This is no workbook of Excel: save the table as .xlsx or CSV"));
  folder = g_path_get_dirname (book);
  base = g_path_get_basename (book);
  relations = g_strconcat (folder, "/_rels/", base, ".rels", NULL);
  if (!read_workbook (self, book, entries, error)
      || !read_relations (self, relations, folder, targets, error))
    return FALSE;
  strings = g_hash_table_lookup (targets, "/sharedStrings");
  styles = g_hash_table_lookup (targets, "/styles");
  if (strings != NULL && !_eco_xlsx_read_strings (self, strings, error))
    return FALSE;
  if (styles != NULL && !_eco_xlsx_read_styles (self, styles, error))
    return FALSE;
  return read_sheets (self, entries, targets, sheets, error);
}

static gboolean
open_archive (EcoXlsx *self, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (self->bytes, &size);
  zip_source_t *source = zip_source_buffer_create (data, size, 0, NULL);

  if (source != NULL)
    self->zip = zip_open_from_source (source, ZIP_RDONLY, NULL);
  if (self->zip == NULL && source != NULL)
    zip_source_free (source);
  if (self->zip == NULL)
    return refuse (error, _("The file is a broken archive: copy it anew, or save it anew as "
                            ".xlsx"));
  if (zip_get_num_entries (self->zip, 0) > MOST_PARTS)
    return refuse (error, _("The archive has too many files to be a workbook: choose another "
                            "file"));
  return TRUE;
}

/**
 * _eco_xlsx_read:
 * @bytes: a ZIP archive
 *
 * Returns: (transfer full) (element-type EcoSheetText): the sheets, or %NULL with @error set
 */
GPtrArray *
_eco_xlsx_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  EcoXlsx self = { .bytes = bytes, .cancellable = cancellable };
  g_autoptr (GPtrArray) sheets
      = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_sheet_text_free);
  gboolean read;

  self.strings = g_ptr_array_new_with_free_func (g_free);
  self.styles = g_array_new (FALSE, FALSE, sizeof (EcoXlsxStyle));
  read = open_archive (&self, error) && read_book (&self, sheets, error);
  if (self.zip != NULL)
    zip_discard (self.zip);
  g_ptr_array_unref (self.strings);
  g_array_unref (self.styles);
  return read ? g_steal_pointer (&sheets) : NULL;
}
