/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The closed sets of the domain: registration, words of the file, labels. */
#include "config.h"

#include "base/eco-enums.h"

#include <glib/gi18n-lib.h>

/* A row of a set. GEnumValue's name carries the label for people. */
#define ROW(value, label, nick) { value, label, nick }

#define DEFINE_SET(TypeName, type_name) \
  GType \
  type_name##_get_type (void) \
  { \
    static gsize type = 0; \
\
    if (g_once_init_enter (&type)) \
      g_once_init_leave (&type, g_enum_register_static (#TypeName, type_name##_values)); \
    return type; \
  }

static const GEnumValue eco_side_values[] = {
  ROW (ECO_SIDE_NONE, N_("None"), "none"),
  ROW (ECO_SIDE_INTERNAL, N_("Internal"), "internal"),
  ROW (ECO_SIDE_EXTERNAL, N_("External"), "external"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoSide, eco_side)

static const GEnumValue eco_element_values[] = {
  ROW (ECO_ELEMENT_NONE, N_("None"), "none"),
  ROW (ECO_ELEMENT_PEOPLE, N_("People"), "people"),
  ROW (ECO_ELEMENT_PROCESS, N_("Process"), "process"),
  ROW (ECO_ELEMENT_TECHNOLOGY, N_("Technology"), "technology"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoElement, eco_element)

static const GEnumValue eco_ring_role_values[] = {
  ROW (ECO_RING_ROLE_FREE, N_("Free"), "free"),
  ROW (ECO_RING_ROLE_BRAND, N_("Brand"), "brand"),
  ROW (ECO_RING_ROLE_STAKEHOLDERS, N_("Stakeholders"), "stakeholders"),
  ROW (ECO_RING_ROLE_COMMUNITY, N_("Community"), "community"),
  ROW (ECO_RING_ROLE_SOCIAL, N_("Social"), "social"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoRingRole, eco_ring_role)

static const GEnumValue eco_ring_shape_values[] = {
  ROW (ECO_RING_SHAPE_ROUND, N_("Round"), "round"),
  ROW (ECO_RING_SHAPE_WIDE, N_("Wide (16:9)"), "wide"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoRingShape, eco_ring_shape)

static const GEnumValue eco_audience_values[] = {
  ROW (ECO_AUDIENCE_BOTH, N_("B2B and B2C"), "both"),
  ROW (ECO_AUDIENCE_B2B, N_("B2B"), "b2b"),
  ROW (ECO_AUDIENCE_B2C, N_("B2C"), "b2c"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoAudience, eco_audience)

static const GEnumValue eco_status_values[] = {
  ROW (ECO_STATUS_CURRENT, N_("Current"), "current"),
  ROW (ECO_STATUS_PLANNED, N_("Planned"), "planned"),
  ROW (ECO_STATUS_AT_RISK, N_("At risk"), "at-risk"),
  ROW (ECO_STATUS_RETIRED, N_("Retired"), "retired"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoStatus, eco_status)

static const GEnumValue eco_engagement_values[] = {
  ROW (ECO_ENGAGEMENT_NONE, N_("None"), "none"),
  ROW (ECO_ENGAGEMENT_UNAWARE, N_("Unaware"), "unaware"),
  ROW (ECO_ENGAGEMENT_RESISTANT, N_("Resistant"), "resistant"),
  ROW (ECO_ENGAGEMENT_NEUTRAL, N_("Neutral"), "neutral"),
  ROW (ECO_ENGAGEMENT_SUPPORTIVE, N_("Supportive"), "supportive"),
  ROW (ECO_ENGAGEMENT_LEADING, N_("Leading"), "leading"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoEngagement, eco_engagement)

static const GEnumValue eco_media_values[] = {
  ROW (ECO_MEDIA_NONE, N_("None"), "none"),
  ROW (ECO_MEDIA_PAID, N_("Paid"), "paid"),
  ROW (ECO_MEDIA_OWNED, N_("Owned"), "owned"),
  ROW (ECO_MEDIA_EARNED, N_("Earned"), "earned"),
  ROW (ECO_MEDIA_SHARED, N_("Shared"), "shared"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoMedia, eco_media)

static const GEnumValue eco_participation_values[] = {
  ROW (ECO_PARTICIPATION_NONE, N_("None"), "none"),
  ROW (ECO_PARTICIPATION_BUILD, N_("Build"), "build"),
  ROW (ECO_PARTICIPATION_TAKE_PART, N_("Take part"), "take-part"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoParticipation, eco_participation)

static const GEnumValue eco_tangible_values[] = {
  ROW (ECO_TANGIBLE_BY_CATEGORY, N_("As its category"), "by-category"),
  ROW (ECO_TANGIBLE_YES, N_("Yes"), "yes"),
  ROW (ECO_TANGIBLE_NO, N_("No"), "no"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoTangible, eco_tangible)

static const GEnumValue eco_answer_values[] = {
  ROW (ECO_ANSWER_OPEN, N_("Open"), "open"),
  ROW (ECO_ANSWER_RETURNED_OTHERWISE, N_("Returned otherwise"), "returned-otherwise"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoAnswer, eco_answer)

static const GEnumValue eco_force_type_values[] = {
  ROW (ECO_FORCE_TYPE_TREND, N_("Trend"), "trend"),
  ROW (ECO_FORCE_TYPE_TECHNOLOGY, N_("Technology"), "technology"),
  ROW (ECO_FORCE_TYPE_RULE, N_("Rule"), "rule"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoForceType, eco_force_type)

static const GEnumValue eco_force_effect_values[] = {
  ROW (ECO_FORCE_EFFECT_SUPPORTS, N_("Supports"), "supports"),
  ROW (ECO_FORCE_EFFECT_THREATENS, N_("Threatens"), "threatens"),
  ROW (ECO_FORCE_EFFECT_BREAKS_SILO, N_("Breaks up a silo"), "breaks-silo"),
  ROW (ECO_FORCE_EFFECT_HARDENS_SILO, N_("Hardens a silo"), "hardens-silo"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoForceEffect, eco_force_effect)

static const GEnumValue eco_work_status_values[] = {
  ROW (ECO_WORK_STATUS_IDEA, N_("Idea"), "idea"),
  ROW (ECO_WORK_STATUS_PLANNED, N_("Planned"), "planned"),
  ROW (ECO_WORK_STATUS_ACTIVE, N_("Active"), "active"),
  ROW (ECO_WORK_STATUS_DONE, N_("Done"), "done"),
  ROW (ECO_WORK_STATUS_DROPPED, N_("Dropped"), "dropped"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoWorkStatus, eco_work_status)

static const GEnumValue eco_data_access_values[] = {
  ROW (ECO_DATA_ACCESS_HOLDS, N_("Holds"), "holds"),
  ROW (ECO_DATA_ACCESS_SHARES, N_("Shares"), "shares"),
  ROW (ECO_DATA_ACCESS_LACKS, N_("Lacks"), "lacks"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoDataAccess, eco_data_access)

static const GEnumValue eco_change_op_values[] = {
  ROW (ECO_CHANGE_OP_SET, N_("Set"), "set"),
  ROW (ECO_CHANGE_OP_INSERT, N_("Insert"), "insert"),
  ROW (ECO_CHANGE_OP_REMOVE, N_("Remove"), "remove"),
  ROW (ECO_CHANGE_OP_MOVE, N_("Move"), "move"),
  ROW (ECO_CHANGE_OP_PLACE, N_("Place"), "place"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoChangeOp, eco_change_op)

static const GEnumValue eco_focus_values[] = {
  ROW (ECO_FOCUS_ALL, N_("All"), "all"),
  ROW (ECO_FOCUS_GHOST, N_("Ghost"), "ghost"),
  ROW (ECO_FOCUS_HIDE, N_("Hide"), "hide"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoFocus, eco_focus)

static const GEnumValue eco_group_by_values[] = {
  ROW (ECO_GROUP_BY_NONE, N_("None"), "none"),
  ROW (ECO_GROUP_BY_FAMILY, N_("Family"), "family"),
  ROW (ECO_GROUP_BY_OWNER, N_("Owner"), "owner"),
  ROW (ECO_GROUP_BY_STAGE, N_("Journey stage"), "stage"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoGroupBy, eco_group_by)

static const GEnumValue eco_theme_values[] = {
  ROW (ECO_THEME_LIGHT, N_("Light"), "light"),
  ROW (ECO_THEME_DARK, N_("Dark"), "dark"),
  ROW (ECO_THEME_PRINT, N_("Print"), "print"),
  ROW (ECO_THEME_CONTRAST, N_("High contrast"), "contrast"),
  ROW (ECO_THEME_CONTRAST_DARK, N_("High contrast, dark"), "contrast-dark"),
  ROW (ECO_THEME_PAPER, N_("Paper"), "paper"),
  ROW (ECO_THEME_BLUEPRINT, N_("Blueprint"), "blueprint"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoTheme, eco_theme)

static const GEnumValue eco_legend_place_values[] = {
  ROW (ECO_LEGEND_AUTOMATIC, N_("Automatic"), "automatic"),
  ROW (ECO_LEGEND_TOP_LEFT, N_("Upper left"), "top-left"),
  ROW (ECO_LEGEND_TOP_RIGHT, N_("Upper right"), "top-right"),
  ROW (ECO_LEGEND_BOTTOM_LEFT, N_("Lower left"), "bottom-left"),
  ROW (ECO_LEGEND_BOTTOM_RIGHT, N_("Lower right"), "bottom-right"),
  ROW (ECO_LEGEND_NONE, N_("No legend"), "none"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoLegendPlace, eco_legend_place)

static const GEnumValue eco_severity_values[] = {
  ROW (ECO_SEVERITY_HINT, N_("Hint"), "hint"),
  ROW (ECO_SEVERITY_WARNING, N_("Warning"), "warning"),
  ROW (ECO_SEVERITY_PROBLEM, N_("Problem"), "problem"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoSeverity, eco_severity)

static const GEnumValue eco_finding_group_values[] = {
  ROW (ECO_FINDING_GROUP_RECIPROCITY, N_("Give and get"), "reciprocity"),
  ROW (ECO_FINDING_GROUP_SILOS, N_("Silos"), "silos"),
  ROW (ECO_FINDING_GROUP_JOURNEY, N_("Journey and channels"), "journey"),
  ROW (ECO_FINDING_GROUP_NEEDS, N_("Needs and offerings"), "needs"),
  ROW (ECO_FINDING_GROUP_COMPLETENESS, N_("What is missing"), "completeness"),
  ROW (ECO_FINDING_GROUP_UPKEEP, N_("Upkeep"), "upkeep"),
  ROW (ECO_FINDING_GROUP_DEPENDENCE, N_("Dependence"), "dependence"),
  ROW (ECO_FINDING_GROUP_OUTLOOK, N_("Capabilities and market"), "outlook"),
  { 0, NULL, NULL },
};

DEFINE_SET (EcoFindingGroup, eco_finding_group)

/**
 * eco_enum_get_nick:
 * @type: one of the types of this file
 *
 * Returns: (transfer none) (nullable): the word of @value in the file format,
 *   or %NULL when @type has no such value
 */
const char *
eco_enum_get_nick (GType type, int value)
{
  GEnumClass *klass = g_type_class_peek (type);
  const GEnumValue *row;

  if (klass == NULL)
    klass = g_type_class_ref (type);
  row = g_enum_get_value (klass, value);
  return row != NULL ? row->value_nick : NULL;
}

/**
 * eco_enum_get_label:
 * @type: one of the types of this file
 *
 * Returns: (transfer none): what a person reads for @value, translated
 */
const char *
eco_enum_get_label (GType type, int value)
{
  GEnumClass *klass = g_type_class_peek (type);
  const GEnumValue *row;

  if (klass == NULL)
    klass = g_type_class_ref (type);
  row = g_enum_get_value (klass, value);
  return row != NULL ? _(row->value_name) : "";
}

/**
 * eco_enum_parse:
 * @type: one of the types of this file
 * @nick: a word of the file format
 * @value: (out): untouched when @nick is refused
 *
 * Returns: whether @type has that word
 */
gboolean
eco_enum_parse (GType type, const char *nick, int *value)
{
  GEnumClass *klass = g_type_class_peek (type);
  const GEnumValue *row;

  if (klass == NULL)
    klass = g_type_class_ref (type);
  row = g_enum_get_value_by_nick (klass, nick);
  if (row == NULL)
    return FALSE;
  *value = row->value;
  return TRUE;
}

/**
 * eco_enum_dup_nicks:
 * @type: one of the types of this file
 *
 * Returns: (transfer full): its words, parted by commas, for error messages
 */
char *
eco_enum_dup_nicks (GType type)
{
  GEnumClass *klass = g_type_class_ref (type);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", klass->values[i].value_nick);
  g_type_class_unref (klass);
  return g_string_free (text, FALSE);
}
