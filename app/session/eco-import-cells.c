/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a cell says: the text that a person wrote becomes the value that the file format has, or a
 * sentence that says why not. */
#include "config.h"

#include "session/eco-import-private.h"

#include "base/eco-match.h"
#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * _eco_import_dup_trimmed:
 *
 * Returns: (transfer full): the text without blanks around, line ends as the program has them
 */
char *
_eco_import_dup_trimmed (const char *text)
{
  char *copy = g_strdup (text), *to = copy;

  for (const char *from = copy; *from != '\0'; from++)
    if (from[0] != '\r')
      *to++ = *from;
    else if (from[1] != '\n')
      *to++ = '\n';
  *to = '\0';
  /* A blank that does not break, as web pages have it, is a blank here too. */
  while (g_str_has_suffix (copy, "\xc2\xa0"))
    copy[strlen (copy) - 2] = '\0';
  return g_strstrip (copy);
}

static char *
dup_shown (const char *text)
{
  g_autofree char *start = g_utf8_strlen (text, -1) > 40 ? g_utf8_substring (text, 0, 40) : NULL;

  return start != NULL ? g_strconcat (start, "…", NULL) : g_strdup (text);
}

/* ---- Catalogue */

static void
note_name (GHashTable *names, const char *name, const EcoKind *kind, const EcoPreset *preset)
{
  g_autofree char *key = eco_match_fold (name);
  EcoCatalogMatch *match;

  if (key[0] == '\0' || g_hash_table_contains (names, key))
    return;
  match = g_new0 (EcoCatalogMatch, 1);
  match->kind = kind;
  match->preset = preset;
  g_hash_table_insert (names, g_steal_pointer (&key), match);
}

/* Kinds and presets by ids and names; a search for each cell would take seconds. */
static void
fill_names (EcoImporter *self)
{
  const GPtrArray *kinds = eco_catalog_get_kinds (self->catalog);
  const GPtrArray *presets = eco_catalog_get_presets (self->catalog);

  self->catalog_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < kinds->len; i++)
    note_name (self->catalog_names, ((EcoKind *) kinds->pdata[i])->id, kinds->pdata[i], NULL);
  for (guint i = 0; i < presets->len; i++)
    note_name (self->catalog_names, ((EcoPreset *) presets->pdata[i])->id,
               ((EcoPreset *) presets->pdata[i])->kind, presets->pdata[i]);
  for (guint i = 0; i < kinds->len; i++)
    {
      const EcoKind *kind = kinds->pdata[i];

      note_name (self->catalog_names, kind->name, kind, NULL);
      note_name (self->catalog_names, eco_kind_get_name (kind), kind, NULL);
    }
  for (guint i = 0; i < presets->len; i++)
    {
      const EcoPreset *preset = presets->pdata[i];

      note_name (self->catalog_names, preset->name, preset->kind, preset);
      note_name (self->catalog_names, eco_preset_get_name (preset), preset->kind, preset);
    }
}

/* What is called so among the other names of kinds; what was found is kept. */
static const EcoCatalogMatch *
search (EcoImporter *self, const char *text, char *key)
{
  g_autoptr (GPtrArray) found = eco_catalog_search_kinds (self->catalog, text);
  const EcoCatalogMatch *first = found->len > 0 ? found->pdata[0] : NULL;
  EcoCatalogMatch *kept = g_new0 (EcoCatalogMatch, 1);

  /* 4: the same as another name, such as a keyword. */
  if (first != NULL && (first->rank == 0 || first->rank == 4))
    *kept = *first;
  g_hash_table_insert (self->catalog_names, key, kept);
  return kept;
}

/**
 * _eco_import_find_kind:
 * @text: id or name of a kind or a preset, also in the plural
 *
 * Returns: (transfer none) (nullable): which of them it is
 */
const EcoCatalogMatch *
_eco_import_find_kind (EcoImporter *self, const char *text)
{
  g_autofree char *key = eco_match_fold (text);
  gsize length = strlen (key);
  const EcoCatalogMatch *found;

  if (self->catalog_names == NULL)
    fill_names (self);
  found = g_hash_table_lookup (self->catalog_names, key);
  if (found == NULL && length > 3 && key[length - 1] == 's')
    {
      g_autofree char *one = g_strndup (key, length - 1);

      found = g_hash_table_lookup (self->catalog_names, one);
    }
  if (found == NULL)
    found = search (self, text, g_steal_pointer (&key));
  return found->kind != NULL ? found : NULL;
}

static char *
dup_kind (EcoImporter *self, const char *text, char **why)
{
  const EcoCatalogMatch *match = _eco_import_find_kind (self, text);
  g_autoptr (GPtrArray) near = NULL;
  g_autofree char *shown = NULL;

  if (match != NULL)
    return g_strdup (match->kind->id);
  shown = dup_shown (text);
  near = eco_catalog_search_kinds (self->catalog, text);
  if (near->len > 0)
    *why = g_strdup_printf (_("“%s” is no kind of node. Is “%s” meant?"), shown,
                            eco_kind_get_name (((EcoCatalogMatch *) near->pdata[0])->kind));
  else
    *why = g_strdup_printf (_("“%s” is no kind of node. Write one that the palette has."), shown);
  return NULL;
}

static char *
dup_preset (EcoImporter *self, const char *text, char **why)
{
  const EcoCatalogMatch *match = _eco_import_find_kind (self, text);
  g_autofree char *shown = dup_shown (text);

  if (match != NULL && match->preset != NULL)
    return g_strdup (match->preset->id);
  *why = g_strdup_printf (_("“%s” is no platform of the catalogue. Write one that the palette has, "
                            "or leave the cell empty."),
                          shown);
  return NULL;
}

static void
fill_categories (EcoImporter *self)
{
  const GPtrArray *categories = eco_catalog_get_categories (self->catalog);

  self->categories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* What is put in last stays: the id before any name. */
  for (guint i = 0; i < categories->len; i++)
    {
      const EcoCategory *category = categories->pdata[i];

      g_hash_table_insert (self->categories, eco_match_fold (category->name),
                           (gpointer) category->id);
      g_hash_table_insert (self->categories, eco_match_fold (eco_category_get_name (category)),
                           (gpointer) category->id);
    }
  for (guint i = 0; i < categories->len; i++)
    {
      const EcoCategory *category = categories->pdata[i];

      g_hash_table_insert (self->categories, eco_match_fold (category->id),
                           (gpointer) category->id);
    }
}

static char *
dup_category (EcoImporter *self, const char *text, char **why)
{
  const GPtrArray *categories = eco_catalog_get_categories (self->catalog);
  g_autofree char *wanted = eco_match_fold (text), *shown = NULL;
  const char *found;

  if (self->categories == NULL)
    fill_categories (self);
  found = g_hash_table_lookup (self->categories, wanted);
  if (found != NULL)
    return g_strdup (found);
  shown = dup_shown (text);
  *why = g_strdup_printf (_("“%s” is no value of the catalogue. Write one such as “%s”."), shown,
                          categories->len > 0 ? eco_category_get_name (categories->pdata[0]) : "");
  return NULL;
}

/* ---- Other things */

static char *
dup_ref (EcoImporter *self, const EcoField *field, const char *text, char **why)
{
  gboolean ambiguous;
  EcoObject *found = eco_sheet_names_find (self->names, field->target, text, &ambiguous);
  EcoList *list = eco_object_find_list (ECO_OBJECT (self->ecosystem), field->target);
  g_autofree char *shown = NULL;

  if (found != NULL)
    return g_strdup (eco_object_get_id (found));
  shown = dup_shown (text);
  if (ambiguous)
    *why = g_strdup_printf (_("Several are called “%s”. Write the id of the one that is meant."),
                            shown);
  else if (g_str_equal (field->target, "nodes") || field->target[0] == '\0')
    *why = g_strdup_printf (_("There is no node “%s”. Write it as it is called on the map, or "
                              "import the nodes first."),
                            shown);
  else
    *why = g_strdup_printf (_("There is no “%s” among “%s”. Write it as it is called there."),
                            shown,
                            list != NULL ? _(eco_list_get_spec (list)->label)
                                         : eco_field_get_label (field));
  return NULL;
}

/* Parts a text in which a whole part is no name again. */
static gboolean
append_refs (EcoImporter *self, const EcoField *field, const char *text, const char *separators,
             GString *ids, char **why)
{
  g_auto (GStrv) parts = g_strsplit_set (text, separators, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);
      g_autofree char *own = NULL;
      g_autofree char *id = part[0] != '\0' ? dup_ref (self, field, part, &own) : NULL;

      if (part[0] == '\0')
        continue;
      if (id != NULL)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", id);
      else if (separators[0] != ',' && strchr (part, ',') != NULL)
        {
          if (!append_refs (self, field, part, ",", ids, why))
            return FALSE;
        }
      else
        {
          *why = g_steal_pointer (&own);
          return FALSE;
        }
    }
  return TRUE;
}

static char *
dup_refs (EcoImporter *self, const EcoField *field, const char *text, char **why)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  if (!append_refs (self, field, text, ";\n", ids, why))
    return NULL;
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/* ---- Words, days, numbers */

static gboolean
is_called (const char *name, const char *wanted)
{
  g_autofree char *key = eco_match_fold (name);

  return g_str_equal (key, wanted);
}

static char *
dup_word (const EcoField *field, const char *text, char **why)
{
  g_autofree char *wanted = eco_match_fold (text), *shown = NULL, *nicks = NULL;
  g_autofree char *hyphened = g_strdelimit (g_strdup (wanted), " _", '-');
  GEnumClass *words = g_type_class_ref (field->enum_type ());
  char *found = NULL;

  for (guint i = 0; found == NULL && i < words->n_values; i++)
    if (is_called (words->values[i].value_nick, hyphened)
        || is_called (words->values[i].value_name, wanted)
        || is_called (eco_enum_get_label (field->enum_type (), words->values[i].value), wanted))
      found = g_strdup (words->values[i].value_nick);
  g_type_class_unref (words);
  if (found != NULL)
    return found;
  shown = dup_shown (text);
  nicks = eco_enum_dup_nicks (field->enum_type ());
  *why = g_strdup_printf (_("“%s” is not possible here. Write one of %s."), shown, nicks);
  return NULL;
}

static char *
dup_bool (const char *text, char **why)
{
  static const char *const yes[] = { "yes", "true", "1", "x", "y", "✓", "✔", "☑", N_("yes") };
  static const char *const no[] = { "no", "false", "0", "-", "n", N_("no") };
  g_autofree char *wanted = eco_match_fold (text), *shown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    if (is_called (yes[i], wanted)
        || (i + 1 == G_N_ELEMENTS (yes) && is_called (_(yes[i]), wanted)))
      return g_strdup ("yes");
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    if (is_called (no[i], wanted) || (i + 1 == G_N_ELEMENTS (no) && is_called (_(no[i]), wanted)))
      return g_strdup ("no");
  shown = dup_shown (text);
  *why = g_strdup_printf (_("“%s” is neither yes nor no. Write one of them."), shown);
  return NULL;
}

/* Three numbers with the same sign between them. */
static gboolean
split_date (const char *text, char sign, int parts[3])
{
  g_auto (GStrv) words = NULL;
  const char separator[] = { sign, '\0' };

  words = g_strsplit (text, separator, -1);
  return g_strv_length (words) == 3 && eco_number_parse_int (words[0], &parts[0])
         && eco_number_parse_int (words[1], &parts[1])
         && eco_number_parse_int (words[2], &parts[2]);
}

/* 2026-12-31, 31.12.2026 and 2026/12/31 are clear; 12/11/2026 is one day here and another there. */
static char *
dup_date (const char *text, char **why)
{
  char buffer[ECO_DATE_TEXT_SIZE];
  g_autofree char *shown = NULL;
  EcoDate date = ECO_DATE_UNSET;
  int parts[3];

  if (strlen (text) > 10 && (text[10] == 'T' || text[10] == ' '))
    {
      g_autofree char *day = g_strndup (text, 10);

      eco_date_parse (day, &date);
    }
  else if (split_date (text, '-', parts) || split_date (text, '/', parts))
    date = parts[0] > 31 ? eco_date_new (parts[0], parts[1], parts[2]) : ECO_DATE_UNSET;
  else if (split_date (text, '.', parts))
    date = parts[2] > 31 ? eco_date_new (parts[2], parts[1], parts[0]) : ECO_DATE_UNSET;
  if (date != ECO_DATE_UNSET)
    return g_strdup (eco_date_to_text (date, buffer));
  shown = dup_shown (text);
  *why = g_strdup_printf (_("“%s” is no date. Write it as 2026-12-31."), shown);
  return NULL;
}

/* A number with a comma for its point, where that is clear; blanks and a % are no part of it. */
static gboolean
parse_number (const EcoField *field, const char *text, double *number)
{
  g_autofree char *plain = g_strdup (text);
  char *comma;

  if (g_strcmp0 (field->unit, "%") == 0 && g_str_has_suffix (plain, "%"))
    plain[strlen (plain) - 1] = '\0';
  g_strstrip (plain);
  comma = strchr (plain, ',');
  if (comma != NULL && strchr (plain, '.') == NULL && strchr (comma + 1, ',') == NULL
      && strlen (comma + 1) != 3)
    *comma = '.';
  return eco_number_parse_double (plain, number);
}

static char *
dup_number (const EcoField *field, const char *text, char **why)
{
  char low[ECO_NUMBER_TEXT_SIZE], high[ECO_NUMBER_TEXT_SIZE];
  gboolean whole = field->type == ECO_FIELD_INT;
  g_autofree char *shown = NULL;
  double number;
  gboolean is_number = parse_number (field, text, &number);

  if (is_number && number >= field->min && number <= field->max
      && (!whole || number == floor (number)))
    return g_strdup (eco_number_to_text (number, low));
  shown = dup_shown (text);
  eco_number_to_text (field->min, low);
  eco_number_to_text (field->max, high);
  if (whole)
    *why = g_strdup_printf (_("“%s” is not possible here. Write a whole number from %s to %s."),
                            shown, low, high);
  else if (is_number)
    *why = g_strdup_printf (_("“%s” is not possible here. Write a number from %s to %s."), shown,
                            low, high);
  else
    *why = g_strdup_printf (_("“%s” is no number. Write it as 1234.5."), shown);
  return NULL;
}

/* What a spreadsheet shows where a formula has no value. */
static gboolean
is_error (const char *text)
{
  static const char *const errors[] = { "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NAME?",
                                        "#NULL!", "#NUM!" };

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    if (g_str_equal (text, errors[i]))
      return TRUE;
  return FALSE;
}

static char *
dup_text (const char *text, char **why)
{
  if (strlen (text) <= ECO_FIELD_MAX_TEXT)
    return g_strdup (text);
  *why = g_strdup (_("The text is longer than 1 MiB. Shorten it."));
  return NULL;
}

/**
 * _eco_import_dup_value:
 * @field: (nullable): %NULL for a custom field, which takes any text
 * @text: what a cell says, trimmed, not empty
 * @why: (out): when it is not understood, a sentence that says what to write instead
 *
 * Returns: (transfer full) (nullable): the value as the file format writes it
 */
char *
_eco_import_dup_value (EcoImporter *self, const EcoField *field, const char *text, char **why)
{
  if (is_error (text))
    {
      *why = g_strdup_printf (_("“%s” is what a spreadsheet shows when a formula fails. Mend the "
                                "formula, or empty the cell."),
                              text);
      return NULL;
    }
  if (field == NULL)
    return dup_text (text, why);
  switch (field->type)
    {
    case ECO_FIELD_CATALOG:
      return g_strcmp0 (field->target, "kinds") == 0     ? dup_kind (self, text, why)
             : g_strcmp0 (field->target, "presets") == 0 ? dup_preset (self, text, why)
                                                         : dup_category (self, text, why);
    case ECO_FIELD_REF:
      return dup_ref (self, field, text, why);
    case ECO_FIELD_REFS:
      return dup_refs (self, field, text, why);
    case ECO_FIELD_ENUM:
      return dup_word (field, text, why);
    case ECO_FIELD_BOOL:
      return dup_bool (text, why);
    case ECO_FIELD_DATE:
      return dup_date (text, why);
    case ECO_FIELD_INT:
    case ECO_FIELD_DOUBLE:
      return dup_number (field, text, why);
    case ECO_FIELD_STRING:
    case ECO_FIELD_TEXT:
    case ECO_FIELD_LINK:
    case ECO_FIELD_WORDS:
    case ECO_FIELD_COLOR:
      return dup_text (text, why);
    }
  g_return_val_if_reached (NULL);
}
