/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts of a slide: items of the scene that make one text become one text, whose lines and
 * letters stand where the picture has them. */
#include "config.h"

#include "export/eco-export-pptx-private.h"

#include <math.h>
#include <string.h>

#define HUNDREDTH 127.0       /* EMU by hundredth of a point */
#define LEAST_SIZE 100        /* hundredths of a point that the format allows */
#define X_HEIGHT_SHARE 0.364  /* of the baseline below the middle of a line */
#define LINE_SHARE 1.21       /* height of a line by the size of its letters */
#define NEXT_LINE 1.7         /* within which the next line of the same text stands */
#define NEXT_LETTER 1.3       /* likewise the next letter, which may follow a space */
#define TITLE_ROOM 1.5        /* of the title's box over its width */
#define SPACE_SHARE 0.12      /* by which a gap is a space */

/* What the letters of a script are called for, and their direction. */
static const struct
{
  GUnicodeScript script;
  const char *language;
  gboolean right_to_left;
} scripts[] = {
  { G_UNICODE_SCRIPT_HAN, "zh-CN", FALSE },      { G_UNICODE_SCRIPT_HIRAGANA, "ja-JP", FALSE },
  { G_UNICODE_SCRIPT_KATAKANA, "ja-JP", FALSE }, { G_UNICODE_SCRIPT_HANGUL, "ko-KR", FALSE },
  { G_UNICODE_SCRIPT_ARABIC, "ar-SA", TRUE },    { G_UNICODE_SCRIPT_HEBREW, "he-IL", TRUE },
  { G_UNICODE_SCRIPT_SYRIAC, "syr-SY", TRUE },   { G_UNICODE_SCRIPT_THAANA, "dv-MV", TRUE },
  { G_UNICODE_SCRIPT_NKO, "nqo-GN", TRUE },      { G_UNICODE_SCRIPT_THAI, "th-TH", FALSE },
  { G_UNICODE_SCRIPT_DEVANAGARI, "hi-IN", FALSE },
};

static const EcoFace *
get_face (const EcoPptxSlide *slide, const EcoItem *item)
{
  return &g_array_index (slide->scene->faces, EcoFace, item->look);
}

static const float *
get_numbers (const EcoPptxSlide *slide, const EcoItem *item)
{
  return &g_array_index (slide->scene->numbers, float, item->data);
}

static const char *
get_text (const EcoPptxSlide *slide, const EcoItem *item)
{
  return eco_scene_string (slide->scene, item->verbs);
}

static gboolean
is_one_letter (const char *text)
{
  return text != NULL && *text != '\0' && *g_utf8_next_char (text) == '\0';
}

/* Whether the text of @next goes on behind or below that of @item. */
static gboolean
goes_on (const EcoPptxSlide *slide, const EcoItem *item, const EcoItem *next, gboolean below)
{
  const float *a, *b;
  double size = get_face (slide, item)->size;

  if (next->type != ECO_ITEM_TEXT || next->look != item->look)
    return FALSE;
  a = get_numbers (slide, item);
  b = get_numbers (slide, next);
  if (a[2] != 0 || b[2] != 0)
    return FALSE;
  if (below)
    return b[0] == a[0] && b[1] > a[1] && b[1] - a[1] < NEXT_LINE * size;
  return b[1] == a[1] && b[0] > a[0] && b[0] - a[0] - a[3] < NEXT_LETTER * size
         && is_one_letter (get_text (slide, item)) && is_one_letter (get_text (slide, next));
}

/**
 * eco_pptx_count_texts:
 * @items: the first is a text
 * @n: how many there are
 *
 * Returns: how many of them, from the first on, are the lines or the letters of one text
 */
guint
eco_pptx_count_texts (EcoPptxSlide *slide, const EcoItem *items, guint n)
{
  guint count = 1;
  gboolean below = n > 1 && goes_on (slide, &items[0], &items[1], TRUE);

  while (count < n && goes_on (slide, &items[count - 1], &items[count], below))
    count++;
  return count;
}

static gboolean
is_lettering (const EcoPptxSlide *slide, const EcoItem *items, guint n)
{
  return n > 1 && get_numbers (slide, &items[0])[1] == get_numbers (slide, &items[1])[1];
}

/* The first letter that belongs to a script of the table, or -1. */
static int
find_script (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x250 && g_unichar_isalpha (c))
        return -1;
      for (guint i = 0; c >= 0x250 && i < G_N_ELEMENTS (scripts); i++)
        if (g_unichar_get_script (c) == scripts[i].script)
          return (int) i;
    }
  return -1;
}

static void
put_look (EcoPptxSlide *slide, const EcoFace *face, const char *text, double spacing)
{
  static const char *const slots[][2] = { { "latin", "lt" }, { "ea", "ea" }, { "cs", "cs" } };
  int script = find_script (text);
  long size = MAX (lround (face->size * slide->scale / HUNDREDTH), LEAST_SIZE);

  g_string_append (slide->out, "<a:rPr");
  if (script >= 0)
    eco_pptx_put (slide, " lang=\"%s\"", scripts[script].language);
  eco_pptx_put (slide, " sz=\"%ld\" b=\"%d\"", size, face->weight >= 600);
  if (face->struck)
    g_string_append (slide->out, " strike=\"sngStrike\"");
  if (spacing != 0)
    eco_pptx_put (slide, " spc=\"%ld\"", lround (spacing * slide->scale / HUNDREDTH));
  g_string_append_c (slide->out, '>');
  eco_pptx_put_fill (slide, face->color);
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    eco_pptx_put (slide, "<a:%s typeface=\"+%s-%s\"/>", slots[i][0], face->heading ? "mj" : "mn",
                  slots[i][1]);
  g_string_append (slide->out, "</a:rPr>");
}

static void
put_run (EcoPptxSlide *slide, const EcoFace *face, const char *text, double spacing)
{
  g_string_append (slide->out, "<a:r>");
  put_look (slide, face, text, spacing);
  g_string_append (slide->out, "<a:t>");
  eco_pptx_put_escaped (slide, text);
  g_string_append (slide->out, "</a:t></a:r>");
}

/* Letters one by one become a word with wide spacing. */
static void
put_letters (EcoPptxSlide *slide, const EcoItem *items, guint n)
{
  const EcoFace *face = get_face (slide, &items[0]);
  g_autoptr (GString) text = g_string_new (NULL);
  double spacing = G_MAXDOUBLE;

  for (guint i = 0; i + 1 < n; i++)
    {
      const float *a = get_numbers (slide, &items[i]), *b = get_numbers (slide, &items[i + 1]);

      spacing = MIN (spacing, b[0] - a[0] - a[3]);
    }
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, get_text (slide, &items[i]));
      if (i + 1 < n)
        {
          const float *a = get_numbers (slide, &items[i]), *b = get_numbers (slide, &items[i + 1]);

          if (b[0] - a[0] - a[3] > spacing + SPACE_SHARE * face->size)
            g_string_append_c (text, ' ');
        }
    }
  put_run (slide, face, text->str, spacing);
}

static void
put_paragraph (EcoPptxSlide *slide, const EcoItem *items, guint n)
{
  static const char *const alignments[] = { "l", "ctr", "r" };
  const EcoFace *face = get_face (slide, &items[0]);
  const char *text = get_text (slide, &items[0]);
  int script = find_script (text);
  gboolean letters = is_lettering (slide, items, n);

  eco_pptx_put (slide, "<a:p><a:pPr algn=\"%s\"%s>", alignments[face->anchor],
                script >= 0 && scripts[script].right_to_left ? " rtl=\"1\"" : "");
  if (n > 1 && !letters)
    {
      double step = get_numbers (slide, &items[1])[1] - get_numbers (slide, &items[0])[1];

      eco_pptx_put (slide, "<a:lnSpc><a:spcPct val=\"%ld\"/></a:lnSpc>",
                    lround (step / (face->size * LINE_SHARE) * 100) * 1000);
    }
  g_string_append (slide->out, "</a:pPr>");
  if (letters)
    put_letters (slide, items, n);
  for (guint i = 0; i < n && !letters; i++)
    {
      text = get_text (slide, &items[i]);
      if (i > 0)
        {
          g_string_append (slide->out, "<a:br>");
          put_look (slide, face, text, 0);
          g_string_append (slide->out, "</a:br>");
        }
      put_run (slide, face, text, 0);
    }
  g_string_append (slide->out, "</a:p>");
}

/* The box that fits the lines or letters, in px, as if it were not turned. */
static EcoRect
measure (const EcoPptxSlide *slide, const EcoItem *items, guint n)
{
  const EcoFace *face = get_face (slide, &items[0]);
  const float *first = get_numbers (slide, &items[0]), *last = get_numbers (slide, &items[n - 1]);
  double height = last[1] - first[1] + face->size * LINE_SHARE, width = 0;
  double middle = (first[1] + last[1]) / 2 - face->size * X_HEIGHT_SHARE;

  if (is_lettering (slide, items, n))
    width = last[0] + last[3] - first[0];
  for (guint i = 0; i < n; i++)
    width = MAX (width, get_numbers (slide, &items[i])[3]);
  return (EcoRect) { first[0] - width * face->anchor / 2, middle - height / 2, width, height };
}

static void
put_body_properties (EcoPptxSlide *slide, double left, double top, double right, double bottom)
{
  eco_pptx_put (slide,
                "<a:bodyPr wrap=\"none\" lIns=\"%ld\" tIns=\"%ld\" rIns=\"%ld\" bIns=\"%ld\""
                " rtlCol=\"0\" anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:lstStyle/>",
                lround (left * slide->scale), lround (top * slide->scale),
                lround (right * slide->scale), lround (bottom * slide->scale));
}

/**
 * eco_pptx_put_body:
 * @items: the lines of a text that stands in a shape
 * @box: of the shape, px
 *
 * Writes the text of the shape, where the picture has it.
 */
void
eco_pptx_put_body (EcoPptxSlide *slide, const EcoItem *items, guint n, const EcoRect *box)
{
  const EcoFace *face = get_face (slide, &items[0]);
  EcoRect text = measure (slide, items, n);
  double left = text.x - box->x, right = box->x + box->width - text.x - text.width;
  double drop = 2 * (text.y - box->y) + text.height - box->height;

  if (face->anchor == ECO_ANCHOR_MIDDLE)
    {
      /* Only as far as it is not in the middle. */
      double least = MIN (left, right);

      left -= least;
      right -= least;
    }
  else if (face->anchor == ECO_ANCHOR_START)
    right = 0;
  else
    left = 0;
  g_string_append (slide->out, "<p:txBody>");
  put_body_properties (slide, MAX (left, 0), MAX (drop, 0), MAX (right, 0), MAX (-drop, 0));
  put_paragraph (slide, items, n);
  g_string_append (slide->out, "</p:txBody>");
}

static void
begin_text_box (EcoPptxSlide *slide, const char *name, gboolean title)
{
  g_string_append (slide->out, "<p:sp><p:nvSpPr>");
  eco_pptx_put_names (slide, ++slide->last_id, name, NULL);
  g_string_append (slide->out, title ? "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>"
                                       "<p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr>"
                                     : "<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>");
}

/* A text on a line stands on a strip of the ground, for want of a halo. */
static EcoColor
get_ground (const EcoFace *face, double rotation)
{
  return face->halo != 0 && rotation == 0 ? eco_color_with_alpha (face->halo, 0.85) : 0;
}

/**
 * eco_pptx_put_text_box:
 * @items: the first is a text
 * @title: whether it is the title of the slide
 *
 * Writes the text that begins there, turned as the picture has it.
 *
 * Returns: how many items that was
 */
guint
eco_pptx_put_text_box (EcoPptxSlide *slide, const EcoItem *items, guint n, gboolean title)
{
  const EcoFace *face = get_face (slide, &items[0]);
  const float *first = get_numbers (slide, &items[0]);
  guint count = eco_pptx_count_texts (slide, items, n);
  EcoRect rect = measure (slide, items, count);
  double turn = fmod (fmod (first[2], 360) + 360, 360), angle = turn * G_PI / 180;
  double x = rect.x + rect.width / 2 - first[0], y = rect.y + rect.height / 2 - first[1];
  g_autofree char *rotation = turn != 0 ? g_strdup_printf (" rot=\"%ld\"", lround (turn * 60000))
                                        : g_strdup ("");
  EcoPptxBox box;

  /* The format turns a box about its middle, the picture a text about its place. */
  if (title) /* may be broken into lines by readers for which fonts run wider */
    rect.width *= TITLE_ROOM;
  rect.x += x * cos (angle) - y * sin (angle) - x;
  rect.y += x * sin (angle) + y * cos (angle) - y;
  box = eco_pptx_get_box (slide, &rect);
  begin_text_box (slide, get_text (slide, &items[0]), title);
  eco_pptx_put_xfrm (slide, rotation, &box);
  g_string_append (slide->out, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
  eco_pptx_put_fill (slide, get_ground (face, first[2]));
  g_string_append (slide->out, "</p:spPr><p:txBody>");
  put_body_properties (slide, 0, 0, 0, 0);
  put_paragraph (slide, items, count);
  g_string_append (slide->out, "</p:txBody>");
  eco_pptx_end_shape (slide);
  return count;
}

/**
 * eco_pptx_put_title:
 * @text: what the slide is called
 *
 * Writes a title that stands above the slide: for the outline and for those who do not see it.
 */
void
eco_pptx_put_title (EcoPptxSlide *slide, const char *text)
{
  begin_text_box (slide, text, TRUE);
  eco_pptx_put_xfrm (slide, "", &slide->title);
  g_string_append (slide->out, "</p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr>"
                               "<a:lstStyle/><a:p><a:r><a:rPr/><a:t>");
  eco_pptx_put_escaped (slide, text);
  g_string_append (slide->out, "</a:t></a:r></a:p></p:txBody>");
  eco_pptx_end_shape (slide);
}
