/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: the widget, and the order in which its aspects draw. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#include <glib/gi18n-lib.h>

#define MOST_NAMES 8 /* that are read aloud */

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_SHOW_MINIMAP,
  PROP_SHOW_OWED,
  N_PROPS
};

enum
{
  MESSAGE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoCanvas, eco_canvas, GTK_TYPE_WIDGET)

/* How a thing is called when it is read aloud. */
static char *
dup_name (EcoEcosystem *ecosystem, EcoObject *object)
{
  const char *name = eco_object_get_name (object);
  EcoNode *from, *to;

  if (*name != '\0' || !ECO_IS_EXCHANGE (object))
    return g_strdup (name);
  from = eco_ecosystem_lookup_node (ecosystem, ECO_EXCHANGE (object)->from);
  to = eco_ecosystem_lookup_node (ecosystem, ECO_EXCHANGE (object)->to);
  /* TRANSLATORS: an exchange without a label, by the nodes at its ends */
  return from != NULL && to != NULL ? g_strdup_printf (_("from %s to %s"), from->name, to->name)
                                    : g_strdup (name);
}

/* The first names of what is selected. */
static char *
dup_names (EcoEcosystem *ecosystem, EcoSelection *selection)
{
  g_autoptr (GPtrArray) objects = eco_selection_dup_objects (selection);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (objects->len, MOST_NAMES); i++)
    {
      g_autofree char *name = dup_name (ecosystem, objects->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  if (objects->len > MOST_NAMES)
    g_string_append (names, ", …");
  return g_string_free (names, FALSE);
}

/* What assistive technology says: nodes drawn on a canvas are no widgets. */
static void
update_description (EcoCanvas *self)
{
  EcoDocument *document = eco_canvas_get_document (self);
  EcoSelection *selection = document != NULL ? eco_document_get_selection (document) : NULL;
  guint n = selection != NULL ? eco_selection_get_size (selection) : 0;
  EcoObject *only = n == 1 ? eco_selection_get_only (selection) : NULL;
  g_autofree char *names
      = n > 0 ? dup_names (eco_document_get_ecosystem (document), selection) : NULL;
  g_autofree char *text = NULL;

  if (only != NULL)
    /* TRANSLATORS: read aloud: what class the selected thing is, and its name */
    text = g_strdup_printf (_("Map, %s “%s” selected"), eco_object_get_label (only),
                            names);
  else if (n > 1)
    /* TRANSLATORS: read aloud: how many things are selected, and what they are called */
    text = g_strdup_printf (ngettext ("Map, %u thing selected: %s", "Map, %u things selected: %s",
                                      n),
                            n, names);
  else
    text = g_strdup (_("Map"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
selection_changed_cb (EcoSelection *selection, EcoCanvas *self)
{
  _eco_canvas_live_forget_selection (self->live);
  _eco_canvas_maker_update (self->maker, TRUE);
  _eco_canvas_update_actions (self);
  update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
picture_changed_cb (EcoPicture *picture, EcoCanvas *self)
{
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (self->controller);
  gboolean dragged = feedback->moved->len > 0;
  EcoScene *scene = eco_picture_get_scene (picture);

  _eco_canvas_live_forget (self->live);
  _eco_canvas_found_forget (self->found);
  if (scene != NULL && !dragged)
    _eco_canvas_animation_start (self->animation, scene, eco_picture_get_steps (picture));
  else
    _eco_canvas_animation_stop (self->animation);
  _eco_canvas_maker_update (self->maker, TRUE);
  _eco_canvas_update_actions (self);
  update_description (self);
  _eco_canvas_view_changed (self);
}

/* The same things on other lines; a gesture goes on. */
static void
picture_refined_cb (EcoPicture *picture, EcoCanvas *self)
{
  _eco_canvas_live_forget (self->live);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
feedback_changed_cb (EcoCanvasController *controller, EcoCanvas *self)
{
  _eco_canvas_update_cursor (self);
  _eco_canvas_maker_update (self->maker, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
edit_label_cb (EcoCanvasController *controller, const char *id, EcoCanvas *self)
{
  _eco_canvas_label_edit (self->label, id);
}

/* The window asks what becomes of its nodes. */
static void
remove_ring_cb (EcoCanvasController *controller, const char *id, EcoCanvas *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.remove-ring", "s", id);
}

static void
message_cb (EcoCanvasController *controller, const char *text, EcoCanvas *self)
{
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

/* ---- Widget */

static void
eco_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EcoCanvas *self = ECO_CANVAS (widget);
  EcoPicture *picture = eco_canvas_controller_get_picture (self->controller);
  const EcoStyle *style = eco_picture_get_style (picture);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  EcoScene *scene = eco_picture_get_scene (picture);
  GdkRGBA page = _eco_rgba (style->page, 1);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_append_color (snapshot, &page,
                             &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (scene != NULL)
    {
      EcoScene *rest = _eco_canvas_is_animated (self)
                         ? _eco_canvas_animation_get_rest (self->animation)
                         : _eco_canvas_live_get_rest (self->live, scene);

      eco_tile_cache_set_scene (self->tiles, rest);
      eco_tile_cache_snapshot (self->tiles, snapshot, _eco_canvas_get_camera (self),
                               gtk_widget_get_scale_factor (widget));
      _eco_canvas_go_on_fading (self);
      if (_eco_canvas_is_animated (self))
        _eco_canvas_animation_snapshot (self->animation, snapshot);
      else
        {
          _eco_canvas_found_snapshot (self->found, snapshot);
          _eco_canvas_live_snapshot (self->live, snapshot);
        }
      _eco_canvas_maker_snapshot (self->maker, snapshot);
      _eco_canvas_legend_snapshot (self->legend, snapshot);
    }
  _eco_canvas_maker_snapshot_widgets (self->maker, snapshot);
  _eco_canvas_label_snapshot (self->label, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
eco_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                    int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 720 : 560;
}

static void
eco_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EcoCanvas *self = ECO_CANVAS (widget);

  _eco_canvas_resized (self, width, height);
  _eco_canvas_label_allocate (self->label);
  _eco_canvas_maker_allocate (self->maker);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
forget_document (EcoCanvas *self)
{
  EcoDocument *document = eco_canvas_get_document (self);

  if (document != NULL)
    g_signal_handlers_disconnect_by_data (eco_document_get_selection (document), self);
}

static void
eco_canvas_dispose (GObject *object)
{
  EcoCanvas *self = ECO_CANVAS (object);

  if (self->controller != NULL)
    {
      forget_document (self);
      g_signal_handlers_disconnect_by_data (eco_canvas_controller_get_picture (self->controller),
                                            self);
      g_signal_handlers_disconnect_by_data (self->controller, self);
    }
  _eco_canvas_clear_view (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->maker, _eco_canvas_maker_free);
  g_clear_pointer (&self->label, _eco_canvas_label_free);
  g_clear_pointer (&self->glide, _eco_canvas_glide_free);
  g_clear_pointer (&self->legend, _eco_canvas_legend_free);
  g_clear_pointer (&self->found, _eco_canvas_found_free);
  g_clear_pointer (&self->animation, _eco_canvas_animation_free);
  g_clear_pointer (&self->live, _eco_canvas_live_free);
  g_clear_pointer (&self->tiles, eco_tile_cache_free);
  g_clear_object (&self->controller);
  G_OBJECT_CLASS (eco_canvas_parent_class)->dispose (object);
}

static void
eco_canvas_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EcoCanvas *self = ECO_CANVAS (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, eco_canvas_get_zoom (self));
      break;
    case PROP_SHOW_MINIMAP:
      g_value_set_boolean (value, self->view.show_minimap);
      break;
    case PROP_SHOW_OWED:
      g_value_set_boolean (value, eco_picture_get_show_owed (
                                      eco_canvas_controller_get_picture (self->controller)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_show_owed (EcoCanvas *self, gboolean show)
{
  EcoPicture *picture = eco_canvas_controller_get_picture (self->controller);

  if (eco_picture_get_show_owed (picture) == show)
    return;
  eco_picture_set_show_owed (picture, show);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_OWED]);
}

static void
eco_canvas_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EcoCanvas *self = ECO_CANVAS (object);

  switch (prop_id)
    {
    case PROP_SHOW_MINIMAP:
      if (self->view.show_minimap == g_value_get_boolean (value))
        return;
      self->view.show_minimap = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SHOW_OWED:
      set_show_owed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
eco_canvas_class_init (EcoCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eco_canvas_dispose;
  object_class->get_property = eco_canvas_get_property;
  object_class->set_property = eco_canvas_set_property;
  widget_class->snapshot = eco_canvas_snapshot;
  widget_class->measure = eco_canvas_measure;
  widget_class->size_allocate = eco_canvas_size_allocate;

  properties[PROP_ZOOM]
      = g_param_spec_double ("zoom", NULL, NULL, 0, ECO_CAMERA_MAX_ZOOM, 1,
                             (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  properties[PROP_SHOW_MINIMAP] =
      g_param_spec_boolean ("show-minimap", NULL, NULL, TRUE,
                            (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  properties[PROP_SHOW_OWED] =
      g_param_spec_boolean ("show-owed", NULL, NULL, TRUE,
                            (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EcoCanvas::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  _eco_canvas_class_add_actions (widget_class);
}

static void
eco_canvas_init (EcoCanvas *self)
{
  EcoPicture *picture;

  self->controller = eco_canvas_controller_new ();
  picture = eco_canvas_controller_get_picture (self->controller);
  self->tiles = eco_tile_cache_new (eco_picture_get_typesetter (picture),
                                    G_CALLBACK (gtk_widget_queue_draw), self);
  self->live = _eco_canvas_live_new (self);
  self->animation = _eco_canvas_animation_new (self);
  self->legend = _eco_canvas_legend_new (self);
  self->found = _eco_canvas_found_new (self);
  self->glide = _eco_canvas_glide_new (self);
  self->label = _eco_canvas_label_new (self);
  self->view.fitted = TRUE;
  self->view.show_minimap = TRUE;
  self->maker = _eco_canvas_maker_new (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect (picture, "changed", G_CALLBACK (picture_changed_cb), self);
  g_signal_connect (picture, "refined", G_CALLBACK (picture_refined_cb), self);
  g_signal_connect (self->controller, "feedback-changed", G_CALLBACK (feedback_changed_cb), self);
  g_signal_connect (self->controller, "edit-label", G_CALLBACK (edit_label_cb), self);
  g_signal_connect (self->controller, "message", G_CALLBACK (message_cb), self);
  g_signal_connect (self->controller, "remove-ring", G_CALLBACK (remove_ring_cb), self);
  self->keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->keys));
  _eco_canvas_init_view (self);
  _eco_canvas_init_input (self);
  _eco_canvas_init_drop (self);
  _eco_canvas_update_actions (self);
  update_description (self);
}

/* ---- Public */

/**
 * eco_canvas_new:
 *
 * Returns: a canvas that shows nothing yet
 */
GtkWidget *
eco_canvas_new (void)
{
  return g_object_new (ECO_TYPE_CANVAS, NULL);
}

/**
 * eco_canvas_get_document:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
EcoDocument *
eco_canvas_get_document (EcoCanvas *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS (self), NULL);
  return eco_picture_get_document (eco_canvas_controller_get_picture (self->controller));
}

/**
 * eco_canvas_set_document:
 * @document: (nullable): what it shows from now on, all of it at first
 */
void
eco_canvas_set_document (EcoCanvas *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_CANVAS (self));
  if (document == eco_canvas_get_document (self))
    return;
  _eco_canvas_label_finish (self->label, FALSE);
  forget_document (self);
  self->view.fitted = TRUE;
  eco_canvas_controller_set_document (self->controller, document);
  if (document != NULL)
    {
      g_signal_connect (eco_document_get_selection (document), "changed",
                        G_CALLBACK (selection_changed_cb), self);
      eco_canvas_fit (self);
    }
  _eco_canvas_maker_update (self->maker, TRUE);
  _eco_canvas_update_actions (self);
  update_description (self);
}

/**
 * eco_canvas_set_style:
 * @style: the design that the picture follows; copied
 */
void
eco_canvas_set_style (EcoCanvas *self, const EcoStyle *style)
{
  g_return_if_fail (ECO_IS_CANVAS (self));
  eco_picture_set_style (eco_canvas_controller_get_picture (self->controller), style);
}

/**
 * eco_canvas_get_scene:
 *
 * Returns: (transfer none) (nullable): the picture as it is now
 */
EcoScene *
eco_canvas_get_scene (EcoCanvas *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS (self), NULL);
  return eco_picture_get_scene (eco_canvas_controller_get_picture (self->controller));
}

/**
 * eco_canvas_add_kind:
 * @kind: id of a kind or preset of the catalogue
 *
 * Makes a node where such things belong, shows it and opens an entry for its name.
 */
void
eco_canvas_add_kind (EcoCanvas *self, const char *kind)
{
  g_return_if_fail (ECO_IS_CANVAS (self) && kind != NULL);
  eco_canvas_put_kind (self->controller, kind);
}

/**
 * eco_canvas_create_legend_button:
 *
 * Returns: (transfer floating): a button that is there while the legend is not,
 *   to be laid over the lower corner at the start
 */
GtkWidget *
eco_canvas_create_legend_button (EcoCanvas *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS (self), NULL);
  return _eco_canvas_legend_create_button (self->legend);
}
