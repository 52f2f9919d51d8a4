/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing the native file format: one object a line, attributes and lists in
 * the order of the tables, so that a small edit is a small difference. */
#include "config.h"

#include "store/eco-writer.h"

#include "model/eco-list.h"
#include "store/eco-format.h"
#include "store/eco-writer-private.h"

#include <string.h>

typedef struct
{
  GString *out;
  GString *value; /* of one attribute, before escaping */
} EcoWriter;

static const char *
get_reference (guchar c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return NULL;
    }
}

/* Length of the character at @p when XML can hold it, else 0. */
static gsize
get_character_length (const char *p)
{
  gunichar c = g_utf8_get_char_validated (p, -1);

  if (c == (gunichar) -1 || c == (gunichar) -2 || c == 0xfffe || c == 0xffff)
    return 0;
  return (gsize) (g_utf8_next_char (p) - p);
}

/* For attributes and text; what XML cannot hold is left out. */
void
_eco_writer_append_escaped (GString *out, const char *text)
{
  const char *start = text;
  const char *p = text;

  while (*p != '\0')
    {
      guchar c = (guchar) *p;
      const char *reference = c < 0x40 ? get_reference (c) : NULL;
      gsize length = c < 0x80 ? (c >= 0x20 && reference == NULL) : get_character_length (p);

      if (length > 0)
        {
          p += length;
          continue;
        }
      g_string_append_len (out, start, p - start);
      if (reference != NULL)
        g_string_append (out, reference);
      start = ++p;
    }
  g_string_append_len (out, start, p - start);
}

static const char *
find_extra_attribute (const EcoExtra *extra, const char *name)
{
  for (guint i = 0; extra != NULL && i < extra->attributes->len; i += 2)
    if (strcmp (g_ptr_array_index (extra->attributes, i), name) == 0)
      return g_ptr_array_index (extra->attributes, i + 1);
  return NULL;
}

gboolean
_eco_extra_has_attribute (const EcoExtra *extra, const char *name)
{
  return find_extra_attribute (extra, name) != NULL;
}

static void
append_attribute (EcoWriter *self, const char *name, const char *value)
{
  g_string_append_c (self->out, ' ');
  g_string_append (self->out, name);
  g_string_append (self->out, "=\"");
  _eco_writer_append_escaped (self->out, value);
  g_string_append_c (self->out, '"');
}

static void
append_fields (EcoWriter *self, EcoObject *object)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  const EcoExtra *extra = eco_object_get_extra (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];

      if (eco_field_is_unset (field, object))
        {
          const char *kept = find_extra_attribute (extra, field->name);

          if (kept != NULL)
            append_attribute (self, field->name, kept);
          if (kept != NULL || !(field->flags & ECO_FIELD_REQUIRED))
            continue;
        }
      g_string_truncate (self->value, 0);
      eco_field_append_text (field, object, self->value);
      append_attribute (self, field->name, self->value->str);
    }
  for (guint i = 0; extra != NULL && i < extra->attributes->len; i += 2)
    {
      const char *name = g_ptr_array_index (extra->attributes, i);

      if (eco_object_find_field (object, name) == NULL &&
          !(object->owner == NULL && g_str_equal (name, "version")))
        append_attribute (self, name, g_ptr_array_index (extra->attributes, i + 1));
    }
}

static void
indent (EcoWriter *self, guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (self->out, "  ");
}

/* The unknown items of a list are kept as "<LIST>…</LIST>"; NULL when @child is none. */
static const char *
get_item_of (const char *child, const char *list)
{
  gsize n = strlen (list);

  return child[0] == '<' && strncmp (child + 1, list, n) == 0 && child[n + 1] == '>' ? child + n + 2
                                                                                     : NULL;
}

static gboolean
is_kept_item (EcoObjectClass *klass, const char *child)
{
  for (guint i = 0; i < klass->n_lists; i++)
    if (get_item_of (child, klass->lists[i].name) != NULL)
      return TRUE;
  return FALSE;
}

static guint
append_kept_items (EcoWriter *self, EcoObject *object, const char *list, guint depth,
                   gboolean count_only)
{
  const EcoExtra *extra = eco_object_get_extra (object);
  guint n = 0;

  for (guint i = 0; extra != NULL && i < extra->children->len; i++)
    {
      const char *item = get_item_of (g_ptr_array_index (extra->children, i), list);

      if (item == NULL)
        continue;
      n++;
      if (count_only)
        continue;
      indent (self, depth);
      g_string_append_len (self->out, item,
                           (gssize) (strlen (item) - strlen (list) - strlen ("</>")));
      g_string_append_c (self->out, '\n');
    }
  return n;
}

static gboolean
has_content (EcoWriter *self, EcoObject *object)
{
  const EcoExtra *extra = eco_object_get_extra (object);

  for (guint i = 0; i < ECO_OBJECT_GET_CLASS (object)->n_lists; i++)
    {
      EcoList *list = eco_object_peek_list (object, i);

      if (list != NULL && eco_list_get_length (list) > 0)
        return TRUE;
    }
  return extra != NULL && extra->children->len > 0;
}

static void append_object (EcoWriter *self, EcoObject *object, guint depth);

static void
append_list (EcoWriter *self, EcoObject *object, guint index, guint depth)
{
  EcoList *list = eco_object_peek_list (object, index);
  const char *name = ECO_OBJECT_GET_CLASS (object)->lists[index].name;
  guint n = list != NULL ? eco_list_get_length (list) : 0;

  if (n == 0 && append_kept_items (self, object, name, depth, TRUE) == 0)
    return;
  indent (self, depth);
  g_string_append_printf (self->out, "<%s>\n", name);
  for (guint i = 0; i < n; i++)
    append_object (self, eco_list_get (list, i), depth + 1);
  append_kept_items (self, object, name, depth + 1, FALSE);
  indent (self, depth);
  g_string_append_printf (self->out, "</%s>\n", name);
}

static void
append_content (EcoWriter *self, EcoObject *object, guint depth)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  const EcoExtra *extra = eco_object_get_extra (object);

  for (guint i = 0; i < klass->n_lists; i++)
    append_list (self, object, i, depth);
  for (guint i = 0; extra != NULL && i < extra->children->len; i++)
    {
      const char *child = g_ptr_array_index (extra->children, i);

      if (is_kept_item (klass, child))
        continue;
      indent (self, depth);
      g_string_append (self->out, child);
      g_string_append_c (self->out, '\n');
    }
}

/* As deep as the model is: lists in objects in lists, with a payload five. */
static void
append_object (EcoWriter *self, EcoObject *object, guint depth)
{
  const char *tag = ECO_OBJECT_GET_CLASS (object)->tag;

  indent (self, depth);
  g_string_append_c (self->out, '<');
  g_string_append (self->out, tag);
  append_attribute (self, "id", object->id != NULL ? object->id : "");
  append_fields (self, object);
  if (!has_content (self, object))
    {
      g_string_append (self->out, "/>\n");
      return;
    }
  g_string_append (self->out, ">\n");
  append_content (self, object, depth + 1);
  indent (self, depth);
  g_string_append_printf (self->out, "</%s>\n", tag);
}

static void
begin (EcoWriter *self, const char *root, const char *version)
{
  self->out = g_string_sized_new (64 * 1024);
  self->value = g_string_new (NULL);
  g_string_append_printf (self->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s", root);
  append_attribute (self, "xmlns", ECO_FORMAT_NAMESPACE);
  append_attribute (self, "version", version);
}

static GBytes *
finish (EcoWriter *self, const char *root)
{
  g_string_append_printf (self->out, "</%s>\n", root);
  g_string_free (self->value, TRUE);
  return g_string_free_to_bytes (self->out);
}

/**
 * eco_writer_write:
 *
 * Reading what was written and writing it again gives the same bytes. The
 * ecosystem is not changed; two threads may write two ecosystems at once.
 *
 * Returns: (transfer full): the whole file
 */
GBytes *
eco_writer_write (EcoEcosystem *ecosystem)
{
  EcoWriter self;
  const char *kept;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), NULL);
  kept = find_extra_attribute (eco_object_get_extra (ECO_OBJECT (ecosystem)), "version");
  begin (&self, ECO_FORMAT_ROOT, kept != NULL ? kept : ECO_FORMAT_VERSION);
  append_fields (&self, ECO_OBJECT (ecosystem));
  g_string_append (self.out, ">\n");
  append_content (&self, ECO_OBJECT (ecosystem), 1);
  return finish (&self, ECO_FORMAT_ROOT);
}

/**
 * eco_writer_write_objects:
 * @objects: (element-type EcoObject): of any class but #EcoEcosystem, each with an id
 *
 * Writes a part of an ecosystem, for the clipboard and for the journal.
 *
 * Returns: (transfer full): what eco_reader_read_objects() reads
 */
GBytes *
eco_writer_write_objects (GPtrArray *objects)
{
  EcoWriter self;

  g_return_val_if_fail (objects != NULL, NULL);
  begin (&self, ECO_FORMAT_FRAGMENT, ECO_FORMAT_VERSION);
  g_string_append (self.out, ">\n  <objects>\n");
  for (guint i = 0; i < objects->len; i++)
    append_object (&self, g_ptr_array_index (objects, i), 2);
  g_string_append (self.out, "  </objects>\n");
  return finish (&self, ECO_FORMAT_FRAGMENT);
}
