/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Generated ecosystems for the layout's tests, and the checks that every
 * placement must pass. */
#pragma once

#include "layout/eco-layout-place.h"

typedef struct
{
  EcoLayoutNode *nodes;
  EcoLayoutEdge *edges;
  EcoLayoutRing rings[4];
  EcoLayoutInput input;
  guint64 seed;
} LayoutGraph;

LayoutGraph *layout_graph_new (int n_nodes, guint64 seed);
void layout_graph_free (LayoutGraph *graph);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LayoutGraph, layout_graph_free)

double layout_graph_next (LayoutGraph *graph);
void layout_graph_take_places (LayoutGraph *graph, const EcoLayoutResult *result);
void layout_graph_assert_valid (const LayoutGraph *graph, const EcoLayoutResult *result);
void layout_graph_assert_equal (const EcoLayoutResult *a, const EcoLayoutResult *b);
