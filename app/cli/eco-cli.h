/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: the table of commands and what they share. */
#pragma once

#include <gio/gio.h>

#include "catalog/eco-catalog.h"
#include "model/eco-model.h"
#include "render/eco-style-brand.h"
#include "render/eco-typesetter.h"

G_BEGIN_DECLS

/* Exit codes. */
enum
{
  ECO_EXIT_GOOD = 0,
  ECO_EXIT_REFUSED = 1,       /* an input was refused, or something was found */
  ECO_EXIT_USAGE = 2,
  ECO_EXIT_INTERRUPTED = 130, /* as shells say it of a program that Ctrl+C has ended */
};

typedef struct
{
  const char *name;
  const char *arguments;      /* for the usage line; translatable */
  const char *summary;        /* translatable */
  int (*run) (int argc, char *argv[]);
} EcoCommand;

int eco_cli_main (int argc, char *argv[]) __attribute__ ((visibility ("default")));

/* eco-cli.c */
GOptionContext  *eco_cli_new_context  (const char *command) G_GNUC_WARN_UNUSED_RESULT;
gboolean eco_cli_parse (GOptionContext *context, int *argc, char ***argv, int least, int most);
int              eco_cli_refuse       (const GError *error);
int eco_cli_usage (const char *command, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* eco-cli-shape.c */
gboolean         eco_cli_parse_shape  (const char *command, const char *word, int *shape);
gboolean         eco_cli_set_shape    (EcoEcosystem *ecosystem, int shape);

/* eco-cli-grouping.c */
gboolean         eco_cli_parse_group_by (const char *command, const char *word, int *group_by);
void             eco_cli_set_field    (EcoEcosystem *ecosystem, const char *name, int value);
void             eco_cli_set_grouping (EcoEcosystem *ecosystem, int group_by, int journey_order);

/* eco-cli-theme.c */
gboolean         eco_cli_init_style   (EcoStyle *style, EcoEcosystem *ecosystem, const char *name,
                                       GError **error);

/* eco-cli-io.c */
EcoCatalog *eco_cli_load_catalog (const char *user_file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes          *eco_cli_read_bytes   (const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
EcoEcosystem *eco_cli_read_from_bytes (GBytes *bytes, const char *name,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
EcoEcosystem    *eco_cli_read         (const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         eco_cli_write        (GBytes *bytes, const char *name, GError **error);
gboolean         eco_cli_write_several (GPtrArray *names, GPtrArray *contents, guint told,
                                        GError **error);
gboolean eco_cli_write_ecosystem (EcoEcosystem *ecosystem, const char *name, GError **error);
GFile           *eco_cli_get_file     (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* eco-cli-arrange.c */
gboolean eco_cli_arrange (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoTypesetter *typesetter,
                          gboolean anew, GError **error);

/* One file each. */
int              eco_command_analyse  (int argc, char *argv[]);
int              eco_command_convert  (int argc, char *argv[]);
int              eco_command_diff     (int argc, char *argv[]);
int              eco_command_export   (int argc, char *argv[]);
int              eco_command_import   (int argc, char *argv[]);
int              eco_command_info     (int argc, char *argv[]);
int              eco_command_layout   (int argc, char *argv[]);
int              eco_command_merge    (int argc, char *argv[]);
int              eco_command_new      (int argc, char *argv[]);
int              eco_command_recover  (int argc, char *argv[]);
int              eco_command_thumbnail (int argc, char *argv[]);
int              eco_command_report   (int argc, char *argv[]);
int              eco_command_theme    (int argc, char *argv[]);
int              eco_command_validate (int argc, char *argv[]);

G_END_DECLS
