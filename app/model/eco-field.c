/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoField: what one property of the model is, and its value in an instance. */
#include "config.h"

#include "model/eco-field.h"
#include "model/eco-field-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * eco_field_get_label:
 *
 * Returns: (transfer none): what a person reads for the field, translated
 */
const char *
eco_field_get_label (const EcoField *field)
{
  return _(field->label);
}

/**
 * eco_field_get_group:
 *
 * Returns: (transfer none): the heading that the field stands under, translated
 */
const char *
eco_field_get_group (const EcoField *field)
{
  return field->group != NULL ? _(field->group) : _("General");
}

/* Whether the value is kept as char *. */
gboolean
_eco_field_is_string (const EcoField *field)
{
  switch (field->type)
    {
    case ECO_FIELD_STRING:
    case ECO_FIELD_TEXT:
    case ECO_FIELD_LINK:
    case ECO_FIELD_CATALOG:
    case ECO_FIELD_REF:
      return TRUE;
    case ECO_FIELD_REFS:
    case ECO_FIELD_WORDS:
    case ECO_FIELD_INT:
    case ECO_FIELD_BOOL:
    case ECO_FIELD_ENUM:
    case ECO_FIELD_DATE:
    case ECO_FIELD_COLOR:
    case ECO_FIELD_DOUBLE:
      return FALSE;
    }
  g_return_val_if_reached (FALSE);
}

/* Whether the value is kept as char **. */
gboolean
_eco_field_is_strv (const EcoField *field)
{
  return field->type == ECO_FIELD_REFS || field->type == ECO_FIELD_WORDS;
}

/* The value of a number that nobody has set. */
double
_eco_field_get_initial (const EcoField *field)
{
  if (field->type == ECO_FIELD_INT && (field->flags & ECO_FIELD_OPTIONAL))
    return field->min - 1;
  return field->initial;
}

/**
 * eco_field_get_gtype:
 *
 * Returns: the type of the GObject property that stands for the field
 */
GType
eco_field_get_gtype (const EcoField *field)
{
  if (_eco_field_is_string (field))
    return G_TYPE_STRING;
  if (_eco_field_is_strv (field))
    return G_TYPE_STRV;
  if (field->type == ECO_FIELD_BOOL)
    return G_TYPE_BOOLEAN;
  if (field->type == ECO_FIELD_ENUM)
    return field->enum_type ();
  if (field->type == ECO_FIELD_COLOR)
    return G_TYPE_UINT;
  if (field->type == ECO_FIELD_DOUBLE)
    return G_TYPE_DOUBLE;
  return G_TYPE_INT;
}

/**
 * eco_field_create_pspec:
 *
 * Returns: (transfer floating): the GObject property that stands for the field
 */
GParamSpec *
eco_field_create_pspec (const EcoField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const char *name = field->name;
  double value = _eco_field_get_initial (field);
  int initial = isnan (value) ? 0 : (int) value;

  if (_eco_field_is_string (field))
    return g_param_spec_string (name, field->label, NULL, NULL, flags);
  if (_eco_field_is_strv (field))
    return g_param_spec_boxed (name, field->label, NULL, G_TYPE_STRV, flags);
  if (field->type == ECO_FIELD_BOOL)
    return g_param_spec_boolean (name, field->label, NULL, initial, flags);
  if (field->type == ECO_FIELD_ENUM)
    return g_param_spec_enum (name, field->label, NULL, field->enum_type (), initial, flags);
  if (field->type == ECO_FIELD_COLOR)
    return g_param_spec_uint (name, field->label, NULL, 0, G_MAXUINT32, 0, flags);
  if (field->type == ECO_FIELD_DATE)
    return g_param_spec_int (name, field->label, NULL, 0, 99991231, 0, flags);
  if (field->type == ECO_FIELD_DOUBLE)
    return g_param_spec_double (name, field->label, NULL, -G_MAXDOUBLE, G_MAXDOUBLE,
                                isnan (field->initial) ? 0 : field->initial, flags);
  return g_param_spec_int (name, field->label, NULL, MIN (initial, (int) field->min),
                           (int) field->max, initial, flags);
}

/**
 * eco_field_is_unset:
 * @object: an instance of the class that has the field
 *
 * Returns: whether the value is the one that nobody has to write down
 */
gboolean
eco_field_is_unset (const EcoField *field, gconstpointer object)
{
  if (_eco_field_is_string (field))
    return *ECO_FIELD_PTR (object, field, char *) == NULL;
  if (_eco_field_is_strv (field))
    return *ECO_FIELD_PTR (object, field, char **) == NULL;
  if (field->type == ECO_FIELD_DOUBLE)
    {
      double value = *ECO_FIELD_PTR (object, field, double);

      return isnan (value) || value == field->initial;
    }
  return *ECO_FIELD_PTR (object, field, int) == (int) _eco_field_get_initial (field);
}

/**
 * eco_field_init:
 * @object: a new instance, all zero
 *
 * Puts the default in its place.
 */
void
eco_field_init (const EcoField *field, gpointer object)
{
  if (field->type == ECO_FIELD_DOUBLE)
    *ECO_FIELD_PTR (object, field, double) = field->initial;
  else if (!_eco_field_is_string (field) && !_eco_field_is_strv (field))
    *ECO_FIELD_PTR (object, field, int) = (int) _eco_field_get_initial (field);
}

/**
 * eco_field_clear:
 * @object: an instance that holds a value
 *
 * Frees what the value owns.
 */
void
eco_field_clear (const EcoField *field, gpointer object)
{
  if (_eco_field_is_string (field))
    g_clear_pointer (ECO_FIELD_PTR (object, field, char *), g_free);
  else if (_eco_field_is_strv (field))
    g_clear_pointer (ECO_FIELD_PTR (object, field, char **), g_strfreev);
}

/**
 * eco_field_copy:
 * @from: an instance of the class that has the field
 * @to: another one, whose value is replaced; nobody is told
 */
void
eco_field_copy (const EcoField *field, gconstpointer from, gpointer to)
{
  eco_field_clear (field, to);
  if (_eco_field_is_string (field))
    *ECO_FIELD_PTR (to, field, char *) = g_strdup (*ECO_FIELD_PTR (from, field, char *));
  else if (_eco_field_is_strv (field))
    *ECO_FIELD_PTR (to, field, char **) = g_strdupv (*ECO_FIELD_PTR (from, field, char **));
  else if (field->type == ECO_FIELD_DOUBLE)
    *ECO_FIELD_PTR (to, field, double) = *ECO_FIELD_PTR (from, field, double);
  else
    *ECO_FIELD_PTR (to, field, int) = *ECO_FIELD_PTR (from, field, int);
}

static gboolean
strv_equal (char **a, char **b)
{
  return (a == NULL) == (b == NULL) &&
         (a == NULL || g_strv_equal ((const char *const *) a, (const char *const *) b));
}

/**
 * eco_field_equal:
 *
 * Returns: whether both instances hold the same value; two unset numbers are equal
 */
gboolean
eco_field_equal (const EcoField *field, gconstpointer a, gconstpointer b)
{
  if (_eco_field_is_string (field))
    return g_strcmp0 (*ECO_FIELD_PTR (a, field, char *), *ECO_FIELD_PTR (b, field, char *)) == 0;
  if (_eco_field_is_strv (field))
    return strv_equal (*ECO_FIELD_PTR (a, field, char **), *ECO_FIELD_PTR (b, field, char **));
  if (field->type == ECO_FIELD_DOUBLE)
    {
      double x = *ECO_FIELD_PTR (a, field, double);
      double y = *ECO_FIELD_PTR (b, field, double);

      return (isnan (x) && isnan (y)) || x == y;
    }
  return *ECO_FIELD_PTR (a, field, int) == *ECO_FIELD_PTR (b, field, int);
}

/**
 * eco_id_is_valid:
 * @id: (nullable): a text
 *
 * Returns: whether @id can name an object: a letter or `_`, then letters,
 *   digits and `_ . -`, %ECO_FIELD_MAX_ID bytes at most, ASCII only
 */
gboolean
eco_id_is_valid (const char *id)
{
  gsize i;

  if (id == NULL || !(g_ascii_isalpha (id[0]) || id[0] == '_'))
    return FALSE;
  for (i = 1; id[i] != '\0'; i++)
    if (!g_ascii_isalnum (id[i]) && strchr ("_.-", id[i]) == NULL)
      return FALSE;
  return i <= ECO_FIELD_MAX_ID;
}
