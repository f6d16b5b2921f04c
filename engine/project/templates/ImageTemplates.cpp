#include "engine/project/templates/BuiltinTemplates.h"
#include "engine/project/templates/Sketch.h"

namespace netwright::project {
namespace {

using Kernel = std::vector<std::int64_t>;
using Id = Sketch::Id;

graph::ParamMap conv(std::int64_t filters, std::int64_t kernel, const std::string& activation, std::int64_t stride = 1) {
    return {{"filters", filters},
            {"kernel", Kernel{kernel, kernel}},
            {"stride", Kernel{stride, stride}},
            {"padding", std::string("same")},
            {"activation", activation}};
}

graph::Graph buildLeNet(const layers::LayerRegistry& registry, const core::DataSchema* schema) {
    Sketch sketch(registry, schema);
    Id x = sketch.input(core::FieldKind::Image);
    x = sketch.then(x, "Conv2d", conv(6, 5, "relu"));
    x = sketch.then(x, "MaxPool2d");
    x = sketch.then(x, "Conv2d", conv(16, 5, "relu"));
    x = sketch.then(x, "MaxPool2d");
    x = sketch.then(x, "Flatten");
    x = sketch.then(x, "Dense", {{"outputs", std::int64_t{120}}, {"activation", std::string("relu")}});
    x = sketch.then(x, "Dense", {{"outputs", std::int64_t{84}}, {"activation", std::string("relu")}});
    sketch.predict(x);
    return sketch.finish();
}

Id normalisedConv(Sketch& sketch, const Id& from, std::int64_t filters, std::int64_t kernel, std::int64_t stride) {
    graph::ParamMap params = conv(filters, kernel, "none", stride);
    params["bias"] = false; // BatchNorm's shift does its work
    return sketch.then(sketch.then(from, "Conv2d", params), "BatchNorm");
}

/// Two convolutions beside a short cut (He, Zhang, Ren, Sun 2016).
Id residualBlock(Sketch& sketch, const Id& from, std::int64_t filters, std::int64_t stride) {
    const Id first = sketch.then(normalisedConv(sketch, from, filters, 3, stride), "ReLU");
    const Id second = normalisedConv(sketch, first, filters, 3, 1);
    const Id shortCut = stride == 1 ? from : normalisedConv(sketch, from, filters, 1, stride);
    return sketch.then(sketch.add("Add", {}, {second, shortCut}), "ReLU");
}

graph::Graph buildSmallResNet(const layers::LayerRegistry& registry, const core::DataSchema* schema) {
    Sketch sketch(registry, schema);
    Id x = sketch.input(core::FieldKind::Image);
    x = sketch.then(normalisedConv(sketch, x, 16, 3, 1), "ReLU");
    x = residualBlock(sketch, x, 16, 1);
    x = residualBlock(sketch, x, 32, 2);
    x = residualBlock(sketch, x, 64, 2);
    sketch.predict(sketch.then(x, "GlobalAvgPool2d"));
    return sketch.finish();
}

} // namespace

TemplateSpec leNet() {
    return {"lenet", "LeNet", "The classic small convolutional network for images such as digits.",
            {core::FieldKind::Image}, buildLeNet};
}

TemplateSpec smallResNet() {
    return {"small-resnet", "Small ResNet",
            "Convolutions with short cuts around them: deeper and more exact, still quick on a laptop.",
            {core::FieldKind::Image}, buildSmallResNet};
}

} // namespace netwright::project
