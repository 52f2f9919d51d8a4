/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the files of the shim share. */
#pragma once

#include "eco-fault.h"

#include <stddef.h>
#include <sys/types.h>

#define ECO_FAULT_PATH_MAX 8192

/* The path of a file descriptor, or of @name at one; whether it is watched. */
int _eco_fault_path_of (int fd, char *path);
int _eco_fault_path_at (int folder_fd, const char *name, char *path);

/* Counts a call; 0, or what is to happen instead of it. */
int _eco_fault_check (EcoFaultCall call);

/* How much of a write is done at most. */
size_t _eco_fault_limit (size_t length);

int _eco_fault_is_logging (void);
void _eco_fault_log_data (int fd, off_t offset, const void *data, size_t length);
void _eco_fault_log_number (const char *call, int fd, long long number);
void _eco_fault_log_paths (const char *call, const char *first, const char *second);
void _eco_fault_log_created (int fd, const char *path);
