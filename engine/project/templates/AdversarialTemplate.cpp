#include "engine/project/templates/BuiltinTemplates.h"
#include "engine/project/templates/Sketch.h"

namespace netwright::project {
namespace {

using Id = Sketch::Id;
using Numbers = std::vector<std::int64_t>;

constexpr std::int64_t kNoise = 64;
constexpr std::int64_t kMaps = 64; ///< of the smallest feature maps, on both sides

/// From noise to an image, twice doubled (Radford, Metz, Chintala 2016). Its last node is the picture.
std::vector<Id> generate(Sketch& sketch, const Id& noise, const core::Shape& image) {
    const std::int64_t height = (image[1] + 3) / 4;
    const std::int64_t width = (image[2] + 3) / 4;
    std::vector<Id> nodes;
    const auto then = [&](const std::string& type, graph::ParamMap params = {}) {
        nodes.push_back(sketch.then(nodes.empty() ? noise : nodes.back(), type, std::move(params)));
    };
    const auto normalise = [&] {
        then("BatchNorm");
        then("ReLU");
    };
    const auto enlarge = [&](std::int64_t filters) {
        then("ConvTranspose2d", {{"filters", filters}, {"kernel", Numbers{4, 4}}});
    };
    then("Dense", {{"outputs", kMaps * height * width}});
    then("Reshape", {{"shape", Numbers{kMaps, height, width}}});
    normalise();
    enlarge(kMaps / 2);
    normalise();
    enlarge(image[0]);
    if (4 * height != image[1] || 4 * width != image[2])
        then("Crop", {{"amounts", Numbers{0, 0, 4 * height - image[1], 4 * width - image[2]}}});
    then("Sigmoid");
    return nodes;
}

/// One score for an image: how real it looks.
Id discriminate(Sketch& sketch, Id x) {
    for (const std::int64_t filters : {kMaps / 2, kMaps})
        x = sketch.then(x, "Conv2d", {{"filters", filters}, {"kernel", Numbers{4, 4}}, {"stride", Numbers{2, 2}},
                                      {"padding", std::string("same")}, {"activation", std::string("leaky_relu")}});
    return sketch.then(sketch.then(x, "Flatten"), "Dense", {{"outputs", std::int64_t{1}}});
}

/// Goodfellow et al. 2014.
graph::Graph build(const layers::LayerRegistry& registry, const core::DataSchema* schema) {
    Sketch sketch(registry, schema);
    const core::Field* field = sketch.field(core::FieldKind::Image);
    const core::Shape image = field ? field->shape : core::Shape{1, 28, 28};
    const Id noise = sketch.add("Noise", {{"size", kNoise}}, {});
    const std::vector<Id> generated = generate(sketch, noise, image);
    const Id real = sketch.group("discriminator", "discriminator", sketch.input(core::FieldKind::Image), discriminate);
    const Id fake = sketch.then(generated.back(), "SharedWeights", {{"layer", real}});
    sketch.then(real, "Adversarial", {{"label", std::string("real")}});
    sketch.then(fake, "Adversarial", {{"label", std::string("generated")}});
    sketch.then(fake, "Adversarial", {{"label", std::string("real")}});
    sketch.frame("Generator", "", generated);
    sketch.markResult(generated.back());
    return sketch.finish();
}

void adjust(const graph::Graph& graph, training::TrainingSettings& settings) {
    std::vector<std::string> outputs;
    for (const graph::Node& node : graph.nodes)
        if (node.type == "Adversarial")
            outputs.push_back(node.id);
    training::Objective discriminator;
    discriminator.name = "discriminator";
    discriminator.outputs = {outputs[0], outputs[1]};
    discriminator.trains = {"discriminator"};
    training::Objective generator;
    generator.name = "generator";
    generator.outputs = {outputs[2]};
    generator.trains = {graph.frames.front().id};
    settings.objectives = {discriminator, generator};
    settings.optimizer = {"adam", {{"beta1", 0.5}}};
    settings.learningRate = 0.0005;
    settings.batch = 64;
}

} // namespace

TemplateSpec adversarialNetwork() {
    return {"gan", "Adversarial network (GAN)",
            "A generator makes images out of noise, a discriminator tells them from real ones, and each learns from the other.",
            {core::FieldKind::Image}, build, adjust};
}

} // namespace netwright::project
