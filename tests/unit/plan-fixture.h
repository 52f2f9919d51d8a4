/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A small ecosystem to plan with, and its reading from text. */
#pragma once

#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include <string.h>

#define FIXTURE_RINGS                                                                              \
  "<rings><ring id=\"core\" name=\"Brand\" role=\"brand\"/>"                                       \
  "<ring id=\"mid\" name=\"People\" role=\"stakeholders\" inner=\"100\" outer=\"200\"/></rings>"

/* @body: the lists of the ecosystem */
static inline EcoEcosystem *
fixture_read (const char *body)
{
  g_autofree char *text =
      g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<ecosystem xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.0\" title=\"T\">\n"
                       "%s</ecosystem>\n",
                       body);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  EcoEcosystem *ecosystem = eco_reader_read_bytes (bytes, "test", NULL, &error);

  g_assert_no_error (error);
  return ecosystem;
}

static inline void
fixture_assert_same (EcoEcosystem *a, EcoEcosystem *b)
{
  g_autoptr (GBytes) x = eco_writer_write (a);
  g_autoptr (GBytes) y = eco_writer_write (b);

  g_assert_cmpmem (g_bytes_get_data (x, NULL), g_bytes_get_size (x), g_bytes_get_data (y, NULL),
                   g_bytes_get_size (y));
}
