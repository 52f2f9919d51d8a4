/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The errors that a caller can react to differently. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ECO_ERROR (eco_error_quark ())

/**
 * EcoError:
 * @ECO_ERROR_SYNTAX: not well-formed, or not the expected format at all
 * @ECO_ERROR_INVALID: well-formed, but breaks a rule of the model
 * @ECO_ERROR_LIMIT: larger than what is read safely
 * @ECO_ERROR_VERSION: made by a newer program
 * @ECO_ERROR_CONFLICT: the file changed on disk since it was read
 * @ECO_ERROR_LAYOUT: the layout helper failed
 * @ECO_ERROR_USAGE: wrong use of a command or option
 */
typedef enum
{
  ECO_ERROR_SYNTAX,
  ECO_ERROR_INVALID,
  ECO_ERROR_LIMIT,
  ECO_ERROR_VERSION,
  ECO_ERROR_CONFLICT,
  ECO_ERROR_LAYOUT,
  ECO_ERROR_USAGE,
} EcoError;

GQuark eco_error_quark     (void);
char  *eco_error_dup_shown (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
