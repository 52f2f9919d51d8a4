/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts as DOT has them. What is written here is read here as it was, whatever is in it. */
#include "config.h"

#include "store/eco-graph-dot-private.h"

#include <string.h>

/* Before the name of an attribute that Graphviz would follow or draw. */
#define PREFIX "attribute:"

/* ---- Reading */

/**
 * eco_graph_dot_unescape:
 *
 * Returns: (transfer full): the text with one backslash for two and a line feed for \n; any other
 *   backslash stays
 */
char *
eco_graph_dot_unescape (const char *text)
{
  char *plain = g_malloc (strlen (text) + 1), *to = plain;

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean is_line = p[0] == '\\' && p[1] == 'n';

      if (p[0] == '\\' && (p[1] == '\\' || is_line))
        p++;
      *to++ = is_line ? '\n' : *p;
    }
  *to = '\0';
  return plain;
}

/**
 * eco_graph_dot_read_id:
 *
 * Returns: (transfer full): the name of a node
 */
char *
eco_graph_dot_read_id (const char *text)
{
  return eco_graph_dot_unescape (g_str_has_prefix (text, "\\%") ? text + 1 : text);
}

static void
append_name (GString *out, const char *name)
{
  if (name != NULL)
    g_string_append (out, name);
}

/* What follows a backslash in a label. */
static void
append_escape (GString *out, char c, const EcoGraphDotNames *names)
{
  switch (c)
    {
    case 'n':
    case 'l':
    case 'r':
      g_string_append_c (out, '\n');
      break;
    case 'N':
      append_name (out, names->name);
      break;
    case 'G':
      append_name (out, names->graph);
      break;
    case 'T':
      append_name (out, names->tail);
      break;
    case 'H':
      append_name (out, names->head);
      break;
    case 'E':
      append_name (out, names->tail);
      g_string_append (out, names->tail != NULL ? "->" : "");
      append_name (out, names->head);
      break;
    default:
      g_string_append_c (out, c);
      break;
    }
}

/* Lines that Graphviz puts left or right end with \l or \r, the last one too. */
static gboolean
ends_a_line (const char *escape)
{
  return (escape[1] == 'l' || escape[1] == 'r') && escape[2] == '\0';
}

/**
 * eco_graph_dot_read_label:
 *
 * Returns: (transfer full): the label as it is drawn
 */
char *
eco_graph_dot_read_label (const char *text, const EcoGraphDotNames *names)
{
  GString *out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    {
      if (p[0] != '\\' || p[1] == '\0')
        g_string_append_c (out, *p);
      else if (ends_a_line (p))
        p++;
      else
        append_escape (out, *++p, names);
    }
  return g_string_free (out, FALSE);
}

/* The fields of a record, each on a line of its own. */
static char *
join_fields (const char *text)
{
  g_auto (GStrv) fields = g_strsplit (text, "\n", -1);
  GString *out = g_string_sized_new (strlen (text));

  for (guint i = 0; fields[i] != NULL; i++)
    if (g_strstrip (fields[i])[0] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", fields[i]);
  return g_string_free (out, FALSE);
}

/**
 * eco_graph_dot_read_record:
 *
 * Returns: (transfer full): what stands in the fields of a record's label, without its ports
 */
char *
eco_graph_dot_read_record (const char *text, const EcoGraphDotNames *names)
{
  g_autoptr (GString) out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '\\':
        if (p[1] != '\0')
          append_escape (out, *++p, names);
        break;
      case '<':
        while (p[1] != '\0' && p[1] != '>')
          p++;
        if (p[1] == '>')
          p++;
        break;
      case '{':
      case '}':
      case '|':
        g_string_append_c (out, '\n');
        break;
      default:
        g_string_append_c (out, *p);
        break;
      }
  return join_fields (out->str);
}

/* Returns where the reference that begins at @p ends, or @p when it is none. */
static const char *
append_reference (GString *out, const char *p)
{
  static const struct
  {
    const char *word;
    const char *text;
  } known[] = { { "&amp;", "&" },   { "&lt;", "<" },   { "&gt;", ">" },
                { "&quot;", "\"" }, { "&apos;", "'" }, { "&nbsp;", " " } };
  gboolean is_hex = p[1] == '#' && (p[2] == 'x' || p[2] == 'X');
  char *end;
  guint64 code;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_has_prefix (p, known[i].word))
      {
        g_string_append (out, known[i].text);
        return p + strlen (known[i].word);
      }
  if (p[1] != '#' || !g_ascii_isxdigit (p[is_hex ? 3 : 2]))
    return p;
  code = g_ascii_strtoull (p + (is_hex ? 3 : 2), &end, is_hex ? 16 : 10);
  if (*end != ';' || code == 0 || code > 0x10ffff || !g_unichar_validate ((gunichar) code))
    return p;
  g_string_append_unichar (out, (gunichar) code);
  return end + 1;
}

static gboolean
is_tag (const char *p, const char *name)
{
  gsize n = strlen (name);

  return g_ascii_strncasecmp (p, name, n) == 0 && !g_ascii_isalnum (p[n]);
}

/**
 * eco_graph_dot_strip_html:
 * @html: a label of Graphviz's kind of HTML
 *
 * Returns: (transfer full): the text in it; rows, cells and breaks begin lines
 */
char *
eco_graph_dot_strip_html (const char *html)
{
  g_autoptr (GString) out = g_string_sized_new (strlen (html));

  for (const char *p = html; *p != '\0';)
    {
      const char *next = *p == '&' ? append_reference (out, p) : p;

      if (next != p)
        p = next;
      else if (*p != '<')
        g_string_append_c (out, *p++);
      else
        {
          if (is_tag (p, "<br") || is_tag (p, "<tr") || is_tag (p, "<td"))
            g_string_append_c (out, '\n');
          p += strcspn (p, ">");
          if (*p == '>')
            p++;
        }
    }
  return join_fields (out->str);
}

/* ---- Writing */

/* Whatever Graphviz draws by, opens or follows, but labels and `group`. Our values for these
 * would change the picture, make it load a file, or bring it down. */
static const char *const known_names[] = {
  "Damping",
  "K",
  "TBbalance",
  "URL",
  "_background",
  "_draw_",
  "_hdraw_",
  "_hldraw_",
  "_ldraw_",
  "_tdraw_",
  "_tldraw_",
  "area",
  "arrowhead",
  "arrowsize",
  "arrowtail",
  "bb",
  "beautify",
  "bgcolor",
  "center",
  "charset",
  "class",
  "cluster",
  "clusterrank",
  "color",
  "colorscheme",
  "comment",
  "compound",
  "concentrate",
  "constraint",
  "decorate",
  "defaultdist",
  "dim",
  "dimen",
  "dir",
  "diredgeconstraints",
  "distortion",
  "dpi",
  "edgeURL",
  "edgehref",
  "edgetarget",
  "edgetooltip",
  "epsilon",
  "esep",
  "fillcolor",
  "fixedsize",
  "fontcolor",
  "fontname",
  "fontnames",
  "fontpath",
  "fontsize",
  "forcelabels",
  "gradientangle",
  "headURL",
  "head_lp",
  "headclip",
  "headhref",
  "headlabel",
  "headport",
  "headtarget",
  "headtooltip",
  "height",
  "href",
  "id",
  "image",
  "imagepath",
  "imagepos",
  "imagescale",
  "inputscale",
  "key",
  "labelURL",
  "label_scheme",
  "labelangle",
  "labeldistance",
  "labelfloat",
  "labelfontcolor",
  "labelfontname",
  "labelfontsize",
  "labelhref",
  "labeljust",
  "labelloc",
  "labeltarget",
  "labeltooltip",
  "landscape",
  "layer",
  "layerlistsep",
  "layers",
  "layerselect",
  "layersep",
  "layout",
  "len",
  "levels",
  "levelsgap",
  "lhead",
  "lheight",
  "linelength",
  "lp",
  "ltail",
  "lwidth",
  "margin",
  "maxiter",
  "mclimit",
  "mindist",
  "minlen",
  "mode",
  "model",
  "newrank",
  "nodesep",
  "nojustify",
  "normalize",
  "notranslate",
  "nslimit",
  "nslimit1",
  "oneblock",
  "ordering",
  "orientation",
  "outputorder",
  "overlap",
  "overlap_scaling",
  "overlap_shrink",
  "pack",
  "packmode",
  "pad",
  "page",
  "pagedir",
  "pencolor",
  "penwidth",
  "peripheries",
  "pin",
  "pos",
  "quadtree",
  "quantum",
  "radius",
  "rank",
  "rankdir",
  "ranksep",
  "ratio",
  "rects",
  "regular",
  "remincross",
  "repulsiveforce",
  "resolution",
  "root",
  "rotate",
  "rotation",
  "samehead",
  "sametail",
  "samplepoints",
  "scale",
  "searchsize",
  "sep",
  "shape",
  "shapefile",
  "showboxes",
  "sides",
  "size",
  "skew",
  "smoothing",
  "sortv",
  "splines",
  "start",
  "style",
  "stylesheet",
  "subgraph",
  "tailURL",
  "tail_lp",
  "tailclip",
  "tailhref",
  "taillabel",
  "tailport",
  "tailtarget",
  "tailtooltip",
  "target",
  "tooltip",
  "truecolor",
  "vertices",
  "viewport",
  "voro_margin",
  "weight",
  "width",
  "xdotversion",
  "xlabel",
  "xlp",
  "z",
  "",
};

static gboolean
needs_prefix (const char *name)
{
  if (g_str_has_prefix (name, PREFIX))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (known_names); i++)
    if (g_str_equal (name, known_names[i]))
      return TRUE;
  return FALSE;
}

/**
 * eco_graph_dot_dup_written:
 *
 * Returns: (transfer full): the name that an attribute is written with
 */
char *
eco_graph_dot_dup_written (const char *name)
{
  return g_strconcat (needs_prefix (name) ? PREFIX : "", name, NULL);
}

/**
 * eco_graph_dot_dup_name:
 *
 * Returns: (transfer full): the name of the attribute that is written so
 */
char *
eco_graph_dot_dup_name (const char *written)
{
  g_autofree char *name = eco_graph_dot_unescape (written);

  return g_strdup (g_str_has_prefix (name, PREFIX) ? name + strlen (PREFIX) : name);
}

/**
 * eco_graph_dot_append_quoted:
 * @is_id: whether it is the name of a node, which must not begin with %
 *
 * Appends the text in quotes, so that it never is a keyword or HTML. A line feed is written as \n:
 * Graphviz loses one that stands alone between quotation marks and backslashes.
 */
void
eco_graph_dot_append_quoted (GString *out, const char *text, gboolean is_id)
{
  g_string_append (out, is_id && text[0] == '%' ? "\"\\" : "\"");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\' || *p == '\n')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p == '\n' ? 'n' : *p);
    }
  g_string_append_c (out, '"');
}
