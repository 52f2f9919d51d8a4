/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A card of the board: name, owner and due date, effort and impact, votes and changes. */
#include "config.h"

#include "chart/eco-board-chart-private.h"

#include "analysis/eco-facts-plan.h"
#include "chart/eco-plan-parts-private.h"

#include <glib/gi18n-lib.h>

#define PADDING 11.0
#define NAME_LINES 3
#define ROW 17.0
#define WARNING_SIZE 11.0
#define DOT_GAP 3.5 /* between the owner and the dot behind */

/* Which rows a card has under its name, and how high it is. */
typedef struct
{
  char    *who;     /* the owner, or NULL */
  char    *due;     /* NULL also when it is late, which has a row of its own */
  gboolean late;
  gboolean scores;  /* effort or impact */
  char    *counts;  /* votes and changes, or NULL */
  double   name, height;
} Card;

static EcoChartType
get_name_type (const EcoChart *chart)
{
  return (EcoChartType) { 13.5, 600, chart->style->card_ink, ECO_ANCHOR_START };
}

static void
clear_card (Card *card)
{
  g_free (card->who);
  g_free (card->due);
  g_free (card->counts);
}

static char *
join (char *first, char *second)
{
  g_autofree char *a = first, *b = second;

  if (a == NULL || b == NULL)
    return a != NULL ? g_steal_pointer (&a) : g_steal_pointer (&b);
  return g_strdup_printf ("%s · %s", a, b);
}

static char *
dup_due (const EcoInitiative *initiative, gboolean late)
{
  g_autofree char *date = eco_date_dup_words (initiative->due);

  if (initiative->due == ECO_DATE_UNSET)
    return NULL;
  /* TRANSLATORS: %s is the day on which something should have been ready */
  return late ? g_strdup_printf (_("Late: was due %s"), date)
              : g_strdup_printf (_("Due %s"), date);
}

static guint
count_changes (const EcoInitiative *initiative)
{
  EcoList *changes
      = eco_object_peek_list (ECO_OBJECT ((EcoInitiative *) initiative), ECO_INITIATIVE_CHANGES);

  return changes != NULL ? eco_list_get_length (changes) : 0;
}

static char *
dup_counts (const EcoInitiative *initiative)
{
  guint changes = count_changes (initiative);
  char *votes = NULL, *planned = NULL;

  if (initiative->votes > 0)
    votes = g_strdup_printf (dngettext (GETTEXT_PACKAGE, "%d vote", "%d votes",
                                        (gulong) initiative->votes),
                             initiative->votes);
  if (changes > 0)
    planned = g_strdup_printf (dngettext (GETTEXT_PACKAGE, "%u change", "%u changes", changes),
                               changes);
  return join (votes, planned);
}

static void
init_card (Card *card, EcoChart *chart, const EcoInitiative *initiative, EcoDate today)
{
  EcoChartType type = get_name_type (chart);
  gboolean late = eco_plan_is_late (initiative, today);

  *card = (Card) { .late = late };
  card->who = initiative->owner != NULL && *initiative->owner != '\0'
                  ? g_strdup (initiative->owner) : NULL;
  card->due = late ? NULL : dup_due (initiative, FALSE);
  card->scores = initiative->effort > 0 || initiative->impact > 0;
  card->counts = dup_counts (initiative);
  card->name = eco_chart_measure_lines (chart, initiative->name, ECO_BOARD_CARD - 2 * PADDING,
                                        NAME_LINES, &type);
  card->height = 2 * PADDING + card->name - 2
                 + ROW * ((card->who != NULL || card->due != NULL) + card->late + card->scores
                          + (card->counts != NULL));
}

double
eco_board_measure_card (EcoChart *chart, const EcoInitiative *initiative, EcoDate today)
{
  Card card;

  init_card (&card, chart, initiative, today);
  clear_card (&card);
  return card.height;
}

static void
put_late (EcoChart *chart, const EcoInitiative *initiative, EcoPoint at)
{
  EcoColor color = eco_plan_get_warning (chart->style, chart->style->card);
  EcoChartType type = { 11.5, 600, color, ECO_ANCHOR_START };
  g_autofree char *text = dup_due (initiative, TRUE);

  eco_plan_put_warning (chart, (EcoPoint) { at.x + WARNING_SIZE / 2, at.y - 3.6 }, WARNING_SIZE,
                        color);
  eco_chart_put (chart, text, (EcoPoint) { at.x + WARNING_SIZE + 5, at.y }, &type);
}

static double
put_score (EcoChart *chart, const char *label, int value, EcoPoint at)
{
  EcoChartType type = { 11.5, 400, chart->style->card_grey, ECO_ANCHOR_START };
  double x = at.x;

  if (value <= 0)
    return 0;
  x += eco_chart_put (chart, label, at, &type) + 5;
  x += eco_plan_put_pips (chart, (EcoPoint) { x, at.y - 3.6 }, value, chart->style->card_grey);
  return x - at.x + ECO_SPACE_3;
}

/* Owner and due date; it is the owner that is cut. */
static void
put_who (EcoChart *chart, const Card *card, EcoPoint at, const EcoChartType *type)
{
  g_autofree char *due = card->due == NULL   ? NULL
                         : card->who == NULL ? g_strdup (card->due)
                                             : g_strdup_printf ("· %s", card->due);
  double room = ECO_BOARD_CARD - 2 * PADDING
                - (due != NULL ? eco_chart_measure (chart, due, type) + DOT_GAP : 0);
  g_autofree char *who
      = card->who != NULL ? eco_chart_fit (chart, card->who, room, type) : g_strdup ("");

  at.x += eco_chart_put (chart, who, at, type) + (card->who != NULL ? DOT_GAP : 0);
  if (due != NULL)
    eco_chart_put (chart, due, at, type);
}

static void
put_rows (EcoChart *chart, const Card *card, const EcoInitiative *initiative, EcoPoint at)
{
  EcoChartType type = { 11.5, 400, chart->style->card_grey, ECO_ANCHOR_START };

  if (card->who != NULL || card->due != NULL)
    {
      put_who (chart, card, at, &type);
      at.y += ROW;
    }
  if (card->late)
    {
      put_late (chart, initiative, at);
      at.y += ROW;
    }
  if (card->scores)
    {
      EcoPoint score = at;

      score.x += put_score (chart, _("Impact"), initiative->impact, score);
      put_score (chart, _("Effort"), initiative->effort, score);
      at.y += ROW;
    }
  if (card->counts != NULL)
    eco_chart_put (chart, card->counts, at, &type);
}

static char *
dup_title (const Card *card, const EcoInitiative *initiative)
{
  g_autofree char *late = card->late ? dup_due (initiative, TRUE) : NULL;
  GString *text = g_string_new (initiative->name);

  if (card->who != NULL)
    g_string_append_printf (text, ", %s", card->who);
  if (card->due != NULL)
    g_string_append_printf (text, ", %s", card->due);
  if (late != NULL)
    g_string_append_printf (text, ", %s", late);
  if (initiative->impact > 0)
    g_string_append_printf (text, _(", impact %d of 5"), initiative->impact);
  if (initiative->effort > 0)
    g_string_append_printf (text, _(", effort %d of 5"), initiative->effort);
  if (card->counts != NULL)
    g_string_append_printf (text, ", %s", card->counts);
  return g_string_free (text, FALSE);
}

/* Returns how high it is. */
double
eco_board_put_card (EcoChart *chart, const EcoInitiative *initiative, EcoPoint at, EcoDate today)
{
  EcoChartType name = get_name_type (chart);
  EcoRect box = { at.x, at.y, ECO_BOARD_CARD, 0 };
  EcoPoint text = { at.x + PADDING, at.y + PADDING + 10.5 };
  g_autofree char *title = NULL;
  Card card;

  init_card (&card, chart, initiative, today);
  box.height = card.height;
  title = dup_title (&card, initiative);
  if (!eco_initiative_is_open (initiative))
    name.color = chart->style->card_grey;
  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE,
                         eco_object_get_id (ECO_OBJECT ((EcoInitiative *) initiative)), title);
  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, chart->style->card, chart->style->hairline, 1),
                      ECO_DETAIL_ALWAYS, &box, 7);
  eco_chart_put_lines (chart, initiative->name, text, ECO_BOARD_CARD - 2 * PADDING, NAME_LINES,
                       &name);
  put_rows (chart, &card, initiative, (EcoPoint) { text.x, text.y + card.name + 1 });
  eco_scene_end_group (chart->scene);
  clear_card (&card);
  return box.height;
}
