/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The names of what is computed of nodes. */
#include "config.h"

#include "model/eco-computed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const EcoComputed computed[] = {
  { "network-partners", N_("Partners"), NULL, FALSE },
  { "network-given", N_("Value given"), NULL, FALSE },
  { "network-received", N_("Value received"), NULL, FALSE },
  { "network-betweenness", N_("Connects others"), "%", FALSE },
  { "network-closeness", N_("Close to all"), "%", FALSE },
  { "network-eigenvector", N_("Strong ties"), "%", FALSE },
  { "network-page-rank", N_("Where value arrives"), "%", FALSE },
  { "network-clustering", N_("Close-knit"), "%", FALSE },
  { "network-community", N_("Cluster"), NULL, TRUE },
};

/**
 * eco_computed_list:
 * @n: (out): how many there are
 *
 * Returns: (array length=n): all that can be computed
 */
const EcoComputed *
eco_computed_list (guint *n)
{
  *n = G_N_ELEMENTS (computed);
  return computed;
}

/**
 * eco_computed_find:
 *
 * Returns: (nullable): what has that name
 */
const EcoComputed *
eco_computed_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (computed); i++)
    if (g_strcmp0 (computed[i].name, name) == 0)
      return &computed[i];
  return NULL;
}

static gboolean
is_in_label (const char *label)
{
  for (guint i = 0; label != NULL && i < G_N_ELEMENTS (computed); i++)
    if (strstr (label, computed[i].name) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * eco_computed_is_wanted:
 *
 * Returns: whether the picture shows any of it
 */
gboolean
eco_computed_is_wanted (EcoEcosystem *ecosystem)
{
  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), FALSE);

  for (guint i = 0; ecosystem->badge_by != NULL && ecosystem->badge_by[i] != NULL; i++)
    if (eco_computed_find (ecosystem->badge_by[i]) != NULL)
      return TRUE;
  return eco_computed_find (ecosystem->size_by) != NULL
         || eco_computed_find (ecosystem->color_by) != NULL || is_in_label (ecosystem->label);
}
