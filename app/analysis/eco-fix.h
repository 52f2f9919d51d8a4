/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFix: a next step that a finding offers, as plain data; taken, it is one step of the editor. */
#pragma once

#include "edit/eco-editor.h"

G_BEGIN_DECLS

/**
 * EcoFixType:
 * @ECO_FIX_SET: gives @object the @value of the field @word
 * @ECO_FIX_ADD_RETURN: answers the exchange @object
 * @ECO_FIX_CONNECT: lets the node @object give @other something of the category @word, or of a
 *   likely one when it is %NULL; over the channel @value, when there is one
 * @ECO_FIX_ADD_NODE: adds a node of the kind @word, named @value
 * @ECO_FIX_ADD_TOUCHPOINT: lets the node @object be met at the stage @other
 * @ECO_FIX_SERVE: lets the offering @object serve the need @other
 * @ECO_FIX_ADD_OFFERING: adds an offering named @value that serves the need @object
 * @ECO_FIX_RETURN_OTHERWISE: says of the exchange @object that it is returned otherwise; the note
 *   that says how is @value
 * @ECO_FIX_ADD_METRIC: adds a metric named @value, by which the node @object is measured
 * @ECO_FIX_ADD_INITIATIVE: adds an initiative named @value for what the finding concerns
 */
typedef enum
{
  ECO_FIX_SET,
  ECO_FIX_ADD_RETURN,
  ECO_FIX_CONNECT,
  ECO_FIX_ADD_NODE,
  ECO_FIX_ADD_TOUCHPOINT,
  ECO_FIX_SERVE,
  ECO_FIX_ADD_OFFERING,
  ECO_FIX_RETURN_OTHERWISE,
  ECO_FIX_ADD_METRIC,
  ECO_FIX_ADD_INITIATIVE,
} EcoFixType;

typedef struct
{
  EcoFixType type;
  char      *label;  /* what the button says, and the step in the history */
  char      *ask;    /* a question whose answer is the value; NULL when there is none */
  char      *object; /* ids, or NULL */
  char      *other;
  char      *word;
  char      *value;  /* of a question: the proposed answer, or NULL */
} EcoFix;

EcoFix  *eco_fix_new     (EcoFixType  type,
                          const char *label,
                          const char *object,
                          const char *other) G_GNUC_WARN_UNUSED_RESULT;
EcoFix  *eco_fix_new_set (const char *label,
                          const char *object,
                          const char *field,
                          const char *value) G_GNUC_WARN_UNUSED_RESULT;
EcoFix  *eco_fix_ask     (EcoFix *self, const char *question, const char *proposal);
void     eco_fix_free    (EcoFix *self);

gboolean eco_fix_apply   (const EcoFix      *self,
                          EcoEditor         *editor,
                          const char        *rule,
                          const char *const *concerns,
                          const char        *answer,
                          EcoObject        **made,
                          GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoFix, eco_fix_free)

G_END_DECLS
