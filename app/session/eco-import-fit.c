/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What follows from the cells of a row: a node has a kind, a ring and a side, an exchange two ends
 * and a value, and nothing is without what it must have. */
#include "config.h"

#include "session/eco-import-private.h"

#include <glib/gi18n-lib.h>

/* What a node is when nothing says anything else. */
#define DEFAULT_KIND "customer"

static const char *
get_text (EcoObject *object, const char *name)
{
  const EcoField *field = eco_object_find_field (object, name);
  const char *text = G_STRUCT_MEMBER (char *, object, field->offset);

  return text != NULL ? text : "";
}

/* ---- Nodes */

/* A platform that was named as the kind says both. */
static void
fit_preset (EcoImporter *self, EcoImportRow *row, const EcoSheetRow *cells)
{
  EcoNode *node = ECO_NODE (row->made);
  int column = _eco_import_find_column (self->settings, "kind");
  g_autofree char *text
      = column >= 0 ? _eco_import_dup_trimmed (eco_sheet_row_get (cells, (guint) column))
                    : g_strdup ("");
  const EcoCatalogMatch *match = text[0] != '\0' ? _eco_import_find_kind (self, text) : NULL;

  if (match != NULL && match->preset != NULL && node->preset == NULL)
    g_object_set (node, "preset", match->preset->id, NULL);
}

/* What its name, its platform or its ring says. */
static void
guess_kind (EcoImporter *self, EcoNode *node)
{
  const EcoPreset *preset
      = node->preset != NULL ? eco_catalog_lookup_preset (self->catalog, node->preset) : NULL;
  const EcoCatalogMatch *named
      = node->name != NULL ? _eco_import_find_kind (self, node->name) : NULL;
  EcoRing *ring = node->ring != NULL ? eco_ecosystem_lookup_ring (self->ecosystem, node->ring)
                                     : NULL;
  g_autoptr (GPtrArray) likely = NULL;

  if (preset != NULL)
    g_object_set (node, "kind", preset->kind->id, NULL);
  else if (named != NULL)
    g_object_set (node, "kind", named->kind->id, "preset",
                  named->preset != NULL ? named->preset->id : NULL, NULL);
  else
    {
      likely = ring != NULL ? eco_editor_suggest_kinds (self->editor, ring, node->side, NULL)
                            : NULL;
      g_object_set (node, "kind",
                    likely != NULL && likely->len > 0
                      ? ((EcoCatalogMatch *) likely->pdata[0])->kind->id
                      : DEFAULT_KIND,
                    NULL);
    }
}

/* How attention is won there, as the catalogue has it. */
static void
guess_media (EcoImporter *self, EcoNode *node)
{
  const EcoPreset *preset
      = node->preset != NULL ? eco_catalog_lookup_preset (self->catalog, node->preset) : NULL;
  const EcoKind *kind = eco_catalog_lookup_kind (self->catalog, node->kind);

  if (node->media == ECO_MEDIA_NONE && kind != NULL)
    g_object_set (node, "media", preset != NULL ? preset->media : kind->media, NULL);
}

/* The core has no sides, and all else has one. */
static void
fit_side (EcoImporter *self, EcoNode *node, EcoSide suggested)
{
  EcoObject *core = eco_list_get (eco_ecosystem_get_rings (self->ecosystem), 0);
  gboolean in_core = g_strcmp0 (node->ring, eco_object_get_id (core)) == 0;

  if (in_core)
    g_object_set (node, "side", ECO_SIDE_NONE, NULL);
  else if (node->side == ECO_SIDE_NONE)
    g_object_set (node, "side", suggested != ECO_SIDE_NONE ? suggested : ECO_SIDE_EXTERNAL, NULL);
}

static void
fit_node (EcoImporter *self, EcoImportRow *row, const EcoSheetRow *cells)
{
  EcoNode *node = ECO_NODE (row->made);
  EcoSide side = ECO_SIDE_NONE;
  EcoSector *sector = NULL;
  EcoRing *ring;

  fit_preset (self, row, cells);
  if (row->object == NULL)
    {
      if (get_text (row->made, "kind")[0] == '\0')
        guess_kind (self, node);
      guess_media (self, node);
    }
  ring = eco_editor_suggest_ring (self->editor, get_text (row->made, "kind"), &side);
  if (get_text (row->made, "ring")[0] == '\0' && ring != NULL)
    g_object_set (node, "ring", eco_object_get_id (ECO_OBJECT (ring)), NULL);
  if (node->sector != NULL)
    sector = eco_ecosystem_lookup (self->ecosystem, node->sector);
  /* A sector is on one side, which is where the node is then. */
  if (sector != NULL && ECO_IS_SECTOR (sector) && node->side == ECO_SIDE_NONE)
    side = sector->side;
  fit_side (self, node, side);
}

/* ---- Exchanges */

static EcoNode *
find_node (EcoImporter *self, const char *id)
{
  return id != NULL ? eco_ecosystem_lookup_node (self->ecosystem, id) : NULL;
}

static void
fit_exchange (EcoImporter *self, EcoImportRow *row)
{
  EcoExchange *exchange = ECO_EXCHANGE (row->made);
  EcoNode *from = find_node (self, exchange->from), *to = find_node (self, exchange->to);

  if (from == NULL || to == NULL)
    return;
  if (from == to)
    _eco_import_complain (self, row->number, _eco_import_find_column (self->settings, "to"),
                          g_strdup (_("An exchange goes from one node to another one. Write "
                                      "another node here.")));
  else if (get_text (row->made, "category")[0] == '\0')
    g_object_set (exchange, "category", eco_editor_suggest_category (self->editor, from, to),
                  NULL);
}

/* ---- Anything */

static gboolean
has_problem (EcoImporter *self, guint row, int column)
{
  for (guint i = self->plan->problems->len; i > 0; i--)
    {
      const EcoImportProblem *problem = self->plan->problems->pdata[i - 1];

      if (problem->row == row && problem->column == (guint) (column + 1))
        return TRUE;
    }
  return FALSE;
}

/* A thing must have it, and no cell said it. */
static void
check_required (EcoImporter *self, EcoImportRow *row)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (row->made);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];
      int column = _eco_import_find_column (self->settings, field->name);

      if (!(field->flags & ECO_FIELD_REQUIRED) || get_text (row->made, field->name)[0] != '\0'
          || (row->object != NULL && column < 0) || has_problem (self, row->number, column))
        continue;
      if (field->type == ECO_FIELD_CATALOG && ECO_IS_EXCHANGE (row->made))
        continue;
      /* TRANSLATORS: the name of a field, such as Name, then of what has it, such as Node */
      _eco_import_complain (self, row->number, column,
                            g_strdup_printf (_("“%s” is missing, and without it there is no %s. "
                                               "Write it, or take the row out."),
                                             eco_field_get_label (field),
                                             eco_object_get_label (row->made)));
    }
}

/**
 * _eco_import_fit:
 * @row: whose cells were taken
 *
 * Completes what the row becomes, or complains.
 */
void
_eco_import_fit (EcoImporter *self, EcoImportRow *row, const EcoSheetRow *cells)
{
  if (ECO_IS_NODE (row->made))
    fit_node (self, row, cells);
  else if (ECO_IS_EXCHANGE (row->made))
    fit_exchange (self, row);
  check_required (self, row);
}
