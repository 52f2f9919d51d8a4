/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: the map of a document between its sidebars.
 *
 * It passes on what one of the parts says to the others; they do not know each
 * other. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

#include "application/eco-accels.h"
#include "application/eco-settings.h"
#include "canvas/eco-minimap.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* px of what lies over the corners of the map: from its edges, and from below above the zoom. */
#define EDGE 12
#define ABOVE_ZOOM 56

enum
{
  PROP_0,
  PROP_SHOW_PALETTE,
  PROP_SHOW_INSPECTOR,
  PROP_NARROW,
  N_PROPS
};

enum
{
  MESSAGE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoWorkspace, eco_workspace, GTK_TYPE_WIDGET)

void
_eco_workspace_notify_sidebars (EcoWorkspace *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PALETTE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_INSPECTOR]);
}

void
_eco_workspace_notify_narrow (EcoWorkspace *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/* ---- Callbacks */

static void
kind_activated_cb (EcoWorkspace *self, const char *kind)
{
  eco_workspace_add_kind (self, kind);
}

static void
object_chosen_cb (EcoWorkspace *self, const char *id)
{
  eco_workspace_reveal (self, id);
}

static void
menu_wanted_cb (EcoWorkspace *self, GtkWidget *panel, double x, double y)
{
  _eco_workspace_want_menu (self, panel, x, y);
}

static void
view_changed_cb (EcoWorkspace *self)
{
  _eco_workspace_view_changed (self);
}

static void
columns_changed_cb (EcoWorkspace *self)
{
  _eco_workspace_columns_changed (self);
}

static void
plan_edit_cb (EcoWorkspace *self)
{
  eco_workspace_edit_selected (self);
}

static void
plan_show_cb (EcoWorkspace *self)
{
  eco_workspace_show_view (self, "map");
  gtk_widget_activate_action (GTK_WIDGET (self->canvas), "canvas.zoom-selection", NULL);
}

static void
finding_chosen_cb (EcoWorkspace *self, EcoFinding *finding)
{
  eco_workspace_show_findings (self);
  eco_findings_panel_choose (self->findings, finding);
}

static void
finding_shown_cb (EcoWorkspace *self)
{
  _eco_workspace_finding_shown (self);
}

static void
loss_judged_cb (EcoWorkspace *self)
{
  _eco_workspace_loss_judged (self);
}

static void
canvas_message_cb (EcoWorkspace *self, const char *text)
{
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

static void
zoom_changed_cb (EcoWorkspace *self)
{
  g_autofree char *text = NULL;

  /* TRANSLATORS: the zoom in per cent */
  text = g_strdup_printf (_("%d %%"), (int) (eco_canvas_get_zoom (self->canvas) * 100 + 0.5));
  gtk_label_set_label (self->zoom_label, text);
}

static void
document_changed_cb (EcoWorkspace *self)
{
  _eco_workspace_update_look (self);
  eco_analyst_refresh (self->analyst);
  _eco_workspace_update_hint (self);
}

/* ---- Life */

static void
disconnect_document (EcoWorkspace *self)
{
  if (self->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (eco_document_get_ecosystem (self->document), self);
      g_signal_handlers_disconnect_by_data (self->document, self);
      g_signal_handlers_disconnect_by_data (eco_document_get_view_state (self->document), self);
      g_signal_handlers_disconnect_by_data (eco_document_get_selection (self->document), self);
    }
  g_clear_object (&self->document);
}

static void
eco_workspace_dispose (GObject *object)
{
  EcoWorkspace *self = ECO_WORKSPACE (object);

  g_clear_handle_id (&self->layout_idle, g_source_remove);
  disconnect_document (self);
  if (self->analyst != NULL)
    g_object_run_dispose (G_OBJECT (self->analyst));
  g_clear_object (&self->analyst);
  g_clear_object (&self->shown_brand);
  g_clear_object (&self->time.main);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->menu.popover, gtk_widget_unparent);
  if (self->outer != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->outer));
      self->outer = NULL;
    }
  G_OBJECT_CLASS (eco_workspace_parent_class)->dispose (object);
}

static void
eco_workspace_unmap (GtkWidget *widget)
{
  _eco_workspace_keep_widths (ECO_WORKSPACE (widget));
  GTK_WIDGET_CLASS (eco_workspace_parent_class)->unmap (widget);
}

static void
eco_workspace_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EcoWorkspace *self = ECO_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_SHOW_PALETTE:
      g_value_set_boolean (value, self->show_sidebar);
      break;
    case PROP_SHOW_INSPECTOR:
      g_value_set_boolean (value, self->show_inspector);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
eco_workspace_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EcoWorkspace *self = ECO_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_SHOW_PALETTE:
      _eco_workspace_show_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_INSPECTOR:
      _eco_workspace_show_inspector (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
eco_workspace_class_init (EcoWorkspaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = eco_workspace_dispose;
  object_class->get_property = eco_workspace_get_property;
  object_class->set_property = eco_workspace_set_property;
  widget_class->unmap = eco_workspace_unmap;
  _eco_workspace_class_add_sizing (widget_class);

  properties[PROP_SHOW_PALETTE] = g_param_spec_boolean ("show-palette", NULL, NULL, TRUE, flags);
  properties[PROP_SHOW_INSPECTOR] = g_param_spec_boolean ("show-inspector", NULL, NULL, TRUE,
                                                          flags);
  properties[PROP_NARROW] = g_param_spec_boolean (
    "narrow", NULL, NULL, FALSE,
    G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EcoWorkspace::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (ECO_TYPE_MATRIX_VIEW);
  g_type_ensure (ECO_TYPE_JOURNEY_VIEW);
  g_type_ensure (ECO_TYPE_PLAN_VIEW);
  g_type_ensure (ECO_TYPE_PALETTE);
  g_type_ensure (ECO_TYPE_OUTLINE_PANEL);
  g_type_ensure (ECO_TYPE_TABLE);
  g_type_ensure (ECO_TYPE_NETWORK_VIEW);
  g_type_ensure (ECO_TYPE_HISTORY_PANEL);
  g_type_ensure (ECO_TYPE_GUIDE_PANEL);
  g_type_ensure (ECO_TYPE_FINDINGS_PANEL);
  g_type_ensure (ECO_TYPE_CANVAS);
  g_type_ensure (ECO_TYPE_LOSS_CARD);
  g_type_ensure (ECO_TYPE_RIVAL_CARD);
  g_type_ensure (ECO_TYPE_INSPECTOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ecotone/Ecotone/ui/window/eco-workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, outer);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, inner);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, overlay);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, map_box);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, sidebar);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, sidebar_stack);
  _eco_workspace_class_add_workshop (widget_class);
  _eco_workspace_class_add_rival (widget_class);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, palette);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, outline);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, views);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, matrix);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, journey);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, plan);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, narrow_switcher);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, table);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, network);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, history);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, findings);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, canvas);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, inspector);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, hint);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, loss_card);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, saved_button);
  gtk_widget_class_bind_template_callback (widget_class, kind_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, object_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, columns_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, canvas_message_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, loss_judged_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed_cb);
}

/* In the lower corners: the legend's button at the start, the overview over the zoom at the end. */
static void
add_overlays (EcoWorkspace *self)
{
  GtkWidget *legend = eco_canvas_create_legend_button (self->canvas);
  GtkWidget *minimap = eco_minimap_new (self->canvas);

  gtk_widget_set_halign (legend, GTK_ALIGN_START);
  gtk_widget_set_valign (legend, GTK_ALIGN_END);
  gtk_widget_set_margin_start (legend, EDGE);
  gtk_widget_set_margin_bottom (legend, EDGE);
  gtk_widget_set_halign (minimap, GTK_ALIGN_END);
  gtk_widget_set_valign (minimap, GTK_ALIGN_END);
  gtk_widget_set_margin_end (minimap, EDGE);
  gtk_widget_set_margin_bottom (minimap, ABOVE_ZOOM);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), legend);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), minimap);
}

static void
eco_workspace_init (EcoWorkspace *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->show_sidebar = self->show_inspector = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (_eco_workspace_update_look),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast",
                           G_CALLBACK (_eco_workspace_update_look), self, G_CONNECT_SWAPPED);
  _eco_workspace_init_time (self);
  _eco_workspace_init_compare (self);
  _eco_workspace_update_look (self);
  zoom_changed_cb (self);
  add_overlays (self);
  _eco_workspace_init_menu (self);
  _eco_workspace_init_find (self);
  _eco_workspace_init_plan (self);
  _eco_workspace_init_saved (self);
  _eco_workspace_init_workshop (self);
}

static void
settings_changed_cb (EcoWorkspace *self)
{
  eco_canvas_set_wheel_zooms (self->canvas,
                              eco_settings_get_boolean (self->settings, "wheel-zooms", FALSE));
  eco_canvas_set_snap (self->canvas, eco_settings_get_boolean (self->settings, "snap", TRUE));
}

static void
add_canvas_keys (EcoWorkspace *self)
{
  guint n_accels;
  const EcoAccel *accels = eco_accels_get (&n_accels);

  /* Menus show the last key of an action, the table has the most important one first. */
  for (guint i = 0; i < n_accels; i++)
    for (guint k = G_N_ELEMENTS (accels[i].keys); accels[i].scope == ECO_ACCEL_CANVAS && k-- > 0;)
      if (accels[i].keys[k] != NULL)
        eco_canvas_add_key (self->canvas, accels[i].keys[k], accels[i].action);
}

/**
 * eco_workspace_set_up:
 * @catalog: what kinds there are
 * @settings: (nullable): where is kept what is shown
 *
 * To be called once.
 */
void
eco_workspace_set_up (EcoWorkspace *self, EcoCatalog *catalog, GSettings *settings)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self) && self->settings == NULL);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  eco_palette_set_catalog (self->palette, catalog);
  add_canvas_keys (self);
  if (settings != NULL)
    {
      g_signal_connect_object (settings, "changed::wheel-zooms", G_CALLBACK (settings_changed_cb),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (settings, "changed::snap", G_CALLBACK (settings_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  settings_changed_cb (self);
  if (settings != NULL)
    {
      g_settings_bind (settings, "show-minimap", self->canvas, "show-minimap",
                       G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "show-owed", self->canvas, "show-owed", G_SETTINGS_BIND_DEFAULT);
    }
  _eco_workspace_init_sidebars (self);
  _eco_workspace_init_views (self);
}

/**
 * eco_workspace_set_document:
 * @document: (nullable): what is shown
 *
 * Shows another document.
 */
void
eco_workspace_set_document (EcoWorkspace *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  if (document != NULL)
    g_object_ref (document);
  disconnect_document (self);
  self->document = document;
  _eco_workspace_update_look (self);
  /* What was found in the last document is not true of this one. */
  eco_inspector_set_analyst (self->inspector, NULL);
  eco_canvas_set_document (self->canvas, document);
  eco_inspector_set_document (self->inspector, document);
  eco_outline_panel_set_document (self->outline, document);
  eco_table_set_document (self->table, document);
  eco_history_panel_set_document (self->history, document);
  _eco_workspace_follow_analysis (self);
  _eco_workspace_follow_charts (self);
  _eco_workspace_follow_workshop (self);
  _eco_workspace_follow_saved (self);
  eco_find_bar_set_document (self->find_bar, document);
  _eco_workspace_follow_time (self);
  eco_filter_bar_set_document (self->filter_bar, document);
  if (document == NULL)
    return;
  g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
  _eco_workspace_follow_look (self);
  document_changed_cb (self);
}

/**
 * eco_workspace_activate_canvas:
 * @action: an action of the canvas, such as "canvas.zoom-in"
 *
 * Does it, if it is possible now.
 */
void
eco_workspace_activate_canvas (EcoWorkspace *self, const char *action)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  if (_eco_workspace_activate_chart (self, action))
    return;
  _eco_workspace_prepare (self, action);
  gtk_widget_activate_action_variant (GTK_WIDGET (self->canvas), action, NULL);
}

/**
 * eco_workspace_reveal:
 * @id: of a node or an exchange
 *
 * Moves the view to it and gives the keys to the map.
 */
void
eco_workspace_reveal (EcoWorkspace *self, const char *id)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self) && id != NULL);
  eco_workspace_show_view (self, "map");
  eco_canvas_reveal (self->canvas, id);
}

/**
 * eco_workspace_add_kind:
 * @kind: id of a kind or preset
 *
 * Puts a node where such things belong and asks for its name.
 */
void
eco_workspace_add_kind (EcoWorkspace *self, const char *kind)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self) && kind != NULL);
  if (self->document == NULL)
    return;
  eco_workspace_show_view (self, "map");
  eco_canvas_add_kind (self->canvas, kind);
}

/**
 * eco_workspace_get_canvas:
 *
 * Returns: (transfer none): the map
 */
GtkWidget *
eco_workspace_get_canvas (EcoWorkspace *self)
{
  g_return_val_if_fail (ECO_IS_WORKSPACE (self), NULL);
  return GTK_WIDGET (self->canvas);
}
