/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ways of saving that are tried under faults, kills and power loss. Each has a
 * folder of its own with the old document, and what is expected around it. */
#pragma once

#include "store/eco-save.h"

typedef struct
{
  const char *name;
  gboolean is_first;      /* there is no document yet */
  gboolean has_symlink;   /* saved through a symbolic link */
  gboolean has_hard_link; /* the document has another name, so it is written in place */
  gboolean has_old_backup;
  gboolean is_checked;    /* against what was read, as a document is */
  gboolean without_links; /* as on a FAT file system */
  EcoSaveFlags flags;
} FaultWay;

typedef struct
{
  const FaultWay *way;
  char *base;   /* holds all the others */
  char *folder; /* of the document */
  char *path;   /* of the document */
  char *backup;
  char *given;        /* what is saved to: the document, or a link to it */
  char *other;        /* the other name */
  char *rescue;       /* the folder of copies that are put aside */
  EcoFileState state; /* of the old document */
} FaultPlace;

const FaultWay *fault_get_ways (void);
char *fault_make_folder (void);
FaultPlace *fault_place_new (const FaultWay *way, const char *base);
void fault_place_free (FaultPlace *self);
void fault_place_fill (FaultPlace *self);
gboolean fault_place_save (FaultPlace *self, const char *text, GError **error);
char *fault_place_get_text (const char *path);
guint fault_count_files (const char *folder);
gboolean fault_has_hidden_file (const char *folder);
void fault_empty_folder (const char *folder);

const char *fault_get_older (void);
const char *fault_get_old (void);
const char *fault_get_new (void);

/* g_autoptr needs its own name here. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FaultPlace, fault_place_free)
