/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSelectionLink: the selected rows of a list and the selection of a document are one. */
#include "config.h"

#include "panels/eco-selection-link.h"

struct _EcoSelectionLink
{
  GtkSelectionModel *rows;
  EcoRowIdFunc id_of;
  EcoRowShowFunc show;
  GtkWidget *panel;           /* not owned */
  EcoSelection *selection;    /* %NULL without a document */
  gboolean quiet;             /* one follows the other right now */
};

static const char *
get_id (EcoSelectionLink *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  /* The model keeps the item alive, and with it the id. */
  return item != NULL ? self->id_of (item) : NULL;
}

/* Rows to document; a thing may have several rows. */
static void
rows_changed_cb (EcoSelectionLink *self)
{
  g_autoptr (GtkBitset) chosen = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GHashTable) seen = NULL;
  GtkBitsetIter iter;
  guint position;
  gboolean more;

  if (self->quiet || self->selection == NULL)
    return;
  chosen = gtk_selection_model_get_selection (self->rows);
  ids = g_ptr_array_new ();
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (more = gtk_bitset_iter_init_first (&iter, chosen, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      const char *id = get_id (self, position);

      if (id != NULL && g_hash_table_add (seen, (gpointer) id))
        g_ptr_array_add (ids, (gpointer) id);
    }
  self->quiet = TRUE;
  eco_selection_set_ids (self->selection, (const char *const *) ids->pdata, ids->len);
  self->quiet = FALSE;
  eco_selection_link_update (self);
}

static void
selection_changed_cb (EcoSelectionLink *self)
{
  g_autoptr (GtkBitset) chosen = NULL;

  if (self->quiet)
    return;
  eco_selection_link_update (self);
  chosen = gtk_selection_model_get_selection (self->rows);
  if (!gtk_bitset_is_empty (chosen))
    self->show (self->panel, gtk_bitset_get_minimum (chosen));
}

/**
 * eco_selection_link_new:
 * @rows: which rows are selected; more than one can be
 * @id_of: what a row stands for
 * @show: called when something was selected elsewhere
 * @panel: (transfer none): whose rows they are; it outlives the link
 *
 * Returns: (transfer full): a link that holds nothing together yet
 */
EcoSelectionLink *
eco_selection_link_new (GtkSelectionModel *rows, EcoRowIdFunc id_of, EcoRowShowFunc show,
                        GtkWidget *panel)
{
  EcoSelectionLink *self = g_new0 (EcoSelectionLink, 1);

  self->rows = g_object_ref (rows);
  self->id_of = id_of;
  self->show = show;
  self->panel = panel;
  g_signal_connect_swapped (rows, "selection-changed", G_CALLBACK (rows_changed_cb), self);
  return self;
}

/**
 * eco_selection_link_free:
 */
void
eco_selection_link_free (EcoSelectionLink *self)
{
  eco_selection_link_set_document (self, NULL);
  g_signal_handlers_disconnect_by_data (self->rows, self);
  g_object_unref (self->rows);
  g_free (self);
}

/**
 * eco_selection_link_set_document:
 * @document: (nullable): whose selection the rows show from now on
 */
void
eco_selection_link_set_document (EcoSelectionLink *self, EcoDocument *document)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  if (document == NULL)
    return;
  self->selection = g_object_ref (eco_document_get_selection (document));
  g_signal_connect_swapped (self->selection, "changed", G_CALLBACK (selection_changed_cb), self);
}

/**
 * eco_selection_link_update:
 *
 * Selects the rows of what is selected; to be called after the rows changed.
 */
void
eco_selection_link_update (EcoSelectionLink *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  g_autoptr (GtkBitset) chosen = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n_rows);

  if (self->selection == NULL || self->quiet)
    return;
  if (eco_selection_get_size (self->selection) > 0)
    for (guint i = 0; i < n_rows; i++)
      if (eco_selection_contains (self->selection, get_id (self, i)))
        gtk_bitset_add (chosen, i);
  self->quiet = TRUE;
  gtk_selection_model_set_selection (self->rows, chosen, all);
  self->quiet = FALSE;
}
