/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli info: what is in an ecosystem, in numbers. */
#include "config.h"

#include "cli/eco-cli.h"
#include "cli/eco-json.h"
#include "model/eco-reciprocity.h"
#include "render/eco-summary.h"

#include <glib/gi18n-lib.h>

static guint
count_owed (const EcoReciprocity *reciprocity)
{
  return eco_reciprocity_get_count (reciprocity, ECO_RETURN_OWED)
         + eco_reciprocity_get_count (reciprocity, ECO_RETURN_PLANNED);
}

static guint
count_nodes (EcoEcosystem *ecosystem, const char *ring, EcoSide side)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  guint count = 0;

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      count += g_str_equal (node->ring, ring) && node->side == side;
    }
  return count;
}

static void
print_json (EcoEcosystem *ecosystem, const EcoSummary *summary)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (ecosystem);
  g_autoptr (EcoReciprocity) reciprocity = eco_reciprocity_new_for (ecosystem, NULL);
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);
  EcoJson json;

  eco_json_init (&json);
  eco_json_begin (&json, NULL, '{');
  eco_json_add_text (&json, "title", ecosystem->title);
  eco_json_add_text (&json, "brand", ecosystem->brand);
  eco_json_add_text (&json, "audience",
                     eco_enum_get_nick (ECO_TYPE_AUDIENCE, (int) ecosystem->audience));
  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = eco_object_peek_list (ECO_OBJECT (ecosystem), i);

      eco_json_add_number (&json, klass->lists[i].name,
                           list != NULL ? eco_list_get_length (list) : 0);
    }
  eco_json_add_text (&json, "alternative-text", summary->alt);
  eco_json_add_text (&json, "summary", summary->text);
  eco_json_add_number (&json, "reciprocal-exchanges",
                       eco_reciprocity_get_count (reciprocity, ECO_RETURN_ANSWERED));
  eco_json_add_number (&json, "owed-exchanges", count_owed (reciprocity));
  eco_json_begin (&json, "nodes-by-ring", '[');
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    {
      EcoRing *ring = eco_list_get (rings, i);
      const char *id = eco_object_get_id (ECO_OBJECT (ring));

      eco_json_begin (&json, NULL, '{');
      eco_json_add_text (&json, "id", id);
      eco_json_add_text (&json, "name", ring->name);
      eco_json_add_number (&json, "none", count_nodes (ecosystem, id, ECO_SIDE_NONE));
      eco_json_add_number (&json, "internal", count_nodes (ecosystem, id, ECO_SIDE_INTERNAL));
      eco_json_add_number (&json, "external", count_nodes (ecosystem, id, ECO_SIDE_EXTERNAL));
      eco_json_end (&json, '}');
    }
  eco_json_end (&json, ']');
  eco_json_end (&json, '}');
  eco_json_print (&json);
}

/* Whatever is in a name, it is one row. */
static void
print_row (const char *label, const char *value)
{
  g_autofree char *clean_label = eco_text_clean (label);
  g_autofree char *clean_value = eco_text_clean (value);
  glong width = g_utf8_strlen (clean_label, -1);

  g_print ("%s%*s%s\n", clean_label, (int) MAX (22 - width, 1), "", clean_value);
}

static void
print_count (const char *label, guint count)
{
  char value[16];

  g_snprintf (value, sizeof value, "%u", count);
  print_row (label, value);
}

static void
print_text (EcoEcosystem *ecosystem)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (ecosystem);
  g_autoptr (EcoReciprocity) reciprocity = eco_reciprocity_new_for (ecosystem, NULL);
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);

  print_row (_("Title"), ecosystem->title != NULL ? ecosystem->title : "");
  if (ecosystem->brand != NULL)
    print_row (_("Brand"), ecosystem->brand);
  print_row (_("Audience"), eco_enum_get_label (ECO_TYPE_AUDIENCE, (int) ecosystem->audience));
  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = eco_object_peek_list (ECO_OBJECT (ecosystem), i);

      if (list != NULL && eco_list_get_length (list) > 0)
        print_count (_(klass->lists[i].label), eco_list_get_length (list));
    }
  print_count (_("Reciprocal exchanges"),
               eco_reciprocity_get_count (reciprocity, ECO_RETURN_ANSWERED));
  print_count (_("Owed exchanges"), count_owed (reciprocity));
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    {
      EcoRing *ring = eco_list_get (rings, i);
      const char *id = eco_object_get_id (ECO_OBJECT (ring));
      g_autofree char *label = g_strdup_printf (_("Ring “%s”"), ring->name);
      /* TRANSLATORS: numbers of nodes on a ring: all, then on each side */
      g_autofree char *value = g_strdup_printf (_("%u internal, %u external, %u in the core"),
                                                count_nodes (ecosystem, id, ECO_SIDE_INTERNAL),
                                                count_nodes (ecosystem, id, ECO_SIDE_EXTERNAL),
                                                count_nodes (ecosystem, id, ECO_SIDE_NONE));

      print_row (label, value);
    }
}

/* Runs "info": @argv[0] is the command. Returns the exit code. */
int
eco_command_info (int argc, char *argv[])
{
  gboolean json = FALSE, words = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Answer as JSON"), NULL },
    { "summary", 0, 0, G_OPTION_ARG_NONE, &words,
      N_("Answer in sentences, for a slide or as alternative text"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("info");
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (EcoCatalog) catalog = NULL;
  g_autoptr (EcoSummary) summary = NULL;
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 1, 1))
    return ECO_EXIT_USAGE;
  ecosystem = eco_cli_read (argv[1], &error);
  catalog = ecosystem != NULL ? eco_cli_load_catalog (NULL, &error) : NULL;
  if (catalog == NULL)
    return eco_cli_refuse (error);
  summary = eco_summary_new (ecosystem, catalog, NULL);
  if (json)
    print_json (ecosystem, summary);
  else if (words)
    g_print ("%s\n\n%s\n", summary->alt, summary->text);
  else
    print_text (ecosystem);
  return ECO_EXIT_GOOD;
}
