/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: an ecosystem that is being worked on, with its file.
 *
 * It brings together what panels and canvas need: the ecosystem, the editor
 * with its history, the selection, the catalogue, the file; and it opens, saves
 * and lays out without making anybody wait. */
#pragma once

#include <gio/gio.h>

#include "base/eco-geometry.h"
#include "edit/eco-editor.h"
#include "layout/eco-layout-client.h"
#include "model/eco-selection.h"
#include "session/eco-view-state.h"

G_BEGIN_DECLS

#define ECO_TYPE_DOCUMENT (eco_document_get_type ())
G_DECLARE_FINAL_TYPE (EcoDocument, eco_document, ECO, DOCUMENT, GObject)

/* Properties: "title" (string), "file" (GFile), "modified" (boolean), "busy" (boolean).
 * Signals: "changed" after each step, undo and redo; "saved"; "message" (const char *) with
 * something that the user should read, such as a layout without Graphviz; what was to be said
 * before anybody listened comes with eco_document_tell_unheard(). */

EcoDocument *eco_document_new (EcoEcosystem *ecosystem,
                               EcoCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
EcoDocument *eco_document_new_from_template (const char *name, EcoCatalog *catalog,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

void eco_document_start_async (const char *name, EcoCatalog *catalog, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data);
void eco_document_open_async (GFile *file, EcoCatalog *catalog, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data);
/* What is in the file, as an untitled document. */
void eco_document_open_copy_async (GFile *file, EcoCatalog *catalog, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data);
EcoDocument *eco_document_open_finish (GAsyncResult *result,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
EcoDocument *eco_document_open (GFile *file, EcoCatalog *catalog, GCancellable *cancellable,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* file NULL: where it came from. overwrite: although it changed on disk (ECO_ERROR_CONFLICT else).
 */
void eco_document_save_async (EcoDocument *self, GFile *file, gboolean overwrite,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer data);
gboolean      eco_document_save_finish    (EcoDocument *self, GAsyncResult *result, GError **error);
gboolean eco_document_save (EcoDocument *self, GFile *file, gboolean overwrite, GError **error);

EcoEcosystem *eco_document_get_ecosystem  (EcoDocument *self);
EcoEditor    *eco_document_get_editor     (EcoDocument *self);
EcoHistory   *eco_document_get_history    (EcoDocument *self);
EcoSelection *eco_document_get_selection  (EcoDocument *self);
EcoViewState *eco_document_get_view_state (EcoDocument *self);
EcoCatalog   *eco_document_get_catalog    (EcoDocument *self);
GFile        *eco_document_get_file       (EcoDocument *self);
GFile        *eco_document_get_origin     (EcoDocument *self);
char         *eco_document_dup_title      (EcoDocument *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      eco_document_get_modified   (EcoDocument *self);
gboolean      eco_document_get_busy       (EcoDocument *self);
gboolean      eco_document_get_saving     (EcoDocument *self);
gboolean      eco_document_get_laying_out (EcoDocument *self);
void          eco_document_tell_unheard   (EcoDocument *self);

/* Whether every node and ring has a place; eco_document_open() sees to it. */
gboolean      eco_document_is_placed      (EcoDocument *self);
/* Lays all out anew as one undoable step "Tidy"; pins stay. */
void          eco_document_tidy_async     (EcoDocument *self, GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer data);
void          eco_document_arrange_anew_async (EcoDocument *self, GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer data);
gboolean      eco_document_tidy_finish    (EcoDocument *self, GAsyncResult *result, GError **error);
/* The free place nearest to a wanted one, for a card of that node on that ring and side; FALSE if
 * full. */
gboolean eco_document_find_place (EcoDocument *self, EcoNode *node, EcoRing *ring, EcoSide side,
                                  double wanted_angle, double wanted_radius, double *angle,
                                  double *radius);

/* Gives a thing a value that a person typed or chose; eco-document-field.c. */
gboolean eco_document_set_text (EcoDocument *self, EcoObject *object, const EcoField *field,
                                const char *text, GError **error);

/* Gives nodes the free places nearest to wanted ones (degrees, px), and makes room for them. */
void          eco_document_settle         (EcoDocument *self, GPtrArray *nodes,
                                           const EcoPoint *wanted, gboolean in_order);

void          eco_document_put_node       (EcoDocument *self, EcoNode *node, EcoRing *ring,
                                           EcoSide side, double angle, double radius);

/* eco-document-versions.c: becomes what it was once, as one step. */
void          eco_document_restore        (EcoDocument *self, EcoEcosystem *version,
                                           const char *label);

/* Makes a ring wider, and moves what is outside of it outwards. */
void          eco_document_widen_ring     (EcoDocument *self, EcoRing *ring, double by);

G_END_DECLS
