/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How it looks that a finding matters: an icon that needs no colour, and a style class. */
#include "config.h"

#include "widgets/eco-severity.h"

/**
 * eco_severity_get_icon:
 *
 * Returns: the icon that says how much it matters, without colour
 */
const char *
eco_severity_get_icon (EcoSeverity severity)
{
  static const char *const icons[ECO_N_SEVERITIES] = {
    [ECO_SEVERITY_HINT] = "dialog-information-symbolic",
    [ECO_SEVERITY_WARNING] = "dialog-warning-symbolic",
    [ECO_SEVERITY_PROBLEM] = "dialog-error-symbolic",
  };

  return icons[severity];
}

/**
 * eco_severity_get_class:
 *
 * Returns: the style class of that icon
 */
const char *
eco_severity_get_class (EcoSeverity severity)
{
  static const char *const classes[ECO_N_SEVERITIES] = {
    [ECO_SEVERITY_HINT] = "finding-hint",
    [ECO_SEVERITY_WARNING] = "finding-warning",
    [ECO_SEVERITY_PROBLEM] = "finding-problem",
  };

  return classes[severity];
}
