/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFinding: what a rule reports, tied to nodes and exchanges.
 *
 * Made in any thread by eco_rule_run_add(); it does not change once its rule has run. */
#pragma once

#include "analysis/eco-fix.h"

G_BEGIN_DECLS

typedef struct _EcoRule EcoRule;

#define ECO_TYPE_FINDING (eco_finding_get_type ())
#define ECO_FINDING(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_FINDING, EcoFinding))
#define ECO_IS_FINDING(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_FINDING))

typedef struct _EcoFinding
{
  GObject        parent_instance;

  const EcoRule *rule;
  EcoSeverity    severity;
  double         weight;   /* among those of its rule and severity; larger comes first */
  char          *sentence; /* what was found, in plain words */
  GPtrArray     *concerns; /* of ids: what it is about; with the rule, this makes it the same */
  GPtrArray     *shown;    /* of ids: what else the map shows with it */
  GPtrArray     *fixes;    /* of EcoFix; the likeliest first */
} EcoFinding;

GType       eco_finding_get_type  (void);

EcoFinding *eco_finding_new       (const EcoRule *rule,
                                   EcoSeverity    severity,
                                   char          *sentence) G_GNUC_WARN_UNUSED_RESULT;
void        eco_finding_concern   (EcoFinding *self, const char *id);
void        eco_finding_show      (EcoFinding *self, const char *id);
void        eco_finding_offer     (EcoFinding *self, EcoFix *fix);

char       *eco_finding_dup_key   (EcoFinding *self) G_GNUC_WARN_UNUSED_RESULT;
int         eco_finding_compare   (EcoFinding *a, EcoFinding *b);

/* eco-finding-mute.c */
EcoMutedFinding *eco_finding_mute   (EcoFinding *self,
                                     EcoEditor  *editor,
                                     const char *reason,
                                     EcoDate     date);
void             eco_finding_unmute (EcoFinding *self, EcoEditor *editor);

/* eco-finding-votes.c */
guint            eco_finding_get_votes (EcoFinding *self, EcoEcosystem *ecosystem);
gboolean         eco_finding_vote   (EcoFinding *self, EcoEditor *editor, int by);
void             eco_finding_sort_by_votes (GPtrArray *findings, EcoEcosystem *ecosystem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoFinding, g_object_unref)

G_END_DECLS
