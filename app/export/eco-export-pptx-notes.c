/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The notes of the presenter: a page for each slide that has some, and their master. */
#include "config.h"

#include "export/eco-export-pptx-parts-private.h"

#include "render/eco-svg-private.h"

/* The picture of the slide above, the notes below, on an upright page. */
static void
put_notes_shapes (GString *text, gboolean place, const char *notes)
{
  g_autofree char *above = eco_pptx_dup_place (685800, 1143000, 5486400, 3086100);
  g_autofree char *below = eco_pptx_dup_place (685800, 4400550, 5486400, 3600450);
  g_auto (GStrv) lines = g_strsplit (notes, "\n", -1);

  g_string_append_printf (
      text,
      "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr>"
      "<a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr>"
      "<p:ph type=\"sldImg\"%s/></p:nvPr></p:nvSpPr><p:spPr>%s</p:spPr></p:sp>"
      "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>"
      "</p:cNvSpPr><p:nvPr><p:ph type=\"body\" %s/></p:nvPr></p:nvSpPr><p:spPr>%s</p:spPr>"
      "<p:txBody><a:bodyPr/><a:lstStyle/>",
      place ? " idx=\"2\"" : "", place ? above : "",
      place ? "sz=\"quarter\" idx=\"3\"" : "idx=\"1\"", place ? below : "");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append (text, "<a:p>");
      if (*lines[i] != '\0')
        {
          g_string_append (text, "<a:r><a:rPr/><a:t>");
          eco_svg_put_text (text, lines[i]);
          g_string_append (text, "</a:t></a:r>");
        }
      g_string_append (text, "</a:p>");
    }
  g_string_append (text, lines[0] == NULL ? "<a:p/></p:txBody></p:sp>" : "</p:txBody></p:sp>");
}

/**
 * eco_pptx_add_notes_master:
 *
 * Adds the page on which notes stand, with a theme of its own.
 */
void
eco_pptx_add_notes_master (EcoPptx *self)
{
  GString *text = g_string_new (
      ECO_PPTX_HEADER "<p:notesMaster " ECO_PPTX_NAMESPACES "><p:cSld><p:bg><p:bgPr><a:solidFill>"
      "<a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>"
      ECO_PPTX_EMPTY_TREE);
  GString *relations = g_string_new (ECO_PPTX_RELATIONS);

  put_notes_shapes (text, TRUE, "");
  g_string_append (text, "</p:spTree></p:cSld>");
  g_string_append (text, ECO_PPTX_COLOR_MAP ("lt1", "dk1"));
  eco_pptx_put_text_style (text, "notesStyle", "mn", 1200);
  g_string_append (text, "</p:notesMaster>\n");
  eco_zip_add (self->zip, "ppt/notesMasters/notesMaster1.xml", text);
  eco_pptx_put_relation (relations, 1, "theme", "../theme/theme2.xml");
  eco_pptx_add_relations (self, "ppt/notesMasters/_rels/notesMaster1.xml.rels", relations);
  eco_pptx_add_theme (self, "ppt/theme/theme2.xml");
}

/**
 * eco_pptx_add_notes:
 * @index: of the slide, from 1
 * @notes: what the presenter reads
 */
void
eco_pptx_add_notes (EcoPptx *self, guint index, const char *notes)
{
  g_autofree char *name = g_strdup_printf ("ppt/notesSlides/notesSlide%u.xml", index);
  g_autofree char *other = g_strdup_printf ("ppt/notesSlides/_rels/notesSlide%u.xml.rels", index);
  g_autofree char *slide = g_strdup_printf ("../slides/slide%u.xml", index);
  GString *text = g_string_new (ECO_PPTX_HEADER "<p:notes " ECO_PPTX_NAMESPACES
                                                "><p:cSld><p:spTree>" ECO_PPTX_EMPTY_TREE);
  GString *relations = g_string_new (ECO_PPTX_RELATIONS);

  put_notes_shapes (text, FALSE, notes);
  g_string_append (text, "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
                         "</p:notes>\n");
  eco_zip_add (self->zip, name, text);
  eco_pptx_put_relation (relations, 1, "notesMaster", "../notesMasters/notesMaster1.xml");
  eco_pptx_put_relation (relations, 2, "slide", slide);
  eco_pptx_add_relations (self, other, relations);
}
