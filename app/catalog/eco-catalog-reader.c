/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One catalogue file, from text to a set of its own.
 *
 * The form is explained in resources/catalog/kinds.xml. The reader is strict: what it
 * does not know is an error with file, line and column, because a misspelt
 * attribute that is silently dropped costs the user an hour. Nothing is written to the
 * set below; the caller merges the result when all of it is good. */
#include "config.h"

#include "catalog/eco-catalog-reader-private.h"

#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The version of the form that is read here. */
#define CATALOG_VERSION 1
#define MAX_ID_LENGTH 64
#define MAX_PATHS 64

typedef gboolean (*ReadFunc) (EcoReader *reader);

/* What may stand in a file: an element, where it stands, its attributes. */
typedef struct
{
  const char *element;
  const char *parent;
  const char *attributes[14];
  ReadFunc    read;
} Rule;

static const char *const shape_words[] = { "pill", "card", "chamfer", "double", NULL };
static const char *const flow_words[] = { "both", "outward", "both-inside", NULL };
static const char *const truth_words[] = { "no", "yes", NULL };

static gboolean
id_is_good (const char *id)
{
  if (!g_ascii_islower (id[0]) || strlen (id) > MAX_ID_LENGTH)
    return FALSE;
  for (const char *c = id; *c != '\0'; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-')
      return FALSE;
  return TRUE;
}

/* Starts a thing: a copy of what the set below has under its id, or a blank one. */
static gpointer
open_thing (EcoReader *reader, EcoCatalogTable table, gsize size)
{
  const char *id = reader->id;
  gpointer thing, below;

  if (id[0] == '\0')
    {
      eco_reader_refuse (reader, _("<%s> has no id; give it one"), reader->element);
      return NULL;
    }
  if (!id_is_good (id))
    {
      eco_reader_refuse (
          reader,
          _("“%s” is not an id; use up to 64 small letters, digits and hyphens, a letter first"),
          id);
      return NULL;
    }
  if (eco_catalog_set_lookup (reader->stage, table, id) != NULL)
    {
      eco_reader_refuse (reader,
                         _("<%s> with the id “%s” stands twice; remove one or change its id"),
                         reader->element, id);
      return NULL;
    }
  thing = eco_catalog_set_alloc (reader->stage, size);
  below = eco_catalog_set_lookup (reader->base, table, id);
  if (below != NULL)
    memcpy (thing, below, size);
  else
    *(const char **) thing = eco_reader_keep (reader, id);
  return thing;
}

/* Kinds and presets share one name space, as a node may be made from either. */
static gboolean
check_other_table (EcoReader *reader, EcoCatalogTable other, const char *id)
{
  if (eco_reader_find (reader, other, id) == NULL)
    return TRUE;
  return eco_reader_refuse (
      reader,
      other == ECO_CATALOG_KIND
          ? _("“%s” is the id of a kind already; give the preset another one")
          : _("“%s” is the id of a preset already; give the kind another one"),
      id);
}

/* What is new has the glyph of its own name, or failing that @otherwise. */
static const char *
choose_glyph (EcoReader *reader, const char *id, const char *otherwise)
{
  return reader->base->items[ECO_CATALOG_GLYPH]->len == 0
                 || eco_reader_find (reader, ECO_CATALOG_GLYPH, id) != NULL
             ? id : otherwise;
}

static gboolean
read_catalog (EcoReader *reader)
{
  const char *text = eco_reader_get (reader, "version");
  int version = 0;

  if (text == NULL || !eco_number_parse_int (text, &version) || version < 1)
    return eco_reader_refuse (reader,
                              _("<catalog> does not say its version; write version=\"1\""));
  if (version > CATALOG_VERSION)
    return eco_reader_fail (
        reader, ECO_ERROR_VERSION,
        _("the catalogue has version %d; this program reads version %d, so use a newer one"),
        version, CATALOG_VERSION);
  return TRUE;
}

static gboolean
read_family (EcoReader *reader)
{
  EcoFamily *family = open_thing (reader, ECO_CATALOG_FAMILY, sizeof *family);

  if (family == NULL || !eco_reader_take_name (reader, &family->name)
      || !eco_reader_take_enum (reader, "ring", ECO_TYPE_RING_ROLE, &family->ring)
      || !eco_reader_take_enum (reader, "side", ECO_TYPE_SIDE, &family->side)
      || !eco_reader_take_enum (reader, "element", ECO_TYPE_ELEMENT, &family->element)
      || !eco_reader_take_word (reader, "shape", shape_words, &family->shape))
    return FALSE;
  eco_catalog_set_add (reader->stage, ECO_CATALOG_FAMILY, family);
  return TRUE;
}

static gboolean
read_kind (EcoReader *reader)
{
  EcoKind *kind = open_thing (reader, ECO_CATALOG_KIND, sizeof *kind);

  if (kind == NULL || !check_other_table (reader, ECO_CATALOG_PRESET, kind->id)
      || !eco_reader_take_reference (reader, "family", ECO_CATALOG_FAMILY, &kind->family))
    return FALSE;
  if (eco_reader_get (reader, "family") != NULL)
    {
      kind->ring = kind->family->ring;
      kind->side = kind->family->side;
      kind->element = kind->family->element;
      kind->shape = kind->family->shape;
    }
  if (!eco_reader_take_name (reader, &kind->name)
      || !eco_reader_take_text (reader, "keywords", &kind->keywords)
      || !eco_reader_take_enum (reader, "ring", ECO_TYPE_RING_ROLE, &kind->ring)
      || !eco_reader_take_enum (reader, "side", ECO_TYPE_SIDE, &kind->side)
      || !eco_reader_take_enum (reader, "element", ECO_TYPE_ELEMENT, &kind->element)
      || !eco_reader_take_word (reader, "shape", shape_words, &kind->shape)
      || !eco_reader_take_word (reader, "channel", truth_words, &kind->channel)
      || !eco_reader_take_enum (reader, "media", ECO_TYPE_MEDIA, &kind->media)
      || !eco_reader_take_enum (reader, "audience", ECO_TYPE_AUDIENCE, &kind->audience)
      || !eco_reader_take_glyph (reader, &kind->glyph,
                                 choose_glyph (reader, kind->id,
                                               eco_enum_get_nick (ECO_TYPE_ELEMENT,
                                                                  kind->element))))
    return FALSE;
  eco_catalog_set_add (reader->stage, ECO_CATALOG_KIND, kind);
  return TRUE;
}

static gboolean
read_preset (EcoReader *reader)
{
  EcoPreset *preset = open_thing (reader, ECO_CATALOG_PRESET, sizeof *preset);

  if (preset == NULL || !check_other_table (reader, ECO_CATALOG_KIND, preset->id)
      || !eco_reader_take_reference (reader, "kind", ECO_CATALOG_KIND, &preset->kind))
    return FALSE;
  if (eco_reader_get (reader, "kind") != NULL)
    {
      preset->glyph = choose_glyph (reader, preset->id, preset->kind->glyph);
      preset->media = preset->kind->media;
      preset->audience = preset->kind->audience;
    }
  if (!eco_reader_take_name (reader, &preset->name)
      || !eco_reader_take_text (reader, "aliases", &preset->aliases)
      || !eco_reader_take_enum (reader, "media", ECO_TYPE_MEDIA, &preset->media)
      || !eco_reader_take_enum (reader, "audience", ECO_TYPE_AUDIENCE, &preset->audience)
      || !eco_reader_take_glyph (reader, &preset->glyph, preset->kind->glyph))
    return FALSE;
  eco_catalog_set_add (reader->stage, ECO_CATALOG_PRESET, preset);
  return TRUE;
}

static gboolean
read_category_family (EcoReader *reader)
{
  EcoCategoryFamily *family = open_thing (reader, ECO_CATALOG_CATEGORY_FAMILY, sizeof *family);

  if (family == NULL || !eco_reader_take_name (reader, &family->name)
      || !eco_reader_take_color (reader, "light", &family->light)
      || !eco_reader_take_color (reader, "dark", &family->dark)
      || !eco_reader_take_pattern (reader, "tangible", &family->tangible, &family->n_tangible)
      || !eco_reader_take_pattern (reader, "intangible", &family->intangible,
                                   &family->n_intangible))
    return FALSE;
  eco_catalog_set_add (reader->stage, ECO_CATALOG_CATEGORY_FAMILY, family);
  return TRUE;
}

static gboolean
read_category (EcoReader *reader)
{
  EcoCategory *category = open_thing (reader, ECO_CATALOG_CATEGORY, sizeof *category);

  if (category == NULL
      || !eco_reader_take_reference (reader, "family", ECO_CATALOG_CATEGORY_FAMILY,
                                  &category->family)
      || !eco_reader_take_name (reader, &category->name)
      || !eco_reader_take_text (reader, "keywords", &category->keywords)
      || !eco_reader_take_word (reader, "tangible", truth_words, &category->tangible)
      || !eco_reader_take_word (reader, "flow", flow_words, &category->flow))
    return FALSE;
  eco_catalog_set_add (reader->stage, ECO_CATALOG_CATEGORY, category);
  return TRUE;
}

static gboolean
read_glyph (EcoReader *reader)
{
  reader->glyph = open_thing (reader, ECO_CATALOG_GLYPH, sizeof (EcoGlyph));
  g_array_set_size (reader->paths, 0);
  return reader->glyph != NULL;
}

static gboolean
read_path (EcoReader *reader)
{
  static const char *const fill_words[] = { "none", "solid", NULL };
  g_autoptr (GString) verbs = g_string_new (NULL);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (float));
  const char *data = eco_reader_get (reader, "d");
  const char *stroke = eco_reader_get (reader, "stroke");
  const char *reason;
  EcoGlyphPath path = { 0 };

  reason = data != NULL ? eco_glyph_path_parse (data, verbs, points) : _("give it path data");
  if (reason != NULL)
    return eco_reader_refuse (reader, _("glyph “%s” has a bad attribute d: %s"), reader->glyph->id,
                              reason);
  if (stroke != NULL && (!eco_number_parse_double (stroke, &path.stroke)
                         || !(path.stroke >= 0.0 && path.stroke <= 8.0)))
    return eco_reader_refuse (reader, _("“%s” is not a stroke width; use a number from 0 to 8"),
                              stroke);
  if (!eco_reader_take_word (reader, "fill", fill_words, &path.filled))
    return FALSE;
  if (!path.filled && path.stroke == 0.0)
    return eco_reader_refuse (
        reader, _("a path of glyph “%s” shows nothing; give it stroke=\"2\" or fill=\"solid\""),
        reader->glyph->id);
  if (reader->paths->len == MAX_PATHS)
    return eco_reader_fail (reader, ECO_ERROR_LIMIT,
                            _("glyph “%s” has more than 64 paths; join some"), reader->glyph->id);

  path.verbs = eco_reader_keep (reader, verbs->str);
  path.n_points = points->len / 2;
  path.points = memcpy (eco_catalog_set_alloc (reader->stage, points->len * sizeof (float)),
                        points->data, points->len * sizeof (float));
  g_array_append_val (reader->paths, path);
  return TRUE;
}

static gboolean
close_glyph (EcoReader *reader)
{
  gsize size = reader->paths->len * sizeof (EcoGlyphPath);

  if (size == 0)
    return eco_reader_refuse (reader, _("glyph “%s” has no path; give it one"), reader->glyph->id);
  reader->glyph->n_paths = reader->paths->len;
  reader->glyph->paths =
      memcpy (eco_catalog_set_alloc (reader->stage, size), reader->paths->data, size);
  eco_catalog_set_add (reader->stage, ECO_CATALOG_GLYPH, g_steal_pointer (&reader->glyph));
  return TRUE;
}

static const Rule rules[] = {
  { "catalog", NULL, { "version" }, read_catalog },
  { "family", "catalog", { "id", "name", "ring", "side", "element", "shape" }, read_family },
  { "kind", "catalog",
    { "id", "family", "name", "keywords", "glyph", "ring", "side", "element", "shape", "channel",
      "media", "audience" },
    read_kind },
  { "preset", "catalog",
    { "id", "kind", "name", "aliases", "glyph", "media", "audience" },
    read_preset },
  { "category-family", "catalog",
    { "id", "name", "light", "dark", "tangible", "intangible" },
    read_category_family },
  { "category", "catalog",
    { "id", "family", "name", "keywords", "tangible", "flow" },
    read_category },
  { "glyph", "catalog", { "id" }, read_glyph },
  { "path", "glyph", { "d", "stroke", "fill" }, read_path },
};

static const Rule *
find_rule (EcoReader *reader, const char *parent)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (strcmp (rules[i].element, reader->element) == 0 && g_strcmp0 (rules[i].parent, parent) == 0)
      return &rules[i];
  if (parent == NULL)
    eco_reader_refuse (reader,
                       _("this is not a catalogue: it starts with <%s> instead of <catalog>"),
                       reader->element);
  else
    eco_reader_refuse (
        reader,
        _("<%s> cannot stand in <%s>; <catalog> holds family, kind, preset, category-family, "
           "category and glyph, and <glyph> holds path"),
        reader->element, parent);
  return NULL;
}

static gboolean
check_attributes (EcoReader *reader, const Rule *rule)
{
  for (guint i = 0; reader->attributes[i] != NULL; i++)
    {
      const char *name = reader->attributes[i];
      g_autofree char *list = NULL;

      for (guint j = 0; j < i; j++)
        if (strcmp (reader->attributes[j], name) == 0)
          return eco_reader_fail (reader, ECO_ERROR_SYNTAX,
                                  _("the attribute “%s” stands twice in <%s>; remove one"), name,
                                  reader->element);
      if (g_strv_contains ((const char *const *) rule->attributes, name))
        continue;
      list = g_strjoinv (", ", (char **) rule->attributes);
      return eco_reader_refuse (reader, _("<%s> has no attribute “%s”; it has: %s"),
                                reader->element, name, list);
    }
  return TRUE;
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char          *element,
                  const char         **attributes,
                  const char         **values,
                  gpointer             user_data,
                  GError             **error)
{
  EcoReader *reader = user_data;
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  const Rule *rule;

  reader->error = error;
  reader->element = element;
  reader->attributes = attributes;
  reader->values = values;
  reader->id = eco_reader_get (reader, "id");
  if (reader->id == NULL)
    reader->id = "";
  rule = find_rule (reader, stack->next != NULL ? stack->next->data : NULL);
  if (rule != NULL && check_attributes (reader, rule))
    rule->read (reader);
}

static void
end_element_cb (GMarkupParseContext *context,
                const char          *element,
                gpointer             user_data,
                GError             **error)
{
  EcoReader *reader = user_data;

  reader->error = error;
  if (reader->glyph != NULL && strcmp (element, "glyph") == 0)
    close_glyph (reader);
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  EcoReader *reader = user_data;

  reader->error = error;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      {
        eco_reader_refuse (
            reader,
            _("there is text between the elements; put it into an attribute or a comment"));
        return;
      }
}

static void
passthrough_cb (GMarkupParseContext *context,
                const char          *text,
                gsize                length,
                gpointer             user_data,
                GError             **error)
{
  EcoReader *reader = user_data;

  reader->error = error;
  if (!g_str_has_prefix (text, "<!--") && !g_str_has_prefix (text, "<?xml "))
    eco_reader_fail (reader, ECO_ERROR_SYNTAX,
                     _("only elements and comments are allowed; remove the DOCTYPE or the like"));
}

/* GMarkup misses bad bytes in comments, so that all of the text is checked at once. */
static gboolean
check_encoding (const char *text, gsize size, const char *name, GError **error)
{
  const char *bad;
  const char *line_start = text;
  int line = 1;

  if (g_utf8_validate_len (text, size, &bad))
    return TRUE;
  for (const char *c = text; c < bad; c++)
    if (*c == '\n')
      {
        line++;
        line_start = c + 1;
      }
  g_set_error (error, ECO_ERROR, ECO_ERROR_SYNTAX,
               _("%s:%d:%d: this byte is not UTF-8 text; save the file in UTF-8"), name, line,
               (int) g_utf8_strlen (line_start, bad - line_start) + 1);
  return FALSE;
}

/* The tag behind comments and the like, before which a DOCTYPE may stand. */
static const char *
skip_prologue (const char *text, const char *end)
{
  for (;;)
    {
      const char *close = NULL;

      while (text < end && g_ascii_isspace (*text))
        text++;
      if (end - text >= 4 && strncmp (text, "<!--", 4) == 0)
        close = "-->";
      else if (end - text >= 2 && strncmp (text, "<?", 2) == 0)
        close = "?>";
      if (close == NULL)
        return text;
      text = g_strstr_len (text, end - text, close);
      if (text == NULL)
        return end;
      text += strlen (close);
    }
}

/* A DOCTYPE is refused before anything behind the word is looked at. */
static gboolean
check_doctype (const char *text, gsize size, const char *name, GError **error)
{
  const char *tag = skip_prologue (text, text + size);
  const char *line_start = text;
  int line = 1;

  if (text + size - tag < 9 || g_ascii_strncasecmp (tag, "<!DOCTYPE", 9) != 0)
    return TRUE;
  for (const char *c = text; c < tag; c++)
    if (*c == '\n')
      {
        line++;
        line_start = c + 1;
      }
  g_set_error (error, ECO_ERROR, ECO_ERROR_SYNTAX, "%s:%d:%d: %s", name, line,
               (int) (tag - line_start) + 1,
               _("only elements and comments are allowed; remove the DOCTYPE or the like"));
  return FALSE;
}

/* Gives an error of GMarkup the form of ours. */
static void
adopt_syntax_error (EcoReader *reader, GError *cause)
{
  const char *colon = strstr (cause->message, ": ");

  eco_reader_fail (reader, ECO_ERROR_SYNTAX, _("not well-formed: %s"),
                   colon != NULL ? colon + 2 : cause->message);
}

/**
 * eco_catalog_read:
 * @base: the set that the file may refer to and extend
 * @text: the whole file
 * @size: its length in bytes
 * @name: its name, for messages
 * @error: return location; %ECO_ERROR with file, line, column and remedy
 *
 * Returns: (transfer full) (nullable): what the file states, to be merged into @base, or %NULL
 *   when it was refused; @base is untouched either way
 */
EcoCatalogSet *
eco_catalog_read (const EcoCatalogSet *base,
                  const char          *text,
                  gsize                size,
                  const char          *name,
                  GError             **error)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, passthrough_cb };
  g_autoptr (EcoCatalogSet) stage = eco_catalog_set_new ();
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GArray) paths = g_array_new (FALSE, FALSE, sizeof (EcoGlyphPath));
  g_autoptr (GError) cause = NULL;
  EcoReader reader = { .base = base, .stage = stage, .name = name, .id = "", .paths = paths };

  g_return_val_if_fail (base != NULL && text != NULL && name != NULL, NULL);

  if (!check_doctype (text, size, name, error) || !check_encoding (text, size, name, error))
    return NULL;
  context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  reader.context = context;
  if (g_markup_parse_context_parse (context, text, size, &cause)
      && g_markup_parse_context_end_parse (context, &cause))
    return g_steal_pointer (&stage);
  if (cause->domain == ECO_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  reader.error = error;
  adopt_syntax_error (&reader, cause);
  return NULL;
}
