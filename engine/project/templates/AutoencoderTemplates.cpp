#include "engine/project/templates/BuiltinTemplates.h"
#include "engine/project/templates/Sketch.h"

namespace netwright::project {
namespace {

using Id = Sketch::Id;
using Numbers = std::vector<std::int64_t>;

constexpr std::int64_t kCode = 16;

/// The image to be rebuilt; digits when there is no data.
core::Shape imageShape(const Sketch& sketch) {
    const core::Field* image = sketch.field(core::FieldKind::Image);
    return image ? image->shape : core::Shape{1, 28, 28};
}

Id dense(Sketch& sketch, const Id& from, std::int64_t outputs, const std::string& activation) {
    return sketch.then(from, "Dense", {{"outputs", outputs}, {"activation", activation}});
}

Id convolve(Sketch& sketch, const Id& from, std::int64_t filters, std::int64_t stride) {
    return sketch.then(from, "Conv2d",
                       {{"filters", filters}, {"kernel", Numbers{3, 3}}, {"stride", Numbers{stride, stride}},
                        {"padding", std::string("same")}, {"activation", std::string("relu")}});
}

void rebuild(Sketch& sketch, const Id& result) {
    const core::Field* image = sketch.field(core::FieldKind::Image);
    sketch.then(result, "Regression", image ? graph::ParamMap{{"target", image->name}} : graph::ParamMap{});
}

/// From the code back to an image: half size by fully connected layers, then twice as large.
Id decode(Sketch& sketch, const Id& code, const core::Shape& image) {
    const std::int64_t height = (image[1] + 1) / 2;
    const std::int64_t width = (image[2] + 1) / 2;
    constexpr std::int64_t kMaps = 16;
    Id x = dense(sketch, code, 128, "relu");
    x = dense(sketch, x, kMaps * height * width, "relu");
    x = sketch.then(x, "Reshape", {{"shape", Numbers{kMaps, height, width}}});
    x = sketch.then(x, "Upsample", {{"factor", Numbers{2, 2}}});
    if (image[1] % 2 != 0 || image[2] % 2 != 0)
        x = sketch.then(x, "Crop", {{"amounts", Numbers{0, 0, image[1] % 2, image[2] % 2}}});
    return sketch.then(x, "Conv2d", {{"filters", image[0]}, {"kernel", Numbers{3, 3}}, {"padding", std::string("same")}});
}

Id encode(Sketch& sketch) {
    Id x = convolve(sketch, sketch.input(core::FieldKind::Image), 16, 2);
    x = convolve(sketch, x, 32, 2);
    return dense(sketch, sketch.then(x, "Flatten"), 128, "relu");
}

graph::Graph buildAutoencoder(const layers::LayerRegistry& registry, const core::DataSchema* schema) {
    Sketch sketch(registry, schema);
    const Id code = dense(sketch, encode(sketch), kCode, "none");
    const Id picture = decode(sketch, code, imageShape(sketch));
    rebuild(sketch, picture);
    sketch.markResult(code);
    sketch.markResult(picture);
    return sketch.finish();
}

/// Kingma, Welling 2014.
graph::Graph buildVariational(const layers::LayerRegistry& registry, const core::DataSchema* schema) {
    Sketch sketch(registry, schema);
    const Id seen = encode(sketch);
    const Id mean = dense(sketch, seen, kCode, "none");
    const Id variance = dense(sketch, seen, kCode, "none");
    const auto joined = [&](const std::string& type, graph::ParamMap params) {
        const Id id = sketch.add(type, std::move(params), {});
        sketch.wire(mean, id, "mean");
        sketch.wire(variance, id, "log_variance");
        return id;
    };
    const Id picture = decode(sketch, joined("Reparameterize", {}), imageShape(sketch));
    rebuild(sketch, picture);
    sketch.markResult(mean);
    sketch.markResult(picture);
    joined("KLNormal", {{"weight", 0.001}});
    return sketch.finish();
}

graph::Graph buildUNet(const layers::LayerRegistry& registry, const core::DataSchema* schema) {
    Sketch sketch(registry, schema);
    const core::Shape image = imageShape(sketch);
    const bool halves = image[1] % 2 == 0 && image[2] % 2 == 0;
    const bool quarters = image[1] % 4 == 0 && image[2] % 4 == 0;
    const Id wide = convolve(sketch, sketch.input(core::FieldKind::Image), 16, 1);
    Id x = wide;
    if (halves) {
        const Id middle = convolve(sketch, sketch.then(x, "MaxPool2d"), 32, 1);
        x = middle;
        if (quarters) {
            x = convolve(sketch, sketch.then(middle, "MaxPool2d"), 64, 1);
            x = sketch.then(x, "Upsample", {{"factor", Numbers{2, 2}}});
            x = convolve(sketch, sketch.add("Concat", {}, {x, middle}), 32, 1);
        }
        x = sketch.then(x, "Upsample", {{"factor", Numbers{2, 2}}});
        x = convolve(sketch, sketch.add("Concat", {}, {x, wide}), 16, 1);
    }
    rebuild(sketch, sketch.then(x, "Conv2d", {{"filters", image[0]}, {"kernel", Numbers{1, 1}}}));
    return sketch.finish();
}

} // namespace

TemplateSpec autoencoder() {
    return {"autoencoder", "Autoencoder", "Squeezes an image into a few numbers and rebuilds it: finds what matters, without labels.",
            {core::FieldKind::Image}, buildAutoencoder};
}

TemplateSpec variationalAutoencoder() {
    return {"vae", "Variational autoencoder", "An autoencoder whose code can be drawn at random: makes new images.",
            {core::FieldKind::Image}, buildVariational};
}

TemplateSpec uNet() {
    return {"u-net", "U-Net", "From image to image, with short cuts between equal sizes: denoising, segmentation.",
            {core::FieldKind::Image}, buildUNet};
}

} // namespace netwright::project
