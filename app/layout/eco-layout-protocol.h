/* SPDX-License-Identifier: MIT */
/* What the program and its helper say to each other: numbers in the byte order
 * of the machine, over one pair of sockets.
 *
 * Request: EcoLayoutRequest, then n_nodes parents (int32; node 0 is the root,
 * its parent is -1, a parent comes before its children), then n_separations
 * distances between rings (int32, 1/1000 px). Children are placed in the order
 * of their numbers.
 *
 * Reply: EcoLayoutReply, then n_nodes pairs of doubles, pixels, the root at
 * the origin; nothing follows when status is not 0. */
#pragma once

#include <stdint.h>

#define ECO_LAYOUT_MAGIC 0x45434f31u /* ECO1 */
#define ECO_LAYOUT_MAX_NODES 200000
#define ECO_LAYOUT_MAX_SEPARATIONS 20000

typedef struct
{
  uint32_t magic;
  uint32_t n_nodes;
  uint32_t n_separations;
  uint32_t reserved;
} EcoLayoutRequest;

typedef struct
{
  uint32_t magic;
  uint32_t status;
  uint32_t n_nodes;
  uint32_t reserved;
  double   cpu_ms; /* of the helper since its start */
} EcoLayoutReply;
