/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the file format is called, and how much of it is read safely. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ECO_FORMAT_NAMESPACE "urn:ecotone:ecosystem:1"
#define ECO_FORMAT_NAMESPACE_STEM "urn:ecotone:ecosystem:"
#define ECO_FORMAT_MAJOR 1
#define ECO_FORMAT_MINOR 0
#define ECO_FORMAT_VERSION "1.0"
#define ECO_FORMAT_ROOT "ecosystem"
#define ECO_FORMAT_FRAGMENT "fragment"

#define ECO_FORMAT_MAX_BYTES (64 * 1024 * 1024)
#define ECO_FORMAT_MAX_DEPTH 32
#define ECO_FORMAT_MAX_ELEMENTS 1000000
#define ECO_FORMAT_MAX_ATTRIBUTES 64

G_END_DECLS
