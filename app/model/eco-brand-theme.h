/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoBrandTheme: a brand's own look of the picture.
 * Members are read-only outside model/; the table in eco-brand-theme.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_BRAND_THEME (eco_brand_theme_get_type ())
#define ECO_BRAND_THEME(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_BRAND_THEME, EcoBrandTheme))
#define ECO_IS_BRAND_THEME(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_BRAND_THEME))

#define ECO_BRAND_THEME_MAX_LOGO (512 * 1024) /* bytes of the image file */

struct _EcoBrandTheme
{
  EcoObject parent_instance;

  char *name;
  EcoTheme base;
  EcoColor page;
  EcoColor ink;
  EcoColor card;
  EcoColor core;
  EcoColor accent;
  EcoColor people;
  EcoColor process;
  EcoColor technology;
  EcoColor community;
  EcoColor channel;
  EcoColor stakeholders_ring;
  EcoColor community_ring;
  EcoColor social_ring;
  char *fonts;
  char *heading_fonts;
  double corner;
  char *logo; /* the image file as base64 */
};

GType   eco_brand_theme_get_type  (void);
GBytes *eco_brand_theme_dup_logo  (EcoBrandTheme *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char   *eco_brand_theme_pack_logo (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoBrandTheme, g_object_unref)

G_END_DECLS
