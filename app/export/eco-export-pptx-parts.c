/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The parts of a presentation round its slides: the list of slides, master, layout, theme,
 * properties, types and relations. No more than what PowerPoint needs. */
#include "config.h"

#include "export/eco-export-pptx-parts-private.h"

#include "render/eco-svg-private.h"

#include <string.h>

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define FIRST_SLIDE 256 /* ids of slides begin there */
#define NOTES_WIDTH 6858000
#define NOTES_HEIGHT 9144000

/**
 * eco_pptx_put_relation:
 * @id: of the relation in its part
 * @type: the last word of its type
 * @target: a path from the part's folder
 */
void
eco_pptx_put_relation (GString *text, guint id, const char *type, const char *target)
{
  g_string_append_printf (text,
                          "<Relationship Id=\"rId%u\" Type=\"" OFFICE "relationships/%s\""
                          " Target=\"%s\"/>",
                          id, type, target);
}

/**
 * eco_pptx_add_relations:
 * @name: of the part that holds them
 * @text: (transfer full): ECO_PPTX_ECO_PPTX_RELATIONS and the relations
 */
void
eco_pptx_add_relations (EcoPptx *self, const char *name, GString *text)
{
  g_string_append (text, "</Relationships>\n");
  eco_zip_add (self->zip, name, text);
}

static void
put_type (GString *text, const char *part, const char *type)
{
  g_string_append_printf (text,
                          "<Override PartName=\"/%s\" ContentType=\"application/vnd."
                          "openxmlformats-officedocument.%s+xml\"/>",
                          part, type);
}

static void
add_types (EcoPptx *self)
{
  GString *text = g_string_new (
      ECO_PPTX_HEADER "<Types xmlns=\"" PACKAGE "content-types\">"
      "<Default Extension=\"png\" ContentType=\"image/png\"/>"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
      "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-"
      "package.core-properties+xml\"/>");

  put_type (text, "docProps/app.xml", "extended-properties");
  put_type (text, "ppt/presentation.xml", "presentationml.presentation.main");
  put_type (text, "ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster");
  put_type (text, "ppt/slideLayouts/slideLayout1.xml", "presentationml.slideLayout");
  put_type (text, "ppt/theme/theme1.xml", "theme");
  if (self->notes)
    {
      put_type (text, "ppt/notesMasters/notesMaster1.xml", "presentationml.notesMaster");
      put_type (text, "ppt/theme/theme2.xml", "theme");
    }
  for (guint i = 0; i < self->pages->len; i++)
    {
      const EcoExportPage *page = self->pages->pdata[i];
      g_autofree char *slide = g_strdup_printf ("ppt/slides/slide%u.xml", i + 1);
      g_autofree char *notes = g_strdup_printf ("ppt/notesSlides/notesSlide%u.xml", i + 1);

      put_type (text, slide, "presentationml.slide");
      if (page->notes != NULL)
        put_type (text, notes, "presentationml.notesSlide");
    }
  g_string_append (text, "</Types>\n");
  eco_zip_add (self->zip, "[Content_Types].xml", text);
}

static void
add_root (EcoPptx *self)
{
  GString *text = g_string_new (ECO_PPTX_RELATIONS);

  eco_pptx_put_relation (text, 1, "officeDocument", "ppt/presentation.xml");
  g_string_append (text, "<Relationship Id=\"rId2\" Type=\"" PACKAGE "relationships/metadata/"
                         "core-properties\" Target=\"docProps/core.xml\"/>");
  eco_pptx_put_relation (text, 3, "extended-properties", "docProps/app.xml");
  eco_pptx_add_relations (self, "_rels/.rels", text);
}

static void
add_properties (EcoPptx *self)
{
  EcoScene *scene = ((EcoExportPage *) self->pages->pdata[0])->scene;
  gint64 date = self->options->date;
  g_autoptr (GDateTime) time = date >= 0 ? g_date_time_new_from_unix_utc (date) : NULL;
  GString *text = g_string_new (
      ECO_PPTX_HEADER "<cp:coreProperties xmlns:cp=\"" PACKAGE "metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>");

  eco_svg_put_text (text, eco_scene_get_title (scene));
  g_string_append (text, "</dc:title><dc:subject>");
  eco_svg_put_text (text, eco_scene_get_summary (scene));
  g_string_append (text, "</dc:subject><dc:creator>Ecotone</dc:creator>");
  if (time != NULL)
    {
      g_autofree char *when = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

      g_string_append_printf (text, "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%s"
                                    "</dcterms:created>", when);
    }
  g_string_append (text, "</cp:coreProperties>\n");
  eco_zip_add (self->zip, "docProps/core.xml", text);
  text = g_string_new (ECO_PPTX_HEADER "<Properties xmlns=\"" OFFICE "extended-properties\">");
  g_string_append_printf (text, "<Application>Ecotone</Application><Slides>%u</Slides>"
                                "</Properties>\n", self->pages->len);
  eco_zip_add (self->zip, "docProps/app.xml", text);
}

static void
put_default_text (GString *text)
{
  g_string_append (text,
                   "<p:defaultTextStyle><a:defPPr/><a:lvl1pPr marL=\"0\" algn=\"l\">"
                   "<a:defRPr sz=\"1800\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>"
                   "<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/>"
                   "<a:cs typeface=\"+mn-cs\"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle>");
}

static void
add_presentation (EcoPptx *self)
{
  guint n = self->pages->len;
  GString *text = g_string_new (
      ECO_PPTX_HEADER "<p:presentation " ECO_PPTX_NAMESPACES "><p:sldMasterIdLst>"
      "<p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>");
  GString *relations = g_string_new (ECO_PPTX_RELATIONS);

  eco_pptx_put_relation (relations, 1, "slideMaster", "slideMasters/slideMaster1.xml");
  eco_pptx_put_relation (relations, 2, "theme", "theme/theme1.xml");
  if (self->notes)
    {
      g_string_append (text, "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId3\"/>"
                             "</p:notesMasterIdLst>");
      eco_pptx_put_relation (relations, 3, "notesMaster", "notesMasters/notesMaster1.xml");
    }
  g_string_append (text, "<p:sldIdLst>");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *target = g_strdup_printf ("slides/slide%u.xml", i + 1);

      g_string_append_printf (text, "<p:sldId id=\"%u\" r:id=\"rId%u\"/>", FIRST_SLIDE + i, i + 4);
      eco_pptx_put_relation (relations, i + 4, "slide", target);
    }
  g_string_append_printf (text,
                          "</p:sldIdLst><p:sldSz cx=\"%" G_GINT64_FORMAT
                          "\" cy=\"%" G_GINT64_FORMAT "\"/><p:notesSz cx=\"%d\" cy=\"%d\"/>",
                          self->width, self->height, NOTES_WIDTH, NOTES_HEIGHT);
  put_default_text (text);
  g_string_append (text, "</p:presentation>\n");
  eco_zip_add (self->zip, "ppt/presentation.xml", text);
  eco_pptx_add_relations (self, "ppt/_rels/presentation.xml.rels", relations);
}

static void
put_scheme_color (GString *text, const char *name, EcoColor color)
{
  g_string_append_printf (text, "<a:%s><a:srgbClr val=\"%06X\"/></a:%s>", name, color >> 8, name);
}

static void
put_colors (EcoPptx *self, GString *text)
{
  const EcoStyle *style = self->style;
  EcoColor dark = style->dark ? style->page : style->ink;
  EcoColor light = style->dark ? style->ink : style->page;

  g_string_append (text, "<a:clrScheme name=\"Ecotone\">");
  put_scheme_color (text, "dk1", dark);
  put_scheme_color (text, "lt1", light);
  put_scheme_color (text, "dk2", style->core);
  put_scheme_color (text, "lt2", style->card);
  for (int hue = 0; hue < ECO_N_HUES; hue++)
    {
      char name[] = "accent1";

      name[6] = (char) ('1' + hue);
      put_scheme_color (text, name, style->hues[hue]);
    }
  put_scheme_color (text, "hlink", style->accent);
  put_scheme_color (text, "folHlink", style->muted);
  g_string_append (text, "</a:clrScheme>");
}

/* The first family of a list as style sheets have it. */
static char *
dup_first_family (const char *families)
{
  char *first = g_strndup (families, strcspn (families, ","));

  return g_strstrip (g_strdelimit (first, "\"'", ' '));
}

static void
put_fonts (EcoPptx *self, GString *text)
{
  /* For the scripts that the family does not have: what every office has. */
  static const char *const others[] = {
    "Jpan\" typeface=\"Yu Gothic", "Hang\" typeface=\"Malgun Gothic",
    "Hans\" typeface=\"Microsoft YaHei", "Hant\" typeface=\"Microsoft JhengHei",
    "Arab\" typeface=\"Arial", "Hebr\" typeface=\"Arial", "Thai\" typeface=\"Tahoma",
    "Deva\" typeface=\"Mangal",
  };
  g_string_append (text, "<a:fontScheme name=\"Ecotone\">");
  for (int minor = 0; minor < 2; minor++)
    {
      g_autofree char *family = dup_first_family (eco_style_get_fonts (self->style, !minor));

      g_string_append_printf (text, "<a:%sFont><a:latin typeface=\"", minor ? "minor" : "major");
      eco_svg_put_text (text, family);
      g_string_append (text, "\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>");
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        g_string_append_printf (text, "<a:font script=\"%s\"/>", others[i]);
      g_string_append_printf (text, "</a:%sFont>", minor ? "minor" : "major");
    }
  g_string_append (text, "</a:fontScheme>");
}

/* Three of each, which the format wants; nothing of the slides uses them. */
static void
put_formats (GString *text)
{
  static const struct
  {
    const char *list, *entry;
  } lists[] = {
    { "fillStyleLst", "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>" },
    { "lnStyleLst",
      "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>" },
    { "effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>" },
    { "bgFillStyleLst", "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>" },
  };

  g_string_append (text, "<a:fmtScheme name=\"Ecotone\">");
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_string_append_printf (text, "<a:%s>%s%s%s</a:%s>", lists[i].list, lists[i].entry,
                            lists[i].entry, lists[i].entry, lists[i].list);
  g_string_append (text, "</a:fmtScheme>");
}

/**
 * eco_pptx_add_theme:
 * @name: of the part; each master has one of its own
 */
void
eco_pptx_add_theme (EcoPptx *self, const char *name)
{
  GString *text = g_string_new (
      ECO_PPTX_HEADER "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
      "name=\"Ecotone\"><a:themeElements>");

  put_colors (self, text);
  put_fonts (self, text);
  put_formats (text);
  g_string_append (text, "</a:themeElements></a:theme>\n");
  eco_zip_add (self->zip, name, text);
}

/* A placeholder of the master or the layout. @place is its box, or "" for that of the master. */
static void
put_placeholder (GString *text, guint id, const char *name, const char *type, const char *place)
{
  g_string_append_printf (
      text,
      "<p:sp><p:nvSpPr><p:cNvPr id=\"%u\" name=\"%s\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>"
      "</p:cNvSpPr><p:nvPr><p:ph type=\"%s\"/></p:nvPr></p:nvSpPr><p:spPr>%s</p:spPr>"
      "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>",
      id, name, type, place);
}

/**
 * eco_pptx_dup_place:
 *
 * Returns: (transfer full): the properties of a placeholder's shape; EMU
 */
char *
eco_pptx_dup_place (gint64 x, gint64 y, gint64 width, gint64 height)
{
  return g_strdup_printf ("<a:xfrm><a:off x=\"%" G_GINT64_FORMAT "\" y=\"%" G_GINT64_FORMAT
                          "\"/><a:ext cx=\"%" G_GINT64_FORMAT "\" cy=\"%" G_GINT64_FORMAT
                          "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>",
                          x, y, width, height);
}

/**
 * eco_pptx_put_text_style:
 * @name: of the element
 * @font: `mj` or `mn`, that of headings or of text
 * @size: hundredths of a point
 */
void
eco_pptx_put_text_style (GString *text, const char *name, const char *font, int size)
{
  g_string_append_printf (
      text,
      "<p:%s><a:lvl1pPr algn=\"l\"><a:buNone/><a:defRPr sz=\"%d\"><a:solidFill>"
      "<a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+%s-lt\"/>"
      "<a:ea typeface=\"+%s-ea\"/><a:cs typeface=\"+%s-cs\"/></a:defRPr></a:lvl1pPr></p:%s>",
      name, size, font, font, font, name);
}

static void
add_master (EcoPptx *self)
{
  gint64 unit = self->width / 24;
  g_autofree char *title = eco_pptx_dup_place (unit, unit / 2, self->width - 2 * unit, 2 * unit);
  g_autofree char *body
      = eco_pptx_dup_place (unit, 3 * unit, self->width - 2 * unit, self->height - 4 * unit);
  GString *text = g_string_new (
      ECO_PPTX_HEADER "<p:sldMaster " ECO_PPTX_NAMESPACES "><p:cSld><p:bg><p:bgPr><a:solidFill>"
      "<a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>"
      ECO_PPTX_EMPTY_TREE);
  GString *relations = g_string_new (ECO_PPTX_RELATIONS);

  put_placeholder (text, 2, "Title", "title", title);
  put_placeholder (text, 3, "Text", "body", body);
  g_string_append (text, "</p:spTree></p:cSld>");
  g_string_append (text, self->style->dark ? ECO_PPTX_COLOR_MAP ("dk1", "lt1")
                                           : ECO_PPTX_COLOR_MAP ("lt1", "dk1"));
  g_string_append (text, "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>"
                         "</p:sldLayoutIdLst><p:txStyles>");
  eco_pptx_put_text_style (text, "titleStyle", "mj", 2800);
  eco_pptx_put_text_style (text, "bodyStyle", "mn", 1800);
  eco_pptx_put_text_style (text, "otherStyle", "mn", 1800);
  g_string_append (text, "</p:txStyles></p:sldMaster>\n");
  eco_zip_add (self->zip, "ppt/slideMasters/slideMaster1.xml", text);
  eco_pptx_put_relation (relations, 1, "slideLayout", "../slideLayouts/slideLayout1.xml");
  eco_pptx_put_relation (relations, 2, "theme", "../theme/theme1.xml");
  eco_pptx_add_relations (self, "ppt/slideMasters/_rels/slideMaster1.xml.rels", relations);
}

static void
add_layout (EcoPptx *self)
{
  GString *text = g_string_new (
      ECO_PPTX_HEADER "<p:sldLayout " ECO_PPTX_NAMESPACES " type=\"titleOnly\" preserve=\"1\">"
      "<p:cSld name=\"Picture\"><p:spTree>" ECO_PPTX_EMPTY_TREE);
  GString *relations = g_string_new (ECO_PPTX_RELATIONS);

  put_placeholder (text, 2, "Title", "title", "");
  g_string_append (text, "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
                         "</p:sldLayout>\n");
  eco_zip_add (self->zip, "ppt/slideLayouts/slideLayout1.xml", text);
  eco_pptx_put_relation (relations, 1, "slideMaster", "../slideMasters/slideMaster1.xml");
  eco_pptx_add_relations (self, "ppt/slideLayouts/_rels/slideLayout1.xml.rels", relations);
}

/* The PNG that stands in the address of an image. */
static GBytes *
read_image (EcoImage *image)
{
  const char *base64 = strchr (eco_image_get_uri (image), ',');
  gsize length = 0;
  guchar *data = base64 != NULL ? g_base64_decode (base64 + 1, &length) : NULL;

  return g_bytes_new_take (data, length);
}

/**
 * eco_pptx_add_relations_of_slide:
 * @index: of the slide, from 1
 * @images: (element-type EcoImage): those that it shows
 *
 * Adds what a slide refers to: its layout, its notes, its images.
 */
void
eco_pptx_add_relations_of_slide (EcoPptx *self, guint index, GPtrArray *images)
{
  const EcoExportPage *page = self->pages->pdata[index - 1];
  g_autofree char *name = g_strdup_printf ("ppt/slides/_rels/slide%u.xml.rels", index);
  g_autofree char *notes = g_strdup_printf ("../notesSlides/notesSlide%u.xml", index);
  GString *relations = g_string_new (ECO_PPTX_RELATIONS);

  eco_pptx_put_relation (relations, 1, "slideLayout", "../slideLayouts/slideLayout1.xml");
  if (page->notes != NULL)
    eco_pptx_put_relation (relations, 2, "notesSlide", notes);
  for (guint i = 0; i < images->len; i++)
    {
      g_autofree char *part = g_strdup_printf ("ppt/media/image%u-%u.png", index, i + 1);
      g_autofree char *target = g_strdup_printf ("../media/image%u-%u.png", index, i + 1);
      g_autoptr (GBytes) png = read_image (images->pdata[i]);

      eco_pptx_put_relation (relations, ECO_PPTX_FIRST_IMAGE + i, "image", target);
      eco_zip_add_bytes (self->zip, part, png);
    }
  eco_pptx_add_relations (self, name, relations);
  if (page->notes != NULL)
    eco_pptx_add_notes (self, index, page->notes);
}

/**
 * eco_pptx_add_frame:
 *
 * Adds all parts but the slides and what they refer to.
 */
void
eco_pptx_add_frame (EcoPptx *self)
{
  add_types (self);
  add_root (self);
  add_properties (self);
  add_presentation (self);
  add_master (self);
  add_layout (self);
  eco_pptx_add_theme (self, "ppt/theme/theme1.xml");
  if (self->notes)
    eco_pptx_add_notes_master (self);
}
