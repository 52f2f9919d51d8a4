/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: how the picture is drawn, as commands ask for it: the shape of the rings,
 * and whether exchanges run together. */
#include "config.h"

#include "cli/eco-cli.h"

#include <glib/gi18n-lib.h>

/**
 * eco_cli_parse_shape:
 * @word: (nullable): what the command line says
 * @shape: (out): an EcoRingShape, or -1 to leave the rings as they are
 *
 * Says what is wrong if something is.
 *
 * Returns: whether it is a shape
 */
gboolean
eco_cli_parse_shape (const char *command, const char *word, int *shape)
{
  *shape = -1;
  if (word == NULL || eco_enum_parse (ECO_TYPE_RING_SHAPE, word, shape))
    return TRUE;
  eco_cli_usage (command, _("“%s” is no shape of the rings: use round or wide"), word);
  return FALSE;
}

/**
 * eco_cli_set_shape:
 * @shape: an EcoRingShape, or -1 to leave the rings as they are
 *
 * Returns: whether the rings had another shape, so that nothing stands where it should
 */
gboolean
eco_cli_set_shape (EcoEcosystem *ecosystem, int shape)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (shape < 0 || ecosystem->shape == (EcoRingShape) shape)
    return FALSE;
  g_value_init (&value, ECO_TYPE_RING_SHAPE);
  g_value_set_enum (&value, shape);
  eco_ecosystem_begin_change (ecosystem);
  eco_object_set_value (ECO_OBJECT (ecosystem),
                        eco_object_find_field (ECO_OBJECT (ecosystem), "shape"), &value);
  eco_ecosystem_end_change (ecosystem);
  return TRUE;
}

/**
 * eco_cli_set_bundle:
 *
 * Lets exchanges that go the same way run together.
 */
void
eco_cli_set_bundle (EcoEcosystem *ecosystem)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, TRUE);
  eco_ecosystem_begin_change (ecosystem);
  eco_object_set_value (ECO_OBJECT (ecosystem),
                        eco_object_find_field (ECO_OBJECT (ecosystem), "bundle"), &value);
  eco_ecosystem_end_change (ecosystem);
}
