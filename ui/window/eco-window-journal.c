/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: the journal of its document, from when that is shown until it is closed. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include <glib/gi18n-lib.h>

static void
failed_cb (EcoWindow *self, const char *why)
{
  g_autofree char *text = g_strdup_printf (
      _ ("What you do now could not be recovered after a crash (%s): save soon"), why);

  eco_window_tell (self, text);
}

static void
resumed_cb (EcoWindow *self)
{
  eco_window_tell (self, _ ("What you do can be recovered after a crash again"));
}

/* Of the document that the window had and has no longer, nothing is left to recover; it was saved,
 * or the user has let go of what was not. */
void
_eco_window_close_journal (EcoWindow *self)
{
  if (self->journal == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->journal, self);
  eco_journal_close (self->journal);
  g_clear_object (&self->journal);
}

/* @document: (nullable): what the window works on from now on, instead of what it has */
void
_eco_window_begin_journal (EcoWindow *self, EcoDocument *document)
{
  if (document == self->main)
    return;
  _eco_window_close_journal (self);
  if (document == NULL)
    return;
  self->journal = eco_journal_new (document);
  g_signal_connect_swapped (self->journal, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (self->journal, "resumed", G_CALLBACK (resumed_cb), self);
}

/* A window that goes without having been closed leaves what it has to be recovered. */
void
_eco_window_leave_journal (EcoWindow *self)
{
  if (self->journal != NULL)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  g_clear_object (&self->journal);
}
