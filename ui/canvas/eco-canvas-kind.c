/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasKind: a line of the popover in which the kind of a new node is chosen. */
#include "config.h"

#include "canvas/eco-canvas-kind.h"

#include <glib/gi18n-lib.h>

struct _EcoCanvasKind
{
  GObject parent_instance;

  /* of the catalogue, which outlives the line */
  const EcoKind *kind;
  const EcoPreset *preset;    /* %NULL for the kind itself */
  char *name;                 /* that the node will have, or %NULL */
  char *title;
};

G_DEFINE_FINAL_TYPE (EcoCanvasKind, eco_canvas_kind, G_TYPE_OBJECT)

static void
eco_canvas_kind_finalize (GObject *object)
{
  g_free (ECO_CANVAS_KIND (object)->name);
  g_free (ECO_CANVAS_KIND (object)->title);
  G_OBJECT_CLASS (eco_canvas_kind_parent_class)->finalize (object);
}

static void
eco_canvas_kind_class_init (EcoCanvasKindClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_canvas_kind_finalize;
}

static void
eco_canvas_kind_init (EcoCanvasKind *self)
{
}

/**
 * eco_canvas_kind_new:
 * @match: of a catalogue that outlives the line
 * @name: (nullable): what the node will be called; %NULL for the kind's name
 *
 * Returns: (transfer full): a line
 */
EcoCanvasKind *
eco_canvas_kind_new (const EcoCatalogMatch *match, const char *name)
{
  EcoCanvasKind *self = g_object_new (ECO_TYPE_CANVAS_KIND, NULL);
  const char *kind =
      match->preset != NULL ? eco_preset_get_name (match->preset) : eco_kind_get_name (match->kind);

  self->kind = match->kind;
  self->preset = match->preset;
  self->name = g_strdup (name);
  /* TRANSLATORS: the name of a new node, and of which kind it will be */
  self->title = name != NULL ? g_strdup_printf (_("“%s” as %s"), name, kind) : g_strdup (kind);
  return self;
}

/**
 * eco_canvas_kind_get_id:
 *
 * Returns: (transfer none): of the preset, else of the kind
 */
const char *
eco_canvas_kind_get_id (EcoCanvasKind *self)
{
  return self->preset != NULL ? self->preset->id : self->kind->id;
}

/**
 * eco_canvas_kind_get_kind:
 *
 * Returns: (transfer none): the kind's id
 */
const char *
eco_canvas_kind_get_kind (EcoCanvasKind *self)
{
  return self->kind->id;
}

/**
 * eco_canvas_kind_get_preset:
 *
 * Returns: (transfer none) (nullable): the preset's id
 */
const char *
eco_canvas_kind_get_preset (EcoCanvasKind *self)
{
  return self->preset != NULL ? self->preset->id : NULL;
}

/**
 * eco_canvas_kind_get_name:
 *
 * Returns: (transfer none) (nullable): what the node will be called
 */
const char *
eco_canvas_kind_get_name (EcoCanvasKind *self)
{
  return self->name;
}

/**
 * eco_canvas_kind_get_title:
 *
 * Returns: (transfer none): what a person reads
 */
const char *
eco_canvas_kind_get_title (EcoCanvasKind *self)
{
  return self->title;
}

/**
 * eco_canvas_kind_get_family:
 *
 * Returns: (transfer none): the name of the family that it belongs to
 */
const char *
eco_canvas_kind_get_family (EcoCanvasKind *self)
{
  return eco_family_get_name (self->kind->family);
}
