/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The guide: what is typed goes into the ecosystem. Each answer is one step. */
#include "config.h"

#include "session/eco-guide-private.h"

#include "base/eco-error.h"
#include "base/eco-number.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static gboolean
is_default_title (const char *title)
{
  return title == NULL || title[0] == '\0' || g_str_equal (title, "Untitled ecosystem")
         || g_str_equal (title, _("Untitled ecosystem"));
}

/**
 * eco_guide_set_brand:
 * @name: of the brand
 *
 * Gives the brand its name, on the map too, and the ecosystem a title while it has none.
 */
void
eco_guide_set_brand (EcoDocument *document, const char *name)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoNode *node = eco_ecosystem_find_brand_node (ecosystem);
  /* TRANSLATORS: a step of the history */
  g_autofree char *label = g_strdup_printf (_("Name the brand “%s”"), name);

  /* A longer name elsewhere, such as that of the firm, stays. */
  if (node != NULL && g_strcmp0 (node->name, name) == 0 && ecosystem->brand != NULL
      && ecosystem->brand[0] != '\0')
    return;
  eco_editor_begin (editor, label);
  eco_editor_set_text (editor, ECO_OBJECT (ecosystem), "brand", name, NULL);
  if (is_default_title (ecosystem->title))
    eco_editor_set_text (editor, ECO_OBJECT (ecosystem), "title", name, NULL);
  if (node != NULL)
    eco_editor_set_text (editor, ECO_OBJECT (node), "name", name, NULL);
  else
    eco_editor_add_node (editor, "brand", name, NULL, ECO_SIDE_NONE, NAN, NAN);
  eco_editor_end (editor);
}

/**
 * eco_guide_set_purpose:
 * @purpose: what the brand is here for
 */
void
eco_guide_set_purpose (EcoDocument *document, const char *purpose)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);

  if (g_strcmp0 (ecosystem->purpose != NULL ? ecosystem->purpose : "", purpose) == 0)
    return;
  eco_editor_begin (editor, _("Say what the brand is here for"));
  eco_editor_set_text (editor, ECO_OBJECT (ecosystem), "purpose", purpose, NULL);
  eco_editor_end (editor);
}

/* ---- Nodes */

static char *
dup_label (GPtrArray *entries)
{
  const EcoGuideEntry *first = entries->pdata[0];

  if (entries->len == 1)
    return g_strdup_printf (_("Add “%s”"), first->name);
  return g_strdup_printf (ngettext ("Add %u thing", "Add %u things", entries->len), entries->len);
}

/* Without those that are there already. */
static GPtrArray *
list_new (GPtrArray *entries, EcoList *list)
{
  GPtrArray *fresh = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    if (!_eco_guide_has_name (list, ((EcoGuideEntry *) entries->pdata[i])->name))
      g_ptr_array_add (fresh, entries->pdata[i]);
  return fresh;
}

/* What the brand offers is also something that needs can be served by. */
static void
add_offering (EcoEditor *editor, EcoNode *node)
{
  EcoObject *offering
    = eco_editor_add (editor, ECO_ECOSYSTEM_OFFERINGS, ECO_TYPE_OFFERING, node->name);

  eco_editor_set_text (editor, offering, "node", eco_object_get_id (ECO_OBJECT (node)), NULL);
}

/**
 * eco_guide_add_nodes:
 * @step: a step that asks for nodes
 * @entries: (element-type EcoGuideEntry): their names and kinds
 *
 * Puts them on the rings and sides where their kinds belong, and selects them. What is on the map
 * already is not added again.
 *
 * Returns: (transfer full) (element-type EcoNode): the new nodes
 */
GPtrArray *
eco_guide_add_nodes (EcoDocument *document, EcoGuideStep step, GPtrArray *entries)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  g_autoptr (GPtrArray) fresh = list_new (entries, eco_ecosystem_get_nodes (ecosystem));
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree EcoPoint *wanted = NULL;
  g_autofree char *label = NULL;

  if (fresh->len == 0 || eco_list_get_length (eco_ecosystem_get_rings (ecosystem)) == 0)
    return nodes;
  label = dup_label (fresh);
  wanted = g_new (EcoPoint, fresh->len);
  eco_editor_begin (editor, label);
  for (guint i = 0; i < fresh->len; i++)
    {
      const EcoGuideEntry *entry = fresh->pdata[i];
      EcoNode *node = eco_editor_add_node (editor, entry->kind, entry->name, NULL, ECO_SIDE_NONE,
                                           NAN, NAN);

      wanted[nodes->len] = (EcoPoint) { NAN, NAN };
      g_ptr_array_add (nodes, g_object_ref (node));
      g_ptr_array_add (ids, (gpointer) eco_object_get_id (ECO_OBJECT (node)));
      if (step == ECO_GUIDE_CORE)
        add_offering (editor, node);
    }
  eco_document_settle (document, nodes, wanted, FALSE);
  eco_editor_end (editor);
  eco_selection_set_ids (eco_document_get_selection (document), (const char *const *) ids->pdata,
                         ids->len);
  return nodes;
}

/* ---- Lists */

/* Adds named things to a list of the ecosystem; @stakeholder is whose they are, or NULL. */
static guint
add_all (EcoDocument *document, GPtrArray *entries, guint list, GType type,
         const char *stakeholder)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (document));
  g_autoptr (GPtrArray) fresh = list_new (entries, eco_object_get_list (ecosystem, list));
  g_autofree char *label = NULL;

  if (fresh->len == 0)
    return 0;
  label = dup_label (fresh);
  eco_editor_begin (editor, label);
  for (guint i = 0; i < fresh->len; i++)
    {
      EcoObject *made
        = eco_editor_add (editor, list, type, ((EcoGuideEntry *) fresh->pdata[i])->name);

      if (stakeholder != NULL)
        eco_editor_set_text (editor, made, "stakeholders", stakeholder, NULL);
    }
  eco_editor_end (editor);
  return fresh->len;
}

/**
 * eco_guide_add_needs:
 * @entries: (element-type EcoGuideEntry): what is needed
 * @stakeholder: (nullable): id of the node that needs it
 *
 * Returns: how many are new
 */
guint
eco_guide_add_needs (EcoDocument *document, GPtrArray *entries, const char *stakeholder)
{
  return add_all (document, entries, ECO_ECOSYSTEM_NEEDS, ECO_TYPE_NEED, stakeholder);
}

/**
 * eco_guide_add_stages:
 * @entries: (element-type EcoGuideEntry): names of stages
 *
 * Returns: how many are new
 */
guint
eco_guide_add_stages (EcoDocument *document, GPtrArray *entries)
{
  return add_all (document, entries, ECO_ECOSYSTEM_STAGES, ECO_TYPE_STAGE, NULL);
}

/**
 * eco_guide_add_initiatives:
 * @entries: (element-type EcoGuideEntry): what is to be done
 *
 * Returns: how many are new
 */
guint
eco_guide_add_initiatives (EcoDocument *document, GPtrArray *entries)
{
  return add_all (document, entries, ECO_ECOSYSTEM_INITIATIVES, ECO_TYPE_INITIATIVE, NULL);
}

/* ---- Objectives */

/* "5,000 leads" is a number and its unit; a comma before three digits parts thousands. */
static gboolean
parse_target (const char *text, double *value, char **unit)
{
  g_autoptr (GString) number = g_string_new (NULL);
  const char *p = text;

  for (; g_ascii_isdigit (*p) || strchr ("+-.,", *p) != NULL; p++)
    {
      if (*p == '\0')
        break;
      if (*p != ',')
        g_string_append_c (number, *p);
      else if (!(g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3])
                 && !g_ascii_isdigit (p[4])))
        g_string_append_c (number, '.');
    }
  if (!eco_number_parse_double (number->str, value))
    return FALSE;
  *unit = g_strstrip (g_strdup (p));
  return TRUE;
}

static EcoObject *
find_metric (EcoEcosystem *ecosystem, const char *name)
{
  EcoList *metrics = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_METRICS);

  for (guint i = 0; i < eco_list_get_length (metrics); i++)
    if (g_strcmp0 (eco_object_get_name (eco_list_get (metrics, i)), name) == 0)
      return eco_list_get (metrics, i);
  return NULL;
}

static void
set_metric (EcoEditor *editor, EcoObject *objective, const char *name, const char *unit)
{
  EcoObject *metric = find_metric (eco_editor_get_ecosystem (editor), name);

  if (metric == NULL)
    {
      metric = eco_editor_add (editor, ECO_ECOSYSTEM_METRICS, ECO_TYPE_METRIC, name);
      if (unit != NULL && unit[0] != '\0')
        eco_editor_set_text (editor, metric, "unit", unit, NULL);
    }
  eco_editor_set_text (editor, objective, "metric", eco_object_get_id (metric), NULL);
}

/**
 * eco_guide_add_objective:
 * @name: what shall be better
 * @metric: (nullable): what it is measured by
 * @target: (nullable): a number, and its unit if it has one
 *
 * Returns: whether it could be done; not when @target is no number
 */
gboolean
eco_guide_add_objective (EcoDocument *document, const char *name, const char *metric,
                         const char *target, GError **error)
{
  EcoEditor *editor = eco_document_get_editor (document);
  gboolean has_target = target != NULL && target[0] != '\0';
  gboolean has_metric = metric != NULL && metric[0] != '\0';
  g_autofree char *label = g_strdup_printf (_("Add “%s”"), name);
  g_autofree char *unit = NULL;
  char number[ECO_NUMBER_TEXT_SIZE];
  double value = NAN;
  EcoObject *objective;

  if (has_target && !parse_target (target, &value, &unit))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("“%s” is no number; write the target as “500” or “20 %%”"), target);
      return FALSE;
    }
  eco_editor_begin (editor, label);
  objective = eco_editor_add (editor, ECO_ECOSYSTEM_OBJECTIVES, ECO_TYPE_OBJECTIVE, name);
  if (has_target)
    eco_editor_set_text (editor, objective, "target", eco_number_to_text (value, number), NULL);
  if (has_metric || (unit != NULL && unit[0] != '\0'))
    set_metric (editor, objective, has_metric ? metric : name, unit);
  eco_editor_end (editor);
  return TRUE;
}
