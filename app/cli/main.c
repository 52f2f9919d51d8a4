/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The front of ecotone-cli: says its version at once, and loads all else.
 *
 * Text and pictures need some forty shared libraries, which cost more time to
 * load than most commands take. They come in with libecotone-cli.so, which is
 * found by this program's run path, when a command is really called. */
#include "config.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

typedef int (*CliMain) (int argc, char *argv[]);

int
main (int argc, char *argv[])
{
  void *module;
  CliMain run;

  if (argc == 2 && strcmp (argv[1], "--version") == 0)
    {
      puts ("ecotone-cli " ECO_VERSION);
      return 0;
    }
  module = dlopen ("libecotone-cli.so", RTLD_LAZY | RTLD_LOCAL);
  if (module == NULL)
    {
      fprintf (stderr, "ecotone-cli: %s: install Ecotone again\n", dlerror ());
      return 1;
    }
  run = (CliMain) dlsym (module, "eco_cli_main");
  if (run == NULL)
    {
      fprintf (stderr, "ecotone-cli: %s: install Ecotone again\n", dlerror ());
      return 1;
    }
  return run (argc, argv);
}
