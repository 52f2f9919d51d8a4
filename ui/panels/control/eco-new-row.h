/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Nodes and exchanges that are added to the table, before anything is known of them. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

EcoNode     *eco_new_row_add_node     (EcoDocument *document, GError **error);
EcoExchange *eco_new_row_add_exchange (EcoDocument *document, const char *from, const char *to,
                                       GError **error);
void         eco_new_row_guess_ends   (EcoDocument *document, const char **from, const char **to);

G_END_DECLS
