/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoBrandTheme: a brand's own look of the picture; what it does not say is that of its base.
 *
 * The logo is kept in the theme itself, so that a document that is sent to somebody still
 * has it. */
#include "config.h"

#include "model/eco-brand-theme.h"

#include "base/eco-error.h"
#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const EcoField fields[] = {
  { FIELD (EcoBrandTheme, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoBrandTheme, base, "base", ENUM, N_("Based on"), N_("General")),
    .enum_type = eco_theme_get_type },
  { FIELD (EcoBrandTheme, page, "page", COLOR, N_("Page"), N_("Colours")) },
  { FIELD (EcoBrandTheme, ink, "ink", COLOR, N_("Text"), N_("Colours")) },
  { FIELD (EcoBrandTheme, card, "card", COLOR, N_("Cards"), N_("Colours")) },
  { FIELD (EcoBrandTheme, core, "core", COLOR, N_("Brand core"), N_("Colours")) },
  { FIELD (EcoBrandTheme, accent, "accent", COLOR, N_("Accent"), N_("Colours")) },
  { FIELD (EcoBrandTheme, people, "people", COLOR, N_("People"), N_("Colours")) },
  { FIELD (EcoBrandTheme, process, "process", COLOR, N_("Process"), N_("Colours")) },
  { FIELD (EcoBrandTheme, technology, "technology", COLOR, N_("Technology"), N_("Colours")) },
  { FIELD (EcoBrandTheme, community, "community", COLOR, N_("Community"), N_("Colours")) },
  { FIELD (EcoBrandTheme, channel, "channel", COLOR, N_("Channel"), N_("Colours")) },
  { FIELD (EcoBrandTheme, stakeholders_ring, "stakeholders-ring", COLOR,
           N_("Ring of stakeholders"), N_("Colours")) },
  { FIELD (EcoBrandTheme, community_ring, "community-ring", COLOR, N_("Ring of communities"),
           N_("Colours")) },
  { FIELD (EcoBrandTheme, social_ring, "social-ring", COLOR, N_("Social ring"), N_("Colours")) },
  { FIELD (EcoBrandTheme, fonts, "fonts", STRING, N_("Fonts"), N_("Type")) },
  { FIELD (EcoBrandTheme, heading_fonts, "heading-fonts", STRING, N_("Fonts of headings"),
           N_("Type")) },
  { FIELD (EcoBrandTheme, corner, "corner", DOUBLE, N_("Corner radius"), N_("Type")),
    .min = 0, .max = 14, .initial = NAN, .unit = "px" },
  { FIELD (EcoBrandTheme, logo, "logo", TEXT, N_("Logo"), N_("Brand")),
    .flags = ECO_FIELD_HIDDEN },
};

ECO_DEFINE_OBJECT (EcoBrandTheme, eco_brand_theme, "brand-theme", N_("Brand theme"), "theme",
                   fields, G_N_ELEMENTS (fields), NULL, 0)

static gboolean
check_size (gsize size, GError **error)
{
  if (size <= ECO_BRAND_THEME_MAX_LOGO)
    return TRUE;
  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
               _("The logo is larger than %d KiB: use a smaller image"),
               ECO_BRAND_THEME_MAX_LOGO / 1024);
  return FALSE;
}

/**
 * eco_brand_theme_dup_logo:
 *
 * Returns: (transfer full) (nullable): the image file of the logo; %NULL without an error when
 *   there is none, and with %ECO_ERROR_INVALID when the text is no file
 */
GBytes *
eco_brand_theme_dup_logo (EcoBrandTheme *self, GError **error)
{
  g_autofree guchar *data = NULL;
  gsize size;

  g_return_val_if_fail (ECO_IS_BRAND_THEME (self), NULL);

  if (self->logo == NULL || *self->logo == '\0')
    return NULL;
  data = g_base64_decode (self->logo, &size);
  if (size == 0)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("The logo of “%s” is damaged: choose its image again"), self->name);
      return NULL;
    }
  if (!check_size (size, error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

/**
 * eco_brand_theme_pack_logo:
 * @bytes: an image file
 *
 * Returns: (transfer full) (nullable): what the field "logo" holds for it; %NULL with
 *   %ECO_ERROR_INVALID when it is larger than %ECO_BRAND_THEME_MAX_LOGO
 */
char *
eco_brand_theme_pack_logo (GBytes *bytes, GError **error)
{
  gsize size;
  const guchar *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  return check_size (size, error) ? g_base64_encode (data, size) : NULL;
}
