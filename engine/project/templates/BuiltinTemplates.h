#pragma once

#include "engine/project/templates/Templates.h"

/// Each template's declaration; the list is in Templates.cpp.
namespace netwright::project {

TemplateSpec multilayerPerceptron();
TemplateSpec leNet();
TemplateSpec smallResNet();

} // namespace netwright::project
