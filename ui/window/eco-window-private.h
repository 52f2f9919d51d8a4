/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoWindow share: life, actions, files, export. */
#pragma once

#include "commands/eco-command-bar.h"
#include "session/eco-journal.h"
#include "session/eco-variant.h"
#include "window/eco-file-watch.h"
#include "window/eco-notice-bar.h"
#include "window/eco-ui-compat.h"
#include "window/eco-start-page.h"
#include "window/eco-view-chooser.h"
#include "window/eco-work-bar.h"
#include "window/eco-window.h"
#include "window/eco-workspace.h"

G_BEGIN_DECLS

struct _EcoWindow
{
  AdwApplicationWindow parent_instance;

  /* template */
  AdwToastOverlay *toasts;
  AdwWindowTitle  *title;
  GtkWidget       *palette_button;
  GtkWidget       *inspector_button;
  GtkWidget       *edit_buttons;
  GtkWidget       *undo_button;
  GtkWidget       *redo_button;
  GtkWidget       *save_button;
  GtkWidget       *export_button;
  GtkWidget       *find_button;
  GtkWidget       *new_button;
  GtkWidget       *open_button;
  GtkWidget       *tidy_button;
  EcoViewChooser  *view_switcher;
  GtkSpinner      *spinner;
  GtkStack        *stack;
  EcoStartPage    *start_page;
  GtkWidget       *loading_page;
  EcoWorkspace    *workspace;
  EcoNoticeBar    *notice_bar;
  EcoWorkBar      *work_bar;
  EcoCommandBar   *command_bar;
  GtkMenuButton   *menu_button;
  GMenu           *recent_menu;

  /* what it works on */
  EcoCatalog      *catalog;
  GSettings       *settings;     /* %NULL when their schema is not installed */
  EcoDocument     *document;     /* that is shown; %NULL on the start page */
  EcoDocument     *main;         /* that has the file: the same, or what a variant is made of */
  EcoVariant      *variant;      /* whose document is shown; or %NULL */
  EcoJournal      *journal;      /* of main, or %NULL */
  EcoFileWatch    *watch;        /* of its file, or %NULL */

  /* what is under way */
  EcoProgress     *work;         /* opening or laying out, one at a time; or %NULL */
  gboolean         close_after;  /* close when it is saved */
};

G_END_DECLS
