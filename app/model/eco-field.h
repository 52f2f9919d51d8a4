/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoField: the one description of a property of the model.
 *
 * A class lists its fields in a table. The GObject properties, the attributes
 * of the file format, the rows of the inspector, the columns of tables, search
 * and filters are all derived from that table. The table's order is the order
 * of the attributes in the file, and appending to it keeps diffs small. */
#pragma once

#include "model/eco-model-types.h"

G_BEGIN_DECLS

/**
 * EcoFieldType:
 * @ECO_FIELD_STRING: one line of text; stored as `char *`, %NULL means ""
 * @ECO_FIELD_TEXT: text of several lines; stored alike
 * @ECO_FIELD_LINK: an address or a relative path; stored alike
 * @ECO_FIELD_CATALOG: the id of an entry of the catalogue; stored alike
 * @ECO_FIELD_REF: the id of another object of the ecosystem; stored alike
 * @ECO_FIELD_REFS: several such ids; stored as `char **`, %NULL means none
 * @ECO_FIELD_WORDS: several free words, such as tags; stored alike
 * @ECO_FIELD_INT: a whole number; stored as `int`
 * @ECO_FIELD_BOOL: yes or no; stored as `gboolean`
 * @ECO_FIELD_ENUM: one of a closed set of base/eco-enums.h; stored as `int`
 * @ECO_FIELD_DATE: a day; stored as #EcoDate
 * @ECO_FIELD_COLOR: a colour; stored as #EcoColor
 * @ECO_FIELD_DOUBLE: a number; stored as `double`, NAN means not set
 */
typedef enum
{
  ECO_FIELD_STRING,
  ECO_FIELD_TEXT,
  ECO_FIELD_LINK,
  ECO_FIELD_CATALOG,
  ECO_FIELD_REF,
  ECO_FIELD_REFS,
  ECO_FIELD_WORDS,
  ECO_FIELD_INT,
  ECO_FIELD_BOOL,
  ECO_FIELD_ENUM,
  ECO_FIELD_DATE,
  ECO_FIELD_COLOR,
  ECO_FIELD_DOUBLE,
} EcoFieldType;

/**
 * EcoFieldFlags:
 * @ECO_FIELD_REQUIRED: always written, and a file without it is refused
 * @ECO_FIELD_OPTIONAL: an int that may be unset, which is stored as min - 1
 * @ECO_FIELD_PLACEMENT: where the layout put a thing: kept, but not shown as a property
 * @ECO_FIELD_HIDDEN: kept, but not shown as a property
 * @ECO_FIELD_ARRANGES: the layout follows it, so a change lays the map out anew
 */
typedef enum
{
  ECO_FIELD_NONE = 0,
  ECO_FIELD_REQUIRED = 1 << 0,
  ECO_FIELD_OPTIONAL = 1 << 1,
  ECO_FIELD_PLACEMENT = 1 << 2,
  ECO_FIELD_HIDDEN = 1 << 3,
  ECO_FIELD_ARRANGES = 1 << 4,
} EcoFieldFlags;

struct _EcoField
{
  const char *name;          /* word of the file format and GObject property */
  const char *label;         /* what a person reads; translate with eco_field_get_label() */
  EcoFieldType type;
  gsize offset;              /* of the value in the instance */
  const char *group;         /* heading that it stands under; translatable */
  const char *target; /* list that a REF points into, "" for any object; what a CATALOG names; what
                       * a STRING or WORDS is chosen from, %NULL for free text */
  GType (*enum_type) (void); /* of an ENUM */
  double min, max;           /* of INT and DOUBLE */
  double initial;            /* default of INT, BOOL, ENUM and DOUBLE */
  const char *unit;          /* of INT and DOUBLE; %NULL for none */
  EcoFieldFlags flags;
  gboolean (*check) (const char *text, GError **error); /* of a STRING; %NULL takes any text */
};

/* The longest text of one value, in bytes. */
#define ECO_FIELD_MAX_TEXT (1024 * 1024)
/* The longest id, in bytes. */
#define ECO_FIELD_MAX_ID 256

const char *eco_field_get_label     (const EcoField *field);
const char *eco_field_get_group     (const EcoField *field);
GType       eco_field_get_gtype     (const EcoField *field);
GParamSpec *eco_field_create_pspec  (const EcoField *field) G_GNUC_WARN_UNUSED_RESULT;
gboolean    eco_field_is_unset      (const EcoField *field, gconstpointer object);
gboolean eco_field_parse (const EcoField *field, gpointer object, const char *text, GError **error);
void        eco_field_append_text   (const EcoField *field, gconstpointer object, GString *text);
gboolean    eco_field_set_value     (const EcoField *field, gpointer object, const GValue *value);
void        eco_field_get_value     (const EcoField *field, gconstpointer object, GValue *value);
void        eco_field_init          (const EcoField *field, gpointer object);
void        eco_field_clear         (const EcoField *field, gpointer object);
void        eco_field_copy          (const EcoField *field, gconstpointer from, gpointer to);
gboolean    eco_field_equal         (const EcoField *field, gconstpointer a, gconstpointer b);

gboolean    eco_id_is_valid         (const char *id);

G_END_DECLS
