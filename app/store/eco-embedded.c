/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The document inside a picture: which files are pictures, and what is common
 * to the sorts of them. */
#include "config.h"

#include "store/eco-embedded-private.h"

#include "base/eco-error.h"
#include "store/eco-file-state.h"
#include "store/eco-format.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_png (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= ECO_PNG_SIGNATURE_SIZE
         && memcmp (data, ECO_PNG_SIGNATURE, ECO_PNG_SIGNATURE_SIZE) == 0;
}

/* Behind what may stand before the first element: blanks, comments, instructions. */
static const char *
skip_prologue (const char *text, const char *end)
{
  if (end - text >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    text += 3;
  while (text < end)
    {
      const char *close;

      if (g_ascii_isspace (*text))
        {
          text++;
          continue;
        }
      if (end - text >= 4 && memcmp (text, "<!--", 4) == 0)
        close = "-->";
      else if (end - text >= 2 && memcmp (text, "<?", 2) == 0)
        close = "?>";
      else
        break;
      text = g_strstr_len (text, end - text, close);
      if (text == NULL)
        return end;
      text += strlen (close);
    }
  return text;
}

/* By the name of the first element, whatever its prefix, or by what a DOCTYPE says it is. */
static gboolean
is_svg (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end, *tag, *name;

  if (length == 0)
    return FALSE;
  end = data + length;
  tag = skip_prologue (data, end);
  if (tag == end || *tag != '<')
    return FALSE;
  if (end - tag > 14 && memcmp (tag, "<!DOCTYPE svg", 13) == 0)
    return TRUE;
  name = ++tag;
  for (; tag < end && !g_ascii_isspace (*tag) && *tag != '>' && *tag != '/'; tag++)
    if (*tag == ':')
      name = tag + 1;
  return tag - name == 3 && memcmp (name, "svg", 3) == 0;
}

/**
 * eco_embedded_is_picture:
 *
 * Returns: whether @bytes are an SVG or a PNG, which may have a document inside
 */
gboolean
eco_embedded_is_picture (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  return is_png (bytes) || is_svg (bytes);
}

/**
 * eco_embedded_extract:
 * @picture: for which eco_embedded_is_picture() holds
 * @name: what it is called in messages
 *
 * Returns: (transfer full) (nullable): the document inside, byte by byte as it was
 *   put there; %NULL with %ECO_ERROR_SYNTAX when there is none or the picture is
 *   damaged, %ECO_ERROR_INVALID when there are several, %ECO_ERROR_LIMIT when it
 *   is larger than what is read safely
 */
GBytes *
eco_embedded_extract (GBytes *picture, const char *name, GError **error)
{
  g_return_val_if_fail (picture != NULL && name != NULL, NULL);

  return is_png (picture) ? _eco_embedded_extract_png (picture, name, error)
                          : _eco_embedded_extract_svg (picture, name, error);
}

/* Undoes zlib's compression; what would become too large is given up in time. */
GBytes *
_eco_embedded_inflate (const guint8 *data, gsize length, const char *name, GError **error)
{
  g_autoptr (GZlibDecompressor) inflater = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) packed =
    g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GInputStream) stream =
    g_converter_input_stream_new (packed, G_CONVERTER (inflater));
  g_autoptr (GError) cause = NULL;
  GBytes *bytes = eco_stream_load (stream, ECO_FORMAT_MAX_BYTES, NULL, &cause);

  if (bytes != NULL)
    return bytes;
  if (g_error_matches (cause, ECO_ERROR, ECO_ERROR_LIMIT))
    g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                 _("%s: The document inside is larger than %u MiB, which is more than Ecotone "
                   "reads: open the file that the picture was made from"),
                 name, ECO_FORMAT_MAX_BYTES / (1024 * 1024));
  else
    g_set_error (error, ECO_ERROR, ECO_ERROR_SYNTAX,
                 _("%s: The document inside is damaged: use another copy of the picture"), name);
  return NULL;
}

void
_eco_embedded_set_missing (const char *name, GError **error)
{
  g_set_error (error, ECO_ERROR, ECO_ERROR_SYNTAX,
               _("%s: This picture has no document inside: open the .ecotone file that it was made "
                 "from, or export that again with the document inside"),
               name);
}

void
_eco_embedded_set_several (const char *name, GError **error)
{
  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
               _("%s: This picture has more than one document inside: export it again"), name);
}
