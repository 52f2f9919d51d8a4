/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The guide: the method in steps, each with one question; the answers fill the ecosystem.
 *
 * It keeps nothing of its own: what is asked, and how far a step has come, follows from the
 * ecosystem. Each answer is one step of the history. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

/* EcoGuideStep: in the order of the method */
typedef enum
{
  ECO_GUIDE_CORE,
  ECO_GUIDE_INTERNAL,
  ECO_GUIDE_EXTERNAL,
  ECO_GUIDE_COMMUNITIES,
  ECO_GUIDE_CHANNELS,
  ECO_GUIDE_EXCHANGES,
  ECO_GUIDE_NEEDS,
  ECO_GUIDE_JOURNEY,
  ECO_GUIDE_OBJECTIVES,
  ECO_GUIDE_INITIATIVES,
} EcoGuideStep;
#define ECO_GUIDE_N_STEPS 10

/* How many suggestions and answers are offered at once, at most. */
#define ECO_GUIDE_MOST_OFFERS 8

/* Something that is typed: a name, and what it is likely to be. */
typedef struct
{
  char       *name;
  const char *kind; /* id of a kind or preset of the catalogue; NULL where kinds do not matter */
} EcoGuideEntry;

/* Something that can be chosen. */
typedef struct
{
  char *id;    /* of a kind, preset, category, node; what it is depends on where it is offered */
  char *label;
} EcoGuideOffer;

/* A question about things of the map: an exchange that is owed, a node that nothing is exchanged
 * with, a stage at which nobody is met. */
typedef struct
{
  char *question;
  char *from;     /* who would give; NULL for a stage */
  char *to;       /* who would get; or the stage */
  char *exchange; /* that is owed an answer; or NULL */
} EcoGuideGap;

/* eco-guide.c: what is asked, and how far the answers have come */
const char *eco_guide_get_title    (EcoGuideStep step);
const char *eco_guide_get_question (EcoGuideStep step);
const char *eco_guide_get_reason   (EcoGuideStep step);
const char *eco_guide_get_prompt   (EcoGuideStep step);
double      eco_guide_get_progress (EcoEcosystem *ecosystem, EcoGuideStep step);
double      eco_guide_get_total    (EcoEcosystem *ecosystem);
char       *eco_guide_dup_state    (EcoEcosystem *ecosystem,
                                    EcoGuideStep  step) G_GNUC_WARN_UNUSED_RESULT;
gboolean    eco_guide_asks_for_nodes (EcoGuideStep step);
gboolean    eco_guide_has_brand    (EcoEcosystem *ecosystem);

/* eco-guide-suggest.c: what is likely; lists of the types above */
GPtrArray  *eco_guide_list_usual   (EcoDocument *document,
                                    EcoGuideStep step) G_GNUC_WARN_UNUSED_RESULT;
const char *eco_guide_suggest_kind (EcoDocument *document, EcoGuideStep step, const char *name);
GPtrArray  *eco_guide_parse        (EcoDocument *document, EcoGuideStep step, const char *text,
                                    const char *kind) G_GNUC_WARN_UNUSED_RESULT;

/* eco-guide-gaps.c: questions that are asked one by one */
GPtrArray  *eco_guide_list_gaps    (EcoDocument *document,
                                    EcoGuideStep step) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *eco_guide_list_answers (EcoDocument *document,
                                    const EcoGuideGap *gap) G_GNUC_WARN_UNUSED_RESULT;
gboolean    eco_guide_answer_gap   (EcoDocument *document, const EcoGuideGap *gap,
                                    const char *answer);
gboolean    eco_guide_answer_otherwise (EcoDocument *document, const EcoGuideGap *gap,
                                        const char *note);

/* eco-guide-answer.c: what is typed goes into the ecosystem */
void        eco_guide_set_brand    (EcoDocument *document, const char *name);
void        eco_guide_set_purpose  (EcoDocument *document, const char *purpose);
GPtrArray  *eco_guide_add_nodes    (EcoDocument *document, EcoGuideStep step,
                                    GPtrArray *entries) G_GNUC_WARN_UNUSED_RESULT;
guint       eco_guide_add_needs    (EcoDocument *document, GPtrArray *entries,
                                    const char *stakeholder);
guint       eco_guide_add_stages   (EcoDocument *document, GPtrArray *entries);
gboolean    eco_guide_add_objective (EcoDocument *document, const char *name, const char *metric,
                                     const char *target, GError **error);
guint       eco_guide_add_initiatives (EcoDocument *document, GPtrArray *entries);

G_END_DECLS
