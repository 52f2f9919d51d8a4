/* SPDX-License-Identifier: MIT */
/* The reply of ecotone-dot on its way out; what is in it says base/eco-dot-protocol.h. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#define ECO_DOT_BUFFER_SIZE (1 << 16)

typedef struct
{
  int output;
  size_t used;                /* of the buffer */
  size_t sent;
  char buffer[ECO_DOT_BUFFER_SIZE];
} EcoDotReply;

void eco_dot_reply_put        (EcoDotReply *reply, const void *data, size_t size);
void eco_dot_reply_put_byte   (EcoDotReply *reply, unsigned char byte);
void eco_dot_reply_put_number (EcoDotReply *reply, uint32_t number);
void eco_dot_reply_put_text   (EcoDotReply *reply, const char *text, int is_latin1);
void eco_dot_reply_flush      (EcoDotReply *reply);
