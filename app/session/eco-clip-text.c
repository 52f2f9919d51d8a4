/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pasting text: each line is a node, unless the text is a table. */
#include "config.h"

#include "session/eco-clip-private.h"
#include "session/eco-clip-text-private.h"

#include "base/eco-error.h"
#include "base/eco-match.h"
#include "store/eco-table-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A name is a word or a few; a line that is longer is prose. */
#define LONGEST_NAME 200
/* What a node is when nothing says anything else. */
#define DEFAULT_KIND "customer"

/* ---- What new nodes are */

static EcoNode *
find_sister (EcoDocument *document)
{
  EcoObject *only = eco_selection_get_only (eco_document_get_selection (document));
  EcoNode *brand = eco_ecosystem_find_brand_node (eco_document_get_ecosystem (document));

  return only != NULL && ECO_IS_NODE (only) && ECO_NODE (only) != brand ? ECO_NODE (only) : NULL;
}

/* Where the pointer is, else where the selected node is, else on the selected ring. */
static void
choose_place (EcoTextPaste *self)
{
  EcoObject *only = eco_selection_get_only (eco_document_get_selection (self->document));
  double angle = 90, radius = 0;

  if (self->at != NULL)
    {
      eco_plane_get_place (eco_ecosystem_get_plane (self->ecosystem), *self->at, &angle,
                           &radius);
      self->ring = _eco_clip_find_ring_at (self->ecosystem, radius);
      self->side = angle > 180 ? ECO_SIDE_INTERNAL : ECO_SIDE_EXTERNAL;
    }
  else if (self->sister != NULL)
    {
      self->ring = eco_ecosystem_lookup_ring (self->ecosystem, self->sister->ring);
      self->side = self->sister->side;
    }
  else if (only != NULL && ECO_IS_RING (only))
    {
      self->ring = ECO_RING (only);
      self->side = ECO_SIDE_EXTERNAL;
    }
  if (self->ring == NULL && self->sister == NULL)
    self->likely_kind = DEFAULT_KIND;
}

/* The kinds and presets by their names; a search for each line would take seconds. */
static GHashTable *
create_kinds (EcoCatalog *catalog)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *presets = eco_catalog_get_presets (catalog);
  const GPtrArray *kinds = eco_catalog_get_kinds (catalog);

  for (guint i = 0; i < presets->len; i++)
    g_hash_table_insert (names, eco_match_fold (eco_preset_get_name (presets->pdata[i])),
                         (gpointer) ((const EcoPreset *) presets->pdata[i])->id);
  for (guint i = 0; i < kinds->len; i++)
    g_hash_table_insert (names, eco_match_fold (eco_kind_get_name (kinds->pdata[i])),
                         (gpointer) ((const EcoKind *) kinds->pdata[i])->id);
  return names;
}

static const char *
find_exact (EcoTextPaste *self, const char *name)
{
  g_autofree char *key = eco_match_fold (name);

  return g_hash_table_lookup (self->kinds, key);
}

/* Also when it is several of them. */
static const char *
find_named_kind (EcoTextPaste *self, const char *name)
{
  const char *found = find_exact (self, name);
  gsize length = strlen (name);
  g_autofree char *one = NULL;

  if (found != NULL || length < 4 || name[length - 1] != 's')
    return found;
  one = g_strndup (name, length - 1);
  return find_exact (self, one);
}

/* A name that is a kind's says what it is; else it is like the selected node, else what is
 * likely there. */
static const char *
choose_kind (EcoTextPaste *self, const char *name)
{
  const char *named = find_named_kind (self, name);
  g_autoptr (GPtrArray) likely = NULL;
  const EcoCatalogMatch *match;

  if (named != NULL)
    return named;
  if (self->sister != NULL)
    return self->sister->kind;
  if (self->likely_kind != NULL)
    return self->likely_kind;
  likely = eco_editor_suggest_kinds (self->editor, self->ring, self->side, NULL);
  match = likely->len > 0 ? likely->pdata[0] : NULL;
  self->likely_kind = match != NULL ? match->kind->id : DEFAULT_KIND;
  return self->likely_kind;
}

static char *
dup_key (const char *name)
{
  return eco_match_fold (name != NULL ? name : "");
}

/**
 * _eco_text_paste_find_node:
 *
 * Returns: (transfer none) (nullable): what is called so, on the map or new
 */
EcoNode *
_eco_text_paste_find_node (EcoTextPaste *self, const char *name)
{
  g_autofree char *key = dup_key (name);

  return g_hash_table_lookup (self->by_name, key);
}

/**
 * _eco_text_paste_add_node:
 *
 * Returns: (transfer none): a new node, not yet in the ecosystem
 */
EcoNode *
_eco_text_paste_add_node (EcoTextPaste *self, const char *name)
{
  const char *kind = choose_kind (self, name);
  const EcoPreset *preset = eco_catalog_lookup_preset (self->catalog, kind);
  EcoNode *node = ECO_NODE (eco_object_new (ECO_TYPE_NODE, NULL));
  g_autofree char *id = eco_ecosystem_dup_new_id (self->ecosystem, ECO_TYPE_NODE);
  EcoSide side = self->side;
  EcoRing *ring = self->ring;

  if (ring == NULL)
    ring = eco_editor_suggest_ring (self->editor, kind, &side);
  eco_object_set_id (ECO_OBJECT (node), id);
  g_object_set (node, "name", name, "kind", preset != NULL ? preset->kind->id : kind, "preset",
                preset != NULL ? preset->id : NULL, "ring",
                eco_object_get_id (ECO_OBJECT (ring)), "side", side, NULL);
  g_ptr_array_add (self->nodes, node);
  g_hash_table_insert (self->by_name, dup_key (name), node);
  return node;
}

/* ---- Lines */

/* Without the mark of a list: "- ", "* ", "• ", "1. ", "2) ". */
static const char *
skip_mark (const char *line)
{
  const char *rest = line;

  if (g_str_has_prefix (line, "- ") || g_str_has_prefix (line, "* ") ||
      g_str_has_prefix (line, "+ "))
    return line + 2;
  if (g_str_has_prefix (line, "• ") || g_str_has_prefix (line, "– "))
    return g_utf8_next_char (line) + 1;
  while (g_ascii_isdigit (*rest))
    rest++;
  if (rest > line && (rest[0] == '.' || rest[0] == ')') && rest[1] == ' ')
    return rest + 2;
  return line;
}

static gboolean
paste_lines (EcoTextPaste *self, char **lines, GError **error)
{
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup (skip_mark (g_strstrip (lines[i])));

      g_strstrip (name);
      if (name[0] == '\0')
        continue;
      if (g_utf8_strlen (name, -1) > LONGEST_NAME)
        {
          g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                       _("Line %u is too long for the name of a node; one name on each line is "
                         "pasted"),
                       i + 1);
          return FALSE;
        }
      if (self->nodes->len >= ECO_TABLE_MOST_ROWS)
        {
          g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                       _("At most %u lines can be pasted at once"), ECO_TABLE_MOST_ROWS);
          return FALSE;
        }
      _eco_text_paste_add_node (self, name);
    }
  return TRUE;
}

/* ---- Into the ecosystem */

static void
insert (EcoTextPaste *self, GPtrArray *objects, guint list)
{
  for (guint i = 0; i < objects->len; i++)
    eco_editor_insert (self->editor, ECO_OBJECT (self->ecosystem), list, G_MAXUINT,
                       objects->pdata[i], NULL);
}

static void
settle (EcoTextPaste *self)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (EcoPoint));
  double angle = NAN, radius = NAN;

  if (self->at != NULL)
    eco_plane_get_place (eco_ecosystem_get_plane (self->ecosystem), *self->at, &angle, &radius);
  else if (self->sister != NULL)
    angle = self->sister->angle;
  for (guint i = 0; i < self->nodes->len; i++)
    {
      EcoNode *node = self->nodes->pdata[i];
      gboolean here = (angle > 180) == (node->side == ECO_SIDE_INTERNAL);
      EcoPoint place = { here ? angle : NAN, here ? radius : NAN };

      g_array_append_val (wanted, place);
    }
  eco_document_settle (self->document, self->nodes, (const EcoPoint *) wanted->data, FALSE);
}

static char *
dup_label (EcoTextPaste *self)
{
  guint n_nodes = self->nodes->len, n_exchanges = self->exchanges->len;

  if (n_exchanges == 0)
    return g_strdup_printf (ngettext ("Paste %u node", "Paste %u nodes", n_nodes), n_nodes);
  return g_strdup_printf (ngettext ("Paste %u exchange", "Paste %u exchanges", n_exchanges),
                          n_exchanges);
}

static void
apply (EcoTextPaste *self)
{
  g_autofree char *label = dup_label (self);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GPtrArray *chosen = self->nodes->len > 0 ? self->nodes : self->exchanges;

  eco_editor_begin (self->editor, label);
  insert (self, self->nodes, ECO_ECOSYSTEM_NODES);
  insert (self, self->exchanges, ECO_ECOSYSTEM_EXCHANGES);
  if (self->nodes->len > 0)
    settle (self);
  eco_editor_end (self->editor);
  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (ids, (gpointer) eco_object_get_id (chosen->pdata[i]));
  eco_selection_set_ids (eco_document_get_selection (self->document),
                         (const char *const *) ids->pdata, ids->len);
}

/* ---- What kind of text it is */

/* Whether the first row names columns, whatever comes after it. */
static gboolean
has_titles (EcoTextPaste *self, const char *text, char separator)
{
  g_autofree char *first = g_strndup (text, strcspn (text, "\r\n"));
  g_autoptr (GPtrArray) rows = eco_table_text_parse (first, separator, NULL);

  return rows != NULL && rows->len == 1 && _eco_text_paste_has_titles (self, rows->pdata[0]);
}

static gboolean
paste_table (EcoTextPaste *self, const char *text, char separator, gboolean surely,
             gboolean *is_table, GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autoptr (GPtrArray) rows = eco_table_text_parse (text, separator, surely ? error : &own);

  *is_table = surely || has_titles (self, text, separator);
  if (!*is_table)
    return FALSE;
  if (rows == NULL && own != NULL)
    g_propagate_error (error, g_steal_pointer (&own));
  if (rows == NULL)
    return FALSE;
  return _eco_text_paste_table (self, rows, error);
}

/* Tabs make a table; commas do when there is a first row that says what the columns are, for
 * a name may have a comma in it. */
static gboolean
understand (EcoTextPaste *self, const char *text, GError **error)
{
  static const char separators[] = { ',', ';' };
  g_auto (GStrv) lines = NULL;
  gboolean is_table = FALSE, fine;

  if (strchr (text, '\t') != NULL)
    return paste_table (self, text, '\t', TRUE, &is_table, error);
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      fine = paste_table (self, text, separators[i], FALSE, &is_table, error);
      if (is_table)
        return fine;
    }
  lines = g_strsplit_set (text, "\r\n", -1);
  return paste_lines (self, lines, error);
}

static void
note_names (EcoTextPaste *self)
{
  EcoList *nodes = eco_ecosystem_get_nodes (self->ecosystem);

  for (guint i = eco_list_get_length (nodes); i > 0; i--)
    {
      EcoNode *node = eco_list_get (nodes, i - 1);

      g_hash_table_insert (self->by_name, dup_key (node->name), node);
    }
}

/**
 * eco_clip_paste_text:
 * @text: lines, or a table with tabs or, when its first row names columns, commas or semicolons
 * @at: (nullable): px where new nodes shall be; %NULL for near the selected node
 *
 * Makes a node of each line, or nodes or exchanges of a table, as one step, and selects them.
 * The first row of a table may name the columns, by the names of properties; without it, two
 * columns are from and to, and a third one is the value or the label. Ends that are not on the
 * map yet are made.
 *
 * Returns: whether it was understood; when not, nothing changed and @error says where and why
 */
gboolean
eco_clip_paste_text (EcoDocument *document, const char *text, const EcoPoint *at, GError **error)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) exchanges = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) kinds = NULL;
  EcoTextPaste self;

  g_return_val_if_fail (ECO_IS_DOCUMENT (document) && text != NULL, FALSE);
  kinds = create_kinds (eco_document_get_catalog (document));
  self = (EcoTextPaste) { .document = document,
                          .ecosystem = eco_document_get_ecosystem (document),
                          .catalog = eco_document_get_catalog (document),
                          .editor = eco_document_get_editor (document),
                          .at = at, .sister = find_sister (document), .nodes = nodes,
                          .exchanges = exchanges, .by_name = by_name, .kinds = kinds };
  if (eco_list_get_length (eco_ecosystem_get_rings (self.ecosystem)) == 0)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("There is no ring to paste onto; add a ring first"));
      return FALSE;
    }
  choose_place (&self);
  note_names (&self);
  if (!understand (&self, text, error))
    return FALSE;
  if (nodes->len + exchanges->len == 0)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID, _("There is no text on the clipboard"));
      return FALSE;
    }
  apply (&self);
  return TRUE;
}
