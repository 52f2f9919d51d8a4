/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The templates and examples that come with the program, as resources, and the user's own. */
#include "config.h"

#include "session/eco-template.h"

#include "base/eco-calendar.h"
#include "base/eco-error.h"
#include "model/eco-list.h"
#include "session/eco-own-template.h"
#include "store/eco-reader.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define ROOT "/org/ecotone/Ecotone/"
#define SUFFIX ".ecotone"

static const char *const folders[] = { "templates", "examples" };

/* In the order in which they are offered. */
static const struct
{
  const char *name;
  const char *title;
  const char *description;
} texts[] = {
  { "blank-rings", N_("Blank rings"), N_("Four rings, two sides") },
  { "digital-marketing-b2b", N_("Digital marketing, B2B"),
    N_("Selling to companies: a buying group, partners, proof and peers") },
  { "digital-marketing-b2c", N_("Digital marketing, B2C"),
    N_("Selling to people: shops, creators, fans and stars") },
  { "internal-ecosystem", N_("Internal ecosystem"),
    N_("Employee experience: functions, regions, and what they share") },
  { "platform-app-store", N_("Platform and app store"),
    N_("Users and developers, with a store and rules between them") },
  { "open-programme", N_("Open programme"),
    N_("Volunteers, partners and communities, where nothing is sold") },
  { "meridian", N_("B2B software company"),
    N_("The whole digital marketing of Meridian, today and thirty years ago") },
  { "halden-app-store", N_("App store of a device maker"),
    N_("Apps by others make a phone worth keeping; modelled on Apple’s App Store") },
  { "tessera-store", N_("From vendor to platform"),
    N_("A desktop and its store; modelled on that of Microsoft") },
  { "fernway-code", N_("Girls who code"),
    N_("Learning, standing and belonging; modelled on Made with Code") },
};

static guint
find_text (const char *name)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (texts) && !g_str_equal (texts[i].name, name))
    i++;
  return i;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *) a, *other = *(const char *const *) b;
  guint at = find_text (one), other_at = find_text (other);

  return at != other_at ? (int) at - (int) other_at : strcmp (one, other);
}

static char **
list_folder (const char *folder)
{
  g_autofree char *path = g_strdup_printf (ROOT "%s", folder);
  char **names = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (names == NULL)
    return g_new0 (char *, 1);
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], SUFFIX))
      names[i][strlen (names[i]) - strlen (SUFFIX)] = '\0';
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

/**
 * eco_template_list:
 *
 * Returns: (transfer full): the names of the templates
 */
char **
eco_template_list (void)
{
  return list_folder ("templates");
}

/**
 * eco_example_list:
 *
 * Returns: (transfer full): the names of the worked examples
 */
char **
eco_example_list (void)
{
  return list_folder ("examples");
}

/**
 * eco_template_get_title:
 * @name: of a template or an example that comes with the program
 *
 * Returns: (transfer none) (nullable): what it is called, translated
 */
const char *
eco_template_get_title (const char *name)
{
  guint i = find_text (name);

  return i < G_N_ELEMENTS (texts) ? _(texts[i].title) : NULL;
}

/**
 * eco_template_get_description:
 * @name: of a template or an example that comes with the program
 *
 * Returns: (transfer none) (nullable): what it is about, translated
 */
const char *
eco_template_get_description (const char *name)
{
  guint i = find_text (name);

  return i < G_N_ELEMENTS (texts) ? _(texts[i].description) : NULL;
}

static GBytes *
lookup (const char *folder, const char *name)
{
  g_autofree char *path = g_strdup_printf (ROOT "%s/%s" SUFFIX, folder, name);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/**
 * eco_template_is_builtin:
 *
 * Returns: whether a template or an example of that name comes with the program
 */
gboolean
eco_template_is_builtin (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GBytes) bytes = lookup (folders[i], name);

      if (bytes != NULL)
        return TRUE;
    }
  return FALSE;
}

static int
count_months (EcoDate date)
{
  return date / 10000 * 12 + date / 100 % 100;
}

static void
move_dates (EcoList *list, int months)
{
  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      EcoObject *object = eco_list_get (list, i);
      EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

      for (guint f = 0; f < klass->n_fields; f++)
        if (klass->fields[f].type == ECO_FIELD_DATE)
          g_object_set (object, klass->fields[f].name,
                        eco_date_add_months (
                          G_STRUCT_MEMBER (EcoDate, object, klass->fields[f].offset), months),
                        NULL);
    }
}

/**
 * eco_template_begin:
 * @ecosystem: of a template that comes with the program, which counts from its date
 * @today: when the work begins
 *
 * Moves the plan by whole months, so that nothing in it is over when it begins.
 */
void
eco_template_begin (EcoEcosystem *ecosystem, EcoDate today)
{
  static const guint lists[] = { ECO_ECOSYSTEM_OBJECTIVES, ECO_ECOSYSTEM_INITIATIVES,
                                 ECO_ECOSYSTEM_HORIZONS };
  int months = count_months (today) - count_months (ecosystem->date);

  if (ecosystem->date == ECO_DATE_UNSET || months <= 0)
    return;
  eco_ecosystem_begin_change (ecosystem);
  g_object_set (ecosystem, "date", eco_date_add_months (ecosystem->date, months), NULL);
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    move_dates (eco_object_get_list (ECO_OBJECT (ecosystem), lists[l]), months);
  eco_ecosystem_end_change (ecosystem);
}

static EcoEcosystem *
read_builtin (GBytes *bytes, const char *name, gboolean begins, GError **error)
{
  g_autofree char *file = g_strdup_printf ("%s" SUFFIX, name);
  EcoEcosystem *ecosystem = eco_reader_read_bytes (bytes, file, NULL, error);

  if (ecosystem != NULL && begins)
    eco_template_begin (ecosystem, eco_date_get_today ());
  return ecosystem;
}

/**
 * eco_template_load:
 * @name: of a template, an example, or one of the user's own templates
 *
 * Returns: (transfer full): a fresh ecosystem, or %NULL with @error set
 */
EcoEcosystem *
eco_template_load (const char *name, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GBytes) bytes = lookup (folders[i], name);

      /* Examples are stories of their time. */
      if (bytes != NULL)
        return read_builtin (bytes, name, i == 0, error);
    }
  if (eco_own_template_exists (name))
    return eco_own_template_load (name, error);
  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
               _("There is no template “%s”: “ecotone-cli new --list” lists them"), name);
  return NULL;
}
