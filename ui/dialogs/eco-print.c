/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Prints the map: a tab of the printer's dialog says what, pages are made in a thread,
 * and each is fitted to the paper that was chosen. */
#include "config.h"

#include "dialogs/eco-print.h"

#include "dialogs/eco-export-worker.h"
#include "dialogs/eco-print-tab.h"
#include "export/eco-export-sheet.h"
#include "session/eco-document-memory.h"
#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>

#define MEMORY "print"
#define MEMORY_OF_PRINTER "printer"

typedef struct
{
  EcoDocument *document;
  EcoExportWorker *worker;
  EcoExportSettings *settings;
  GtkPrintOperation *operation; /* that owns this */
  GtkWidget *tab;               /* while the dialog is open */
  EcoTypesetter *typesetter;
  EcoPainter *painter;
  GPtrArray *pages;             /* %NULL until they are made */
  GError *error;
} Print;

static void
print_free (Print *print)
{
  g_object_unref (print->document);
  g_object_unref (print->worker);
  eco_export_settings_free (print->settings);
  eco_painter_free (print->painter);
  eco_typesetter_unref (print->typesetter);
  g_clear_pointer (&print->pages, g_ptr_array_unref);
  g_clear_error (&print->error);
  g_free (print);
}

/* ---- Paper */

static EcoSheet
get_sheet (GtkPrintContext *context)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  EcoSheet sheet = { 0 };

  sheet.width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  sheet.height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
  sheet.frame.x = gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS);
  sheet.frame.y = gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS);
  sheet.frame.width = MAX (
      sheet.width - sheet.frame.x - gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS), 1);
  sheet.frame.height = MAX (
      sheet.height - sheet.frame.y - gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS), 1);
  return sheet;
}

/* Places sheet @number of all, and says which page it shows. */
static EcoExportPage *
place (Print *print, GtkPrintContext *context, int number, EcoSheet *sheet, EcoRect *picture,
       int *index, int *n)
{
  for (guint i = 0; i < print->pages->len; i++)
    {
      EcoExportPage *page = print->pages->pdata[i];

      *sheet = get_sheet (context);
      *picture = eco_export_find_picture (page->scene, FALSE);
      *n = eco_sheet_place (sheet, picture, print->settings->sheets, 0);
      if (number < *n)
        {
          *index = number;
          eco_sheet_place (sheet, picture, print->settings->sheets, number);
          return page;
        }
      number -= *n;
    }
  return NULL;
}

static int
count_sheets (Print *print, GtkPrintContext *context)
{
  int n = 0;

  for (guint i = 0; i < print->pages->len; i++)
    {
      EcoExportPage *page = print->pages->pdata[i];
      EcoRect picture = eco_export_find_picture (page->scene, FALSE);
      EcoSheet sheet = get_sheet (context);

      n += eco_sheet_place (&sheet, &picture, print->settings->sheets, 0);
    }
  return n;
}

/* ---- The operation */

static void
pages_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkPrintOperation) operation = data;
  Print *print = g_object_get_data (G_OBJECT (operation), "eco-print");

  print->pages
      = eco_export_worker_pages_finish (ECO_EXPORT_WORKER (source), result, &print->error);
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Print *print = data;

  eco_export_worker_pages_async (print->worker, print->settings, NULL, pages_cb,
                                 g_object_ref (operation));
}

/* Asked again and again until it says that the number of sheets is known. */
static gboolean
paginate_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Print *print = data;

  if (print->error != NULL)
    {
      gtk_print_operation_cancel (operation);
      return TRUE;
    }
  if (print->pages == NULL)
    {
      g_usleep (2000);
      return FALSE;
    }
  gtk_print_operation_set_n_pages (operation, MAX (count_sheets (print, context), 1));
  return TRUE;
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer data)
{
  Print *print = data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  EcoColor background;
  EcoExportPage *page;
  EcoRect picture;
  EcoSheet sheet;
  int index, n;

  page = print->pages != NULL ? place (print, context, number, &sheet, &picture, &index, &n)
                              : NULL;
  if (page == NULL)
    return;
  background = print->settings->background ? eco_scene_get_style (page->scene)->page
                                           : ECO_COLOR_UNSET;
  if (n == 1)
    {
      eco_sheet_paint (&sheet, page->scene, &picture, print->painter, background, cr);
      return;
    }
  eco_sheet_paint_of_poster (&sheet, page->scene, &picture, print->painter, background, cr);
  eco_sheet_paint_marks (&sheet, print->typesetter, index, n, print->settings->sheets, cr);
}

static GObject *
create_tab_cb (GtkPrintOperation *operation, gpointer data)
{
  Print *print = data;

  print->tab = eco_print_tab_new (print->document, print->settings);
  return G_OBJECT (print->tab);
}

static void
apply_tab_cb (GtkPrintOperation *operation, GtkWidget *tab, gpointer data)
{
  eco_print_tab_read (tab, ((Print *) data)->settings);
}

/* ---- Memory */

static void
remember (Print *print)
{
  GFile *file = eco_document_get_file (print->document);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = eco_export_settings_to_text (print->settings);
  g_autofree char *printer = NULL;
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (print->operation);

  if (file == NULL)
    return;
  if (settings != NULL)
    gtk_print_settings_to_key_file (settings, keys, NULL);
  printer = g_key_file_to_data (keys, NULL, NULL);
  if (!eco_document_memory_store (file, MEMORY, text, NULL)
      || !eco_document_memory_store (file, MEMORY_OF_PRINTER, printer, NULL))
    g_message ("What was printed cannot be remembered");
}

static void
recall_printer (GtkPrintOperation *operation, GFile *file)
{
  g_autofree char *text = eco_document_memory_lookup (file, MEMORY_OF_PRINTER);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GtkPrintSettings) settings = NULL;

  if (text == NULL || !g_key_file_load_from_data (keys, text, (gsize) -1, G_KEY_FILE_NONE, NULL))
    return;
  settings = gtk_print_settings_new_from_key_file (keys, NULL, NULL);
  if (settings != NULL)
    gtk_print_operation_set_print_settings (operation, settings);
}

static Print *
create_print (EcoDocument *document)
{
  Print *print = g_new0 (Print, 1);
  GFile *file = eco_document_get_file (document);
  g_autofree char *text = file != NULL ? eco_document_memory_lookup (file, MEMORY) : NULL;

  print->document = g_object_ref (document);
  print->worker = eco_export_worker_new (document);
  print->settings = eco_export_settings_new_from_text (text);
  if (text == NULL)
    print->settings->background = FALSE; /* ink is dear */
  print->typesetter = eco_typesetter_new ();
  print->painter = eco_painter_new (print->typesetter);
  return print;
}

/**
 * eco_print_new_operation:
 * @document: what is printed, as it is now
 *
 * Returns: (transfer full): an operation that is ready to run
 */
GtkPrintOperation *
eco_print_new_operation (EcoDocument *document)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autofree char *title = eco_document_dup_title (document);
  Print *print = create_print (document);

  print->operation = operation;
  g_object_set_data_full (G_OBJECT (operation), "eco-print", print, (GDestroyNotify) print_free);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  if (eco_document_get_file (document) != NULL)
    recall_printer (operation, eco_document_get_file (document));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_custom_tab_label (operation, _("Map"));
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), print);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), print);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), print);
  g_signal_connect (operation, "create-custom-widget", G_CALLBACK (create_tab_cb), print);
  g_signal_connect (operation, "custom-widget-apply", G_CALLBACK (apply_tab_cb), print);
  return operation;
}

/* ---- Running */

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  Print *print = g_object_get_data (G_OBJECT (operation), "eco-print");
  g_autoptr (GtkWindow) parent = data;
  g_autoptr (GError) error = NULL;

  if (print->error != NULL)
    error = g_error_copy (print->error);
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember (print);
  if (error != NULL)
    eco_ui_tell (parent, _("The map could not be printed"), error->message);
}

/**
 * eco_print_choose:
 * @operation: of eco_print_new_operation()
 * @scope: what is on the pages
 * @word: (nullable): which matrix or picture of the plan it is, or whose journey
 *
 * Chooses it before the user chooses anything.
 */
void
eco_print_choose (GtkPrintOperation *operation, EcoExportScope scope, const char *word)
{
  Print *print = g_object_get_data (G_OBJECT (operation), "eco-print");

  eco_export_settings_choose (print->settings, scope, word);
}

/**
 * eco_print_show_other:
 * @operation: of eco_print_new_operation()
 * @other: what the map shows instead of the document; copied
 *
 * That is what is printed, unless the user chooses something else.
 */
void
eco_print_show_other (GtkPrintOperation *operation, const EcoExportOther *other)
{
  Print *print = g_object_get_data (G_OBJECT (operation), "eco-print");

  eco_export_worker_set_other (print->worker, other);
  eco_print_choose (operation, ECO_EXPORT_SCOPE_SHOWN, NULL);
}

/**
 * eco_print_run:
 * @operation: of eco_print_new_operation()
 * @parent: above which window the printer's dialog opens
 */
void
eco_print_run (GtkPrintOperation *operation, GtkWindow *parent)
{
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), g_object_ref (parent));
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
