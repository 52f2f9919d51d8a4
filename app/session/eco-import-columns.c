/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the columns of a sheet mean: by the words of the file format, by what the program calls
 * things, and by what people call them. */
#include "config.h"

#include "session/eco-import.h"

#include "base/eco-error.h"
#include "base/eco-match.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Titles are looked for in the first rows; above them may stand what the sheet is called. */
#define TITLE_ROWS 10
/* In bytes. */
#define LONGEST_TITLE 1000
/* What the name of a sheet or file says counts as so many columns. */
#define HINT_SCORE 4

/* What people call the fields; the words of a row are parted by bars. A translation lists what
 * people write in its language. */
static const struct
{
  const char *field;
  const char *titles;
} synonyms[] = {
  { "name", N_("title|item|node|stakeholder|actor|entity|element|organization|organisation|"
               "company|partner|task|action|project|initiative|what") },
  { "kind", N_("type|category|class|node type|group") },
  { "category", N_("type|kind|value type|exchange|flow|what") },
  { "from", N_("source|giver|sender|provider|origin|from node") },
  { "to", N_("target|receiver|recipient|destination|taker|to node") },
  { "label", N_("name|title|caption") },
  { "owner", N_("responsible|responsible person|assigned to|assignee|lead|accountable|"
                "contact|who") },
  { "description", N_("details|summary|explanation") },
  { "notes", N_("note|comment|comments|remark|remarks") },
  { "status", N_("state|phase|progress") },
  { "start", N_("start date|begin|begins|from") },
  { "due", N_("due date|deadline|end|end date|finish|until|by when|target date") },
  { "since", N_("start|start date|valid from|begin") },
  { "until", N_("end|end date|valid until|valid to") },
  { "tags", N_("labels|keywords|tag") },
  { "link", N_("url|website|web|address|homepage") },
  { "importance", N_("weight|relevance") },
  { "region", N_("country|location") },
  { "ring", N_("layer|level|circle") },
  { "side", N_("internal or external|internal/external") },
  { "sector", N_("segment|area") },
  { "budget", N_("cost|costs") },
  { "effort", N_("size|work") },
  { "impact", N_("benefit|value") },
  { "depends", N_("dependencies|predecessors|after|blocked by") },
  { "objectives", N_("objective|goal|goals") },
  { "capabilities", N_("capability") },
  { "metric", N_("kpi|measure|indicator") },
  { "metrics", N_("metric|kpi|kpis|measures") },
  { "baseline", N_("start value|initial value") },
  { "current", N_("actual|actual value|now") },
  { "target", N_("goal|target value|wanted") },
  { "value", N_("reading|number|current value") },
  { "strength", N_("intensity|weight") },
  { "maturity", N_("maturity|level|now") },
  { "maturity-wanted", N_("target maturity|wanted|target") },
  { "stakeholders", N_("stakeholder|who|whose") },
  { "spend", N_("cost|costs|budget") },
  { "reach", N_("audience size|followers|visitors") },
  { "date", N_("as of|measured on") },
};

/* ---- Titles */

/* Without signs that forms put behind titles. What is longer than any title is left as it is: to
 * fold it takes its time, for each sort of sheet and each row that may have the titles. */
static char *
fold_title (const char *title)
{
  char *key = strlen (title) <= LONGEST_TITLE ? eco_match_fold (title) : g_strdup (title);
  gsize length = strlen (key);

  while (length > 0 && strchr ("*: ", key[length - 1]) != NULL)
    key[--length] = '\0';
  return key;
}

/* What titles of one kind of sheet may be, folded. */
typedef struct
{
  guint list;
  GHashTable *fields;         /* what it is called here → EcoField */
  GHashTable *synonyms;       /* what else it is called → EcoField */
  GHashTable *customs;        /* → name of a custom field that a node has already */
} Words;

static void
words_free (Words *self)
{
  g_hash_table_unref (self->fields);
  g_hash_table_unref (self->synonyms);
  g_hash_table_unref (self->customs);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Words, words_free)

/* The first one that is called so is meant. */
static void
note (GHashTable *table, const char *name, gconstpointer what)
{
  g_autofree char *key = fold_title (name);

  if (!g_hash_table_contains (table, key))
    g_hash_table_insert (table, g_steal_pointer (&key), (gpointer) what);
}

/* A word of the format also with blanks or low lines for its hyphens. */
static void
note_field (Words *self, const EcoField *field)
{
  const EcoSheetColumn column = { .target = ECO_SHEET_FIELD, .field = field };
  g_autofree char *label = eco_sheet_column_dup_label (&column, self->list);
  g_autofree char *blank = g_strdelimit (g_strdup (field->name), "-", ' ');
  g_autofree char *low = g_strdelimit (g_strdup (field->name), "-", '_');

  note (self->fields, field->name, field);
  note (self->fields, blank, field);
  note (self->fields, low, field);
  note (self->fields, field->label, field);
  note (self->fields, eco_field_get_label (field), field);
  note (self->fields, label, field);
}

static void
note_synonyms (Words *self, const char *titles, const EcoField *field)
{
  g_auto (GStrv) words = g_strsplit (titles, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    note (self->synonyms, words[i], field);
}

static void
note_customs (Words *self, EcoEcosystem *ecosystem)
{
  g_autoptr (GPtrArray) columns = eco_sheet_columns_new (ecosystem, self->list);

  for (guint i = 0; i < columns->len; i++)
    {
      const EcoSheetColumn *column = columns->pdata[i];

      if (column->target == ECO_SHEET_CUSTOM)
        note (self->customs, column->custom, g_intern_string (column->custom));
    }
}

static Words *
words_new (EcoEcosystem *ecosystem, guint list)
{
  Words *self = g_new0 (Words, 1);
  EcoObjectClass *klass = eco_sheet_get_class (list);

  self->list = list;
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->synonyms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->customs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < klass->n_fields; i++)
    if (eco_sheet_has_field (&klass->fields[i]))
      note_field (self, &klass->fields[i]);
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      guint hint = 0;
      const EcoField *field = eco_object_class_find_field (klass, synonyms[i].field, &hint);

      if (field == NULL)
        continue;
      note_synonyms (self, synonyms[i].titles, field);
      note_synonyms (self, _(synonyms[i].titles), field);
    }
  if (ecosystem != NULL)
    note_customs (self, ecosystem);
  return self;
}

static gboolean
is_taken (GPtrArray *columns, EcoSheetTarget target, const EcoField *field, const char *custom)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const EcoSheetColumn *column = columns->pdata[i];

      if (column->target == target && column->field == field
          && g_strcmp0 (column->custom, custom) == 0)
        return TRUE;
    }
  return FALSE;
}

static EcoSheetColumn *
claim (GPtrArray *columns, EcoSheetTarget target, const EcoField *field, const char *custom)
{
  return is_taken (columns, target, field, custom)
           ? eco_sheet_column_new (ECO_SHEET_NONE, NULL, NULL)
           : eco_sheet_column_new (target, field, custom);
}

/* What a title surely means: what it is called here. */
static EcoSheetColumn *
guess_column (Words *words, const char *title, GPtrArray *columns)
{
  g_autofree char *wanted = fold_title (title);
  const EcoField *field = g_hash_table_lookup (words->fields, wanted);
  const char *known = g_hash_table_lookup (words->customs, wanted);

  if (wanted[0] == '\0')
    return eco_sheet_column_new (ECO_SHEET_NONE, NULL, NULL);
  if (g_str_equal (wanted, ECO_SHEET_ID_TITLE))
    return claim (columns, ECO_SHEET_ID, NULL, NULL);
  if (field != NULL)
    return claim (columns, ECO_SHEET_FIELD, field, NULL);
  if (eco_sheet_takes_custom (words->list) && g_str_has_prefix (wanted, ECO_SHEET_CUSTOM_PREFIX))
    return claim (columns, ECO_SHEET_CUSTOM, NULL,
                  title + strspn (title, " ") + strlen (ECO_SHEET_CUSTOM_PREFIX));
  if (known != NULL)
    return claim (columns, ECO_SHEET_CUSTOM, NULL, known);
  return eco_sheet_column_new (ECO_SHEET_NONE, NULL, NULL);
}

/* What is called otherwise here gets what is left. */
static void
guess_synonyms (Words *words, const EcoSheetRow *titles, GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      EcoSheetColumn *column = columns->pdata[i];
      g_autofree char *wanted = fold_title (eco_sheet_row_get (titles, i));
      const EcoField *field = column->target == ECO_SHEET_NONE
                                ? g_hash_table_lookup (words->synonyms, wanted)
                                : NULL;

      if (field == NULL || is_taken (columns, ECO_SHEET_FIELD, field, NULL))
        continue;
      column->target = ECO_SHEET_FIELD;
      column->field = field;
    }
}

static guint
count_columns (EcoSheetText *sheet)
{
  guint most = 0;

  for (guint i = 0; i < sheet->rows->len; i++)
    most = MAX (most, ((EcoSheetRow *) sheet->rows->pdata[i])->n_cells);
  return most;
}

static GPtrArray *
guess_columns (Words *words, const EcoSheetRow *titles, guint n_columns)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_sheet_column_free);

  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (columns, guess_column (words, eco_sheet_row_get (titles, i), columns));
  guess_synonyms (words, titles, columns);
  return columns;
}

/* Numbers of another program are no ids here. */
static void
check_ids (EcoImportSettings *self, EcoSheetText *sheet)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      EcoSheetColumn *column = self->columns->pdata[i];

      for (guint j = self->title_row + 1;
           column->target == ECO_SHEET_ID && j < sheet->rows->len; j++)
        {
          g_autofree char *id = g_strdup (eco_sheet_row_get (sheet->rows->pdata[j], i));

          if (*g_strstrip (id) != '\0' && !eco_id_is_valid (id))
            column->target = ECO_SHEET_NONE;
        }
    }
}

/* ---- What the rows are */

static gboolean
has_target (GPtrArray *columns, const char *name)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const EcoSheetColumn *column = columns->pdata[i];

      if (column->target == ECO_SHEET_FIELD && g_str_equal (column->field->name, name))
        return TRUE;
    }
  return FALSE;
}

/* How many columns would be something, and whether what must be there is. */
static guint
score (guint list, GPtrArray *columns)
{
  guint n = 0;

  for (guint i = 0; i < columns->len; i++)
    n += ((EcoSheetColumn *) columns->pdata[i])->target != ECO_SHEET_NONE ? 1 : 0;
  if (list == ECO_ECOSYSTEM_EXCHANGES)
    return has_target (columns, "from") && has_target (columns, "to") ? n + 1 : 0;
  if (list == ECO_ECOSYSTEM_TOUCHPOINTS)
    return has_target (columns, "node") && has_target (columns, "stage") ? n : 0;
  return has_target (columns, "name") ? n : n / 2;
}

static guint
score_hint (guint list, const char *hint)
{
  const EcoListSpec *spec = eco_sheet_get_spec (list);
  g_autofree char *given = eco_match_fold (hint);
  g_autofree char *label = eco_match_fold (_(spec->label));
  g_autofree char *english = eco_match_fold (spec->label);

  return strstr (given, spec->name) != NULL || strstr (given, label) != NULL
             || strstr (given, english) != NULL
           ? HINT_SCORE
           : 0;
}

/**
 * eco_import_settings_guess:
 * @hint: what the sheet or the file is called
 *
 * Returns: (transfer full): what the sheet most likely is: its row of titles, what its rows are
 *   and what its columns
 */
EcoImportSettings *
eco_import_settings_guess (EcoEcosystem *ecosystem, EcoSheetText *sheet, const char *hint)
{
  EcoImportSettings *self = g_new0 (EcoImportSettings, 1);
  guint n_lists, n_columns = count_columns (sheet), best = 0;
  const guint *lists = eco_sheet_get_lists (&n_lists);

  self->list = lists[0];
  for (guint i = 0; i < n_lists; i++)
    {
      g_autoptr (Words) words = words_new (ecosystem, lists[i]);

      for (guint j = 0; j < MIN (sheet->rows->len, TITLE_ROWS); j++)
        {
          g_autoptr (GPtrArray) columns
              = guess_columns (words, sheet->rows->pdata[j], n_columns);
          guint points = score (lists[i], columns);

          points += points > 0 ? score_hint (lists[i], hint) : 0;
          if (points <= best)
            continue;
          best = points;
          self->list = lists[i];
          self->title_row = j;
        }
    }
  eco_import_settings_choose_list (self, ecosystem, sheet, self->list);
  return self;
}

/**
 * eco_import_settings_free:
 */
void
eco_import_settings_free (EcoImportSettings *self)
{
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self);
}

/**
 * eco_import_settings_choose_list:
 * @list: what the rows are
 *
 * Guesses anew what the columns are.
 */
void
eco_import_settings_choose_list (EcoImportSettings *self, EcoEcosystem *ecosystem,
                                 EcoSheetText *sheet, guint list)
{
  g_autoptr (Words) words = words_new (ecosystem, list);
  const EcoSheetRow none = { 0 };
  const EcoSheetRow *titles
      = self->title_row < sheet->rows->len ? sheet->rows->pdata[self->title_row] : &none;

  self->list = list;
  if (self->missing == ECO_IMPORT_RETIRE && !eco_import_can_retire (list))
    self->missing = ECO_IMPORT_KEEP;
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  self->columns = guess_columns (words, titles, count_columns (sheet));
  check_ids (self, sheet);
}

/**
 * eco_import_settings_get_title:
 *
 * Returns: (transfer none): what the sheet calls the column; "" when it has no title
 */
const char *
eco_import_settings_get_title (const EcoImportSettings *self, EcoSheetText *sheet, guint column)
{
  return self->title_row < sheet->rows->len
           ? eco_sheet_row_get (sheet->rows->pdata[self->title_row], column)
           : "";
}

/* ---- What the user says */

/**
 * eco_import_settings_set:
 * @column: of the sheet, from 0
 * @meant: (transfer full): what it is; another column that was that is nothing from now on
 */
void
eco_import_settings_set (EcoImportSettings *self, guint column, EcoSheetColumn *meant)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      EcoSheetColumn *other = self->columns->pdata[i];

      if (meant->target != ECO_SHEET_NONE && other->target == meant->target
          && other->field == meant->field && g_strcmp0 (other->custom, meant->custom) == 0)
        other->target = ECO_SHEET_NONE;
    }
  eco_sheet_column_free (self->columns->pdata[column]);
  self->columns->pdata[column] = meant;
}

static EcoSheetColumn *
parse_meaning (EcoImportSettings *self, const char *title, const char *word)
{
  g_autofree char *wanted = fold_title (word);
  g_autoptr (Words) words = words_new (NULL, self->list);
  const EcoField *field = g_hash_table_lookup (words->fields, wanted);

  if (g_str_equal (wanted, "-"))
    return eco_sheet_column_new (ECO_SHEET_NONE, NULL, NULL);
  if (g_str_equal (wanted, ECO_SHEET_ID_TITLE))
    return eco_sheet_column_new (ECO_SHEET_ID, NULL, NULL);
  if (field != NULL)
    return eco_sheet_column_new (ECO_SHEET_FIELD, field, NULL);
  if (g_str_equal (wanted, "custom") && eco_sheet_takes_custom (self->list))
    return eco_sheet_column_new (ECO_SHEET_CUSTOM, NULL, title);
  return NULL;
}

/**
 * eco_import_settings_map:
 * @text: "Column=field": a title of the sheet, and the word of a field, "id", "custom", or "-" to
 *   leave the column out
 *
 * Returns: whether there is such a column and such a field
 */
gboolean
eco_import_settings_map (EcoImportSettings *self, EcoSheetText *sheet, const char *text,
                         GError **error)
{
  const char *sign = strrchr (text, '=');
  g_autofree char *title = sign != NULL ? g_strndup (text, (gsize) (sign - text)) : NULL;
  g_autofree char *wanted = title != NULL ? fold_title (title) : NULL;
  EcoSheetColumn *meant;

  for (guint i = 0; wanted != NULL && i < self->columns->len; i++)
    {
      const char *own = eco_import_settings_get_title (self, sheet, i);
      g_autofree char *key = fold_title (own);

      if (!g_str_equal (key, wanted))
        continue;
      meant = parse_meaning (self, own, sign + 1);
      if (meant == NULL)
        {
          g_set_error (error, ECO_ERROR, ECO_ERROR_USAGE,
                       _("“%s” has no field “%s”: use a word of the file format, id, custom, or -"),
                       _(eco_sheet_get_spec (self->list)->label), sign + 1);
          return FALSE;
        }
      eco_import_settings_set (self, i, meant);
      return TRUE;
    }
  g_set_error (error, ECO_ERROR, ECO_ERROR_USAGE,
               _("“%s” names no column of the sheet: write it as Column=field"), text);
  return FALSE;
}

/**
 * eco_import_settings_map_rest:
 *
 * Makes custom fields of the columns with a title that are nothing yet, if the rows take them.
 */
void
eco_import_settings_map_rest (EcoImportSettings *self, EcoSheetText *sheet)
{
  for (guint i = 0; eco_sheet_takes_custom (self->list) && i < self->columns->len; i++)
    {
      const EcoSheetColumn *column = self->columns->pdata[i];
      g_autofree char *title = g_strdup (eco_import_settings_get_title (self, sheet, i));

      if (column->target == ECO_SHEET_NONE && *g_strstrip (title) != '\0')
        eco_import_settings_set (self, i, eco_sheet_column_new (ECO_SHEET_CUSTOM, NULL, title));
    }
}

/**
 * eco_import_can_retire:
 *
 * Returns: whether what is in the list can be marked as retired or dropped
 */
gboolean
eco_import_can_retire (guint list)
{
  EcoObjectClass *klass = eco_sheet_get_class (list);
  guint hint = 0;

  return eco_object_class_find_field (klass, "status", &hint) != NULL;
}
