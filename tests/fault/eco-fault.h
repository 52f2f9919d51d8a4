/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The shim that lets the n-th system call on the files of a test fail, and logs
 * those calls for the simulation of power loss. A test links it and calls these
 * functions; any other program gets it by LD_PRELOAD and is told by the environment:
 *
 *   ECO_FAULT_FOLDERS  the folders that are watched, with ":" between; their files and
 *                      they themselves; nothing else ever fails or is logged
 *   ECO_FAULT          CALL:N:ERROR:MODE, such as "write:3:ENOSPC:once"; CALL as in
 *                      eco_fault_call_name() or "any", ERROR also SHORT or KILL,
 *                      MODE once or forever
 *   ECO_FAULT_LOG      the file that the log is appended to
 */
#pragma once

typedef enum
{
  ECO_FAULT_WRITE, /* write, pwrite, writev */
  ECO_FAULT_SYNC,  /* fsync, fdatasync */
  ECO_FAULT_RENAME,
  ECO_FAULT_OPEN,  /* for reading, too */
  ECO_FAULT_CLOSE, /* the file is closed all the same, as Linux does it */
  ECO_FAULT_LINK,
  ECO_FAULT_UNLINK,
  ECO_FAULT_TRUNCATE,
  ECO_FAULT_ALLOCATE, /* fallocate */
  ECO_FAULT_CHMOD,    /* fchmod */
  ECO_FAULT_CHOWN,    /* fchown */
  ECO_FAULT_MKDIR,
  ECO_FAULT_N_CALLS,
} EcoFaultCall;

#define ECO_FAULT_ANY ECO_FAULT_N_CALLS

/* Besides values of errno: */
#define ECO_FAULT_SHORT (-1) /* only half of it is written, without an error */
#define ECO_FAULT_KILL (-2)  /* the process is killed just before the call */

typedef enum
{
  ECO_FAULT_ONCE,
  /* This call and all later ones of its sort. Interrupts end after some dozens, since
   * it is right to try for ever. */
  ECO_FAULT_FOREVER,
} EcoFaultMode;

/* Watches other folders and begins to count anew; nothing is armed. */
void eco_fault_watch (const char *folders);

/* The @n-th call from now on, counted from 1, fails. */
void eco_fault_arm (EcoFaultCall call, unsigned n, int error, EcoFaultMode mode);
void eco_fault_disarm (void);

/* Denies all hard links besides, as a FAT file system does. */
void eco_fault_deny_links (int deny);

/* Waits before each call, and writes at most @chunk bytes at a time, so that a kill hits
 * any of them, and the midst of what is written. */
void eco_fault_slow_down (unsigned microseconds, unsigned chunk);

/* Calls of a sort, or of all sorts, since the last eco_fault_watch(). */
unsigned eco_fault_get_count (EcoFaultCall call);

/* Whether what was armed has happened. */
int eco_fault_was_hit (void);
const char *eco_fault_call_name (EcoFaultCall call);

/* Logs into @path from now on; NULL ends it. */
void eco_fault_log (const char *path);

/* Puts a line "note" with @text into the log, such as that a save is done. */
void eco_fault_note (const char *text);
