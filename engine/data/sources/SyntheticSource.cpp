#include "engine/core/Rng.h"
#include "engine/data/Source.h"

#include <cmath>
#include <numbers>

/// Points in the plane (and one curve), made up on the spot: small problems that show what a network can and cannot do.
namespace netwright::data {
namespace {

using core::Result;
constexpr double kPi = std::numbers::pi;

struct Point {
    double x = 0;
    double y = 0;
};

/// What a shape is made of. `share` runs from 0 to 1 along a class; `index` counts its samples.
struct Draw {
    std::int64_t classes;
    double noise;
    core::Rng& rng;

    Point jitter(Point p) { return {p.x + noise * rng.normal(), p.y + noise * rng.normal()}; }
};

/// Arms that wind one and a half times around the middle.
Point spiral(Draw& draw, std::int64_t which, double share) {
    const double angle = 2 * kPi * (1.5 * share + static_cast<double>(which) / static_cast<double>(draw.classes));
    const double radius = 0.1 + 0.9 * share;
    return draw.jitter({radius * std::cos(angle), radius * std::sin(angle)});
}

Point ring(Draw& draw, std::int64_t which, double) {
    const double angle = draw.rng.uniform(0, 2 * kPi);
    const double radius = static_cast<double>(which + 1) / static_cast<double>(draw.classes);
    return draw.jitter({radius * std::cos(angle), radius * std::sin(angle)});
}

/// Opposite quarters of a square belong together.
Point quarter(Draw& draw, std::int64_t which, double) {
    const double sign = draw.rng.below(2) == 0 ? 1 : -1;
    const double x = draw.rng.uniform(0.05, 1);
    const double y = draw.rng.uniform(0.05, 1);
    return draw.jitter({sign * x, which == 0 ? sign * y : -sign * y});
}

Point blob(Draw& draw, std::int64_t which, double) {
    const double angle = 2 * kPi * static_cast<double>(which) / static_cast<double>(draw.classes);
    const double spread = 0.12;
    return draw.jitter(
        {0.7 * std::cos(angle) + spread * draw.rng.normal(), 0.7 * std::sin(angle) + spread * draw.rng.normal()});
}

struct Kind {
    const char* name;
    const char* title;
    Point (*draw)(Draw&, std::int64_t which, double share);
    bool anyClasses; ///< otherwise two
};

constexpr Kind kKinds[] = {{"spirals", "Spirals", spiral, true},
                           {"circles", "Circles around each other", ring, true},
                           {"xor", "Opposite quarters (XOR)", quarter, false},
                           {"blobs", "Round clouds", blob, true}};
constexpr char kSine[] = "sine";

std::int64_t classesOf(const core::ParamReader& options) {
    for (const Kind& kind : kKinds)
        if (options.text("shape") == kind.name && kind.anyClasses)
            return options.integer("classes");
    return 2;
}

core::DataSchema schemaOf(const core::ParamReader& options) {
    if (options.text("shape") == kSine)
        return {{{"features", core::FieldKind::Features, {1}, {}, 0, {"x"}},
                 {"y", core::FieldKind::Number, {1}, {}, 0, {"y"}}}};
    core::Field label{"class", core::FieldKind::Category, {}, {}, 0, {}};
    for (std::int64_t i = 0; i < classesOf(options); ++i)
        label.classes.push_back(std::string(1, static_cast<char>('A' + i)));
    return {{{"features", core::FieldKind::Features, {2}, {}, 0, {"x", "y"}}, std::move(label)}};
}

void drawSine(const core::ParamReader& options, std::vector<float>& inputs, std::vector<float>& targets,
              core::Rng& rng) {
    for (std::int64_t i = 0, samples = options.integer("samples"); i < samples; ++i) {
        const double x = rng.uniform(-kPi, kPi);
        inputs.push_back(static_cast<float>(x));
        targets.push_back(static_cast<float>(std::sin(x) + options.real("noise") * rng.normal()));
    }
}

void drawPoints(const core::ParamReader& options, std::vector<float>& inputs, std::vector<float>& targets,
                core::Rng& rng) {
    const Kind* kind = kKinds;
    while (options.text("shape") != kind->name)
        ++kind;
    Draw draw{classesOf(options), options.real("noise"), rng};
    const std::int64_t samples = options.integer("samples");
    for (std::int64_t i = 0; i < samples; ++i) {
        const Point point = kind->draw(draw, i % draw.classes, static_cast<double>(i) / static_cast<double>(samples));
        inputs.push_back(static_cast<float>(point.x));
        inputs.push_back(static_cast<float>(point.y));
        targets.push_back(static_cast<float>(i % draw.classes));
    }
}

Result<RawData> load(const LoadContext& context) {
    const core::ParamReader& options = context.options;
    core::Rng rng(static_cast<std::uint64_t>(options.integer("seed")), core::streamOf("synthetic"));
    auto inputs = std::make_shared<std::vector<float>>();
    auto targets = std::make_shared<std::vector<float>>();
    (options.text("shape") == kSine ? drawSine : drawPoints)(options, *inputs, *targets, rng);
    core::DataSchema schema = schemaOf(options);
    RawData data;
    data.samples = options.integer("samples");
    for (auto& [field, values] : {std::pair{schema.fields[0], inputs}, std::pair{schema.fields[1], targets}}) {
        RawField raw;
        raw.field = field;
        raw.stride = field.shape.elements();
        raw.numbers = values;
        data.fields.push_back(std::move(raw));
    }
    return data;
}

Result<core::DataSchema> peek(const LoadContext& context) {
    return schemaOf(context.options);
}

} // namespace

Source syntheticSource() {
    StageSpec spec;
    spec.type = "synthetic";
    spec.title = "Made-up points";
    spec.help =
        "Points in the plane that belong to classes, or a noisy curve: small problems for which no file is needed.";
    std::vector<core::ParamChoice> shapes;
    for (const Kind& kind : kKinds)
        shapes.push_back({kind.name, kind.title});
    shapes.push_back({kSine, "A sine curve"});
    core::ParamSpec classes = core::integerParam("classes", "Classes", 2, 2, 10, "How many classes there are.");
    core::ParamSpec::Condition many{"shape", {}};
    for (const Kind& kind : kKinds)
        if (kind.anyClasses)
            many.values.emplace_back(std::string(kind.name));
    classes.visibleWhen = std::move(many);
    spec.params = {core::choiceParam("shape", "Shape", "spirals", std::move(shapes), "How the points lie."),
                   core::integerParam("samples", "Points", 1000, 10, 1'000'000, "How many points are made."),
                   std::move(classes),
                   core::realParam("noise", "Noise", 0.05, 0, 1, "How far points stray from their place."),
                   core::integerParam("seed", "Seed", 1, 0, 1'000'000'000, "Start of the random numbers.")};
    return {std::move(spec), {}, load, peek};
}

} // namespace netwright::data
