/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoScale: steps of numbers, of signed numbers, and words.
 *
 * A field of few whole numbers has a step for each, and a percentage has fifths, so that two
 * pictures can be compared; all other numbers are cut by what there is (eco-limits.c). Words
 * come in the order of their set, else the most frequent first. */
#include "config.h"

#include "render/eco-scale.h"

#include "base/eco-number.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FIFTH 20.0

struct _EcoScale
{
  EcoScaleType type;
  EcoAttribute *attribute;
  EcoLimits limits;
  gboolean whole;      /* a step is one whole number */
  gboolean ordered;    /* a step is one of an ordered set; the numbers are its values */
  GPtrArray *words;    /* by step */
  gboolean others;     /* the last step is that of all further words */
};

typedef struct
{
  const char *word;
  guint count;
} Frequency;

static gboolean
is_signed_field (const EcoField *field)
{
  return field != NULL && field->type == ECO_FIELD_INT && field->min < 0;
}

/* A step for each whole number from @low to @high. */
static void
step_by_one (EcoScale *self, double low, double high)
{
  self->whole = TRUE;
  self->limits.n_steps = (int) (high - low) + 1;
  for (int i = 0; i <= self->limits.n_steps; i++)
    self->limits.limits[i] = low + i;
}

static void
step_by_fifths (EcoScale *self)
{
  self->limits.n_steps = ECO_SCALE_STEPS;
  for (int i = 0; i <= ECO_SCALE_STEPS; i++)
    self->limits.limits[i] = i * FIFTH;
}

static void
step_by_order (EcoScale *self, const EcoField *field)
{
  GEnumClass *words = g_type_class_ref (field->enum_type ());

  self->ordered = TRUE;
  /* The first of a set is that nothing is said. */
  step_by_one (self, words->values[1].value, words->values[words->n_values - 1].value);
  g_type_class_unref (words);
}

static void
cut_numbers (EcoScale *self, EcoEcosystem *ecosystem)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean whole = TRUE;

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      double value = eco_attribute_get_number (self->attribute, eco_list_get (nodes, i));

      if (isfinite (value))
        g_array_append_val (values, value);
      whole = whole && (!isfinite (value) || value == floor (value));
    }
  if (values->len == 0)
    return;
  eco_limits_init (&self->limits, (double *) values->data, values->len);
  if (whole && g_array_index (values, double, values->len - 1) - g_array_index (values, double, 0)
                   < ECO_SCALE_STEPS)
    {
      self->limits = (EcoLimits) { 0 };
      step_by_one (self, g_array_index (values, double, 0),
                   g_array_index (values, double, values->len - 1));
    }
  if (self->limits.limits[0] < 0 && self->limits.limits[self->limits.n_steps] > 0)
    self->type = ECO_SCALE_SIGNED;
}

static void
find_numbers (EcoScale *self, EcoEcosystem *ecosystem)
{
  const EcoField *field = eco_attribute_get_field (self->attribute);

  if (eco_attribute_get_type (self->attribute) == ECO_ATTRIBUTE_ORDER)
    step_by_order (self, field);
  else if (eco_attribute_get_type (self->attribute) == ECO_ATTRIBUTE_FLAG)
    step_by_one (self, 0, 1);
  else if (field != NULL && field->type == ECO_FIELD_INT
           && field->max - field->min < ECO_SCALE_STEPS)
    step_by_one (self, field->min, field->max);
  else if (field != NULL && field->type == ECO_FIELD_INT && field->min == 0 && field->max == 100)
    step_by_fifths (self);
  else
    cut_numbers (self, ecosystem);
  if (is_signed_field (field))
    self->type = ECO_SCALE_SIGNED;
}

static int
compare_frequencies (gconstpointer a, gconstpointer b)
{
  const Frequency *x = a, *y = b;

  return x->count != y->count ? (x->count < y->count ? 1 : -1) : g_strcmp0 (x->word, y->word);
}

/* Those of a set, in its order, as far as they are used. */
static void
sort_as_set (GPtrArray *words, const EcoField *field, GHashTable *counts)
{
  GEnumClass *set = g_type_class_ref (field->enum_type ());

  for (guint i = 0; i < set->n_values; i++)
    {
      const char *label = eco_enum_get_label (field->enum_type (), set->values[i].value);

      if (g_hash_table_contains (counts, label))
        g_ptr_array_add (words, g_strdup (label));
    }
  g_type_class_unref (set);
}

static void
sort_by_frequency (GPtrArray *words, GHashTable *counts)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Frequency));
  GHashTableIter iter;
  gpointer word, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &word, &count))
    {
      Frequency row = { word, GPOINTER_TO_UINT (count) };

      g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_frequencies);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (words, g_strdup (g_array_index (rows, Frequency, i).word));
}

static void
find_words (EcoScale *self, EcoEcosystem *ecosystem)
{
  const EcoField *field = eco_attribute_get_field (self->attribute);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->type = ECO_SCALE_WORDS_APART;
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      char *word = eco_attribute_dup_word (self->attribute, eco_list_get (nodes, i));
      guint count;

      if (word == NULL)
        continue;
      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));
      g_hash_table_replace (counts, word, GUINT_TO_POINTER (count + 1));
    }
  if (field != NULL && field->type == ECO_FIELD_ENUM)
    sort_as_set (self->words, field, counts);
  else
    sort_by_frequency (self->words, counts);
  self->others = self->words->len > ECO_SCALE_WORDS;
  if (self->others)
    g_ptr_array_set_size (self->words, ECO_SCALE_WORDS);
}

/**
 * eco_scale_new:
 * @attribute: (transfer full): what is read from the nodes
 * @ecosystem: has the nodes
 *
 * Returns: (transfer full): the steps that fit these nodes
 */
EcoScale *
eco_scale_new (EcoAttribute *attribute, EcoEcosystem *ecosystem)
{
  EcoScale *self = g_new0 (EcoScale, 1);

  g_return_val_if_fail (attribute != NULL && ECO_IS_ECOSYSTEM (ecosystem), self);

  self->attribute = attribute;
  self->words = g_ptr_array_new_with_free_func (g_free);
  if (eco_attribute_get_type (attribute) == ECO_ATTRIBUTE_WORD)
    find_words (self, ecosystem);
  else
    find_numbers (self, ecosystem);
  return self;
}

/**
 * eco_scale_free:
 */
void
eco_scale_free (EcoScale *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->attribute, eco_attribute_free);
  g_free (self);
}

/**
 * eco_scale_get_type:
 *
 * Returns: what its steps are
 */
EcoScaleType
eco_scale_get_type (const EcoScale *self)
{
  g_return_val_if_fail (self != NULL, ECO_SCALE_NUMBERS);
  return self->type;
}

/**
 * eco_scale_get_attribute:
 *
 * Returns: (transfer none): what is read from the nodes
 */
const EcoAttribute *
eco_scale_get_attribute (const EcoScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->attribute;
}

/**
 * eco_scale_get_n_steps:
 *
 * Returns: how many steps there are; 0 when no node has a value
 */
int
eco_scale_get_n_steps (const EcoScale *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->type == ECO_SCALE_WORDS_APART ? (int) self->words->len + self->others
                                             : self->limits.n_steps;
}

/**
 * eco_scale_find_step:
 *
 * Returns: the step of the node, from 0; -1 when it has no value
 */
int
eco_scale_find_step (const EcoScale *self, EcoNode *node)
{
  g_autofree char *word = NULL;
  double number;

  g_return_val_if_fail (self != NULL && ECO_IS_NODE (node), -1);

  if (self->type != ECO_SCALE_WORDS_APART)
    {
      number = eco_attribute_get_number (self->attribute, node);
      if (!isfinite (number) || self->limits.n_steps == 0
          || (self->ordered && number < self->limits.limits[0]))
        return -1;
      return eco_limits_find (&self->limits, number);
    }
  word = eco_attribute_dup_word (self->attribute, node);
  if (word == NULL)
    return -1;
  for (guint i = 0; i < self->words->len; i++)
    if (g_str_equal (self->words->pdata[i], word))
      return (int) i;
  return self->others ? (int) self->words->len : -1;
}

static char *
dup_number (const EcoScale *self, double value)
{
  g_autofree char *text = eco_number_to_short (value);
  const char *sign = self->type == ECO_SCALE_SIGNED && value > 0 ? "+" : "";

  /* A true minus is as wide as the plus; what is rounded to nothing has neither. */
  if (*text == '-')
    return g_strconcat ("−", text + 1, NULL);
  return g_strconcat (g_str_equal (text, "0") ? "" : sign, text, NULL);
}

static char *
dup_range (const EcoScale *self, int step)
{
  const EcoLimits *limits = &self->limits;
  g_autofree char *from = dup_number (self, limits->limits[step]);
  g_autofree char *to = dup_number (self, limits->limits[step + 1]);

  if (limits->n_steps == 1)
    return g_strcmp0 (from, to) == 0 ? g_steal_pointer (&from)
                                     : g_strdup_printf ("%s – %s", from, to);
  if (step == 0 && limits->open_low)
    /* TRANSLATORS: a step of a scale: all numbers below %s */
    return g_strdup_printf (_("below %s"), to);
  if (step == limits->n_steps - 1 && limits->open_high)
    /* TRANSLATORS: a step of a scale: all numbers from %s on */
    return g_strdup_printf (_("%s and more"), from);
  return g_strdup_printf ("%s – %s", from, to);
}

/**
 * eco_scale_dup_label:
 *
 * Returns: (transfer full): what the legend says about the step, without the unit
 */
char *
eco_scale_dup_label (const EcoScale *self, int step)
{
  g_return_val_if_fail (self != NULL && step >= 0 && step < eco_scale_get_n_steps (self),
                        g_strdup (""));

  if (self->type == ECO_SCALE_WORDS_APART)
    return g_strdup (step < (int) self->words->len ? self->words->pdata[step] : _("others"));
  if (self->ordered)
    return g_strdup (eco_enum_get_label (
        eco_attribute_get_field (self->attribute)->enum_type (),
        (int) self->limits.limits[step]));
  if (eco_attribute_get_type (self->attribute) == ECO_ATTRIBUTE_FLAG)
    return g_strdup (step > 0 ? _("Yes") : _("No"));
  return self->whole ? dup_number (self, self->limits.limits[step]) : dup_range (self, step);
}

/**
 * eco_scale_dup_key:
 *
 * Colours that stand for words or for good and bad cannot be told by everybody, so cards carry
 * this key too.
 *
 * Returns: (transfer full) (nullable): one or two letters or signs; %NULL for steps that are
 *   told by a gauge
 */
char *
eco_scale_dup_key (const EcoScale *self, int step)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->type)
    {
    case ECO_SCALE_NUMBERS:
      break;
    case ECO_SCALE_SIGNED:
      {
        const double *limit = &self->limits.limits[step];

        if (self->whole)
          return dup_number (self, limit[0]);
        return g_strdup (limit[0] + limit[1] > 0 ? "+" : limit[0] + limit[1] < 0 ? "−" : "0");
      }
    case ECO_SCALE_WORDS_APART:
      return step < (int) self->words->len ? g_strdup_printf ("%c", 'A' + step) : g_strdup ("…");
    }
  return NULL;
}
