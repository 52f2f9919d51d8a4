/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFindSession: what a person looks for in a document, and what was found. */
#include "config.h"

#include "panels/control/eco-find-session.h"

#include "base/eco-error.h"
#include "base/eco-replace.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>

struct _EcoFindSession
{
  GObject parent_instance;

  EcoDocument *document;
  EcoFinder *finder;
  char *text;
  EcoFindFields fields;
  gboolean match_case;

  GPtrArray *hits;            /* of EcoObject */
  guint position;             /* of the current hit, from 1; 0 before the first one */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoFindSession, eco_find_session, G_TYPE_OBJECT)

static const char *
get_id (gpointer object)
{
  return eco_object_get_id (ECO_OBJECT (object));
}

/* The current hit stays the current one as long as it is one. */
static void
search (EcoFindSession *self)
{
  g_autoptr (EcoObject) current =
      self->position > 0 ? g_object_ref (self->hits->pdata[self->position - 1]) : NULL;

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = self->finder != NULL ? eco_finder_find (self->finder, self->text, self->fields,
                                                       self->match_case)
                                    : g_ptr_array_new ();
  self->position = 0;
  for (guint i = 0; i < self->hits->len && current != NULL; i++)
    if (self->hits->pdata[i] == current)
      self->position = i + 1;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
document_changed_cb (EcoFindSession *self)
{
  eco_finder_forget (self->finder);
  if (self->text[0] != '\0')
    search (self);
}

static void
forget_document (EcoFindSession *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_pointer (&self->finder, eco_finder_free);
  g_clear_object (&self->document);
}

static void
eco_find_session_finalize (GObject *object)
{
  EcoFindSession *self = ECO_FIND_SESSION (object);

  forget_document (self);
  g_ptr_array_unref (self->hits);
  g_free (self->text);
  G_OBJECT_CLASS (eco_find_session_parent_class)->finalize (object);
}

static void
eco_find_session_class_init (EcoFindSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_find_session_finalize;

  /**
   * EcoFindSession::changed:
   *
   * Other things are found, or another one is the current hit.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_find_session_init (EcoFindSession *self)
{
  self->text = g_strdup ("");
  self->fields = ECO_FIND_ALL;
  self->hits = g_ptr_array_new ();
}

/**
 * eco_find_session_new:
 *
 * Returns: (transfer full): a session that looks at no document yet
 */
EcoFindSession *
eco_find_session_new (void)
{
  return g_object_new (ECO_TYPE_FIND_SESSION, NULL);
}

/**
 * eco_find_session_set_document:
 * @document: (nullable): where to look from now on
 */
void
eco_find_session_set_document (EcoFindSession *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_FIND_SESSION (self));
  if (self->document == document)
    return;
  forget_document (self);
  if (document != NULL)
    {
      self->document = g_object_ref (document);
      self->finder = eco_finder_new (eco_document_get_ecosystem (document));
      g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
    }
  search (self);
}

/**
 * eco_find_session_set_query:
 * @text: what is looked for; "" finds nothing
 * @fields: where to look
 * @match_case: whether case and accents have to be the same
 */
void
eco_find_session_set_query (EcoFindSession *self, const char *text, EcoFindFields fields,
                            gboolean match_case)
{
  g_return_if_fail (ECO_IS_FIND_SESSION (self) && text != NULL);
  if (g_str_equal (self->text, text) && self->fields == fields && self->match_case == match_case)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  self->fields = fields;
  self->match_case = match_case;
  search (self);
}

/**
 * eco_find_session_get_size:
 *
 * Returns: how many things were found
 */
guint
eco_find_session_get_size (EcoFindSession *self)
{
  g_return_val_if_fail (ECO_IS_FIND_SESSION (self), 0);
  return self->hits->len;
}

/**
 * eco_find_session_get_id:
 * @index: from 0
 *
 * Returns: (transfer none): the id of a hit, best first
 */
const char *
eco_find_session_get_id (EcoFindSession *self, guint index)
{
  g_return_val_if_fail (ECO_IS_FIND_SESSION (self) && index < self->hits->len, NULL);
  return get_id (self->hits->pdata[index]);
}

/**
 * eco_find_session_get_position:
 *
 * Returns: which hit is the current one, from 1; 0 before the first step
 */
guint
eco_find_session_get_position (EcoFindSession *self)
{
  g_return_val_if_fail (ECO_IS_FIND_SESSION (self), 0);
  return self->position;
}

static gboolean
is_hidden (EcoFindSession *self)
{
  EcoViewState *state = eco_document_get_view_state (self->document);

  return self->position > 0
         && eco_view_state_get_look (state, get_id (self->hits->pdata[self->position - 1]))
                == ECO_FOCUS_HIDE;
}

/**
 * eco_find_session_dup_status:
 *
 * Returns: (transfer full): what a person reads about the hits; "" while nothing
 *   is looked for
 */
char *
eco_find_session_dup_status (EcoFindSession *self)
{
  guint n;

  g_return_val_if_fail (ECO_IS_FIND_SESSION (self), NULL);
  n = self->hits->len;
  if (self->text[0] == '\0' || self->document == NULL)
    return g_strdup ("");
  if (n == 0)
    return g_strdup (_("Nothing found"));
  if (self->position == 0)
    return g_strdup_printf (ngettext ("%u found", "%u found", n), n);
  if (is_hidden (self))
    /* TRANSLATORS: the number of a hit of a search, how many there are; a filter hides it */
    return g_strdup_printf (_("%u of %u, hidden now"), self->position, n);
  /* TRANSLATORS: the number of a hit of a search, and how many there are */
  return g_strdup_printf (_("%u of %u"), self->position, n);
}

/**
 * eco_find_session_step:
 * @backwards: whether to go to the hit before
 *
 * Goes to the next hit, after the last one to the first, and selects it.
 *
 * Returns: (transfer none) (nullable): its id; %NULL when nothing was found
 */
const char *
eco_find_session_step (EcoFindSession *self, gboolean backwards)
{
  guint n;
  const char *id;

  g_return_val_if_fail (ECO_IS_FIND_SESSION (self), NULL);
  n = self->hits->len;
  if (n == 0)
    return NULL;
  if (backwards)
    self->position = self->position > 1 ? self->position - 1 : n;
  else
    self->position = self->position < n ? self->position + 1 : 1;
  id = get_id (self->hits->pdata[self->position - 1]);
  eco_selection_set_only (eco_document_get_selection (self->document), id);
  g_signal_emit (self, signals[CHANGED], 0);
  return id;
}

/**
 * eco_find_session_select_all:
 *
 * Selects all hits that are not hidden.
 */
void
eco_find_session_select_all (EcoFindSession *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_return_if_fail (ECO_IS_FIND_SESSION (self));
  if (self->hits->len == 0)
    return;
  for (guint i = 0; i < self->hits->len; i++)
    if (eco_view_state_get_look (eco_document_get_view_state (self->document),
                                 get_id (self->hits->pdata[i])) != ECO_FOCUS_HIDE)
      g_ptr_array_add (ids, (gpointer) get_id (self->hits->pdata[i]));
  eco_selection_set_ids (eco_document_get_selection (self->document),
                         (const char *const *) ids->pdata, ids->len);
}

/* ---- Replacing */

static gboolean
has_text (EcoFindSession *self, guint index)
{
  return eco_replace_count (eco_object_get_name (self->hits->pdata[index]), self->text,
                            self->match_case) > 0;
}

/**
 * eco_find_session_can_replace:
 * @all: whether any hit counts, or only the current one
 *
 * Returns: whether what is looked for is in a name or label, so that it can be replaced
 */
gboolean
eco_find_session_can_replace (EcoFindSession *self, gboolean all)
{
  g_return_val_if_fail (ECO_IS_FIND_SESSION (self), FALSE);
  if (!all)
    return self->position > 0 && has_text (self, self->position - 1);
  for (guint i = 0; i < self->hits->len; i++)
    if (has_text (self, i))
      return TRUE;
  return FALSE;
}

/* The new name of each object, or NULL with @error set when one would be left without. */
static GStrv
list_names (EcoFindSession *self, GPtrArray *objects, const char *with, GError **error)
{
  g_auto (GStrv) names = g_new0 (char *, objects->len + 1);

  for (guint i = 0; i < objects->len; i++)
    {
      const char *name = eco_object_get_name (objects->pdata[i]);

      names[i] = g_strstrip (eco_replace_all (name, self->text, with, self->match_case));
      if (names[i][0] == '\0' && ECO_IS_NODE (objects->pdata[i]))
        {
          g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                       _("“%s” would be left without a name, so nothing was replaced"), name);
          return NULL;
        }
    }
  return g_steal_pointer (&names);
}

static gboolean
rename_all (EcoFindSession *self, GPtrArray *objects, const char *with, GError **error)
{
  EcoEditor *editor = eco_document_get_editor (self->document);
  g_auto (GStrv) names = list_names (self, objects, with, error);
  g_autofree char *label = NULL;

  if (names == NULL)
    return FALSE;
  /* TRANSLATORS: a step of the history: what was replaced, by what, and in how many names */
  label = g_strdup_printf (ngettext ("Replace “%s” by “%s” in %u name",
                                     "Replace “%s” by “%s” in %u names", objects->len),
                           self->text, with, objects->len);
  eco_editor_begin (editor, label);
  for (guint i = 0; i < objects->len; i++)
    if (!eco_editor_set_text (editor, objects->pdata[i],
                              ECO_IS_NODE (objects->pdata[i]) ? "name" : "label", names[i], error))
      {
        eco_editor_cancel (editor);
        return FALSE;
      }
  eco_editor_end (editor);
  return TRUE;
}

/**
 * eco_find_session_replace:
 * @with: what stands there instead
 * @all: whether in all hits, or only in the current one
 *
 * Replaces in names and labels, as one step. Descriptions, tags and owners stay.
 *
 * Returns: whether it was done; if not, nothing changed and @error says why
 */
gboolean
eco_find_session_replace (EcoFindSession *self, const char *with, gboolean all, GError **error)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ECO_IS_FIND_SESSION (self) && with != NULL, FALSE);
  for (guint i = 0; i < self->hits->len; i++)
    if ((all || i + 1 == self->position) && has_text (self, i))
      g_ptr_array_add (objects, g_object_ref (self->hits->pdata[i]));
  if (objects->len > 0)
    return rename_all (self, objects, with, error);
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                       _("What was found is in no name or label"));
  return FALSE;
}
