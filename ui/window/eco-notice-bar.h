/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNoticeBar: a quiet strip over the document that says something lasting, such as that its file
 * changed on disk, with what can be done about it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ECO_TYPE_NOTICE_BAR (eco_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (EcoNoticeBar, eco_notice_bar, ECO, NOTICE_BAR, GtkWidget)

#define ECO_NOTICE_MAX_BUTTONS 3

typedef struct
{
  const char *label;  /* a verb, translated, with a mnemonic */
  const char *action; /* of the window */
} EcoNoticeButton;

/* What is said; the first of the buttons without a label ends them. */
typedef struct
{
  const char *topic;  /* an untranslated word, to take it back by */
  const char *icon;
  const char *text;
  EcoNoticeButton buttons[ECO_NOTICE_MAX_BUTTONS];
} EcoNotice;

GtkWidget  *eco_notice_bar_new       (void) G_GNUC_WARN_UNUSED_RESULT;
/* Before what it says of other topics, which comes back when this is settled. */
void        eco_notice_bar_show      (EcoNoticeBar *self, const EcoNotice *notice);
void        eco_notice_bar_take_back (EcoNoticeBar *self, const char *topic);
/* NULL when it says nothing. */
const char *eco_notice_bar_get_topic (EcoNoticeBar *self);

G_END_DECLS
