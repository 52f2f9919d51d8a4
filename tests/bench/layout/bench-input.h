/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A generated ring graph as the input of the layout, for the programs of the
 * layout bench. */
#pragma once

#include "layout/eco-layout.h"
#include "ring-graph.h"

typedef struct
{
  RingGraph *graph;
  EcoLayoutNode *nodes; /* without places; keys are the numbers of the nodes */
  EcoLayoutEdge *edges;
  EcoLayoutRing *rings;
  EcoLayoutInput input;
} BenchInput;

BenchInput *bench_input_new       (const char            *path);
void        bench_input_free      (BenchInput            *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchInput, bench_input_free)

gboolean    bench_input_read_keys (BenchInput            *self,
                                   const char            *path);
void        bench_input_read_from (BenchInput            *self,
                                   const char            *path);
double     *bench_input_read_order (BenchInput           *self,
                                   const char            *path);
void        bench_input_place     (BenchInput            *self,
                                   const EcoLayoutResult *result);
double      bench_cpu_ms          (EcoLayoutClient       *client);
double      bench_median          (double                *numbers,
                                   int                    n);
