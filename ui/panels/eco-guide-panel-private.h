/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of EcoGuidePanel share: the panel, what it shows, what is answered. */
#pragma once

#include "panels/eco-guide-panel.h"

G_BEGIN_DECLS

struct _EcoGuidePanel
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkMenuButton *step_button;
  GtkProgressBar *total;
  GtkLabel *question;
  GtkLabel *reason;
  GtkLabel *state;
  GtkEntry *brand_entry;
  GtkEntry *purpose_entry;
  GtkWidget *audiences;
  GtkToggleButton *both_toggle;
  GtkToggleButton *b2b_toggle;
  GtkToggleButton *b2c_toggle;
  GtkLabel *gap_question;
  GtkFlowBox *answers;
  GtkWidget *gap_buttons;
  GtkWidget *later_button;
  GtkEntry *entry;
  GtkWidget *kind_button;
  GtkLabel *kind_label;
  GtkDropDown *whose;
  GtkEntry *metric_entry;
  GtkEntry *target_entry;
  GtkLabel *usual_title;
  GtkFlowBox *usual;
  GtkWidget *back_button;
  GtkWidget *next_button;

  EcoDocument *document;
  EcoAnalyst *analyst;
  EcoGuideStep step;
  GPtrArray *gaps;          /* of EcoGuideGap */
  GHashTable *later;        /* set of questions that were put off */
  const EcoGuideGap *gap;   /* the one that is asked; of @gaps; or %NULL */
  GPtrArray *stakeholders;  /* ids of what "whose" lists; "" for everybody */
  char *kind;               /* that the user has chosen for what is typed; or %NULL */
  GtkWidget *otherwise;     /* asks how it is returned; made anew for each question */
  gboolean updating;        /* the widgets are set by the program */
  gboolean stale;           /* the document has changed while nobody saw it */
};

/* eco-guide-panel-show.c */
void _eco_guide_panel_show_step (EcoGuidePanel *self);
void _eco_guide_panel_refresh   (EcoGuidePanel *self);
void _eco_guide_panel_show_kind (EcoGuidePanel *self);

/* eco-guide-panel-answer.c */
gboolean _eco_guide_panel_commit       (EcoGuidePanel *self);
void     _eco_guide_panel_take_offer   (EcoGuidePanel *self, GtkButton *chip);
void     _eco_guide_panel_take_answer  (EcoGuidePanel *self, GtkButton *chip);
void     _eco_guide_panel_take_finding (EcoGuidePanel *self, GtkButton *chip);
void     _eco_guide_panel_otherwise    (EcoGuidePanel *self, const char *note);
void     _eco_guide_panel_put_off      (EcoGuidePanel *self);

G_END_DECLS
