/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGuidePanel: what becomes of answers. */
#include "config.h"

#include "panels/eco-guide-panel-private.h"

#include "base/eco-match.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>

static char *
dup_text (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
clear (GtkEntry *entry)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static void
tell (EcoGuidePanel *self, const char *text)
{
  g_signal_emit_by_name (self, "message", text);
}

static void
tell_known (EcoGuidePanel *self, const char *text)
{
  /* TRANSLATORS: %s is what was typed */
  g_autofree char *words = g_strdup_printf (_("“%s” is there already"), text);

  tell (self, words);
}

/* ---- What is typed */

static gboolean
add_nodes (EcoGuidePanel *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) nodes = eco_guide_add_nodes (self->document, self->step, entries);

  if (nodes->len == 0)
    return FALSE;
  g_signal_emit_by_name (self, "added", eco_object_get_id (nodes->pdata[nodes->len - 1]));
  return TRUE;
}

static const char *
get_whose (EcoGuidePanel *self)
{
  guint chosen = gtk_drop_down_get_selected (self->whose);
  const char *id = chosen < self->stakeholders->len ? self->stakeholders->pdata[chosen] : "";

  return id[0] != '\0' ? id : NULL;
}

/* Whether anything is new. */
static gboolean
add_entries (EcoGuidePanel *self, GPtrArray *entries)
{
  if (eco_guide_asks_for_nodes (self->step))
    return add_nodes (self, entries);
  if (self->step == ECO_GUIDE_NEEDS)
    return eco_guide_add_needs (self->document, entries, get_whose (self)) > 0;
  if (self->step == ECO_GUIDE_JOURNEY)
    return eco_guide_add_stages (self->document, entries) > 0;
  return eco_guide_add_initiatives (self->document, entries) > 0;
}

static gboolean
add_objective (EcoGuidePanel *self, const char *name)
{
  g_autofree char *metric = dup_text (self->metric_entry);
  g_autofree char *target = dup_text (self->target_entry);
  g_autoptr (GError) error = NULL;

  if (!eco_guide_add_objective (self->document, name, metric, target, &error))
    {
      tell (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->target_entry));
      return FALSE;
    }
  clear (self->metric_entry);
  clear (self->target_entry);
  return TRUE;
}

static gboolean
commit_entry (EcoGuidePanel *self)
{
  g_autofree char *text = dup_text (self->entry);
  g_autoptr (GPtrArray) entries = NULL;

  if (text[0] == '\0' || !gtk_widget_get_visible (GTK_WIDGET (self->entry)))
    return TRUE;
  if (self->step == ECO_GUIDE_OBJECTIVES)
    {
      if (!add_objective (self, text))
        return FALSE;
    }
  else
    {
      entries = eco_guide_parse (self->document, self->step, text, self->kind);
      if (!add_entries (self, entries))
        tell_known (self, text);
    }
  g_clear_pointer (&self->kind, g_free);
  clear (self->entry);
  return TRUE;
}

/* Takes what is typed, in whichever line; returns whether all of it was fine. */
gboolean
_eco_guide_panel_commit (EcoGuidePanel *self)
{
  if (self->document == NULL)
    return TRUE;
  if (self->step == ECO_GUIDE_CORE)
    {
      g_autofree char *brand = dup_text (self->brand_entry);
      g_autofree char *purpose = dup_text (self->purpose_entry);

      if (brand[0] != '\0')
        eco_guide_set_brand (self->document, brand);
      eco_guide_set_purpose (self->document, purpose);
    }
  return commit_entry (self);
}

/* ---- What is chosen */

/* Something usual: an objective still needs its target, so it is only written down. */
void
_eco_guide_panel_take_offer (EcoGuidePanel *self, GtkButton *chip)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (chip), "id"));
  g_autofree char *label = g_strdup (g_object_get_data (G_OBJECT (chip), "label"));
  g_autoptr (GPtrArray) entries = NULL;

  if (self->step == ECO_GUIDE_OBJECTIVES)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), label);
      gtk_widget_grab_focus (GTK_WIDGET (self->metric_entry));
      return;
    }
  entries = eco_guide_parse (self->document, self->step, label,
                             eco_guide_asks_for_nodes (self->step) ? id : NULL);
  if (!add_entries (self, entries))
    tell_known (self, label);
}

void
_eco_guide_panel_take_answer (EcoGuidePanel *self, GtkButton *chip)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (chip), "id"));

  if (self->gap != NULL)
    eco_guide_answer_gap (self->document, self->gap, id);
}

void
_eco_guide_panel_otherwise (EcoGuidePanel *self, const char *note)
{
  if (self->gap != NULL)
    eco_guide_answer_otherwise (self->document, self->gap, note);
}

/* A question that nobody can answer now comes back when all others are answered. */
void
_eco_guide_panel_put_off (EcoGuidePanel *self)
{
  if (self->gap != NULL)
    g_hash_table_add (self->later, g_strdup (self->gap->question));
  _eco_guide_panel_refresh (self);
}

/* A finding becomes an initiative. */
void
_eco_guide_panel_take_finding (EcoGuidePanel *self, GtkButton *chip)
{
  g_autoptr (EcoFinding) finding = g_object_ref (g_object_get_data (G_OBJECT (chip), "finding"));
  g_autofree char *name = g_strdup (g_object_get_data (G_OBJECT (chip), "label"));
  g_autofree const char **concerns = g_new0 (const char *, finding->concerns->len + 1);
  g_autoptr (EcoFix) fix = eco_fix_new (ECO_FIX_ADD_INITIATIVE, _("Make an initiative"), NULL,
                                        NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < finding->concerns->len; i++)
    concerns[i] = finding->concerns->pdata[i];
  if (!eco_fix_apply (fix, eco_document_get_editor (self->document), finding->rule->id, concerns,
                      name, NULL, &error))
    tell (self, error->message);
}
