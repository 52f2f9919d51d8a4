/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every type of the model, by name only. */
#pragma once

#include <glib-object.h>

#include "base/eco-color.h"
#include "base/eco-date.h"
#include "base/eco-enums.h"

G_BEGIN_DECLS

typedef struct _EcoField        EcoField;
typedef struct _EcoObject       EcoObject;
typedef struct _EcoObjectClass  EcoObjectClass;
typedef struct _EcoList         EcoList;
typedef struct _EcoExtra        EcoExtra;

typedef struct _EcoBrandTheme   EcoBrandTheme;
typedef struct _EcoCapability   EcoCapability;
typedef struct _EcoChangeRecord EcoChangeRecord;
typedef struct _EcoCustomField  EcoCustomField;
typedef struct _EcoDataAccessor EcoDataAccessor;
typedef struct _EcoDataSet      EcoDataSet;
typedef struct _EcoEcosystem    EcoEcosystem;
typedef struct _EcoExchange     EcoExchange;
typedef struct _EcoFindingVote  EcoFindingVote;
typedef struct _EcoForceTarget  EcoForceTarget;
typedef struct _EcoHorizon      EcoHorizon;
typedef struct _EcoInitiative   EcoInitiative;
typedef struct _EcoMarketForce  EcoMarketForce;
typedef struct _EcoMetric       EcoMetric;
typedef struct _EcoMutedFinding EcoMutedFinding;
typedef struct _EcoNeed         EcoNeed;
typedef struct _EcoNode         EcoNode;
typedef struct _EcoObjective    EcoObjective;
typedef struct _EcoOffering     EcoOffering;
typedef struct _EcoRing         EcoRing;
typedef struct _EcoScenario     EcoScenario;
typedef struct _EcoSector       EcoSector;
typedef struct _EcoSetting      EcoSetting;
typedef struct _EcoStage        EcoStage;
typedef struct _EcoTouchpoint   EcoTouchpoint;
typedef struct _EcoView         EcoView;

G_END_DECLS
