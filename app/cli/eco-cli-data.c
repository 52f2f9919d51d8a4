/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: the data that a picture shows, as commands ask for it. */
#include "config.h"

#include "cli/eco-cli-data.h"

#include "base/eco-error.h"
#include "render/eco-encoding.h"

#include <glib/gi18n-lib.h>

/**
 * eco_cli_data_add_options:
 * @self: zero; lives as long as @context is used
 *
 * Adds the options to those of a command.
 */
void
eco_cli_data_add_options (EcoCliData *self, GOptionContext *context)
{
  const GOptionEntry options[] = {
    { "size-by", 0, 0, G_OPTION_ARG_STRING, &self->size_by,
      N_("What sizes of cards show, such as importance, adoption or metric:ID; laid out anew"),
      N_("NAME") },
    { "color-by", 0, 0, G_OPTION_ARG_STRING, &self->color_by,
      N_("What colours of cards show, such as owner, sentiment or spend"), N_("NAME") },
    { "badge-by", 0, 0, G_OPTION_ARG_STRING, &self->badge_by,
      N_("What badges show, such as 'no-owner,adoption,ai-assisted'"), N_("NAMES") },
    { "label", 0, 0, G_OPTION_ARG_STRING, &self->label,
      N_("Text on cards, such as '{name}\\n{owner}'; laid out anew"), N_("TEMPLATE") },
    { "legend", 0, 0, G_OPTION_ARG_STRING, &self->legend,
      N_("Corner of the legend: top-left, top-right, bottom-left, bottom-right or none"),
      N_("WORD") },
    { NULL },
  };

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
}

void
eco_cli_data_clear (EcoCliData *self)
{
  g_clear_pointer (&self->size_by, g_free);
  g_clear_pointer (&self->color_by, g_free);
  g_clear_pointer (&self->badge_by, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->legend, g_free);
}

static gboolean
set_field (EcoEcosystem *ecosystem, const char *name, const char *text, gboolean *anew,
           GError **error)
{
  const EcoField *field = eco_object_find_field (ECO_OBJECT (ecosystem), name);
  gboolean done;

  if (text == NULL)
    return TRUE;
  if (!eco_encoding_check (ecosystem, name, text, error))
    {
      g_prefix_error (error, "--%s: ", name);
      return FALSE;
    }
  eco_ecosystem_begin_change (ecosystem);
  done = eco_field_parse (field, ecosystem, text, error);
  eco_ecosystem_end_change (ecosystem);
  if (done && (field->flags & ECO_FIELD_ARRANGES))
    *anew = TRUE;
  return done;
}

/**
 * eco_cli_data_apply:
 * @anew: (inout): set when the map has to be laid out anew for it
 *
 * Gives the ecosystem what the command line asks for.
 *
 * Returns: whether all of it is possible
 */
gboolean
eco_cli_data_apply (const EcoCliData *self, EcoEcosystem *ecosystem, gboolean *anew, GError **error)
{
  return set_field (ecosystem, "size-by", self->size_by, anew, error)
         && set_field (ecosystem, "color-by", self->color_by, anew, error)
         && set_field (ecosystem, "badge-by", self->badge_by, anew, error)
         && set_field (ecosystem, "label", self->label, anew, error)
         && set_field (ecosystem, "legend", self->legend, anew, error);
}
