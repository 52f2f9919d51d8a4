/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Preloaded into the unit tests by `./dev test locale`: takes over the locale of the
 * environment before main, as a program with a window does, so that a number which is
 * formatted with the locale shows up. */
#include <locale.h>
#include <stdlib.h>

static void __attribute__ ((constructor))
take_locale_of_environment (void)
{
  if (setlocale (LC_ALL, "") == NULL)
    abort ();
}
