/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoRulesDialog: which rules a document is put to, and how strict they are. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

GtkWindow *eco_rules_dialog_new (EcoDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
