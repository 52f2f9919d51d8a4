/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dialogs whose classes changed between GTK 4.8 and today, behind plain functions. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* EcoUiLook: what a response does */
typedef enum
{
  ECO_UI_PLAIN,
  ECO_UI_SUGGESTED,
  ECO_UI_DESTRUCTIVE,
} EcoUiLook;

typedef struct
{
  const char *id;
  const char *label; /* a verb, translated, with a mnemonic */
  EcoUiLook   look;
} EcoUiResponse;

/* The first response is the one for Escape. */
typedef struct
{
  const char          *heading;
  const char          *body;
  const EcoUiResponse *responses;
  guint                n_responses;
  const char          *preferred; /* id of the response for Enter */
  GtkWidget           *extra; /* below the body; or NULL */
} EcoUiQuestion;

/* What file to choose. */
typedef struct
{
  const char *title;
  const char *accept;  /* label of the button */
  const char *name;    /* suggested name, to save; %NULL to open */
  GFile      *folder;  /* where to start; %NULL leaves it to the dialog */
  const char *filter;  /* what the files are called; %NULL for any file */
  const char *pattern; /* of their names, such as "*.svg"; several are parted by bars */
  const char *also;    /* what other files can be chosen, or %NULL */
  const char *also_patterns[8]; /* of their names, the last is %NULL */
} EcoUiFileChoice;

/* object is the one that was given with the question, and is kept alive until then. */
typedef void (*EcoUiAnswerFunc) (GObject *object, const char *response);
/* file is NULL when nothing was chosen. */
typedef void (*EcoUiFileFunc) (GObject *object, GFile *file);

void eco_ui_ask         (GtkWindow             *parent,
                         const EcoUiQuestion   *question,
                         EcoUiAnswerFunc        func,
                         gpointer               object);
void eco_ui_tell        (GtkWindow             *parent,
                         const char            *heading,
                         const char            *body);
void eco_ui_choose_file (GtkWindow             *parent,
                         const EcoUiFileChoice *choice,
                         EcoUiFileFunc          func,
                         gpointer               object);
void eco_ui_show_about  (GtkWindow             *parent);

G_END_DECLS
