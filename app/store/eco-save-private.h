/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where a file is to be saved, and the system calls that saving is made of;
 * for the files of eco-save only. */
#pragma once

#include "store/eco-save.h"

#include <sys/stat.h>

G_BEGIN_DECLS

/* The place that is written, behind all symbolic links. */
typedef struct
{
  char *folder;
  char *name;                 /* in the folder */
  int folder_fd;
  gboolean exists;
  struct stat old;            /* when it exists */
} EcoSaveTarget;

/* A file that is being written beside the target, or elsewhere. */
typedef struct
{
  int folder_fd;              /* not owned */
  char *name;
  int fd;
} EcoSaveTemp;

/* How replacing a file went. */
typedef enum
{
  ECO_SAVE_OUTCOME_FAILED,
  ECO_SAVE_OUTCOME_DONE,
  ECO_SAVE_OUTCOME_NOT_ALLOWED, /* but the file itself may be written */
} EcoSaveOutcome;

gboolean _eco_save_target_open     (EcoSaveTarget *self, const char *path, GError **error);
void     _eco_save_target_clear    (EcoSaveTarget *self);
gboolean _eco_save_target_is_linked_elsewhere (EcoSaveTarget *self);
void     _eco_save_target_remove_stale        (EcoSaveTarget *self);
gboolean _eco_save_target_check_unchanged     (EcoSaveTarget *self, const EcoFileState *expected,
                                               GError **error);

int      _eco_save_temp_open       (EcoSaveTemp *self, int folder_fd, const char *name, int mode);
int      _eco_save_temp_write      (EcoSaveTemp *self, GBytes *bytes);
void     _eco_save_temp_discard    (EcoSaveTemp *self);
void     _eco_save_temp_clear      (EcoSaveTemp *self);

int      _eco_save_write_all       (int fd, const char *data, gsize length);
int      _eco_save_sync            (int fd);
int      _eco_save_rename          (int folder_fd, const char *from, const char *to);
void     _eco_save_remove          (int folder_fd, const char *name);
int      _eco_save_open_at         (int folder_fd, const char *name, int flags);
int      _eco_save_open_folder     (const char *path);
int      _eco_save_make_folder     (const char *path, int mode);
int      _eco_save_copy_metadata   (int fd, int old_fd, const struct stat *old);
int      _eco_save_copy_file       (EcoSaveTarget *target, const char *name);
gboolean _eco_save_in_place        (EcoSaveTarget *target, GBytes *bytes, EcoSaveFlags flags,
                                    EcoFileState *new_state, GError **error);

void     _eco_save_tell_of_copy    (GFile *file, GError **error);

EcoSaveOutcome _eco_save_stage        (EcoSaveTarget *target, EcoSaveTemp *temp, GBytes *bytes,
                                       EcoSaveFlags flags, GError **error);
EcoSaveOutcome _eco_save_put_in_place (EcoSaveTarget *target, EcoSaveTemp *temp,
                                       EcoSaveFlags flags, EcoFileState *new_state,
                                       GError **error);
gboolean       _eco_save_can_replace  (EcoSaveTarget *target);

void     _eco_save_fail            (GError **error, const char *name, int code);

G_END_DECLS
