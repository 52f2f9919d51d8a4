/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pictures leave the window: by the worker of the dialog, and by printing into a file. */
#include "config.h"

#include "dialogs/eco-export-worker.h"
#include "dialogs/eco-print.h"
#include "window-fixture.h"

#include <string.h>

static gboolean
has_result (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static EcoDocument *
start_with_nodes (WindowFixture *fixture)
{
  EcoDocument *document = window_start_document (fixture);
  EcoEditor *editor = eco_document_get_editor (document);

  eco_editor_add_node (editor, "customer", "Customers", NULL, ECO_SIDE_EXTERNAL, 90, 200);
  eco_editor_add_node (editor, "employees", "Employees", NULL, ECO_SIDE_INTERNAL, 270, 200);
  return document;
}

/* What is written is the document as it was when the worker was made. */
static void
test_write (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = start_with_nodes (fixture);
  g_autoptr (EcoExportWorker) worker = eco_export_worker_new (document);
  g_autoptr (EcoExportSettings) settings = eco_export_settings_new ();
  g_autofree char *path = g_build_filename (g_get_home_dir (), "map.svg", NULL);
  g_autofree char *ring = g_build_filename (g_get_home_dir (), "map-3-Stakeholders.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) written = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n_files = 0;

  settings->scope = ECO_EXPORT_SCOPE_RINGS;
  eco_export_worker_write_async (worker, settings, file, NULL, result_cb, &result);
  eco_editor_add_node (eco_document_get_editor (document), "customer", "Latecomers", NULL,
                       ECO_SIDE_EXTERNAL, 120, 200);
  g_assert_true (window_wait_until (has_result, &result));
  written = eco_export_worker_write_finish (worker, result, &n_files, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_files, ==, 5);
  g_assert_true (g_file_get_contents (ring, &text, NULL, &error));
  g_assert_nonnull (strstr (text, ">Customers<"));
  g_assert_null (strstr (text, "Latecomers"));
}

static void
test_preview (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EcoExportWorker) worker = eco_export_worker_new (start_with_nodes (fixture));
  g_autoptr (EcoExportSettings) settings = eco_export_settings_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (EcoExportPreview) preview = NULL;
  g_autoptr (GError) error = NULL;

  settings->format = ECO_EXPORT_PDF;
  settings->paper = ECO_PAPER_A4;
  settings->sheets = 2;
  eco_export_worker_preview_async (worker, settings, 99, 300, 200, NULL, result_cb, &result);
  g_assert_true (window_wait_until (has_result, &result));
  preview = eco_export_worker_preview_finish (worker, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->n_pages, ==, 1);
  g_assert_cmpint (preview->n_sheets % 2, ==, 0);
  g_assert_cmpint (cairo_image_surface_get_width (preview->surface), ==, 300);

  g_clear_object (&result);
  g_clear_pointer (&preview, eco_export_preview_free);
  settings->format = ECO_EXPORT_PPTX;
  settings->paper = ECO_PAPER_TIGHT;
  settings->safe = TRUE;
  eco_export_worker_preview_async (worker, settings, 0, 300, 200, NULL, result_cb, &result);
  g_assert_true (window_wait_until (has_result, &result));
  preview = eco_export_worker_preview_finish (worker, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (preview->n_sheets, ==, 1);
  g_assert_nonnull (preview->report);

  g_clear_object (&result);
  settings->scope = ECO_EXPORT_SCOPE_SELECTION;
  eco_export_worker_preview_async (worker, settings, 0, 300, 200, NULL, result_cb, &result);
  g_assert_true (window_wait_until (has_result, &result));
  g_assert_null (eco_export_worker_preview_finish (worker, result, &error));
  g_assert_nonnull (error);
}

/* GTK prints into a PDF: a page for each, on the paper that it was told. */
static void
test_print (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = start_with_nodes (fixture);
  g_autoptr (GtkPrintOperation) operation = eco_print_new_operation (document);
  g_autofree char *path = g_build_filename (g_get_home_dir (), "map.pdf", NULL);
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result;
  g_autofree char *text = NULL;
  gsize length;

  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                    GTK_WINDOW (fixture->window), &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  g_assert_cmpuint (length, >, 4000);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EcoApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();

#define ADD(name, func) \
  g_test_add ("/export/" name, WindowFixture, application, window_set_up, func, window_tear_down)
  ADD ("write", test_write);
  ADD ("preview", test_preview);
  ADD ("print", test_print);
#undef ADD
  return g_test_run ();
}
