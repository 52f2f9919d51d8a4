/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: what the layout follows, as commands ask for it. */
#include "config.h"

#include "cli/eco-cli.h"

#include "session/eco-grouping.h"

#include <glib/gi18n-lib.h>

/**
 * eco_cli_set_field:
 * @name: of a property of the ecosystem that is an enum or a boolean
 * @value: one that it can have
 *
 * Gives the ecosystem what the command line asks for.
 */
void
eco_cli_set_field (EcoEcosystem *ecosystem, const char *name, int value)
{
  const EcoField *field = eco_object_find_field (ECO_OBJECT (ecosystem), name);
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_value_init (&boxed, eco_field_get_gtype (field));
  if (G_VALUE_HOLDS_ENUM (&boxed))
    g_value_set_enum (&boxed, value);
  else
    g_value_set_boolean (&boxed, value);
  eco_ecosystem_begin_change (ecosystem);
  eco_object_set_value (ECO_OBJECT (ecosystem), field, &boxed);
  eco_ecosystem_end_change (ecosystem);
}

/**
 * eco_cli_parse_group_by:
 * @word: (nullable): what the command line says
 * @group_by: (out): an EcoGroupBy, or -1 to leave it as it is
 *
 * Says what is wrong if something is.
 *
 * Returns: whether things can be grouped by that
 */
gboolean
eco_cli_parse_group_by (const char *command, const char *word, int *group_by)
{
  *group_by = -1;
  if (word == NULL || eco_enum_parse (ECO_TYPE_GROUP_BY, word, group_by))
    return TRUE;
  eco_cli_usage (command,
                 _("nodes cannot be grouped by “%s”: use family, owner, stage or none"), word);
  return FALSE;
}

/**
 * eco_cli_set_grouping:
 * @group_by: an EcoGroupBy, or -1 to leave it as it is
 * @journey_order: whether the outer ring follows the journey, or -1 to leave that as it is
 *
 * Says so if the journey cannot be followed.
 */
void
eco_cli_set_grouping (EcoEcosystem *ecosystem, int group_by, int journey_order)
{
  if (group_by >= 0)
    eco_cli_set_field (ecosystem, "group-by", group_by);
  if (journey_order >= 0)
    eco_cli_set_field (ecosystem, "journey-order", journey_order);
  if (journey_order > 0 && !eco_grouping_can_follow_journey (ecosystem))
    g_printerr ("%s\n", _("The external side has sectors, which go first: the outer ring is not in "
                          "journey order."));
}
