/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is said about the pictures of the plan. */
#include "config.h"

#include "plan/eco-plan-words.h"

#include <glib/gi18n-lib.h>

#define NO_INITIATIVES N_("No Initiatives Yet")
#define ABOUT_INITIATIVES \
  N_("An initiative is planned work: who does it, by when, and what it changes in the ecosystem. " \
     "It can also be made from a finding, or from what is selected on the map.")
#define NO_STAKEHOLDERS N_("No Stakeholders Yet")
#define ABOUT_STAKEHOLDERS \
  N_("Those who take part in the ecosystem stand on the map; here it is weighed how much they " \
     "can do and how much they care.")

static const EcoPlanWords words[ECO_N_PLAN_PICTURES] = {
  [ECO_PLAN_BOARD] = {
    N_("How far the work is. Drag a card to another column, or press Ctrl and an arrow."),
    NO_INITIATIVES, ABOUT_INITIATIVES, N_("New Initiative"), "win.new-initiative" },
  [ECO_PLAN_ROAD_MAP] = {
    N_("What happens when. Drag a bar, also into another lane, or one of its ends; Ctrl, Alt or "
       "Ctrl and Shift with the arrows do the same."),
    NO_INITIATIVES, ABOUT_INITIATIVES, N_("New Initiative"), "win.new-initiative" },
  [ECO_PLAN_EFFORT_IMPACT] = {
    N_("What is worth it: much impact for little effort comes first. Drag to weigh anew."),
    NO_INITIATIVES, ABOUT_INITIATIVES, N_("New Initiative"), "win.new-initiative" },
  [ECO_PLAN_POWER_INTEREST] = {
    N_("Whom to keep close, content, informed, or just in view. Drag to weigh anew."),
    NO_STAKEHOLDERS, ABOUT_STAKEHOLDERS, N_("Show the Map"), "win.show-map" },
  [ECO_PLAN_ENGAGEMENT] = {
    N_("How stakeholders stand to us now, and how they should. Drag to say so."),
    NO_STAKEHOLDERS, ABOUT_STAKEHOLDERS, N_("Show the Map"), "win.show-map" },
  [ECO_PLAN_OBJECTIVES] = {
    N_("What the strategy wants, and how far it is."),
    N_("No Objectives Yet"),
    N_("An objective is what the strategy wants, with a value to reach and a date."),
    N_("New Objective"), "win.new-objective" },
  [ECO_PLAN_MEASUREMENT] = {
    N_("What measures what, and what nobody measures."),
    N_("Nothing Is Measured Yet"),
    N_("A metric is a value with a unit, a source and a date; nodes say which metrics measure "
       "them."),
    N_("New Metric"), "win.new-metric" },
  [ECO_PLAN_CAPABILITIES] = {
    N_("What we can do now and want to be able to do, who carries it, and which work needs it."),
    N_("No Capabilities Yet"),
    N_("A capability is what the organisation can do, from 1 to 5, now and wanted."),
    N_("New Capability"), "win.new-capability" },
  [ECO_PLAN_NEEDS] = {
    N_("The largest opportunity comes first, then what most have voted for. Drag to weigh anew."),
    N_("No Needs Yet"),
    N_("A need says who wants what, how much it matters, and how well it is met."),
    N_("New Need"), "win.new-need" },
  [ECO_PLAN_FORCES] = {
    N_("What moves the market, and what it touches."),
    N_("No Market Forces Yet"),
    N_("A market force is a trend, a technology or a rule outside, with its effect on nodes and "
       "exchanges."),
    N_("New Market Force"), "win.new-market-force" },
};

static const char *
translate (const char *text)
{
  return text != NULL ? _(text) : NULL;
}

/**
 * eco_plan_words_get:
 * @own: (out): what is said about @picture
 */
void
eco_plan_words_get (EcoPlanPicture picture, EcoPlanWords *own)
{
  *own = words[picture];
  own->sentence = translate (own->sentence);
  own->title = translate (own->title);
  own->missing = translate (own->missing);
  own->button = translate (own->button);
}
