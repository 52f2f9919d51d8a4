/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A little map to point at: three stakeholders and a channel on blank rings. */
#pragma once

#include "canvas/control/eco-canvas-commands.h"

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoCanvasController *controller;
  EcoRing *stakeholders, *community, *social;
  EcoNode *customers, *partners, *sales, *website;
  char *edited;               /* id in the last "edit-label" */
  guint messages;
  guint base;                 /* position of the history when the map is made */
} Fixture;

void set_up (Fixture *f, gconstpointer data);
void tear_down (Fixture *f, gconstpointer data);

/* The pointer with the first button; points are px of the view. */
void press (Fixture *f, EcoPoint at);
void pull (Fixture *f, EcoPoint from, EcoPoint to);
void drag (Fixture *f, EcoPoint from, EcoPoint to);
void click (Fixture *f, EcoPoint at, EcoModifiers modifiers);
void assert_no_feedback (Fixture *f);

static inline const char *
id_of (gpointer object)
{
  return eco_object_get_id (ECO_OBJECT (object));
}

static inline EcoPoint
view_of (Fixture *f, EcoNode *node)
{
  return eco_camera_to_view (eco_canvas_controller_get_camera (f->controller),
                             eco_point_from_polar (node->angle, node->radius));
}

static inline EcoPoint
view_at (Fixture *f, double angle, double radius)
{
  return eco_camera_to_view (eco_canvas_controller_get_camera (f->controller),
                             eco_point_from_polar (angle, radius));
}

static inline double
middle_of (EcoRing *ring)
{
  return (ring->inner + ring->outer) / 2;
}

static inline guint
count_steps (Fixture *f)
{
  return eco_history_get_position (eco_document_get_history (f->document)) - f->base;
}

static inline guint
count_exchanges (Fixture *f)
{
  return eco_list_get_length (
      eco_ecosystem_get_exchanges (eco_document_get_ecosystem (f->document)));
}

static inline EcoSelection *
selection_of (Fixture *f)
{
  return eco_document_get_selection (f->document);
}

#define ADD(name, function) \
  g_test_add ("/canvas/controller/" name, Fixture, NULL, set_up, function, tear_down)
