/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What goes in a merge: what theirs removed and ours neither changed nor needs. */
#include "config.h"

#include "change/eco-comparison-private.h"
#include "change/eco-merge-private.h"

#include "model/eco-integrity.h"

#include <glib/gi18n-lib.h>

static gboolean
fields_differ (EcoObject *a, EcoObject *b)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (a);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!_eco_comparison_is_about_place (a, &klass->fields[i]) &&
        !eco_field_equal (&klass->fields[i], a, b))
      return TRUE;
  return FALSE;
}

/* Whether @is, of @ecosystem, has other values or parts than @was; its place does not count. */
gboolean
_eco_merge_is_changed (EcoMerging *self, EcoObject *was, EcoObject *is, EcoEcosystem *ecosystem)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (was);

  if (fields_differ (was, is) || !_eco_comparison_same_body (was, is))
    return TRUE;
  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *a = eco_object_peek_list (was, i), *b = eco_object_peek_list (is, i);
      guint n = a != NULL ? eco_list_get_length (a) : 0;

      if (klass->lists[i].detached)
        continue;
      if (n != (b != NULL ? eco_list_get_length (b) : 0))
        return TRUE;
      for (guint j = 0; j < n; j++)
        {
          EcoObject *child = eco_list_get (a, j);
          EcoObject *partner = _eco_comparison_find_partner (ecosystem, child, is);

          if (partner == NULL || _eco_merge_is_changed (self, child, partner, ecosystem))
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether @object of ours goes, or what has it. */
gboolean
_eco_merge_is_doomed (EcoMerging *self, EcoObject *object)
{
  for (; object != NULL; object = eco_object_get_owner (object))
    if (g_hash_table_contains (self->doomed, object))
      return TRUE;
  return FALSE;
}

static void
add_changed (EcoMerging *self, EcoObject *object)
{
  g_autofree char *subject = _eco_words_dup_subject (object, self->ours);

  /* TRANSLATORS: a thing ("Node “Forum”"); ours and theirs are words of version control */
  g_ptr_array_add (self->conflicts,
                   g_strdup_printf (_("%s is gone in theirs, but changed in ours"), subject));
}

/* Looks at the lists of @ours, which is @base and @theirs there. */
static void
doom_lists (EcoMerging *self, EcoObject *base, EcoObject *ours, EcoObject *theirs)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (ours);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = klass->lists[i].detached ? NULL : eco_object_peek_list (ours, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        {
          EcoObject *object = eco_list_get (list, j);
          EcoObject *was = _eco_comparison_find_partner (self->base, object, base);
          EcoObject *other = _eco_comparison_find_partner (self->theirs, object, theirs);

          if (was == NULL)
            continue;
          if (other != NULL)
            doom_lists (self, was, object, other);
          else if (!_eco_merge_is_changed (self, was, object, self->ours))
            g_hash_table_add (self->doomed, object);
          else
            add_changed (self, object);
        }
    }
}

/* A thing of both may have been given another giver or ring by theirs: then ours does not need the
 * old one. */
static gboolean
is_let_go (EcoMerging *self, EcoObject *object, const EcoField *field)
{
  EcoObject *theirs = eco_ecosystem_lookup (self->theirs, eco_object_get_id (object));
  EcoObject *base = eco_ecosystem_lookup (self->base, eco_object_get_id (object));

  return theirs != NULL && base != NULL && G_OBJECT_TYPE (theirs) == G_OBJECT_TYPE (object) &&
         G_OBJECT_TYPE (base) == G_OBJECT_TYPE (object) && eco_field_equal (field, base, object) &&
         !eco_field_equal (field, theirs, object);
}

typedef struct
{
  EcoMerging *merging;
  gboolean again;
} Spare;

/* What must name a doomed thing but stays, keeps it. */
static void
spare_needed (EcoObject *object, gpointer data)
{
  Spare *spare = data;
  EcoMerging *self = spare->merging;
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  if (_eco_merge_is_doomed (self, object))
    return;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];
      g_autofree char *subject = NULL;
      EcoObject *needed;

      if (field->type != ECO_FIELD_REF || !(field->flags & ECO_FIELD_REQUIRED))
        continue;
      needed = eco_ecosystem_lookup (self->ours, G_STRUCT_MEMBER (char *, object, field->offset));
      if (needed == NULL || is_let_go (self, object, field) ||
          !g_hash_table_remove (self->doomed, needed))
        continue;
      subject = _eco_words_dup_subject (needed, self->ours);
      /* TRANSLATORS: a thing ("Node “Forum”"); ours and theirs are words of version control */
      g_ptr_array_add (self->conflicts,
                       g_strdup_printf (_("%s is gone in theirs, but needed in ours"), subject));
      spare->again = TRUE;
    }
}

/* Finds what of ours goes. */
void
_eco_merge_find_doomed (EcoMerging *self)
{
  Spare spare = { self, TRUE };

  doom_lists (self, ECO_OBJECT (self->base), ECO_OBJECT (self->ours), ECO_OBJECT (self->theirs));
  while (spare.again && g_hash_table_size (self->doomed) > 0)
    {
      spare.again = FALSE;
      eco_ecosystem_foreach (self->ours, spare_needed, &spare);
    }
}
