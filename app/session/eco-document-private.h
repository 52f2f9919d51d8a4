/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoDocument share: file and layout. */
#pragma once

#include "session/eco-arrangement.h"
#include "session/eco-document.h"
#include "session/eco-journal-private.h"
#include "render/eco-typesetter.h"
#include "store/eco-file-state.h"

G_BEGIN_DECLS

typedef struct
{
  EcoLayoutClient *client;    /* %NULL: the wedges are our own */
  char *without_graphviz;     /* why, as it was said last; %NULL when it works */
  gboolean unheard;           /* that was when nobody could hear it yet */
  EcoTypesetter *typesetter;  /* what it has measured once; %NULL until it is needed */
  guint running;              /* layouts of everything under way */
} EcoDocumentLayout;

/* What a crash left of the document, until its own journal takes it. */
typedef struct
{
  EcoJournalFolder *folder;   /* %NULL: it was not recovered, or a journal has it */
  guint distance;             /* steps from what is saved; 0: not known */
  gboolean keep_old;          /* not all of it could be read */
} EcoDocumentRecovered;

struct _EcoDocument
{
  GObject parent_instance;

  /* model */
  EcoEcosystem *ecosystem;
  EcoEditor *editor;
  EcoSelection *selection;
  EcoViewState *view_state;
  EcoCatalog *catalog;

  /* file */
  GFile *file;                /* %NULL while untitled */
  GFile *origin;              /* the picture that it was inside of, or %NULL */
  EcoFileState state;         /* of the file when it was read or written last */
  gboolean has_state;

  EcoDocumentRecovered recovered;
  EcoDocumentLayout layout;

  GArray *spans;              /* of EcoSectorSpan: as of the last step; sectors only compared */

  guint busy;                 /* operations under way */
  guint revision;             /* grows with every step, undo and redo */
};

EcoDocument *_eco_document_new_placed (EcoEcosystem *ecosystem, EcoCatalog *catalog,
                                       EcoLayoutClient *client);
void         _eco_document_set_client (EcoDocument *self, EcoLayoutClient *client);
void         _eco_document_note_graphviz (EcoDocument *self, const char *problem, gboolean heard);
void         _eco_document_lay_out    (EcoDocument *self, EcoArrangement *arrangement,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer data);
gboolean     _eco_document_end_layout (EcoDocument *self, GAsyncResult *result, GError **error);
gboolean     _eco_document_apply_layout (EcoDocument *self, GAsyncResult *result, GError **error);
void         _eco_document_begin_busy (EcoDocument *self);
void         _eco_document_end_busy   (EcoDocument *self);
void         _eco_document_saved      (EcoDocument *self);
void         _eco_document_set_origin (EcoDocument *self, GFile *origin);
void         _eco_document_message    (EcoDocument *self, const char *message);
void         _eco_document_refit      (EcoDocument *self, GHashTable *ids);
EcoTypesetter *_eco_document_get_typesetter (EcoDocument *self);
void         _eco_document_take_typesetter (EcoDocument *self, EcoTypesetter *typesetter);
void         _eco_document_init_fit   (EcoDocument *self);
void         _eco_document_init_sectors (EcoDocument *self);
void         _eco_document_note_sectors (EcoDocument *self);
void         _eco_document_set_file   (EcoDocument *self, GFile *file, const EcoFileState *state);

/* eco-document-versions.c; in any thread */
void         _eco_document_keep_replaced (GFile *file, const EcoFileState *expected);
char        *_eco_document_keep_saved (GFile *file, GFile *before,
                                       EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
