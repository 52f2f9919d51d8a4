/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: laying out, which may take its time. On a terminal it says how far it is, and
 * Ctrl+C ends it before anything is written. */
#include "config.h"

#include "cli/eco-cli.h"

#include "analysis/eco-network.h"
#include "session/eco-arrangement.h"
#include "session/eco-progress.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define LARGE 2000 /* nodes; fewer are ready before anybody has read a number */

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoTypesetter *typesetter;
  gboolean anew;
  char *message;
} Work;

static void
work_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  Work *work = data;
  GError *error = NULL;

  /* Cards may be as large as an analysis says. */
  if (eco_network_attach (work->ecosystem, work->catalog, cancellable, &error)
      && eco_arrange (work->ecosystem, work->catalog, work->typesetter, client, work->anew,
                      cancellable, &work->message, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* A second one ends the program as usual. */
static gboolean
interrupt_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static void
fraction_cb (EcoProgress *progress, GParamSpec *pspec, gpointer data)
{
  g_printerr ("\r%s %3d %%", _("Laying out"), (int) (eco_progress_get_fraction (progress) * 100));
}

static gboolean
is_watched (EcoEcosystem *ecosystem)
{
  return isatty (STDERR_FILENO)
         && eco_list_get_length (eco_ecosystem_get_nodes (ecosystem)) >= LARGE;
}

/**
 * eco_cli_arrange:
 * @typesetter: whoever draws the cards next uses the same one
 * @anew: lay everything out; else only what has no place gets one
 *
 * Lays out as eco_arrange() does, and prints what the user should know.
 *
 * Returns: whether everything has a place now; when not, nothing moved. %G_IO_ERROR_CANCELLED:
 *   it was interrupted
 */
gboolean
eco_cli_arrange (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoTypesetter *typesetter,
                 gboolean anew, GError **error)
{
  g_autoptr (EcoProgress) progress = eco_progress_new ();
  Work work = { ecosystem, catalog, typesetter, anew, NULL };
  gboolean done = FALSE, watched = is_watched (ecosystem);
  g_autoptr (GTask) task = g_task_new (NULL, G_CANCELLABLE (progress), done_cb, &done);
  GSource *interrupt = g_unix_signal_source_new (SIGINT);

  g_source_set_callback (interrupt, interrupt_cb, progress, NULL);
  g_source_attach (interrupt, NULL);
  if (watched)
    g_signal_connect (progress, "notify::fraction", G_CALLBACK (fraction_cb), NULL);
  g_task_set_task_data (task, &work, NULL);
  g_task_run_in_thread (task, work_thread);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_source_destroy (interrupt);
  g_source_unref (interrupt);
  g_signal_handlers_disconnect_by_func (progress, fraction_cb, NULL);
  if (watched)
    g_printerr ("\r\033[K");
  if (work.message != NULL)
    g_printerr ("%s\n", work.message);
  g_free (work.message);
  return g_task_propagate_boolean (task, error);
}
