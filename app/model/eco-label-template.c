/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoLabelTemplate: parsed once, filled in for each node. */
#include "config.h"

#include "model/eco-label-template.h"

#include "base/eco-error.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NAME "name"

typedef enum
{
  PIECE_TEXT,
  PIECE_NAME,      /* an attribute */
  PIECE_LINE,
} PieceType;

typedef struct
{
  PieceType type;
  char *text;                /* as it is, or the word of the attribute */
  EcoAttribute *attribute;   /* or %NULL for the name */
} Piece;

struct _EcoLabelTemplate
{
  GArray *pieces; /* Piece */
};

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  g_free (piece->text);
  g_clear_pointer (&piece->attribute, eco_attribute_free);
}

static void
add_piece (GArray *pieces, PieceType type, const char *text, gsize length)
{
  Piece piece = { type, g_strndup (text, length), NULL };

  g_array_append_val (pieces, piece);
}

static void
flush (GArray *pieces, GString *text)
{
  if (text->len > 0)
    add_piece (pieces, PIECE_TEXT, text->str, text->len);
  g_string_truncate (text, 0);
}

static gboolean
refuse (GError **error, const char *text, const char *reason)
{
  /* TRANSLATORS: a template of labels, then what is wrong with it */
  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID, _("“%s” is no text for cards: %s"), text,
               reason);
  return FALSE;
}

/* How many bytes at @p are one escaped character, which @c becomes; 0 for none. */
static int
get_escape (const char *p, char *c)
{
  if ((p[0] == '{' || p[0] == '}') && p[1] == p[0])
    return *c = p[0], 2;
  if (p[0] == '\\' && p[1] == 'n')
    return *c = '\n', 2;
  return p[0] == '\n' ? (*c = '\n', 1) : 0;
}

static gboolean
parse (const char *text, GArray *pieces, GError **error)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      char c = 0;
      int length = get_escape (p, &c);

      if (length > 0 && c == '\n')
        {
          flush (pieces, plain);
          add_piece (pieces, PIECE_LINE, "", 0);
        }
      else if (length > 0)
        g_string_append_c (plain, c);
      else if (*p == '{')
        {
          length = (int) strcspn (p + 1, "{}\n");
          if (p[1 + length] != '}')
            return refuse (error, text, _("a brace is not closed; write {name}"));
          if (length == 0)
            return refuse (error, text, _("there is nothing in the braces; write {name}"));
          flush (pieces, plain);
          add_piece (pieces, PIECE_NAME, p + 1, (gsize) length);
          length += 2;
        }
      else if (*p == '}')
        return refuse (error, text, _("a brace is closed that was not opened; write {name}"));
      else
        g_string_append_c (plain, *p);
      p += MAX (length, 1);
    }
  flush (pieces, plain);
  return TRUE;
}

static GArray *
create_pieces (void)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  g_array_set_clear_func (pieces, clear_piece);
  return pieces;
}

/**
 * eco_label_template_check:
 * @text: a template; "" is one
 *
 * Returns: whether its braces are in order; what they name is seen by eco_label_template_new()
 */
gboolean
eco_label_template_check (const char *text, GError **error)
{
  g_autoptr (GArray) pieces = create_pieces ();

  g_return_val_if_fail (text != NULL, FALSE);
  return parse (text, pieces, error);
}

/**
 * eco_label_template_new:
 * @catalog: (nullable): has the names of kinds
 * @tables: (nullable): as for eco_attribute_new()
 *
 * Returns: (transfer full): the template, or %NULL when it cannot be understood or names what
 *   nodes do not have
 */
EcoLabelTemplate *
eco_label_template_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, GHashTable *tables,
                  const char *text, GError **error)
{
  g_autoptr (EcoLabelTemplate) self = NULL;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem) && text != NULL, NULL);

  self = g_new0 (EcoLabelTemplate, 1);
  self->pieces = create_pieces ();
  if (!parse (text, self->pieces, error))
    return NULL;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->type != PIECE_NAME || g_str_equal (piece->text, NAME))
        continue;
      piece->attribute = eco_attribute_new (ecosystem, catalog, tables, piece->text, error);
      if (piece->attribute == NULL)
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * eco_label_template_free:
 */
void
eco_label_template_free (EcoLabelTemplate *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->pieces);
  g_free (self);
}

/* Ends a line; one that only has empty attributes goes, with what stands round them. */
static void
end_line (GString *out, GString *line, gboolean asked, gboolean answered)
{
  g_strstrip (line->str);
  if (line->str[0] != '\0' && (!asked || answered))
    g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", line->str);
  g_string_truncate (line, 0);
}

/**
 * eco_label_template_dup_text:
 *
 * Returns: (transfer full): the text of the node, its lines parted by "\n"
 */
char *
eco_label_template_dup_text (EcoLabelTemplate *self, EcoNode *node)
{
  g_autoptr (GString) line = g_string_new (NULL);
  GString *out = g_string_new (NULL);
  gboolean asked = FALSE, answered = FALSE;

  g_return_val_if_fail (self != NULL && ECO_IS_NODE (node), NULL);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      g_autofree char *value = NULL;

      switch (piece->type)
        {
        case PIECE_TEXT:
          g_string_append (line, piece->text);
          break;
        case PIECE_LINE:
          end_line (out, line, asked, answered);
          asked = answered = FALSE;
          break;
        case PIECE_NAME:
          value = piece->attribute != NULL ? eco_attribute_dup_text (piece->attribute, node)
                                           : g_strdup (node->name);
          asked = TRUE;
          answered = answered || (value != NULL && *value != '\0');
          g_string_append (line, value != NULL ? value : "");
          break;
        }
    }
  end_line (out, line, asked, answered);
  return g_string_free (out, FALSE);
}
