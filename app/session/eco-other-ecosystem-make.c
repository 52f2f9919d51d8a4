/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Somebody else's ecosystem: a new one, with a node as the brand and its partners around it. */
#include "config.h"

#include "session/eco-other-ecosystem.h"

#include "base/eco-error.h"
#include "model/eco-exchange.h"
#include "model/eco-list.h"
#include "model/eco-ring.h"
#include "session/eco-template.h"
#include "store/eco-save.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEMPLATE "blank-rings"
/* A free name for the new file is found among so many. */
#define MAX_NAMES 100

typedef struct
{
  EcoEcosystem *from, *to;
  EcoNode *node;           /* of @from */
  EcoNode *brand;          /* of @to */
  const char *way_back;
  GHashTable *partners;    /* id in @from -> EcoNode of @to */
} Making;

/* ---- Partners */

/* That of before, unless something there has it already. */
static EcoObject *
create (EcoEcosystem *ecosystem, GType type, const char *id)
{
  g_autofree char *free_id = eco_ecosystem_lookup (ecosystem, id) != NULL
                               ? eco_ecosystem_dup_new_id (ecosystem, type)
                               : g_strdup (id);

  return eco_object_new (type, free_id);
}

/* Who they are to us tells where they stand there; all of them are outside. */
static EcoRingRole
get_role (Making *making, EcoNode *node)
{
  EcoRing *ring = eco_ecosystem_lookup_ring (making->from, node->ring);

  if (ring != NULL && (ring->role == ECO_RING_ROLE_COMMUNITY || ring->role == ECO_RING_ROLE_SOCIAL))
    return ring->role;
  return ECO_RING_ROLE_STAKEHOLDERS;
}

/* We ourselves, and what we offer, are partners to them. */
static const char *
get_kind (Making *making, EcoNode *node)
{
  EcoRing *ring = eco_ecosystem_lookup_ring (making->from, node->ring);

  return ring != NULL && ring->role == ECO_RING_ROLE_BRAND ? "business-partner" : node->kind;
}

static EcoNode *
take_partner (Making *making, const char *id)
{
  EcoNode *partner = eco_ecosystem_lookup_node (making->from, id);
  EcoObject *copy = g_hash_table_lookup (making->partners, id);
  EcoRing *ring;
  gboolean ours;

  if (copy != NULL || partner == NULL || partner->confidential)
    return (EcoNode *) copy;
  ours = partner == eco_ecosystem_find_brand_node (making->from);
  ring = eco_ecosystem_find_ring_by_role (making->to, get_role (making, partner));
  copy = create (making->to, ECO_TYPE_NODE, id);
  g_object_set (copy, "name", partner->name, "kind", get_kind (making, partner), "preset",
                g_strcmp0 (get_kind (making, partner), partner->kind) == 0 ? partner->preset : NULL,
                "description", partner->description, "ring",
                eco_object_get_id (ECO_OBJECT (ring)), "side", ECO_SIDE_EXTERNAL,
                "file", ours ? making->way_back : NULL, NULL);
  eco_list_append (eco_ecosystem_get_nodes (making->to), copy);
  g_hash_table_insert (making->partners, g_strdup (id), copy);
  g_object_unref (copy);
  return (EcoNode *) copy;
}

/* ---- What flows */

static void
take_exchange (Making *making, EcoExchange *exchange)
{
  const char *node = eco_object_get_id (ECO_OBJECT (making->node));
  const char *brand = eco_object_get_id (ECO_OBJECT (making->brand));
  gboolean gives = g_strcmp0 (exchange->from, node) == 0;
  EcoNode *partner;
  EcoObject *copy;

  if ((!gives && g_strcmp0 (exchange->to, node) != 0) || exchange->confidential)
    return;
  partner = take_partner (making, gives ? exchange->to : exchange->from);
  if (partner == NULL)
    return;
  copy = create (making->to, ECO_TYPE_EXCHANGE, eco_object_get_id (ECO_OBJECT (exchange)));
  g_object_set (copy, "from", gives ? brand : eco_object_get_id (ECO_OBJECT (partner)), "to",
                gives ? eco_object_get_id (ECO_OBJECT (partner)) : brand, "category",
                exchange->category, "label", exchange->label, "tangible", exchange->tangible,
                "strength", exchange->strength, "status", exchange->status, NULL);
  eco_list_append (eco_ecosystem_get_exchanges (making->to), copy);
  g_object_unref (copy);
}

/**
 * eco_other_ecosystem_new:
 * @ecosystem: ours
 * @node: somebody on it
 * @way_back: (nullable): what the node that stands for us there says of our file
 *
 * Nothing that is confidential goes there, and no owners and notes.
 *
 * Returns: (transfer full): an ecosystem with @node as its brand, and the partners of @node, to
 *   whom it gives and from whom it gets, as its stakeholders
 */
EcoEcosystem *
eco_other_ecosystem_new (EcoEcosystem *ecosystem, EcoNode *node, const char *way_back)
{
  EcoEcosystem *to = eco_template_load (TEMPLATE, NULL);
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  g_autoptr (GHashTable) partners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Making making = { ecosystem, to, node, eco_ecosystem_find_brand_node (to), way_back, partners };

  eco_ecosystem_begin_change (to);
  g_object_set (to, "title", node->name, "brand", node->name, "audience", ecosystem->audience,
                "language", ecosystem->language, "currency", ecosystem->currency, NULL);
  g_object_set (making.brand, "name", node->name, "description", node->description, NULL);
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    take_exchange (&making, eco_list_get (exchanges, i));
  eco_ecosystem_end_change (to);
  return to;
}

/* ---- The file */

/* A file name for a node, such as "Our partner.ecotone", or "Our partner 2.ecotone". */
static GFile *
find_free_file (GFile *folder, const char *name, GError **error)
{
  g_autofree char *base = g_strdelimit (g_strdup (name), "/\\:*?\"<>|\n\t", '-');

  g_strstrip (base);
  for (guint i = 1; i <= MAX_NAMES; i++)
    {
      const char *start = *base == '\0' || *base == '.' || *base == '-' ? "_" : "";
      g_autofree char *file_name = i == 1
                                     ? g_strdup_printf ("%s%s.ecotone", start, base)
                                     : g_strdup_printf ("%s%s %u.ecotone", start, base, i);
      g_autoptr (GFile) file = g_file_get_child (folder, file_name);

      if (!g_file_query_exists (file, NULL))
        return g_steal_pointer (&file);
    }
  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
               _("There are too many files named “%s” beside this document: rename the node"),
               base);
  return NULL;
}

/**
 * eco_other_ecosystem_make:
 * @ecosystem: ours
 * @node: somebody on it
 * @document: our file
 *
 * Writes the ecosystem of eco_other_ecosystem_new() beside @document; the caller links it.
 *
 * Returns: (transfer full): the new file, or %NULL with @error set
 */
GFile *
eco_other_ecosystem_make (EcoEcosystem *ecosystem, EcoNode *node, GFile *document, GError **error)
{
  g_autoptr (GFile) folder = document != NULL ? g_file_get_parent (document) : NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (EcoEcosystem) other = NULL;
  g_autofree char *way_back = NULL;

  if (folder == NULL || g_file_peek_path (folder) == NULL)
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                           _("The new file stands beside this document: save the document first"));
      return NULL;
    }
  file = find_free_file (folder, node->name, error);
  if (file == NULL)
    return NULL;
  way_back = g_file_get_basename (document);
  other = eco_other_ecosystem_new (ecosystem, node,
                                   g_utf8_validate (way_back, -1, NULL) ? way_back : NULL);
  if (!eco_save_ecosystem (other, file, NULL, ECO_SAVE_NO_BACKUP, NULL, error))
    return NULL;
  return g_steal_pointer (&file);
}
