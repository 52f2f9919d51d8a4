/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFix: a next step that a finding offers, as plain data; taken, it is one step of the editor. */
#include "config.h"

#include "analysis/eco-fix.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a fix is applied with. */
typedef struct
{
  EcoEditor *editor;
  const char *rule;
  const char *const *concerns;
  const char *value; /* the answer, or the value of the fix */
} Step;

/**
 * eco_fix_new:
 * @label: what the button says, which is also the step in the history; of a set, the value is
 *   given by eco_fix_new_set()
 * @object: (nullable): an id; see #EcoFixType
 * @other: (nullable): an id
 *
 * Returns: (transfer full): the fix, without word and value
 */
EcoFix *
eco_fix_new (EcoFixType type, const char *label, const char *object, const char *other)
{
  EcoFix *self = g_new0 (EcoFix, 1);

  self->type = type;
  self->label = g_strdup (label);
  self->object = g_strdup (object);
  self->other = g_strdup (other);
  return self;
}

/**
 * eco_fix_new_set:
 * @field: word of the file format
 * @value: (nullable): as in a file; %NULL when it is asked for
 *
 * Returns: (transfer full): a fix that sets one field of @object
 */
EcoFix *
eco_fix_new_set (const char *label, const char *object, const char *field, const char *value)
{
  EcoFix *self = eco_fix_new (ECO_FIX_SET, label, object, NULL);

  self->word = g_strdup (field);
  self->value = g_strdup (value);
  return self;
}

/**
 * eco_fix_ask:
 * @question: what the user must say before it can be done
 * @proposal: (nullable): an answer to begin with
 *
 * Returns: (transfer none): @self
 */
EcoFix *
eco_fix_ask (EcoFix *self, const char *question, const char *proposal)
{
  g_free (self->ask);
  self->ask = g_strdup (question);
  if (proposal != NULL)
    {
      g_free (self->value);
      self->value = g_strdup (proposal);
    }
  return self;
}

/**
 * eco_fix_free:
 */
void
eco_fix_free (EcoFix *self)
{
  g_free (self->label);
  g_free (self->ask);
  g_free (self->object);
  g_free (self->other);
  g_free (self->word);
  g_free (self->value);
  g_free (self);
}

/* The object of that id and class, or an error: it may have gone since the analysis. */
static gpointer
find (const Step *step, const char *id, GType type, GError **error)
{
  gpointer object = eco_ecosystem_lookup (eco_editor_get_ecosystem (step->editor), id);

  if (object != NULL && g_type_is_a (G_OBJECT_TYPE (object), type))
    return object;
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                       _("What this step would change is not there any more; wait for the "
                         "findings to be up to date"));
  return NULL;
}

static EcoObject *
set_field (const EcoFix *self, const Step *step, GError **error)
{
  EcoObject *object = find (step, self->object, ECO_TYPE_OBJECT, error);

  if (object == NULL
      || !eco_editor_set_text (step->editor, object, self->word, step->value, error))
    return NULL;
  return object;
}

static EcoObject *
add_return (const EcoFix *self, const Step *step, GError **error)
{
  EcoExchange *exchange = find (step, self->object, ECO_TYPE_EXCHANGE, error);

  return exchange != NULL ? ECO_OBJECT (eco_editor_add_return (step->editor, exchange)) : NULL;
}

static EcoObject *
connect (const EcoFix *self, const Step *step, GError **error)
{
  EcoNode *from = find (step, self->object, ECO_TYPE_NODE, error);
  EcoNode *to = from != NULL ? find (step, self->other, ECO_TYPE_NODE, error) : NULL;
  EcoExchange *exchange;

  if (to == NULL)
    return NULL;
  exchange = eco_editor_connect (step->editor, from, to, self->word);
  if (exchange != NULL && step->value != NULL
      && !eco_editor_set_text (step->editor, ECO_OBJECT (exchange), "channel", step->value, error))
    return NULL;
  return ECO_OBJECT (exchange);
}

/* The document finds it a place, as it does for any node that has none. */
static EcoObject *
add_node (const EcoFix *self, const Step *step, GError **error)
{
  return ECO_OBJECT (eco_editor_add_node (step->editor, self->word, step->value, NULL,
                                          ECO_SIDE_NONE, NAN, NAN));
}

/* Adds an object to @list with some fields: pairs of field and text, ended by NULL. */
static EcoObject *
insert (const Step *step, guint list, GType type, const char *const *fields, GError **error)
{
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (step->editor);
  g_autoptr (EcoObject) object = eco_object_new (type, NULL);

  for (guint i = 0; fields[i] != NULL; i += 2)
    {
      const EcoField *field = eco_object_find_field (object, fields[i]);

      if (fields[i + 1] != NULL && !eco_field_parse (field, object, fields[i + 1], error))
        return NULL;
    }
  if (!eco_editor_insert (step->editor, ECO_OBJECT (ecosystem), list, G_MAXUINT, object, error))
    return NULL;
  return object;
}

static EcoObject *
add_touchpoint (const EcoFix *self, const Step *step, GError **error)
{
  const char *const fields[] = { "node", self->object, "stage", self->other, NULL };

  if (find (step, self->object, ECO_TYPE_NODE, error) == NULL
      || find (step, self->other, ECO_TYPE_STAGE, error) == NULL)
    return NULL;
  return insert (step, ECO_ECOSYSTEM_TOUCHPOINTS, ECO_TYPE_TOUCHPOINT, fields, error);
}

/* What a field of ids is when @id is added to it. */
static char *
append_id (char **ids, const char *id)
{
  g_autofree char *text = ids != NULL ? g_strjoinv (" ", ids) : g_strdup ("");

  return g_strconcat (text, text[0] != '\0' ? " " : "", id, NULL);
}

static EcoObject *
serve (const EcoFix *self, const Step *step, GError **error)
{
  EcoOffering *offering = find (step, self->object, ECO_TYPE_OFFERING, error);
  g_autofree char *needs = NULL;

  if (offering == NULL || find (step, self->other, ECO_TYPE_NEED, error) == NULL)
    return NULL;
  needs = append_id (offering->needs, self->other);
  return eco_editor_set_text (step->editor, ECO_OBJECT (offering), "needs", needs, error)
           ? ECO_OBJECT (offering)
           : NULL;
}

static EcoObject *
add_offering (const EcoFix *self, const Step *step, GError **error)
{
  const char *const fields[] = { "name", step->value, "needs", self->object, NULL };

  return insert (step, ECO_ECOSYSTEM_OFFERINGS, ECO_TYPE_OFFERING, fields, error);
}

static EcoObject *
return_otherwise (const EcoFix *self, const Step *step, GError **error)
{
  EcoObject *exchange = find (step, self->object, ECO_TYPE_EXCHANGE, error);

  if (exchange == NULL
      || !eco_editor_set_text (step->editor, exchange, "answer", "returned-otherwise", error)
      || !eco_editor_set_text (step->editor, exchange, "answer-note", step->value, error))
    return NULL;
  return exchange;
}

static EcoObject *
add_metric (const EcoFix *self, const Step *step, GError **error)
{
  const char *const fields[] = { "name", step->value, NULL };
  EcoNode *node = find (step, self->object, ECO_TYPE_NODE, error);
  EcoObject *metric
    = node != NULL ? insert (step, ECO_ECOSYSTEM_METRICS, ECO_TYPE_METRIC, fields, error) : NULL;
  g_autofree char *metrics = NULL;

  if (metric == NULL)
    return NULL;
  metrics = append_id (node->metrics, eco_object_get_id (metric));
  return eco_editor_set_text (step->editor, ECO_OBJECT (node), "metrics", metrics, error)
           ? metric
           : NULL;
}

static EcoObject *
add_initiative (const EcoFix *self, const Step *step, GError **error)
{
  g_autofree char *concerns = g_strjoinv (" ", (char **) step->concerns);
  const char *const fields[] = { "name",    step->value, "concerns", concerns,
                                 "finding", step->rule,  NULL };

  return insert (step, ECO_ECOSYSTEM_INITIATIVES, ECO_TYPE_INITIATIVE, fields, error);
}

static EcoObject *
run (const EcoFix *self, const Step *step, GError **error)
{
  switch (self->type)
    {
    case ECO_FIX_SET:
      return set_field (self, step, error);
    case ECO_FIX_ADD_RETURN:
      return add_return (self, step, error);
    case ECO_FIX_CONNECT:
      return connect (self, step, error);
    case ECO_FIX_ADD_NODE:
      return add_node (self, step, error);
    case ECO_FIX_ADD_TOUCHPOINT:
      return add_touchpoint (self, step, error);
    case ECO_FIX_SERVE:
      return serve (self, step, error);
    case ECO_FIX_ADD_OFFERING:
      return add_offering (self, step, error);
    case ECO_FIX_RETURN_OTHERWISE:
      return return_otherwise (self, step, error);
    case ECO_FIX_ADD_METRIC:
      return add_metric (self, step, error);
    case ECO_FIX_ADD_INITIATIVE:
      return add_initiative (self, step, error);
    }
  g_return_val_if_reached (NULL);
}

/**
 * eco_fix_apply:
 * @editor: of the ecosystem that was analysed, as it is now
 * @rule: (nullable): whose finding offered it, for an initiative
 * @concerns: (nullable) (array zero-terminated=1): ids that the finding concerns
 * @answer: (nullable): to the question of the fix, if it asks one
 * @made: (out) (optional) (transfer none): what is new or has changed
 *
 * One step of the history; nothing happens when it fails.
 *
 * Returns: whether it was done; @error says why not
 */
gboolean
eco_fix_apply (const EcoFix *self, EcoEditor *editor, const char *rule,
               const char *const *concerns, const char *answer, EcoObject **made, GError **error)
{
  static const char *const nothing[] = { NULL };
  Step step = { editor, rule, concerns != NULL ? concerns : nothing,
                self->ask != NULL ? answer : self->value };
  EcoObject *object;

  if (self->ask != NULL && (answer == NULL || answer[0] == '\0'))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID, _("This needs an answer: %s"), self->ask);
      return FALSE;
    }
  eco_editor_begin (editor, self->label);
  object = run (self, &step, error);
  if (object == NULL)
    eco_editor_cancel (editor);
  else
    eco_editor_end (editor);
  if (made != NULL)
    *made = object;
  return object != NULL;
}
