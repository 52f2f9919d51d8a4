/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Versions of the file format, and the way from an old one to this one.
 *
 * A new major version adds a row to the table: the function that turns a
 * document of the version before into one of the next. Files of every version
 * in the table stay readable for ever, and have a sample in tests/data/store/. */
#include "config.h"

#include "store/eco-upgrade.h"

#include "base/eco-error.h"
#include "store/eco-format.h"

#include <glib/gi18n-lib.h>

static const EcoUpgradeStep steps_known[] = {
  { 1, NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (steps_known) == ECO_FORMAT_MAJOR);

/**
 * eco_upgrade_get_steps:
 * @n_steps: (out): how many
 *
 * Returns: (transfer none): a row for each version that can be read, oldest first
 */
const EcoUpgradeStep *
eco_upgrade_get_steps (guint *n_steps)
{
  *n_steps = G_N_ELEMENTS (steps_known);
  return steps_known;
}

static gboolean
parse_part (const char **text, int *value)
{
  int digits = 0;

  *value = 0;
  while (g_ascii_isdigit (**text) && digits++ < 4)
    *value = *value * 10 + (*(*text)++ - '0');
  return digits > 0;
}

/**
 * eco_upgrade_parse_version:
 * @text: such as "1.0"
 * @major: (out): the number before the point, below 10,000
 * @minor: (out): the number behind it, below 10,000
 *
 * Returns: whether @text is a version
 */
gboolean
eco_upgrade_parse_version (const char *text, int *major, int *minor)
{
  if (!parse_part (&text, major) || *text++ != '.' || !parse_part (&text, minor))
    return FALSE;
  return *text == '\0';
}

/**
 * eco_upgrade_check_version:
 * @steps: from eco_upgrade_get_steps()
 * @major: that a file says it has
 *
 * Returns: whether a file of that version can be read
 */
gboolean
eco_upgrade_check_version (const EcoUpgradeStep *steps, guint n_steps, int major, GError **error)
{
  int newest = steps[n_steps - 1].from;

  for (guint i = 0; i < n_steps; i++)
    if (steps[i].from == major)
      return TRUE;
  if (major > newest)
    g_set_error (error, ECO_ERROR, ECO_ERROR_VERSION,
                 _("The file is of version %d of the format, this program reads up to %d: "
                   "open it with a newer Ecotone"),
                 major, newest);
  else
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("There is no version %d of the format: write version=\"%d.0\""), major, newest);
  return FALSE;
}

/**
 * eco_upgrade_run:
 * @steps: from eco_upgrade_get_steps()
 * @major: that @document is of
 * @document: changed, step by step, into the newest version
 *
 * Returns: whether every step succeeded; when not, @document is of no use
 */
gboolean
eco_upgrade_run (const EcoUpgradeStep *steps, guint n_steps, int major, xmlDoc *document,
                 GError **error)
{
  if (!eco_upgrade_check_version (steps, n_steps, major, error))
    return FALSE;
  for (guint i = 0; i < n_steps; i++)
    if (steps[i].from >= major && steps[i].upgrade != NULL && !steps[i].upgrade (document, error))
      return FALSE;
  return TRUE;
}
