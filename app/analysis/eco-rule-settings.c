/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a document switches and tunes rules. */
#include "config.h"

#include "analysis/eco-rule.h"

#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ON "on"
#define OFF "off"

static char *
dup_name (const EcoRule *self, const EcoRuleParameter *parameter)
{
  return parameter != NULL ? g_strdup_printf ("rule.%s.%s", self->id, parameter->name)
                           : g_strdup_printf ("rule.%s", self->id);
}

static const char *
find_value (const GPtrArray *settings, const char *name)
{
  for (guint i = 0; i < settings->len; i++)
    {
      const EcoSetting *setting = settings->pdata[i];

      if (g_strcmp0 (setting->name, name) == 0)
        return setting->value;
    }
  return NULL;
}

/**
 * eco_rule_is_on:
 * @settings: (element-type EcoSetting): of the document
 *
 * Returns: whether the rule is put to the document
 */
gboolean
eco_rule_is_on (const EcoRule *self, const GPtrArray *settings)
{
  g_autofree char *name = dup_name (self, NULL);
  const char *value = find_value (settings, name);

  return value != NULL ? g_strcmp0 (value, OFF) != 0 : !self->off;
}

/**
 * eco_rule_get_number:
 * @settings: (element-type EcoSetting): of the document
 *
 * Returns: what @parameter is tuned to, within its range
 */
double
eco_rule_get_number (const EcoRule *self, const EcoRuleParameter *parameter,
                     const GPtrArray *settings)
{
  g_autofree char *name = dup_name (self, parameter);
  const char *value = find_value (settings, name);
  double number;

  if (value == NULL || !eco_number_parse_double (value, &number) || !isfinite (number))
    return parameter->initial;
  return CLAMP (number, parameter->min, parameter->max);
}

/* Only what differs from the rule as it comes is kept. */
static void
keep (EcoEditor *editor, const char *name, const char *value, const char *label)
{
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (editor);
  EcoList *list = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_SETTINGS);
  EcoObject *found = NULL;

  for (guint i = 0; i < eco_list_get_length (list) && found == NULL; i++)
    if (g_strcmp0 (((EcoSetting *) eco_list_get (list, i))->name, name) == 0)
      found = eco_list_get (list, i);
  eco_editor_begin_merging (editor, label, name);
  if (found != NULL && value == NULL)
    {
      g_autoptr (GPtrArray) gone = g_ptr_array_new ();

      g_ptr_array_add (gone, found);
      eco_editor_remove (editor, gone);
    }
  else if (found != NULL)
    eco_editor_set_text (editor, found, "value", value, NULL);
  else if (value != NULL)
    {
      g_autoptr (EcoObject) setting = eco_object_new (ECO_TYPE_SETTING, NULL);

      g_object_set (setting, "name", name, "value", value, NULL);
      eco_editor_insert (editor, ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_SETTINGS, G_MAXUINT,
                         setting, NULL);
    }
  eco_editor_end (editor);
}

/**
 * eco_rule_set_on:
 * @on: whether the rule is put to the document from now on
 *
 * One step of the history.
 */
void
eco_rule_set_on (const EcoRule *self, EcoEditor *editor, gboolean on)
{
  g_autofree char *name = dup_name (self, NULL);

  keep (editor, name, on == !self->off ? NULL : on ? ON : OFF,
        on ? _("Switch a rule on") : _("Switch a rule off"));
}

/**
 * eco_rule_set_number:
 * @number: what @parameter is tuned to from now on
 *
 * One step of the history; several in a row are one.
 */
void
eco_rule_set_number (const EcoRule *self, EcoEditor *editor, const EcoRuleParameter *parameter,
                     double number)
{
  g_autofree char *name = dup_name (self, parameter);
  char text[ECO_NUMBER_TEXT_SIZE];

  eco_number_to_text (number, text);
  keep (editor, name, number == parameter->initial ? NULL : text, _("Tune a rule"));
}
