/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: the map of a document between palette and inspector.
 *
 * It places the parts and passes on what one says to the other; they do not
 * know each other. In a narrow window both sidebars give way to the map, and
 * one at a time can be called back. */
#include "config.h"

#include "window/eco-workspace.h"

#include "application/eco-accels.h"
#include "application/eco-settings.h"
#include "canvas/eco-canvas.h"
#include "inspector/eco-inspector.h"
#include "palette/eco-palette.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Below this width the sidebars are not both shown. */
#define NARROW_WIDTH 840
#define PALETTE_WIDTH 240
#define INSPECTOR_WIDTH 340

struct _EcoWorkspace
{
  GtkWidget parent_instance;

  /* template */
  GtkPaned *outer;
  GtkPaned *inner;
  GtkWidget *overlay;
  EcoPalette *palette;
  EcoCanvas *canvas;
  EcoInspector *inspector;
  GtkWidget *hint;
  GtkLabel *zoom_label;

  GSettings *settings;        /* %NULL when their schema is not installed */
  EcoDocument *document;
  gboolean show_palette, show_inspector;
  gboolean wide_palette, wide_inspector; /* what is shown when there is room */
  gboolean narrow;
  guint layout_idle;
  gboolean sized;             /* the panes have the widths of the settings */
};

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

/* ---- Sidebars */

static void
apply_sidebars (EcoWorkspace *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->palette), self->show_palette);
  gtk_widget_set_visible (GTK_WIDGET (self->inspector), self->show_inspector);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PALETTE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_INSPECTOR]);
}

static void
set_show_palette (EcoWorkspace *self, gboolean show)
{
  if (self->show_palette == show)
    return;
  self->show_palette = show;
  if (self->narrow && show)
    self->show_inspector = FALSE;
  if (!self->narrow)
    eco_settings_set_boolean (self->settings, "show-palette", show);
  apply_sidebars (self);
}

static void
set_show_inspector (EcoWorkspace *self, gboolean show)
{
  if (self->show_inspector == show)
    return;
  self->show_inspector = show;
  if (self->narrow && show)
    self->show_palette = FALSE;
  if (!self->narrow)
    eco_settings_set_boolean (self->settings, "show-inspector", show);
  apply_sidebars (self);
}

static void
set_narrow (EcoWorkspace *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  if (narrow)
    {
      self->wide_palette = self->show_palette;
      self->wide_inspector = self->show_inspector;
      self->show_palette = self->show_inspector = FALSE;
    }
  else
    {
      self->show_palette = self->wide_palette;
      self->show_inspector = self->wide_inspector;
    }
  self->narrow = narrow;
  apply_sidebars (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
apply_widths (EcoWorkspace *self, int width)
{
  int palette = eco_settings_get_int (self->settings, "palette-width", PALETTE_WIDTH);
  int inspector = eco_settings_get_int (self->settings, "inspector-width", INSPECTOR_WIDTH);

  gtk_paned_set_position (self->outer, palette);
  gtk_paned_set_position (self->inner, width - (self->show_palette ? palette : 0) - inspector);
  self->sized = TRUE;
}

static gboolean
layout_idle_cb (gpointer data)
{
  EcoWorkspace *self = data;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  self->layout_idle = 0;
  set_narrow (self, width < NARROW_WIDTH);
  if (!self->sized && !self->narrow)
    apply_widths (self, width);
  return G_SOURCE_REMOVE;
}

/* Children must not be shown or hidden while they are being placed. */
static void
eco_workspace_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EcoWorkspace *self = ECO_WORKSPACE (widget);

  gtk_widget_allocate (GTK_WIDGET (self->outer), width, height, baseline, NULL);
  if (self->layout_idle == 0 && ((width < NARROW_WIDTH) != self->narrow || !self->sized))
    self->layout_idle = g_idle_add_full (GTK_PRIORITY_RESIZE, layout_idle_cb, self, NULL);
}

static void
eco_workspace_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (ECO_WORKSPACE (widget)->outer), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
  /* The sidebars give way as soon as the window is narrow. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, 320);
}

static void
keep_widths (EcoWorkspace *self)
{
  if (self->narrow || !self->sized)
    return;
  if (self->show_palette)
    eco_settings_set_int (self->settings, "palette-width",
                          CLAMP (gtk_widget_get_width (GTK_WIDGET (self->palette)), 200, 600));
  if (self->show_inspector)
    eco_settings_set_int (self->settings, "inspector-width",
                          CLAMP (gtk_widget_get_width (GTK_WIDGET (self->inspector)), 280, 600));
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
dark_changed_cb (AdwStyleManager *manager, GParamSpec *pspec, EcoWorkspace *self)
{
  eco_canvas_set_dark (self->canvas, adw_style_manager_get_dark (manager));
}

/* A map with at most the brand on it says how to go on. */
static void
document_changed_cb (EcoWorkspace *self)
{
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (self->document));

  gtk_widget_set_visible (self->hint, eco_list_get_length (nodes) <= 1);
}

/* ---- Life */

static void
disconnect_document (EcoWorkspace *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
}

static void
eco_workspace_dispose (GObject *object)
{
  EcoWorkspace *self = ECO_WORKSPACE (object);

  g_clear_handle_id (&self->layout_idle, g_source_remove);
  disconnect_document (self);
  g_clear_object (&self->settings);
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
  keep_widths (ECO_WORKSPACE (widget));
  GTK_WIDGET_CLASS (eco_workspace_parent_class)->unmap (widget);
}

static void
eco_workspace_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EcoWorkspace *self = ECO_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_SHOW_PALETTE:
      g_value_set_boolean (value, self->show_palette);
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
      set_show_palette (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_INSPECTOR:
      set_show_inspector (self, g_value_get_boolean (value));
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
  widget_class->size_allocate = eco_workspace_size_allocate;
  widget_class->measure = eco_workspace_measure;
  widget_class->unmap = eco_workspace_unmap;

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

  g_type_ensure (ECO_TYPE_PALETTE);
  g_type_ensure (ECO_TYPE_CANVAS);
  g_type_ensure (ECO_TYPE_INSPECTOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ecotone/Ecotone/ui/window/eco-workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, outer);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, inner);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, overlay);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, palette);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, canvas);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, inspector);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, hint);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkspace, zoom_label);
  gtk_widget_class_bind_template_callback (widget_class, kind_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, object_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, canvas_message_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed_cb);
}

static void
eco_workspace_init (EcoWorkspace *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->show_palette = self->show_inspector = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (dark_changed_cb), self, 0);
  dark_changed_cb (manager, NULL, self);
  zoom_changed_cb (self);
}

static void
settings_changed_cb (EcoWorkspace *self)
{
  eco_canvas_set_wheel_zooms (self->canvas,
                              eco_settings_get_boolean (self->settings, "wheel-zooms", FALSE));
}

static void
add_canvas_keys (EcoWorkspace *self)
{
  guint n_accels;
  const EcoAccel *accels = eco_accels_get (&n_accels);

  for (guint i = 0; i < n_accels; i++)
    for (guint k = 0; accels[i].scope == ECO_ACCEL_CANVAS && k < G_N_ELEMENTS (accels[i].keys) &&
                      accels[i].keys[k] != NULL;
         k++)
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
  self->show_palette = eco_settings_get_boolean (settings, "show-palette", TRUE);
  self->show_inspector = eco_settings_get_boolean (settings, "show-inspector", TRUE);
  eco_palette_set_catalog (self->palette, catalog);
  add_canvas_keys (self);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::wheel-zooms", G_CALLBACK (settings_changed_cb),
                             self, G_CONNECT_SWAPPED);
  settings_changed_cb (self);
  apply_sidebars (self);
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
  eco_canvas_set_document (self->canvas, document);
  eco_inspector_set_document (self->inspector, document);
  if (document == NULL)
    return;
  g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
  document_changed_cb (self);
}

/**
 * eco_workspace_focus_canvas:
 *
 * Gives the keys to the map.
 */
void
eco_workspace_focus_canvas (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
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
  gtk_widget_activate_action_variant (GTK_WIDGET (self->canvas), action, NULL);
}

/**
 * eco_workspace_search_kinds:
 *
 * Shows the palette and lets the user type what is looked for.
 */
void
eco_workspace_search_kinds (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  set_show_palette (self, TRUE);
  eco_palette_search (self->palette);
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
  eco_canvas_reveal (self->canvas, id);
  eco_workspace_focus_canvas (self);
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
  if (self->document != NULL)
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
