/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether a thing is there on a day, by its own status and dates. */
#include "config.h"

#include "change/eco-projection-private.h"

static EcoPresence
find_presence (EcoStatus status, EcoDate since, EcoDate until, EcoDate day)
{
  if (day != ECO_DATE_UNSET && since != ECO_DATE_UNSET && since > day)
    return ECO_PRESENCE_NOT_YET;
  if (day != ECO_DATE_UNSET && until != ECO_DATE_UNSET && until < day)
    return ECO_PRESENCE_GONE;
  return status == ECO_STATUS_RETIRED ? ECO_PRESENCE_RETIRED : ECO_PRESENCE_THERE;
}

/* @day: unset to go by the status alone */
EcoPresence
_eco_presence_of (EcoObject *object, EcoDate day)
{
  if (ECO_IS_NODE (object))
    return find_presence (ECO_NODE (object)->status, ECO_NODE (object)->since,
                          ECO_NODE (object)->until, day);
  if (ECO_IS_EXCHANGE (object))
    return find_presence (ECO_EXCHANGE (object)->status, ECO_EXCHANGE (object)->since,
                          ECO_EXCHANGE (object)->until, day);
  if (ECO_IS_OFFERING (object))
    return find_presence (ECO_OFFERING (object)->status, ECO_DATE_UNSET, ECO_DATE_UNSET, day);
  return ECO_PRESENCE_THERE;
}

/* An exchange is there as long as both its ends are. */
EcoPresence
_eco_presence_with_ends (EcoObject *object, EcoPresence own, EcoPresence from, EcoPresence to)
{
  if (!ECO_IS_EXCHANGE (object) || own != ECO_PRESENCE_THERE)
    return own;
  if (from == ECO_PRESENCE_NOT_YET || to == ECO_PRESENCE_NOT_YET)
    return ECO_PRESENCE_NOT_YET;
  if (from != ECO_PRESENCE_THERE || to != ECO_PRESENCE_THERE)
    return from == ECO_PRESENCE_GONE || to == ECO_PRESENCE_GONE ? ECO_PRESENCE_GONE
                                                                : ECO_PRESENCE_RETIRED;
  return own;
}
