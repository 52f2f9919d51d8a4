/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The document inside a PNG.
 *
 * A PNG is a signature and chunks: length (4 bytes, the highest first), type (4
 * letters), so many bytes, CRC-32 of type and bytes. We write an iTXt chunk;
 * what other programs make of it, zTXt and tEXt, is read as well:
 *
 *   tEXt  keyword 0 text
 *   zTXt  keyword 0 method deflated
 *   iTXt  keyword 0 is-deflated method language 0 keyword 0 text-or-deflated
 *
 * The pixels are skipped, but their sums are checked like all others. */
#include "config.h"

#include "store/eco-embedded-private.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zlib.h>

#define FRAME 12 /* bytes of a chunk besides its own */

typedef struct
{
  const char *type;
  const guint8 *data;
  gsize length;
} Chunk;

static guint32
read_number (const guint8 *at)
{
  return (guint32) at[0] << 24 | (guint32) at[1] << 16 | (guint32) at[2] << 8 | at[3];
}

static gboolean
is_type (const Chunk *chunk, const char *type)
{
  return memcmp (chunk->type, type, 4) == 0;
}

/* Takes the chunk at @at, and checks its sum. */
static gboolean
read_chunk (const guint8 *at, const guint8 *end, const char *name, Chunk *chunk, GError **error)
{
  if (end - at < FRAME || read_number (at) > (gsize) (end - at) - FRAME)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_SYNTAX,
                   _("%s: The picture ends too early: use another copy of it"), name);
      return FALSE;
    }
  chunk->length = read_number (at);
  chunk->type = (const char *) at + 4;
  chunk->data = at + 8;
  if (crc32 (0, at + 4, (uInt) chunk->length + 4) != read_number (chunk->data + chunk->length))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_SYNTAX,
                   _("%s: The picture is damaged, a checksum in it is wrong: use another copy of "
                     "it"),
                   name);
      return FALSE;
    }
  return TRUE;
}

/* Behind the next 0, or the end. */
static const guint8 *
skip_word (const guint8 *at, const guint8 *end)
{
  const guint8 *zero = at < end ? memchr (at, 0, (gsize) (end - at)) : NULL;

  return zero != NULL ? zero + 1 : end;
}

static gboolean
is_ours (const Chunk *chunk)
{
  gsize length = sizeof ECO_EMBEDDED_KEYWORD;

  return (is_type (chunk, "tEXt") || is_type (chunk, "zTXt") || is_type (chunk, "iTXt"))
         && chunk->length >= length && memcmp (chunk->data, ECO_EMBEDDED_KEYWORD, length) == 0;
}

static GBytes *
read_text (const Chunk *chunk, const char *name, GError **error)
{
  const guint8 *end = chunk->data + chunk->length;
  const guint8 *at = chunk->data + sizeof ECO_EMBEDDED_KEYWORD;
  gboolean deflated = is_type (chunk, "zTXt");

  if (is_type (chunk, "iTXt"))
    {
      deflated = at < end && *at == 1;
      at = skip_word (skip_word (MIN (at + 2, end), end), end);
    }
  else if (deflated)
    at = MIN (at + 1, end);
  return deflated ? _eco_embedded_inflate (at, (gsize) (end - at), name, error)
                  : g_bytes_new (at, (gsize) (end - at));
}

/* As eco_embedded_extract(), of a PNG. */
GBytes *
_eco_embedded_extract_png (GBytes *picture, const char *name, GError **error)
{
  gsize length;
  const guint8 *at = g_bytes_get_data (picture, &length), *end = at + length;
  Chunk chunk = { "    ", NULL, 0 }, found = { NULL, NULL, 0 };

  for (at += ECO_PNG_SIGNATURE_SIZE; !is_type (&chunk, "IEND"); at = chunk.data + chunk.length + 4)
    {
      if (!read_chunk (at, end, name, &chunk, error))
        return NULL;
      if (!is_ours (&chunk))
        continue;
      if (found.data != NULL)
        {
          _eco_embedded_set_several (name, error);
          return NULL;
        }
      found = chunk;
    }
  if (found.data == NULL)
    {
      _eco_embedded_set_missing (name, error);
      return NULL;
    }
  return read_text (&found, name, error);
}
