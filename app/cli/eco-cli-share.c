/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: what goes out of the house with a picture or a copy, and what does not. */
#include "config.h"

#include "cli/eco-cli-share.h"

#include "cli/eco-cli.h"
#include "export/eco-share.h"
#include "store/eco-writer.h"

#include <glib/gi18n-lib.h>

/**
 * eco_cli_check_embed:
 *
 * Returns: whether the format can have the document inside, when that is asked for; if
 *   not, it was said
 */
gboolean
eco_cli_check_embed (const EcoExportSettings *settings)
{
  if (!settings->embed || settings->format == ECO_EXPORT_SVG || settings->format == ECO_EXPORT_PNG)
    return TRUE;
  eco_cli_usage ("export", _("a %s cannot have the document inside: use --embed with svg or png"),
                 eco_export_format_get_ending (settings->format) + 1);
  return FALSE;
}

/**
 * eco_cli_embed:
 * @ecosystem: as it was read
 *
 * Returns: (transfer full) (nullable): what goes into the picture, if it is asked for
 */
GBytes *
eco_cli_embed (const EcoExportSettings *settings, EcoEcosystem *ecosystem)
{
  return settings->embed ? eco_writer_write (ecosystem) : NULL;
}

/**
 * eco_cli_make_safe:
 * @ecosystem: (transfer full)
 *
 * Tells what of it stays here, and what goes.
 *
 * Returns: (transfer full): a copy that may leave the house
 */
EcoEcosystem *
eco_cli_make_safe (EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  g_autoptr (EcoShareReport) report = NULL;
  EcoEcosystem *copy = eco_share_new_copy (ecosystem, catalog, &report);
  g_autofree char *text = eco_share_report_to_text (report);

  g_printerr ("%s", text);
  g_object_unref (ecosystem);
  return copy;
}
