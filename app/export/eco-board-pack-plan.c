/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The board pack: the plan: objectives, the road map, and who does what by when. */
#include "config.h"

#include "export/eco-board-pack-private.h"

#include "base/eco-calendar.h"
#include "chart/eco-plan-chart.h"
#include "export/eco-export-charts.h"
#include "export/eco-export-views.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>

#define ROW 42.0
#define CELL_GAP 24.0
#define MOST_GROWTH 1.4 /* of a small chart */

/* ---- Pictures of the plan */

static const EcoPlanPicture pictures[] = {
  ECO_PLAN_OBJECTIVES,
  ECO_PLAN_ROAD_MAP,
  ECO_PLAN_EFFORT_IMPACT,
};

static EcoScene *
create_picture (EcoBoardPack *self, EcoPlanPicture picture)
{
  EcoExportSettings settings = *self->settings;

  settings.title = FALSE;
  settings.background = FALSE;
  settings.legend = TRUE;
  settings.margin = 0;
  return eco_export_create_plan (self->source, &settings, self->facts,
                                 eco_plan_picture_get_word (picture));
}

/* In the middle, or at the upper edge where it is low; not larger than can be looked at. */
static void
put_picture (EcoPackPage *page, EcoScene *scene)
{
  EcoRect ink = eco_scene_get_ink (scene), room = page->body;
  double scale = MIN (room.width / ink.width, room.height / ink.height);

  if (scale > MOST_GROWTH)
    {
      room.height = ink.height * MOST_GROWTH;
      room.width = ink.width * MOST_GROWTH;
    }
  else
    room.height = MIN (room.height, ink.height * scale);
  eco_pack_page_add_scene (page, scene, &room);
}

static void
add_picture (EcoBoardPack *self, EcoPlanPicture picture)
{
  EcoPackHead head = { _("Plan"), eco_plan_picture_get_label (picture), NULL };
  g_autoptr (EcoScene) scene = create_picture (self, picture);
  EcoPackPage page;

  if (scene == NULL)
    return;
  _eco_board_pack_begin (self, &page, &head);
  put_picture (&page, scene);
  eco_pack_page_put_head (&page, &head);
  _eco_board_pack_end (self, &page, head.title, eco_scene_get_summary (scene));
}

/* Those that have something to show. */
void
_eco_board_pack_add_plan (EcoBoardPack *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (eco_export_has_plan (self->facts, pictures[i]))
      add_picture (self, pictures[i]);
}

/* ---- Actions */

/* Columns: shares of the width. */
static const double columns[] = { 0.42, 0.25, 0.18, 0.15 };

static int
compare_initiatives (gconstpointer a, gconstpointer b)
{
  const EcoInitiative *one = *(EcoInitiative *const *) a, *other = *(EcoInitiative *const *) b;

  /* Those without a date come last. */
  if (one->due != other->due)
    return (one->due != 0 ? one->due : G_MAXINT32) < (other->due != 0 ? other->due : G_MAXINT32)
               ? -1
               : 1;
  return g_strcmp0 (eco_object_get_id (ECO_OBJECT ((gpointer) one)),
                    eco_object_get_id (ECO_OBJECT ((gpointer) other)));
}

static GPtrArray *
list_initiatives (EcoBoardPack *self)
{
  EcoList *all = eco_object_get_list (ECO_OBJECT (self->source->ecosystem),
                                      ECO_ECOSYSTEM_INITIATIVES);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < eco_list_get_length (all); i++)
    if (ECO_INITIATIVE (eco_list_get (all, i))->status != ECO_WORK_STATUS_DROPPED)
      g_ptr_array_add (found, eco_list_get (all, i));
  g_ptr_array_sort (found, compare_initiatives);
  return found;
}

static void
put_row (EcoPackPage *page, double y, const char *const *cells, const EcoChartType *type)
{
  EcoPoint at = { page->body.x, y };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      double width = page->body.width * columns[i];
      g_autofree char *fitted
          = eco_chart_fit (&page->chart, cells[i] != NULL ? cells[i] : "", width - CELL_GAP, type);

      if (*fitted != '\0')
        eco_pack_page_put (page, fitted, at, type);
      at.x += width;
    }
}

static void
put_heads (EcoPackPage *page)
{
  const char *const heads[] = { _("Action"), _("Owner"), _("Due"), _("Status") };
  EcoChartType type = { ECO_PACK_SMALL + 1, 600, page->chart.style->muted, ECO_ANCHOR_START };

  put_row (page, page->body.y + ECO_PACK_SMALL, heads, &type);
}

static void
put_initiative (EcoPackPage *page, double y, const EcoInitiative *initiative, EcoDate today)
{
  gboolean late = initiative->due != 0 && initiative->due < today
                  && initiative->status != ECO_WORK_STATUS_DONE;
  g_autofree char *date = initiative->due != 0 ? eco_date_dup_words (initiative->due) : NULL;
  /* TRANSLATORS: the date of what should have been done by now */
  g_autofree char *due = late ? g_strdup_printf (_("%s, late"), date) : g_strdup (date);
  const char *const cells[]
      = { initiative->name, initiative->owner, due,
          eco_enum_get_label (ECO_TYPE_WORK_STATUS, (int) initiative->status) };
  EcoChartType type = { ECO_PACK_TEXT - 1, 400, page->chart.style->ink, ECO_ANCHOR_START };

  eco_pack_page_put_rule (page, (EcoPoint) { page->body.x, y - ROW * 0.66 }, page->body.width);
  put_row (page, y, cells, &type);
}

/* As many pages as it takes. */
void
_eco_board_pack_add_actions (EcoBoardPack *self)
{
  g_autoptr (GPtrArray) initiatives = list_initiatives (self);
  EcoDate today = eco_date_get_today ();
  EcoPackHead head = { _("Plan"), _("Actions"), _("Who does what, by when") };

  for (guint i = 0; i < initiatives->len;)
    {
      EcoPackPage page;
      double y, bottom;

      _eco_board_pack_begin (self, &page, &head);
      eco_pack_page_put_head (&page, &head);
      put_heads (&page);
      y = page.body.y + ECO_PACK_SMALL + ROW;
      bottom = page.body.y + page.body.height;
      for (; i < initiatives->len && y <= bottom; i++, y += ROW)
        put_initiative (&page, y, initiatives->pdata[i], today);
      _eco_board_pack_end (self, &page, head.title, head.caption);
    }
}
