/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVersions: which versions give way to newer ones. */
#include "config.h"

#include "session/eco-versions.h"

#define MINUTE (60 * G_GINT64_CONSTANT (1000000))
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define MONTH (30 * DAY)

/* Of the last hour so many are kept, whatever lies between them. */
#define MOST_RECENT 12
/* The newest are kept, however large they are. */
#define LEAST 3

/* Of all that have the same number one is kept; 0: that one is kept anyway. */
static gint64
get_bucket (gint64 time, gint64 now)
{
  gint64 age = now - time;

  if (age < HOUR)
    return time / (10 * MINUTE) + 1;
  if (age < DAY)
    return time / HOUR + G_GINT64_CONSTANT (1000000000000);
  if (age < MONTH)
    return time / DAY + G_GINT64_CONSTANT (2000000000000);
  return time / MONTH + G_GINT64_CONSTANT (3000000000000);
}

/* What would be lost with it is kept for a month, as it is nowhere else. */
static gboolean
is_precious (const EcoVersion *version, gint64 now)
{
  return version->kind == ECO_VERSION_NAMED ||
         (version->kind != ECO_VERSION_SAVED && now - version->time < MONTH);
}

/**
 * eco_versions_find_excess:
 * @versions: (element-type EcoVersion): of one document, the latest first
 * @now: microseconds since 1970
 *
 * Keeps those with a name, and of the others all of the last hour, one an hour of the last day, one
 * a day of the last month and one a month before; within the limits of eco-versions.h.
 *
 * Returns: (transfer full) (element-type EcoVersion): which are too many; they stay those of
 *   @versions
 */
GPtrArray *
eco_versions_find_excess (GPtrArray *versions, gint64 now)
{
  GPtrArray *excess = g_ptr_array_new ();
  g_autoptr (GHashTable) buckets =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint kept = 0;
  gint64 bytes = 0;

  for (guint i = 0; i < versions->len; i++)
    {
      EcoVersion *version = versions->pdata[i];
      gint64 bucket = get_bucket (version->time, now);
      gboolean recent = now - version->time < HOUR && kept < MOST_RECENT;
      gboolean full = kept >= ECO_VERSIONS_MOST ||
                      (kept >= LEAST && bytes + version->size > ECO_VERSIONS_MOST_BYTES);

      if (version->kind == ECO_VERSION_NAMED)
        continue;
      if (full ||
          (!recent && !is_precious (version, now) && g_hash_table_contains (buckets, &bucket)))
        {
          g_ptr_array_add (excess, version);
          continue;
        }
      if (version->kind == ECO_VERSION_SAVED)
        g_hash_table_add (buckets, g_memdup2 (&bucket, sizeof bucket));
      kept++;
      bytes += version->size;
    }
  return excess;
}
