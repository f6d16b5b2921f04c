#include "engine/data/Dataset.h"
#include "tests/engine/docs/ParameterTable.h"
#include "tests/support/Check.h"
#include "tests/support/GeneratedFile.h"

/// The reference of data sources, preparation and augmentation in the user guide, written from their declarations.
namespace netwright {
namespace {

void writeStages(std::ostream& text, const char* title, const char* intro, const std::vector<data::StageSpec>& stages) {
    text << "## " << title << "\n" << intro << "\n\n";
    for (const data::StageSpec& stage : stages)
        text << "### " << stage.title << "\n`" << stage.type << "`: " << stage.help << "\n" << testing::parameterTable(stage.params) << "\n";
}

std::string reference() {
    std::ostringstream text;
    text << "# Data\n"
            "Written from the declarations in the program; to write it again: `NETWRIGHT_WRITE=1 build/test/bin/test_engine_docs`. The "
            "same texts stand on the *Data* page.\n\n";
    writeStages(text, "Sources", "Where the samples come from: `data.source` and `data.options` in project.json.", data::sourceSpecs());
    writeStages(text, "Preparation",
                "What happens to the numbers before they reach the network: `data.steps`, one after the other. What a step needs to know "
                "of the data it learns from the training part only, and keeps: for validation, test, new samples and in exported models.",
                data::stepSpecs());
    writeStages(text, "Augmentation", "Random changes of the training samples, new in every epoch: `data.augmentation`.", data::augmentationSpecs());
    return text.str();
}

} // namespace

TEST(the_reference_of_data_is_what_is_declared) {
    CHECK(testing::generatedFileHolds("resources/docs/user-guide/data.md", reference()));
}

TEST(every_stage_of_the_data_explains_itself) {
    for (const auto* stages : {&data::sourceSpecs(), &data::stepSpecs(), &data::augmentationSpecs()})
        for (const data::StageSpec& stage : *stages) {
            CHECK(!stage.title.empty() && !stage.help.empty());
            for (const core::ParamSpec& param : stage.params)
                CHECK(!param.label.empty() && !param.help.empty());
        }
}

} // namespace netwright
