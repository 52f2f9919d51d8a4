/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A user's own templates: what they are called, saving, renaming, removing. */
#include "config.h"

#include "session/eco-own-template.h"

#include "base/eco-error.h"
#include "model/eco-change-record.h"
#include "model/eco-list.h"
#include "session/eco-template.h"
#include "store/eco-reader.h"
#include "store/eco-save.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".ecotone"
/* Bytes; with its ending a name fits into any file system. */
#define MAX_NAME 200
/* What Windows and shells do not like in a name, besides the separator of folders. */
#define FORBIDDEN "/\\:*?\"<>|"

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "ecotone", "templates", NULL);
}

static gboolean
is_sound (const char *name)
{
  if (name == NULL || *name == '\0' || *name == '.' || *name == '-' || strlen (name) > MAX_NAME
      || !g_utf8_validate (name, -1, NULL) || strpbrk (name, FORBIDDEN) != NULL)
    return FALSE;
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return FALSE;
  return !g_ascii_isspace (name[0]) && !g_ascii_isspace (name[strlen (name) - 1]);
}

/**
 * eco_own_template_get_file:
 * @name: a sound name, see eco_own_template_check_name()
 *
 * Returns: (transfer full): where the template of that name is, or would be
 */
GFile *
eco_own_template_get_file (const char *name)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *base = g_strconcat (name, SUFFIX, NULL);

  return g_file_new_build_filename (folder, base, NULL);
}

/**
 * eco_own_template_exists:
 *
 * Returns: whether the user has a template of that name
 */
gboolean
eco_own_template_exists (const char *name)
{
  g_autoptr (GFile) file = NULL;

  if (!is_sound (name))
    return FALSE;
  file = eco_own_template_get_file (name);
  return g_file_query_exists (file, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * eco_own_template_list:
 *
 * Returns: (transfer full): the names of the user's templates, sorted; broken ones too
 */
char **
eco_own_template_list (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new ();
  const char *base;

  while (dir != NULL && (base = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (base, SUFFIX))
      {
        char *name = g_strndup (base, strlen (base) - strlen (SUFFIX));

        if (is_sound (name))
          g_ptr_array_add (names, name);
        else
          g_free (name);
      }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

/**
 * eco_own_template_check_name:
 * @name: what a template is to be called
 *
 * Returns: whether it may be; else @error says what to do
 */
gboolean
eco_own_template_check_name (const char *name, GError **error)
{
  if (name == NULL || *name == '\0')
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID, _("Give the template a name"));
  else if (!is_sound (name))
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 /* TRANSLATORS: %s: the characters */
                 _("A template’s name is also that of its file: leave out %s, and do not begin "
                   "with a dot, a dash or a space"),
                 FORBIDDEN);
  else if (eco_template_is_builtin (name))
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("“%s” comes with Ecotone: choose another name"), name);
  else
    return TRUE;
  return FALSE;
}

/**
 * eco_own_template_load:
 *
 * Returns: (transfer full): a fresh ecosystem, or %NULL with @error set
 */
EcoEcosystem *
eco_own_template_load (const char *name, GError **error)
{
  g_autoptr (GFile) file = eco_own_template_get_file (name);
  g_autofree char *base = g_file_get_basename (file);

  return eco_reader_read_file (file, base, NULL, NULL, NULL, error);
}

static gboolean
make_folder (GError **error)
{
  g_autofree char *folder = dup_folder ();

  return eco_save_make_folder (folder, error);
}

/**
 * eco_own_template_save:
 * @ecosystem: what to start from; it stays as it is
 * @name: what the template is called
 * @description: (nullable): what it is for
 *
 * Takes the place of the user's template of that name, if there is one.
 *
 * Returns: whether it was saved
 */
gboolean
eco_own_template_save (EcoEcosystem *ecosystem, const char *name, const char *description,
                       GError **error)
{
  g_autoptr (EcoObject) copy = NULL;
  g_autoptr (GFile) file = NULL;

  if (!eco_own_template_check_name (name, error) || !make_folder (error))
    return FALSE;
  copy = eco_object_copy (ECO_OBJECT (ecosystem));
  eco_ecosystem_begin_change (ECO_ECOSYSTEM (copy));
  g_object_set (copy, "title", name, "description",
                description != NULL && *description != '\0' ? description : NULL, NULL);
  eco_ecosystem_end_change (ECO_ECOSYSTEM (copy));
  file = eco_own_template_get_file (name);
  return eco_save_ecosystem (ECO_ECOSYSTEM (copy), file, NULL,
                             ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP, NULL, error);
}

/**
 * eco_own_template_rename:
 *
 * The document inside keeps its title when it cannot be read.
 *
 * Returns: whether it has the new name
 */
gboolean
eco_own_template_rename (const char *name, const char *new_name, GError **error)
{
  g_autoptr (GFile) old = NULL;
  g_autoptr (GFile) new = NULL;
  g_autoptr (EcoEcosystem) ecosystem = NULL;

  if (g_strcmp0 (name, new_name) == 0)
    return TRUE;
  if (!eco_own_template_check_name (new_name, error))
    return FALSE;
  if (eco_own_template_exists (new_name))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("You have a template “%s” already: choose another name"), new_name);
      return FALSE;
    }
  old = eco_own_template_get_file (name);
  new = eco_own_template_get_file (new_name);
  if (!g_file_move (old, new, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
    return FALSE;
  ecosystem = eco_own_template_load (new_name, NULL);
  return ecosystem == NULL
         || eco_own_template_save (ecosystem, new_name, ecosystem->description, error);
}

/**
 * eco_own_template_remove:
 *
 * Puts it into the trash, where there is one.
 *
 * Returns: (transfer full): what eco_own_template_restore() needs, or %NULL with @error set
 */
GBytes *
eco_own_template_remove (const char *name, GError **error)
{
  g_autoptr (GFile) file = eco_own_template_get_file (name);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, error);

  if (bytes == NULL)
    return NULL;
  if (!g_file_trash (file, NULL, NULL) && !g_file_delete (file, NULL, error))
    return NULL;
  return g_steal_pointer (&bytes);
}

/**
 * eco_own_template_restore:
 * @bytes: from eco_own_template_remove()
 *
 * Returns: whether it is there again
 */
gboolean
eco_own_template_restore (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (GFile) file = eco_own_template_get_file (name);

  return make_folder (error)
         && eco_save_bytes (file, bytes, NULL, ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP, NULL,
                            error);
}

/* ---- Owners */

static gboolean
is_of_owner (EcoObject *object)
{
  return ECO_IS_CHANGE_RECORD (object)
         && g_strcmp0 (ECO_CHANGE_RECORD (object)->property, "owner") == 0;
}

static void
forget_owners (EcoObject *object)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].name, "owner"))
      g_object_set (object, "owner", NULL, NULL);
  for (guint l = 0; l < klass->n_lists; l++)
    {
      EcoList *list = eco_object_peek_list (object, l);

      for (guint i = list != NULL ? eco_list_get_length (list) : 0; i > 0; i--)
        if (is_of_owner (eco_list_get (list, i - 1)))
          eco_list_remove (list, i - 1);
        else
          forget_owners (eco_list_get (list, i - 1));
    }
}

/**
 * eco_own_template_forget_owners:
 * @ecosystem: a copy
 *
 * Takes out who owns what, in planned changes too.
 */
void
eco_own_template_forget_owners (EcoEcosystem *ecosystem)
{
  eco_ecosystem_begin_change (ecosystem);
  forget_owners (ECO_OBJECT (ecosystem));
  eco_ecosystem_end_change (ecosystem);
}
