/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A file being read; for the files of the reader only. */
#pragma once

#include "base/eco-error.h"
#include "model/eco-list.h"
#include "store/eco-format.h"
#include "store/eco-reader.h"
#include "store/eco-xml-text.h"

#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/* An element that is open: an object, or the wrapper of one of its lists. */
typedef struct
{
  EcoObject *object;          /* the object, or the one whose list it is; not owned */
  EcoObject *waiting;         /* owned: an object that its list gets at its end */
  const EcoListSpec *spec;    /* %NULL for an object */
  EcoList *list;              /* made for the first object in it */
  guint list_index;
  GType item_type;            /* of a list; %G_TYPE_INVALID when any will do */
  const char *item_tag;
  guint64 lists_seen;         /* of an object: one bit per list */
  gboolean detached;          /* what is below is no part of the ecosystem */
} EcoReaderFrame;

/* Where an object was, for errors that are found when all is read. */
typedef struct
{
  EcoObject *object;          /* not owned */
  gsize offset;
} EcoReaderPlace;

typedef struct
{
  const char *name;           /* of the file, for errors */
  gboolean is_picture;        /* that has a document inside, and no backup */
  xmlTextReader *xml;
  EcoXmlText text;
  EcoEcosystem *ecosystem;    /* %NULL for a fragment */
  EcoObject *root;            /* the ecosystem, or the holder of a fragment; not owned */
  EcoReaderFrame frames[ECO_FORMAT_MAX_DEPTH];
  guint depth;                /* open frames */
  guint n_elements;
  GArray *places;
  int minor;                  /* of the version; content of a newer one is kept */
  guint n_kept;               /* attributes and elements that are not known */
  const xmlChar *ns;          /* interned, once seen */
  GError *error;
} EcoReader;

void     _eco_reader_fail         (EcoReader *self, EcoError code, gsize offset,
                                   const char *format, ...) G_GNUC_PRINTF (4, 5);
void     _eco_reader_fail_parsed  (EcoReader *self, gsize offset, GError *cause);
gboolean _eco_reader_open         (EcoReader *self, const char *text, gsize length);
gboolean _eco_reader_step         (EcoReader *self, int *type);

gboolean _eco_reader_keep_attribute (EcoReader *self, EcoObject *object, const xmlAttr *attribute);
gboolean _eco_reader_keep_element   (EcoReader *self, EcoObject *object, const char *wrapper);

G_END_DECLS
