#include "engine/exchange/Generator.h"
#include "engine/exchange/TrainedResults.h"
#include "engine/exchange/c/CExport.h"
#include "engine/exchange/onnx/OnnxExport.h"
#include "engine/exchange/onnx/OnnxNode.h"
#include "engine/exchange/pytorch/PyTorchExport.h"
#include "engine/graph/Results.h"
#include "tests/engine/GraphBuilder.h"
#include "tests/engine/exchange/ExportCase.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <atomic>
#include <cmath>

using namespace netwright;
using namespace netwright::testing;

namespace {

using Numbers = std::vector<std::int64_t>;
using Names = std::vector<std::string>;

/// Pixels 0–255 enter as 0–1.
const data::Preparation kScale{data::Affine{{1 / 255.0F}, {0.0F}}};

std::vector<core::NamedTensor> parametersFor(const graph::Graph& graph, const core::DataSchema& schema) {
    const auto program = compile::lower(graph, layers::builtinLayers(), schema, {});
    REQUIRE(program.ok());
    return randomParameters(*program, 5);
}

struct Trained {
    project::Project project;
    SchemaDataset dataset{imageSchema({1, 4, 4}, 3), {{"image", kScale}}};
    exchange::TensorFile weights;

    explicit Trained(graph::Graph graph) {
        project.title = "Results";
        project.graph = std::move(graph);
        weights.tensors = parametersFor(project.graph, dataset.schema());
    }
    exchange::ExportInput input() const { return {project, layers::builtinLayers(), dataset, weights}; }
    graph::Node& at(const char* id) { return *project.graph.find(id); }
};

/// noise → picture; discriminator, a group, for the real ones and again for those that were generated.
graph::Graph adversarial() {
    const graph::Graph inside = GraphBuilder().node("in", "GroupInput").then("flat", "Flatten")
                                    .then("score", "Dense", {{"outputs", std::int64_t{1}}}).then("out", "GroupOutput").graph();
    GraphBuilder builder;
    builder.node("noise", "Noise", {{"size", std::int64_t{6}}}).then("spread", "Dense", {{"outputs", std::int64_t{16}}})
        .then("maps", "Reshape", {{"shape", Numbers{1, 4, 4}}}).then("picture", "Sigmoid").then("again", "SharedWeights", {{"layer", std::string("critic")}})
        .then("generated", "Adversarial", {{"label", std::string("generated")}});
    builder.node("digit", "Image");
    builder.group("critic", inside);
    builder.wire("digit", "critic").node("real", "Adversarial").wire("critic", "real");
    return builder.graph();
}

/// digit → mean and variance → sample → picture
graph::Graph variational() {
    GraphBuilder builder;
    builder.node("digit", "Image").then("flat", "Flatten").then("mean", "Dense", {{"outputs", std::int64_t{3}}});
    builder.node("variance", "Dense", {{"outputs", std::int64_t{3}}}).wire("flat", "variance");
    builder.node("sample", "Reparameterize").wire("mean", "sample", "mean").wire("variance", "sample", "log_variance")
        .then("pixels", "Dense", {{"outputs", std::int64_t{16}}, {"activation", std::string("sigmoid")}})
        .then("picture", "Reshape", {{"shape", Numbers{1, 4, 4}}}).then("restored", "Regression", {{"target", std::string("image")}});
    builder.node("tidy", "KLNormal").wire("mean", "tidy", "mean").wire("variance", "tidy", "log_variance");
    return builder.graph();
}

onnx::ModelProto onnxOf(const Trained& trained) {
    const auto bytes = exchange::toOnnx(trained.input());
    REQUIRE(bytes.ok());
    onnx::ModelProto model;
    REQUIRE(model.ParseFromString(*bytes));
    return model;
}

template <typename List> Names namesOf(const List& list) {
    Names names;
    for (const auto& one : list)
        names.push_back(one.name());
    std::ranges::sort(names);
    return names;
}

std::unique_ptr<backend::Model> modelOf(const Trained& trained, const layers::ResultOptions& options = {}) {
    backend::ModelOptions modelOptions;
    modelOptions.threads = 1;
    auto model = exchange::buildTrainedResults(trained.input(), modelOptions, options, "weights");
    REQUIRE(model.ok());
    return std::move(model).value();
}

Names outputsOf(backend::Executor& executor) {
    Names names;
    for (const backend::OutputBinding& output : executor.outputs())
        names.push_back(output.node);
    return names;
}

Names inputsOf(backend::Executor& executor) {
    Names names;
    for (const backend::InputBinding& input : executor.inputs())
        names.push_back(input.node);
    return names;
}

} // namespace

TEST(results_of_a_gan_leave_as_onnx_without_the_discriminator) {
    Trained gan(adversarial());
    CHECK(namesOf(onnxOf(gan).graph().input()) == (Names{"digit", "noise"}));
    graph::setResult(gan.at("picture"), "out", true);
    const onnx::ModelProto model = onnxOf(gan);
    CHECK(namesOf(model.graph().input()) == Names{"noise"});
    CHECK(namesOf(model.graph().output()) == Names{"picture"});
    for (const std::string& constant : namesOf(model.graph().initializer()))
        CHECK(!constant.starts_with("critic"));
    // Nor do the parameters of the discriminator have to be there.
    std::erase_if(gan.weights.tensors, [](const core::NamedTensor& tensor) { return tensor.key.starts_with("critic"); });
    CHECK(exchange::toOnnx(gan.input()).ok());
}

TEST(results_decide_what_c_and_pytorch_take_and_give) {
    Trained gan(adversarial());
    graph::setResult(gan.at("picture"), "out", true);
    const auto c = exchange::toC(gan.input());
    REQUIRE(c.ok());
    CHECK(c->front().bytes.find("void model_predict(const float *in_noise, float *out_picture);") != std::string::npos);
    const auto torch = exchange::toPyTorch(gan.input());
    REQUIRE(torch.ok());
    const auto module = std::ranges::find(*torch, "model.py", &exchange::ExportedFile::name);
    REQUIRE(module != torch->end());
    CHECK(module->bytes.find("def forward(self, noise):") != std::string::npos);
    CHECK(module->bytes.find("critic") == std::string::npos);
}

TEST(results_are_given_in_the_units_of_the_data) {
    Trained gan(adversarial());
    graph::setResult(gan.at("picture"), "out", true);
    graph::setResult(gan.at("noise"), "out", true);
    const auto model = modelOf(gan);
    backend::Executor& executor = model->executor(backend::Mode::Evaluate, 4);
    CHECK(outputsOf(executor) == (Names{"noise", "picture"}));
    CHECK(inputsOf(executor).empty());
    CHECK_EQUAL(executor.outputs()[0].field, std::string());
    CHECK_EQUAL(executor.outputs()[1].field, std::string("image"));
}

TEST(results_that_are_scores_of_shared_weights_need_no_real_picture) {
    Trained gan(adversarial());
    graph::setResult(gan.at("again"), "out", true);
    const onnx::ModelProto model = onnxOf(gan);
    CHECK(namesOf(model.graph().input()) == Names{"noise"});
    CHECK(namesOf(model.graph().output()) == Names{"again"});
    CHECK(std::ranges::any_of(namesOf(model.graph().initializer()), [](const std::string& name) { return name.starts_with("critic"); }));
}

TEST(results_inside_of_groups_and_of_output_nodes) {
    Trained gan(adversarial());
    graph::setResult(*(*gan.at("critic").body)->find("flat"), "out", true);
    graph::setResult(gan.at("real"), graph::kPrediction, true);
    const onnx::ModelProto model = onnxOf(gan);
    CHECK(namesOf(model.graph().input()) == Names{"digit"});
    CHECK(namesOf(model.graph().output()) == (Names{"critic/flat", "real"}));
}

TEST(results_of_an_autoencoder_are_what_the_whole_network_computes) {
    Trained vae(variational());
    backend::ModelOptions options;
    options.threads = 1;
    auto whole = backend::Model::build(vae.project.graph, layers::builtinLayers(), vae.dataset.schema(), options);
    REQUIRE(whole.ok());
    exchange::loadParameters(vae.weights.tensors, (*whole)->parameters(), "weights");
    graph::setResult(vae.at("mean"), "out", true);
    graph::setResult(vae.at("picture"), "out", true);
    const auto model = modelOf(vae);
    backend::Executor& all = (*whole)->executor(backend::Mode::Watch, 2);
    backend::Executor& results = model->executor(backend::Mode::Evaluate, 2);
    CHECK(inputsOf(results) == Names{"digit"});
    for (backend::Executor* executor : {&all, &results})
        for (backend::InputBinding& input : executor->inputs())
            for (std::size_t i = 0; i < input.data.size(); ++i)
                input.data[i] = static_cast<float>(i % 7) / 7;
    const std::atomic<bool> never = false;
    all.run(0, never);
    results.run(0, never);
    CHECK(outputsOf(results) == (Names{"mean", "picture"}));
    for (const backend::OutputBinding& output : results.outputs()) {
        const std::vector<float> expected = all.read(output.node, "out").data;
        REQUIRE(expected.size() == output.prediction.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            CHECK(std::abs(expected[i] - output.prediction[i]) < 1e-5F);
    }
}

TEST(results_made_from_noise_follow_from_the_seed) {
    Trained gan(adversarial());
    CHECK(!exchange::canGeneratePictures(gan.project.graph, layers::builtinLayers(), gan.dataset.schema()));
    const auto unmarked = exchange::generatePictures(gan.input(), {});
    REQUIRE(!unmarked.ok());
    CHECK_EQUAL(unmarked.problems().front().code, std::string("result.none"));
    graph::setResult(gan.at("picture"), "out", true);
    CHECK(exchange::canGeneratePictures(gan.project.graph, layers::builtinLayers(), gan.dataset.schema()));
    const auto few = exchange::generatePictures(gan.input(), {.samples = 3, .seed = 7, .threads = 1});
    const auto many = exchange::generatePictures(gan.input(), {.samples = 70, .seed = 7, .threads = 1});
    const auto others = exchange::generatePictures(gan.input(), {.samples = 3, .seed = 8, .threads = 1});
    REQUIRE(few.ok() && many.ok() && others.ok());
    REQUIRE(few->size() == 1 && few->front().pictures.size() == 3 && many->front().pictures.size() == 70);
    CHECK_EQUAL(few->front().node, std::string("picture"));
    CHECK(few->front().pictures[0].pixels != few->front().pictures[1].pixels);
    CHECK(few->front().pictures[2].pixels == many->front().pictures[2].pixels);
    CHECK(few->front().pictures[0].pixels != others->front().pictures[0].pixels);
    CHECK(many->front().pictures[0].pixels != many->front().pictures[64].pixels); // of another batch
    const data::Picture grid = exchange::gridOf(many->front().pictures);
    CHECK_EQUAL(grid.width, 9 * 5 - 1);
    CHECK_EQUAL(grid.height, 8 * 5 - 1);
}

TEST(results_of_a_variational_autoencoder_can_be_generated) {
    Trained vae(variational());
    graph::setResult(vae.at("mean"), "out", true); // needs a digit: it is not generated
    graph::setResult(vae.at("picture"), "out", true);
    const auto model = modelOf(vae, {.fromNoise = true});
    backend::Executor& executor = model->executor(backend::Mode::Evaluate, 8);
    CHECK(inputsOf(executor).empty());
    CHECK(outputsOf(executor) == Names{"picture"});
    const auto generated = exchange::generatePictures(vae.input(), {.samples = 2, .seed = 1, .threads = 1});
    REQUIRE(generated.ok());
    CHECK(generated->front().pictures[0].pixels != generated->front().pictures[1].pixels);
}

TEST(results_do_not_change_what_weights_belong_to) {
    Trained gan(adversarial());
    const std::string before = exchange::graphHash(gan.project.graph);
    graph::setResult(gan.at("picture"), "out", true);
    CHECK_EQUAL(exchange::graphHash(gan.project.graph), before);
}

TEST(results_that_cannot_be_computed_are_named) {
    Trained gan(adversarial());
    graph::Node lonely;
    lonely.id = lonely.name = "lonely";
    lonely.type = "Sigmoid";
    graph::setResult(lonely, "out", true);
    gan.project.graph.nodes.push_back(lonely);
    const auto refused = exchange::toOnnx(gan.input());
    REQUIRE(!refused.ok());
    CHECK_EQUAL(refused.problems().front().code, std::string("result.unknown"));
    CHECK_EQUAL(refused.problems().front().where.node, std::string("lonely"));
}
