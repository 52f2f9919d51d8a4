/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Puts a document inside a picture. */
#include "config.h"

#include "export/eco-embed.h"

#include "base/eco-error.h"
#include "store/eco-embedded.h"
#include "store/eco-file-state.h"
#include "store/eco-format.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Bytes of a part: a multiple of 3, so that parts join, and far below the 10 MB
 * that libxml2 takes as one text. */
#define PART (3 * 256 * 1024)
#define END "</svg>\n"

static GBytes *
deflate_bytes (GBytes *bytes)
{
  g_autoptr (GZlibCompressor) compressor =
    g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) stream =
    g_converter_input_stream_new (plain, G_CONVERTER (compressor));

  /* Memory does not fail. */
  return eco_stream_load (stream, G_MAXINT, NULL, NULL);
}

static void
append_part (GString *svg, const guint8 *data, gsize length)
{
  gsize old = svg->len;
  int state = 0, save = 0;
  gsize written;

  g_string_append (svg, "<" ECO_EMBEDDED_PART ">");
  old = svg->len;
  /* As g_base64_encode_step() wants it: by 3 to 4, lines of 72, and a rest. */
  g_string_set_size (svg, old + (length / 3 + 1) * 4 + (length / 54 + 1) + 8);
  written = g_base64_encode_step (data, length, TRUE, svg->str + old, &state, &save);
  written += g_base64_encode_close (TRUE, svg->str + old + written, &state, &save);
  g_string_truncate (svg, old + written);
  g_string_append (svg, "</" ECO_EMBEDDED_PART ">\n");
}

/**
 * eco_embed_add_to_svg:
 * @svg: a whole SVG, as eco_svg_write() gives it
 * @document: what to put into it
 *
 * Adds a <metadata> element with the document, last in the picture.
 */
void
eco_embed_add_to_svg (GString *svg, GBytes *document)
{
  g_autoptr (GBytes) packed = NULL;
  const guint8 *data;
  gsize length;

  g_return_if_fail (g_str_has_suffix (svg->str, END));
  g_return_if_fail (document != NULL);

  packed = deflate_bytes (document);
  data = g_bytes_get_data (packed, &length);
  g_string_truncate (svg, svg->len - strlen (END));
  g_string_append (svg, "<metadata>\n<" ECO_EMBEDDED_ELEMENT " xmlns=\"" ECO_EMBEDDED_NAMESPACE
                        "\" encoding=\"" ECO_EMBEDDED_ENCODING "\">\n");
  for (gsize at = 0; at < length; at += PART)
    append_part (svg, data + at, MIN (length - at, PART));
  g_string_append (svg, "</" ECO_EMBEDDED_ELEMENT ">\n</metadata>\n" END);
}

/**
 * eco_embed_dup_text:
 *
 * Returns: (transfer full): @document as a text that can go into a PNG
 */
char *
eco_embed_dup_text (GBytes *document)
{
  gsize length;
  const char *data;

  g_return_val_if_fail (document != NULL, NULL);

  data = g_bytes_get_data (document, &length);
  return g_strndup (data, length);
}

/**
 * eco_embed_check:
 * @document: (nullable): what was put inside
 * @picture: (nullable): what came out; %NULL as long as there is none
 *
 * Returns: whether Ecotone will read it again; %FALSE with %ECO_ERROR_LIMIT when one
 *   of the two is too large for that
 */
gboolean
eco_embed_check (GBytes *document, GBytes *picture, GError **error)
{
  if (document == NULL)
    return TRUE;
  if (g_bytes_get_size (document) > ECO_FORMAT_MAX_BYTES)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                   _("The document is larger than %u MiB, which is more than Ecotone reads: leave "
                     "it out of the picture"),
                   ECO_FORMAT_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }
  if (picture != NULL && g_bytes_get_size (picture) > ECO_FORMAT_MAX_BYTES)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                   _("The picture is larger than %u MiB, so Ecotone could not open it again: "
                     "choose a smaller width, or leave the document out"),
                   ECO_FORMAT_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }
  return TRUE;
}
