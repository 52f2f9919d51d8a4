/* SPDX-License-Identifier: MIT */
/* Makes a random ecosystem of clusters, the same one for the same seed:
 *
 *   gen N SEED > FILE.rg
 *
 * FILE.rg: "N E", N lines "ring side width height cluster" (node 0 is the
 * brand, ring 0), E lines "from to weight". Most exchanges stay within their
 * cluster or go to the next one, and join rings that are neighbours. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define TRIES_PER_EDGE 200

typedef struct
{
  uint64_t random;
  int n;
  int n_clusters;
  int n_inner; /* nodes of the first ring */
  int *ring;
  int *side;
  int *cluster; /* of each node; -1: the brand */
  int *first;   /* cluster -> its first place in members; n_clusters + 1 */
  int *members;
} Ecosystem;

/* The pairs that have an exchange already: open addressing. */
typedef struct
{
  uint64_t mask;
  uint64_t *keys;
} PairSet;

/* splitmix64 */
static uint64_t
next_random (Ecosystem *self)
{
  uint64_t z = self->random += 0x9e3779b97f4a7c15ull;

  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
  return z ^ (z >> 31);
}

static double
next_fraction (Ecosystem *self)
{
  return (double) (next_random (self) >> 11) * (1.0 / 9007199254740992.0);
}

static int
next_below (Ecosystem *self, int n)
{
  return (int) (next_fraction (self) * n);
}

static void *
allocate (long n, size_t size)
{
  void *memory = calloc ((size_t) n + 1, size);

  if (memory == NULL)
    abort ();
  return memory;
}

static void
make_nodes (Ecosystem *self)
{
  self->ring = allocate (self->n, sizeof (int));
  self->side = allocate (self->n, sizeof (int));
  self->cluster = allocate (self->n, sizeof (int));
  self->cluster[0] = -1;
  for (int i = 1; i < self->n; i++)
    {
      double ring = next_fraction (self);

      self->ring[i] = ring < 0.15 ? 1 : ring < 0.40 ? 2 : 3;
      self->n_inner += self->ring[i] == 1;
      self->cluster[i] = next_below (self, self->n_clusters);
      self->side[i] = self->cluster[i] & 1;
      if (next_fraction (self) >= 0.92)
        self->side[i] = 1 - self->side[i];
    }
}

static void
collect_members (Ecosystem *self)
{
  int *place = allocate (self->n_clusters, sizeof (int));

  self->first = allocate (self->n_clusters, sizeof (int));
  self->members = allocate (self->n, sizeof (int));
  for (int i = 1; i < self->n; i++)
    self->first[self->cluster[i] + 1]++;
  for (int k = 0; k < self->n_clusters; k++)
    {
      place[k] = self->first[k];
      self->first[k + 1] += self->first[k];
    }
  for (int i = 1; i < self->n; i++)
    self->members[place[self->cluster[i]]++] = i;
  free (place);
}

static void
write_nodes (Ecosystem *self, int n_edges)
{
  printf ("%d %d\n", self->n, n_edges);
  for (int i = 0; i < self->n; i++)
    {
      int width = i == 0 ? 140 : 70 + next_below (self, 70);
      int height = i == 0 ? 60 : 28;

      printf ("%d %d %d %d %d\n", self->ring[i], self->side[i], width, height, self->cluster[i]);
    }
}

static int
count_members (const Ecosystem *self, int cluster)
{
  return self->first[cluster + 1] - self->first[cluster];
}

static int
choose_member (Ecosystem *self, int cluster)
{
  return self->members[self->first[cluster] + next_below (self, count_members (self, cluster))];
}

/* Returns 0 when the first ring is empty, as in very small ecosystems. */
static int
choose_brand_pair (Ecosystem *self, int *from, int *to)
{
  if (self->n_inner == 0)
    return 0;
  *from = 0;
  do
    *to = 1 + next_below (self, self->n - 1);
  while (self->ring[*to] != 1);
  return 1;
}

/* Returns 0 when these two shall not have an exchange. */
static int
choose_pair (Ecosystem *self, int *from, int *to)
{
  double kind = next_fraction (self);

  if (kind < 0.02)
    return choose_brand_pair (self, from, to);
  *from = 1 + next_below (self, self->n - 1);
  if (kind < 0.84)
    *to = choose_member (self, self->cluster[*from]);
  else if (kind < 0.95)
    {
      int step = next_below (self, 2) ? 2 : self->n_clusters - 2;
      int cluster = (self->cluster[*from] + step) % self->n_clusters;

      if (count_members (self, cluster) == 0)
        return 0;
      *to = choose_member (self, cluster);
    }
  else
    *to = 1 + next_below (self, self->n - 1);
  if (*to == *from)
    return 0;
  /* Neighbouring rings are twice as likely. */
  return abs (self->ring[*from] - self->ring[*to]) == 1 || next_fraction (self) >= 0.5;
}

/* Returns 0 when the pair is in the set already. */
static int
add_pair (PairSet *set, int from, int to)
{
  uint64_t low = (uint64_t) (from < to ? from : to), high = (uint64_t) (from < to ? to : from);
  uint64_t key = (low + 1) << 32 | (high + 1);
  uint64_t place = (key * 0x9e3779b97f4a7c15ull >> 20) & set->mask;

  for (; set->keys[place] != 0; place = (place + 1) & set->mask)
    if (set->keys[place] == key)
      return 0;
  set->keys[place] = key;
  return 1;
}

static void
write_edges (Ecosystem *self, int n_edges)
{
  PairSet set = { 1, NULL };
  int written = 0, refused = 0, from = 0, to = 0;

  while (set.mask < (uint64_t) n_edges * 4)
    set.mask <<= 1;
  set.keys = allocate ((long) set.mask, sizeof (uint64_t));
  set.mask--;
  while (written < n_edges && refused <= TRIES_PER_EDGE * n_edges)
    if (choose_pair (self, &from, &to))
      {
        if (add_pair (&set, from, to))
          {
            printf ("%d %d %d\n", from, to, 1 + next_below (self, 3));
            written++;
          }
        else
          refused++;
      }
  free (set.keys);
}

int
main (int argc, char **argv)
{
  Ecosystem self = { 0 };
  int n_edges;

  if (argc != 3 || (self.n = atoi (argv[1])) < 2)
    {
      fprintf (stderr, "usage: gen N SEED > FILE.rg\n");
      return 2;
    }
  self.random = strtoull (argv[2], NULL, 10) * 7919 + 1;
  n_edges = self.n * 3 / 2;
  self.n_clusters = self.n / 25 < 4 ? 4 : self.n / 25;
  make_nodes (&self);
  collect_members (&self);
  write_nodes (&self, n_edges);
  write_edges (&self, n_edges);
  free (self.ring);
  free (self.side);
  free (self.cluster);
  free (self.first);
  free (self.members);
  return 0;
}
