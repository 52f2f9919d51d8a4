/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What ecotone-dot answers to a DOT file. Whole numbers are of 32 bits, the lowest byte first; a
 * text is its length in bytes and the bytes.
 *
 * Reply: ECO_DOT_MAGIC, then records, each one byte that says what it is and what belongs to it:
 *
 *   TITLE      text
 *   NOTE       number (EcoDotNote)
 *   ATTRIBUTE  number (0: of nodes, 1: of edges), text; counted from 0, apart for each
 *   NODE       text (its name), number n, n values
 *   EDGE       text (its key), numbers from and to (nodes, from 0), number (1: directed), n values
 *   ERROR      numbers code (EcoDotError), line, column (from 1; 0: not known), text
 *   END        nothing
 *
 * A value is a number (the attribute), a byte (1: the text is HTML) and a text. Attributes come
 * before what has values of them, nodes before edges. ERROR and END are the last of a reply; what
 * came before an ERROR does not count. Texts are as Graphviz keeps them: with their backslashes. */
#pragma once

#include <stdint.h>

#define ECO_DOT_MAGIC "ECODOT1\n"
#define ECO_DOT_MAGIC_SIZE 8

/* What the helper reads and answers at most. */
#define ECO_DOT_MOST_INPUT (64u * 1024 * 1024)
#define ECO_DOT_MOST_REPLY (256u * 1024 * 1024)
#define ECO_DOT_MOST_NODES 200000u
#define ECO_DOT_MOST_EDGES 500000u
#define ECO_DOT_MOST_VALUES 5000000u
#define ECO_DOT_MOST_DEPTH 64u

enum
{
  ECO_DOT_TITLE = 'T',
  ECO_DOT_NOTE = 'I',
  ECO_DOT_ATTRIBUTE = 'A',
  ECO_DOT_NODE = 'N',
  ECO_DOT_EDGE = 'E',
  ECO_DOT_ERROR = 'X',
  ECO_DOT_END = 'Z',
};

/* What the user should know of the reading. */
enum
{
  ECO_DOT_NOTE_FIRST_ONLY = 1, /* there are more graphs in the file */
};

typedef enum
{
  ECO_DOT_ERROR_SYNTAX = 1,   /* text: what the parser stopped at, or "" */
  ECO_DOT_ERROR_PARSER,       /* text: what else the parser says */
  ECO_DOT_ERROR_EMPTY,        /* there is no graph */
  ECO_DOT_ERROR_NUL,          /* there is a byte 0 */
  ECO_DOT_ERROR_DEPTH,        /* too many braces in braces, or a too long a -> b -> … */
  ECO_DOT_ERROR_NODES,        /* too many of them, and so on */
  ECO_DOT_ERROR_EDGES,
  ECO_DOT_ERROR_SIZE,         /* too much text or too many values */
  ECO_DOT_ERROR_MEMORY,
} EcoDotError;
