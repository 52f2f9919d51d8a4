/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What comes from outside and is applied to a model: change records, what is on the clipboard, and
 * sheets that are imported. Undo brings back what was there, byte by byte. */
#include "fuzz.h"

#include "change/eco-change.h"
#include "change/eco-projection.h"
#include "model/eco-change-record.h"
#include "model/eco-list.h"
#include "session/eco-clip-text.h"
#include "session/eco-clip.h"
#include "session/eco-import.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include <string.h>

/* Of a model with something in most of its lists. */
#define SEED 59

/* ---- Change records */

static void
check_same (EcoEcosystem *ecosystem, GBytes *before, const char *what)
{
  g_autoptr (GBytes) after = eco_writer_write (ecosystem);

  if (!g_bytes_equal (before, after))
    g_error ("%s left something behind:\n%.*s", what, (int) g_bytes_get_size (after),
             (const char *) g_bytes_get_data (after, NULL));
}

/* A change that is refused, or undone, leaves everything as it was. */
static void
try_change (EcoChangeRecord *record, EcoEcosystem *ecosystem, GBytes *before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoChange) change = eco_change_from_record (record, ecosystem, &error);
  gboolean applied;

  fuzz_check_refusal (change != NULL, error);
  if (change == NULL)
    return;
  g_free (eco_change_describe (change, ecosystem));
  applied = eco_change_apply (change, ecosystem, &error);
  fuzz_check_refusal (applied, error);
  if (applied)
    {
      g_autoptr (EcoChangeRecord) again = eco_change_to_record (change);

      g_free (eco_change_describe (change, ecosystem));
      if (!eco_change_revert (change, ecosystem, &error))
        g_error ("it cannot be undone: %s", error->message);
    }
  check_same (ecosystem, before, applied ? "undo" : "a change that was refused");
}

/* As a scenario has them: what does not fit is left out, and what comes out holds. */
static void
project (GPtrArray *objects, EcoEcosystem *ecosystem)
{
  g_autoptr (EcoObject) owner = eco_object_new (ECO_TYPE_SCENARIO, "fuzz");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  EcoList *list = eco_object_get_list (owner, 0);

  for (guint i = 0; i < objects->len; i++)
    if (ECO_IS_CHANGE_RECORD (objects->pdata[i]))
      eco_list_append (list, objects->pdata[i]);
  eco_projection_apply_records (ecosystem, list, problems);
  fuzz_check_ecosystem (ecosystem);
}

/**
 * fuzz_read_records:
 */
void
fuzz_read_records (GBytes *bytes)
{
  static EcoEcosystem *base = NULL;
  static GBytes *before = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) objects = eco_reader_read_objects (bytes, "fuzz", &error);
  g_autoptr (EcoEcosystem) copy = NULL;

  fuzz_check_refusal (objects != NULL, error);
  if (objects == NULL)
    return;
  if (base == NULL)
    {
      base = fuzz_make_ecosystem (SEED);
      before = eco_writer_write (base);
    }
  for (guint i = 0; i < objects->len; i++)
    if (ECO_IS_CHANGE_RECORD (objects->pdata[i]))
      try_change (objects->pdata[i], base, before);
  copy = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (base)));
  project (objects, copy);
}

/**
 * fuzz_make_records:
 */
GBytes *
fuzz_make_records (guint32 seed)
{
  static const guint owners[] = { ECO_ECOSYSTEM_SCENARIOS, ECO_ECOSYSTEM_INITIATIVES };
  g_autoptr (EcoEcosystem) ecosystem = fuzz_make_ecosystem (seed);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      EcoList *list = eco_object_get_list (ECO_OBJECT (ecosystem), owners[i]);

      for (guint j = 0; j < eco_list_get_length (list); j++)
        {
          EcoList *own = eco_object_get_list (eco_list_get (list, j), 0);

          for (guint k = 0; k < eco_list_get_length (own); k++)
            g_ptr_array_add (records, eco_list_get (own, k));
        }
    }
  return eco_writer_write_objects (records);
}

/* ---- Documents */

typedef struct
{
  EcoDocument *document;
  EcoEcosystem *ecosystem;
  EcoHistory *history;
  GBytes *before;
} Desk;

static Desk *
get_desk (void)
{
  static Desk desk = { 0 };
  g_autoptr (EcoCatalog) catalog = NULL;

  if (desk.document != NULL)
    return &desk;
  catalog = eco_catalog_new_builtin (NULL);
  desk.ecosystem = fuzz_make_ecosystem (SEED);
  desk.document = eco_document_new (desk.ecosystem, catalog);
  desk.history = eco_document_get_history (desk.document);
  desk.before = eco_writer_write (desk.ecosystem);
  return &desk;
}

/* What was done is one step, and holds; then it is undone. */
static void
check_step (Desk *desk, gboolean accepted, const GError *error)
{
  guint position = eco_history_get_position (desk->history);

  fuzz_check_refusal (accepted, error);
  if (position > 1 || (!accepted && position > 0))
    g_error ("%u steps were made", position);
  if (accepted)
    fuzz_check_ecosystem (desk->ecosystem);
  while (eco_history_undo (desk->history))
    ;
  check_same (desk->ecosystem, desk->before, "undo");
}

/**
 * fuzz_read_clip:
 */
void
fuzz_read_clip (GBytes *bytes)
{
  const EcoPoint at = { 40, -300 };
  Desk *desk = get_desk ();
  g_autoptr (GError) error = NULL;
  gsize length = g_bytes_get_size (bytes);
  gboolean pasted =
      eco_clip_paste (desk->document, bytes, length % 2 == 0, length % 4 < 2 ? &at : NULL, &error);

  check_step (desk, pasted, error);
}

/**
 * fuzz_read_paste:
 *
 * Text from the clipboard, which is UTF-8 by then.
 */
void
fuzz_read_paste (GBytes *bytes)
{
  Desk *desk = get_desk ();
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data != NULL ? data : "", length);
  g_autoptr (GError) error = NULL;
  gboolean pasted;

  if (!g_utf8_validate (text, -1, NULL))
    return;
  pasted = eco_clip_paste_text (desk->document, text, NULL, &error);
  check_step (desk, pasted, error);
}

/**
 * fuzz_read_import:
 */
void
fuzz_read_import (GBytes *bytes)
{
  Desk *desk = get_desk ();
  g_autoptr (EcoSheetBook) book = eco_sheet_book_read (bytes, NULL, NULL);
  g_autoptr (EcoImportSettings) settings = NULL;
  g_autoptr (EcoImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  EcoSheetText *sheet;
  gboolean imported;

  if (book == NULL)
    return;
  sheet = book->sheets->pdata[0];
  settings = eco_import_settings_guess (desk->ecosystem, sheet, "fuzz");
  settings->missing = (EcoImportMissing) (g_bytes_get_size (bytes) % ECO_N_IMPORT_MISSING);
  plan = eco_import_plan_new (desk->document, sheet, settings);
  for (guint i = 0; i < plan->problems->len; i++)
    {
      g_autofree char *text = eco_import_problem_dup_text (plan->problems->pdata[i]);

      if (!g_utf8_validate (text, -1, NULL) || text[0] == '\0')
        g_error ("a problem says nothing");
    }
  imported = eco_import_apply (desk->document, sheet, settings, "fuzz", &error);
  if (imported != (plan->problems->len == 0))
    g_error ("%u problems, but imported: %d", plan->problems->len, imported);
  check_step (desk, imported, error);
}
