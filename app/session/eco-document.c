/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: an ecosystem that is being worked on, with its file. */
#include "config.h"

#include "session/eco-document-private.h"

#include "session/eco-arrangement.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_FILE,
  PROP_MODIFIED,
  PROP_BUSY,
  N_PROPS
};

enum
{
  CHANGED,
  SAVED,
  MESSAGE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoDocument, eco_document, G_TYPE_OBJECT)

static void
step_done_cb (EcoHistory *history, EcoDocument *self)
{
  self->revision++;
  eco_selection_prune (self->selection);
  _eco_document_note_sectors (self);
  eco_view_state_refresh (self->view_state);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What cannot be seen any more must not be deleted by mistake. */
static void
view_changed_cb (EcoDocument *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint n = eco_selection_get_size (self->selection);

  for (guint i = 0; i < n; i++)
    if (eco_view_state_get_look (self->view_state, eco_selection_get_id (self->selection, i))
        != ECO_FOCUS_HIDE)
      g_ptr_array_add (ids, g_strdup (eco_selection_get_id (self->selection, i)));
  if (ids->len < n)
    eco_selection_set_ids (self->selection, (const char *const *) ids->pdata, ids->len);
}

static void
eco_document_dispose (GObject *object)
{
  EcoDocument *self = ECO_DOCUMENT (object);

  if (self->editor != NULL)
    {
      g_signal_handlers_disconnect_by_data (eco_editor_get_history (self->editor), self);
      g_signal_handlers_disconnect_by_data (self->editor, self);
    }
  if (self->view_state != NULL)
    g_signal_handlers_disconnect_by_data (self->view_state, self);
  g_clear_object (&self->view_state);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->editor);
  g_clear_object (&self->ecosystem);
  g_clear_object (&self->catalog);
  g_clear_object (&self->file);
  g_clear_object (&self->origin);
  if (self->recovered.folder != NULL)
    _eco_journal_set_attempts (self->recovered.folder->path, 0, NULL);
  g_clear_pointer (&self->recovered.folder, _eco_journal_folder_free);
  g_clear_pointer (&self->layout.client, eco_layout_client_unref);
  g_clear_pointer (&self->layout.without_graphviz, g_free);
  g_clear_pointer (&self->layout.typesetter, eco_typesetter_unref);
  G_OBJECT_CLASS (eco_document_parent_class)->dispose (object);
}

static void
eco_document_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EcoDocument *self = ECO_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_take_string (value, eco_document_dup_title (self));
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, eco_document_get_modified (self));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
eco_document_class_init (EcoDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = eco_document_dispose;
  object_class->get_property = eco_document_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EcoDocument::changed:
   *
   * A step was done, undone or redone, or the document was saved.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EcoDocument::saved:
   *
   * It is in its file, as it was when that began; if it was changed meanwhile, it is "modified".
   */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EcoDocument::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
eco_document_init (EcoDocument *self)
{
}

/* The ecosystem has its places already. */
EcoDocument *
_eco_document_new_placed (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoLayoutClient *client)
{
  EcoDocument *self = g_object_new (ECO_TYPE_DOCUMENT, NULL);

  self->ecosystem = g_object_ref (ecosystem);
  self->catalog = g_object_ref (catalog);
  self->editor = eco_editor_new (ecosystem, catalog);
  self->selection = eco_selection_new (ecosystem);
  self->view_state = eco_view_state_new (ecosystem, catalog);
  _eco_document_set_client (self, client);
  g_signal_connect_swapped (self->view_state, "changed", G_CALLBACK (view_changed_cb), self);
  g_signal_connect (eco_editor_get_history (self->editor), "step-done", G_CALLBACK (step_done_cb),
                    self);
  _eco_document_init_sectors (self);
  _eco_document_init_fit (self);
  return self;
}

/**
 * eco_document_new:
 * @ecosystem: what is worked on; things without a place get one
 * @catalog: what kinds and categories there are
 *
 * Waits for the layout; a window uses eco_document_start_async() where there is one.
 *
 * Returns: (transfer full): an untitled document, not modified
 */
EcoDocument *
eco_document_new (EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  g_autofree char *message = NULL;
  EcoDocument *self;

  /* The brand alone has its place without asking anybody. */
  eco_arrange (ecosystem, catalog, typesetter,
               eco_list_get_length (eco_ecosystem_get_nodes (ecosystem)) > 1 ? client : NULL,
               FALSE, NULL, &message, NULL);
  self = _eco_document_new_placed (ecosystem, catalog, client);
  _eco_document_take_typesetter (self, g_steal_pointer (&typesetter));
  _eco_document_note_graphviz (self, message, FALSE);
  return self;
}

/* @client: the Graphviz helper from now on, or %NULL */
void
_eco_document_set_client (EcoDocument *self, EcoLayoutClient *client)
{
  if (client != NULL)
    eco_layout_client_ref (client);
  g_clear_pointer (&self->layout.client, eco_layout_client_unref);
  self->layout.client = client;
}

/* After each layout of everything. @problem: why it did without Graphviz, or
 * %NULL. The same is said once, not after every layout; @heard: whether somebody
 * listens already. */
void
_eco_document_note_graphviz (EcoDocument *self, const char *problem, gboolean heard)
{
  if (g_strcmp0 (self->layout.without_graphviz, problem) == 0)
    return;
  g_free (self->layout.without_graphviz);
  self->layout.without_graphviz = g_strdup (problem);
  self->layout.unheard = problem != NULL && !heard;
  if (problem != NULL && heard)
    _eco_document_message (self, problem);
}

/**
 * eco_document_tell_unheard:
 *
 * Emits "message" with what was to be said before anybody could listen: how the
 * layout went when the document was opened.
 */
void
eco_document_tell_unheard (EcoDocument *self)
{
  g_return_if_fail (ECO_IS_DOCUMENT (self));
  if (self->layout.unheard && self->layout.without_graphviz != NULL)
    _eco_document_message (self, self->layout.without_graphviz);
  self->layout.unheard = FALSE;
}

/* @typesetter: (transfer full): has measured the cards already, and is used no more elsewhere */
void
_eco_document_take_typesetter (EcoDocument *self, EcoTypesetter *typesetter)
{
  g_clear_pointer (&self->layout.typesetter, eco_typesetter_unref);
  self->layout.typesetter = typesetter;
}

/* For the thread that has the document: what is measured once is remembered. */
EcoTypesetter *
_eco_document_get_typesetter (EcoDocument *self)
{
  if (self->layout.typesetter == NULL)
    self->layout.typesetter = eco_typesetter_new ();
  return self->layout.typesetter;
}

void
_eco_document_begin_busy (EcoDocument *self)
{
  self->busy++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
_eco_document_end_busy (EcoDocument *self)
{
  self->busy--;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
_eco_document_message (EcoDocument *self, const char *message)
{
  g_signal_emit (self, signals[MESSAGE], 0, message);
}

void
_eco_document_set_file (EcoDocument *self, GFile *file, const EcoFileState *state)
{
  g_set_object (&self->file, file);
  self->state = *state;
  self->has_state = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

/* @origin: (nullable): the picture that it was inside of */
void
_eco_document_set_origin (EcoDocument *self, GFile *origin)
{
  g_set_object (&self->origin, origin);
}

/* Emits "saved". */
void
_eco_document_saved (EcoDocument *self)
{
  g_signal_emit (self, signals[SAVED], 0);
}

/* @folder: (transfer full): where it comes from; kept for its journal. @distance: steps from what
 * is saved, or 0. @keep_old: not all in the folder could be read */
void
_eco_document_set_recovered (EcoDocument *self, EcoJournalFolder *folder, guint distance,
                             gboolean keep_old)
{
  self->recovered = (EcoDocumentRecovered) { folder, distance, keep_old };
}

/* Returns: (transfer full) (nullable): the folder that the document was recovered from, once */
EcoJournalFolder *
_eco_document_take_recovered (EcoDocument *self, guint *distance, gboolean *keep_old)
{
  *distance = self->recovered.distance;
  *keep_old = self->recovered.keep_old;
  return g_steal_pointer (&self->recovered.folder);
}

/**
 * eco_document_get_ecosystem:
 *
 * Returns: (transfer none): what is worked on
 */
EcoEcosystem *
eco_document_get_ecosystem (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), NULL);
  return self->ecosystem;
}

/**
 * eco_document_get_editor:
 *
 * Returns: (transfer none): the only way to change the ecosystem
 */
EcoEditor *
eco_document_get_editor (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), NULL);
  return self->editor;
}

/**
 * eco_document_get_history:
 *
 * Returns: (transfer none): the editor's history
 */
EcoHistory *
eco_document_get_history (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), NULL);
  return eco_editor_get_history (self->editor);
}

/**
 * eco_document_get_selection:
 *
 * Returns: (transfer none): what is selected
 */
EcoSelection *
eco_document_get_selection (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), NULL);
  return self->selection;
}

/**
 * eco_document_get_view_state:
 *
 * Returns: (transfer none): filter and focus
 */
EcoViewState *
eco_document_get_view_state (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), NULL);
  return self->view_state;
}

/**
 * eco_document_get_catalog:
 *
 * Returns: (transfer none): what kinds and categories there are
 */
EcoCatalog *
eco_document_get_catalog (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), NULL);
  return self->catalog;
}

/**
 * eco_document_get_file:
 *
 * Returns: (transfer none) (nullable): where it is kept; %NULL while untitled
 */
GFile *
eco_document_get_file (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), NULL);
  return self->file;
}

/**
 * eco_document_get_origin:
 *
 * Returns: (transfer none) (nullable): the picture that the document was inside of
 */
GFile *
eco_document_get_origin (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), NULL);
  return self->origin;
}

/**
 * eco_document_dup_title:
 *
 * Returns: (transfer full): the ecosystem's title, never ""
 */
char *
eco_document_dup_title (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), NULL);
  return g_strdup (self->ecosystem->title != NULL ? self->ecosystem->title
                                                  : _("Untitled ecosystem"));
}

/**
 * eco_document_get_modified:
 *
 * Returns: whether there are changes that are not in the file
 */
gboolean
eco_document_get_modified (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), FALSE);
  return eco_history_get_modified (eco_editor_get_history (self->editor));
}

/**
 * eco_document_get_busy:
 *
 * Returns: whether it is being saved or laid out right now
 */
gboolean
eco_document_get_busy (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), FALSE);
  return self->busy > 0;
}

/**
 * eco_document_get_saving:
 *
 * Returns: whether it is being saved right now
 */
gboolean
eco_document_get_saving (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), FALSE);
  return self->busy > self->layout.running;
}

/**
 * eco_document_get_laying_out:
 *
 * Returns: whether it is being laid out right now
 */
gboolean
eco_document_get_laying_out (EcoDocument *self)
{
  g_return_val_if_fail (ECO_IS_DOCUMENT (self), FALSE);
  return self->layout.running > 0;
}
