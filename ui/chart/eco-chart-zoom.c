/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoChartZoom: three buttons for how large a chart is shown. */
#include "config.h"

#include "chart/eco-chart-zoom.h"

#include <glib/gi18n-lib.h>

struct _EcoChartZoom
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *chart; /* not owned */
};

enum
{
  PROP_0,
  PROP_CHART,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct { const char *icon, *label, *action; } buttons[] = {
  { "value-decrease-symbolic", N_("Zoom out"), "chart.zoom-out" },
  { "value-increase-symbolic", N_("Zoom in"), "chart.zoom-in" },
  { "zoom-fit-best-symbolic", N_("Show all"), "chart.zoom-fit" },
};

G_DEFINE_FINAL_TYPE (EcoChartZoom, eco_chart_zoom, GTK_TYPE_WIDGET)

static void
clicked_cb (GtkWidget *button, EcoChartZoom *self)
{
  if (self->chart != NULL)
    gtk_widget_activate_action_variant (self->chart, gtk_widget_get_name (button), NULL);
}

static void
eco_chart_zoom_set_property (GObject *object, guint prop_id, const GValue *value,
                             GParamSpec *pspec)
{
  EcoChartZoom *self = ECO_CHART_ZOOM (object);

  switch (prop_id)
    {
    case PROP_CHART:
      g_set_weak_pointer (&self->chart, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
eco_chart_zoom_dispose (GObject *object)
{
  EcoChartZoom *self = ECO_CHART_ZOOM (object);

  g_clear_weak_pointer (&self->chart);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_chart_zoom_parent_class)->dispose (object);
}

static void
eco_chart_zoom_class_init (EcoChartZoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eco_chart_zoom_dispose;
  object_class->set_property = eco_chart_zoom_set_property;
  properties[PROP_CHART]
      = g_param_spec_object ("chart", NULL, NULL, GTK_TYPE_WIDGET,
                             (G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
eco_chart_zoom_init (EcoChartZoom *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_add_css_class (self->box, "zoom-bar");
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = gtk_button_new_from_icon_name (buttons[i].icon);

      gtk_widget_set_name (button, buttons[i].action);
      gtk_widget_set_tooltip_text (button, _(buttons[i].label));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(buttons[i].label), -1);
      g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
      gtk_box_append (GTK_BOX (self->box), button);
    }
}
