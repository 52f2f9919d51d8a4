/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoAttribute: what is read from nodes by a word, for the data that a picture shows.
 *
 * The word is the name of a field of nodes, such as "adoption"; "metric" for the first metric of
 * each, or "metric:ID" for a certain one; "no-owner" for those that nobody owns; the name of a
 * custom field; or the name of something computed (eco-computed.h). */
#pragma once

#include "catalog/eco-catalog.h"
#include "model/eco-model-types.h"
#include "model/eco-node.h"

G_BEGIN_DECLS

/* Sets of attributes: the targets of fields that name one. */
#define ECO_ATTRIBUTES_ALL "attributes"
#define ECO_ATTRIBUTES_NUMBERS "attributes-numbers"
#define ECO_ATTRIBUTES_BADGES "attributes-badges"

/* The word that switches such a field off where "" means something. */
#define ECO_ATTRIBUTE_OFF "none"

/**
 * EcoAttributeType:
 * @ECO_ATTRIBUTE_NUMBER: a number
 * @ECO_ATTRIBUTE_ORDER: one of a set that has an order; also a number
 * @ECO_ATTRIBUTE_FLAG: true or not; also a number, 1 or 0
 * @ECO_ATTRIBUTE_WORD: free words, or a set without an order
 */
typedef enum
{
  ECO_ATTRIBUTE_NUMBER,
  ECO_ATTRIBUTE_ORDER,
  ECO_ATTRIBUTE_FLAG,
  ECO_ATTRIBUTE_WORD,
} EcoAttributeType;

typedef struct _EcoAttribute EcoAttribute;

EcoAttribute *eco_attribute_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, GHashTable *tables,
                                 const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void             eco_attribute_free       (EcoAttribute *self);

EcoAttributeType eco_attribute_get_type   (const EcoAttribute *self);
const char      *eco_attribute_get_name   (const EcoAttribute *self);
const char      *eco_attribute_get_label  (const EcoAttribute *self);
const char      *eco_attribute_get_unit   (const EcoAttribute *self);
const EcoField  *eco_attribute_get_field  (const EcoAttribute *self);
double           eco_attribute_get_number (const EcoAttribute *self, EcoNode *node);
char            *eco_attribute_dup_word   (const EcoAttribute *self,
                                           EcoNode            *node) G_GNUC_WARN_UNUSED_RESULT;
char            *eco_attribute_dup_text   (const EcoAttribute *self,
                                           EcoNode            *node) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray       *eco_attribute_list_names (EcoEcosystem *ecosystem,
                                           const char   *set) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoAttribute, eco_attribute_free)

G_END_DECLS
