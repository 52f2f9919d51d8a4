/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which actions of the window are possible. Nothing here needs a display. */
#include "config.h"

#include "window/eco-action-states.h"

#include "session/eco-grouping.h"

static gboolean
has_document (EcoDocument *document)
{
  return document != NULL;
}

static gboolean
can_save (EcoDocument *document)
{
  return document != NULL && !eco_document_get_saving (document);
}

static gboolean
has_file (EcoDocument *document)
{
  return document != NULL && eco_document_get_file (document) != NULL;
}

static gboolean
can_tidy (EcoDocument *document)
{
  return document != NULL && !eco_document_get_laying_out (document);
}

static gboolean
can_follow_journey (EcoDocument *document)
{
  return can_tidy (document) &&
         eco_grouping_can_follow_journey (eco_document_get_ecosystem (document));
}

static gboolean
can_add_stages (EcoDocument *document)
{
  EcoObject *ecosystem
    = document != NULL ? ECO_OBJECT (eco_document_get_ecosystem (document)) : NULL;

  return ecosystem != NULL
         && eco_list_get_length (eco_object_get_list (ecosystem, ECO_ECOSYSTEM_STAGES)) == 0;
}

static gboolean
has_shape (EcoDocument *document, EcoRingShape shape)
{
  return can_tidy (document) && eco_document_get_ecosystem (document)->shape == shape;
}

static gboolean
can_make_round (EcoDocument *document)
{
  return has_shape (document, ECO_RING_SHAPE_WIDE);
}

static gboolean
can_make_wide (EcoDocument *document)
{
  return has_shape (document, ECO_RING_SHAPE_ROUND);
}

static gboolean
can_undo (EcoDocument *document)
{
  return document != NULL && eco_history_get_can_undo (eco_document_get_history (document));
}

static gboolean
can_redo (EcoDocument *document)
{
  return document != NULL && eco_history_get_can_redo (eco_document_get_history (document));
}

static gboolean
has_nodes (EcoDocument *document)
{
  return document != NULL
         && eco_list_get_length (eco_ecosystem_get_nodes (eco_document_get_ecosystem (document)))
                > 0;
}

static gboolean
has_selection (EcoDocument *document)
{
  return document != NULL && eco_selection_get_size (eco_document_get_selection (document)) > 0;
}

static EcoObject *
get_only (EcoDocument *document)
{
  return document != NULL ? eco_selection_get_only (eco_document_get_selection (document)) : NULL;
}

static gboolean
has_one (EcoDocument *document)
{
  return get_only (document) != NULL;
}

static gboolean
has_one_node (EcoDocument *document)
{
  EcoObject *only = get_only (document);

  return only != NULL && ECO_IS_NODE (only);
}

static gboolean
has_ecosystem (EcoDocument *document)
{
  return has_one_node (document) && ECO_NODE (get_only (document))->file != NULL;
}

static gboolean
can_make_ecosystem (EcoDocument *document)
{
  return has_one_node (document) && ECO_NODE (get_only (document))->file == NULL
         && get_only (document)
                != (EcoObject *) eco_ecosystem_find_brand_node (
                  eco_document_get_ecosystem (document));
}

static gboolean
has_one_exchange (EcoDocument *document)
{
  EcoObject *only = get_only (document);

  return only != NULL && ECO_IS_EXCHANGE (only);
}

static gboolean
has_a_node (EcoDocument *document)
{
  EcoSelection *selection = document != NULL ? eco_document_get_selection (document) : NULL;

  for (guint i = 0; selection != NULL && i < eco_selection_get_size (selection); i++)
    if (eco_ecosystem_lookup_node (eco_document_get_ecosystem (document),
                                   eco_selection_get_id (selection, i)) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
has_focus (EcoDocument *document)
{
  return document != NULL
         && eco_view_state_get_focus (eco_document_get_view_state (document)) != NULL;
}

static gboolean
can_focus (EcoDocument *document)
{
  return has_focus (document) || has_one_node (document) || has_one_exchange (document);
}

static gboolean
can_show_everything (EcoDocument *document)
{
  return document != NULL && eco_view_state_is_active (eco_document_get_view_state (document));
}

static gboolean
has_votes (EcoDocument *document)
{
  return document != NULL && eco_editor_count_votes (eco_document_get_editor (document)) > 0;
}

static gboolean
can_vote (EcoDocument *document)
{
  EcoObject *only = get_only (document);

  return has_a_node (document) || (only != NULL && eco_editor_get_votes (only) >= 0);
}

static const EcoActionState states[] = {
  { "win.save", can_save },
  { "win.save-as", can_save },
  { "win.save-as-template", has_document },
  { "win.version-history", has_document },
  { "win.keep-version", has_file },
  { "win.reload", has_file },
  { "win.export", has_document },
  { "win.report", has_document },
  { "win.export-sheet", has_document },
  { "win.import-sheet", has_document },
  { "win.print", has_document },
  { "win.theme", can_tidy },
  { "win.undo", can_undo },
  { "win.redo", can_redo },
  { "win.tidy", can_tidy },
  { "win.make-round", can_make_round },
  { "win.make-wide", can_make_wide },
  { "win.arrange-anew", can_tidy },
  { "win.arrange-by", can_tidy },
  { "win.group-by-none", can_tidy },
  { "win.group-by-family", can_tidy },
  { "win.group-by-owner", can_tidy },
  { "win.group-by-stage", can_tidy },
  { "win.journey-order", can_follow_journey },
  { "win.bundle", has_document },
  { "win.select-all", has_document },
  { "win.rename", has_one },
  { "win.delete", has_selection },
  { "win.connect", has_one_node },
  { "win.open-ecosystem", has_ecosystem },
  { "win.choose-ecosystem", has_one_node },
  { "win.forget-ecosystem", has_ecosystem },
  { "win.make-ecosystem", can_make_ecosystem },
  { "win.add-return", has_one_exchange },
  { "win.zoom-in", has_document },
  { "win.zoom-out", has_document },
  { "win.zoom-100", has_document },
  { "win.zoom-fit", has_document },
  { "win.show-palette", has_document },
  { "win.show-outline", has_document },
  { "win.show-map", has_document },
  { "win.show-table", has_document },
  { "win.show-matrix", has_document },
  { "win.show-journey", has_document },
  { "win.add-usual-stages", can_add_stages },
  { "win.show-network", has_document },
  { "win.horizon", has_document },
  { "win.show-plan", has_document },
  { "win.show-board", has_document },
  { "win.show-road-map", has_document },
  { "win.new-initiative", has_document },
  { "win.new-objective", has_document },
  { "win.new-metric", has_document },
  { "win.new-horizon", has_document },
  { "win.new-capability", has_document },
  { "win.new-need", has_document },
  { "win.new-market-force", has_document },
  { "win.scenarios", has_document },
  { "win.compare", has_document },
  { "win.show-history", has_document },
  { "win.show-findings", has_document },
  { "win.rules", has_document },
  { "win.show-inspector", has_document },
  { "win.search-kinds", has_document },
  { "win.find", has_document },
  { "win.replace", has_document },
  { "win.find-next", has_document },
  { "win.find-previous", has_document },
  { "win.find-select-all", has_document },
  { "win.filter", has_document },
  { "win.show-everything", can_show_everything },
  { "win.focus", can_focus },
  { "win.lose", has_a_node },
  { "win.saved-views", has_document },
  { "win.board-pack", has_nodes },
  { "win.present", has_document },
  { "win.present-from-first", has_document },
  { "win.focus-wider", has_focus },
  { "win.focus-narrower", has_focus },
  { "win.guide", has_document },
  { "win.big-type", has_document },
  { "win.voting", has_document },
  { "win.reveal", has_document },
  { "win.clear-votes", has_votes },
  { "win.lay-over", has_document },
  { "win.vote", can_vote },
  { "win.unvote", can_vote },
  { "win.audience", has_document },
  { "win.audience-cycle", has_document },
};

/**
 * eco_action_states_get:
 * @n_states: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_states): the actions that are not always possible
 */
const EcoActionState *
eco_action_states_get (guint *n_states)
{
  *n_states = G_N_ELEMENTS (states);
  return states;
}
