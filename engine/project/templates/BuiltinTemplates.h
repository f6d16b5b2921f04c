#pragma once

#include "engine/project/templates/Templates.h"

/// Each template's declaration; the list is in Templates.cpp.
namespace netwright::project {

TemplateSpec multilayerPerceptron();
TemplateSpec leNet();
TemplateSpec smallResNet();
TemplateSpec uNet();
TemplateSpec lstmNetwork();
TemplateSpec gruNetwork();
TemplateSpec transformerClassifier();
TemplateSpec languageModel();
TemplateSpec autoencoder();
TemplateSpec variationalAutoencoder();
TemplateSpec adversarialNetwork();

} // namespace netwright::project
