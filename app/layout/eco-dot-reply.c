/* SPDX-License-Identifier: MIT */
/* The reply of ecotone-dot on its way out, in pieces. Nobody to take it ends the process. */
#include "layout/eco-dot-reply.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

void
eco_dot_reply_flush (EcoDotReply *reply)
{
  const char *at = reply->buffer;

  while (reply->used > 0)
    {
      ssize_t n = write (reply->output, at, reply->used);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        _exit (1);
      at += n;
      reply->used -= (size_t) n;
      reply->sent += (size_t) n;
    }
}

void
eco_dot_reply_put (EcoDotReply *reply, const void *data, size_t size)
{
  const char *at = data;

  while (size > 0)
    {
      size_t room = ECO_DOT_BUFFER_SIZE - reply->used;
      size_t n = size < room ? size : room;

      memcpy (reply->buffer + reply->used, at, n);
      reply->used += n;
      at += n;
      size -= n;
      if (reply->used == ECO_DOT_BUFFER_SIZE)
        eco_dot_reply_flush (reply);
    }
}

void
eco_dot_reply_put_byte (EcoDotReply *reply, unsigned char byte)
{
  eco_dot_reply_put (reply, &byte, 1);
}

void
eco_dot_reply_put_number (EcoDotReply *reply, uint32_t number)
{
  for (int i = 0; i < 4; i++)
    eco_dot_reply_put_byte (reply, (unsigned char) (number >> (8 * i)));
}

/* Latin-1 is the only other encoding that Graphviz knows by a name. */
void
eco_dot_reply_put_text (EcoDotReply *reply, const char *text, int is_latin1)
{
  size_t size = strlen (text), more = 0;

  for (size_t i = 0; is_latin1 && i < size; i++)
    more += (unsigned char) text[i] >= 0x80;
  eco_dot_reply_put_number (reply, (uint32_t) (size + more));
  if (more == 0)
    {
      eco_dot_reply_put (reply, text, size);
      return;
    }
  for (size_t i = 0; i < size; i++)
    {
      unsigned char c = (unsigned char) text[i];

      if (c >= 0x80)
        eco_dot_reply_put_byte (reply, (unsigned char) (0xc0 | c >> 6));
      eco_dot_reply_put_byte (reply, c >= 0x80 ? (unsigned char) (0x80 | (c & 0x3f)) : c);
    }
}
