/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pasting a table: its first row may name columns by the properties of nodes or exchanges. */
#include "config.h"

#include "session/eco-clip-text-private.h"

#include "base/eco-error.h"
#include "base/eco-match.h"

#include <glib/gi18n-lib.h>

/* ---- Columns */

static gboolean
is_called (const char *name, const char *wanted)
{
  g_autofree char *key = eco_match_fold (name);

  return g_str_equal (key, wanted);
}

/* By the word of the file format, in English, or in the language of the user. */
static const EcoField *
find_column (GType type, const char *title)
{
  g_autofree char *wanted = eco_match_fold (title);
  EcoObjectClass *klass = g_type_class_ref (type);
  const EcoField *found = NULL;

  for (guint i = 0; wanted[0] != '\0' && found == NULL && i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];

      if (!(field->flags & (ECO_FIELD_PLACEMENT | ECO_FIELD_HIDDEN)) &&
          (is_called (field->name, wanted) || is_called (field->label, wanted) ||
           is_called (eco_field_get_label (field), wanted)))
        found = field;
    }
  g_type_class_unref (klass);
  return found;
}

static gboolean
has_column (GPtrArray *row, GType type, const char *name)
{
  for (guint i = 0; i < row->len; i++)
    {
      const EcoField *field = find_column (type, row->pdata[i]);

      if (field != NULL && g_str_equal (field->name, name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
names_exchanges (GPtrArray *row)
{
  return has_column (row, ECO_TYPE_EXCHANGE, "from") && has_column (row, ECO_TYPE_EXCHANGE, "to");
}

/**
 * _eco_text_paste_has_titles:
 * @row: (element-type utf8): the first row of a table
 *
 * Returns: whether it names the columns of nodes or of exchanges
 */
gboolean
_eco_text_paste_has_titles (EcoTextPaste *self, GPtrArray *row)
{
  return row->len > 1 && (names_exchanges (row) || has_column (row, ECO_TYPE_NODE, "name"));
}

/* ---- Cells */

static gboolean
refuse (GError **error, guint row, const char *column, const char *why)
{
  /* TRANSLATORS: a cell of a table that is pasted: its row, its column, what is wrong */
  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID, _("Row %u, column “%s”: %s"), row, column,
               why);
  return FALSE;
}

/* An entry of the catalogue by its id or its name. */
static char *
dup_catalog_id (EcoTextPaste *self, const EcoField *field, const char *text)
{
  g_autofree char *wanted = eco_match_fold (text);

  if (g_strcmp0 (field->target, "categories") == 0)
    {
      const GPtrArray *categories = eco_catalog_get_categories (self->catalog);

      for (guint i = 0; i < categories->len; i++)
        {
          const EcoCategory *category = categories->pdata[i];

          if (is_called (category->id, wanted) || is_called (category->name, wanted) ||
              is_called (eco_category_get_name (category), wanted))
            return g_strdup (category->id);
        }
      return NULL;
    }
  if (g_strcmp0 (field->target, "kinds") == 0)
    {
      g_autoptr (GPtrArray) found = eco_catalog_search_kinds (self->catalog, text);
      const EcoCatalogMatch *match = found->len > 0 ? found->pdata[0] : NULL;

      if (match != NULL && match->rank == 0)
        return g_strdup (match->kind->id);
      return eco_catalog_lookup_kind (self->catalog, text) != NULL ? g_strdup (text) : NULL;
    }
  return eco_catalog_lookup_preset (self->catalog, text) != NULL ? g_strdup (text) : NULL;
}

/* Another thing of the ecosystem by its name or its id; a node that is not there is made. */
static char *
dup_ref (EcoTextPaste *self, const EcoField *field, const char *text)
{
  EcoList *list = eco_object_find_list (ECO_OBJECT (self->ecosystem), field->target);
  g_autofree char *wanted = eco_match_fold (text);

  if (g_strcmp0 (field->target, "nodes") == 0)
    {
      EcoNode *node = _eco_text_paste_find_node (self, text);

      if (node == NULL)
        node = _eco_text_paste_add_node (self, text);
      return g_strdup (eco_object_get_id (ECO_OBJECT (node)));
    }
  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    {
      EcoObject *object = eco_list_get (list, i);

      if (is_called (eco_object_get_name (object), wanted) ||
          is_called (eco_object_get_id (object), wanted))
        return g_strdup (eco_object_get_id (object));
    }
  return NULL;
}

/* A word of a closed set, as in the file or as people read it. */
static char *
dup_word (const EcoField *field, const char *text)
{
  g_autofree char *wanted = eco_match_fold (text);
  GEnumClass *words = g_type_class_ref (field->enum_type ());
  char *found = NULL;

  for (guint i = 0; found == NULL && i < words->n_values; i++)
    if (is_called (words->values[i].value_nick, wanted) ||
        is_called (eco_enum_get_label (field->enum_type (), words->values[i].value), wanted))
      found = g_strdup (words->values[i].value_nick);
  g_type_class_unref (words);
  return found;
}

/* The cell's text as the file format writes it; NULL when it means nothing. */
static char *
dup_value (EcoTextPaste *self, const EcoField *field, const char *text)
{
  if (field->type == ECO_FIELD_CATALOG)
    return dup_catalog_id (self, field, text);
  if (field->type == ECO_FIELD_REF)
    return dup_ref (self, field, text);
  if (field->type == ECO_FIELD_ENUM)
    return dup_word (field, text);
  return field->type != ECO_FIELD_REFS ? g_strdup (text) : NULL;
}

static gboolean
set_cell (EcoTextPaste *self, EcoObject *object, const EcoField *field, const char *text,
          guint row, GError **error)
{
  g_autofree char *value = NULL, *why = NULL;
  g_autoptr (GError) own = NULL;

  if (text[0] == '\0')
    return TRUE;
  value = dup_value (self, field, text);
  if (value == NULL)
    {
      why = g_strdup_printf (_("“%s” is not known here"), text);
      return refuse (error, row, eco_field_get_label (field), why);
    }
  if (eco_field_parse (field, object, value, &own))
    return TRUE;
  return refuse (error, row, eco_field_get_label (field), own->message);
}

/* ---- Rows */

static const char *
get_cell (GPtrArray *row, guint column)
{
  return column < row->len ? row->pdata[column] : "";
}

static int
find_place (GPtrArray *titles, GType type, const char *name)
{
  for (guint i = 0; i < titles->len; i++)
    {
      const EcoField *field = find_column (type, titles->pdata[i]);

      if (field != NULL && g_str_equal (field->name, name))
        return (int) i;
    }
  return -1;
}

/* The core has no sides, and all else has one. */
static void
fit_side (EcoTextPaste *self, EcoNode *node)
{
  EcoObject *core = eco_list_get (eco_ecosystem_get_rings (self->ecosystem), 0);
  gboolean in_core = g_strcmp0 (node->ring, eco_object_get_id (core)) == 0;

  if (in_core != (node->side == ECO_SIDE_NONE))
    g_object_set (node, "side", in_core ? ECO_SIDE_NONE : ECO_SIDE_EXTERNAL, NULL);
}

/* A kind that is said decides where the node is, unless that is said too. */
static void
fit_ring (EcoTextPaste *self, GPtrArray *titles, GPtrArray *cells, EcoNode *node)
{
  int kind = find_place (titles, ECO_TYPE_NODE, "kind");
  int ring = find_place (titles, ECO_TYPE_NODE, "ring");
  int side = find_place (titles, ECO_TYPE_NODE, "side");
  EcoSide suggested = node->side;
  EcoRing *home;

  if (self->ring != NULL || kind < 0 || get_cell (cells, (guint) kind)[0] == '\0' ||
      (ring >= 0 && get_cell (cells, (guint) ring)[0] != '\0'))
    return;
  home = eco_editor_suggest_ring (self->editor, node->kind, &suggested);
  g_object_set (node, "ring", eco_object_get_id (ECO_OBJECT (home)), NULL);
  if (side < 0 || get_cell (cells, (guint) side)[0] == '\0')
    g_object_set (node, "side", suggested, NULL);
}

static gboolean
paste_node_row (EcoTextPaste *self, GPtrArray *titles, GPtrArray *cells, guint row, GError **error)
{
  int name = find_place (titles, ECO_TYPE_NODE, "name");
  EcoNode *node;

  if (get_cell (cells, (guint) name)[0] == '\0')
    return refuse (error, row, titles->pdata[name], _("a node needs a name"));
  node = _eco_text_paste_add_node (self, get_cell (cells, (guint) name));
  for (guint i = 0; i < titles->len; i++)
    {
      const EcoField *field = find_column (ECO_TYPE_NODE, titles->pdata[i]);

      if (field != NULL &&
          !set_cell (self, ECO_OBJECT (node), field, get_cell (cells, i), row, error))
        return FALSE;
    }
  fit_ring (self, titles, cells, node);
  fit_side (self, node);
  return TRUE;
}

static EcoObject *
add_exchange (EcoTextPaste *self)
{
  EcoObject *exchange = eco_object_new (ECO_TYPE_EXCHANGE, NULL);
  g_autofree char *id = eco_ecosystem_dup_new_id (self->ecosystem, ECO_TYPE_EXCHANGE);

  eco_object_set_id (exchange, id);
  g_ptr_array_add (self->exchanges, exchange);
  return exchange;
}

static EcoNode *
get_end (EcoTextPaste *self, const char *id)
{
  EcoNode *node = id != NULL ? eco_ecosystem_lookup_node (self->ecosystem, id) : NULL;

  for (guint i = 0; node == NULL && i < self->nodes->len; i++)
    if (g_strcmp0 (eco_object_get_id (self->nodes->pdata[i]), id) == 0)
      node = self->nodes->pdata[i];
  return node;
}

/* Two ends, and a value: a likely one when none is said. */
static gboolean
complete_exchange (EcoTextPaste *self, EcoExchange *exchange, guint row, GError **error)
{
  EcoNode *from = get_end (self, exchange->from), *to = get_end (self, exchange->to);

  if (from == NULL || to == NULL)
    return refuse (error, row, from == NULL ? _("From") : _("To"),
                   _("an exchange goes from one node to another"));
  if (from == to)
    return refuse (error, row, _("To"), _("an exchange goes from one node to another"));
  if (exchange->category == NULL || exchange->category[0] == '\0')
    g_object_set (exchange, "category", eco_editor_suggest_category (self->editor, from, to),
                  NULL);
  return TRUE;
}

static gboolean
paste_exchange_row (EcoTextPaste *self, GPtrArray *titles, GPtrArray *cells, guint row,
                    GError **error)
{
  EcoObject *exchange = add_exchange (self);

  for (guint i = 0; i < titles->len; i++)
    {
      const EcoField *field = find_column (ECO_TYPE_EXCHANGE, titles->pdata[i]);

      if (field != NULL && !set_cell (self, exchange, field, get_cell (cells, i), row, error))
        return FALSE;
    }
  return complete_exchange (self, ECO_EXCHANGE (exchange), row, error);
}

/* From, to, and perhaps what: a value by its name, else a label. */
static gboolean
paste_plain_row (EcoTextPaste *self, GPtrArray *cells, guint row, GError **error)
{
  EcoObject *exchange;
  const EcoField *category;
  g_autofree char *value = NULL;

  if (cells->len > 3)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("Row %u has %u columns; name the columns in a first row, such as Name, Kind "
                     "and Ring, or From and To"),
                   row, cells->len);
      return FALSE;
    }
  exchange = add_exchange (self);
  category = eco_object_find_field (exchange, "category");
  if (!set_cell (self, exchange, eco_object_find_field (exchange, "from"), get_cell (cells, 0),
                 row, error) ||
      !set_cell (self, exchange, eco_object_find_field (exchange, "to"), get_cell (cells, 1), row,
                 error))
    return FALSE;
  value = dup_catalog_id (self, category, get_cell (cells, 2));
  if (value != NULL)
    eco_field_parse (category, exchange, value, NULL);
  else
    eco_field_parse (eco_object_find_field (exchange, "label"), exchange, get_cell (cells, 2),
                     NULL);
  return complete_exchange (self, ECO_EXCHANGE (exchange), row, error);
}

/**
 * _eco_text_paste_table:
 * @rows: (element-type GPtrArray): of eco_table_text_parse()
 *
 * Returns: whether all of it was understood
 */
gboolean
_eco_text_paste_table (EcoTextPaste *self, GPtrArray *rows, GError **error)
{
  GPtrArray *titles = rows->len > 0 ? rows->pdata[0] : NULL;
  gboolean has_titles = titles != NULL && _eco_text_paste_has_titles (self, titles);
  gboolean exchanges = has_titles && names_exchanges (titles);
  gboolean fine = TRUE;

  for (guint i = has_titles ? 1 : 0; fine && i < rows->len; i++)
    {
      GPtrArray *cells = rows->pdata[i];

      if (!has_titles)
        fine = paste_plain_row (self, cells, i + 1, error);
      else if (exchanges)
        fine = paste_exchange_row (self, titles, cells, i + 1, error);
      else
        fine = paste_node_row (self, titles, cells, i + 1, error);
    }
  return fine;
}
