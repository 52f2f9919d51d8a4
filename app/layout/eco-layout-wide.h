/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Loops that are compiled twice, the second time for wider registers; which
 * one runs is chosen when the program starts. Both give the same bits: nothing
 * is reordered, and products are not fused with sums. */
#pragma once

#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__GLIBC__) \
    && !defined(__SANITIZE_THREAD__) /* which cannot choose so early */
#define ECO_WIDE __attribute__ ((target_clones ("avx2", "default")))
#else
#define ECO_WIDE
#endif
