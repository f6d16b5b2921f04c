#include "engine/data/Augmentation.h"

#include "engine/core/Text.h"
#include "engine/data/StepField.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace netwright::data {
namespace {

core::ParamSpec fieldOption() {
    return core::fieldParam("field", "Field", "The field of the data to change. Empty: the first input.");
}

AugmentationStage shiftStage() {
    StageSpec spec;
    spec.type = "shift";
    spec.title = "Shift";
    spec.help = "Moves each picture a little, in a new direction every time.";
    core::ParamSpec pixels =
        core::realParam("pixels", "At most", 2, 0, 1000, "The largest shift to each side and up and down.");
    pixels.unit = "px";
    spec.params = {fieldOption(), std::move(pixels)};
    return {std::move(spec), true, [](const core::ParamReader& params, Augmentation& plan) {
                plan.shift = std::max(plan.shift, params.real("pixels"));
            }};
}

AugmentationStage rotateStage() {
    StageSpec spec;
    spec.type = "rotate";
    spec.title = "Rotate";
    spec.help = "Turns each picture a little about its middle.";
    core::ParamSpec degrees = core::realParam("degrees", "At most", 10, 0, 180, "The largest angle to either side.");
    degrees.unit = "°";
    spec.params = {fieldOption(), std::move(degrees)};
    return {std::move(spec), true, [](const core::ParamReader& params, Augmentation& plan) {
                plan.angle = std::max(plan.angle, params.real("degrees") * std::numbers::pi / 180);
            }};
}

AugmentationStage zoomStage() {
    StageSpec spec;
    spec.type = "zoom";
    spec.title = "Zoom";
    spec.help = "Makes each picture a little larger or smaller.";
    core::ParamSpec percent = core::realParam("percent", "At most", 10, 0, 90, "The largest change of size.");
    percent.unit = "%";
    spec.params = {fieldOption(), std::move(percent)};
    return {std::move(spec), true, [](const core::ParamReader& params, Augmentation& plan) {
                plan.zoom = std::max(plan.zoom, params.real("percent") / 100);
            }};
}

AugmentationStage flipStage() {
    StageSpec spec;
    spec.type = "flip";
    spec.title = "Flip";
    spec.help = "Mirrors half of the pictures. For things that look the same in a mirror: cats yes, digits no.";
    spec.params = {fieldOption(),
                   core::choiceParam("direction", "Direction", "horizontal",
                                     {{"horizontal", "Left and right"}, {"vertical", "Up and down"}, {"both", "Both"}},
                                     "What is swapped.")};
    return {std::move(spec), true, [](const core::ParamReader& params, Augmentation& plan) {
                const std::string& direction = params.text("direction");
                plan.flipHorizontally = plan.flipHorizontally || direction != "vertical";
                plan.flipVertically = plan.flipVertically || direction != "horizontal";
            }};
}

AugmentationStage noiseStage() {
    StageSpec spec;
    spec.type = "noise";
    spec.title = "Noise";
    spec.help =
        "Adds a little noise to every number, after the preparation, so that the network does not rely on details.";
    spec.params = {fieldOption(), core::realParam("deviation", "Standard deviation", 0.05, 0, 100,
                                                  "How strong the noise is, in units of the prepared numbers.")};
    return {std::move(spec), false, [](const core::ParamReader& params, Augmentation& plan) {
                plan.noise = std::max(plan.noise, params.real("deviation"));
            }};
}

const AugmentationStage* findStage(const std::string& type) {
    const auto& stages = augmentationStages();
    const auto found = std::ranges::find(stages, type, [](const AugmentationStage& stage) { return stage.spec.type; });
    return found == stages.end() ? nullptr : &*found;
}

/// Where in the picture an output pixel comes from: x' = xx · x + xy · y + x0, and likewise for y.
struct Motion {
    float xx = 1, xy = 0, x0 = 0;
    float yx = 0, yy = 1, y0 = 0;
};

Motion drawMotion(const Augmentation& plan, double width, double height, core::Rng& rng) {
    const double angle = rng.uniform(-plan.angle, plan.angle);
    const double scale = 1 / (1 + rng.uniform(-plan.zoom, plan.zoom));
    const double shiftX = rng.uniform(-plan.shift, plan.shift);
    const double shiftY = rng.uniform(-plan.shift, plan.shift);
    const double flipX = rng.below(2) == 0 && plan.flipHorizontally ? -1 : 1;
    const double flipY = rng.below(2) == 0 && plan.flipVertically ? -1 : 1;
    const double cosine = std::cos(angle) * scale;
    const double sine = std::sin(angle) * scale;
    const double middleX = (width - 1) / 2;
    const double middleY = (height - 1) / 2;
    Motion motion;
    motion.xx = static_cast<float>(flipX * cosine);
    motion.xy = static_cast<float>(flipX * -sine);
    motion.yx = static_cast<float>(flipY * sine);
    motion.yy = static_cast<float>(flipY * cosine);
    motion.x0 = static_cast<float>(middleX - flipX * (cosine * (middleX + shiftX) - sine * (middleY + shiftY)));
    motion.y0 = static_cast<float>(middleY - flipY * (sine * (middleX + shiftX) + cosine * (middleY + shiftY)));
    return motion;
}

template <typename Source> void resample(const Source* plane, int width, int height, const Motion& motion, float* out) {
    const auto limitX = static_cast<float>(width - 1);
    const auto limitY = static_cast<float>(height - 1);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const auto fx = static_cast<float>(x);
            const auto fy = static_cast<float>(y);
            const float sourceX = std::clamp(motion.xx * fx + motion.xy * fy + motion.x0, 0.0f, limitX);
            const float sourceY = std::clamp(motion.yx * fx + motion.yy * fy + motion.y0, 0.0f, limitY);
            const int left = static_cast<int>(sourceX);
            const int top = static_cast<int>(sourceY);
            const float shareX = sourceX - static_cast<float>(left);
            const float shareY = sourceY - static_cast<float>(top);
            const Source* upper = plane + top * width;
            const Source* lower = plane + std::min(top + 1, height - 1) * width;
            const int right = std::min(left + 1, width - 1);
            const auto mix = [](Source a, Source b, float share) {
                return static_cast<float>(a) + share * (static_cast<float>(b) - static_cast<float>(a));
            };
            const float above = mix(upper[left], upper[right], shareX);
            const float below = mix(lower[left], lower[right], shareX);
            *out++ = above + shareY * (below - above);
        }
}

} // namespace

const std::vector<AugmentationStage>& augmentationStages() {
    static const std::vector<AugmentationStage> kStages{shiftStage(), rotateStage(), zoomStage(), flipStage(),
                                                        noiseStage()};
    return kStages;
}

core::Diagnostics checkAugmentation(const std::vector<DataSpec::Step>& wanted, const core::DataSchema& schema) {
    core::Diagnostics problems;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        core::Location where;
        where.path = "data.augmentation[" + std::to_string(i) + "]";
        const AugmentationStage* stage = findStage(wanted[i].type);
        if (!stage) {
            std::vector<std::string> types;
            for (const AugmentationStage& known : augmentationStages())
                types.push_back(known.spec.type);
            problems.push_back(core::error("data.unknown-augmentation", where,
                                           "There is no augmentation “" + wanted[i].type + "”.",
                                           core::didYouMean(wanted[i].type, types, "Remove it.")));
            continue;
        }
        const core::Diagnostics wrong = core::checkParams(stage->spec.params, wanted[i].params, where);
        problems.insert(problems.end(), wrong.begin(), wrong.end());
        if (!wrong.empty())
            continue;
        if (auto problem = checkStepField(wanted[i], schema, where))
            problems.push_back(std::move(*problem));
        else if (const core::Field& field = schema.fields[*stepField(wanted[i], schema)];
                 stage->imagesOnly && field.kind != core::FieldKind::Image)
            problems.push_back(core::error("data.step-field", where, "The field “" + field.name + "” is no image.",
                                           "Remove this augmentation, or choose an image."));
    }
    return problems;
}

std::vector<Augmentation> planAugmentation(const std::vector<DataSpec::Step>& wanted, const core::DataSchema& schema) {
    std::vector<Augmentation> plans(schema.fields.size());
    for (const DataSpec::Step& step : wanted) {
        const AugmentationStage& stage = *findStage(step.type);
        stage.apply(core::ParamReader(stage.spec.params, step.params), plans[*stepField(step, schema)]);
    }
    return plans;
}

void readMoved(const RawField& field, std::int64_t row, const Augmentation& plan, core::Rng& rng,
               std::span<float> out) {
    const core::Shape& shape = field.field.shape;
    const auto height = static_cast<int>(shape[-2]);
    const auto width = static_cast<int>(shape[-1]);
    const Motion motion = drawMotion(plan, width, height, rng);
    const auto start = static_cast<std::size_t>(field.start + row * field.stride);
    const std::size_t plane = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    for (std::size_t channel = 0; channel < static_cast<std::size_t>(shape[0]); ++channel) {
        float* target = out.data() + channel * plane;
        if (field.bytes)
            resample(field.bytes->data() + start + channel * plane, width, height, motion, target);
        else
            resample(field.numbers->data() + start + channel * plane, width, height, motion, target);
    }
}

} // namespace netwright::data
