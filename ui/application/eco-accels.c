/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The commands of the program, and the shortcuts window that is made from them. */
#include "config.h"

#include "application/eco-accels.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FILES N_("Files")
#define EDITING N_("Editing")
#define SELECTING N_("Selecting")
#define RINGS N_("Rings and sectors")
#define ARRANGE N_("Arranging")
#define MAP N_("Map")
#define FINDING N_("Finding and filtering")
#define PLAN N_("Plan")
#define TABLE N_("Table")
#define WORKSHOP N_("Workshop")
#define VIEWS N_("Views and presenting")
#define PAGES N_("Pages")
#define WINDOW N_("Window")

static const EcoAccel accels[] = {
  { FILES, N_("New ecosystem"), "app.new", ECO_ACCEL_WINDOW, { "<Control>n" } },
  { FILES, N_("Open a file"), "app.open", ECO_ACCEL_WINDOW, { "<Control>o" } },
  { FILES, N_("Save"), "win.save", ECO_ACCEL_WINDOW, { "<Control>s" } },
  { FILES, N_("Save as another file"), "win.save-as", ECO_ACCEL_WINDOW, { "<Control><Shift>s" } },
  { FILES, N_("Save as a template"), "win.save-as-template", ECO_ACCEL_WINDOW, { NULL } },
  { FILES, N_("Reload what is on disk"), "win.reload", ECO_ACCEL_WINDOW, { NULL } },
  { FILES, N_("Version history"), "win.version-history", ECO_ACCEL_WINDOW,
    { "<Control><Alt>h" } },
  { FILES, N_("Keep this version"), "win.keep-version", ECO_ACCEL_WINDOW, { NULL } },
  { FILES, N_("Export a picture"), "win.export", ECO_ACCEL_WINDOW, { "<Control>e" } },
  { FILES, N_("Write the analysis report"), "win.report", ECO_ACCEL_WINDOW,
    { "<Control><Shift>e" } },
  { FILES, N_("Export a spreadsheet or graph"), "win.export-sheet", ECO_ACCEL_WINDOW, { NULL } },
  { FILES, N_("Import a spreadsheet or graph"), "win.import-sheet", ECO_ACCEL_WINDOW,
    { "<Control><Alt>i" } },
  { FILES, N_("Write the board pack"), "win.board-pack", ECO_ACCEL_WINDOW, { NULL } },
  { FILES, N_("Print"), "win.print", ECO_ACCEL_WINDOW, { "<Control>p" } },
  { FILES, N_("Templates and examples"), "app.start-page", ECO_ACCEL_WINDOW, { NULL } },
  { FILES, N_("Close the window"), "window.close", ECO_ACCEL_WINDOW, { "<Control>w" } },
  { FILES, N_("Quit"), "app.quit", ECO_ACCEL_WINDOW, { "<Control>q" } },

  { EDITING, N_("Undo"), "win.undo", ECO_ACCEL_WINDOW, { "<Control>z" } },
  { EDITING, N_("Redo"), "win.redo", ECO_ACCEL_WINDOW, { "<Control><Shift>z", "<Control>y" } },
  { EDITING, N_("Add the usual six stages of the journey"), "win.add-usual-stages",
    ECO_ACCEL_WINDOW, { NULL } },
  { EDITING, N_("Rename"), "canvas.rename", ECO_ACCEL_CANVAS, { "F2" } },
  { EDITING, N_("Rename or edit the selected thing"), NULL, ECO_ACCEL_SHOWN, { "Return" } },
  { EDITING, N_("Cut"), "canvas.cut", ECO_ACCEL_CANVAS, { "<Control>x" } },
  { EDITING, N_("Copy"), "canvas.copy", ECO_ACCEL_CANVAS, { "<Control>c" } },
  { EDITING, N_("Paste nodes, lines or a table"), "canvas.paste", ECO_ACCEL_CANVAS,
    { "<Control>v" } },
  { EDITING, N_("Duplicate"), "canvas.duplicate", ECO_ACCEL_CANVAS, { "<Control>d" } },
  { EDITING, N_("Copy as a picture"), "canvas.copy-picture", ECO_ACCEL_CANVAS, { NULL } },
  { EDITING, N_("Copy as PNG"), "canvas.copy-png", ECO_ACCEL_CANVAS, { "<Control><Alt>c" } },
  { EDITING, N_("Copy as SVG"), "canvas.copy-svg", ECO_ACCEL_CANVAS, { NULL } },
  { EDITING, N_("Delete"), "canvas.delete", ECO_ACCEL_CANVAS,
    { "Delete", "BackSpace", "KP_Delete" } },
  { EDITING, N_("Connect to another node"), "canvas.connect", ECO_ACCEL_CANVAS, { "<Control>l" } },
  { EDITING, N_("New node"), "canvas.add-node", ECO_ACCEL_CANVAS, { "Insert", "KP_Insert" } },
  { EDITING, N_("New sibling of a node"), "canvas.add-sibling", ECO_ACCEL_CANVAS,
    { "<Control>Return", "<Control>KP_Enter" } },
  { EDITING, N_("New connected node"), "canvas.add-connected", ECO_ACCEL_CANVAS,
    { "<Control><Shift>Return", "<Control><Shift>KP_Enter" } },
  { EDITING, N_("Edit an exchange where it is"), "canvas.edit-exchange", ECO_ACCEL_CANVAS,
    { NULL } },
  { EDITING, N_("Open the ecosystem that a node stands for"), "win.open-ecosystem",
    ECO_ACCEL_WINDOW, { NULL } },
  { EDITING, N_("Choose the ecosystem that a node stands for"), "win.choose-ecosystem",
    ECO_ACCEL_WINDOW, { NULL } },
  { EDITING, N_("Make an ecosystem of a node and its partners"), "win.make-ecosystem",
    ECO_ACCEL_WINDOW, { NULL } },
  { EDITING, N_("Forget the ecosystem that a node stands for"), "win.forget-ecosystem",
    ECO_ACCEL_WINDOW, { NULL } },
  { EDITING, N_("Reverse an exchange"), "canvas.reverse-exchange", ECO_ACCEL_CANVAS, { NULL } },
  { EDITING, N_("Reset label place"), "canvas.reset-label", ECO_ACCEL_CANVAS, { NULL } },
  { EDITING, N_("Add the return of an exchange"), "canvas.add-return", ECO_ACCEL_CANVAS,
    { "<Control>r" } },
  { EDITING, N_("Pin to its place, or unpin"), "canvas.toggle-pin", ECO_ACCEL_CANVAS,
    { "<Control><Shift>p" } },
  { EDITING, N_("Cancel what is running"), "win.cancel", ECO_ACCEL_WINDOW, { NULL } },

  { SELECTING, N_("Select everything"), "canvas.select-all", ECO_ACCEL_CANVAS, { "<Control>a" } },
  { SELECTING, N_("Select nothing"), "canvas.select-none", ECO_ACCEL_CANVAS,
    { "<Control><Shift>a" } },
  { SELECTING, N_("Select all of the same kind"), "canvas.select-kind", ECO_ACCEL_CANVAS,
    { "<Control><Shift>k" } },
  { SELECTING, N_("Select all on the same ring"), "canvas.select-ring", ECO_ACCEL_CANVAS,
    { NULL } },
  { SELECTING, N_("Select all on the same side"), "canvas.select-side", ECO_ACCEL_CANVAS,
    { NULL } },
  { SELECTING, N_("Select what is connected"), "canvas.select-connected", ECO_ACCEL_CANVAS,
    { "<Control><Shift>l" } },
  { SELECTING, N_("Select what is not selected"), "canvas.select-invert", ECO_ACCEL_CANVAS,
    { "<Control><Shift>i" } },
  { SELECTING, N_("Cancel, or select nothing"), NULL, ECO_ACCEL_SHOWN, { "Escape" } },

  { RINGS, N_("Add a ring"), "canvas.add-ring", ECO_ACCEL_CANVAS, { "<Control><Shift>r" } },
  { RINGS, N_("Move the ring outwards"), "canvas.ring-outwards", ECO_ACCEL_CANVAS, { NULL } },
  { RINGS, N_("Move the ring inwards"), "canvas.ring-inwards", ECO_ACCEL_CANVAS, { NULL } },
  { RINGS, N_("Widen the ring"), "canvas.widen-ring", ECO_ACCEL_CANVAS, { "<Control><Alt>Up" } },
  { RINGS, N_("Narrow the ring"), "canvas.narrow-ring", ECO_ACCEL_CANVAS,
    { "<Control><Alt>Down" } },
  { RINGS, N_("Remove the ring"), "canvas.remove-ring", ECO_ACCEL_CANVAS, { NULL } },
  { RINGS, N_("Add a sector"), "canvas.add-sector", ECO_ACCEL_CANVAS, { "<Control><Shift>g" } },
  { RINGS, N_("Add a sector on the internal side"), "canvas.add-sector-internal", ECO_ACCEL_CANVAS,
    { NULL } },
  { RINGS, N_("Add a sector on the external side"), "canvas.add-sector-external", ECO_ACCEL_CANVAS,
    { NULL } },
  { RINGS, N_("Move the sector clockwise"), "canvas.sector-on", ECO_ACCEL_CANVAS, { NULL } },
  { RINGS, N_("Move the sector back"), "canvas.sector-back", ECO_ACCEL_CANVAS, { NULL } },

  { ARRANGE, N_("Tidy the map"), "win.tidy", ECO_ACCEL_WINDOW, { "<Control>t" } },
  { ARRANGE, N_("Arrange the map anew"), "win.arrange-anew", ECO_ACCEL_WINDOW, { NULL } },
  { ARRANGE, N_("Tidy what is selected"), "canvas.tidy-selection", ECO_ACCEL_CANVAS,
    { "<Control><Shift>t" } },
  { ARRANGE, N_("Distribute evenly on the ring"), "canvas.distribute", ECO_ACCEL_CANVAS,
    { "<Control><Shift>d" } },
  { ARRANGE, N_("Move to the outer ring"), "canvas.move-outwards", ECO_ACCEL_CANVAS,
    { "<Control><Shift>Up" } },
  { ARRANGE, N_("Move to the inner ring"), "canvas.move-inwards", ECO_ACCEL_CANVAS,
    { "<Control><Shift>Down" } },
  { ARRANGE, N_("Move to the internal side"), "canvas.to-internal", ECO_ACCEL_CANVAS,
    { "<Control><Shift>Left" } },
  { ARRANGE, N_("Move to the external side"), "canvas.to-external", ECO_ACCEL_CANVAS,
    { "<Control><Shift>Right" } },
  { ARRANGE, N_("Align to one angle"), "canvas.align", ECO_ACCEL_CANVAS, { NULL } },
  { ARRANGE, N_("Swap two nodes"), "canvas.swap", ECO_ACCEL_CANVAS, { NULL } },
  { ARRANGE, N_("Sort the ring by name"), "canvas.sort-by-name", ECO_ACCEL_CANVAS, { NULL } },
  { ARRANGE, N_("Sort the ring by exchanges"), "canvas.sort-by-size", ECO_ACCEL_CANVAS, { NULL } },
  { ARRANGE, N_("Turn the ring down"), "canvas.turn-down", ECO_ACCEL_CANVAS, { NULL } },
  { ARRANGE, N_("Turn the ring up"), "canvas.turn-up", ECO_ACCEL_CANVAS, { NULL } },
  { ARRANGE, N_("Mirror top to bottom"), "canvas.mirror", ECO_ACCEL_CANVAS, { NULL } },
  { ARRANGE, N_("Swap the sides"), "canvas.swap-sides", ECO_ACCEL_CANVAS, { NULL } },
  { ARRANGE, N_("Make the picture wide, for a page of 16:9"), "win.make-wide", ECO_ACCEL_WINDOW,
    { NULL } },
  { ARRANGE, N_("Make the picture round"), "win.make-round", ECO_ACCEL_WINDOW, { NULL } },
  { ARRANGE, N_("Keep families together"), "win.group-by-family", ECO_ACCEL_WINDOW, { NULL } },
  { ARRANGE, N_("Keep each owner's nodes together"), "win.group-by-owner", ECO_ACCEL_WINDOW,
    { NULL } },
  { ARRANGE, N_("Keep journey stages together"), "win.group-by-stage", ECO_ACCEL_WINDOW, { NULL } },
  { ARRANGE, N_("Keep no groups together"), "win.group-by-none", ECO_ACCEL_WINDOW, { NULL } },
  { ARRANGE, N_("Outer ring in journey order, or not"), "win.journey-order", ECO_ACCEL_WINDOW,
    { NULL } },
  { ARRANGE, N_("Bundle exchanges, or not"), "win.bundle", ECO_ACCEL_WINDOW, { NULL } },

  { MAP, N_("Zoom in"), "win.zoom-in", ECO_ACCEL_WINDOW,
    { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { MAP, N_("Zoom out"), "win.zoom-out", ECO_ACCEL_WINDOW,
    { "<Control>minus", "<Control>KP_Subtract" } },
  { MAP, N_("Original size"), "win.zoom-100", ECO_ACCEL_WINDOW, { "<Control>1", "<Control>KP_1" } },
  { MAP, N_("Show all"), "win.zoom-fit", ECO_ACCEL_WINDOW, { "<Control>0", "<Control>KP_0" } },
  { MAP, N_("Show all"), "canvas.zoom-fit", ECO_ACCEL_CANVAS, { "Home" } },
  { MAP, N_("Show the selection"), "canvas.zoom-selection", ECO_ACCEL_CANVAS, { "<Control>2" } },
  { MAP, N_("Choose the theme, or make one of the brand"), "win.theme", ECO_ACCEL_WINDOW,
    { NULL } },
  { MAP, N_("Show or hide the legend"), "canvas.toggle-legend", ECO_ACCEL_CANVAS, { NULL } },
  { MAP, N_("Show or hide what is owed"), "canvas.toggle-owed", ECO_ACCEL_CANVAS, { NULL } },
  { MAP, N_("Show or hide the overview"), "canvas.toggle-minimap", ECO_ACCEL_CANVAS,
    { "<Control><Shift>m" } },
  { MAP, N_("Next and previous node"), NULL, ECO_ACCEL_SHOWN, { "Tab", "<Shift>Tab" } },
  { MAP, N_("Move along the ring"), NULL, ECO_ACCEL_SHOWN, { "Left", "Right" } },
  { MAP, N_("Move between rings"), NULL, ECO_ACCEL_SHOWN, { "Up", "Down" } },
  { MAP, N_("Menu of the selection"), "canvas.menu", ECO_ACCEL_CANVAS, { "Menu", "<Shift>F10" } },

  { FINDING, N_("Find nodes and exchanges"), "win.find", ECO_ACCEL_WINDOW, { "<Control>f" } },
  { FINDING, N_("Find and replace"), "win.replace", ECO_ACCEL_WINDOW, { "<Control>h" } },
  { FINDING, N_("Next hit"), "win.find-next", ECO_ACCEL_WINDOW, { "F3" } },
  { FINDING, N_("Previous hit"), "win.find-previous", ECO_ACCEL_WINDOW, { "<Shift>F3" } },
  { FINDING, N_("Select all hits"), "win.find-select-all", ECO_ACCEL_WINDOW,
    { "<Alt>Return", "<Alt>KP_Enter" } },
  { FINDING, N_("Filter"), "win.filter", ECO_ACCEL_WINDOW, { "<Control><Shift>f" } },
  { FINDING, N_("Focus on the selected thing, or end it"), "win.focus", ECO_ACCEL_WINDOW,
    { "<Control>period" } },
  { FINDING, N_("Widen the focus"), "win.focus-wider", ECO_ACCEL_WINDOW,
    { "<Control>greater", "<Control><Shift>period" } },
  { FINDING, N_("Narrow the focus"), "win.focus-narrower", ECO_ACCEL_WINDOW,
    { "<Control>less", "<Control><Shift>comma" } },
  { FINDING, N_("See what breaks without the selected nodes"), "win.lose", ECO_ACCEL_WINDOW,
    { "<Control><Alt>l" } },
  { FINDING, N_("Show the map for B2B, for B2C, or for both"), "win.audience-cycle",
    ECO_ACCEL_WINDOW, { "<Control><Alt>a" } },
  { FINDING, N_("Show everything again"), "win.show-everything", ECO_ACCEL_WINDOW, { NULL } },

  { PLAN, N_("New initiative, about the selection"), "win.new-initiative", ECO_ACCEL_WINDOW,
    { "<Control><Shift>n" } },
  { PLAN, N_("New objective"), "win.new-objective", ECO_ACCEL_WINDOW, { NULL } },
  { PLAN, N_("New metric"), "win.new-metric", ECO_ACCEL_WINDOW, { NULL } },
  { PLAN, N_("New horizon"), "win.new-horizon", ECO_ACCEL_WINDOW, { NULL } },
  { PLAN, N_("New capability"), "win.new-capability", ECO_ACCEL_WINDOW, { NULL } },
  { PLAN, N_("New need"), "win.new-need", ECO_ACCEL_WINDOW, { NULL } },
  { PLAN, N_("New market force"), "win.new-market-force", ECO_ACCEL_WINDOW, { NULL } },
  { PLAN, N_("Show the board"), "win.show-board", ECO_ACCEL_WINDOW, { NULL } },
  { PLAN, N_("Show the road map"), "win.show-road-map", ECO_ACCEL_WINDOW, { NULL } },
  { PLAN, N_("Put a card elsewhere, or move a bar"), NULL, ECO_ACCEL_PLAN,
    { "<Control>Left", "<Control>Right" } },
  { PLAN, N_("Move the beginning of a bar"), NULL, ECO_ACCEL_PLAN, { "<Alt>Left", "<Alt>Right" } },
  { PLAN, N_("Move the end of a bar"), NULL, ECO_ACCEL_PLAN,
    { "<Control><Shift>Left", "<Control><Shift>Right" } },
  { PLAN, N_("Edit in the inspector"), NULL, ECO_ACCEL_PLAN, { "Return", "F2" } },
  { PLAN, N_("Duplicate"), NULL, ECO_ACCEL_PLAN, { "<Control>d" } },
  { PLAN, N_("Look ahead along the plan"), "win.horizon", ECO_ACCEL_WINDOW, { "F8" } },
  { PLAN, N_("Scenarios"), "win.scenarios", ECO_ACCEL_WINDOW, { "<Control><Alt>s" } },
  { PLAN, N_("Back to the baseline"), "win.show-baseline", ECO_ACCEL_WINDOW, { NULL } },
  { PLAN, N_("Merge the scenario into the baseline"), "win.merge-shown", ECO_ACCEL_WINDOW,
    { NULL } },
  { PLAN, N_("Compare scenarios, dates or files"), "win.compare", ECO_ACCEL_WINDOW, { NULL } },

  { VIEWS, N_("Saved views"), "win.saved-views", ECO_ACCEL_WINDOW, { "<Control><Shift>v" } },
  { VIEWS, N_("Present from this view"), "win.present", ECO_ACCEL_WINDOW, { "F5" } },
  { VIEWS, N_("Present from the first view"), "win.present-from-first", ECO_ACCEL_WINDOW,
    { "<Shift>F5" } },
  { VIEWS, N_("Next and previous slide"), NULL, ECO_ACCEL_SLIDES, { "Right", "Left" } },
  { VIEWS, N_("Let the map appear ring by ring, and back"), NULL, ECO_ACCEL_SLIDES, { "r", "Up" } },
  { VIEWS, N_("Black, white, spot of light"), NULL, ECO_ACCEL_SLIDES, { "b", "w", "l" } },
  { VIEWS, N_("Presenter’s notes"), NULL, ECO_ACCEL_SLIDES, { "n" } },

  { TABLE, N_("Edit the cell"), NULL, ECO_ACCEL_TABLE, { "Return", "F2" } },
  { TABLE, N_("Take the value and edit the next cell"), NULL, ECO_ACCEL_TABLE, { "Tab" } },
  { TABLE, N_("New row"), NULL, ECO_ACCEL_TABLE, { "Insert" } },
  { TABLE, N_("Copy the rows as text"), NULL, ECO_ACCEL_TABLE, { "<Control>c" } },
  { TABLE, N_("Delete the rows"), NULL, ECO_ACCEL_TABLE, { "Delete" } },

  { WORKSHOP, N_("Guide: be led through it step by step"), "win.guide", ECO_ACCEL_WINDOW,
    { "<Control><Alt>g" } },
  { WORKSHOP, N_("Big type, to be read from afar"), "win.big-type", ECO_ACCEL_WINDOW,
    { "<Control><Alt>b" } },
  { WORKSHOP, N_("Vote with dots, or end it"), "win.voting", ECO_ACCEL_WINDOW,
    { "<Control><Alt>v" } },
  { WORKSHOP, N_("While voting: add or take away a dot"), NULL, ECO_ACCEL_SHOWN,
    { "plus", "minus" } },
  { WORKSHOP, N_("Vote for the selected thing"), "win.vote", ECO_ACCEL_WINDOW, { NULL } },
  { WORKSHOP, N_("Take back a vote for the selected thing"), "win.unvote", ECO_ACCEL_WINDOW,
    { NULL } },
  { WORKSHOP, N_("Clear all votes"), "win.clear-votes", ECO_ACCEL_WINDOW, { NULL } },
  { WORKSHOP, N_("Lay a competitor's ecosystem over this one"), "win.lay-over", ECO_ACCEL_WINDOW,
    { NULL } },
  { WORKSHOP, N_("Reveal the map ring by ring, or end it"), "win.reveal", ECO_ACCEL_WINDOW,
    { NULL } },

  { PAGES, N_("Show the map"), "win.show-map", ECO_ACCEL_WINDOW, { "<Alt>1" } },
  { PAGES, N_("Show the table"), "win.show-table", ECO_ACCEL_WINDOW, { "<Alt>2" } },
  { PAGES, N_("Show the matrices"), "win.show-matrix", ECO_ACCEL_WINDOW, { "<Alt>3" } },
  { PAGES, N_("Show the journey"), "win.show-journey", ECO_ACCEL_WINDOW, { "<Alt>4" } },
  { PAGES, N_("Show the network"), "win.show-network", ECO_ACCEL_WINDOW, { "<Alt>5" } },
  { PAGES, N_("Show the plan"), "win.show-plan", ECO_ACCEL_WINDOW, { "<Alt>6" } },

  { WINDOW, N_("Left sidebar"), "win.show-palette", ECO_ACCEL_WINDOW, { "F9" } },
  { WINDOW, N_("Outline"), "win.show-outline", ECO_ACCEL_WINDOW, { "<Control><Shift>o" } },
  { WINDOW, N_("Findings"), "win.show-findings", ECO_ACCEL_WINDOW, { "F7" } },
  { WINDOW, N_("Rules of the findings"), "win.rules", ECO_ACCEL_WINDOW, { NULL } },
  { WINDOW, N_("History"), "win.show-history", ECO_ACCEL_WINDOW, { "<Control><Shift>h" } },
  { WINDOW, N_("Inspector"), "win.show-inspector", ECO_ACCEL_WINDOW, { "<Shift>F9" } },
  { WINDOW, N_("Find nodes, kinds and commands"), "win.show-commands", ECO_ACCEL_WINDOW,
    { "<Control>k" } },
  { WINDOW, N_("Search the palette"), "win.search-kinds", ECO_ACCEL_WINDOW, { NULL } },
  { WINDOW, N_("Preferences"), "app.preferences", ECO_ACCEL_WINDOW, { "<Control>comma" } },
  { WINDOW, N_("Full screen"), "win.fullscreen", ECO_ACCEL_WINDOW, { "F11" } },
  { WINDOW, N_("Main menu"), NULL, ECO_ACCEL_SHOWN, { "F10" } },
  { WINDOW, N_("Keyboard shortcuts"), "win.show-help-overlay", ECO_ACCEL_WINDOW,
    { "<Control>question", "F1" } },
  { WINDOW, N_("About Ecotone"), "app.about", ECO_ACCEL_WINDOW, { NULL } },
};

/**
 * eco_accels_get:
 * @n_accels: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_accels): all keys, grouped
 */
const EcoAccel *
eco_accels_get (guint *n_accels)
{
  *n_accels = G_N_ELEMENTS (accels);
  return accels;
}

static void
append_property (GString *xml, const char *name, const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);

  g_string_append_printf (xml, "<property name='%s'>%s</property>", name, escaped);
}

/* The same keys on the number pad go without saying. */
static gboolean
is_shown (const char *key)
{
  return strstr (key, "KP_") == NULL && !g_str_has_suffix (key, "equal");
}

static void
append_shortcut (GString *xml, const EcoAccel *accel)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (accel->keys) && accel->keys[i] != NULL; i++)
    if (is_shown (accel->keys[i]))
      g_string_append_printf (keys, "%s%s", keys->len > 0 ? " " : "", accel->keys[i]);
  g_string_append (xml, "<child><object class='GtkShortcutsShortcut'>");
  append_property (xml, "title", _(accel->title));
  append_property (xml, "accelerator", keys->str);
  g_string_append (xml, "</object></child>");
}

/**
 * eco_accels_dup_overlay:
 *
 * Returns: (transfer full): the shortcuts window for GtkBuilder, whose id is "help_overlay"
 */
char *
eco_accels_dup_overlay (void)
{
  g_autoptr (GString) xml = g_string_new (
    "<interface><object class='GtkShortcutsWindow' id='help_overlay'>"
    "<property name='modal'>1</property>"
    "<child><object class='GtkShortcutsSection'>"
    "<property name='section-name'>all</property><property name='max-height'>1000</property>");
  const char *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    {
      if (accels[i].keys[0] == NULL)
        continue;
      if (accels[i].group != group)
        {
          g_string_append (xml, group != NULL ? "</object></child>" : "");
          g_string_append (xml, "<child><object class='GtkShortcutsGroup'>");
          append_property (xml, "title", _(accels[i].group));
          group = accels[i].group;
        }
      append_shortcut (xml, &accels[i]);
    }
  g_string_append (xml, "</object></child>"
                          /* Only now: GTK turns the order of the pages round for each group. */
                          "<property name='max-height'>17</property>"
                          "</object></child></object></interface>");
  return g_string_free (g_steal_pointer (&xml), FALSE);
}
