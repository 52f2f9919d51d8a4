/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNode: anything placed on a ring; what it is, is its kind. */
#include "config.h"

#include "model/eco-node.h"

#include "model/eco-field-table.h"
#include "model/eco-custom-field.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoNode, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoNode, kind, "kind", CATALOG, N_("Kind"), N_("General")), .target = "kinds",
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoNode, preset, "preset", CATALOG, N_("Platform"), N_("General")),
    .target = "presets" },
  { FIELD (EcoNode, ring, "ring", REF, N_("Ring"), N_("General")), .target = "rings",
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoNode, side, "side", ENUM, N_("Side"), N_("General")),
    .enum_type = eco_side_get_type },
  { FIELD (EcoNode, sector, "sector", REF, N_("Sector"), N_("General")), .target = "sectors" },
  { FIELD (EcoNode, status, "status", ENUM, N_("Status"), N_("General")),
    .enum_type = eco_status_get_type },
  { FIELD (EcoNode, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoNode, owner, "owner", STRING, N_("Owner"), N_("General")) },
  { FIELD (EcoNode, tags, "tags", WORDS, N_("Tags"), N_("General")) },
  { FIELD (EcoNode, region, "region", STRING, N_("Region"), N_("General")) },
  { FIELD (EcoNode, audience, "audience", ENUM, N_("Audience"), N_("General")),
    .enum_type = eco_audience_get_type },
  { FIELD (EcoNode, link, "link", LINK, N_("Link"), N_("General")) },
  { FIELD (EcoNode, file, "file", LINK, N_("Ecosystem file"), N_("General")) },
  { FIELD (EcoNode, importance, "importance", INT, N_("Importance"), N_("Strategy")), .min = 1,
    .max = 5, .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoNode, priority, "priority", INT, N_("Priority"), N_("Strategy")), .min = 1,
    .max = 5, .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoNode, influence, "influence", INT, N_("Influence"), N_("Strategy")), .min = 0,
    .max = 100, .unit = "%", .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoNode, interest, "interest", INT, N_("Interest"), N_("Strategy")), .min = 0,
    .max = 100, .unit = "%", .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoNode, engagement, "engagement", ENUM, N_("Engagement now"), N_("Strategy")),
    .enum_type = eco_engagement_get_type },
  { FIELD (EcoNode, engagement_wanted, "engagement-wanted", ENUM, N_("Engagement wanted"),
           N_("Strategy")),
    .enum_type = eco_engagement_get_type },
  { FIELD (EcoNode, adoption, "adoption", INT, N_("Adoption"), N_("Strategy")), .min = 0,
    .max = 100, .unit = "%", .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoNode, sentiment, "sentiment", INT, N_("Sentiment"), N_("Strategy")), .min = -2,
    .max = 2, .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoNode, ai_assisted, "ai-assisted", BOOL, N_("AI-assisted"), N_("Strategy")) },
  { FIELD (EcoNode, participation, "participation", ENUM, N_("Build or take part"),
           N_("Strategy")),
    .enum_type = eco_participation_get_type },
  { FIELD (EcoNode, participation_reason, "participation-reason", TEXT, N_("Reason for it"),
           N_("Strategy")) },
  { FIELD (EcoNode, capabilities, "capabilities", REFS, N_("Capabilities"), N_("Strategy")),
    .target = "capabilities" },
  { FIELD (EcoNode, metrics, "metrics", REFS, N_("Metrics"), N_("Strategy")),
    .target = "metrics" },
  { FIELD (EcoNode, votes, "votes", INT, N_("Votes"), N_("Strategy")), .min = 0, .max = 100000,
    .initial = 0 },
  { FIELD (EcoNode, media, "media", ENUM, N_("Paid, owned, earned or shared"), N_("Channel")),
    .enum_type = eco_media_get_type },
  { FIELD (EcoNode, spend, "spend", DOUBLE, N_("Spend"), N_("Channel")), .min = 0, .max = 1e+15,
    .initial = NAN },
  { FIELD (EcoNode, reach, "reach", DOUBLE, N_("Reach"), N_("Channel")), .min = 0, .max = 1e+15,
    .initial = NAN },
  { FIELD (EcoNode, cadence, "cadence", STRING, N_("Cadence"), N_("Channel")) },
  { FIELD (EcoNode, since, "since", DATE, N_("From"), N_("Time")) },
  { FIELD (EcoNode, until, "until", DATE, N_("Until"), N_("Time")) },
  { FIELD (EcoNode, confidential, "confidential", BOOL, N_("Confidential"), N_("Notes")) },
  { FIELD (EcoNode, notes, "notes", TEXT, N_("Notes"), N_("Notes")) },
  { FIELD (EcoNode, angle, "angle", DOUBLE, N_("Angle"), N_("Placement")), .min = 0, .max = 360,
    .initial = NAN, .unit = "°", .flags = ECO_FIELD_PLACEMENT },
  { FIELD (EcoNode, radius, "radius", DOUBLE, N_("Radius"), N_("Placement")), .min = 0,
    .max = 1e+07, .initial = NAN, .unit = "px", .flags = ECO_FIELD_PLACEMENT },
  { FIELD (EcoNode, pinned, "pinned", BOOL, N_("Pinned"), N_("Placement")) },
};

static const EcoListSpec lists[] = {
  { "custom-fields", N_("Custom fields"), eco_custom_field_get_type, FALSE },
};

ECO_DEFINE_OBJECT (EcoNode, eco_node, "node", N_("Node"), "n",
                   fields, G_N_ELEMENTS (fields), lists, G_N_ELEMENTS (lists))
