/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The values of one thing, merged field by field. */
#include "config.h"

#include "change/eco-comparison-private.h"
#include "change/eco-merge-private.h"

#include <glib/gi18n-lib.h>

static gboolean
has_word (char **words, const char *word)
{
  return words != NULL && g_strv_contains ((const char *const *) words, word);
}

/* Ours without what theirs took out, with what theirs added. */
static void
merge_words (const EcoField *field, EcoObject *base, EcoObject *ours, EcoObject *theirs,
             EcoObject *merged)
{
  char **b = G_STRUCT_MEMBER (char **, base, field->offset);
  char **u = G_STRUCT_MEMBER (char **, ours, field->offset);
  char **t = G_STRUCT_MEMBER (char **, theirs, field->offset);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GValue) value = G_VALUE_INIT;

  for (guint i = 0; u != NULL && u[i] != NULL; i++)
    if (!has_word (b, u[i]) || has_word (t, u[i]))
      g_strv_builder_add (words, u[i]);
  for (guint i = 0; t != NULL && t[i] != NULL; i++)
    if (!has_word (b, t[i]) && !has_word (u, t[i]))
      g_strv_builder_add (words, t[i]);
  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, g_strv_builder_end (words));
  eco_field_set_value (field, merged, &value);
}

static void
add_conflict (EcoMerging *self, const EcoField *field, EcoObject *ours, EcoObject *theirs)
{
  g_autofree char *subject = _eco_words_dup_subject (ours, self->ours);
  g_autofree char *our_text = eco_object_dup_text (ours, field);
  g_autofree char *their_text = eco_object_dup_text (theirs, field);
  g_autofree char *our_value = _eco_words_dup_value (field, our_text, self->ours);
  g_autofree char *their_value = _eco_words_dup_value (field, their_text, self->theirs);

  /* TRANSLATORS: a thing ("Node “Forum”"), a property, its value in the one file and in the other;
   * "ours" and "theirs" are the words of version control */
  g_ptr_array_add (self->conflicts,
                   g_strdup_printf (_("%s: %s is “%s” in ours and “%s” in theirs"), subject,
                                    eco_field_get_label (field), our_value, their_value));
}

static void
merge_field (EcoMerging *self, const EcoField *field, EcoObject *base, EcoObject *ours,
             EcoObject *theirs, EcoObject *merged)
{
  if (eco_field_equal (field, base, theirs) || eco_field_equal (field, ours, theirs))
    return;
  if (eco_field_equal (field, base, ours))
    eco_field_copy (field, theirs, merged);
  else if (field->type == ECO_FIELD_REFS || field->type == ECO_FIELD_WORDS)
    merge_words (field, base, ours, theirs, merged);
  else
    add_conflict (self, field, ours, theirs);
}

static gboolean
same_place (EcoObject *a, EcoObject *b)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (a);

  for (guint i = 0; i < klass->n_fields; i++)
    if (_eco_comparison_is_about_place (a, &klass->fields[i]) &&
        !eco_field_equal (&klass->fields[i], a, b))
      return FALSE;
  return TRUE;
}

/* What a newer version wrote is taken whole. */
static void
merge_extra (EcoObject *base, EcoObject *ours, EcoObject *theirs, EcoObject *merged)
{
  EcoExtra *extra = eco_object_get_extra (_eco_comparison_same_extra (base, ours) ? theirs : ours);

  for (guint i = 0; extra != NULL && i < extra->attributes->len; i += 2)
    eco_object_add_extra_attribute (merged, extra->attributes->pdata[i],
                                    extra->attributes->pdata[i + 1]);
  for (guint i = 0; extra != NULL && i < extra->children->len; i++)
    eco_object_add_extra_child (merged, extra->children->pdata[i]);
}

/* Where a thing was put is taken whole, and no conflict: ours where both moved it.
 * @base: may be what a new thing has at first
 * @merged: a new object in no list */
void
_eco_merge_fields (EcoMerging *self, EcoObject *base, EcoObject *ours, EcoObject *theirs,
                   EcoObject *merged)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (ours);
  EcoObject *place = same_place (base, ours) ? theirs : ours;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];

      if (_eco_comparison_is_about_place (ours, field))
        {
          eco_field_copy (field, place, merged);
          continue;
        }
      eco_field_copy (field, ours, merged);
      merge_field (self, field, base, ours, theirs, merged);
    }
  merge_extra (base, ours, theirs, merged);
}
