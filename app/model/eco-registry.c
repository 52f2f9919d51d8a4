/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From an element of the file format to the class that it stands for. */
#include "config.h"

#include "model/eco-registry.h"

#include "model/eco-brand-theme.h"
#include "model/eco-finding-vote.h"
#include "model/eco-model.h"

/**
 * eco_registry_get_types:
 * @n_types: (out): how many
 *
 * Returns: (transfer none) (array length=n_types): every class that stands in
 *   some list of an ecosystem, the ecosystem itself first
 */
const GType *
eco_registry_get_types (guint *n_types)
{
  static gsize ready = 0;
  static GType types[26];

  if (g_once_init_enter (&ready))
    {
      types[0] = ECO_TYPE_ECOSYSTEM;
      types[1] = ECO_TYPE_RING;
      types[2] = ECO_TYPE_SECTOR;
      types[3] = ECO_TYPE_NODE;
      types[4] = ECO_TYPE_CUSTOM_FIELD;
      types[5] = ECO_TYPE_EXCHANGE;
      types[6] = ECO_TYPE_STAGE;
      types[7] = ECO_TYPE_TOUCHPOINT;
      types[8] = ECO_TYPE_NEED;
      types[9] = ECO_TYPE_OFFERING;
      types[10] = ECO_TYPE_CAPABILITY;
      types[11] = ECO_TYPE_MARKET_FORCE;
      types[12] = ECO_TYPE_FORCE_TARGET;
      types[13] = ECO_TYPE_DATA_SET;
      types[14] = ECO_TYPE_DATA_ACCESSOR;
      types[15] = ECO_TYPE_METRIC;
      types[16] = ECO_TYPE_OBJECTIVE;
      types[17] = ECO_TYPE_INITIATIVE;
      types[18] = ECO_TYPE_HORIZON;
      types[19] = ECO_TYPE_SCENARIO;
      types[20] = ECO_TYPE_VIEW;
      types[21] = ECO_TYPE_MUTED_FINDING;
      types[22] = ECO_TYPE_SETTING;
      types[23] = ECO_TYPE_CHANGE_RECORD;
      types[24] = ECO_TYPE_BRAND_THEME;
      types[25] = ECO_TYPE_FINDING_VOTE;
      g_once_init_leave (&ready, 1);
    }
  *n_types = G_N_ELEMENTS (types);
  return types;
}

/**
 * eco_registry_find_type:
 * @tag: an element of the file format, such as "node"
 *
 * Returns: the class, or %G_TYPE_INVALID when there is none
 */
GType
eco_registry_find_type (const char *tag)
{
  guint n;
  const GType *types = eco_registry_get_types (&n);

  for (guint i = 0; i < n; i++)
    {
      EcoObjectClass *klass = g_type_class_ref (types[i]);
      gboolean found = g_str_equal (klass->tag, tag);

      g_type_class_unref (klass);
      if (found)
        return types[i];
    }
  return G_TYPE_INVALID;
}
