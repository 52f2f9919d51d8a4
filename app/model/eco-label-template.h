/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Templates of texts on cards: attributes of the node in braces, such as "{name}\n{owner}".
 *
 * "\n" begins a line, and so does a line end. "{{" and "}}" stand for braces. A line whose
 * attributes have no value is left out. */
#pragma once

#include "model/eco-attribute.h"

G_BEGIN_DECLS

typedef struct _EcoLabelTemplate EcoLabelTemplate;

gboolean eco_label_template_check (const char *text, GError **error);
EcoLabelTemplate *eco_label_template_new (EcoEcosystem *ecosystem, EcoCatalog *catalog,
                                          GHashTable *tables, const char *text,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void     eco_label_template_free  (EcoLabelTemplate *self);
char *eco_label_template_dup_text (EcoLabelTemplate *self, EcoNode *node) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoLabelTemplate, eco_label_template_free)

G_END_DECLS
