/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSetting: a choice that the program remembers with the document.
 * Members are read-only outside model/; the table in eco-setting.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_SETTING (eco_setting_get_type ())
#define ECO_SETTING(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_SETTING, EcoSetting))
#define ECO_IS_SETTING(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_SETTING))

struct _EcoSetting
{
  EcoObject parent_instance;

  char *name;
  char *value;
};

GType eco_setting_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoSetting, g_object_unref)

G_END_DECLS
