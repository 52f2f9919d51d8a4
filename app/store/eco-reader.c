/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading the native file format: from elements to objects, by the tables of
 * the classes alone. */
#include "config.h"

#include "store/eco-reader.h"

#include "model/eco-change-record.h"
#include "model/eco-integrity.h"
#include "model/eco-registry.h"
#include "store/eco-reader-private.h"
#include "store/eco-save-private.h"

#include "store/eco-embedded.h"
#include "store/eco-upgrade.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static EcoReaderFrame *
top (EcoReader *self)
{
  return &self->frames[self->depth - 1];
}

static gboolean
push (EcoReader *self, EcoReaderFrame frame)
{
  g_assert (self->depth < ECO_FORMAT_MAX_DEPTH);
  self->frames[self->depth++] = frame;
  return TRUE;
}

/* An object below a payload goes into its list when it is whole: what is
 * built there must not look like a part of the ecosystem meanwhile. */
static void
pop (EcoReader *self)
{
  EcoReaderFrame *frame = top (self);

  self->depth--;
  if (frame->waiting != NULL)
    {
      eco_list_append (top (self)->list, frame->waiting);
      g_clear_object (&frame->waiting);
    }
}

static gboolean
is_ours (EcoReader *self, const xmlNode *node)
{
  if (node->ns == NULL)
    return FALSE;
  return node->ns->href == self->ns ||
         strcmp ((const char *) node->ns->href, ECO_FORMAT_NAMESPACE) == 0;
}

/* The value without a copy where libxml2 has it in one piece. */
static const char *
get_value (const xmlAttr *attribute, xmlChar **copy)
{
  const xmlNode *child = attribute->children;

  if (child == NULL)
    return "";
  if (child->next == NULL && child->type == XML_TEXT_NODE)
    return (const char *) child->content;
  *copy = xmlNodeListGetString (attribute->doc, child, 1);
  return *copy != NULL ? (const char *) *copy : "";
}

static gsize
find_attribute (EcoReader *self, const xmlAttr *attribute)
{
  g_autofree char *name = attribute->ns != NULL && attribute->ns->prefix != NULL
                            ? g_strdup_printf ("%s:%s", attribute->ns->prefix, attribute->name)
                            : g_strdup ((const char *) attribute->name);

  return eco_xml_text_find_attribute (&self->text, self->text.tag, name);
}

static void
read_id (EcoReader *self, EcoObject *object, const xmlAttr *attribute, const char *value)
{
  g_autofree char *shown = NULL;

  if (eco_id_is_valid (value))
    {
      eco_object_set_id (object, value);
      return;
    }
  shown = eco_error_dup_shown (value);
  _eco_reader_fail (self, ECO_ERROR_INVALID, find_attribute (self, attribute),
                    _("The id “%s” is not possible: begin with a letter, go on with letters, "
                      "digits, “_”, “.” and “-”, %d at most"),
                    shown, ECO_FIELD_MAX_ID);
}

static void
read_field (EcoReader *self, EcoObject *object, const EcoField *field, const xmlAttr *attribute,
            const char *value)
{
  GError *error = NULL;

  if (value[0] == '\0' && (field->flags & ECO_FIELD_REQUIRED))
    {
      if (field->type == ECO_FIELD_REF || field->type == ECO_FIELD_CATALOG)
        _eco_reader_fail (self, ECO_ERROR_INVALID, find_attribute (self, attribute),
                          _("%s is empty: write what it names"), field->name);
      else if (field->type != ECO_FIELD_ENUM)
        return;
    }
  if (self->error != NULL || eco_field_parse (field, object, value, &error))
    return;
  /* A word that only a newer program knows stays, as long as nobody sets the field. */
  if (self->minor > ECO_FORMAT_MINOR && field->type == ECO_FIELD_ENUM)
    {
      g_clear_error (&error);
      _eco_reader_keep_attribute (self, object, attribute);
    }
  else
    _eco_reader_fail_parsed (self, find_attribute (self, attribute), error);
}

static void
check_required (EcoReader *self, EcoObject *object, guint64 seen)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields && self->error == NULL; i++)
    if ((klass->fields[i].flags & ECO_FIELD_REQUIRED) && !(seen & G_GUINT64_CONSTANT (1) << i))
      _eco_reader_fail (self, ECO_ERROR_INVALID, self->text.tag,
                        _("<%s> has no %s: write %s=\"…\" into it"), klass->tag,
                        klass->fields[i].name, klass->fields[i].name);
  if (self->error == NULL && object != self->root && object->id == NULL)
    _eco_reader_fail (self, ECO_ERROR_INVALID, self->text.tag,
                      _("<%s> has no id: write id=\"…\" into it"), klass->tag);
}

static void
read_attributes (EcoReader *self, EcoObject *object, const xmlNode *node)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  gboolean is_root = object == self->root;
  gboolean has_fields = !is_root || self->ecosystem != NULL;
  guint64 seen = 0;
  guint hint = 0;

  g_assert (klass->n_fields <= 64);
  for (const xmlAttr *attribute = node->properties; attribute != NULL && self->error == NULL;
       attribute = attribute->next)
    {
      const char *name = (const char *) attribute->name;
      xmlChar *copy = NULL;
      const char *value = get_value (attribute, &copy);
      const EcoField *field = NULL;

      if (attribute->ns == NULL && !is_root && strcmp (name, "id") == 0)
        read_id (self, object, attribute, value);
      else if (attribute->ns == NULL && is_root && strcmp (name, "version") == 0)
        ;
      else if (attribute->ns == NULL && has_fields &&
               (field = eco_object_class_find_field (klass, name, &hint)) != NULL)
        {
          seen |= G_GUINT64_CONSTANT (1) << (field - klass->fields);
          read_field (self, object, field, attribute, value);
        }
      else if (!_eco_reader_keep_attribute (self, object, attribute))
        _eco_reader_fail (self, ECO_ERROR_INVALID, find_attribute (self, attribute),
                          _("<%s> has no attribute “%s”: correct the name or remove it"),
                          (const char *) node->name, name);
      if (copy != NULL)
        xmlFree (copy);
    }
  if (self->error == NULL && has_fields)
    check_required (self, object, seen);
}

static void
read_version (EcoReader *self, const xmlNode *node)
{
  const xmlAttr *attribute = xmlHasProp ((xmlNode *) node, BAD_CAST "version");
  xmlChar *copy = NULL;
  const char *value = attribute != NULL ? get_value (attribute, &copy) : "";
  guint n_steps;
  const EcoUpgradeStep *steps = eco_upgrade_get_steps (&n_steps);
  GError *error = NULL;
  int major;

  if (attribute != NULL && !eco_upgrade_parse_version (value, &major, &self->minor))
    _eco_reader_fail (self, ECO_ERROR_INVALID, find_attribute (self, attribute),
                      _("This is no version of the format: write version=\"%s\""),
                      ECO_FORMAT_VERSION);
  else if (attribute == NULL)
    _eco_reader_fail (self, ECO_ERROR_INVALID, self->text.tag,
                      _("The version of the format is missing: write version=\"%s\""),
                      ECO_FORMAT_VERSION);
  else if (!eco_upgrade_check_version (steps, n_steps, major, &error))
    _eco_reader_fail_parsed (self, find_attribute (self, attribute), error);
  else if (self->minor > ECO_FORMAT_MINOR && self->ecosystem != NULL)
    eco_object_add_extra_attribute (self->root, "version", value);
  if (copy != NULL)
    xmlFree (copy);
}

static void
refuse_root (EcoReader *self, const xmlNode *node)
{
  const char *ns = node->ns != NULL ? (const char *) node->ns->href : NULL;

  if (ns != NULL && g_str_has_prefix (ns, ECO_FORMAT_NAMESPACE_STEM) && !is_ours (self, node))
    _eco_reader_fail (
      self, ECO_ERROR_VERSION, self->text.tag,
      _("The format “%s” is not known to this program: open the file with a newer Ecotone"), ns);
  else if (g_str_equal (node->name, ECO_FORMAT_ROOT) && self->ecosystem != NULL)
    _eco_reader_fail (self, ECO_ERROR_SYNTAX, self->text.tag,
                      _("The namespace of <%s> is not Ecotone's: write xmlns=\"%s\""),
                      (const char *) node->name, ECO_FORMAT_NAMESPACE);
  else if (self->ecosystem == NULL)
    _eco_reader_fail (self, ECO_ERROR_SYNTAX, self->text.tag,
                      _("<%s> does not begin a part of an ecosystem, such as a theme: choose a "
                        "file that Ecotone wrote for that"),
                      (const char *) node->name);
  else
    _eco_reader_fail (self, ECO_ERROR_SYNTAX, self->text.tag,
                      _("<%s> does not begin an ecosystem: choose a file that Ecotone wrote"),
                      (const char *) node->name);
}

static gboolean
open_root (EcoReader *self, const xmlNode *node)
{
  const char *wanted = self->ecosystem != NULL ? ECO_FORMAT_ROOT : ECO_FORMAT_FRAGMENT;

  if (!is_ours (self, node) || !g_str_equal (node->name, wanted))
    {
      refuse_root (self, node);
      return FALSE;
    }
  self->ns = node->ns->href;
  read_version (self, node);
  if (self->error == NULL)
    read_attributes (self, self->root, node);
  if (self->error != NULL)
    return FALSE;
  return push (self, (EcoReaderFrame) { .object = self->root });
}

static gboolean
open_list (EcoReader *self, const xmlNode *node)
{
  EcoReaderFrame *frame = top (self);
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (frame->object);
  const char *name = (const char *) node->name;
  guint i = 0;

  while (i < klass->n_lists && strcmp (klass->lists[i].name, name) != 0)
    i++;
  if (i == klass->n_lists || !is_ours (self, node))
    {
      if (!_eco_reader_keep_element (self, frame->object, NULL) && self->error == NULL)
        _eco_reader_fail (self, ECO_ERROR_INVALID, self->text.tag,
                          _("<%s> has no place in <%s>: correct the name or remove it"), name,
                          (const char *) node->parent->name);
      return FALSE;
    }
  if (frame->lists_seen & G_GUINT64_CONSTANT (1) << i)
    {
      _eco_reader_fail (self, ECO_ERROR_INVALID, self->text.tag,
                        _("<%s> comes a second time: join the two"), name);
      return FALSE;
    }
  frame->lists_seen |= G_GUINT64_CONSTANT (1) << i;
  if (node->properties != NULL && self->minor <= ECO_FORMAT_MINOR)
    {
      _eco_reader_fail (self, ECO_ERROR_INVALID, find_attribute (self, node->properties),
                        _("<%s> has no attributes: remove “%s”"), name,
                        (const char *) node->properties->name);
      return FALSE;
    }
  return push (self, (EcoReaderFrame) {
                       .object = frame->object,
                       .spec = &klass->lists[i],
                       .list_index = i,
                       .item_type = klass->lists[i].item_type != NULL ? klass->lists[i].item_type ()
                                                                      : G_TYPE_INVALID,
                       .detached = frame->detached || klass->lists[i].detached,
                     });
}

/* The class that an element of the open list stands for. */
static GType
find_item_type (EcoReader *self, EcoReaderFrame *frame, const xmlNode *node)
{
  const char *name = (const char *) node->name;
  GType type = frame->item_type;

  if (!is_ours (self, node))
    return G_TYPE_INVALID;
  if (type == G_TYPE_INVALID)
    {
      type = eco_registry_find_type (name);
      return type != ECO_TYPE_ECOSYSTEM ? type : G_TYPE_INVALID;
    }
  if (frame->item_tag == NULL)
    {
      EcoObjectClass *klass = g_type_class_ref (type);

      frame->item_tag = klass->tag;
      g_type_class_unref (klass);
    }
  return strcmp (frame->item_tag, name) == 0 ? type : G_TYPE_INVALID;
}

static void
insert_object (EcoReader *self, EcoReaderFrame *frame, EcoObject *object)
{
  EcoReaderPlace place = { object, self->text.tag };

  if (frame->list == NULL)
    frame->list = eco_object_get_list (frame->object, frame->list_index);
  if (frame->detached)
    return;
  if (eco_ecosystem_lookup (self->ecosystem, object->id) != NULL)
    {
      _eco_reader_fail (self, ECO_ERROR_INVALID, self->text.tag,
                        _("id=\"%s\" is there already: give one of the two another id"),
                        object->id);
      return;
    }
  eco_list_append (frame->list, object);
  g_array_append_val (self->places, place);
}

static gboolean
open_object (EcoReader *self, const xmlNode *node)
{
  EcoReaderFrame *frame = top (self);
  GType type = find_item_type (self, frame, node);
  g_autoptr (EcoObject) object = NULL;

  if (type == G_TYPE_INVALID)
    {
      if (!_eco_reader_keep_element (self, frame->object, frame->spec->name) && self->error == NULL)
        _eco_reader_fail (self, ECO_ERROR_INVALID, self->text.tag,
                          _("<%s> has no place in <%s>: correct the name or remove it"),
                          (const char *) node->name, frame->spec->name);
      return FALSE;
    }
  object = eco_object_new (type, NULL);
  read_attributes (self, object, node);
  if (self->error == NULL)
    insert_object (self, frame, object);
  if (self->error != NULL)
    return FALSE;
  return push (self, (EcoReaderFrame) {
                       .object = object,
                       .waiting = frame->detached ? g_object_ref (object) : NULL,
                       .detached = frame->detached,
                     });
}

static void
open_element (EcoReader *self)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->xml);
  gboolean is_empty = xmlTextReaderIsEmptyElement (self->xml) == 1;
  gboolean opened;

  if (self->depth == 0)
    opened = open_root (self, node);
  else if (top (self)->spec == NULL)
    opened = open_list (self, node);
  else
    opened = open_object (self, node);
  if (opened && is_empty)
    pop (self);
}

static gboolean
is_blank (const xmlChar *text)
{
  return text == NULL || text[strspn ((const char *) text, " \t\r\n")] == '\0';
}

static void
read_document (EcoReader *self)
{
  int type;

  while (self->error == NULL && _eco_reader_step (self, &type))
    switch (type)
      {
      case XML_READER_TYPE_ELEMENT:
        open_element (self);
        break;
      case XML_READER_TYPE_END_ELEMENT:
        pop (self);
        break;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
        if (!is_blank (xmlTextReaderConstValue (self->xml)))
          _eco_reader_fail (
            self, ECO_ERROR_INVALID, eco_xml_text_find_content (&self->text),
            _("Text between the elements has no meaning: remove it or make it a comment"));
        break;
      default:
        break; /* comments, processing instructions, blanks */
      }
  if (self->error == NULL && (self->depth > 0 || self->ns == NULL))
    _eco_reader_fail (self, ECO_ERROR_SYNTAX, self->text.length,
                      _("The file ends too early: open its backup, whose name ends in “~”"));
}

static void
check_places (EcoReader *self)
{
  for (guint i = 0; i < self->places->len && self->error == NULL; i++)
    {
      const EcoReaderPlace *place = &g_array_index (self->places, EcoReaderPlace, i);
      GError *error = NULL;

      if (!eco_integrity_check_object (self->ecosystem, place->object, &error))
        _eco_reader_fail_parsed (self, place->offset, error);
    }
}

static void
clear (EcoReader *self)
{
  while (self->depth > 0)
    g_clear_object (&self->frames[--self->depth].waiting);
  g_array_unref (self->places);
  g_clear_pointer (&self->xml, xmlFreeTextReader);
}

static void
add_warning (EcoReader *self, GPtrArray *warnings)
{
  if (warnings == NULL || self->minor <= ECO_FORMAT_MINOR)
    return;
  g_ptr_array_add (warnings,
                   g_strdup_printf (_("%s: made by a newer Ecotone (version %d.%d of the format): "
                                      "%u unknown things in it are kept, but not shown"),
                                    self->name, ECO_FORMAT_MAJOR, self->minor, self->n_kept));
}

/* Reads into @root, which is an ecosystem or stands for a fragment. */
static gboolean
read_into (EcoObject *root, GBytes *bytes, const char *name, GPtrArray *warnings, GError **error)
{
  EcoReader self = { .name = name != NULL ? name : "-", .root = root };
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  self.ecosystem = ECO_IS_ECOSYSTEM (root) ? ECO_ECOSYSTEM (root) : NULL;
  self.places = g_array_new (FALSE, FALSE, sizeof (EcoReaderPlace));
  if (self.ecosystem != NULL)
    eco_ecosystem_begin_change (self.ecosystem);
  if (_eco_reader_open (&self, text, length))
    read_document (&self);
  if (self.error == NULL && self.ecosystem != NULL)
    check_places (&self);
  if (self.error == NULL)
    add_warning (&self, warnings);
  if (self.ecosystem != NULL)
    eco_ecosystem_end_change (self.ecosystem);
  clear (&self);
  if (self.error == NULL)
    return TRUE;
  g_propagate_error (error, self.error);
  return FALSE;
}

/**
 * eco_reader_read_bytes:
 * @bytes: a whole file
 * @name: (nullable): what the file is called in messages
 * @warnings: (nullable) (element-type utf8): messages about what was read, but
 *   is not understood whole, are added to it
 *
 * Returns: (transfer full) (nullable): the ecosystem; %NULL with
 *   %ECO_ERROR_SYNTAX, %ECO_ERROR_INVALID, %ECO_ERROR_LIMIT or
 *   %ECO_ERROR_VERSION when there is anything wrong with it
 */
EcoEcosystem *
eco_reader_read_bytes (GBytes *bytes, const char *name, GPtrArray *warnings, GError **error)
{
  g_autoptr (GBytes) inside = NULL;
  g_autofree char *inside_name = NULL;
  EcoEcosystem *ecosystem;

  g_return_val_if_fail (bytes != NULL, NULL);
  if (eco_embedded_is_picture (bytes))
    {
      bytes = inside = eco_embedded_extract (bytes, name != NULL ? name : "-", error);
      if (inside == NULL)
        return NULL;
      /* TRANSLATORS: a document inside the picture of that name, before a line and column */
      name = inside_name = g_strdup_printf (_("%s (document inside)"), name != NULL ? name : "-");
    }
  ecosystem = eco_ecosystem_new ();
  if (!read_into (ECO_OBJECT (ecosystem), bytes, name, warnings, error))
    g_clear_object (&ecosystem);
  return ecosystem;
}

/**
 * eco_reader_read_file:
 * @file: a regular file of at most 64 MiB
 * @name: (nullable): what it is called in messages; its path when %NULL
 * @state: (out) (optional): what the file was, to be given to eco_save_bytes()
 *
 * As eco_reader_read_bytes(); besides, errors of %G_IO_ERROR.
 */
EcoEcosystem *
eco_reader_read_file (GFile *file, const char *name, GCancellable *cancellable, EcoFileState *state,
                      GPtrArray *warnings, GError **error)
{
  g_autofree char *own_name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  EcoEcosystem *ecosystem;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  if (name == NULL)
    name = own_name = g_file_get_parse_name (file);
  bytes = eco_file_load (file, ECO_FORMAT_MAX_BYTES, cancellable, state, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  if (state != NULL)
    state->is_picture = eco_embedded_is_picture (bytes);
  ecosystem = eco_reader_read_bytes (bytes, name, warnings, error);
  if (ecosystem == NULL)
    _eco_save_tell_of_copy (file, error);
  return ecosystem;
}

/**
 * eco_reader_read_stream:
 * @stream: such as standard input, read to its end
 * @name: (nullable): what it is called in messages
 *
 * As eco_reader_read_bytes(); besides, errors of %G_IO_ERROR.
 */
EcoEcosystem *
eco_reader_read_stream (GInputStream *stream, const char *name, GCancellable *cancellable,
                        GPtrArray *warnings, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  bytes = eco_stream_load (stream, ECO_FORMAT_MAX_BYTES, cancellable, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", name != NULL ? name : "-");
      return NULL;
    }
  return eco_reader_read_bytes (bytes, name, warnings, error);
}

/**
 * eco_reader_read_objects:
 * @bytes: what eco_writer_write_objects() gave
 * @name: (nullable): where they come from, for messages
 *
 * Reads a part of an ecosystem. The objects keep their ids; whether these are
 * free and what they name exists is for the caller to see to.
 *
 * Returns: (transfer full) (element-type EcoObject) (nullable): the objects, in no list
 */
GPtrArray *
eco_reader_read_objects (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (EcoObject) holder = NULL;
  g_autoptr (GPtrArray) objects = NULL;
  EcoList *list;

  g_return_val_if_fail (bytes != NULL, NULL);
  holder = eco_object_new (ECO_TYPE_CHANGE_RECORD, NULL);
  if (!read_into (holder, bytes, name, NULL, error))
    return NULL;
  objects = g_ptr_array_new_with_free_func (g_object_unref);
  list = eco_object_get_list (holder, ECO_CHANGE_RECORD_OBJECTS);
  while (eco_list_get_length (list) > 0)
    {
      g_ptr_array_add (objects, g_object_ref (eco_list_get (list, 0)));
      eco_list_remove (list, 0);
    }
  return g_steal_pointer (&objects);
}
