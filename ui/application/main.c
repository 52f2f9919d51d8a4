/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone: the window. All of it is in the library beside this file. */
#include "config.h"

#include "application/eco-application.h"

#include <libintl.h>

int
main (int argc, char *argv[])
{
  g_autoptr (EcoApplication) application = NULL;

  bindtextdomain (GETTEXT_PACKAGE, ECO_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  application = eco_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
