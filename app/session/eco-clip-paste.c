/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pasting: new ids for everything, rings and sectors by their likes, free places. */
#include "config.h"

#include "session/eco-clip-private.h"
#include "session/eco-clip.h"

#include "base/eco-error.h"
#include "model/eco-model.h"
#include "store/eco-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A fragment of more things is a mistake, or meant to do harm. */
#define MOST_OBJECTS 20000

/* px between a node and its duplicate, along the ring. */
#define DUPLICATE_STEP 60.0

typedef struct
{
  EcoDocument *document;
  EcoEcosystem *ecosystem;
  EcoEditor *editor;
  GPtrArray *objects;         /* of the fragment */
  GHashTable *old_rings;      /* old id → EcoRing of the fragment */
  GHashTable *old_sectors;
  GHashTable *new_ids;        /* old id of a node → new one */
  GPtrArray *nodes;           /* the new ones */
  GPtrArray *exchanges;
  GArray *wanted;             /* of EcoPoint: degrees and px */
  gboolean same_document;     /* what is named but not copied is meant */
} Paste;

/* ---- The likes of rings and sectors */

static EcoRing *
find_ring_by_name (EcoEcosystem *ecosystem, const char *name)
{
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);

  for (guint i = 0; i < eco_list_get_length (rings); i++)
    if (g_strcmp0 (eco_object_get_name (eco_list_get (rings, i)), name) == 0)
      return eco_list_get (rings, i);
  return NULL;
}

/* The ring itself, else one for the same, else one that is called so. */
static EcoRing *
find_ring (Paste *self, const char *id)
{
  EcoRing *old = id != NULL ? g_hash_table_lookup (self->old_rings, id) : NULL;
  EcoRing *own = id != NULL ? eco_ecosystem_lookup_ring (self->ecosystem, id) : NULL;
  EcoRing *found = NULL;

  if (old == NULL || (own != NULL && own->role == old->role))
    return own;
  if (old->role != ECO_RING_ROLE_FREE)
    found = eco_ecosystem_find_ring_by_role (self->ecosystem, old->role);
  if (found == NULL)
    found = find_ring_by_name (self->ecosystem, old->name);
  return found != NULL ? found : own;
}

/* The sector itself, else one of the same side that is called so. */
static const char *
find_sector (Paste *self, const char *id)
{
  EcoList *sectors =
    eco_object_get_list (ECO_OBJECT (self->ecosystem), ECO_ECOSYSTEM_SECTORS);
  EcoSector *old = id != NULL ? g_hash_table_lookup (self->old_sectors, id) : NULL;

  for (guint i = 0; old != NULL && i < eco_list_get_length (sectors); i++)
    {
      EcoSector *sector = eco_list_get (sectors, i);

      if (sector->side == old->side && g_strcmp0 (sector->name, old->name) == 0)
        return eco_object_get_id (ECO_OBJECT (sector));
    }
  return NULL;
}

/* ---- References */

static gboolean
is_in_list (Paste *self, const EcoField *field, const char *id)
{
  EcoObject *found = eco_ecosystem_lookup (self->ecosystem, id);
  EcoList *list = eco_object_find_list (ECO_OBJECT (self->ecosystem), field->target);

  return found != NULL && list != NULL && eco_list_find (list, found, NULL);
}

/* Of several names those are kept that mean something here. */
static void
fit_refs (Paste *self, EcoObject *object, const EcoField *field)
{
  g_autofree char *text = eco_object_dup_text (object, field);
  g_auto (GStrv) ids = g_strsplit (text, " ", -1);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (guint i = 0; self->same_document && ids[i] != NULL; i++)
    if (ids[i][0] != '\0' && is_in_list (self, field, ids[i]))
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? " " : "", ids[i]);
  eco_field_clear (field, object);
  eco_field_init (field, object);
  if (kept->len > 0)
    eco_field_parse (field, object, kept->str, NULL);
}

static void
set_ref (EcoObject *object, const char *name, const char *id)
{
  g_object_set (object, name, id, NULL);
}

static void
fit_lists (Paste *self, EcoObject *object)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == ECO_FIELD_REFS)
      fit_refs (self, object, &klass->fields[i]);
}

/* ---- Nodes and exchanges */

static void
forget_place (EcoNode *node)
{
  static const char *const names[] = { "angle", "radius", "pinned" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    eco_field_init (eco_object_find_field (ECO_OBJECT (node), names[i]), node);
}

static void
insert (Paste *self, EcoObject *object, guint list)
{
  eco_editor_insert (self->editor, ECO_OBJECT (self->ecosystem), list, G_MAXUINT, object, NULL);
}

static void
paste_node (Paste *self, EcoNode *node)
{
  EcoRing *ring = find_ring (self, node->ring);
  EcoPoint wanted = { node->angle, node->radius };
  g_autofree char *id = eco_ecosystem_dup_new_id (self->ecosystem, ECO_TYPE_NODE);
  EcoSide side = node->side;

  if (ring == NULL)
    ring = eco_editor_suggest_ring (self->editor, node->kind, &side);
  if (ring == NULL)
    return;
  if (side == ECO_SIDE_NONE)
    side = node->angle > 180 ? ECO_SIDE_INTERNAL : ECO_SIDE_EXTERNAL;
  if (eco_list_get (eco_ecosystem_get_rings (self->ecosystem), 0) == (gpointer) ring)
    side = ECO_SIDE_NONE;
  g_hash_table_insert (self->new_ids, g_strdup (eco_object_get_id (ECO_OBJECT (node))),
                       g_strdup (id));
  eco_object_set_id (ECO_OBJECT (node), id);
  g_object_set (node, "side", side, NULL);
  set_ref (ECO_OBJECT (node), "ring", eco_object_get_id (ECO_OBJECT (ring)));
  set_ref (ECO_OBJECT (node), "sector", find_sector (self, node->sector));
  fit_lists (self, ECO_OBJECT (node));
  forget_place (node);
  insert (self, ECO_OBJECT (node), ECO_ECOSYSTEM_NODES);
  g_ptr_array_add (self->nodes, node);
  g_array_append_val (self->wanted, wanted);
}

static const char *
find_new (Paste *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->new_ids, id) : NULL;
}

static void
paste_exchange (Paste *self, EcoExchange *exchange)
{
  const char *from = find_new (self, exchange->from), *to = find_new (self, exchange->to);
  const char *channel = find_new (self, exchange->channel);
  g_autofree char *id = NULL, *kept = NULL;

  /* What is on the clipboard may be of nobody knows whom: nothing is exchanged with oneself. */
  if (from == NULL || to == NULL || g_str_equal (from, to))
    return;
  if (channel == NULL && self->same_document && exchange->channel != NULL &&
      eco_ecosystem_lookup_node (self->ecosystem, exchange->channel) != NULL)
    channel = kept = g_strdup (exchange->channel);
  id = eco_ecosystem_dup_new_id (self->ecosystem, ECO_TYPE_EXCHANGE);
  eco_object_set_id (ECO_OBJECT (exchange), id);
  set_ref (ECO_OBJECT (exchange), "from", from);
  set_ref (ECO_OBJECT (exchange), "to", to);
  set_ref (ECO_OBJECT (exchange), "channel", channel);
  fit_lists (self, ECO_OBJECT (exchange));
  insert (self, ECO_OBJECT (exchange), ECO_ECOSYSTEM_EXCHANGES);
  g_ptr_array_add (self->exchanges, exchange);
}

/* ---- Places */

/* The middle of all comes to the point; each keeps its ring. */
static void
shift_to (Paste *self, const EcoPoint *at)
{
  EcoPoint middle = { 0, 0 };
  double angle, radius, mean, unused;

  for (guint i = 0; i < self->wanted->len; i++)
    {
      EcoPoint *wanted = &g_array_index (self->wanted, EcoPoint, i);
      EcoPoint place = eco_point_from_polar (isnan (wanted->x) ? 90 : wanted->x, 1);

      middle.x += place.x;
      middle.y += place.y;
    }
  eco_plane_get_place (eco_ecosystem_get_plane (self->ecosystem), *at, &angle, &radius);
  eco_point_to_polar (middle, &mean, &unused);
  for (guint i = 0; i < self->wanted->len; i++)
    {
      EcoPoint *wanted = &g_array_index (self->wanted, EcoPoint, i);

      wanted->x = fmod ((isnan (wanted->x) ? mean : wanted->x) + angle - mean + 720, 360);
    }
}

/* A single node goes where it is pasted: also to another ring and side. */
static void
put_single (Paste *self, const EcoPoint *at)
{
  EcoNode *node = self->nodes->pdata[0];
  EcoPoint *wanted = &g_array_index (self->wanted, EcoPoint, 0);
  EcoRing *ring;

  eco_plane_get_place (eco_ecosystem_get_plane (self->ecosystem), *at, &wanted->x, &wanted->y);
  ring = _eco_clip_find_ring_at (self->ecosystem, wanted->y);
  if (ring != NULL)
    eco_editor_move_node (self->editor, node, ring,
                          wanted->x > 180 ? ECO_SIDE_INTERNAL : ECO_SIDE_EXTERNAL, NAN, NAN);
}

/* ---- All of it */

static void
paste_clear (Paste *self)
{
  g_clear_pointer (&self->objects, g_ptr_array_unref);
  g_clear_pointer (&self->old_rings, g_hash_table_unref);
  g_clear_pointer (&self->old_sectors, g_hash_table_unref);
  g_clear_pointer (&self->new_ids, g_hash_table_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->exchanges, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_array_unref);
}

static guint
paste_init (Paste *self, EcoDocument *document, GPtrArray *objects, gboolean same_document)
{
  guint n_nodes = 0;

  *self = (Paste) {
    .document = document,
    .ecosystem = eco_document_get_ecosystem (document),
    .editor = eco_document_get_editor (document),
    .objects = objects,
    .old_rings = g_hash_table_new (g_str_hash, g_str_equal),
    .old_sectors = g_hash_table_new (g_str_hash, g_str_equal),
    .new_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .nodes = g_ptr_array_new (),
    .exchanges = g_ptr_array_new (),
    .wanted = g_array_new (FALSE, FALSE, sizeof (EcoPoint)),
    .same_document = same_document,
  };
  for (guint i = 0; i < objects->len; i++)
    {
      gpointer object = objects->pdata[i];
      gpointer id = (gpointer) eco_object_get_id (object);

      n_nodes += ECO_IS_NODE (object) ? 1 : 0;
      if (ECO_IS_RING (object))
        g_hash_table_insert (self->old_rings, id, object);
      else if (ECO_IS_SECTOR (object))
        g_hash_table_insert (self->old_sectors, id, object);
    }
  return n_nodes;
}

static void
select_new (Paste *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < self->nodes->len; i++)
    g_ptr_array_add (ids, (gpointer) eco_object_get_id (self->nodes->pdata[i]));
  eco_selection_set_ids (eco_document_get_selection (self->document),
                         (const char *const *) ids->pdata, ids->len);
}

static gboolean
run (Paste *self, const char *label, const EcoPoint *at, double step, GError **error)
{
  if (eco_list_get_length (eco_ecosystem_get_rings (self->ecosystem)) == 0)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("There is no ring to paste onto; add a ring first"));
      return FALSE;
    }
  eco_editor_begin (self->editor, label);
  for (guint i = 0; i < self->objects->len; i++)
    if (ECO_IS_NODE (self->objects->pdata[i]))
      paste_node (self, self->objects->pdata[i]);
  for (guint i = 0; i < self->objects->len; i++)
    if (ECO_IS_EXCHANGE (self->objects->pdata[i]))
      paste_exchange (self, self->objects->pdata[i]);
  if (at != NULL && self->nodes->len == 1)
    put_single (self, at);
  else if (at != NULL)
    shift_to (self, at);
  for (guint i = 0; step > 0 && i < self->wanted->len; i++)
    {
      EcoPoint *wanted = &g_array_index (self->wanted, EcoPoint, i);

      wanted->x += wanted->y > 0 ? step / wanted->y * 180 / G_PI : 0;
    }
  eco_document_settle (self->document, self->nodes, (const EcoPoint *) self->wanted->data, FALSE);
  eco_editor_end (self->editor);
  select_new (self);
  return TRUE;
}

/**
 * eco_clip_paste:
 * @fragment: what eco_clip_copy() gave, of this document or any other; may be hostile
 * @own: whether it surely is of this document, so that ids in it mean what they mean here
 * @at: (nullable): px where it shall be; %NULL for where it was
 *
 * Pastes as one step and selects what is new.
 *
 * Returns: whether it could be pasted; when not, nothing changed
 */
gboolean
eco_clip_paste (EcoDocument *document, GBytes *fragment, gboolean own, const EcoPoint *at,
                GError **error)
{
  GPtrArray *objects;
  g_autofree char *label = NULL;
  gboolean pasted = FALSE;
  guint n_nodes;
  Paste self;

  g_return_val_if_fail (ECO_IS_DOCUMENT (document) && fragment != NULL, FALSE);
  objects = eco_reader_read_objects (fragment, _("Clipboard"), error);
  if (objects == NULL)
    return FALSE;
  n_nodes = paste_init (&self, document, objects, own);
  if (n_nodes == 0)
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID, _("There is no node on the clipboard"));
  else if (objects->len > MOST_OBJECTS)
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("The clipboard has %u things; at most %u can be pasted at once"), objects->len,
                 MOST_OBJECTS);
  else
    {
      label = g_strdup_printf (ngettext ("Paste %u node", "Paste %u nodes", n_nodes), n_nodes);
      pasted = run (&self, label, at, 0, error);
    }
  paste_clear (&self);
  return pasted;
}

/**
 * eco_clip_duplicate:
 * @objects: (element-type EcoObject): what is selected
 *
 * Puts the nodes among @objects and the exchanges between them there once more, beside
 * themselves: one step. What is new is selected.
 *
 * Returns: whether there was a node to duplicate; when not, nothing changed
 */
gboolean
eco_clip_duplicate (EcoDocument *document, GPtrArray *objects, GError **error)
{
  g_autoptr (GBytes) fragment = eco_clip_copy (document, objects);
  g_autofree char *label = NULL;
  gboolean done;
  guint n_nodes;
  Paste self;

  if (fragment == NULL)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID, _("Select a node to duplicate it"));
      return FALSE;
    }
  n_nodes = paste_init (&self, document, eco_reader_read_objects (fragment, NULL, NULL), TRUE);
  label = g_strdup_printf (ngettext ("Duplicate %u node", "Duplicate %u nodes", n_nodes), n_nodes);
  done = run (&self, label, NULL, DUPLICATE_STEP, error);
  paste_clear (&self);
  return done;
}
