/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: the shape of the rings, as commands ask for it. */
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
  if (shape < 0 || ecosystem->shape == (EcoRingShape) shape)
    return FALSE;
  eco_cli_set_field (ecosystem, "shape", shape);
  return TRUE;
}
