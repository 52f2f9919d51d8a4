/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor: removing things, with all that cannot be without them. */
#include "config.h"

#include "edit/eco-editor.h"

#include "model/eco-integrity.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GHashTable *doomed;         /* set of EcoObject */
  GPtrArray *order;           /* of EcoObject, as they were found */
  gboolean grown;             /* in this pass */
} Doom;

static void
doom_object (Doom *doom, EcoObject *object)
{
  if (!g_hash_table_add (doom->doomed, object))
    return;
  g_ptr_array_add (doom->order, object);
  doom->grown = TRUE;
}

static gboolean
is_doomed (Doom *doom, EcoEcosystem *ecosystem, const char *id)
{
  EcoObject *object = eco_ecosystem_lookup (ecosystem, id);

  return object != NULL && g_hash_table_contains (doom->doomed, object);
}

/* What must name a doomed thing is doomed, and so is what a doomed thing has. */
static void
spread (EcoObject *object, gpointer data)
{
  Doom *doom = data;
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  EcoEcosystem *ecosystem = eco_object_get_ecosystem (object);

  if (g_hash_table_contains (doom->doomed, object))
    return;
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == ECO_FIELD_REF && (klass->fields[i].flags & ECO_FIELD_REQUIRED) &&
        is_doomed (doom, ecosystem, G_STRUCT_MEMBER (char *, object, klass->fields[i].offset)))
      {
        doom_object (doom, object);
        return;
      }
}

typedef struct
{
  EcoEditor *editor;
  Doom *doom;
} Release;

static void
release_ref (Release *release, EcoObject *object, const EcoField *field)
{
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (release->editor);

  if (is_doomed (release->doom, ecosystem, G_STRUCT_MEMBER (char *, object, field->offset)))
    eco_editor_set_text (release->editor, object, field->name, "", NULL);
}

static void
release_refs (Release *release, EcoObject *object, const EcoField *field)
{
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (release->editor);
  char **ids = G_STRUCT_MEMBER (char **, object, field->offset);
  g_autoptr (GString) kept = g_string_new (NULL);
  gboolean any = FALSE;

  for (int i = 0; ids != NULL && ids[i] != NULL; i++)
    if (is_doomed (release->doom, ecosystem, ids[i]))
      any = TRUE;
    else
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? " " : "", ids[i]);
  if (any)
    eco_editor_set_text (release->editor, object, field->name, kept->str, NULL);
}

/* What may name a doomed thing stops doing so. */
static void
release_references (EcoObject *object, gpointer data)
{
  Release *release = data;
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  if (g_hash_table_contains (release->doom->doomed, object))
    return;
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == ECO_FIELD_REF)
      release_ref (release, object, &klass->fields[i]);
    else if (klass->fields[i].type == ECO_FIELD_REFS)
      release_refs (release, object, &klass->fields[i]);
}

/* Whether it goes anyway, with what has it. */
static gboolean
owner_is_doomed (Doom *doom, EcoObject *object)
{
  for (EcoObject *owner = eco_object_get_owner (object); owner != NULL;
       owner = eco_object_get_owner (owner))
    if (g_hash_table_contains (doom->doomed, owner))
      return TRUE;
  return FALSE;
}

static char *
dup_label (GPtrArray *objects)
{
  if (objects->len == 1)
    return g_strdup_printf (_("Delete “%s”"), eco_object_get_name (objects->pdata[0]));
  return g_strdup_printf (ngettext ("Delete %u item", "Delete %u items", objects->len),
                          objects->len);
}

/* The core stays, and so does a ring of which a node would be lost unasked. */
static gboolean
must_stay (EcoEcosystem *ecosystem, EcoObject *object, GPtrArray *objects)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);

  if (!ECO_IS_RING (object))
    return FALSE;
  if (eco_list_get (eco_ecosystem_get_rings (ecosystem), 0) == (gpointer) object)
    return TRUE;
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (g_strcmp0 (node->ring, eco_object_get_id (object)) == 0
          && !g_ptr_array_find (objects, node, NULL))
        return TRUE;
    }
  return FALSE;
}

/**
 * eco_editor_remove:
 * @objects: (element-type EcoObject): objects of the ecosystem, of any class
 *
 * Removes them, with all that cannot be without them (the exchanges of a
 * node); others forget them. A ring goes only with all its nodes: it stays
 * while there is one that is not among @objects. The core stays always. One
 * step.
 */
void
eco_editor_remove (EcoEditor *self, GPtrArray *objects)
{
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (self);
  g_autoptr (GHashTable) doomed = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  Doom doom = { doomed, order, FALSE };
  Release release = { self, &doom };
  g_autofree char *label = dup_label (objects);

  for (guint i = 0; i < objects->len; i++)
    if (!must_stay (ecosystem, objects->pdata[i], objects))
      doom_object (&doom, objects->pdata[i]);
  while (doom.grown)
    {
      doom.grown = FALSE;
      eco_ecosystem_foreach (ecosystem, spread, &doom);
    }
  eco_editor_begin (self, label);
  eco_ecosystem_foreach (ecosystem, release_references, &release);
  /* The last found first: what names another goes before it. */
  for (guint i = order->len; i > 0; i--)
    if (!owner_is_doomed (&doom, order->pdata[i - 1]))
      eco_editor_apply (self, eco_change_new_remove (order->pdata[i - 1]), NULL);
  eco_editor_end (self);
}
